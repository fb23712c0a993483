//! Is a file a profile that LLVM can be given? What `llvm-profdata merge` writes, the indexed format, which LLVM trusts to
//! be whole: whatever in it is a place or a size is checked here first. LLVM says what is what in
//! `llvm/ProfileData/InstrProf.h` and `llvm/Support/OnDiskHashTable.h`.

use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::sync::Arc;

/// First bytes of the indexed format: a little-endian number.
const MAGIC: &[u8] = b"\xfflprofi\x81";
/// First bytes of the raw format, in both byte orders and both sizes of addresses.
const RAW_MAGICS: [&[u8]; 4] = [b"\x81rforpl\xff", b"\x81Rforpl\xff", b"\xfflprofr\x81", b"\xfflprofR\x81"];
/// Versions of the format that LLVM 22 reads, of those with the tables that are checked here.
const VERSIONS: std::ops::RangeInclusive<u64> = 9..=13;
/// What the upper half of the version says of counters as we make them.
const IR_COUNTERS: u64 = 1 << 56;
/// Numbers of 64 bits in an entry of the summary.
const SUMMARY_ENTRY_NUMBERS: u64 = 3;

/// A checked profile.
#[derive(Clone, PartialEq, Eq)]
pub struct ProfileData {
    bytes: Arc<[u8]>,
}

/// Why a file is no profile to compile with.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProfileError {
    /// It has no bytes.
    #[error("the file is empty")]
    Empty,
    /// It is what a run has written.
    #[error("this is a raw profile, which has to be merged first, even where it is the only one")]
    Raw,
    /// It is something else.
    #[error("not a profile: it does not start as the files that `llvm-profdata merge` writes")]
    NotAProfile,
    /// It is of another LLVM.
    #[error("a profile in version {found} of the format; LLVM 22 reads versions {} to {}", VERSIONS.start(), VERSIONS.end())]
    Version {
        /// The version found.
        found: u64,
    },
    /// It is not about what `--profile-generate` counts.
    #[error("a profile of another kind than `wasmc build --profile-generate` leads to")]
    Kind,
    /// It is not whole.
    #[error("the profile is damaged or cut off: {what} at byte {at:#x} does not fit its {size} bytes")]
    Damaged {
        /// What does not fit.
        what: &'static str,
        /// Where it is, or should be.
        at: u64,
        /// Size of the file.
        size: usize,
    },
}

impl ProfileData {
    /// Checks the bytes of a file.
    ///
    /// # Errors
    /// [`ProfileError`] where it is not a profile that LLVM can read.
    pub fn read(bytes: Vec<u8>) -> Result<ProfileData, ProfileError> {
        if bytes.is_empty() {
            return Err(ProfileError::Empty);
        }
        if RAW_MAGICS.iter().any(|magic| bytes.starts_with(magic)) {
            return Err(ProfileError::Raw);
        }
        if !bytes.starts_with(MAGIC) {
            return Err(ProfileError::NotAProfile);
        }
        Reader { bytes: &bytes }.check()?;
        Ok(ProfileData { bytes: bytes.into() })
    }

    /// The bytes.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The SHA-256 of the file, in hexadecimal.
    pub fn digest(&self) -> String {
        Sha256::digest(&self.bytes).iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

impl std::fmt::Debug for ProfileData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ProfileData({} bytes)", self.bytes.len())
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl Reader<'_> {
    fn check(&self) -> Result<(), ProfileError> {
        let version = self.number(8, "the version")?;
        let (version, kind) = (version & u64::from(u32::MAX), version & !u64::from(u32::MAX));
        if !VERSIONS.contains(&version) {
            return Err(ProfileError::Version { found: version });
        }
        if kind != IR_COUNTERS {
            return Err(ProfileError::Kind);
        }
        let header_bytes = match version {
            12.. => 72,
            10.. => 64,
            _ => 56,
        };
        self.check_header(header_bytes)?;
        let table = self.number(32, "the place of the table")?;
        self.check_summary(header_bytes, table)?;
        self.check_sized(48, "the list of build ids")?;
        if version >= 12 {
            self.check_sized(64, "the names of virtual tables")?;
        }
        self.check_table(table)
    }

    fn check_header(&self, header_bytes: u64) -> Result<(), ProfileError> {
        self.range(0, header_bytes, "the header").map(drop)
    }

    /// The summary lies between header and table.
    fn check_summary(&self, start: u64, table: u64) -> Result<(), ProfileError> {
        const WHAT: &str = "the summary";
        let fields = self.number(start, WHAT)?;
        let entries = self.number(start + 8, WHAT)?;
        let numbers =
            entries.checked_mul(SUMMARY_ENTRY_NUMBERS).and_then(|numbers| numbers.checked_add(fields));
        let end = numbers.and_then(|numbers| numbers.checked_mul(8)?.checked_add(start + 16));
        match end {
            // Six fields are read whatever their number.
            Some(end) if end <= table && fields >= 6 => Ok(()),
            _ => Err(self.damaged(WHAT, start)),
        }
    }

    /// A part whose place stands at `field`, and whose size stands where it starts.
    fn check_sized(&self, field: u64, what: &'static str) -> Result<(), ProfileError> {
        let start = self.number(field, what)?;
        let size = self.number(start, what)?;
        self.range(start.saturating_add(8), size, what).map(drop)
    }

    /// Functions by name: for each bucket the place of what is in it.
    fn check_table(&self, start: u64) -> Result<(), ProfileError> {
        const WHAT: &str = "the table of functions";
        let buckets = self.number(start, WHAT)?;
        let places = self.range(start.saturating_add(16), buckets.saturating_mul(8), WHAT)?;
        if !buckets.is_power_of_two() || !start.is_multiple_of(8) {
            return Err(self.damaged(WHAT, start));
        }
        for place in places.chunks_exact(8) {
            let place = u64::from_le_bytes(place.try_into().expect("chunks of eight"));
            if place != 0 {
                self.check_bucket(place)?;
            }
        }
        Ok(())
    }

    /// A bucket: the number of its functions, then for each a hash, the sizes of name and counts, and these.
    fn check_bucket(&self, start: u64) -> Result<(), ProfileError> {
        const WHAT: &str = "a function";
        let count = self.range(start, 2, WHAT)?;
        let count = u16::from_le_bytes(count.try_into().expect("two bytes were asked for"));
        let mut at = start + 2;
        for _ in 0..count {
            let name_bytes = self.number(at.saturating_add(8), WHAT)?;
            let data_bytes = self.number(at.saturating_add(16), WHAT)?;
            at += 24;
            self.range(at, name_bytes.saturating_add(data_bytes), WHAT)?;
            at += name_bytes + data_bytes;
        }
        Ok(())
    }

    fn number(&self, at: u64, what: &'static str) -> Result<u64, ProfileError> {
        let bytes = self.range(at, 8, what)?;
        Ok(u64::from_le_bytes(bytes.try_into().expect("eight bytes were asked for")))
    }

    fn range(&self, at: u64, len_bytes: u64, what: &'static str) -> Result<&[u8], ProfileError> {
        let end = at.checked_add(len_bytes).and_then(|end| usize::try_from(end).ok());
        let found = usize::try_from(at).ok().zip(end).and_then(|(start, end)| self.bytes.get(start..end));
        found.ok_or_else(|| self.damaged(what, at))
    }

    fn damaged(&self, what: &'static str, at: u64) -> ProfileError {
        ProfileError::Damaged { what, at, size: self.bytes.len() }
    }
}
