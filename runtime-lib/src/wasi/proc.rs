//! The guest's own process: its end, signals to itself, giving way.

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::memory::GuestMemory;
use super::table::WasiError;

/// What a signal does to a process that does not handle it.
enum Effect {
    Nothing,
    Stop,
    End,
}

/// `proc_exit`: ends the guest.
pub(super) fn proc_exit(_: &mut WasiCtx, _: &mut GuestMemory<'_>, code: u32) -> WasiError {
    WasiError::Exit(code.cast_signed())
}

/// `proc_raise`: does to the guest what the signal does by default. The host's process gets no signal; a
/// guest ended by one exits as a shell would tell it, with 128 and the host's number of the signal.
pub(super) fn proc_raise(_: &mut WasiCtx, _: &mut GuestMemory<'_>, signal: u32) -> Result<Errno, WasiError> {
    match effect(signal) {
        None => Ok(Errno::Inval),
        Some(Effect::Nothing) => Ok(Errno::Success),
        Some(Effect::Stop) => Ok(Errno::NotSup),
        Some(Effect::End) => Err(WasiError::Exit(128 + host_number(signal))),
    }
}

/// `sched_yield`: lets other threads run.
pub(super) fn sched_yield(_: &mut WasiCtx, _: &mut GuestMemory<'_>) -> Result<(), Errno> {
    rustix::thread::sched_yield();
    Ok(())
}

/// The default effect of a signal by its number in WASI.
fn effect(signal: u32) -> Option<Effect> {
    Some(match signal {
        // none, chld, cont, urg, winch
        0 | 16 | 17 | 22 | 27 => Effect::Nothing,
        // stop, tstp, ttin, ttou
        18..=21 => Effect::Stop,
        1..=15 | 23..=26 | 28..=30 => Effect::End,
        _ => return None,
    })
}

/// Linux has one signal more than WASI, between `term` and `chld`.
fn host_number(signal: u32) -> i32 {
    signal.cast_signed() + i32::from(signal > 15)
}
