//! WASI preview 1: what a guest can ask of the system, and how it is kept within what it was given.
//!
//! The linker finds functions by [`function`] and calls them through their rows; whoever runs a guest makes
//! its [`WasiCtx`] with a [`WasiCtxBuilder`]. Both `wasi_snapshot_preview1` and its predecessor
//! `wasi_unstable` are there, all 46 functions of them.
//!
//! From the outside in: [`table`] has a row for each function; [`ctx`] what a guest is given; [`memory`]
//! the guest's memory, behind checks; [`types`] and [`errno`] the numbers and layouts of the specification.
//! Descriptors live in [`fd`]; what is done with them in [`io`] (by [`iovecs`] and [`transfer`]), [`file`] and [`dir`]; paths in [`path`],
//! resolved by [`resolve`] and, where the kernel cannot, [`walk`]. The rest is a file for each topic.
//!
//! Nothing here is `unsafe`. A guest reaches a file only through a descriptor that it was given or that it
//! opened beneath a directory that it was given, and only as far as the descriptor's rights go. An error
//! that a guest can cause is an [`Errno`] it gets back, never a panic.

mod args;
mod buffer;
mod clock;
mod ctx;
mod dir;
mod environ;
mod errno;
mod fd;
mod file;
mod io;
mod iovecs;
mod memory;
mod path;
mod poll;
mod proc;
mod random;
mod resolve;
mod shared;
mod sock;
mod strings;
mod table;
mod transfer;
mod types;
mod walk;

#[cfg(test)]
mod tests;

pub use buffer::{InputBuffer, OutputBuffer};
pub use clock::{ClockId, VirtualClocks, WasiClocks};
pub use ctx::{DirAccess, WasiCtx, WasiCtxBuilder, WasiCtxError};
pub use errno::Errno;
pub use random::{SeededRandom, WasiRandom};
pub use table::{MODULES, WasiCall, WasiError, WasiFunction, function, functions};
