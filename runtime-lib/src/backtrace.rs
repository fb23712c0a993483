//! Which wasm functions were active when a trap happened?
//!
//! [`capture`] walks the frames with the artifact's unwind tables, in the signal handler or in
//! [`crate::enter::fail`], and notes program counters in a [`TrapRecord`]; [`TrapRecord::frames`] turns them into
//! names later, when execution has left wasm. Invariant: capturing allocates nothing, takes no lock and reads
//! only the thread's own stack, whatever the tables say.
//!
//! # Safety
//! Activations and the images of their stores are alive as long as the calls they stand for; a record is read
//! before the innermost of them returns to the program.

#![allow(unsafe_code, reason = "follows the list of activations and the images noted in a record")]

use crate::enter::Activation;
use crate::image::Image;
use crate::stack::ThreadState;
use crate::store::StoreCore;
use crate::trap::{Frame, Trap};
use std::cell::Cell;
use std::ptr;
use std::sync::Arc;
use wasmc_abi::trap::TrapCode;
use wasmc_abi::unwind::{FrameShape, SAVED_FP};

const FRAMES_MAX: usize = Trap::FRAMES_MAX;

/// Most words between the stack pointer in a function of the C library and its return address.
const LEAF_WORDS_MAX: usize = 16;

/// What is noted of a trap when it happens.
pub(crate) struct TrapRecord {
    code: Cell<TrapCode>,
    len: Cell<usize>,
    frames: [Cell<RawFrame>; FRAMES_MAX],
}

// SAFETY: the pointers are only followed by the thread that has the store, see the head.
unsafe impl Send for TrapRecord {}

#[derive(Clone, Copy)]
struct RawFrame {
    text_offset: u32,
    image: *const Image,
}

/// The registers that unwinding needs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Registers {
    pub(crate) pc: usize,
    pub(crate) sp: usize,
    pub(crate) fp: usize,
    /// Whether `pc` is a return address, behind the call.
    pub(crate) is_return: bool,
}

impl Registers {
    /// The registers in the function that called out of generated code with these stack and frame pointers.
    pub(crate) fn at_exit(thread: &ThreadState, (sp, fp): (usize, usize)) -> Option<Registers> {
        Some(Registers { pc: thread.read_word(sp)?, sp: sp + 8, fp, is_return: true })
    }

    /// The registers after return from a function whose return address lies within a few words of `sp`.
    fn after_leaf(self, thread: &ThreadState, store: &StoreCore) -> Option<Registers> {
        (0..LEAF_WORDS_MAX).map(|word| self.sp + 8 * word).find_map(|address| {
            let pc = thread.read_word(address)?;
            locate(store, pc)?;
            Some(Registers { pc, sp: address + 8, fp: self.fp, is_return: true })
        })
    }

    /// The registers of the caller of a frame of this shape.
    fn caller(self, thread: &ThreadState, shape: &FrameShape) -> Option<Registers> {
        let cfa = shape.frame_address(self.sp, self.fp)?;
        let fp = shape.in_caller(SAVED_FP, self.fp, cfa, |address| thread.read_word(address))?;
        Some(Registers { pc: thread.read_word(cfa - 8)?, sp: cfa, fp, is_return: true })
    }
}

/// Notes the frames from `start` outwards, through all activations of the thread.
pub(crate) fn capture(
    record: &TrapRecord,
    thread: &ThreadState,
    innermost: &Activation,
    start: Option<Registers>,
) {
    let mut activation = innermost;
    let mut start = start;
    loop {
        // SAFETY: the activation's store is alive, see the head.
        let store = unsafe { &*activation.store };
        if let Some(start) = start {
            walk(record, thread, store, start);
        }
        if activation.previous.is_null() {
            return;
        }
        start = Registers::at_exit(thread, activation.previous_exit);
        // SAFETY: listed activations are alive.
        activation = unsafe { &*activation.previous };
    }
}

/// Notes the frames of one activation.
fn walk(record: &TrapRecord, thread: &ThreadState, store: &StoreCore, start: Registers) {
    let mut registers = start;
    if shape_at(store, registers).is_none() {
        // Stopped in a thunk or in a function of the C library that generated code called.
        match registers.after_leaf(thread, store) {
            Some(caller) => registers = caller,
            None => return,
        }
    }
    while let Some((frame, shape)) = shape_at(store, registers) {
        if !record.push(frame) {
            return;
        }
        match registers.caller(thread, &shape) {
            Some(caller) => registers = caller,
            None => return,
        }
    }
}

/// The frame at these registers, if it is one of generated code.
fn shape_at(store: &StoreCore, registers: Registers) -> Option<(RawFrame, FrameShape)> {
    let pc = registers.pc.checked_sub(usize::from(registers.is_return))?;
    store.find_image(|image| {
        let text_offset = image.text_offset(pc)?;
        let shape = image.unwind()?.shape_at(text_offset)?;
        Some((RawFrame { text_offset, image: Arc::as_ptr(image) }, *shape))
    })
}

/// The offset of a program counter in the text of an image of the store.
pub(crate) fn locate(store: &StoreCore, pc: usize) -> Option<(&Image, u32)> {
    store.find_image(|image| {
        let offset = image.text_offset(pc)?;
        // SAFETY: the store keeps its images as long as it lives.
        Some((unsafe { &*Arc::as_ptr(image) }, offset))
    })
}

/// The frame of a function of an image of the store that stands at `pc`.
pub(crate) fn frame_at(store: &StoreCore, pc: usize) -> Option<Frame> {
    let (image, text_offset) = locate(store, pc)?;
    RawFrame { text_offset, image }.resolve()
}

impl TrapRecord {
    pub(crate) fn new() -> TrapRecord {
        TrapRecord {
            code: Cell::new(TrapCode::Unreachable),
            len: Cell::new(0),
            frames: [const { Cell::new(RawFrame::EMPTY) }; FRAMES_MAX],
        }
    }

    /// Forgets the last trap.
    pub(crate) fn clear(&self) {
        self.len.set(0);
    }

    /// Notes why.
    pub(crate) fn set_code(&self, code: TrapCode) {
        self.code.set(code);
    }

    pub(crate) fn code(&self) -> TrapCode {
        self.code.get()
    }

    /// Notes a frame; false if there is no more room.
    fn push(&self, frame: RawFrame) -> bool {
        let Some(place) = self.frames.get(self.len.get()) else { return false };
        place.set(frame);
        self.len.set(self.len.get() + 1);
        true
    }

    /// The frames of wasm functions, with names. Stubs of the compiler are left out.
    pub(crate) fn frames(&self) -> Vec<Frame> {
        let noted = self.frames[..self.len.get()].iter().map(Cell::get);
        noted.filter_map(|frame| frame.resolve()).collect()
    }
}

impl RawFrame {
    const EMPTY: RawFrame = RawFrame { text_offset: 0, image: ptr::null() };

    fn resolve(self) -> Option<Frame> {
        // SAFETY: the image is alive, see the head.
        let image = unsafe { self.image.as_ref() }?;
        let function_index = image.function_at(self.text_offset)?;
        let metadata = image.metadata();
        Some(Frame {
            function_index,
            name: metadata.and_then(|metadata| metadata.function_name(function_index)).map(str::to_owned),
            text_offset: self.text_offset,
            module: metadata.and_then(|metadata| metadata.module_name.clone()),
        })
    }
}
