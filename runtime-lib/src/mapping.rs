//! How does the runtime get address space from the kernel?
//!
//! Memories, large tables and wasm stacks each have a [`Mapping`]. Invariant: it never moves, and is given back when it is
//! dropped.
//!
//! # Safety
//! All system calls here act on ranges inside a mapping that this module made and owns; the methods check
//! the ranges. What lies in a mapping is plain bytes, so changing it breaks no type's invariant.

#![allow(unsafe_code, reason = "the door to the kernel's memory management")]

use rustix::fs::MemfdFlags;
use rustix::io::Errno;
use rustix::mm::{Advice, MapFlags, MprotectFlags, ProtFlags};
use std::ffi::c_void;
use std::os::fd::{AsFd, BorrowedFd};
use std::ptr::{self, NonNull};

/// Size in bytes of the pages that the processor protects; x86-64 has no other for plain mappings.
pub(crate) const HOST_PAGE_BYTES: usize = 4096;

/// A range of private address space.
#[derive(Debug)]
pub(crate) struct Mapping {
    base: NonNull<u8>,
    len_bytes: usize,
}

impl Mapping {
    /// Reserves a range that nothing can access yet.
    pub(crate) fn reserve(len_bytes: usize) -> Result<Mapping, Errno> {
        Mapping::anonymous(len_bytes, ProtFlags::empty(), MapFlags::empty())
    }

    /// Reserves a range of zeros that can be read and written; pages take memory when first written.
    pub(crate) fn zeroed(len_bytes: usize) -> Result<Mapping, Errno> {
        // The flag keeps the kernel from backing a first touch with a whole huge page, which is slow and large.
        Mapping::anonymous(len_bytes, ProtFlags::READ | ProtFlags::WRITE, MapFlags::STACK)
    }

    fn anonymous(len_bytes: usize, access: ProtFlags, extra: MapFlags) -> Result<Mapping, Errno> {
        let len_bytes = len_bytes.max(1).checked_next_multiple_of(HOST_PAGE_BYTES).ok_or(Errno::NOMEM)?;
        let flags = MapFlags::PRIVATE | MapFlags::NORESERVE | extra;
        // SAFETY: without a fixed address the kernel picks a range that nothing uses.
        let base = unsafe { rustix::mm::mmap_anonymous(ptr::null_mut(), len_bytes, access, flags) }?;
        let base = NonNull::new(base.cast::<u8>()).ok_or(Errno::NOMEM)?;
        Ok(Mapping { base, len_bytes })
    }

    /// Address of the first byte.
    pub(crate) fn base(&self) -> NonNull<u8> {
        self.base
    }

    /// Size.
    pub(crate) fn len_bytes(&self) -> usize {
        self.len_bytes
    }

    /// Whether `address` lies in the range.
    pub(crate) fn contains(&self, address: usize) -> bool {
        address.wrapping_sub(self.base.as_ptr() as usize) < self.len_bytes
    }

    /// Makes pages readable and writable. `offset` and `len_bytes` are multiples of the page size.
    pub(crate) fn make_accessible(&self, offset: usize, len_bytes: usize) -> Result<(), Errno> {
        self.protect(offset, len_bytes, MprotectFlags::READ | MprotectFlags::WRITE)
    }

    /// Makes pages fault on every access.
    pub(crate) fn make_guard(&self, offset: usize, len_bytes: usize) -> Result<(), Errno> {
        self.protect(offset, len_bytes, MprotectFlags::empty())
    }

    fn protect(&self, offset: usize, len_bytes: usize, access: MprotectFlags) -> Result<(), Errno> {
        if len_bytes == 0 {
            return Ok(());
        }
        let start = self.range(offset, len_bytes)?;
        // SAFETY: the range is ours, as `range` checked.
        unsafe { rustix::mm::mprotect(start, len_bytes, access) }
    }

