//! How does a fault in generated code become a trap?
//!
//! Handlers for the signals of faults are installed once per process, at the first store. A fault is ours if
//! the thread is in wasm (it has an activation that is not in the host) and
//! - `SIGILL`: the program counter is at a `ud1l code(%eax),%eax` of an image, which tells the trap code;
//! - `SIGSEGV`, `SIGBUS`: the address lies behind the end of a memory of the store, in its reservation, or in
//!   the guard of the thread's stack of wasm frames;
//! - `SIGFPE`: the program counter is in an image.
//!
//! Ours are noted with their frames and end the activation; all others go to the handlers installed before, with the
//! signals blocked that those asked for, but always on the alternate stack.
//! A thread that blocks these signals would be killed by its first trap, so each is made to let them through before
//! its first call into wasm; blocking them later is the program's mistake.
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
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Once, OnceLock};
use wasmc_abi::trap::{TRAP_INSTRUCTION, TRAP_INSTRUCTION_0, TrapCode};

const SIGNALS: [c_int; 4] = [libc::SIGILL, libc::SIGSEGV, libc::SIGBUS, libc::SIGFPE];

/// The handlers that were installed before ours, in the order of [`SIGNALS`].
static PREVIOUS: [OnceLock<libc::sigaction>; 4] = [const { OnceLock::new() }; 4];

/// Whether the handler installed before ours has been called though it was to be called once (`SA_RESETHAND`).
static SPENT: [AtomicBool; 4] = [const { AtomicBool::new(false) }; 4];

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
            // Whether a system call goes on is what the handler before us wanted, for a signal that was sent.
            action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK | (old.sa_flags & libc::SA_RESTART);
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

/// Lets the signals through in this thread.
pub(crate) fn unblock() {
    change_mask(libc::SIG_UNBLOCK, &set_of(&SIGNALS));
}

fn set_of(signals: &[c_int]) -> libc::sigset_t {
    let mut set = MaybeUninit::uninit();
    // SAFETY: a valid set to empty.
    unsafe { libc::sigemptyset(set.as_mut_ptr()) };
    for &signal in signals {
        // SAFETY: the set is initialised.
        unsafe { libc::sigaddset(set.as_mut_ptr(), signal) };
    }
    // SAFETY: as above.
    unsafe { set.assume_init() }
}

/// Blocks or unblocks signals in this thread.
fn change_mask(how: c_int, set: &libc::sigset_t) {
    // SAFETY: the set is valid, and nothing is to be written.
    let changed = unsafe { libc::pthread_sigmask(how, set, ptr::null_mut()) };
    debug_assert!(changed == 0, "`how` is one that exists");
}

/// Does what would have happened without us.
fn pass_on(signal: c_int, info: *mut siginfo_t, context: *mut c_void) {
    let Some(position) = SIGNALS.iter().position(|&ours| ours == signal) else { return };
    let Some(previous) = PREVIOUS[position].get() else { return };
    // SAFETY: the kernel passes a valid pointer.
    let was_sent = unsafe { (*info).si_code } <= 0;
    let once = previous.sa_flags & libc::SA_RESETHAND != 0;
    match previous.sa_sigaction {
        libc::SIG_IGN if was_sent => {}
        // The kernel does not let anyone ignore a fault.
        libc::SIG_DFL | libc::SIG_IGN => by_default(signal, previous, was_sent),
        _ if once && SPENT[position].swap(true, Ordering::Relaxed) => by_default(signal, previous, was_sent),
        handler => {
            block_as_wanted(signal, previous);
            call(handler, previous.sa_flags, signal, info, context);
        }
    }
}

/// Ends the process as if nobody had handled the signal: a fault happens again.
fn by_default(signal: c_int, previous: &libc::sigaction, was_sent: bool) {
    let mut action = *previous;
    action.sa_sigaction = libc::SIG_DFL;
    set_action(signal, &action);
    if was_sent {
        // SAFETY: the signal is one that exists; it arrives when this handler has returned.
        unsafe { libc::raise(signal) };
    }
}

