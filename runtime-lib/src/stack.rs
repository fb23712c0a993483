//! On which stack does generated code run?
//!
//! On one of its own for each thread, made at the thread's first call into wasm and freed when the thread ends,
//! together with the alternate stack that signal handlers run on:
//! ```text
//! low   guard page │ alternate signal stack │ guard │ head-room for the host │ wasm frames   high
//! ```
//! Invariants: running past the wasm frames hits the guard, with enough probes in generated code that nothing
//! below is reached; calls out of wasm find the head-room at least; a handler that needs more than the alternate
//! stack ends the process.
//!
//! # Safety
//! [`ThreadState`] has no destructor and needs no initialisation at run time, so that the signal handler may
//! read it at any moment.

#![allow(unsafe_code, reason = "the door to the thread's alternate signal stack")]

use crate::enter::Activation;
use crate::error::Error;
use crate::mapping::{HOST_PAGE_BYTES, Mapping};
use crate::signals;
use std::cell::{Cell, RefCell};
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};

const ALTERNATE_STACK_BYTES: usize = 64 << 10;
const GUARD_BYTES: usize = 256 << 10;

/// What a host function or builtin may use of the stack at least, as [`crate::IntoFunc`] promises.
const HEAD_ROOM_BYTES: usize = 256 << 10;

/// All that lies below the stack of wasm frames.
const BELOW_BYTES: usize = HOST_PAGE_BYTES + ALTERNATE_STACK_BYTES + GUARD_BYTES;

const WASM_STACK_BYTES_DEFAULT: usize = 8 << 20;
const WASM_STACK_BYTES_MIN: usize = 64 << 10;

static WASM_STACK_BYTES: AtomicUsize = AtomicUsize::new(WASM_STACK_BYTES_DEFAULT);

/// Sets how many bytes of stack wasm frames may use, on threads that call into wasm for the first time
/// from now on. The default is 8 MiB; less than 64 KiB are not given.
pub fn set_wasm_stack_bytes(bytes: usize) {
    WASM_STACK_BYTES.store(bytes.max(WASM_STACK_BYTES_MIN), Ordering::Relaxed);
}

/// What the current thread knows of its wasm activations.
pub(crate) struct ThreadState {
    /// The innermost call into wasm; null outside.
    pub(crate) activation: Cell<*const Activation>,
    /// Where the stack of wasm frames starts; 0 before the first call.
    pub(crate) stack_top: Cell<usize>,
    /// Lowest address of the stack from which generated code may call out.
    pub(crate) stack_limit: Cell<usize>,
    /// Lowest address of the stack; the guard ends here.
    pub(crate) stack_bottom: Cell<usize>,
}

thread_local! {
    static THREAD: ThreadState = const {
        ThreadState {
            activation: Cell::new(ptr::null()),
            stack_top: Cell::new(0),
            stack_limit: Cell::new(0),
            stack_bottom: Cell::new(0),
        }
    };
    static OWNED: Owned = const { Owned(RefCell::new(None)) };
}

/// The state of the current thread, alive as long as the thread.
#[inline]
pub(crate) fn current() -> *const ThreadState {
    THREAD.with(ptr::from_ref)
}

impl ThreadState {
    /// Makes the thread's stacks, and lets the signals of faults through to their handlers.
    #[cold]
    pub(crate) fn prepare(&self) -> Result<(), Error> {
        let stack = WasmStack::new(WASM_STACK_BYTES.load(Ordering::Relaxed))?;
        signals::unblock();
        let bottom = stack.mapping.base().as_ptr() as usize + BELOW_BYTES;
        let top = stack.mapping.base().as_ptr() as usize + stack.mapping.len_bytes();
        OWNED
            .try_with(|owned| *owned.0.borrow_mut() = Some(stack))
            .map_err(|_| Error::Unsupported { what: "calls into wasm while the thread ends" })?;
        self.stack_bottom.set(bottom);
        self.stack_limit.set(bottom + HEAD_ROOM_BYTES);
        self.stack_top.set(top);
        Ok(())
    }

    /// Whether a fault at this address means that the wasm frames have used up their stack.
    pub(crate) fn is_in_guard(&self, address: usize) -> bool {
        let bottom = self.stack_bottom.get();
        (bottom.saturating_sub(GUARD_BYTES)..bottom).contains(&address)
    }

    /// Whether the address lies in the stack of wasm frames.
    #[inline]
    pub(crate) fn is_on_stack(&self, address: usize) -> bool {
        (self.stack_bottom.get()..self.stack_top.get()).contains(&address)
    }

