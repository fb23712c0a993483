//! Numbers and record layouts of preview 1, and where its predecessor `wasi_unstable` differs.
//!
//! A record is written by the one function here that knows its offsets.

use std::ops::{BitAnd, BitOr};

use rustix::fs::Stat;

use super::errno::Errno;
use super::memory::{Address, GuestMemory};

/// Number of a file descriptor.
pub(super) type Fd = u32;

/// A set of rights.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Rights(pub(super) u64);

/// One constant for each right, in the order of their bits.
macro_rules! rights {
    ($($name:ident = $bit:literal;)*) => { $(pub(super) const $name: Rights = Rights(1 << $bit);)* };
}

impl Rights {
    rights! {
        FD_DATASYNC = 0;
        FD_READ = 1;
        FD_SEEK = 2;
        FD_FDSTAT_SET_FLAGS = 3;
        FD_SYNC = 4;
        FD_TELL = 5;
        FD_WRITE = 6;
        FD_ADVISE = 7;
        FD_ALLOCATE = 8;
        PATH_CREATE_DIRECTORY = 9;
        PATH_CREATE_FILE = 10;
        PATH_LINK_SOURCE = 11;
        PATH_LINK_TARGET = 12;
        PATH_OPEN = 13;
        FD_READDIR = 14;
        PATH_READLINK = 15;
        PATH_RENAME_SOURCE = 16;
        PATH_RENAME_TARGET = 17;
        PATH_FILESTAT_GET = 18;
        PATH_FILESTAT_SET_SIZE = 19;
        PATH_FILESTAT_SET_TIMES = 20;
        FD_FILESTAT_GET = 21;
        FD_FILESTAT_SET_SIZE = 22;
        FD_FILESTAT_SET_TIMES = 23;
        PATH_SYMLINK = 24;
        PATH_REMOVE_DIRECTORY = 25;
        PATH_UNLINK_FILE = 26;
        POLL_FD_READWRITE = 27;
        SOCK_SHUTDOWN = 28;
        SOCK_ACCEPT = 29;
    }

    pub(super) const NONE: Rights = Rights(0);

    /// What can be done with a file that has a position.
    pub(super) const REGULAR_FILE: Rights = Rights(
        Rights::STREAM.0
            | Rights::FD_SEEK.0
            | Rights::FD_TELL.0
            | Rights::FD_ADVISE.0
            | Rights::FD_ALLOCATE.0
            | Rights::FD_FILESTAT_SET_SIZE.0
            | Rights::FD_FILESTAT_SET_TIMES.0,
    );

    /// What can be done with terminals and pipes. Guests take a character device without `FD_SEEK` and
    /// `FD_TELL` for a terminal.
    pub(super) const STREAM: Rights = Rights(
        Rights::FD_READ.0
            | Rights::FD_WRITE.0
            | Rights::FD_DATASYNC.0
            | Rights::FD_SYNC.0
            | Rights::FD_FDSTAT_SET_FLAGS.0
            | Rights::FD_FILESTAT_GET.0
            | Rights::POLL_FD_READWRITE.0,
    );

    /// What the guest may not do with a standard stream though it be a file: to read or write it was given, not to
    /// cut off or date what others wrote to it.
    pub(super) const NOT_OF_STREAMS: Rights =
        Rights(Rights::FD_ALLOCATE.0 | Rights::FD_FILESTAT_SET_SIZE.0 | Rights::FD_FILESTAT_SET_TIMES.0);

    /// What can be done with a socket.
    pub(super) const SOCKET: Rights = Rights(
        Rights::FD_READ.0
            | Rights::FD_WRITE.0
            | Rights::FD_FDSTAT_SET_FLAGS.0
            | Rights::FD_FILESTAT_GET.0
            | Rights::POLL_FD_READWRITE.0
            | Rights::SOCK_SHUTDOWN.0
            | Rights::SOCK_ACCEPT.0,
    );

    /// What can be done with a directory itself.
    pub(super) const DIRECTORY: Rights = Rights(
        Rights::FD_DATASYNC.0
            | Rights::FD_SYNC.0
            | Rights::FD_FDSTAT_SET_FLAGS.0
            | Rights::FD_READDIR.0
            | Rights::FD_FILESTAT_GET.0
            | Rights::FD_FILESTAT_SET_TIMES.0
            | Rights::PATH_CREATE_DIRECTORY.0
            | Rights::PATH_CREATE_FILE.0
            | Rights::PATH_LINK_SOURCE.0
            | Rights::PATH_LINK_TARGET.0
            | Rights::PATH_OPEN.0
            | Rights::PATH_READLINK.0
            | Rights::PATH_RENAME_SOURCE.0
            | Rights::PATH_RENAME_TARGET.0
            | Rights::PATH_FILESTAT_GET.0
            | Rights::PATH_FILESTAT_SET_SIZE.0
            | Rights::PATH_FILESTAT_SET_TIMES.0
            | Rights::PATH_SYMLINK.0
            | Rights::PATH_REMOVE_DIRECTORY.0
            | Rights::PATH_UNLINK_FILE.0,
    );

