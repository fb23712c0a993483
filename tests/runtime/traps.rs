//! What does a trap tell, and what is left after it?

use crate::{instance, module, module_at, run, trap};
use wasmc_compiler::OptLevel;
use wasmc_loader::{Store, Trap, TrapCode};

/// Names of the frames of a backtrace, innermost first.
fn names(trap: &Trap) -> Vec<String> {
    trap.backtrace.iter().map(|frame| frame.to_string()).collect()
}

/// Runs the export `run` of a module without optimisation, so that every call has its frame.
#[track_caller]
pub(crate) fn check(text: &str, code: TrapCode, frames: &[&str]) {
    let module = module_at(OptLevel::O0, text);
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    let trap = trap(run(&mut store, instance, "run"));
    assert_eq!(trap.code, code);
    let names = names(&trap);
    assert_eq!(names.len(), frames.len(), "{names:?}");
    for (name, wanted) in names.iter().zip(frames) {
        assert!(name.contains(wanted), "`{name}` does not name {wanted}");
    }
}

#[test]
fn backtrace_names_the_functions_from_the_inside_out() {
    check(
        r#"(module
            (func $inner unreachable)
            (func $middle call $inner)
            (func $outer (export "run") call $middle))"#,
        TrapCode::Unreachable,
        &["inner", "middle", "outer"],
    );
}

#[test]
fn backtrace_numbers_functions_without_names() {
    check(
        r#"(module (func call 1) (func unreachable) (func (export "run") call 0))"#,
        TrapCode::Unreachable,
        &["wasm-function[1]", "wasm-function[0]", "run"],
    );
}

#[test]
fn backtrace_has_the_first_export_of_functions_without_names() {
    check(
        r#"(module
            (func $named (export "other") unreachable)
            (func (export "first") (export "second") call $named)
            (global (export "third") i32 (i32.const 0))
            (func (export "run") call 1))"#,
        TrapCode::Unreachable,
        &["named", "first", "run"],
    );
}

#[test]
fn backtrace_starts_at_a_fault_of_memory() {
    check(
        r#"(module (memory 1)
            (func $reader (param i32) (result i32) local.get 0 i32.load)
            (func $outer (export "run") i32.const 65533 call $reader drop))"#,
        TrapCode::MemoryOutOfBounds,
        &["reader", "outer"],
    );
}

#[test]
fn backtrace_goes_through_builtins() {
    check(
        r#"(module (memory 1) (data $d "abc")
            (func $initialise (memory.init $d (i32.const 0) (i32.const 2) (i32.const 2)))
            (func $outer (export "run") call $initialise))"#,
        TrapCode::MemoryOutOfBounds,
        &["initialise", "outer"],
    );
}

#[test]
fn backtrace_goes_through_frames_with_many_saved_registers() {
    let locals = (0..40).map(|i| format!("(local.set {i} (call $id (i64.const {i})))")).collect::<String>();
    let sum = (0..40)
        .map(|i| format!("(global.set $g (i64.add (global.get $g) (local.get {i})))"))
        .collect::<String>();
    let types = "i64 ".repeat(40);
    let text = format!(
        r#"(module (global $g (mut i64) (i64.const 0))
            (func $id (param i64) (result i64) local.get 0)
            (func $last (if (i64.eqz (global.get $g)) (then unreachable)))
            (func $busy (local {types}) {locals} call $last {sum})
            (func $outer (export "run") call $busy))"#
    );
    check(&text, TrapCode::Unreachable, &["last", "busy", "outer"]);
}

