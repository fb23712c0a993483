//! Which folders may compiled code be kept in? Those that belong to the user and that nobody else may write to: what lies there
//! will be run, or become part of what is run.

use crate::exit::Exit;
use crate::failure::Failure;
use rustix::fs::{Mode, OFlags};
use std::fs::DirBuilder;
use std::os::fd::OwnedFd;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::Path;

/// Opens a folder for compiled code; makes it where there is none.
///
/// # Errors
/// Where that is not possible, or others could change what is in it.
pub fn open(folder: &Path) -> Result<OwnedFd, Failure> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|error| Failure::io(folder, "cannot make the cache folder", error))?;
    let cannot_look =
        |error: rustix::io::Errno| Failure::io(folder, "cannot look at the cache folder", error.into());
    let flags = OFlags::DIRECTORY | OFlags::RDONLY | OFlags::CLOEXEC;
    let opened = rustix::fs::open(folder, flags, Mode::empty()).map_err(cannot_look)?;
    let about = rustix::fs::fstat(&opened).map_err(cannot_look)?;
    if about.st_uid != rustix::process::geteuid().as_raw() || about.st_mode & 0o022 != 0 {
        let text = "the cache folder belongs to another user, or others may write to it";
        return Err(Failure::said(Exit::Artifact, "untrusted-cache", text)
            .about(folder)
            .hint("what is kept there is code; make the folder your own, with mode 0700"));
    }
    Ok(opened)
}
