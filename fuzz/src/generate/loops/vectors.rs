//! Loops as producers vectorise them: streams of vectors side by side, or almost so, that may overlap, what is computed
//! lane by lane and by shuffles, sums, and values of the last iteration that are used behind the loop; loops around such loops.

use super::nest::{Code, plain};
use super::{MIDDLE, PARAMS, RESULTS, Random};
use rand_core::RngCore;
use wasm_encoder::{BlockType, Function, Instruction as I, MemArg, ValType};

/// Most iterations that a loop is asked for.
const ITERATIONS_MASK: i32 = 63;

/// Streams at most.
const STREAMS: u32 = 3;

/// Locals behind those that are returned: the end, the counter's start, rows that are left, where the row of each stream begins,
/// the first of two sums, what is kept, a scratch one.
const END: u32 = (PARAMS.len() + RESULTS.len()) as u32;
const START: u32 = END + 1;
const ROWS_LEFT: u32 = START + 1;
const ROWS: u32 = ROWS_LEFT + 1;
const SUMS: u32 = ROWS + STREAMS;
const KEPT: u32 = SUMS + 2;
const SCRATCH: u32 = KEPT + 1;
const COUNTER: u32 = END - 1;
const FACTOR: u32 = PARAMS.len() as u32 - 1;

/// Bytes from a row to the factor that is loaded for it.
const FACTORS_AHEAD: u32 = 9000;

/// A loop in the making.
#[derive(Debug)]
pub(super) struct Vectors {
    streams: Vec<Stream>,
    statements: Vec<Statement>,
    start: i32,
    /// What the counter moves by.
    step: i32,
    /// Whether the end is 0.
    down: bool,
    /// How often the statements stand in the loop.
    unrolled: i32,
    outer: Option<Outer>,
}

/// A loop around the loop.
#[derive(Debug)]
struct Outer {
    /// How often it runs.
    rows: i32,
    /// Whether a row's factor is loaded from where the last stream is, or else computed.
    is_loaded: bool,
}

#[derive(Debug)]
struct Stream {
    base: i32,
    mask: i32,
    /// Whether addresses are computed from the counter.
    indexed: bool,
    /// Bytes from iteration to iteration.
    step: i32,
    /// Bytes from row to row.
    row: i32,
}

#[derive(Debug)]
enum Statement {
    /// Stream, bytes from where the iteration is, value.
    Store(usize, u32, Tree),
    /// Number of the sum, operator, value.
    Sum(u32, I<'static>, Tree),
    Keep(Tree),
}

/// A vector.
#[derive(Debug)]
enum Tree {
    Constant(i128),
    /// The parameter that no address is made from, in all lanes of 32 bits.
    Factor,
    Kept,
    Load(Load, usize, u32),
    Operator(I<'static>, Vec<Tree>),
    /// One whose NaNs engines may choose, and what compares it with itself.
    Float(I<'static>, I<'static>, Vec<Tree>),
}

/// A load without its address.
type Load = fn(MemArg) -> I<'static>;

impl Vectors {
    pub(super) fn new(random: &mut Random<'_>, traps: bool) -> Vectors {
        let count = 1 + random.below(STREAMS);
        let mut streams: Vec<_> = (0..count).map(|_| Stream::new(random, traps)).collect();
        let statements = (0..random.choose(&[1, 1, 2, 2, 3])).map(|_| Statement::new(random, count));
        let mut statements: Vec<_> = statements.collect();
        let outer = random.chance(2).then(|| Outer::new(random));
        if outer.is_some() && random.chance(2) {
            // One that adds to the same row again and again.
            statements = vec![Statement::add(random, count)];
            streams[0].row = 0;
        }
        Vectors {
            streams,
            statements,
            outer,
            start: random.choose(&[0, 0, 0, 16, -64, i32::MIN, i32::MAX - 15]),
            step: random.choose(&[1, 4, 4, 16, 16, 3]),
            down: random.chance(3),
            unrolled: random.choose(&[1, 1, 1, 1, 2, 4]),
        }
    }

