//! Runs LLVM's passes over a lowered unit. Called by [`emit`](crate::emit), once for each unit.

use crate::error::CompileError;
use crate::keep_loads;
use crate::lower::Lowered;
use crate::options::{OptLevel, Options};
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::TargetMachine;

/// Optimises a unit in place.
///
/// Locals become SSA values first, since only then it shows which loads of linear memory are dead and have to
/// be kept for the trap they may raise.
///
/// # Errors
/// [`CompileError::Llvm`] where a pass refuses the unit.
pub fn optimise(
    lowered: &Lowered<'_>,
    machine: &TargetMachine,
    options: &Options,
) -> Result<(), CompileError> {
    verify(lowered, "verifying a lowered unit")?;
    run("function(mem2reg)", lowered, machine)?;
    if !options.strict_memory {
        keep_loads::keep_loads(&lowered.memory_loads);
    }
    if options.opt_level == OptLevel::Os {
        ask_for_small_code(lowered);
    }
    run(pipeline(options.opt_level), lowered, machine)?;
    verify(lowered, "verifying an optimised unit")
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

/// In builds with debug assertions only: a module that does not verify is a bug of lowering.
fn verify(lowered: &Lowered<'_>, activity: &'static str) -> Result<(), CompileError> {
    if !cfg!(debug_assertions) {
        return Ok(());
    }
    lowered.module.verify().map_err(|error| CompileError::Llvm { activity, message: error.to_string() })
}
