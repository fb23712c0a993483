//! Do large tables cost only what is used of them, whatever they start with, and do segments of every form arrive?

use crate::{instance, module, module_at};
use wasmc_compiler::OptLevel;
use wasmc_loader::{Instance, Linker, Store, TrapCode, Val};

/// Memory of this process that is backed by something, in bytes.
fn resident_bytes() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").expect("the kernel tells");
    let pages: u64 = statm.split(' ').nth(1).expect("the second field").parse().expect("a number");
    pages * 4096
}

#[track_caller]
fn call(store: &mut Store<()>, instance: Instance, name: &str, index: i32) -> i32 {
    let func = instance.get_typed_func::<i32, i32>(&mut *store, name).expect("it is exported");
    func.call(store, index).expect("no trap")
}

#[track_caller]
fn trap_of(store: &mut Store<()>, instance: Instance, name: &str, index: i32) -> TrapCode {
    let func = instance.get_typed_func::<i32, i32>(&mut *store, name).expect("it is exported");
    func.call(store, index).expect_err("it traps").trap_code().expect("it is a trap")
}

const LARGE: &str = r#"(module
    (type $t (func (result i32)))
    (table $nulls (export "nulls") 10000000 funcref)
    (table $filled (export "filled") 9999999 10000000 (ref $t) (ref.func $one))
    (func $one (type $t) (i32.const 1))
    (func $two (type $t) (i32.const 2))
    (elem declare func $two)
    (func (export "call") (param i32) (result i32) (call_indirect $filled (type $t) (local.get 0)))
    (func (export "call_null") (param i32) (result i32) (call_indirect $nulls (type $t) (local.get 0)))
    (func (export "set") (param i32) (result i32)
        (table.set $filled (local.get 0) (ref.func $two)) (i32.const 0))
    (func (export "grow") (param i32) (result i32) (table.grow $filled (ref.func $two) (local.get 0))))"#;

#[test]
fn ten_million_elements_take_no_memory_until_they_are_used() {
    let module = module(LARGE);
    let mut store = Store::new(());
    let before = resident_bytes();
    let instance = instance(&mut store, &module);
    // The tables have 640 MB.
    let taken = resident_bytes().saturating_sub(before);
    assert!(taken < 16 << 20, "{taken} bytes");
    for index in [0, 1, 127, 128, 65_535, 65_536, 65_537, 5_000_000, 9_999_871, 9_999_872, 9_999_998] {
        assert_eq!(call(&mut store, instance, "call", index), 1, "{index}");
    }
    assert_eq!(trap_of(&mut store, instance, "call", 9_999_999), TrapCode::UndefinedElement);
    assert_eq!(trap_of(&mut store, instance, "call_null", 9_999_999), TrapCode::UninitializedElement);
    assert_eq!(trap_of(&mut store, instance, "call_null", 10_000_000), TrapCode::UndefinedElement);
    // Elements are each their own, in whichever copy of the start they lie.
    for index in [0, 70_000, 131_072, 5_000_000, 9_999_998] {
        call(&mut store, instance, "set", index);
        let around = [index - 1, index, index + 1].into_iter().filter(|index| (0..9_999_999).contains(index));
        for near in around {
            assert_eq!(call(&mut store, instance, "call", near), 1 + i32::from(near == index), "{near}");
        }
        let elsewhere = (index + 65_536) % 9_999_999;
        assert_eq!(call(&mut store, instance, "call", elsewhere), 1, "{elsewhere}");
    }
    assert_eq!(call(&mut store, instance, "grow", 1), 9_999_999);
    assert_eq!(call(&mut store, instance, "call", 9_999_999), 2);
    assert_eq!(call(&mut store, instance, "grow", 1), -1);
}

#[test]
fn growing_by_millions_takes_little() {
    let text = r#"(module
        (table $t 100 externref) (table $f 100 funcref)
        (func $one (result i32) (i32.const 1)) (elem declare func $one)
        (func (export "grow") (param externref i32) (result i32) (table.grow $t (local.get 0) (local.get 1)))
        (func (export "grow_functions") (param i32) (result i32)
            (table.grow $f (ref.func $one) (local.get 0)))
        (func (export "call") (param i32) (result i32) (call_indirect $f (result i32) (local.get 0)))
        (func (export "get") (param i32) (result externref) (table.get $t (local.get 0))))"#;
    let mut store = Store::new(());
    let instance = instance(&mut store, &module(text));
    let value = Val::ExternRef(Some(wasmc_loader::ExternRef::new(&mut store, 7_u32)));
    let get = |store: &mut Store<()>, index: i32| {
        let mut results = [Val::I32(0)];
        let func = instance.get_func(&*store, "get").expect("it is exported");
        func.call(store, &[Val::I32(index)], &mut results).expect("no trap");
        results[0]
    };
    let before = resident_bytes();
    let grow = instance.get_func(&store, "grow").expect("it is exported");
    let mut results = [Val::I32(0)];
    grow.call(&mut store, &[value, Val::I32(9_000_000)], &mut results).expect("no trap");
    assert_eq!(results, [Val::I32(100)]);
    assert_eq!(call(&mut store, instance, "grow_functions", 8_000_000), 100);
    let taken = resident_bytes().saturating_sub(before);
    assert!(taken < 24 << 20, "{taken} bytes for 328 MB");
    for (index, expected) in [(99, Val::ExternRef(None)), (100, value), (262_144, value), (9_000_099, value)]
    {
        assert_eq!(get(&mut store, index), expected, "{index}");
    }
    assert_eq!(trap_of(&mut store, instance, "call", 99), TrapCode::UninitializedElement);
    assert_eq!(call(&mut store, instance, "call", 100), 1);
    assert_eq!(call(&mut store, instance, "call", 8_000_099), 1);
    assert_eq!(trap_of(&mut store, instance, "call", 8_000_100), TrapCode::UndefinedElement);
}

