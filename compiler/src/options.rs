//! What a user can choose about a compilation. Read by every stage, changed by none.

use crate::features::Features;
use crate::profile::Profile;
use wasmc_abi::cpu::CpuFeatures;

/// How much LLVM optimises.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub enum OptLevel {
    /// `-O0`: quickest to build.
    O0,
    /// `-O1`: quicker to build than `-O2`, without vectors of loops.
    O1,
    /// `-O2`: one round of the passes that matter.
    #[default]
    O2,
    /// `-O3`: all that LLVM has, over and over.
    O3,
    /// `-Os`: small code.
    Os,
}

impl OptLevel {
    /// The level as written after `-O`.
    pub const fn name(self) -> &'static str {
        match self {
            OptLevel::O0 => "0",
            OptLevel::O1 => "1",
            OptLevel::O2 => "2",
            OptLevel::O3 => "3",
            OptLevel::Os => "s",
        }
    }
}

/// What a compilation yields.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Emit {
    /// The artifact.
    #[default]
    Artifact,
    /// LLVM IR as lowered, before optimisation; text, the units one after the other.
    LlvmIrUnoptimised,
    /// LLVM IR after optimisation; text, the units one after the other.
    LlvmIr,
    /// Assembly; text, the units one after the other.
    Asm,
}

/// What relaxed vector operators do, for which the spec allows several results: one choice for an artifact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RelaxedSimd {
    /// What the spec's deterministic profile wants: the same everywhere.
    Deterministic,
    /// What single instructions of x86-64 do; multiply-add rounds twice.
    Machine,
    /// What single instructions of x86-64 do; multiply-add rounds once.
    Fused,
}

impl RelaxedSimd {
    /// The choice for code that may use `available`.
    pub fn of(options: &Options, available: CpuFeatures) -> RelaxedSimd {
        let fma = CpuFeatures::from_name("fma").expect("FMA has a bit");
        if options.deterministic_relaxed_simd {
            RelaxedSimd::Deterministic
        } else if fma.missing_from(available).is_empty() {
            RelaxedSimd::Fused
        } else {
            RelaxedSimd::Machine
        }
    }

    /// The choice as recorded in an artifact.
    pub const fn name(self) -> &'static str {
        match self {
            RelaxedSimd::Deterministic => "deterministic",
            RelaxedSimd::Machine => "x86-64",
            RelaxedSimd::Fused => "x86-64 with fused multiply-add",
        }
    }
}

/// Options of a compilation.
#[derive(Clone, Debug)]
pub struct Options {
    /// Optimisation level.
    pub opt_level: OptLevel,
    /// Processor: `x86-64-v2`, `x86-64-v3`, `x86-64-v4` or `native`.
    pub cpu: String,
    /// Proposals that the module may use.
    pub features: Features,
    /// Keep every access to linear memory, even where its value is never used.
    pub strict_memory: bool,
    /// Give relaxed vector operators the results of the spec's deterministic profile.
    pub deterministic_relaxed_simd: bool,
    /// Whether to count what the code does, or to optimise by what was counted.
    pub profile: Profile,
    /// Threads to use; 0 for one per processor. At most [`THREADS_MAX`](crate::THREADS_MAX) are used.
    pub jobs: usize,
    /// What to yield.
    pub emit: Emit,
    /// The only function whose text is wanted, by name, export or index; means nothing for an artifact.
    pub function: Option<String>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            opt_level: OptLevel::default(),
            cpu: "x86-64-v3".to_owned(),
            features: Features::default(),
            strict_memory: false,
            deterministic_relaxed_simd: false,
            profile: Profile::None,
            jobs: 0,
            emit: Emit::default(),
            function: None,
        }
    }
}
