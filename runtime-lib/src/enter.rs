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
//! `enter` keeps what follows it on the stack and `leave` returns to there by the stack pointer that the activation
//! holds; the compiler expects every other register to have changed. So going to `leave` is like leaving `enter`.

#![allow(unsafe_code, reason = "the door into generated code")]

use crate::backtrace::{self, Registers};
use crate::error::Error;
use crate::stack::{self, ThreadState};
use crate::store::StoreCore;
use crate::trap::Trap;
use std::any::Any;
use std::arch::{asm, naked_asm};
use std::cell::Cell;
use std::ptr;
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
///
/// # Safety
/// As for [`invoke`].
#[inline]
unsafe fn activate(store: &StoreCore, target: &Target, slots: *mut VmValue) -> u32 {
    let thread = stack::current();
    // SAFETY: the state of the current thread is alive as long as code runs on it.
    let thread = unsafe { &*thread };
    let is_outermost =
        thread.activation.get().is_null() && !store.in_host.get() && store.exit_registers() == (0, 0);
    if !is_outermost || thread.stack_top.get() == 0 {
        // SAFETY: as promised by the caller.
        return unsafe { activate_within(thread, store, target, slots) };
    }
    let outside = Outside { activation: ptr::null(), exit: (0, 0), in_host: false };
    // SAFETY: as promised by the caller; the stack is unused.
    unsafe { enter_from(&outside, thread.stack_top.get(), (0, 0), thread, store, target, slots) }
}

/// What an activation interrupts: the state of the thread and of the store, which it leaves as it found it.
///
/// Constants where a call comes from outside: what is loaded and stored again would make each of many calls wait for the
/// one before it.
struct Outside {
    activation: *const Activation,
    exit: (usize, usize),
    in_host: bool,
}

/// The same as [`activate`] within another activation, or where the thread has no stack yet.
///
/// # Safety
/// As for [`invoke`].
#[cold]
#[inline(never)]
unsafe fn activate_within(
    thread: &ThreadState,
    store: &StoreCore,
    target: &Target,
    slots: *mut VmValue,
) -> u32 {
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
    let outside =
        Outside { activation: previous, exit: store.exit_registers(), in_host: store.in_host.get() };
    // SAFETY: as promised by the caller; the stack is the thread's own and either unused or the one we are on.
    unsafe { enter_from(&outside, stack_top, previous_exit, thread, store, target, slots) }
}

/// Enters generated code on a stack, see [`enter`], and restores what is outside.
///
/// # Safety
/// As for [`invoke`] and [`enter`].
#[inline(always)]
unsafe fn enter_from(
    outside: &Outside,
    stack_top: usize,
    previous_exit: (usize, usize),
    thread: &ThreadState,
    store: &StoreCore,
    target: &Target,
    slots: *mut VmValue,
) -> u32 {
    let previous = outside.activation;
    let activation = Activation { resume_sp: Cell::new(0), store, previous, previous_exit };
    store.set_exit_registers((0, 0));
    store.set_stack_limit(thread.stack_limit.get());
    store.in_host.set(false);
    thread.activation.set(&raw const activation);
    // SAFETY: as promised by the caller.
    let outcome = unsafe { enter(&activation, target, slots, stack_top) };
    thread.activation.set(previous);
    store.in_host.set(outside.in_host);
    store.set_exit_registers(outside.exit);
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
///
/// # Safety
/// The trampoline takes the three arguments, and the stack is unused or the current one.
#[inline(always)]
unsafe fn enter(activation: &Activation, target: &Target, slots: *mut VmValue, stack_top: usize) -> u32 {
    let outcome: u64;
    // SAFETY: as promised by the caller. The registers that a call preserves and `leave` does not are either kept on
    // the stack here (those that cannot be declared) or declared as changed, so that a loop of calls saves them once.
    unsafe {
        asm!(
            "push rbx",
            "lea rax, [rip + 2f]",
            "push rax",
            // A frame like any other's for those who follow frame pointers.
            "push rbp",
            "mov rbp, rsp",
            // activation.resume_sp
            "mov [r8], rsp",
            "mov rbx, rsp",
            "test r9, r9",
            "cmovnz rsp, r9",
            "and rsp, -16",
            "call rcx",
            "xor eax, eax",
            "mov rsp, rbx",
            "pop rbp",
            "add rsp, 8",
            "2:",
            "pop rbx",
            inout("rdi") target.code => _,
            inout("rsi") target.vmctx => _,
            inout("rdx") slots => _,
            inout("rcx") target.trampoline => _,
            inout("r8") activation.resume_sp.as_ptr() => _,
            inout("r9") stack_top => _,
            out("rax") outcome,
            out("r12") _, out("r13") _, out("r14") _, out("r15") _,
            clobber_abi("sysv64"),
        );
    }
    outcome as u32
}

/// Ends the [`enter`] that wrote this stack pointer, with 1.
#[unsafe(naked)]
unsafe extern "sysv64" fn leave(resume_sp: usize) -> ! {
    naked_asm!("mov rsp, rdi", "cld", "mov eax, 1", "pop rbp", "ret")
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
