//! Reading, writing and the position in a file.
//!
//! Bytes go straight between the guest's memory and the system call: the guest's iovecs become slices on
//! the stack, [`IOVECS_PER_CALL`] at a time, and nothing is allocated.

use std::io::{IoSlice, IoSliceMut};
use std::os::fd::{AsFd, BorrowedFd};

use rustix::event::PollFlags;
use rustix::fs::SeekFrom;
use rustix::io::retry_on_intr;

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::fd::{Descriptor, Handle};
use super::memory::{Address, GuestMemory, field_u32};
use super::shared::{attempt, write_at};
use super::sock;
use super::types::{Fd, FileType, Rights};

/// Most iovecs in one call of the guest, as on Linux.
pub(super) const IOVECS_MAX: u32 = 1024;

/// Most iovecs in one system call.
pub(super) const IOVECS_PER_CALL: usize = 16;

/// A transfer that reached so many bytes ends there, which keeps its total within 32 bits: one more system
/// call moves less than 2 GiB.
const TRANSFER_ENOUGH_BYTES: u64 = 1 << 30;

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
    let mut iovecs = Iovecs::new(memory, iovs, iovs_len, continues(descriptor))?;
    let shared = descriptor.shared;
    let total = match &mut descriptor.handle {
        Handle::File(file) if descriptor.file_type.is_socket() => {
            iovecs.read(memory, |slices, _| sock::read((file.as_fd(), shared), slices))?
        }
        Handle::File(file) => iovecs.read(memory, |slices, _| {
            attempt(shared, &*file, PollFlags::IN, || rustix::io::readv(&*file, slices))
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
    let mut iovecs = Iovecs::new(memory, iovs, iovs_len, continues(ctx.fds.get(fd)?))?;
    let total = iovecs.read(memory, |slices, done| {
        let at = offset.checked_add(done).ok_or(Errno::Inval)?;
        Ok(retry_on_intr(|| rustix::io::preadv(file, slices, at))?)
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
    let mut iovecs = Iovecs::new(memory, iovs, iovs_len, true)?;
    let total = match &descriptor.handle {
        Handle::File(file) if descriptor.file_type.is_socket() => {
            iovecs.write(memory, |slices, _| sock::write((file.as_fd(), descriptor.shared), slices))?
        }
        Handle::File(file) => iovecs.write(memory, |slices, _| match descriptor.shared {
            Some(shared) => shared.write(file, slices),
            None => Ok(retry_on_intr(|| rustix::io::writev(file, slices))?),
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
    let mut iovecs = Iovecs::new(memory, iovs, iovs_len, true)?;
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

/// Whether a read that filled its iovecs may go on: only where it cannot block.
fn continues(descriptor: &Descriptor) -> bool {
    matches!(descriptor.handle, Handle::Input(_)) || descriptor.file_type == FileType::RegularFile
}

/// The part of a guest's list of iovecs that is still to be done.
pub(super) struct Iovecs {
    next: Address,
    left: u32,
    /// Whether to go on after a system call that did all it was asked for.
    continues: bool,
}

/// Some iovecs of the guest as checked ranges of its memory.
struct Chunk {
    ranges: [(usize, usize); IOVECS_PER_CALL],
    len: usize,
}

impl Chunk {
    fn ranges(&self) -> &[(usize, usize)] {
        &self.ranges[..self.len]
    }

    fn len_bytes(&self) -> u64 {
        self.ranges().iter().map(|(start, end)| (end - start) as u64).sum()
    }
}

impl Iovecs {
    /// The `count` iovecs at `address`, which must lie in the memory; what they point to is checked later.
    pub(super) fn new(
        memory: &GuestMemory<'_>,
        address: Address,
        count: u32,
        continues: bool,
    ) -> Result<Iovecs, Errno> {
        if count > IOVECS_MAX {
            return Err(Errno::Inval);
        }
        memory.check_array(address, count, 8)?;
        Ok(Iovecs { next: address, left: count, continues })
    }

    /// Reads into the iovecs. `call` gets slices to fill and the number of bytes read before.
    pub(super) fn read(
        &mut self,
        memory: &mut GuestMemory<'_>,
        mut call: impl FnMut(&mut [IoSliceMut<'_>], u64) -> Result<usize, Errno>,
    ) -> Result<u32, Errno> {
        self.run(memory, true, |bytes, chunk, done| {
            let mut slices: [IoSliceMut<'_>; IOVECS_PER_CALL] =
                std::array::from_fn(|_| IoSliceMut::new(&mut []));
            let (mut rest, mut rest_start) = (bytes, 0);
            for (slice, &(start, end)) in slices.iter_mut().zip(chunk.ranges()) {
                let (_, from_start) = rest.split_at_mut(start - rest_start);
                let (this, after) = from_start.split_at_mut(end - start);
                *slice = IoSliceMut::new(this);
                (rest, rest_start) = (after, end);
            }
            call(&mut slices[..chunk.len], done)
        })
    }

    /// Writes from the iovecs. `call` gets slices to write and the number of bytes written before.
    pub(super) fn write(
        &mut self,
        memory: &mut GuestMemory<'_>,
        mut call: impl FnMut(&[IoSlice<'_>], u64) -> Result<usize, Errno>,
    ) -> Result<u32, Errno> {
        self.run(memory, false, |bytes, chunk, done| {
            let mut slices = [IoSlice::new(&[]); IOVECS_PER_CALL];
            for (slice, &(start, end)) in slices.iter_mut().zip(chunk.ranges()) {
                *slice = IoSlice::new(&bytes[start..end]);
            }
            call(&slices[..chunk.len], done)
        })
    }

    /// Calls for one chunk after the other. An error after some bytes were moved ends the transfer there:
    /// the guest learns of the bytes now and of the error with its next call.
    fn run(
        &mut self,
        memory: &mut GuestMemory<'_>,
        disjoint: bool,
        mut call: impl FnMut(&mut [u8], &Chunk, u64) -> Result<usize, Errno>,
    ) -> Result<u32, Errno> {
        let mut total = 0_u64;
        loop {
            let step = self
                .next_chunk(memory, disjoint)
                .and_then(|chunk| Ok((call(memory.bytes_mut(), &chunk, total)? as u64, chunk.len_bytes())));
            let (moved, asked) = match step {
                Err(error) if total == 0 => return Err(error),
                Err(_) => break,
                Ok(step) => step,
            };
            total += moved;
            if moved < asked || self.left == 0 || !self.continues || total >= TRANSFER_ENOUGH_BYTES {
                break;
            }
        }
        u32::try_from(total).map_err(|_| Errno::Overflow)
    }

    /// The next iovecs but for empty ones: of those alone a system call would move nothing, which a guest that reads
    /// takes for the end. If they must be `disjoint`, a chunk ends before one that starts below the end of its
    /// predecessor, so that the chunk's ranges ascend.
    fn next_chunk(&mut self, memory: &GuestMemory<'_>, disjoint: bool) -> Result<Chunk, Errno> {
        let mut chunk = Chunk { ranges: [(0, 0); IOVECS_PER_CALL], len: 0 };
        let mut end_before = 0;
        while self.left > 0 && chunk.len < IOVECS_PER_CALL {
            let iovec: [u8; 8] = memory.record(self.next)?;
            let range = memory.range(field_u32(&iovec, 0), field_u32(&iovec, 4))?;
            if !range.is_empty() {
                if disjoint && range.start < end_before {
                    break;
                }
                end_before = range.end;
                chunk.ranges[chunk.len] = (range.start, range.end);
                chunk.len += 1;
            }
            self.left -= 1;
            self.next = self.next.wrapping_add(8);
        }
        Ok(chunk)
    }
}
