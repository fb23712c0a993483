//! What is a linear memory?
//!
//! A reservation of address space of which the first part can be accessed; it grows in place. How much is reserved
//! depends on the kind of memory, see [`wasmc_abi::memory`].
//! Instances make memories ([`crate::instance`]), programs too ([`Memory::new`]); `memory.grow` comes from
//! [`crate::builtins`]. Invariants: a memory never moves or shrinks, its size is what the kernel lets code
//! access, but for pages of one byte, and whatever address generated code accesses unchecked lies in the reservation.
//!
//! # Safety
//! Bytes below the current size are readable and writable for as long as the store lives.

#![allow(unsafe_code, reason = "the door to the bytes of memories")]

use crate::context::{AsContext, AsContextMut};
use crate::error::Error;
use crate::handle::{Handle, InStore};
use crate::image::Image;
use crate::mapping::{HOST_PAGE_BYTES, Mapping};
use crate::pool::{self, InstancePool, Taken};
use crate::slot::{Contents, Room, Slot};
use crate::store::StoreCore;
use crate::types::MemoryType;
use rustix::io::Errno;
use std::cell::UnsafeCell;
use std::os::unix::fs::FileExt;
use std::ptr::NonNull;
use wasmc_abi::WASM_PAGE_BYTES;
use wasmc_abi::memory::{BoundsCheck, MEMORY32_RESERVATION_BYTES, MEMORY64_GUARD_BYTES, pages_max};
use wasmc_abi::tables::{self, ImageChunk, MemoryRecord, flags};
use wasmc_abi::vmctx::{VmMemory, VmMemoryRef};
/// Where address space is short, the bound of a memory is lowered to fit, but not below this.
const BOUND_BYTES_MIN: u64 = 8 << 30;

/// A linear memory in a store.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Memory {
    handle: Handle<MemoryData>,
}

/// A memory. [`VmMemory`] pointers in vmctx point to its start.
#[repr(C)]
pub(crate) struct MemoryData {
    vm: UnsafeCell<VmMemory>,
    ty: MemoryType,
    taken: Taken,
}

// SAFETY: the address in `vm` is that of the slot, which is owned.
unsafe impl Send for MemoryData {}

impl Drop for MemoryData {
    fn drop(&mut self) {
        let used_bytes = whole_host_pages(self.len_bytes());
        self.taken.give_back(used_bytes);
    }
}

impl InStore for MemoryData {
    const NAME: &'static str = "Memory";
}

impl Memory {
    /// Makes a memory of zeros.
    ///
    /// # Errors
    /// Where the type asks for more pages than a memory of its kind can have, or for pages of another size than 1 and
    /// 65 536 bytes, a limit of the store forbids it, or the kernel refuses.
    pub fn new(mut store: impl AsContextMut, ty: MemoryType) -> Result<Memory, Error> {
        let store = store.as_context_mut();
        Memory::with_type(store.core(), ty)
    }

    pub(crate) fn with_type(store: &StoreCore, ty: MemoryType) -> Result<Memory, Error> {
        let data = MemoryData::new(store, ty, Contents::Zeros)?;
        Ok(Memory { handle: store.add_memory(data) })
    }

    /// Makes memory `index` of an image, with its initial contents.
    pub(crate) fn from_record(
        store: &StoreCore,
        image: &Image,
        index: u32,
        record: &MemoryRecord,
    ) -> Result<Memory, Error> {
        if record.flags & flags::SHARED != 0 {
            return Err(Error::Unsupported { what: "shared memories" });
        }
        let chunks = tables::slice(image.tables().image_chunks(), record.image, "image_chunks")?;
        let contents =
            if chunks.is_empty() { Contents::Zeros } else { Contents::Image(image.number(), index) };
        let mut data = MemoryData::new(store, record.into(), contents)?;
        data.map_chunks(image, index, chunks, contents).inspect_err(|_| {
            StoreCore::refund(&store.memory_bytes, data.len_bytes());
        })?;
        Ok(Memory { handle: store.add_memory(data) })
    }

    /// The type, with the current size as its minimum.
    pub fn ty(&self, store: impl AsContext) -> MemoryType {
        self.current_type(store.as_context().core())
    }

    pub(crate) fn current_type(&self, store: &StoreCore) -> MemoryType {
        let data = self.handle.get(store);
        MemoryType { min_pages: data.pages(), ..data.ty }
    }

    /// Current size in pages, of the size that the type says.
    pub fn size(&self, store: impl AsContext) -> u64 {
        self.ty(store).min_pages
    }

