//! The descriptors of a guest: the table, and the functions that concern a descriptor and not its file.
//!
//! Invariant: whatever reaches the host through a descriptor was asked for its rights before: by
//! [`Descriptor::require`], which [`FdTable::with`] and its narrower forms call. Only what it is can be asked without.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::fs::OFlags;

use super::buffer::{InputBuffer, OutputBuffer};
use super::ctx::WasiCtx;
use super::dir::Listing;
use super::errno::Errno;
use super::memory::{Address, GuestMemory};
use super::shared::SharedFlags;
use super::types::{Fd, FileType, Rights, fdflags, write_fdstat, write_prestat};

/// An open descriptor.
#[derive(Debug)]
pub(super) struct Descriptor {
    pub(super) handle: Handle,
    pub(super) file_type: FileType,
    /// What may be done with the descriptor.
    pub(super) rights: Rights,
    /// What may be done with descriptors opened through it.
    pub(super) inheriting: Rights,
    /// The guest's flags, if the host's must stay as they are.
    pub(super) shared: Option<SharedFlags>,
}

/// What stands behind a descriptor.
#[derive(Debug)]
pub(super) enum Handle {
    /// Anything of the host but a directory.
    File(OwnedFd),
    Directory(Directory),
    Input(InputBuffer),
    Output(OutputBuffer),
    /// Reads end at once, writes vanish.
    Null,
}

/// An open directory of the host.
#[derive(Debug)]
pub(super) struct Directory {
    pub(super) fd: OwnedFd,
    /// The guest's name of it, if it was opened before the guest started.
    pub(super) preopen: Option<Box<str>>,
    /// Where `fd_readdir` stands.
    pub(super) listing: Option<Box<Listing>>,
}

impl Descriptor {
    /// The host's descriptor, if there is one.
    pub(super) fn host_fd(&self) -> Option<BorrowedFd<'_>> {
        match &self.handle {
            Handle::File(fd) => Some(fd.as_fd()),
            Handle::Directory(directory) => Some(directory.fd.as_fd()),
            Handle::Input(_) | Handle::Output(_) | Handle::Null => None,
        }
    }

    /// Fails with `ENOTCAPABLE` unless the descriptor has all of `rights`.
    pub(super) fn require(&self, rights: Rights) -> Result<(), Errno> {
        if self.rights.contains(rights) { Ok(()) } else { Err(Errno::NotCapable) }
    }
}

/// The descriptors by number; a new one gets the lowest free number.
#[derive(Debug)]
pub(super) struct FdTable {
    slots: Vec<Option<Descriptor>>,
    /// No slot below is free.
    free_from: usize,
    /// Most descriptors a guest may have.
    max: usize,
}

impl FdTable {
    pub(super) fn new(max: usize) -> FdTable {
        FdTable { slots: Vec::new(), free_from: 0, max }
    }

    /// Fails with `EMFILE` when the table is full; asked before anything is opened.
    pub(super) fn check_room(&mut self) -> Result<(), Errno> {
        while self.slots.get(self.free_from).is_some_and(Option::is_some) {
            self.free_from += 1;
        }
        if self.free_from < self.max { Ok(()) } else { Err(Errno::MFile) }
    }

    /// Adds a descriptor and returns its number.
    pub(super) fn insert(&mut self, descriptor: Descriptor) -> Result<Fd, Errno> {
        self.check_room()?;
        let index = self.free_from;
        if index == self.slots.len() {
            self.slots.push(None);
        }
        self.slots[index] = Some(descriptor);
        self.free_from = index + 1;
        Fd::try_from(index).map_err(|_| Errno::MFile)
    }

    pub(super) fn get(&self, fd: Fd) -> Result<&Descriptor, Errno> {
        self.slots.get(fd as usize).and_then(Option::as_ref).ok_or(Errno::BadF)
    }

    pub(super) fn get_mut(&mut self, fd: Fd) -> Result<&mut Descriptor, Errno> {
        self.slots.get_mut(fd as usize).and_then(Option::as_mut).ok_or(Errno::BadF)
    }

