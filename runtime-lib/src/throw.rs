//! How does an exception get to where it is caught?
//!
//! The builtin `throw` notes the registers that functions preserve, walks the frames with the artifact's unwind tables
//! as [`crate::backtrace`] does, restoring these registers on the way, and goes on at the first landing pad. An exception
//! that no frame of the activation catches leaves it as an error of the call, and if that call was made by a host function
//! which returns the error, goes on from there: [`on_return`].
//!
//! # Safety
//! Landing pads expect what the frame had when it made the call: its stack pointer, the registers that the callee
//! preserves, and the exception in `rax`. Tables of our own compiler say where all that is.

#![allow(unsafe_code, reason = "goes on in generated code elsewhere than it came from")]

use crate::call_sites::CallSite;
use crate::enter::{self, Pending};
use crate::error::Error;
use crate::exception::Exception;
use crate::stack::{self, ThreadState};
use crate::store::StoreCore;
use std::arch::naked_asm;
use std::mem::offset_of;
use std::ptr;
use wasmc_abi::unwind::{FrameShape, SAVED_FP, SAVED_REGISTERS};
use wasmc_abi::vmctx::VmContext;

/// What a frame has when it makes a call, as far as it counts on finding it again.
#[repr(C)]
#[derive(Clone, Copy)]
struct Registers {
    /// The registers of [`SAVED_REGISTERS`].
    preserved: [usize; SAVED_REGISTERS.len()],
    /// The return address of the call.
    pc: usize,
    /// The stack pointer after return.
    sp: usize,
}

/// Where to go on.
#[repr(C)]
struct Landing {
    pc: usize,
    sp: usize,
}

/// Notes the registers, asks a function where to go on, and goes there.
macro_rules! throwing {
    ($find:path) => {
        naked_asm!(
            // The return address into generated code is where `pc` stands, and `sp` behind it.
            "lea rax, [rsp + 8]",
            "mov r10, [rsp]",
            "sub rsp, {room}",
            "mov [rsp], rbx",
            "mov [rsp + 8], rbp",
            "mov [rsp + 16], r12",
            "mov [rsp + 24], r13",
            "mov [rsp + 32], r14",
            "mov [rsp + 40], r15",
            "mov [rsp + {pc}], r10",
            "mov [rsp + {sp}], rax",
            "mov rdx, rsp",
            "lea rcx, [rsp + {thrown}]",
            "call {find}",
            "mov rbx, [rsp]",
            "mov rbp, [rsp + 8]",
            "mov r12, [rsp + 16]",
            "mov r13, [rsp + 24]",
            "mov r14, [rsp + 32]",
            "mov r15, [rsp + 40]",
            "mov r10, rax",
            "mov rax, [rsp + {thrown}]",
            "mov rsp, rdx",
            "jmp r10",
            room = const size_of::<Registers>() + size_of::<usize>(),
            pc = const offset_of!(Registers, pc),
            sp = const offset_of!(Registers, sp),
            thrown = const size_of::<Registers>(),
            find = sym $find,
        )
    };
}

const _: () = assert!(offset_of!(Registers, preserved) == 0 && SAVED_REGISTERS.len() == 6);

/// `throw(vmctx, exception)`.
#[unsafe(naked)]
pub(crate) unsafe extern "sysv64" fn throw(vmctx: *mut VmContext, exception: *const u8) -> ! {
    throwing!(find_landing)
}

/// What a host function returns to that throws: has taken the place of the return address into generated code.
#[unsafe(naked)]
unsafe extern "sysv64" fn returned() -> ! {
    // Makes room for that address again, as if generated code had called this.
    naked_asm!("sub rsp, 8", "jmp {throw_pending}", throw_pending = sym throw_pending)
}

/// Throws what is pending, from where [`returned`] was returned to.
#[unsafe(naked)]
unsafe extern "sysv64" fn throw_pending() -> ! {
    throwing!(find_landing_of_pending)
}

/// Has the host function that generated code of `store` has called, and that is about to return, throw what is pending: by
/// returning to [`returned`], where all registers are what generated code left in them. Gives back what is no
/// exception, and what a function called by the host itself ended with; an exception of another store is an error.
///
/// # Safety
/// The function was called through a thunk, way in or trampoline, and returns next.
pub(crate) unsafe fn on_return(store: &StoreCore, pending: Pending) -> Option<Pending> {
    let Pending::Error(Error::Exception(exception)) = &pending else { return Some(pending) };
    if let Err(error) = exception.to_raw(store) {
        return Some(Pending::Error(error));
    }
    let (exit_sp, _) = store.exit_registers();
    if exit_sp == 0 {
        return Some(pending);
    }
    let return_address = ptr::with_exposed_provenance_mut::<usize>(exit_sp);
    // SAFETY: whoever called the function from generated code has recorded where its return address is.
    store.throws_at.set(unsafe { return_address.read() });
    // SAFETY: as above; only the return of the function reads it.
    unsafe { return_address.write(returned as *const () as usize) };
    store.pending.set(Some(pending));
    None
}

