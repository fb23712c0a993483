//! What owns everything that instances use?
//!
//! A [`Store`] holds the host's data of type `T` and a `StoreCore` with all instances, memories, tables,
//! globals, host functions and host values, which live until the store is dropped. A store is used by one
//! thread at a time; it may move between threads in between.
//! Invariant: a `StoreCore` starts with the [`VmStore`] that every vmctx of the store points to, and is only
//! ever shared (`&StoreCore`); what changes in it is in cells.
//!
//! # Safety
//! The store's record is a box at a fixed address, known here as a raw pointer from which all references are
//! derived: generated code and host functions come back to it through the pointer in their vmctx.

#![allow(unsafe_code, reason = "the door to the record behind a store")]

use crate::backtrace::TrapRecord;
use crate::call_sites::CallSites;
use crate::enter::Pending;
use crate::exception::ExceptionHeap;
use crate::externref::ExternData;
use crate::handle::{Arena, Handle, InStore, StoreId};
use crate::host::HostRecord;
use crate::image::Image;
use crate::instance::InstanceData;
use crate::memory::MemoryData;
use crate::pool::InstancePool;
use crate::signals;
use crate::table::TableData;
use crate::tag::TagData;
use std::cell::{Cell, OnceCell, RefCell, UnsafeCell};
use std::fmt;
use std::ptr::NonNull;
use std::sync::Arc;
use wasmc_abi::vmctx::{SPILL_SLOTS_MAX, VmFuncRef, VmStore, VmValue};

/// How much the instances of a store may use together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StoreLimits {
    /// Bytes of all memories, and of the exceptions that are there. WebAssembly code that throws one beyond it traps.
    pub memory_bytes: u64,
    /// Elements of all tables.
    pub table_elements: u64,
    /// Number of instances.
    pub instances: usize,
}

impl Default for StoreLimits {
    /// No limits but those of WebAssembly and of the machine.
    fn default() -> StoreLimits {
        StoreLimits { memory_bytes: u64::MAX, table_elements: u64::MAX, instances: usize::MAX }
    }
}

/// Instances and all they use, with the host's data of type `T`.
pub struct Store<T: 'static> {
    record: NonNull<StoreRecord<T>>,
}

// SAFETY: the record is owned; everything in it may move to another thread when `T` may. Host functions and
// values are required to be `Send`, and whoever holds the store has all of it.
unsafe impl<T: Send> Send for Store<T> {}

/// What a store points to. [`VmStore`] pointers in vmctx point to its start.
#[repr(C)]
pub(crate) struct StoreRecord<T> {
    pub(crate) core: StoreCore,
    pub(crate) data: UnsafeCell<T>,
}

/// The part of a store that does not depend on the type of the host's data.
#[repr(C)]
pub(crate) struct StoreCore {
    vm: UnsafeCell<VmStore>,
    pub(crate) id: StoreId,
    /// Whether the store's innermost activation is in the runtime or a host function.
    pub(crate) in_host: Cell<bool>,
    /// Why a host function or builtin left wasm without returning.
    pub(crate) pending: Cell<Option<Pending>>,
    /// Where in generated code the host function was called that throws what is pending.
    pub(crate) throws_at: Cell<usize>,
    pub(crate) call_sites: CallSites,
    /// What is known of the trap that just happened.
    pub(crate) record: TrapRecord,
    pub(crate) limits: StoreLimits,
    /// Where memories and tables are taken from.
    pub(crate) pool: Option<InstancePool>,
    pub(crate) memory_bytes: Cell<u64>,
    pub(crate) table_elements: Cell<u64>,
    /// Trampolines from the host into wasm by type id, as far as they were asked for; null otherwise.
    pub(crate) trampolines: RefCell<Vec<*const u8>>,
    /// What [`VmStore::spill`] points to.
    spill: OnceCell<Box<[UnsafeCell<VmValue>]>>,
    /// Before the images, whose contents the slots show that memories give back when they are dropped.
    memories: Arena<MemoryData>,
    images: RefCell<Vec<Arc<Image>>>,
    instances: Arena<InstanceData>,
    tables: Arena<TableData>,
    globals: Arena<Cell<VmValue>>,
    funcrefs: Arena<Cell<VmFuncRef>>,
    host_functions: Arena<HostRecord>,
    extern_values: Arena<ExternData>,
    tags: Arena<TagData>,
    pub(crate) exceptions: ExceptionHeap,
}

