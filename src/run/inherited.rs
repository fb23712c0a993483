//! Which descriptors was this process started with, beside its standard streams?
//!
//! For `wasmc run --listenfd`, sockets that come as systemd's `sd_listen_fds` has it: `LISTEN_FDS` says how many,
//! `LISTEN_PID` for which process, and they have the descriptors from 3 on. For `--sandbox`, everything else, which
//! nobody has given to the guest.
//!
//! # Safety
//! A descriptor may be taken over by number if it is open and nothing else in the process owns it. [`sockets`] and
//! [`others`] are called once, before the command has opened anything (see [`super::run`]), so that whatever is open from
//! 3 on was there when the process began, and the second leaves out what the first has taken; whether one is open is
//! asked of the kernel.
#![allow(unsafe_code, reason = "descriptors that come with the process have no owner but their numbers")]

use std::io::Error;
use std::os::fd::{FromRawFd as _, OwnedFd, RawFd};
use wasmc::exit::Exit;
use wasmc::failure::Failure;

/// The variable with the number of descriptors.
pub(super) const COUNT: &str = "LISTEN_FDS";
/// The variable with a name for each of them, separated by colons.
pub(super) const NAMES: &str = "LISTEN_FDNAMES";
const PROCESS: &str = "LISTEN_PID";

/// The first descriptor that is passed on.
const FIRST: RawFd = 3;

/// Takes over the descriptors that were passed to this process, each with its number. A variable that names no
/// process names any.
///
/// # Errors
/// Where there are none, or fewer than was said.
pub(super) fn sockets() -> Result<Vec<(RawFd, OwnedFd)>, Failure> {
    let process = std::env::var(PROCESS).unwrap_or_default();
    let own = std::process::id();
    if !process.is_empty() && process.parse() != Ok(own) {
        return Err(refused(format!("they are for the process {process}, and this is {own} ({PROCESS})")));
    }
    let count = std::env::var(COUNT).map_err(|_| refused(format!("{COUNT} is not set")))?;
    match count.parse::<u16>() {
        Ok(count @ 1..) => {
            let own = |number| Ok((number, own_by_number(number).map_err(|error| unusable(number, error))?));
            (FIRST..).take(count.into()).map(own).collect()
        }
        _ => Err(refused(format!("{COUNT} is `{count}`"))),
    }
}

/// Takes over all descriptors that were passed to this process but the first `taken`.
///
/// # Errors
/// Where the system does not tell which there are.
pub(super) fn others(taken: usize) -> Result<Vec<OwnedFd>, Failure> {
    let cannot = |error| Failure::io("/proc/self/fd", "`--sandbox`: cannot list the open descriptors", error);
    let mut numbers: Vec<RawFd> = Vec::new();
    for entry in std::fs::read_dir("/proc/self/fd").map_err(cannot)? {
        numbers
            .extend(entry.map_err(cannot)?.file_name().to_str().and_then(|name| name.parse::<RawFd>().ok()));
    }
    let others = numbers.into_iter().filter(|&number| number >= FIRST && (number - FIRST) as usize >= taken);
    // One of them was that of the list itself, which is closed by now.
    Ok(others.filter_map(|number| own_by_number(number).ok()).collect())
}

fn refused(why: String) -> Failure {
    Failure::said(Exit::Environment, "no-sockets", format!("`--listenfd`: no sockets were passed on: {why}"))
        .hint("systemd passes sockets on, and so does `systemd-socket-activate`")
}

fn unusable(number: RawFd, error: Error) -> Failure {
    let what = format!("`--listenfd`: descriptor {number}, one of {COUNT}, cannot be used");
    Failure::new(Exit::Environment, "no-sockets", anyhow::Error::new(error).context(what))
}

/// Makes an open descriptor ours, and keeps it from the programs that we start.
///
/// # Errors
/// Where it is not open.
fn own_by_number(number: RawFd) -> Result<OwnedFd, Error> {
    // SAFETY: the call takes any number and touches no memory.
    if unsafe { libc::fcntl(number, libc::F_SETFD, libc::FD_CLOEXEC) } < 0 {
        return Err(Error::last_os_error());
    }
    // SAFETY: it is open, as just seen, and has no owner, see the head of this file.
    Ok(unsafe { OwnedFd::from_raw_fd(number) })
}
