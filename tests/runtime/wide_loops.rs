//! Do loops of vectors give the same when they were widened? Run on arrays that overlap in every way, end where the memory
//! does or wrap around, as often as it takes to have turns of the widened loop, some more iterations, or neither. And is
//! the widened loop taken?

use crate::loops::{Run, WRAPPING, at_the_end, check, overlapping};
use std::fmt::Write;
use wasmc_compiler::OptLevel;

const WRITTEN: &str = "strings take everything";

/// What one iteration does with the addresses `TO` and `FROM`; bytes from each address to the next.
const ITERATIONS: &[(&str, u32, u32, &str)] = &[
    (
        "scale",
        16,
        16,
        "(v128.store TO (f64x2.add (v128.load TO) (f64x2.mul (v128.load FROM) (f64x2.splat (f64.const 1.5)))))",
    ),
    ("add bytes", 16, 16, "(v128.store TO (i8x16.add (v128.load FROM) (local.get $ones)))"),
    ("add factor", 16, 16, "(v128.store TO (i32x4.add (v128.load FROM) (i32x4.splat (local.get $n))))"),
    (
        "neighbours",
        16,
        16,
        "(v128.store TO (f32x4.add (v128.load offset=16 FROM) (f32x4.add (v128.load FROM) (v128.load offset=32 FROM))))",
    ),
    ("next", 16, 16, "(v128.store TO (i32x4.sub (v128.load offset=4 TO) (v128.load offset=20 TO)))"),
    ("before", 16, 16, "(v128.store offset=16 TO (i32x4.add (v128.load TO) (v128.load FROM)))"),
    ("far before", 16, 16, "(v128.store offset=256 TO (i32x4.add (v128.load TO) (v128.load FROM)))"),
    (
        "swap",
        16,
        16,
        "(local.set $last (v128.load TO)) (v128.store TO (v128.load FROM)) (v128.store FROM (local.get $last))",
    ),
    (
        "store first",
        16,
        16,
        "(v128.store TO (local.get $ones)) (local.set $sum (i32x4.add (local.get $sum) (v128.load FROM)))",
    ),
    ("sum", 16, 16, "(local.set $sum (i32x4.add (local.get $sum) (v128.load FROM)))"),
    (
        "exclusive or",
        16,
        16,
        "(local.set $sum (v128.xor (v128.load TO) (v128.xor (local.get $sum) (v128.load FROM))))",
    ),
    ("and", 16, 16, "(local.set $last (v128.and (local.get $last) (v128.load FROM)))"),
    (
        "wide sum",
        16,
        16,
        "(local.set $sum (i64x2.add (local.get $sum) (i64x2.extend_low_i32x4_u (v128.load FROM))))",
    ),
    (
        "float sum",
        16,
        16,
        "(local.set $sum (f32x4.add (local.get $sum) (f32x4.convert_i32x4_u (v128.load FROM))))",
    ),
    ("largest", 16, 16, "(local.set $last (i16x8.max_s (local.get $last) (v128.load FROM)))"),
    (
        "least",
        16,
        16,
        "(local.set $sum (i8x16.min_u (v128.load FROM) (local.get $sum))) (v128.store TO (v128.load FROM))",
    ),
    ("difference", 16, 16, "(local.set $sum (i32x4.sub (local.get $sum) (v128.load FROM)))"),
    (
        "last",
        16,
        16,
        "(local.set $last (i16x8.mul (v128.load FROM) (local.get $ones))) (v128.store TO (local.get $last))",
    ),
    ("widen", 16, 8, "(v128.store TO (i16x8.add (local.get $ones) (v128.load8x8_s FROM)))"),
    ("narrow", 8, 16, "(v128.store64_lane 0 TO (i8x16.narrow_i16x8_u (v128.load FROM) (local.get $ones)))"),
    (
        "choose",
        16,
        16,
        "(v128.store TO (v128.bitselect (v128.load TO) (i16x8.max_s (v128.load FROM) (local.get $ones))
            (i16x8.gt_s (v128.load FROM) (v128.load TO))))",
    ),
    (
        "shuffle",
        16,
        16,
        "(v128.store TO (i8x16.shuffle 0 16 31 2 3 4 19 18 17 5 6 7 15 15 30 1 (v128.load FROM) (v128.load TO)))",
    ),
    (
        "root",
        16,
        16,
        "(v128.store TO (f32x4.sqrt (f32x4.abs (f32x4.floor (f32x4.convert_i32x4_s (v128.load FROM))))))",
    ),
    (
        "truncate",
        16,
        16,
        "(v128.store TO (i32x4.trunc_sat_f32x4_u (f32x4.convert_i32x4_s (v128.load FROM))))",
    ),
    // LLVM's loop-load-elim overlooks the first store.
    (
        "over what comes next",
        8,
        16,
        "(i64.store offset=4 TO (i64.const 0))
            (i64.store offset=16 TO (i64.add (i64.load offset=8 TO) (i64.load TO)))",
    ),
    ("every second", 32, 16, "(v128.store TO (v128.load FROM))"),
    ("the same", 0, 16, "(v128.store TO (v128.load FROM))"),
    ("backwards", 16, 4_294_967_280, "(v128.store TO (v128.load FROM))"),
];

