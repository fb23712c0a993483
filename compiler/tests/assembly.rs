//! Do operators become the instructions that they are meant to be? Looks at assembly, where a file test of the IR
//! cannot tell: what is folded, shared, or one instruction of the processor.

use wasmc_compiler::options::{Emit, Options};
use wasmc_compiler::progress::Silent;
use wasmc_compiler::{Features, OptLevel};

/// The mnemonics of the only function of a module, at `-O2` for a processor without `mulx`.
fn mnemonics(text: &str) -> Vec<String> {
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
    let body = assembly.split("wasm.f.0:\n").nth(1).expect("the function is there");
    let body = body.split(".Lfunc_end").next().expect("`split` gives one part at least");
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
