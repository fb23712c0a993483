//! Does an operator on literals, which LLVM computes at build time, or on one literal, for which it knows short cuts,
//! give what the processor gives? And is that the same at every level and on every processor?

use crate::operators::{BINARY, SHIFTS, TERNARY, TESTS, UNARY};
use crate::operators::{RELAXED, comparable, edge_vectors, literal, rotated, rows};
use crate::{MACHINES, instance, options};
use std::collections::HashMap;
use std::fmt::Write;
use wasmc_compiler::Options;
use wasmc_loader::{Error, Store, TrapCode};

/// What an operator is applied to.
#[derive(Clone)]
enum Operand {
    Vector(u128),
    Count(u32),
}

impl Operand {
    fn literal(&self) -> String {
        match self {
            Operand::Vector(vector) => literal(*vector),
            Operand::Count(count) => format!("(i32.const {count})"),
        }
    }

    /// The same, out of LLVM's sight: it lies in memory at `address`.
    fn loaded(&self, address: usize) -> String {
        let load = if matches!(self, Operand::Vector(_)) { "v128.load" } else { "i32.load" };
        format!("({load} (i32.const {address}))")
    }

    fn bytes(&self) -> [u8; 16] {
        match self {
            Operand::Vector(vector) => vector.to_le_bytes(),
            Operand::Count(count) => u128::from(*count).to_le_bytes(),
        }
    }
}

/// What an operator with so many vectors as operands is tried on.
fn cases(shape: &str, count: usize) -> Vec<Vec<Operand>> {
    let vectors = edge_vectors(shape);
    if count == 1 {
        return vectors.into_iter().map(|vector| vec![Operand::Vector(vector)]).collect();
    }
    let mut cases = Vec::new();
    for x in &vectors {
        for (position, y) in vectors.iter().enumerate() {
            // Two lanes make ten vectors of edge values, which meet in many ways already.
            let rotations: &[u32] = if shape.ends_with("x2") { &[1] } else { &[0, 1, 3] };
            for &lanes in rotations {
                let third = rotated(vectors[(position + 1) % vectors.len()], shape, lanes + 1);
                let operands = [*x, rotated(*y, shape, lanes), third];
                cases.push(operands[..count].iter().map(|operand| Operand::Vector(*operand)).collect());
            }
        }
    }
    cases
}

fn shift_cases(shape: &str) -> Vec<Vec<Operand>> {
    let counts = [0, 1, 5, 7, 8, 15, 16, 31, 32, 33, 63, 64, 255, 0x8000_0000, u32::MAX];
    let both = |vector| counts.map(|count| vec![Operand::Vector(vector), Operand::Count(count)]);
    edge_vectors(shape).into_iter().flat_map(both).collect()
}

/// Most cases in one function: LLVM's time grows faster than the length of a block.
const CASES_MAX: usize = 25;

/// One operator and what it is tried on.
struct Subject {
    mnemonic: String,
    cases: Vec<Vec<Operand>>,
    /// The result, an expression in which `@` stands for the operator's application.
    result: &'static str,
}

/// A table of operators, how many vectors each takes (0 for a vector and a count), and what is made of a result.
type Form<'a> = (&'a [(&'a str, &'a str)], usize, &'static str);

fn subjects(forms: &[Form<'_>]) -> Vec<Subject> {
    let mut subjects = Vec::new();
    for (table, count, result) in forms {
        for (shape, mnemonic) in rows(table) {
            let cases = if *count == 0 { shift_cases(shape) } else { cases(shape, *count) };
            let parts = cases.chunks(CASES_MAX).map(<[_]>::to_vec);
            subjects.extend(parts.map(|cases| Subject { mnemonic: mnemonic.to_owned(), cases, result }));
        }
    }
    subjects
}

/// For each case, the ways to write it: which of the operands are literals, as bits. Of three operands all, none,
/// or one.
fn ways(operands: usize) -> &'static [usize] {
    match operands {
        1 => &[0, 1],
        2 => &[0, 1, 2, 3],
        _ => &[0, 1, 2, 4, 7],
    }
}

