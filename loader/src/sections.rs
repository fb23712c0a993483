//! Stage 2: where in the file is what? Reads the ELF headers and checks them against the file's size.
//!
//! Called by [`crate::module`]. Everything that [`Sections`] names lies inside the file, is aligned as its
//! reader needs, and is there once; sizes agree with the head, and `.rodata` lies behind `.text` as
//! [`ImageLayout`] wants it. The cost depends on the number of sections, not on their sizes.

use crate::LoadError;
use crate::relocate::{LinkSymbol, read_link_symbols};
use object::LittleEndian as LE;
use object::elf::{self, FileHeader64, SectionHeader64};
use object::read::SectionIndex;
use object::read::elf::{FileHeader as _, SectionHeader as _, SectionTable};
use wasmc_abi::MAP_ALIGN_BYTES;
use wasmc_abi::head::{Head, MAGIC};
use wasmc_abi::image::ImageLayout;
use wasmc_abi::profile::{self, COUNTERS_MAX};
use wasmc_abi::section;

/// The section headers of an artifact.
pub(crate) type ElfSections<'data> = SectionTable<'data, FileHeader64<LE>>;
/// One of them.
pub(crate) type ElfSection = SectionHeader64<LE>;

/// A part of the file that lies inside it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct FileRange {
    /// First byte.
    pub(crate) offset: u64,
    /// Number of bytes.
    pub(crate) len_bytes: u64,
}

impl FileRange {
    /// The bytes, out of those of the whole file in which the range was found.
    pub(crate) fn of<'data>(&self, file: &'data [u8]) -> &'data [u8] {
        &file[self.offset as usize..(self.offset + self.len_bytes) as usize]
    }
}

/// Where the sections that the loader reads lie. Absent ones are empty.
#[derive(Debug)]
pub(crate) struct Sections {
    pub(crate) head: FileRange,
    pub(crate) tables: FileRange,
    pub(crate) data: FileRange,
    pub(crate) unwind: FileRange,
    pub(crate) meta: FileRange,
    pub(crate) profile: FileRange,
    pub(crate) text: FileRange,
    pub(crate) rodata: FileRange,
    pub(crate) link: FileRange,
    /// Memory and its image, in order of the memories.
    pub(crate) images: Vec<(u32, FileRange)>,
    /// What each slot of the link page refers to, in order of the slots.
    pub(crate) link_symbols: Vec<LinkSymbol>,
    /// How the code lies in memory.
    pub(crate) layout: ImageLayout,
}

impl Sections {
    /// Finds and checks the sections of the artifact that consists of `file`.
    pub(crate) fn read(file: &[u8]) -> Result<Sections, LoadError> {
        let elf = ElfFile::read(file).map_err(|error| unless_foreign(error, file))?;
        let head = elf.needed(section::HEAD, align_of::<Head>());
        let head = head.map_err(|error| unless_foreign(error, file))?;
        let sizes = Head::read(head.of(file))?;
        elf.check_known()?;
        let text = elf.needed(section::TEXT, 1)?;
        let rodata = elf.optional(section::RODATA, 1)?;
        let link = elf.optional(section::LINK, 1)?;
        check_size(section::TEXT, text, sizes.text_bytes)?;
        check_size(section::RODATA, rodata, sizes.rodata_bytes)?;
        check_size(section::LINK, link, sizes.link_slots.saturating_mul(8))?;
        let profile = elf.optional(section::PROFILE, 1)?;
        check_counters(profile.of(file), sizes.counters)?;
        let layout = ImageLayout::new(sizes.text_bytes, sizes.rodata_bytes, sizes.link_slots, sizes.counters);
        check_span(text, rodata, &layout)?;
        Ok(Sections {
            tables: elf.needed(section::TABLES, 8)?,
            data: elf.optional(section::DATA, 1)?,
            unwind: elf.optional(section::UNWIND, 4)?,
            meta: elf.needed(section::META, 1)?,
            images: elf.images()?,
            link_symbols: elf.link_symbols(sizes.link_slots as usize)?,
            profile,
            head,
            text,
            rodata,
            link,
            layout,
        })
    }
}

/// What is wrong with an ELF file, unless it never was an artifact: programs, libraries and the objects of other
/// compilers differ from artifacts in their header or lack a head, and have the head's magic bytes nowhere.
fn unless_foreign(error: LoadError, file: &[u8]) -> LoadError {
    let differs = match error {
        LoadError::ElfHeader { .. } => true,
        LoadError::SectionMissing { section } => section == section::HEAD,
        _ => false,
    };
    if differs && !file.windows(MAGIC.len()).any(|bytes| bytes == MAGIC) {
        return LoadError::NotAnArtifact { found: "it is an ELF file of another program" };
    }
    error
}

/// Every section of the file that has bytes in it, with its name, for people.
pub(crate) fn all_sections(file: &[u8]) -> Result<Vec<(String, FileRange)>, LoadError> {
    let elf = ElfFile::read(file)?;
    let describe = |(name, header): (&&[u8], &ElfSection)| {
        let name = String::from_utf8_lossy(name).into_owned();
        elf.range(&name, header).map(|range| (name, range))
    };
    elf.names.iter().zip(elf.table.iter()).skip(1).map(describe).collect()
}

