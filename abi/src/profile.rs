//! `.wasmc.profile`: which counters an instrumented artifact has, and whose they are.
//!
//! An artifact that is built to gather a profile has counters of 64 bits, zero at first, in writable memory behind the
//! link page; [`image`](crate::image) says where. The section lists the functions that they belong to, in the order of
//! their counters: an [`EntryRecord`], then the function's name, filled up with zeros to a multiple of
//! [`ENTRY_ALIGN_BYTES`]. Names and hashes are those of LLVM's instrumentation.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

/// Most counters that an artifact may have: with them, code reaches everything by 32-bit distances.
pub const COUNTERS_MAX: u64 = 1 << 26;

/// Size of a counter.
pub const COUNTER_BYTES: u64 = 8;

/// Alignment of entries in the section.
pub const ENTRY_ALIGN_BYTES: usize = 8;

/// The fixed part of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub struct EntryRecord {
    /// The first eight bytes of the MD5 of the name, which stand for it in LLVM's format.
    pub name_digest: [u8; 8],
    /// What LLVM makes of the function's control flow, so that counts of another shape are told apart.
    pub function_hash: u64,
    /// Number of its counters.
    pub counters: u32,
    /// Size of the name.
    pub name_bytes: u32,
}

/// An instrumented function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The fixed part.
    pub record: EntryRecord,
    /// The name.
    pub name: &'a [u8],
}

/// What is wrong with the section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProfileError {
    /// It ends within an entry.
    #[error("section `.wasmc.profile`: the entry at byte {start} runs past the end ({section_bytes})")]
    Truncated {
        /// Where the entry starts.
        start: usize,
        /// Size of the section.
        section_bytes: usize,
    },
    /// It speaks of other counters than there are.
    #[error("section `.wasmc.profile`: its functions have {found} counters, `.wasmc.head` says {wanted}")]
    Counters {
        /// What the entries add up to.
        found: u64,
        /// What there are.
        wanted: u64,
    },
}

/// Adds an entry to the bytes of a section.
pub fn push_entry(section: &mut Vec<u8>, entry: &Entry<'_>) {
    section.extend_from_slice(entry.record.as_bytes());
    section.extend_from_slice(entry.name);
    section.resize(section.len().next_multiple_of(ENTRY_ALIGN_BYTES), 0);
}

/// The entries of a section of an artifact with so many counters.
///
/// # Errors
/// [`ProfileError`] where it is damaged or speaks of other counters.
pub fn entries(section: &[u8], counters: u64) -> Result<Vec<Entry<'_>>, ProfileError> {
    let mut entries = Vec::new();
    let mut found: u64 = 0;
    let mut start = 0;
    while start < section.len() {
        let truncated = ProfileError::Truncated { start, section_bytes: section.len() };
        let (record, rest) = EntryRecord::read_from_prefix(&section[start..]).map_err(|_| truncated)?;
        let name = rest.get(..record.name_bytes as usize).ok_or(truncated)?;
        found += u64::from(record.counters);
        start += (size_of::<EntryRecord>() + name.len()).next_multiple_of(ENTRY_ALIGN_BYTES);
        entries.push(Entry { record, name });
    }
    if start != section.len() {
        return Err(ProfileError::Truncated { start, section_bytes: section.len() });
    }
    if found != counters {
        return Err(ProfileError::Counters { found, wanted: counters });
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::{Entry, EntryRecord, ProfileError, entries, push_entry};

    fn entry(name: &str, counters: u32) -> Entry<'_> {
        let record =
            EntryRecord { name_digest: [7; 8], function_hash: 9, counters, name_bytes: name.len() as u32 };
        Entry { record, name: name.as_bytes() }
    }

    #[test]
    fn what_is_written_is_read() {
        let all = [entry("one", 3), entry("", 0), entry("eight...", 1)];
        let mut section = Vec::new();
        all.iter().for_each(|entry| push_entry(&mut section, entry));
        assert_eq!(entries(&section, 4).unwrap(), all);
        assert_eq!(entries(&[], 0).unwrap(), []);
        assert_eq!(entries(&section, 5), Err(ProfileError::Counters { found: 4, wanted: 5 }));
    }

    #[test]
    fn no_part_of_an_entry_may_be_missing() {
        let mut section = Vec::new();
        push_entry(&mut section, &entry("name", 1));
        for len in 1..section.len() {
            let wanted = ProfileError::Truncated { start: 0, section_bytes: len };
            let found = entries(&section[..len], 1);
            assert!(found.is_err(), "{len} bytes are taken");
            assert!(len >= 28 || found == Err(wanted), "{found:?}");
        }
    }
}