#[test]
fn text_of_a_trap_says_why_and_where() {
    let module = module_at(OptLevel::O0, r#"(module (func $boom (export "run") unreachable))"#);
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    let text = trap(run(&mut store, instance, "run")).to_string();
    assert!(text.contains("unreachable"), "{text}");
    assert!(text.contains("boom"), "{text}");
}

#[test]
fn state_survives_and_calls_go_on() {
    let module = module(
        r#"(module (memory 1) (global $calls (mut i32) (i32.const 0))
            (func (export "run")
                (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
                (i32.store (i32.const 0) (global.get $calls))
                (drop (i32.div_u (i32.const 1) (i32.sub (i32.const 1) (global.get $calls))))
                unreachable)
            (func (export "calls") (result i32) (i32.load (i32.const 0))))"#,
    );
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    assert_eq!(trap(run(&mut store, instance, "run")).code, TrapCode::IntegerDivideByZero);
    for _ in 0..1000 {
        assert_eq!(trap(run(&mut store, instance, "run")).code, TrapCode::Unreachable);
    }
    let calls = instance.get_typed_func::<(), i32>(&mut store, "calls").expect("it is exported");
    assert_eq!(calls.call(&mut store, ()).expect("it does not trap"), 1001);
}

#[test]
fn addresses_beyond_four_gigabytes_trap() {
    let module = module(
        r#"(module (memory 1)
            (func (export "run") (drop (i64.load offset=0xffffffff (i32.const 0xffffffff)))))"#,
    );
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    assert_eq!(trap(run(&mut store, instance, "run")).code, TrapCode::MemoryOutOfBounds);
}

#[test]
fn a_load_whose_value_is_dropped_still_traps() {
    for level in [OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os] {
        let module = module_at(
            level,
            r#"(module (memory 1) (func (export "run") (drop (i32.load8_u (i32.const 65536)))))"#,
        );
        let mut store = Store::new(());
        let instance = instance(&mut store, &module);
        assert_eq!(trap(run(&mut store, instance, "run")).code, TrapCode::MemoryOutOfBounds, "{level:?}");
    }
}

#[test]
fn a_load_that_chooses_among_equal_targets_still_traps() {
    for level in [OptLevel::O0, OptLevel::O2] {
        let module = module_at(
            level,
            r#"(module (memory 1) (func (export "run") (br_table 0 0 0 (i32.load8_u (i32.const 65536)))))"#,
        );
        let mut store = Store::new(());
        let instance = instance(&mut store, &module);
        assert_eq!(trap(run(&mut store, instance, "run")).code, TrapCode::MemoryOutOfBounds, "{level:?}");
    }
}

#[test]
fn a_long_backtrace_is_cut_at_its_outer_end() {
    let module = module_at(
        OptLevel::O0,
        r#"(module (func $down (param i32)
                (if (i32.eqz (local.get 0)) (then unreachable))
                (call $down (i32.sub (local.get 0) (i32.const 1))))
            (func $outer (export "run") (call $down (i32.const 1000))))"#,
    );
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    let names = names(&trap(run(&mut store, instance, "run")));
    assert_eq!(names.len(), 100);
    assert!(names.iter().all(|name| name.contains("down")), "{names:?}");
}

#[test]
fn optimised_code_has_backtraces_too() {
    for level in [OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os] {
        let module = module_at(
            level,
            r#"(module (memory 1) (table (export "table") 4 funcref) (elem (i32.const 0) $poke $middle)
                (func $poke (param i32) (i32.store (local.get 0) (i32.const 1)))
                (func $middle (param i32) (local i64 i64)
                    (local.set 1 (i64.load (i32.const 8))) (local.set 2 (i64.load (i32.const 16)))
                    (call_indirect (param i32) (local.get 0) (i32.load (i32.const 0)))
                    (i64.store (i32.const 24) (i64.mul (local.get 1) (local.get 2))))
                (func $outer (export "run")
                    (call_indirect (param i32) (i32.const 65536) (i32.const 1)) (i32.store (i32.const 4) (i32.const 9))))"#,
        );
        let mut store = Store::new(());
        let instance = instance(&mut store, &module);
        let trap = trap(run(&mut store, instance, "run"));
        assert_eq!(trap.code, TrapCode::MemoryOutOfBounds);
        let names = names(&trap).join("\n");
        assert!(names.contains("poke") && names.contains("outer"), "{level:?}: {names}");
    }
}
