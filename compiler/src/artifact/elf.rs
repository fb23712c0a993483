//! The container of an artifact: an ELF64 relocatable object, so that people's tools read it.
//!
//! Written by hand from the records of `object::elf`, since an artifact prescribes where sections lie in the
//! file: in the order in which they were added, each at the next multiple of its alignment.

use object::LittleEndian as LE;
use object::elf::{
    ELFCLASS64, ELFDATA2LSB, ELFMAG, ELFOSABI_NONE, EM_X86_64, ET_REL, EV_CURRENT, FileFlags, FileHeader64,
    Ident, R_X86_64_64, Rela64, SHF_INFO_LINK, SHN_UNDEF, SHT_NULL, SHT_PROGBITS, SHT_RELA, SHT_STRTAB,
    SHT_SYMTAB, STB_GLOBAL, STB_LOCAL, STT_FUNC, STT_NOTYPE, STT_SECTION, SectionFlags, SectionHeader64,
    SectionType, Sym64, SymbolInfo, SymbolOther, SymbolSection,
};
use object::pod::{bytes_of, bytes_of_slice};
use std::borrow::Cow;
use wasmc_abi::section::LINK;

type Header = FileHeader64<LE>;
type SectionHeader = SectionHeader64<LE>;
type SymbolRecord = Sym64<LE>;
type RelocationRecord = Rela64<LE>;

/// Where the first section lies, if 8 bytes are all the alignment that it wants.
pub(super) const FIRST_SECTION_OFFSET: usize = size_of::<Header>();

/// A section to be written.
pub(super) struct FileSection<'a> {
    name: Cow<'a, str>,
    kind: SectionType,
    align: u64,
    flags: SectionFlags,
    /// `sh_link` and `sh_info`.
    related: (u32, u32),
    entry_bytes: u64,
    data: Cow<'a, [u8]>,
}

/// A function in `.text`.
pub(super) struct Symbol {
    pub(super) name: String,
    pub(super) offset: u64,
    pub(super) len_bytes: u64,
}

/// The file while sections are added.
pub(super) struct ElfFile<'a> {
    sections: Vec<FileSection<'a>>,
}

impl<'a> FileSection<'a> {
    /// A section of bytes.
    pub(super) fn new(
        name: impl Into<Cow<'a, str>>,
        align: u64,
        flags: SectionFlags,
        data: &'a [u8],
    ) -> FileSection<'a> {
        FileSection {
            name: name.into(),
            kind: SHT_PROGBITS,
            align,
            flags,
            related: (0, 0),
            entry_bytes: 0,
            data: Cow::Borrowed(data),
        }
    }

    fn made(name: impl Into<Cow<'a, str>>, kind: SectionType, align: u64, data: Vec<u8>) -> FileSection<'a> {
        FileSection { kind, align, data: Cow::Owned(data), ..FileSection::new(name, 1, SectionFlags(0), &[]) }
    }
}

