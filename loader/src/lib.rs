//! Artifact in, running program out: the library that a Rust program embeds to run what `wasmc build` made.
//!
//! The stages, in the order in which an artifact meets them: open, sections, cpu, relocate, map. The result is a
//! [`Module`]; a [`Linker`] joins it with what it imports into an [`Instance`] in a [`Store`]. Everything that
//! happens then is the runtime's; its types are found here as well, so that an embedder depends on this
//! crate alone. It holds no compiler and does not know LLVM.
//!
//! # Example
//! Loading an artifact, a host function, calls, memory, and a trap that is survived:
//! ```no_run
#![doc = include_str!("../examples/embed.rs")]
//! ```
//!
//! What a guest is given of the system:
//! ```no_run
#![doc = include_str!("../examples/wasi.rs")]
//! ```
//!
//! Exceptions, made and thrown by the program, or caught and read by it:
//! ```no_run
#![doc = include_str!("../examples/exceptions.rs")]
//! ```

mod open;
mod sections;

mod cpu;
mod map;
mod relocate;

mod digest;
mod module;
mod profile;

mod error;
mod linker;

pub use cpu::host_cpu_features;
pub use error::{LinkError, LoadError, MismatchedImport, MissingImport};
pub use linker::Linker;
pub use module::{Module, SectionInfo};
pub use wasmc_abi::trap::TrapCode;
pub use wasmc_abi::types::{FuncType, HeapType, RefType, ValueType};
pub use wasmc_runtime::wasi::{self, WasiCtx, WasiCtxBuilder};
pub use wasmc_runtime::{
    AsContext, AsContextMut, Caller, Error, Exception, ExnRef, ExportDeclaration, Extern, ExternRef,
    ExternType, Frame, FrameLines, Func, Global, GlobalType, HostFunc, HostResult, Image, ImportDeclaration,
    Instance, InstancePool, IntoFunc, Memory, MemoryType, Store, StoreContext, StoreContextMut, StoreLimits,
    Table, TableType, Tag, TagName, Trap, TypedFunc, Val, WasmTy, WasmValues, reference_to, referred_type,
    set_wasm_stack_bytes,
};
