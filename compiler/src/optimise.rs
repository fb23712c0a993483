//! Runs LLVM's passes over a lowered unit. Called by [`emit`](crate::emit) for each unit.

use crate::aligned_loops;
use crate::compared_conversions;
use crate::error::CompileError;
use crate::flow::bodies;
use crate::jam::jam;
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
        jam(&lowered.module, vector_bits);
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
    if level == OptLevel::O0 {
        return Ok(());
    }
    match Passes::of(level) {
        None => run(&quickly(), lowered, machine)?,
        Some(passes) => {
            run(&passes.simplify, lowered, machine)?;
            overlapping_stores::keep_order(&lowered.module, &machine.get_target_data());
            joined_halves::join(&lowered.module, vector_bits);
            run(&passes.vectorise, lowered, machine)?;
            if level != OptLevel::Os {
                straight_divisions::pack(lowered, machine)?;
            }
            run(&passes.tidy, lowered, machine)?;
        }
    }
    if matches!(level, OptLevel::O2 | OptLevel::O3) {
        threaded_dispatch::thread(&lowered.module);
        aligned_loops::align(&lowered.module);
    }
    room_at_invokes::make(&lowered.module);
    Ok(())
}

/// Combines instructions, in one go over a function.
const COMBINE: &str = "instcombine<max-iterations=1;no-verify-fixpoint>";

/// What `simplifycfg` may do once the form of loops no longer matters.
const WITHOUT_LOOPS: &str = "forward-switch-cond;switch-range-to-icmp;switch-to-arithmetic;switch-to-lookup;no-keep-loops;\
    hoist-common-insts;sink-common-insts";

/// The passes of `-O1`: what takes back most of what lowering adds, and inlines.
fn quickly() -> String {
    format!(
        "cgscc(inline,function<eager-inv;no-rerun>(sroa<modify-cfg>,early-cse<memssa>,{COMBINE},reassociate,\
         loop-mssa(licm<allowspeculation>),adce,simplifycfg<switch-range-to-icmp;switch-to-lookup;sink-common-insts>)),globaldce"
    )
}

/// What LLVM does with a unit, as LLVM writes it, in parts, to get between them.
struct Passes {
    /// Up to where the loops have their final form.
    simplify: String,
    /// Makes vectors of loops.
    vectorise: String,
    /// Unrolls what became no vectors, and cleans up.
    tidy: String,
}

impl Passes {
    /// Those of a level that makes vectors of loops; the others have none.
    fn of(level: OptLevel) -> Option<Passes> {
        match level {
            OptLevel::O0 | OptLevel::O1 => None,
            OptLevel::O2 => Some(Passes::once()),
            OptLevel::O3 => Some(Passes::repeated("O3", "loop-unroll<O3>", "chr,")),
            OptLevel::Os => Some(Passes::repeated("Os", "loop-unroll<O2>", "")),
        }
    }

    /// One round over each function, callees first. wasm comes from an optimiser as a rule, so what is left to do is what
    /// lowering adds, what inlining brings together, and what comes of knowing the processor (docs/rationale.md).
    fn once() -> Passes {
        const BRANCHES: &str = "simplifycfg<switch-range-to-icmp>";
        Passes {
            simplify: format!(
                "require<globals-aa>,function(invalidate<aa>),cgscc(inline,\
                 function<eager-inv;no-rerun>(sroa<modify-cfg>,early-cse<memssa>,{BRANCHES},reassociate,\
                 loop-mssa(loop-rotate<header-duplication>,licm<allowspeculation>),loop(indvars),gvn<>,dse,adce,{BRANCHES})),globaldce"
            ),
            vectorise: format!(
                "require<globals-aa>,function<eager-inv>(float2int,lower-constant-intrinsics,loop-vectorize,\
                 {COMBINE},simplifycfg<{WITHOUT_LOOPS}>)"
            ),
            tidy: "function<eager-inv>(loop-unroll<O2>,loop-mssa(licm<allowspeculation>),instsimplify,div-rem-pairs,\
                   simplifycfg<switch-range-to-icmp;switch-to-arithmetic;hoist-loads-stores-with-cond-faulting;\
                   speculate-unpredictables>),globaldce,constmerge"
                .to_owned(),
        }
    }

    /// The pipeline `default<O…>` of LLVM 22.1, at level `simplify`. Its first half is the one before a
    /// link; the other half is spelled out as LLVM prints it, without what is for other languages. `slp-vectorizer`, which
    /// loses more than it gains (docs/rationale.md), sees only [`straight_divisions`](crate::straight_divisions).
    fn repeated(simplify: &str, unroll: &str, reduce_control: &str) -> Passes {
        Passes {
            simplify: format!(
                "thinlto-pre-link<{simplify}>,rpo-function-attrs,function<eager-inv>(drop-unnecessary-assumes,float2int,\
                 lower-constant-intrinsics,{reduce_control}loop(loop-rotate<header-duplication>,loop-deletion))"
            ),
            vectorise: format!(
                "require<globals-aa>,function<eager-inv>(loop-distribute,inject-tli-mappings,loop-vectorize,\
                 drop-unnecessary-assumes,infer-alignment,{COMBINE},simplifycfg<{WITHOUT_LOOPS}>)"
            ),
            tidy: format!(
                "require<globals-aa>,function<eager-inv>(vector-combine,{COMBINE},{unroll},transform-warning,\
                 sroa<preserve-cfg>,infer-alignment,{COMBINE},loop-mssa(licm<allowspeculation>),alignment-from-assumptions,\
                 loop-sink,instsimplify,div-rem-pairs,tailcallelim,simplifycfg<switch-range-to-icmp;switch-to-arithmetic;\
                 hoist-loads-stores-with-cond-faulting;speculate-unpredictables>),globaldce,constmerge,rel-lookup-table-converter"
            ),
        }
    }
}

/// The pipeline alone hardly differs from LLVM's for speed: passes and code generator ask each function.
fn ask_for_small_code(lowered: &Lowered<'_>) {
    let kind = Attribute::get_named_enum_kind_id("optsize");
    let small = lowered.module.get_context().create_enum_attribute(kind, 0);
    for function in bodies(&lowered.module) {
        function.add_attribute(AttributeLoc::Function, small);
    }
}

/// Runs passes, given as LLVM writes them, over a unit.
///
/// # Errors
/// [`CompileError::Llvm`] where the unit is refused.
pub(crate) fn run(passes: &str, lowered: &Lowered<'_>, machine: &TargetMachine) -> Result<(), CompileError> {
    // Passes over functions see a profile, or that a function is cold, only where the summary has been looked at before.
    let passes = &format!("require<profile-summary>,{passes}");
    let options = PassBuilderOptions::create();
    options.set_loop_vectorization(true);
    options.set_loop_interleaving(true);
    options.set_loop_unrolling(true);
    lowered
        .module
        .run_passes(passes, machine, options)
        .map_err(|error| CompileError::Llvm { activity: "optimising a unit", message: error.to_string() })
}
