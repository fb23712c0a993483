//! Do instances share what they export to one another, and does it outlive those who made it?

use crate::{instance, module, module_at, run, trap};
use wasmc_compiler::OptLevel;
use wasmc_loader::{Linker, Store, TrapCode, Val};

const PROVIDER: &str = r#"(module $provider
    (memory (export "memory") 1 4)
    (table (export "table") 4 8 funcref)
    (global (export "counter") (mut i32) (i32.const 10))
    (global (export "fixed") i64 (i64.const 77))
    (func $seven (result i32) (i32.const 7))
    (elem (i32.const 0) $seven)
    (func $fail (export "fail") unreachable)
    (func (export "peek") (param i32) (result i32) (i32.load (local.get 0)))
    (func (export "call") (param i32) (result i32) (call_indirect (result i32) (local.get 0))))"#;

const CONSUMER: &str = r#"(module $consumer
    (import "provider" "memory" (memory 1 4))
    (import "provider" "table" (table 4 8 funcref))
    (import "provider" "counter" (global $counter (mut i32)))
    (import "provider" "fixed" (global $fixed i64))
    (import "provider" "fail" (func $fail))
    (import "provider" "peek" (func $peek (param i32) (result i32)))
    (global $own (mut i32) (i32.const 35))
    (func $eight (result i32) (i32.add (global.get $own) (i32.const 1)))
    (elem (i32.const 1) $eight)
    (func (export "exchange") (result i32)
        (i32.store (i32.const 100) (i32.const 42))
        (global.set $counter (i32.add (global.get $counter) (i32.const 1)))
        (i32.add (call $peek (i32.const 100)) (call_indirect (result i32) (i32.const 0))))
    (func (export "fixed") (result i64) (global.get $fixed))
    (func $middle (call $fail))
    (func (export "run") (call $middle)))"#;

#[test]
fn instances_share_memory_table_globals_and_functions() {
    let (provider, consumer) = (module(PROVIDER), module(CONSUMER));
    let mut store = Store::new(());
    let first = instance(&mut store, &provider);
    let mut linker = Linker::new();
    linker.instance(&mut store, "provider", first);
    let second = linker.instantiate(&mut store, &consumer).expect("all imports are there");
    drop((provider, consumer, linker));

    let exchange = second.get_typed_func::<(), i32>(&mut store, "exchange").expect("it is exported");
    assert_eq!(exchange.call(&mut store, ()).expect("no trap"), 49);
    let counter = first.get_global(&mut store, "counter").expect("it is exported");
    assert!(matches!(counter.get(&store), Val::I32(11)));
    let fixed = second.get_typed_func::<(), i64>(&mut store, "fixed").expect("it is exported");
    assert_eq!(fixed.call(&mut store, ()).expect("no trap"), 77);
    // A function of the second instance, called by the first through the table, runs in its own instance.
    let call = first.get_typed_func::<i32, i32>(&mut store, "call").expect("it is exported");
    assert_eq!(call.call(&mut store, 1).expect("no trap"), 36);
    assert!(call.call(&mut store, 2).is_err());
}

#[test]
fn a_trap_passes_through_instances() {
    let (provider, consumer) = (module_at(OptLevel::O0, PROVIDER), module_at(OptLevel::O0, CONSUMER));
    let mut store = Store::new(());
    let mut linker = Linker::new();
    let first = instance(&mut store, &provider);
    linker.instance(&mut store, "provider", first);
    let second = linker.instantiate(&mut store, &consumer).expect("all imports are there");
    let trap = trap(run(&mut store, second, "run"));
    assert_eq!(trap.code, TrapCode::Unreachable);
    let frames: Vec<String> = trap.backtrace.iter().map(|frame| frame.to_string()).collect();
    assert_eq!(frames.len(), 3, "{frames:?}");
    assert!(frames[0].contains("fail") && frames[1].contains("middle"), "{frames:?}");
}

#[test]
fn the_same_module_has_separate_instances() {
    let module = module(
        r#"(module (memory 1) (global $n (mut i32) (i32.const 0))
            (func (export "next") (result i32)
                (global.set $n (i32.add (global.get $n) (i32.const 1)))
                (i32.store (i32.const 8) (i32.add (i32.load (i32.const 8)) (global.get $n)))
                (i32.load (i32.const 8))))"#,
    );
    let mut store = Store::new(());
    let instances = [instance(&mut store, &module), instance(&mut store, &module)];
    for (instance, wanted) in [(0, 1), (0, 3), (1, 1), (0, 6), (1, 3)] {
        let next = instances[instance].get_typed_func::<(), i32>(&mut store, "next").expect("it is exported");
        assert_eq!(next.call(&mut store, ()).expect("no trap"), wanted);
    }
}

#[test]
fn every_missing_import_is_named() {
    let module = module(
        r#"(module (import "env" "log" (func (param i32))) (import "env" "memory" (memory 1))
            (import "other" "table" (table 1 funcref)))"#,
    );
    let mut store = Store::new(());
    let error = Linker::new().instantiate(&mut store, &module).expect_err("nothing is defined").to_string();
    for part in ["env.log", "i32 -> ()", "env.memory", "other.table"] {
        assert!(error.contains(part), "`{part}` is missing in: {error}");
    }
}
