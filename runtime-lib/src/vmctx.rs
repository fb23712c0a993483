//! Where do the parts of an instance lie that generated code touches?
//!
//! [`Vmctx`] allocates the block that `wasmc_abi::vmctx` lays out and gives typed access to its parts;
//! [`crate::instance`] fills it. Invariant: the block never moves, and no accessor reaches outside it.
//!
//! # Safety
//! Every part is plain data for which zeros are valid. Generated code reads and writes the block too, on the
//! thread that has the store, so parts are only ever seen as [`Cell`]s.

#![allow(unsafe_code, reason = "the door to the block that generated code shares")]

use crate::image::Image;
use std::cell::Cell;
use std::ptr::{self, NonNull};
use wasmc_abi::vmctx::{
    VmContext, VmContextCounts, VmContextLayout, VmFuncRef, VmMemoryRef, VmStore, VmTableRef, VmValue,
};

/// A function reference that stands for null.
pub(crate) const NULL_FUNCREF: VmFuncRef = VmFuncRef {
    code: ptr::null(),
    vmctx: ptr::null_mut(),
    type_id: 0,
    tail_distance: 0,
    canonical: ptr::null(),
};

/// The vmctx of one instance.
#[derive(Debug)]
pub(crate) struct Vmctx {
    base: NonNull<u8>,
    layout: VmContextLayout,
    counts: VmContextCounts,
    allocation: NonNull<[u8]>,
}

// SAFETY: the block is owned, and used only by the thread that has the store.
unsafe impl Send for Vmctx {}

impl Vmctx {
    /// Allocates a zeroed block for an instance of `image`, with its type ids and its store written.
    pub(crate) fn new(image: &Image, store: *mut VmStore) -> Vmctx {
        let layout = *image.layout();
        // Zeroed without touching it, where it is large: most of it is slots that are filled when needed.
        let slack = VmContextLayout::ALIGN_BYTES as usize - 1;
        let allocation = vec![0_u8; layout.size_bytes() as usize + slack].into_boxed_slice();
        let allocation = NonNull::from(Box::leak(allocation));
        let first = allocation.cast::<u8>();
        let padding = first.align_offset(VmContextLayout::ALIGN_BYTES as usize);
        // SAFETY: the padding is at most the slack that was allocated.
        let base = unsafe { first.add(padding) };
        let vmctx = Vmctx { base, layout, counts: image.counts(), allocation };
        let head = VmContext { host_code: ptr::null(), store, instance: ptr::null_mut(), reserved: 0 };
        // SAFETY: the head is the first part of the block, and nothing else points there yet.
        unsafe { vmctx.as_ptr().write(head) };
        for (index, &id) in image.type_ids().iter().enumerate() {
            vmctx.place::<u32>(layout.type_id(index as u32)).set(id);
        }
        vmctx
    }

    /// The address that generated code gets.
    pub(crate) fn as_ptr(&self) -> NonNull<VmContext> {
        self.base.cast()
    }

    /// Writes the address of the runtime's own record of the instance, for builtins.
    pub(crate) fn set_instance<T>(&self, instance: NonNull<T>) {
        // SAFETY: the head lies in the block, which generated code only reads there.
        unsafe { (*self.as_ptr().as_ptr()).instance = instance.as_ptr().cast() };
    }

    /// How instance sees memory `index`.
    pub(crate) fn memory(&self, index: u32) -> &Cell<VmMemoryRef> {
        self.place(self.layout.memory(index))
    }

    /// How the instance sees table `index`.
    pub(crate) fn table(&self, index: u32) -> &Cell<VmTableRef> {
        self.place(self.layout.table(index))
    }

    /// The address of the slot of imported global `index`.
    pub(crate) fn imported_global(&self, index: u32) -> &Cell<*const Cell<VmValue>> {
        self.place(self.layout.imported_global(index))
    }

    /// What stands for tag `index`.
    pub(crate) fn tag(&self, index: u32) -> &Cell<*const u8> {
        self.place(self.layout.tag(index))
    }

    /// The slots of the globals that the module defines.
    pub(crate) fn defined_globals(&self) -> impl Iterator<Item = &Cell<VmValue>> {
        (0..self.counts.defined_globals).map(|defined| self.place(self.layout.defined_global(defined)))
    }

    /// The slot of global `index` of the index space, if the module defines it.
    pub(crate) fn defined_global(&self, index: u32) -> Option<&Cell<VmValue>> {
        let defined = index.checked_sub(self.counts.imported_globals)?;
        Some(self.place(self.layout.defined_global(defined)))
    }

    /// Imported function `index`.
    pub(crate) fn imported_function(&self, index: u32) -> &Cell<VmFuncRef> {
        self.place(self.layout.imported_function(index))
    }

    /// The function reference in slot `slot`; null until it is first needed.
    pub(crate) fn funcref(&self, slot: u32) -> &Cell<VmFuncRef> {
        self.place(self.layout.funcref(slot))
    }

    /// The part at `offset`.
    fn place<T: Copy>(&self, offset: u64) -> &Cell<T> {
        assert!(
            offset + size_of::<T>() as u64 <= self.layout.size_bytes(),
            "indices into a vmctx are checked against the counts it was laid out with"
        );
        // SAFETY: the part lies inside the block, as just checked.
        let part = unsafe { self.base.add(offset as usize) }.cast::<Cell<T>>();
        // SAFETY: the layout aligns parts, zeros and all that is written are valid, and cells may be shared.
        unsafe { part.as_ref() }
    }
}

impl Drop for Vmctx {
    fn drop(&mut self) {
        // SAFETY: `new` leaked this box; the store, and with it all users, is going away.
        drop(unsafe { Box::from_raw(self.allocation.as_ptr()) });
    }
}
