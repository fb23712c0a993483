//! Turns LLVM's call frame information into the rows of `.wasmc.unwind`.
//!
//! Where exceptions are caught comes from [`landings`](super::landings).
//!
//! Rows of one unit come from its `.eh_frame`, thunks have a shape of their own, and the rest, padding and code
//! without information, gets [`FrameShape::NONE`], so that a walk that strays there stops.

use super::landings::{Landing, LandingTables, encode_landings};
use super::unit::{RelocationKind, SymbolPlace, UnitObject, UnitSection};
use super::{Placement, fault, thunks};
use crate::error::CompileError;
use gimli::{
    BaseAddresses, CfaRule, CieOrFde, EhFrame, LittleEndian, Pointer, RegisterRule, UnwindContext,
    UnwindSection, UnwindTableRow, X86_64,
};
use std::collections::HashMap;
use wasmc_abi::unwind::{FrameShape, LandingRow, SAVED_REGISTERS, UnwindRow, encode};

/// The registers of [`SAVED_REGISTERS`] by their DWARF numbers.
const SAVED: [gimli::Register; 6] =
    [X86_64::RBX, X86_64::RBP, X86_64::R12, X86_64::R13, X86_64::R14, X86_64::R15];
const _: () = assert!(SAVED.len() == SAVED_REGISTERS.len());

/// A run of code with one shape, up to `end`.
struct Run {
    start: u64,
    end: u64,
    shape: FrameShape,
}

