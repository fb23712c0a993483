//! How do counts reach the code? LLVM's pass looks every function up by its name and writes what it finds to its
//! branches; here functions have their names of profiles while it does.
//!
//! The pass takes the profile from a file that an option of the process names. It is a file in memory, so that it is
//! whole and stays what it was when it was checked.
//!
//! # Safety
//! Inkwell takes no handlers of diagnostics: ours is in place only while the pass runs, with what it writes to alive and
//! reached by nobody else. And it does not show the metadata of functions, which is copied and given back at once.
//!
//! LLVM's options are globals: these are set once, behind a lock, before a unit of the compilation that wants them is begun,
//! and only the pass here, which runs afterwards, reads them.

#![allow(unsafe_code, reason = "inkwell has neither diagnostics of LLVM nor metadata of functions")]

use super::indexed::ProfileData;
use crate::error::CompileError;
use crate::flow::bodies;
use crate::llvm_options;
use crate::lower::Lowered;
use crate::optimise;
use inkwell::context::{AsContextRef as _, Context};
use inkwell::llvm_sys::LLVMDiagnosticSeverity;
use inkwell::llvm_sys::core::{
    LLVMContextSetDiagnosticHandler, LLVMDisposeMessage, LLVMDisposeValueMetadataEntries,
    LLVMGetDiagInfoDescription, LLVMGetDiagInfoSeverity, LLVMGlobalCopyAllMetadata,
    LLVMValueMetadataEntriesGetKind,
};
use inkwell::llvm_sys::prelude::LLVMDiagnosticInfoRef;
use inkwell::module::Linkage;
use inkwell::targets::TargetMachine;
use inkwell::values::{AsValueRef as _, FunctionValue};
use std::ffi::{CStr, c_void};
use std::fs::File;
use std::io::{self, Write as _};
use std::os::fd::AsRawFd as _;
use std::sync::{Mutex, PoisonError};

/// What has become of a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It has its counts.
    Found,
    /// The profile does not know it.
    Missing,
    /// The profile knows another function by this name.
    Changed,
}

/// The profile of this process, once there is one, and the file that holds it for LLVM.
static PROFILE: Mutex<Option<(ProfileData, File)>> = Mutex::new(None);

/// Makes `data` the profile that LLVM uses.
pub(super) fn set_profile(data: &ProfileData) -> Result<(), CompileError> {
    let mut profile = PROFILE.lock().unwrap_or_else(PoisonError::into_inner);
    match &*profile {
        Some((present, _)) if present == data => return Ok(()),
        Some(_) => return Err(CompileError::ProfileChanged),
        None => {}
    }
    let failed = |error: io::Error| CompileError::Llvm {
        activity: "handing over the profile",
        message: error.to_string(),
    };
    let file = memory_file(data.bytes()).map_err(failed)?;
    // Values are not counted, so the pass is to leave them out.
    llvm_options::set(&[
        "-disable-vp".to_owned(),
        format!("-pgo-test-profile-file=/proc/self/fd/{}", file.as_raw_fd()),
    ]);
    *profile = Some((data.clone(), file));
    Ok(())
}

fn memory_file(bytes: &[u8]) -> io::Result<File> {
    let file = rustix::fs::memfd_create("wasmc-profile", rustix::fs::MemfdFlags::CLOEXEC)?;
    let mut file = File::from(file);
    file.write_all(bytes)?;
    Ok(file)
}

/// Writes the profile's counts to the functions of a unit.
pub(super) fn annotate<'n>(
    context: &Context,
    lowered: &Lowered<'_>,
    machine: &TargetMachine,
    name: impl Fn(&str) -> Option<&'n str>,
) -> Result<Vec<Outcome>, CompileError> {
    let functions = bodies(&lowered.module);
    let renamed: Vec<Renamed<'_>> = functions.filter_map(|function| Renamed::new(function, &name)).collect();
    let result = with_errors(context, || optimise::run("pgo-instr-use", lowered, machine));
    let outcomes = renamed.iter().map(|renamed| outcome(context, renamed.function)).collect();
    renamed.into_iter().for_each(Renamed::restore);
    result.map(|()| outcomes)
}

