//! What a user can choose about a compilation. Read by every stage, changed by none.

use crate::features::Features;

/// How much LLVM optimises.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum OptLevel {
    /// `-O0`: quickest to build.
    O0,
    /// `-O1`.
    O1,
    /// `-O2`.
    #[default]
    O2,
    /// `-O3`: all that LLVM has.
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
    /// Threads to use; 0 for one per processor. At most [`THREADS_MAX`](crate::THREADS_MAX) are used.
    pub jobs: usize,
    /// What to yield.
    pub emit: Emit,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            opt_level: OptLevel::default(),
            cpu: "x86-64-v3".to_owned(),
            features: Features::default(),
            strict_memory: false,
            jobs: 0,
            emit: Emit::default(),
        }
    }
}
