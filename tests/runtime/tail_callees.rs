//! What may a tail call reach, and what is seen of it? Functions of the host and of the plain convention, traps,
//! backtraces, exhausted stacks, the vmctx of callers, a thousand parameters and results.

use crate::stack::check_exhausted;
use crate::{instance, module_at, run, trap, traps};
use std::fmt::Write;
use wasmc_compiler::OptLevel;
use wasmc_loader::{FuncType, Instance, Linker, Store, TrapCode, Val, ValueType};

const LEVELS: [OptLevel; 3] = [OptLevel::O0, OptLevel::O2, OptLevel::O3];

/// Calls an export that takes and returns an `i32`.
#[track_caller]
fn call<T>(store: &mut Store<T>, instance: Instance, name: &str, argument: i32) -> i32 {
    let func = instance.get_typed_func::<i32, i32>(&mut *store, name).expect("it is exported");
    func.call(store, argument).expect("no trap")
}

/// The ways to tail-call `$callee` of type `$t`, which must be element 0 of two tables and declared.
const WAYS: [&str; 4] = [
    "(return_call $callee)",
    "(return_call_indirect $fixed (type $t) (i32.const 0))",
    "(return_call_indirect $open (type $t) (i32.const 0))",
    "(return_call_ref $t (ref.func $callee))",
];

const PARAMS: &str = "(param i32 i64 f32 f64 i32 i64 f32 f64 i32 i64 f32 f64 i32 i64)";
const RESULTS: &str = "(result i64 i32 f64 f32 i64 i32 i64 f32 i32)";

/// A module whose exports `run0` to `run3` each count down by tail calls, then tail-call `$callee` with the numbers
/// from 1 to 14, and return the sum of its results, of a global and of what they store in memory.
fn to_callee(callee: &str) -> String {
    let functions: String = (0..)
        .zip(WAYS)
        .map(|(way, call)| {
            format!(
                r#"(func $by{way} (param i32) {RESULTS}
                    (if (local.get 0) (then (return_call $by{way} (i32.sub (local.get 0) (i32.const 1)))))
                    (i32.const 1) (i64.const 2) (f32.const 3) (f64.const 4) (i32.const 5) (i64.const 6)
                    (f32.const 7) (f64.const 8) (i32.const 9) (i64.const 10) (f32.const 11) (f64.const 12)
                    (i32.const 13) (i64.const 14) {call})
                (func (export "run{way}") (param i32) (result i32)
                    (call $by{way} (local.get 0)) (call $sum)
                    (i32.store (i32.const 8) (i32.const 7))
                    (i32.add (global.get $own)) (i32.add (i32.load (i32.const 8))))"#
            )
        })
        .collect();
    format!(
        r#"(module (type $t (func {PARAMS} {RESULTS}))
            {callee}
            (table $fixed funcref (elem $callee)) (table $open (export "table") funcref (elem $callee))
            (elem declare func $callee)
            (global $own (mut i32) (i32.const 1000)) (memory 1)
            (func $sum (param i64 i32 f64 f32 i64 i32 i64 f32 i32) (result i32)
                (i32.wrap_i64 (i64.add (i64.add (local.get 0) (local.get 4)) (local.get 6)))
                (i32.add (i32.add (i32.add (local.get 1) (local.get 5)) (local.get 8)))
                (i32.add (i32.trunc_f64_s (f64.add (f64.add (local.get 2)
                    (f64.promote_f32 (local.get 3))) (f64.promote_f32 (local.get 7))))))
            {functions})"#
    )
}

/// What `$callee` makes of its arguments, which the test checks, in sum 511.
type Results = (i64, i32, f64, f32, i64, i32, i64, f32, i32);
const RESULT: Results = (1, 2, 4.0, 8.0, 16, 32, 64, 128.0, 256);

fn check_to_callee(store: &mut Store<()>, instance: Instance, what: &str) {
    for way in 0..WAYS.len() {
        assert_eq!(call(store, instance, &format!("run{way}"), 1_000_000), 511 + 1007, "way {way}, {what}");
    }
}

