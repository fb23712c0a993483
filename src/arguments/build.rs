//! What do `wasmc build` and `wasmc validate` take?

use super::MessageArgs;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// What `build` takes.
#[derive(Args, Debug)]
pub struct BuildArgs {
    /// Modules, binary or text; `-` for stdin.
    #[arg(value_name = "INPUT", required = true)]
    pub inputs: Vec<PathBuf>,
    /// Where the output goes: a file, `-` for stdout, or a folder. By default a file beside each input, with
    /// an ending that fits what is emitted.
    #[arg(short, long, value_name = "FILE|FOLDER")]
    pub output: Option<PathBuf>,
    /// What to make.
    #[arg(long, value_enum, value_name = "KIND", default_value_t)]
    pub emit: Emit,
    /// Emit the IR or assembly of this function alone, and compile no more than that needs: its name, that of an
    /// export, or its index.
    #[arg(long, value_name = "NAME")]
    pub function: Option<String>,
    /// How to compile.
    #[command(flatten)]
    pub cpu: CpuArgs,
    /// Make the program count what it does: `wasmc run` then writes a profile (.profraw) when it ends. `llvm-profdata
    /// merge` of LLVM 22 makes one of those of several runs, for `--profile-use`.
    #[arg(long, conflicts_with = "profile_use")]
    pub profile_generate: bool,
    /// Optimise for what a profile says that the program does: a file from `llvm-profdata merge`. Best with the options
    /// that the program was built with to gather it.
    #[arg(long, value_name = "FILE")]
    pub profile_use: Option<PathBuf>,
    /// The system to build for.
    #[arg(long, value_name = "TRIPLE", default_value = Target::LINUX, value_parser = Target::parse)]
    pub target: Target,
    /// Threads to use; more than 128 count as 128, 0 means one per processor. Without the option, as many as there are processors and
    /// as the jobserver of `make` allows, if that has started wasmc.
    #[arg(short, long, value_name = "N", allow_negative_numbers = true, value_parser = super::parse_jobs)]
    pub jobs: Option<usize>,
    /// Keep the code of each part of a module in this folder, and compile only the parts that are not there yet, so that after a
    /// small change little is done. The output is the same. The folder is made if need be and must be the user's own, since
    /// what is in it becomes code; builds may share it. Without the option, WASMC_CACHE names the folder.
    #[arg(long, value_name = "FOLDER")]
    pub cache: Option<PathBuf>,
    /// How large that folder may become; what was used longest ago goes first. Without the option, WASMC_CACHE_SIZE
    /// says so, or it is 2G.
    #[arg(long, value_name = "SIZE", value_parser = super::parse_size)]
    pub cache_size: Option<u64>,
    /// Also write the dependencies of each output on its input, in the syntax of Make.
    #[arg(long, value_name = "FILE")]
    pub depfile: Option<PathBuf>,
    /// Show how long each phase took.
    #[arg(long, visible_alias = "time-passes")]
    pub timings: bool,
    /// How messages look.
    #[command(flatten)]
    pub messages: MessageArgs,
    /// What messages call stdin.
    #[arg(long, value_name = "NAME", hide = true)]
    pub stdin_name: Option<String>,
}

/// How to compile: what changes the code of an artifact.
#[derive(Args, Clone, Debug)]
pub struct CpuArgs {
    /// How much to optimise: 0 builds quickest, 3 runs fastest, s is small.
    #[arg(short = 'O', long, value_enum, value_name = "LEVEL", default_value_t)]
    pub opt_level: OptLevel,
    /// Processor to build for: x86-64-v2, x86-64-v3, x86-64-v4, or `native` for this one.
    #[arg(long, value_name = "NAME", default_value = "x86-64-v3")]
    pub cpu: String,
    /// Which proposals the module may use.
    #[command(flatten)]
    pub features: FeatureArgs,
    /// Keep every access to memory, in order, so that each one out of bounds traps, and what was stored before a trap is
    /// seen after it. Without, accesses whose value turns out to be of no use may be left out.
    #[arg(long)]
    pub strict_memory: bool,
    /// Give relaxed SIMD operators the results of the specification's deterministic profile, the same on every
    /// machine, instead of those that are quickest on this processor.
    #[arg(long)]
    pub deterministic_relaxed_simd: bool,
}

/// Which proposals a module may use.
#[derive(Args, Clone, Debug, Default)]
pub struct FeatureArgs {
    /// Proposals that a module may use: names separated by commas, a dash before those that it may not use, as in
    /// `wasm2,tail-call,-simd`. At the beginning may stand `default` (all that are built and stable), `all` (all
    /// that are built), `wasm1`, `wasm2` or `wasm3` (those of that version); without, the default is changed.
    /// `wasmc targets` lists the names.
    #[arg(long = "features", value_name = "LIST", allow_hyphen_values = true)]
    pub list: Option<String>,
}

/// How much to optimise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum OptLevel {
    /// Quickest to build.
    #[value(name = "0")]
    O0,
    /// Quicker to build than 2, without vectors of loops.
    #[value(name = "1")]
    O1,
    /// What most programs want: one round of the passes that matter.
    #[default]
    #[value(name = "2")]
    O2,
    /// All there is, over and over; for what the producer did not optimise, too.
    #[value(name = "3")]
    O3,
    /// Small code.
    #[value(name = "s")]
    Os,
}

/// What to make.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Emit {
    /// An artifact that `wasmc run` runs.
    #[default]
    Cwasm,
    /// LLVM IR after optimisation.
    LlvmIr,
    /// LLVM IR before optimisation.
    LlvmIrUnoptimised,
    /// Assembly.
    Asm,
}

impl Emit {
    /// The ending of a file of this kind, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Emit::Cwasm => "cwasm",
            Emit::LlvmIr | Emit::LlvmIrUnoptimised => "ll",
            Emit::Asm => "s",
        }
    }
}

/// The system to build for. There is one so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target;

impl Target {
    const LINUX: &str = wasmc_abi::head::TARGET_X86_64_LINUX;

    fn parse(name: &str) -> Result<Target, String> {
        if name == Target::LINUX {
            return Ok(Target);
        }
        Err(format!("target `{name}` is not supported; the only one is `{}`", Target::LINUX))
    }
}

/// What `validate` takes.
#[derive(Args, Debug)]
pub struct ValidateArgs {
    /// Modules, binary or text; `-` for stdin.
    #[arg(value_name = "INPUT", required = true)]
    pub inputs: Vec<PathBuf>,
    /// Which proposals the modules may use.
    #[command(flatten)]
    pub features: FeatureArgs,
    /// How messages look.
    #[command(flatten)]
    pub messages: MessageArgs,
}
