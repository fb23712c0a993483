//! The memory that generated code shares with the runtime: one vmctx for each instance.
//!
//! ```text
//! VmContext (head, fixed)
//! memories            VmMemoryRef × memories        imports first, as in the index space
//! defined globals     16-byte slot × defined globals
//! imported globals    pointer to a slot × imported globals
//! tags                pointer to what stands for the tag × tags         imports first
//! tables              VmTableRef × tables
//! imported functions  VmFuncRef × imported functions
//! type ids            u32 × types of the module
//! function references VmFuncRef × functions that may be referenced, made at first use
//! ```
//! Generated code reaches the head and the tail by constant offsets from a [`VmContextLayout`], which the
//! compiler and the runtime compute from the same counts. Pointers and ids marked *fixed* never change once
//! the instance runs, so that code may load them as invariant.

use core::mem::{offset_of, size_of};

/// State of a store that generated code touches. The runtime embeds it at the start of its own record.
#[repr(C)]
#[derive(Debug)]
pub struct VmStore {
    /// Lowest stack address at which calling the runtime or the host is still safe.
    pub stack_limit: usize,
    /// Stack pointer at the last call from generated code into the runtime or the host; the return
    /// address into generated code is stored there.
    pub exit_sp: usize,
    /// Frame pointer at that call, for unwinding frames that count from it.
    pub exit_fp: usize,
    /// [`SPILL_SLOTS_MAX`] slots for what has no place under a calling convention: arguments and results without
    /// registers under the tail convention, results beyond a number of each kind under the plain one. Written just
    /// before a call or return, read just after. Null until an image is added that needs them; fixed from then on.
    pub spill: *mut VmValue,
}

/// Number of slots behind [`VmStore::spill`]: as many parameters or results as a function may have.
pub const SPILL_SLOTS_MAX: u32 = 1000;

/// Head of the memory of an instance.
#[repr(C)]
#[derive(Debug)]
pub struct VmContext {
    /// Null: no instance is a host function (a [`VmHostFunc`] has its code here).
    pub host_code: *const u8,
    /// The store of the instance; fixed. At the same offset in [`VmHostFunc`].
    pub store: *mut VmStore,
    /// The runtime's own record of the instance; fixed.
    pub instance: *mut u8,
    /// Zero; keeps the tail 32-byte aligned.
    pub reserved: u64,
}

/// What a call of a host function finds where wasm functions find their vmctx.
#[repr(C)]
#[derive(Debug)]
pub struct VmHostFunc {
    /// `extern "C" fn(*mut VmHostFunc, *mut VmValue)`: reads the arguments from the slots and writes the
    /// results to them, both from slot 0; raises a trap or throws instead of returning when the host function fails.
    pub host_code: *const u8,
    /// The store; fixed.
    pub store: *mut VmStore,
    /// The importing instance.
    pub caller: *mut VmContext,
    /// Whatever the runtime keeps for the function.
    pub data: *mut u8,
}

/// A slot for an argument, result or global of any value type; narrower values sit in its low bytes.
///
/// References are pointers: null, a [`VmFuncRef`] for functions, a [`VmException`] for exceptions, an opaque non-null
/// address for host values.
#[repr(C, align(16))]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct VmValue(pub [u64; 2]);

impl VmValue {
    /// A value of 32 bits. Loads no more than that: what generated code has just stored of a narrow value cannot be
    /// forwarded to a wider load, which would wait until it is in the cache.
    #[inline]
    pub fn low_u32(&self) -> u32 {
        let words: &[u32; 4] = zerocopy::transmute_ref!(&self.0);
        words[0]
    }
}

/// A memory as an instance sees it.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct VmMemoryRef {
    /// Address of byte 0; fixed, since a memory never moves.
    pub base: *mut u8,
    /// The memory itself, its own or another instance's; fixed.
    pub memory: *mut VmMemory,
}

/// The part of a memory that generated code reads.
#[repr(C)]
#[derive(Debug)]
pub struct VmMemory {
    /// Address of byte 0.
    pub base: *mut u8,
    /// Current size in bytes.
    pub len_bytes: u64,
    /// How far the memory can ever grow, in bytes, see [`crate::memory`]; fixed.
    pub bound_bytes: u64,
}

/// A table as an instance sees it.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct VmTableRef {
    /// Address of element 0; fixed, since a table never moves. Null for a static table.
    pub base: *mut u8,
    /// The table itself, its own or another instance's; fixed. Null for a static table.
    pub table: *mut VmTable,
}

/// The part of a table that generated code reads. Elements are [`VmFuncRef`]s in tables of functions and
/// pointers in tables of host references.
#[repr(C)]
#[derive(Debug)]
pub struct VmTable {
    /// Address of element 0.
    pub base: *mut u8,
    /// Current number of elements.
    pub len: u64,
}

/// A function that can be called through a reference. A table holds copies of it; all zero is null.
#[repr(C, align(32))]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct VmFuncRef {
    /// Entry point, called with the plain convention of wasm functions.
    pub code: *const u8,
    /// What the code expects as vmctx: [`VmContext`] or [`VmHostFunc`].
    pub vmctx: *mut VmContext,
    /// Process-wide id of the function's type, never 0.
    pub type_id: u32,
    /// Distance in bytes from `code` to the entry point with the tail convention; 0 if the function has none, and
    /// then it ends a chain of tail calls.
    pub tail_distance: i32,
    /// The original of which this is a copy (or itself): the value of a `funcref`.
    pub canonical: *const VmFuncRef,
}

