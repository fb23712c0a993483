//! Reading, writing and the position in a file.
//!
//! Bytes go straight between the guest's memory and the system call: the guest's iovecs become slices on
//! the stack (see [`super::iovecs`]), and nothing is allocated.

use std::os::fd::{AsFd, BorrowedFd};

use rustix::event::PollFlags;
use rustix::fs::SeekFrom;
use rustix::io::retry_on_intr;

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::fd::Handle;
use super::iovecs::{Extent, Iovecs};
use super::memory::{Address, GuestMemory};
use super::shared::{attempt, write_at};
use super::sock;
use super::transfer;
use super::types::{Fd, FileType, Rights};

/// `fd_read`: reads at the file's position.
pub(super) fn fd_read(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    iovs: Address,
    iovs_len: u32,
    nread: Address,
) -> Result<(), Errno> {
    memory.range(nread, 4)?;
    let descriptor = ctx.fds.get_mut(fd)?;
    if descriptor.file_type == FileType::Directory {
        return Err(Errno::IsDir);
    }
    descriptor.require(Rights::FD_READ)?;
    let mut iovecs = Iovecs::new(memory, iovs, iovs_len, Extent::of_reading(descriptor))?;
    let shared = descriptor.shared;
    let total = match &mut descriptor.handle {
        Handle::File(file) if descriptor.file_type.is_socket() => {
            iovecs.read(memory, |slices, _| sock::read((file.as_fd(), shared), slices))?
        }
        Handle::File(file) => iovecs.read(memory, |slices, _| {
            attempt(shared, &*file, PollFlags::IN, || transfer::read(&*file, slices))
        })?,
        Handle::Input(input) => iovecs.read(memory, |slices, _| Ok(input.read(slices)))?,
        Handle::Null => 0,
        Handle::Output(_) | Handle::Directory(_) => return Err(Errno::BadF),
    };
    memory.write_u32(nread, total)
}

/// `fd_pread`: reads at a given offset and leaves the position alone.
pub(super) fn fd_pread(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    iovs: Address,
    iovs_len: u32,
    offset: u64,
    nread: Address,
) -> Result<(), Errno> {
    memory.range(nread, 4)?;
    let file = ctx.fds.file(fd, Rights::FD_READ | Rights::FD_SEEK)?;
    let extent = Extent::of_reading(ctx.fds.get(fd)?);
    let mut iovecs = Iovecs::new(memory, iovs, iovs_len, extent)?;
    let total = iovecs.read(memory, |slices, done| {
        let at = offset.checked_add(done).ok_or(Errno::Inval)?;
        Ok(retry_on_intr(|| transfer::read_at(file, slices, at))?)
    })?;
    memory.write_u32(nread, total)
}

/// `fd_write`: writes at the file's position, or at its end if the descriptor appends.
pub(super) fn fd_write(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    iovs: Address,
    iovs_len: u32,
    nwritten: Address,
) -> Result<(), Errno> {
    memory.range(nwritten, 4)?;
    let descriptor = ctx.fds.get(fd)?;
    if descriptor.file_type == FileType::Directory {
        return Err(Errno::IsDir);
    }
    descriptor.require(Rights::FD_WRITE)?;
    let mut iovecs = Iovecs::new(memory, iovs, iovs_len, Extent::of_writing(descriptor))?;
    let total = match &descriptor.handle {
        Handle::File(file) if descriptor.file_type.is_socket() => {
            iovecs.write(memory, |slices, _| sock::write((file.as_fd(), descriptor.shared), slices))?
        }
        Handle::File(file) => iovecs.write(memory, |slices, _| match descriptor.shared {
            Some(shared) => shared.write(file, slices),
            None => Ok(retry_on_intr(|| transfer::write(file, slices))?),
        })?,
        Handle::Output(output) => iovecs.write(memory, |slices, _| output.write(slices))?,
        Handle::Null => iovecs.write(memory, |slices, _| Ok(slices.iter().map(|slice| slice.len()).sum()))?,
        Handle::Input(_) | Handle::Directory(_) => return Err(Errno::BadF),
    };
    memory.write_u32(nwritten, total)
}

/// `fd_pwrite`: writes at a given offset and leaves the position alone. On a descriptor that appends, the
/// host appends whatever the offset says.
pub(super) fn fd_pwrite(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    iovs: Address,
    iovs_len: u32,
    offset: u64,
    nwritten: Address,
) -> Result<(), Errno> {
    memory.range(nwritten, 4)?;
    let file = ctx.fds.file(fd, Rights::FD_WRITE | Rights::FD_SEEK)?;
    let shared = ctx.fds.get(fd)?.shared;
    let mut iovecs = Iovecs::new(memory, iovs, iovs_len, Extent::All)?;
    let total = iovecs.write(memory, |slices, done| {
        let at = offset.checked_add(done).ok_or(Errno::Inval)?;
        Ok(retry_on_intr(|| write_at(shared, file, slices, at))?)
    })?;
    memory.write_u32(nwritten, total)
}

/// `fd_seek`: moves the position; `whence` is 0 for the start, 1 for the position, 2 for the end.
pub(super) fn fd_seek(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    offset: i64,
    whence: u32,
    position: Address,
) -> Result<(), Errno> {
    let to = match whence {
        0 => SeekFrom::Start(u64::try_from(offset).map_err(|_| Errno::Inval)?),
        1 => SeekFrom::Current(offset),
        2 => SeekFrom::End(offset),
        _ => return Err(Errno::Inval),
    };
    seek(ctx, memory, fd, to, position)
}

/// `fd_seek` of `wasi_unstable`: `whence` is 0 for the position, 1 for the end, 2 for the start.
pub(super) fn fd_seek_unstable(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    offset: i64,
    whence: u32,
    position: Address,
) -> Result<(), Errno> {
    let whence = match whence {
        0 => 1,
        1 => 2,
        2 => 0,
        _ => return Err(Errno::Inval),
    };
    fd_seek(ctx, memory, fd, offset, whence, position)
}

fn seek(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    to: SeekFrom,
    position: Address,
) -> Result<(), Errno> {
    memory.range(position, 8)?;
    // Asking where the position is needs less than moving it.
    let right = if to == SeekFrom::Current(0) { Rights::FD_TELL } else { Rights::FD_SEEK };
    let file = match ctx.fds.file(fd, right) {
        Err(Errno::NotCapable) if right == Rights::FD_TELL => ctx.fds.file(fd, Rights::FD_SEEK)?,
        other => other?,
    };
    memory.write_u64(position, rustix::fs::seek(file, to)?)
}

/// `fd_tell`: where the position is.
pub(super) fn fd_tell(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    position: Address,
) -> Result<(), Errno> {
    let file: BorrowedFd<'_> = ctx.fds.file(fd, Rights::FD_TELL)?;
    memory.write_u64(position, rustix::fs::tell(file.as_fd())?)
}
