//! Traps: one block for each trap code that a function can raise, ending in an instruction that carries the
//! number. Used by every operator that can trap by itself; accesses to memory trap by guard pages instead.

use super::function::FunctionLowering;
use inkwell::basic_block::BasicBlock;
use inkwell::values::IntValue;
use wasmc_abi::trap::TrapCode;

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// Traps always. The builder is left in a block that has ended.
    pub(super) fn trap(&mut self, code: TrapCode) {
        let block = self.trap_block(code);
        self.build.branch(block);
    }

    /// Traps where `condition` holds, and goes on where it does not.
    pub(super) fn trap_if(&mut self, condition: IntValue<'ctx>, code: TrapCode) {
        if condition.get_zero_extended_constant() == Some(0) {
            return;
        }
        let block = self.trap_block(code);
        self.leave_if_rare(condition, block);
    }

    /// Branches to `rare` where `condition` holds, and goes on where it does not.
    pub(super) fn leave_if_rare(&mut self, condition: IntValue<'ctx>, rare: BasicBlock<'ctx>) {
        let next = self.new_block();
        self.build.branch_if_rare(condition, rare, next);
        self.build.move_to(next);
    }

    /// Builds what happens in the rare block `block`, then comes back to where the builder was.
    pub(super) fn in_rare_block(&mut self, block: BasicBlock<'ctx>, build: impl FnOnce(&mut Self)) {
        let here = self.build.block();
        self.build.move_to(block);
        build(self);
        self.build.move_to(here);
    }

    /// The block that raises `code`.
    pub(super) fn trap_block(&mut self, code: TrapCode) -> BasicBlock<'ctx> {
        let number = code as usize;
        if self.trap_blocks.len() <= number {
            self.trap_blocks.resize(number + 1, None);
        }
        if let Some(block) = self.trap_blocks[number] {
            return block;
        }
        let block = self.new_block();
        self.in_rare_block(block, |lowering| {
            let number = lowering.unit.types.i8.const_int(code as u64, false);
            let call = lowering.build.call(lowering.unit.trap_instruction(), &[number.into()]);
            lowering.unit.attributes().set_rare(call);
            lowering.build.unreachable();
        });
        self.trap_blocks[number] = Some(block);
        block
    }
}
