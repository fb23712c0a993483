//! How do tests get from a module to something that runs? The door through which every test of the root package
//! that runs code loads it, so that the tests themselves hold no `unsafe`.
//!
//! # Safety
//! Loading an artifact is trusting it. What [`load`] is given and then run is what [`compile_with`] has just returned
//! in the same process, by the compiler and for the runtime of this build.
#![allow(
    unsafe_code,
    reason = "loading an artifact is unsafe, since it is code; this is the tests' one door to it"
)]

use wasmc_compiler::progress::Silent;
use wasmc_compiler::{CompileError, Features, OptLevel, Options};
use wasmc_loader::{LoadError, Module};

/// Compiles a module, which may use everything that is built, on `jobs` threads.
///
/// # Errors
/// Whatever the compiler finds wrong with the module.
#[allow(dead_code, reason = "not every test that loads artifacts compiles them this way")]
pub(crate) fn compile(module: &[u8], opt_level: OptLevel, jobs: usize) -> Result<Vec<u8>, CompileError> {
    let features = Features::parse("all")?;
    compile_with(module, &Options { opt_level, jobs, features, ..Options::default() })
}

/// Compiles a module.
///
/// # Errors
/// Whatever the compiler finds wrong with the module.
pub(crate) fn compile_with(module: &[u8], options: &Options) -> Result<Vec<u8>, CompileError> {
    wasmc_compiler::compile(module, options, &Silent)
}

/// Loads what [`compile_with`] returned, or a damaged copy of it that must be refused.
///
/// # Errors
/// Whatever the loader finds wrong with it.
pub(crate) fn load(artifact: &[u8]) -> Result<Module, LoadError> {
    // SAFETY: the artifact comes from this build's compiler, see the head of this file.
    unsafe { Module::from_bytes(artifact) }
}
