//! Do operators become the instructions that they are meant to be? Looks at assembly, where a file test of the IR
//! cannot tell: what is folded, shared, or one instruction of the processor.

use wasmc_compiler::options::{Emit, Options};
use wasmc_compiler::progress::Silent;
use wasmc_compiler::{Features, OptLevel};

/// The assembly of the only function of a module, at `-O2` for a processor without `mulx`, with what is before it.
fn assembly(text: &str) -> (String, String) {
    assembly_for("x86-64-v2", text)
}

/// The same for a processor.
fn assembly_for(cpu: &str, text: &str) -> (String, String) {
    assembly_at(OptLevel::O2, cpu, text)
}

/// The same at a level.
fn assembly_at(opt_level: OptLevel, cpu: &str, text: &str) -> (String, String) {
    let options = Options {
        emit: Emit::Asm,
        opt_level,
        cpu: cpu.to_owned(),
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
    mnemonics_of(&assembly(text).1)
}

fn mnemonics_of(body: &str) -> Vec<String> {
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

/// Bytes widened, multiplied by `factor`, brought down and narrowed again: the upper half by an operator of its own.
fn halves(factor: &str, upper: &str) -> String {
    format!(
        "(module (func (export \"f\") (param v128 v128) (result v128)
            (i8x16.narrow_i16x8_u
                (i16x8.shr_u (i16x8.mul (i16x8.extend_low_i8x16_u (local.get 0)) ({factor})) (i32.const 2))
                (i16x8.{upper} (i16x8.mul (i16x8.extend_high_i8x16_u (local.get 0)) ({factor})) (i32.const 2)))))"
    )
}

#[test]
fn halves_that_are_computed_alike_are_computed_at_once() {
    let five = "v128.const i16x8 5 5 5 5 5 5 5 5";
    for cpu in ["x86-64-v3", "x86-64-v4"] {
        let (_, body) = assembly_for(cpu, &halves(five, "shr_u"));
        let found = mnemonics_of(&body);
        assert_eq!(
            count(&found, &["vpmovzxbw", "vpunpck"]),
            1,
            "{cpu}: both halves are widened by one: {body}"
        );
        assert_eq!(count(&found, &["vpsrlw"]), 1, "{cpu}: {body}");
    }
    let apart =
        [("x86-64-v2", five, "shr_u"), ("x86-64-v4", five, "shl"), ("x86-64-v4", "local.get 1", "shr_u")];
    for (cpu, factor, upper) in apart {
        let (_, body) = assembly_for(cpu, &halves(factor, upper));
        let found = mnemonics_of(&body);
        assert_eq!(count(&found, &["vpackuswb", "packuswb"]), 1, "{cpu}: other halves are packed: {body}");
        assert_eq!(count(&found, &["vinserti128"]), 0, "{cpu}: {body}");
    }
}

/// `vpdpwssd` adds up as well, but makes the next sum wait for the product. Shows nothing on a processor without it; that
/// lowering says so is in `lower/operators/simd_widen.wat`.
#[test]
fn sums_do_not_wait_for_products() {
    let text = "(module (memory 1) (func (export \"f\") (param i32) (result v128) (local $sum v128)
        (loop $next
            (local.set $sum (i32x4.add (local.get $sum)
                (i32x4.dot_i16x8_s (v128.load (local.get 0)) (v128.load offset=1024 (local.get 0)))))
            (br_if $next (local.tee 0 (i32.sub (local.get 0) (i32.const 16)))))
        (local.get $sum)))";
    let (_, body) = assembly_for("native", text);
    let found = mnemonics_of(&body);
    let products = count(&found, &["vpmaddwd", "pmaddwd"]);
    assert!(products > 0 && count(&found, &["vpaddd", "paddd"]) >= products, "{body}");
    assert_eq!(count(&found, &["vpdp", "{vex}"]), 0, "{body}");
}

/// So many quotients of square roots, one beside the other in memory, behind `first`.
fn quotients(count: u32, first: &str) -> String {
    let quotient = |number: u32| {
        let at = 8 * number;
        let root = format!("(f64.sqrt (f64.load offset={} (local.get 0)))", at + 1024);
        format!(
            "(f64.store offset={at} (local.get 0) (f64.div (f64.load offset={} (local.get 0)) {root}))",
            at + 2048
        )
    };
    let all: String = (0..count).map(quotient).collect();
    format!("(module (memory 1) (func (export \"f\") (param i32) {first} {all}))")
}

