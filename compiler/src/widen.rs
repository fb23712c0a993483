//! Widens loops that the producer vectorised: the vectors of wasm have 128 bits, the machine's may have more, and LLVM
//! leaves vectors as they are. Called by [`optimise`](crate::optimise) before LLVM's passes.
//!
//! In front of such a loop comes one whose turns do several of its iterations at once, the first of one each in the
//! lowest lanes, and what asks whether that may be. The loop itself does what is left, or all.
//!
//! # Why a turn does the same as its iterations
//! - [`lanes`] takes only instructions of which each lane of the result is computed from lanes of the same iteration, or
//!   from what is the same in all. So by induction every vector is those of the iterations, one after the other.
//! - Sums are of integers, combined by one operator whose order does not matter. The first iterations of the turns go on
//!   with what there was, the others begin with what changes nothing; behind the last turn they are combined. Nothing
//!   else of the loop sees a sum.
//! - [`streams`](crate::loops::streams) takes only accesses whose index, of 32 bits, grows by just the bytes accessed. It is asked that none
//!   wraps around from the first iteration to the last; then the bytes of a turn are one piece.
//! - An access is done for all iterations of a turn before the next one is. So of two, `a` before `b` in the loop, `a` now
//!   comes before `b` of an iteration before its own. Where both grow by the same, these two can have a byte in common
//!   only if the address of `b` is above that of `a`, by less than a turn's bytes; if one is a store, it is asked
//!   whether that is so. Where they grow differently, they must have no byte in common from the first iteration to the
//!   last. All else keeps its order.
//! - The number of iterations follows from the distance of the two sides of the test and the power of two by which it
//!   changes. It is asked that the distance is a multiple of that, or evident: then the counter cannot miss its end.
//!
//! Where an access traps, so does the turn, at the latest when the loop did; the stores of its earlier iterations may be
//! missing, as in all loops that LLVM vectorises. `--strict-memory` has no such loops.

mod apart;
mod build;
mod intrinsics;
mod lanes;
mod plan;
mod wide;

use crate::loops::body::Body;
use inkwell::basic_block::BasicBlock;
use inkwell::module::Module;
use lanes::Lanes;
use plan::Plan;

/// Bits of wasm's vectors.
const NARROW_BITS: u32 = 128;

/// Widens all loops of a module that may be widened, to vectors of so many bits. Returns how many.
pub fn widen(module: &Module<'_>, vector_bits: u32) -> usize {
    if vector_bits <= NARROW_BITS {
        return 0;
    }
    let blocks = module.get_functions().flat_map(|function| function.get_basic_block_iter());
    let blocks: Vec<BasicBlock<'_>> = blocks.collect();
    blocks.into_iter().filter(|block| widen_block(module, *block, vector_bits)).count()
}

/// Whether a loop is likely to be widened, for what is before that.
pub(crate) fn may_be_widened(body: &Body<'_>, vector_bits: u32) -> bool {
    vector_bits > NARROW_BITS && Lanes::of(body).is_some()
}

fn widen_block<'ctx>(module: &Module<'ctx>, block: BasicBlock<'ctx>, vector_bits: u32) -> bool {
    let Some(body) = Body::read(block) else { return false };
    Plan::of(&body, vector_bits / NARROW_BITS).is_some_and(|plan| {
        build::build(module, &body, &plan);
        true
    })
}