/// Blocks what the handler of `previous` wants blocked while it runs. The kernel restores the mask when our own
/// handler, which does nothing afterwards, returns.
fn block_as_wanted(signal: c_int, previous: &libc::sigaction) {
    change_mask(libc::SIG_BLOCK, &previous.sa_mask);
    // The kernel has blocked the signal itself for our handler.
    // SAFETY: the kernel has filled the set.
    let is_in_mask = unsafe { libc::sigismember(&raw const previous.sa_mask, signal) } == 1;
    if previous.sa_flags & libc::SA_NODEFER != 0 && !is_in_mask {
        change_mask(libc::SIG_UNBLOCK, &set_of(&[signal]));
    }
}

fn call(handler: usize, flags: c_int, signal: c_int, info: *mut siginfo_t, context: *mut c_void) {
    if flags & libc::SA_SIGINFO != 0 {
        // SAFETY: whoever installed it with `SA_SIGINFO` gave a function of this signature.
        let handler = unsafe { std::mem::transmute::<usize, InfoHandler>(handler) };
        handler(signal, info, context);
    } else {
        // SAFETY: without the flag, handlers have this signature.
        let handler = unsafe { std::mem::transmute::<usize, PlainHandler>(handler) };
        handler(signal);
    }
}

#[cfg(test)]
mod tests {
    use super::{change_mask, current_action, install, set_action, set_of, unblock};
    use std::os::unix::process::ExitStatusExt as _;
    use std::process::Command;
    use std::ptr;
    use std::sync::atomic::{AtomicU32, Ordering};

    const CHILD: &str = "WASMC_TEST_PREVIOUS_HANDLER_CHILD";

    static CALLS: AtomicU32 = AtomicU32::new(0);

    fn is_blocked(signal: libc::c_int) -> bool {
        let mut mask = set_of(&[]);
        // SAFETY: a query that writes to `mask`.
        unsafe { libc::pthread_sigmask(libc::SIG_BLOCK, ptr::null(), &raw mut mask) };
        // SAFETY: the set is valid.
        unsafe { libc::sigismember(&raw const mask, signal) == 1 }
    }

    extern "C" fn previous(_: libc::c_int) {
        let as_wanted = is_blocked(libc::SIGUSR1) && !is_blocked(libc::SIGBUS) && !is_blocked(libc::SIGUSR2);
        CALLS.fetch_add(if as_wanted { 1 } else { 100 }, Ordering::Relaxed);
    }

    fn raise_bus_errors() {
        let mut action = current_action(libc::SIGBUS);
        action.sa_sigaction = previous as super::PlainHandler as usize;
        action.sa_flags = libc::SA_NODEFER | libc::SA_RESETHAND;
        action.sa_mask = set_of(&[libc::SIGUSR1]);
        set_action(libc::SIGBUS, &action);
        install();
        let raise = || {
            // SAFETY: the signal is handled, or ends the process as is wanted.
            unsafe { libc::raise(libc::SIGBUS) }
        };
        raise();
        if CALLS.load(Ordering::Relaxed) != 1 || is_blocked(libc::SIGUSR1) {
            return;
        }
        raise();
    }

    #[test]
    fn a_handler_from_before_is_called_as_it_was_installed() {
        if std::env::var_os(CHILD).is_some() {
            return raise_bus_errors();
        }
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "signals::tests::a_handler_from_before_is_called_as_it_was_installed"]);
        let status = child.env(CHILD, "yes").output().unwrap().status;
        assert_eq!(status.signal(), Some(libc::SIGBUS), "the second signal is to find no handler: {status}");
    }

    #[test]
    fn faults_are_let_through() {
        change_mask(libc::SIG_BLOCK, &set_of(&[libc::SIGSEGV, libc::SIGUSR1]));
        unblock();
        assert!(!is_blocked(libc::SIGSEGV) && is_blocked(libc::SIGUSR1));
        change_mask(libc::SIG_UNBLOCK, &set_of(&[libc::SIGUSR1]));
    }
}
