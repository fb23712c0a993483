//! Does each access reach just the bytes that its operator names: the last of memory, and none behind them? Also where
//! its value is dropped, and where an operator follows that the processor could do on memory directly.

use crate::operators::{BINARY, UNARY, edge_vectors, literal, rows};
use crate::{MACHINES, instance, options};
use std::fmt::Write;
use wasmc_compiler::{OptLevel, Options};
use wasmc_loader::{Error, Instance, Store, TrapCode};

const END: u64 = 65_536;

/// Loads: mnemonic, bytes, and what the load yields of the bytes `1, 2, 3, ...`, here with the signs of every other
/// one set, and of [`VECTOR`] for lanes.
const LOADS: &[(&str, u64)] = &[
    ("v128.load", 16),
    ("v128.load8x8_s", 8),
    ("v128.load8x8_u", 8),
    ("v128.load16x4_s", 8),
    ("v128.load16x4_u", 8),
    ("v128.load32x2_s", 8),
    ("v128.load32x2_u", 8),
    ("v128.load8_splat", 1),
    ("v128.load16_splat", 2),
    ("v128.load32_splat", 4),
    ("v128.load64_splat", 8),
    ("v128.load32_zero", 4),
    ("v128.load64_zero", 8),
];

const LANE_LOADS: &[(&str, u64)] =
    &[("v128.load8_lane", 1), ("v128.load16_lane", 2), ("v128.load32_lane", 4), ("v128.load64_lane", 8)];

const STORES: &[(&str, u64)] = &[
    ("v128.store", 16),
    ("v128.store8_lane", 1),
    ("v128.store16_lane", 2),
    ("v128.store32_lane", 4),
    ("v128.store64_lane", 8),
];

/// What lanes are put into and taken from: byte `n` is `0xa0 + n`.
const VECTOR: u128 = u128::from_le_bytes([
    0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf,
]);

/// What a load yields when it finds these bytes, the first of them at its address.
fn loaded(mnemonic: &str, bytes: [u8; 16]) -> u128 {
    let part = |len: usize, at: usize| {
        let mut part = [0; 16];
        part[..len].copy_from_slice(&bytes[at * len..(at + 1) * len]);
        u128::from_le_bytes(part)
    };
    let lanes = |bits: u32, lane: &dyn Fn(usize) -> u128| -> u128 {
        (0..128 / bits).fold(0, |vector, at| vector | lane(at as usize) << (bits * at))
    };
    let signed = |value: u128, from: u32, to: u32| {
        let shift = 128 - from;
        (((value << shift) as i128) >> shift) as u128 & (u128::MAX >> (128 - to))
    };
    let replaced = |lane: u32, bits: u32| {
        let mask = (u128::MAX >> (128 - bits)) << (bits * lane);
        VECTOR & !mask | part(bits as usize / 8, 0) << (bits * lane)
    };
    match mnemonic {
        "v128.load" => u128::from_le_bytes(bytes),
        "v128.load8x8_s" => lanes(16, &|at| signed(part(1, at), 8, 16)),
        "v128.load8x8_u" => lanes(16, &|at| part(1, at)),
        "v128.load16x4_s" => lanes(32, &|at| signed(part(2, at), 16, 32)),
        "v128.load16x4_u" => lanes(32, &|at| part(2, at)),
        "v128.load32x2_s" => lanes(64, &|at| signed(part(4, at), 32, 64)),
        "v128.load32x2_u" => lanes(64, &|at| part(4, at)),
        "v128.load8_splat" => lanes(8, &|_| part(1, 0)),
        "v128.load16_splat" => lanes(16, &|_| part(2, 0)),
        "v128.load32_splat" => lanes(32, &|_| part(4, 0)),
        "v128.load64_splat" => lanes(64, &|_| part(8, 0)),
        "v128.load32_zero" => part(4, 0),
        "v128.load64_zero" => part(8, 0),
        "v128.load8_lane" => replaced(1, 8),
        "v128.load16_lane" => replaced(1, 16),
        "v128.load32_lane" => replaced(1, 32),
        "v128.load64_lane" => replaced(1, 64),
        other => panic!("{other} is no load"),
    }
}

