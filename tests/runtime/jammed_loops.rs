//! Do loops around loops give the same when several of their iterations are done at once? Run on arrays that overlap in every
//! way, end where the memory does or wrap around, as often as it takes to have several iterations at once, some more, or
//! neither. And is the loop that does them taken?

use crate::loops::{Run, WRAPPING, at_the_end, check, overlapping};
use std::fmt::Write;
use wasmc_compiler::OptLevel;

const WRITTEN: &str = "strings take everything";

/// What one iteration of the inner loop does with the addresses `TO`, `FROM` and `OTHER`, which is 1 KiB behind `TO`; bytes
/// from each address to the next, and by which `FROM` grows from row to row, or 0 for as much as a row has.
const ITERATIONS: &[(&str, u32, i32, &str)] = &[
    (
        "multiply",
        8,
        0,
        "(f64.store TO (f64.add (f64.load TO) (f64.mul (local.get $factor) (f64.load FROM))))",
    ),
    ("its own", 8, 0, "(f64.store TO (f64.add (f64.load FROM) (f64.mul (local.get $factor) (f64.load TO))))"),
    (
        "floats",
        4,
        0,
        "(f32.store TO (f32.sub (f32.convert_i32_s (i32.load FROM)) (f32.mul (f32.load TO) (f32.const 0.75))))",
    ),
    ("the same row", 8, 8, "(i64.store TO (i64.xor (i64.load FROM) (i64.mul (i64.load TO) (i64.const 5))))"),
    ("rows back", 8, -64, "(i64.store TO (i64.add (i64.load FROM) (i64.rotl (i64.load TO) (i64.const 3))))"),
    ("bytes", 1, 3, "(i32.store8 TO (i32.add (i32.mul (i32.load8_u TO) (i32.const 3)) (i32.load8_s FROM)))"),
    (
        "halves",
        2,
        0,
        "(i32.store16 TO (i32.sub (i32.load16_u FROM) (i32.shl (i32.load16_u TO) (i32.const 1))))",
    ),
    (
        "neighbours",
        4,
        0,
        "(i32.store TO (i32.add (i32.load offset=4 FROM) (i32.add (i32.load TO) (i32.load FROM))))",
    ),
    ("next", 8, 0, "(i64.store TO (i64.add (i64.load offset=8 TO) (i64.mul (i64.load FROM) (i64.const 3))))"),
    (
        "number",
        4,
        0,
        "(i32.store TO (i32.add (i32.mul (i32.load TO) (i32.const 7)) (i32.add (local.get $i) (i32.load FROM))))",
    ),
    (
        "row's number",
        8,
        0,
        "(f64.store TO (f64.add (f64.load TO) (f64.convert_i32_u (i32.add (local.get $i) (local.get $row)))))",
    ),
    (
        "twice",
        4,
        0,
        "(i32.store TO (i32.add (i32.load TO) (i32.load FROM))) (i32.store TO (i32.mul (i32.load TO) (i32.const 9)))",
    ),
    (
        "two",
        4,
        0,
        "(i32.store TO (i32.add (i32.load TO) (i32.load FROM)))
            (f32.store OTHER (f32.add (f32.load OTHER) (f32.convert_i32_s (i32.load TO))))",
    ),
    (
        "vectors",
        16,
        0,
        "(v128.store TO (f64x2.add (v128.load TO) (f64x2.mul (f64x2.splat (local.get $factor)) (v128.load FROM))))",
    ),
    (
        "bytes in vectors",
        16,
        0,
        "(v128.store TO (i8x16.add (i8x16.add (v128.load TO) (v128.load TO)) (i8x16.add_sat_u (v128.load FROM) (i8x16.splat (local.get $row)))))",
    ),
    (
        "numbered vectors",
        16,
        -32,
        "(v128.store TO (i32x4.sub (i32x4.add (v128.load offset=16 FROM) (v128.load TO)) (i32x4.splat (local.get $row))))",
    ),
    ("overwritten", 8, 0, "(i64.store TO (i64.load FROM))"),
    ("both", 4, 0, "(i32.store TO (i32.sub (i32.load FROM) (i32.load TO))) (i32.store FROM (i32.load TO))"),
];