    fn address(&self, stream: usize, by: u32, round: i32, code: &mut Code) -> MemArg {
        let Stream { indexed, step, .. } = self.streams[stream];
        code.push(I::LocalGet(stream as u32 + 1));
        if indexed {
            // The counter, in bytes.
            code.extend([
                I::LocalGet(COUNTER),
                I::I32Const(step / self.step.abs().max(1)),
                I::I32Mul,
                I::I32Add,
            ]);
        }
        if round > 0 {
            code.extend([I::I32Const(step.wrapping_mul(round)), I::I32Add]);
        }
        plain(by)
    }

    fn emit_tree(&self, tree: &Tree, round: i32, code: &mut Code) {
        match tree {
            Tree::Constant(constant) => code.push(I::V128Const(*constant)),
            Tree::Factor => code.extend([I::LocalGet(FACTOR), I::I32x4Splat]),
            Tree::Kept => code.push(I::LocalGet(KEPT)),
            Tree::Load(load, stream, by) => {
                let argument = self.address(*stream, *by, round, code);
                code.push(load(argument));
            }
            Tree::Operator(operator, operands) => {
                operands.iter().for_each(|operand| self.emit_tree(operand, round, code));
                code.push(operator.clone());
            }
            Tree::Float(operator, equal, operands) => {
                operands.iter().for_each(|operand| self.emit_tree(operand, round, code));
                let get = || I::LocalGet(SCRATCH);
                let nans = I::V128Const(if matches!(equal, I::F32x4Eq) { NANS_32 } else { NANS_64 });
                code.extend([operator.clone(), I::LocalTee(SCRATCH), nans, get(), get(), equal.clone()]);
                code.push(I::V128Bitselect);
            }
        }
    }

    fn emit_round(&self, round: i32, code: &mut Code) {
        for statement in &self.statements {
            match statement {
                Statement::Store(stream, by, tree) => {
                    let argument = self.address(*stream, *by, round, code);
                    self.emit_tree(tree, round, code);
                    code.push(I::V128Store(argument));
                }
                Statement::Sum(number, operator, tree) => {
                    code.push(I::LocalGet(SUMS + number));
                    self.emit_tree(tree, round, code);
                    code.extend([operator.clone(), I::LocalSet(SUMS + number)]);
                }
                Statement::Keep(tree) => {
                    self.emit_tree(tree, round, code);
                    code.push(I::LocalSet(KEPT));
                }
            }
        }
    }

    /// The function with the loop.
    pub(super) fn function(&self) -> Function {
        let mut code = Code::new();
        let all = self.step * self.unrolled;
        for (local, stream) in (1..).zip(&self.streams) {
            let ahead =
                if stream.indexed { self.counter_start(0).wrapping_mul(stream.step / self.step) } else { 0 };
            code.extend([I::LocalGet(local), I::I32Const(stream.mask), I::I32And]);
            code.extend([I::I32Const(stream.base.wrapping_sub(ahead)), I::I32Add, I::LocalSet(local)]);
        }
        code.extend([I::LocalGet(0), I::I32Const(ITERATIONS_MASK), I::I32And, I::I32Const(all), I::I32Mul]);
        code.extend(match self.down {
            true => [I::LocalSet(START), I::I32Const(0), I::LocalSet(END)].to_vec(),
            false => {
                let start = I::I32Const(self.start);
                [start.clone(), I::LocalTee(START), I::I32Add, I::LocalSet(END)].to_vec()
            }
        });
        code.extend([I::LocalGet(START), I::LocalTee(COUNTER), I::LocalGet(END), I::I32Ne]);
        code.push(I::If(BlockType::Empty));
        match &self.outer {
            None => self.emit_loop(&mut code),
            Some(outer) => self.emit_rows(outer, &mut code),
        }
        code.push(I::End);
        finish(code)
    }

