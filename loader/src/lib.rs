//! Artifact in, running program out.
mod cpu;
mod digest;
mod error;
mod map;
mod module;
mod open;
mod relocate;
mod sections;

pub use cpu::host_cpu_features;
pub use error::LoadError;
pub use module::{Module, SectionInfo};
