//! What inkwell does not do of what widening needs: read the lanes of a shuffle, compute addresses. Used by
//! [`build`](super::build) and [`wide`](super::wide).
//!
//! # Safety
//! LLVM's own functions do it. They are only called for instructions of the kind they are for, with numbers below the count
//! that LLVM gives. Addresses are computed without promises, so that they may be any.

#![allow(unsafe_code, reason = "inkwell does not read the lanes of a shuffle")]

use super::build::POSITIONED;
use inkwell::builder::Builder;
use inkwell::llvm_sys::core::{LLVMGetMaskValue, LLVMGetNumMaskElements};
use inkwell::types::IntType;
use inkwell::values::{AsValueRef, InstructionOpcode, InstructionValue, IntValue, PointerValue};

/// Which lane of its operands each lane of a shuffle is, if any; none for other instructions.
pub(super) fn lanes(shuffle: InstructionValue<'_>) -> Vec<Option<u32>> {
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

/// The address so many bytes behind another.
pub(super) fn address<'ctx>(
    builder: &Builder<'ctx>,
    byte: IntType<'ctx>,
    from: PointerValue<'ctx>,
    bytes: IntValue<'ctx>,
) -> PointerValue<'ctx> {
    // SAFETY: one index for a type that is no structure, and nothing is promised of the address.
    unsafe { builder.build_gep(byte, from, &[bytes], "") }.expect(POSITIONED)
}