/// What lies in memory: byte `n` is `n`, with the sign set in the even ones.
fn pattern(address: u64) -> u8 {
    (address as u8) | if address.is_multiple_of(2) { 0x80 } else { 0 }
}

fn contents() -> String {
    (0..END).fold(String::new(), |mut text, address| {
        write!(text, "\\{:02x}", pattern(address)).expect("it has room");
        text
    })
}

fn head() -> String {
    format!("(module (memory (export \"memory\") 1 1) (data (i32.const 0) \"{}\")", contents())
}

/// For each access: its address as a parameter, as a literal, and with an offset, at the end and one byte behind it.
fn addresses(bytes: u64) -> [(String, u64, u64); 6] {
    let (last, behind) = (END - bytes, END - bytes + 1);
    [
        ("(local.get 0)".to_owned(), 0, last),
        (format!("(i32.const {last})"), 0, last),
        ("(local.get 0)".to_owned(), last - 3, 3),
        ("(local.get 0)".to_owned(), 0, behind),
        (format!("(i32.const {behind})"), 0, behind),
        ("(local.get 0)".to_owned(), behind - 3, 3),
    ]
}

#[track_caller]
fn outcome(store: &mut Store<()>, instance: Instance, name: &str, index: u64) -> Option<u128> {
    let func = instance.get_typed_func::<u32, u128>(&mut *store, name).expect("it is exported");
    match func.call(&mut *store, index as u32) {
        Ok(result) => Some(result),
        Err(Error::Trap(trap)) if trap.code == TrapCode::MemoryOutOfBounds => None,
        Err(other) => panic!("{name}: {other}"),
    }
}

#[test]
fn loads_reach_the_last_byte_and_no_further() {
    let mut text = head();
    let accesses = || {
        let plain = LOADS.iter().map(|(name, bytes)| (*name, *bytes, "", String::new()));
        let lanes = LANE_LOADS.iter().map(|(name, bytes)| (*name, *bytes, " 1", literal(VECTOR)));
        plain.chain(lanes)
    };
    for (mnemonic, bytes, lane, vector) in accesses() {
        for (number, (index, offset, _)) in addresses(bytes).iter().enumerate() {
            let load = format!("({mnemonic} offset={offset}{lane} {index} {vector})");
            write!(text, "(func (export \"{mnemonic} {number}\") (param i32) (result v128) {load})")
                .expect("it has room");
            let dropped = format!("(drop {load}) {}", literal(0));
            write!(text, "(func (export \"drop {mnemonic} {number}\") (param i32) (result v128) {dropped})")
                .expect("it has room");
        }
    }
    for machine in MACHINES {
        let mut store = Store::new(());
        let instance = instance(&mut store, &format!("{text})"), &options(machine));
        for (mnemonic, bytes, ..) in accesses() {
            for (number, (_, _, index)) in addresses(bytes).into_iter().enumerate() {
                let mut found = [0; 16];
                (END - bytes..END).zip(&mut found).for_each(|(address, byte)| *byte = pattern(address));
                let fits = number < 3;
                let name = format!("{mnemonic} {number}");
                let wanted = fits.then(|| loaded(mnemonic, found));
                assert_eq!(outcome(&mut store, instance, &name, index), wanted, "{name} at {machine:?}");
                let dropped = outcome(&mut store, instance, &format!("drop {name}"), index);
                assert_eq!(dropped, fits.then_some(0), "{name} dropped at {machine:?}");
            }
        }
    }
}

