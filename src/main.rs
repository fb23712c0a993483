//! The `wasmc` command: one file for each subcommand. Never names the compiler: see `ARCHITECTURE.md`.
#![cfg_attr(not(test), no_main)]

mod artifact;
mod cache;
mod completions;
mod entry;
mod hand_over;
mod inspect;
mod run;

use clap::Parser as _;
use std::ffi::OsStr;
use wasmc::arguments::{Cli, Command, RunArgs, RunCli};
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::message::Messages;

/// Does what the command line says and gives the exit code. Called by [`entry`].
///
/// `run` is looked for first: setting up the other commands would cost more than running a small program.
fn wasmc() -> u8 {
    let first = std::env::args_os().nth(1);
    match first.as_deref().and_then(OsStr::to_str) {
        Some("run") => {
            let plain = RunArgs::plain(std::env::args_os().skip(2));
            run::main(&plain.unwrap_or_else(|| RunCli::parse_from(std::env::args_os().skip(1)).arguments))
        }
        Some("build" | "validate" | "targets") => hand_over::main(),
        _ => command(Cli::parse().command),
    }
}

fn command(command: Command) -> u8 {
    let done = match command {
        Command::Build(_) | Command::Validate(_) | Command::Targets(_) => return hand_over::main(),
        Command::Run(arguments) => return run::main(&arguments),
        Command::Inspect(arguments) => inspect::inspect(&arguments),
        Command::Cache(command) => cache::command(command),
        Command::Completions(arguments) => completions::write(arguments.shell),
    };
    match done {
        Ok(()) => Exit::Success as u8,
        Err(failure) => told(&failure, &Messages::plain()),
    }
}

/// Tells of a failure and gives its exit code.
fn told(failure: &Failure, messages: &Messages) -> u8 {
    messages.failure(failure);
    failure.exit as u8
}
