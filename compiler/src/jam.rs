//! Does several iterations of a loop around another at once, where each adds to the same places: unroll-and-jam. Called by
//! [`optimise`](crate::optimise) before LLVM's passes.
//!
//! ```text
//!  for k { for j { c[j] += a[k] * b[k][j] } }
//!  for k by 4 { for j { c[j] = (((c[j] + a[k] * b[k][j]) + a[k+1] * b[k+1][j]) + …) } }
//! ```
//!
//! What is added to is loaded and stored once instead of four times. In front of the outer loop comes one that does four of
//! its iterations, as long as a fifth follows, and what asks whether that may be. The outer loop itself does what is left, or
//! all; so nothing behind it is new.
//!
//! # Why the iterations at once do the same
//! - [`nest`] takes only outer loops whose way through the inner one and back has no store, and computes all that it decides by
//!   and carries on from neither loads nor the inner loop. So that four iterations take that way, and a fifth follows, is
//!   known before the first of them is begun. Whether an iteration goes on is asked only if the one before does.
//! - [`plan`] takes only inner loops that carry nothing but counters, run equally often each time, and store to streams that
//!   begin at the same places each time. Each of their iterations accesses another element of such a stream than all others
//!   do. It is asked that no stream wraps around, and that those stored to have no byte in common with each other, with any
//!   other stream of the four iterations, or with what these load before the inner loop. So what one iteration of the inner
//!   loop stores, only those of its number in the other three load.
//! - These are done one after the other, and each is given what the one before stores. So all values, in floats too, are
//!   computed by the same operations from the same values, in the same order.
//! - What LLVM was promised of an instruction holds for its copies, each of which computes what the instruction does in one
//!   of the iterations.
//!
//! Where an access traps whose value is needed, so do the iterations at once; stores of the earlier ones may then be missing,
//! and those of later ones be there. `--strict-memory` has no such loops.
//!
//! Where a vector is as long as a line of the cache, each that is not aligned lies across two lines. There the first elements
//! are done one by one, until what is stored to is aligned.

mod build;
mod nest;
mod plan;

use crate::loops::body::Body;
use inkwell::basic_block::BasicBlock;
use inkwell::module::Module;
use nest::Nest;
use plan::Plan;

/// Bits of a line of the cache.
const LINE_BITS: u32 = 512;

/// Does so with all loops of a module where it may be done, for vectors of so many bits. Returns how many.
pub fn jam(module: &Module<'_>, vector_bits: u32) -> usize {
    if vector_bits == 0 {
        return 0;
    }
    let blocks = module.get_functions().flat_map(|function| function.get_basic_block_iter());
    let blocks: Vec<BasicBlock<'_>> = blocks.collect();
    blocks.into_iter().filter(|block| jam_block(*block, vector_bits >= LINE_BITS)).count()
}

fn jam_block(inner: BasicBlock<'_>, aligns: bool) -> bool {
    let planned = Body::read(inner).and_then(|body| {
        let nest = Nest::of(&body)?;
        let plan = Plan::of(&body, &nest)?;
        Some((body, nest, plan))
    });
    planned.is_some_and(|(body, nest, plan)| {
        build::build(&body, &nest, &plan, aligns);
        true
    })
}
