//! Are the walls of `wasmc run --sandbox` real? Tried from inside, by processes that confine themselves as `wasmc run` does
//! and then make system calls of their own, as a guest could that has broken out of generated code; each attempt is
//! also made without the walls, where it must fare differently. And does a guest notice nothing of them as long
//! as it stays within what it was given?
//!
//! On a kernel that cannot do it, what needs the walls is listed as ignored, with a word about why.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "sandbox/attempts.rs"]
mod attempts;
#[path = "sandbox/guests.rs"]
mod guests;
#[path = "cli/harness.rs"]
#[expect(dead_code, reason = "shared with other tests")]
mod harness;
#[path = "sandbox/kernels.rs"]
mod kernels;
#[path = "sandbox/stage.rs"]
mod stage;

use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;
use wasmc::sandbox::Sandbox;

/// A test: its name, and what panics if it fails.
type Test = (&'static str, fn());

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.first().map(String::as_str) {
        Some(stage::CHILD) => return stage::child(&words[1..]),
        Some(kernels::CHILD) => return kernels::child(&words[1..]),
        _ => {}
    }
    let missing = Sandbox::new().err();
    if let Some(failure) = &missing {
        eprintln!("SKIPPED: the sandbox is NOT TESTED on this kernel: {}", failure.text());
    }
    let trial = |(name, run): &Test| {
        let run = *run;
        Trial::test(*name, move || {
            run();
            Ok(())
        })
    };
    let confined = attempts::TESTS.iter().chain(guests::TESTS).chain(kernels::TESTS).map(trial);
    let trials = confined.map(|trial| trial.with_ignored_flag(missing.is_some()));
    let trials = trials.chain(kernels::ALWAYS.iter().map(trial)).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}