/// A function for each subject that applies it to each case in every way, and stores the results in order.
fn module(subjects: &[Subject]) -> String {
    let mut text = String::from("(module (memory (export \"memory\") 64)");
    for (name, Subject { mnemonic, cases, result }) in subjects.iter().enumerate() {
        write!(text, "(func (export \"{name}\")").expect("it has room");
        let mut place = RESULTS;
        for (number, operands) in cases.iter().enumerate() {
            for way in ways(operands.len()) {
                let written = operands.iter().enumerate().map(|(position, operand)| {
                    if way >> position & 1 == 1 {
                        operand.literal()
                    } else {
                        operand.loaded(address(number, position))
                    }
                });
                let applied = format!("({mnemonic} {})", written.collect::<String>());
                let value = result.replace('@', &applied);
                writeln!(text, "(v128.store (i32.const {place}) {value})").expect("it has room");
                place += 16;
            }
        }
        text.push(')');
    }
    text + ")"
}

/// Where results begin.
const RESULTS: usize = 1 << 20;

fn address(case: usize, position: usize) -> usize {
    case * 64 + position * 16
}

type Results = HashMap<String, Vec<u128>>;

/// Runs all subjects and checks of each case that all ways agree. Returns the result of each case.
fn check(subjects: &[Subject], options: &Options) -> Results {
    let mut store = Store::new(());
    let instance = instance(&mut store, &module(subjects), options);
    let memory = instance.get_memory(&mut store, "memory").expect("it is exported");
    let mut results = Results::new();
    for (name, Subject { mnemonic, cases, .. }) in subjects.iter().enumerate() {
        for (number, operands) in cases.iter().enumerate() {
            for (position, operand) in operands.iter().enumerate() {
                let start = address(number, position);
                memory.data_mut(&mut store)[start..start + 16].copy_from_slice(&operand.bytes());
            }
        }
        let run = instance.get_typed_func::<(), ()>(&mut store, &name.to_string()).expect("it is exported");
        run.call(&mut store, ()).expect("no trap");
        let data = memory.data(&store);
        let mut found =
            data[RESULTS..].chunks_exact(16).map(|bytes| u128::from_le_bytes(bytes.try_into().expect("16")));
        for operands in cases {
            let inputs: Vec<String> = operands.iter().map(Operand::literal).collect();
            let ways: Vec<u128> = ways(operands.len())
                .iter()
                .map(|way| {
                    let applied = format!("{mnemonic} {inputs:?}, literals {way:#b}, {options:?}");
                    comparable(mnemonic, &applied, found.next().expect("as many results"))
                })
                .collect();
            assert!(
                ways.iter().all(|result| *result == ways[0]),
                "{mnemonic} {inputs:?} for {options:?}, in all ways: {ways:#034x?}"
            );
            results.entry(mnemonic.clone()).or_default().push(ways[0]);
        }
    }
    results
}

/// Checks at every level and for every processor, and that these agree.
fn check_everywhere(subjects: &[Subject], change: impl Fn(Options) -> Options) {
    let all = MACHINES.map(|machine| check(subjects, &change(options(machine))));
    for Subject { mnemonic, .. } in subjects {
        for (machine, results) in MACHINES.iter().zip(&all) {
            assert_eq!(results[mnemonic], all[0][mnemonic], "{mnemonic}: {machine:?} and {:?}", MACHINES[0]);
        }
    }
}

const VECTOR: &str = "@";
const NUMBER: &str = "(i32x4.splat @)";

#[test]
fn operators_of_one_vector() {
    check_everywhere(&subjects(&[(UNARY, 1, VECTOR), (TESTS, 1, NUMBER)]), |options| options);
}

#[test]
fn shifts() {
    check_everywhere(&subjects(&[(SHIFTS, 0, VECTOR)]), |options| options);
}

#[test]
fn operators_of_several_vectors_of_integers() {
    let tables = BINARY.iter().copied().filter(|(shape, _)| shape.starts_with('i')).collect::<Vec<_>>();
    check_everywhere(&subjects(&[(&tables, 2, VECTOR), (TERNARY, 3, VECTOR)]), |options| options);
}

#[test]
fn operators_of_two_vectors_of_floats() {
    let tables = BINARY.iter().copied().filter(|(shape, _)| shape.starts_with('f')).collect::<Vec<_>>();
    check_everywhere(&subjects(&[(&tables, 2, VECTOR)]), |options| options);
}

fn relaxed() -> Vec<Subject> {
    let [unary, binary, ternary] = RELAXED;
    subjects(&[(unary, 1, VECTOR), (binary, 2, VECTOR), (ternary, 3, VECTOR)])
}

#[test]
fn relaxed_operators_have_one_choice_in_an_artifact() {
    for machine in MACHINES {
        check(&relaxed(), &options(machine));
    }
}

#[test]
fn deterministic_relaxed_operators_have_one_choice_everywhere() {
    check_everywhere(&relaxed(), |options| Options { deterministic_relaxed_simd: true, ..options });
}