    /// Reads a word of the stack of wasm frames; `None` outside.
    pub(crate) fn read_word(&self, address: usize) -> Option<usize> {
        let last = self.stack_top.get().checked_sub(size_of::<usize>())?;
        if address < self.stack_bottom.get() || address > last || !address.is_multiple_of(size_of::<usize>())
        {
            return None;
        }
        // SAFETY: the word lies in the thread's own stack, which is mapped.
        Some(unsafe { ptr::with_exposed_provenance::<usize>(address).read_volatile() })
    }
}

/// The stacks of the current thread, freed when it ends.
struct Owned(RefCell<Option<WasmStack>>);

impl Drop for Owned {
    /// A host function that ends the process is still standing on the stack while the C library destroys what
    /// belongs to the thread.
    fn drop(&mut self) {
        if THREAD.with(|thread| !thread.activation.get().is_null()) {
            std::mem::forget(self.0.take());
        }
    }
}

/// The stacks of one thread.
struct WasmStack {
    mapping: Mapping,
}

impl WasmStack {
    fn new(wasm_bytes: usize) -> Result<WasmStack, Error> {
        let bytes = wasm_bytes
            .checked_next_multiple_of(HOST_PAGE_BYTES)
            .and_then(|bytes| bytes.checked_add(HEAD_ROOM_BYTES + BELOW_BYTES))
            .unwrap_or(usize::MAX / 2);
        let refused = |errno: rustix::io::Errno| Error::Reservation {
            what: "stack of wasm frames",
            bytes: bytes as u64,
            source: errno.into(),
        };
        let mapping = Mapping::zeroed(bytes).map_err(refused)?;
        mapping.make_guard(0, HOST_PAGE_BYTES).map_err(refused)?;
        mapping.make_guard(BELOW_BYTES - GUARD_BYTES, GUARD_BYTES).map_err(refused)?;
        let stack = WasmStack { mapping };
        set_alternate_stack(stack.alternate(), 0);
        Ok(stack)
    }

    /// The lowest address of the alternate signal stack.
    fn alternate(&self) -> *mut u8 {
        self.mapping.base().as_ptr().wrapping_add(HOST_PAGE_BYTES)
    }

    /// Whether signal handlers of this thread run on our alternate stack.
    fn is_in_use(&self) -> bool {
        let mut current = libc::stack_t { ss_sp: ptr::null_mut(), ss_flags: 0, ss_size: 0 };
        // SAFETY: a query that writes to `current`.
        let found = unsafe { libc::sigaltstack(ptr::null(), &raw mut current) };
        found == 0 && current.ss_sp == self.alternate().cast()
    }
}

/// Lets signal handlers of this thread run on the stack at `base`, or with `SS_DISABLE` on none.
fn set_alternate_stack(base: *mut u8, flags: libc::c_int) {
    let stack = libc::stack_t { ss_sp: base.cast(), ss_flags: flags, ss_size: ALTERNATE_STACK_BYTES };
    // SAFETY: the stack is mapped until it is disabled in `drop`.
    let set = unsafe { libc::sigaltstack(&raw const stack, ptr::null_mut()) };
    assert!(
        set == 0,
        "an alternate stack of {ALTERNATE_STACK_BYTES} bytes is large enough and none is in use"
    );
}

impl Drop for WasmStack {
    fn drop(&mut self) {
        if self.is_in_use() {
            set_alternate_stack(ptr::null_mut(), libc::SS_DISABLE);
        }
        THREAD.with(|thread| {
            thread.stack_top.set(0);
            thread.stack_bottom.set(0);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::WasmStack;
    use crate::mapping::HOST_PAGE_BYTES;

    /// What the kernel says one may do with the page at an address.
    fn access(address: usize) -> String {
        let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
        let hexadecimal = |text: &str| usize::from_str_radix(text, 16).unwrap();
        let holds = |line: &&str| {
            let (start, rest) = line.split_once('-').unwrap();
            (hexadecimal(start)..hexadecimal(rest.split_once(' ').unwrap().0)).contains(&address)
        };
        maps.lines().find(holds).unwrap().split(' ').nth(1).unwrap().to_owned()
    }

    #[test]
    fn a_guard_page_lies_below_the_alternate_stack() {
        let stack = WasmStack::new(1 << 20).unwrap();
        let alternate = stack.alternate() as usize;
        assert_eq!((access(alternate - 1).as_str(), access(alternate).as_str()), ("---p", "rw-p"));
        assert!(stack.mapping.contains(alternate - HOST_PAGE_BYTES));
    }
}
