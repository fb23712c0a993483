//! Where do tests get an artifact from without a compiler? Makes one with the `object` crate and the encoders of
//! `wasmc-abi`; its code is never run.
//!
//! # Safety
//! Loading runs nothing, and these tests make no instances; so loading even a damaged artifact is sound.
#![allow(
    unsafe_code,
    reason = "loading an artifact is unsafe, since it is code; this is these tests' one door to it"
)]

use object::write::{Object, Relocation, SectionId, StandardSegment, Symbol, SymbolSection};
use object::{
    Architecture, BinaryFormat, Endianness, RelocationFlags, SectionKind, SymbolFlags, SymbolKind,
    SymbolScope,
};
use sha2::{Digest, Sha256};
use std::path::Path;
use wasmc_abi::MAP_ALIGN_BYTES;
use wasmc_abi::cpu::CpuFeatures;
use wasmc_abi::head::{Head, TARGET_X86_64_LINUX};
use wasmc_abi::meta::Metadata;
use wasmc_abi::profile::{Entry, EntryRecord, push_entry};
use wasmc_abi::tables::{
    ExportRecord, FunctionRecord, ImageChunk, ImportRecord, MemoryRecord, NONE, Span, Tables, TypeRecord,
    name_hash,
};
use wasmc_abi::types::{ExternKind, ValueType};
use wasmc_abi::{section, unwind};
use wasmc_loader::{LoadError, Module};
use zerocopy::IntoBytes;

/// An artifact to be: what a test may want otherwise than usual.
pub(crate) struct Synthetic {
    /// Before sizes and digest are filled in.
    pub(crate) head: Head,
    /// Symbols that the link page refers to.
    pub(crate) link_symbols: Vec<&'static str>,
    /// Relocation type and addend of the slots.
    pub(crate) relocation: (object::elf::RelocationType, i64),
    /// Alignment in the file of `.text`.
    pub(crate) text_align: u64,
    /// Number of the memory that has an image.
    pub(crate) image_memory: u32,
    /// Slots that the code is said to use.
    pub(crate) spill_slots: u32,
    /// Counters that the head speaks of.
    pub(crate) counters: u64,
    /// A further section.
    pub(crate) extra: Option<&'static str>,
    /// A section to leave out.
    pub(crate) without: Option<&'static str>,
}

impl Default for Synthetic {
    fn default() -> Synthetic {
        Synthetic {
            head: Head::new(TARGET_X86_64_LINUX, "1.2.3", CpuFeatures::default(), 0),
            link_symbols: vec!["wasmc.memory_grow", "memcpy"],
            relocation: (object::elf::R_X86_64_64, 0),
            text_align: MAP_ALIGN_BYTES,
            image_memory: 0,
            spill_slots: 0,
            counters: 5,
            extra: None,
            without: None,
        }
    }
}

impl Synthetic {
    /// The file's bytes.
    pub(crate) fn write(&self) -> Vec<u8> {
        let image_name = format!("{}{}", section::IMAGE_PREFIX, self.image_memory);
        let sections = self.sections();
        let bytes = |name: &str| {
            sections.iter().find(|section| section.0 == name).map_or(&[][..], |section| &section.1)
        };
        let mut head = self.head.clone();
        head.text_bytes = bytes(section::TEXT).len() as u64;
        head.rodata_bytes = bytes(section::RODATA).len() as u64;
        head.link_slots = self.link_symbols.len() as u64;
        head.counters = self.counters;
        let mut hash = Sha256::new();
        let symbols = self.link_symbols.iter().copied();
        head.digest_input(bytes, symbols, [bytes(&image_name)], |bytes| hash.update(bytes));
        head.digest = hash.finalize().into();

        let mut object = Object::new(BinaryFormat::Elf, Architecture::X86_64, Endianness::Little);
        add_section(&mut object, section::HEAD, head.as_bytes(), 8);
        for (name, bytes, align) in &sections {
            if self.without == Some(name) {
                continue;
            }
            let id = add_section(&mut object, name, bytes, *align);
            if name == section::LINK {
                self.add_relocations(&mut object, id);
            }
        }
        if let Some(name) = self.extra {
            add_section(&mut object, name, b"extra", 1);
        }
        object.write().expect("sections and relocations fit into an ELF file")
    }

