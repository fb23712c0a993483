//! What concerns an open file and not its contents: attributes, size, durability.

use std::num::NonZeroU64;

use rustix::fs::{Advice, FallocateFlags, Timespec, Timestamps, UTIME_NOW, UTIME_OMIT};

use super::clock::timespec;
use super::ctx::WasiCtx;
use super::errno::Errno;
use super::memory::{Address, GuestMemory};
use super::types::{Fd, FileStat, Layout, Rights};

/// `fd_advise`: tells the host how a part of a file will be used.
pub(super) fn fd_advise(
    ctx: &mut WasiCtx,
    _: &mut GuestMemory<'_>,
    fd: Fd,
    offset: u64,
    len: u64,
    advice: u32,
) -> Result<(), Errno> {
    let advice = match advice {
        0 => Advice::Normal,
        1 => Advice::Sequential,
        2 => Advice::Random,
        3 => Advice::WillNeed,
        4 => Advice::DontNeed,
        5 => Advice::NoReuse,
        _ => return Err(Errno::Inval),
    };
    let file = ctx.fds.file(fd, Rights::FD_ADVISE)?;
    Ok(rustix::fs::fadvise(file, offset, NonZeroU64::new(len), advice)?)
}

/// `fd_allocate`: makes sure that a part of a file has space, growing the file if needed.
pub(super) fn fd_allocate(
    ctx: &mut WasiCtx,
    _: &mut GuestMemory<'_>,
    fd: Fd,
    offset: u64,
    len: u64,
) -> Result<(), Errno> {
    let file = ctx.fds.file(fd, Rights::FD_ALLOCATE)?;
    Ok(rustix::fs::fallocate(file, FallocateFlags::empty(), offset, len)?)
}

/// `fd_sync`: waits until contents and attributes are on the device.
pub(super) fn fd_sync(ctx: &mut WasiCtx, _: &mut GuestMemory<'_>, fd: Fd) -> Result<(), Errno> {
    match ctx.fds.with(fd, Rights::FD_SYNC)?.host_fd() {
        Some(host) => Ok(rustix::fs::fsync(host)?),
        None => Ok(()),
    }
}

/// `fd_datasync`: waits until the contents are on the device.
pub(super) fn fd_datasync(ctx: &mut WasiCtx, _: &mut GuestMemory<'_>, fd: Fd) -> Result<(), Errno> {
    match ctx.fds.with(fd, Rights::FD_DATASYNC)?.host_fd() {
        Some(host) => Ok(rustix::fs::fdatasync(host)?),
        None => Ok(()),
    }
}

/// `fd_filestat_get`: attributes of an open file.
pub(super) fn fd_filestat_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    stat: Address,
) -> Result<(), Errno> {
    filestat(ctx, fd)?.write(memory, stat, Layout::Preview1)
}

/// `fd_filestat_get` of `wasi_unstable`.
pub(super) fn fd_filestat_get_unstable(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    stat: Address,
) -> Result<(), Errno> {
    filestat(ctx, fd)?.write(memory, stat, Layout::Unstable)
}

fn filestat(ctx: &WasiCtx, fd: Fd) -> Result<FileStat, Errno> {
    let descriptor = ctx.fds.with(fd, Rights::FD_FILESTAT_GET)?;
    Ok(match descriptor.host_fd() {
        Some(host) => FileStat::from_host(&rustix::fs::fstat(host)?, Some(descriptor.file_type)),
        None => FileStat::of_type(descriptor.file_type),
    })
}

/// `fd_filestat_set_size`: cuts or extends a file.
pub(super) fn fd_filestat_set_size(
    ctx: &mut WasiCtx,
    _: &mut GuestMemory<'_>,
    fd: Fd,
    size: u64,
) -> Result<(), Errno> {
    let file = ctx.fds.file(fd, Rights::FD_FILESTAT_SET_SIZE)?;
    Ok(rustix::fs::ftruncate(file, size)?)
}

/// `fd_filestat_set_times`: sets the times of access and modification.
pub(super) fn fd_filestat_set_times(
    ctx: &mut WasiCtx,
    _: &mut GuestMemory<'_>,
    fd: Fd,
    accessed: u64,
    modified: u64,
    flags: u32,
) -> Result<(), Errno> {
    let descriptor = ctx.fds.with(fd, Rights::FD_FILESTAT_SET_TIMES)?;
    let times = timestamps(accessed, modified, flags)?;
    let host = descriptor.host_fd().ok_or(Errno::NotSup)?;
    Ok(rustix::fs::futimens(host, &times)?)
}

/// The times that `fstflags` ask for: each given, now or unchanged.
pub(super) fn timestamps(accessed_ns: u64, modified_ns: u64, flags: u32) -> Result<Timestamps, Errno> {
    if flags > 0b1111 {
        return Err(Errno::Inval);
    }
    Ok(Timestamps {
        last_access: timestamp(accessed_ns, flags & 1 != 0, flags & 2 != 0)?,
        last_modification: timestamp(modified_ns, flags & 4 != 0, flags & 8 != 0)?,
    })
}

fn timestamp(given_ns: u64, given: bool, now: bool) -> Result<Timespec, Errno> {
    match (given, now) {
        (true, true) => Err(Errno::Inval),
        (true, false) => Ok(timespec(given_ns)),
        (false, true) => Ok(Timespec { tv_sec: 0, tv_nsec: UTIME_NOW }),
        (false, false) => Ok(Timespec { tv_sec: 0, tv_nsec: UTIME_OMIT }),
    }
}
