//! What does the runtime know of a mapped artifact?
//!
//! The loader maps the sections, patches the link page and hands the parts to [`Image::new`]; instances,
//! stores and backtraces read from the image. Invariant: an image never changes, and every offset in it is
//! checked against its section before it becomes an address.
//!
//! # Safety
//! The assumption that "the code in an image was made by our compiler for this ABI" enters here, with
//! [`Image::new`]; everything else that runs wasm code rests on it.

#![allow(unsafe_code, reason = "the door from mapped bytes to code addresses")]

use crate::pool;
use crate::types::{ExternType, GlobalType, TableType};
use crate::types_registry::{self, InternError};
use std::any::Any;
use std::fmt;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use wasmc_abi::meta::Metadata;
use wasmc_abi::tables::{
    self, FunctionRecord, GlobalRecord, NONE, TableRecord, TablesError, TablesView, TagRecord,
};
use wasmc_abi::types::{ExternKind, FuncType, HeapType, ValueType};
use wasmc_abi::unwind::{UnwindError, UnwindView};
use wasmc_abi::vmctx::{SPILL_SLOTS_MAX, VmContextCounts, VmContextLayout};

/// Bytes of sections of an artifact. They must stay as they are for as long as the image lives.
#[derive(Clone, Copy, Debug)]
pub struct Sections {
    /// `.wasmc.tables`, 8-byte aligned.
    pub tables: &'static [u8],
    /// `.wasmc.data`.
    pub data: &'static [u8],
    /// `.wasmc.unwind`, 4-byte aligned; empty if the artifact has none.
    pub unwind: &'static [u8],
    /// `.wasmc.meta`.
    pub meta: &'static [u8],
}

/// Where a section `.wasmc.image.N` lies in the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MemoryImage {
    /// Index of the memory, N.
    pub memory: u32,
    /// First byte in the file.
    pub file_offset: u64,
    /// Size.
    pub len_bytes: u64,
}

/// The parts of which the loader makes an [`Image`].
pub struct ImageParts {
    /// First byte of `.text` where it is mapped; what the code refers to lies behind it as
    /// [`wasmc_abi::image::ImageLayout`] says, and the link page is patched.
    pub text: *const u8,
    /// Size of `.text`.
    pub text_bytes: usize,
    /// The other sections.
    pub sections: Sections,
    /// Initial contents of memories.
    pub memory_images: Vec<MemoryImage>,
    /// The file to map them from.
    pub file: OwnedFd,
    /// Keeps the mapping alive; dropped with the image.
    pub keep: Box<dyn Any + Send + Sync>,
}

/// Why parts do not make an image.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImageError {
    /// The tables are damaged.
    #[error(transparent)]
    Tables(#[from] TablesError),
    /// The unwind section is damaged.
    #[error(transparent)]
    Unwind(#[from] UnwindError),
    /// The types of the module cannot be told from others.
    #[error("the process has as many function types as it can number: {}", HeapType::CONCRETE_MAX)]
    Types,
}

impl From<InternError> for ImageError {
    fn from(error: InternError) -> ImageError {
        match error {
            InternError::Tables(error) => error.into(),
            InternError::Full => ImageError::Types,
        }
    }
}

/// An import as an artifact records it.
#[derive(Clone, Debug)]
pub struct ImportDeclaration<'a> {
    /// Module name.
    pub module: &'a str,
    /// Field name.
    pub name: &'a str,
    /// Type that the import must have.
    pub ty: ExternType,
}

/// An export as an artifact records it.
#[derive(Clone, Debug)]
pub struct ExportDeclaration<'a> {
    /// Name.
    pub name: &'a str,
    /// Type of what is exported.
    pub ty: ExternType,
    /// Position in the module's export section.
    pub position: u32,
}

/// The number of the next image.
static NEXT_NUMBER: AtomicU64 = AtomicU64::new(0);

/// A mapped artifact. Shared between the instances made from it, on whatever thread.
pub struct Image {
    text: *const u8,
    text_bytes: usize,
    tables: TablesView<'static>,
    unwind: Option<UnwindView<'static>>,
    data: &'static [u8],
    meta: &'static [u8],
    counts: VmContextCounts,
    layout: VmContextLayout,
    type_ids: Box<[u32]>,
    memory_images: Vec<MemoryImage>,
    file: OwnedFd,
    metadata: OnceLock<Option<Metadata>>,
    functions_by_offset: OnceLock<Box<[u32]>>,
    number: u64,
    _keep: Box<dyn Any + Send + Sync>,
}

impl Drop for Image {
    fn drop(&mut self) {
        pool::forget_image(self.number);
    }
}

// SAFETY: nothing in an image changes but the two caches, which are made for sharing.
unsafe impl Send for Image {}
// SAFETY: as above.
unsafe impl Sync for Image {}

impl fmt::Debug for Image {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Image({:p}, {} bytes of code)", self.text, self.text_bytes)
    }
}