    fn sections(&self) -> Vec<(String, Vec<u8>, u64)> {
        let image = format!("{}{}", section::IMAGE_PREFIX, self.image_memory);
        vec![
            (section::TABLES.into(), Tables { spill_slots: self.spill_slots, ..tables() }.encode(), 8),
            (section::DATA.into(), b"passive".to_vec(), 1),
            (section::UNWIND.into(), unwind::encode(&[], &[], &[]), 4),
            (section::META.into(), metadata().encode(), 1),
            (section::PROFILE.into(), profile(), 8),
            (section::TEXT.into(), vec![0xcc; 100], self.text_align),
            (section::RODATA.into(), b"constants".to_vec(), 64),
            (section::LINK.into(), vec![0; self.link_symbols.len() * 8], 8),
            (image, b"hello".to_vec(), MAP_ALIGN_BYTES),
        ]
    }

    fn add_relocations(&self, object: &mut Object<'_>, link: SectionId) {
        for (slot, name) in self.link_symbols.iter().enumerate() {
            let symbol = object.add_symbol(Symbol {
                name: name.as_bytes().to_vec(),
                value: 0,
                size: 0,
                kind: SymbolKind::Text,
                scope: SymbolScope::Unknown,
                weak: false,
                section: SymbolSection::Undefined,
                flags: SymbolFlags::None,
            });
            let (r_type, addend) = self.relocation;
            let flags = RelocationFlags::Elf { r_type };
            object
                .add_relocation(link, Relocation { offset: slot as u64 * 8, symbol, addend, flags })
                .expect("the section takes relocations");
        }
    }
}

/// Two functions with five counters.
fn profile() -> Vec<u8> {
    let mut section = Vec::new();
    for (name, counters) in [("run", 2), ("helper", 3)] {
        let (name_digest, name_bytes) = ([counters as u8; 8], name.len() as u32);
        let record = EntryRecord { name_digest, function_hash: 7, counters, name_bytes };
        push_entry(&mut section, &Entry { record, name: name.as_bytes() });
    }
    section
}

fn add_section(object: &mut Object<'_>, name: &str, bytes: &[u8], align: u64) -> SectionId {
    let segment = object.segment_name(StandardSegment::Data).to_vec();
    let kind = if name == section::TEXT { SectionKind::Text } else { SectionKind::ReadOnlyData };
    let id = object.add_section(segment, name.into(), kind);
    object.append_section_data(id, bytes, align);
    id
}

/// What is in `.wasmc.meta`.
pub(crate) fn metadata() -> Metadata {
    Metadata {
        module_name: Some("synthetic".into()),
        function_names: vec![(1, "run".into())],
        ..Metadata::default()
    }
}

/// `(import "env" "log" (func (param i32)))`, `(func (export "run"))`, `(memory (export "memory") 1 2)`.
fn tables() -> Tables {
    let type_record = |params, results| TypeRecord { params, results, host_to_wasm: 0, wasm_to_host: 16 };
    let function = |text_offset, type_index| FunctionRecord {
        text_offset,
        text_bytes: if text_offset == NONE { 0 } else { 16 },
        type_index,
        funcref_slot: NONE,
        entry_offset: text_offset,
    };
    let export = |start, name: &str, kind: ExternKind, index, position| ExportRecord {
        name: Span { start, len: name.len() as u32 },
        name_hash: name_hash(name),
        kind: kind as u32,
        index,
        position,
    };
    let mut exports =
        vec![export(6, "run", ExternKind::Func, 1, 0), export(9, "memory", ExternKind::Memory, 0, 1)];
    exports.sort_by_key(|export| export.name_hash);
    let (none, one) = (Span::default(), Span { start: 0, len: 1 });
    Tables {
        types: vec![type_record(one, none), type_record(none, none)],
        value_types: vec![ValueType::I32],
        imports: vec![ImportRecord {
            module: Span { start: 0, len: 3 },
            name: Span { start: 3, len: 3 },
            kind: ExternKind::Func as u32,
            index: 0,
        }],
        functions: vec![function(NONE, 0), function(32, 1)],
        memories: vec![MemoryRecord { min_pages: 1, max_pages: 2, flags: 0, page_size_log2: 16, image: one }],
        exports,
        image_chunks: vec![ImageChunk { memory_offset: 0, section_offset: 0, len_bytes: 5 }],
        strings: b"envlogrunmemory".to_vec(),
        ..Tables::default()
    }
}

/// Loads an artifact from memory.
pub(crate) fn load(artifact: &[u8]) -> Result<Module, LoadError> {
    // SAFETY: nothing of it is run, see the head of this file.
    unsafe { Module::from_bytes(artifact) }
}

/// Loads an artifact from a file.
pub(crate) fn open(path: &Path) -> Result<Module, LoadError> {
    // SAFETY: nothing of it is run, see the head of this file.
    unsafe { Module::open(path) }
}
