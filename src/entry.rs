//! Where does the process begin? At the C library's `main`, without the start-up of Rust's standard library.
//!
//! That start-up reads the process's memory map to find the guard of the main stack, and sets up a signal stack and
//! handlers of its own: a tenth of the time of a small program, for nothing that is of use here, since the
//! runtime brings handlers and stacks for the guest. What else it does is done here.
//!
//! # Safety
//! The C library looks for a function called `main`; this is the only one of that name in the program, and has
//! the signature that the C library calls it with. It makes no use of the arguments: the standard library
//! gets them by itself.
#![allow(unsafe_code, reason = "the one symbol by which the C library finds the program")]

use rustix::fs::{Mode, OFlags};
use std::ffi::{c_char, c_int};
use wasmc::signals;

/// What the standard library gives a program that panicked.
const PANICKED: c_int = 101;

#[cfg_attr(not(test), unsafe(no_mangle))]
#[cfg_attr(test, allow(dead_code, reason = "the test harness begins elsewhere"))]
extern "C" fn main(_: c_int, _: *const *const c_char) -> c_int {
    open_standard_streams();
    signals::ignore_broken_pipes();
    signals::ignore_file_size_limit();
    std::panic::catch_unwind(crate::wasmc).map_or(PANICKED, c_int::from)
}

/// Makes sure that the descriptors 0 to 2 are taken: a file opened later must not pass for a standard stream. What
/// takes the place of one that is closed is not open in its direction, so that whoever uses it has the same error.
fn open_standard_streams() {
    let (stdin, stdout, stderr) = (rustix::stdio::stdin(), rustix::stdio::stdout(), rustix::stdio::stderr());
    for (stream, direction) in [(stdin, OFlags::WRONLY), (stdout, OFlags::RDONLY), (stderr, OFlags::RDONLY)] {
        if rustix::io::fcntl_getfd(stream).is_err() {
            // The lowest free descriptor, so this one; without /dev/null there is nothing better to do.
            if let Ok(null) = rustix::fs::open("/dev/null", direction, Mode::empty()) {
                std::mem::forget(null);
            }
        }
    }
}
