//! Stage 4: which functions does the code call outside? Reads `.rela.wasmc.link` and finds their addresses.
//!
//! Called by [`crate::sections`] to read and by [`crate::module`] to resolve. The only relocations an artifact
//! may have are `R_X86_64_64` without addend, one for each slot of the link page, against the undefined
//! symbol of a builtin or libcall.

use crate::LoadError;
use crate::sections::{ElfSection, ElfSections};
use object::LittleEndian as LE;
use object::elf::{self, FileHeader64, Rela64};
use object::read::SymbolIndex;
use object::read::elf::{Rela as _, SectionHeader as _, Sym as _, SymbolTable};

/// The symbol of a function outside of the artifact.
pub(crate) type LinkSymbol = String;

type Symbols<'data> = SymbolTable<'data, FileHeader64<LE>>;

/// The symbol for each of the `slots` slots of the link page, out of the section `relocations`.
pub(crate) fn read_link_symbols(
    file: &[u8],
    sections: &ElfSections<'_>,
    relocations: Option<&ElfSection>,
    slots: usize,
) -> Result<Vec<LinkSymbol>, LoadError> {
    let mut symbols_of_slots = vec![None; slots];
    if let Some(header) = relocations {
        let damaged = |error: object::read::Error| LoadError::Elf {
            what: "section `.rela.wasmc.link`",
            reason: error.to_string(),
        };
        let entries = header.data_as_array::<Rela64<LE>, _>(LE, file).map_err(damaged)?;
        let symbols = sections.symbol_table_by_index(LE, file, header.link(LE)).map_err(damaged)?;
        for (position, entry) in entries.iter().enumerate() {
            let slot = slot_of(position, entry, &symbols_of_slots)?;
            symbols_of_slots[slot] = Some(symbol_of(position, entry, &symbols)?);
        }
    }
    let filled = |(slot, symbol): (usize, Option<String>)| symbol.ok_or(LoadError::SlotEmpty { slot });
    symbols_of_slots.into_iter().enumerate().map(filled).collect()
}

/// The slot that an entry fills, none of the slots filled before.
fn slot_of(position: usize, entry: &Rela64<LE>, filled: &[Option<String>]) -> Result<usize, LoadError> {
    let wrong = |field, found, wanted: &str| {
        Err(LoadError::Relocation { entry: position, field, found, wanted: wanted.into() })
    };
    let kind = entry.r_type(LE, false);
    if kind != elf::R_X86_64_64 {
        return wrong("its type", kind.0.into(), "R_X86_64_64 (0x1)");
    }
    if entry.r_addend(LE) != 0 {
        return wrong("its addend", entry.r_addend(LE) as u64, "0");
    }
    let offset = entry.r_offset(LE);
    match filled.get((offset / 8) as usize) {
        Some(None) if offset.is_multiple_of(8) => Ok((offset / 8) as usize),
        Some(Some(_)) => wrong("its offset", offset, "that of a slot of its own"),
        _ => wrong("its offset", offset, "that of a slot of the link page"),
    }
}

/// The symbol that an entry refers to, which must be undefined.
fn symbol_of(position: usize, entry: &Rela64<LE>, symbols: &Symbols<'_>) -> Result<String, LoadError> {
    let index = entry.r_sym(LE, false);
    let wrong = || LoadError::Relocation {
        entry: position,
        field: "its symbol",
        found: index.into(),
        wanted: "the index of an undefined symbol with a name".into(),
    };
    let symbol = symbols.symbol(SymbolIndex(index as usize)).map_err(|_| wrong())?;
    let name = symbols.symbol_name(LE, symbol).map_err(|_| wrong())?;
    match str::from_utf8(name) {
        Ok(name) if symbol.is_undefined(LE) && !name.is_empty() => Ok(name.into()),
        _ => Err(wrong()),
    }
}

/// The address for each slot, as `address_of` knows them by symbol.
pub(crate) fn resolve(
    symbols: &[LinkSymbol],
    address_of: impl Fn(&str) -> Option<usize>,
) -> Result<Vec<usize>, LoadError> {
    let resolve = |symbol: &LinkSymbol| {
        address_of(symbol).ok_or_else(|| LoadError::UnknownSymbol { symbol: symbol.clone() })
    };
    symbols.iter().map(resolve).collect()
}