    /// Current size in bytes.
    pub fn data_size(&self, store: impl AsContext) -> usize {
        self.handle.get(store.as_context().core()).len_bytes() as usize
    }

    /// Adds pages of zeros and tells how many there were before.
    ///
    /// # Errors
    /// Where the type, a limit of the store or the kernel forbids it; the memory is unchanged then.
    pub fn grow(&self, mut store: impl AsContextMut, delta_pages: u64) -> Result<u64, Error> {
        let store = store.as_context_mut();
        let data = self.handle.get(store.core());
        let from = data.pages();
        let grown = data.grow(store.core(), delta_pages);
        grown.ok_or(Error::Grow { what: "memory", from, delta: delta_pages, unit: "pages" })
    }

    /// The bytes.
    pub fn data<'a>(&self, store: &'a impl AsContext) -> &'a [u8] {
        let bytes = self.handle.get(store.as_context().core()).bytes();
        // SAFETY: the bytes are accessible; the store is borrowed for `'a`, so nothing writes or unmaps them.
        unsafe { &*bytes }
    }

    /// The bytes.
    pub fn data_mut<'a>(&self, store: &'a mut impl AsContextMut) -> &'a mut [u8] {
        self.data_and_store_mut(store).0
    }

    /// The bytes and the host's data in the store, both at once.
    pub fn data_and_store_mut<'a, C: AsContextMut>(
        &self,
        store: &'a mut C,
    ) -> (&'a mut [u8], &'a mut C::Data) {
        let (core, data) = store.as_context_mut().into_parts();
        let bytes = self.handle.get(core).bytes();
        // SAFETY: the bytes are accessible; the store is borrowed exclusively for `'a`, so nothing else reads
        // or writes them, and the host's data lies elsewhere.
        (unsafe { &mut *bytes }, data)
    }

    /// Copies bytes out of the memory.
    ///
    /// # Errors
    /// Where the range leaves the memory.
    pub fn read(&self, store: impl AsContext, address: u64, buffer: &mut [u8]) -> Result<(), Error> {
        let bytes = self.data(&store);
        let found = usize::try_from(address).ok().and_then(|start| bytes.get(start..)?.get(..buffer.len()));
        let outside = Error::MemoryAccess { address, len: buffer.len(), size: bytes.len() as u64 };
        buffer.copy_from_slice(found.ok_or(outside)?);
        Ok(())
    }

    /// Copies bytes into the memory.
    ///
    /// # Errors
    /// Where the range leaves the memory.
    pub fn write(&self, mut store: impl AsContextMut, address: u64, buffer: &[u8]) -> Result<(), Error> {
        let bytes = self.data_mut(&mut store);
        let outside = Error::MemoryAccess { address, len: buffer.len(), size: bytes.len() as u64 };
        let place =
            usize::try_from(address).ok().and_then(|start| bytes.get_mut(start..)?.get_mut(..buffer.len()));
        place.ok_or(outside)?.copy_from_slice(buffer);
        Ok(())
    }

    pub(crate) fn handle(&self) -> Handle<MemoryData> {
        self.handle
    }
}

impl MemoryData {
    /// A memory in a slot that holds `wanted` already, or zeros.
    fn new(store: &StoreCore, ty: MemoryType, wanted: Contents) -> Result<MemoryData, Error> {
        if !matches!(ty.page_bytes(), 1 | WASM_PAGE_BYTES) {
            return Err(Error::Unsupported {
                what: "memories with pages of other sizes than 1 and 65536 bytes",
            });
        }
        let limit = pages_max(ty.index64, ty.page_size_log2);
        if ty.min_pages > limit {
            return Err(Error::Limit { what: "pages of a memory", asked: ty.min_pages, limit });
        }
        let len_bytes = ty.min_pages * ty.page_bytes();
        let limit = store.limits.memory_bytes;
        StoreCore::charge(&store.memory_bytes, len_bytes, limit).map_err(|asked| Error::Limit {
            what: "bytes of memory in the store",
            asked,
            limit,
        })?;
        let taken = take(store.pool.as_ref(), &ty, len_bytes, wanted)
            .inspect_err(|_| StoreCore::refund(&store.memory_bytes, len_bytes))?;
        let mapping = taken.slot().mapping();
        let bound_bytes = bound_in(&ty, len_bytes, mapping.len_bytes() as u64);
        let vm = VmMemory { base: mapping.base().as_ptr(), len_bytes, bound_bytes };
        Ok(MemoryData { vm: UnsafeCell::new(vm), ty, taken })
    }

