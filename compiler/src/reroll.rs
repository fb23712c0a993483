//! Rolls back what a producer unrolled: a loop that does the same for `p`, `p + 8`, then steps by 16 becomes one that
//! does it for `p` and steps by 8. Called by [`optimise`](crate::optimise) between two runs of LLVM's passes.
//!
//! Producers unroll for machines without vectors. LLVM cannot vectorise the result: in linear memory every address
//! may be any other, so it compares the streams when the loop starts, and the two of one array always overlap.
//!
//! # Why the rolled loop does the same
//! Say that the loop consists of `k` rounds. [`rounds`] finds a set of instructions, the round, and for each `j` below
//! `k` an image of it in the loop, the first being itself, such that
//! - the image of an instruction does the same as the instruction, with the images of its operands;
//! - counters count for `1 / k` of their step: the image of a sum of counters is the sum with `j` such steps added,
//!   modulo the width, whatever instruction computes that;
//! - any other value that is carried into the next round has as its next image what the round before leaves for it;
//!   the last leaves what the loop carries into its next time;
//! - each load and store is the image of one in the round, and of one only. Those of the stores come in the order in
//!   which the rolled loop stores, and each load has the same stores before it.
//!
//! So by induction each round computes, loads and stores what its image did, in the same order as far as anyone can
//! see: loads change places only with loads, and whichever of them traps, memory is then the same. The rolled loop
//! ends when its counter meets the bound, which is after the last round of a time only if the way from start to bound
//! is a multiple of the counter's step in the old loop; that is required to be evident, usually from a mask.
//! Whatever stays has an image in each round or is a sum of counters: no other round's instruction, by way of which a sum
//! happens to be computed, may run in its stead. What LLVM had promised of the instructions that stay (`nuw`, `nneg`
//! and so on) was promised for the first round alone, and is taken back. An `or` that promised to add becomes a sum,
//! so its images must have promised that, too.

mod rewrite;
mod rounds;

use crate::loops::body::Body;
use crate::widen::may_be_widened;
use inkwell::basic_block::BasicBlock;
use inkwell::module::Module;

/// How often producers unroll. What is eight rounds is two longer ones as well, so the most come first.
const ROUNDS: [usize; 3] = [8, 4, 2];

/// Rolls back all loops of a module that may become vectors of so many bits then: by LLVM, or if they are vectors already, by
/// [`widen`](crate::widen). Returns how many.
pub fn reroll(module: &Module<'_>, vector_bits: u32) -> usize {
    let blocks = module.get_functions().flat_map(|function| function.get_basic_block_iter());
    let blocks: Vec<BasicBlock<'_>> = blocks.collect();
    blocks.into_iter().filter(|block| reroll_block(*block, vector_bits)).count()
}

fn reroll_block(block: BasicBlock<'_>, vector_bits: u32) -> bool {
    let Some(body) = Body::read(block) else { return false };
    if body.has_vectors() && !may_be_widened(&body, vector_bits) {
        return false;
    }
    let round = ROUNDS.into_iter().find_map(|count| rounds::find(&body, count));
    round.and_then(|round| rewrite::plan(&body, &round)).is_some_and(|plan| {
        plan.carry_out(&body);
        true
    })
}
