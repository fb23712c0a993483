//! Which memory do the functions of WASI work on, and how much of it? What they do there is tested in `runtime-lib`.

use crate::module;
use wasmc_loader::wasi::{WasiCtx, WasiCtxBuilder};
use wasmc_loader::{Instance, Linker, Store};

const SUCCESS: i32 = 0;
const FAULT: i32 = 21;

/// A module with these memories that calls `random_get`.
fn calling(memories: &str) -> String {
    format!(
        r#"(module
            (import "wasi_snapshot_preview1" "random_get" (func $get (param i32 i32) (result i32)))
            {memories}
            (func (export "get") (param i32 i32) (result i32) (call $get (local.get 0) (local.get 1))))"#
    )
}

fn guest(memories: &str) -> (Store<WasiCtx>, Linker<WasiCtx>, Instance) {
    let mut store = Store::new(WasiCtxBuilder::new().build().expect("nothing is asked for"));
    let mut linker = Linker::new();
    linker.add_wasi(|wasi: &mut WasiCtx| wasi);
    let instance = linker.instantiate(&mut store, &module(&calling(memories))).expect("WASI is offered");
    (store, linker, instance)
}

#[track_caller]
fn check(store: &mut Store<WasiCtx>, instance: Instance, address: u32, len: u32, expected: i32) {
    let get = instance.get_typed_func::<(u32, u32), i32>(&mut *store, "get").expect("it is exported");
    let errno = get.call(&mut *store, (address, len)).expect("it returns");
    assert_eq!(errno, expected, "{len} bytes at {address:#x}");
}

/// The last bytes of a memory of `pages`, and what is behind them.
fn check_end(memories: &str, pages: u64) {
    let (mut store, _, instance) = guest(memories);
    let end = pages << 16;
    for len in [1, 16, 65536] {
        let Some(last) = end.checked_sub(len) else { continue };
        check(&mut store, instance, last as u32, len as u32, SUCCESS);
        check(&mut store, instance, last as u32, len as u32 + 1, FAULT);
        check(
            &mut store,
            instance,
            last as u32 + 1,
            len as u32,
            if last + 1 == 1 << 32 { SUCCESS } else { FAULT },
        );
        check(&mut store, instance, last as u32, u32::MAX, FAULT);
    }
    if end < 1 << 32 {
        check(&mut store, instance, end as u32, 0, SUCCESS);
        check(&mut store, instance, end as u32, 1, FAULT);
        check(&mut store, instance, u32::MAX, 1, FAULT);
    }
}

#[test]
fn up_to_the_last_byte() {
    check_end(r#"(memory (export "memory") 0)"#, 0);
    check_end(r#"(memory (export "memory") 1)"#, 1);
    check_end(r#"(memory (export "memory") 32768)"#, 32768);
    check_end(r#"(memory (export "memory") 65536)"#, 65536);
}

#[test]
fn the_memory_that_is_exported() {
    // By its name, whichever it is; without one there is none.
    check_end(r#"(memory 5) (memory (export "memory") 1) (memory (export "other") 7)"#, 1);
    check_end("(memory 1)", 0);
    check_end(r#"(memory (export "other") 1)"#, 0);
    check_end(r#"(memory $other 1) (global (export "memory") i32 (i32.const 0))"#, 0);
    check_end("", 0);
}

#[test]
fn as_far_as_it_has_grown() {
    let grow = r#"(memory (export "memory") 0 3)
        (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))"#;
    let (mut store, _, instance) = guest(grow);
    for pages in 0..=3_u32 {
        check(&mut store, instance, 0, pages << 16, SUCCESS);
        check(&mut store, instance, 1, pages << 16, FAULT);
        let grow = instance.get_typed_func::<u32, i32>(&mut store, "grow").expect("it is exported");
        let before = grow.call(&mut store, 1).expect("it returns");
        assert_eq!(before, if pages < 3 { pages.cast_signed() } else { -1 });
    }
}

#[test]
fn the_memory_of_the_instance_that_calls() {
    let (mut store, linker, small) = guest(r#"(memory (export "memory") 1)"#);
    let large = calling(r#"(memory (export "memory") 2)"#);
    let large = linker.instantiate(&mut store, &module(&large)).expect("WASI is offered");
    let none = linker.instantiate(&mut store, &module(&calling(""))).expect("WASI is offered");
    for _ in 0..2 {
        check(&mut store, small, 0, 65536, SUCCESS);
        check(&mut store, small, 0, 65537, FAULT);
        check(&mut store, none, 0, 1, FAULT);
        check(&mut store, large, 0, 131_072, SUCCESS);
        check(&mut store, large, 0, 131_073, FAULT);
    }
}