    /// What a directory may pass on to what is opened through it.
    pub(super) const INHERITED: Rights = Rights(Rights::DIRECTORY.0 | Rights::REGULAR_FILE.0);

    /// Rights that change something in the file system; a read-only directory has and passes on none.
    ///
    /// `PATH_LINK_SOURCE` is among them: a second name in a writable directory would make a file writable.
    pub(super) const CHANGING: Rights = Rights(
        Rights::FD_WRITE.0
            | Rights::FD_DATASYNC.0
            | Rights::FD_SYNC.0
            | Rights::FD_ALLOCATE.0
            | Rights::FD_FILESTAT_SET_SIZE.0
            | Rights::FD_FILESTAT_SET_TIMES.0
            | Rights::PATH_CREATE_DIRECTORY.0
            | Rights::PATH_CREATE_FILE.0
            | Rights::PATH_LINK_SOURCE.0
            | Rights::PATH_LINK_TARGET.0
            | Rights::PATH_RENAME_SOURCE.0
            | Rights::PATH_RENAME_TARGET.0
            | Rights::PATH_FILESTAT_SET_SIZE.0
            | Rights::PATH_FILESTAT_SET_TIMES.0
            | Rights::PATH_SYMLINK.0
            | Rights::PATH_REMOVE_DIRECTORY.0
            | Rights::PATH_UNLINK_FILE.0,
    );

    /// Whether all of `others` are in the set.
    pub(super) const fn contains(self, others: Rights) -> bool {
        self.0 & others.0 == others.0
    }

    /// The set without `others`.
    pub(super) const fn without(self, others: Rights) -> Rights {
        Rights(self.0 & !others.0)
    }
}

impl BitAnd for Rights {
    type Output = Rights;
    fn bitand(self, other: Rights) -> Rights {
        Rights(self.0 & other.0)
    }
}

impl BitOr for Rights {
    type Output = Rights;
    fn bitor(self, other: Rights) -> Rights {
        Rights(self.0 | other.0)
    }
}

/// Kind of a file (`filetype`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(super) enum FileType {
    Unknown = 0,
    BlockDevice = 1,
    CharacterDevice = 2,
    Directory = 3,
    RegularFile = 4,
    SocketDgram = 5,
    SocketStream = 6,
    SymbolicLink = 7,
}

impl FileType {
    pub(super) fn is_socket(self) -> bool {
        matches!(self, FileType::SocketDgram | FileType::SocketStream)
    }
}

impl From<rustix::fs::FileType> for FileType {
    /// WASI has no pipes; a socket is taken for a stream unless the caller asks the socket itself.
    fn from(host: rustix::fs::FileType) -> FileType {
        use rustix::fs::FileType as Host;
        match host {
            Host::RegularFile => FileType::RegularFile,
            Host::Directory => FileType::Directory,
            Host::Symlink => FileType::SymbolicLink,
            Host::CharacterDevice => FileType::CharacterDevice,
            Host::BlockDevice => FileType::BlockDevice,
            Host::Socket => FileType::SocketStream,
            _ => FileType::Unknown,
        }
    }
}

/// Flags of a descriptor (`fdflags`).
pub(super) mod fdflags {
    pub(in super::super) const APPEND: u32 = 1 << 0;
    pub(in super::super) const DSYNC: u32 = 1 << 1;
    pub(in super::super) const NONBLOCK: u32 = 1 << 2;
    pub(in super::super) const RSYNC: u32 = 1 << 3;
    pub(in super::super) const SYNC: u32 = 1 << 4;
    pub(in super::super) const ALL: u32 = (1 << 5) - 1;
}

/// Flags of `path_open` (`oflags`).
pub(super) mod oflags {
    pub(in super::super) const CREAT: u32 = 1 << 0;
    pub(in super::super) const DIRECTORY: u32 = 1 << 1;
    pub(in super::super) const EXCL: u32 = 1 << 2;
    pub(in super::super) const TRUNC: u32 = 1 << 3;
    pub(in super::super) const ALL: u32 = (1 << 4) - 1;
}

/// The only flag of path resolution (`lookupflags`): follow a symbolic link in the last component.
pub(super) const SYMLINK_FOLLOW: u32 = 1;

/// Whether `lookupflags` ask to follow a symbolic link in the last component.
pub(super) fn follows(lookup_flags: u32) -> Result<bool, Errno> {
    if lookup_flags & !SYMLINK_FOLLOW != 0 {
        return Err(Errno::Inval);
    }
    Ok(lookup_flags & SYMLINK_FOLLOW != 0)
}

/// Which of the two modules a record is laid out for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Layout {
    /// `wasi_snapshot_preview1`.
    Preview1,
    /// `wasi_unstable`.
    Unstable,
}

