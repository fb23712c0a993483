//! Which loads of linear memory LLVM may drop: none that can trap and whose value is never used. Called by
//! [`emit`](crate::emit) when locals are SSA values and nothing else has run.
//!
//! A load traps by the hardware, which LLVM does not see: to it, a load without use has no effect. So each load
//! whose value can reach nothing with an effect is made volatile. All others stay plain, which LLVM needs in
//! order to forward, hoist and vectorise them. Making a load volatile is always correct, so the search for a
//! use may give up.

use crate::values::instruction;
use inkwell::values::{CallSiteValue, InstructionOpcode, InstructionValue};
use std::collections::HashSet;

/// Values after which the search for a use with an effect gives up.
const SEARCH_MAX: usize = 2_000;

/// Intrinsics that have an effect; all others only compute, also the constrained ones that lowering uses, of which
/// LLVM drops those whose result is never used.
const EFFECTIVE_INTRINSICS: [&str; 5] =
    ["llvm.memcpy", "llvm.memmove", "llvm.memset", "llvm.ubsantrap", "llvm.assume"];

/// Makes volatile those of `loads` whose value has no effect.
pub fn keep_loads(loads: &[InstructionValue<'_>]) {
    let mut search = Search { visited: HashSet::new(), pending: Vec::new() };
    for load in loads {
        if !search.has_effect(*load) {
            load.set_volatile(true).expect("lowering lists loads only");
        }
    }
}

struct Search<'ctx> {
    visited: HashSet<InstructionValue<'ctx>>,
    pending: Vec<InstructionValue<'ctx>>,
}

impl<'ctx> Search<'ctx> {
    /// Whether the value of `load` can reach an instruction with an effect.
    fn has_effect(&mut self, load: InstructionValue<'ctx>) -> bool {
        self.visited.clear();
        self.pending.clear();
        self.pending.push(load);
        while let Some(value) = self.pending.pop() {
            let mut next_use = value.get_first_use();
            while let Some(this_use) = next_use {
                let Some(user) = instruction(this_use.get_user()) else { return true };
                if is_effect(user) {
                    return true;
                }
                if self.visited.insert(user) {
                    self.pending.push(user);
                }
                next_use = this_use.get_next_use();
            }
            if self.visited.len() > SEARCH_MAX {
                return false;
            }
        }
        false
    }
}

/// Whether an instruction does more than compute its value. A load through a pointer that was itself loaded
/// counts: dead or not, it will be kept.
fn is_effect(user: InstructionValue<'_>) -> bool {
    match user.get_opcode() {
        InstructionOpcode::Call => !is_pure_call(user),
        InstructionOpcode::Store
        | InstructionOpcode::Load
        | InstructionOpcode::AtomicRMW
        | InstructionOpcode::AtomicCmpXchg
        | InstructionOpcode::Fence
        | InstructionOpcode::VAArg => true,
        _ => user.is_terminator(),
    }
}

fn is_pure_call(call: InstructionValue<'_>) -> bool {
    let Ok(site) = CallSiteValue::try_from(call) else { return false };
    let Some(callee) = site.get_called_fn_value() else { return false };
    let name = callee.get_name().to_string_lossy();
    name.starts_with("llvm.") && !EFFECTIVE_INTRINSICS.iter().any(|effective| name.starts_with(effective))
}
