//! What is a table?
//!
//! Room for as many elements as the table may ever have, of which the first are in use: in the heap if it is small, in
//! a mapping otherwise.
//! Function tables hold copies of [`VmFuncRef`]s, so that `call_indirect` needs no further load; others, of host
//! values and of exceptions, hold addresses. Zero is null in both, so a table of nulls costs nothing; many elements that begin as the same other
//! reference are mapped from a short run of them, and cost hardly more. Instances make tables
//! ([`crate::instance`]), programs too; the table instructions come from [`crate::builtins`].
//! Invariant: a table never moves or shrinks, elements below its size belong to its store, and those from there up
//! to its capacity are zero.
//!
//! # Safety
//! The room is readable and writable for as long as the store lives, and starts as zeros, which is a valid
//! element. Generated code reads elements on the same thread only, so they are seen as [`Cell`]s.

#![allow(unsafe_code, reason = "the door to the elements of tables")]

use crate::context::{AsContext, AsContextMut};
use crate::error::Error;
use crate::handle::{Handle, InStore};
use crate::mapping::HOST_PAGE_BYTES;
use crate::pool::{self, InstancePool, Taken};
use crate::slot::{Contents, Room, Slot};
use crate::store::StoreCore;
use crate::types::TableType;
use crate::value::{self, Val};
use crate::vmctx::NULL_FUNCREF;
use rustix::io::Errno;
use std::cell::{Cell, UnsafeCell};
use std::ptr::NonNull;
use std::slice;
use wasmc_abi::types::{Referent, ValueType};
use wasmc_abi::vmctx::{VmFuncRef, VmTable, VmTableRef};
use wasmc_abi::{TABLE_ELEMENTS_MAX, table_capacity};

/// Size of the run of equal elements that is mapped over and over where more than two of them begin as such. A table
/// of ten million takes 160 mappings of it, of the 65 000 that a process may have.
const PATTERN_BYTES: u64 = 2 << 20;

/// Tables that need no more than this lie in the heap, where they cost neither system calls nor pages of their own.
const HEAP_BYTES_MAX: usize = 32 << 10;

/// A table in a store.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Table {
    handle: Handle<TableData>,
}

/// A table. [`VmTable`] pointers in vmctx point to its start.
#[repr(C)]
pub(crate) struct TableData {
    vm: UnsafeCell<VmTable>,
    ty: TableType,
    capacity: u64,
    elements: Storage,
    /// Whether something else than the zeros that it began with is mapped somewhere in it.
    is_remapped: Cell<bool>,
}

/// Where the elements lie.
enum Storage {
    /// In so many bytes of the heap.
    Heap(NonNull<[VmFuncRef]>),
    /// In a mapping.
    Slot(Taken),
}

// SAFETY: the address in `vm` is that of the elements, which are owned.
unsafe impl Send for TableData {}

impl InStore for TableData {
    const NAME: &'static str = "Table";
}