    /// Lets the initial contents appear, which are `wanted`, where the slot does not hold them already.
    fn map_chunks(
        &mut self,
        image: &Image,
        memory: u32,
        chunks: &[ImageChunk],
        wanted: Contents,
    ) -> Result<(), Error> {
        let is_mapped = self.taken.slot().contents() == wanted;
        if !is_mapped {
            self.taken.slot_mut().set_contents(Contents::Unknown);
        }
        for chunk in chunks {
            self.map_chunk(image, memory, chunk, is_mapped)?;
        }
        self.taken.slot_mut().set_contents(wanted);
        Ok(())
    }

    /// Lets a part of the initial contents appear, copy-on-write; of one that is mapped, only what is not.
    fn map_chunk(
        &self,
        image: &Image,
        memory: u32,
        chunk: &ImageChunk,
        is_mapped: bool,
    ) -> Result<(), Error> {
        let section =
            image.memory_image(memory).ok_or(Error::Damaged { what: "a memory image is missing" })?;
        let ends_in =
            |start: u64, limit: u64| start.checked_add(chunk.len_bytes).is_some_and(|end| end <= limit);
        let page_aligned = |offset: u64| offset.is_multiple_of(HOST_PAGE_BYTES as u64);
        let file_offset = section.file_offset.checked_add(chunk.section_offset);
        let fits = ends_in(chunk.section_offset, section.len_bytes)
            && ends_in(chunk.memory_offset, self.len_bytes())
            && page_aligned(chunk.memory_offset);
        let file_offset = file_offset
            .filter(|&offset| fits && page_aligned(offset))
            .ok_or(Error::Damaged { what: "a chunk of a memory image is misplaced" })?;
        let failed = |source| Error::MemoryImage { memory, source };
        let whole_pages = chunk.len_bytes as usize / HOST_PAGE_BYTES * HOST_PAGE_BYTES;
        if whole_pages > 0 && !is_mapped {
            let start = chunk.memory_offset as usize;
            let mapped = self.mapping().map_file(start, whole_pages, image.file(), file_offset);
            mapped.map_err(|errno| failed(errno.into()))?;
        }
        self.read_tail(image, chunk, whole_pages as u64, file_offset).map_err(failed)
    }

    /// Reads what does not fill a page, since behind it the file goes on with something else.
    fn read_tail(
        &self,
        image: &Image,
        chunk: &ImageChunk,
        done: u64,
        file_offset: u64,
    ) -> std::io::Result<()> {
        if done == chunk.len_bytes {
            return Ok(());
        }
        let file = std::fs::File::from(image.file().try_clone_to_owned()?);
        let start = (chunk.memory_offset + done) as usize;
        // SAFETY: the bytes are accessible, and nothing else knows of this memory yet.
        let bytes = unsafe { &mut *self.bytes() };
        file.read_exact_at(
            &mut bytes[start..(chunk.memory_offset + chunk.len_bytes) as usize],
            file_offset + done,
        )
    }

    /// What a vmctx holds of the memory.
    pub(crate) fn vm_ref(&self) -> VmMemoryRef {
        VmMemoryRef { base: self.base().as_ptr(), memory: self.vm.get() }
    }

    fn mapping(&self) -> &Mapping {
        self.taken.slot().mapping()
    }

    /// Address of byte 0.
    fn base(&self) -> NonNull<u8> {
        self.mapping().base()
    }

    /// Current size in pages.
    fn pages(&self) -> u64 {
        self.len_bytes() / self.ty.page_bytes()
    }

    /// Current size in bytes.
    pub(crate) fn len_bytes(&self) -> u64 {
        // SAFETY: only `grow` writes it, on this same thread.
        unsafe { (*self.vm.get()).len_bytes }
    }

    /// The bytes that can be accessed.
    pub(crate) fn bytes(&self) -> *mut [u8] {
        std::ptr::slice_from_raw_parts_mut(self.base().as_ptr(), self.len_bytes() as usize)
    }

    /// Whether an access to this address has left the memory, though not its reservation.
    pub(crate) fn is_beyond_end(&self, address: usize) -> bool {
        let offset = address.wrapping_sub(self.base().as_ptr() as usize);
        self.mapping().contains(address) && offset as u64 >= self.len_bytes()
    }

