//! Runs random modules in wasmc and in another engine and compares all that can be seen of them.
//!
//! In order: [`generate`] makes a module from a seed, [`case`] adds how to compile it, [`engine`] runs it in either
//! engine, [`observed`] compares. [`shrink`] makes what differs small. [`supervise`] does so for many seeds, in processes of their own: a miscompiled
//! module may take its process down.

pub mod case;
pub mod engine;
pub mod generate;
pub mod observed;
#[cfg(feature = "shrink")]
pub mod shrink;
pub mod supervise;
