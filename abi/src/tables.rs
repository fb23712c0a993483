//! `.wasmc.tables`: what the loader and runtime need to know of a module, as records read in place.
//!
//! ```text
//! TablesHeader        start function, and where each array lies
//! arrays              in the order of `for_each_array!`, each 8-byte aligned
//! ```
//! Opening a section checks that the arrays lie inside it, whatever their sizes, so that the cost does not grow
//! with the module. Indices and spans inside records are checked where they are followed, by the accessors of
//! [`TablesView`]: a damaged artifact yields a [`TablesError`], never a panic.

use crate::WASM_PAGE_BYTES;
use crate::types::{ExternKind, FuncType, ValueType};
use crate::vmctx::VmContextCounts;
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

/// Stands for "none" wherever a record holds an index or offset.
pub const NONE: u32 = u32::MAX;

/// Part of another array: first element and number of elements.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub struct Span {
    /// Index of the first element.
    pub start: u32,
    /// Number of elements.
    pub len: u32,
}

macro_rules! records {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {
        $($(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, FromBytes, IntoBytes, Immutable, KnownLayout)]
        #[repr(C)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* })*
    };
}

records! {
    /// A type of the module.
    TypeRecord {
        /// Parameters, in `value_types`.
        params: Span,
        /// Results, in `value_types`.
        results: Span,
        /// Offset in `.text` of the trampoline `extern "C" fn(code, vmctx, slots: *mut VmValue)` that calls a
        /// wasm function of this type, or [`NONE`].
        host_to_wasm: u32,
        /// Offset in `.text` of the wasm function that calls the [`VmHostFunc`](crate::vmctx::VmHostFunc) it
        /// finds as its vmctx, or [`NONE`].
        wasm_to_host: u32,
    }
    /// An import, in the module's order.
    ImportRecord {
        /// Module name, in `strings`.
        module: Span,
        /// Field name, in `strings`.
        name: Span,
        /// Number of an [`ExternKind`](crate::types::ExternKind).
        kind: u32,
        /// Index in the index space of the kind.
        index: u32,
    }
    /// A function of the index space, imported ones first.
    FunctionRecord {
        /// Offset in `.text`; [`NONE`] for imports.
        text_offset: u32,
        /// Size in bytes in `.text`; 0 for imports.
        text_bytes: u32,
        /// Index of its type in `types`.
        type_index: u32,
        /// Slot of its function reference in the vmctx, or [`NONE`] if nothing can refer to it.
        funcref_slot: u32,
        /// Offset in `.text` of its entry point with the plain convention: `text_offset`, unless the function has
        /// the tail convention, whose entry point `text_offset` is then. [`NONE`] for imports and where nothing
        /// needs it.
        entry_offset: u32,
    }
    /// A table of the index space, imported ones first.
    TableRecord {
        /// Smallest, that is initial, number of elements.
        min: u64,
        /// Largest number of elements; `u64::MAX` if not limited.
        max: u64,
        /// Element type.
        element_type: ValueType,
        /// `IMPORTED`, `INDEX64`, `STATIC`.
        flags: u32,
        /// Initial value of the elements, in `const_ops`; empty for null.
        init: Span,
    }
    /// A memory of the index space, imported ones first.
    MemoryRecord {
        /// Smallest, that is initial, number of pages.
        min_pages: u64,
        /// Largest number of pages; `u64::MAX` if not limited.
        max_pages: u64,
        /// `IMPORTED`, `INDEX64`, `SHARED`.
        flags: u32,
        /// Binary logarithm of the page size in bytes, 16 unless the module says otherwise.
        page_size_log2: u32,
        /// Initial contents, in `image_chunks`.
        image: Span,
    }
    /// A global of the index space, imported ones first.
    GlobalRecord {
        /// Type of its value.
        value_type: ValueType,
        /// `IMPORTED`, `MUTABLE`.
        flags: u32,
        /// Initial value, in `const_ops`; empty for imports.
        init: Span,
    }
    /// A tag of the index space, imported ones first.
    TagRecord {
        /// Index of its type in `types`; without results.
        type_index: u32,
        /// `IMPORTED`.
        flags: u32,
    }
    /// An export; sorted by `name_hash`, then name.
    ExportRecord {
        /// Name, in `strings`.
        name: Span,
        /// [`name_hash`] of the name.
        name_hash: u32,
        /// Number of an [`ExternKind`](crate::types::ExternKind).
        kind: u32,
        /// Index in the index space of the kind.
        index: u32,
        /// Position in the module's export section.
        position: u32,
    }
    /// A data segment.
    DataRecord {
        /// First byte in `.wasmc.data`.
        start: u64,
        /// Number of bytes; 0 if the segment is part of a memory image.
        len_bytes: u64,
        /// `ACTIVE`, `APPLIED`.
        flags: u32,
        /// Memory of an active segment.
        memory: u32,
        /// Offset of an active segment, in `const_ops`.
        offset: Span,
    }
    /// An element segment. Its items are in exactly one of `functions` and `exprs`.
    ElementRecord {
        /// `ACTIVE`, `DECLARED`, `APPLIED`, `EXPRS`.
        flags: u32,
        /// Table of an active segment.
        table: u32,
        /// Type of the items.
        element_type: ValueType,
        /// Offset of an active segment, in `const_ops`.
        offset: Span,
        /// Items, in `element_functions`, or with `EXPRS` in `element_exprs`.
        items: Span,
    }
    /// One instruction of a constant expression.
    ConstOp {
        /// A number of [`const_op`].
        op: u32,
        /// Index operand: function, global.
        index: u32,
        /// Value operand, little-endian, narrower ones in the low bytes.
        value: [u64; 2],
    }
    /// A run of bytes of the initial contents of a memory, a multiple of
    /// [`MAP_ALIGN_BYTES`](crate::MAP_ALIGN_BYTES) in each field but the last chunk's length.
    ImageChunk {
        /// Address in the memory.
        memory_offset: u64,
        /// Offset in the section `.wasmc.image.N`.
        section_offset: u64,
        /// Size.
        len_bytes: u64,
    }
}

