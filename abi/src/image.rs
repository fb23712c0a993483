//! How the mapped parts of an artifact lie in memory.
//!
//! The compiler's link step resolves references from code to the link page, and the loader maps the two,
//! so both must place them alike: `.text`, then `.rodata`, then the link page, then counters, each part starting at a
//! multiple of [`MAP_ALIGN_BYTES`](crate::MAP_ALIGN_BYTES) counted from the start of `.text`, except
//! `.rodata`, which starts at the next multiple of [`RODATA_ALIGN_BYTES`] behind `.text`.

use crate::MAP_ALIGN_BYTES;
use crate::profile::COUNTER_BYTES;

/// Alignment in bytes of `.rodata` behind `.text`: enough for any vector constant.
pub const RODATA_ALIGN_BYTES: u64 = 64;

/// Offsets in bytes from the start of `.text`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ImageLayout {
    /// Where `.rodata` starts.
    pub rodata_offset: u64,
    /// End of `.rodata`, unrounded: bytes of the file to map.
    pub span_bytes: u64,
    /// Where the link page starts; also the rounded size of the executable span.
    pub link_offset: u64,
    /// Rounded size of the link page.
    pub link_bytes: u64,
    /// Where the counters start: writable memory, which no address of the guest's reaches.
    pub counters_offset: u64,
    /// Rounded size of the counters.
    pub counters_bytes: u64,
}

impl ImageLayout {
    /// Places parts of the given sizes in bytes; `link_slots` and `counters` count 8 bytes each.
    pub const fn new(text_bytes: u64, rodata_bytes: u64, link_slots: u64, counters: u64) -> ImageLayout {
        let rodata_offset = text_bytes.next_multiple_of(RODATA_ALIGN_BYTES);
        let span_bytes = rodata_offset + rodata_bytes;
        let link_offset = span_bytes.next_multiple_of(MAP_ALIGN_BYTES);
        let link_bytes = (link_slots * 8).next_multiple_of(MAP_ALIGN_BYTES);
        let counters_offset = link_offset + link_bytes;
        let counters_bytes = (counters * COUNTER_BYTES).next_multiple_of(MAP_ALIGN_BYTES);
        ImageLayout { rodata_offset, span_bytes, link_offset, link_bytes, counters_offset, counters_bytes }
    }

    /// Size of all of it in memory.
    pub const fn mapped_bytes(&self) -> u64 {
        self.counters_offset + self.counters_bytes
    }
}
