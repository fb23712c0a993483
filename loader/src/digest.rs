//! Is the content what the compiler wrote? Computes the SHA-256 that the head states.
//!
//! Called by [`crate::Module::verify`] on request only: it reads the whole artifact.

use crate::LoadError;
use crate::sections::Sections;
use sha2::{Digest, Sha256};
use wasmc_abi::head::Head;
use wasmc_abi::section;

/// Compares the digest in `head` with that of the artifact that consists of `file`.
pub(crate) fn verify(file: &[u8], head: &Head, sections: &Sections) -> Result<(), LoadError> {
    let found = digest(file, head, sections);
    if found == head.digest {
        return Ok(());
    }
    Err(LoadError::Digest { found: hexadecimal(&found), wanted: hexadecimal(&head.digest) })
}

fn digest(file: &[u8], head: &Head, sections: &Sections) -> [u8; 32] {
    let mut hash = Sha256::new();
    let section = |name: &str| {
        let range = match name {
            section::TABLES => sections.tables,
            section::DATA => sections.data,
            section::UNWIND => sections.unwind,
            section::META => sections.meta,
            section::PROFILE => sections.profile,
            section::TEXT => sections.text,
            section::RODATA => sections.rodata,
            section::LINK => sections.link,
            other => unreachable!("`{other}` is not in the digest's order"),
        };
        range.of(file)
    };
    let symbols = sections.link_symbols.iter().map(String::as_str);
    let images = sections.images.iter().map(|(_, range)| range.of(file));
    head.digest_input(section, symbols, images, |bytes| hash.update(bytes));
    hash.finalize().into()
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
