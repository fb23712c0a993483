//! Do arguments and results of host functions arrive, whatever their number and types: in registers where all are numbers
//! and fit, through slots otherwise, called directly, by reference, as the last call, and through another instance?

use crate::{instance, module_at, trap};
use wasmc_compiler::OptLevel;
use wasmc_loader::{Caller, Error, Func, Instance, Linker, Module, Store, TrapCode};

/// Name, parameters, results.
const FUNCTIONS: [(&str, &str, &str); 15] = [
    ("none", "", ""),
    ("answer", "", "i32"),
    ("float", "", "f32"),
    ("two", "i64 i32", "i64"),
    ("three", "i32 f64 i32", "f64"),
    ("four", "i32 i32 i32 i64", "i32"),
    ("five", "i32 i64 i32 i64 i32", "i64"),
    ("six", "i32 i64 i32 i64 i32 i64", "i64"),
    ("floats", "f64 f32 f64 f32 f64 f32 f64 f32", "f64"),
    ("more_floats", "f64 f32 f64 f32 f64 f32 f64 f32 f64", "f64"),
    ("full", "i32 f32 i64 f64 f32 i32 f32 i64 f64 f32 i32 f32 f64", "f64"),
    ("vector", "i32 v128", "i32"),
    ("reference", "i32 externref", "i32"),
    ("pair", "i32 i32", "i32 i32"),
    ("fails", "i32 f64", "i64"),
];