    /// All open descriptors, by number.
    pub(super) fn descriptors(&self) -> impl Iterator<Item = &Descriptor> {
        self.slots.iter().flatten()
    }

    /// An open descriptor that has `rights`.
    pub(super) fn with(&self, fd: Fd, rights: Rights) -> Result<&Descriptor, Errno> {
        let descriptor = self.get(fd)?;
        descriptor.require(rights)?;
        Ok(descriptor)
    }

    /// The host's descriptor of a file (no directory) that has `rights`.
    pub(super) fn file(&self, fd: Fd, rights: Rights) -> Result<BorrowedFd<'_>, Errno> {
        let descriptor = self.get(fd)?;
        match &descriptor.handle {
            Handle::File(file) => descriptor.require(rights).map(|()| file.as_fd()),
            Handle::Directory(_) => Err(Errno::IsDir),
            Handle::Input(_) | Handle::Output(_) | Handle::Null => {
                descriptor.require(rights).and(Err(Errno::SPipe))
            }
        }
    }

    /// The host's descriptor of a directory that has `rights`.
    pub(super) fn directory(&self, fd: Fd, rights: Rights) -> Result<BorrowedFd<'_>, Errno> {
        let descriptor = self.get(fd)?;
        match &descriptor.handle {
            Handle::Directory(directory) => descriptor.require(rights).map(|()| directory.fd.as_fd()),
            _ => Err(Errno::NotDir),
        }
    }

    /// Takes a descriptor out; dropping it closes what it holds.
    fn remove(&mut self, fd: Fd) -> Result<Descriptor, Errno> {
        let slot = self.slots.get_mut(fd as usize).ok_or(Errno::BadF)?;
        let descriptor = slot.take().ok_or(Errno::BadF)?;
        self.free_from = self.free_from.min(fd as usize);
        Ok(descriptor)
    }
}

/// `fd_close`: closes a descriptor.
pub(super) fn fd_close(ctx: &mut WasiCtx, _: &mut GuestMemory<'_>, fd: Fd) -> Result<(), Errno> {
    ctx.fds.remove(fd).map(drop)
}

/// `fd_renumber`: moves `from` to the number `to`, closing what was open there. Both must be open.
pub(super) fn fd_renumber(ctx: &mut WasiCtx, _: &mut GuestMemory<'_>, from: Fd, to: Fd) -> Result<(), Errno> {
    ctx.fds.get(to)?;
    ctx.fds.get(from)?;
    if from != to {
        let descriptor = ctx.fds.remove(from)?;
        *ctx.fds.get_mut(to)? = descriptor;
    }
    Ok(())
}

/// `fd_fdstat_get`: type, flags and rights of a descriptor.
pub(super) fn fd_fdstat_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    stat: Address,
) -> Result<(), Errno> {
    let descriptor = ctx.fds.get(fd)?;
    let flags = current_flags(descriptor)?;
    write_fdstat(memory, stat, descriptor.file_type, flags, (descriptor.rights, descriptor.inheriting))
}

/// The `fdflags` of a descriptor as the guest sees them.
fn current_flags(descriptor: &Descriptor) -> Result<u32, Errno> {
    match (descriptor.shared, descriptor.host_fd()) {
        (Some(shared), _) => Ok(shared.0),
        // Of a directory none means anything; C programs ask for them with every path.
        _ if descriptor.file_type == FileType::Directory => Ok(0),
        (None, Some(host)) => Ok(flags_from_host(rustix::fs::fcntl_getfl(host)?)),
        (None, None) => Ok(0),
    }
}