#[test]
fn host_functions() {
    let text = to_callee(r#"(import "m" "callee" (func $callee (type $t)))"#);
    for level in LEVELS {
        let mut store = Store::new(());
        let mut linker = Linker::new();
        #[rustfmt::skip]
        let callee = |a: i32, b: i64, c: f32, d: f64, e: i32, f: i64, g: f32, h: f64, i: i32, j: i64, k: f32,
                      l: f64, m: i32, n: i64| -> Results {
            let integers = [a.into(), b, e.into(), f, i.into(), j, m.into(), n];
            assert_eq!(integers, [1, 2, 5, 6, 9, 10, 13, 14]);
            let floats = [c.into(), d, g.into(), h, k.into(), l];
            assert_eq!(floats, [3.0, 4.0, 7.0, 8.0, 11.0, 12.0]);
            RESULT
        };
        linker.func_wrap("m", "callee", callee);
        let instance =
            linker.instantiate(&mut store, &module_at(level, &text)).expect("its import is defined");
        check_to_callee(&mut store, instance, &format!("{level:?}"));
    }
}

/// A body that traps unless its parameters are the numbers from 1 to 14.
fn careful_body() -> String {
    let types = ["i32", "i64", "f32", "f64"].into_iter().cycle();
    let mut text = String::new();
    for (index, value_type) in (0..14).zip(types) {
        let number = index + 1;
        write!(
            text,
            "(if ({value_type}.ne (local.get {index}) ({value_type}.const {number})) (then unreachable))"
        )
        .expect("strings take everything");
    }
    text + "(i64.const 1) (i32.const 2) (f64.const 4) (f32.const 8) (i64.const 16) (i32.const 32) (i64.const 64)
        (f32.const 128) (i32.const 256)"
}

#[test]
fn functions_of_the_plain_convention() {
    let exporting = format!(r#"(module (func (export "callee") {PARAMS} {RESULTS} {}))"#, careful_body());
    let importing = to_callee(r#"(import "m" "callee" (func $callee (type $t)))"#);
    let alone = to_callee(&format!("(func $callee (type $t) {})", careful_body()));
    for level in LEVELS {
        let mut store = Store::new(());
        let exporting = instance(&mut store, &module_at(level, &exporting));
        let mut linker = Linker::new();
        linker.instance(&mut store, "m", exporting);
        let importing =
            linker.instantiate(&mut store, &module_at(level, &importing)).expect("its import is defined");
        check_to_callee(&mut store, importing, &format!("imported, {level:?}"));
        let alone = instance(&mut store, &module_at(level, &alone));
        check_to_callee(&mut store, alone, &format!("own, {level:?}"));
    }
}

#[test]
fn missing_and_wrong_elements_trap() {
    let text = |table: &str| {
        format!(
            r#"(module {table} (elem $t (i32.const 1) func $right $wrong)
                (type $r (func (result i32)))
                (func $right (result i32) (i32.const 5)) (func $wrong (result i64) (i64.const 6))
                (func $call (export "call") (param i32) (result i32)
                    (return_call_indirect $t (type $r) (local.get 0)))
                (func (export "null") (result i32) (return_call_ref $r (ref.null $r))))"#
        )
    };
    for table in ["(table $t 4 funcref)", r#"(table $t (export "table") 4 funcref)"#] {
        for level in LEVELS {
            let mut store = Store::new(());
            let instance = instance(&mut store, &module_at(level, &text(table)));
            let func = instance.get_typed_func::<i32, i32>(&mut store, "call").expect("it is exported");
            let mut code = |index| trap(func.call(&mut store, index).map(|_| ())).code;
            for index in [0, 3] {
                assert_eq!(code(index), TrapCode::UninitializedElement, "{table}");
            }
            for index in [4, -1] {
                assert_eq!(code(index), TrapCode::UndefinedElement, "{table}");
            }
            assert_eq!(code(2), TrapCode::IndirectCallTypeMismatch, "{table}");
            assert_eq!(func.call(&mut store, 1).expect("no trap"), 5);
            let null = instance.get_typed_func::<(), i32>(&mut store, "null").expect("it is exported");
            let code = trap(null.call(&mut store, ()).map(|_| ())).code;
            assert_eq!(code, TrapCode::NullFunctionReference);
        }
    }
}

#[test]
fn backtraces_show_who_has_not_been_replaced() {
    traps::check(
        r#"(module (memory 1)
            (func $inner (param i32) (result i32) (i32.load (local.get 0)))
            (func $second (param i32) (result i32) (i32.add (call $inner (local.get 0)) (i32.const 1)))
            (func $first (param i32) (result i32) (return_call $second (local.get 0)))
            (func $middle (result i32) (i32.add (call $first (i32.const -1)) (i32.const 1)))
            (func $outer (export "run") (drop (call $middle))))"#,
        TrapCode::MemoryOutOfBounds,
        &["inner", "second", "middle", "outer"],
    );
    // Through the plain entry point, which has no name of its own, and out of a builtin.
    traps::check(
        r#"(module (table $fixed funcref (elem $first)) (table $open (export "table") 3 funcref)
            (func $first (return_call $second (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4) (i64.const 5)
                (i64.const 6)))
            (func $second (param i64 i64 i64 i64 i64 i64)
                (table.set $open (i32.wrap_i64 (local.get 5)) (ref.null func)) (call $outer))
            (func $outer (export "run") (call_indirect $fixed (i32.const 0)) (call $outer)))"#,
        TrapCode::TableOutOfBounds,
        &["second", "outer"],
    );
}