#[test]
fn stores_reach_the_last_byte_and_no_further() {
    let mut text = head();
    for (mnemonic, bytes) in STORES {
        let lane = if *bytes < 16 { " 1" } else { "" };
        for (number, (index, offset, _)) in addresses(*bytes).iter().enumerate() {
            let store = format!("({mnemonic} offset={offset}{lane} {index} {})", literal(VECTOR));
            write!(
                text,
                "(func (export \"{mnemonic} {number}\") (param i32) (result v128) {store} {})",
                literal(0)
            )
            .expect("it has room");
        }
    }
    for machine in MACHINES {
        let mut store = Store::new(());
        let instance = instance(&mut store, &format!("{text})"), &options(machine));
        let memory = instance.get_memory(&mut store, "memory").expect("it is exported");
        let untouched: Vec<u8> = memory.data(&store).to_vec();
        for (mnemonic, bytes) in STORES {
            for (number, (_, _, index)) in addresses(*bytes).into_iter().enumerate() {
                let name = format!("{mnemonic} {number}");
                let fits = number < 3;
                assert_eq!(
                    outcome(&mut store, instance, &name, index),
                    fits.then_some(0),
                    "{name} at {machine:?}"
                );
                let mut wanted = untouched.clone();
                if fits {
                    let lane = if *bytes < 16 { *bytes as usize } else { 0 };
                    let stored = &VECTOR.to_le_bytes()[lane..lane + *bytes as usize];
                    wanted[(END - bytes) as usize..].copy_from_slice(stored);
                }
                assert!(memory.data(&store) == wanted, "memory after {name} at {machine:?}");
                memory.data_mut(&mut store).copy_from_slice(&untouched);
            }
        }
    }
}

#[test]
fn offsets_reach_beyond_two_and_four_gibibytes() {
    for offset in [0x7fff_ffff_u64, 0x8000_0000, 0x8000_0001, 0xffff_ffff] {
        let mut text = head();
        for (mnemonic, _) in LOADS {
            let load = format!("({mnemonic} offset={offset} (local.get 0))");
            write!(text, "(func (export \"{mnemonic}\") (param i32) (result v128) {load})")
                .expect("it has room");
        }
        let mut store = Store::new(());
        let instance = instance(&mut store, &(text + ")"), &options((OptLevel::O2, "x86-64-v3")));
        for (mnemonic, _) in LOADS {
            for index in [0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_fff0, 0xffff_ffff] {
                assert_eq!(
                    outcome(&mut store, instance, mnemonic, index),
                    None,
                    "{mnemonic} {offset:#x}+{index:#x}"
                );
            }
        }
    }
}

#[test]
fn operators_whose_result_is_dropped_keep_the_traps_of_their_operands() {
    let operators = || rows(UNARY).map(|row| (row, 1)).chain(rows(BINARY).map(|row| (row, 2)));
    let ones = "(v128.const f32x4 1 1 1 1)";
    let mut text = head();
    for ((_, mnemonic), operands) in operators() {
        let second = if operands == 2 { ones } else { "" };
        let applied = format!("(drop ({mnemonic} (v128.load (local.get 0)) {second}))");
        write!(text, "(func (export \"{mnemonic}\") (param i32) (result v128) {applied} {ones})")
            .expect("it has room");
    }
    for scalar in ["f32", "f64"] {
        for name in ["add", "sub", "mul", "div", "min"] {
            let applied =
                format!("(drop ({scalar}.{name} ({scalar}.load offset=8 (local.get 0)) ({scalar}.const 1)))");
            write!(text, "(func (export \"{scalar}.{name}\") (param i32) (result v128) {applied} {ones})")
                .expect("it has room");
        }
    }
    let names: Vec<String> =
        operators()
            .map(|((_, mnemonic), _)| mnemonic.to_owned())
            .chain(["f32", "f64"].iter().flat_map(|scalar| {
                ["add", "sub", "mul", "div", "min"].map(|name| format!("{scalar}.{name}"))
            }))
            .collect();
    for machine in MACHINES {
        let mut store = Store::new(());
        let instance = instance(&mut store, &format!("{text})"), &options(machine));
        for name in &names {
            assert!(outcome(&mut store, instance, name, END - 16).is_some(), "{name} at {machine:?}");
            assert_eq!(outcome(&mut store, instance, name, END - 3), None, "{name} at {machine:?}");
        }
    }
}

