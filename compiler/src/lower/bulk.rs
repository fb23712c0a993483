//! Bulk operators on memories and data segments.
//!
//! `memory.copy` and `memory.fill` are checked here, whole and before they write anything, then left to LLVM.
//! Which range lies inside a memory is said in [`bounds`](super::bounds).

use super::function::FunctionLowering;
use wasmc_abi::builtin::Builtin;

impl FunctionLowering<'_, '_> {
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
}