impl<T: 'static> Store<T> {
    /// A store without limits. The first one of the process installs the signal handlers.
    pub fn new(data: T) -> Store<T> {
        Store::with_limits(data, StoreLimits::default())
    }

    /// A store whose instances may use no more than `limits`.
    pub fn with_limits(data: T, limits: StoreLimits) -> Store<T> {
        Store::made(data, limits, None)
    }

    /// A store that takes its memories and large tables from `pool`, for as long as it lives. Where the pool has none
    /// left, instances fail with [`Error::Limit`](crate::Error::Limit).
    pub fn in_pool(data: T, limits: StoreLimits, pool: &InstancePool) -> Store<T> {
        Store::made(data, limits, Some(pool.clone()))
    }

    fn made(data: T, limits: StoreLimits, pool: Option<InstancePool>) -> Store<T> {
        signals::install();
        let record = StoreRecord { core: StoreCore::new(limits, pool), data: UnsafeCell::new(data) };
        Store { record: NonNull::from(Box::leak(Box::new(record))) }
    }

    /// The host's data.
    pub fn data(&self) -> &T {
        let data = self.record().data.get();
        // SAFETY: whoever has the store shared has its data shared.
        unsafe { &*data }
    }

    /// The host's data.
    pub fn data_mut(&mut self) -> &mut T {
        let data = self.record().data.get();
        // SAFETY: whoever has the store exclusively has its data exclusively.
        unsafe { &mut *data }
    }

    /// Drops all instances and gives the host's data back.
    pub fn into_data(self) -> T {
        let record = self.record;
        std::mem::forget(self);
        // SAFETY: the store, just forgotten, owned the record.
        let record = unsafe { Box::from_raw(record.as_ptr()) };
        record.data.into_inner()
    }

    /// How much of what the limits count is in use.
    pub fn usage(&self) -> StoreLimits {
        let core = &self.record().core;
        StoreLimits {
            memory_bytes: core.memory_bytes.get(),
            table_elements: core.table_elements.get(),
            instances: core.instances.len(),
        }
    }

    pub(crate) fn record_ptr(&self) -> NonNull<StoreRecord<T>> {
        self.record
    }

    fn record(&self) -> &StoreRecord<T> {
        // SAFETY: the record is alive as long as the store and never borrowed exclusively.
        unsafe { self.record.as_ref() }
    }
}

impl<T: 'static> Drop for Store<T> {
    fn drop(&mut self) {
        // SAFETY: the store owns the record, which `with_limits` made from a box.
        drop(unsafe { Box::from_raw(self.record.as_ptr()) });
    }
}

impl<T: fmt::Debug + 'static> fmt::Debug for Store<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("data", self.data()).field("usage", &self.usage()).finish()
    }
}

impl StoreCore {
    fn new(limits: StoreLimits, pool: Option<InstancePool>) -> StoreCore {
        StoreCore {
            vm: UnsafeCell::new(VmStore {
                stack_limit: usize::MAX,
                exit_sp: 0,
                exit_fp: 0,
                spill: std::ptr::null_mut(),
            }),
            id: StoreId::fresh(),
            in_host: Cell::new(false),
            pending: Cell::new(None),
            throws_at: Cell::new(0),
            call_sites: CallSites::new(),
            record: TrapRecord::new(),
            limits,
            pool,
            memory_bytes: Cell::new(0),
            table_elements: Cell::new(0),
            trampolines: RefCell::default(),
            spill: OnceCell::new(),
            memories: Arena::new(),
            images: RefCell::default(),
            instances: Arena::new(),
            tables: Arena::new(),
            globals: Arena::new(),
            funcrefs: Arena::new(),
            host_functions: Arena::new(),
            extern_values: Arena::new(),
            tags: Arena::new(),
            exceptions: ExceptionHeap::new(),
        }
    }

    /// The pointer that every vmctx of the store holds.
    pub(crate) fn vm(&self) -> *mut VmStore {
        self.vm.get()
    }

    /// Stack and frame pointer at the last call out of generated code; zeros if there was none since entry.
    #[inline]
    pub(crate) fn exit_registers(&self) -> (usize, usize) {
        // SAFETY: generated code of this thread writes here, but is not running now; plain integers.
        let vm = unsafe { &*self.vm.get() };
        (vm.exit_sp, vm.exit_fp)
    }

    /// Sets what [`StoreCore::exit_registers`] tells.
    #[inline]
    pub(crate) fn set_exit_registers(&self, (sp, fp): (usize, usize)) {
        // SAFETY: as above; the reference ends with this function.
        let vm = unsafe { &mut *self.vm.get() };
        vm.exit_sp = sp;
        vm.exit_fp = fp;
    }

