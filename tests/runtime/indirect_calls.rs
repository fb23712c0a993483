//! Does every way in which an indirect call is compiled find its function, and trap as it should where there is none?

use crate::{instance, module_at};
use wasmc_compiler::OptLevel;
use wasmc_loader::{Error, Func, Instance, Linker, Module, Store, TrapCode};

/// The types are told apart by their parameters: `a` to `f` have one, two and more functions in the table.
const TABLES: &str = r#"(module
    (type $one (func (result i32)))
    (type $three (func (param i32) (result i32 i32)))
    (type $many (func (param i32) (result i32)))
    (type $none (func (param i64) (result i32)))
    (import "host" "three" (func $imported (type $three)))
    (table $t 40 funcref)
    (elem (i32.const 3) $one)
    (elem (i32.const 5) $first $second $first $second $first $second $imported $imported)
    (elem (i32.const 20) $m0 $m1 $m2 $m3 $m4 $m5)
    (func $one (type $one) (i32.const 11))
    (func $first (type $three) (i32.const 1) (local.get 0))
    (func $second (type $three) (i32.const 2) (i32.add (local.get 0) (i32.const 100)))
    (func $m0 (type $many) (i32.const 0)) (func $m1 (type $many) (local.get 0))
    (func $m2 (type $many) (i32.const 2)) (func $m3 (type $many) (i32.mul (local.get 0) (i32.const 3)))
    (func $m4 (type $many) (i32.const 4)) (func $m5 (type $many) (i32.const 5))
    (func (export "one") (param i32) (result i32) (call_indirect (type $one) (local.get 0)))
    (func (export "three") (param i32) (result i32)
        (call_indirect (type $three) (i32.const 7) (local.get 0)) (i32.mul (i32.const 1000)) (i32.add))
    (func (export "many") (param i32) (result i32) (call_indirect (type $many) (i32.const 9) (local.get 0)))
    (func (export "none") (param i32) (result i32) (call_indirect (type $none) (i64.const 9) (local.get 0)))
    (func (export "constant") (param i32) (result i32) (call_indirect (type $one) (i32.const 3)))
    (func (export "constant_null") (param i32) (result i32) (call_indirect (type $one) (i32.const 4))))"#;

const UNDEFINED: Result<i32, TrapCode> = Err(TrapCode::UndefinedElement);
const NULL: Result<i32, TrapCode> = Err(TrapCode::UninitializedElement);
const MISMATCH: Result<i32, TrapCode> = Err(TrapCode::IndirectCallTypeMismatch);

fn call(store: &mut Store<()>, instance: Instance, name: &str, index: i32) -> Result<i32, TrapCode> {
    let func = instance.get_typed_func::<i32, i32>(&mut *store, name).expect("it is exported");
    func.call(store, index).map_err(|error| match error {
        Error::Trap(trap) => trap.code,
        other => panic!("{other}"),
    })
}

#[track_caller]
fn check_all(level: OptLevel, module: &Module, cases: &[(&str, i32, Result<i32, TrapCode>)]) {
    let mut store = Store::new(());
    let mut linker = Linker::new();
    linker.func_wrap("host", "three", |value: i32| (3_i32, value + 200));
    let instance = linker.instantiate(&mut store, module).expect("its import is defined");
    for &(name, index, expected) in cases {
        assert_eq!(call(&mut store, instance, name, index), expected, "{name} {index} at {level:?}");
    }
}

#[test]
fn tables_that_nothing_changes() {
    let three = |first: i32, second: i32| Ok(first + 1000 * second);
    for level in [OptLevel::O0, OptLevel::O2] {
        check_all(
            level,
            &module_at(level, TABLES),
            &[
                ("one", 3, Ok(11)),
                ("one", 0, NULL),
                ("one", 39, NULL),
                ("one", 40, UNDEFINED),
                ("one", -1, UNDEFINED),
                ("one", i32::MIN + 3, UNDEFINED),
                ("one", 5, MISMATCH),
                ("three", 5, three(1, 7)),
                ("three", 10, three(2, 107)),
                ("three", 11, three(3, 207)),
                ("three", 12, three(3, 207)),
                ("three", 13, NULL),
                ("three", 3, MISMATCH),
                ("three", 40, UNDEFINED),
                ("many", 20, Ok(0)),
                ("many", 21, Ok(9)),
                ("many", 23, Ok(27)),
                ("many", 25, Ok(5)),
                ("many", 26, NULL),
                ("many", 3, MISMATCH),
                ("many", -1, UNDEFINED),
                ("none", 3, MISMATCH),
                ("none", 0, NULL),
                ("none", 40, UNDEFINED),
                ("constant", 0, Ok(11)),
                ("constant_null", 0, NULL),
            ],
        );
    }
}