/// Bits of the `flags` of records.
pub mod flags {
    /// The item is imported.
    pub const IMPORTED: u32 = 1;
    /// Indices and sizes are 64 bits wide.
    pub const INDEX64: u32 = 1 << 1;
    /// The table is a constant in `.rodata`; the runtime makes none.
    pub const STATIC: u32 = 1 << 2;
    /// The memory is shared between threads.
    pub const SHARED: u32 = 1 << 3;
    /// The global is mutable.
    pub const MUTABLE: u32 = 1 << 4;
    /// The segment is applied when the module is instantiated.
    pub const ACTIVE: u32 = 1 << 5;
    /// The element segment only declares functions.
    pub const DECLARED: u32 = 1 << 6;
    /// The segment is part of a memory image or static table already: instantiation has nothing to do,
    /// and it counts as dropped.
    pub const APPLIED: u32 = 1 << 7;
    /// The items of the element segment are constant expressions.
    pub const EXPRS: u32 = 1 << 8;
}

/// Numbers of the instructions of constant expressions; a stack machine, as in the spec.
pub mod const_op {
    /// Push `value`, of whatever numeric or vector type.
    pub const CONST: u32 = 0;
    /// `ref.null`.
    pub const REF_NULL: u32 = 1;
    /// `ref.func index`.
    pub const REF_FUNC: u32 = 2;
    /// `global.get index`.
    pub const GLOBAL_GET: u32 = 3;
    /// `i32.add`.
    pub const I32_ADD: u32 = 4;
    /// `i32.sub`.
    pub const I32_SUB: u32 = 5;
    /// `i32.mul`.
    pub const I32_MUL: u32 = 6;
    /// `i64.add`.
    pub const I64_ADD: u32 = 7;
    /// `i64.sub`.
    pub const I64_SUB: u32 = 8;
    /// `i64.mul`.
    pub const I64_MUL: u32 = 9;
}

