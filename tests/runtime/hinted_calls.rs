//! Does a hint about what a call reaches, be it right or wrong, change nothing but the code?

use crate::hinted::{on_all_operators, on_functions};
use crate::{engine, instance};
use wasmc_compiler::progress::Silent;
use wasmc_compiler::{Emit, OptLevel, Options};
use wasmc_loader::{Error, Instance, Linker, Module, Store, Trap, TrapCode};

const TARGETS: &str = "metadata.code.call_targets";
const FREQUENCY: &str = "metadata.code.instr_freq";
const PRIORITY: &str = "metadata.code.compilation_priority";

/// Once, a good part of the time, and something else.
const PRIORITIES: [&[u8]; 3] = [&[0, 127], &[0, 1], &[0, 50]];

/// Tables for two instances: 10 elements for each, and six more.
const SHARED: &str = r#"(module
    (type $t (func (param i32) (result i32 i64)))
    (table (export "any") 16 16 funcref)
    (table (export "typed") 16 16 (ref null $t)))"#;

/// Each instance puts its functions where `first` says. All say with the memory and the global of their own instance who
/// they are; `$tail` has the tail convention, `$spilled` more parameters than that has registers for.
const MODULE: &str = r#"(module
    (type $t (func (param i32) (result i32 i64)))
    (type $many (func (param i32 i32 i32 i32 i32 i32 i32) (result i32)))
    (import "shared" "any" (table $any 16 funcref))
    (import "shared" "typed" (table $typed 16 (ref null $t)))
    (import "shared" "first" (global $first i32))
    (import "host" "imported" (func $imported (type $t)))
    (table $static 16 funcref)
    (elem (table $static) (i32.const 0) func $zero $one $tail $imported $spilled $zero $one $tail $others0 $others1)
    (memory 1)
    (data (i32.const 8) "\2a")
    (func $me (result i64) (i64.extend_i32_u (i32.add (i32.load (i32.const 8)) (global.get $first))))
    (func $zero (export "zero") (type $t) (i32.const 100) (call $me))
    (func $one (export "one") (type $t) (local.get 0) (call $me))
    (func $tail (export "tail") (type $t)
        (if (local.get 0) (then (return_call $tail (i32.sub (local.get 0) (i32.const 1)))))
        (i32.const 300) (call $me))
    (func $trapping (export "trapping") (type $t) (unreachable))
    (func $spilled (export "spilled") (type $many)
        (if (i32.eqz (local.get 0)) (then (return (local.get 6))))
        (return_call $spilled (i32.const 0) (local.get 1) (local.get 2) (local.get 3) (local.get 4) (local.get 5)
            (i32.add (local.get 6) (i32.const 1))))
    (func $others0 (type $t) (i32.const 500) (call $me))
    (func $others1 (type $t) (i32.const 600) (call $me))
    (func (export "start")
        (table.set $any (global.get $first) (ref.func $zero))
        (table.set $any (i32.add (global.get $first) (i32.const 1)) (ref.func $one))
        (table.set $any (i32.add (global.get $first) (i32.const 2)) (ref.func $tail))
        (table.set $any (i32.add (global.get $first) (i32.const 3)) (ref.func $imported))
        (table.set $any (i32.add (global.get $first) (i32.const 4)) (ref.func $trapping))
        (table.set $any (i32.add (global.get $first) (i32.const 5)) (ref.func $spilled))
        (table.set $typed (global.get $first) (ref.func $zero))
        (table.set $typed (i32.add (global.get $first) (i32.const 1)) (ref.func $one))
        (table.set $typed (i32.add (global.get $first) (i32.const 2)) (ref.func $tail))
        (table.set $typed (i32.add (global.get $first) (i32.const 3)) (ref.func $imported))
        (table.set $typed (i32.add (global.get $first) (i32.const 4)) (ref.func $trapping)))
    (func $sum (param i32 i64) (result i32) (i32.add (i32.mul (local.get 0) (i32.const 1000)) (i32.wrap_i64 (local.get 1))))
    (elem declare func $imported $trapping)
    (func (export "any") (param i32) (result i32)
        (call_indirect $any (type $t) (i32.const 7) (local.get 0)) (call $sum))
    (func (export "static") (param i32) (result i32)
        (call_indirect $static (type $t) (i32.const 7) (local.get 0)) (call $sum))
    (func (export "ref") (param i32) (result i32)
        (call_ref $t (i32.const 7) (table.get $typed (local.get 0))) (call $sum))
    (func (export "many") (param i32) (result i32)
        (call_indirect $any (type $many) (i32.const 1) (i32.const 2) (i32.const 3) (i32.const 4) (i32.const 5)
            (i32.const 6) (i32.const 7) (local.get 0)))
    (func (export "tail any") (param i32) (result i32) (call $any_tail (local.get 0)) (call $sum))
    (func $any_tail (param i32) (result i32 i64) (return_call_indirect $any (type $t) (i32.const 7) (local.get 0))))"#;

