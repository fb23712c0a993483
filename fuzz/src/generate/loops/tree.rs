//! What a round computes: trees of operators over what it loads, where it is, and what the round before left.

use super::Random;
use crate::generate::compute::operators;
use wasm_encoder::{Ieee32, Ieee64, Instruction, MemArg, ValType};

/// Types of numbers; the index of a type in here says which local is for it.
pub(super) const NUMBERS: [ValType; 4] = [ValType::I32, ValType::I64, ValType::F32, ValType::F64];

/// A value.
#[derive(Clone, Debug)]
pub(super) enum Tree {
    Constant(Instruction<'static>),
    /// A load from a stream, this many bytes from where the round is.
    Load(Access, usize, u32),
    /// The number of the round.
    Index,
    /// A local.
    Local(u32),
    /// An operator of operands, of which the second may be missing.
    Operator(ValType, Instruction<'static>, Vec<Tree>),
}

/// A load or store without its address.
pub(super) type Access = fn(MemArg) -> Instruction<'static>;

/// Loads that give a type.
pub(super) fn loads(of: ValType) -> &'static [Access] {
    use Instruction as I;
    match of {
        ValType::I32 => &[I::I32Load, I::I32Load, I::I32Load8U, I::I32Load8S, I::I32Load16U, I::I32Load16S],
        ValType::I64 => &[I::I64Load, I::I64Load, I::I64Load32U, I::I64Load32S, I::I64Load8U, I::I64Load16S],
        ValType::F32 => &[I::F32Load],
        _ => &[I::F64Load],
    }
}

/// Stores of a type.
pub(super) fn stores(of: ValType) -> &'static [Access] {
    use Instruction as I;
    match of {
        ValType::I32 => &[I::I32Store, I::I32Store, I::I32Store8, I::I32Store16],
        ValType::I64 => &[I::I64Store, I::I64Store, I::I64Store32, I::I64Store16, I::I64Store8],
        ValType::F32 => &[I::F32Store],
        _ => &[I::F64Store],
    }
}

/// What is around a value: streams to load from, locals, and how a round gets at them.
pub(super) trait Around {
    /// A load, with its stream and how many bytes from where the round is, that gives a type; `None` where no stream has it.
    fn load(&self, random: &mut Random<'_>, of: ValType) -> Option<(Access, usize, u32)>;

    /// A local that no address is made from.
    fn factor(&self, of: ValType) -> Option<u32>;

    /// The local for what the round before kept.
    fn last(&self, of: ValType) -> Option<u32>;

    /// A local that is used for a moment.
    fn scratch(&self, of: ValType) -> u32;

    /// Emits the number of a round.
    fn index(&self, round: u32, code: &mut Vec<Instruction<'static>>);

    /// Emits the address at which a round accesses a stream.
    fn address(&self, stream: usize, round: u32, by: u32, code: &mut Vec<Instruction<'static>>) -> MemArg;
}

impl Tree {
    /// A random one that gives `of`, from streams and locals around it.
    pub(super) fn new(random: &mut Random<'_>, of: ValType, depth: u32, around: &impl Around) -> Tree {
        if depth == 0 || random.chance(4) {
            return Tree::leaf(random, of, around);
        }
        let operands = |random: &mut Random<'_>, from: &[ValType]| {
            from.iter().map(|&of| Tree::new(random, of, depth - 1, around)).collect()
        };
        match random.below(6) {
            0 => Tree::Operator(of, random.choose(operators::unary(of)), operands(random, &[of])),
            1 => {
                let (from, operator) = random.choose(operators::convert(of));
                Tree::Operator(of, operator, operands(random, &[from]))
            }
            2 if of == ValType::I32 => {
                let from = random.choose(&NUMBERS);
                Tree::Operator(of, random.choose(operators::compare(from)), operands(random, &[from, from]))
            }
            3 if random.chance(2) => {
                Tree::Operator(of, Instruction::Select, operands(random, &[of, of, ValType::I32]))
            }
            _ => Tree::Operator(of, random.choose(operators::binary(of)), operands(random, &[of, of])),
        }
    }

    fn leaf(random: &mut Random<'_>, of: ValType, around: &impl Around) -> Tree {
        let found = match random.below(8) {
            0 => None,
            1 => (of == ValType::I32).then_some(Tree::Index),
            2 if around.factor(of).is_some() => around.factor(of).map(Tree::Local),
            3 if around.last(of).is_some() && random.chance(3) => around.last(of).map(Tree::Local),
            _ => around.load(random, of).map(|(load, stream, by)| Tree::Load(load, stream, by)),
        };
        found.unwrap_or_else(|| Tree::constant(random, of))
    }

    fn constant(random: &mut Random<'_>, of: ValType) -> Tree {
        let small = random.choose(&[0, 1, 2, 3, 7, 8, 31, 255, -1, -2, 0x7fff_ffff, i32::MIN]);
        Tree::Constant(match of {
            ValType::I32 => Instruction::I32Const(small),
            ValType::I64 => Instruction::I64Const(i64::from(small) << random.choose(&[0, 0, 0, 32])),
            ValType::F32 => Instruction::F32Const(Ieee32::from(small as f32 / 2.0)),
            _ => Instruction::F64Const(Ieee64::from(f64::from(small) / 2.0)),
        })
    }

    /// Emits the computation as round `round` does it. Operands of operators that commute change places if `commuted`.
    pub(super) fn emit(
        &self,
        around: &impl Around,
        round: u32,
        commuted: bool,
        code: &mut Vec<Instruction<'static>>,
    ) {
        match self {
            Tree::Constant(constant) => code.push(constant.clone()),
            Tree::Load(load, stream, by) => {
                let argument = around.address(*stream, round, *by, code);
                code.push(load(argument));
            }
            Tree::Index => around.index(round, code),
            Tree::Local(local) => code.push(Instruction::LocalGet(*local)),
            Tree::Operator(of, operator, operands) => {
                let swapped = commuted && commutes(operator);
                let order = |at: usize| if swapped { operands.len() - 1 - at } else { at };
                for at in 0..operands.len() {
                    operands[order(at)].emit(around, round, commuted, code);
                }
                code.push(operator.clone());
                replace_nan(*of, around, code);
            }
        }
    }

    /// Whether the value of a local goes into this one.
    pub(super) fn uses(&self, local: u32) -> bool {
        match self {
            Tree::Local(used) => *used == local,
            Tree::Operator(_, _, operands) => operands.iter().any(|operand| operand.uses(local)),
            _ => false,
        }
    }
}

fn commutes(operator: &Instruction<'_>) -> bool {
    use Instruction as I;
    let of_integers = matches!(
        operator,
        I::I32Add | I::I32Mul | I::I32And | I::I32Xor | I::I64Add | I::I64Mul | I::I64Or | I::I64Xor
    );
    of_integers || matches!(operator, I::F32Add | I::F32Mul | I::F64Add | I::F64Mul)
}

/// Replaces the float on top of the stack by one NaN if it is any, since engines may choose which.
pub(super) fn replace_nan(of: ValType, around: &impl Around, code: &mut Vec<Instruction<'static>>) {
    let (nan, equal) = match of {
        ValType::F32 => (Instruction::F32Const(Ieee32::from(f32::NAN)), Instruction::F32Eq),
        ValType::F64 => (Instruction::F64Const(Ieee64::from(f64::NAN)), Instruction::F64Eq),
        _ => return,
    };
    let scratch = around.scratch(of);
    let get = || Instruction::LocalGet(scratch);
    code.extend([Instruction::LocalTee(scratch), nan, get(), get(), equal, Instruction::Select]);
}
