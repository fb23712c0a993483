//! A guest's list of iovecs as slices of its memory, for [`super::io`] and [`super::sock`].
//!
//! The slices are on the stack, [`IOVECS_PER_CALL`] at a time and all at once for a message; nothing is allocated.
//! Invariants: slices to fill never overlap. None is empty: of empty ones alone a system call would move nothing, which
//! a guest that reads takes for the end.

use std::io::{IoSlice, IoSliceMut};

use super::errno::Errno;
use super::fd::{Descriptor, Handle};
use super::memory::{Address, GuestMemory, field_u32};
use super::types::FileType;

/// Most iovecs in one call of the guest, as on Linux.
pub(super) const IOVECS_MAX: u32 = 1024;

/// Most iovecs in one system call, but for messages.
const IOVECS_PER_CALL: usize = 16;

/// A transfer that reached so many bytes ends there, which keeps its total within 32 bits: one more system
/// call moves less than 2 GiB.
const TRANSFER_ENOUGH_BYTES: u64 = 1 << 30;

/// How far one call of the guest goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Extent {
    /// On to the next iovecs after each system call that did all it was asked for.
    All,
    /// One system call: one more might wait.
    Once,
    /// One system call with all iovecs, since what moves has an end of its own.
    Message,
}

impl Extent {
    /// Of reading. Where it may wait, what was read is told first.
    pub(super) fn of_reading(descriptor: &Descriptor) -> Extent {
        match (descriptor.file_type, &descriptor.handle) {
            (FileType::SocketDgram, _) => Extent::Message,
            (FileType::RegularFile, _) | (_, Handle::Input(_)) => Extent::All,
            _ => Extent::Once,
        }
    }

    /// Of writing.
    pub(super) fn of_writing(descriptor: &Descriptor) -> Extent {
        if descriptor.file_type == FileType::SocketDgram { Extent::Message } else { Extent::All }
    }

    /// Of receiving and sending.
    pub(super) fn of_socket(file_type: FileType) -> Extent {
        if file_type == FileType::SocketDgram { Extent::Message } else { Extent::Once }
    }
}

/// The part of a guest's list of iovecs that is still to be done.
pub(super) struct Iovecs {
    next: Address,
    left: u32,
    extent: Extent,
}

/// What an iovec points to, checked: start and end in the memory.
type Range = (usize, usize);

impl Iovecs {
    /// The `count` iovecs at `address`, which must lie in the memory; what they point to is checked later.
    pub(super) fn new(
        memory: &GuestMemory<'_>,
        address: Address,
        count: u32,
        extent: Extent,
    ) -> Result<Iovecs, Errno> {
        if count > IOVECS_MAX {
            return Err(Errno::Inval);
        }
        memory.check_array(address, count, 8)?;
        Ok(Iovecs { next: address, left: count, extent })
    }

