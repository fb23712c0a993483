//! Standard streams that live in the host's memory instead of in a file.
//!
//! Made by whoever builds the context, who keeps a clone of an [`OutputBuffer`] to read it afterwards.

use std::io::{IoSlice, IoSliceMut};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::errno::Errno;

/// Bytes that a guest reads as its standard input.
#[derive(Clone, Debug, Default)]
pub struct InputBuffer {
    bytes: Arc<[u8]>,
    position: usize,
}

impl InputBuffer {
    /// An input that ends after `bytes`.
    pub fn new(bytes: impl Into<Vec<u8>>) -> InputBuffer {
        InputBuffer { bytes: bytes.into().into(), position: 0 }
    }

    /// Bytes that are left to read.
    pub(super) fn remaining(&self) -> &[u8] {
        &self.bytes[self.position..]
    }

    /// Fills the slices in order and says how many bytes there were.
    pub(super) fn read(&mut self, slices: &mut [IoSliceMut<'_>]) -> usize {
        let start = self.position;
        for slice in slices {
            let rest = &self.bytes[self.position..];
            let count = rest.len().min(slice.len());
            slice[..count].copy_from_slice(&rest[..count]);
            self.position += count;
        }
        self.position - start
    }
}

/// Collects what a guest writes. Clones share the same bytes.
#[derive(Clone, Debug)]
pub struct OutputBuffer {
    bytes: Arc<Mutex<Vec<u8>>>,
    max_bytes: usize,
}

impl OutputBuffer {
    /// An empty buffer that takes up to `max_bytes`; a guest that writes more gets `ENOSPC`.
    pub fn new(max_bytes: usize) -> OutputBuffer {
        OutputBuffer { bytes: Arc::default(), max_bytes }
    }

    /// A copy of what has been written so far.
    pub fn contents(&self) -> Vec<u8> {
        self.lock().clone()
    }

    /// Appends the slices in order, as far as there is room.
    pub(super) fn write(&self, slices: &[IoSlice<'_>]) -> Result<usize, Errno> {
        let mut bytes = self.lock();
        let start = bytes.len();
        for slice in slices {
            let room = self.max_bytes.saturating_sub(bytes.len());
            if room == 0 && !slice.is_empty() && bytes.len() == start {
                return Err(Errno::NoSpc);
            }
            bytes.extend_from_slice(&slice[..slice.len().min(room)]);
        }
        Ok(bytes.len() - start)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<u8>> {
        // A vector of bytes is whole even if a holder of the lock panicked.
        self.bytes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