/// Element segments in the eight forms of the binary format, and data segments in their three.
const SEGMENTS: &str = r#"(module
    (type $t (func (result i32)))
    (table $a (export "a") 20 funcref) (table $b (export "b") 20 funcref)
    (memory (export "memory") 1)
    (elem (i32.const 0) func $f10 $f11)
    (elem $passive func $f12 $f13)
    (elem (table $b) (i32.const 0) func $f14 $f15)
    (elem declare func $f16)
    (elem (i32.const 2) funcref (ref.func $f10) (ref.null func))
    (elem $passive_exprs (ref null $t) (ref.func $f17) (ref.null $t))
    (elem (table $b) (i32.const 2) (ref $t) (ref.func $f18))
    (elem declare funcref (ref.func $f19))
    (data (i32.const 0) "zero") (data $bytes "passive") (data (memory 0) (i32.const 10) "ten")
    (func $f10 (type $t) (i32.const 10)) (func $f11 (type $t) (i32.const 11))
    (func $f12 (type $t) (i32.const 12)) (func $f13 (type $t) (i32.const 13))
    (func $f14 (type $t) (i32.const 14)) (func $f15 (type $t) (i32.const 15))
    (func $f16 (type $t) (i32.const 16)) (func $f17 (type $t) (i32.const 17))
    (func $f18 (type $t) (i32.const 18)) (func $f19 (type $t) (i32.const 19))
    (func (export "init") (param i32) (result i32)
        (table.init $a $passive (i32.const 5) (i32.const 0) (i32.const 2))
        (table.init $b $passive_exprs (i32.const 5) (i32.const 0) (local.get 0))
        (memory.init $bytes (i32.const 20) (i32.const 0) (i32.const 7))
        (i32.add (call_ref $t (ref.func $f16)) (call_ref $t (ref.func $f19))))
    (func (export "drop") (param i32) (result i32)
        (elem.drop $passive) (elem.drop $passive) (elem.drop $passive_exprs) (data.drop $bytes)
        (table.init $a $passive (i32.const 20) (i32.const 0) (i32.const 0))
        (memory.init $bytes (i32.const 65536) (i32.const 0) (i32.const 0))
        (i32.const 0))
    (func (export "call_a") (param i32) (result i32) (call_indirect $a (type $t) (local.get 0)))
    (func (export "call_b") (param i32) (result i32) (call_indirect $b (type $t) (local.get 0))))"#;

#[test]
fn segments_of_all_forms() {
    for level in [OptLevel::O0, OptLevel::O2] {
        let mut store = Store::new(());
        let instance = instance(&mut store, &module_at(level, SEGMENTS));
        let (a, b) = ("call_a", "call_b");
        for (table, index, expected) in
            [(a, 0, 10), (a, 1, 11), (a, 2, 10), (b, 0, 14), (b, 1, 15), (b, 2, 18)]
        {
            assert_eq!(call(&mut store, instance, table, index), expected, "{table} {index}");
        }
        for (table, index) in [(a, 3), (a, 5), (b, 3), (b, 5)] {
            assert_eq!(trap_of(&mut store, instance, table, index), TrapCode::UninitializedElement);
        }
        assert_eq!(call(&mut store, instance, "init", 2), 35);
        for (table, index, expected) in [(a, 5, 12), (a, 6, 13), (b, 5, 17)] {
            assert_eq!(call(&mut store, instance, table, index), expected, "{table} {index}");
        }
        assert_eq!(trap_of(&mut store, instance, b, 6), TrapCode::UninitializedElement);
        let memory = instance.get_memory(&store, "memory").expect("it is exported");
        assert_eq!(&memory.data(&store)[..27], b"zero\0\0\0\0\0\0ten\0\0\0\0\0\0\0passive");
        assert_eq!(trap_of(&mut store, instance, "init", 3), TrapCode::TableOutOfBounds);
        assert_eq!(call(&mut store, instance, "drop", 0), 0);
        assert_eq!(trap_of(&mut store, instance, "init", 0), TrapCode::TableOutOfBounds);
    }
}

#[test]
fn segments_that_do_not_fit_leave_the_earlier_ones_in_place() {
    let mut store = Store::new(());
    let provider = module(
        r#"(module (table (export "t") 4 funcref)
            (func (export "call") (param i32) (result i32) (call_indirect (result i32) (local.get 0))))"#,
    );
    let provider = instance(&mut store, &provider);
    let consumer = module(
        r#"(module (import "p" "t" (table 4 funcref)) (func $f (result i32) (i32.const 9))
            (elem (i32.const 1) $f) (elem (i32.const 4) $f) (elem (i32.const 2) $f))"#,
    );
    let mut linker = Linker::new();
    linker.instance(&mut store, "p", provider);
    assert!(linker.instantiate(&mut store, &consumer).is_err());
    assert_eq!(call(&mut store, provider, "call", 1), 9);
    assert_eq!(trap_of(&mut store, provider, "call", 2), TrapCode::UninitializedElement);
}
