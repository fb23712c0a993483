//! `wasmc-build`: the program with the compiler, started by `wasmc build`, `wasmc validate` and
//! `wasmc targets`.
//!
//! The only program that names `wasmc_compiler` and so links LLVM.

mod build;
mod depfile;
mod job_tokens;
mod keeping;
mod module_bytes;
mod plan;
mod progress;
mod targets;
mod unit_cache;
mod validate;

use clap::Parser as _;
use std::process::ExitCode;
// LLVM allocates all the time, and is a fifth quicker with this allocator than with glibc's.
use tikv_jemalloc_sys as _;
use wasmc::arguments::{CompilerCli, CompilerCommand};
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::message::Messages;
use wasmc::{front, signals};

fn main() -> ExitCode {
    signals::ignore_file_size_limit();
    let command = CompilerCli::parse().command;
    let messages = match &command {
        CompilerCommand::Build(arguments) => Messages::new(&arguments.messages),
        CompilerCommand::Validate(arguments) => Messages::new(&arguments.messages),
        CompilerCommand::Targets(_) => Messages::plain(),
    };
    let done = front::follow().and_then(|()| match command {
        CompilerCommand::Build(arguments) => build::build(&arguments, &messages),
        CompilerCommand::Validate(arguments) => validate::validate(&arguments, &messages),
        CompilerCommand::Targets(arguments) => targets::list(arguments),
    });
    match done {
        Ok(exit) => exit.into(),
        Err(failure) => {
            messages.failure(&failure);
            failure.exit.into()
        }
    }
}

/// Tells of the failures of one run over several inputs, and gives the exit code of the first.
fn exit_of(failures: impl Iterator<Item = Failure>, messages: &Messages) -> Exit {
    let tell = |exit: Option<Exit>, failure: Failure| {
        messages.failure(&failure);
        exit.or(Some(failure.exit))
    };
    failures.fold(None, tell).unwrap_or(Exit::Success)
}
