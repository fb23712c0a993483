//! What does a process cost? Runs a command and takes its time, CPU time and peak memory from the kernel's accounts.
//! Called by the bench of the programs.
//!
//! # Safety
//! `wait4` is the one call here that Rust's library does not offer. It is given the process id of a child that this
//! module has just started and has not waited for, and valid places for its two results.
#![allow(unsafe_code, reason = "the kernel's account of one child is had by `wait4` only")]

use std::mem::MaybeUninit;
use std::process::Command;
use std::time::{Duration, Instant};

/// The account of one run.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// From before the process was started to its end.
    pub(crate) wall: Duration,
    /// Most memory it, or one of its children, had resident.
    pub(crate) resident_kib: u64,
}

/// Runs the command to its end, which must be a good one.
pub(crate) fn cost(command: &mut Command) -> Result<Cost, String> {
    let start = Instant::now();
    let child = command.spawn().map_err(|error| format!("{}: {error}", command.get_program().display()))?;
    let pid = i32::try_from(child.id()).expect("process ids are positive `pid_t`s");
    let mut status = 0;
    let mut usage = MaybeUninit::<libc::rusage>::zeroed();
    // SAFETY: `pid` is our child, which nothing else waits for; both pointers are to places of the right type.
    let waited = unsafe { libc::wait4(pid, &raw mut status, 0, usage.as_mut_ptr()) };
    let wall = start.elapsed();
    if waited != pid {
        return Err(format!("{command:?}: {}", std::io::Error::last_os_error()));
    }
    if status != 0 {
        return Err(format!("{command:?} ended with wait status {status:#x}"));
    }
    // SAFETY: zeroes are a valid `rusage`, and the call has filled it.
    let usage = unsafe { usage.assume_init() };
    Ok(Cost { wall, resident_kib: u64::try_from(usage.ru_maxrss).unwrap_or(0) })
}

/// The costs of commands run in turn, `rounds` times each, so that a change of the machine's mood meets them all;
/// one round before them is not counted.
pub(crate) fn alternated(commands: &mut [Command], rounds: usize) -> Result<Vec<Vec<Cost>>, String> {
    let mut costs = vec![Vec::with_capacity(rounds); commands.len()];
    for round in 0..=rounds {
        for (command, costs) in commands.iter_mut().zip(&mut costs) {
            let cost = cost(command)?;
            if round > 0 {
                costs.push(cost);
            }
        }
    }
    Ok(costs)
}

/// The median time, in seconds.
pub(crate) fn median_seconds(costs: &[Cost]) -> f64 {
    let mut walls: Vec<Duration> = costs.iter().map(|cost| cost.wall).collect();
    walls.sort();
    walls[walls.len() / 2].as_secs_f64()
}

/// The median of the peaks of memory.
pub(crate) fn median_resident_kib(costs: &[Cost]) -> u64 {
    let mut peaks: Vec<u64> = costs.iter().map(|cost| cost.resident_kib).collect();
    peaks.sort_unstable();
    peaks[peaks.len() / 2]
}