/// An exception: what an `exnref` that is not null refers to. Its fields never change once it was thrown.
#[repr(C)]
#[derive(Debug)]
pub struct VmException {
    /// What stands for its tag.
    pub tag: *const u8,
    /// A slot for each parameter of the tag's type.
    pub fields: *mut VmValue,
}

/// An element of a static table, in `.rodata`: a table of functions that nothing can change, known to the
/// compiler whole. All its functions run with the vmctx of the calling instance.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct StaticTableEntry {
    /// Index of the type in the module's deduplicated types, [`StaticTableEntry::NULL`] for null.
    pub type_index: u32,
    /// Distance in bytes from the start of the table to the function's entry point.
    pub code_distance: i32,
}

impl StaticTableEntry {
    /// The `type_index` of a null element.
    pub const NULL: u32 = u32::MAX;
}

/// Offset in bytes of the store pointer in [`VmContext`] and [`VmHostFunc`].
pub const STORE_OFFSET: u32 = offset_of!(VmContext, store) as u32;
const _: () = assert!(offset_of!(VmContext, store) == offset_of!(VmHostFunc, store));
const _: () = assert!(offset_of!(VmContext, host_code) == offset_of!(VmHostFunc, host_code));
const _: () = assert!(size_of::<VmContext>() == 32);
const _: () = assert!(size_of::<VmFuncRef>() == 32);
const _: () = assert!(size_of::<usize>() == 8);

/// Counts that determine the layout of a vmctx.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct VmContextCounts {
    /// Memories, imported and defined.
    pub memories: u32,
    /// Globals that the module defines.
    pub defined_globals: u32,
    /// Globals that the module imports.
    pub imported_globals: u32,
    /// Tags, imported and defined.
    pub tags: u32,
    /// Tables, imported and defined.
    pub tables: u32,
    /// Functions that the module imports.
    pub imported_functions: u32,
    /// Types of the module.
    pub types: u32,
    /// Functions that may be referenced, imported ones included.
    pub funcrefs: u32,
}

/// Offsets in bytes of the parts of a vmctx.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct VmContextLayout {
    memories: u64,
    defined_globals: u64,
    imported_globals: u64,
    tags: u64,
    tables: u64,
    imported_functions: u64,
    type_ids: u64,
    funcrefs: u64,
    size_bytes: u64,
}

impl VmContextLayout {
    /// Alignment in bytes that a vmctx needs.
    pub const ALIGN_BYTES: u64 = 64;

    /// Lays out a vmctx with these counts.
    pub const fn new(counts: VmContextCounts) -> VmContextLayout {
        let memories = size_of::<VmContext>() as u64;
        let defined_globals = memories + counts.memories as u64 * size_of::<VmMemoryRef>() as u64;
        let imported_globals = defined_globals + counts.defined_globals as u64 * size_of::<VmValue>() as u64;
        let tags = imported_globals + counts.imported_globals as u64 * 8;
        let tables = tags + counts.tags as u64 * 8;
        let tables_end = tables + counts.tables as u64 * size_of::<VmTableRef>() as u64;
        let imported_functions = tables_end.next_multiple_of(size_of::<VmFuncRef>() as u64);
        let type_ids = imported_functions + counts.imported_functions as u64 * size_of::<VmFuncRef>() as u64;
        let funcrefs = (type_ids + counts.types as u64 * 4).next_multiple_of(size_of::<VmFuncRef>() as u64);
        let size_bytes = funcrefs + counts.funcrefs as u64 * size_of::<VmFuncRef>() as u64;
        VmContextLayout {
            memories,
            defined_globals,
            imported_globals,
            tags,
            tables,
            imported_functions,
            type_ids,
            funcrefs,
            size_bytes,
        }
    }

    /// Offset of the [`VmMemoryRef`] of memory `index`.
    pub const fn memory(&self, index: u32) -> u64 {
        self.memories + index as u64 * size_of::<VmMemoryRef>() as u64
    }

    /// Offset of the [`VmValue`] of the `index`th defined global, imports not counted.
    pub const fn defined_global(&self, index: u32) -> u64 {
        self.defined_globals + index as u64 * size_of::<VmValue>() as u64
    }

    /// Offset of the pointer to the [`VmValue`] of the `index`th imported global; fixed.
    pub const fn imported_global(&self, index: u32) -> u64 {
        self.imported_globals + index as u64 * 8
    }

    /// Offset of the pointer that stands for tag `index`; fixed. Equal for two tags only if they are the same.
    pub const fn tag(&self, index: u32) -> u64 {
        self.tags + index as u64 * 8
    }

    /// Offset of the [`VmTableRef`] of table `index`.
    pub const fn table(&self, index: u32) -> u64 {
        self.tables + index as u64 * size_of::<VmTableRef>() as u64
    }

    /// Offset of the [`VmFuncRef`] of the `index`th imported function; fixed.
    pub const fn imported_function(&self, index: u32) -> u64 {
        self.imported_functions + index as u64 * size_of::<VmFuncRef>() as u64
    }

    /// Offset of the process-wide id, a `u32`, of type `index` of the module; fixed.
    pub const fn type_id(&self, index: u32) -> u64 {
        self.type_ids + index as u64 * 4
    }

    /// Offset of the [`VmFuncRef`] in slot `slot`.
    pub const fn funcref(&self, slot: u32) -> u64 {
        self.funcrefs + slot as u64 * size_of::<VmFuncRef>() as u64
    }

    /// Size of the whole vmctx.
    pub const fn size_bytes(&self) -> u64 {
        self.size_bytes
    }
}
