//! How does a program hold something that lives in a store?
//!
//! [`Handle`]s are small copies: the store's id and an address. Invariant: what a handle points to was put
//! into an [`Arena`] or instance of the store with that id, and stays there, unmoved, as long as the store.
//! So [`Handle::get`], which wants the store as proof, can follow the address.
//!
//! # Safety
//! [`StoreId`]s are never used twice. A `&StoreCore` whose id equals a handle's therefore proves that the store
//! is alive, and with it the item; items are only ever shared (`&T`), so no exclusive reference can exist
//! beside. Stores are not `Sync`: only one thread at a time can have such a proof.

#![allow(unsafe_code, reason = "the door from handles to what they stand for")]

use crate::error::Error;
use crate::store::StoreCore;
use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU64, Ordering};
use wasmc_abi::vmctx::{VmFuncRef, VmValue};

/// Which store a handle belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct StoreId(u64);

impl StoreId {
    /// An id that no store had before.
    pub(crate) fn fresh() -> StoreId {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        StoreId(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

/// What can live in a store, with the name that programs know it by.
pub(crate) trait InStore {
    /// The name of its handle.
    const NAME: &'static str;
}

impl InStore for Cell<VmFuncRef> {
    const NAME: &'static str = "Func";
}

impl InStore for Cell<VmValue> {
    const NAME: &'static str = "Global";
}

/// Something in the store with the id.
pub(crate) struct Handle<T> {
    store: StoreId,
    item: NonNull<T>,
}

impl<T> Clone for Handle<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Handle<T> {}

impl<T> std::fmt::Debug for Handle<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:p}", self.item)
    }
}

impl<T> PartialEq for Handle<T> {
    fn eq(&self, other: &Self) -> bool {
        self.store == other.store && self.item == other.item
    }
}

impl<T> Eq for Handle<T> {}

// SAFETY: a handle gives access only together with its store, which one thread at a time has.
unsafe impl<T> Send for Handle<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for Handle<T> {}

impl<T: InStore> Handle<T> {
    /// A handle of something in `store`.
    ///
    /// # Safety
    /// `item` must live, unmoved and never exclusively borrowed, until the store is dropped.
    pub(crate) unsafe fn new(store: &StoreCore, item: NonNull<T>) -> Handle<T> {
        Handle { store: store.id, item }
    }

    /// What the handle stands for.
    ///
    /// # Panics
    /// Where `store` is not the handle's own: a mistake in the program, like an index out of range.
    #[inline]
    pub(crate) fn get<'s>(&self, store: &'s StoreCore) -> &'s T {
        assert!(self.store == store.id, "`{}` was used with another store than its own", T::NAME);
        // SAFETY: the item is alive as long as the store, see the head of this file.
        unsafe { self.item.as_ref() }
    }

    /// Whether the handle belongs to `store`, as an error for values that are passed on.
    pub(crate) fn check(&self, store: &StoreCore) -> Result<(), Error> {
        if self.store == store.id { Ok(()) } else { Err(Error::WrongStore { what: T::NAME }) }
    }

    /// The address.
    pub(crate) fn item(&self) -> NonNull<T> {
        self.item
    }
}

/// Owns items of one type at fixed addresses until it is dropped.
#[derive(Debug)]
pub(crate) struct Arena<T> {
    items: RefCell<Vec<NonNull<T>>>,
    owns: PhantomData<T>,
}

// SAFETY: an arena owns its items like a vector of boxes.
unsafe impl<T: Send> Send for Arena<T> {}

impl<T> Arena<T> {
    pub(crate) const fn new() -> Arena<T> {
        Arena { items: RefCell::new(Vec::new()), owns: PhantomData }
    }

    /// Takes an item in; the address holds as long as the arena.
    pub(crate) fn insert(&self, item: T) -> NonNull<T> {
        let item = NonNull::from(Box::leak(Box::new(item)));
        self.items.borrow_mut().push(item);
        item
    }

    /// The first item for which `found` gives something. Yields nothing while the arena is being changed, so
    /// that a signal handler may ask.
    pub(crate) fn find_map<'a, R>(&'a self, found: impl FnMut(&'a T) -> Option<R>) -> Option<R> {
        let items = self.items.try_borrow().ok()?;
        // SAFETY: items are alive as long as the arena and only shared.
        items.iter().map(|item| unsafe { item.as_ref() }).find_map(found)
    }

    /// Shows every item.
    pub(crate) fn for_each(&self, mut see: impl FnMut(&T)) {
        for item in self.items.borrow().iter() {
            // SAFETY: items are alive as long as the arena and only shared.
            see(unsafe { item.as_ref() });
        }
    }

    /// Number of items.
    pub(crate) fn len(&self) -> usize {
        self.items.borrow().len()
    }
}

impl<T> Drop for Arena<T> {
    fn drop(&mut self) {
        for item in self.items.get_mut().drain(..) {
            // SAFETY: `insert` made it from a box, and nothing can reach it any more.
            drop(unsafe { Box::from_raw(item.as_ptr()) });
        }
    }
}
