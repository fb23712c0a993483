//! What keeps accesses inside memories that guard pages alone cannot keep them inside: those with 64-bit addresses
//! or pages of one byte. Used by [`memory`](super::memory) and [`bulk`](super::bulk); which memory needs which check
//! is said in `wasmc_abi::memory`.
//!
//! Invariant: no sum of the guest's numbers is compared that could have wrapped.

use super::function::FunctionLowering;
use inkwell::IntPredicate::{UGE, UGT, ULT};
use inkwell::values::{IntValue, PointerValue};
use wasmc_abi::memory::{BoundsCheck, MEMORY64_FREE_OFFSETS};
use wasmc_abi::trap::TrapCode;

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// Traps where an access to `len_bytes` at `index` and `offset` does not stay in the memory, unless its
    /// reservation sees to that. What is compared with the index does not depend on it and leaves loops.
    pub(super) fn check_access(&mut self, memory: u32, index: IntValue<'ctx>, offset: u64, len_bytes: u64) {
        let end = match self.unit.info.memories[memory as usize].bounds_check() {
            BoundsCheck::Guard => return,
            BoundsCheck::Bound if offset < MEMORY64_FREE_OFFSETS => Some(self.memory_bound(memory)),
            BoundsCheck::Bound => {
                let bound = self.memory_bound(memory);
                Some(self.less_or_zero(bound, offset))
            }
            // The last byte's offset; if that is no number, no address is low enough.
            BoundsCheck::Length => offset.checked_add(len_bytes - 1).map(|last| {
                let len = self.memory_len_bytes(memory);
                self.less_or_zero(len, last)
            }),
        };
        let end = end.unwrap_or(self.unit.types.i64.const_zero());
        let is_outside = self.build.int_test(UGE, index, end);
        self.trap_if(is_outside, TrapCode::MemoryOutOfBounds);
    }

    /// Address of a range of a memory. Traps where it runs past the end; an empty range may end there.
    pub(super) fn checked_range(
        &mut self,
        memory: u32,
        start: IntValue<'ctx>,
        len: IntValue<'ctx>,
    ) -> PointerValue<'ctx> {
        let end = self.build.int_add(start, len);
        let mut is_outside = self.build.int_test(UGT, end, self.memory_len_bytes(memory));
        // Sums of numbers that were 32 bits wide do not wrap.
        if self.unit.info.memories[memory as usize].index64 {
            let wraps = self.build.int_test(ULT, end, start);
            is_outside = self.build.or(is_outside, wraps);
        }
        self.trap_if(is_outside, TrapCode::MemoryOutOfBounds);
        let base = self.memory_base(memory);
        self.build.offset(base, start)
    }

    /// `x - y`, or 0 where that is negative.
    fn less_or_zero(&self, x: IntValue<'ctx>, y: u64) -> IntValue<'ctx> {
        if y == 0 {
            return x;
        }
        let y = self.unit.types.i64.const_int(y, false);
        self.call_intrinsic("llvm.usub.sat", &[x.get_type().into()], &[x.into(), y.into()]).into_int_value()
    }
}
