//! From values of LLVM to the instructions that compute them, and from these to their operands. Used by whatever looks at
//! lowered code.
//!
//! # Safety
//! Inkwell does not read the lanes of a shuffle; LLVM's own functions do, see [`shuffled_lanes`].

#![allow(unsafe_code, reason = "inkwell does not read the lanes of a shuffle")]

use inkwell::llvm_sys::core::{LLVMGetMaskValue, LLVMGetNumMaskElements};
use inkwell::types::BasicTypeEnum;
use inkwell::values::{AnyValueEnum, AsValueRef, BasicValueEnum, InstructionOpcode, InstructionValue};

/// The instruction that computes `value`, if one does.
pub(crate) fn instruction(value: AnyValueEnum<'_>) -> Option<InstructionValue<'_>> {
    match value {
        AnyValueEnum::ArrayValue(value) => value.as_instruction(),
        AnyValueEnum::IntValue(value) => value.as_instruction(),
        AnyValueEnum::FloatValue(value) => value.as_instruction(),
        AnyValueEnum::PointerValue(value) => value.as_instruction(),
        AnyValueEnum::StructValue(value) => value.as_instruction(),
        AnyValueEnum::VectorValue(value) => value.as_instruction(),
        AnyValueEnum::ScalableVectorValue(value) => value.as_instruction(),
        AnyValueEnum::PhiValue(value) => Some(value.as_instruction()),
        AnyValueEnum::InstructionValue(value) => Some(value),
        AnyValueEnum::FunctionValue(_) | AnyValueEnum::MetadataValue(_) => None,
    }
}

/// The type itself, of a vector that of its lanes.
pub(crate) fn lane_type(ty: BasicTypeEnum<'_>) -> BasicTypeEnum<'_> {
    if let BasicTypeEnum::VectorType(vector) = ty { vector.get_element_type() } else { ty }
}

/// The instructions that use what `of` computes, one for each time that it does.
pub(crate) fn users<'ctx>(of: InstructionValue<'ctx>) -> impl Iterator<Item = InstructionValue<'ctx>> {
    std::iter::successors(of.get_first_use(), |this| this.get_next_use())
        .filter_map(|this| instruction(this.get_user()))
}

/// Operand `index`, if it is a value.
pub(crate) fn operand(instruction: InstructionValue<'_>, index: u32) -> Option<BasicValueEnum<'_>> {
    instruction.get_operand(index).and_then(|operand| operand.value())
}

/// Which lane of its operands each lane of a shuffle is, if any; none for other instructions.
pub(crate) fn shuffled_lanes(shuffle: InstructionValue<'_>) -> Vec<Option<u32>> {
    if shuffle.get_opcode() != InstructionOpcode::ShuffleVector {
        return Vec::new();
    }
    let shuffle = shuffle.as_value_ref();
    // SAFETY: it is a shuffle.
    let count = unsafe { LLVMGetNumMaskElements(shuffle) };
    // SAFETY: it is a shuffle, and the number is below the count of its lanes.
    let lane = |number| unsafe { LLVMGetMaskValue(shuffle, number) };
    (0..count).map(|number| lane(number).try_into().ok()).collect()
}
