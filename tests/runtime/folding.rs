//! Does an operator on constants, which LLVM computes at build time, give what the processor gives? Every numeric
//! operator, applied to edge values both as constants and as parameters, must return the same or trap alike: this is
//! where a value that LLVM leaves undefined would show.

use crate::{instance, module, module_at};
use std::fmt::Write;
use wasmc_compiler::OptLevel;
use wasmc_loader::{Error, Instance, Store, TrapCode, Val};

const I32: &[&str] =
    &["0", "1", "-1", "2", "31", "32", "33", "-31", "0x7fffffff", "0x80000000", "0x80000001", "255"];
const I64: &[&str] = &[
    "0",
    "1",
    "-1",
    "63",
    "64",
    "65",
    "-63",
    "0x7fffffffffffffff",
    "0x8000000000000000",
    "0x8000000000000001",
    "0xffffffff",
    "0x80000000",
];
const F32: &[&str] = &[
    "0",
    "-0",
    "1",
    "-1",
    "0.5",
    "-0.5",
    "-1.5",
    "2147483648",
    "-2147483648",
    "-2147483904",
    "4294967296",
    "9223372036854775808",
    "-9223373136366403584",
    "18446744073709551616",
    "inf",
    "-inf",
    "nan",
    "0x1p-149",
    "0x1p-126",
];
const F64: &[&str] = &[
    "0",
    "-0",
    "1",
    "-1",
    "0.5",
    "-1.5",
    "2147483647.5",
    "2147483648",
    "-2147483649",
    "4294967295.5",
    "9223372036854775808",
    "-9223372036854777856",
    "18446744073709551616",
    "inf",
    "-inf",
    "nan",
    "0x1p-1074",
    "0x1p-1022",
];

/// Operators of two operands of one type.
const BINARY: &[(&str, &str)] = &[
    ("i32", "add sub mul div_s div_u rem_s rem_u and or xor shl shr_s shr_u rotl rotr"),
    ("i32", "eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u"),
    ("i64", "add sub mul div_s div_u rem_s rem_u and or xor shl shr_s shr_u rotl rotr"),
    ("i64", "eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u"),
    ("f32", "add sub mul div min max copysign eq ne lt gt le ge"),
    ("f64", "add sub mul div min max copysign eq ne lt gt le ge"),
];

/// Operators of one operand: type of the operand, full mnemonics.
const UNARY: &[(&str, &str)] = &[
    (
        "i32",
        "i32.clz i32.ctz i32.popcnt i32.eqz i32.extend8_s i32.extend16_s i64.extend_i32_s i64.extend_i32_u",
    ),
    ("i32", "f32.convert_i32_s f32.convert_i32_u f64.convert_i32_s f64.convert_i32_u f32.reinterpret_i32"),
    ("i64", "i64.clz i64.ctz i64.popcnt i64.eqz i64.extend8_s i64.extend16_s i64.extend32_s i32.wrap_i64"),
    ("i64", "f32.convert_i64_s f32.convert_i64_u f64.convert_i64_s f64.convert_i64_u f64.reinterpret_i64"),
    (
        "f32",
        "f32.abs f32.neg f32.ceil f32.floor f32.trunc f32.nearest f32.sqrt f64.promote_f32 i32.reinterpret_f32",
    ),
    ("f32", "i32.trunc_f32_s i32.trunc_f32_u i64.trunc_f32_s i64.trunc_f32_u"),
    ("f32", "i32.trunc_sat_f32_s i32.trunc_sat_f32_u i64.trunc_sat_f32_s i64.trunc_sat_f32_u"),
    (
        "f64",
        "f64.abs f64.neg f64.ceil f64.floor f64.trunc f64.nearest f64.sqrt f32.demote_f64 i64.reinterpret_f64",
    ),
    ("f64", "i32.trunc_f64_s i32.trunc_f64_u i64.trunc_f64_s i64.trunc_f64_u"),
    ("f64", "i32.trunc_sat_f64_s i32.trunc_sat_f64_u i64.trunc_sat_f64_s i64.trunc_sat_f64_u"),
];

fn edge_values(value_type: &str) -> &'static [&'static str] {
    match value_type {
        "i32" => I32,
        "i64" => I64,
        "f32" => F32,
        _ => F64,
    }
}

/// What an operator yields: comparisons and `eqz` an `i32`, the others what their mnemonic begins with.
fn result_type(mnemonic: &str) -> &str {
    let (value_type, name) = mnemonic.split_once('.').expect("a mnemonic has a dot");
    let test = ["eq", "ne", "lt", "gt", "le", "ge"].iter().any(|test| name.split('_').next() == Some(test));
    if test || name == "eqz" { "i32" } else { value_type }
}

/// The outcome of a call, with all NaNs alike: the spec leaves their bits open.
#[derive(PartialEq, Debug)]
enum Outcome {
    Bits(u64),
    Nan,
    Trap(TrapCode),
}

