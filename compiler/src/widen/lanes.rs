//! Which instructions of a loop may do the work of several iterations at once? Used by [`plan`](super::plan).

use super::intrinsics;
use crate::loops::body::Body;
use crate::values::{operand, users};
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValue, BasicValueEnum, CallSiteValue, InstructionOpcode, InstructionValue};
use std::collections::HashSet;

/// Intrinsics that choose one of two integers.
const EXTREMES: [&str; 4] = ["llvm.smax.", "llvm.smin.", "llvm.umax.", "llvm.umin."];

/// What becomes of a loop's instructions. All others compute addresses, the end, or what nothing needs.
#[derive(Default)]
pub(super) struct Lanes<'ctx> {
    /// Those done for several iterations at once, in order.
    pub(super) wide: Vec<InstructionValue<'ctx>>,
    /// Those that give the same each time, in order.
    pub(super) fixed: Vec<InstructionValue<'ctx>>,
    pub(super) sums: Vec<Sum<'ctx>>,
    known: HashSet<InstructionValue<'ctx>>,
}

/// Integers that are added up from iteration to iteration, or combined by another operator whose order does not matter.
#[derive(Clone, Copy)]
pub(super) struct Sum<'ctx> {
    pub(super) phi: InstructionValue<'ctx>,
    /// What the loop carries into its next time.
    pub(super) last: InstructionValue<'ctx>,
    /// One of the operators, all of which are alike.
    pub(super) operator: InstructionValue<'ctx>,
}

impl<'ctx> Lanes<'ctx> {
    /// Sorts the instructions; `None` where one that vectors are computed by is of another kind.
    pub(super) fn of(body: &Body<'ctx>) -> Option<Lanes<'ctx>> {
        let mut lanes = Lanes::default();
        let (_, computed) = body.instructions.split_last()?;
        for &instruction in computed {
            match instruction.get_opcode() {
                InstructionOpcode::Phi if body.steps.contains_key(&instruction) => {}
                InstructionOpcode::Phi => {
                    let sum = Sum::of(body, instruction)?;
                    lanes.sums.push(sum);
                    lanes.widen(instruction);
                }
                InstructionOpcode::Load => is_vector_type(instruction).then(|| lanes.widen(instruction))?,
                InstructionOpcode::Store => {
                    lanes.is_vector(body, operand(instruction, 0)?).then(|| lanes.widen(instruction))?;
                }
                _ if lanes.is_fixed(body, instruction) => lanes.fixed.push(instruction),
                _ if !is_vector_type(instruction) => {}
                _ => lanes.has_lanes(body, instruction).then(|| lanes.widen(instruction))?,
            }
        }
        Some(lanes)
    }

    fn widen(&mut self, instruction: InstructionValue<'ctx>) {
        self.wide.push(instruction);
        self.known.insert(instruction);
    }

    /// Whether an operand is a vector that is widened, or is the same each time.
    fn is_vector(&self, body: &Body<'ctx>, value: BasicValueEnum<'ctx>) -> bool {
        value.is_vector_value()
            && body.own(value).is_none_or(|own| self.known.contains(&own) || self.fixed.contains(&own))
    }

    fn is_fixed_value(&self, body: &Body<'ctx>, value: BasicValueEnum<'ctx>) -> bool {
        body.own(value).is_none_or(|own| self.fixed.contains(&own))
    }

    /// Whether an instruction computes the same each time.
    fn is_fixed(&self, body: &Body<'ctx>, instruction: InstructionValue<'ctx>) -> bool {
        operands(instruction).all(|part| part.is_some_and(|part| self.is_fixed_value(body, part)))
    }

    /// Whether each lane of the result is made of lanes of the operands that belong to the same iteration.
    fn has_lanes(&self, body: &Body<'ctx>, instruction: InstructionValue<'ctx>) -> bool {
        use InstructionOpcode as Op;
        match instruction.get_opcode() {
            Op::ExtractElement | Op::InsertElement | Op::GetElementPtr => false,
            Op::Select => {
                let condition = operand(instruction, 0).is_some_and(|condition| {
                    self.is_vector(body, condition) || self.is_fixed_value(body, condition)
                });
                condition
                    && operands(instruction)
                        .skip(1)
                        .all(|part| part.is_some_and(|part| self.is_vector(body, part)))
            }
            Op::Call if !intrinsics::can_be_widened(instruction) => false,
            Op::Call => operands(instruction).flatten().all(|part| {
                self.is_vector(body, part)
                    || matches!(part, BasicValueEnum::IntValue(number) if number.is_constant_int())
            }),
            _ => operands(instruction).all(|part| part.is_some_and(|part| self.is_vector(body, part))),
        }
    }
}

/// The operands that are values; of a call, its arguments.
pub(super) fn operands<'ctx>(
    instruction: InstructionValue<'ctx>,
) -> impl Iterator<Item = Option<BasicValueEnum<'ctx>>> {
    let count = match CallSiteValue::try_from(instruction) {
        Ok(call) => call.count_arguments(),
        Err(()) => instruction.get_num_operands(),
    };
    (0..count).map(move |index| operand(instruction, index))
}