/// Indices of the functions, the imported one included.
const IMPORTED: u8 = 0;
const ME: u8 = 1;
const ZERO: u8 = 2;
const ONE: u8 = 3;
const TAIL: u8 = 4;
const TRAPPING: u8 = 5;
const SPILLED: u8 = 6;

/// The exports that make hinted calls.
const CALLS: [&str; 5] = ["any", "static", "ref", "many", "tail any"];

/// What hints to put at every call of the module.
const HINTS: &[&[u8]] = &[
    &[ZERO, 100],
    &[ONE, 60, ZERO, 40],
    &[TAIL, 50, SPILLED, 50],
    &[TRAPPING, 33, TAIL, 33, ONE, 34],
    &[IMPORTED, 40, ZERO, 30],
    &[SPILLED, 100],
    // One twice, one of another type, one that is not there, those that are too many, none.
    &[ZERO, 50, ZERO, 50],
    &[ME, 100],
    &[100, 50, ONE, 50],
    &[0xff, 0xff, 0xff, 0xff, 0x0f, 100],
    &[ZERO, 80, ONE, 80],
    &[ZERO, 20, ONE, 20, TAIL, 20, TRAPPING, 20, SPILLED, 20],
    &[],
];

fn compiled(level: OptLevel, module: &[u8]) -> Module {
    let artifact = engine::compile(module, level, 1).expect("the test's module compiles");
    engine::load(&artifact).expect("an artifact just compiled can be loaded")
}