/// Operators with an immediate, and `splat`s: text of an application to `@` (a vector) or `#` (a scalar).
const LANES: &[(&str, &str)] = &[
    ("i8x16.extract_lane_s", "(i32x4.splat (i8x16.extract_lane_s 3 @))"),
    ("i8x16.extract_lane_u", "(i32x4.splat (i8x16.extract_lane_u 15 @))"),
    ("i16x8.extract_lane_s", "(i32x4.splat (i16x8.extract_lane_s 2 @))"),
    ("i16x8.extract_lane_u", "(i32x4.splat (i16x8.extract_lane_u 7 @))"),
    ("i32x4.extract_lane", "(i32x4.splat (i32x4.extract_lane 3 @))"),
    ("i64x2.extract_lane", "(i64x2.splat (i64x2.extract_lane 1 @))"),
    ("f32x4.extract_lane", "(f32x4.splat (f32x4.extract_lane 2 @))"),
    ("f64x2.extract_lane", "(f64x2.splat (f64x2.extract_lane 1 @))"),
    ("i8x16.splat", "(i8x16.splat (i32x4.extract_lane 0 @))"),
    ("i16x8.splat", "(i16x8.splat (i32x4.extract_lane 1 @))"),
    ("i32x4.splat", "(i32x4.splat (i32x4.extract_lane 2 @))"),
    ("i64x2.splat", "(i64x2.splat (i64x2.extract_lane 0 @))"),
    ("f32x4.splat", "(f32x4.splat (f32x4.extract_lane 0 @))"),
    ("f64x2.splat", "(f64x2.splat (f64x2.extract_lane 0 @))"),
    ("i8x16.replace_lane", "(i8x16.replace_lane 15 @ (i32.const 0x1ff))"),
    ("i16x8.replace_lane", "(i16x8.replace_lane 7 @ (i32.const 0x1ffff))"),
    ("i32x4.replace_lane", "(i32x4.replace_lane 1 @ (i32.const -2))"),
    ("i64x2.replace_lane", "(i64x2.replace_lane 1 @ (i64.const -2))"),
    ("f32x4.replace_lane", "(f32x4.replace_lane 1 @ (f32.const nan:0x200000))"),
    ("f64x2.replace_lane", "(f64x2.replace_lane 1 @ (f64.const nan:0x4000000000000))"),
    ("i8x16.shuffle", "(i8x16.shuffle 31 0 16 1 15 30 2 2 17 9 8 7 6 5 4 3 @ (v128.not @))"),
];

/// What the rows of [`LANES`] yield, computed on bytes.
fn expected(mnemonic: &str, x: u128) -> u128 {
    let lane = |bits: u32, lane: u32| x >> (bits * lane) & (u128::MAX >> (128 - bits));
    let splat =
        |bits: u32, value: u128| (0..128 / bits).fold(0, |vector, lane| vector | value << (bits * lane));
    let replace = |bits: u32, lane: u32, value: u128| {
        let mask = (u128::MAX >> (128 - bits)) << (bits * lane);
        x & !mask | (value << (bits * lane)) & mask
    };
    match mnemonic {
        "i8x16.extract_lane_s" => splat(32, (lane(8, 3) as u8 as i8 as i32 as u32).into()),
        "i8x16.extract_lane_u" => splat(32, lane(8, 15)),
        "i16x8.extract_lane_s" => splat(32, (lane(16, 2) as u16 as i16 as i32 as u32).into()),
        "i16x8.extract_lane_u" => splat(32, lane(16, 7)),
        "i32x4.extract_lane" => splat(32, lane(32, 3)),
        "i64x2.extract_lane" | "f64x2.extract_lane" => splat(64, lane(64, 1)),
        "f32x4.extract_lane" => splat(32, lane(32, 2)),
        "i8x16.splat" => splat(8, lane(8, 0)),
        "i16x8.splat" => splat(16, lane(16, 2)),
        "i32x4.splat" => splat(32, lane(32, 2)),
        "i64x2.splat" | "f64x2.splat" => splat(64, lane(64, 0)),
        "f32x4.splat" => splat(32, lane(32, 0)),
        "i8x16.replace_lane" => replace(8, 15, 0xff),
        "i16x8.replace_lane" => replace(16, 7, 0xffff),
        "i32x4.replace_lane" => replace(32, 1, 0xffff_fffe),
        "i64x2.replace_lane" => replace(64, 1, 0xffff_ffff_ffff_fffe),
        "f32x4.replace_lane" => replace(32, 1, 0x7fa0_0000),
        "f64x2.replace_lane" => replace(64, 1, 0x7ff4_0000_0000_0000),
        _ => {
            let numbers = [31, 0, 16, 1, 15, 30, 2, 2, 17, 9, 8, 7, 6, 5, 4, 3];
            let both = [x.to_le_bytes(), (!x).to_le_bytes()].concat();
            u128::from_le_bytes(numbers.map(|number| both[number]))
        }
    }
}

