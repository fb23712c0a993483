//! `.wasmc.meta`: what people want to know and running code does not need.
//!
//! The one door to bincode: a frozen crate, so its use is kept to this file and bounded by a size limit.

use serde::{Deserialize, Serialize};

/// Most bytes that decoding may claim, whatever lengths the section states.
const LIMIT_BYTES: usize = 1 << 30;

/// The cold metadata.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadata {
    /// Name of the module from its name section.
    pub module_name: Option<String>,
    /// Names of functions from the name section, else of their first export, sorted by function index.
    pub function_names: Vec<(u32, String)>,
    /// Names of tags from the name section, else of their first export, else `module.name` of their import, sorted by tag index.
    pub tag_names: Vec<(u32, String)>,
    /// The module's producers section: field, then name and version pairs.
    pub producers: Vec<(String, Vec<(String, String)>)>,
    /// How the artifact was built.
    pub build: BuildRecord,
}

/// How an artifact was built.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildRecord {
    /// Version of the compiler.
    pub compiler: String,
    /// Version of LLVM.
    pub llvm: String,
    /// Optimisation level: `0` to `3` or `s`.
    pub opt_level: String,
    /// Processor as asked for: `x86-64-v3`, `native`, ...
    pub cpu: String,
    /// What relaxed SIMD operators do: the one choice that the whole artifact has.
    pub relaxed_simd: String,
    /// Number of codegen units.
    pub codegen_units: u32,
    /// SHA-256 of the module.
    pub module_digest: [u8; 32],
    /// Size of the module in bytes.
    pub module_bytes: u64,
    /// Options that change meaning, as they stand on the command line.
    pub options: Vec<String>,
    /// Names of the proposals that the module uses.
    pub proposals: Vec<String>,
}

/// Why a metadata section cannot be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MetadataError {
    /// Not in the format.
    #[error("section `.wasmc.meta`: {0}")]
    Decode(#[from] bincode::error::DecodeError),
    /// Longer than its content.
    #[error("section `.wasmc.meta`: {trailing} bytes left over at its end")]
    TrailingBytes {
        /// How many.
        trailing: usize,
    },
}

impl Metadata {
    /// The section's bytes.
    pub fn encode(&self) -> Vec<u8> {
        bincode::serde::encode_to_vec(self, bincode::config::standard())
            .expect("every field has an encoding and memory does not refuse writes")
    }

    /// Reads the section.
    ///
    /// # Errors
    /// [`MetadataError`] where the bytes are not exactly one encoding.
    pub fn decode(bytes: &[u8]) -> Result<Metadata, MetadataError> {
        let config = bincode::config::standard().with_limit::<LIMIT_BYTES>();
        let (metadata, used) = bincode::serde::decode_from_slice(bytes, config)?;
        match bytes.len() - used {
            0 => Ok(metadata),
            trailing => Err(MetadataError::TrailingBytes { trailing }),
        }
    }

    /// The name of function `index`, if it has one.
    pub fn function_name(&self, index: u32) -> Option<&str> {
        name_of(&self.function_names, index)
    }

    /// The name of tag `index`, if it has one.
    pub fn tag_name(&self, index: u32) -> Option<&str> {
        name_of(&self.tag_names, index)
    }
}

fn name_of(names: &[(u32, String)], index: u32) -> Option<&str> {
    let position = names.binary_search_by_key(&index, |(index, _)| *index).ok()?;
    Some(&names[position].1)
}
