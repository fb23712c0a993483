//! Where does code count what it does? Has LLVM's pass say so, and makes counters of what it says.

use crate::error::CompileError;
use crate::lower::Lowered;
use crate::lower::counters::{self, FunctionCounters};
use crate::optimise;
use inkwell::context::Context;
use inkwell::module::{Linkage, Module};
use inkwell::targets::TargetMachine;
use md5::{Digest as _, Md5};
use wasmc_abi::profile::{Entry, EntryRecord, push_entry};
use wasmc_abi::section;

/// The global by which LLVM's pass tells a runtime, which we are ourselves, what has been done.
const VERSION_GLOBAL: &str = "__llvm_profile_raw_version";

/// Gives the functions of a unit counters, and gives the entries of `.wasmc.profile` for them.
pub(super) fn instrument<'ctx, 'n>(
    context: &'ctx Context,
    lowered: &Lowered<'ctx>,
    machine: &TargetMachine,
    name: impl Fn(&str) -> Option<&'n str>,
) -> Result<Vec<u8>, CompileError> {
    optimise::run("pgo-instr-gen", lowered, machine)?;
    if let Some(version) = lowered.module.get_global(VERSION_GLOBAL) {
        // So that it goes where whatever is not used goes.
        version.set_linkage(Linkage::Private);
    }
    let mut entries = Vec::new();
    for FunctionCounters { symbol, function_hash, counters } in counters::make(context, lowered) {
        let name = name(&symbol).unwrap_or(&symbol).as_bytes();
        let digest: [u8; 16] = Md5::digest(name).into();
        let (name_digest, _) = digest.split_first_chunk().expect("sixteen are more than eight");
        let name_bytes = name.len() as u32;
        let record = EntryRecord { name_digest: *name_digest, function_hash, counters, name_bytes };
        push_entry(&mut entries, &Entry { record, name });
    }
    Ok(entries)
}

/// Puts the entries into an optimised unit, as a section of its object that the link step finds.
pub(crate) fn attach<'ctx>(context: &'ctx Context, module: &Module<'ctx>, entries: &[u8]) {
    if entries.is_empty() {
        return;
    }
    let bytes = context.const_string(entries, false);
    let global = module.add_global(bytes.get_type(), None, "wasm.profile");
    global.set_initializer(&bytes);
    global.set_constant(true);
    global.set_linkage(Linkage::Private);
    global.set_section(Some(section::PROFILE));
    global.set_alignment(wasmc_abi::profile::ENTRY_ALIGN_BYTES as u32);
}
