//! Stage 5: memory. Maps the whole file for reading and the code for execution; the only place that does.
//!
//! Called by [`crate::open`] and [`crate::module`]. In memory, an image is one span:
//! ```text
//! base                      .text, .rodata: MAP_PRIVATE, read + execute, straight from the file
//! base + link_offset        link page: anonymous, written once with what `relocate` resolved, then read-only
//! base + counters_offset    counters of instrumented code: anonymous, zero at first, written by the code alone
//! ```
//! Invariant: a mapping is unmapped when its owner is dropped and, but for counters, never changes before, so that the
//! slices handed out with the owner's lifetime stay valid. No page is ever writable and executable.
//!
//! # Safety
//! Mapping is safe while the kernel chooses the address or while the address lies in a reservation of our own.
//! Reading a file mapping relies on the file keeping its size and content: changing an artifact in place
//! while it is loaded is excluded by the contract of [`crate::Module::open`].

#![allow(unsafe_code, reason = "memory mapping is the operating system's and has no safe interface")]

use crate::LoadError;
use core::ffi::c_void;
use core::ptr::{self, NonNull};
use core::sync::atomic::{AtomicU64, Ordering};
use rustix::io::Errno;
use rustix::mm::{MapFlags, MprotectFlags, ProtFlags};
use std::os::fd::{AsFd, OwnedFd};
use wasmc_abi::image::ImageLayout;
use wasmc_abi::profile::COUNTER_BYTES;

/// Pages of this process; unmapped when dropped.
struct Mapping {
    base: NonNull<c_void>,
    len_bytes: usize,
}

// SAFETY: a mapping belongs to the process, not to a thread.
unsafe impl Send for Mapping {}
// SAFETY: through a shared reference it is only read, and nobody else writes it.
unsafe impl Sync for Mapping {}

impl Mapping {
    fn new(base: *mut c_void, len_bytes: usize) -> Mapping {
        let base = NonNull::new(base).expect("the kernel does not map address 0 unless asked to");
        Mapping { base, len_bytes }
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        // SAFETY: the pages are ours, and all borrows of them ended with the owner.
        let unmapped = unsafe { rustix::mm::munmap(self.base.as_ptr(), self.len_bytes) };
        debug_assert!(unmapped.is_ok(), "unmapping whole mappings does not fail");
    }
}

fn map_error(what: &'static str) -> impl Fn(Errno) -> LoadError {
    move |error| LoadError::Map { what, source: error.into() }
}

/// A whole file, mapped read-only.
pub(crate) struct FileMapping(Mapping);

impl FileMapping {
    /// Maps the `file_bytes` bytes of `file`, which must not be empty.
    pub(crate) fn new(file: &OwnedFd, file_bytes: u64) -> Result<FileMapping, LoadError> {
        let len_bytes = file_bytes as usize;
        let (protection, flags) = (ProtFlags::READ, MapFlags::PRIVATE);
        // SAFETY: the kernel chooses the address.
        let base =
            unsafe { rustix::mm::mmap(ptr::null_mut(), len_bytes, protection, flags, file.as_fd(), 0) };
        Ok(FileMapping(Mapping::new(base.map_err(map_error("the artifact"))?, len_bytes)))
    }

    /// The bytes of the file.
    pub(crate) fn as_slice(&self) -> &[u8] {
        // SAFETY: the mapping is readable, this long, and stays until `self` is dropped.
        unsafe { core::slice::from_raw_parts(self.0.base.as_ptr().cast(), self.0.len_bytes) }
    }
}

/// The mapped code of an image with its link page.
pub(crate) struct CodeSpan {
    mapping: Mapping,
}

impl CodeSpan {
    /// Maps the code at `text_offset` of `file`, writes `link_slots` behind it and leaves room for counters, all as
    /// `layout` says.
    ///
    /// The caller has checked that the file has `layout.span_bytes` bytes there, and that `link_slots` fit.
    pub(crate) fn new(
        file: &OwnedFd,
        text_offset: u64,
        layout: &ImageLayout,
        link_slots: &[usize],
    ) -> Result<CodeSpan, LoadError> {
        assert!(link_slots.len() as u64 * 8 <= layout.link_bytes, "the layout has room for the slots");
        let len_bytes = layout.mapped_bytes().max(1) as usize;
        let (protection, flags) = (ProtFlags::READ | ProtFlags::WRITE, MapFlags::PRIVATE);
        // SAFETY: the kernel chooses the address.
        let base = unsafe { rustix::mm::mmap_anonymous(ptr::null_mut(), len_bytes, protection, flags) };
        let mapping = Mapping::new(base.map_err(map_error("room for the code"))?, len_bytes);
        let span = CodeSpan { mapping };
        span.map_code(file, text_offset, layout.span_bytes as usize)?;
        if !link_slots.is_empty() {
            span.write_link_page(layout, link_slots)?;
        }
        Ok(span)
    }

    /// Address of the start of `.text`.
    pub(crate) fn text(&self) -> *const u8 {
        self.mapping.base.as_ptr().cast()
    }

    /// What the first `count` counters hold now. Code that runs meanwhile may go on counting.
    pub(crate) fn counts(&self, layout: &ImageLayout, count: u64) -> Vec<u64> {
        assert!(count * COUNTER_BYTES <= layout.counters_bytes, "the layout has room for the counters");
        let offset = layout.counters_offset as usize;
        // SAFETY: the counters lie inside the mapping, `layout` being what sized it.
        let first = unsafe { self.mapping.base.as_ptr().byte_add(offset) }.cast::<AtomicU64>();
        // SAFETY: there are so many, aligned to a page, in memory that stays and that Rust code only reads; what
        // generated code adds meanwhile is read whole or not at all.
        let counters = unsafe { core::slice::from_raw_parts(first, count as usize) };
        counters.iter().map(|counter| counter.load(Ordering::Relaxed)).collect()
    }

    fn map_code(&self, file: &OwnedFd, text_offset: u64, span_bytes: usize) -> Result<(), LoadError> {
        if span_bytes == 0 {
            return Ok(());
        }
        let (protection, flags) = (ProtFlags::READ | ProtFlags::EXEC, MapFlags::PRIVATE | MapFlags::FIXED);
        let base = self.mapping.base.as_ptr();
        // SAFETY: the layout's span starts our own reservation and ends inside it; nothing refers to it yet.
        let mapped =
            unsafe { rustix::mm::mmap(base, span_bytes, protection, flags, file.as_fd(), text_offset) };
        mapped.map(|_| ()).map_err(map_error("the code"))
    }

    fn write_link_page(&self, layout: &ImageLayout, link_slots: &[usize]) -> Result<(), LoadError> {
        // SAFETY: the link page lies inside the reservation, `layout` being what sized it.
        let page = unsafe { self.mapping.base.as_ptr().byte_add(layout.link_offset as usize) };
        // SAFETY: the page is still writable, has room for the slots and is referred to by nobody else.
        unsafe { ptr::copy_nonoverlapping(link_slots.as_ptr(), page.cast(), link_slots.len()) };
        // SAFETY: as above; taking away the right to write leaves every reader intact.
        let protected =
            unsafe { rustix::mm::mprotect(page, layout.link_bytes as usize, MprotectFlags::READ) };
        protected.map_err(map_error("the link page"))
    }
}
