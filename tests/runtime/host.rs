//! What may a host function do? Fail, panic, call back, trap inside, reach the caller's memory, stand in a table, and
//! end the process.

use crate::signals::{run_again, this_program};
use crate::{instance, module, run, trap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::Command;
use wasmc_loader::{Caller, Error, Extern, Instance, Linker, Store, TrapCode};

const MODULE: &str = r#"(module
    (import "host" "act" (func $act))
    (memory (export "memory") 1)
    (global $depth (mut i32) (i32.const 0))
    (func (export "run")
        (global.set $depth (i32.add (global.get $depth) (i32.const 1)))
        (call $act)
        (global.set $depth (i32.sub (global.get $depth) (i32.const 1))))
    (func (export "depth") (result i32) (global.get $depth))
    (func (export "boom") unreachable)
    (func (export "fine")))"#;

#[derive(Debug, thiserror::Error)]
#[error("the disk is full: {0}")]
struct DiskFull(u32);

fn instance_with<F>(store: &mut Store<u32>, act: F) -> Instance
where
    F: Fn(Caller<'_, u32>) -> Result<(), Error> + Send + Sync + 'static,
{
    let mut linker = Linker::new();
    linker.func_wrap("host", "act", act);
    linker.instantiate(store, &module(MODULE)).expect("its import is defined")
}

#[test]
fn an_error_of_the_host_arrives_as_it_was() {
    let mut store = Store::new(0);
    let instance = instance_with(&mut store, |_| Err(Error::Host(Box::new(DiskFull(7)))));
    match run(&mut store, instance, "run") {
        Err(Error::Host(error)) => {
            assert_eq!(error.downcast_ref::<DiskFull>().map(|DiskFull(n)| *n), Some(7));
        }
        other => panic!("expected the host's error, got {other:?}"),
    }
    run(&mut store, instance, "fine").expect("the instance still works");
}

#[test]
fn a_panic_of_the_host_goes_on_behind_the_wasm_frames() {
    let mut store = Store::new(0);
    let instance = instance_with(&mut store, |_| panic!("out of paper"));
    for _ in 0..3 {
        let caught = catch_unwind(AssertUnwindSafe(|| run(&mut store, instance, "run")));
        let payload = caught.expect_err("the panic reaches the caller");
        assert_eq!(payload.downcast_ref::<&str>(), Some(&"out of paper"));
        run(&mut store, instance, "fine").expect("the instance still works");
    }
}

#[test]
fn a_trap_inside_a_call_from_the_host_can_be_survived() {
    let mut store = Store::new(0);
    let instance = instance_with(&mut store, |mut caller| {
        let Some(Extern::Func(boom)) = caller.get_export("boom") else { panic!("`boom` is exported") };
        let error = boom.call(&mut caller, &[], &mut []).expect_err("it traps");
        assert!(matches!(error, Error::Trap(trap) if trap.code == TrapCode::Unreachable));
        *caller.data_mut() += 1;
        Ok(())
    });
    run(&mut store, instance, "run").expect("the host function swallows the trap");
    run(&mut store, instance, "run").expect("and again");
    assert_eq!(*store.data(), 2);
    let depth = instance.get_typed_func::<(), i32>(&mut store, "depth").expect("it is exported");
    assert_eq!(depth.call(&mut store, ()).expect("no trap"), 0);
}

#[test]
fn a_trap_inside_can_be_passed_on() {
    let mut store = Store::new(0);
    let instance = instance_with(&mut store, |mut caller| {
        let Some(Extern::Func(boom)) = caller.get_export("boom") else { panic!("`boom` is exported") };
        boom.call(&mut caller, &[], &mut [])
    });
    assert_eq!(trap(run(&mut store, instance, "run")).code, TrapCode::Unreachable);
    run(&mut store, instance, "fine").expect("the instance still works");
}

#[test]
fn calls_nest() {
    let mut store = Store::new(0);
    let instance = instance_with(&mut store, |mut caller| {
        *caller.data_mut() += 1;
        if *caller.data() == 50 {
            return Ok(());
        }
        let Some(Extern::Func(run)) = caller.get_export("run") else { panic!("`run` is exported") };
        run.call(&mut caller, &[], &mut [])
    });
    run(&mut store, instance, "run").expect("fifty levels are few");
    assert_eq!(*store.data(), 50);
}

#[test]
fn the_memory_of_the_caller_is_at_hand() {
    let mut store = Store::new(0);
    let instance = instance_with(&mut store, |mut caller| {
        let Some(Extern::Memory(memory)) = caller.get_export("memory") else {
            panic!("`memory` is exported")
        };
        memory.data_mut(&mut caller)[65_535] = 9;
        Ok(())
    });
    run(&mut store, instance, "run").expect("no trap");
    let memory = instance.get_memory(&mut store, "memory").expect("it is exported");
    assert_eq!(memory.data(&store)[65_535], 9);
    assert_eq!(memory.data(&store).len(), 65_536);
}

#[track_caller]
fn check_called_through_table(text: &str) {
    let mut store = Store::new(0);
    let mut linker = Linker::new();
    linker.func_wrap("host", "act", |mut caller: Caller<'_, u32>| {
        assert!(caller.instance().is_some(), "the importing instance is the caller");
        *caller.data_mut() += 1;
    });
    let instance = linker.instantiate(&mut store, &module(text)).expect("its import is defined");
    run(&mut store, instance, "run").expect("no trap");
    assert_eq!(*store.data(), 1);
}

