//! Do loops that a producer unrolled give the same when they were rolled back and vectorised? Each is compiled plainly
//! and optimised, and run on arrays that overlap in every way, end where the memory does or wrap around, for numbers
//! of rounds around those of the unrolling. Results, traps and memory must be the same, but for what memory holds behind
//! a trap: vectors are stored when all of theirs has been loaded.

use crate::loops::{WRAPPING, at_the_end, check, overlapping};
use std::fmt::Write;

const WRITTEN: &str = "strings take everything";

/// What one round does with the addresses `TO` and `FROM` and the number `AT`; bytes from each address to the next.
const ROUNDS: &[(&str, u32, &str)] = &[
    ("scale", 8, "(f64.store TO (f64.add (f64.load TO) (f64.mul (f64.load FROM) (f64.const 1.5))))"),
    ("copy bytes", 1, "(i32.store8 TO (i32.add (i32.load8_u FROM) (i32.const 1)))"),
    ("sum", 4, "(local.set $sum (i64.add (i64.load32_u FROM) (local.get $sum)))"),
    ("difference", 4, "(local.set $sum (i64.sub (i64.load32_u FROM) (local.get $sum)))"),
    ("product", 8, "(local.set $float (f64.add (local.get $float) (f64.mul (f64.load FROM) (f64.load TO))))"),
    ("neighbours", 4, "(i32.store TO (i32.add (local.get $last) (local.tee $last (i32.load FROM))))"),
    (
        "swap",
        4,
        "(local.set $last (i32.load TO)) (i32.store TO (i32.load FROM)) (i32.store FROM (local.get $last))",
    ),
    ("number", 4, "(i32.store TO (i32.xor (i32.load FROM) (i32.mul AT (i32.const 77))))"),
    ("store and sum", 4, "(i32.store TO AT) (local.set $sum (i64.add (local.get $sum) (i64.load32_s FROM)))"),
];

const COUNTS: [u32; 3] = [2, 4, 8];

/// A loop of `count` rounds and one for the rest, as producers write them. With `countdown`, the counter of the first
/// runs down to 0.
fn function(number: usize, count: u32, countdown: bool) -> String {
    let (name, width, round) = ROUNDS[number];
    let at = |local: &str, offset: u32| match offset {
        0 => format!("(local.get ${local})"),
        _ => format!("(i32.add (local.get ${local}) (i32.const {offset}))"),
    };
    let rounds: String = (0..count)
        .map(|index| {
            let bytes = index * width;
            round
                .replace("TO", &at("to", bytes))
                .replace("FROM", &at("from", bytes))
                .replace("AT", &at("at", index))
        })
        .collect();
    let step = |local: &str, by: u32| {
        format!("(local.set ${local} (i32.add (local.get ${local}) (i32.const {by})))")
    };
    let steps = |by: u32| [step("to", by * width), step("from", by * width), step("at", by)].concat();
    let (start, end, back) = match countdown {
        true => ("(local.get $end)", "(i32.const 0)", "-"),
        false => ("(i32.const 0)", "(local.get $end)", ""),
    };
    let rest = round.replace("TO", &at("to", 0)).replace("FROM", &at("from", 0)).replace("AT", &at("at", 0));
    format!(
        r#"(func (export "{name} {count} {countdown}") (param $to i32) (param $from i32) (param $n i32) (result i64)
        (local $end i32) (local $i i32) (local $at i32) (local $last i32) (local $sum i64) (local $float f64)
        (if (local.tee $end (i32.and (local.get $n) (i32.const -{count}))) (then
            (local.set $i {start})
            (loop $again {rounds} {steps}
                (br_if $again (i32.ne (local.tee $i (i32.add (local.get $i) (i32.const {back}{count}))) {end})))))
        (if (local.tee $end (i32.and (local.get $n) (i32.const {mask}))) (then
            (loop $again {rest} {step_once}
                (br_if $again (local.tee $end (i32.sub (local.get $end) (i32.const 1)))))))
        (i64.add
            (i64.add (local.get $sum) (i64.extend_i32_u (i32.add (local.get $last) (local.get $i))))
            (i64.add (i64.reinterpret_f64 (local.get $float))
                (i64.extend_i32_u (i32.add (local.get $to) (i32.mul (local.get $from) (i32.const 5)))))))"#,
        steps = steps(count),
        step_once = steps(1),
        mask = count - 1,
    )
}

fn text(pages: u64) -> String {
    let mut text = format!("(module (memory (export \"memory\") {pages})\n");
    for number in 0..ROUNDS.len() {
        for (count, countdown) in COUNTS.iter().flat_map(|&count| [(count, false), (count, true)]) {
            text.write_str(&function(number, count, countdown)).expect(WRITTEN);
        }
    }
    text + ")"
}

fn names() -> Vec<String> {
    let all = ROUNDS.iter().flat_map(|(name, ..)| COUNTS.map(|count| (name, count)));
    all.flat_map(|(name, count)| [false, true].map(|down| format!("{name} {count} {down}"))).collect()
}

const LENGTHS: [i32; 12] = [0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 101];

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
