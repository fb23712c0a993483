//! How does an artifact come into this process? The one door: loading an artifact is running its author's code.
//!
//! # Safety
//! The loader asks its caller to vouch for the artifact. Here the user does, by naming it on the command line, or
//! by owning the cache, which [`crate::cache`] makes sure of.
#![allow(unsafe_code, reason = "the user vouches for the artifacts that the loader maps")]

use std::path::Path;
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::input;
use wasmc_loader::{LoadError, Module};

/// Opens the artifact in a file.
pub(crate) fn open(path: &Path) -> Result<Module, LoadError> {
    // SAFETY: the user vouches for the artifact, see the head of this file.
    unsafe { Module::open(path) }
}

/// Opens an artifact in memory.
pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Module, LoadError> {
    // SAFETY: the user vouches for the artifact, see the head of this file.
    unsafe { Module::from_bytes(bytes) }
}

/// The failure for an artifact that the loader refuses.
pub(crate) fn refused(error: LoadError, path: &Path) -> Failure {
    let (exit, code) = match error {
        LoadError::Open { source, .. } => return input::unreadable(path, source),
        LoadError::NotAFile { kind, .. } => return input::not_a_file(path, kind),
        LoadError::NotAnArtifact { .. } => (Exit::Input, "not-an-artifact"),
        LoadError::Map { .. } | LoadError::MemoryFile(_) => (Exit::Environment, "io"),
        LoadError::Head(_) | LoadError::Cpu { .. } | LoadError::UnknownSymbol { .. } => {
            (Exit::Artifact, "incompatible-artifact")
        }
        _ => (Exit::Artifact, "damaged-artifact"),
    };
    Failure::new(exit, code, error).about(path)
}