impl Image {
    /// Makes an image of mapped parts. Costs time only for the module's types, imports, tables, memories and globals.
    ///
    /// # Errors
    /// Where the sections are damaged.
    ///
    /// # Safety
    /// The code must have been made by our compiler for this [`wasmc_abi::ABI_NUMBER`], this processor and
    /// these tables, be mapped executable with its link page filled from [`crate::builtin_address`], and stay
    /// mapped, like the bytes of `sections`, until `keep` is dropped.
    pub unsafe fn new(parts: ImageParts) -> Result<Image, ImageError> {
        let tables = TablesView::new(parts.sections.tables)?;
        let unwind = match parts.sections.unwind {
            [] => None,
            bytes => Some(UnwindView::new(bytes)?),
        };
        // A backtrace may end early where a row is damaged; an exception must not get lost.
        if let Some(unwind) = unwind.filter(|unwind| !unwind.landings().is_empty()) {
            unwind.check(parts.text_bytes as u32)?;
        }
        tables.check_imports()?;
        tables.check_page_sizes()?;
        let counts = tables.vmctx_counts();
        let functions = tables.functions().len();
        if counts.funcrefs as usize > functions {
            let index = counts.funcrefs.into();
            return Err(TablesError::Index { array: "functions", index, len: functions }.into());
        }
        if tables.spill_slots() > SPILL_SLOTS_MAX {
            let (index, len) = (tables.spill_slots().into(), SPILL_SLOTS_MAX as usize);
            return Err(TablesError::Index { array: "spill slots", index, len }.into());
        }
        let types = 0..tables.types().len() as u32;
        Ok(Image {
            text: parts.text,
            text_bytes: parts.text_bytes,
            tables,
            unwind,
            data: parts.sections.data,
            meta: parts.sections.meta,
            counts,
            layout: VmContextLayout::new(counts),
            type_ids: types_registry::intern_module(types.map(|index| tables.func_type(index)))?,
            memory_images: parts.memory_images,
            file: parts.file,
            metadata: OnceLock::new(),
            functions_by_offset: OnceLock::new(),
            number: NEXT_NUMBER.fetch_add(1, Ordering::Relaxed),
            _keep: parts.keep,
        })
    }

    /// A number that no other image of the process has or had.
    pub(crate) fn number(&self) -> u64 {
        self.number
    }

