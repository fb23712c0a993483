//! The system calls that move bytes between slices and a file.
//!
//! Most programs move one slice at a time, for which the plain calls cost the kernel less than those for several.

use std::io::{IoSlice, IoSliceMut};
use std::os::fd::AsFd;

use rustix::io::Result;

/// Reads at the position.
pub(super) fn read(file: impl AsFd, slices: &mut [IoSliceMut<'_>]) -> Result<usize> {
    match slices {
        [slice] => rustix::io::read(file, &mut **slice),
        _ => rustix::io::readv(file, slices),
    }
}

/// Reads at an offset.
pub(super) fn read_at(file: impl AsFd, slices: &mut [IoSliceMut<'_>], offset: u64) -> Result<usize> {
    match slices {
        [slice] => rustix::io::pread(file, &mut **slice, offset),
        _ => rustix::io::preadv(file, slices, offset),
    }
}

/// Writes at the position.
pub(super) fn write(file: impl AsFd, slices: &[IoSlice<'_>]) -> Result<usize> {
    match slices {
        [slice] => rustix::io::write(file, slice),
        _ => rustix::io::writev(file, slices),
    }
}

/// Writes at an offset.
pub(super) fn write_at(file: impl AsFd, slices: &[IoSlice<'_>], offset: u64) -> Result<usize> {
    match slices {
        [slice] => rustix::io::pwrite(file, slice, offset),
        _ => rustix::io::pwritev(file, slices, offset),
    }
}
