//! Rules on computed addresses: nothing is promised of them, and what is added to a base is unsigned.
//!
//! # Safety
//! Inkwell does not show all flags of an address computation, LLVM's own function does. It is defined for every
//! instruction of that kind, and only called for those.

#![allow(unsafe_code, reason = "inkwell does not show the flags `nusw` and `nuw` of address computations")]

use super::facts::{Facts, comparison};
use super::operands::{constant, int_operand};
use crate::values::{instruction, operand};
use inkwell::IntPredicate::{UGE, UGT, ULE, ULT};
use inkwell::llvm_sys::core::LLVMGEPGetNoWrapFlags;
use inkwell::values::{
    AsValueRef, BasicValue, BasicValueEnum, InstructionOpcode, InstructionValue, IntValue,
};

/// How far back the parts of an index are looked at.
const DEPTH_MAX: u32 = 8;

/// Whether `instruction` computes an address that is poison in some cases.
pub(super) fn has_poison_flag(instruction: InstructionValue<'_>) -> bool {
    if instruction.get_opcode() != InstructionOpcode::GetElementPtr {
        return false;
    }
    // SAFETY: the instruction is alive, as the borrow of its context shows, and is of the kind wanted.
    (unsafe { LLVMGEPGetNoWrapFlags(instruction.as_value_ref()) }) != 0
}

/// Whether `instruction` adds something to an address that may be negative.
pub(super) fn has_signed_index(instruction: InstructionValue<'_>) -> bool {
    if instruction.get_opcode() != InstructionOpcode::GetElementPtr {
        return false;
    }
    let mut facts = None;
    (1..instruction.get_num_operands()).any(|index| match int_operand(instruction, index) {
        Some(index) => !is_unsigned(index, instruction, &mut facts, DEPTH_MAX),
        None => true,
    })
}

/// Whether `index` of the computation `address` is unsigned. `facts` are those at the computation, once needed.
fn is_unsigned<'ctx>(
    index: IntValue<'ctx>,
    address: InstructionValue<'ctx>,
    facts: &mut Option<Facts<'ctx>>,
    depth: u32,
) -> bool {
    if index.get_type().get_bit_width() != 64 || depth == 0 {
        return false;
    }
    let mut is_part_unsigned = |part: InstructionValue<'ctx>, operand| {
        int_operand(part, operand).is_some_and(|operand| is_unsigned(operand, address, facts, depth - 1))
    };
    let by_itself = match (index.as_instruction(), constant(index)) {
        // An offset on top of an address has been looked at together with its index.
        (None, Some(constant)) => constant >= 0 || is_base_computed(address),
        (None, None) => index.is_const(),
        (Some(part), _) => match part.get_opcode() {
            InstructionOpcode::ZExt => true,
            InstructionOpcode::And => is_part_unsigned(part, 0) || is_part_unsigned(part, 1),
            InstructionOpcode::Add | InstructionOpcode::Mul => {
                is_part_unsigned(part, 0) && is_part_unsigned(part, 1)
            }
            InstructionOpcode::SExt => is_code(address),
            _ => false,
        },
    };
    by_itself
        || facts
            .get_or_insert_with(|| Facts::at(address))
            .any(|condition, holds| is_bounded(condition, holds, index))
}

/// Whether `address` is only ever called or compared, so that no access goes there.
fn is_code(address: InstructionValue<'_>) -> bool {
    let mut next_use = address.get_first_use();
    while let Some(this_use) = next_use {
        let Some(user) = instruction(this_use.get_user()) else { return false };
        let callee = user.get_num_operands().checked_sub(1).and_then(|last| operand(user, last));
        let is_called = callee.and_then(|callee| callee.as_instruction_value()) == Some(address);
        match user.get_opcode() {
            InstructionOpcode::Call | InstructionOpcode::Invoke if is_called => {}
            InstructionOpcode::ICmp => {}
            InstructionOpcode::Select if is_code(user) => {}
            _ => return false,
        }
        next_use = this_use.get_next_use();
    }
    true
}

fn is_base_computed(address: InstructionValue<'_>) -> bool {
    let base = operand(address, 0).and_then(|base| base.as_instruction_value());
    base.is_some_and(|base| base.get_opcode() == InstructionOpcode::GetElementPtr)
}

/// Whether an unsigned comparison shows an upper bound of `index`, or of what is computed from it.
fn is_bounded<'ctx>(condition: IntValue<'ctx>, holds: bool, index: IntValue<'ctx>) -> bool {
    let Some((predicate, x, y)) = comparison(condition) else { return false };
    match predicate {
        ULT | ULE if holds => is_about(x, index),
        UGT | UGE if !holds => is_about(x, index),
        ULT | ULE => is_about(y, index),
        UGT | UGE => is_about(y, index),
        _ => false,
    }
}

fn is_about<'ctx>(value: IntValue<'ctx>, index: IntValue<'ctx>) -> bool {
    let is_index = |value: BasicValueEnum<'ctx>| value == index.as_basic_value_enum();
    // A huge literal that is guarded never gets here, whatever the builder has made of its product with a size.
    let is_huge = |value: IntValue<'ctx>| constant(value).is_some_and(|constant| constant < 0);
    is_index(value.as_basic_value_enum())
        || is_huge(value) && is_huge(index)
        || value.as_instruction().is_some_and(|sum| {
            sum.get_opcode() == InstructionOpcode::Add
                && [0, 1].into_iter().any(|part| operand(sum, part).is_some_and(is_index))
        })
}
