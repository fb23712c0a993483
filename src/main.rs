//! The `wasmc` command: one file for each subcommand. Never names the compiler: see `ARCHITECTURE.md`.

mod artifact;
mod cache;
mod completions;
mod hand_over;
mod inspect;
mod run;
mod targets;

use clap::Parser as _;
use std::ffi::OsStr;
use std::process::ExitCode;
use wasmc::arguments::{Cli, Command, RunCli};
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::message::Messages;
use wasmc::signals;

fn main() -> ExitCode {
    signals::ignore_file_size_limit();
    let first = std::env::args_os().nth(1);
    match first.as_deref().and_then(OsStr::to_str) {
        Some("run") => run::main(&RunCli::parse_from(std::env::args_os().skip(1)).arguments),
        Some("build" | "validate") => hand_over::main(),
        _ => command(Cli::parse().command),
    }
}

fn command(command: Command) -> ExitCode {
    let done = match command {
        Command::Build(_) | Command::Validate(_) => return hand_over::main(),
        Command::Run(arguments) => return run::main(&arguments),
        Command::Inspect(arguments) => inspect::inspect(&arguments),
        Command::Cache(command) => cache::command(command),
        Command::Targets(arguments) => targets::list(arguments),
        Command::Completions(arguments) => completions::write(arguments.shell),
    };
    end(done.map(|()| Exit::Success as u8))
}

/// Ends with the code, or tells of the failure and ends with its.
fn end(done: Result<u8, Failure>) -> ExitCode {
    match done {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            Messages::plain().failure(&failure);
            failure.exit.into()
        }
    }
}
