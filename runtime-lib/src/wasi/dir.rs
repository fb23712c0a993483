//! `fd_readdir`.
//!
//! A cookie is the number of the entries before it, as far as [`NUMBERED_MAX`], and the listing remembers the file
//! system's own position after each of them: those positions are hashes of 63 bits in some file systems, which libraries
//! of 32-bit guests cut short. Later cookies are such positions, so that a directory of any size needs little memory.
//! Either way a cookie stays where it is while other entries come and go.
//!
//! The host is asked through the guest's own handle, whose position nothing else uses, and for many entries at a time.
//! Those that did not fit stay for the usual next call, which asks for the first of them and so costs no seek.

use std::mem::MaybeUninit;
use std::ops::Range;
use std::os::fd::{AsFd, BorrowedFd};

use rustix::fs::{AtFlags, RawDir, SeekFrom, statat};

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::fd::{Directory, Handle};
use super::memory::{Address, GuestMemory};
use super::types::{DIRENT_BYTES, Fd, FileType, Rights, write_dirent};

/// Most entries of a directory whose cookies are numbers. In unit tests fewer, so that they get beyond.
pub(super) const NUMBERED_MAX: usize = if cfg!(test) { 1 << 7 } else { 1 << 14 };

/// Set in cookies that are positions of the file system, which are not negative.
const POSITION: u64 = 1 << 63;

/// How much of a directory the host is asked for at a time: some hundred entries.
const BATCH_BYTES: usize = 8 << 10;

/// Where the enumeration of a directory stands.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// Position after each of the first entries.
    positions: Vec<i64>,
    /// Cookie of the next entry to hand out.
    cookie: u64,
    /// What the host has told last, and which of these is next.
    entries: Vec<Entry>,
    names: Vec<u8>,
    next: usize,
}

/// An entry of a directory.
#[derive(Clone, Debug)]
struct Entry {
    inode: u64,
    file_type: rustix::fs::FileType,
    /// Where it stands in the names.
    name: Range<usize>,
    /// The file system's own position after it.
    position: i64,
}

impl Listing {
    /// Goes to the entry that `cookie` names; 0 is the start, as the directory is now.
    fn seek(&mut self, directory: BorrowedFd<'_>, cookie: u64) -> Result<(), Errno> {
        if cookie == self.cookie && cookie != 0 {
            return Ok(());
        }
        if cookie & POSITION != 0 {
            return self.go(directory, cookie, cookie & !POSITION);
        }
        if cookie > NUMBERED_MAX as u64 {
            return Err(Errno::Inval);
        }
        // It fits, as just checked.
        let number = cookie as usize;
        let known = number.min(self.positions.len());
        let position = if known == 0 { 0 } else { self.positions[known - 1] };
        self.go(directory, known as u64, position.cast_unsigned())?;
        // A number that this listing has not come to yet.
        while self.cookie < cookie && self.peek(directory)?.is_some() {
            self.advance();
        }
        Ok(())
    }

    fn go(&mut self, directory: BorrowedFd<'_>, cookie: u64, position: u64) -> Result<(), Errno> {
        rustix::fs::seek(directory, SeekFrom::Start(position))?;
        self.forget();
        self.cookie = cookie;
        Ok(())
    }

    /// Forgets what the host has told.
    fn forget(&mut self) {
        self.entries.clear();
        self.names.clear();
        self.next = 0;
    }

    /// The next entry, which stays next until [`Listing::advance`].
    fn peek(&mut self, directory: BorrowedFd<'_>) -> Result<Option<&Entry>, Errno> {
        if self.next == self.entries.len() {
            self.read(directory)?;
        }
        Ok(self.entries.get(self.next))
    }

    /// Asks the host for more; there is nothing more in a directory that has been removed.
    fn read(&mut self, directory: BorrowedFd<'_>) -> Result<(), Errno> {
        self.forget();
        let mut buffer = [MaybeUninit::uninit(); BATCH_BYTES];
        let mut told = RawDir::new(directory, &mut buffer);
        loop {
            let entry = match told.next() {
                None | Some(Err(rustix::io::Errno::NOENT)) => return Ok(()),
                Some(Err(rustix::io::Errno::INTR)) => continue,
                Some(entry) => entry?,
            };
            let start = self.names.len();
            self.names.extend_from_slice(entry.file_name().to_bytes());
            self.entries.push(Entry {
                inode: entry.ino(),
                file_type: entry.file_type(),
                name: start..self.names.len(),
                position: entry.next_entry_cookie().cast_signed(),
            });
            if told.is_buffer_empty() {
                return Ok(());
            }
        }
    }

    /// The cookie of what comes after an entry that is next now.
    fn cookie_after(&self, entry: &Entry) -> u64 {
        if self.cookie < NUMBERED_MAX as u64 {
            self.cookie + 1
        } else {
            POSITION | entry.position.cast_unsigned()
        }
    }

    fn advance(&mut self) {
        let Some(entry) = self.entries.get(self.next) else { return };
        let cookie_after = self.cookie_after(entry);
        if self.cookie < NUMBERED_MAX as u64 {
            let number = self.cookie as usize;
            // What an earlier pass has found further on stays good for its cookies.
            match self.positions.get_mut(number) {
                Some(position) => *position = entry.position,
                None => self.positions.push(entry.position),
            }
        }
        self.cookie = cookie_after;
        self.next += 1;
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
        // Where the host stands after an error is not known.
        directory.listing = None;
    }
    let count = filled?;
    // No more than the length of the buffer.
    memory.write_u32(used, count as u32)
}

/// Fills the buffer with entries and returns how much of it was used.
fn fill(directory: &mut Directory, buffer: &mut [u8], cookie: u64) -> Result<usize, Errno> {
    let directory_fd = directory.fd.as_fd();
    let listing = directory.listing.get_or_insert_default();
    listing.seek(directory_fd, cookie)?;
    let mut used = 0;
    while used < buffer.len() && listing.peek(directory_fd)?.is_some() {
        let entry = &listing.entries[listing.next];
        let name = &listing.names[entry.name.clone()];
        // What is above may be outside; libraries take 0 for a number that is not told, and know not to ask for this one.
        let inode = if name == b".." { 0 } else { entry.inode };
        let file_type = entry_type(directory_fd, entry.file_type, name);
        let write_head = |head: &mut _| {
            // Names of Linux have at most 255 bytes.
            write_dirent(head, listing.cookie_after(entry), inode, name.len() as u32, file_type);
        };
        match buffer[used..].split_first_chunk_mut() {
            Some((head, rest)) if name.len() <= rest.len() => {
                write_head(head);
                rest[..name.len()].copy_from_slice(name);
                used += head.len() + name.len();
                listing.advance();
            }
            _ => {
                let mut head = [0; DIRENT_BYTES];
                write_head(&mut head);
                let record = head.iter().chain(name);
                buffer[used..].iter_mut().zip(record).for_each(|(byte, &value)| *byte = value);
                used = buffer.len();
            }
        }
    }
    Ok(used)
}

/// The type of an entry; some file systems only tell when asked about the file itself.
fn entry_type(directory: BorrowedFd<'_>, told: rustix::fs::FileType, name: &[u8]) -> FileType {
    match told {
        rustix::fs::FileType::Unknown => statat(directory, name, AtFlags::SYMLINK_NOFOLLOW)
            .map(|stat| rustix::fs::FileType::from_raw_mode(stat.st_mode).into())
            .unwrap_or(FileType::Unknown),
        known => known.into(),
    }
}