    /// Takes back what was written since the pages were mapped: they read as zeros or as the file says, and take no
    /// memory. `offset` and `len_bytes` are multiples of the page size.
    pub(crate) fn drop_written(&self, offset: usize, len_bytes: usize) -> Result<(), Errno> {
        if len_bytes == 0 {
            return Ok(());
        }
        let start = self.range(offset, len_bytes)?;
        // SAFETY: the range is ours, as `range` checked, and holds plain bytes that may change.
        unsafe { rustix::mm::madvise(start, len_bytes, Advice::LinuxDontNeed) }
    }

    /// Replaces pages, whatever is mapped there, by ones that nothing can access. `offset` and `len_bytes` are multiples
    /// of the page size.
    pub(crate) fn reserve_again(&self, offset: usize, len_bytes: usize) -> Result<(), Errno> {
        if len_bytes == 0 {
            return Ok(());
        }
        let start = self.range(offset, len_bytes)?;
        let flags = MapFlags::PRIVATE | MapFlags::FIXED | MapFlags::NORESERVE;
        // SAFETY: the range that is replaced is ours, as `range` checked, and holds plain bytes.
        unsafe { rustix::mm::mmap_anonymous(start, len_bytes, ProtFlags::empty(), flags) }?;
        Ok(())
    }

    /// Replaces pages by a private, writable view of a file. `offset` and `file_offset` are multiples of the
    /// page size.
    pub(crate) fn map_file(
        &self,
        offset: usize,
        len_bytes: usize,
        file: BorrowedFd<'_>,
        file_offset: u64,
    ) -> Result<(), Errno> {
        let start = self.range(offset, len_bytes)?;
        let access = ProtFlags::READ | ProtFlags::WRITE;
        let flags = MapFlags::PRIVATE | MapFlags::FIXED | MapFlags::NORESERVE;
        // SAFETY: the range that is replaced is ours, as `range` checked, and holds plain bytes.
        unsafe { rustix::mm::mmap(start, len_bytes, access, flags, file, file_offset) }?;
        Ok(())
    }

    /// Repeats the first `pattern_bytes` of a range over the rest of it, as private, writable copies that take memory
    /// only where they are written. All is a multiple of the page size; the range is not being written meanwhile.
    pub(crate) fn repeat_start(
        &self,
        offset: usize,
        pattern_bytes: usize,
        len_bytes: usize,
    ) -> Result<(), Errno> {
        let start = self.range(offset, len_bytes.max(pattern_bytes))?;
        // SAFETY: the range is ours and readable, plain bytes that nobody writes during the call.
        let pattern = unsafe { std::slice::from_raw_parts(start.cast::<u8>(), pattern_bytes) };
        let file = rustix::fs::memfd_create("wasmc-pattern", MemfdFlags::CLOEXEC)?;
        let mut written = 0;
        while written < pattern_bytes {
            written += rustix::io::pwrite(&file, &pattern[written..], written as u64)?;
        }
        for copy in (pattern_bytes..len_bytes).step_by(pattern_bytes) {
            self.map_file(offset + copy, pattern_bytes.min(len_bytes - copy), file.as_fd(), 0)?;
        }
        Ok(())
    }

    fn range(&self, offset: usize, len_bytes: usize) -> Result<*mut c_void, Errno> {
        let fits = offset.checked_add(len_bytes).is_some_and(|end| end <= self.len_bytes);
        if !fits || !offset.is_multiple_of(HOST_PAGE_BYTES) {
            return Err(Errno::INVAL);
        }
        // SAFETY: the offset lies inside the mapping.
        Ok(unsafe { self.base.as_ptr().add(offset) }.cast())
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        // SAFETY: the range is ours, and whoever had pointers into it has outlived its owner.
        let unmapped = unsafe { rustix::mm::munmap(self.base.as_ptr().cast(), self.len_bytes) };
        debug_assert!(unmapped.is_ok(), "the kernel unmaps what it mapped");
    }
}

// SAFETY: a mapping is process-wide address space with no tie to a thread; the methods that change it go
// through the kernel, and access to the bytes is the owner's business.
unsafe impl Send for Mapping {}
