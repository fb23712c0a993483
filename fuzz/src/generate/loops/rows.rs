//! Streams of loops around loops: where each row of one begins, and which numbers it holds.

use super::nest::{Code, LENGTH, ROWS, plain};
use super::tree::{Access, loads, stores};
use super::{MIDDLE, Random};
use wasm_encoder::{Instruction as I, ValType};

#[derive(Debug)]
pub(super) struct Stream {
    pub(super) base: i32,
    /// Bits of the parameter that are added to the base.
    mask: i32,
    /// Bytes of each number.
    pub(super) width: i32,
    /// Bytes from iteration to iteration of the inner loop.
    pub(super) step: i32,
    /// Whether addresses are computed from the inner counter.
    pub(super) indexed: bool,
    row: Row,
}

/// Where the next row begins.
#[derive(Clone, Copy, Debug)]
enum Row {
    /// Where all do.
    Same,
    /// So many bytes further.
    Further(i32),
    /// Behind the row.
    Behind,
    /// The same two, by multiplication.
    Times(i32),
    TimesLength,
    /// Where a number says that is loaded so many bytes from the base.
    Loaded(i32),
}

impl Stream {
    /// One for numbers of `width` bytes, mostly; one that is added to if `is_sum`; without odd steps if `is_plain`.
    pub(super) fn new(
        random: &mut Random<'_>,
        traps: bool,
        width: i32,
        is_sum: bool,
        is_plain: bool,
    ) -> Stream {
        let width = if is_sum || !random.chance(6) { width } else { random.choose(&[1, 2, 4, 8]) };
        let sums = [MIDDLE, MIDDLE, MIDDLE, MIDDLE, MIDDLE + 1, MIDDLE + 4, MIDDLE + 56];
        // From below, rows run into those that are added to.
        let near = [MIDDLE, MIDDLE + 8, MIDDLE + 601, MIDDLE - 400, MIDDLE - 700, MIDDLE - 1000];
        let away = [MIDDLE + 2800, MIDDLE + 2804, MIDDLE + 3600, MIDDLE + 4992];
        let others = if random.chance(3) { &near[..] } else { &away[..] };
        let edge = [65_536 - 64, 65_536 - 600, 65_536 - 2400, 0u32.wrapping_sub(64), 0, 65_536 - 7];
        let base = match is_sum {
            _ if traps && random.chance(3) => random.choose(&edge),
            true => random.choose(&sums),
            false => random.choose(others),
        };
        let far = random.choose(&[4, 8, 8, 64, 16, 13, 1, -1, -8, 1200]);
        let moves =
            [Row::Same, Row::Further(far), Row::Behind, Row::Behind, Row::Times(far), Row::TimesLength];
        let row = match random.below(12) {
            0 if !(is_sum && is_plain) => Row::Loaded(random.choose(&[0, 4, 3000, -800])),
            _ if is_sum && (is_plain || !random.chance(6)) => Row::Same,
            _ => random.choose(&moves),
        };
        Stream {
            base: base.cast_signed(),
            mask: random.choose(&[0, 0, 8, 31, 255, 24]),
            width,
            step: if !is_plain && random.chance(12) { random.choose(&[0, -4, 8, 1, 12]) } else { width },
            indexed: random.chance(2),
            row,
        }
    }

    /// Emits what sets the first row.
    pub(super) fn emit_first(&self, number: u32, code: &mut Code) {
        code.extend([I::LocalGet(1 + number), I::I32Const(self.mask), I::I32And]);
        code.extend([I::I32Const(self.base), I::I32Add, I::LocalSet(ROWS + number)]);
    }

    /// Emits where a row begins, given what emits the number of an iteration of the outer loop.
    pub(super) fn emit_start(&self, number: u32, iteration: impl Fn(&mut Code), code: &mut Code) {
        let mut times = |factors: &[I<'static>]| {
            iteration(code);
            code.extend(factors.iter().cloned().chain([I::I32Add]));
        };
        match self.row {
            Row::Same | Row::Further(_) | Row::Behind => code.push(I::LocalGet(ROWS + number)),
            Row::Times(bytes) => {
                times(&[I::I32Const(bytes), I::I32Mul, I::LocalGet(ROWS + number)]);
            }
            Row::TimesLength => {
                let bytes = [I::LocalGet(LENGTH), I::I32Mul, I::I32Const(self.width), I::I32Mul];
                times(&[&bytes[..], &[I::LocalGet(ROWS + number)]].concat());
            }
            Row::Loaded(at) => {
                let place = [I::I32Const(8), I::I32Mul, I::I32Const(self.base.wrapping_add(at)), I::I32Add];
                let masked = [I::I32Load(plain(0)), I::I32Const(0xff8), I::I32And];
                times(&[&place[..], &masked, &[I::LocalGet(ROWS + number)]].concat());
            }
        }
    }

    /// Emits what moves to the next row.
    pub(super) fn emit_move(&self, number: u32, code: &mut Code) {
        let get = I::LocalGet(ROWS + number);
        let moved = match self.row {
            Row::Further(bytes) => vec![get, I::I32Const(bytes)],
            Row::Behind => vec![get, I::LocalGet(LENGTH), I::I32Const(self.width), I::I32Mul],
            Row::Same | Row::Times(_) | Row::TimesLength | Row::Loaded(_) => return,
        };
        code.extend(moved.into_iter().chain([I::I32Add, I::LocalSet(ROWS + number)]));
    }

    /// Loads of its numbers that give a type.
    pub(super) fn loads(&self, of: ValType) -> Vec<Access> {
        self.fitting(loads(of))
    }

    /// Stores of its numbers from a type.
    pub(super) fn stores(&self, of: ValType) -> Vec<Access> {
        self.fitting(stores(of))
    }

    /// Whether values of a type are made from its numbers.
    pub(super) fn holds(&self, of: ValType) -> bool {
        !self.loads(of).is_empty() && !self.stores(of).is_empty()
    }

    fn fitting(&self, among: &[Access]) -> Vec<Access> {
        among.iter().copied().filter(|&access| bytes(access(plain(0))) == self.width).collect()
    }
}

/// Bytes that an instruction loads or stores.
fn bytes(access: I<'static>) -> i32 {
    match access {
        I::I32Load8U(_) | I::I32Load8S(_) | I::I64Load8U(_) | I::I32Store8(_) | I::I64Store8(_) => 1,
        I::I32Load16U(_) | I::I32Load16S(_) | I::I64Load16S(_) | I::I32Store16(_) | I::I64Store16(_) => 2,
        I::I64Load(_) | I::F64Load(_) | I::I64Store(_) | I::F64Store(_) => 8,
        _ => 4,
    }
}
