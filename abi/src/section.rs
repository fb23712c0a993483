//! Names of the sections of an artifact.
//!
//! ```text
//! ELF64, ET_REL, EM_X86_64
//! ├─ .wasmc.head      fixed struct, read first                          head.rs
//! ├─ .wasmc.tables    records the loader reads in place                 tables.rs
//! ├─ .wasmc.data      bytes of segments that are not part of an image
//! ├─ .wasmc.unwind    how to walk wasm frames                           unwind.rs
//! ├─ .wasmc.meta      names, producers, build record (bincode)          meta.rs
//! ├─ .wasmc.profile   whose the counters are, if there are any              profile.rs
//! ├─ .text            code, page-aligned, no relocations   ┐ adjacent in the file and in memory:
//! ├─ .rodata          constants of the code                ┘ one span, mapped read + execute
//! ├─ .wasmc.link      slots, one 8-byte address each; sits right behind the span when mapped
//! ├─ .rela.wasmc.link the only relocations: slot ← builtin or libcall by symbol name
//! ├─ .wasmc.image.N   initial contents of memory N, page-aligned        image.rs
//! ├─ .symtab .strtab .shstrtab    of which the loader reads the names of sections and of what slots refer to
//! └─ .debug_* .eh_frame           for people's tools; never read by the loader
//! ```

/// Fixed struct that the loader checks before anything else: [`crate::head::Head`].
pub const HEAD: &str = ".wasmc.head";
/// Records read in place: [`crate::tables`].
pub const TABLES: &str = ".wasmc.tables";
/// Bytes of data segments that are not part of a memory image, back to back.
pub const DATA: &str = ".wasmc.data";
/// Unwind tables: [`crate::unwind`].
pub const UNWIND: &str = ".wasmc.unwind";
/// Cold metadata: [`crate::meta::Metadata`].
pub const META: &str = ".wasmc.meta";
/// Whose the counters are, in instrumented artifacts alone: [`crate::profile`].
pub const PROFILE: &str = ".wasmc.profile";
/// Code.
pub const TEXT: &str = ".text";
/// Constants of the code, directly behind it.
pub const RODATA: &str = ".rodata";
/// The link page: one 8-byte slot for each function outside that the code calls.
pub const LINK: &str = ".wasmc.link";
/// Prefix of the sections with initial contents of memories; the index of the memory follows.
pub const IMAGE_PREFIX: &str = ".wasmc.image.";
