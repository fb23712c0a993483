//! A loop of one block, its counters and its accesses. All three stages begin with it; it only reads.

use super::linear::{Known, Linear};
use crate::flow::targets;
use crate::values::operand;
use inkwell::attributes::AttributeLoc;
use inkwell::basic_block::BasicBlock;
use inkwell::types::AnyTypeEnum;
use inkwell::values::{
    AnyValue, BasicValue, BasicValueEnum, CallSiteValue, InstructionOpcode, InstructionValue, IntValue,
    PhiValue,
};
use inkwell::{AtomicOrdering, IntPredicate};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

/// Instructions beyond which a loop stays as it is.
const INSTRUCTIONS_MAX: usize = 512;

/// Intrinsics that only compute.
const PURE_INTRINSICS: &[&str] = &[
    "llvm.abs.",
    "llvm.bswap.",
    "llvm.ceil.",
    "llvm.copysign.",
    "llvm.ctlz.",
    "llvm.ctpop.",
    "llvm.cttz.",
    "llvm.fabs.",
    "llvm.floor.",
    "llvm.fptosi.sat.",
    "llvm.fptoui.sat.",
    "llvm.fshl.",
    "llvm.fshr.",
    "llvm.maximum.",
    "llvm.minimum.",
    "llvm.rint.",
    "llvm.roundeven.",
    "llvm.sadd.sat.",
    "llvm.smax.",
    "llvm.smin.",
    "llvm.sqrt.",
    "llvm.ssub.sat.",
    "llvm.trunc.",
    "llvm.uadd.sat.",
    "llvm.umax.",
    "llvm.umin.",
    "llvm.usub.sat.",
];

/// A loop of one block that runs until an integer has reached another.
pub(crate) struct Body<'ctx> {
    pub(crate) block: BasicBlock<'ctx>,
    /// All of them, in order, with the terminator.
    pub(crate) instructions: Vec<InstructionValue<'ctx>>,
    pub(crate) position: HashMap<InstructionValue<'ctx>, usize>,
    /// Counters: integers that grow by the same constant each time.
    pub(crate) steps: HashMap<InstructionValue<'ctx>, i64>,
    /// All other values that the next time starts from.
    pub(crate) carried: Vec<InstructionValue<'ctx>>,
    pub(crate) stores: Vec<InstructionValue<'ctx>>,
    pub(crate) loads: Vec<InstructionValue<'ctx>>,
    /// The two sides of the test for equality that ends the loop.
    pub(crate) exit: (IntValue<'ctx>, IntValue<'ctx>),
    known: RefCell<Known<'ctx>>,
}

impl<'ctx> Body<'ctx> {
    /// Reads a block; `None` if it is no loop of this kind.
    pub(crate) fn read(block: BasicBlock<'ctx>) -> Option<Body<'ctx>> {
        let exit = exit(block)?;
        let instructions: Vec<_> = block.get_instructions().collect();
        let (_, all) = instructions.split_last()?;
        if instructions.len() > INSTRUCTIONS_MAX || !all.iter().all(|&instruction| is_understood(instruction))
        {
            return None;
        }
        let of = |opcode| all.iter().copied().filter(move |instruction| instruction.get_opcode() == opcode);
        let (stores, loads) = (of(InstructionOpcode::Store).collect(), of(InstructionOpcode::Load).collect());
        let phis: Vec<_> = of(InstructionOpcode::Phi).collect();
        let position = instructions.iter().enumerate().map(|(at, &instruction)| (instruction, at)).collect();
        let known = RefCell::default();
        let (steps, carried) = (HashMap::new(), Vec::new());
        let mut body = Body { block, instructions, position, steps, carried, stores, loads, exit, known };
        for phi in phis {
            body.latch(phi)?;
            match body.step(phi) {
                Some(step) => drop(body.steps.insert(phi, step)),
                None => body.carried.push(phi),
            }
        }
        Some(body)
    }

    /// Whether any instruction computes a vector.
    pub(crate) fn has_vectors(&self) -> bool {
        self.instructions.iter().any(|one| matches!(one.get_type(), AnyTypeEnum::VectorType(_)))
    }

    /// All phis, in order.
    pub(crate) fn phis(&self) -> impl Iterator<Item = InstructionValue<'ctx>> {
        self.instructions.iter().copied().filter(|one| one.get_opcode() == InstructionOpcode::Phi)
    }

