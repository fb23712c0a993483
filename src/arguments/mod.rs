//! Which commands are there and what do they take? Read by both programs, and by the shell completions.
//!
//! The doc comments here are the help texts.

mod build;
mod directory;
mod env_file;
mod listen;
mod run;
mod size;

pub use build::{BuildArgs, CpuArgs, Emit, FeatureArgs, OptLevel, Target, ValidateArgs};
pub use directory::Directory;
pub use env_file::{EnvFileError, parse_env_file};
pub use listen::ListenAddress;
pub use run::RunArgs;
pub use size::{parse_count, parse_jobs, parse_seed, parse_size};

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

const EXIT_CODES: &str = "\
Exit codes:
  0    done; `run`: whatever the program ends with
  1    the input is invalid or cannot be compiled, linked or called
  2    wrong usage
  3    a file or the environment is not as needed
  4    the artifact is damaged, incompatible or not trusted
  130  interrupted
  134  `run`: the program trapped, or threw an exception that nothing caught";

const RUN_ABOUT: &str = "Run a program: an artifact, or a module, which is compiled for this machine first";
const COMPILER_ABOUT: &str = "The compiler behind `wasmc build`, `wasmc validate` and `wasmc targets`";

/// Compile WebAssembly to native code ahead of time, and run it.
#[derive(Debug, Parser)]
#[command(name = "wasmc", bin_name = "wasmc", version, after_help = EXIT_CODES, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compile modules to artifacts.
    Build(BuildArgs),
    /// Run a program.
    #[command(about = RUN_ABOUT)]
    Run(RunArgs),
    /// Show what is in an artifact.
    Inspect(InspectArgs),
    /// Check modules without compiling them.
    Validate(ValidateArgs),
    /// Look after the cache of modules that `run` has compiled.
    #[command(subcommand)]
    Cache(CacheCommand),
    /// List the processors that code can be built for, and the proposals that modules may use.
    Targets(TargetsArgs),
    /// Write a completion script for a shell to stdout.
    Completions(CompletionsArgs),
}

/// The commands that need the compiler: the command line of `wasmc-build`.
#[derive(Debug, Parser)]
#[command(name = "wasmc-build", bin_name = "wasmc", version, about = COMPILER_ABOUT, after_help = EXIT_CODES, max_term_width = 100)]
pub struct CompilerCli {
    /// What to do.
    #[command(subcommand)]
    pub command: CompilerCommand,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum CompilerCommand {
    /// Compile modules to artifacts.
    Build(Box<BuildArgs>),
    /// Check modules without compiling them.
    Validate(ValidateArgs),
    /// List the processors that code can be built for, and the proposals that modules may use.
    Targets(TargetsArgs),
}

/// The command line of `wasmc run` alone: setting up the others would cost more than running a small program.
#[derive(Debug, Parser)]
#[command(name = "wasmc run", bin_name = "wasmc run", about = RUN_ABOUT, max_term_width = 100)]
pub struct RunCli {
    /// What `run` takes.
    #[command(flatten)]
    pub arguments: RunArgs,
}

/// How messages look.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct MessageArgs {
    /// Messages for people, or one JSON object a line for programs; on stderr either way.
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub message_format: MessageFormat,
    /// Colour messages; `auto` does on a terminal unless NO_COLOR is set.
    #[arg(long, value_enum, value_name = "WHEN", default_value_t)]
    pub color: ColorWhen,
    /// Only errors.
    #[arg(short, long, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say what is done.
    #[arg(short, long)]
    pub verbose: bool,
}

/// Form of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// One line for people.
    #[default]
    Human,
    /// One JSON object a line.
    Json,
}

/// When to colour messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    /// On a terminal.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What `inspect` takes.
#[derive(Args, Debug)]
pub struct InspectArgs {
    /// The artifact; `-` for stdin.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// As one JSON object.
    #[arg(long)]
    pub json: bool,
    /// List every function with its place in the code.
    #[arg(long)]
    pub functions: bool,
}

/// What `cache` does.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum CacheCommand {
    /// Print the folder.
    Dir,
    /// Print how many artifacts there are and how large they are.
    Stats,
    /// Check every artifact against its digest and remove the damaged ones.
    Verify,
    /// Remove every artifact.
    Clean,
}

/// What `targets` takes.
#[derive(Args, Clone, Copy, Debug)]
pub struct TargetsArgs {
    /// As one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// What `completions` takes.
#[derive(Args, Clone, Copy, Debug)]
pub struct CompletionsArgs {
    /// The shell.
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}
