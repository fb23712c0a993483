//! What is an exception, and when is it freed?
//!
//! An [`ExceptionData`] owned by the store's [`ExceptionHeap`]; generated code knows it by its address, which is also the
//! value of an `exnref`. Programs hold an [`Exception`], which shares ownership, or an [`ExnRef`], which the store keeps until
//! it is dropped. Nobody counts what generated code holds: when there are many exceptions, the heap looks for their addresses wherever
//! such code can have put them, on its stack above all, and frees those that it does not find. A number that happens to look
//! like an address keeps an exception alive for a while, and does no other harm.
//! Invariant: an exception never moves, and its fields never change once it was thrown.
//!
//! # Safety
//! Fields are written by the code that makes the exception, before anyone else knows it, and only read afterwards, by whoever has the store.

#![allow(unsafe_code, reason = "the door to exceptions that generated code holds")]

use crate::backtrace;
use crate::context::{AsContext, AsContextMut};
use crate::error::Error;
use crate::handle::{Handle, StoreId};
use crate::stack;
use crate::store::StoreCore;
use crate::tag::{Tag, TagData};
use crate::trap::{Frame, FrameLines};
use crate::value::Val;
use std::arch::asm;
use std::cell::{Cell, RefCell, UnsafeCell};
use std::fmt;
use std::ptr::NonNull;
use std::sync::Arc;
use wasmc_abi::vmctx::{VmException, VmValue};

/// How many exceptions there are at least before any is looked for.
const COLLECT_MIN: usize = 4096;

/// How many bytes they take at least before any is looked for.
const COLLECT_BYTES_MIN: u64 = 1 << 20;

/// An exception. [`VmException`] pointers in generated code point to its start.
#[repr(C)]
pub(crate) struct ExceptionData {
    vm: VmException,
    store: StoreId,
    tag: Handle<TagData>,
    fields: Box<[UnsafeCell<VmValue>]>,
    /// Where generated code has thrown it first: the return address of the call; 0 for one that the program has made.
    thrown_at: usize,
    /// Whether a program has an [`ExnRef`] of it.
    pinned: Cell<bool>,
}

// SAFETY: everything but the tag's address and the count of owners is used only together with the store.
unsafe impl Send for ExceptionData {}
// SAFETY: as above.
unsafe impl Sync for ExceptionData {}

/// An exception that a program holds: thrown by WebAssembly code and caught by nothing there, or made to be thrown by a host function.
///
/// What it carries can be read together with its store. It may outlive that, but then nobody can look into it.
#[derive(Clone)]
pub struct Exception {
    data: Arc<ExceptionData>,
    /// The wasm frames that were active when it was thrown, if it came out of WebAssembly code.
    backtrace: Vec<Frame>,
}

/// A reference to an exception as a value, for use with its store. From the first such reference on, which every `exnref` is that a
/// program gets, the exception is not freed before the store.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ExnRef {
    store: StoreId,
    exception: NonNull<ExceptionData>,
}

// SAFETY: it gives access only together with its store, which one thread at a time has.
unsafe impl Send for ExnRef {}
// SAFETY: as above.
unsafe impl Sync for ExnRef {}

impl Exception {
    /// Makes an exception.
    ///
    /// # Errors
    /// Where the values are not those that the tag's type asks for, something belongs to another store, or the limit of
    /// the store's memory forbids it.
    pub fn new(mut store: impl AsContextMut, tag: Tag, values: &[Val]) -> Result<Exception, Error> {
        let store = store.as_context_mut();
        let core = store.core();
        tag.handle().check(core)?;
        let ty = tag.func_type(core);
        if values.len() != ty.params.len() {
            return Err(Error::ExceptionValues { wanted: ty.params.len(), found: values.len() });
        }
        let own = tag.handle().get(core).type_id();
        let fields = values.iter().zip(&ty.params).map(|(value, ty)| value.to_slot(core, ty.resolved(own)));
        let fields = fields.collect::<Result<Vec<_>, _>>()?;
        Ok(Exception { data: core.exceptions.add(core, tag, fields, 0)?, backtrace: Vec::new() })
    }

