//! Do loops that a producer unrolled give the same when they were rolled back and vectorised? Each is compiled plainly
//! and optimised, and run on arrays that overlap in every way, end where the memory does or wrap around, for numbers
//! of rounds around those of the unrolling. Results, traps and memory must be the same, but for what memory holds behind
//! a trap: vectors are stored when all of theirs has been loaded.

use crate::{engine, instance};
use std::fmt::Write;
use wasmc_compiler::{Features, OptLevel, Options};
use wasmc_loader::{Memory, Store, TrapCode, TypedFunc};

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

type Loop = TypedFunc<(i32, i32, i32), i64>;

struct Run {
    store: Store<()>,
    memory: Memory,
    loops: Vec<Loop>,
}

impl Run {
    fn new(opt_level: OptLevel, pages: u64) -> Run {
        let module = wat::parse_str(text(pages)).expect("the test's module is well-formed");
        let features = Features::parse("all").expect("it is a preset");
        let options = Options { opt_level, features, jobs: 1, ..Options::default() };
        let artifact = engine::compile_with(&module, &options).expect("the test's module compiles");
        let module = engine::load(&artifact).expect("an artifact just compiled can be loaded");
        let mut store = Store::new(());
        let instance = instance(&mut store, &module);
        let memory = instance.get_memory(&store, "memory").expect("it is exported");
        let all = ROUNDS.iter().flat_map(|(name, ..)| COUNTS.map(|count| (name, count)));
        let names = all.flat_map(|(name, count)| [false, true].map(|down| format!("{name} {count} {down}")));
        let loops =
            names.map(|name| instance.get_typed_func(&mut store, &name).expect("it is exported")).collect();
        Run { store, memory, loops }
    }

    /// Result or trap of loop `number`, and what the first and last bytes of the memory are then.
    fn call(&mut self, number: usize, operands: (i32, i32, i32)) -> (Result<i64, Option<TrapCode>>, Vec<u8>) {
        let bytes = self.memory.data_mut(&mut self.store);
        let end = bytes.len() - WINDOW;
        for start in [0, end] {
            let window = &mut bytes[start..start + WINDOW];
            (0_usize..).zip(window).for_each(|(at, byte)| *byte = (at * 7 + at / 256) as u8);
        }
        let outcome = self.loops[number].call(&mut self.store, operands).map_err(|error| error.trap_code());
        let bytes = self.memory.data(&self.store);
        (outcome, [&bytes[..WINDOW], &bytes[end..]].concat())
    }
}

/// Bytes at both ends of the memory that the loops reach.
const WINDOW: usize = 2048;

const LENGTHS: [i32; 12] = [0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 101];

/// Runs all loops from these addresses with and without optimisation.
fn check(pages: u64, addresses: &[(i64, i64)]) {
    let mut plain = Run::new(OptLevel::O1, pages);
    let mut rolled = Run::new(OptLevel::O3, pages);
    for number in 0..plain.loops.len() {
        for &(to, from) in addresses {
            for length in LENGTHS {
                let operands = (to as i32, from as i32, length);
                let (expected, expected_bytes) = plain.call(number, operands);
                let (found, bytes) = rolled.call(number, operands);
                assert_eq!(found, expected, "loop {number} of {operands:x?}");
                if found.is_ok() {
                    assert!(bytes == expected_bytes, "loop {number} of {operands:x?} leaves other bytes");
                }
            }
        }
    }
}

/// Arrays that overlap by every distance that vectors might have trouble with, and some that do not.
fn overlapping(base: i64) -> Vec<(i64, i64)> {
    let near = [0, 1, 2, 3, 4, 7, 8, 12, 16, 24, 31, 32, 48, 64, 100, 128];
    near.iter().flat_map(|&by| [(base, base + by), (base + by, base)]).chain([(base, base + 900)]).collect()
}

#[test]
fn overlapping_arrays() {
    check(1, &overlapping(64));
}

#[test]
fn the_end_of_the_memory() {
    let end = 65_536;
    let starts =
        [(end - 64, 0), (0, end - 64), (end - 63, 7), (end - 200, end - 203), (end, 0), (-8, 0), (0, -4)];
    check(1, &starts);
}

#[test]
fn addresses_that_wrap() {
    let starts =
        [(-64, 512), (512, -64), (-64, -72), (-72, -64), (-61, 512), (512, -62), (-400, -380), (-32, -28)];
    check(65_536, &starts);
}