/// The section for all units.
pub(super) fn table(units: &[UnitObject<'_>], placement: &Placement) -> Result<Vec<u8>, CompileError> {
    let (mut runs, mut landings) = (Vec::new(), Vec::new());
    for (unit, offsets) in units.iter().zip(&placement.sections) {
        for section in unit.sections.iter().filter(|section| section.name == ".eh_frame") {
            let tables = LandingTables::of(unit);
            let bytes = relocated(unit, section, offsets, &tables)?;
            add_runs(&bytes, &tables, &mut runs, &mut landings)
                .map_err(|error| fault(format!("section `.eh_frame`: {error}")))?;
        }
    }
    runs.extend(placement.thunks.iter().map(|(_, thunk)| Run {
        start: thunk.offset,
        end: thunk.offset + thunk.kind.code_bytes(),
        shape: thunks::SHAPE,
    }));
    runs.sort_by_key(|run| run.start);
    Ok(encode_runs(&runs, &encode_landings(landings)))
}

/// The section as if it lay at offset 0 of the image, so that addresses in it are offsets in `.text`.
fn relocated(
    unit: &UnitObject<'_>,
    section: &UnitSection<'_>,
    offsets: &[u64],
    tables: &LandingTables,
) -> Result<Vec<u8>, CompileError> {
    let mut bytes = section.data.to_vec();
    for relocation in &section.relocations {
        let Some(SymbolPlace { section, offset }) = unit.symbols[relocation.symbol].place else {
            return Err(fault("section `.eh_frame` refers to another unit".to_owned()));
        };
        let start = tables.start(section).unwrap_or(offsets[section]);
        let target = (start + offset) as i64 + relocation.addend;
        let distance = target - relocation.offset as i64;
        let start = relocation.offset as usize;
        match relocation.kind {
            RelocationKind::Distance32 => {
                bytes[start..start + 4].copy_from_slice(&(distance as i32).to_le_bytes())
            }
            RelocationKind::Distance64 => bytes[start..start + 8].copy_from_slice(&distance.to_le_bytes()),
            RelocationKind::SlotDistance32 => {
                return Err(fault("section `.eh_frame` names a personality".to_owned()));
            }
        }
    }
    Ok(bytes)
}

fn add_runs(
    bytes: &[u8],
    tables: &LandingTables,
    runs: &mut Vec<Run>,
    landings: &mut Vec<Landing>,
) -> gimli::Result<()> {
    let section = EhFrame::new(bytes, LittleEndian);
    let bases = BaseAddresses::default().set_eh_frame(0);
    let mut context = UnwindContext::new();
    let mut entries = section.entries(&bases);
    while let Some(entry) = entries.next()? {
        let CieOrFde::Fde(partial) = entry else { continue };
        let fde = partial.parse(EhFrame::cie_from_offset)?;
        if let Some(Pointer::Direct(start)) = fde.lsda() {
            tables.read(start, fde.initial_address(), landings)?;
        }
        let mut rows = fde.rows(&section, &bases, &mut context)?;
        while let Some(row) = rows.next_row()? {
            runs.push(Run { start: row.start_address(), end: row.end_address(), shape: shape(row) });
        }
    }
    Ok(())
}

/// The shape that a row describes, [`FrameShape::NONE`] where it uses what a shape cannot say.
fn shape(row: &UnwindTableRow<usize>) -> FrameShape {
    let CfaRule::RegisterAndOffset { register, offset } = *row.cfa() else { return FrameShape::NONE };
    let base = match register {
        X86_64::RSP => FrameShape::BASE_SP,
        X86_64::RBP => FrameShape::BASE_FP,
        _ => return FrameShape::NONE,
    };
    let Ok(cfa_offset) = i32::try_from(offset) else { return FrameShape::NONE };
    let Ok(args_bytes) = u32::try_from(row.saved_args_size()) else { return FrameShape::NONE };
    let mut shape = FrameShape { base, cfa_offset, args_bytes, saved: [0; 6] };
    for (slot, register) in shape.saved.iter_mut().zip(SAVED) {
        match row.register(register) {
            Some(RegisterRule::Offset(offset)) => match u32::try_from(-offset) {
                Ok(distance) => *slot = distance,
                Err(_) => return FrameShape::NONE,
            },
            None | Some(RegisterRule::Undefined | RegisterRule::SameValue) => {}
            Some(_) => return FrameShape::NONE,
        }
    }
    shape
}

/// Writes sorted runs as rows, equal neighbours joined, gaps marked, and the landing rows.
fn encode_runs(runs: &[Run], landings: &[LandingRow]) -> Vec<u8> {
    let mut shapes = vec![FrameShape::NONE];
    let mut index_of = HashMap::from([(FrameShape::NONE, 0)]);
    let mut rows: Vec<UnwindRow> = Vec::new();
    let mut push = |pc_offset: u64, shape: u32| {
        if rows.last().is_none_or(|last| last.shape != shape) {
            rows.push(UnwindRow { pc_offset: pc_offset as u32, shape });
        }
    };
    let mut end = 0;
    for run in runs {
        if run.start > end {
            push(end, 0);
        }
        let index = *index_of.entry(run.shape).or_insert_with(|| {
            shapes.push(run.shape);
            shapes.len() as u32 - 1
        });
        push(run.start, index);
        end = run.end;
    }
    push(end, 0);
    encode(&rows, &shapes, landings)
}

#[cfg(test)]
mod tests {
    use super::{Run, encode_runs};
    use wasmc_abi::unwind::{FrameShape, UnwindView};

    fn run(start: u64, end: u64, cfa_offset: i32) -> Run {
        Run {
            start,
            end,
            shape: FrameShape { base: FrameShape::BASE_SP, cfa_offset, args_bytes: 0, saved: [0; 6] },
        }
    }

    #[test]
    fn runs_join_and_gaps_stop_the_walk() {
        let bytes = encode_runs(&[run(0, 4, 8), run(4, 10, 16), run(16, 20, 8), run(20, 30, 8)], &[]);
        let aligned: Vec<u32> =
            bytes.chunks(4).map(|word| u32::from_le_bytes(word.try_into().unwrap())).collect();
        let view = UnwindView::new(zerocopy_bytes(&aligned)).unwrap();
        let cfa = |pc| view.shape_at(pc).map(|shape| shape.cfa_offset);
        assert_eq!(
            [0, 3, 4, 9, 10, 15, 16, 29].map(cfa),
            [Some(8), Some(8), Some(16), Some(16), None, None, Some(8), Some(8)]
        );
        assert_eq!(cfa(30), None);
        assert_eq!(view.rows().len(), 5);
    }

    fn zerocopy_bytes(words: &[u32]) -> &[u8] {
        object::pod::bytes_of_slice(words)
    }
}