    /// Its tag.
    ///
    /// # Panics
    /// Where the exception belongs to another store.
    pub fn tag(&self, store: impl AsContext) -> Tag {
        let tag = Tag::from_handle(self.data.tag);
        let _ = tag.handle().get(store.as_context().core());
        tag
    }

    /// The values that it carries.
    ///
    /// # Panics
    /// Where the exception belongs to another store.
    pub fn values(&self, store: impl AsContext) -> Vec<Val> {
        let context = store.as_context();
        let core = context.core();
        let ty = self.data.tag.get(core).func_type();
        let value = |(field, ty): (&UnsafeCell<VmValue>, &_)| {
            // SAFETY: fields are only read once the exception is known.
            let slot = unsafe { field.get().read() };
            // SAFETY: the field was filled with a value of this type.
            unsafe { Val::from_slot(core, *ty, slot) }
                .expect("a tag of a type that is not known cannot be made")
        };
        self.data.fields.iter().zip(&ty.params).map(value).collect()
    }

    /// The wasm frames that were active when it was last thrown, innermost first: a handler that does not catch it throws it again.
    /// Empty for one that has not been thrown.
    pub fn backtrace(&self) -> &[Frame] {
        &self.backtrace
    }

    /// Where WebAssembly code has thrown it first, which is where [`Exception::backtrace`] begins unless a handler has thrown it
    /// again. `None` for one that the program has made.
    ///
    /// # Panics
    /// Where the exception belongs to another store.
    pub fn thrown_in(&self, store: impl AsContext) -> Option<Frame> {
        let context = store.as_context();
        let core = context.core();
        let _ = self.data.tag.get(core);
        backtrace::frame_at(core, self.data.thrown_at.checked_sub(1)?)
    }

    pub(crate) fn set_backtrace(&mut self, frames: Vec<Frame>) {
        self.backtrace = frames;
    }

    /// The exception that generated code of `store` knows by this address.
    ///
    /// # Safety
    /// The address is that of an exception of the store.
    pub(crate) unsafe fn from_raw(raw: *const u8) -> Exception {
        let data = raw.cast::<ExceptionData>();
        // SAFETY: the heap of the store owns it.
        unsafe { Arc::increment_strong_count(data) };
        // SAFETY: as above, with the count for this owner.
        Exception { data: unsafe { Arc::from_raw(data) }, backtrace: Vec::new() }
    }

    /// The address for generated code of `store`, which the caller passes on at once.
    pub(crate) fn to_raw(&self, store: &StoreCore) -> Result<*const u8, Error> {
        if self.data.store != store.id {
            return Err(Error::WrongStore { what: "Exception" });
        }
        Ok(Arc::as_ptr(&self.data).cast())
    }

    /// The same as a value. Its store never frees the exception from now on.
    ///
    /// # Errors
    /// Where it belongs to another store.
    pub fn to_ref(&self, store: impl AsContext) -> Result<ExnRef, Error> {
        let context = store.as_context();
        let raw = self.to_raw(context.core())?.cast_mut();
        let exception = NonNull::new(raw.cast()).expect("an exception has an address");
        self.data.pinned.set(true);
        Ok(ExnRef { store: self.data.store, exception })
    }
}

impl fmt::Debug for Exception {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Exception({:p})", Arc::as_ptr(&self.data))
    }
}

impl fmt::Display for Exception {
    /// Writes what is known without the store, then a line for each frame.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an exception was thrown and not caught{}", FrameLines(&self.backtrace))
    }
}

impl ExnRef {
    /// The exception.
    ///
    /// # Panics
    /// Where the reference belongs to another store.
    pub fn exception(&self, store: impl AsContext) -> Exception {
        let context = store.as_context();
        self.check(context.core()).expect("an `ExnRef` is used with its own store");
        // SAFETY: it is pinned, so it lives as long as the store.
        unsafe { Exception::from_raw(self.exception.as_ptr().cast()) }
    }

