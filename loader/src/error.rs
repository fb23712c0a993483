//! Why loading or linking fails: one variant for each way, with what was found and what was wanted.

use std::path::PathBuf;
use std::{fmt, io};
use wasmc_abi::cpu::CpuFeatures;
use wasmc_abi::head::HeadError;
use wasmc_abi::meta::MetadataError;
use wasmc_abi::profile::ProfileError;
use wasmc_abi::tables::TablesError;
use wasmc_abi::text::OneLine;
use wasmc_runtime::{ExternType, ImageError};

/// Why an artifact cannot be loaded.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The file cannot be opened.
    #[error("`{}`: {source}", path.display())]
    Open {
        /// The file.
        path: PathBuf,
        /// The reason.
        source: io::Error,
    },
    /// Something else than a regular file.
    #[error("`{}` is {kind}, not a file", path.display())]
    NotAFile {
        /// What was opened.
        path: PathBuf,
        /// What it is.
        kind: &'static str,
    },
    /// Not an artifact at all.
    #[error("not a wasmc artifact: {found}")]
    NotAnArtifact {
        /// What it looks like, and what to do about it.
        found: &'static str,
    },
    /// The ELF header is not that of an artifact.
    #[error("ELF header: `{field}` is {found}, an artifact has {wanted}")]
    ElfHeader {
        /// Name of the field in the ELF specification.
        field: &'static str,
        /// Value found.
        found: u64,
        /// Value wanted.
        wanted: u64,
    },
    /// The ELF structure is damaged.
    #[error("{what}: {reason}")]
    Elf {
        /// What was read.
        what: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// The file ends too early.
    #[error("{what} ends at byte {end}, but the file has {file_bytes} bytes: it is truncated")]
    Truncated {
        /// What runs past the end.
        what: String,
        /// Where it ends.
        end: u64,
        /// Size of the file.
        file_bytes: u64,
    },
    /// A section that every artifact has is not there.
    #[error("section `{section}` is missing")]
    SectionMissing {
        /// Its name.
        section: &'static str,
    },
    /// A section is there twice.
    #[error("section `{section}` is there twice")]
    SectionTwice {
        /// Its name.
        section: String,
    },
    /// A section of wasmc's that this version knows nothing of.
    #[error("section `{section}` is not known; the artifact is newer than this program or damaged")]
    SectionUnknown {
        /// Its name.
        section: String,
    },
    /// Something else than the link page has relocations.
    #[error("section `{section}` has relocations, which only the link page may have, once")]
    RelocationsUnwanted {
        /// The section with the relocations.
        section: String,
    },
    /// A field of a section's header has an unusable value.
    #[error("section `{section}`: {field} is {found:#x}, not {wanted}")]
    Section {
        /// Name of the section.
        section: String,
        /// What is wrong.
        field: &'static str,
        /// Value found.
        found: u64,
        /// What would be right.
        wanted: String,
    },
    /// The head is refused.
    #[error(transparent)]
    Head(#[from] HeadError),
    /// The processor lacks features that the code uses.
    #[error("the artifact needs processor features that this machine lacks: {missing}; {advice}")]
    Cpu {
        /// The features.
        missing: CpuFeatures,
        /// What to do.
        advice: &'static str,
    },
    /// A relocation is none of those that an artifact may have.
    #[error("section `.rela.wasmc.link`: entry {entry}: {field} is {found:#x}, not {wanted}")]
    Relocation {
        /// Position in the section.
        entry: usize,
        /// What is wrong.
        field: &'static str,
        /// Value found.
        found: u64,
        /// What would be right.
        wanted: String,
    },
    /// A slot of the link page stays without address.
    #[error("section `.rela.wasmc.link`: nothing refers to slot {slot} of the link page")]
    SlotEmpty {
        /// Number of the slot.
        slot: usize,
    },
    /// The code calls a function that the runtime does not have.
    #[error("the artifact calls `{symbol}`, which this program does not have; build it again")]
    UnknownSymbol {
        /// The function's symbol.
        symbol: String,
    },
    /// The tables are damaged.
    #[error(transparent)]
    Tables(#[from] TablesError),
    /// The sections do not make an image.
    #[error(transparent)]
    Image(#[from] ImageError),
    /// The list of counters is damaged.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// The metadata is damaged.
    #[error(transparent)]
    Metadata(#[from] MetadataError),
    /// The content is not what the compiler wrote.
    #[error(
        "the digest of the content is {found}, the head says {wanted}: the artifact was altered or damaged"
    )]
    Digest {
        /// Digest of the content, in hexadecimal.
        found: String,
        /// Digest in the head, in hexadecimal.
        wanted: String,
    },
    /// The system refuses memory.
    #[error("cannot map {what}: {source}{}", map_advice(source))]
    Map {
        /// What was to be mapped.
        what: &'static str,
        /// The reason.
        source: io::Error,
    },
    /// The system refuses a file in memory.
    #[error("cannot make a file in memory: {0}")]
    MemoryFile(#[source] io::Error),
}

fn map_advice(source: &io::Error) -> &'static str {
    match source.kind() {
        io::ErrorKind::PermissionDenied => " (is the file on a file system mounted `noexec`?)",
        io::ErrorKind::OutOfMemory => " (is the address space limited, as by `ulimit -v`?)",
        _ => "",
    }
}

/// Why a module cannot be joined with what it imports.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LinkError {
    /// Imports are not defined, or as something else. All of them are listed, a line each.
    #[error("{}", unresolved_lines(missing, mismatched))]
    Unresolved {
        /// What nothing defines.
        missing: Vec<MissingImport>,
        /// What is defined with another type.
        mismatched: Vec<MismatchedImport>,
    },
    /// The module wants WASI, which knows memories with 32-bit addresses only.
    #[error(
        "`{module}.{name}` works on memories with 32-bit addresses, but what the module exports as `memory` has \
         64-bit ones"
    )]
    WasiMemory64 {
        /// Name of the module that the import comes from.
        module: String,
        /// Name in that module.
        name: String,
    },
    /// Making the instance failed, its start function included.
    #[error(transparent)]
    Instantiate(#[from] wasmc_runtime::Error),
    /// The artifact is damaged.
    #[error(transparent)]
    Tables(#[from] TablesError),
}

/// An import that nothing defines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MissingImport {
    /// Name of the module it is to come from.
    pub module: String,
    /// Name in that module.
    pub name: String,
    /// What it has to be.
    pub ty: ExternType,
}

/// An import that is defined with another type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MismatchedImport {
    /// Name of the module it comes from.
    pub module: String,
    /// Name in that module.
    pub name: String,
    /// What it has to be.
    pub wanted: ExternType,
    /// What it is.
    pub found: ExternType,
}

impl fmt::Display for MissingImport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let MissingImport { module, name, ty } = self;
        write!(f, "unresolved import `{}.{}` ({ty})", OneLine(module), OneLine(name))
    }
}

impl fmt::Display for MismatchedImport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let MismatchedImport { module, name, wanted, found } = self;
        write!(
            f,
            "incompatible import type: `{}.{}` is declared as ({wanted}), but given ({found})",
            OneLine(module),
            OneLine(name)
        )
    }
}

fn unresolved_lines(missing: &[MissingImport], mismatched: &[MismatchedImport]) -> String {
    let missing = missing.iter().map(ToString::to_string);
    let lines: Vec<_> = missing.chain(mismatched.iter().map(ToString::to_string)).collect();
    lines.join("\n")
}