/// Rows, and a factor for each from `$from`, or `$to` if it is its own, each as long as `$n` says. With `is_unrolled`, the inner loop does two iterations
/// at once, and the last is left over.
fn function((name, step, row, iteration): (&str, u32, i32, &str), rows: u32, is_unrolled: bool) -> String {
    let places = [
        ("TO", "(i32.add (local.get $to) (local.get $at))".to_owned()),
        ("FROM", "(i32.add (local.get $line) (local.get $at))".to_owned()),
        ("OTHER", "(i32.add (local.get $other) (local.get $at))".to_owned()),
    ];
    let iteration = places.iter().fold(iteration.to_owned(), |text, (place, by)| text.replace(place, by));
    let moves = format!(
        "(local.set $at (i32.add (local.get $at) (i32.const {step})))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))"
    );
    let row = match row {
        0 => format!("(i32.mul (local.get $n) (i32.const {step}))"),
        row => format!("(i32.const {row})"),
    };
    let factors = if name == "its own" { "$to" } else { "$from" };
    let inner = match is_unrolled {
        false => {
            format!("(loop $again {iteration} {moves} (br_if $again (i32.ne (local.get $i) (local.get $n))))")
        }
        true => format!(
            "(block $rest (br_if $rest (i32.eq (local.get $n) (i32.const 1)))
                (loop $again {iteration} {moves} {iteration} {moves}
                    (br_if $again (i32.ne (local.get $i) (i32.and (local.get $n) (i32.const -2))))))
            (if (i32.and (local.get $n) (i32.const 1)) (then {iteration} {moves}))"
        ),
    };
    format!(
        r#"(func (export "{name} {rows} {is_unrolled}") (param $to i32) (param $from i32) (param $n i32) (result i64)
        (local $i i32) (local $at i32) (local $row i32) (local $line i32) (local $other i32) (local $factor f64)
        (local.set $other (i32.add (local.get $to) (i32.const 1024)))
        (local.set $line (local.get $from))
        (if (local.get $n) (then
            (loop $rows
                (local.set $factor (f64.convert_i32_s
                    (i32.load8_s offset=3 (i32.add (local.get {factors}) (i32.mul (local.get $row) (i32.const 5))))))
                (local.set $i (i32.const 0))
                (local.set $at (i32.const 0))
                {inner}
                (local.set $line (i32.add (local.get $line) {row}))
                (br_if $rows (i32.ne (local.tee $row (i32.add (local.get $row) (i32.const 1))) (i32.const {rows}))))))
        (i64.extend_i32_u (i32.add (local.get $i) (i32.add (local.get $row) (local.get $line)))))"#
    )
}

/// Rows of which four are done at once and one is left, and twice four and some.
const ROWS: [(u32, bool); 3] = [(5, false), (11, false), (11, true)];

fn kinds() -> impl Iterator<Item = ((&'static str, u32, i32, &'static str), u32, bool)> {
    let of = |(rows, is_unrolled)| ITERATIONS.iter().map(move |&iteration| (iteration, rows, is_unrolled));
    ROWS.into_iter().flat_map(of)
}

fn text(pages: u64) -> String {
    let mut text = format!("(module (memory (export \"memory\") {pages})\n");
    for (iteration, rows, is_unrolled) in kinds() {
        text.write_str(&function(iteration, rows, is_unrolled)).expect(WRITTEN);
    }
    text + ")"
}

fn names() -> Vec<String> {
    kinds().map(|((name, ..), rows, is_unrolled)| format!("{name} {rows} {is_unrolled}")).collect()
}

/// The first are too short for several iterations at once; bytes are done so from 128 on.
const LENGTHS: [i32; 12] = [0, 1, 2, 8, 11, 15, 16, 17, 33, 50, 128, 143];

#[test]
fn overlapping_arrays() {
    check(&text(1), &names(), &overlapping(64), &LENGTHS);
}

/// Where all rows are apart from what is stored to, and where one of the rows is what is stored to.
#[test]
fn arrays_that_others_run_into() {
    let apart = [(64, 1100), (8, 400), (1, 4000), (1200, 20_000)];
    let row = |length: i64, bytes: i64| (1..4).map(move |row| (900, 900 - row * length * bytes));
    let lengths = [(8, 16), (16, 16), (16, 8), (17, 8), (33, 8), (33, 4), (50, 4), (143, 1)];
    let addresses: Vec<_> =
        lengths.into_iter().flat_map(|(length, bytes)| row(length, bytes)).chain(apart).collect();
    check(&text(1), &names(), &addresses, &LENGTHS);
}

#[test]
fn the_end_of_the_memory() {
    check(&text(1), &names(), &at_the_end(), &LENGTHS);
}

#[test]
fn addresses_that_wrap() {
    check(&text(65_536), &names(), &WRAPPING, &LENGTHS);
}

/// Iterations at once that trap leave nothing of what the first of them would have stored.
#[test]
fn several_iterations_are_done_at_once() {
    let names = ["multiply 11 false".to_owned()];
    let end = 65_536;
    // Two rows of 64 are there.
    let operands = (0, end - 2 * 64 * 8, 64);
    let stored = |opt_level| {
        let (outcome, bytes) = Run::new(opt_level, &text(1), &names).call(0, operands);
        assert!(outcome.is_err(), "the memory ends there");
        bytes[..64 * 8].to_vec()
    };
    assert_ne!(stored(OptLevel::O2), stored(OptLevel::O1));
}
