//! Clocks: the host's, or those that an embedder makes up, such as virtual ones for runs that must repeat exactly.

use std::fmt;

use rustix::fs::Timespec;
use rustix::time::{ClockId as HostClock, clock_getres, clock_gettime};

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::memory::{Address, GuestMemory};

/// A clock that a guest can ask for (`clockid` in the specification).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClockId {
    /// Time since the start of 1970, UTC.
    Realtime,
    /// Time since some moment, never set back.
    Monotonic,
    /// Time that the processor has worked for the process.
    ProcessCpuTime,
    /// Time that the processor has worked for the thread.
    ThreadCpuTime,
}

impl TryFrom<u32> for ClockId {
    type Error = Errno;

    fn try_from(number: u32) -> Result<ClockId, Errno> {
        Ok(match number {
            0 => ClockId::Realtime,
            1 => ClockId::Monotonic,
            2 => ClockId::ProcessCpuTime,
            3 => ClockId::ThreadCpuTime,
            _ => return Err(Errno::Inval),
        })
    }
}

/// Clocks that take the place of the host's; see [`WasiCtxBuilder::clocks`](super::WasiCtxBuilder::clocks).
pub trait WasiClocks: Send {
    /// What a clock shows, in nanoseconds.
    fn now_ns(&mut self, clock: ClockId) -> u64;

    /// The smallest difference that a clock can show, in nanoseconds.
    fn resolution_ns(&mut self, clock: ClockId) -> u64;

    /// The guest has nothing to do for so many nanoseconds. Some time must have passed on
    /// [`ClockId::Realtime`] and [`ClockId::Monotonic`] when this returns, since the guest waits until all has.
    fn wait_ns(&mut self, duration_ns: u64);
}

/// Clocks that move by a step whenever one is read, and jump over every wait: the same in every run.
#[derive(Clone, Copy, Debug)]
pub struct VirtualClocks {
    start_ns: u64,
    passed_ns: u64,
    step_ns: u64,
}

impl VirtualClocks {
    /// Clocks of which [`ClockId::Realtime`] starts at `start_ns` after the start of 1970, and all others at 0.
    pub fn new(start_ns: u64, step_ns: u64) -> VirtualClocks {
        VirtualClocks { start_ns, passed_ns: 0, step_ns }
    }
}

impl WasiClocks for VirtualClocks {
    fn now_ns(&mut self, clock: ClockId) -> u64 {
        self.wait_ns(self.step_ns);
        match clock {
            ClockId::Realtime => self.start_ns.saturating_add(self.passed_ns),
            _ => self.passed_ns,
        }
    }

    fn resolution_ns(&mut self, _: ClockId) -> u64 {
        self.step_ns.max(1)
    }

    fn wait_ns(&mut self, duration_ns: u64) {
        self.passed_ns = self.passed_ns.saturating_add(duration_ns);
    }
}

/// Where a guest's time comes from.
pub(super) enum Clocks {
    /// The host's clocks.
    Host,
    /// Somebody else's.
    Given(Box<dyn WasiClocks>),
}

impl fmt::Debug for Clocks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Clocks::Host => "Host",
            Clocks::Given(_) => "Given",
        })
    }
}

impl Clocks {
    /// What a clock shows.
    pub(super) fn now_ns(&mut self, clock: ClockId) -> u64 {
        match self {
            Clocks::Host => nanoseconds(clock_gettime(host_clock(clock))),
            Clocks::Given(clocks) => clocks.now_ns(clock),
        }
    }

    /// The smallest difference a clock can show.
    fn resolution_ns(&mut self, clock: ClockId) -> u64 {
        match self {
            Clocks::Host => nanoseconds(clock_getres(host_clock(clock))),
            Clocks::Given(clocks) => clocks.resolution_ns(clock),
        }
    }
}

/// `clock_res_get`: resolution of a clock in nanoseconds.
pub(super) fn clock_res_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    clock: u32,
    resolution: Address,
) -> Result<(), Errno> {
    memory.write_u64(resolution, ctx.clocks.resolution_ns(clock.try_into()?))
}

/// `clock_time_get`: what a clock shows in nanoseconds. The precision asked for never matters.
pub(super) fn clock_time_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    clock: u32,
    _precision: u64,
    time: Address,
) -> Result<(), Errno> {
    memory.write_u64(time, ctx.clocks.now_ns(clock.try_into()?))
}

fn host_clock(clock: ClockId) -> HostClock {
    match clock {
        ClockId::Realtime => HostClock::Realtime,
        ClockId::Monotonic => HostClock::Monotonic,
        ClockId::ProcessCpuTime => HostClock::ProcessCPUTime,
        ClockId::ThreadCpuTime => HostClock::ThreadCPUTime,
    }
}

fn nanoseconds(time: Timespec) -> u64 {
    // The host's clocks never stand before their start.
    (time.tv_sec as u64).saturating_mul(1_000_000_000).saturating_add(time.tv_nsec as u64)
}

/// A number of nanoseconds as the host wants it.
pub(super) fn timespec(nanoseconds: u64) -> Timespec {
    // Both parts fit: at most 2^64 / 10^9 seconds.
    Timespec { tv_sec: (nanoseconds / 1_000_000_000) as i64, tv_nsec: (nanoseconds % 1_000_000_000) as i64 }
}