    /// Sets the lowest stack address from which generated code may call out.
    #[inline]
    pub(crate) fn set_stack_limit(&self, limit: usize) {
        // SAFETY: as above.
        unsafe { (*self.vm.get()).stack_limit = limit };
    }

    /// Adds to a counter of use unless that passes its limit.
    pub(crate) fn charge(counter: &Cell<u64>, amount: u64, limit: u64) -> Result<(), u64> {
        let total = counter.get().saturating_add(amount);
        if total > limit {
            return Err(total);
        }
        counter.set(total);
        Ok(())
    }

    /// Takes back what was charged for something that could not be made after all.
    pub(crate) fn refund(counter: &Cell<u64>, amount: u64) {
        counter.set(counter.get() - amount);
    }

    /// Remembers an image whose code runs in the store.
    pub(crate) fn add_image(&self, image: &Arc<Image>) {
        let mut images = self.images.borrow_mut();
        if !images.iter().any(|known| Arc::ptr_eq(known, image)) {
            images.push(image.clone());
        }
        if image.tables().spill_slots() > 0 {
            self.provide_spill_slots();
        }
    }

    /// Makes the slots for arguments and results beyond registers, if they are not there yet.
    fn provide_spill_slots(&self) {
        let slots = self
            .spill
            .get_or_init(|| (0..SPILL_SLOTS_MAX).map(|_| UnsafeCell::new(VmValue::default())).collect());
        // SAFETY: as for the registers; the slots never move and live as long as the store.
        unsafe { (*self.vm.get()).spill = UnsafeCell::raw_get(slots.as_ptr()) };
    }

    /// The first image for which `found` gives something. A signal handler may ask.
    pub(crate) fn find_image<R>(&self, found: impl FnMut(&Arc<Image>) -> Option<R>) -> Option<R> {
        self.images.try_borrow().ok()?.iter().find_map(found)
    }

    /// Shows every reference, and perhaps other words, in globals, tables of exceptions and spill slots.
    pub(crate) fn each_reference(&self, mut see: impl FnMut(usize)) {
        let mut see_value = |value: VmValue| see(value.0[0] as usize);
        self.globals.for_each(|global| see_value(global.get()));
        self.instances.for_each(|instance| instance.each_global(&mut see_value));
        let slots = self.spill.get().into_iter().flatten();
        // SAFETY: generated code of this thread writes here, but is not running now.
        slots.for_each(|slot| see_value(unsafe { slot.get().read() }));
        self.tables.for_each(|table| table.each_exception(&mut see));
    }

    /// The first memory for which `found` gives something. A signal handler may ask.
    pub(crate) fn find_memory<R>(&self, found: impl FnMut(&MemoryData) -> Option<R>) -> Option<R> {
        self.memories.find_map(found)
    }

    /// The first instance for which `found` gives something, in the order in which they were made.
    pub(crate) fn find_instance<R>(&self, found: impl FnMut(&InstanceData) -> Option<R>) -> Option<R> {
        self.instances.find_map(found)
    }

    pub(crate) fn instance_count(&self) -> usize {
        self.instances.len()
    }

    fn own<I: InStore>(&self, arena: &Arena<I>, item: I) -> Handle<I> {
        let item = arena.insert(item);
        // SAFETY: the arena is the store's own, so the item lives as long as the store.
        unsafe { Handle::new(self, item) }
    }

    pub(crate) fn add_instance(&self, instance: InstanceData) -> Handle<InstanceData> {
        self.own(&self.instances, instance)
    }

    pub(crate) fn add_memory(&self, memory: MemoryData) -> Handle<MemoryData> {
        self.own(&self.memories, memory)
    }

    pub(crate) fn add_table(&self, table: TableData) -> Handle<TableData> {
        self.own(&self.tables, table)
    }

    pub(crate) fn add_global(&self, value: VmValue) -> Handle<Cell<VmValue>> {
        self.own(&self.globals, Cell::new(value))
    }

    pub(crate) fn add_funcref(&self, funcref: VmFuncRef) -> Handle<Cell<VmFuncRef>> {
        self.own(&self.funcrefs, Cell::new(funcref))
    }

    pub(crate) fn add_host_function(&self, record: HostRecord) -> Handle<HostRecord> {
        self.own(&self.host_functions, record)
    }

    pub(crate) fn add_tag(&self, tag: TagData) -> Handle<TagData> {
        self.own(&self.tags, tag)
    }

    pub(crate) fn add_extern_value(&self, value: ExternData) -> Handle<ExternData> {
        self.own(&self.extern_values, value)
    }
}
