//! `wasmc build`, `wasmc validate` and `wasmc targets`: how does the work reach the program with the compiler, and what if that
//! program crashes?

use crate::told;
use std::os::unix::process::ExitStatusExt as _;
use std::process::ExitStatus;
use wasmc::arguments::{MessageArgs, MessageFormat};
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::front::{COMPILER_PROGRAM, compiler_command};
use wasmc::message::Messages;

/// Runs `wasmc-build` with our own arguments and ends as it does.
pub(crate) fn main() -> u8 {
    let done = compiler_command().and_then(|mut command| {
        let status = command.args(std::env::args_os().skip(1)).status();
        outcome(status.map_err(|error| cannot_start(command.get_program(), error))?)
    });
    done.unwrap_or_else(|failure| {
        let arguments = MessageArgs { message_format: wanted_format(), ..MessageArgs::default() };
        told(&failure, &Messages::new(&arguments))
    })
}

/// The failure for a compiler program that does not start.
pub(crate) fn cannot_start(program: &std::ffi::OsStr, error: std::io::Error) -> Failure {
    Failure::io(program, "cannot start the compiler", error)
}

/// The exit code with which the compiler ended, having said itself why.
///
/// # Errors
/// Where a signal ended it, or it ended without having come to itself.
pub(crate) fn outcome(status: ExitStatus) -> Result<u8, Failure> {
    let Some(signal) = status.signal() else {
        return status
            .code()
            .and_then(Exit::of_compiler)
            .map(|exit| exit as u8)
            .ok_or_else(|| ended_oddly(status));
    };
    match signal {
        libc::SIGINT => Ok(Exit::Interrupted as u8),
        libc::SIGTERM | libc::SIGHUP | libc::SIGPIPE => Ok(128 + signal as u8),
        libc::SIGKILL => Err(Failure::said(
            Exit::Environment,
            "compiler-killed",
            format!("`{COMPILER_PROGRAM}` was killed (signal 9)"),
        )
        .hint("the system does that when memory runs out; fewer threads (`-j 1`) need less")),
        _ => Err(Failure::said(
            Exit::Input,
            "compiler-crash",
            format!("the compiler crashed: `{COMPILER_PROGRAM}` was ended by {}", signal_name(signal)),
        )
        .hint(
            "this is a bug in wasmc, whatever the module; nothing was written. Another `-O` level may get by",
        )),
    }
}

/// The failure for an exit code that the compiler program itself never gives: the dynamic linker ends a program
/// that it cannot load with 127, and a panic ends it with 101.
fn ended_oddly(status: ExitStatus) -> Failure {
    let what = format!("`{COMPILER_PROGRAM}` could not do its work: {status}");
    Failure::said(Exit::Environment, "compiler-failed", what).hint(
        "what it printed above says why; a library that cannot be loaded or too little memory ends it so",
    )
}

fn signal_name(signal: i32) -> String {
    let name = match signal {
        libc::SIGSEGV => "SIGSEGV",
        libc::SIGABRT => "SIGABRT",
        libc::SIGILL => "SIGILL",
        libc::SIGBUS => "SIGBUS",
        libc::SIGFPE => "SIGFPE",
        libc::SIGTRAP => "SIGTRAP",
        libc::SIGSYS => "SIGSYS",
        _ => return format!("signal {signal}"),
    };
    format!("signal {signal} ({name})")
}

/// The message format on the command line, which only the compiler program parses.
fn wanted_format() -> MessageFormat {
    let arguments: Vec<_> = std::env::args_os().collect();
    let joined = arguments.iter().any(|argument| argument == "--message-format=json");
    let apart = arguments.windows(2).any(|pair| pair[0] == "--message-format" && pair[1] == "json");
    if joined || apart { MessageFormat::Json } else { MessageFormat::Human }
}
