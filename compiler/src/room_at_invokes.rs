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
//! These instructions have the vmctx in a register, where calls within the module want it anyway. Else the allocator thinks
//! little of it, and gives its register to something else wherever calls are rare: then all that enter the function save
//! that register, and the vmctx is on the stack.

use crate::flow::{Flow, come_from, first_behind_phis, redirect, targets};
use crate::nothing;
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::basic_block::BasicBlock;
use inkwell::builder::BuilderError;
use inkwell::module::Module;
use inkwell::values::{BasicValueEnum, FunctionValue, InstructionOpcode, InstructionValue, PointerValue};
use std::collections::HashMap;

/// Makes room around the calls of a module that are inside of handlers.
pub(crate) fn make(module: &Module<'_>) {
    for function in module.get_functions().filter(|function| function.has_personality_function()) {
        let flow = Flow::of(function);
        let vmctx = vmctx(function);
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

/// The vmctx of a function, if it comes in its own register. From functions that only their unit calls LLVM takes a vmctx
/// that is not used, or gives them what they would load from it instead; with the tail convention it never has a register.
fn vmctx<'ctx>(function: FunctionValue<'ctx>) -> Option<PointerValue<'ctx>> {
    function.get_enum_attribute(AttributeLoc::Param(0), Attribute::get_named_enum_kind_id("swiftself"))?;
    function.get_first_param().map(BasicValueEnum::into_pointer_value)
}

/// Makes room at the beginning of a block that ends in an `invoke`, unless it is a landing pad, which has to begin with
/// its label.
fn make_before<'ctx>(block: BasicBlock<'ctx>, vmctx: Option<PointerValue<'ctx>>) {
    let Some(first) = first_behind_phis(block).filter(|_| invoke(block).is_some()) else { return };
    if first.get_opcode() != InstructionOpcode::LandingPad {
        nothing::put_before(first, vmctx);
    }
}

/// Makes room on the ways to a block from those before it that end in an `invoke` of which it is the usual successor.
fn make_behind<'ctx>(
    before: impl Iterator<Item = BasicBlock<'ctx>>,
    block: BasicBlock<'ctx>,
    vmctx: Option<PointerValue<'ctx>>,
) -> Result<(), BuilderError> {
    let context = block.get_context();
    let builder = context.create_builder();
    let mut rooms = HashMap::new();
    for before in before {
        if invoke(before).is_some_and(|invoke| targets(invoke).first() == Some(&block)) {
            let room = context.insert_basic_block_after(before, "room");
            builder.position_at_end(room);
            nothing::put_before(builder.build_unconditional_branch(block)?, vmctx);
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