impl<'a> ElfFile<'a> {
    pub(super) fn new() -> ElfFile<'a> {
        ElfFile { sections: Vec::new() }
    }

    /// Adds a section and returns its index.
    pub(super) fn add(&mut self, section: FileSection<'a>) -> u32 {
        self.sections.push(section);
        self.sections.len() as u32
    }

    /// Adds functions of section `text` as symbols and, for each slot of section `link`, a relocation with one
    /// of `link_symbols`, and writes the file.
    pub(super) fn finish(
        mut self,
        text: u32,
        functions: impl Iterator<Item = Symbol>,
        link: u32,
        link_symbols: &[&str],
    ) -> Vec<u8> {
        let mut strings = Strings::new();
        let mut symbols = vec![symbol(0, SymbolInfo::new(STB_LOCAL, STT_NOTYPE), 0, 0, 0)];
        symbols.push(symbol(0, SymbolInfo::new(STB_LOCAL, STT_SECTION), text, 0, 0));
        symbols.extend(functions.map(|function| {
            let name = strings.add(&function.name);
            symbol(name, SymbolInfo::new(STB_LOCAL, STT_FUNC), text, function.offset, function.len_bytes)
        }));
        let first_global = symbols.len() as u32;
        let mut relocations = Vec::new();
        for (slot, name) in (0_u64..).zip(link_symbols) {
            relocations.push(slot_relocation(slot * 8, symbols.len() as u64));
            let info = SymbolInfo::new(STB_GLOBAL, STT_NOTYPE);
            symbols.push(symbol(strings.add(name), info, SHN_UNDEF.0.into(), 0, 0));
        }
        let symtab = self.sections.len() as u32 + 2;
        self.add(FileSection {
            related: (symtab, link),
            flags: SHF_INFO_LINK,
            entry_bytes: size_of::<RelocationRecord>() as u64,
            ..FileSection::made(format!(".rela{LINK}"), SHT_RELA, 8, bytes_of_slice(&relocations).to_vec())
        });
        self.add(FileSection {
            related: (symtab + 1, first_global),
            entry_bytes: size_of::<SymbolRecord>() as u64,
            ..FileSection::made(".symtab", SHT_SYMTAB, 8, bytes_of_slice(&symbols).to_vec())
        });
        self.add(FileSection::made(".strtab", SHT_STRTAB, 1, strings.bytes));
        self.write()
    }

    fn write(mut self) -> Vec<u8> {
        let mut names = Strings::new();
        let mut name_offsets: Vec<u32> =
            self.sections.iter().map(|section| names.add(&section.name)).collect();
        name_offsets.push(names.add(".shstrtab"));
        self.add(FileSection::made(".shstrtab", SHT_STRTAB, 1, names.bytes));
        let len_bytes = |section: &FileSection<'_>| section.data.len() + section.align as usize;
        let headers_bytes = (self.sections.len() + 1) * size_of::<SectionHeader>();
        let sections_bytes: usize = self.sections.iter().map(len_bytes).sum();
        let mut file = Vec::with_capacity(FIRST_SECTION_OFFSET + sections_bytes + headers_bytes + 8);
        file.resize(FIRST_SECTION_OFFSET, 0);
        let mut headers =
            vec![bytes_of(&header(0, &FileSection::made("", SHT_NULL, 0, Vec::new()), 0)).to_vec()];
        for (section, &name) in self.sections.iter().zip(&name_offsets) {
            file.resize(file.len().next_multiple_of(section.align as usize), 0);
            headers.push(bytes_of(&header(name, section, file.len() as u64)).to_vec());
            file.extend_from_slice(&section.data);
        }
        file.resize(file.len().next_multiple_of(8), 0);
        let file_header = file_header(file.len() as u64, headers.len() as u16);
        file[..FIRST_SECTION_OFFSET].copy_from_slice(bytes_of(&file_header));
        file.extend(headers.concat());
        file
    }
}

/// A string table: zero-terminated strings, the empty one first.
struct Strings {
    bytes: Vec<u8>,
}

impl Strings {
    fn new() -> Strings {
        Strings { bytes: vec![0] }
    }

    /// Adds a string and returns its offset.
    fn add(&mut self, text: &str) -> u32 {
        let offset = self.bytes.len() as u32;
        self.bytes.extend_from_slice(text.as_bytes());
        self.bytes.push(0);
        offset
    }
}

fn file_header(section_headers: u64, count: u16) -> Header {
    Header {
        e_ident: Ident {
            magic: ELFMAG,
            class: ELFCLASS64,
            data: ELFDATA2LSB,
            version: EV_CURRENT,
            os_abi: ELFOSABI_NONE,
            abi_version: 0,
            padding: [0; 7],
        },
        e_type: ET_REL.into(),
        e_machine: EM_X86_64.into(),
        e_version: u32::from(EV_CURRENT.0).into(),
        e_entry: 0.into(),
        e_phoff: 0.into(),
        e_shoff: section_headers.into(),
        e_flags: FileFlags(0).into(),
        e_ehsize: (size_of::<Header>() as u16).into(),
        e_phentsize: 0.into(),
        e_phnum: 0.into(),
        e_shentsize: (size_of::<SectionHeader>() as u16).into(),
        e_shnum: count.into(),
        e_shstrndx: SymbolSection(count - 1).into(),
    }
}

fn header(name: u32, section: &FileSection<'_>, offset: u64) -> SectionHeader {
    SectionHeader {
        sh_name: name.into(),
        sh_type: section.kind.into(),
        sh_flags: section.flags.into(),
        sh_addr: 0.into(),
        sh_offset: offset.into(),
        sh_size: (section.data.len() as u64).into(),
        sh_link: section.related.0.into(),
        sh_info: section.related.1.into(),
        sh_addralign: section.align.into(),
        sh_entsize: section.entry_bytes.into(),
    }
}

fn symbol(name: u32, info: SymbolInfo, section: u32, value: u64, len_bytes: u64) -> SymbolRecord {
    SymbolRecord {
        st_name: name.into(),
        st_info: info,
        st_other: SymbolOther(0),
        st_shndx: SymbolSection(section as u16).into(),
        st_value: value.into(),
        st_size: len_bytes.into(),
    }
}

fn slot_relocation(offset: u64, symbol: u64) -> RelocationRecord {
    RelocationRecord {
        r_offset: offset.into(),
        r_info: (symbol << 32 | u64::from(R_X86_64_64.0)).into(),
        r_addend: 0.into(),
    }
}
