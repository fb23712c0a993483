//! Reads the relocatable object of one unit, as LLVM wrote it, into what linking needs.

use super::fault;
use crate::anonymous;
use crate::emit::UnitCode;
use crate::error::CompileError;
use crate::lower::counters;
use object::elf::{R_X86_64_GOTPCREL, R_X86_64_GOTPCRELX, R_X86_64_REX_GOTPCRELX, SHF_ALLOC};
use object::elf::{R_X86_64_PC32, R_X86_64_PC64, R_X86_64_PLT32};
use object::read::elf::ElfFile64;
use object::{Object, ObjectSection, ObjectSymbol, RelocationFlags, RelocationTarget, SectionFlags};
use std::borrow::Cow;
use wasmc_abi::section;

/// One object.
pub(super) struct UnitObject<'a> {
    /// Sections, by section index.
    pub(super) sections: Vec<UnitSection<'a>>,
    /// Symbols, by symbol index.
    pub(super) symbols: Vec<UnitSymbol<'a>>,
}

/// One section.
pub(super) struct UnitSection<'a> {
    pub(super) name: &'a str,
    pub(super) kind: SectionKind,
    pub(super) align: u64,
    pub(super) data: &'a [u8],
    pub(super) relocations: Vec<Relocation>,
}

/// Which part of the image a section becomes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum SectionKind {
    /// Code that runs a good part of the time; goes before all other code.
    HotCode,
    Code,
    /// Code that seldom runs; goes behind all other code.
    ColdCode,
    Constants,
    /// Counters, all zero: room behind the image.
    Counters,
    /// Whose the counters are.
    Profile,
    /// Not part of the image.
    Other,
}

impl SectionKind {
    /// Whether its bytes are part of the image.
    pub(super) fn is_in_image(self) -> bool {
        matches!(self, Self::HotCode | Self::Code | Self::ColdCode | Self::Constants)
    }
}

/// One symbol.
pub(super) struct UnitSymbol<'a> {
    /// Its name in the module, not in the object.
    pub(super) name: Cow<'a, str>,
    /// Whether other units see it.
    pub(super) global: bool,
    /// Whether it is a function.
    pub(super) function: bool,
    /// Whether another unit or the runtime has to define it.
    pub(super) undefined: bool,
    /// Where it is defined, `None` if not in a section of this unit.
    pub(super) place: Option<SymbolPlace>,
    pub(super) len_bytes: u64,
}

/// A place in a unit.
#[derive(Clone, Copy)]
pub(super) struct SymbolPlace {
    pub(super) section: usize,
    pub(super) offset: u64,
}

/// A reference from a section to a symbol.
pub(super) struct Relocation {
    /// Where in the section.
    pub(super) offset: u64,
    pub(super) kind: RelocationKind,
    /// Index of the symbol.
    pub(super) symbol: usize,
    pub(super) addend: i64,
}

/// What a reference holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum RelocationKind {
    /// 32-bit distance to the symbol.
    Distance32,
    /// 64-bit distance to the symbol.
    Distance64,
    /// 32-bit distance to a place that holds the symbol's address.
    SlotDistance32,
}

impl<'a> UnitObject<'a> {
    /// Reads an object.
    pub(super) fn read(code: &'a UnitCode) -> Result<UnitObject<'a>, CompileError> {
        let file: ElfFile64<'a> = ElfFile64::parse(&*code.object).map_err(unreadable)?;
        let count = file.sections().map(|section| section.index().0 + 1).max().unwrap_or(0);
        let mut sections: Vec<UnitSection<'a>> = (0..count).map(|_| UnitSection::absent()).collect();
        for section in file.sections() {
            sections[section.index().0] = UnitSection::read(&section)?;
        }
        let count = file.symbols().map(|symbol| symbol.index().0 + 1).max().unwrap_or(0);
        let mut symbols: Vec<UnitSymbol<'a>> = (0..count).map(|_| UnitSymbol::absent()).collect();
        for symbol in file.symbols() {
            symbols[symbol.index().0] = UnitSymbol {
                name: anonymous::name(symbol.name().map_err(unreadable)?, &code.symbols),
                global: symbol.is_global(),
                function: symbol.kind() == object::SymbolKind::Text,
                undefined: symbol.is_undefined(),
                place: symbol
                    .section_index()
                    .map(|section| SymbolPlace { section: section.0, offset: symbol.address() }),
                len_bytes: symbol.size(),
            };
        }
        Ok(UnitObject { sections, symbols })
    }
}

impl UnitSymbol<'_> {
    fn absent() -> Self {
        UnitSymbol {
            name: Cow::Borrowed(""),
            global: false,
            function: false,
            undefined: false,
            place: None,
            len_bytes: 0,
        }
    }
}

