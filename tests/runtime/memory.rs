//! Does a memory grow as far as it may, and no further?

use crate::{engine, instance, module, run, trap};
use wasmc_compiler::progress::Silent;
use wasmc_compiler::{OptLevel, Options};
use wasmc_loader::{Instance, Module, Store, StoreLimits, TrapCode};

const MODULE: &str = r#"(module
    (memory (export "memory") 1 1000)
    (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
    (func (export "size") (result i32) (memory.size))
    (func (export "last") (result i32)
        (i32.store8 (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1)) (i32.const 77))
        (i32.load8_u (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1))))
    (func (export "run") (drop (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))))"#;

fn grow(store: &mut Store<()>, instance: Instance, pages: i32) -> i32 {
    let grow = instance.get_typed_func::<i32, i32>(&mut *store, "grow").expect("it is exported");
    grow.call(store, pages).expect("growing does not trap")
}

fn number(store: &mut Store<()>, instance: Instance, name: &str) -> i32 {
    let func = instance.get_typed_func::<(), i32>(&mut *store, name).expect("it is exported");
    func.call(store, ()).expect("no trap")
}

fn made(store: &mut Store<()>) -> (Module, Instance) {
    let module = module(MODULE);
    let instance = instance(store, &module);
    (module, instance)
}

#[test]
fn a_memory_grows_to_its_maximum() {
    let mut store = Store::new(());
    let (_module, instance) = made(&mut store);
    let mut size = 1;
    for pages in [0, 1, 7, 90, 901] {
        assert_eq!(grow(&mut store, instance, pages), size);
        size += pages;
        assert_eq!(number(&mut store, instance, "size"), size);
        assert_eq!(number(&mut store, instance, "last"), 77);
        assert_eq!(trap(run(&mut store, instance, "run")).code, TrapCode::MemoryOutOfBounds);
    }
    assert_eq!(size, 1000);
    for pages in [1, 1000, -1] {
        assert_eq!(grow(&mut store, instance, pages), -1);
        assert_eq!(number(&mut store, instance, "size"), 1000);
    }
}

#[test]
fn the_host_grows_it_too() {
    let mut store = Store::new(());
    let (_module, instance) = made(&mut store);
    let memory = instance.get_memory(&mut store, "memory").expect("it is exported");
    assert_eq!(memory.grow(&mut store, 2).expect("there is room"), 1);
    assert_eq!(memory.size(&store), 3);
    assert_eq!(memory.data(&store).len(), 3 * 65_536);
    assert_eq!(number(&mut store, instance, "last"), 77);
    assert_eq!(memory.data(&store)[3 * 65_536 - 1], 77);
    assert!(memory.grow(&mut store, 998).is_err());
}

#[test]
fn the_store_limits_it() {
    let limits = StoreLimits { memory_bytes: 3 * 65_536, ..StoreLimits::default() };
    let mut store = Store::with_limits((), limits);
    let (_module, instance) = made(&mut store);
    assert_eq!(grow(&mut store, instance, 2), 1);
    assert_eq!(grow(&mut store, instance, 1), -1);
    assert_eq!(number(&mut store, instance, "last"), 77);
}

#[test]
fn the_largest_memory_is_usable_at_its_end() {
    let module = module(
        r#"(module (memory 65536)
            (func (export "last") (result i32)
                (i64.store (i32.const 0xfffffff8) (i64.const 0x4d00000000000000))
                (i32.load8_u offset=0xfffffffe (i32.const 1)))
            (func (export "run") (drop (i32.load16_u (i32.const 0xffffffff)))))"#,
    );
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    assert_eq!(number(&mut store, instance, "last"), 77);
    assert_eq!(trap(run(&mut store, instance, "run")).code, TrapCode::MemoryOutOfBounds);
}

#[test]
fn a_hundred_memories_at_once() {
    let mut store = Store::new(());
    let module = module(MODULE);
    let instances: Vec<Instance> = (0..100).map(|_| instance(&mut store, &module)).collect();
    for (pages, instance) in instances.iter().enumerate() {
        assert_eq!(grow(&mut store, *instance, pages as i32), 1);
        assert_eq!(number(&mut store, *instance, "last"), 77);
    }
}

#[test]
fn initial_contents_are_the_instances_own() {
    let filler = "abcdefgh".repeat(5000);
    let text = format!(
        r#"(module (memory (export "memory") 4) (data (i32.const 1000) "{filler}") (data (i32.const 200000) "end")
            (func (export "size") (result i32)
                (i32.store8 (i32.const 1000) (i32.add (i32.load8_u (i32.const 1000)) (i32.const 1)))
                (i32.load8_u (i32.const 1000))))"#
    );
    let module = module(&text);
    for _ in 0..3 {
        let mut store = Store::new(());
        let instance = instance(&mut store, &module);
        let memory = instance.get_memory(&mut store, "memory").expect("it is exported");
        assert_eq!(&memory.data(&store)[200_000..200_004], b"end\0");
        assert_eq!(&memory.data(&store)[1000..41_000], filler.as_bytes());
        assert_eq!(&memory.data(&store)[41_000..41_004], [0; 4]);
        assert_eq!(number(&mut store, instance, "size"), i32::from(b'b'));
    }
}

#[test]
fn strict_memory_keeps_what_was_written_before_a_trap() {
    let text = r#"(module (memory (export "memory") 1)
        (func (export "load") (i32.store8 (i32.const 0) (i32.const 1))
            (drop (i32.load (i32.const 65536))) (i32.store8 (i32.const 0) (i32.const 2)))
        (func (export "store") (i32.store8 (i32.const 1) (i32.const 1))
            (i32.store (i32.const 65533) (i32.const -1)) (i32.store8 (i32.const 1) (i32.const 2))))"#;
    let bytes = wat::parse_str(text).expect("the test's module is well-formed");
    for opt_level in [OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os] {
        let options = Options { opt_level, strict_memory: true, ..Options::default() };
        let artifact = wasmc_compiler::compile(&bytes, &options, &Silent).expect("it compiles");
        let module = engine::load(&artifact).expect("it can be loaded");
        let mut store = Store::new(());
        let instance = instance(&mut store, &module);
        for name in ["load", "store"] {
            assert_eq!(trap(run(&mut store, instance, name)).code, TrapCode::MemoryOutOfBounds);
        }
        let memory = instance.get_memory(&mut store, "memory").expect("it is exported");
        assert_eq!(&memory.data(&store)[..2], [1, 1], "{opt_level:?}");
        assert_eq!(&memory.data(&store)[65_532..], [0; 4], "no part of a store that traps is written");
    }
}
