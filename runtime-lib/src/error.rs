//! What can go wrong between a program and the instances it runs?
//!
//! One enum for the crate. Every variant carries the data its message shows; nothing here is a bug of the
//! runtime, those panic.

use crate::exception::Exception;
use crate::trap::Trap;
use std::io;
use wasmc_abi::tables::TablesError;
use wasmc_abi::text::OneLine;
use wasmc_abi::trap::TrapCode;
use wasmc_abi::types::{FuncType, ValueType};

/// Why an operation of the runtime failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// WebAssembly code trapped.
    #[error(transparent)]
    Trap(#[from] Trap),
    /// WebAssembly code threw an exception that nothing caught, or a host function throws one.
    #[error("{0}")]
    Exception(Exception),
    /// The guest asked to end with this exit code.
    #[error("the guest ended itself with exit code {0}")]
    Exit(i32),
    /// A host function failed.
    #[error(transparent)]
    Host(#[from] Box<dyn std::error::Error + Send + Sync>),
    /// An import was given something of another type.
    #[error(
        "incompatible import type: `{}.{}` is declared as ({wanted}), but given ({found})",
        OneLine(module),
        OneLine(name)
    )]
    LinkType {
        /// Module name of the import.
        module: String,
        /// Field name of the import.
        name: String,
        /// The type the module declares.
        wanted: String,
        /// The type of what was given.
        found: String,
    },
    /// The number of values given for the imports is wrong.
    #[error("the module has {wanted} imports, but {found} were given")]
    ImportCount {
        /// Imports of the module.
        wanted: usize,
        /// Values given.
        found: usize,
    },
    /// A function was used as if it had another type.
    #[error("the function has type ({found}), not ({wanted})")]
    Signature {
        /// The type asked for or implied by the values given.
        wanted: FuncType,
        /// The type of the function.
        found: FuncType,
    },
    /// The number of results expected is not that of the function.
    #[error("the function has {wanted} results, but there is room for {found}")]
    ResultCount {
        /// Results of the function.
        wanted: usize,
        /// Places given.
        found: usize,
    },
    /// The number of values given for an exception is not what its tag asks for.
    #[error("an exception of this tag carries {wanted} values, but {found} were given")]
    ExceptionValues {
        /// Parameters of the tag's type.
        wanted: usize,
        /// Values given.
        found: usize,
    },
    /// A value of another type than needed was given.
    #[error("a value of type `{wanted}` is needed, not `{found}`")]
    ValueType {
        /// Type needed.
        wanted: ValueType,
        /// Type of the value.
        found: ValueType,
    },
    /// Null was given where the type does not allow it.
    #[error("a value of type `{wanted}` is needed, not null")]
    NullReference {
        /// Type needed.
        wanted: ValueType,
    },
    /// A global that cannot change was to be set.
    #[error("the global is immutable")]
    ImmutableGlobal,
    /// There is no export of this name, or it is not of the kind asked for.
    #[error("there is no export `{name}` of kind `{kind}`")]
    NoExport {
        /// The name.
        name: String,
        /// The text format's word for the kind.
        kind: &'static str,
    },
    /// The host read or wrote outside a memory.
    #[error("{len} bytes at address {address:#x} do not lie in the memory, which has {size} bytes")]
    MemoryAccess {
        /// First address.
        address: u64,
        /// Number of bytes.
        len: usize,
        /// Size of the memory in bytes.
        size: u64,
    },
    /// The host read or wrote outside a table.
    #[error("element {index} is not in the table, which has {len}")]
    TableAccess {
        /// Index of the element.
        index: u64,
        /// Number of elements.
        len: u64,
    },
    /// A memory or table cannot be as large as asked.
    #[error("the {what} cannot grow from {from} by {delta} {unit}")]
    Grow {
        /// `memory` or `table`.
        what: &'static str,
        /// Current size.
        from: u64,
        /// What was to be added.
        delta: u64,
        /// What the sizes count.
        unit: &'static str,
    },
    /// A limit of the store, or of this runtime, forbids it.
    #[error("{what}: {asked} asked for, but at most {limit} allowed")]
    Limit {
        /// What is limited.
        what: &'static str,
        /// What it would have come to.
        asked: u64,
        /// The limit.
        limit: u64,
    },
    /// The kernel refused address space.
    #[error(
        "cannot reserve {bytes} bytes of address space for a {what}: {source}; raise the limit on virtual memory \
         (`ulimit -v unlimited`) or on mappings (`vm.max_map_count`)"
    )]
    Reservation {
        /// For what.
        what: &'static str,
        /// How much.
        bytes: u64,
        /// What the kernel says.
        source: io::Error,
    },
    /// The initial contents of a memory could not be mapped from the artifact.
    #[error("cannot map the initial contents of memory {memory} from the artifact: {source}")]
    MemoryImage {
        /// Index of the memory.
        memory: u32,
        /// What the kernel says.
        source: io::Error,
    },
    /// The artifact needs something that this runtime does not do.
    #[error("this runtime does not support {what}")]
    Unsupported {
        /// What.
        what: &'static str,
    },
    /// No artifact in the store has the code that is needed to cross between host and wasm for this type.
    #[error("no module in the store has code to call {direction} with functions of type ({ty})")]
    NoCrossing {
        /// `from the host into wasm` or `from wasm into the host`.
        direction: &'static str,
        /// The type.
        ty: FuncType,
    },
    /// A value of one store was passed to another.
    #[error("{} `{what}` was used with another store than its own", article(what))]
    WrongStore {
        /// Kind of the value.
        what: &'static str,
    },
    /// The artifact is damaged.
    #[error("damaged artifact: {0}")]
    Tables(#[from] TablesError),
    /// The artifact is damaged.
    #[error("damaged artifact: {what}")]
    Damaged {
        /// What is wrong with it.
        what: &'static str,
    },
}

impl Error {
    /// Wraps an error of a host function.
    pub fn host(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
        Error::Host(error.into())
    }

    /// Why WebAssembly code trapped, if this is a trap.
    pub fn trap_code(&self) -> Option<TrapCode> {
        match self {
            Error::Trap(trap) => Some(trap.code),
            _ => None,
        }
    }
}

/// The indefinite article of a type's name.
fn article(name: &str) -> &'static str {
    if name.starts_with(['A', 'E', 'I', 'O']) { "an" } else { "a" }
}

impl From<TrapCode> for Error {
    fn from(code: TrapCode) -> Error {
        Error::Trap(Trap::new(code))
    }
}
