//! Clocks: the host's, or virtual ones for runs that must repeat exactly.

use rustix::fs::Timespec;
use rustix::time::{ClockId, clock_getres, clock_gettime};

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::memory::{Address, GuestMemory};

pub(super) const REALTIME: u32 = 0;
pub(super) const MONOTONIC: u32 = 1;

/// Where a guest's time comes from.
#[derive(Clone, Debug)]
pub(super) enum Clocks {
    /// The host's clocks.
    Host,
    /// All clocks show `now_ns`, which moves by `step_ns` when it is read and by sleeping, which takes no
    /// time.
    Virtual { now_ns: u64, step_ns: u64 },
}

impl Clocks {
    /// What a clock shows.
    pub(super) fn now_ns(&mut self, clock: u32) -> Result<u64, Errno> {
        let id = host_clock(clock)?;
        match self {
            Clocks::Host => Ok(nanoseconds(clock_gettime(id))),
            Clocks::Virtual { now_ns, step_ns } => {
                *now_ns = now_ns.saturating_add(*step_ns);
                Ok(*now_ns)
            }
        }
    }

    /// The smallest difference a clock can show.
    fn resolution_ns(&self, clock: u32) -> Result<u64, Errno> {
        let id = host_clock(clock)?;
        Ok(match self {
            Clocks::Host => nanoseconds(clock_getres(id)),
            Clocks::Virtual { step_ns, .. } => (*step_ns).max(1),
        })
    }
}

/// `clock_res_get`: resolution of a clock in nanoseconds.
pub(super) fn clock_res_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    clock: u32,
    resolution: Address,
) -> Result<(), Errno> {
    memory.write_u64(resolution, ctx.clocks.resolution_ns(clock)?)
}

/// `clock_time_get`: what a clock shows in nanoseconds. The precision asked for never matters.
pub(super) fn clock_time_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    clock: u32,
    _precision: u64,
    time: Address,
) -> Result<(), Errno> {
    memory.write_u64(time, ctx.clocks.now_ns(clock)?)
}

fn host_clock(clock: u32) -> Result<ClockId, Errno> {
    match clock {
        REALTIME => Ok(ClockId::Realtime),
        MONOTONIC => Ok(ClockId::Monotonic),
        2 => Ok(ClockId::ProcessCPUTime),
        3 => Ok(ClockId::ThreadCPUTime),
        _ => Err(Errno::Inval),
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
