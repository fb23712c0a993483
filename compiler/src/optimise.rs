//! Runs LLVM's passes over a lowered unit. Called by [`emit`](crate::emit) for each unit.

use crate::error::CompileError;
use crate::lower::Lowered;
use crate::options::OptLevel;
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::TargetMachine;

/// Has LLVM check what lowering made of a unit, before anything relies on it. A module that does not verify is a
/// bug of lowering, from which LLVM would otherwise make a crash or, worse, code.
///
/// # Errors
/// [`CompileError::Llvm`] where the unit is refused.
pub fn verify(lowered: &Lowered<'_>) -> Result<(), CompileError> {
    let refused = |error: inkwell::support::LLVMString| CompileError::Llvm {
        activity: "verifying a lowered unit",
        message: error.to_string(),
    };
    lowered.module.verify().map_err(refused)
}

/// Makes SSA values of locals. Comes before [`keep_loads`](crate::keep_loads), which sees only then which loads
/// are dead. Left out for functions that are too large: what is stored to a local then counts as used.
///
/// # Errors
/// [`CompileError::Llvm`] where the unit is refused.
pub fn promote_locals(lowered: &Lowered<'_>, machine: &TargetMachine) -> Result<(), CompileError> {
    run("function(mem2reg)", lowered, machine)
}

/// Optimises a unit in place.
///
/// # Errors
/// [`CompileError::Llvm`] where the unit is refused.
pub fn optimise(lowered: &Lowered<'_>, machine: &TargetMachine, level: OptLevel) -> Result<(), CompileError> {
    if level == OptLevel::Os {
        ask_for_small_code(lowered);
    }
    run(pipeline(level), lowered, machine)
}

/// The pipeline alone hardly differs from `default<O2>`: passes and code generator ask each function.
fn ask_for_small_code(lowered: &Lowered<'_>) {
    let kind = Attribute::get_named_enum_kind_id("optsize");
    let small = lowered.module.get_context().create_enum_attribute(kind, 0);
    for function in lowered.module.get_functions().filter(|function| function.count_basic_blocks() > 0) {
        function.add_attribute(AttributeLoc::Function, small);
    }
}

const fn pipeline(level: OptLevel) -> &'static str {
    match level {
        OptLevel::O0 => "default<O0>",
        OptLevel::O1 => "default<O1>",
        OptLevel::O2 => "default<O2>",
        OptLevel::O3 => "default<O3>",
        OptLevel::Os => "default<Os>",
    }
}

fn run(passes: &str, lowered: &Lowered<'_>, machine: &TargetMachine) -> Result<(), CompileError> {
    let options = PassBuilderOptions::create();
    options.set_loop_vectorization(true);
    options.set_loop_slp_vectorization(true);
    options.set_loop_interleaving(true);
    options.set_loop_unrolling(true);
    lowered
        .module
        .run_passes(passes, machine, options)
        .map_err(|error| CompileError::Llvm { activity: "optimising a unit", message: error.to_string() })
}