/// The elements in use.
#[derive(Clone, Copy)]
enum Elements<'a> {
    Functions(&'a [Cell<VmFuncRef>]),
    /// Of host values or exceptions.
    Addresses(&'a [Cell<*mut u8>]),
}

impl Table {
    /// Makes a table whose elements are all `init`.
    ///
    /// # Errors
    /// Where a limit forbids it, the kernel refuses, or `init` is not of the element type.
    pub fn new(mut store: impl AsContextMut, ty: TableType, init: Val) -> Result<Table, Error> {
        let store = store.as_context_mut();
        let core = store.core();
        let init = reference(core, ty.element_type, init)?;
        let table = Table::with_type(core, ty)?;
        table.handle.get(core).fill_new(0, init, ty.min).expect("the range is the whole table");
        Ok(table)
    }

    /// Makes a table of nulls.
    pub(crate) fn with_type(store: &StoreCore, ty: TableType) -> Result<Table, Error> {
        Ok(Table { handle: store.add_table(TableData::new(store, ty)?) })
    }

    /// The type, with the current size as its minimum.
    pub fn ty(&self, store: impl AsContext) -> TableType {
        self.current_type(store.as_context().core())
    }

    pub(crate) fn current_type(&self, store: &StoreCore) -> TableType {
        let data = self.handle.get(store);
        TableType { min: data.len(), ..data.ty }
    }

    /// Current number of elements.
    pub fn size(&self, store: impl AsContext) -> u64 {
        self.handle.get(store.as_context().core()).len()
    }

    /// An element.
    ///
    /// # Errors
    /// Where there is none with this index.
    pub fn get(&self, store: impl AsContext, index: u64) -> Result<Val, Error> {
        let context = store.as_context();
        let core = context.core();
        let data = self.handle.get(core);
        let raw = data.get(index).ok_or(Error::TableAccess { index, len: data.len() })?;
        // SAFETY: elements are null or references of the table's type and store.
        unsafe { Val::from_slot(core, data.ty.element_type, value::pointer_slot(raw)) }
    }

    /// Sets an element.
    ///
    /// # Errors
    /// Where there is none with this index, or the value is not of the element type.
    pub fn set(&self, mut store: impl AsContextMut, index: u64, value: Val) -> Result<(), Error> {
        let store = store.as_context_mut();
        let data = self.handle.get(store.core());
        let raw = reference(store.core(), data.ty.element_type, value)?;
        data.set(index, raw).ok_or(Error::TableAccess { index, len: data.len() })
    }

    /// Adds elements and tells how many there were before.
    ///
    /// # Errors
    /// Where the type or a limit forbids it, or the value is not of the element type.
    pub fn grow(&self, mut store: impl AsContextMut, delta: u64, init: Val) -> Result<u64, Error> {
        let store = store.as_context_mut();
        let data = self.handle.get(store.core());
        let raw = reference(store.core(), data.ty.element_type, init)?;
        let from = data.len();
        let grown = data.grow(store.core(), delta, raw);
        grown.ok_or(Error::Grow { what: "table", from, delta, unit: "elements" })
    }

    pub(crate) fn handle(&self) -> Handle<TableData> {
        self.handle
    }
}

/// The address that stands for a reference of type `ty`.
fn reference(store: &StoreCore, ty: ValueType, value: Val) -> Result<*mut u8, Error> {
    Ok(value.to_slot(store, ty)?.0[0] as usize as *mut u8)
}

/// Size of an element.
fn element_bytes(ty: &TableType) -> usize {
    if ty.element_type.is_function_reference() { size_of::<VmFuncRef>() } else { size_of::<*mut u8>() }
}

impl Storage {
    fn new(pool: Option<&InstancePool>, bytes: usize) -> Result<Storage, Error> {
        if bytes <= HEAP_BYTES_MAX {
            let elements = Box::<[VmFuncRef]>::new_zeroed_slice(bytes.div_ceil(size_of::<VmFuncRef>()));
            // SAFETY: all zeros is a reference that stands for null.
            let elements = unsafe { elements.assume_init() };
            return Ok(Storage::Heap(NonNull::from(Box::leak(elements))));
        }
        let bytes = bytes as u64;
        let refused = |errno: Errno| Error::Reservation { what: "table", bytes, source: errno.into() };
        let make = || pool::made(|| Slot::for_table(bytes)).map_err(refused);
        let mut taken = Taken::new(pool, Room::Table { bytes }, Contents::Zeros, make)?;
        let accessible_bytes = taken.slot().mapping().len_bytes();
        taken.slot_mut().prepare(accessible_bytes, Contents::Zeros).map_err(refused)?;
        Ok(Storage::Slot(taken))
    }

    /// Address of the first element.
    fn base(&self) -> NonNull<u8> {
        match self {
            Storage::Heap(elements) => elements.cast(),
            Storage::Slot(taken) => taken.slot().mapping().base(),
        }
    }
}

impl Drop for TableData {
    fn drop(&mut self) {
        let used_bytes = self.len() as usize * element_bytes(&self.ty);
        match &mut self.elements {
            // SAFETY: `Storage::new` leaked this box; the store, and with it all users, is going away.
            Storage::Heap(elements) => drop(unsafe { Box::from_raw(elements.as_ptr()) }),
            Storage::Slot(taken) if !self.is_remapped.get() => {
                taken.give_back(used_bytes.next_multiple_of(HOST_PAGE_BYTES));
            }
            Storage::Slot(_) => {}
        }
    }
}

impl TableData {
    fn new(store: &StoreCore, ty: TableType) -> Result<TableData, Error> {
        if !ty.element_type.is_reference() {
            return Err(Error::Unsupported {
                what: "tables of other elements than references to functions, host values or exceptions",
            });
        }
        if ty.min > TABLE_ELEMENTS_MAX {
            let limit = TABLE_ELEMENTS_MAX;
            return Err(Error::Limit { what: "elements of a table", asked: ty.min, limit });
        }
        let limit = store.limits.table_elements;
        StoreCore::charge(&store.table_elements, ty.min, limit).map_err(|asked| Error::Limit {
            what: "table elements in the store",
            asked,
            limit,
        })?;
        let capacity = table_capacity(ty.min, ty.max);
        let bytes = capacity as usize * element_bytes(&ty);
        let elements = Storage::new(store.pool.as_ref(), bytes)
            .inspect_err(|_| StoreCore::refund(&store.table_elements, ty.min))?;
        let vm = VmTable { base: elements.base().as_ptr(), len: ty.min };
        Ok(TableData { vm: UnsafeCell::new(vm), ty, capacity, elements, is_remapped: Cell::new(false) })
    }

    /// What a vmctx holds of the table.
    pub(crate) fn vm_ref(&self) -> VmTableRef {
        VmTableRef { base: self.elements.base().as_ptr(), table: self.vm.get() }
    }

    /// Current number of elements.
    pub(crate) fn len(&self) -> u64 {
        // SAFETY: only `grow` writes it, on this same thread.
        unsafe { (*self.vm.get()).len }
    }

    fn elements(&self) -> Elements<'_> {
        let base = self.elements.base().as_ptr();
        let len = self.len() as usize;
        if self.ty.element_type.is_function_reference() {
            // SAFETY: there is room for `capacity` elements, of which `len` are in use.
            Elements::Functions(unsafe { slice::from_raw_parts(base.cast(), len) })
        } else {
            // SAFETY: as above.
            Elements::Addresses(unsafe { slice::from_raw_parts(base.cast(), len) })
        }
    }

    /// Shows the elements of a table of exceptions.
    pub(crate) fn each_exception(&self, mut see: impl FnMut(usize)) {
        if self.ty.element_type.referent() == Some(Referent::Exception)
            && let Elements::Addresses(elements) = self.elements()
        {
            elements.iter().for_each(|element| see(element.get() as usize));
        }
    }

    /// `table.get`: a reference, null included; `None` past the end.
    pub(crate) fn get(&self, index: u64) -> Option<*mut u8> {
        let index = usize::try_from(index).ok()?;
        match self.elements() {
            Elements::Functions(elements) => Some(elements.get(index)?.get().canonical.cast_mut().cast()),
            Elements::Addresses(elements) => Some(elements.get(index)?.get()),
        }
    }

    /// `table.set`; `None` past the end.
    pub(crate) fn set(&self, index: u64, value: *mut u8) -> Option<()> {
        self.fill(index, value, 1)
    }

    /// `table.fill`; `None` where the range leaves the table.
    pub(crate) fn fill(&self, start: u64, value: *mut u8, len: u64) -> Option<()> {
        match self.elements() {
            Elements::Functions(elements) => {
                let value = function_element(value);
                part(elements, start, len)?.iter().for_each(|element| element.set(value));
            }
            Elements::Addresses(elements) => {
                part(elements, start, len)?.iter().for_each(|element| element.set(value));
            }
        }
        Some(())
    }

    /// `table.grow`: the old number of elements, or `None` where it is not to be.
    pub(crate) fn grow(&self, store: &StoreCore, delta: u64, init: *mut u8) -> Option<u64> {
        let old = self.len();
        let new = old.checked_add(delta).filter(|&new| new <= self.capacity)?;
        StoreCore::charge(&store.table_elements, delta, store.limits.table_elements).ok()?;
        // SAFETY: nothing refers to the size; generated code, which reads it, is not running now.
        unsafe { (*self.vm.get()).len = new };
        self.fill_new(old, init, delta)?;
        Some(old)
    }

    /// Gives elements that nothing has touched yet their first value; `None` where the range leaves the table.
    pub(crate) fn fill_new(&self, start: u64, value: *mut u8, len: u64) -> Option<()> {
        let end = start.checked_add(len).filter(|&end| end <= self.len())?;
        if value.is_null() {
            return Some(());
        }
        let element_bytes = element_bytes(&self.ty) as u64;
        let page_elements = HOST_PAGE_BYTES as u64 / element_bytes;
        let (first, last) = (start.next_multiple_of(page_elements), end / page_elements * page_elements);
        let pattern = PATTERN_BYTES / element_bytes;
        if last.saturating_sub(first) < 2 * pattern {
            return self.fill(start, value, len);
        }
        self.fill(start, value, first - start + pattern)?;
        let [offset, len_bytes] = [first, last - first].map(|elements| (elements * element_bytes) as usize);
        let Storage::Slot(taken) = &self.elements else { return self.fill(start, value, len) };
        self.is_remapped.set(true);
        match taken.slot().mapping().repeat_start(offset, PATTERN_BYTES as usize, len_bytes) {
            Ok(()) => self.fill(last, value, end - last),
            // The kernel allows no more mappings, or no such files.
            Err(_) => self.fill(first + pattern, value, end - first - pattern),
        }
    }

    /// `table.copy` from `source`, which may be this same table; `None` where a range leaves its table.
    pub(crate) fn copy_from(
        &self,
        start: u64,
        source: &TableData,
        source_start: u64,
        len: u64,
    ) -> Option<()> {
        match (self.elements(), source.elements()) {
            (Elements::Functions(to), Elements::Functions(from)) => {
                copy(part(to, start, len)?, part(from, source_start, len)?);
            }
            (Elements::Addresses(to), Elements::Addresses(from)) => {
                copy(part(to, start, len)?, part(from, source_start, len)?);
            }
            _ => return None,
        }
        Some(())
    }
}

/// What a function table holds for a function reference.
fn function_element(value: *mut u8) -> VmFuncRef {
    if value.is_null() {
        return NULL_FUNCREF;
    }
    // SAFETY: non-null function references point to a `VmFuncRef` of the store, see the head.
    unsafe { value.cast::<VmFuncRef>().read() }
}

fn part<T>(elements: &[Cell<T>], start: u64, len: u64) -> Option<&[Cell<T>]> {
    let start = usize::try_from(start).ok()?;
    let end = start.checked_add(usize::try_from(len).ok()?)?;
    elements.get(start..end)
}

/// Copies between equally long parts that may overlap.
fn copy<T: Copy>(to: &[Cell<T>], from: &[Cell<T>]) {
    let pairs = to.iter().zip(from);
    if to.as_ptr() <= from.as_ptr() {
        pairs.for_each(|(to, from)| to.set(from.get()));
    } else {
        pairs.rev().for_each(|(to, from)| to.set(from.get()));
    }
}
