//! Joins the objects of all units to one image: code and constants without relocations.
//!
//! In order: [`unit`] reads the objects, this file places their sections behind one another and decides about
//! each symbol, [`thunks`] writes the ways out to the runtime, [`relocate`] resolves every reference, and
//! [`unwind`] turns LLVM's call frame information into rows. Offsets count from the start of `.text`, as in
//! [`ImageLayout`]. What no unit defines must be a builtin or libcall, which gets a slot of the link page.

mod landings;
mod relocate;
pub mod thunks;
mod unit;
mod unwind;

use crate::crew;
use crate::emit::UnitCode;
use crate::error::CompileError;
use crate::limits::IMAGE_BYTES_MAX;
use crate::lower::PERSONALITY_SYMBOL;
use crate::surroundings::Permits;
use std::collections::{BTreeSet, HashMap};
use thunks::{OutsideKind, Thunk};
use unit::{SectionKind, SymbolPlace, UnitObject};
use wasmc_abi::image::ImageLayout;
use wasmc_abi::profile::{COUNTER_BYTES, COUNTERS_MAX};

/// Alignment of thunks in `.text`.
const THUNK_ALIGN_BYTES: u64 = 16;

/// `int3`: what padding between functions executes as.
const PADDING: u8 = 0xcc;

/// Everything that generated code consists of.
#[derive(Debug)]
pub struct Image {
    /// Code.
    pub text: Vec<u8>,
    /// Constants.
    pub rodata: Vec<u8>,
    /// Where the parts lie.
    pub layout: ImageLayout,
    /// For each slot of the link page, the symbol whose address belongs there.
    pub link_symbols: Vec<&'static str>,
    /// Functions, in order of their offset.
    pub symbols: Vec<TextSymbol>,
    /// The section `.wasmc.unwind`.
    pub unwind: Vec<u8>,
    /// Number of the counters behind the link page.
    pub counters: u64,
    /// The section `.wasmc.profile`.
    pub profile: Vec<u8>,
}

/// A function in `.text`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextSymbol {
    /// Its name in the unit's object.
    pub name: String,
    /// Offset in bytes in `.text`.
    pub offset: u32,
    /// Size in bytes.
    pub len_bytes: u32,
}

/// Joins objects, which are read on the threads that `permits` lets work.
///
/// # Errors
/// [`CompileError::Limit`] for an image that is too large, [`CompileError::Link`] for anything in an object
/// that has no place in an image.
pub fn link(codes: &[UnitCode], permits: Option<&dyn Permits>) -> Result<Image, CompileError> {
    let units = crew::briefly(codes.len(), permits, |number| UnitObject::read(&codes[number]))?;
    let outside = outside_symbols(&units)?;
    let placement = Placement::new(&units, &outside)?;
    let globals = global_symbols(&units, &placement)?;
    let mut image = placement.copy_sections(&units);
    let linker = relocate::Linker { globals: &globals, placement: &placement };
    for (unit, sections) in units.iter().zip(&placement.sections) {
        linker.relocate(unit, sections, &mut image)?;
    }
    let mut symbols = text_symbols(&units, &placement)?;
    symbols.extend(placement.thunks.iter().map(|(name, thunk)| TextSymbol {
        name: (*name).to_owned(),
        offset: thunk.offset as u32,
        len_bytes: thunk.kind.code_bytes() as u32,
    }));
    symbols.sort_by(|a, b| (a.offset, &a.name).cmp(&(b.offset, &b.name)));
    let unwind = unwind::table(&units, &placement)?;
    let rodata = image.split_off(placement.layout.rodata_offset as usize);
    image.truncate(placement.text_bytes as usize);
    let profile = profile(&units);
    let Placement { layout, link_symbols, counters, .. } = placement;
    Ok(Image { text: image, rodata, layout, link_symbols, symbols, unwind, counters, profile })
}

