//! Which operators access memory, and what each does with the bytes? The table of the tests in `bounds.rs`: a new
//! operator is a new row.

/// A load or store.
pub(super) struct Row {
    /// Mnemonic.
    pub(super) name: &'static str,
    /// What follows the memory argument in the text format, such as the number of a lane.
    pub(super) immediate: &'static str,
    /// Bytes that it accesses.
    pub(super) bytes: usize,
    pub(super) kind: Kind,
}

/// What a row does.
pub(super) enum Kind {
    /// Reads.
    Load {
        /// The operands behind the address, in the text format.
        operands: &'static str,
        /// Type of the result.
        result: &'static str,
        /// The result's bits for the bytes read.
        value: fn(&[u8]) -> u128,
    },
    /// Writes.
    Store {
        /// The operand behind the address, in the text format.
        operand: &'static str,
        /// What is written.
        bytes: &'static [u8],
    },
}

const fn load(name: &'static str, bytes: usize, result: &'static str, value: fn(&[u8]) -> u128) -> Row {
    Row { name, immediate: "", bytes, kind: Kind::Load { operands: "", result, value } }
}

const fn store(name: &'static str, operand: &'static str, bytes: &'static [u8]) -> Row {
    Row { name, immediate: "", bytes: bytes.len(), kind: Kind::Store { operand, bytes } }
}

/// The bytes as an unsigned number.
fn unsigned(bytes: &[u8]) -> u128 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u128::from(*byte))
}

/// The bytes as a signed number, in as many bits as they are.
fn signed(bytes: &[u8]) -> i128 {
    let unused = 128 - 8 * bytes.len() as u32;
    ((unsigned(bytes) << unused) as i128) >> unused
}

/// The bytes as a signed number, widened to 32 bits.
fn signed32(bytes: &[u8]) -> u128 {
    u128::from(signed(bytes) as u32)
}

/// The bytes as a signed number, widened to 64 bits.
fn signed64(bytes: &[u8]) -> u128 {
    u128::from(signed(bytes) as u64)
}

/// The lanes of a vector of the same bytes throughout.
fn splat(bytes: &[u8]) -> u128 {
    unsigned(&bytes.repeat(16 / bytes.len()))
}

/// The lanes of a vector, each widened from so many bytes to twice as many.
fn widened<const BYTES: usize>(bytes: &[u8], widen: fn(&[u8]) -> u128) -> u128 {
    let mask = (1 << (16 * BYTES)) - 1;
    bytes.chunks(BYTES).rev().fold(0, |vector, lane| vector << (16 * BYTES) | (widen(lane) & mask))
}

fn widened_signed<const BYTES: usize>(bytes: &[u8]) -> u128 {
    widened::<BYTES>(bytes, |lane| signed(lane) as u128)
}

fn widened_unsigned<const BYTES: usize>(bytes: &[u8]) -> u128 {
    widened::<BYTES>(bytes, unsigned)
}

/// A load to the second lane of a vector of ones.
const fn load_lane(name: &'static str, bytes: usize) -> Row {
    fn value(bytes: &[u8]) -> u128 {
        let bits = 8 * bytes.len() as u32;
        let lane: u128 = ((1 << bits) - 1) << bits;
        !lane | (unsigned(bytes) << bits)
    }
    let kind = Kind::Load { operands: "(v128.const i64x2 -1 -1)", result: "v128", value };
    Row { name, immediate: "1", bytes, kind }
}

/// A store of the second lane, which is what is expected.
const fn store_lane(name: &'static str, operand: &'static str, bytes: &'static [u8]) -> Row {
    Row { name, immediate: "1", bytes: bytes.len(), kind: Kind::Store { operand, bytes } }
}

const STORED: &[u8] = &[0x81, 0x92, 0xa3, 0xb4, 0xc5, 0xd6, 0xe7, 0xf8];
const I32: &str = "(i32.const 0xb4a39281)";
const I64: &str = "(i64.const 0xf8e7d6c5b4a39281)";
const VECTOR: &[u8] =
    &[0x01, 0x12, 0x23, 0x34, 0x45, 0x56, 0x67, 0x78, 0x81, 0x92, 0xa3, 0xb4, 0xc5, 0xd6, 0xe7, 0xf8];
const LANES8: &str = "(v128.const i8x16 0 0x81 0 0 0 0 0 0 0 0 0 0 0 0 0 0)";
const LANES16: &str = "(v128.const i16x8 0 0x9281 0 0 0 0 0 0)";

pub(super) const ROWS: &[Row] = &[
    load("i32.load", 4, "i32", unsigned),
    load("i64.load", 8, "i64", unsigned),
    load("f32.load", 4, "f32", unsigned),
    load("f64.load", 8, "f64", unsigned),
    load("i32.load8_s", 1, "i32", signed32),
    load("i32.load8_u", 1, "i32", unsigned),
    load("i32.load16_s", 2, "i32", signed32),
    load("i32.load16_u", 2, "i32", unsigned),
    load("i64.load8_s", 1, "i64", signed64),
    load("i64.load8_u", 1, "i64", unsigned),
    load("i64.load16_s", 2, "i64", signed64),
    load("i64.load16_u", 2, "i64", unsigned),
    load("i64.load32_s", 4, "i64", signed64),
    load("i64.load32_u", 4, "i64", unsigned),
    store("i32.store", I32, STORED.split_at(4).0),
    store("i64.store", I64, STORED),
    store("f32.store", "(f32.reinterpret_i32 (i32.const 0xb4a39281))", STORED.split_at(4).0),
    store("f64.store", "(f64.reinterpret_i64 (i64.const 0xf8e7d6c5b4a39281))", STORED),
    store("i32.store8", I32, STORED.split_at(1).0),
    store("i32.store16", I32, STORED.split_at(2).0),
    store("i64.store8", I64, STORED.split_at(1).0),
    store("i64.store16", I64, STORED.split_at(2).0),
    store("i64.store32", I64, STORED.split_at(4).0),
    load("v128.load", 16, "v128", unsigned),
    load("v128.load8x8_s", 8, "v128", widened_signed::<1>),
    load("v128.load8x8_u", 8, "v128", widened_unsigned::<1>),
    load("v128.load16x4_s", 8, "v128", widened_signed::<2>),
    load("v128.load16x4_u", 8, "v128", widened_unsigned::<2>),
    load("v128.load32x2_s", 8, "v128", widened_signed::<4>),
    load("v128.load32x2_u", 8, "v128", widened_unsigned::<4>),
    load("v128.load8_splat", 1, "v128", splat),
    load("v128.load16_splat", 2, "v128", splat),
    load("v128.load32_splat", 4, "v128", splat),
    load("v128.load64_splat", 8, "v128", splat),
    load("v128.load32_zero", 4, "v128", unsigned),
    load("v128.load64_zero", 8, "v128", unsigned),
    load_lane("v128.load8_lane", 1),
    load_lane("v128.load16_lane", 2),
    load_lane("v128.load32_lane", 4),
    load_lane("v128.load64_lane", 8),
    store("v128.store", "(v128.const i64x2 0x7867564534231201 0xf8e7d6c5b4a39281)", VECTOR),
    store_lane("v128.store8_lane", LANES8, STORED.split_at(1).0),
    store_lane("v128.store16_lane", LANES16, STORED.split_at(2).0),
    store_lane("v128.store32_lane", "(v128.const i32x4 0 0xb4a39281 0 0)", STORED.split_at(4).0),
    store_lane("v128.store64_lane", "(v128.const i64x2 0 0xf8e7d6c5b4a39281)", STORED),
];
