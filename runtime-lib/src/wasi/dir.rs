//! `fd_readdir`.
//!
//! A cookie is the file system's own position after an entry, so that a directory of any size needs one
//! buffer and a guest may go on from any entry it has seen. An entry that did not fit stays pending: the
//! usual next call, which asks for it again, costs no seek.

use rustix::fs::{AtFlags, Dir, DirEntry, statat};

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::fd::{Directory, Handle};
use super::memory::{Address, GuestMemory};
use super::types::{Fd, FileType, Rights, dirent};

/// Where the enumeration of a directory stands.
#[derive(Debug)]
pub(super) struct Listing {
    entries: Dir,
    /// Cookie of the next entry to hand out.
    cookie: u64,
    /// That entry, if it has been read.
    pending: Option<DirEntry>,
}

impl Listing {
    /// Goes to the entry that `cookie` names; 0 is the start.
    fn seek(&mut self, cookie: u64) -> Result<(), Errno> {
        if cookie != self.cookie || cookie == 0 {
            self.entries.seek(i64::try_from(cookie).map_err(|_| Errno::Inval)?)?;
            self.pending = None;
            self.cookie = cookie;
        }
        Ok(())
    }

    /// The next entry, which stays next until [`Listing::advance`].
    fn peek(&mut self) -> Result<Option<&DirEntry>, Errno> {
        if self.pending.is_none() {
            self.pending = self.entries.read().transpose()?;
        }
        Ok(self.pending.as_ref())
    }

    fn advance(&mut self) {
        if let Some(entry) = self.pending.take() {
            self.cookie = entry.offset() as u64;
        }
    }
}

/// `fd_readdir`: writes entries from `cookie` on until the buffer is full, the last one cut off where it
/// ends. Less than a full buffer means that the directory has no more entries.
pub(super) fn fd_readdir(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    buffer: Address,
    buffer_len: u32,
    cookie: u64,
    used: Address,
) -> Result<(), Errno> {
    memory.range(used, 4)?;
    ctx.fds.directory(fd, Rights::FD_READDIR)?;
    let Handle::Directory(directory) = &mut ctx.fds.get_mut(fd)?.handle else {
        return Err(Errno::NotDir);
    };
    let filled = fill(directory, memory.slice_mut(buffer, buffer_len)?, cookie);
    if filled.is_err() {
        // After an error the host's enumeration would pretend to be at its end.
        directory.listing = None;
    }
    let count = filled?;
    // No more than the length of the buffer.
    memory.write_u32(used, count as u32)
}

/// Fills the buffer with entries and returns how much of it was used.
fn fill(directory: &mut Directory, buffer: &mut [u8], cookie: u64) -> Result<usize, Errno> {
    let Directory { fd, listing, .. } = directory;
    let listing = match listing {
        Some(listing) => listing,
        None => {
            let entries = Dir::read_from(&*fd)?;
            listing.insert(Box::new(Listing { entries, cookie: 0, pending: None }))
        }
    };
    listing.seek(cookie)?;
    let mut used = 0;
    while used < buffer.len() {
        let Some(entry) = listing.peek()? else { break };
        let name = entry.file_name().to_bytes();
        // Names of Linux have at most 255 bytes.
        let head = dirent(entry.offset() as u64, entry.ino(), name.len() as u32, entry_type(fd, entry));
        for part in [&head[..], name] {
            let count = part.len().min(buffer.len() - used);
            buffer[used..used + count].copy_from_slice(&part[..count]);
            used += count;
        }
        if used < buffer.len() {
            listing.advance();
        }
    }
    Ok(used)
}

/// The type of an entry; some file systems only tell when asked about the file itself.
fn entry_type(directory: &std::os::fd::OwnedFd, entry: &DirEntry) -> FileType {
    match entry.file_type() {
        rustix::fs::FileType::Unknown => statat(directory, entry.file_name(), AtFlags::SYMLINK_NOFOLLOW)
            .map(|stat| rustix::fs::FileType::from_raw_mode(stat.st_mode).into())
            .unwrap_or(FileType::Unknown),
        known => known.into(),
    }
}
