//! Where does LLVM's register allocator need room around the calls inside of handlers? Called by
//! [`optimise`](crate::optimise) when LLVM's passes are done.
//!
//! A value that lives across a call which is seldom made should be on the stack around that call and in a register
//! elsewhere. The allocator puts what stores and loads it at the beginnings and the ends of blocks. An `invoke` leaves it no
//! room for that: its block begins with a label, in front of which nothing may stand, unless the call needs something
//! computed first; and where the block behind it has other ways to it, and the value is needed in the handler, none is
//! left behind the call either. Then the value is on the stack along all ways, also where nothing is called. So each
//! `invoke` gets an instruction that becomes no bytes in front of it, and a block with such a one behind it where other
//! ways come together.
//!
//! These instructions have the vmctx in a register, where it is for the call anyway. Else the allocator thinks little of
//! it, and gives its register to something else wherever calls are rare: then all that enter the function save that
//! register, and the vmctx is on the stack.

use crate::flow::{Flow, come_from, first_behind_phis, redirect, targets};
use crate::nothing;
use inkwell::basic_block::BasicBlock;
use inkwell::builder::BuilderError;
use inkwell::module::Module;
use inkwell::values::{BasicValueEnum, InstructionOpcode, InstructionValue};
use std::collections::HashMap;

/// Makes room around the calls of a module that are inside of handlers.
pub(crate) fn make(module: &Module<'_>) {
    for function in module.get_functions().filter(|function| function.has_personality_function()) {
        let flow = Flow::of(function);
        let vmctx = function.get_first_param().expect("a function with handlers is called with a vmctx");
        for number in 0..flow.len() {
            let block = flow.block(number);
            let before = flow.predecessors(number);
            if before.len() > 1 {
                let before = before.iter().map(|before| flow.block(*before));
                make_behind(before, block, vmctx).expect("the builder stands in a block");
            }
            make_before(block, vmctx);
        }
    }
}

/// Makes room at the beginning of a block that ends in an `invoke`, unless it is a landing pad, which has to begin with
/// its label.
fn make_before<'ctx>(block: BasicBlock<'ctx>, vmctx: BasicValueEnum<'ctx>) {
    let Some(first) = first_behind_phis(block).filter(|_| invoke(block).is_some()) else { return };
    if first.get_opcode() != InstructionOpcode::LandingPad {
        nothing::put_with(vmctx, first);
    }
}

/// Makes room on the ways to a block from those before it that end in an `invoke` of which it is the usual successor.
fn make_behind<'ctx>(
    before: impl Iterator<Item = BasicBlock<'ctx>>,
    block: BasicBlock<'ctx>,
    vmctx: BasicValueEnum<'ctx>,
) -> Result<(), BuilderError> {
    let context = block.get_context();
    let builder = context.create_builder();
    let mut rooms = HashMap::new();
    for before in before {
        if invoke(before).is_some_and(|invoke| targets(invoke).first() == Some(&block)) {
            let room = context.insert_basic_block_after(before, "room");
            builder.position_at_end(room);
            nothing::put_with(vmctx, builder.build_unconditional_branch(block)?);
            redirect(before, block, room);
            rooms.insert(before, room);
        }
    }
    if rooms.is_empty() { Ok(()) } else { come_from(&builder, block, &rooms) }
}

/// The `invoke` that a block ends in, if it does.
fn invoke(block: BasicBlock<'_>) -> Option<InstructionValue<'_>> {
    block.get_terminator().filter(|last| last.get_opcode() == InstructionOpcode::Invoke)
}
