//! What happens to the flags of a stream or socket that the guest shares with its host?
//!
//! `O_APPEND` and `O_NONBLOCK` belong to the open file, not to the descriptor: set on a standard stream or a socket
//! that was handed in they would change the terminal, pipe or socket of every process that has it, past the guest's
//! end. So the guest's wishes are kept beside its descriptor and followed here, and the host's flags stay as they are.

use std::io::IoSlice;
use std::os::fd::{AsFd, OwnedFd};

use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::fs::OFlags;
use rustix::io::{ReadWriteFlags, retry_on_intr};

use super::errno::Errno;
use super::fd::flags_from_host;
use super::transfer;
use super::types::fdflags;

/// Most bytes that a pipe said to be ready takes without making the writer wait (`PIPE_BUF`).
const WRITE_READY_BYTES: usize = 4096;

/// The guest's flags (`fdflags`) of a shared stream.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct SharedFlags(pub(super) u32);

impl SharedFlags {
    /// The flags that the guest asks for. Where the host appends, so does the guest.
    pub(super) fn new(flags: u32, host: OFlags) -> SharedFlags {
        SharedFlags(flags | flags_from_host(host & OFlags::APPEND))
    }

    /// Whether the guest wants an error instead of waiting.
    pub(super) fn nonblocking(self) -> bool {
        self.0 & fdflags::NONBLOCK != 0
    }

    /// Does `call`, which waits for `events`, as these flags want it whatever the host's are. Another process that
    /// takes what was ready before `call` does makes it wait all the same.
    fn attempt<T>(
        self,
        file: impl AsFd,
        events: PollFlags,
        mut call: impl FnMut() -> rustix::io::Result<T>,
    ) -> Result<T, Errno> {
        if self.nonblocking() && !wait(&file, events, Some(&Timespec::default()))? {
            return Err(Errno::Again);
        }
        loop {
            match retry_on_intr(&mut call) {
                Err(rustix::io::Errno::AGAIN) if !self.nonblocking() => _ = wait(&file, events, None)?,
                other => return Ok(other?),
            }
        }
    }

    /// Writes at the position or, if the flags say so, at the end.
    pub(super) fn write(self, file: &OwnedFd, slices: &[IoSlice<'_>]) -> Result<usize, Errno> {
        self.attempt(file, PollFlags::OUT, || {
            let slices = if self.nonblocking() { ready_part(slices) } else { Part::Whole(slices) };
            let slices = match &slices {
                Part::Whole(slices) => slices,
                Part::First(slice) => std::slice::from_ref(slice),
            };
            if self.0 & fdflags::APPEND == 0 {
                return transfer::write(file, slices);
            }
            // An offset of -1 stands for the position, which moves.
            match rustix::io::pwritev2(file, slices, u64::MAX, ReadWriteFlags::APPEND) {
                // What has no end has none to append to.
                Err(rustix::io::Errno::OPNOTSUPP) => transfer::write(file, slices),
                written => written,
            }
        })
    }
}

/// Writes at an offset, which the host passes over where it appends, and so is where only the guest does.
pub(super) fn write_at(
    shared: Option<SharedFlags>,
    file: impl AsFd,
    slices: &[IoSlice<'_>],
    offset: u64,
) -> rustix::io::Result<usize> {
    if shared.is_some_and(|flags| flags.0 & fdflags::APPEND != 0) {
        return rustix::io::pwritev2(file, slices, offset, ReadWriteFlags::APPEND);
    }
    transfer::write_at(file, slices, offset)
}

/// Does `call`, which waits for `events`, as the guest's flags want it; without any the host's flags decide.
pub(super) fn attempt<T>(
    shared: Option<SharedFlags>,
    file: impl AsFd,
    events: PollFlags,
    call: impl FnMut() -> rustix::io::Result<T>,
) -> Result<T, Errno> {
    match shared {
        Some(shared) => shared.attempt(file, events, call),
        None => Ok(retry_on_intr(call)?),
    }
}

/// What may be written at once.
enum Part<'a> {
    Whole(&'a [IoSlice<'a>]),
    First(IoSlice<'a>),
}

/// As many of the slices, of which none is empty, as can be written without waiting; of a first one that is too large,
/// its start.
fn ready_part<'a>(slices: &'a [IoSlice<'a>]) -> Part<'a> {
    let mut len_bytes = 0;
    let fits = |slice: &&IoSlice<'_>| {
        len_bytes += slice.len();
        len_bytes <= WRITE_READY_BYTES
    };
    match (slices.iter().take_while(fits).count(), slices.first()) {
        (0, Some(first)) => Part::First(IoSlice::new(&first[..WRITE_READY_BYTES])),
        (fitting, _) => Part::Whole(&slices[..fitting]),
    }
}

/// Waits until `file` is ready or has failed; `false` where the time is over first.
fn wait(file: impl AsFd, events: PollFlags, limit: Option<&Timespec>) -> Result<bool, Errno> {
    let mut polled = [PollFd::new(&file, events)];
    Ok(retry_on_intr(|| rustix::event::poll(&mut polled, limit))? > 0)
}
