//! The stages joined: an artifact becomes a [`Module`], mapped code with everything known about it.
//!
//! Called by whoever embeds wasmc. Order of the stages: [`open`] → [`sections`] → [`cpu`] → [`relocate`] →
//! [`map`](crate::map) → the runtime's [`Image`]. Nothing is executed or mapped for execution before the head
//! and the processor's features are checked. The cost does not grow with the module: no stage looks at
//! functions, segments or names one by one.
//!
//! # Safety
//! Whoever opens an artifact vouches for it, see [`Module::open`]; this is where "the code in an image was made
//! by our compiler for this ABI number", the one global assumption of ARCHITECTURE.md, enters. Slices of the
//! file that the image keeps are `'static` in type only: the mapping lives in [`ImageParts::keep`], so that
//! it is unmapped after the image is gone.

#![allow(unsafe_code, reason = "loading an artifact is trusting it, which only the caller can decide")]

use crate::map::{CodeSpan, FileMapping};
use crate::open::{OpenedFile, open_bytes, open_path};
use crate::sections::{FileRange, Sections, all_sections};
use crate::{LoadError, cpu, digest, profile, relocate};
use std::os::fd::OwnedFd;
use std::path::Path;
use std::sync::Arc;
use wasmc_abi::head::Head;
use wasmc_abi::meta::Metadata;
use wasmc_abi::tables::{self, TablesError, TablesView};
use wasmc_runtime::{
    ExportDeclaration, Image, ImageParts, ImportDeclaration, MemoryImage, Sections as ImageSections,
    builtin_address,
};

/// A loaded artifact. Cheap to clone and to share between threads and stores.
///
/// What it was loaded from is given back with the last clone and store that uses it; only its function types stay
/// known to the process, each once, whoever has it. There can be eight million, [`HeapType::CONCRETE_MAX`].
///
/// [`HeapType::CONCRETE_MAX`]: wasmc_abi::types::HeapType::CONCRETE_MAX
#[derive(Clone)]
pub struct Module {
    loaded: Arc<Loaded>,
}

struct Loaded {
    image: Arc<Image>,
    head: Head,
    sections: Sections,
    file: Arc<FileMapping>,
    code: Arc<CodeSpan>,
}

/// A section of an artifact, for people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SectionInfo {
    /// Its name.
    pub name: String,
    /// Where it starts in the file.
    pub offset: u64,
    /// Its size in the file.
    pub len_bytes: u64,
}

impl Module {
    /// Loads the artifact at `path`.
    ///
    /// # Errors
    /// [`LoadError`] where the file is no artifact for this program and processor, or is damaged.
    ///
    /// # Safety
    /// The artifact is native code and runs with the rights of this process. It must come from the wasmc
    /// compiler, unaltered, and nobody may change the file in place while the module or an instance of it
    /// exists (replacing it by renaming another file over it is fine). That goes for guests, too: see
    /// [`Module::detached`].
    pub unsafe fn open(path: &Path) -> Result<Module, LoadError> {
        let opened = open_path(path)?;
        // SAFETY: as this function's caller vouches.
        unsafe { load(opened) }
    }

    /// Loads the artifact that consists of `bytes`, which are copied.
    ///
    /// # Errors
    /// As [`Module::open`].
    ///
    /// # Safety
    /// As for [`Module::open`]: the bytes must come from the wasmc compiler, unaltered.
    pub unsafe fn from_bytes(bytes: &[u8]) -> Result<Module, LoadError> {
        let opened = open_bytes(bytes)?;
        // SAFETY: as this function's caller vouches.
        unsafe { load(opened) }
    }

    /// The same module from a copy in memory, so that its file may change from now on.
    ///
    /// # Errors
    /// [`LoadError::MemoryFile`] or [`LoadError::Map`] where the system has no room for the copy.
    pub fn detached(self) -> Result<Module, LoadError> {
        // SAFETY: these are the bytes that were vouched for when `self` was loaded.
        unsafe { Module::from_bytes(self.bytes()) }
    }

    /// Compares the digest of the whole artifact with the one in its head. Reads the whole file.
    ///
    /// This finds damage; against an attacker, who would alter the head as well, compare with a digest from
    /// elsewhere.
    ///
    /// # Errors
    /// [`LoadError::Digest`] where they differ.
    pub fn verify(&self) -> Result<(), LoadError> {
        digest::verify(self.bytes(), &self.loaded.head, &self.loaded.sections)
    }

