//! What is an `externref`?
//!
//! A value of the host that its store owns until it is dropped; wasm holds its address without looking at
//! what is there. Invariant: every non-null `externref` in a store is the address of an [`ExternData`] in it.
//!
//! # Safety
//! Generated code cannot make up references, so an address that it hands out is one that it was given.

#![allow(unsafe_code, reason = "the door from an externref's address to the host's value")]

use crate::context::{AsContext, AsContextMut};
use crate::handle::{Handle, InStore};
use crate::store::StoreCore;
use std::any::Any;
use std::ptr::NonNull;

/// A value of the host in a store.
pub(crate) struct ExternData(Box<dyn Any + Send>);

impl InStore for ExternData {
    const NAME: &'static str = "ExternRef";
}

/// A reference to a value of the host, for use with the store that owns the value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ExternRef {
    handle: Handle<ExternData>,
}

impl ExternRef {
    /// Moves a value into the store, which keeps it until it is dropped.
    pub fn new(mut store: impl AsContextMut, value: impl Any + Send) -> ExternRef {
        let store = store.as_context_mut();
        ExternRef { handle: store.core().add_extern_value(ExternData(Box::new(value))) }
    }

    /// The value.
    ///
    /// # Panics
    /// Where the reference belongs to another store.
    pub fn data<'a>(&self, store: &'a impl AsContext) -> &'a (dyn Any + Send) {
        &*self.handle.get(store.as_context().core()).0
    }

    pub(crate) fn handle(&self) -> Handle<ExternData> {
        self.handle
    }

    /// The reference that generated code knows by this address.
    ///
    /// # Safety
    /// The address came from generated code or tables of `store`.
    pub(crate) unsafe fn from_raw(store: &StoreCore, raw: NonNull<u8>) -> ExternRef {
        // SAFETY: it is the address of a value in the store, see the head of this file.
        ExternRef { handle: unsafe { Handle::new(store, raw.cast()) } }
    }
}