    /// The value as an instruction of the loop, if it is one.
    pub(crate) fn own(&self, value: BasicValueEnum<'ctx>) -> Option<InstructionValue<'ctx>> {
        value.as_instruction_value().filter(|instruction| self.position.contains_key(instruction))
    }

    /// Which operand of `phi` comes from the loop, and what it is.
    pub(crate) fn latch(&self, phi: InstructionValue<'ctx>) -> Option<(u32, BasicValueEnum<'ctx>)> {
        let incoming = incoming(phi)?;
        let index = incoming.iter().position(|(_, from)| *from == self.block)?;
        Some((u32::try_from(index).ok()?, incoming[index].0))
    }

    /// The block from which the loop is entered.
    pub(crate) fn entry(&self) -> Option<BasicBlock<'ctx>> {
        let phi = self.phis().next()?;
        incoming(phi)?.into_iter().map(|(_, from)| from).find(|from| *from != self.block)
    }

    /// The block that comes behind the loop.
    pub(crate) fn behind(&self) -> Option<BasicBlock<'ctx>> {
        targets(self.block.get_terminator()?).into_iter().find(|&target| target != self.block)
    }

    /// What a counter starts from.
    pub(crate) fn start(&self, phi: InstructionValue<'ctx>) -> Option<BasicValueEnum<'ctx>> {
        incoming(phi)?.into_iter().find(|(_, from)| *from != self.block).map(|(value, _)| value)
    }

    pub(crate) fn linear(&self, value: IntValue<'ctx>) -> Linear<'ctx> {
        Linear::of(value, &mut self.known.borrow_mut())
    }

    /// By how much a sum of counters and of what the loop does not change grows each time; `None` for all else.
    pub(crate) fn growth(&self, linear: &Linear<'ctx>) -> Option<i64> {
        linear.terms.iter().try_fold(0_i64, |sum, &(value, factor)| {
            let Some(instruction) = self.own(value.into()) else { return Some(sum) };
            let factor = signed(factor, linear.bits);
            sum.checked_add(self.steps.get(&instruction)?.checked_mul(factor)?)
        })
    }

    /// What a sum of counters and of what the loop does not change is in the first round, for use before the loop.
    pub(crate) fn first(&self, linear: &Linear<'ctx>) -> Option<Linear<'ctx>> {
        linear.terms.iter().try_fold(linear.clone(), |sum, &(value, factor)| {
            let Some(phi) = self.own(value.into()) else { return Some(sum) };
            let BasicValueEnum::IntValue(start) = self.start(phi)? else { return None };
            let itself = self.linear(value).times(factor.wrapping_neg());
            Some(sum.plus(&itself).plus(&self.linear(start).times(factor)))
        })
    }

    /// The instructions of the loop from which others are computed, those with them.
    pub(crate) fn needed(
        &self,
        roots: impl IntoIterator<Item = InstructionValue<'ctx>>,
    ) -> HashSet<InstructionValue<'ctx>> {
        let mut pending: Vec<_> = roots.into_iter().collect();
        let mut needed = HashSet::new();
        while let Some(instruction) = pending.pop() {
            if needed.insert(instruction) && instruction.get_opcode() != InstructionOpcode::Phi {
                let parts = instruction.get_operands().flatten().filter_map(|part| part.value());
                pending.extend(parts.filter_map(|part| self.own(part)));
            }
        }
        needed
    }

    fn step(&self, phi: InstructionValue<'ctx>) -> Option<i64> {
        let (_, BasicValueEnum::IntValue(next)) = self.latch(phi)? else { return None };
        let BasicValueEnum::IntValue(this) = value(phi)? else { return None };
        let bits = Some(this.get_type().get_bit_width()).filter(|&bits| bits <= 64)?;
        let step = Linear { bits, constant: 0, terms: vec![(this, 1)] }.distance_to(&self.linear(next))?;
        Some(signed(step, bits)).filter(|&step| step != 0)
    }
}

/// The result of an instruction.
pub(crate) fn value(instruction: InstructionValue<'_>) -> Option<BasicValueEnum<'_>> {
    match PhiValue::try_from(instruction) {
        Ok(phi) => Some(phi.as_basic_value()),
        Err(()) => BasicValueEnum::try_from(instruction.as_any_value_enum()).ok(),
    }
}

fn signed(value: u64, bits: u32) -> i64 {
    let shift = 64 - bits;
    (value << shift).cast_signed() >> shift
}

fn incoming<'ctx>(phi: InstructionValue<'ctx>) -> Option<Vec<(BasicValueEnum<'ctx>, BasicBlock<'ctx>)>> {
    let phi = PhiValue::try_from(phi).ok()?;
    (phi.count_incoming() == 2).then(|| phi.get_incomings().collect())
}

/// The sides of the comparison on whose equality alone the block ends, where it repeats itself otherwise.
fn exit<'ctx>(block: BasicBlock<'ctx>) -> Option<(IntValue<'ctx>, IntValue<'ctx>)> {
    let branch = block.get_terminator().filter(|last| last.get_opcode() == InstructionOpcode::Br)?;
    if branch.get_num_operands() != 3 {
        return None;
    }
    let target = |index| branch.get_operand(index).and_then(|operand| operand.block());
    let (otherwise, then) = (target(1)? == block, target(2)? == block);
    let comparison =
        operand(branch, 0)?.as_instruction_value().filter(|test| test.get_parent() == Some(block))?;
    let ends_when_equal = match comparison.get_icmp_predicate()? {
        IntPredicate::EQ => otherwise && !then,
        IntPredicate::NE => then && !otherwise,
        _ => false,
    };
    match (operand(comparison, 0)?, operand(comparison, 1)?) {
        (BasicValueEnum::IntValue(x), BasicValueEnum::IntValue(y)) if ends_when_equal => Some((x, y)),
        _ => None,
    }
}