#[test]
fn operators_on_lanes() {
    let vectors: Vec<u128> =
        ["i8x16", "i16x8", "f32x4", "f64x2"].iter().flat_map(|shape| edge_vectors(shape)).collect();
    for machine in MACHINES {
        let mut text = String::from("(module ");
        for (mnemonic, applied) in LANES {
            let computed = applied.replace('@', "(local.get 0)");
            write!(text, "(func (export \"{mnemonic}\") (param v128) (result v128) {computed})")
                .expect("it has room");
            for (number, vector) in vectors.iter().enumerate() {
                let folded = applied.replace('@', &literal(*vector));
                write!(text, "(func (export \"{mnemonic} {number}\") (result v128) {folded})")
                    .expect("it has room");
            }
        }
        let mut store = Store::new(());
        let instance = instance(&mut store, &(text + ")"), &options(machine));
        for (mnemonic, _) in LANES {
            let computed =
                instance.get_typed_func::<u128, u128>(&mut store, mnemonic).expect("it is exported");
            for (number, vector) in vectors.iter().enumerate() {
                let name = format!("{mnemonic} {number}");
                let folded = instance.get_typed_func::<(), u128>(&mut store, &name).expect("it is exported");
                let wanted = expected(mnemonic, *vector);
                assert_eq!(
                    computed.call(&mut store, *vector).expect("no trap"),
                    wanted,
                    "{mnemonic} of {vector:#034x}"
                );
                assert_eq!(
                    folded.call(&mut store, ()).expect("no trap"),
                    wanted,
                    "{mnemonic} of literal {vector:#034x}"
                );
            }
        }
    }
}

/// What a division by zero would yield if it did not trap, in vectors: in all lanes, and in one.
const NEVER: &[&str] = &[
    "(i32x4.splat (i32.div_s (i32.const 1) (i32.const 0)))",
    "(i32x4.replace_lane 1 (v128.const i32x4 1 2 3 4) (i32.div_s (i32.const 1) (i32.const 0)))",
    "(f64x2.replace_lane 0 (v128.const f64x2 1 2) (f64.convert_i32_s (i32.div_s (i32.const 1) (i32.const 0))))",
    "(f32x4.splat (f32.add (f32.const 1) (f32x4.extract_lane 1 (i16x8.replace_lane 2 (v128.const i64x2 0 0)
        (i32.rem_u (i32.const 1) (i32.const 0))))))",
];

#[test]
fn operators_on_what_is_never_computed() {
    let one = "(v128.const f32x4 1 1 1 1)";
    let [relaxed_unary, relaxed_binary, relaxed_ternary] = RELAXED;
    let forms = [(UNARY, 1), (TESTS, 1), (SHIFTS, 0), (BINARY, 2), (TERNARY, 3)];
    let forms = forms.into_iter().chain([(relaxed_unary, 1), (relaxed_binary, 2), (relaxed_ternary, 3)]);
    let mut applications: Vec<String> = Vec::new();
    for (table, operands) in forms {
        for (_, mnemonic) in rows(table) {
            for never in NEVER {
                let others = match operands {
                    0 => "(i32.const 9)".to_owned(),
                    count => one.repeat(count - 1),
                };
                applications.push(format!("({mnemonic} {never} {others})"));
                if operands == 2 {
                    applications.push(format!("({mnemonic} {one} {never})"));
                }
            }
        }
    }
    let mut text = String::from("(module ");
    for (number, applied) in applications.iter().enumerate() {
        write!(text, "(func (export \"{number}\") (drop {applied}))").expect("it has room");
    }
    text.push(')');
    for machine in MACHINES {
        let mut store = Store::new(());
        let instance = instance(&mut store, &text, &options(machine));
        for (number, applied) in applications.iter().enumerate() {
            let func =
                instance.get_typed_func::<(), ()>(&mut store, &number.to_string()).expect("it is exported");
            match func.call(&mut store, ()) {
                Err(Error::Trap(trap)) => assert_eq!(trap.code, TrapCode::IntegerDivideByZero, "{applied}"),
                other => panic!("expected a trap, got {other:?} from {applied}"),
            }
        }
    }
}
