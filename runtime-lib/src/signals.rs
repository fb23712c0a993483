//! How does a fault in generated code become a trap?
//!
//! Handlers for the signals of faults are installed once per process, at the first store. A fault is ours if
//! the thread is in wasm (it has an activation that is not in the host) and
//! - `SIGILL`: the program counter is at a `ud1l code(%eax),%eax` of an image, which tells the trap code;
//! - `SIGSEGV`, `SIGBUS`: the address lies behind the end of a memory of the store, in its reservation, or in
//!   the guard of the thread's stack of wasm frames;
//! - `SIGFPE`: the program counter is in an image.
//!
//! Ours are noted with their frames and end the activation; all others go to the handlers installed before.
//! Invariant: the handler allocates nothing and takes no lock.
//!
//! # Safety
//! A fault of generated code is synchronous: no other code of the thread is in the middle of something.

#![allow(unsafe_code, reason = "the door to signal handling")]

use crate::backtrace::{self, Registers};
use crate::enter::Activation;
use crate::stack::{self, ThreadState};
use crate::store::StoreCore;
use libc::{c_int, c_void, siginfo_t, ucontext_t};
use std::mem::MaybeUninit;
use std::ptr;
use std::sync::{Once, OnceLock};
use wasmc_abi::trap::{TRAP_INSTRUCTION, TRAP_INSTRUCTION_0, TrapCode};

const SIGNALS: [c_int; 4] = [libc::SIGILL, libc::SIGSEGV, libc::SIGBUS, libc::SIGFPE];

/// The handlers that were installed before ours, in the order of [`SIGNALS`].
static PREVIOUS: [OnceLock<libc::sigaction>; 4] = [const { OnceLock::new() }; 4];

type InfoHandler = extern "C" fn(c_int, *mut siginfo_t, *mut c_void);
type PlainHandler = extern "C" fn(c_int);

/// Installs the handlers, the first time it is called.
pub(crate) fn install() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        for (&signal, previous) in SIGNALS.iter().zip(&PREVIOUS) {
            let old = current_action(signal);
            previous.get_or_init(|| old);
            let mut action = old;
            action.sa_sigaction = handle as InfoHandler as usize;
            action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
            // SAFETY: a valid set to empty.
            unsafe { libc::sigemptyset(&raw mut action.sa_mask) };
            set_action(signal, &action);
        }
    });
}

fn current_action(signal: c_int) -> libc::sigaction {
    let mut action = MaybeUninit::uninit();
    // SAFETY: a query that writes to `action`.
    let found = unsafe { libc::sigaction(signal, ptr::null(), action.as_mut_ptr()) };
    assert!(found == 0, "the signals are ones that can be handled");
    // SAFETY: the call succeeded and filled it.
    unsafe { action.assume_init() }
}

fn set_action(signal: c_int, action: &libc::sigaction) {
    // SAFETY: the action is a handler of the signal's signature or one that was installed before.
    let set = unsafe { libc::sigaction(signal, action, ptr::null_mut()) };
    debug_assert!(set == 0, "the signals are ones that can be handled");
}

extern "C" fn handle(signal: c_int, info: *mut siginfo_t, context: *mut c_void) {
    // SAFETY: the kernel passes a valid pointer, which nothing else uses while the handler runs.
    let fault = unsafe { &*info };
    // SAFETY: as above.
    let machine = unsafe { &mut *context.cast::<ucontext_t>() };
    // SAFETY: the state of the current thread is alive as long as code runs on it.
    let thread = unsafe { &*stack::current() };
    if !trap(thread, signal, fault, machine) {
        pass_on(signal, info, context);
    }
}

/// Turns the fault into a trap, if it is one: the thread then continues where its activation ends.
fn trap(thread: &ThreadState, signal: c_int, fault: &siginfo_t, machine: &mut ucontext_t) -> bool {
    let activation = thread.activation.get();
    if activation.is_null() || fault.si_code <= 0 {
        return false;
    }
    // SAFETY: the thread's current activation is alive.
    let activation: &Activation = unsafe { &*activation };
    // SAFETY: so is its store.
    let store = unsafe { &*activation.store };
    let registers = &mut machine.uc_mcontext.gregs;
    let start = Registers {
        pc: registers[libc::REG_RIP as usize] as usize,
        sp: registers[libc::REG_RSP as usize] as usize,
        fp: registers[libc::REG_RBP as usize] as usize,
        is_return: false,
    };
    let Some(code) = classify(thread, store, signal, fault, start.pc) else { return false };
    store.record.clear();
    store.record.set_code(code);
    backtrace::capture(&store.record, thread, activation, Some(start));
    let (pc, first_argument) = activation.way_out();
    registers[libc::REG_RIP as usize] = pc as i64;
    registers[libc::REG_RDI as usize] = first_argument as i64;
    true
}

/// Which trap a fault in wasm stands for; `None` if it is not one of generated code.
fn classify(
    thread: &ThreadState,
    store: &StoreCore,
    signal: c_int,
    fault: &siginfo_t,
    pc: usize,
) -> Option<TrapCode> {
    if store.in_host.get() {
        return None;
    }
    match signal {
        libc::SIGILL => {
            let (image, offset) = backtrace::locate(store, pc)?;
            if image.code_bytes::<4>(offset)? == TRAP_INSTRUCTION_0 {
                return TrapCode::from_number(0);
            }
            let [a, b, c, d, code] = image.code_bytes::<5>(offset)?;
            TrapCode::from_number(code).filter(|_| [a, b, c, d] == TRAP_INSTRUCTION)
        }
        libc::SIGFPE => backtrace::locate(store, pc).map(|_| TrapCode::IntegerDivideByZero),
        _ => {
            // SAFETY: these signals come with an address.
            let address = unsafe { fault.si_addr() } as usize;
            if thread.is_in_guard(address) {
                return Some(TrapCode::StackOverflow);
            }
            let beyond = |memory: &crate::memory::MemoryData| memory.is_beyond_end(address).then_some(());
            store.find_memory(beyond).map(|()| TrapCode::MemoryOutOfBounds)
        }
    }
}

/// Does what would have happened without us.
fn pass_on(signal: c_int, info: *mut siginfo_t, context: *mut c_void) {
    let position = SIGNALS.iter().position(|&ours| ours == signal);
    let Some(previous) = position.and_then(|position| PREVIOUS[position].get()) else { return };
    // SAFETY: the kernel passes a valid pointer.
    let was_sent = unsafe { (*info).si_code } <= 0;
    match previous.sa_sigaction {
        libc::SIG_IGN if was_sent => {}
        // The kernel does not let anyone ignore a fault.
        libc::SIG_DFL | libc::SIG_IGN => {
            // The fault happens again and ends the process as if nobody had handled it.
            let mut action = *previous;
            action.sa_sigaction = libc::SIG_DFL;
            set_action(signal, &action);
            if was_sent {
                // SAFETY: the signal is one that exists; it arrives when this handler has returned.
                unsafe { libc::raise(signal) };
            }
        }
        handler if previous.sa_flags & libc::SA_SIGINFO != 0 => {
            // SAFETY: whoever installed it with `SA_SIGINFO` gave a function of this signature.
            let handler = unsafe { std::mem::transmute::<usize, InfoHandler>(handler) };
            handler(signal, info, context);
        }
        handler => {
            // SAFETY: without the flag, handlers have this signature.
            let handler = unsafe { std::mem::transmute::<usize, PlainHandler>(handler) };
            handler(signal);
        }
    }
}