/// The headers of an ELF file, and the names of its sections in the same order.
struct ElfFile<'data> {
    bytes: &'data [u8],
    table: ElfSections<'data>,
    names: Vec<&'data [u8]>,
}

impl<'data> ElfFile<'data> {
    fn read(bytes: &'data [u8]) -> Result<ElfFile<'data>, LoadError> {
        let damaged = |error: object::read::Error| elf_error("ELF header", &error);
        check_header_bytes(bytes)?;
        let header = FileHeader64::<LE>::parse(bytes).map_err(damaged)?;
        check_number("e_type", header.e_type(LE).0.into(), elf::ET_REL.0.into())?;
        check_number("e_machine", header.e_machine(LE).0.into(), elf::EM_X86_64.0.into())?;
        check_inside("section header table", section_headers_end(header), bytes)?;
        let table = header.sections(LE, bytes).map_err(damaged)?;
        let name =
            |section| table.section_name(LE, section).map_err(|error| elf_error("section names", &error));
        // The null section at index 0 has no name.
        let named = table.iter().skip(1).map(name);
        let names = std::iter::once(Ok(&b""[..])).chain(named).collect::<Result<_, _>>()?;
        Ok(ElfFile { bytes, table, names })
    }

    /// Refuses sections of ours that this program knows nothing of, and sections that are there twice.
    fn check_known(&self) -> Result<(), LoadError> {
        const KNOWN: [&str; 7] = [
            section::HEAD,
            section::TABLES,
            section::DATA,
            section::UNWIND,
            section::META,
            section::PROFILE,
            section::LINK,
        ];
        for (position, &bytes) in self.names.iter().enumerate().skip(1) {
            if !is_loaded(bytes) {
                continue;
            }
            let name = String::from_utf8_lossy(bytes);
            if self.names[..position].contains(&bytes) {
                return Err(LoadError::SectionTwice { section: name.into_owned() });
            }
            let named = KNOWN.contains(&&*name) || name == section::TEXT || name == section::RODATA;
            if !named && image_memory(bytes).is_none() {
                return Err(LoadError::SectionUnknown { section: name.into_owned() });
            }
        }
        Ok(())
    }

    fn needed(&self, name: &'static str, align_bytes: usize) -> Result<FileRange, LoadError> {
        let range = self.find(name, align_bytes as u64)?;
        range.ok_or(LoadError::SectionMissing { section: name })
    }

    fn optional(&self, name: &'static str, align_bytes: usize) -> Result<FileRange, LoadError> {
        self.find(name, align_bytes as u64).map(Option::unwrap_or_default)
    }

    fn find(&self, name: &str, align_bytes: u64) -> Result<Option<FileRange>, LoadError> {
        let Some(position) = self.names.iter().position(|other| *other == name.as_bytes()) else {
            return Ok(None);
        };
        let header = self.section(position)?;
        self.loadable(name, header, align_bytes).map(Some)
    }

    fn section(&self, position: usize) -> Result<&'data ElfSection, LoadError> {
        self.table.section(SectionIndex(position)).map_err(|error| elf_error("section header table", &error))
    }

    fn images(&self) -> Result<Vec<(u32, FileRange)>, LoadError> {
        let mut images = Vec::new();
        for (position, bytes) in self.names.iter().enumerate() {
            if let Some(memory) = image_memory(bytes) {
                let name = String::from_utf8_lossy(bytes);
                images.push((memory, self.loadable(&name, self.section(position)?, MAP_ALIGN_BYTES)?));
            }
        }
        images.sort_by_key(|(memory, _)| *memory);
        Ok(images)
    }

    /// Where a section lies that the loader reads or maps as it is.
    fn loadable(&self, name: &str, header: &ElfSection, align_bytes: u64) -> Result<FileRange, LoadError> {
        let wrong =
            |field, found, wanted: String| LoadError::Section { section: name.into(), field, found, wanted };
        let kind = header.sh_type(LE);
        if kind != elf::SHT_PROGBITS {
            return Err(wrong("`sh_type`", kind.0.into(), format!("{:#x}", elf::SHT_PROGBITS.0)));
        }
        let flags = header.sh_flags(LE);
        if flags.contains(elf::SHF_COMPRESSED) {
            return Err(wrong("`sh_flags`", flags.0, "without compression".into()));
        }
        let range = self.range(name, header)?;
        if !range.offset.is_multiple_of(align_bytes) {
            return Err(wrong(
                "its offset in the file",
                range.offset,
                format!("a multiple of {align_bytes:#x}"),
            ));
        }
        Ok(range)
    }

    fn range(&self, name: &str, header: &ElfSection) -> Result<FileRange, LoadError> {
        let Some((offset, len_bytes)) = header.file_range(LE) else {
            return Ok(FileRange::default());
        };
        check_inside(&format!("section `{name}`"), offset.checked_add(len_bytes), self.bytes)?;
        Ok(FileRange { offset, len_bytes })
    }

