//! Runs mapped artifacts: instances, memories, tables, traps, builtins.
//!
//! The loader makes an [`Image`] of an artifact's sections; a program puts instances of it into a [`Store`] and
//! calls what they export. In the order in which a program meets the files:
//! - what there is: `image`, `types`, `store` (with `handle`, `context`), `value`, `externref`;
//! - what instances are made of: `instance`, `init`, `vmctx`, `memory`, `table`, `global`, `tag`;
//! - where memories and tables lie: `mapping`, `slot`, `pool`;
//! - calls into wasm: `func`, `typed`, `types_registry`, `enter`, `stack`;
//! - calls out of it: `host`, `direct`, `builtins`;
//! - what goes wrong: `error`, `trap`, `signals`, `backtrace`, `exception`, `throw` (with `call_sites`).
//!
//! Global assumption: the code in an image was made by our compiler for this ABI. It enters with
//! [`Image::new`], and the `# Safety` sections of the files build on it.

#[cfg(not(all(target_arch = "x86_64", target_os = "linux")))]
compile_error!("wasmc-runtime enters generated code, and handles its faults, on x86-64 Linux only so far");

mod backtrace;
mod builtins;
mod call_sites;
mod context;
mod direct;
mod enter;
mod error;
mod exception;
mod externref;
mod func;
mod global;
mod handle;
mod host;
mod image;
mod init;
mod instance;
mod mapping;
mod memory;
mod pool;
mod signals;
mod slot;
mod stack;
mod store;
mod table;
mod tag;
mod throw;
mod trap;
mod typed;
mod types;
mod types_registry;
mod value;
mod vmctx;
pub mod wasi;

pub use builtins::builtin_address;
pub use context::{AsContext, AsContextMut, Caller, StoreContext, StoreContextMut};
pub use error::Error;
pub use exception::{Exception, ExnRef};
pub use externref::ExternRef;
pub use func::Func;
pub use global::Global;
pub use host::{HostFunc, HostResult, IntoFunc};
pub use image::{ExportDeclaration, Image, ImageError, ImageParts, ImportDeclaration, MemoryImage, Sections};
pub use instance::{Extern, Instance};
pub use memory::Memory;
pub use pool::InstancePool;
pub use stack::set_wasm_stack_bytes;
pub use store::{Store, StoreLimits};
pub use table::Table;
pub use tag::{Tag, TagName};
pub use trap::{Frame, FrameLines, Trap};
pub use typed::{TypedFunc, WasmTy, WasmValues};
pub use types::{ExternType, GlobalType, MemoryType, TableType, reference_to, referred_type};
pub use value::Val;
pub use wasmc_abi::trap::TrapCode;
pub use wasmc_abi::types::{ExternKind, FuncType, HeapType, RefType, ValueType};
