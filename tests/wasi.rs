//! Does a guest get from WASI what the specification, its official test suite and wasi-libc say? Each file of
//! `wasi/programs` is a program for one behaviour, run from end to end; the table of functions is compared with the
//! official text. With a checkout of the official suite in `WASMC_WASI_TESTSUITE`, as `make wasi-testsuite` gives it,
//! its programs are tests too.

#[path = "programs/cache.rs"]
mod cache;
#[path = "wasi/guest.rs"]
mod guest;
#[path = "wasi/official.rs"]
mod official;
#[path = "wasi/program.rs"]
mod program;
#[path = "programs/sources.rs"]
mod sources;
#[path = "programs/tool.rs"]
mod tool;
#[path = "wasi/witx.rs"]
mod witx_text;

use cache::Outcome;
use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    match trials() {
        Ok(trials) => libtest_mimic::run(&arguments, trials).exit_code(),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn trials() -> Outcome<Vec<Trial>> {
    let mut trials = program::trials()?;
    trials.extend(witx_text::trials());
    if let Some(checkout) = std::env::var_os("WASMC_WASI_TESTSUITE") {
        trials.extend(official::trials(checkout.as_ref())?);
    }
    Ok(trials)
}