/// `fd_fdstat_set_flags`: sets `append` and `nonblock`. The three flags for synchronous writes are fixed
/// when a file is opened; asking to change them is `ENOTSUP`.
pub(super) fn fd_fdstat_set_flags(
    ctx: &mut WasiCtx,
    _: &mut GuestMemory<'_>,
    fd: Fd,
    flags: u32,
) -> Result<(), Errno> {
    const SETTABLE: u32 = fdflags::APPEND | fdflags::NONBLOCK;
    if flags & !fdflags::ALL != 0 {
        return Err(Errno::Inval);
    }
    let descriptor = ctx.fds.get_mut(fd)?;
    descriptor.require(Rights::FD_FDSTAT_SET_FLAGS)?;
    if (flags ^ current_flags(descriptor)?) & !SETTABLE != 0 {
        return Err(Errno::NotSup);
    }
    let has_flags = descriptor.file_type != FileType::Directory;
    let Some(host) = descriptor.host_fd().filter(|_| has_flags) else { return Ok(()) };
    let current = rustix::fs::fcntl_getfl(host)?;
    if descriptor.shared.is_some() {
        descriptor.shared = Some(SharedFlags::new(flags, current));
        return Ok(());
    }
    let kept = current.difference(OFlags::APPEND | OFlags::NONBLOCK);
    Ok(rustix::fs::fcntl_setfl(host, kept | host_flags(flags & SETTABLE))?)
}

/// `fd_fdstat_set_rights`: gives up rights. None can be gained.
pub(super) fn fd_fdstat_set_rights(
    ctx: &mut WasiCtx,
    _: &mut GuestMemory<'_>,
    fd: Fd,
    base: u64,
    inheriting: u64,
) -> Result<(), Errno> {
    let descriptor = ctx.fds.get_mut(fd)?;
    let (base, inheriting) = (Rights(base), Rights(inheriting));
    if !descriptor.rights.contains(base) || !descriptor.inheriting.contains(inheriting) {
        return Err(Errno::NotCapable);
    }
    descriptor.rights = base;
    descriptor.inheriting = inheriting;
    Ok(())
}

/// `fd_prestat_get`: says that a descriptor is a directory opened before the start, and how long its name is.
pub(super) fn fd_prestat_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    prestat: Address,
) -> Result<(), Errno> {
    // Names were checked to fit when the context was built.
    write_prestat(memory, prestat, preopen_name(ctx, fd)?.len() as u32)
}

/// `fd_prestat_dir_name`: the name of a directory opened before the start, without a NUL.
pub(super) fn fd_prestat_dir_name(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    path: Address,
    path_len: u32,
) -> Result<(), Errno> {
    let name = preopen_name(ctx, fd)?;
    if (path_len as usize) < name.len() {
        return Err(Errno::NameTooLong);
    }
    memory.write(path, name.as_bytes())
}

/// Guests look for preopened directories from descriptor 3 on until the first `EBADF`.
fn preopen_name(ctx: &WasiCtx, fd: Fd) -> Result<&str, Errno> {
    match &ctx.fds.get(fd)?.handle {
        Handle::Directory(Directory { preopen: Some(name), .. }) => Ok(name),
        _ => Err(Errno::BadF),
    }
}

/// Synchronous writes of contents only. What rustix has under this name is `O_SYNC`.
const DSYNC: OFlags = OFlags::from_bits_retain(libc::O_DSYNC.cast_unsigned());

/// The host's flags that stand for `fdflags`.
pub(super) fn host_flags(flags: u32) -> OFlags {
    let pairs = [
        (fdflags::APPEND, OFlags::APPEND),
        (fdflags::DSYNC, DSYNC),
        (fdflags::NONBLOCK, OFlags::NONBLOCK),
        (fdflags::RSYNC, OFlags::RSYNC),
        (fdflags::SYNC, OFlags::SYNC),
    ];
    let set = pairs.into_iter().filter(|(flag, _)| flags & flag != 0);
    set.fold(OFlags::empty(), |all, (_, host)| all | host)
}

/// The `fdflags` that the host's flags stand for. On Linux synchronous reads are the same as synchronous
/// writes, and both include synchronous data, so that the strongest is what is told.
pub(super) fn flags_from_host(host: OFlags) -> u32 {
    let mut flags = 0;
    if host.contains(OFlags::APPEND) {
        flags |= fdflags::APPEND;
    }
    if host.contains(OFlags::NONBLOCK) {
        flags |= fdflags::NONBLOCK;
    }
    if host.contains(OFlags::SYNC) {
        flags |= fdflags::SYNC;
    } else if host.contains(DSYNC) {
        flags |= fdflags::DSYNC;
    }
    flags
}
