//! Through what does code get at a store?
//!
//! Most functions of the crate take `impl AsContext` or `impl AsContextMut`: a [`Store`], the [`Caller`] that
//! host functions get, a [`StoreContext`] or [`StoreContextMut`] made of them, or a reference to one of these.
//! Invariant: each stands for a borrow of the whole store, shared or exclusive.
//!
//! # Safety
//! Contexts hold a pointer to the store's record and the lifetime of the borrow they stand for. The record is
//! never borrowed exclusively; the data in it is, through an exclusive context only.

#![allow(unsafe_code, reason = "the door from a context to the store's record")]

use crate::func::Func;
use crate::global::Global;
use crate::instance::{Extern, Instance};
use crate::memory::Memory;
use crate::store::{Store, StoreCore, StoreRecord};
use crate::table::Table;
use std::marker::PhantomData;
use std::ptr::NonNull;
use wasmc_abi::vmctx::VmContext;

/// A shared borrow of a store.
pub struct StoreContext<'a, T: 'static> {
    record: NonNull<StoreRecord<T>>,
    borrow: PhantomData<&'a StoreRecord<T>>,
}

/// An exclusive borrow of a store.
pub struct StoreContextMut<'a, T: 'static> {
    record: NonNull<StoreRecord<T>>,
    borrow: PhantomData<&'a mut StoreRecord<T>>,
}

/// What a host function gets: the store, and the instance that called.
pub struct Caller<'a, T: 'static> {
    store: StoreContextMut<'a, T>,
    vmctx: *const VmContext,
}

/// Something through which a store can be read.
pub trait AsContext {
    /// The host's data in the store.
    type Data: 'static;

    /// A shared borrow of the store.
    fn as_context(&self) -> StoreContext<'_, Self::Data>;
}

/// Something through which a store can be changed.
pub trait AsContextMut: AsContext {
    /// An exclusive borrow of the store.
    fn as_context_mut(&mut self) -> StoreContextMut<'_, Self::Data>;
}

impl<'a, T: 'static> StoreContext<'a, T> {
    /// The host's data.
    pub fn data(&self) -> &'a T {
        // SAFETY: the context stands for a shared borrow of the record for `'a`.
        let record = unsafe { self.record.as_ref() };
        // SAFETY: and therefore of its data.
        unsafe { &*record.data.get() }
    }

    pub(crate) fn core(&self) -> &'a StoreCore {
        // SAFETY: the context stands for a shared borrow of the record for `'a`.
        unsafe { &(*self.record.as_ptr()).core }
    }
}

impl<'a, T: 'static> StoreContextMut<'a, T> {
    /// A context for the store with this record.
    ///
    /// # Safety
    /// The caller has the store exclusively for `'a`, or runs within a call that has.
    pub(crate) unsafe fn from_record(record: NonNull<StoreRecord<T>>) -> StoreContextMut<'a, T> {
        StoreContextMut { record, borrow: PhantomData }
    }

    /// The host's data.
    pub fn data(&self) -> &T {
        self.as_context().data()
    }

    /// The host's data.
    pub fn data_mut(&mut self) -> &mut T {
        self.split().1
    }

    #[inline]
    pub(crate) fn core(&self) -> &StoreCore {
        // SAFETY: the context stands for a borrow of the record; the core is only ever shared.
        unsafe { &(*self.record.as_ptr()).core }
    }

    /// The core and, exclusively, the data beside it.
    #[inline]
    pub(crate) fn into_parts(self) -> (&'a StoreCore, &'a mut T) {
        // SAFETY: as in `core`, for the whole borrow, which ends with `self`.
        let record = unsafe { &*self.record.as_ptr() };
        // SAFETY: the context is exclusive, so nobody else has the data.
        (&record.core, unsafe { &mut *record.data.get() })
    }

    fn split(&mut self) -> (&StoreCore, &mut T) {
        self.as_context_mut().into_parts()
    }
}

