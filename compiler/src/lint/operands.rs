//! What is known of an operand by itself: its value if it is a literal, a bound if it was masked. Used by the rules.

use crate::values::operand;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{AnyValue, BasicValue, BasicValueEnum, InstructionOpcode, InstructionValue, IntValue};

/// How far back a bound is looked for: a splat of a masked number that was widened has four steps.
const DEPTH_MAX: u32 = 4;

/// Operand `index`, if it is an integer.
pub(super) fn int_operand(instruction: InstructionValue<'_>, index: u32) -> Option<IntValue<'_>> {
    match operand(instruction, index) {
        Some(BasicValueEnum::IntValue(value)) => Some(value),
        _ => None,
    }
}

/// Both operands, of an instruction with that opcode alone.
pub(super) fn operands_of(
    value: IntValue<'_>,
    opcode: InstructionOpcode,
) -> Option<(IntValue<'_>, IntValue<'_>)> {
    let instruction = value.as_instruction().filter(|instruction| instruction.get_opcode() == opcode)?;
    Some((int_operand(instruction, 0)?, int_operand(instruction, 1)?))
}

/// The value of a literal, as signed.
pub(super) fn constant(value: IntValue<'_>) -> Option<i128> {
    if !value.is_constant_int() {
        return None;
    }
    match value.get_sign_extended_constant() {
        Some(constant) => Some(constant.into()),
        // Wider than 64 bits: only as text, `i128 64`.
        None => value.print_to_string().to_string().split(' ').nth(1)?.parse().ok(),
    }
}

/// Width in bits of an integer, or of the integers in a vector.
pub(super) fn lane_bits(value: BasicValueEnum<'_>) -> u32 {
    match value.get_type() {
        BasicTypeEnum::IntType(int) => int.get_bit_width(),
        BasicTypeEnum::VectorType(vector) => vector.get_element_type().into_int_type().get_bit_width(),
        _ => 0,
    }
}

/// Whether an integer, or each in a vector, is below `bound` for one of these reasons: it is a literal, was masked
/// with one, or is poison, which only code that cannot be reached computes with.
pub(super) fn is_below(value: BasicValueEnum<'_>, bound: i128) -> bool {
    is_below_at_depth(value, bound, DEPTH_MAX)
}

fn is_below_at_depth(value: BasicValueEnum<'_>, bound: i128, depth: u32) -> bool {
    let Some(instruction) = value.as_instruction_value() else { return is_literal_below(value, bound) };
    let operand_is_below = |index| {
        depth > 0
            && operand(instruction, index).is_some_and(|operand| is_below_at_depth(operand, bound, depth - 1))
    };
    let is_mask = |index| operand(instruction, index).is_some_and(|mask| is_literal_below(mask, bound));
    match instruction.get_opcode() {
        InstructionOpcode::And => is_mask(0) || is_mask(1),
        InstructionOpcode::ZExt | InstructionOpcode::Trunc => operand_is_below(0),
        InstructionOpcode::InsertElement | InstructionOpcode::ShuffleVector => {
            operand_is_below(0) && operand_is_below(1)
        }
        _ => false,
    }
}

fn is_literal_below(value: BasicValueEnum<'_>, bound: i128) -> bool {
    match value {
        _ if value.is_poison() => true,
        BasicValueEnum::IntValue(value) => constant(value).is_some_and(|value| (0..bound).contains(&value)),
        BasicValueEnum::VectorValue(vector) => {
            let number = vector.get_type().get_context().i32_type();
            let mut lanes = (0..vector.get_type().get_size())
                .map(|lane| vector.const_extract_element(number.const_int(lane.into(), false)));
            vector.is_const() && lanes.all(|lane| is_literal_below(lane, bound))
        }
        _ => false,
    }
}
