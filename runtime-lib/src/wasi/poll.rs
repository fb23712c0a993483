//! `poll_oneoff`: waiting for clocks and descriptors.
//!
//! One `ppoll` does all the waiting, with the time to the next clock as its limit. Files that never make
//! anyone wait are ready at once and not asked.

use std::os::fd::BorrowedFd;

use rustix::event::{PollFd, PollFlags};

use super::clock::{ClockId, Clocks, timespec};
use super::ctx::WasiCtx;
use super::errno::Errno;
use super::fd::{Descriptor, FdTable, Handle};
use super::memory::{Address, GuestMemory, field_u16, field_u32, field_u64};
use super::types::{Fd, FileType, Layout, Rights};

/// Most subscriptions in one call.
pub(super) const SUBSCRIPTIONS_MAX: u32 = 4096;

/// Longest single wait for a clock that the host may set; then it is looked at again.
const REALTIME_WAIT_NS: u64 = 1_000_000_000;

/// Size in bytes of an `event`.
const EVENT_BYTES: u32 = 32;

/// Flag of an `event`: the other end is gone.
const HANGUP: u16 = 1;

/// What a guest waits for.
#[derive(Clone, Copy, Debug)]
struct Subscription {
    userdata: u64,
    kind: u8,
    wants: Wants,
}

#[derive(Clone, Copy, Debug)]
enum Wants {
    /// A clock to show at least `deadline_ns`.
    Clock { clock: ClockId, deadline_ns: u64 },
    /// A descriptor to be ready for reading or writing.
    Descriptor { fd: Fd, rights: Rights },
    /// Nothing that exists: told at once.
    Error(Errno),
}

/// What came of a subscription.
#[derive(Clone, Copy, Debug, Default)]
struct Outcome {
    error: Option<Errno>,
    available_bytes: u64,
    flags: u16,
}

/// `poll_oneoff`: waits until at least one of the subscribed events has occurred.
pub(super) fn poll_oneoff(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    subscriptions: Address,
    events: Address,
    count: u32,
    occurred: Address,
) -> Result<(), Errno> {
    poll(ctx, memory, Layout::Preview1, (subscriptions, events, count), occurred)
}

/// `poll_oneoff` of `wasi_unstable`.
pub(super) fn poll_oneoff_unstable(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    subscriptions: Address,
    events: Address,
    count: u32,
    occurred: Address,
) -> Result<(), Errno> {
    poll(ctx, memory, Layout::Unstable, (subscriptions, events, count), occurred)
}

fn poll(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    layout: Layout,
    (subscriptions, events, count): (Address, Address, u32),
    occurred: Address,
) -> Result<(), Errno> {
    if count == 0 || count > SUBSCRIPTIONS_MAX {
        return Err(Errno::Inval);
    }
    memory.check_array(events, count, EVENT_BYTES)?;
    memory.range(occurred, 4)?;
    // All are read before any event is written: the two arrays may be the same memory.
    let subscribed = read_subscriptions(ctx, memory, layout, subscriptions, count)?;
    let outcomes = wait(ctx, &subscribed)?;
    let mut written = 0;
    for (subscription, outcome) in subscribed.iter().zip(outcomes) {
        if let Some(outcome) = outcome {
            // Inside the array that was checked.
            write_event(memory, events + written * EVENT_BYTES, subscription, outcome)?;
            written += 1;
        }
    }
    memory.write_u32(occurred, written)
}

fn read_subscriptions(
    ctx: &mut WasiCtx,
    memory: &GuestMemory<'_>,
    layout: Layout,
    address: Address,
    count: u32,
) -> Result<Vec<Subscription>, Errno> {
    // In `wasi_unstable` an unused number comes before the clock.
    let (size_bytes, clock_at) = match layout {
        Layout::Preview1 => (48, 16),
        Layout::Unstable => (56, 24),
    };
    memory.check_array(address, count, size_bytes)?;
    (0..count)
        .map(|index| {
            let record = memory.slice(address + index * size_bytes, size_bytes)?;
            let kind = record[8];
            let wants = match kind {
                0 => clock_wanted(ctx, &record[clock_at..])?,
                1 => Wants::Descriptor { fd: field_u32(record, 16), rights: Rights::FD_READ },
                2 => Wants::Descriptor { fd: field_u32(record, 16), rights: Rights::FD_WRITE },
                _ => return Err(Errno::Inval),
            };
            Ok(Subscription { userdata: field_u64(record, 0), kind, wants })
        })
        .collect()
}

