//! Runs LLVM's passes over a lowered unit. Called by [`emit`](crate::emit) for each unit.

use crate::aligned_loops;
use crate::compared_conversions;
use crate::error::CompileError;
use crate::joined_halves;
use crate::lower::Lowered;
use crate::once_without_throw;
use crate::options::OptLevel;
use crate::overlapping_stores;
use crate::reroll::reroll;
use crate::room_at_invokes;
use crate::straight_divisions;
use crate::threaded_dispatch;
use crate::widen::widen;
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::TargetMachine;

/// Has LLVM check what lowering made of a unit, before anything relies on it. A module that does not verify is a
/// bug of lowering, from which LLVM would otherwise make a crash or, worse, code. At `-O0`, of whose time it would be an
/// eighth, only builds for tests do so: lowering is the same at all levels.
///
/// # Errors
/// [`CompileError::Llvm`] where the unit is refused.
pub fn verify(lowered: &Lowered<'_>, level: OptLevel) -> Result<(), CompileError> {
    if level == OptLevel::O0 && !cfg!(debug_assertions) {
        return Ok(());
    }
    let refused = |error: inkwell::support::LLVMString| CompileError::Llvm {
        activity: "verifying a lowered unit",
        message: error.to_string(),
    };
    lowered.module.verify().map_err(refused)
}

/// Makes SSA values of locals. Comes before [`keep_loads`](crate::keep_loads), which sees only then which loads
/// are dead. Left out at `-O0` and for functions that are too large: what is stored to a local then counts as used.
///
/// # Errors
/// [`CompileError::Llvm`] where the unit is refused.
pub fn promote_locals(lowered: &Lowered<'_>, machine: &TargetMachine) -> Result<(), CompileError> {
    run("function(mem2reg)", lowered, machine)
}

/// Brings a unit into the form in which its loops are looked at, for a machine with vectors of so many bits, and in which
/// it gets counters or counts if `is_profiled`.
///
/// # Errors
/// [`CompileError::Llvm`] where the unit is refused.
pub fn prepare(
    lowered: &Lowered<'_>,
    machine: &TargetMachine,
    vector_bits: u32,
    level: OptLevel,
    is_profiled: bool,
) -> Result<(), CompileError> {
    match level {
        OptLevel::O0 => return Ok(()),
        OptLevel::Os => ask_for_small_code(lowered),
        OptLevel::O1 | OptLevel::O2 | OptLevel::O3 => {}
    }
    compared_conversions::fence(&lowered.module);
    let has_loops_rolled = matches!(level, OptLevel::O2 | OptLevel::O3);
    if has_loops_rolled || is_profiled {
        // Gives loops the form in which they are known: one block each, the tests of their ends plain.
        run("function(instcombine<no-verify-fixpoint>,simplifycfg)", lowered, machine)?;
    }
    if has_loops_rolled {
        reroll(&lowered.module, vector_bits);
        widen(&lowered.module, vector_bits);
        if !is_profiled {
            once_without_throw::mark(&lowered.module);
        }
    }
    Ok(())
}

/// Optimises a unit in place, for a machine with vectors of so many bits. At `-O0` there is nothing to do: what LLVM has for
/// it would only inline what hints want inlined.
///
/// # Errors
/// [`CompileError::Llvm`] where the unit is refused.
pub fn optimise(
    lowered: &Lowered<'_>,
    machine: &TargetMachine,
    vector_bits: u32,
    level: OptLevel,
) -> Result<(), CompileError> {
    let optimise_loops = |simplify, reduce_control, unroll| {
        optimise_loops(simplify, reduce_control, unroll, vector_bits, lowered, machine)
    };
    match level {
        OptLevel::O0 => Ok(()),
        OptLevel::O1 => run("default<O1>", lowered, machine),
        OptLevel::O2 => optimise_loops("thinlto-pre-link<O2>", "", "loop-unroll<O2>"),
        OptLevel::O3 => optimise_loops("thinlto-pre-link<O3>", "chr,", "loop-unroll<O3>"),
        OptLevel::Os => optimise_loops("thinlto-pre-link<Os>", "", "loop-unroll<O2>"),
    }?;
    if matches!(level, OptLevel::O2 | OptLevel::O3) {
        threaded_dispatch::thread(&lowered.module);
        aligned_loops::align(&lowered.module);
    }
    room_at_invokes::make(&lowered.module);
    Ok(())
}