/// So many square roots, one beside the other in memory.
fn roots(count: u32) -> String {
    let root =
        |at| format!("(f64.store offset={at} (local.get 0) (f64.sqrt (f64.load offset={at} (local.get 0))))");
    let all: String = (0..count).map(|number| root(8 * number)).collect();
    format!("(module (memory 1) (func (export \"f\") (param i32) {all}))")
}

#[test]
fn straight_code_that_divides_much_becomes_vectors() {
    for count_of_quotients in [2, 4] {
        let (_, body) = assembly_for("x86-64-v3", &quotients(count_of_quotients, ""));
        let found = mnemonics_of(&body);
        assert_eq!(["vdivpd", "vsqrtpd"].map(|name| count(&found, &[name])), [1, 1], "{body}");
        assert_eq!(count(&found, &["vdivsd", "vsqrtsd"]), 0, "{body}");
    }
    let (_, body) = assembly_for("x86-64-v3", &roots(4));
    assert_eq!(count(&mnemonics_of(&body), &["vsqrtsd"]), 0, "{body}");
}

#[test]
fn straight_code_that_divides_little_or_converts_stays_as_it_is() {
    let (_, body) = assembly_for("x86-64-v3", &roots(3));
    assert_eq!(count(&mnemonics_of(&body), &["vsqrtsd"]), 3, "{body}");
    let converts = "(f64.store offset=4096 (local.get 0) (f64.convert_i32_u (local.get 0)))";
    let (_, body) = assembly_for("x86-64-v3", &quotients(4, converts));
    assert_eq!(count(&mnemonics_of(&body), &["vdivsd", "vsqrtsd"]), 8, "{body}");
}

#[test]
fn the_quick_level_makes_no_vectors_of_loops() {
    let filled = "(module (memory 1) (func (export \"f\") (param $at i32) (param $end i32) (loop $again
        (i64.store (local.get $at) (i64.const 0x0102030405060708))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br_if $again (i32.ne (local.get $at) (local.get $end))))))";
    for (level, has_vectors) in
        [(OptLevel::O0, false), (OptLevel::O1, false), (OptLevel::O2, true), (OptLevel::O3, true)]
    {
        let (_, body) = assembly_at(level, "x86-64-v3", filled);
        assert_eq!(body.contains("%ymm"), has_vectors, "{level:?}: {body}");
    }
}

/// Five points, each of which pulls at all behind it, in six axes. As one piece all addresses are constants.
#[test]
fn a_small_nest_of_loops_becomes_one_piece() {
    let axes: String = [0, 8, 16, 24, 32, 40]
        .map(|at| {
            let pull = format!(
                "(f64.mul (local.get $pull) (f64.sub (f64.load offset={at} (local.get $left)) (f64.load offset={at} (local.get $right))))"
            );
            let moved = |point: &str, operator: &str| {
                let from = format!("(f64.load offset={} (local.get {point}))", at + 48);
                format!("(f64.store offset={} (local.get {point}) ({operator} {from} {pull}))", at + 48)
            };
            moved("$left", "f64.sub") + &moved("$right", "f64.add")
        })
        .concat();
    let nest = format!(
        "(module (memory 1) (func (export \"f\") (param $pull f64) (local $left i32) (local $right i32)
            (local.set $left (i32.const 1024))
            (loop $lefts
                (local.set $right (i32.add (local.get $left) (i32.const 96)))
                (block $last (br_if $last (i32.eq (local.get $right) (i32.const 1504)))
                    (loop $rights {axes}
                        (local.set $right (i32.add (local.get $right) (i32.const 96)))
                        (br_if $rights (i32.ne (local.get $right) (i32.const 1504)))))
                (local.set $left (i32.add (local.get $left) (i32.const 96)))
                (br_if $lefts (i32.ne (local.get $left) (i32.const 1504))))))"
    );
    let (_, body) = assembly_at(OptLevel::O3, "x86-64-v3", &nest);
    assert_eq!(count(&mnemonics_of(&body), &["j"]), 0, "{body}");
}