    pub(crate) fn check(&self, store: &StoreCore) -> Result<(), Error> {
        if self.store == store.id { Ok(()) } else { Err(Error::WrongStore { what: "ExnRef" }) }
    }

    pub(crate) fn to_raw(self) -> *mut u8 {
        self.exception.as_ptr().cast()
    }

    /// The reference that generated code knows by this address.
    ///
    /// # Safety
    /// The address is that of an exception of the store.
    pub(crate) unsafe fn from_raw(store: &StoreCore, raw: NonNull<u8>) -> ExnRef {
        let exception = raw.cast::<ExceptionData>();
        // SAFETY: the heap of the store owns it.
        unsafe { exception.as_ref() }.pinned.set(true);
        ExnRef { store: store.id, exception }
    }
}

/// The exceptions of a store.
pub(crate) struct ExceptionHeap {
    all: RefCell<Vec<Arc<ExceptionData>>>,
    /// What they take, as the store's limit counts it.
    bytes: Cell<u64>,
    /// How many there may be, and how many bytes they may take, before those that nobody holds are freed.
    collect_at: Cell<(usize, u64)>,
}

impl ExceptionHeap {
    pub(crate) const fn new() -> ExceptionHeap {
        ExceptionHeap {
            all: RefCell::new(Vec::new()),
            bytes: Cell::new(0),
            collect_at: Cell::new((COLLECT_MIN, COLLECT_BYTES_MIN)),
        }
    }

    /// Takes in a new exception; `thrown_at` is the return address of generated code that throws it.
    ///
    /// # Errors
    /// Where the limit of the store's memory forbids it.
    pub(crate) fn add(
        &self,
        store: &StoreCore,
        tag: Tag,
        fields: Vec<VmValue>,
        thrown_at: usize,
    ) -> Result<Arc<ExceptionData>, Error> {
        let (count_max, bytes_max) = self.collect_at.get();
        if self.all.borrow().len() >= count_max || self.bytes.get() >= bytes_max {
            self.collect(store, &fields);
        }
        self.charge(store, &fields)?;
        let fields: Box<[UnsafeCell<VmValue>]> = fields.into_iter().map(UnsafeCell::new).collect();
        let vm = VmException {
            tag: tag.handle().item().as_ptr().cast_const().cast(),
            fields: UnsafeCell::raw_get(fields.as_ptr()),
        };
        let (tag, pinned) = (tag.handle(), Cell::new(false));
        let data = Arc::new(ExceptionData { vm, store: store.id, tag, fields, thrown_at, pinned });
        self.all.borrow_mut().push(data.clone());
        Ok(data)
    }

    /// Counts an exception with these fields as memory of the store.
    fn charge(&self, store: &StoreCore, fields: &[VmValue]) -> Result<(), Error> {
        let (bytes, limit) = (bytes_with(fields.len()), store.limits.memory_bytes);
        if StoreCore::charge(&store.memory_bytes, bytes, limit).is_err() {
            self.collect(store, fields);
            let what = "bytes of memories and exceptions in the store";
            StoreCore::charge(&store.memory_bytes, bytes, limit).map_err(|asked| Error::Limit {
                what,
                asked,
                limit,
            })?;
        }
        self.bytes.set(self.bytes.get() + bytes);
        Ok(())
    }