/// Vectors made of narrow loads in a window of sixteen bytes at the parameter, up to its last byte.
const WINDOW: &[&str] = &[
    "(v128.load (local.get 0))",
    "(v128.load64_zero offset=8 (local.get 0))",
    "(v128.load32_zero offset=12 (local.get 0))",
    "(v128.load8x8_u offset=8 (local.get 0))",
    "(v128.load16x4_s offset=8 (local.get 0))",
    "(v128.load32x2_u offset=8 (local.get 0))",
    "(v128.load8_splat offset=15 (local.get 0))",
    "(v128.load16_splat offset=14 (local.get 0))",
    "(v128.load32_splat offset=12 (local.get 0))",
    "(v128.load64_splat offset=8 (local.get 0))",
    "(v128.load32_lane offset=12 0 (local.get 0) (v128.const i64x2 0 0))",
    "(v128.load64_lane offset=8 0 (local.get 0) (v128.const i64x2 0 0))",
    "(v128.load64_lane offset=8 1 (local.get 0) (v128.const i64x2 0 0))",
    "(i32x4.splat (i32.load offset=12 (local.get 0)))",
    "(i8x16.splat (i32.load8_u offset=15 (local.get 0)))",
    "(f32x4.splat (f32.load offset=12 (local.get 0)))",
    "(f64x2.splat (f64.load offset=8 (local.get 0)))",
    "(f32x4.replace_lane 0 (v128.const i64x2 0 0) (f32.load offset=12 (local.get 0)))",
    "(f64x2.replace_lane 0 (v128.const i64x2 0 0) (f64.load offset=8 (local.get 0)))",
    "(i64x2.replace_lane 0 (v128.const i64x2 0 0) (i64.load offset=8 (local.get 0)))",
];

/// An operator on what was loaded, both ways round, stored from 16 384 on.
fn on_loaded(mnemonic: &str, operands: usize, vector: u128) -> String {
    let mut text = format!("(func (export \"{mnemonic}\") (param i32)");
    let mut place = 16_384;
    for load in WINDOW {
        let applied = match operands {
            1 => vec![format!("({mnemonic} {load})")],
            _ => vec![
                format!("({mnemonic} {load} {})", literal(vector)),
                format!("({mnemonic} {} {load})", literal(vector)),
            ],
        };
        for applied in applied {
            writeln!(text, "(v128.store (i32.const {place}) {applied})").expect("it has room");
            place += 16;
        }
    }
    text + ")"
}

#[test]
fn operators_do_not_widen_the_loads_of_their_operands() {
    let operators = || rows(UNARY).map(|row| (row, 1)).chain(rows(BINARY).map(|row| (row, 2)));
    let mut text = head();
    for ((shape, mnemonic), operands) in operators() {
        text += &on_loaded(mnemonic, operands, edge_vectors(shape)[0]);
    }
    for machine in [(OptLevel::O2, "x86-64-v2"), (OptLevel::O2, "x86-64-v3"), (OptLevel::O3, "native")] {
        let options: Options = options(machine);
        let mut store = Store::new(());
        let instance = instance(&mut store, &format!("{text})"), &options);
        let memory = instance.get_memory(&mut store, "memory").expect("it is exported");
        for ((_, mnemonic), _) in operators() {
            let func = instance.get_typed_func::<u32, ()>(&mut store, mnemonic).expect("it is exported");
            // The pattern repeats: the same bytes are in the middle of memory.
            let [at_end, amid] = [END - 16, 4096 - 16].map(|window| {
                func.call(&mut store, window as u32)
                    .unwrap_or_else(|error| panic!("{mnemonic} at {window}: {error}"));
                memory.data(&store)[16_384..17_408].to_vec()
            });
            assert!(at_end == amid, "{mnemonic} at {machine:?}");
        }
    }
}