/// A function that has its name of profiles for a while.
struct Renamed<'ctx> {
    function: FunctionValue<'ctx>,
    symbol: String,
    linkage: Linkage,
}

impl<'ctx> Renamed<'ctx> {
    fn new<'n>(
        function: FunctionValue<'ctx>,
        name: impl Fn(&str) -> Option<&'n str>,
    ) -> Option<Renamed<'ctx>> {
        let symbol = function.get_name().to_str().ok()?.to_owned();
        let name = name(&symbol)?;
        let linkage = function.get_linkage();
        function.set_linkage(Linkage::External);
        function.as_global_value().set_name(name);
        Some(Renamed { function, symbol, linkage })
    }

    fn restore(self) {
        self.function.as_global_value().set_name(&self.symbol);
        self.function.set_linkage(self.linkage);
    }
}

/// Runs a pass, and makes of the errors that it only tells of errors that it returns. Warnings are about single functions,
/// of which [`outcome`] tells.
fn with_errors(
    context: &Context,
    pass: impl FnOnce() -> Result<(), CompileError>,
) -> Result<(), CompileError> {
    let errors: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let place = (&raw const errors).cast_mut().cast();
    // SAFETY: the context is alive; handler and place are taken out before they end.
    unsafe { LLVMContextSetDiagnosticHandler(context.as_ctx_ref(), Some(note_error), place) };
    let result = pass();
    // SAFETY: as above.
    unsafe { LLVMContextSetDiagnosticHandler(context.as_ctx_ref(), None, std::ptr::null_mut()) };
    result?;
    let errors = errors.into_inner().unwrap_or_else(PoisonError::into_inner);
    match errors.into_iter().next() {
        None => Ok(()),
        Some(message) => Err(CompileError::Llvm { activity: "reading the profile", message }),
    }
}

extern "C" fn note_error(diagnostic: LLVMDiagnosticInfoRef, place: *mut c_void) {
    // SAFETY: LLVM hands over a diagnostic that lives for this call.
    let severity = unsafe { LLVMGetDiagInfoSeverity(diagnostic) };
    if severity != LLVMDiagnosticSeverity::LLVMDSError {
        return;
    }
    // SAFETY: as above; what comes back is ours.
    let description = unsafe { LLVMGetDiagInfoDescription(diagnostic) };
    // SAFETY: it is a string that ends with a zero byte.
    let text = unsafe { CStr::from_ptr(description) }.to_string_lossy().into_owned();
    // SAFETY: it came from LLVM and is not used any more.
    unsafe { LLVMDisposeMessage(description) };
    // SAFETY: the place is what `with_errors` has set together with this function and keeps until it takes both out.
    let errors = unsafe { &*place.cast::<Mutex<Vec<String>>>() };
    errors.lock().unwrap_or_else(PoisonError::into_inner).push(text);
}

/// What the pass has said of a function: those with counts say how often they were entered, and it marks those that it
/// found changed.
fn outcome(context: &Context, function: FunctionValue<'_>) -> Outcome {
    let kinds = metadata_kinds(function);
    if kinds.contains(&context.get_kind_id("prof")) {
        Outcome::Found
    } else if kinds.contains(&context.get_kind_id("annotation")) {
        Outcome::Changed
    } else {
        Outcome::Missing
    }
}

fn metadata_kinds(function: FunctionValue<'_>) -> Vec<u32> {
    let mut count = 0;
    // SAFETY: the function is alive.
    let entries = unsafe { LLVMGlobalCopyAllMetadata(function.as_value_ref(), &mut count) };
    // SAFETY: there are so many entries.
    let kind = |index| unsafe { LLVMValueMetadataEntriesGetKind(entries, index as u32) };
    let kinds = (0..count).map(kind).collect();
    // SAFETY: they came from LLVM and are not used any more.
    unsafe { LLVMDisposeValueMetadataEntries(entries) };
    kinds
}
