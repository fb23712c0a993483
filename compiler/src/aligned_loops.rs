//! Which loops should begin at a line of the cache? Called by [`optimise`](crate::optimise) when LLVM's passes are done.
//!
//! Processors fetch and keep decoded instructions by lines of 64 bytes, and LLVM has loops begin at multiples of 16. So a
//! loop of few bytes lies in one line or in two by chance, which halves its speed at worst (measurements in
//! `docs/rationale.md`). The loops that are short and have no loop inside are told to begin at a line. LLVM does so where
//! the way into a loop is rare beside its iterations.

use crate::flow::{Flow, Loop};
use crate::lower::set_own_first;
use inkwell::context::ContextRef;
use inkwell::module::Module;
use inkwell::values::{InstructionValue, MetadataValue};

/// Bytes of a line.
const LINE_BYTES: u64 = 64;

/// Instructions of LLVM's beyond which a loop is not short. Those that are seldom run count as well.
const INSTRUCTIONS_MAX: usize = 256;

/// Has the short loops of a module begin at a line.
pub(crate) fn align(module: &Module<'_>) {
    let context = module.get_context();
    let kind = context.get_kind_id("llvm.loop");
    for function in module.get_functions() {
        let flow = Flow::of(function);
        for latches in short_loops(&flow) {
            let node = beginning_at_line(context);
            for latch in latches {
                latch.set_metadata(node, kind).expect("it is a node");
            }
        }
    }
}

/// The instructions that go back to the beginning of each short loop.
fn short_loops<'ctx>(flow: &Flow<'ctx>) -> Vec<Vec<InstructionValue<'ctx>>> {
    let loops = flow.loops();
    let is_header = |block: usize| loops.binary_search_by_key(&block, |found| found.header).is_ok();
    let is_short = |found: &&Loop| {
        let mut instructions = 0;
        flow.all_of(found, |block| {
            instructions += flow.block(block).get_instructions().count();
            instructions <= INSTRUCTIONS_MAX && (block == found.header || !is_header(block))
        })
    };
    let latches =
        |found: &Loop| found.latches.iter().filter_map(|latch| flow.block(*latch).get_terminator()).collect();
    loops.iter().filter(is_short).map(latches).collect()
}

/// The name of a loop, of its own, that LLVM aligns.
fn beginning_at_line(context: ContextRef<'_>) -> MetadataValue<'_> {
    let bytes = context.i32_type().const_int(LINE_BYTES, false);
    let advice = context.metadata_node(&[context.metadata_string("llvm.loop.align").into(), bytes.into()]);
    set_own_first(context.metadata_node(&[advice.into(), advice.into()]))
}
