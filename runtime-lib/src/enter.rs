//! How does the host get into generated code and out again?
//!
//! [`invoke`] is the only way in: it pushes an [`Activation`], switches to the thread's stack of wasm frames
//! and calls a trampoline of an artifact. Ways out: the trampoline returns; [`fail`], from host functions
//! and builtins; the signal handler, which continues at [`leave`]. Whatever the way, `invoke` restores
//! the thread's and the store's state and returns, or goes on with a panic of a host function.
//! Invariant: only frames without destructors lie between `enter` and whoever goes to `leave`: generated code,
//! and entry points of host functions and builtins that have nothing left to drop.
//!
//! # Safety
//! `enter` saves all callee-saved registers and `leave` restores them from the stack pointer that the activation
//! holds, so that going to `leave` is like returning from `enter`.

#![allow(unsafe_code, reason = "the door into generated code")]

use crate::backtrace::{self, Registers};
use crate::error::Error;
use crate::stack;
use crate::store::StoreCore;
use crate::trap::Trap;
use std::any::Any;
use std::arch::naked_asm;
use std::cell::Cell;
use wasmc_abi::vmctx::{VmContext, VmValue};

/// A call from the host into generated code that has not returned.
#[repr(C)]
pub(crate) struct Activation {
    /// What [`leave`] gets; written by [`enter`].
    resume_sp: Cell<usize>,
    /// The store that the code runs in.
    pub(crate) store: *const StoreCore,
    /// The activation around this one; null for the outermost.
    pub(crate) previous: *const Activation,
    /// Where that one left generated code: its store's exit registers.
    pub(crate) previous_exit: (usize, usize),
}

/// Why a host function or builtin left wasm without returning.
pub(crate) enum Pending {
    /// It failed.
    Error(Error),
    /// It panicked, with this payload.
    Panic(Box<dyn Any + Send>),
}

/// The thread's stack of wasm frames is in use up to a point that nobody knows, and a fault elsewhere would be taken
/// for one of the host.
const OTHER_STACK: Error =
    Error::Unsupported { what: "calls into wasm from a host function that has switched to another stack" };

/// What to call: a trampoline `extern "C" fn(code, vmctx, slots)` and its first two arguments.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    pub(crate) trampoline: *const u8,
    pub(crate) code: *const u8,
    pub(crate) vmctx: *mut VmContext,
}

/// Calls generated code with the arguments in `slots`, where it leaves its results.
///
/// # Errors
/// A trap, or the error of a host function.
///
/// # Safety
/// The target is a function of `store` with a trampoline of its type, and `slots` has room for the type's
/// parameters and results and holds the former.
#[inline]
pub(crate) unsafe fn invoke(store: &StoreCore, target: &Target, slots: *mut VmValue) -> Result<(), Error> {
    // SAFETY: as promised by the caller.
    match unsafe { activate(store, target, slots) } {
        0 => Ok(()),
        _ => Err(failure(store)),
    }
}

/// Enters generated code and restores thread and store afterwards. 0 stands for a normal return.
unsafe fn activate(store: &StoreCore, target: &Target, slots: *mut VmValue) -> u32 {
    let thread = stack::current();
    // SAFETY: the state of the current thread is alive as long as code runs on it.
    let thread = unsafe { &*thread };
    if thread.stack_top.get() == 0
        && let Err(error) = thread.prepare()
    {
        store.pending.set(Some(Pending::Error(error)));
        return 1;
    }
    let previous = thread.activation.get();
    let (stack_top, previous_exit) = if previous.is_null() {
        (thread.stack_top.get(), (0, 0))
    } else {
        let here = 0_u8;
        if !thread.is_on_stack(&raw const here as usize) {
            store.pending.set(Some(Pending::Error(OTHER_STACK)));
            return 1;
        }
        // SAFETY: activations of the thread are alive while they are listed.
        let previous = unsafe { &*previous };
        // SAFETY: so are their stores.
        (0, unsafe { &*previous.store }.exit_registers())
    };
    let activation = Activation { resume_sp: Cell::new(0), store, previous, previous_exit };
    let (exit, in_host) = (store.exit_registers(), store.in_host.get());
    store.set_exit_registers((0, 0));
    store.set_stack_limit(thread.stack_limit.get());
    store.in_host.set(false);
    thread.activation.set(&raw const activation);
    // SAFETY: the stack is the thread's own and either unused or the one we are on; the rest as promised.
    let outcome =
        unsafe { enter(&activation, target.trampoline, target.code, target.vmctx, slots, stack_top) };
    thread.activation.set(previous);
    store.in_host.set(in_host);
    store.set_exit_registers(exit);
    outcome
}

