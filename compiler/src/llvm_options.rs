//! Options of LLVM that are no arguments of its functions: globals of the process, set by words as on a command line.
//! Used by [`machine`](crate::machine) for what holds for all code, and by [`profile`](crate::profile) for what names a file.
//!
//! # Safety
//! Inkwell does not set them, LLVM's own function does. It is called with words that end in a zero byte and outlive the
//! call. What holds for all code is set once, before the first unit of the process is begun; whoever sets others sees to
//! it that no pass that reads them is running.

#![allow(unsafe_code, reason = "inkwell has no options of LLVM")]

use crate::threaded_dispatch::ENTRIES_MAX;
use inkwell::llvm_sys::support::LLVMParseCommandLineOptions;
use std::ffi::CString;
use std::sync::Once;

/// LLVM's measure of the code that all iterations of a loop may become at `-O3`, where it has 300 itself. What is one
/// instruction with one address there is up to three here: an addition and an extension to 64 bits come before it.
const ALL_ITERATIONS_MAX: u64 = 400;

/// Sets what holds for all code, if that has not been done: LLVM's tail duplication copies the indirect jumps of switches
/// with as many targets and ways to them as [`threaded_dispatch`](crate::threaded_dispatch) makes; its own limit is 16.
pub(crate) fn set_for_all_code() {
    static SET: Once = Once::new();
    SET.call_once(|| {
        let limits = [
            ("tail-dup-pred-size", ENTRIES_MAX),
            ("tail-dup-succ-size", ENTRIES_MAX),
            ("unroll-threshold-aggressive", ALL_ITERATIONS_MAX),
        ];
        set(&limits.map(|(name, most)| format!("-{name}={most}")));
    });
}

/// Sets options.
pub(crate) fn set(words: &[String]) {
    let program = CString::from(c"wasmc");
    let words = words.iter().map(|word| CString::new(word.as_str()).expect("words without zero bytes"));
    let words: Vec<CString> = std::iter::once(program).chain(words).collect();
    let pointers: Vec<_> = words.iter().map(|word| word.as_ptr()).collect();
    // SAFETY: so many strings, which outlive the call; who calls sees to it that nothing reads the options.
    unsafe { LLVMParseCommandLineOptions(pointers.len() as i32, pointers.as_ptr(), c"".as_ptr()) };
}
