//! The functions with code, the ways between the blocks of one, and the loops that they make; how to change them. Used by
//! what looks at all functions of a unit, or at all loops of a function, or puts blocks between others.
//!
//! # Safety
//! LLVM's own functions lead a block elsewhere. They are called for its terminator, with numbers below the count of its successors.

#![allow(unsafe_code, reason = "inkwell does not change where a block leads")]

use inkwell::basic_block::BasicBlock;
use inkwell::builder::{Builder, BuilderError};
use inkwell::llvm_sys::core::{LLVMGetNumSuccessors, LLVMGetSuccessor, LLVMSetSuccessor};
use inkwell::module::Module;
use inkwell::values::{
    AsValueRef, BasicValueEnum, FunctionValue, InstructionOpcode, InstructionValue, PhiValue,
};
use std::collections::HashMap;

/// The functions of a module that have code.
pub(crate) fn bodies<'ctx>(module: &Module<'ctx>) -> impl Iterator<Item = FunctionValue<'ctx>> {
    module.get_functions().filter(|function| function.count_basic_blocks() > 0)
}

/// Blocks of a function by their numbers, in order.
pub(crate) struct Flow<'ctx> {
    blocks: Vec<BasicBlock<'ctx>>,
    successors: Vec<Vec<usize>>,
    predecessors: Vec<Vec<usize>>,
}

/// A loop: the blocks that come back to its first one without leaving it.
pub(crate) struct Loop {
    pub(crate) header: usize,
    /// The blocks with a way back to the header.
    pub(crate) latches: Vec<usize>,
}

impl<'ctx> Flow<'ctx> {
    pub(crate) fn of(function: FunctionValue<'ctx>) -> Flow<'ctx> {
        let blocks = function.get_basic_blocks();
        let number: HashMap<BasicBlock<'ctx>, usize> = blocks.iter().copied().zip(0..).collect();
        let mut predecessors = vec![Vec::new(); blocks.len()];
        let mut successors = Vec::with_capacity(blocks.len());
        for (from, block) in blocks.iter().enumerate() {
            let targets = block.get_terminator().map(targets).unwrap_or_default();
            let mut targets: Vec<usize> = targets.iter().map(|target| number[target]).collect();
            targets.sort_unstable();
            targets.dedup();
            for target in &targets {
                predecessors[*target].push(from);
            }
            successors.push(targets);
        }
        Flow { blocks, successors, predecessors }
    }

    /// How many blocks there are.
    pub(crate) fn len(&self) -> usize {
        self.blocks.len()
    }

    /// The blocks with a way to a block, each once.
    pub(crate) fn predecessors(&self, block: usize) -> &[usize] {
        &self.predecessors[block]
    }

    pub(crate) fn block(&self, number: usize) -> BasicBlock<'ctx> {
        self.blocks[number]
    }

    /// All loops, each header once.
    pub(crate) fn loops(&self) -> Vec<Loop> {
        let mut latches: HashMap<usize, Vec<usize>> = HashMap::new();
        for (from, to) in self.ways_back() {
            latches.entry(to).or_default().push(from);
        }
        let mut loops: Vec<Loop> =
            latches.into_iter().map(|(header, latches)| Loop { header, latches }).collect();
        loops.sort_unstable_by_key(|found| found.header);
        loops
    }

    /// Whether `fits` holds for all blocks of a loop, each of which it is asked once, the header first. The first that does
    /// not ends it.
    pub(crate) fn all_of(&self, found: &Loop, mut fits: impl FnMut(usize) -> bool) -> bool {
        let mut body = vec![found.header];
        let mut waiting = found.latches.clone();
        if !fits(found.header) {
            return false;
        }
        while let Some(block) = waiting.pop() {
            if body.contains(&block) {
                continue;
            }
            if !fits(block) {
                return false;
            }
            body.push(block);
            waiting.extend(&self.predecessors[block]);
        }
        true
    }