    /// Reads into the iovecs. `call` gets slices to fill and the number of bytes read before.
    pub(super) fn read(
        &mut self,
        memory: &mut GuestMemory<'_>,
        mut call: impl FnMut(&mut [IoSliceMut<'_>], u64) -> Result<usize, Errno>,
    ) -> Result<u32, Errno> {
        if self.left == 1 {
            let (start, end) = self.take(memory)?;
            let slices = &mut [IoSliceMut::new(&mut memory.bytes_mut()[start..end])];
            return told(call(if start < end { slices } else { &mut [] }, 0)? as u64);
        }
        if self.is_long_message() {
            return self.read_chunks::<{ IOVECS_MAX as usize }>(memory, call);
        }
        self.read_chunks::<IOVECS_PER_CALL>(memory, call)
    }

    /// Writes from the iovecs. `call` gets slices to write and the number of bytes written before.
    pub(super) fn write(
        &mut self,
        memory: &mut GuestMemory<'_>,
        mut call: impl FnMut(&[IoSlice<'_>], u64) -> Result<usize, Errno>,
    ) -> Result<u32, Errno> {
        if self.left == 1 {
            let (start, end) = self.take(memory)?;
            let slices = &[IoSlice::new(&memory.bytes_mut()[start..end])];
            return told(call(if start < end { slices } else { &[] }, 0)? as u64);
        }
        if self.is_long_message() {
            return self.write_chunks::<{ IOVECS_MAX as usize }>(memory, call);
        }
        self.write_chunks::<IOVECS_PER_CALL>(memory, call)
    }

    fn is_long_message(&self) -> bool {
        self.extent == Extent::Message && self.left as usize > IOVECS_PER_CALL
    }

    // The stack that many slices take is not for calls that have one.
    #[inline(never)]
    fn read_chunks<const N: usize>(
        &mut self,
        memory: &mut GuestMemory<'_>,
        mut call: impl FnMut(&mut [IoSliceMut<'_>], u64) -> Result<usize, Errno>,
    ) -> Result<u32, Errno> {
        // A message has no second chunk, so that its iovecs may be in any order.
        let ascending = self.extent != Extent::Message;
        self.run::<N>(memory, ascending, |bytes, ranges, done| {
            call(&mut disjoint::<N>(bytes, ranges)?[..ranges.len()], done)
        })
    }

    #[inline(never)]
    fn write_chunks<const N: usize>(
        &mut self,
        memory: &mut GuestMemory<'_>,
        mut call: impl FnMut(&[IoSlice<'_>], u64) -> Result<usize, Errno>,
    ) -> Result<u32, Errno> {
        self.run::<N>(memory, false, |bytes, ranges, done| {
            let mut slices = [IoSlice::new(&[]); N];
            for (slice, &(start, end)) in slices.iter_mut().zip(ranges) {
                *slice = IoSlice::new(&bytes[start..end]);
            }
            call(&slices[..ranges.len()], done)
        })
    }

    /// Calls for one chunk after the other. An error after some bytes were moved ends the transfer there:
    /// the guest learns of the bytes now and of the error with its next call.
    fn run<const N: usize>(
        &mut self,
        memory: &mut GuestMemory<'_>,
        ascending: bool,
        mut call: impl FnMut(&mut [u8], &[Range], u64) -> Result<usize, Errno>,
    ) -> Result<u32, Errno> {
        let mut chunk = [(0, 0); N];
        let mut total = 0_u64;
        loop {
            let step = self.fill(memory, ascending, &mut chunk).and_then(|count| {
                let ranges = &chunk[..count];
                Ok((call(memory.bytes_mut(), ranges, total)? as u64, len_bytes(ranges)))
            });
            let (moved, asked) = match step {
                Err(error) if total == 0 => return Err(error),
                Err(_) => break,
                Ok(step) => step,
            };
            total += moved;
            let goes_on = self.extent == Extent::All && self.left > 0;
            if moved < asked || !goes_on || total >= TRANSFER_ENOUGH_BYTES {
                break;
            }
        }
        told(total)
    }

    /// Fills `chunk` with the next iovecs but for empty ones, and returns how many these are. If they must be
    /// `ascending`, a chunk ends before one that starts below the end of its predecessor.
    fn fill(
        &mut self,
        memory: &GuestMemory<'_>,
        ascending: bool,
        chunk: &mut [Range],
    ) -> Result<usize, Errno> {
        let mut count = 0;
        while self.left > 0 && count < chunk.len() {
            let before = Iovecs { ..*self };
            let range = self.take(memory)?;
            if range.0 == range.1 {
                continue;
            }
            if ascending && count > 0 && range.0 < chunk[count - 1].1 {
                *self = before;
                break;
            }
            chunk[count] = range;
            count += 1;
        }
        Ok(count)
    }

    /// The next iovec, of which there is one.
    fn take(&mut self, memory: &GuestMemory<'_>) -> Result<Range, Errno> {
        let iovec: [u8; 8] = memory.record(self.next)?;
        let range = memory.range(field_u32(&iovec, 0), field_u32(&iovec, 4))?;
        self.left -= 1;
        self.next = self.next.wrapping_add(8);
        Ok((range.start, range.end))
    }
}

/// The number of bytes moved as the guest is told it.
fn told(moved: u64) -> Result<u32, Errno> {
    u32::try_from(moved).map_err(|_| Errno::Overflow)
}

fn len_bytes(ranges: &[Range]) -> u64 {
    ranges.iter().map(|(start, end)| (end - start) as u64).sum()
}

/// The slices at these ranges, in their order. `EINVAL` where some overlap.
fn disjoint<'b, const N: usize>(bytes: &'b mut [u8], ranges: &[Range]) -> Result<[IoSliceMut<'b>; N], Errno> {
    let mut order: [usize; N] = std::array::from_fn(|position| position);
    let order = &mut order[..ranges.len()];
    order.sort_unstable_by_key(|&position| ranges[position]);
    let mut slices = std::array::from_fn(|_| IoSliceMut::new(&mut []));
    let (mut rest, mut rest_start) = (bytes, 0);
    for &position in &*order {
        let (start, end) = ranges[position];
        let skipped = start.checked_sub(rest_start).ok_or(Errno::Inval)?;
        let (_, from_start) = rest.split_at_mut(skipped);
        let (this, after) = from_start.split_at_mut(end - start);
        slices[position] = IoSliceMut::new(this);
        (rest, rest_start) = (after, end);
    }
    Ok(slices)
}
