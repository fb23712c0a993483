//! Which switches of interpreters should LLVM's code generator copy to the end of every operator? Called by
//! [`optimise`](crate::optimise) when LLVM's passes are done.
//!
//! wasm has no jump to a computed place. So a producer sends an interpreter's operators back to one `br_table`, whose one
//! jump must then be predicted for all of them; a jump at the end of each operator, threaded code, is predicted better.
//! LLVM's tail duplication makes that of an indirect jump, unless a test of the range stands between it and the ways that
//! come together there. So the index is clamped to one that leads where all others do, and the test is gone: the same
//! target is chosen for every index, by one comparison and no branch.
//!
//! # Safety
//! Inkwell does not read the cases of a switch, LLVM's own function does. It is called with an instruction that is one, and
//! with numbers of its successors behind the first, the default.

#![allow(unsafe_code, reason = "inkwell does not read the cases of a switch")]

use crate::flow::{Flow, come_from, first_behind_phis, targets};
use crate::values::operand;
use inkwell::IntPredicate;
use inkwell::basic_block::BasicBlock;
use inkwell::builder::BuilderError;
use inkwell::context::ContextRef;
use inkwell::llvm_sys::core::{LLVMConstIntGetZExtValue, LLVMGetSwitchCaseValue};
use inkwell::module::Module;
use inkwell::values::{
    AsValueRef, BasicMetadataValueEnum, BasicValueEnum, FunctionValue, InstructionOpcode, InstructionValue,
    IntValue,
};
use std::collections::HashMap;

/// Ways to a switch from which on it is one of an interpreter.
const WAYS_MIN: usize = 4;

/// Cases from which on a switch becomes a table and an indirect jump.
const CASES_MIN: usize = 4;

/// Entries of a table beyond which it is not copied: code and LLVM's time would grow with their number times that of the ways.
pub(crate) const ENTRIES_MAX: u64 = 256;

/// A switch whose default is to become an entry of its table.
struct Switch<'ctx> {
    instruction: InstructionValue<'ctx>,
    default: BasicBlock<'ctx>,
    cases: Vec<(u64, BasicBlock<'ctx>)>,
}

/// Has the switches of a module's interpreters copied to their operators.
pub(crate) fn thread(module: &Module<'_>) {
    let has_switches = |function: &FunctionValue<'_>| function.get_basic_block_iter().any(ends_in_switch);
    for function in module.get_functions().filter(has_switches) {
        let flow = Flow::of(function);
        for switch in switches(&flow) {
            switch.clamp(function).expect("the builder stands in a block");
        }
    }
}

fn switches<'ctx>(flow: &Flow<'ctx>) -> Vec<Switch<'ctx>> {
    let dispatching =
        (0..flow.len()).filter(|block| ends_in_switch(flow.block(*block)) && ways(flow, *block) >= WAYS_MIN);
    dispatching.filter_map(|block| Switch::of(flow.block(block).get_terminator()?)).collect()
}

fn ends_in_switch(block: BasicBlock<'_>) -> bool {
    block.get_terminator().is_some_and(|last| last.get_opcode() == InstructionOpcode::Switch)
}

/// How many ways lead to a block, those that come together in blocks of nothing but phis each on its own.
fn ways(flow: &Flow<'_>, block: usize) -> usize {
    let mut seen = vec![block];
    let mut next = 0;
    let mut ways = 0;
    while let Some(block) = seen.get(next).copied() {
        next += 1;
        for from in flow.predecessors(block) {
            if !brings_together(flow.block(*from)) {
                ways += 1;
            } else if !seen.contains(from) {
                seen.push(*from);
            }
        }
    }
    ways
}

/// Whether a block has nothing but phis and a branch.
fn brings_together(block: BasicBlock<'_>) -> bool {
    first_behind_phis(block)
        .is_some_and(|first| first.get_opcode() == InstructionOpcode::Br && first.get_num_operands() == 1)
}