/// Finds where `exception` is caught and writes its address to `thrown`. Leaves the activation where it is not.
///
/// # Safety
/// Called by [`throw`] with what generated code gave.
unsafe extern "sysv64" fn find_landing(
    vmctx: *mut VmContext,
    exception: *const u8,
    registers: &mut Registers,
    thrown: &mut *const u8,
) -> Landing {
    // SAFETY: the vmctx is alive.
    let vmctx = unsafe { &*vmctx };
    // SAFETY: and so is its store, which starts with the `VmStore`.
    let store = unsafe { &*vmctx.store.cast::<StoreCore>() };
    *thrown = exception;
    let error = match registers.find_landing(store) {
        Ok(Some(landing)) => return landing,
        // SAFETY: generated code holds it.
        Ok(None) => Error::Exception(unsafe { Exception::from_raw(exception) }),
        Err(error) => error,
    };
    // SAFETY: the error moves, and nothing else here needs dropping.
    unsafe { enter::fail(store, Pending::Error(error)) }
}

/// The same for the exception that [`on_return`] has noted.
///
/// # Safety
/// Called by [`throw_pending`].
unsafe extern "sysv64" fn find_landing_of_pending(
    _: usize,
    _: usize,
    registers: &mut Registers,
    thrown: &mut *const u8,
) -> Landing {
    // SAFETY: the state of the current thread is alive as long as code runs on it.
    let thread = unsafe { &*stack::current() };
    // SAFETY: code is running on it, so there is an activation, which is alive.
    let activation = unsafe { &*thread.activation.get() };
    // SAFETY: and so is its store.
    let store = unsafe { &*activation.store };
    registers.pc = store.throws_at.get();
    // Backtraces begin there.
    let return_address = ptr::with_exposed_provenance_mut::<usize>(registers.sp - size_of::<usize>());
    // SAFETY: it is where `returned` has made room for it.
    unsafe { return_address.write(registers.pc) };
    let Some(Pending::Error(Error::Exception(exception))) = store.pending.take() else {
        unreachable!("`on_return` has set it");
    };
    let error = match (exception.to_raw(store), registers.find_landing(store)) {
        (Ok(raw), Ok(Some(landing))) => {
            *thrown = raw;
            drop(exception);
            return landing;
        }
        (_, Err(error)) => {
            drop(exception);
            error
        }
        (_, Ok(_)) => Error::Exception(exception),
    };
    // SAFETY: the error moves, and nothing else here needs dropping.
    unsafe { enter::fail(store, Pending::Error(error)) }
}

impl Registers {
    /// Goes from caller to caller to the first landing pad of this activation; the registers are then those of its frame.
    /// `None` where there is none.
    ///
    /// # Errors
    /// Where the tables do not tell the way, so that a landing pad might be missed.
    fn find_landing(&mut self, store: &StoreCore) -> Result<Option<Landing>, Error> {
        // SAFETY: the state of the current thread is alive as long as code runs on it.
        let thread = unsafe { &*stack::current() };
        loop {
            let Some(CallSite { shape, pad }) = store.call_sites.at(self.pc, || call_site(store, self.pc))?
            else {
                return Ok(None);
            };
            if let Some(pc) = pad {
                let sp = self.sp.checked_add(shape.args_bytes as usize).ok_or(LOST)?;
                return Ok(Some(Landing { pc, sp }));
            }
            self.go_to_caller(thread, shape).ok_or(LOST)?;
        }
    }

    fn go_to_caller(&mut self, thread: &ThreadState, shape: &FrameShape) -> Option<()> {
        let cfa = shape.frame_address(self.sp, self.preserved[SAVED_FP])?;
        for (index, register) in self.preserved.iter_mut().enumerate() {
            *register = shape.in_caller(index, *register, cfa, |address| thread.read_word(address))?;
        }
        self.pc = thread.read_word(cfa - size_of::<usize>())?;
        self.sp = cfa;
        Some(())
    }
}

const LOST: Error = Error::Damaged { what: "an exception gets lost, since the table of frames has a hole" };

/// What the tables say about the call that returns to `pc`; `None` where that is not in generated code.
fn call_site(store: &StoreCore, pc: usize) -> Result<Option<CallSite>, Error> {
    // The call is before its return address.
    let Some(call) = pc.checked_sub(1) else { return Ok(None) };
    let found = store.find_image(|image| {
        let text_offset = image.text_offset(call)?;
        let unwind = image.unwind();
        let pad = unwind.and_then(|unwind| unwind.landing_at(text_offset));
        let shape = unwind.and_then(|unwind| unwind.shape_at(text_offset));
        Some((pad.map(|pad| image.code(pad)).transpose(), shape))
    });
    let Some((pad, shape)) = found else { return Ok(None) };
    Ok(Some(CallSite { shape: shape.ok_or(LOST)?, pad: pad?.map(|pad| pad as usize) }))
}
