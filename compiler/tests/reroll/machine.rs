//! Interprets functions in LLVM IR as [`written`](super::written) writes them, with a small memory outside of which
//! accesses trap, and values that are undefined because a promise was not kept.

use super::written::Random;
use inkwell::IntPredicate;
use inkwell::basic_block::BasicBlock;
use inkwell::module::Module;
use inkwell::values::{
    AsValueRef, BasicValueEnum, FunctionValue, InstructionOpcode as Op, InstructionValue, IntValue, PhiValue,
};
use std::collections::{HashMap, HashSet};

const MEMORY_BYTES: usize = 256;

/// Instructions after which a run is given up.
const STEPS_MAX: usize = 40_000;

/// All that can be seen of a run.
#[derive(PartialEq, Eq, Debug)]
pub(super) struct Seen {
    /// `None` if it trapped.
    pub(super) result: Option<u64>,
    memory: Vec<u8>,
}

/// Two addresses, most of them inside or close to it, a number of rounds and a factor.
pub(super) fn arguments(random: &mut Random) -> [u64; 4] {
    let mut address = || u64::from(random.below(360).wrapping_sub(40));
    let (to, from) = (address(), address());
    [to, from, u64::from(random.below(48)), u64::from(random.below(1000))]
}

/// Runs the only function of a module. `None` where what it does is undefined, or takes long.
pub(super) fn run(module: &Module<'_>, arguments: &[u64; 4]) -> Option<Seen> {
    let function = module.get_functions().next()?;
    let memory = (0..MEMORY_BYTES).map(|at| (at * 37 + at / 3) as u8).collect();
    let mut machine = Machine { values: HashMap::new(), memory, promises: promises(function), steps: 0 };
    for (param, argument) in function.get_params().into_iter().skip(1).zip(arguments) {
        machine.values.insert(param.as_value_ref() as usize, *argument);
    }
    // The memory is where addresses count from.
    machine.values.insert(function.get_nth_param(0)?.as_value_ref() as usize, 0);
    let (mut from, mut block) = (None, function.get_first_basic_block()?);
    loop {
        match machine.block(from, block)? {
            Next::Block(next) => (from, block) = (Some(block), next),
            Next::Return(result) => return Some(Seen { result: Some(result), memory: machine.memory }),
            Next::Trap => return Some(Seen { result: None, memory: machine.memory }),
        }
    }
}

enum Next<'ctx> {
    Block(BasicBlock<'ctx>),
    Return(u64),
    Trap,
}

struct Machine {
    /// Bits of each value, those above its width 0.
    values: HashMap<usize, u64>,
    memory: Vec<u8>,
    /// Instructions with `nneg`, or `nuw` on addresses.
    promises: HashSet<usize>,
    steps: usize,
}

impl Machine {
    fn block<'ctx>(&mut self, from: Option<BasicBlock<'ctx>>, block: BasicBlock<'ctx>) -> Option<Next<'ctx>> {
        let phis = block.get_instructions().map_while(|one| PhiValue::try_from(one).ok());
        let incoming = phis.map(|phi| {
            let mut all = phi.get_incomings();
            let (value, _) = all.find(|(_, block)| Some(*block) == from)?;
            Some((phi.as_value_ref() as usize, self.value(value)?))
        });
        let incoming: Vec<_> = incoming.collect::<Option<_>>()?;
        self.values.extend(incoming);
        for instruction in block.get_instructions().filter(|one| one.get_opcode() != Op::Phi) {
            self.steps += 1;
            if self.steps > STEPS_MAX {
                return None;
            }
            match instruction.get_opcode() {
                Op::Br => return self.branch(instruction).map(Next::Block),
                Op::Return => return Some(Next::Return(self.operand(instruction, 0)?)),
                Op::Load | Op::Store => {
                    if !self.access(instruction)? {
                        return Some(Next::Trap);
                    }
                }
                _ => {
                    let value = self.compute(instruction)?;
                    self.values.insert(instruction.as_value_ref() as usize, value);
                }
            }
        }
        None
    }