/// A table that may change, in four ways; `$t` and `$u` are filled alike.
fn changing(table: &str) -> String {
    format!(
        r#"(module
        (type $t (func (result i32))) (type $u (func (param i32) (result i32)))
        {table}
        (elem declare func $one $two)
        (func $one (type $t) (i32.const 1)) (func $two (type $u) (local.get 0))
        (func (export "call") (param i32) (result i32) (call_indirect $table (type $t) (local.get 0)))
        (func (export "call_u") (param i32) (result i32)
            (call_indirect $table (type $u) (i32.const 5) (local.get 0)))
        (func (export "set") (param i32) (result i32)
            (table.set $table (local.get 0) (ref.func $one)) (i32.const 0))
        (func (export "size") (param i32) (result i32) (table.size $table))
        (func (export "grow") (param i32) (result i32)
            (table.grow $table (ref.func $one) (local.get 0))))"#
    )
}

#[test]
fn tables_that_may_grow() {
    for level in [OptLevel::O0, OptLevel::O2] {
        for table in ["2 funcref", "2 5 funcref", "2 (ref null $t)", "2 5 (ref null $t)"] {
            let of_one_type = table.contains("$t");
            let text = changing(&format!("(table $table {table})"));
            let module = module_at(level, &text);
            let mismatch = if of_one_type { NULL } else { MISMATCH };
            check_all(
                level,
                &module,
                &[
                    ("call", 0, NULL),
                    ("call", 2, UNDEFINED),
                    ("call", 9_999_999, UNDEFINED),
                    ("call", 10_000_000, UNDEFINED),
                    ("call", -1, UNDEFINED),
                    ("set", 1, Ok(0)),
                    ("call", 1, Ok(1)),
                    ("call_u", 0, NULL),
                    ("call_u", 1, MISMATCH),
                    ("grow", 3, Ok(2)),
                    ("call", 4, Ok(1)),
                    ("call", 5, UNDEFINED),
                    ("call_u", 4, MISMATCH),
                    ("call_u", 0, if of_one_type { mismatch } else { NULL }),
                    ("size", 0, Ok(5)),
                ],
            );
        }
    }
}

#[test]
fn tables_without_null() {
    for level in [OptLevel::O0, OptLevel::O2] {
        for table in ["2 (ref $t) (ref.func $one)", "2 2 (ref $t) (ref.func $one)"] {
            let module = module_at(level, &changing(&format!("(table $table {table})")));
            let grown = if table.starts_with("2 2") { Ok(-1) } else { Ok(2) };
            check_all(
                level,
                &module,
                &[
                    ("call", 0, Ok(1)),
                    ("call", 1, Ok(1)),
                    ("call", 2, UNDEFINED),
                    ("call_u", 0, MISMATCH),
                    ("call_u", 2, UNDEFINED),
                    ("grow", 1, grown),
                    ("call", 2, if grown == Ok(2) { Ok(1) } else { UNDEFINED }),
                    ("call", 3, UNDEFINED),
                ],
            );
        }
        // Nothing changes this one: all its elements are one function.
        let text = r#"(module (type $t (func (result i32)))
            (table $table 7 (ref $t) (ref.func $one)) (func $one (type $t) (i32.const 1))
            (func (export "call") (param i32) (result i32) (call_indirect $table (type $t) (local.get 0))))"#;
        let cases = [("call", 0, Ok(1)), ("call", 6, Ok(1)), ("call", 7, UNDEFINED), ("call", -1, UNDEFINED)];
        check_all(level, &module_at(level, text), &cases);
    }
}

#[test]
fn imported_tables_of_any_size() {
    for level in [OptLevel::O0, OptLevel::O2] {
        let provider = r#"(module (table (export "table") 3 6 funcref) (elem (i32.const 1) $f)
            (func $f (result i32) (i32.const 42)))"#;
        let consumer = changing(r#"(import "p" "table" (table $table 2 funcref))"#);
        let mut store = Store::new(());
        let provider = instance(&mut store, &module_at(level, provider));
        let mut linker = Linker::new();
        linker.instance(&mut store, "p", provider);
        let consumer = linker.instantiate(&mut store, &module_at(level, &consumer)).expect("it fits");
        for (name, index, expected) in [
            ("call", 1, Ok(42)),
            ("call", 2, NULL),
            ("call", 3, UNDEFINED),
            ("call_u", 1, MISMATCH),
            ("grow", 3, Ok(3)),
            ("call", 5, Ok(1)),
            ("call", 6, UNDEFINED),
            ("grow", 1, Ok(-1)),
        ] {
            assert_eq!(call(&mut store, consumer, name, index), expected, "{name} {index}");
        }
        let table = provider.get_table(&store, "table").expect("it is exported");
        let host = Func::wrap(&mut store, || 77_i32);
        table.set(&mut store, 0, host.into()).expect("it fits");
        assert_eq!(call(&mut store, consumer, "call", 0), Ok(77));
    }
}
