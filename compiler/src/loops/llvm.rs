//! What inkwell marks as unsafe of what these stages need: computing addresses. Used by [`writer`](super::writer).
//!
//! # Safety
//! Addresses are computed without promises, so that they may be any.

#![allow(unsafe_code, reason = "address computation is unsafe in inkwell")]

use super::writer::POSITIONED;
use inkwell::builder::Builder;
use inkwell::types::IntType;
use inkwell::values::{IntValue, PointerValue};

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
