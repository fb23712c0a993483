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

const STORED: &[u8] = &[0x81, 0x92, 0xa3, 0xb4, 0xc5, 0xd6, 0xe7, 0xf8];
const I32: &str = "(i32.const 0xb4a39281)";
const I64: &str = "(i64.const 0xf8e7d6c5b4a39281)";

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
    store("i32.store", I32, STORED.first_chunk::<4>().unwrap()),
    store("i64.store", I64, STORED),
    store("f32.store", "(f32.reinterpret_i32 (i32.const 0xb4a39281))", STORED.first_chunk::<4>().unwrap()),
    store("f64.store", "(f64.reinterpret_i64 (i64.const 0xf8e7d6c5b4a39281))", STORED),
    store("i32.store8", I32, STORED.first_chunk::<1>().unwrap()),
    store("i32.store16", I32, STORED.first_chunk::<2>().unwrap()),
    store("i64.store8", I64, STORED.first_chunk::<1>().unwrap()),
    store("i64.store16", I64, STORED.first_chunk::<2>().unwrap()),
    store("i64.store32", I64, STORED.first_chunk::<4>().unwrap()),
];