/// A module that calls each function in three ways, with 1, 2, 3 and so on for arguments.
fn caller_of_all() -> String {
    let (mut imports, mut table, mut calls) = (String::new(), String::new(), String::new());
    for (index, (name, params, results)) in FUNCTIONS.iter().enumerate() {
        let args: String =
            (1..).zip(params.split_whitespace()).map(|(number, ty)| argument(number, ty)).collect();
        let ty = format!("(param {params}) (result {results})");
        imports += &format!(r#"(import "host" "{name}" (func ${name} {ty}))"#);
        table += &format!(" ${name}");
        calls += &format!(r#"(func (export "{name}") (result {results}) (call ${name} {args}))"#);
        calls += &format!(
            r#"(func (export "{name}_by_reference") (result {results})
                (call_indirect {ty} {args} (i32.const {index})))"#
        );
        calls += &format!(r#"(func (export "{name}_last") (result {results}) (return_call ${name} {args}))"#);
        calls += &format!(r#"(export "{name}_again" (func ${name}))"#);
    }
    format!(r#"(module {imports} (table (export "table") funcref (elem {table})) {calls})"#)
}

fn argument(number: u32, ty: &str) -> String {
    match ty {
        "v128" => format!("(v128.const i64x2 {number} 7)"),
        "externref" => "(ref.null extern)".to_owned(),
        ty => format!("({ty}.const {number})"),
    }
}

/// Defines the functions. Each weighs its arguments, so that none can stand for another.
fn linker() -> Linker<u32> {
    let mut linker = Linker::new();
    linker.func_wrap("host", "none", |mut caller: Caller<'_, u32>| *caller.data_mut() += 1);
    linker.func_wrap("host", "answer", || -42);
    linker.func_wrap("host", "float", || -0.5_f32);
    linker.func_wrap("host", "two", |a: i64, b: u32| a * 10 + i64::from(b));
    linker.func_wrap("host", "three", |a: i32, b: f64, c: i32| f64::from(a * 100 + c) + b * 10.0);
    linker.func_wrap("host", "four", |a: i32, b: i32, c: i32, d: i64| {
        Ok::<_, Error>(a * 1000 + b * 100 + c * 10 + d as i32)
    });
    linker.func_wrap("host", "five", |_: Caller<'_, u32>, a: i32, b: i64, c: i32, d: i64, e: i32| {
        i64::from(a) * 10000 + b * 1000 + i64::from(c) * 100 + d * 10 + i64::from(e)
    });
    linker.func_wrap("host", "six", |a: i32, b: i64, c: i32, d: i64, e: i32, f: i64| {
        i64::from(a) * 100000 + b * 10000 + i64::from(c) * 1000 + d * 100 + i64::from(e) * 10 + f
    });
    type F = (f32, f64);
    let weigh = |(a, b): F, (c, d): F, (e, f): F, (g, h): F| {
        let singles = f64::from(a) + f64::from(c) * 2.0 + f64::from(e) * 3.0 + f64::from(g) * 4.0;
        singles * 1000.0 + b + d * 2.0 + f * 3.0 + h * 4.0
    };
    linker.func_wrap(
        "host",
        "floats",
        move |a: f64, b: f32, c: f64, d: f32, e: f64, f: f32, g: f64, h: f32| {
            weigh((b, a), (d, c), (f, e), (h, g))
        },
    );
    linker.func_wrap(
        "host",
        "more_floats",
        move |a: f64, b: f32, c: f64, d: f32, e: f64, f: f32, g: f64, h: f32, i: f64| {
            weigh((b, a), (d, c), (f, e), (h, g)) + i * 1e6
        },
    );
    linker.func_wrap(
        "host",
        "full",
        |a: i32,
         b: f32,
         c: i64,
         d: f64,
         e: f32,
         f: i32,
         g: f32,
         h: i64,
         i: f64,
         j: f32,
         k: i32,
         l: f32,
         m: f64| {
            let integers =
                f64::from(a) + c as f64 * 2.0 + f64::from(f) * 3.0 + h as f64 * 4.0 + f64::from(k) * 5.0;
            let floats = [b.into(), d, e.into(), g.into(), i, j.into(), l.into(), m];
            (1..).zip(floats).map(|(weight, float)| f64::from(weight) * float).sum::<f64>() + integers * 1e4
        },
    );
    linker.func_wrap("host", "vector", |a: i32, b: u128| a + (b >> 64) as i32 * 10 + b as i32 * 100);
    linker.func_wrap("host", "reference", |a: i32, b: Option<wasmc_loader::ExternRef>| {
        a + i32::from(b.is_none())
    });
    linker.func_wrap("host", "pair", |a: i32, b: i32| (b, a));
    linker.func_wrap("host", "fails", |a: i32, b: f64| {
        if b == 2.0 { Err(Error::host(format!("refused {a}"))) } else { Ok(0_i64) }
    });
    linker
}

fn check_calls(store: &mut Store<u32>, made: Instance, suffix: &str) {
    macro_rules! check {
        ($($name:literal: $result:ty = $expect:expr;)*) => {$({
            let func = made.get_typed_func::<(), $result>(&*store, &format!("{}{suffix}", $name));
            let found = func.expect("it is exported").call(&mut *store, ()).expect("it does not fail");
            assert_eq!(found, $expect, "{}{suffix}", $name);
        })*};
    }
    let before = *store.data();
    check! {
        "none": () = ();
        "answer": i32 = -42;
        "float": f32 = -0.5;
        "two": i64 = 12;
        "three": f64 = 123.0;
        "four": i32 = 1234;
        "five": i64 = 12345;
        "six": i64 = 123_456;
        "floats": f64 = 60_050.0;
        "more_floats": f64 = 9_060_050.0;
        "full": f64 = 1_120_346.0;
        "vector": i32 = 271;
        "reference": i32 = 2;
        "pair": (i32, i32) = (2, 1);
    }
    assert_eq!(*store.data(), before + 1);
    let fails = made.get_typed_func::<(), i64>(&*store, &format!("fails{suffix}")).expect("it is exported");
    let error = fails.call(&mut *store, ()).expect_err("the host refuses");
    assert!(error.to_string().contains("refused 1"), "{error}");
}

fn modules() -> impl Iterator<Item = Module> {
    [OptLevel::O0, OptLevel::O2].into_iter().map(|level| module_at(level, &caller_of_all()))
}

#[test]
fn arguments_and_results_arrive() {
    for module in modules() {
        let mut store = Store::new(0);
        let made = linker().instantiate(&mut store, &module).expect("all imports are defined");
        for suffix in ["", "_by_reference", "_last"] {
            check_calls(&mut store, made, suffix);
        }
    }
}

#[test]
fn they_arrive_through_another_instance_and_from_the_host() {
    for module in modules() {
        let mut store = Store::new(0);
        let first = linker().instantiate(&mut store, &module).expect("all imports are defined");
        let mut passed_on = Linker::new();
        for (name, ..) in FUNCTIONS {
            let func = first.get_func(&store, &format!("{name}_again")).expect("it is exported");
            passed_on.define("host", name, func);
        }
        let second = passed_on.instantiate(&mut store, &module).expect("all imports are defined");
        for suffix in ["", "_by_reference", "_last"] {
            check_calls(&mut store, second, suffix);
        }
        let five: Func = second.get_func(&store, "five_again").expect("it is exported");
        let five = five.typed::<(i32, i64, i32, i64, i32), i64>(&store).expect("its type");
        assert_eq!(five.call(&mut store, (5, 4, 3, 2, 1)).expect("it does not fail"), 54_321);
    }
}

#[test]
fn a_stack_that_is_used_up_traps_at_calls_of_the_host() {
    // Frames so small that the check before the host is what finds it.
    let text = r#"(module (import "host" "two" (func $two (param i64 i32) (result i64)))
        (func $deeper (export "run") (drop (call $two (i64.const 1) (i32.const 2))) (call $deeper)
            (drop (call $two (i64.const 1) (i32.const 2))))
        (func (export "fine") (drop (call $two (i64.const 1) (i32.const 2)))))"#;
    for level in [OptLevel::O0, OptLevel::O2] {
        let mut store = Store::new(0);
        let made = linker().instantiate(&mut store, &module_at(level, text)).expect("its import is defined");
        let found = trap(crate::run(&mut store, made, "run"));
        assert_eq!(found.code, TrapCode::StackOverflow);
        assert!(found.backtrace.iter().all(|frame| frame.function_index == 1), "{found}");
        assert!(found.backtrace.len() > 10);
        crate::run(&mut store, made, "fine").expect("no trap");
    }
}

#[test]
fn a_trap_in_a_host_function_names_the_function_that_called() {
    let text = r#"(module (import "host" "act" (func $act (param i32) (result i32)))
        (func $inner (drop (call $act (i32.const 1))) (drop (call $act (i32.const 2))))
        (func (export "run") (call $inner) (call $inner)))"#;
    let trapping = r#"(module (func (export "trap") unreachable))"#;
    let mut store = Store::new(0);
    let mut linker = Linker::new();
    let trapping = module_at(OptLevel::O2, trapping);
    let inner = instance(&mut store, &trapping);
    linker.func_wrap("host", "act", move |mut caller: Caller<'_, u32>, value: i32| {
        if value == 2 {
            inner.get_typed_func::<(), ()>(&caller, "trap")?.call(&mut caller, ())?;
        }
        Ok(value)
    });
    let made = linker.instantiate(&mut store, &module_at(OptLevel::O0, text)).expect("its import is defined");
    let found = trap(crate::run(&mut store, made, "run"));
    assert_eq!(found.code, TrapCode::Unreachable);
    let functions: Vec<u32> = found.backtrace.iter().map(|frame| frame.function_index).collect();
    assert_eq!(functions, [0, 1, 2], "{found}");
}
