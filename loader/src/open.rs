//! Stage 1: is it a file, and does it look like an artifact? Opens it once, sizes it once, maps it whole.
//!
//! Called by [`crate::Module`]. Everything later works on the one descriptor and mapping made here, so that
//! nobody can swap the file between a check and its use.

use crate::LoadError;
use crate::map::FileMapping;
use rustix::fs::{FileType, MemfdFlags, Mode, OFlags, SealFlags};
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::OwnedFd;
use std::path::Path;

/// An opened file and all its bytes.
pub(crate) struct OpenedFile {
    /// To map parts of it from.
    pub(crate) file: OwnedFd,
    /// Its content; empty files are refused.
    pub(crate) bytes: FileMapping,
}

/// Opens the artifact at `path`.
pub(crate) fn open_path(path: &Path) -> Result<OpenedFile, LoadError> {
    // A FIFO must not block the opening; a regular file ignores the flag.
    let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOCTTY;
    let open_error = |error: rustix::io::Errno| LoadError::Open { path: path.into(), source: error.into() };
    let file = rustix::fs::open(path, flags, Mode::empty()).map_err(open_error)?;
    let stat = rustix::fs::fstat(&file).map_err(open_error)?;
    let kind = match FileType::from_raw_mode(stat.st_mode) {
        FileType::RegularFile => return opened(file, stat.st_size as u64),
        FileType::Directory => "a folder",
        FileType::Fifo => "a pipe",
        FileType::Socket => "a socket",
        FileType::CharacterDevice | FileType::BlockDevice => "a device",
        _ => "something unknown",
    };
    Err(LoadError::NotAFile { path: path.into(), kind })
}

/// Puts `bytes` into a sealed file in memory and opens that.
pub(crate) fn open_bytes(bytes: &[u8]) -> Result<OpenedFile, LoadError> {
    sniff(bytes)?;
    let file = memory_file(bytes).map_err(LoadError::MemoryFile)?;
    opened(file, bytes.len() as u64)
}

fn memory_file(bytes: &[u8]) -> io::Result<OwnedFd> {
    let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
    let mut file = File::from(rustix::fs::memfd_create("wasmc-artifact", flags)?);
    file.write_all(bytes)?;
    let seals = SealFlags::SHRINK | SealFlags::GROW | SealFlags::SEAL;
    // Nothing has mapped it yet, so that both are the same to us. The first, which Linux has from 5.1 on, does not wait
    // for pages that the kernel still holds, for milliseconds at times.
    rustix::fs::fcntl_add_seals(&file, seals | SealFlags::FUTURE_WRITE)
        .or_else(|_| rustix::fs::fcntl_add_seals(&file, seals | SealFlags::WRITE))?;
    Ok(file.into())
}

fn opened(file: OwnedFd, file_bytes: u64) -> Result<OpenedFile, LoadError> {
    if file_bytes == 0 {
        sniff(&[])?;
    }
    let bytes = FileMapping::new(&file, file_bytes)?;
    sniff(bytes.as_slice())?;
    Ok(OpenedFile { file, bytes })
}

/// Tells what a file that is no ELF file is, by its first bytes.
fn sniff(bytes: &[u8]) -> Result<(), LoadError> {
    let found = match bytes {
        [0x7f, b'E', b'L', b'F', ..] => return Ok(()),
        [] => "the file is empty",
        [0, b'a', b's', b'm', 1, 0, 0, 0, ..] => "it is a WebAssembly module, compile it with `wasmc build`",
        [0, b'a', b's', b'm', _, _, 1, 0, ..] => {
            "it is a WebAssembly component, of which only the modules inside can be compiled"
        }
        [0, b'a', b's', b'm', ..] => "it looks like a WebAssembly module of an unknown version",
        [b'(', ..] => "it looks like WebAssembly text, compile it with `wasmc build`",
        _ => "it does not start with the magic bytes of ELF",
    };
    Err(LoadError::NotAnArtifact { found })
}