#[test]
fn recursion_that_is_no_tail_call_exhausts_the_stack() {
    for level in LEVELS {
        let text = r#"(module (global $g (mut i32) (i32.const 0))
            (func $again (param i32) (result i32)
                (global.set $g (call $again (i32.add (local.get 0) (i32.const 1))))
                (return_call $other (global.get $g)))
            (func $other (param i32) (result i32)
                (if (i32.eqz (local.get 0)) (then (return (i32.const 1))))
                (return_call $again (local.get 0)))
            (func (export "run") (drop (call $other (i32.const 1))))
            (func (export "fine") (drop (call $other (i32.const 0)))))"#;
        check_exhausted(level, text);
        // By turns of tail calls and others, through a bridge and a plain entry point.
        let text = r#"(module (table (export "table") funcref (elem $plain $tail))
            (func $plain (param i32) (result i32)
                (i32.add (i32.const 1) (call_indirect (param i32) (result i32) (local.get 0) (i32.const 1))))
            (func $tail (param i32) (result i32)
                (return_call_indirect (param i32) (result i32) (local.get 0) (i32.const 0)))
            (func (export "run") (drop (call $tail (i32.const 1))))
            (func (export "fine")))"#;
        check_exhausted(level, text);
    }
}

#[test]
fn a_thousand_parameters_and_results() {
    const COUNT: usize = 1000;
    let types = "i64 ".repeat(COUNT);
    let locals = |first: usize| -> String {
        (first..first + COUNT).map(|index| format!("(local.get {})", index % COUNT)).collect()
    };
    // Local 1 is not zero until turning has brought the zero there. The host swaps first and last.
    let text = format!(
        r#"(module (type $t (func (param {types}) (result {types})))
            (import "host" "swap" (func $swap (type $t)))
            (func $turn (export "turn") (type $t)
                {} (if (param {types}) (result {types}) (i64.eqz (local.get 1)) (then)
                    (else (return_call $turn))))
            (func (export "swap") (type $t) {} (call $swap))
            (func (export "swap_tail") (type $t) {} (return_call $swap)))"#,
        locals(1),
        locals(0),
        locals(0),
    );
    let mut store = Store::new(());
    let mut linker = Linker::new();
    let ty = FuncType { params: vec![ValueType::I64; COUNT], results: vec![ValueType::I64; COUNT] };
    linker.func_new("host", "swap", ty, |_, params, results| {
        results.copy_from_slice(params);
        results.swap(0, COUNT - 1);
        Ok(())
    });
    let module = module_at(OptLevel::O0, &text);
    let instance = linker.instantiate(&mut store, &module).expect("its import is defined");
    let numbers = |count: i64| (0..count).map(|index| Val::I64(index - 500)).collect::<Vec<_>>();
    let mut call = |name: &str| {
        let func = instance.get_func(&mut store, name).expect("it is exported");
        let mut results = vec![Val::I64(0); COUNT];
        func.call(&mut store, &numbers(COUNT as i64), &mut results).expect("no trap");
        format!("{results:?}")
    };
    let mut wanted = numbers(COUNT as i64);
    wanted.rotate_left(500);
    assert_eq!(call("turn"), format!("{wanted:?}"));
    wanted.rotate_right(500);
    wanted.swap(0, COUNT - 1);
    assert_eq!(call("swap"), format!("{wanted:?}"));
    assert_eq!(call("swap_tail"), format!("{wanted:?}"));
}

#[test]
fn in_blocks_and_start_functions_and_functions_too_large_to_optimise() {
    let blocks = 25_000;
    let large = format!("{}{}", "block ".repeat(blocks), "end ".repeat(blocks));
    let text = format!(
        r#"(module (global $g (mut i32) (i32.const 0)) (memory 1)
            (start $begin)
            (func $begin (return_call $set (i32.const 30)))
            (func $set (param i32) (global.set $g (local.get 0)))
            (func $large (export "run") (param i32) (result i32) (local i32)
                (if (i32.gt_s (local.get 0) (i32.const 2000000)) (then {large}))
                (local.set 1 (i32.sub (local.get 0) (i32.const 1)))
                (return_call $small (local.get 1) (i32.const 2) (i32.const 3) (i32.const 4) (i32.const 5)
                    (i32.const 6) (i32.const 7)))
            (func $small (param i32 i32 i32 i32 i32 i32 i32) (result i32)
                (i32.const 8)
                (loop (result i32)
                    (block
                        (br_if 0 (i32.le_s (local.get 0) (i32.const 0)))
                        (return_call $large (local.get 0)))
                    (i32.store (i32.const 0) (i32.sub (local.get 6) (local.get 5)))
                    (i32.add (global.get $g) (i32.load (i32.const 0))))
                (i32.add) (i32.add (local.get 6))))"#
    );
    for level in [OptLevel::O0, OptLevel::O2] {
        let mut store = Store::new(());
        let instance = instance(&mut store, &module_at(level, &text));
        assert_eq!(call(&mut store, instance, "run", 1_000_000), 8 + 30 + 1 + 7, "{level:?}");
    }
    let mut store = Store::new(());
    let text = r#"(module (func $t (export "run") (return_call $t2)) (func $t2 (param) (return_call $t3)) (func $t3))"#;
    let instance = instance(&mut store, &module_at(OptLevel::O2, text));
    run(&mut store, instance, "run").expect("no trap");
}