    /// `memory.grow`: the old size in pages, or `None` where it is not to be.
    pub(crate) fn grow(&self, store: &StoreCore, delta_pages: u64) -> Option<u64> {
        let (old_bytes, old_pages) = (self.len_bytes(), self.pages());
        // SAFETY: the bound never changes.
        let bound_pages = unsafe { (*self.vm.get()).bound_bytes } / self.ty.page_bytes();
        let pages_max = self.ty.max_pages.map_or(bound_pages, |max| max.min(bound_pages));
        let new_pages = old_pages.checked_add(delta_pages).filter(|&pages| pages <= pages_max)?;
        let new_bytes = new_pages * self.ty.page_bytes();
        StoreCore::charge(&store.memory_bytes, new_bytes - old_bytes, store.limits.memory_bytes).ok()?;
        let start = whole_host_pages(old_bytes);
        if self.mapping().make_accessible(start, whole_host_pages(new_bytes) - start).is_err() {
            StoreCore::refund(&store.memory_bytes, new_bytes - old_bytes);
            return None;
        }
        // SAFETY: nothing refers to the size; generated code, which reads it, is not running now.
        unsafe { (*self.vm.get()).len_bytes = new_bytes };
        Some(old_pages)
    }

    /// `memory.init`: copies `source` to `address`; `None` where that leaves the memory.
    pub(crate) fn init(&self, address: u64, source: &[u8]) -> Option<()> {
        let end = address.checked_add(source.len() as u64)?;
        if end > self.len_bytes() {
            return None;
        }
        // SAFETY: the address lies in the memory.
        let place = unsafe { self.base().add(address as usize) };
        // SAFETY: so does the end, as just checked; the source is a segment, not part of any memory.
        unsafe { place.copy_from_nonoverlapping(NonNull::from(source).cast(), source.len()) };
        Some(())
    }
}

/// The bound that a memory of this type and size should have: as far as its type lets it grow.
fn bound_wanted(ty: &MemoryType, len_bytes: u64) -> u64 {
    let limit = pages_max(ty.index64, ty.page_size_log2);
    len_bytes.max(ty.max_pages.map_or(limit, |max| max.min(limit)) * ty.page_bytes())
}

/// The address space that a memory of this type needs for a bound.
fn reservation_bytes(ty: &MemoryType, bound_bytes: u64) -> u64 {
    match BoundsCheck::of(ty.index64, ty.page_size_log2) {
        BoundsCheck::Guard => MEMORY32_RESERVATION_BYTES,
        BoundsCheck::Bound => bound_bytes + MEMORY64_GUARD_BYTES,
        BoundsCheck::Length => bound_bytes,
    }
}

/// The bound of a memory of this type and size in so much address space, which may be less than was wanted.
fn bound_in(ty: &MemoryType, len_bytes: u64, reserved_bytes: u64) -> u64 {
    let wanted = bound_wanted(ty, len_bytes);
    match BoundsCheck::of(ty.index64, ty.page_size_log2) {
        BoundsCheck::Guard => wanted,
        BoundsCheck::Bound => wanted.min(reserved_bytes - MEMORY64_GUARD_BYTES),
        BoundsCheck::Length => wanted.min(reserved_bytes),
    }
}

/// A slot of which the first `len_bytes` can be accessed, and hold `wanted` or zeros.
fn take(
    pool: Option<&InstancePool>,
    ty: &MemoryType,
    len_bytes: u64,
    wanted: Contents,
) -> Result<Taken, Error> {
    let reserved_bytes = reservation_bytes(ty, bound_wanted(ty, len_bytes));
    let refused =
        |errno: Errno| Error::Reservation { what: "memory", bytes: reserved_bytes, source: errno.into() };
    let room = Room::Memory { reserved_bytes };
    let mut taken = Taken::new(pool, room, wanted, || reserve(ty, len_bytes).map_err(refused))?;
    taken.slot_mut().prepare(whole_host_pages(len_bytes), wanted).map_err(refused)?;
    Ok(taken)
}

/// Reserves address space for a memory of `len_bytes`. Where the kernel has not enough for the bound that is wanted, it
/// is halved as long as that leaves a useful one and the initial size below it.
fn reserve(ty: &MemoryType, len_bytes: u64) -> Result<Slot, Errno> {
    let mut bound = bound_wanted(ty, len_bytes);
    loop {
        match pool::made(|| Slot::for_memory(reservation_bytes(ty, bound))) {
            Err(Errno::NOMEM) if bound / 2 >= BOUND_BYTES_MIN.max(len_bytes) => bound /= 2,
            outcome => return outcome,
        }
    }
}

/// The size in whole pages of the processor of so many bytes.
fn whole_host_pages(bytes: u64) -> usize {
    (bytes as usize).next_multiple_of(HOST_PAGE_BYTES)
}
