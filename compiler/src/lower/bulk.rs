//! Bulk operators on memories and data segments.
//!
//! `memory.copy` and `memory.fill` are checked here, whole and before they write anything, then left to LLVM.
//! Lengths and indices are 32 bits wide, so that their sums cannot wrap in 64.

use super::function::FunctionLowering;
use inkwell::IntPredicate::UGT;
use inkwell::values::{IntValue, PointerValue};
use wasmc_abi::builtin::Builtin;
use wasmc_abi::trap::TrapCode;

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// `memory.copy`. The ranges may overlap.
    pub(super) fn visit_memory_copy(&mut self, dst_mem: u32, src_mem: u32) {
        let len = self.pop_index();
        let src = self.pop_index();
        let dst = self.pop_index();
        let to = self.checked_range(dst_mem, dst, len);
        let from = self.checked_range(src_mem, src, len);
        self.build.move_bytes(to, from, len);
    }

    /// `memory.fill`, with the low byte of the operand.
    pub(super) fn visit_memory_fill(&mut self, mem: u32) {
        let len = self.pop_index();
        let value = self.pop_int();
        let dst = self.pop_index();
        let to = self.checked_range(mem, dst, len);
        let byte = self.build.truncate(value, self.unit.types.i8);
        self.build.fill_bytes(to, byte, len);
    }

    /// `memory.init`.
    pub(super) fn visit_memory_init(&mut self, data_index: u32, mem: u32) {
        let len = self.pop_index();
        let src = self.pop_index();
        let dst = self.pop_index();
        let (memory, segment) = (self.number(mem), self.number(data_index));
        self.call_builtin(Builtin::memory_init, &[memory, segment, dst.into(), src.into(), len.into()]);
    }

    /// `data.drop`.
    pub(super) fn visit_data_drop(&mut self, data_index: u32) {
        self.call_builtin(Builtin::data_drop, &[self.number(data_index)]);
    }

    /// Address of a range of a memory. Traps where it runs past the end; an empty range may end there.
    fn checked_range(
        &mut self,
        memory: u32,
        start: IntValue<'ctx>,
        len: IntValue<'ctx>,
    ) -> PointerValue<'ctx> {
        let end = self.build.int_add(start, len);
        let is_outside = self.build.int_test(UGT, end, self.memory_len_bytes(memory));
        self.trap_if(is_outside, TrapCode::MemoryOutOfBounds);
        let base = self.memory_base(memory);
        self.build.offset(base, start)
    }
}