/// Calls the macro `$m` with the rows `name: Record` of the arrays of the section, in their order.
macro_rules! for_each_array {
    ($m:ident) => {
        $m! {
            /// Types of the module, by type index.
            types: TypeRecord,
            /// Value types that `types` refers to.
            value_types: ValueType,
            /// Imports.
            imports: ImportRecord,
            /// Function index space.
            functions: FunctionRecord,
            /// Table index space.
            tables: TableRecord,
            /// Memory index space.
            memories: MemoryRecord,
            /// Global index space.
            globals: GlobalRecord,
            /// Tag index space.
            tags: TagRecord,
            /// Exports, sorted by hash of their name.
            exports: ExportRecord,
            /// Data segments, by index; where no operator names one, without those that are part of an image.
            data: DataRecord,
            /// Element segments, by index.
            elements: ElementRecord,
            /// Items of element segments that are functions; [`NONE`] for null.
            element_functions: u32,
            /// Items of element segments that are expressions: spans in `const_ops`.
            element_exprs: Span,
            /// Instructions of constant expressions.
            const_ops: ConstOp,
            /// Chunks of memory images.
            image_chunks: ImageChunk,
            /// Bytes of names.
            strings: u8,
        }
    };
}

macro_rules! define_arrays {
    ($($(#[$doc:meta])* $name:ident: $record:ty,)*) => {
        /// Start of the section.
        #[derive(Clone, Copy, Debug, Default, FromBytes, IntoBytes, Immutable, KnownLayout)]
        #[repr(C)]
        pub struct TablesHeader {
            /// Index of the start function, or [`NONE`].
            pub start_function: u32,
            /// Number of [`VmFuncRef`](crate::vmctx::VmFuncRef) slots in a vmctx.
            pub funcref_slots: u32,
            /// Slots behind [`VmStore::spill`](crate::vmctx::VmStore::spill) that the code uses.
            pub spill_slots: u32,
            $($(#[$doc])* pub $name: Span,)*
        }

        /// The arrays, owned, for writing them.
        #[derive(Clone, Debug, Default)]
        pub struct Tables {
            /// Index of the start function.
            pub start_function: Option<u32>,
            /// Number of [`VmFuncRef`](crate::vmctx::VmFuncRef) slots in a vmctx.
            pub funcref_slots: u32,
            /// Slots behind [`VmStore::spill`](crate::vmctx::VmStore::spill) that the code uses.
            pub spill_slots: u32,
            $($(#[$doc])* pub $name: Vec<$record>,)*
        }

        impl Tables {
            /// The section's bytes. In the header, a span's `start` is an offset in bytes and its `len` counts
            /// records.
            pub fn encode(&self) -> Vec<u8> {
                let mut header = TablesHeader {
                    start_function: self.start_function.unwrap_or(NONE),
                    funcref_slots: self.funcref_slots,
                    spill_slots: self.spill_slots,
                    ..TablesHeader::default()
                };
                let mut bytes = header.as_bytes().to_vec();
                $(header.$name = append(&mut bytes, self.$name.as_bytes(), self.$name.len());)*
                bytes[..size_of::<TablesHeader>()].copy_from_slice(header.as_bytes());
                bytes
            }
        }

        /// The section, read in place.
        #[derive(Clone, Copy, Debug)]
        pub struct TablesView<'a> {
            start_function: u32,
            funcref_slots: u32,
            spill_slots: u32,
            $($name: &'a [$record],)*
        }

        impl<'a> TablesView<'a> {
            /// Opens a section, which must be 8-byte aligned. Takes constant time.
            ///
            /// # Errors
            /// [`TablesError::Array`] names the first array that does not lie inside the section.
            pub fn new(bytes: &'a [u8]) -> Result<TablesView<'a>, TablesError> {
                let (header, _) = TablesHeader::ref_from_prefix(bytes)
                    .map_err(|_| TablesError::Array { array: "header" })?;
                Ok(TablesView {
                    start_function: header.start_function,
                    funcref_slots: header.funcref_slots,
                    spill_slots: header.spill_slots,
                    $($name: array(bytes, header.$name, stringify!($name))?,)*
                })
            }

            $($(#[$doc])* pub const fn $name(&self) -> &'a [$record] { self.$name })*
        }
    };
}

for_each_array!(define_arrays);

/// How a section of tables is damaged.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TablesError {
    /// An array does not lie inside the section.
    #[error("section `.wasmc.tables`: array `{array}` runs past the end or is not aligned")]
    Array {
        /// Name of the array.
        array: &'static str,
    },
    /// A record refers to something that is not there.
    #[error("section `.wasmc.tables`: a record refers to entry {index} of `{array}`, which has {len}")]
    Index {
        /// Name of the array.
        array: &'static str,
        /// Index found.
        index: u64,
        /// Number of entries.
        len: usize,
    },
    /// The imports of a kind are not the first entries of its index space.
    #[error(
        "section `.wasmc.tables`: the imports of kind `{kind}` are not the first of their index space, in order"
    )]
    Imports {
        /// The text format's word for the kind.
        kind: &'static str,
    },
    /// A table, a global, or a parameter or result of a function type has a type that none can have.
    #[error("section `.wasmc.tables`: an entry of `{array}` cannot have type `{value_type}`")]
    ValueType {
        /// Name of the array.
        array: &'static str,
        /// Type of the values or elements.
        value_type: ValueType,
    },
    /// A memory has pages of a size that none can have.
    #[error("section `.wasmc.tables`: a memory has pages of 2^{log2} bytes, which are neither 1 nor 65536")]
    PageSize {
        /// Binary logarithm of the size in bytes.
        log2: u32,
    },
    /// A name is not UTF-8.
    #[error("section `.wasmc.tables`: the name at byte {start} of `strings` is not UTF-8")]
    Name {
        /// First byte of the name.
        start: u32,
    },
}

fn append(bytes: &mut Vec<u8>, records: &[u8], len: usize) -> Span {
    bytes.resize(bytes.len().next_multiple_of(8), 0);
    let start =
        u32::try_from(bytes.len()).expect("validated modules have far fewer entities than 4 GiB of records");
    bytes.extend_from_slice(records);
    Span { start, len: len as u32 }
}

fn array<'a, T: FromBytes + Immutable + KnownLayout>(
    bytes: &'a [u8],
    span: Span,
    name: &'static str,
) -> Result<&'a [T], TablesError> {
    bytes
        .get(span.start as usize..)
        .and_then(|rest| <[T]>::ref_from_prefix_with_elems(rest, span.len as usize).ok())
        .map(|(array, _)| array)
        .ok_or(TablesError::Array { array: name })
}

/// Hash by which exports are sorted: 32-bit FNV-1a of the name's bytes.
pub const fn name_hash(name: &str) -> u32 {
    let bytes = name.as_bytes();
    let mut hash = 0x811c_9dc5_u32;
    let mut position = 0;
    while position < bytes.len() {
        hash = (hash ^ bytes[position] as u32).wrapping_mul(0x0100_0193);
        position += 1;
    }
    hash
}

/// The part of `array` that `span` names.
///
/// # Errors
/// [`TablesError::Index`] where it runs past the end.
pub fn slice<'a, T>(array: &'a [T], span: Span, name: &'static str) -> Result<&'a [T], TablesError> {
    let start = span.start as usize;
    array.get(start..start + span.len as usize).ok_or(TablesError::Index {
        array: name,
        index: u64::from(span.start) + u64::from(span.len),
        len: array.len(),
    })
}

/// The entry of `array` with this index.
///
/// # Errors
/// [`TablesError::Index`] where there is none.
pub fn entry<'a, T>(array: &'a [T], index: u32, name: &'static str) -> Result<&'a T, TablesError> {
    array.get(index as usize).ok_or(TablesError::Index { array: name, index: index.into(), len: array.len() })
}

impl<'a> TablesView<'a> {
    /// Index of the start function.
    pub fn start_function(&self) -> Option<u32> {
        (self.start_function != NONE).then_some(self.start_function)
    }

    /// Slots behind [`VmStore::spill`](crate::vmctx::VmStore::spill) that the code uses.
    pub fn spill_slots(&self) -> u32 {
        self.spill_slots
    }

    /// A name.
    ///
    /// # Errors
    /// Where the span leaves `strings` or holds no UTF-8.
    pub fn name(&self, span: Span) -> Result<&'a str, TablesError> {
        let bytes = slice(self.strings, span, "strings")?;
        str::from_utf8(bytes).map_err(|_| TablesError::Name { start: span.start })
    }

    /// The function type with this type index.
    ///
    /// # Errors
    /// Where there is none or its record is damaged.
    pub fn func_type(&self, type_index: u32) -> Result<FuncType, TablesError> {
        let record = entry(self.types, type_index, "types")?;
        Ok(FuncType {
            params: slice(self.value_types, record.params, "value_types")?.to_vec(),
            results: slice(self.value_types, record.results, "value_types")?.to_vec(),
        })
    }

    /// The function with this index.
    ///
    /// # Errors
    /// Where there is none.
    pub fn function(&self, index: u32) -> Result<&'a FunctionRecord, TablesError> {
        entry(self.functions, index, "functions")
    }

    /// The export with this name. Takes O(log exports).
    ///
    /// # Errors
    /// Where a record on the way is damaged.
    pub fn export(&self, name: &str) -> Result<Option<&'a ExportRecord>, TablesError> {
        let hash = name_hash(name);
        let first = self.exports.partition_point(|export| export.name_hash < hash);
        for export in self.exports[first..].iter().take_while(|export| export.name_hash == hash) {
            if self.name(export.name)? == name {
                return Ok(Some(export));
            }
        }
        Ok(None)
    }

    /// Checks that the imports are the first entries of the index spaces, in their order: code, and whoever reads
    /// the records, takes an index below their number for that of an import.
    ///
    /// # Errors
    /// [`TablesError::Imports`] names the kind of which that is not so.
    pub fn check_imports(&self) -> Result<(), TablesError> {
        let is_imported = |record_flags: u32| record_flags & flags::IMPORTED != 0;
        let spaces = [
            (ExternKind::Func, Some(self.imported_functions())),
            (ExternKind::Table, only_first(self.tables, |table| is_imported(table.flags))),
            (ExternKind::Memory, only_first(self.memories, |memory| is_imported(memory.flags))),
            (ExternKind::Global, only_first(self.globals, |global| is_imported(global.flags))),
            (ExternKind::Tag, only_first(self.tags, |tag| is_imported(tag.flags))),
        ];
        for (kind, imported) in spaces {
            let imports = self.imports.iter().filter(|import| import.kind == kind as u32);
            let in_order = imports.clone().zip(0..).all(|(import, index)| import.index == index);
            if !in_order || imported != Some(imports.count() as u32) {
                return Err(TablesError::Imports { kind: kind.name() });
            }
        }
        Ok(())
    }

    /// Checks that the pages of every memory have one of the sizes that there are.
    ///
    /// # Errors
    /// [`TablesError::PageSize`] for the first of which that is not so.
    pub fn check_page_sizes(&self) -> Result<(), TablesError> {
        let is_wrong = |log2: &u32| ![0, WASM_PAGE_BYTES.ilog2()].contains(log2);
        let wrong = self.memories.iter().map(|memory| memory.page_size_log2).find(is_wrong);
        wrong.map_or(Ok(()), |log2| Err(TablesError::PageSize { log2 }))
    }

    /// The counts that determine the layout of a vmctx.
    pub fn vmctx_counts(&self) -> VmContextCounts {
        let imported_globals =
            self.globals.iter().filter(|global| global.flags & flags::IMPORTED != 0).count() as u32;
        VmContextCounts {
            memories: self.memories.len() as u32,
            defined_globals: self.globals.len() as u32 - imported_globals,
            imported_globals,
            tags: self.tags.len() as u32,
            tables: self.tables.len() as u32,
            imported_functions: self.imported_functions(),
            types: self.types.len() as u32,
            funcrefs: self.funcref_slots,
        }
    }

    /// Number of imported functions: the first ones of the index space.
    pub fn imported_functions(&self) -> u32 {
        self.functions.iter().take_while(|function| function.text_offset == NONE).count() as u32
    }
}

/// How many records there are of which `chosen` is true; `None` if others come before one of them.
fn only_first<T>(records: &[T], chosen: impl Fn(&T) -> bool) -> Option<u32> {
    let first = records.iter().take_while(|record| chosen(record)).count();
    (!records[first..].iter().any(chosen)).then_some(first as u32)
}