impl<'ctx> Switch<'ctx> {
    /// A switch that is a dense table with a test of the range in front of it.
    fn of(instruction: InstructionValue<'ctx>) -> Option<Switch<'ctx>> {
        let index = index(instruction)?;
        let mut targets = targets(instruction).into_iter();
        let default = targets.next()?;
        let cases = targets.zip(1..).map(|(target, number)| (case(instruction, number), target)).collect();
        let switch = Switch { instruction, default, cases };
        let entries = switch.entries().filter(|entries| *entries <= ENTRIES_MAX)?;
        let is_table = switch.cases.len() >= CASES_MIN && entries <= 2 * switch.cases.len() as u64;
        let fits = index.get_type().get_bit_width() >= u64::BITS - entries.leading_zeros();
        let is_tested = !is_unreachable(default) && switch.cases.iter().all(|(_, target)| *target != default);
        (is_table && fits && is_tested).then_some(switch)
    }

    /// How many indices from 0 on there are up to the last case.
    fn entries(&self) -> Option<u64> {
        self.cases.iter().map(|(value, _)| *value).max()?.checked_add(1)
    }

    /// Replaces the switch by one of the clamped index that has cases for all that it can be.
    fn clamp(self, function: FunctionValue<'ctx>) -> Result<(), BuilderError> {
        let Some((from, entries)) = self.instruction.get_parent().zip(self.entries()) else { return Ok(()) };
        let context = from.get_context();
        let builder = context.create_builder();
        let otherwise = context.append_basic_block(function, "threaded.otherwise");
        let nowhere = context.append_basic_block(function, "threaded.nowhere");
        builder.position_at_end(otherwise);
        builder.build_unconditional_branch(self.default)?;
        builder.position_at_end(nowhere);
        builder.build_unreachable()?;
        come_from(&builder, self.default, &HashMap::from([(from, otherwise)]))?;

        // Only now: it may be one of the phis that have just been replaced, here or for another switch.
        let Some(index) = index(self.instruction) else { return Ok(()) };
        let ty = index.get_type();
        let number = |value: u64| ty.const_int(value, false);
        builder.position_before(&self.instruction);
        let is_case = builder.build_int_compare(IntPredicate::ULT, index, number(entries), "")?;
        let clamped = builder.build_select(is_case, index, number(entries), "")?.into_int_value();
        let mut cases: Vec<(IntValue<'ctx>, BasicBlock<'ctx>)> =
            self.cases.iter().map(|(value, target)| (number(*value), *target)).collect();
        let gaps = (0..=entries).filter(|value| self.cases.iter().all(|(case, _)| case != value));
        cases.extend(gaps.map(|value| (number(value), otherwise)));
        let threaded = builder.build_switch(clamped, nowhere, &cases)?;
        self.hand_on_weights(context, threaded, cases.len());
        self.instruction.erase_from_basic_block();
        Ok(())
    }

    /// Gives the weights of a profile to the switch of so many cases that replaces this one; what the default has goes to
    /// the first of the cases that are new.
    fn hand_on_weights(&self, context: ContextRef<'ctx>, threaded: InstructionValue<'ctx>, cases: usize) {
        let kind = context.get_kind_id("prof");
        let weights = self.instruction.get_metadata(kind).and_then(|weights| weights.get_node_values());
        let Some([name, default, known @ ..]) = weights.as_deref() else { return };
        if known.len() != self.cases.len() {
            return;
        }
        let never: BasicMetadataValueEnum<'ctx> = context.i32_type().const_zero().into();
        let rest = std::iter::repeat_n(never, cases - known.len() - 1);
        let all: Vec<_> =
            [*name, never].into_iter().chain(known.iter().copied()).chain([*default]).chain(rest).collect();
        threaded.set_metadata(context.metadata_node(&all), kind).expect("it is a node");
    }
}

fn is_unreachable(block: BasicBlock<'_>) -> bool {
    block.get_first_instruction().is_some_and(|first| first.get_opcode() == InstructionOpcode::Unreachable)
}

/// What a switch chooses by.
fn index(switch: InstructionValue<'_>) -> Option<IntValue<'_>> {
    let Some(BasicValueEnum::IntValue(index)) = operand(switch, 0) else { return None };
    Some(index)
}

/// For which index a switch leads to the successor `number`, which is not the default; no more than 64 bits of it.
fn case(switch: InstructionValue<'_>, number: u32) -> u64 {
    // SAFETY: a switch, and the number of a successor of it that has a case.
    let value = unsafe { LLVMGetSwitchCaseValue(switch.as_value_ref(), number) };
    // SAFETY: cases are constant integers.
    unsafe { LLVMConstIntGetZExtValue(value) }
}