fn is_vector_type(instruction: InstructionValue<'_>) -> bool {
    matches!(BasicTypeEnum::try_from(instruction.get_type()), Ok(BasicTypeEnum::VectorType(_)))
}

fn is_of_integers(instruction: InstructionValue<'_>) -> bool {
    let ty = BasicTypeEnum::try_from(instruction.get_type());
    matches!(ty, Ok(BasicTypeEnum::VectorType(vector)) if vector.get_element_type().is_int_type())
}

impl<'ctx> Sum<'ctx> {
    /// The sum that `phi` carries: a chain of operators that are alike, whose values nothing else of the loop uses.
    fn of(body: &Body<'ctx>, phi: InstructionValue<'ctx>) -> Option<Sum<'ctx>> {
        let last = body.own(body.latch(phi)?.1)?;
        let (mut operator, mut at) = (None::<InstructionValue<'ctx>>, phi);
        while at != last {
            let (before, mut next) = (at, users(at));
            at = next.next().filter(|user| next.next().is_none() && body.position.contains_key(user))?;
            if at.get_opcode() == InstructionOpcode::BitCast {
                continue;
            }
            let subtracts_from_it =
                operand(at, 0).and_then(|part| part.as_instruction_value()) == Some(before);
            (at.get_opcode() != InstructionOpcode::Sub || subtracts_from_it).then_some(())?;
            let known = *operator.get_or_insert(at);
            let alike = combining(known)? == combining(at)? && known.get_type() == at.get_type();
            alike.then_some(())?;
        }
        let is_only_carried = |user: InstructionValue<'ctx>| user == phi || is_only_used_behind(body, user);
        let carried = users(last).filter(|user| body.position.contains_key(user)).all(is_only_carried);
        (carried && is_of_integers(phi)).then_some(())?;
        Some(Sum { phi, last, operator: operator? })
    }

    /// What combines two sums.
    pub(super) fn combining(&self) -> InstructionOpcode {
        combining(self.operator).map_or(InstructionOpcode::Add, |(opcode, _)| opcode)
    }

    /// Whether a sum combined with itself stays as it is. If not, combined with 0 it does.
    pub(super) fn may_repeat(&self) -> bool {
        matches!(self.combining(), InstructionOpcode::And | InstructionOpcode::Or | InstructionOpcode::Call)
    }
}

/// What combines sums that an operator adds to: an opcode, and if that calls an intrinsic, its name.
fn combining(operator: InstructionValue<'_>) -> Option<(InstructionOpcode, Option<String>)> {
    use InstructionOpcode as Op;
    match operator.get_opcode() {
        Op::Add | Op::Sub => Some((Op::Add, None)),
        opcode @ (Op::And | Op::Or | Op::Xor) => Some((opcode, None)),
        Op::Call => {
            let callee = CallSiteValue::try_from(operator).ok()?.get_called_fn_value()?;
            let name = callee.get_name().to_string_lossy().into_owned();
            EXTREMES.iter().any(|extreme| name.starts_with(extreme)).then_some((Op::Call, Some(name)))
        }
        _ => None,
    }
}

/// Whether an instruction only gives a sum another type, for what is behind the loop.
fn is_only_used_behind<'ctx>(body: &Body<'ctx>, cast: InstructionValue<'ctx>) -> bool {
    cast.get_opcode() == InstructionOpcode::BitCast
        && users(cast).all(|user| !body.position.contains_key(&user))
}