    /// Reads the relocations of the link page and refuses relocations of anything else that is loaded.
    fn link_symbols(&self, slots: usize) -> Result<Vec<LinkSymbol>, LoadError> {
        let mut link_relocations = None;
        for (position, header) in self.table.enumerate().skip(1) {
            let target = self.names.get(header.info_link(LE).0).copied().unwrap_or_default();
            let relocates = matches!(header.sh_type(LE), elf::SHT_REL | elf::SHT_RELA | elf::SHT_CREL);
            if !relocates || !is_loaded(target) || header.sh_size(LE) == 0 {
                continue;
            }
            let is_link = target == section::LINK.as_bytes() && header.sh_type(LE) == elf::SHT_RELA;
            if !is_link || link_relocations.replace(header).is_some() {
                let section = String::from_utf8_lossy(self.names[position.0]).into_owned();
                return Err(LoadError::RelocationsUnwanted { section });
            }
        }
        read_link_symbols(self.bytes, &self.table, link_relocations, slots)
    }
}

/// Whether the loader reads the section with this name: the others are for people's tools.
fn is_loaded(name: &[u8]) -> bool {
    name.starts_with(b".wasmc.") || name == section::TEXT.as_bytes() || name == section::RODATA.as_bytes()
}

/// The memory whose image has this name, if it is the name of an image.
fn image_memory(name: &[u8]) -> Option<u32> {
    let number = str::from_utf8(name).ok()?.strip_prefix(section::IMAGE_PREFIX)?;
    let memory: u32 = number.parse().ok()?;
    // One name for one memory: no sign, no leading zeros.
    (memory.to_string() == number).then_some(memory)
}

/// Checks size, class and byte order, for which the reader has but one error.
fn check_header_bytes(bytes: &[u8]) -> Result<(), LoadError> {
    check_inside("ELF header", Some(size_of::<FileHeader64<LE>>() as u64), bytes)?;
    check_number("e_ident[EI_CLASS]", bytes[4].into(), elf::ELFCLASS64.0.into())?;
    check_number("e_ident[EI_DATA]", bytes[5].into(), elf::ELFDATA2LSB.0.into())?;
    check_number("e_ident[EI_VERSION]", bytes[6].into(), elf::EV_CURRENT.0.into())
}

fn section_headers_end(header: &FileHeader64<LE>) -> Option<u64> {
    let bytes = u64::from(header.e_shnum(LE)) * u64::from(header.e_shentsize(LE));
    header.e_shoff(LE).checked_add(bytes)
}

fn check_number(field: &'static str, found: u64, wanted: u64) -> Result<(), LoadError> {
    if found == wanted { Ok(()) } else { Err(LoadError::ElfHeader { field, found, wanted }) }
}

/// Checks that something that ends at `end`, `None` for an overflow, lies inside the file.
fn check_inside(what: &str, end: Option<u64>, file: &[u8]) -> Result<(), LoadError> {
    let (end, file_bytes) = (end.unwrap_or(u64::MAX), file.len() as u64);
    if end <= file_bytes { Ok(()) } else { Err(LoadError::Truncated { what: what.into(), end, file_bytes }) }
}

fn check_size(name: &str, range: FileRange, wanted: u64) -> Result<(), LoadError> {
    if range.len_bytes == wanted {
        return Ok(());
    }
    let wanted = format!("{wanted:#x} as `.wasmc.head` says");
    Err(LoadError::Section { section: name.into(), field: "its size", found: range.len_bytes, wanted })
}

/// Checks that all counters have functions, and are not more than there can be. An artifact without has no list of them.
fn check_counters(profile: &[u8], counters: u64) -> Result<(), LoadError> {
    if counters > COUNTERS_MAX {
        return Err(LoadError::Section {
            section: section::HEAD.into(),
            field: "the number of counters",
            found: counters,
            wanted: format!("at most {COUNTERS_MAX:#x}"),
        });
    }
    profile::entries(profile, counters).map(drop).map_err(Into::into)
}

/// Checks that the code can be mapped from the file in one piece.
fn check_span(text: FileRange, rodata: FileRange, layout: &ImageLayout) -> Result<(), LoadError> {
    let wrong = |section: &str, found, wanted| LoadError::Section {
        section: section.into(),
        field: "its offset in the file",
        found,
        wanted,
    };
    if layout.span_bytes > 0 && !text.offset.is_multiple_of(MAP_ALIGN_BYTES) {
        return Err(wrong(section::TEXT, text.offset, format!("a multiple of {MAP_ALIGN_BYTES:#x}")));
    }
    let rodata_offset = text.offset + layout.rodata_offset;
    if rodata.len_bytes > 0 && rodata.offset != rodata_offset {
        return Err(wrong(
            section::RODATA,
            rodata.offset,
            format!("{rodata_offset:#x}, right behind `.text`"),
        ));
    }
    Ok(())
}

fn elf_error(what: &'static str, error: &object::read::Error) -> LoadError {
    LoadError::Elf { what, reason: error.to_string() }
}
