//! What happens when the stack is used up? "call stack exhausted", whatever the frames are, and life goes on.

use crate::{instance, module, module_at, run, trap};
use wasmc_compiler::OptLevel;
use wasmc_loader::{Caller, Error, Extern, Linker, Store, TrapCode};

#[track_caller]
pub(crate) fn check_exhausted(level: OptLevel, text: &str) {
    let module = module_at(level, text);
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    for _ in 0..20 {
        let trap = trap(run(&mut store, instance, "run"));
        assert_eq!(trap.code, TrapCode::StackOverflow, "{level:?}");
        assert_eq!(trap.to_string().lines().next(), Some("call stack exhausted"));
    }
    run(&mut store, instance, "fine").expect("the instance still works");
}

#[test]
fn endless_recursion_is_caught() {
    for level in [OptLevel::O0, OptLevel::O2] {
        let text = r#"(module
            (func $again (export "run") (call $again) (call $fine))
            (func $fine (export "fine")))"#;
        check_exhausted(level, text);
    }
}

#[test]
fn large_frames_do_not_jump_over_the_guard() {
    // Each local lives across the call, so the frame holds them all: some 16 KiB.
    let count = 2000;
    let types = "i64 ".repeat(count);
    let before = (0..count).map(|i| format!("(local.set {i} (call $next))")).collect::<String>();
    let after = (0..count)
        .map(|i| format!("(global.set $g (i64.xor (global.get $g) (local.get {i})))"))
        .collect::<String>();
    let text = format!(
        r#"(module (global $g (mut i64) (i64.const 1))
            (func $next (result i64)
                (global.set $g (i64.mul (global.get $g) (i64.const 6364136223846793005))) (global.get $g))
            (func $again (export "run") (local {types}) {before} (call $again) {after})
            (func (export "fine")))"#
    );
    check_exhausted(OptLevel::O0, &text);
    check_exhausted(OptLevel::O2, &text);
}

#[test]
fn indirect_recursion_is_caught() {
    let text = r#"(module (table 2 funcref) (elem (i32.const 0) $a $b)
        (func $a (export "run") (call_indirect (i32.const 1)) (call $fine))
        (func $b (call_indirect (i32.const 0)) (call $fine))
        (func $fine (export "fine")))"#;
    check_exhausted(OptLevel::O2, text);
}

#[test]
fn builtins_called_near_the_end_of_the_stack_do_not_overrun_it() {
    let text = r#"(module (memory 1 100)
        (func $again (export "run")
            (drop (memory.grow (i32.const 0))) (call $again) (drop (memory.grow (i32.const 0))))
        (func (export "fine")))"#;
    check_exhausted(OptLevel::O2, text);
}

#[test]
fn recursion_through_the_host_is_caught() {
    let module = module(
        r#"(module (import "host" "again" (func $again))
            (func (export "run") (call $again) (call $again))
            (func (export "fine")))"#,
    );
    let mut store = Store::new(());
    let mut linker = Linker::new();
    let again = |mut caller: Caller<'_, ()>| -> Result<(), Error> {
        let Some(Extern::Func(func)) = caller.get_export("run") else { panic!("`run` is exported") };
        func.call(&mut caller, &[], &mut [])
    };
    linker.func_wrap("host", "again", again);
    let instance = linker.instantiate(&mut store, &module).expect("its import is defined");
    for _ in 0..3 {
        assert_eq!(trap(run(&mut store, instance, "run")).code, TrapCode::StackOverflow);
        run(&mut store, instance, "fine").expect("the instance still works");
    }
}

#[test]
fn recursion_of_a_hundred_thousand_levels_has_room() {
    let module = module(
        r#"(module
            (func $down (param i32) (result i32)
                (if (result i32) (local.get 0)
                    (then (i32.add (i32.const 1) (call $down (i32.sub (local.get 0) (i32.const 1)))))
                    (else (i32.const 0))))
            (func (export "down") (param i32) (result i32) (call $down (local.get 0))))"#,
    );
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    let down = instance.get_typed_func::<i32, i32>(&mut store, "down").expect("it is exported");
    assert_eq!(down.call(&mut store, 100_000).expect("no trap"), 100_000);
}
