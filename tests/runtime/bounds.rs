//! Does every operator that accesses memory reach the last byte and trap one behind it? Each row of `bounds/rows.rs`
//! is run for each kind of memory, with offsets up to where sums wrap, at addresses around the end of the memory and
//! around where address and offset wrap; with the address known to the compiler, and not; with the result used, and
//! dropped. What has to happen is computed in 128 bits.

mod rows;

use crate::{instance, module_at};
use rows::{Kind, ROWS, Row};
use std::collections::BTreeSet;
use std::fmt::Write;
use wasmc_compiler::OptLevel;
use wasmc_loader::{Error, Func, Instance, Memory, Store, TrapCode, Val};

const GIB: u64 = 1 << 30;

/// Offsets that any memory argument can have.
const OFFSETS: &[u64] = &[0, 1, 2 * GIB - 1, 2 * GIB, 2 * GIB + 1, 4 * GIB - 1];

/// Offsets that only 64-bit memories know.
const OFFSETS64: &[u64] = &[4 * GIB, 4 * GIB + 1, 1 << 40, 1 << 63, u64::MAX - 1, u64::MAX];

/// Bytes at either end of the memory that are filled and watched.
const WATCHED: usize = 64;

/// A kind of memory, and how large it is.
#[derive(Clone, Copy)]
struct Shape {
    index64: bool,
    page_bytes: u64,
    pages: u64,
}

impl Shape {
    fn len_bytes(self) -> u64 {
        self.pages * self.page_bytes
    }

    fn address_type(self) -> &'static str {
        if self.index64 { "i64" } else { "i32" }
    }

    fn address_max(self) -> u64 {
        if self.index64 { u64::MAX } else { u64::from(u32::MAX) }
    }

    fn offsets(self) -> impl Iterator<Item = u64> {
        let more: &[u64] = if self.index64 { OFFSETS64 } else { &[] };
        OFFSETS.iter().chain(more).copied()
    }

    /// Addresses worth trying: at the ends of what is inside, and where sums wrap.
    fn addresses(self, offset: u64, bytes: u64) -> BTreeSet<u64> {
        let end = i128::from(self.len_bytes()) - i128::from(offset);
        let wrap = (1_i128 << 64) - i128::from(offset);
        let wanted =
            [0, 1, end - 1 - i128::from(bytes), end - i128::from(bytes), end + 1 - i128::from(bytes)];
        let rest = [end - 1, end, end + 4096, wrap - 1, wrap, wrap + 1, 1 << 31, 1 << 32, 1 << 40, 1 << 63];
        let last = i128::from(self.address_max());
        let ends = [last, last + 1 - i128::from(bytes)];
        let possible = |address: &i128| (0..=last).contains(address);
        wanted.into_iter().chain(rest).chain(ends).filter(possible).map(|address| address as u64).collect()
    }

    fn contains(self, address: u64, offset: u64, bytes: usize) -> bool {
        u128::from(address) + u128::from(offset) + bytes as u128 <= u128::from(self.len_bytes())
    }

    fn address(self, address: u64) -> Val {
        if self.index64 { Val::I64(address as i64) } else { Val::I32(address as i32) }
    }
}

/// The name of the function for an access; `at` is the address where the compiler knows it.
fn name(row: &Row, offset: u64, at: Option<u64>, dropped: bool) -> String {
    let at = at.map_or_else(String::new, |at| format!(" at {at}"));
    format!("{} {offset}{at}{}", row.name, if dropped { " dropped" } else { "" })
}

/// A function that does one access.
fn function(shape: Shape, row: &Row, offset: u64, at: Option<u64>, dropped: bool) -> String {
    let ty = shape.address_type();
    let (param, address) = match at {
        Some(at) => (String::new(), format!("({ty}.const {at})")),
        None => (format!("(param {ty})"), "(local.get 0)".to_owned()),
    };
    let name = name(row, offset, at, dropped);
    let access = format!("{} offset={offset} {} {address}", row.name, row.immediate);
    let (result, body) = match &row.kind {
        Kind::Load { operands, .. } if dropped => (String::new(), format!("(drop ({access} {operands}))")),
        Kind::Load { operands, result, .. } => {
            (format!("(result {result})"), format!("({access} {operands})"))
        }
        Kind::Store { operand, .. } => (String::new(), format!("({access} {operand})")),
    };
    format!("(func (export \"{name}\") {param} {result} {body})\n")
}

/// Whether there is a function that drops the result.
fn drops(row: &Row) -> &'static [bool] {
    if matches!(row.kind, Kind::Load { .. }) { &[false, true] } else { &[false] }
}

/// The last address inside and the first outside, as far as there are such.
fn known_addresses(shape: Shape, row: &Row, offset: u64) -> impl Iterator<Item = u64> {
    let last = shape.len_bytes().checked_sub(offset).and_then(|end| end.checked_sub(row.bytes as u64));
    let outside = last.map_or(0, |last| last + 1);
    last.into_iter().chain([outside]).filter(move |address| *address <= shape.address_max())
}

