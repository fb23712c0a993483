//! The contract between the compiler, which writes artifacts, and the loader and runtime, which run them.
//!
//! Everything both sides must agree on is said here once: trap codes, builtins, the layout of a vmctx, the
//! sections of an artifact and the records in them. This crate knows no LLVM, asks nothing of the operating
//! system and holds no `unsafe` code; it depends on no other crate of the project.
//!
//! In the order in which a module meets them:
//! [`types`] → [`section`] → [`head`] → [`tables`] → [`image`] → [`meta`] on the way to the file, then
//! [`vmctx`], [`memory`], [`builtin`], [`trap`] and [`unwind`] while it runs, [`profile`] when it ends; and [`text`] wherever it is talked about.

#[cfg(target_endian = "big")]
compile_error!("artifacts are little-endian and mapped as they are; a big-endian host is not supported");

pub mod builtin;
pub mod cpu;
pub mod head;
pub mod image;
pub mod memory;
pub mod meta;
pub mod profile;
pub mod section;
pub mod tables;
pub mod text;
pub mod trap;
pub mod types;
pub mod unwind;
pub mod vmctx;

/// Number of the agreement between generated code and runtime: vmctx layout, builtins, trap codes,
/// calling conventions. A change of any of them raises it, and artifacts of another number are refused.
pub const ABI_NUMBER: u32 = 5;

/// Number of the file format: sections, head, table records and metadata. Raised when any of them changes.
pub const FORMAT_VERSION: u32 = 8;

/// Size in bytes of a page of the default kind in a WebAssembly memory.
pub const WASM_PAGE_BYTES: u64 = 65_536;

/// Alignment in bytes of everything the loader maps straight from the file. 16 KiB suits every page size
/// that the supported processors use.
pub const MAP_ALIGN_BYTES: u64 = 16_384;

/// Most elements that a table may have, whatever its declared maximum; growing past it fails.
pub const TABLE_ELEMENTS_MAX: u64 = 10_000_000;

/// Elements that there is room for in a table of `min` and at most `max` elements. All of them can be read; those
/// beyond the table's current size are zero. Generated code relies on it for tables of its own module.
pub const fn table_capacity(min: u64, max: Option<u64>) -> u64 {
    match max {
        Some(max) if max <= min => min,
        Some(max) if max < TABLE_ELEMENTS_MAX => max,
        _ if min > TABLE_ELEMENTS_MAX => min,
        _ => TABLE_ELEMENTS_MAX,
    }
}