    /// The loop around the loop.
    fn emit_rows(&self, outer: &Outer, code: &mut Code) {
        for number in 0..self.streams.len() as u32 {
            code.extend([I::LocalGet(number + 1), I::LocalSet(ROWS + number)]);
        }
        code.extend([I::I32Const(outer.rows), I::LocalSet(ROWS_LEFT), I::Loop(BlockType::Empty)]);
        for number in 0..self.streams.len() as u32 {
            code.extend([I::LocalGet(ROWS + number), I::LocalSet(number + 1)]);
        }
        code.extend([I::LocalGet(START), I::LocalSet(COUNTER)]);
        code.extend(match outer.is_loaded {
            true => {
                let last = ROWS + self.streams.len() as u32 - 1;
                // Not beyond the memory, wherever the stream is.
                [I::LocalGet(last), I::I32Const(0x3fff), I::I32And, I::I32Load(plain(FACTORS_AHEAD))].to_vec()
            }
            false => {
                [I::LocalGet(FACTOR), I::I32Const(5), I::I32Mul, I::LocalGet(ROWS_LEFT), I::I32Add].to_vec()
            }
        });
        code.push(I::LocalSet(FACTOR));
        self.emit_loop(code);
        for (number, stream) in (ROWS..).zip(&self.streams) {
            code.extend([I::LocalGet(number), I::I32Const(stream.row), I::I32Add, I::LocalSet(number)]);
        }
        code.extend([I::LocalGet(ROWS_LEFT), I::I32Const(-1), I::I32Add, I::LocalTee(ROWS_LEFT)]);
        code.extend([I::BrIf(0), I::End]);
    }

    /// The loop.
    fn emit_loop(&self, code: &mut Code) {
        let all = self.step * self.unrolled;
        code.push(I::Loop(BlockType::Empty));
        (0..self.unrolled).for_each(|round| self.emit_round(round, code));
        for (local, stream) in (1..).zip(&self.streams).filter(|(_, stream)| !stream.indexed) {
            let by = I::I32Const(stream.step.wrapping_mul(self.unrolled));
            code.extend([I::LocalGet(local), by, I::I32Add, I::LocalSet(local)]);
        }
        let by = I::I32Const(if self.down { -all } else { all });
        code.extend([I::LocalGet(COUNTER), by, I::I32Add, I::LocalTee(COUNTER)]);
        code.extend([I::LocalGet(END), I::I32Ne, I::BrIf(0), I::End]);
    }

    /// What the counter starts from, if that is known.
    fn counter_start(&self, otherwise: i32) -> i32 {
        if self.down { otherwise } else { self.start }
    }
}

/// Returns lanes of the vectors, the addresses and the counter.
fn finish(mut code: Code) -> Function {
    let numbers = [ValType::I32; (SUMS - END) as usize];
    let vectors = [ValType::V128; (SCRATCH + 1 - SUMS) as usize];
    let locals = RESULTS.into_iter().chain(numbers).chain(vectors);
    let mut function = Function::new_with_locals_types(locals);
    let half = |local: u32, lane: u8| [I::LocalGet(local), I::I64x2ExtractLane(lane)];
    code.extend([I::LocalGet(1), I::LocalGet(2), I::I32Xor]);
    code.extend(half(SUMS, 0));
    code.extend([I::F32Const(0.0.into())]);
    code.extend(half(SUMS, 1));
    code.extend([I::F64ConvertI64S, I::LocalGet(3)]);
    code.extend(half(SUMS + 1, 0).into_iter().chain(half(SUMS + 1, 1)).chain([I::I64Add]));
    code.extend(half(KEPT, 0));
    code.push(I::F32ConvertI64S);
    code.extend(half(KEPT, 1));
    code.extend([I::F64ConvertI64S, I::LocalGet(COUNTER), I::End]);
    code.iter().for_each(|instruction| _ = function.instruction(instruction));
    function
}

impl Stream {
    fn new(random: &mut Random<'_>, traps: bool) -> Stream {
        let middle =
            [MIDDLE, MIDDLE, MIDDLE, MIDDLE + 1, MIDDLE + 8, MIDDLE + 16, MIDDLE + 600, MIDDLE + 2048];
        let edge = [65_536 - 64, 65_536 - 600, 65_536 - 1200, 0u32.wrapping_sub(64), 0, 65_536 - 7];
        let base = if traps && random.chance(2) { random.choose(&edge) } else { random.choose(&middle) };
        let step = random.choose(&[16, 16, 16, 16, 16, 16, 16, 8, 8, 32, 4, -16, 0]);
        let mask = random.choose(&[0, 8, 31, 255, 48]);
        let row = random.choose(&[0, 0, 16, 64, 80, 336, 1024, 1040, -48]);
        Stream { base: base.cast_signed(), mask, indexed: random.chance(3), step, row }
    }
}

impl Outer {
    fn new(random: &mut Random<'_>) -> Outer {
        Outer { rows: random.choose(&[1, 3, 4, 5, 8, 11]), is_loaded: random.chance(2) }
    }
}

impl Statement {
    /// One that adds something to the first stream, from any of so many.
    fn add(random: &mut Random<'_>, streams: u32) -> Statement {
        let depth = random.choose(&[0, 0, 1, 2]);
        let operands = vec![Tree::Load(I::V128Load, 0, 0), Tree::new(random, streams, depth)];
        let sum = if random.chance(2) {
            Tree::Operator(random.choose(BINARY), operands)
        } else {
            let (operator, equal) = random.choose(FLOAT_BINARY);
            Tree::Float(operator, equal, operands)
        };
        Statement::Store(0, 0, sum)
    }