/// The pipeline `default<O…>` of LLVM 22.1, which vectorises, in parts, to get between them. Its first half, that
/// simplifies, is the one before a link; the other half is spelled out as LLVM prints it, without what is for other
/// languages. `slp-vectorizer`, which loses more than it gains (docs/rationale.md), sees only
/// [`straight_divisions`](crate::straight_divisions).
fn optimise_loops(
    simplify: &str,
    reduce_control: &str,
    unroll: &str,
    vector_bits: u32,
    lowered: &Lowered<'_>,
    machine: &TargetMachine,
) -> Result<(), CompileError> {
    run(simplify, lowered, machine)?;
    let before = format!(
        "rpo-function-attrs,function<eager-inv>(drop-unnecessary-assumes,float2int,\
         lower-constant-intrinsics,{reduce_control}loop(loop-rotate<header-duplication>,loop-deletion))"
    );
    run(&before, lowered, machine)?;
    overlapping_stores::keep_order(&lowered.module, &machine.get_target_data());
    joined_halves::join(&lowered.module, vector_bits);
    const COMBINE: &str = "instcombine<max-iterations=1;no-verify-fixpoint>";
    let loops = format!(
        "require<globals-aa>,function<eager-inv>(loop-distribute,inject-tli-mappings,loop-vectorize,drop-unnecessary-assumes,\
         infer-alignment,loop-load-elim,{COMBINE},simplifycfg<forward-switch-cond;switch-range-to-icmp;\
         switch-to-arithmetic;switch-to-lookup;no-keep-loops;hoist-common-insts;sink-common-insts>)"
    );
    run(&loops, lowered, machine)?;
    straight_divisions::pack(lowered, machine)?;
    let rest = format!(
        "require<globals-aa>,function<eager-inv>(vector-combine,{COMBINE},{unroll},transform-warning,sroa<preserve-cfg>,infer-alignment,{COMBINE},\
         loop-mssa(licm<allowspeculation>),alignment-from-assumptions,loop-sink,instsimplify,div-rem-pairs,tailcallelim,simplifycfg<switch-range-to-icmp;switch-to-arithmetic;\
         hoist-loads-stores-with-cond-faulting;speculate-unpredictables>),globaldce,constmerge,rel-lookup-table-converter"
    );
    run(&rest, lowered, machine)
}

/// The pipeline alone hardly differs from `default<O2>`: passes and code generator ask each function.
fn ask_for_small_code(lowered: &Lowered<'_>) {
    let kind = Attribute::get_named_enum_kind_id("optsize");
    let small = lowered.module.get_context().create_enum_attribute(kind, 0);
    for function in lowered.module.get_functions().filter(|function| function.count_basic_blocks() > 0) {
        function.add_attribute(AttributeLoc::Function, small);
    }
}

/// Runs passes, given as LLVM writes them, over a unit.
///
/// # Errors
/// [`CompileError::Llvm`] where the unit is refused.
pub(crate) fn run(passes: &str, lowered: &Lowered<'_>, machine: &TargetMachine) -> Result<(), CompileError> {
    // Passes over functions see a profile only where it has been looked at before.
    let is_guided = lowered.module.get_flag("ProfileSummary").is_some();
    let passes = if is_guided { &format!("require<profile-summary>,{passes}") } else { passes };
    let options = PassBuilderOptions::create();
    options.set_loop_vectorization(true);
    options.set_loop_interleaving(true);
    options.set_loop_unrolling(true);
    lowered
        .module
        .run_passes(passes, machine, options)
        .map_err(|error| CompileError::Llvm { activity: "optimising a unit", message: error.to_string() })
}
