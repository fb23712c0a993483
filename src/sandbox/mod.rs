//! `wasmc run --sandbox`: how does the process give up all that its guest was not given?
//!
//! Generated code and the runtime keep a guest within bounds by themselves. This is a second wall, which the kernel keeps
//! up: were the first to break, so that the guest made system calls of its own, it could still open nothing
//! but what lies in its folders ([`files`], by Landlock), and would have no other calls than those that the runtime
//! makes ([`calls`], by seccomp).
//!
//! Called by `wasmc run` between the last thing that it opens and the first instruction of the guest. The process has
//! one thread then, and cannot start another afterwards.

mod calls;
mod files;

use crate::exit::Exit;
use crate::failure::Failure;
use std::os::fd::BorrowedFd;
use wasmc_loader::wasi::DirAccess;

/// What stays in reach, beside what is open already.
#[derive(Debug)]
pub struct Given<'a> {
    /// Folders, each with what may be done beneath it.
    pub directories: Vec<(BorrowedFd<'a>, DirAccess)>,
    /// Whether one of the open descriptors is a socket, so that the calls for sockets are needed.
    pub sockets: bool,
    /// Whether one of those is for datagrams, so that what sends must not take an address.
    pub datagrams: bool,
}

/// The walls, before they are up.
#[derive(Debug)]
pub struct Sandbox {
    files: files::Wall,
}

impl Sandbox {
    /// Looks whether this kernel can do it. Nothing changes for the process yet.
    ///
    /// # Errors
    /// Where it cannot, with what it lacks.
    pub fn new() -> Result<Sandbox, Failure> {
        Ok(Sandbox { files: files::Wall::new()? })
    }

    /// Puts the walls up around the whole process, for good. It must have one thread.
    ///
    /// # Errors
    /// Where there are more threads, or the kernel refuses. The process may be confined in part then, and must not go on
    /// to what it was to be confined for.
    pub fn enter(self, given: &Given<'_>) -> Result<(), Failure> {
        check_threads()?;
        find_quick_clocks();
        self.files.put_up(&given.directories)?;
        calls::confine(given)
    }
}

/// Landlock confines the thread that asks for it and those that it starts, not others that are there already.
fn check_threads() -> Result<(), Failure> {
    let tasks = std::fs::read_dir("/proc/self/task")
        .map_err(|error| refused("cannot see how many threads the process has", error))?;
    match tasks.count() {
        1 => Ok(()),
        count => Err(lacking(&format!("the process has {count} threads, of which one would be confined"))),
    }
}

/// Has the clocks found that the kernel shows without a system call (the vDSO): they are looked for when the time is first
/// asked for, in ways that are closed behind the walls, so that every look at a clock would be a system call.
fn find_quick_clocks() {
    let _ = rustix::time::clock_gettime(rustix::time::ClockId::Monotonic);
}

/// The failure for what the kernel does not have.
fn lacking(what: &str) -> Failure {
    Failure::said(Exit::Environment, "no-sandbox", format!("`--sandbox`: {what}")).hint(
        "without `--sandbox`, what keeps the program within what it was given are the checks of wasmc alone",
    )
}

/// The failure for a wall that the kernel does not put up.
fn refused(what: &str, error: impl Into<anyhow::Error>) -> Failure {
    let error = error.into().context(format!("`--sandbox`: {what}"));
    Failure::new(Exit::Environment, "no-sandbox", error)
}

#[cfg(test)]
mod tests {
    use super::check_threads;

    #[test]
    fn a_process_with_more_threads_is_refused() {
        let outcome = std::thread::scope(|scope| scope.spawn(check_threads).join().unwrap());
        let text = outcome.unwrap_err().text().to_owned();
        assert!(text.contains(" threads, of which one would be confined"), "{text}");
    }
}