/// A clock subscription: clock at 0, timeout at 8, precision at 16, flags at 24 (bit 0: absolute).
fn clock_wanted(ctx: &mut WasiCtx, record: &[u8]) -> Result<Wants, Errno> {
    let (clock, timeout_ns, flags) = (field_u32(record, 0), field_u64(record, 8), field_u16(record, 24));
    if flags > 1 {
        return Err(Errno::Inval);
    }
    let clock = match ClockId::try_from(clock) {
        Ok(clock @ (ClockId::Realtime | ClockId::Monotonic)) => clock,
        // No one can wait for time that passes only while one works.
        Ok(_) => return Ok(Wants::Error(Errno::NotSup)),
        Err(error) => return Ok(Wants::Error(error)),
    };
    let absolute = flags & 1 != 0;
    // A time from now does not depend on how the host sets its clock.
    let clock = if absolute { clock } else { ClockId::Monotonic };
    let start_ns = if absolute { 0 } else { ctx.clocks.now_ns(clock) };
    Ok(Wants::Clock { clock, deadline_ns: start_ns.saturating_add(timeout_ns) })
}

/// Waits and returns an outcome for each subscription whose event occurred, at least one.
fn wait(ctx: &mut WasiCtx, subscribed: &[Subscription]) -> Result<Vec<Option<Outcome>>, Errno> {
    let mut outcomes: Vec<Option<Outcome>> =
        subscribed.iter().map(|subscription| known_at_once(&ctx.fds, subscription)).collect();
    loop {
        let due = mark_clocks(&mut ctx.clocks, subscribed, &mut outcomes);
        let decided = outcomes.iter().any(Option::is_some);
        let limit_ns = if decided { Some(0) } else { due };
        // How long a wait is on other clocks than the host's is for them to say.
        let is_given = matches!(ctx.clocks, Clocks::Given(_));
        let host_limit_ns = if is_given && limit_ns.is_some() { Some(0) } else { limit_ns };
        wait_for_descriptors(&ctx.fds, subscribed, &mut outcomes, host_limit_ns)?;
        if outcomes.iter().any(Option::is_some) {
            return Ok(outcomes);
        }
        if let (Clocks::Given(clocks), Some(limit_ns)) = (&mut ctx.clocks, limit_ns) {
            clocks.wait_ns(limit_ns);
        }
    }
}

/// What can be said without waiting.
fn known_at_once(fds: &FdTable, subscription: &Subscription) -> Option<Outcome> {
    let failed = |error| Some(Outcome { error: Some(error), ..Outcome::default() });
    match subscription.wants {
        Wants::Clock { .. } => None,
        Wants::Error(error) => failed(error),
        Wants::Descriptor { fd, rights } => match fds.with(fd, rights | Rights::POLL_FD_READWRITE) {
            Err(error) => failed(error),
            Ok(descriptor) if host_can_wait(descriptor).is_some() => None,
            Ok(descriptor) => {
                let available_bytes = if rights == Rights::FD_READ { left_to_read(descriptor) } else { 0 };
                Some(Outcome { available_bytes, ..Outcome::default() })
            }
        },
    }
}

/// The host's descriptor if it may make us wait.
fn host_can_wait(descriptor: &Descriptor) -> Option<BorrowedFd<'_>> {
    match descriptor.file_type {
        FileType::RegularFile | FileType::Directory => None,
        _ => descriptor.host_fd(),
    }
}

/// Bytes between the position and the end of something that is always ready.
fn left_to_read(descriptor: &Descriptor) -> u64 {
    match &descriptor.handle {
        Handle::Input(input) => input.remaining().len() as u64,
        Handle::File(file) => {
            let size = rustix::fs::fstat(file).map_or(0, |stat| stat.st_size as u64);
            size.saturating_sub(rustix::fs::tell(file).unwrap_or(0))
        }
        Handle::Directory(_) | Handle::Output(_) | Handle::Null => 0,
    }
}