#[test]
fn an_imported_host_function_can_be_called_through_a_table() {
    // The exports keep the tables from being constants.
    check_called_through_table(
        r#"(module (import "host" "act" (func $act)) (table (export "t") 3 funcref) (elem (i32.const 1) $act)
            (func (export "run") (call_indirect (i32.const 1))))"#,
    );
    check_called_through_table(
        r#"(module (import "host" "act" (func $act)) (table (export "t") 3 funcref) (elem $e func $act)
            (func (export "run")
                (table.init $e (i32.const 2) (i32.const 0) (i32.const 1)) (call_indirect (i32.const 2))))"#,
    );
    check_called_through_table(
        r#"(module (import "host" "act" (func $act)) (table (export "t") 3 funcref) (elem declare func $act)
            (global $g (mut funcref) (ref.func $act))
            (func (export "run") (table.set (i32.const 0) (global.get $g)) (call_indirect (i32.const 0))))"#,
    );
}

#[test]
fn a_host_function_may_end_the_process() {
    match run_again(Command::new(this_program()), "host::a_host_function_may_end_the_process") {
        Some(status) => assert_eq!(status.code(), Some(7), "the child ended with {status}"),
        None => {
            let mut store = Store::new(0);
            let instance = instance_with(&mut store, |_| std::process::exit(7));
            run(&mut store, instance, "run").expect_err("the process has ended");
        }
    }
}

#[test]
fn values_of_all_types_go_both_ways() {
    let module = module(
        r#"(module
            (import "host" "mix" (func $mix (param i32 i64 f32 f64) (result f64 f32 i64 i32)))
            (func (export "mix") (param i32 i64 f32 f64) (result f64 f32 i64 i32)
                (call $mix (local.get 0) (local.get 1) (local.get 2) (local.get 3))))"#,
    );
    let mut store = Store::new(());
    let mut linker = Linker::new();
    linker.func_wrap("host", "mix", |a: i32, b: i64, c: f32, d: f64| (d + 1.0, c + 1.0, b + 1, a + 1));
    let instance = linker.instantiate(&mut store, &module).expect("its import is defined");
    let mix = instance.get_typed_func::<(i32, i64, f32, f64), (f64, f32, i64, i32)>(&mut store, "mix");
    let mix = mix.expect("it is exported with that type");
    assert_eq!(mix.call(&mut store, (-1, i64::MAX - 1, 0.5, 2.5)).expect("no trap"), (3.5, 1.5, i64::MAX, 0));
}

#[test]
fn a_start_function_runs_and_may_trap() {
    let mut store = Store::new(0);
    let fine = module(
        r#"(module (global $g (export "g") (mut i32) (i32.const 0))
        (func $start (global.set $g (i32.const 5))) (start $start))"#,
    );
    let made = instance(&mut store, &fine);
    assert!(matches!(
        made.get_global(&mut store, "g").map(|g| g.get(&store)),
        Some(wasmc_loader::Val::I32(5))
    ));
    let bad = module("(module (func $start unreachable) (start $start))");
    let error = Linker::new().instantiate(&mut store, &bad).expect_err("its start function traps");
    assert!(error.to_string().contains("unreachable"), "{error}");
}
