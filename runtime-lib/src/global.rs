//! What is a global?
//!
//! A slot, in the vmctx of the instance that defines it or owned by the store, and its type.
//! Invariant: the slot always holds a value of the type.
//!
//! # Safety
//! A slot's reference values belong to the slot's store, since [`Val::to_slot`] checks them.

#![allow(unsafe_code, reason = "the door to the slots of globals")]

use crate::context::{AsContext, AsContextMut};
use crate::error::Error;
use crate::handle::Handle;
use crate::store::StoreCore;
use crate::types::GlobalType;
use crate::value::Val;
use std::cell::Cell;
use std::ptr::NonNull;
use wasmc_abi::vmctx::VmValue;

/// A global in a store.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Global {
    slot: Handle<Cell<VmValue>>,
    ty: GlobalType,
}

impl Global {
    /// Makes a global.
    ///
    /// # Errors
    /// Where the value is not of the type or belongs to another store.
    pub fn new(mut store: impl AsContextMut, ty: GlobalType, value: Val) -> Result<Global, Error> {
        let store = store.as_context_mut();
        let core = store.core();
        let value = value.to_slot(core, ty.value_type)?;
        Ok(Global { slot: core.add_global(value), ty })
    }

    /// The global in a slot of a vmctx.
    ///
    /// # Safety
    /// The slot lies in a vmctx of `store`, or is another global's there, and has this type.
    pub(crate) unsafe fn from_slot(
        store: &StoreCore,
        slot: NonNull<Cell<VmValue>>,
        ty: GlobalType,
    ) -> Global {
        // SAFETY: instances live as long as their store.
        Global { slot: unsafe { Handle::new(store, slot) }, ty }
    }

    /// The type.
    pub fn ty(&self, store: impl AsContext) -> GlobalType {
        let _ = self.slot.get(store.as_context().core());
        self.ty
    }

    pub(crate) fn current_type(&self) -> GlobalType {
        self.ty
    }

    /// The value.
    pub fn get(&self, store: impl AsContext) -> Val {
        let context = store.as_context();
        let core = context.core();
        let slot = self.slot.get(core).get();
        // SAFETY: the slot holds a value of the type, made by code of the store.
        let value = unsafe { Val::from_slot(core, self.ty.value_type, slot) };
        value.expect("a global of a type that is not known cannot be made")
    }

    /// Sets the value.
    ///
    /// # Errors
    /// Where the global is immutable, or the value not of its type or of another store.
    pub fn set(&self, mut store: impl AsContextMut, value: Val) -> Result<(), Error> {
        let store = store.as_context_mut();
        if !self.ty.mutable {
            return Err(Error::ImmutableGlobal);
        }
        let value = value.to_slot(store.core(), self.ty.value_type)?;
        self.slot.get(store.core()).set(value);
        Ok(())
    }

    pub(crate) fn slot(&self) -> Handle<Cell<VmValue>> {
        self.slot
    }
}