/// Marks the clocks that have reached their deadlines; returns how long until the next one does.
fn mark_clocks(
    clocks: &mut Clocks,
    subscribed: &[Subscription],
    outcomes: &mut [Option<Outcome>],
) -> Option<u64> {
    let mut next = None;
    for (subscription, outcome) in subscribed.iter().zip(outcomes) {
        let Wants::Clock { clock, deadline_ns } = subscription.wants else { continue };
        let now_ns = clocks.now_ns(clock);
        if now_ns >= deadline_ns {
            *outcome = Some(Outcome::default());
            continue;
        }
        let longest = if clock == ClockId::Realtime && matches!(clocks, Clocks::Host) {
            REALTIME_WAIT_NS
        } else {
            u64::MAX
        };
        let wait_ns = (deadline_ns - now_ns).min(longest);
        next = Some(next.map_or(wait_ns, |other: u64| other.min(wait_ns)));
    }
    next
}

/// A subscription that the host is asked about.
struct Asked<'a> {
    position: usize,
    fd: Fd,
    host: BorrowedFd<'a>,
    wants: PollFlags,
}

/// Waits for the descriptors, no longer than `limit_ns` (`None`: however long), and marks the ready ones.
///
/// The host is asked about each descriptor once, as it takes no more questions than a process may have files open.
fn wait_for_descriptors(
    fds: &FdTable,
    subscribed: &[Subscription],
    outcomes: &mut [Option<Outcome>],
    limit_ns: Option<u64>,
) -> Result<(), Errno> {
    let mut asked = Vec::new();
    for (position, subscription) in subscribed.iter().enumerate() {
        let Wants::Descriptor { fd, rights } = subscription.wants else { continue };
        if outcomes[position].is_none()
            && let Some(host) = host_can_wait(fds.get(fd)?)
        {
            let wants = if rights == Rights::FD_READ { PollFlags::IN } else { PollFlags::OUT };
            asked.push(Asked { position, fd, host, wants });
        }
    }
    if asked.is_empty() && limit_ns == Some(0) {
        return Ok(());
    }
    asked.sort_unstable_by_key(|asked| asked.fd);
    let same = |one: &Asked<'_>, other: &Asked<'_>| one.fd == other.fd;
    let mut waited = Vec::new();
    for group in asked.chunk_by(same) {
        let wants = group.iter().fold(PollFlags::empty(), |all, asked| all | asked.wants);
        waited.push(PollFd::from_borrowed_fd(group[0].host, wants));
    }
    match rustix::event::poll(&mut waited, limit_ns.map(timespec).as_ref()) {
        Err(rustix::io::Errno::INTR) => return Ok(()),
        other => other?,
    };
    for (poll_fd, group) in waited.iter().zip(asked.chunk_by(same)) {
        for Asked { position, wants, .. } in group {
            outcomes[*position] = readiness(poll_fd, *wants);
        }
    }
    Ok(())
}

/// What the host says of a descriptor, if that concerns whoever `wants` this.
fn readiness(polled: &PollFd<'_>, wants: PollFlags) -> Option<Outcome> {
    let failed = PollFlags::ERR | PollFlags::HUP | PollFlags::NVAL;
    let (events, reads) = (polled.revents() & (wants | failed), wants == PollFlags::IN);
    if events.is_empty() {
        return None;
    }
    let error = if events.contains(PollFlags::NVAL) {
        Some(Errno::BadF)
    } else if events.contains(PollFlags::ERR) && !events.contains(PollFlags::HUP) && reads {
        Some(Errno::Io)
    } else {
        None
    };
    let available_bytes = if reads { rustix::io::ioctl_fionread(polled).unwrap_or(0) } else { 1 };
    let flags = if events.intersects(PollFlags::HUP | PollFlags::ERR) { HANGUP } else { 0 };
    Some(Outcome { error, available_bytes, flags })
}

/// Writes an `event`: userdata at 0, error at 8, kind at 10, bytes at 16, flags at 24.
fn write_event(
    memory: &mut GuestMemory<'_>,
    address: Address,
    subscription: &Subscription,
    outcome: Outcome,
) -> Result<(), Errno> {
    let mut record = [0_u8; EVENT_BYTES as usize];
    let error = outcome.error.unwrap_or(Errno::Success) as u16;
    record[0..8].copy_from_slice(&subscription.userdata.to_le_bytes());
    record[8..10].copy_from_slice(&error.to_le_bytes());
    record[10] = subscription.kind;
    record[16..24].copy_from_slice(&outcome.available_bytes.to_le_bytes());
    record[24..26].copy_from_slice(&outcome.flags.to_le_bytes());
    memory.write(address, &record)
}
