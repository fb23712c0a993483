//! How does generated code call a simple host function without putting anything into memory?
//!
//! A host function whose parameters and result are numbers that fit registers has a second entry point, which takes them
//! as the C convention does, and the plain convention of generated code agrees with that for numbers; `WAYS_IN` are the
//! few instructions between. What an instance imports gets one of them in place of the stub of its image.
//! Invariant: a way in checks the stack and records the exit as the image's thunk does, and leaves to the image's stub
//! what ends in a trap.
//!
//! # Safety
//! Generated code calls a way in with a [`HostCode`] in `r13`, where wasm functions find their vmctx, and as many
//! integers in registers as it was chosen for.

#![allow(unsafe_code, reason = "the door between two calling conventions")]

use std::arch::naked_asm;
use std::mem::offset_of;
use std::ptr;
use wasmc_abi::types::ValueType;
use wasmc_abi::vmctx::{VmHostFunc, VmStore};

/// A [`VmHostFunc`] with what a way in needs. All that generated code meets are part of one.
#[repr(C)]
pub(crate) struct HostCode {
    pub(crate) vm: VmHostFunc,
    pub(crate) direct: Direct,
    /// The stub of the importing image, for slots; null as long as nothing imports the function.
    pub(crate) stub: *const u8,
}

/// The second entry point of a host function, and the way into it; both null if it has none.
#[repr(C)]
#[derive(Clone, Copy)]
pub(crate) struct Direct {
    entry: *const u8,
    pub(crate) way_in: *const u8,
}

impl Direct {
    pub(crate) const NONE: Direct = Direct { entry: ptr::null(), way_in: ptr::null() };

    /// The way into `entry`, which takes numbers of these types and then the `VmHostFunc`.
    pub(crate) fn new(params: &[ValueType], results: &[ValueType], entry: *const u8) -> Direct {
        let count = |types: &[ValueType], found: [ValueType; 2]| {
            types.iter().filter(|&ty| found.contains(ty)).count()
        };
        let integers = count(params, [ValueType::I32, ValueType::I64]);
        let floats = count(params, [ValueType::F32, ValueType::F64]);
        let numbers = [ValueType::I32, ValueType::I64, ValueType::F32, ValueType::F64];
        let fits = integers < WAYS_IN.len()
            && floats <= FLOATS_MAX
            && integers + floats == params.len()
            && results.len() <= 1
            && results.iter().all(|ty| numbers.contains(ty));
        if fits { Direct { entry, way_in: WAYS_IN[integers] as *const u8 } } else { Direct::NONE }
    }
}

/// Registers for floats.
const FLOATS_MAX: usize = 8;

type WayIn = unsafe extern "sysv64" fn();

/// By number of integers before the `VmHostFunc`.
const WAYS_IN: [WayIn; 6] = [after_0, after_1, after_2, after_3, after_4, after_5];

macro_rules! ways_in {
    ($($name:ident $register:literal;)*) => {$(
        #[unsafe(naked)]
        unsafe extern "sysv64" fn $name() {
            naked_asm!(
                "mov rax, [r13 + {store}]",
                "cmp rsp, [rax + {stack_limit}]",
                "jb 2f",
                "mov [rax + {exit_sp}], rsp",
                "mov [rax + {exit_fp}], rbp",
                concat!("mov ", $register, ", r13"),
                "jmp [r13 + {entry}]",
                "2:",
                "jmp [r13 + {stub}]",
                store = const offset_of!(HostCode, vm.store),
                stack_limit = const offset_of!(VmStore, stack_limit),
                exit_sp = const offset_of!(VmStore, exit_sp),
                exit_fp = const offset_of!(VmStore, exit_fp),
                entry = const offset_of!(HostCode, direct.entry),
                stub = const offset_of!(HostCode, stub),
            )
        }
    )*};
}

ways_in! {
    after_0 "rdi";
    after_1 "rsi";
    after_2 "rdx";
    after_3 "rcx";
    after_4 "r8";
    after_5 "r9";
}