    /// The ways from a block to one that leads to it: what a walk from the entry, depth first, finds on its own path.
    fn ways_back(&self) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut is_seen = vec![false; self.blocks.len()];
        let mut is_on_path = vec![false; self.blocks.len()];
        let mut path: Vec<(usize, usize)> = Vec::new();
        if !self.blocks.is_empty() {
            path.push((0, 0));
            is_seen[0] = true;
            is_on_path[0] = true;
        }
        while let Some((block, next)) = path.last_mut() {
            let from = *block;
            let Some(&to) = self.successors[from].get(*next) else {
                is_on_path[from] = false;
                path.pop();
                continue;
            };
            *next += 1;
            if is_on_path[to] {
                found.push((from, to));
            } else if !is_seen[to] {
                is_seen[to] = true;
                is_on_path[to] = true;
                path.push((to, 0));
            }
        }
        found
    }
}

/// Where a terminator may lead; of a switch first the default, then the cases in order.
pub(crate) fn targets(terminator: InstructionValue<'_>) -> Vec<BasicBlock<'_>> {
    terminator.get_operands().flatten().filter_map(|operand| operand.block()).collect()
}

/// The first instruction of a block that is no phi.
pub(crate) fn first_behind_phis(block: BasicBlock<'_>) -> Option<InstructionValue<'_>> {
    block.get_instructions().find(|first| first.get_opcode() != InstructionOpcode::Phi)
}

/// Whether the end of a block leads to others and does nothing else, so that [`redirect`] may change where to.
pub(crate) fn can_be_redirected(block: BasicBlock<'_>) -> bool {
    let opcode = block.get_terminator().map(|last| last.get_opcode());
    matches!(opcode, Some(InstructionOpcode::Br | InstructionOpcode::Switch))
}

/// Has the end of `block` lead to `to`, of the same function, where it led to `target`.
pub(crate) fn redirect<'ctx>(block: BasicBlock<'ctx>, target: BasicBlock<'ctx>, to: BasicBlock<'ctx>) {
    let last = block.get_terminator().expect("a block has a terminator").as_value_ref();
    // SAFETY: it is a terminator.
    let count = unsafe { LLVMGetNumSuccessors(last) };
    for number in 0..count {
        // SAFETY: it is a terminator, and the number is below the count of its successors.
        let successor = unsafe { LLVMGetSuccessor(last, number) };
        if successor == target.as_mut_ptr() {
            // SAFETY: as above; the new block is alive, as the borrow of its context shows.
            unsafe { LLVMSetSuccessor(last, number, to.as_mut_ptr()) };
        }
    }
}

/// Has the phis of a block take from other blocks what they took from those that `instead` has an entry for.
pub(crate) fn come_from<'ctx>(
    builder: &Builder<'ctx>,
    block: BasicBlock<'ctx>,
    instead: &HashMap<BasicBlock<'ctx>, BasicBlock<'ctx>>,
) -> Result<(), BuilderError> {
    phis(block).into_iter().try_for_each(|phi| {
        replace_phi(builder, phi, |value, from| vec![(value, *instead.get(&from).unwrap_or(&from))])
    })
}

/// The phis of a block, in order.
pub(crate) fn phis(block: BasicBlock<'_>) -> Vec<PhiValue<'_>> {
    block.get_instructions().map_while(|one| PhiValue::try_from(one).ok()).collect()
}

/// Replaces a phi by one that takes what `to` makes of each value and the block that it comes from.
pub(crate) fn replace_phi<'ctx>(
    builder: &Builder<'ctx>,
    phi: PhiValue<'ctx>,
    to: impl Fn(BasicValueEnum<'ctx>, BasicBlock<'ctx>) -> Vec<(BasicValueEnum<'ctx>, BasicBlock<'ctx>)>,
) -> Result<(), BuilderError> {
    builder.position_before(&phi.as_instruction());
    let new = builder.build_phi(phi.as_basic_value().get_type(), "")?;
    for (value, from) in phi.get_incomings().flat_map(|(value, from)| to(value, from)) {
        new.add_incoming(&[(&value, from)]);
    }
    phi.replace_all_uses_with(&new);
    phi.as_instruction().erase_from_basic_block();
    Ok(())
}
