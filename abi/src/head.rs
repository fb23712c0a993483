//! `.wasmc.head`: the fixed struct that says whether the rest may be read at all.

use crate::cpu::CpuFeatures;
use crate::{ABI_NUMBER, FORMAT_VERSION};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

/// First bytes of every head.
pub const MAGIC: [u8; 8] = *b"\0wasmc\r\n";

/// The only target so far.
pub const TARGET_X86_64_LINUX: &str = "x86_64-unknown-linux-gnu";

/// The head itself. Texts are padded with zero bytes.
#[derive(Clone, Debug, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub struct Head {
    /// [`MAGIC`].
    pub magic: [u8; 8],
    /// [`FORMAT_VERSION`] of the writer.
    pub format_version: u32,
    /// [`ABI_NUMBER`] of the writer.
    pub abi_number: u32,
    /// Target triple.
    pub target: [u8; 64],
    /// Version of the compiler, for people: versions do not decide about compatibility.
    pub compiler_version: [u8; 32],
    /// Bits of [`CpuFeatures`] that the code may use.
    pub cpu_features: u64,
    /// Options that change meaning: [`Head::FLAG_STRICT_MEMORY`].
    pub flags: u64,
    /// Size of `.text`.
    pub text_bytes: u64,
    /// Size of `.rodata`.
    pub rodata_bytes: u64,
    /// Number of 8-byte slots of the link page.
    pub link_slots: u64,
    /// Number of 8-byte counters; 0 unless the artifact is built to gather a profile.
    pub counters: u64,
    /// SHA-256 over all that the loader reads, see [`Head::digest_input`].
    pub digest: [u8; 32],
}

/// Why a head is refused. Each names the field, the value found and the value wanted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HeadError {
    /// Too few bytes.
    #[error("section `.wasmc.head` has {found} bytes, a head needs {wanted}")]
    Truncated {
        /// Size found.
        found: usize,
        /// Size wanted.
        wanted: usize,
    },
    /// Not a head.
    #[error("section `.wasmc.head` does not start with the magic bytes of a wasmc artifact")]
    Magic,
    /// Written by an incompatible format.
    #[error("format version {found} in the artifact, this program reads version {wanted}; build it again")]
    FormatVersion {
        /// Version found.
        found: u32,
        /// Version wanted.
        wanted: u32,
    },
    /// Made for another runtime.
    #[error("ABI number {found} in the artifact, this program runs number {wanted}; build it again")]
    AbiNumber {
        /// Number found.
        found: u32,
        /// Number wanted.
        wanted: u32,
    },
    /// Made for another machine.
    #[error("the artifact is for target `{found}`, this program runs `{wanted}`")]
    Target {
        /// Target found.
        found: String,
        /// Target wanted.
        wanted: &'static str,
    },
    /// Uses flags that this program does not know.
    #[error("unknown option flags {found:#x} in the artifact")]
    Flags {
        /// The unknown bits.
        found: u64,
    },
}

impl Head {
    /// Every access to linear memory is kept, as `--strict-memory` asks.
    pub const FLAG_STRICT_MEMORY: u64 = 1;
    /// All flags there are.
    pub const FLAGS_KNOWN: u64 = Head::FLAG_STRICT_MEMORY;

    /// The order of the sections in [`Head::digest`], see [`Head::digest_input`].
    pub const DIGEST_ORDER: [&str; 8] = [
        crate::section::TABLES,
        crate::section::DATA,
        crate::section::UNWIND,
        crate::section::META,
        crate::section::PROFILE,
        crate::section::TEXT,
        crate::section::RODATA,
        crate::section::LINK,
    ];

    /// Makes a head for code of this compiler, sizes and digest still zero.
    pub fn new(target: &str, compiler_version: &str, cpu_features: CpuFeatures, flags: u64) -> Head {
        Head {
            magic: MAGIC,
            format_version: FORMAT_VERSION,
            abi_number: ABI_NUMBER,
            target: padded(target),
            compiler_version: padded(compiler_version),
            cpu_features: cpu_features.0,
            flags,
            text_bytes: 0,
            rodata_bytes: 0,
            link_slots: 0,
            counters: 0,
            digest: [0; 32],
        }
    }

    /// Feeds everything that [`Head::digest`] covers to a hash, piece by piece; writer and reader both call this.
    ///
    /// First the head with a digest of zeros. Then, for each section of [`Head::DIGEST_ORDER`], its size in
    /// bytes as a little-endian `u64` (0 where it is absent) and its bytes. Then the symbol of each slot of the
    /// link page, in order of the slots, and a zero byte after each. Last the sections `.wasmc.image.N` in
    /// order of N, with their sizes as before.
    pub fn digest_input<'a>(
        &self,
        section: impl Fn(&str) -> &'a [u8],
        link_symbols: impl IntoIterator<Item = &'a str>,
        images: impl IntoIterator<Item = &'a [u8]>,
        mut feed: impl FnMut(&[u8]),
    ) {
        feed(Head { digest: [0; 32], ..self.clone() }.as_bytes());
        for bytes in Head::DIGEST_ORDER.into_iter().map(section) {
            feed(&(bytes.len() as u64).to_le_bytes());
            feed(bytes);
        }
        for symbol in link_symbols {
            feed(symbol.as_bytes());
            feed(&[0]);
        }
        for bytes in images {
            feed(&(bytes.len() as u64).to_le_bytes());
            feed(bytes);
        }
    }

    /// Reads a head and checks everything but the CPU features.
    ///
    /// # Errors
    /// [`HeadError`] names the first field that does not fit.
    pub fn read(bytes: &[u8]) -> Result<&Head, HeadError> {
        let truncated = HeadError::Truncated { found: bytes.len(), wanted: size_of::<Head>() };
        if bytes.len() >= MAGIC.len() && bytes[..MAGIC.len()] != MAGIC {
            return Err(HeadError::Magic);
        }
        let (head, _) = Head::ref_from_prefix(bytes).map_err(|_| truncated)?;
        if head.format_version != FORMAT_VERSION {
            return Err(HeadError::FormatVersion { found: head.format_version, wanted: FORMAT_VERSION });
        }
        if head.abi_number != ABI_NUMBER {
            return Err(HeadError::AbiNumber { found: head.abi_number, wanted: ABI_NUMBER });
        }
        if head.target() != TARGET_X86_64_LINUX {
            return Err(HeadError::Target { found: head.target(), wanted: TARGET_X86_64_LINUX });
        }
        if head.flags & !Head::FLAGS_KNOWN != 0 {
            return Err(HeadError::Flags { found: head.flags & !Head::FLAGS_KNOWN });
        }
        Ok(head)
    }

    /// The target triple.
    pub fn target(&self) -> String {
        text(&self.target)
    }

    /// The compiler's version.
    pub fn compiler_version(&self) -> String {
        text(&self.compiler_version)
    }

    /// The processor features that the code may use.
    pub fn cpu_features(&self) -> CpuFeatures {
        CpuFeatures(self.cpu_features)
    }
}

fn padded<const N: usize>(text: &str) -> [u8; N] {
    let mut bytes = [0; N];
    let len = text.len().min(N);
    bytes[..len].copy_from_slice(&text.as_bytes()[..len]);
    bytes
}

fn text(bytes: &[u8]) -> String {
    let len = bytes.iter().position(|&byte| byte == 0).unwrap_or(bytes.len());
    String::from_utf8_lossy(&bytes[..len]).into_owned()
}
