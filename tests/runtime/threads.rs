//! Can several threads run compiled code, each its own store, on whatever stack it has?

use crate::{instance, module, run, trap};
use wasmc_loader::{Module, Store, TrapCode};

const MODULE: &str = r#"(module (memory 1)
    (func $fib (export "fib") (param i32) (result i32)
        (if (result i32) (i32.lt_u (local.get 0) (i32.const 2))
            (then (local.get 0))
            (else (i32.add
                (call $fib (i32.sub (local.get 0) (i32.const 1)))
                (call $fib (i32.sub (local.get 0) (i32.const 2)))))))
    (func (export "fault") (drop (i32.load (i32.const 65536))))
    (func $endless (export "endless") (call $endless) (drop (call $fib (i32.const 1)))))"#;

fn work(module: &Module) {
    let mut store = Store::new(());
    let instance = instance(&mut store, module);
    let fib = instance.get_typed_func::<i32, i32>(&mut store, "fib").expect("it is exported");
    for _ in 0..20 {
        assert_eq!(fib.call(&mut store, 20).expect("no trap"), 6765);
        assert_eq!(trap(run(&mut store, instance, "fault")).code, TrapCode::MemoryOutOfBounds);
        assert_eq!(trap(run(&mut store, instance, "endless")).code, TrapCode::StackOverflow);
    }
}

#[test]
fn threads_run_the_same_module_at_once() {
    let module = module(MODULE);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| work(&module));
        }
    });
}

#[test]
fn small_and_large_stacks_of_threads_do() {
    let module = module(MODULE);
    for kibibytes in [64, 256, 16 * 1024] {
        std::thread::scope(|scope| {
            let builder = std::thread::Builder::new().stack_size(kibibytes * 1024);
            builder.spawn_scoped(scope, || work(&module)).expect("a thread can be made");
        });
    }
}

#[test]
fn a_store_moves_between_threads() {
    let module = module(MODULE);
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    for _ in 0..10 {
        let thread = std::thread::spawn(move || {
            assert_eq!(trap(run(&mut store, instance, "fault")).code, TrapCode::MemoryOutOfBounds);
            assert_eq!(trap(run(&mut store, instance, "endless")).code, TrapCode::StackOverflow);
            store
        });
        store = thread.join().expect("the thread ends well");
    }
    assert_eq!(trap(run(&mut store, instance, "fault")).code, TrapCode::MemoryOutOfBounds);
}

#[test]
fn threads_come_and_go() {
    let module = module(MODULE);
    for _ in 0..200 {
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let mut store = Store::new(());
                let instance = instance(&mut store, &module);
                assert_eq!(trap(run(&mut store, instance, "fault")).code, TrapCode::MemoryOutOfBounds);
            });
        });
    }
}