    /// The tables.
    pub fn tables(&self) -> TablesView<'_> {
        self.tables
    }

    /// The imports, in the module's order.
    pub fn imports(&self) -> impl ExactSizeIterator<Item = Result<ImportDeclaration<'_>, TablesError>> {
        self.tables.imports().iter().map(|import| {
            Ok(ImportDeclaration {
                module: self.tables.name(import.module)?,
                name: self.tables.name(import.name)?,
                ty: self.extern_type(import.kind, import.index)?,
            })
        })
    }

    /// The exports, sorted by hash of their name; their `position` gives the module's order.
    pub fn exports(&self) -> impl ExactSizeIterator<Item = Result<ExportDeclaration<'_>, TablesError>> {
        self.tables.exports().iter().map(|export| {
            Ok(ExportDeclaration {
                name: self.tables.name(export.name)?,
                ty: self.extern_type(export.kind, export.index)?,
                position: export.position,
            })
        })
    }

    fn extern_type(&self, kind: u32, index: u32) -> Result<ExternType, TablesError> {
        let tables = &self.tables;
        Ok(match ExternKind::from_number(kind) {
            Some(ExternKind::Func) => {
                let type_id = self.type_id(tables.function(index)?.type_index)?;
                ExternType::Func(FuncType::clone(&types_registry::func_type(type_id)))
            }
            Some(ExternKind::Table) => {
                ExternType::Table(self.table_type(tables::entry(tables.tables(), index, "tables")?)?)
            }
            Some(ExternKind::Memory) => {
                ExternType::Memory(tables::entry(tables.memories(), index, "memories")?.into())
            }
            Some(ExternKind::Global) => {
                ExternType::Global(self.global_type(tables::entry(tables.globals(), index, "globals")?)?)
            }
            Some(ExternKind::Tag) => {
                let type_id = self.tag_type_id(tables::entry(tables.tags(), index, "tags")?)?;
                ExternType::Tag(FuncType::clone(&types_registry::func_type(type_id)))
            }
            None => {
                return Err(TablesError::Index {
                    array: "kinds of imports and exports",
                    index: kind.into(),
                    len: 5,
                });
            }
        })
    }

    /// The type of a table of the module, with the id of a function type in place of its index.
    pub(crate) fn table_type(&self, record: &TableRecord) -> Result<TableType, TablesError> {
        let element_type = self.value_type(record.element_type)?;
        if !element_type.is_reference() {
            return Err(TablesError::ValueType { array: "tables", value_type: element_type });
        }
        Ok(TableType { element_type, ..record.into() })
    }

    /// The type of a global of the module, with the id of a function type in place of its index.
    pub(crate) fn global_type(&self, record: &GlobalRecord) -> Result<GlobalType, TablesError> {
        let value_type = self.value_type(record.value_type)?;
        if !value_type.is_known() {
            return Err(TablesError::ValueType { array: "globals", value_type });
        }
        Ok(GlobalType { value_type, ..record.into() })
    }

    /// The process-wide id of the type of a tag of the module.
    pub(crate) fn tag_type_id(&self, record: &TagRecord) -> Result<u32, TablesError> {
        self.type_id(record.type_index)
    }

    fn value_type(&self, ty: ValueType) -> Result<ValueType, TablesError> {
        ty.try_map(|index| Ok(HeapType::Concrete(self.type_id(index.unwrap_or(NONE))?)))
    }

    /// The cold metadata, read when first asked for; `None` if it is damaged.
    pub fn metadata(&self) -> Option<&Metadata> {
        self.metadata.get_or_init(|| Metadata::decode(self.meta).ok()).as_ref()
    }

    /// Bytes of data segments.
    pub(crate) fn data(&self) -> &[u8] {
        self.data
    }

    pub(crate) fn counts(&self) -> VmContextCounts {
        self.counts
    }

    pub(crate) fn layout(&self) -> &VmContextLayout {
        &self.layout
    }

    /// Process-wide ids of the module's types, by type index.
    pub(crate) fn type_ids(&self) -> &[u32] {
        &self.type_ids
    }

    /// The process-wide id of the type with this index.
    pub(crate) fn type_id(&self, type_index: u32) -> Result<u32, TablesError> {
        tables::entry(&self.type_ids, type_index, "types").copied()
    }

    /// The section with the initial contents of memory `index`.
    pub(crate) fn memory_image(&self, index: u32) -> Option<&MemoryImage> {
        self.memory_images.iter().find(|image| image.memory == index)
    }

    /// The file that memory images are mapped from.
    pub(crate) fn file(&self) -> BorrowedFd<'_> {
        self.file.as_fd()
    }

    /// Address of the code at an offset in `.text` that a record gives.
    pub(crate) fn code(&self, text_offset: u32) -> Result<*const u8, TablesError> {
        if text_offset == NONE || text_offset as usize >= self.text_bytes {
            return Err(TablesError::Index {
                array: ".text",
                index: text_offset.into(),
                len: self.text_bytes,
            });
        }
        // SAFETY: the offset lies in the mapped text.
        Ok(unsafe { self.text.add(text_offset as usize) })
    }

    /// Distance from the plain entry point of a function to that with the tail convention; 0 if it has none.
    pub(crate) fn tail_distance(&self, record: &FunctionRecord) -> Result<i32, TablesError> {
        self.code(record.text_offset)?;
        let distance = i64::from(record.text_offset) - i64::from(record.entry_offset);
        i32::try_from(distance).map_err(|_| TablesError::Index {
            array: ".text",
            index: record.text_offset.into(),
            len: self.text_bytes,
        })
    }

    /// Offset in `.text` of a program counter, if it lies there.
    pub(crate) fn text_offset(&self, pc: usize) -> Option<u32> {
        let offset = pc.wrapping_sub(self.text as usize);
        (offset < self.text_bytes).then_some(offset as u32)
    }

    /// Bytes of code at an offset, for decoding a trapping instruction.
    pub(crate) fn code_bytes<const N: usize>(&self, text_offset: u32) -> Option<[u8; N]> {
        let start = text_offset as usize;
        if start.checked_add(N)? > self.text_bytes {
            return None;
        }
        // SAFETY: the offset lies in the mapped text.
        let first = unsafe { self.text.add(start) };
        // SAFETY: so do the bytes up to `N`; text is mapped readable.
        Some(unsafe { first.cast::<[u8; N]>().read_unaligned() })
    }

    pub(crate) fn unwind(&self) -> Option<&UnwindView<'static>> {
        self.unwind.as_ref()
    }

    /// Index of the wasm function whose code covers an offset in `.text`.
    pub(crate) fn function_at(&self, text_offset: u32) -> Option<u32> {
        let functions = self.tables.functions();
        let sorted = self.functions_by_offset.get_or_init(|| {
            let defined = |index: &u32| functions[*index as usize].text_offset != NONE;
            let mut indices: Box<[u32]> = (0..functions.len() as u32).filter(defined).collect();
            indices.sort_unstable_by_key(|&index| functions[index as usize].text_offset);
            indices
        });
        let after = sorted.partition_point(|&index| functions[index as usize].text_offset <= text_offset);
        let index = sorted[after.checked_sub(1)?];
        let function = &functions[index as usize];
        (text_offset - function.text_offset < function.text_bytes).then_some(index)
    }
}