    /// The imports in the module's order, each an error if its record is damaged.
    pub fn imports(&self) -> impl ExactSizeIterator<Item = Result<ImportDeclaration<'_>, TablesError>> {
        self.loaded.image.imports()
    }

    /// The exports in the module's order, each an error if its record is damaged.
    pub fn exports(&self) -> impl ExactSizeIterator<Item = Result<ExportDeclaration<'_>, TablesError>> {
        let mut exports: Vec<_> = self.loaded.image.exports().collect();
        exports.sort_by_key(|export| export.as_ref().map_or(u32::MAX, |export| export.position));
        exports.into_iter()
    }

    /// The head of the artifact: versions, target, processor features, sizes.
    pub fn head(&self) -> &Head {
        &self.loaded.head
    }

    /// Names, producers and how the artifact was built. Decoded at the first call.
    ///
    /// # Errors
    /// [`LoadError::Metadata`] where the section is damaged.
    pub fn metadata(&self) -> Result<&Metadata, LoadError> {
        match self.loaded.image.metadata() {
            Some(metadata) => Ok(metadata),
            // The image does not keep the reason; damaged artifacts may cost a second look.
            None => match Metadata::decode(self.loaded.sections.meta.of(self.bytes())) {
                Ok(_) => unreachable!("decoding the same bytes has failed before"),
                Err(error) => Err(error.into()),
            },
        }
    }

    /// The records about functions, types, memories and so on.
    pub fn tables(&self) -> TablesView<'_> {
        self.loaded.image.tables()
    }

    /// Whether it was built to gather a profile, so that its code counts what it does.
    pub fn is_instrumented(&self) -> bool {
        self.loaded.head.counters > 0
    }

    /// What the code has counted so far, as a raw profile of LLVM's (`.profraw`), which `llvm-profdata` of LLVM 22 merges
    /// with others of the kind; `None` unless it was built to count.
    ///
    /// The counters belong to the module: all instances that are made from it, or from clones of it, count together. They
    /// are plain memory, so where several threads run the code at once some counts get lost, as in programs that clang
    /// instruments.
    pub fn raw_profile(&self) -> Option<Vec<u8>> {
        let Loaded { head, sections, code, .. } = &*self.loaded;
        if head.counters == 0 {
            return None;
        }
        let entries = wasmc_abi::profile::entries(sections.profile.of(self.bytes()), head.counters);
        let entries = entries.expect("the list was checked when the artifact was loaded");
        Some(profile::raw(&entries, &code.counts(&sections.layout, head.counters)))
    }

    /// Every section of the file with its size, those for people's tools included, in the file's order.
    ///
    /// # Errors
    /// Where a section that loading does not need is damaged.
    pub fn sections(&self) -> Result<Vec<SectionInfo>, LoadError> {
        let info = |(name, range): (String, FileRange)| SectionInfo {
            name,
            offset: range.offset,
            len_bytes: range.len_bytes,
        };
        Ok(all_sections(self.bytes())?.into_iter().map(info).collect())
    }

    /// Size of the artifact in bytes.
    pub fn file_bytes(&self) -> u64 {
        self.bytes().len() as u64
    }

    /// The functions of the runtime and of the C library that the code calls, by symbol.
    pub fn link_symbols(&self) -> impl ExactSizeIterator<Item = &str> {
        self.loaded.sections.link_symbols.iter().map(String::as_str)
    }

    /// What the runtime makes instances of.
    pub fn image(&self) -> &Arc<Image> {
        &self.loaded.image
    }

    fn bytes(&self) -> &[u8] {
        self.loaded.file.as_slice()
    }
}

impl core::fmt::Debug for Module {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Module").field("sections", &self.loaded.sections).finish_non_exhaustive()
    }
}

/// Takes an opened artifact through the stages.
///
/// # Safety
/// As for [`Module::open`].
unsafe fn load(opened: OpenedFile) -> Result<Module, LoadError> {
    let file = Arc::new(opened.bytes);
    let sections = Sections::read(file.as_slice())?;
    let head = Head::read(sections.head.of(file.as_slice()))?.clone();
    cpu::check(head.cpu_features(), cpu::host_cpu_features())?;
    check_images(file.as_slice(), &sections)?;
    let slots = relocate::resolve(&sections.link_symbols, builtin_address)?;
    let code = Arc::new(CodeSpan::new(&opened.file, sections.text.offset, &sections.layout, &slots)?);
    let parts = image_parts(&file, &sections, &code, opened.file);
    // SAFETY: the parts are those of one artifact, for which the caller vouches; they are
    // mapped as its layout says and stay so, since `keep` holds the mappings.
    let image = unsafe { Image::new(parts) }?;
    Ok(Module { loaded: Arc::new(Loaded { image: Arc::new(image), head, sections, file, code }) })
}

/// Checks that the module has a memory for each image.
fn check_images(file: &[u8], sections: &Sections) -> Result<(), LoadError> {
    let memories = TablesView::new(sections.tables.of(file))?.memories();
    for (memory, _) in &sections.images {
        tables::entry(memories, *memory, "memories")?;
    }
    Ok(())
}

fn image_parts(
    file: &Arc<FileMapping>,
    sections: &Sections,
    code: &Arc<CodeSpan>,
    descriptor: OwnedFd,
) -> ImageParts {
    // SAFETY: `keep` below holds the mapping as long as the image exists, and nothing writes to it.
    let bytes: &'static [u8] = unsafe { &*core::ptr::from_ref(file.as_slice()) };
    let memory_image = |(memory, range): &(u32, FileRange)| MemoryImage {
        memory: *memory,
        file_offset: range.offset,
        len_bytes: range.len_bytes,
    };
    ImageParts {
        text: code.text(),
        text_bytes: sections.text.len_bytes as usize,
        sections: ImageSections {
            tables: sections.tables.of(bytes),
            data: sections.data.of(bytes),
            unwind: sections.unwind.of(bytes),
            meta: sections.meta.of(bytes),
        },
        memory_images: sections.images.iter().map(memory_image).collect(),
        file: descriptor,
        keep: Box::new((code.clone(), file.clone())),
    }
}
