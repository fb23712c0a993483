//! Do stores stay apart, also when one runs inside a host function of another, and do they give back what they take?

use crate::{instance, module, run, trap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use wasmc_loader::{
    Caller, Error, Linker, Memory, MemoryType, Module, Store, Table, TableType, TrapCode, Val, ValueType,
};

const INNER: &str = r#"(module (memory (export "memory") 1)
    (func $endless (export "endless") (call $endless) (call $fine))
    (func (export "fault") (drop (i32.load (i32.const 65536))))
    (func (export "run") (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (i32.const 1))))
    (func $fine (export "fine")))"#;

const OUTER: &str = r#"(module (import "host" "act" (func $act)) (memory 1)
    (func (export "run") (call $act) (drop (i32.load (i32.const 65532))))
    (func (export "run_and_fault") (call $act) (drop (i32.load (i32.const 65533)))))"#;

/// Instantiates the outer module in a store of its own, with a host function, and calls an export.
fn run_outer<F>(name: &str, act: F) -> Result<(), Error>
where
    F: Fn(Caller<'_, ()>) -> Result<(), Error> + Send + Sync + 'static,
{
    let outer = module(OUTER);
    let mut store = Store::new(());
    let mut linker = Linker::new();
    linker.func_wrap("host", "act", act);
    let instance = linker.instantiate(&mut store, &outer).expect("its import is defined");
    run(&mut store, instance, name)
}

fn trap_in_a_store_of_its_own(module: &Module) {
    let mut store = Store::new(());
    let inner = instance(&mut store, module);
    assert_eq!(trap(run(&mut store, inner, "endless")).code, TrapCode::StackOverflow);
    assert_eq!(trap(run(&mut store, inner, "fault")).code, TrapCode::MemoryOutOfBounds);
    run(&mut store, inner, "fine").expect("the instance still works");
}

#[test]
fn a_store_runs_inside_a_host_function_of_another() {
    let inner = module(INNER);
    let act = move |_: Caller<'_, ()>| {
        trap_in_a_store_of_its_own(&inner);
        Ok(())
    };
    run_outer("run", act.clone()).expect("the traps inside are the inner store's own");
    assert_eq!(trap(run_outer("run_and_fault", act)).code, TrapCode::MemoryOutOfBounds);
}

#[test]
fn a_thread_runs_a_store_while_its_parent_waits_inside_wasm() {
    let inner = module(INNER);
    let act = move |_: Caller<'_, ()>| {
        std::thread::scope(|scope| scope.spawn(|| trap_in_a_store_of_its_own(&inner)).join())
            .map_err(|_| Error::host("the thread failed"))
    };
    run_outer("run", act).expect("nothing fails");
}

#[test]
fn a_panic_passes_through_two_stores() {
    let act = |_: Caller<'_, ()>| run_outer("run", |_| panic!("deep inside"));
    let payload = catch_unwind(AssertUnwindSafe(|| run_outer("run", act))).expect_err("the panic gets out");
    assert_eq!(payload.downcast_ref::<&str>(), Some(&"deep inside"));
}

#[test]
fn two_stores_take_turns() {
    let inner = module(INNER);
    let (mut first, mut second) = (Store::new(()), Store::new(()));
    let instances = [instance(&mut first, &inner), instance(&mut second, &inner)];
    for _ in 0..100 {
        assert_eq!(trap(run(&mut first, instances[0], "fault")).code, TrapCode::MemoryOutOfBounds);
        run(&mut second, instances[1], "run").expect("no trap");
    }
    let memory = instances[1].get_memory(&mut second, "memory").expect("it is exported");
    assert_eq!(memory.data(&second)[0], 100);
    let memory = instances[0].get_memory(&mut first, "memory").expect("it is exported");
    assert_eq!(memory.data(&first)[0], 0);
}

#[test]
fn stores_give_back_their_address_space() {
    // Each memory reserves more than 8 GiB; a process has 128 TiB. The process keeps a few of them for the next ones, so
    // that there are more at a time.
    let inner = module(INNER);
    for _ in 0..1000 {
        let mut stores: Vec<_> = (0..20).map(|_| Store::new(())).collect();
        for store in &mut stores {
            let made = instance(store, &inner);
            run(store, made, "run").expect("no trap");
        }
    }
}

#[test]
fn what_cannot_be_made_is_not_counted() {
    let mut store = Store::new(());
    let memory_type = MemoryType::new(1, None);
    let memories = (0..).take_while(|_| Memory::new(&mut store, memory_type).is_ok()).count() as u64;
    assert_eq!(store.usage().memory_bytes, memories * 65_536);
    let table_type = TableType::new(ValueType::FUNCREF, 1, None);
    let tables =
        (0..).take_while(|_| Table::new(&mut store, table_type, Val::FuncRef(None)).is_ok()).count() as u64;
    assert_eq!(store.usage().table_elements, tables);
}

#[test]
fn stores_and_linkers_let_go_of_closures_and_errors() {
    let witness = Arc::new(());
    let kept = Arc::clone(&witness);
    let outcome = run_outer("run", move |_| {
        let carried = Arc::clone(&kept);
        Err(Error::host(Carrier(carried)))
    });
    let Err(Error::Host(error)) = outcome else { panic!("expected the host's error, got {outcome:?}") };
    assert_eq!(Arc::strong_count(&witness), 2, "the witness and the error hold it");
    drop(error);
    assert_eq!(Arc::strong_count(&witness), 1);

    let kept = Arc::clone(&witness);
    let payload = catch_unwind(AssertUnwindSafe(|| {
        run_outer("run", move |_| std::panic::panic_any(Arc::clone(&kept)))
    }));
    drop(payload);
    assert_eq!(Arc::strong_count(&witness), 1);
}

#[derive(Debug, thiserror::Error)]
#[error("carries something")]
struct Carrier(Arc<()>);

#[test]
fn what_the_host_makes_is_imported() {
    let importer = module(
        r#"(module (import "host" "memory" (memory 2 3))
            (func (export "run") (i32.store8 (i32.const 70000) (i32.const 5)))
            (func (export "grow") (drop (memory.grow (i32.const 1))))
            (func (export "fault") (drop (i32.load (i32.const 131072)))))"#,
    );
    let mut store = Store::new(());
    let memory_type = MemoryType::new(2, Some(3));
    let memory = Memory::new(&mut store, memory_type).expect("two pages are few");
    let mut linker = Linker::new();
    linker.define("host", "memory", memory);
    let made = linker.instantiate(&mut store, &importer).expect("its import is defined");
    run(&mut store, made, "run").expect("no trap");
    assert_eq!(memory.data(&store)[70_000], 5);
    assert_eq!(trap(run(&mut store, made, "fault")).code, TrapCode::MemoryOutOfBounds);
    run(&mut store, made, "grow").expect("no trap");
    run(&mut store, made, "fault").expect("the memory has grown");
    assert_eq!(memory.size(&store), 3);
}