fn text(shape: Shape) -> String {
    let ty = shape.address_type();
    let mut text = format!("(module (memory (export \"memory\") {ty} {}", shape.pages);
    writeln!(text, " (pagesize {}))", shape.page_bytes).expect("strings take everything");
    for row in ROWS {
        for offset in shape.offsets() {
            for &dropped in drops(row) {
                text += &function(shape, row, offset, None, dropped);
                for address in known_addresses(shape, row, offset) {
                    text += &function(shape, row, offset, Some(address), dropped);
                }
            }
        }
    }
    text + ")"
}

/// The bits of a value.
fn bits(value: &Val) -> u128 {
    match *value {
        Val::I32(value) => u128::from(value as u32),
        Val::I64(value) => u128::from(value as u64),
        Val::F32(bits) => u128::from(bits),
        Val::F64(bits) => u128::from(bits),
        Val::V128(bits) => bits,
        ref other => panic!("no operator loads {other:?}"),
    }
}

/// One running memory.
struct Run {
    shape: Shape,
    store: Store<()>,
    instance: Instance,
    memory: Memory,
}

impl Run {
    /// Makes both ends of the memory a pattern without equal bytes.
    fn fill(&mut self) {
        let bytes = self.memory.data_mut(&mut self.store);
        let watched = WATCHED.min(bytes.len());
        let start = bytes.len() - watched;
        (0..).zip(&mut bytes[start..]).for_each(|(number, byte)| *byte = 0x70 + number);
        (0..).zip(&mut bytes[..watched]).for_each(|(number, byte)| *byte = 0xc0_u8.wrapping_add(number));
    }

    /// Both ends of the memory.
    fn watched(&self) -> Vec<u8> {
        let bytes = self.memory.data(&self.store);
        let watched = WATCHED.min(bytes.len());
        [&bytes[..watched], &bytes[bytes.len() - watched..]].concat()
    }

    fn check(&mut self, row: &Row, offset: u64, at: Option<u64>, dropped: bool, address: u64) {
        let name = name(row, offset, at, dropped);
        let func = self.instance.get_func(&self.store, &name).expect("it is in the text");
        let place = format!("`{name}` at address {address:#x}");
        let before = self.watched();
        let outcome = self.call(func, at.is_none().then_some(address));
        if !self.shape.contains(address, offset, row.bytes) {
            let error = outcome.expect_err(&place);
            assert_eq!(error.trap_code(), Some(TrapCode::MemoryOutOfBounds), "{place}");
            assert_eq!(self.watched(), before, "{place} writes although it traps");
            return;
        }
        let results = outcome.expect(&place);
        let start = (address + offset) as usize;
        let found = &self.memory.data(&self.store)[start..start + row.bytes];
        match &row.kind {
            Kind::Load { .. } if dropped => {}
            Kind::Load { value, .. } => assert_eq!(bits(&results[0]), value(found), "{place}"),
            Kind::Store { bytes, .. } => {
                assert_eq!(found, *bytes, "{place}");
                self.memory.data_mut(&mut self.store)[start..start + row.bytes].fill(0);
                self.fill();
                assert_eq!(self.watched(), before, "{place} writes elsewhere");
            }
        }
    }

    fn call(&mut self, func: Func, address: Option<u64>) -> Result<Vec<Val>, Error> {
        let args: Vec<Val> = address.map(|address| self.shape.address(address)).into_iter().collect();
        let mut results = vec![Val::I32(0); func.ty(&self.store).results.len()];
        func.call(&mut self.store, &args, &mut results)?;
        Ok(results)
    }
}

fn check(level: OptLevel, shape: Shape) {
    let module = module_at(level, &text(shape));
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    let memory = instance.get_memory(&store, "memory").expect("it is exported");
    let mut run = Run { shape, store, instance, memory };
    run.fill();
    for row in ROWS {
        for offset in shape.offsets() {
            for &dropped in drops(row) {
                for address in shape.addresses(offset, row.bytes as u64) {
                    run.check(row, offset, None, dropped, address);
                }
                for address in known_addresses(shape, row, offset) {
                    run.check(row, offset, Some(address), dropped, address);
                }
            }
        }
    }
}

macro_rules! kinds {
    ($($name:ident: $index64:literal, $page_bytes:literal, [$($pages:expr),*];)*) => {$(
        mod $name {
            use super::{GIB, OptLevel, Shape, check};

            const SIZES: &[u64] = &[$($pages),*];

            fn check_sizes(level: OptLevel) {
                let _ = GIB;
                for &pages in SIZES {
                    check(level, Shape { index64: $index64, page_bytes: $page_bytes, pages });
                }
            }

            #[test]
            fn unoptimised() {
                check_sizes(OptLevel::O0);
            }

            #[test]
            fn optimised() {
                check_sizes(OptLevel::O2);
            }

            #[test]
            fn optimised_most() {
                check_sizes(OptLevel::O3);
            }
        }
    )*};
}

kinds! {
    memory32: false, 65_536, [1, 65_536];
    memory64: true, 65_536, [1, (5 * GIB) >> 16];
    memory32_of_bytes: false, 1, [0, 7, 70_001, 4 * GIB - 1];
    memory64_of_bytes: true, 1, [7, 5 * GIB + 9];
}
