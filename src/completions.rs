//! `wasmc completions`: how does a shell learn our command line?

use clap::CommandFactory as _;
use wasmc::arguments::Cli;
use wasmc::failure::Failure;
use wasmc::message::print_bytes;

/// Writes the completion script for `shell` to stdout.
pub(crate) fn write(shell: clap_complete::Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "wasmc", &mut script);
    print_bytes(&script)
}
