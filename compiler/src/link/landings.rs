//! Turns LLVM's tables of call sites, the LSDA of each function that catches exceptions, into the landing rows of
//! `.wasmc.unwind`. Called by [`unwind`](super::unwind), which finds the table of a function beside its frame information.

use super::unit::{UnitObject, is_landing_table};
use gimli::{EndianSlice, LittleEndian, Reader, constants};
use wasmc_abi::unwind::LandingRow;

/// The tables of a unit, one section behind the other.
pub(super) struct LandingTables {
    bytes: Vec<u8>,
    /// For each section of the unit that has tables, its number and where it starts.
    starts: Vec<(usize, u64)>,
}

/// Calls between two offsets in `.text`, and where what they throw is caught.
#[derive(Clone, Copy)]
pub(super) struct Landing {
    start: u64,
    end: u64,
    pad: u64,
}

impl LandingTables {
    /// The tables of a unit.
    pub(super) fn of(unit: &UnitObject<'_>) -> LandingTables {
        let mut tables = LandingTables { bytes: Vec::new(), starts: Vec::new() };
        for (index, section) in
            unit.sections.iter().enumerate().filter(|(_, section)| is_landing_table(section.name))
        {
            tables.starts.push((index, tables.bytes.len() as u64));
            tables.bytes.extend_from_slice(section.data);
        }
        tables
    }

    /// Where section `index` starts, if it has tables.
    pub(super) fn start(&self, index: usize) -> Option<u64> {
        self.starts.iter().find(|(found, _)| *found == index).map(|(_, start)| *start)
    }

    /// Adds the call sites of the function at `function` in `.text`, whose table starts at `start`.
    pub(super) fn read(&self, start: u64, function: u64, landings: &mut Vec<Landing>) -> gimli::Result<()> {
        let mut table = EndianSlice::new(&self.bytes, LittleEndian);
        table.skip(usize::try_from(start).unwrap_or(usize::MAX))?;
        // Landing pads count from the function where nothing else is said, which LLVM does not.
        if constants::DwEhPe(table.read_u8()?) != constants::DW_EH_PE_omit {
            return Err(gimli::Error::UnknownPointerEncoding(constants::DW_EH_PE_omit));
        }
        if constants::DwEhPe(table.read_u8()?) != constants::DW_EH_PE_omit {
            table.read_uleb128()?;
        }
        let encoding = constants::DwEhPe(table.read_u8()?);
        let len_bytes = table.read_uleb128()?;
        let mut sites = table.split(usize::try_from(len_bytes).unwrap_or(usize::MAX))?;
        while !sites.is_empty() {
            let [start, len, pad] = [0; 3].map(|_: u8| read_offset(&mut sites, encoding));
            let (start, len, pad) = (start?, len?, pad?);
            sites.read_uleb128()?;
            if pad != 0 {
                let start = function + start;
                landings.push(Landing { start, end: start + len, pad: function + pad });
            }
        }
        Ok(())
    }
}

fn read_offset(sites: &mut EndianSlice<'_, LittleEndian>, encoding: constants::DwEhPe) -> gimli::Result<u64> {
    match encoding {
        constants::DW_EH_PE_uleb128 => sites.read_uleb128(),
        constants::DW_EH_PE_udata4 => sites.read_u32().map(u64::from),
        other => Err(gimli::Error::UnknownPointerEncoding(other)),
    }
}

/// The rows: neighbours with one landing pad joined, gaps marked.
pub(super) fn encode_landings(mut landings: Vec<Landing>) -> Vec<LandingRow> {
    landings.sort_by_key(|landing| landing.start);
    let mut rows: Vec<LandingRow> = Vec::new();
    let mut push = |pc_offset: u64, pad_offset: u32| {
        if rows.last().is_none_or(|last| last.pad_offset != pad_offset) {
            rows.push(LandingRow { pc_offset: pc_offset as u32, pad_offset });
        }
    };
    let mut end = 0;
    for landing in &landings {
        if landing.start > end {
            push(end, LandingRow::NONE);
        }
        push(landing.start, landing.pad as u32);
        end = landing.end;
    }
    if !landings.is_empty() {
        push(end, LandingRow::NONE);
    }
    rows
}