    /// Frees the exceptions whose address is nowhere; `fields` are those of one that is being made. Where the stack cannot be
    /// looked through, none.
    #[cold]
    fn collect(&self, store: &StoreCore, fields: &[VmValue]) {
        let mut all = self.all.borrow_mut();
        all.sort_unstable_by_key(Arc::as_ptr);
        let mut marks = Marks { all: &all, is_used: vec![false; all.len()], to_visit: Vec::new() };
        if !see_stack(|word| marks.see(word)) {
            return;
        }
        for (index, exception) in all.iter().enumerate() {
            if exception.pinned.get() || Arc::strong_count(exception) > 1 {
                marks.mark(index);
            }
        }
        fields.iter().for_each(|field| marks.see(field.0[0] as usize));
        store.each_reference(|word| marks.see(word));
        let is_used = marks.finish();
        let mut is_used = is_used.iter();
        all.retain(|_| *is_used.next().expect("there is a mark for each"));
        let bytes = all.iter().map(|exception| bytes_with(exception.fields.len())).sum();
        StoreCore::refund(&store.memory_bytes, self.bytes.replace(bytes) - bytes);
        self.collect_at.set(((2 * all.len()).max(COLLECT_MIN), (2 * bytes).max(COLLECT_BYTES_MIN)));
    }
}

/// What an exception with so many fields takes, about.
fn bytes_with(fields: usize) -> u64 {
    (size_of::<ExceptionData>() + fields * size_of::<VmValue>()) as u64
}

/// Which exceptions have been found.
struct Marks<'a> {
    /// Sorted by address.
    all: &'a [Arc<ExceptionData>],
    is_used: Vec<bool>,
    /// Those found whose fields have not been looked at.
    to_visit: Vec<usize>,
}

impl Marks<'_> {
    /// Looks at a word that may be the address of an exception.
    fn see(&mut self, word: usize) {
        let address =
            |exception: Option<&Arc<ExceptionData>>| exception.map_or(0, |found| Arc::as_ptr(found) as usize);
        // Most words are far from it.
        if !(address(self.all.first())..=address(self.all.last())).contains(&word) {
            return;
        }
        if let Ok(index) = self.all.binary_search_by_key(&word, |exception| Arc::as_ptr(exception) as usize) {
            self.mark(index);
        }
    }

    fn mark(&mut self, index: usize) {
        if !std::mem::replace(&mut self.is_used[index], true) {
            self.to_visit.push(index);
        }
    }

    fn finish(mut self) -> Vec<bool> {
        let all = self.all;
        while let Some(index) = self.to_visit.pop() {
            for field in &all[index].fields {
                // SAFETY: fields are only read once the exception is known.
                self.see(unsafe { field.get().read() }.0[0] as usize);
            }
        }
        self.is_used
    }
}

/// Shows every word of the stack of wasm frames, and of the registers that generated code may keep values in. False where that
/// cannot be: on a stack to which a host function has switched, which may hold some of those registers.
fn see_stack(mut see: impl FnMut(usize)) -> bool {
    let mut registers = [0_usize; 6];
    // SAFETY: writes six words to the array.
    unsafe {
        asm!(
            "mov [{0}], rbx",
            "mov [{0} + 8], rbp",
            "mov [{0} + 16], r12",
            "mov [{0} + 24], r13",
            "mov [{0} + 32], r14",
            "mov [{0} + 40], r15",
            in(reg) registers.as_mut_ptr(),
        );
    }
    registers.iter().for_each(|&word| see(word));
    // SAFETY: the state of the current thread is alive as long as code runs on it.
    let thread = unsafe { &*stack::current() };
    let here = (&raw const registers) as usize;
    if !thread.is_on_stack(here) {
        return thread.activation.get().is_null();
    }
    let mut address = here.next_multiple_of(size_of::<usize>());
    while let Some(word) = thread.read_word(address) {
        see(word);
        address += size_of::<usize>();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::see_stack;
    use crate::stack;
    use std::ptr;

    #[test]
    fn a_stack_that_is_not_that_of_wasm_frames_is_no_place_to_collect_from() {
        // SAFETY: the state of the current thread is alive as long as code runs on it.
        let thread = unsafe { &*stack::current() };
        assert!(see_stack(|_| ()), "without an activation there are no frames to miss");
        thread.activation.set(ptr::dangling());
        let seen = see_stack(|_| ());
        thread.activation.set(ptr::null());
        assert!(!seen);
    }
}