fn outcome(store: &mut Store<()>, instance: Instance, name: &str, args: &[Val]) -> Outcome {
    let func = instance.get_func(&mut *store, name).expect("it is exported");
    let mut results = [Val::I32(0)];
    match func.call(store, args, &mut results) {
        Ok(()) => match results[0] {
            Val::F32(bits) if f32::from_bits(bits).is_nan() => Outcome::Nan,
            Val::F64(bits) if f64::from_bits(bits).is_nan() => Outcome::Nan,
            Val::I32(value) => Outcome::Bits(value as u32 as u64),
            Val::I64(value) => Outcome::Bits(value as u64),
            Val::F32(bits) => Outcome::Bits(u64::from(bits)),
            Val::F64(bits) => Outcome::Bits(bits),
            ref other => panic!("not a number: {other:?}"),
        },
        Err(Error::Trap(trap)) => Outcome::Trap(trap.code),
        Err(other) => panic!("{name}: {other}"),
    }
}

/// Checks one operator on all combinations of edge values of its `operands`.
fn check(mnemonic: &str, value_type: &str, operands: usize) {
    let values = edge_values(value_type);
    let seconds: &[&str] = if operands == 2 { values } else { &[""] };
    let result = result_type(mnemonic);
    let (params, gets) = if operands == 2 {
        (format!("{value_type} {value_type}"), "local.get 0 local.get 1")
    } else {
        (value_type.to_owned(), "local.get 0")
    };
    let mut text =
        format!(r#"(module (func (export "computed") (param {params}) (result {result}) {gets} {mnemonic})"#);
    let mut cases = Vec::new();
    for first in values {
        for second in seconds {
            let operand = |value: &str| format!("{value_type}.const {value} ");
            let second_operand = if operands == 2 { operand(second) } else { String::new() };
            let constants = operand(first) + &second_operand;
            let name = format!("{mnemonic} {first} {second}");
            write!(text, r#"(func (export "{name}") (result {result}) {constants} {mnemonic})"#)
                .expect("it has room");
            write!(text, r#"(func (export "args {name}") (result {params}) {constants})"#)
                .expect("it has room");
            cases.push(name);
        }
    }
    text.push(')');
    let module = module(&text);
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    for name in cases {
        let mut args = vec![Val::I32(0); operands];
        let source = instance.get_func(&mut store, &format!("args {name}")).expect("it is exported");
        source.call(&mut store, &[], &mut args).expect("constants do not trap");
        let folded = outcome(&mut store, instance, &name, &[]);
        let computed = outcome(&mut store, instance, "computed", &args);
        assert_eq!(folded, computed, "{name}: at build time on the left, at run time on the right");
    }
}

fn check_all(table: &[(&str, &str)], value_type: &str, operands: usize) {
    for (operand_type, names) in table.iter().filter(|(operand_type, _)| *operand_type == value_type) {
        for name in names.split(' ') {
            let mnemonic =
                if name.contains('.') { name.to_owned() } else { format!("{operand_type}.{name}") };
            check(&mnemonic, operand_type, operands);
        }
    }
}

#[test]
fn operators_of_one_operand() {
    for value_type in ["i32", "i64", "f32", "f64"] {
        check_all(UNARY, value_type, 1);
    }
}

#[test]
fn i32_operators_of_two_operands() {
    check_all(BINARY, "i32", 2);
}

#[test]
fn i64_operators_of_two_operands() {
    check_all(BINARY, "i64", 2);
}

#[test]
fn f32_operators_of_two_operands() {
    check_all(BINARY, "f32", 2);
}

#[test]
fn f64_operators_of_two_operands() {
    check_all(BINARY, "f64", 2);
}

/// To LLVM the result of a division that always traps is poison, and so is whatever is computed from it: nothing
/// may ask for the value of such a constant.
#[test]
fn operators_on_what_is_never_computed() {
    let never = |value_type: &str| {
        let division = "i32.const 1 i32.const 0 i32.div_s ";
        match value_type {
            "i32" => division.to_owned(),
            "i64" => format!("{division} i64.extend_i32_s "),
            float => format!("{division} {float}.convert_i32_s "),
        }
    };
    let mut text = String::from("(module ");
    let mut add = |mnemonic: &str, operands: &str| {
        let result = result_type(mnemonic);
        write!(text, r#"(func (export "{mnemonic} {operands}") (result {result}) {operands} {mnemonic})"#)
            .expect("it has room");
    };
    for (value_type, names) in UNARY {
        names.split(' ').for_each(|mnemonic| add(mnemonic, &never(value_type)));
    }
    for (value_type, names) in BINARY {
        let (never, one) = (never(value_type), format!("{value_type}.const 1 "));
        for mnemonic in names.split(' ').map(|name| format!("{value_type}.{name}")) {
            add(&mnemonic, &format!("{never} {one}"));
            add(&mnemonic, &format!("{one} {never}"));
        }
    }
    text.push(')');
    for level in [OptLevel::O0, OptLevel::O2] {
        let mut store = Store::new(());
        let module = module_at(level, &text);
        let instance = instance(&mut store, &module);
        for export in module.exports().map(|export| export.expect("it is readable")) {
            let trapped = outcome(&mut store, instance, export.name, &[]);
            assert_eq!(trapped, Outcome::Trap(TrapCode::IntegerDivideByZero), "{}", export.name);
        }
    }
}