/// What went wrong in the activation that just ended.
#[cold]
#[inline(never)]
fn failure(store: &StoreCore) -> Error {
    match store.pending.take() {
        None => Error::Trap(Trap { code: store.record.code(), backtrace: store.record.frames() }),
        Some(Pending::Error(Error::Trap(trap))) if trap.backtrace.is_empty() => {
            Error::Trap(Trap { code: trap.code, backtrace: store.record.frames() })
        }
        Some(Pending::Error(Error::Exception(mut exception))) if exception.backtrace().is_empty() => {
            exception.set_backtrace(store.record.frames());
            Error::Exception(exception)
        }
        Some(Pending::Error(error)) => error,
        Some(Pending::Panic(payload)) => std::panic::resume_unwind(payload),
    }
}

/// Leaves the current activation of `store` from a host function or builtin, with what [`invoke`] shall report.
///
/// # Safety
/// The caller was entered from generated code or [`host_trampoline`] and owns nothing that needs dropping.
#[cold]
pub(crate) unsafe fn fail(store: &StoreCore, pending: Pending) -> ! {
    // SAFETY: the state of the current thread is alive as long as code runs on it.
    let thread = unsafe { &*stack::current() };
    // SAFETY: code of the store is running, so the thread has an activation, which is alive.
    let activation = unsafe { &*thread.activation.get() };
    store.record.clear();
    let is_bare = match &pending {
        Pending::Error(Error::Trap(trap)) => trap.backtrace.is_empty(),
        Pending::Error(Error::Exception(exception)) => exception.backtrace().is_empty(),
        _ => false,
    };
    if is_bare {
        let start = Registers::at_exit(thread, store.exit_registers());
        backtrace::capture(&store.record, thread, activation, start);
    }
    store.pending.set(Some(pending));
    // SAFETY: `enter` wrote it, and as promised nothing that needs dropping lies between.
    unsafe { leave(activation.resume_sp.get()) }
}

impl Activation {
    /// Where to continue, and with what in the first argument's register, to end the activation.
    pub(crate) fn way_out(&self) -> (usize, usize) {
        (leave as *const () as usize, self.resume_sp.get())
    }
}

/// Calls a trampoline on the stack at `stack_top`, or on the current one if that is 0. Returns 0 when it
/// returned, 1 when [`leave`] ended it.
#[unsafe(naked)]
unsafe extern "sysv64" fn enter(
    activation: &Activation,
    trampoline: *const u8,
    code: *const u8,
    vmctx: *mut VmContext,
    slots: *mut VmValue,
    stack_top: usize,
) -> u32 {
    naked_asm!(
        "push rbp",
        "mov rbp, rsp",
        "push rbx",
        "push r12",
        "push r13",
        "push r14",
        "push r15",
        // activation.resume_sp
        "mov [rdi], rsp",
        "mov rbx, rsp",
        "test r9, r9",
        "cmovnz rsp, r9",
        "and rsp, -16",
        "mov rax, rsi",
        "mov rdi, rdx",
        "mov rsi, rcx",
        "mov rdx, r8",
        "call rax",
        // The trampoline has preserved r12 to r15; only `leave` needs what was pushed of them.
        "lea rsp, [rbx + 32]",
        "xor eax, eax",
        "pop rbx",
        "pop rbp",
        "ret",
    )
}

/// Returns 1 from the [`enter`] that wrote this stack pointer.
#[unsafe(naked)]
unsafe extern "sysv64" fn leave(resume_sp: usize) -> ! {
    naked_asm!(
        "mov rsp, rdi",
        "cld",
        "mov eax, 1",
        "pop r15",
        "pop r14",
        "pop r13",
        "pop r12",
        "pop rbx",
        "pop rbp",
        "ret",
    )
}

/// The trampoline for host functions: calls the code in a [`wasmc_abi::vmctx::VmHostFunc`] with it and the slots.
#[unsafe(naked)]
pub(crate) unsafe extern "sysv64" fn host_trampoline(
    code: *const u8,
    host: *mut VmContext,
    slots: *mut VmValue,
) {
    naked_asm!("mov rdi, rsi", "mov rsi, rdx", "jmp [rdi]")
}

/// The address of [`host_trampoline`].
pub(crate) fn host_trampoline_address() -> *const u8 {
    host_trampoline as *const () as *const u8
}
