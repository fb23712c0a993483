//! `fd_readdir`.
//!
//! A cookie is the number of the entries before it, as far as [`NUMBERED_MAX`], and the listing remembers the file
//! system's own position after each of them: those positions are hashes of 63 bits in some file systems, which libraries
//! of 32-bit guests cut short. Later cookies are such positions, so that a directory of any size needs little memory.
//! Either way a cookie stays where it is while other entries come and go. An entry that did not fit stays pending: the
//! usual next call, which asks for it again, costs no seek.

use rustix::fs::{AtFlags, Dir, DirEntry, statat};

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::fd::{Directory, Handle};
use super::memory::{Address, GuestMemory};
use super::types::{Fd, FileType, Rights, dirent};

/// Most entries of a directory whose cookies are numbers. In unit tests fewer, so that they get beyond.
pub(super) const NUMBERED_MAX: usize = if cfg!(test) { 1 << 7 } else { 1 << 14 };

/// Set in cookies that are positions of the file system, which are not negative.
const POSITION: u64 = 1 << 63;

/// Where the enumeration of a directory stands.
#[derive(Debug)]
pub(super) struct Listing {
    entries: Dir,
    /// Position after each of the first entries.
    positions: Vec<i64>,
    /// Cookie of the next entry to hand out.
    cookie: u64,
    /// That entry, if it has been read.
    pending: Option<DirEntry>,
}

impl Listing {
    fn new(entries: Dir) -> Listing {
        Listing { entries, positions: Vec::new(), cookie: 0, pending: None }
    }

    /// Goes to the entry that `cookie` names; 0 is the start, as the directory is now.
    fn seek(&mut self, cookie: u64) -> Result<(), Errno> {
        if cookie == self.cookie && cookie != 0 {
            return Ok(());
        }
        if cookie & POSITION != 0 {
            return self.go(cookie, (cookie & !POSITION).cast_signed());
        }
        if cookie > NUMBERED_MAX as u64 {
            return Err(Errno::Inval);
        }
        // It fits, as just checked.
        let number = cookie as usize;
        let known = number.min(self.positions.len());
        self.go(known as u64, if known == 0 { 0 } else { self.positions[known - 1] })?;
        // A number that this listing has not come to yet.
        while self.cookie < cookie && self.peek()?.is_some() {
            self.advance();
        }
        Ok(())
    }

    fn go(&mut self, cookie: u64, position: i64) -> Result<(), Errno> {
        self.entries.seek(position)?;
        self.pending = None;
        self.cookie = cookie;
        Ok(())
    }

    /// The next entry, which stays next until [`Listing::advance`].
    fn peek(&mut self) -> Result<Option<&DirEntry>, Errno> {
        if self.pending.is_none() {
            self.pending = self.entries.read().transpose()?;
        }
        Ok(self.pending.as_ref())
    }

    /// The cookie of what comes after an entry that is next now.
    fn cookie_after(&self, entry: &DirEntry) -> u64 {
        if self.cookie < NUMBERED_MAX as u64 {
            self.cookie + 1
        } else {
            POSITION | entry.offset().cast_unsigned()
        }
    }

    fn advance(&mut self) {
        let Some(entry) = self.pending.take() else { return };
        if self.cookie < NUMBERED_MAX as u64 {
            let number = self.cookie as usize;
            // What an earlier pass has found further on stays good for its cookies.
            match self.positions.get_mut(number) {
                Some(position) => *position = entry.offset(),
                None => self.positions.push(entry.offset()),
            }
        }
        self.cookie = self.cookie_after(&entry);
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
            listing.insert(Box::new(Listing::new(entries)))
        }
    };
    listing.seek(cookie)?;
    let mut used = 0;
    while used < buffer.len() {
        listing.peek()?;
        let Some(entry) = &listing.pending else { break };
        let name = entry.file_name().to_bytes();
        // Names of Linux have at most 255 bytes.
        let (next, name_len) = (listing.cookie_after(entry), name.len() as u32);
        // What is above may be outside; libraries take 0 for a number that is not told, and know not to ask for this one.
        let inode = if name == b".." { 0 } else { entry.ino() };
        let head = dirent(next, inode, name_len, entry_type(fd, entry));
        let whole = head.len() + name.len() <= buffer.len() - used;
        for part in [&head[..], name] {
            let count = part.len().min(buffer.len() - used);
            buffer[used..used + count].copy_from_slice(&part[..count]);
            used += count;
        }
        if whole {
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
