//! Which conversions to floats must LLVM's SLP vectoriser leave as wide as they are? Called by
//! [`optimise`](crate::optimise) right before that runs.
//!
//! LLVM 22 has vectors of integers as narrow as their values allow. Those that may be negative it extends with their sign,
//! and yet converts the narrower ones as unsigned where the program converts unsigned ones: -1 becomes 2^32 - 1 instead of
//! 2^64 - 1. (clang has the same from C.) So what is converted is frozen, through which it does not look, unless no
//! integers are there to be narrowed or they are known not to be negative.
//!
//! # Safety
//! Inkwell does not build `freeze`, LLVM's own function does. It is called with a builder that stands before the
//! conversion, and with the integer that this converts.

#![allow(unsafe_code, reason = "inkwell does not build `freeze`")]

use crate::values::operand;
use inkwell::builder::Builder;
use inkwell::llvm_sys::core::LLVMBuildFreeze;
use inkwell::module::Module;
use inkwell::values::{AsValueRef, BasicValueEnum, InstructionOpcode, InstructionValue, IntValue};

/// Keeps the vectoriser from narrowing what the module converts.
pub fn keep_wide(module: &Module<'_>) {
    let builder = module.get_context().create_builder();
    for function in module.get_functions() {
        for instruction in function.get_basic_block_iter().flat_map(|block| block.get_instructions()) {
            if let Some(converted) = may_be_narrowed(instruction) {
                builder.position_before(&instruction);
                let frozen = freeze(&builder, converted);
                instruction.set_operand(0, frozen);
            }
        }
    }
}

/// The integer that an instruction converts as unsigned, if it may be a negative one of fewer bits.
fn may_be_narrowed(instruction: InstructionValue<'_>) -> Option<IntValue<'_>> {
    let converts = instruction.get_opcode() == InstructionOpcode::UIToFP;
    if !converts || instruction.get_non_negative_flag() == Ok(true) {
        return None;
    }
    let BasicValueEnum::IntValue(integer) = operand(instruction, 0)? else { return None };
    let is_computed = integer.as_instruction()?.get_opcode() != InstructionOpcode::Load;
    is_computed.then_some(integer)
}

fn freeze<'ctx>(builder: &Builder<'ctx>, integer: IntValue<'ctx>) -> IntValue<'ctx> {
    // SAFETY: builder and integer are alive and of one module, and the builder stands in a block.
    let frozen = unsafe { LLVMBuildFreeze(builder.as_mut_ptr(), integer.as_value_ref(), c"".as_ptr()) };
    // SAFETY: that is an instruction whose type is the integer's.
    unsafe { IntValue::new(frozen) }
}