impl<'a, T: 'static> Caller<'a, T> {
    /// The caller that entered the host from the instance with this vmctx, or from the host if it is null.
    ///
    /// # Safety
    /// `vmctx` is null or the vmctx of an instance in the store.
    #[inline]
    pub(crate) unsafe fn new(store: StoreContextMut<'a, T>, vmctx: *const VmContext) -> Caller<'a, T> {
        Caller { store, vmctx }
    }

    /// The host's data.
    pub fn data(&self) -> &T {
        self.store.data()
    }

    /// The host's data.
    pub fn data_mut(&mut self) -> &mut T {
        self.store.data_mut()
    }

    /// The instance that imported the function, usually the one whose code called; `None` where the host itself
    /// called it.
    ///
    /// A function that travels as a reference keeps what it was when the reference was made: if an instance puts a
    /// function that it imports into a table, and another instance calls it from there, the one that imported it is
    /// the caller. A [`Func`] that the host itself puts into a table, a global or an argument has none, until an
    /// instance imports it.
    #[inline]
    pub fn instance(&self) -> Option<Instance> {
        let vmctx = NonNull::new(self.vmctx.cast_mut())?;
        // SAFETY: `new` was promised the vmctx of an instance in this very store.
        Some(unsafe { Instance::from_vmctx(self.store.core(), vmctx) })
    }

    /// An export of the calling instance.
    pub fn get_export(&self, name: &str) -> Option<Extern> {
        self.instance()?.get_export(&self.store, name)
    }

    /// A function that the calling instance exports.
    pub fn get_func(&self, name: &str) -> Option<Func> {
        self.get_export(name)?.into_func()
    }

    /// A memory that the calling instance exports.
    pub fn get_memory(&self, name: &str) -> Option<Memory> {
        self.get_export(name)?.into_memory()
    }

    /// A table that the calling instance exports.
    pub fn get_table(&self, name: &str) -> Option<Table> {
        self.get_export(name)?.into_table()
    }

    /// A global that the calling instance exports.
    pub fn get_global(&self, name: &str) -> Option<Global> {
        self.get_export(name)?.into_global()
    }
}

impl<T: 'static> AsContext for Store<T> {
    type Data = T;

    fn as_context(&self) -> StoreContext<'_, T> {
        StoreContext { record: self.record_ptr(), borrow: PhantomData }
    }
}

impl<T: 'static> AsContextMut for Store<T> {
    #[inline]
    fn as_context_mut(&mut self) -> StoreContextMut<'_, T> {
        StoreContextMut { record: self.record_ptr(), borrow: PhantomData }
    }
}

impl<T: 'static> AsContext for StoreContext<'_, T> {
    type Data = T;

    fn as_context(&self) -> StoreContext<'_, T> {
        StoreContext { record: self.record, borrow: PhantomData }
    }
}

impl<T: 'static> AsContext for StoreContextMut<'_, T> {
    type Data = T;

    fn as_context(&self) -> StoreContext<'_, T> {
        StoreContext { record: self.record, borrow: PhantomData }
    }
}

impl<T: 'static> AsContextMut for StoreContextMut<'_, T> {
    #[inline]
    fn as_context_mut(&mut self) -> StoreContextMut<'_, T> {
        StoreContextMut { record: self.record, borrow: PhantomData }
    }
}

impl<T: 'static> AsContext for Caller<'_, T> {
    type Data = T;

    fn as_context(&self) -> StoreContext<'_, T> {
        self.store.as_context()
    }
}

impl<T: 'static> AsContextMut for Caller<'_, T> {
    #[inline]
    fn as_context_mut(&mut self) -> StoreContextMut<'_, T> {
        self.store.as_context_mut()
    }
}

impl<C: AsContext> AsContext for &C {
    type Data = C::Data;

    fn as_context(&self) -> StoreContext<'_, Self::Data> {
        C::as_context(self)
    }
}

impl<C: AsContext> AsContext for &mut C {
    type Data = C::Data;

    fn as_context(&self) -> StoreContext<'_, Self::Data> {
        C::as_context(self)
    }
}

impl<C: AsContextMut> AsContextMut for &mut C {
    #[inline]
    fn as_context_mut(&mut self) -> StoreContextMut<'_, Self::Data> {
        C::as_context_mut(self)
    }
}