/// A loop of so many iterations, as producers write it. With `countdown`, the counter runs down to 0.
fn function((name, to, from, iteration): (&str, u32, u32, &str), countdown: bool) -> String {
    let iteration = iteration.replace("TO", "(local.get $to)").replace("FROM", "(local.get $from)");
    let (start, end, step) = match countdown {
        true => ("(local.get $n)", "(i32.const 0)", -1),
        false => ("(i32.const 0)", "(i32.shl (local.get $n) (i32.const 2))", 4),
    };
    format!(
        r#"(func (export "{name} {countdown}") (param $to i32) (param $from i32) (param $n i32) (result i64)
        (local $i i32) (local $ones v128) (local $last v128) (local $sum v128)
        (local.set $ones (i16x8.splat (i32.const 257)))
        (local.set $last (i8x16.splat (local.get $to)))
        (local.set $i {start})
        (if (local.get $n) (then
            (loop $again {iteration}
                (local.set $to (i32.add (local.get $to) (i32.const {to})))
                (local.set $from (i32.add (local.get $from) (i32.const {from})))
                (br_if $again (i32.ne (local.tee $i (i32.add (local.get $i) (i32.const {step}))) {end})))))
        (local.set $sum (i8x16.add (local.get $last) (local.get $sum)))
        (i64.add
            (i64.add (i64x2.extract_lane 0 (local.get $sum)) (i64x2.extract_lane 1 (local.get $sum)))
            (i64.extend_i32_u
                (i32.add (local.get $i) (i32.add (local.get $to) (i32.mul (local.get $from) (i32.const 5)))))))"#,
    )
}

fn text(pages: u64) -> String {
    let mut text = format!("(module (memory (export \"memory\") {pages})\n");
    for countdown in [false, true] {
        for iteration in ITERATIONS {
            text.write_str(&function(*iteration, countdown)).expect(WRITTEN);
        }
    }
    text + ")"
}

fn names() -> Vec<String> {
    let all = [false, true].into_iter();
    all.flat_map(|down| ITERATIONS.iter().map(move |(name, ..)| format!("{name} {down}"))).collect()
}

const LENGTHS: [i32; 14] = [0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 31, 50];

#[test]
fn overlapping_arrays() {
    check(&text(1), &names(), &overlapping(64), &LENGTHS);
}

#[test]
fn the_end_of_the_memory() {
    check(&text(1), &names(), &at_the_end(), &LENGTHS);
}

#[test]
fn addresses_that_wrap() {
    check(&text(65_536), &names(), &WRAPPING, &LENGTHS);
}

/// A turn that traps leaves what the iterations in it would have stored before.
#[test]
fn the_widened_loop_is_taken() {
    let names = ["add bytes false".to_owned()];
    let end = 65_536;
    // Nine vectors are there, the turns are of two or more.
    let operands = (end - 9 * 16, end - 9 * 16, 16);
    let ninth = |opt_level| {
        let (outcome, bytes) = Run::new(opt_level, &text(1), &names).call(0, operands);
        assert!(outcome.is_err(), "the memory ends there");
        let (_, all) = bytes.split_at(bytes.len() - 9 * 16);
        (all[..16].to_vec(), all[8 * 16..].to_vec())
    };
    let (first, ninth_plainly) = ninth(OptLevel::O1);
    let (first_in_turn, ninth_in_turn) = ninth(OptLevel::O2);
    assert_eq!(first_in_turn, first);
    assert_ne!(ninth_in_turn, ninth_plainly);
}
