//! Which signals do we treat otherwise than the system does by default? Called first by both `main` functions.
//!
//! # Safety
//! Every call into the C library sets a disposition to "ignore", which installs no handler and so runs no
//! code of ours in signal context.
#![allow(unsafe_code, reason = "the standard library cannot ignore a signal")]

/// Makes a write to a pipe that nobody reads fail, instead of ending the process.
pub fn ignore_broken_pipes() {
    // SAFETY: see the head of this file; SIGPIPE is a signal whose disposition may be changed.
    unsafe { libc::signal(libc::SIGPIPE, libc::SIG_IGN) };
}

/// Makes a write past the limit of file sizes fail, as on a full disk, instead of ending the process.
pub fn ignore_file_size_limit() {
    // SAFETY: see the head of this file; SIGXFSZ is a signal whose disposition may be changed.
    unsafe { libc::signal(libc::SIGXFSZ, libc::SIG_IGN) };
}