/// Two instances of a module, in one store, and one of another with the same tables.
fn instances(store: &mut Store<()>, level: OptLevel, module: &Module) -> [Instance; 2] {
    let shared = compiled(level, &wat::parse_str(SHARED).expect("it is well-formed"));
    let shared = instance(store, &shared);
    [0, 10].map(|first| {
        let mut linker = Linker::new();
        linker.instance(&mut *store, "shared", shared);
        let global = format!(r#"(module (global (export "first") i32 (i32.const {first})))"#);
        let global = compiled(level, &wat::parse_str(global).expect("it is well-formed"));
        let global = instance(store, &global);
        linker.instance(&mut *store, "shared", global);
        linker.func_wrap("host", "imported", move |value: i32| (400 + value, i64::from(first)));
        let made = linker.instantiate(&mut *store, module).expect("its imports are defined");
        made.get_typed_func::<(), ()>(&mut *store, "start")
            .and_then(|start| start.call(&mut *store, ()))
            .expect("it fills its elements");
        made
    })
}

/// Number of the instance, export, index, and what the call gives.
type Outcome = (usize, &'static str, i32, Result<i32, TrapCode>);

/// What each call gives in both instances for each index, up to some behind the tables.
fn outcomes(level: OptLevel, module: &[u8]) -> Vec<Outcome> {
    let module = compiled(level, module);
    let mut store = Store::new(());
    let instances = instances(&mut store, level, &module);
    let mut outcomes = Vec::new();
    for (number, instance) in instances.iter().enumerate() {
        for name in CALLS {
            let func = instance.get_typed_func::<i32, i32>(&mut store, name).expect("it is exported");
            for index in (0..18).chain([-1, i32::MIN]) {
                let outcome = func.call(&mut store, index).map_err(|error| match error {
                    Error::Trap(Trap { code, .. }) => code,
                    other => panic!("{other}"),
                });
                outcomes.push((number, name, index, outcome));
            }
        }
    }
    outcomes
}

/// What the test's module does without hints, which is looked at here and there.
fn expected(level: OptLevel, module: &[u8]) -> Vec<Outcome> {
    let expected = outcomes(level, module);
    let found = |name, index| {
        let found = expected.iter().filter(|(_, found, at, _)| *found == name && *at == index);
        found.map(|(.., outcome)| *outcome).collect::<Vec<_>>()
    };
    for name in ["any", "ref", "tail any"] {
        assert_eq!(
            found(name, 0),
            [Ok(100_042); 2],
            "{name}: the function's instance counts, not the caller's"
        );
        assert_eq!(found(name, 11), [Ok(7052); 2], "{name}");
        assert_eq!(found(name, 12), [Ok(300_052); 2], "{name}");
        assert_eq!(found(name, 3), [Ok(407_000); 2], "{name}");
        assert_eq!(found(name, 14), [Err(TrapCode::Unreachable); 2], "{name}");
    }
    assert_eq!(found("any", 5), [Err(TrapCode::IndirectCallTypeMismatch); 2]);
    assert_eq!(found("any", 6), [Err(TrapCode::UninitializedElement); 2]);
    assert_eq!(found("any", 16), [Err(TrapCode::UndefinedElement); 2]);
    assert_eq!(found("ref", 6), [Err(TrapCode::NullFunctionReference); 2]);
    assert_eq!(found("many", 15), [Ok(8); 2]);
    assert_eq!(found("many", 0), [Err(TrapCode::IndirectCallTypeMismatch); 2]);
    assert_eq!(found("static", 0), [Ok(100_042), Ok(100_052)]);
    assert_eq!(found("static", 3), [Ok(407_000), Ok(407_010)]);
    assert_eq!(found("static", 4), [Err(TrapCode::IndirectCallTypeMismatch); 2]);
    expected
}

/// The module's IR, as it is lowered.
fn lowered(module: &[u8]) -> Vec<u8> {
    let options = Options { emit: Emit::LlvmIrUnoptimised, jobs: 1, ..Options::default() };
    wasmc_compiler::compile(module, &options, &Silent).expect("it compiles")
}

#[test]
fn hinted_targets_change_no_result() {
    let plain = wat::parse_str(MODULE).expect("it is well-formed");
    for level in [OptLevel::O0, OptLevel::O2] {
        let expected = expected(level, &plain);
        for hint in HINTS {
            let hinted = on_all_operators(&plain, TARGETS, hint);
            assert_eq!(outcomes(level, &hinted), expected, "{hint:?} at {level:?}");
        }
    }
    for hint in &HINTS[..6] {
        let hinted = on_all_operators(&plain, TARGETS, hint);
        assert_ne!(lowered(&hinted), lowered(&plain), "{hint:?} is taken");
    }
}

#[test]
fn hinted_frequencies_change_no_result() {
    let plain = wat::parse_str(MODULE).expect("it is well-formed");
    for level in [OptLevel::O0, OptLevel::O2] {
        let expected = expected(level, &plain);
        for frequency in [0, 1, 32, 48, 127] {
            let hinted = on_all_operators(&plain, FREQUENCY, &[frequency]);
            assert_eq!(outcomes(level, &hinted), expected, "{frequency} at {level:?}");
            let both = on_all_operators(&hinted, TARGETS, HINTS[1]);
            assert_eq!(outcomes(level, &both), expected, "{frequency} and targets at {level:?}");
        }
    }
}

#[test]
fn hinted_priorities_change_no_result() {
    let plain = wat::parse_str(MODULE).expect("it is well-formed");
    let hints: Vec<(u32, &[u8])> =
        (1..16).map(|function| (function, PRIORITIES[function as usize % 3])).collect();
    let hinted = on_functions(&plain, PRIORITY, &hints);
    for level in [OptLevel::O0, OptLevel::O2] {
        assert_eq!(outcomes(level, &hinted), expected(level, &plain), "{level:?}");
    }
}