    fn branch<'ctx>(&self, branch: InstructionValue<'ctx>) -> Option<BasicBlock<'ctx>> {
        let taken = match branch.get_num_operands() {
            1 => 0,
            // Of three operands the second is where it goes if the first is false.
            _ => 1 + u32::from(self.operand(branch, 0)? != 0),
        };
        branch.get_operand(taken)?.block()
    }

    /// Carries out a load or store; false if it traps.
    fn access(&mut self, access: InstructionValue<'_>) -> Option<bool> {
        let store = access.get_opcode() == Op::Store;
        let address = self.operand(access, u32::from(store))?;
        let bytes = if store { bits(operand(access, 0)?) } else { bits_of(access) } / 8;
        let end = usize::try_from(address).ok()?.checked_add(bytes as usize)?;
        if end > MEMORY_BYTES {
            return Some(false);
        }
        let place = address as usize..end;
        if store {
            let value = self.operand(access, 0)?.to_le_bytes();
            self.memory[place].copy_from_slice(&value[..bytes as usize]);
        } else {
            let value = self.memory[place].iter().rev().fold(0, |value, byte| value << 8 | u64::from(*byte));
            self.values.insert(access.as_value_ref() as usize, value);
        }
        Some(true)
    }

    fn operand(&self, instruction: InstructionValue<'_>, index: u32) -> Option<u64> {
        self.value(operand(instruction, index)?)
    }

    fn value(&self, value: BasicValueEnum<'_>) -> Option<u64> {
        match value {
            BasicValueEnum::IntValue(value) if value.is_constant_int() => value.get_zero_extended_constant(),
            BasicValueEnum::FloatValue(value) if value.is_const() => Some(value.get_constant()?.0.to_bits()),
            value => self.values.get(&(value.as_value_ref() as usize)).copied(),
        }
    }

    /// What an instruction computes; `None` where it is undefined.
    fn compute(&self, instruction: InstructionValue<'_>) -> Option<u64> {
        let x = self.operand(instruction, 0)?;
        let from = bits(operand(instruction, 0)?);
        let wide = signed(x, from);
        let promised = self.promises.contains(&(instruction.as_value_ref() as usize));
        let unsigned = |value: u64| (!promised || wide >= 0).then_some(value);
        match instruction.get_opcode() {
            Op::ZExt => unsigned(x),
            Op::UIToFP => unsigned((x as f64).to_bits()),
            Op::SIToFP => Some((wide as f64).to_bits()),
            Op::SExt => Some(cut(wide.cast_unsigned(), bits_of(instruction))),
            Op::Trunc => Some(cut(x, bits_of(instruction))),
            Op::BitCast => Some(x),
            Op::Select => self.operand(instruction, if x != 0 { 1 } else { 2 }),
            Op::ICmp => self.compare(instruction, from),
            Op::FAdd => Some((f64::from_bits(x) + f64::from_bits(self.operand(instruction, 1)?)).to_bits()),
            Op::GetElementPtr => {
                let sum = x.checked_add(self.operand(instruction, 1)?);
                if promised { sum } else { Some(sum.unwrap_or(u64::MAX)) }
            }
            _ => self.calculate(instruction, from),
        }
    }

    fn compare(&self, instruction: InstructionValue<'_>, width: u32) -> Option<u64> {
        let (x, y) = (self.operand(instruction, 0)?, self.operand(instruction, 1)?);
        let (signed_x, signed_y) = (signed(x, width), signed(y, width));
        if instruction.get_same_sign_flag() == Ok(true) && (signed_x < 0) != (signed_y < 0) {
            return None;
        }
        Some(u64::from(match instruction.get_icmp_predicate()? {
            IntPredicate::EQ => x == y,
            IntPredicate::NE => x != y,
            IntPredicate::SLT => signed_x < signed_y,
            IntPredicate::UGT => x > y,
            IntPredicate::ULT => x < y,
            other => unreachable!("{other:?} is not written"),
        }))
    }

    /// Operators of two integers.
    fn calculate(&self, instruction: InstructionValue<'_>, width: u32) -> Option<u64> {
        let (x, y) = (self.operand(instruction, 0)?, self.operand(instruction, 1)?);
        let (wide_x, wide_y) = (i128::from(x), i128::from(y));
        let (signed_x, signed_y) = (i128::from(signed(x, width)), i128::from(signed(y, width)));
        let kept = |flag: Result<bool, _>, promise: bool| flag != Ok(true) || promise;
        let of = |operator: fn(i128, i128) -> i128| {
            let (value, exact) = (operator(wide_x, wide_y), operator(signed_x, signed_y));
            let result = cut(value as u64, width);
            let is_kept = kept(instruction.get_no_unsigned_wrap_flag(), i128::from(result) == value)
                && kept(instruction.get_no_signed_wrap_flag(), i128::from(signed(result, width)) == exact);
            is_kept.then_some(result)
        };
        match instruction.get_opcode() {
            Op::Add => of(|x, y| x + y),
            Op::Sub => of(|x, y| x - y),
            Op::Mul => of(|x, y| x * y),
            Op::And => Some(x & y),
            Op::Xor => Some(x ^ y),
            Op::Or => kept(instruction.get_disjoint_flag(), x & y == 0).then_some(x | y),
            Op::Shl => Some(cut(x << y, width)),
            Op::LShr | Op::AShr if !kept(instruction.get_exact_flag(), x & ((1 << y) - 1) == 0) => None,
            Op::LShr => Some(x >> y),
            Op::AShr => Some(cut((signed(x, width) >> y).cast_unsigned(), width)),
            other => unreachable!("{other:?} is not written"),
        }
    }
}

/// The instructions of a kind whose promise inkwell does not show, that make it.
fn promises(function: FunctionValue<'_>) -> HashSet<usize> {
    let all = function.get_basic_block_iter().flat_map(|block| block.get_instructions());
    let promises = |one: &InstructionValue<'_>| {
        let name = match one.get_opcode() {
            Op::ZExt | Op::UIToFP => " nneg ",
            Op::GetElementPtr => " nuw ",
            _ => return false,
        };
        one.to_string().contains(name)
    };
    all.filter(promises).map(|one| one.as_value_ref() as usize).collect()
}

fn operand(instruction: InstructionValue<'_>, index: u32) -> Option<BasicValueEnum<'_>> {
    instruction.get_operand(index)?.value()
}

fn bits(value: BasicValueEnum<'_>) -> u32 {
    if let BasicValueEnum::IntValue(value) = value { value.get_type().get_bit_width() } else { 64 }
}

/// Width of the integer that an instruction gives.
fn bits_of(instruction: InstructionValue<'_>) -> u32 {
    IntValue::try_from(instruction).map_or(64, |value| value.get_type().get_bit_width())
}

fn cut(value: u64, width: u32) -> u64 {
    value & (u64::MAX >> (64 - width))
}

fn signed(value: u64, width: u32) -> i64 {
    (value << (64 - width)).cast_signed() >> (64 - width)
}