    fn new(random: &mut Random<'_>, streams: u32) -> Statement {
        let depth = random.choose(&[0, 1, 1, 2, 2, 3]);
        let tree = Tree::new(random, streams, depth);
        match random.below(6) {
            0 => {
                let sums = [
                    I::I32x4Add,
                    I::I64x2Add,
                    I::V128Xor,
                    I::V128And,
                    I::V128Or,
                    I::I8x16Add,
                    I::I32x4Sub,
                    I::I16x8MinS,
                ];
                Statement::Sum(random.below(2), random.choose(&sums), tree)
            }
            1 => Statement::Keep(tree),
            _ => Statement::Store(random.below(streams) as usize, offset(random), tree),
        }
    }
}

/// Bytes from where an iteration is.
fn offset(random: &mut Random<'_>) -> u32 {
    match random.below(5) {
        0 => random.below(80),
        1 => random.choose(&[4, 8, 16, 32, 64]),
        _ => 0,
    }
}

impl Tree {
    fn new(random: &mut Random<'_>, streams: u32, depth: u32) -> Tree {
        if depth == 0 {
            return match random.below(10) {
                0 => Tree::Constant(constant(random)),
                1 => Tree::Factor,
                2 if random.chance(3) => Tree::Kept,
                _ => Tree::Load(random.choose(LOADS), random.below(streams) as usize, offset(random)),
            };
        }
        let mut operands =
            |count: u32| (0..count).map(|_| Tree::new(random, streams, depth - 1)).collect::<Vec<_>>();
        let (one, two) = (operands(1), operands(2));
        match random.below(12) {
            0 | 1 => Tree::Operator(random.choose(UNARY), one),
            2 => {
                let lanes = std::array::from_fn(|_| random.below(32) as u8);
                Tree::Operator(I::I8x16Shuffle(lanes), two)
            }
            3 => {
                let mask = Tree::Operator(random.choose(COMPARE), operands_again(random, streams, depth));
                Tree::Operator(I::V128Bitselect, two.into_iter().chain([mask]).collect())
            }
            4 | 5 => {
                let (operator, equal) = random.choose(FLOAT_BINARY);
                Tree::Float(operator, equal, two)
            }
            6 => {
                let (operator, equal) = random.choose(FLOAT_UNARY);
                Tree::Float(operator, equal, one)
            }
            _ => Tree::Operator(random.choose(BINARY), two),
        }
    }
}

fn operands_again(random: &mut Random<'_>, streams: u32, depth: u32) -> Vec<Tree> {
    (0..2).map(|_| Tree::new(random, streams, depth - 1)).collect()
}

fn constant(random: &mut Random<'_>) -> i128 {
    let lane = random.choose(&[0, 1, 2, 3, 7, 0x3f80_0000, u32::MAX, 1 << 31, 0x0102_0304]);
    let other = random.0.next_u32();
    let lanes = if random.chance(2) { [lane; 4] } else { [lane, other, lane, other.rotate_left(7)] };
    lanes.iter().fold(0, |all: i128, &lane| all << 32 | i128::from(lane))
}

const NANS_32: i128 = 0x7fc0_0000_7fc0_0000_7fc0_0000_7fc0_0000;
const NANS_64: i128 = 0x7ff8_0000_0000_0000_7ff8_0000_0000_0000;

const LOADS: &[Load] = &[
    I::V128Load,
    I::V128Load,
    I::V128Load,
    I::V128Load,
    I::V128Load,
    I::V128Load,
    I::V128Load8x8U,
    I::V128Load16x4S,
    I::V128Load32x2U,
    I::V128Load32Splat,
    I::V128Load64Zero,
];

const UNARY: &[I<'static>] = &[
    I::V128Not,
    I::I8x16Neg,
    I::I8x16Abs,
    I::I8x16Popcnt,
    I::I16x8ExtAddPairwiseI8x16U,
    I::I32x4ExtAddPairwiseI16x8S,
    I::I16x8ExtendLowI8x16S,
    I::I16x8ExtendHighI8x16U,
    I::I32x4ExtendHighI16x8S,
    I::I64x2ExtendLowI32x4U,
    I::I32x4Abs,
    I::I64x2Neg,
    I::F32x4ConvertI32x4S,
    I::F32x4ConvertI32x4U,
    I::F64x2ConvertLowI32x4U,
    I::I32x4TruncSatF32x4S,
    I::I32x4TruncSatF32x4U,
    I::I32x4TruncSatF64x2SZero,
];

const BINARY: &[I<'static>] = &[
    I::I8x16Add,
    I::I8x16SubSatU,
    I::I8x16MinU,
    I::I8x16AvgrU,
    I::I16x8Add,
    I::I16x8AddSatS,
    I::I16x8Mul,
    I::I16x8MaxS,
    I::I16x8Q15MulrSatS,
    I::I16x8ExtMulHighI8x16U,
    I::I32x4Add,
    I::I32x4Sub,
    I::I32x4Mul,
    I::I32x4MinS,
    I::I32x4DotI16x8S,
    I::I64x2Add,
    I::I64x2Mul,
    I::V128And,
    I::V128AndNot,
    I::V128Or,
    I::V128Xor,
    I::I8x16NarrowI16x8U,
    I::I8x16Swizzle,
];

const COMPARE: &[I<'static>] =
    &[I::I8x16Eq, I::I16x8LtS, I::I32x4GtU, I::I64x2GtS, I::F32x4Lt, I::F64x2Ge, I::F32x4Ne];

const FLOAT_BINARY: &[(I<'static>, I<'static>)] = &[
    (I::F32x4Add, I::F32x4Eq),
    (I::F32x4Mul, I::F32x4Eq),
    (I::F32x4Div, I::F32x4Eq),
    (I::F32x4Min, I::F32x4Eq),
    (I::F32x4PMax, I::F32x4Eq),
    (I::F64x2Add, I::F64x2Eq),
    (I::F64x2Sub, I::F64x2Eq),
    (I::F64x2Mul, I::F64x2Eq),
    (I::F64x2Max, I::F64x2Eq),
];

const FLOAT_UNARY: &[(I<'static>, I<'static>)] = &[
    (I::F32x4Sqrt, I::F32x4Eq),
    (I::F32x4Neg, I::F32x4Eq),
    (I::F32x4Abs, I::F32x4Eq),
    (I::F32x4Floor, I::F32x4Eq),
    (I::F32x4Nearest, I::F32x4Eq),
    (I::F32x4DemoteF64x2Zero, I::F32x4Eq),
    (I::F64x2Sqrt, I::F64x2Eq),
    (I::F64x2Ceil, I::F64x2Eq),
    (I::F64x2PromoteLowF32x4, I::F64x2Eq),
];
