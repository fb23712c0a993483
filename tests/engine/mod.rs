//! How do tests get from a module to something that runs? The door through which every test of the root package
//! that runs code loads it, so that the tests themselves hold no `unsafe`.
//!
//! # Safety
//! Loading an artifact is trusting it. What [`load`] is given and then run is what [`compile`] has just returned
//! in the same process, by the compiler and for the runtime of this build.
#![allow(
    unsafe_code,
    reason = "loading an artifact is unsafe, since it is code; this is the tests' one door to it"
)]

use wasmc_compiler::progress::Silent;
use wasmc_compiler::{CompileError, OptLevel, Options};
use wasmc_loader::{LoadError, Module};

/// Compiles a module on `jobs` threads.
///
/// # Errors
/// Whatever the compiler finds wrong with the module.
pub(crate) fn compile(module: &[u8], opt_level: OptLevel, jobs: usize) -> Result<Vec<u8>, CompileError> {
    let options = Options { opt_level, jobs, ..Options::default() };
    wasmc_compiler::compile(module, &options, &Silent)
}

/// Loads what [`compile`] returned, or a damaged copy of it that must be refused.
///
/// # Errors
/// Whatever the loader finds wrong with it.
pub(crate) fn load(artifact: &[u8]) -> Result<Module, LoadError> {
    // SAFETY: the artifact comes from this build's compiler, see the head of this file.
    unsafe { Module::from_bytes(artifact) }
}