/// Whose the counters are, in their order, which is that of the units.
fn profile(units: &[UnitObject<'_>]) -> Vec<u8> {
    let sections = units.iter().flat_map(|unit| &unit.sections);
    let parts = sections.filter(|section| section.kind == SectionKind::Profile).map(|section| section.data);
    parts.collect::<Vec<_>>().concat()
}

fn fault(message: String) -> CompileError {
    CompileError::Link { message }
}

/// Where everything lies in the image.
struct Placement {
    /// For each unit, the offset of each of its sections.
    sections: Vec<Vec<u64>>,
    /// The way to each symbol outside, by name.
    thunks: Vec<(&'static str, Thunk)>,
    /// Symbols of the slots of the link page.
    link_symbols: Vec<&'static str>,
    /// Size of `.text`.
    text_bytes: u64,
    layout: ImageLayout,
    /// Number of the counters.
    counters: u64,
}

impl Placement {
    fn new(units: &[UnitObject<'_>], outside: &[OutsideKind]) -> Result<Placement, CompileError> {
        let mut sections: Vec<Vec<u64>> = units.iter().map(|unit| vec![0; unit.sections.len()]).collect();
        let mut end = 0;
        for kind in [SectionKind::HotCode, SectionKind::Code, SectionKind::ColdCode] {
            end = place(units, kind, end, &mut sections);
        }
        let (mut thunks, mut link_symbols) = (Vec::new(), Vec::new());
        for &kind in outside {
            let offset = end.next_multiple_of(THUNK_ALIGN_BYTES);
            end = offset + kind.code_bytes();
            thunks.push((kind.symbol(), Thunk { kind, offset, slot: link_symbols.len() as u64 }));
            link_symbols.extend(kind.has_slot().then_some(kind.symbol()));
        }
        let text_bytes = end;
        let rodata_start = ImageLayout::new(text_bytes, 0, 0, 0).rodata_offset;
        let rodata_end = place(units, SectionKind::Constants, rodata_start, &mut sections);
        if rodata_end > IMAGE_BYTES_MAX {
            let what = "the size of the compiled code in bytes".to_owned();
            return Err(CompileError::Limit { what, found: rodata_end, limit: IMAGE_BYTES_MAX });
        }
        let (rodata_bytes, slots) = (rodata_end - rodata_start, link_symbols.len() as u64);
        let start = ImageLayout::new(text_bytes, rodata_bytes, slots, 0).counters_offset;
        let counters = (place(units, SectionKind::Counters, start, &mut sections) - start) / COUNTER_BYTES;
        if counters > COUNTERS_MAX {
            let what = "the number of counters for a profile".to_owned();
            return Err(CompileError::Limit { what, found: counters, limit: COUNTERS_MAX });
        }
        let layout = ImageLayout::new(text_bytes, rodata_bytes, slots, counters);
        Ok(Placement { sections, thunks, link_symbols, text_bytes, layout, counters })
    }

    /// The image with all sections and thunks in place, nothing resolved between units.
    fn copy_sections(&self, units: &[UnitObject<'_>]) -> Vec<u8> {
        let mut image = vec![PADDING; self.layout.span_bytes as usize];
        image[self.text_bytes as usize..].fill(0);
        for (unit, offsets) in units.iter().zip(&self.sections) {
            let placed = unit.sections.iter().zip(offsets);
            for (section, &offset) in placed.filter(|(section, _)| section.kind.is_in_image()) {
                let start = offset as usize;
                image[start..start + section.data.len()].copy_from_slice(section.data);
            }
        }
        for (_, thunk) in &self.thunks {
            let code = thunk.code(&self.layout);
            let start = thunk.offset as usize;
            image[start..start + code.len()].copy_from_slice(&code);
        }
        image
    }

    fn thunk(&self, name: &str) -> Option<&Thunk> {
        self.thunks.iter().find(|(symbol, _)| *symbol == name).map(|(_, thunk)| thunk)
    }
}

/// Places all sections of a kind from `end` on and returns where they end.
fn place(units: &[UnitObject<'_>], kind: SectionKind, mut end: u64, offsets: &mut [Vec<u64>]) -> u64 {
    for (unit, offsets) in units.iter().zip(offsets) {
        for (section, offset) in unit.sections.iter().zip(offsets).filter(|(section, _)| section.kind == kind)
        {
            *offset = end.next_multiple_of(section.align);
            end = *offset + section.data.len() as u64;
        }
    }
    end
}

/// What the units need and none defines, sorted by name.
fn outside_symbols(units: &[UnitObject<'_>]) -> Result<Vec<OutsideKind>, CompileError> {
    let all = || units.iter().flat_map(|unit| &unit.symbols);
    let defined: BTreeSet<&str> =
        all().filter(|symbol| symbol.global && symbol.place.is_some()).map(|symbol| &*symbol.name).collect();
    let undefined: BTreeSet<&str> = all()
        .filter(|symbol| symbol.undefined && !symbol.name.is_empty() && symbol.name != PERSONALITY_SYMBOL)
        .map(|symbol| &*symbol.name)
        .collect();
    undefined
        .difference(&defined)
        .map(|name| {
            OutsideKind::of(name)
                .ok_or_else(|| fault(format!("symbol `{name}` is used but not defined anywhere")))
        })
        .collect()
}

/// Offsets of the symbols that are visible between units.
fn global_symbols<'a>(
    units: &'a [UnitObject<'_>],
    placement: &Placement,
) -> Result<HashMap<&'a str, u64>, CompileError> {
    let mut globals = HashMap::new();
    for (unit, offsets) in units.iter().zip(&placement.sections) {
        let is_shared = |symbol: &&unit::UnitSymbol<'_>| {
            symbol.global && !symbol.name.starts_with(unit::PERSONALITY_REFERENCE)
        };
        for symbol in unit.symbols.iter().filter(is_shared) {
            let Some(SymbolPlace { section, offset }) = symbol.place else { continue };
            if globals.insert(&*symbol.name, offsets[section] + offset).is_some() {
                return Err(fault(format!("symbol `{}` is defined twice", symbol.name)));
            }
        }
    }
    Ok(globals)
}

fn text_symbols(units: &[UnitObject<'_>], placement: &Placement) -> Result<Vec<TextSymbol>, CompileError> {
    let mut symbols = Vec::new();
    for (unit, offsets) in units.iter().zip(&placement.sections) {
        for symbol in unit.symbols.iter().filter(|symbol| symbol.function) {
            let Some(SymbolPlace { section, offset }) = symbol.place else { continue };
            let offset = offsets[section] + offset;
            let len_bytes = u32::try_from(symbol.len_bytes)
                .map_err(|_| fault(format!("function `{}` has {} bytes", symbol.name, symbol.len_bytes)))?;
            symbols.push(TextSymbol {
                name: symbol.name.clone().into_owned(),
                offset: offset as u32,
                len_bytes,
            });
        }
    }
    Ok(symbols)
}