/// Whether an instruction only computes its value from its operands, or is a plain access to memory.
pub(crate) fn is_understood(instruction: InstructionValue<'_>) -> bool {
    use InstructionOpcode as Op;
    if instruction.get_fast_math_flags().is_ok_and(|flags| !flags.is_empty()) {
        return false;
    }
    match instruction.get_opcode() {
        // LLVM vectorises no others.
        Op::Load | Op::Store => {
            instruction.get_atomic_ordering() == Ok(AtomicOrdering::NotAtomic)
                && instruction.get_volatile() == Ok(false)
        }
        Op::Call => CallSiteValue::try_from(instruction).is_ok_and(is_understood_call),
        opcode => is_computation(opcode),
    }
}

fn is_understood_call(call: CallSiteValue<'_>) -> bool {
    let Some(callee) = call.get_called_fn_value() else { return false };
    let name = callee.get_name().to_string_lossy();
    // Attributes may tell what is true in one round alone.
    let parameters = (0..call.count_arguments()).map(AttributeLoc::Param);
    parameters.chain([AttributeLoc::Return]).all(|place| call.count_attributes(place) == 0)
        && PURE_INTRINSICS.iter().any(|pure| name.starts_with(pure))
}

fn is_computation(opcode: InstructionOpcode) -> bool {
    use InstructionOpcode as Op;
    matches!(
        opcode,
        Op::Phi
            | Op::Add
            | Op::Sub
            | Op::Mul
            | Op::UDiv
            | Op::SDiv
            | Op::URem
            | Op::SRem
            | Op::And
            | Op::Or
            | Op::Xor
            | Op::Shl
            | Op::LShr
            | Op::AShr
            | Op::FAdd
            | Op::FSub
            | Op::FMul
            | Op::FDiv
            | Op::FNeg
            | Op::ICmp
            | Op::FCmp
            | Op::Select
            | Op::ZExt
            | Op::SExt
            | Op::Trunc
            | Op::FPToSI
            | Op::FPToUI
            | Op::SIToFP
            | Op::UIToFP
            | Op::FPExt
            | Op::FPTrunc
            | Op::BitCast
            | Op::GetElementPtr
            | Op::ExtractElement
            | Op::InsertElement
            | Op::ShuffleVector
    )
}
