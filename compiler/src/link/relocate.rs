//! Resolves the references inside an image. Afterwards no relocation is left.

use super::unit::{Relocation, RelocationKind, SymbolPlace, UnitObject, UnitSymbol};
use super::{Placement, fault};
use crate::error::CompileError;
use std::collections::HashMap;

/// What references are resolved with.
pub(super) struct Linker<'a> {
    /// Offsets of the symbols that are visible between units.
    pub(super) globals: &'a HashMap<&'a str, u64>,
    pub(super) placement: &'a Placement,
}

impl Linker<'_> {
    /// Resolves all references from the sections of `unit`, which lie at `offsets`.
    pub(super) fn relocate(
        &self,
        unit: &UnitObject<'_>,
        offsets: &[u64],
        image: &mut [u8],
    ) -> Result<(), CompileError> {
        let placed = unit.sections.iter().zip(offsets);
        for (section, &section_offset) in placed.filter(|(section, _)| section.kind.is_in_image()) {
            for relocation in &section.relocations {
                let symbol = &unit.symbols[relocation.symbol];
                let target = self.target(symbol, relocation.kind, offsets)?;
                write(image, section_offset + relocation.offset, target, relocation)
                    .ok_or_else(|| fault(format!("`{}` is too far from where it is used", symbol.name)))?;
            }
        }
        Ok(())
    }

    /// The offset that a reference to `symbol` leads to.
    fn target(
        &self,
        symbol: &UnitSymbol<'_>,
        kind: RelocationKind,
        offsets: &[u64],
    ) -> Result<u64, CompileError> {
        if kind == RelocationKind::SlotDistance32 {
            let thunk = self.placement.thunk(&symbol.name).filter(|thunk| thunk.kind.has_slot());
            let slot = thunk.map(|thunk| thunk.slot_offset(&self.placement.layout));
            return slot
                .ok_or_else(|| fault(format!("`{}` is used by address but has no slot", symbol.name)));
        }
        if let Some(SymbolPlace { section, offset }) = symbol.place {
            return Ok(offsets[section] + offset);
        }
        let global = self.globals.get(&*symbol.name).copied();
        let thunk = || self.placement.thunk(&symbol.name).map(|thunk| thunk.offset);
        global.or_else(thunk).ok_or_else(|| fault(format!("symbol `{}` is not defined", symbol.name)))
    }
}

/// Stores the distance to `target` at `place`; `None` where it does not fit.
fn write(image: &mut [u8], place: u64, target: u64, relocation: &Relocation) -> Option<()> {
    let distance = target as i64 + relocation.addend - place as i64;
    let start = place as usize;
    match relocation.kind {
        RelocationKind::Distance32 | RelocationKind::SlotDistance32 => {
            let distance = i32::try_from(distance).ok()?;
            image.get_mut(start..start + 4)?.copy_from_slice(&distance.to_le_bytes());
        }
        RelocationKind::Distance64 => {
            image.get_mut(start..start + 8)?.copy_from_slice(&distance.to_le_bytes());
        }
    }
    Some(())
}