/// What a `filestat` record says.
#[derive(Clone, Copy, Debug)]
pub(super) struct FileStat {
    pub(super) device: u64,
    pub(super) inode: u64,
    pub(super) file_type: FileType,
    pub(super) links: u64,
    pub(super) size_bytes: u64,
    pub(super) accessed_ns: u64,
    pub(super) modified_ns: u64,
    pub(super) changed_ns: u64,
}

impl FileStat {
    /// The record of something that is no file of the host.
    pub(super) const fn of_type(file_type: FileType) -> FileStat {
        FileStat {
            device: 0,
            inode: 0,
            file_type,
            links: 1,
            size_bytes: 0,
            accessed_ns: 0,
            modified_ns: 0,
            changed_ns: 0,
        }
    }

    /// What the host says of a file; `file_type` where the caller knows more than the mode tells.
    #[allow(clippy::unnecessary_cast, reason = "the fields have other types on other processors")]
    pub(super) fn from_host(stat: &Stat, file_type: Option<FileType>) -> FileStat {
        let from_mode = || rustix::fs::FileType::from_raw_mode(stat.st_mode).into();
        FileStat {
            device: stat.st_dev,
            inode: stat.st_ino,
            file_type: file_type.unwrap_or_else(from_mode),
            links: stat.st_nlink as u64,
            size_bytes: stat.st_size as u64,
            accessed_ns: timestamp_ns(stat.st_atime as i64, stat.st_atime_nsec as u64),
            modified_ns: timestamp_ns(stat.st_mtime as i64, stat.st_mtime_nsec as u64),
            changed_ns: timestamp_ns(stat.st_ctime as i64, stat.st_ctime_nsec as u64),
        }
    }

    /// Writes the record: 64 bytes in preview 1; 56 in `wasi_unstable`, whose link count is narrower.
    pub(super) fn write(
        &self,
        memory: &mut GuestMemory<'_>,
        address: Address,
        layout: Layout,
    ) -> Result<(), Errno> {
        let mut record = [0_u8; 64];
        record[0..8].copy_from_slice(&self.device.to_le_bytes());
        record[8..16].copy_from_slice(&self.inode.to_le_bytes());
        record[16] = self.file_type as u8;
        let times_at = match layout {
            Layout::Preview1 => {
                record[24..32].copy_from_slice(&self.links.to_le_bytes());
                32
            }
            Layout::Unstable => {
                let links = u32::try_from(self.links).unwrap_or(u32::MAX);
                record[20..24].copy_from_slice(&links.to_le_bytes());
                24
            }
        };
        let numbers = [self.size_bytes, self.accessed_ns, self.modified_ns, self.changed_ns];
        for (field, number) in record[times_at..].chunks_exact_mut(8).zip(numbers) {
            field.copy_from_slice(&number.to_le_bytes());
        }
        memory.write(address, &record[..times_at + 32])
    }
}

/// A time of the host as WASI counts it; times before 1970 are shown as 0.
fn timestamp_ns(seconds: i64, nanoseconds: u64) -> u64 {
    u64::try_from(seconds)
        .map_or(0, |seconds| seconds.saturating_mul(1_000_000_000).saturating_add(nanoseconds))
}

/// Writes an `fdstat` record (24 bytes).
pub(super) fn write_fdstat(
    memory: &mut GuestMemory<'_>,
    address: Address,
    file_type: FileType,
    flags: u32,
    (base, inheriting): (Rights, Rights),
) -> Result<(), Errno> {
    let mut record = [0_u8; 24];
    record[0] = file_type as u8;
    // Only the five flags of `fdflags` can be set.
    record[2..4].copy_from_slice(&(flags as u16).to_le_bytes());
    record[8..16].copy_from_slice(&base.0.to_le_bytes());
    record[16..24].copy_from_slice(&inheriting.0.to_le_bytes());
    memory.write(address, &record)
}

/// Writes the `prestat` record (8 bytes) of a directory: tag 0, then the length of its name.
pub(super) fn write_prestat(
    memory: &mut GuestMemory<'_>,
    address: Address,
    name_len_bytes: u32,
) -> Result<(), Errno> {
    let mut record = [0_u8; 8];
    record[4..8].copy_from_slice(&name_len_bytes.to_le_bytes());
    memory.write(address, &record)
}

/// Size in bytes of a `dirent`.
pub(super) const DIRENT_BYTES: usize = 24;

/// Writes the head of a directory entry (`dirent`); the name follows it.
pub(super) fn write_dirent(
    record: &mut [u8; DIRENT_BYTES],
    next_cookie: u64,
    inode: u64,
    name_len_bytes: u32,
    file_type: FileType,
) {
    record[0..8].copy_from_slice(&next_cookie.to_le_bytes());
    record[8..16].copy_from_slice(&inode.to_le_bytes());
    let name_len_and_type = u64::from(name_len_bytes) | u64::from(file_type as u8) << 32;
    record[16..24].copy_from_slice(&name_len_and_type.to_le_bytes());
}
