//! Do operators become the instructions that they are meant to be? Looks at assembly, where a file test of the IR
//! cannot tell: what is folded, shared, or one instruction of the processor.

use wasmc_compiler::options::{Emit, Options};
use wasmc_compiler::progress::Silent;
use wasmc_compiler::{Features, OptLevel};

/// The assembly of the only function of a module, at `-O2` for a processor without `mulx`, with what is before it.
fn assembly(text: &str) -> (String, String) {
    let options = Options {
        emit: Emit::Asm,
        opt_level: OptLevel::O2,
        cpu: "x86-64-v2".to_owned(),
        features: Features::parse("all").expect("it is a preset"),
        jobs: 1,
        ..Options::default()
    };
    let module = wat::parse_str(text).expect("the test's module is well-formed");
    let assembly = wasmc_compiler::compile(&module, &options, &Silent).expect("it compiles");
    let assembly = String::from_utf8(assembly).expect("assembly is text");
    let (head, body) = assembly.split_once("wasm.f.0:\n").expect("the function is there");
    let body = body.split(".Lfunc_end").next().expect("`split` gives one part at least");
    (head.to_owned(), body.to_owned())
}

/// The mnemonics of the only function of a module.
fn mnemonics(text: &str) -> Vec<String> {
    let (_, body) = assembly(text);
    let instructions = body.lines().filter(|line| line.starts_with('\t') && !line.starts_with("\t."));
    instructions.filter_map(|line| line.split_whitespace().next().map(str::to_owned)).collect()
}

/// How many instructions there are whose mnemonics start with one of `wanted`.
fn count(found: &[String], wanted: &[&str]) -> usize {
    found.iter().filter(|name| wanted.iter().any(|wanted| name.starts_with(wanted))).count()
}

#[track_caller]
fn check_wide(operator: &str, params: &str, expected: &[(&str, usize)]) {
    let operands: String =
        (0..params.split(' ').count()).map(|local| format!("(local.get {local})")).collect();
    let text =
        format!("(module (func (export \"f\") (param {params}) (result i64 i64) ({operator} {operands})))");
    let found = mnemonics(&text);
    for &(name, times) in expected {
        assert_eq!(count(&found, &[name]), times, "`{name}` in {operator}: {found:?}");
    }
    assert_eq!(count(&found, &["call", "j"]), 0, "{operator}: {found:?}");
}

#[test]
fn wide_sums_are_an_addition_with_carry() {
    check_wide("i64.add128", "i64 i64 i64 i64", &[("add", 1), ("adc", 1)]);
    check_wide("i64.sub128", "i64 i64 i64 i64", &[("sub", 1), ("sbb", 1)]);
}

#[test]
fn wide_products_are_one_multiplication() {
    check_wide("i64.mul_wide_s", "i64 i64", &[("imul", 1), ("mul", 0)]);
    check_wide("i64.mul_wide_u", "i64 i64", &[("mul", 1), ("imul", 0)]);
}

fn accesses(memory: &str, ty: &str) -> Vec<String> {
    mnemonics(&format!(
        "(module (memory {memory}) (func (export \"f\") (param {ty}) (result i64)
            (i64.add (i64.add (i64.load offset=8 (local.get 0)) (i64.load offset=16 (local.get 0)))
                (i64.load offset=0x12345678 (local.get 0)))))"
    ))
}

#[test]
fn bounds_are_checked_where_guards_do_not_suffice() {
    let plain = accesses("1", "i32");
    assert_eq!(count(&plain, &["cmp", "test", "j", "ud"]), 0, "{plain:?}");
    let wide = accesses("i64 1", "i64");
    assert_eq!((count(&wide, &["cmp"]), count(&wide, &["j"])), (1, 1), "one check for one index: {wide:?}");
    let bytes = accesses("1 (pagesize 1)", "i32");
    assert!(count(&bytes, &["cmp"]) >= 1 && count(&bytes, &["ud"]) >= 1, "{bytes:?}");
}

/// An interpreter of bytes with so many operators, of which the first ends it.
fn interpreter(operators: u32) -> String {
    let blocks: String = (0..operators).rev().map(|operator| format!("(block ${operator} ")).collect();
    let entries: String = (0..operators).map(|operator| format!("${operator} ")).collect();
    let bodies: String = (1..operators)
        .map(|operator| {
            let change = format!("(i32.xor (i32.mul (local.get $x) (i32.const {operator})) (i32.const 77))");
            format!(") (local.set $x {change}) (br $next) ")
        })
        .collect();
    format!(
        "(module (memory 1) (func (param $at i32) (param $x i32) (result i32) (loop $next (block $default {blocks}
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (br_table {entries} $default (i32.load8_u (local.get $at)))) (return (local.get $x)) {bodies})
            (local.set $x (i32.const 0)) (br $next)) (unreachable)) (export \"f\" (func 0)))"
    )
}

#[test]
fn every_operator_of_an_interpreter_has_a_jump_of_its_own() {
    for operators in [6_u32, 12, 60] {
        let (_, body) = assembly(&interpreter(operators));
        let jumps = body.matches("jmpq\t*").count();
        assert!(jumps >= operators as usize - 1, "{jumps} jumps of {operators} operators:\n{body}");
    }
}

#[test]
fn a_switch_that_few_ways_lead_to_is_tested_once() {
    let (_, body) = assembly(
        "(module (memory 1) (func (export \"f\") (param i32) (block (block (block (block (block (block
            (br_table 0 1 2 3 4 5 (local.get 0))) (i32.store8 (i32.const 1) (i32.const 7)) return) (i32.store16 (i32.const 3) (i32.const 5)) return)
            (i32.store (i32.const 9) (i32.const 3)) return) (i64.store (i32.const 99) (i64.const 1)) return) (f32.store (i32.const 40) (f32.const 5))
            return)))",
    );
    assert_eq!((body.matches("jmpq\t*").count(), body.matches("cmov").count()), (1, 0), "{body}");
}

#[test]
fn a_short_loop_begins_at_a_line_of_the_cache() {
    let scan = "(module (memory 1) (func (export \"f\") (param $at i32) (result i32) (loop $next
        (local.set $at (i32.add (local.get $at) (i32.const 1))) (br_if $next (i32.load8_u (local.get $at)))) (local.get $at)))";
    let (_, body) = assembly(scan);
    assert!(body.contains("\t.p2align\t6\n"), "{body}");
}