impl<'a> UnitSection<'a> {
    fn absent() -> Self {
        UnitSection { name: "", kind: SectionKind::Other, align: 1, data: &[], relocations: Vec::new() }
    }

    fn read(section: &object::read::elf::ElfSection64<'a, '_>) -> Result<UnitSection<'a>, CompileError> {
        let name = section.name().map_err(unreadable)?;
        let data = section.data().map_err(unreadable)?;
        let kind = section_kind(name);
        let frames = name == ".eh_frame";
        let unwinding = frames || is_landing_table(name) || name.contains(PERSONALITY_REFERENCE);
        let SectionFlags::Elf { sh_flags, .. } = section.flags() else {
            return Err(fault(format!("section `{name}` has no ELF flags")));
        };
        if kind == SectionKind::Other && !unwinding && sh_flags.0 & SHF_ALLOC.0 != 0 && section.size() > 0 {
            return Err(fault(format!("section `{name}` has no place in an image")));
        }
        let mut relocations = Vec::new();
        if kind != SectionKind::Other || frames {
            for (offset, relocation) in section.relocations() {
                relocations.push(Relocation::read(name, offset, &relocation)?);
            }
        }
        Ok(UnitSection { name, kind, align: section.align().max(1), data, relocations })
    }
}

impl Relocation {
    fn read(section: &str, offset: u64, found: &object::Relocation) -> Result<Relocation, CompileError> {
        let RelocationFlags::Elf { r_type } = found.flags() else {
            return Err(fault(format!("section `{section}` has a relocation that is not ELF's")));
        };
        let kind = match r_type {
            R_X86_64_PC32 | R_X86_64_PLT32 => RelocationKind::Distance32,
            R_X86_64_PC64 => RelocationKind::Distance64,
            R_X86_64_GOTPCREL | R_X86_64_GOTPCRELX | R_X86_64_REX_GOTPCRELX => RelocationKind::SlotDistance32,
            other => {
                let place = format!("`{section}` at byte {offset:#x}");
                return Err(fault(format!(
                    "relocation of type {other:?} in {place} cannot be resolved in an image"
                )));
            }
        };
        let RelocationTarget::Symbol(symbol) = found.target() else {
            return Err(fault(format!("section `{section}` has a relocation without a symbol")));
        };
        Ok(Relocation { offset, kind, symbol: symbol.0, addend: found.addend() })
    }
}

/// Whether a section says where calls that throw are caught.
pub(super) fn is_landing_table(name: &str) -> bool {
    name.starts_with(".gcc_except_table")
}

/// Part of the names of sections that only hold the address of a personality function; with what stands in front of the
/// name of the symbol for that place, which every unit has.
pub(super) const PERSONALITY_REFERENCE: &str = "DW.ref.";

fn section_kind(name: &str) -> SectionKind {
    let is =
        |prefix: &str| name.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    if is(".text.hot") {
        SectionKind::HotCode
    } else if is(".text.unlikely") {
        SectionKind::ColdCode
    } else if is(".text") {
        SectionKind::Code
    } else if is(".rodata") {
        SectionKind::Constants
    } else if is(counters::SECTION) {
        SectionKind::Counters
    } else if is(section::PROFILE) {
        SectionKind::Profile
    } else {
        SectionKind::Other
    }
}

fn unreadable(error: object::read::Error) -> CompileError {
    fault(format!("the object of a unit cannot be read: {error}"))
}
