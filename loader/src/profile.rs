//! What did the counters of an instrumented artifact count? Makes LLVM's raw profile (`.profraw`) of them.
//!
//! Called by [`crate::Module::raw_profile`]. The file is what a program linked with LLVM's own runtime would leave, so
//! that `llvm-profdata` of the same release merges and shows it: a header of sixteen numbers, a record for each
//! function, all counters, all names. LLVM says what these are in `llvm/ProfileData/InstrProfData.inc`. Places are
//! counted from the first record, as if that were address 0.

use wasmc_abi::profile::{COUNTER_BYTES, Entry};

/// `\xff`, `lprofr`, `\x81`: a raw profile of a program with addresses of 64 bits.
const MAGIC: u64 = 0xff6c_7072_6f66_7281;
/// Version of the format in LLVM 20 to 22, and the bit that says that the counters are those of instrumented IR.
const VERSION: u64 = 10 | 1 << 56;
/// The last kind of values that could be profiled; none is.
const LAST_VALUE_KIND: u64 = 2;
/// Size of a function's record.
const RECORD_BYTES: u64 = 64;
/// Between names.
const NAME_SEPARATOR: u8 = 1;

/// The raw profile of functions with these counts, in order.
pub(crate) fn raw(entries: &[Entry<'_>], counts: &[u64]) -> Vec<u8> {
    let names = names(entries);
    let counters_offset = entries.len() as u64 * RECORD_BYTES;
    let header = [
        MAGIC,
        VERSION,
        0, // bytes of build ids
        entries.len() as u64,
        0, // padding before the counters
        counts.len() as u64,
        0, // padding behind the counters
        0, // bytes of bitmaps
        0, // padding behind the bitmaps
        names.len() as u64,
        counters_offset,
        counters_offset, // of the bitmaps
        0,               // where the names were
        0,               // virtual tables
        0,               // bytes of their names
        LAST_VALUE_KIND,
    ];
    let mut raw: Vec<u8> = header.into_iter().flat_map(u64::to_le_bytes).collect();
    let (mut record_offset, mut counter_offset) = (0, counters_offset);
    for entry in entries {
        raw.extend(record(entry, counter_offset - record_offset));
        record_offset += RECORD_BYTES;
        counter_offset += u64::from(entry.record.counters) * COUNTER_BYTES;
    }
    raw.extend(counts.iter().flat_map(|count| count.to_le_bytes()));
    raw.extend(names);
    raw.resize(raw.len().next_multiple_of(8), 0);
    raw
}

/// A function's record; its counters lie so many bytes behind it.
fn record(entry: &Entry<'_>, distance: u64) -> Vec<u8> {
    let mut bytes = entry.record.name_digest.to_vec();
    let none = 0_u64;
    // No bitmap, no address, no values.
    for field in [entry.record.function_hash, distance, none, none, none] {
        bytes.extend(field.to_le_bytes());
    }
    bytes.extend(entry.record.counters.to_le_bytes());
    // Places of values of each kind, padding and the size of the bitmap.
    bytes.resize(RECORD_BYTES as usize, 0);
    bytes
}

/// All names, not compressed, behind their size and a zero that says so.
fn names(entries: &[Entry<'_>]) -> Vec<u8> {
    if entries.is_empty() {
        return Vec::new();
    }
    let names: Vec<&[u8]> = entries.iter().map(|entry| entry.name).collect();
    let names = names.join(&NAME_SEPARATOR);
    let mut bytes = Vec::new();
    let mut rest = names.len();
    while rest >= 0x80 {
        bytes.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    bytes.extend([rest as u8, 0]);
    bytes.extend(names);
    bytes
}
