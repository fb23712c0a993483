//! Does compiled code do what the specification says? Runs the files of the WebAssembly testsuite: all of the three
//! versions of the specification, and the folders of the proposals that are built, those of the first exceptions from
//! a crate that is fetched for them, at each optimisation level and for
//! several processors. Besides them our own scripts in `operators/`, which give each operator edge values; that none is
//! missing is the business of the compiler's test `operators`.
//!
//! Files that need more than is built stand in `spec/not_yet.txt` with the proposal's name; one that passes
//! although it is listed fails the test, so the list cannot grow old.
//!
//! Run one file with `cargo test --test spec -- wasm-v1/br_table`.

#[path = "engine/mod.rs"]
mod engine;
#[path = "spec/matrix.rs"]
mod matrix;
#[path = "spec/not_yet.rs"]
mod not_yet;
#[path = "spec/script.rs"]
mod script;
#[path = "programs/sources.rs"]
mod sources;
#[path = "spec/spectest.rs"]
mod spectest;
#[path = "spec/value.rs"]
mod value;

use libtest_mimic::{Arguments, Failed, Trial};
use matrix::{CPUS, LEVELS, Setting};
use wasmc_compiler::Features;

/// A script of assertions none of which holds.
const WRONG: &str = include_str!("spec/wrong.wast");

/// After so many failures the rest of a script says nothing new.
const FAILURES_SHOWN: usize = 10;

fn main() {
    let arguments = Arguments::from_args();
    let files = matrix::files();
    let paths: Vec<String> = files.iter().map(|file| file.path.clone()).collect();
    let mut trials = vec![
        Trial::test("not_yet.txt", move || Ok(not_yet::check(&paths)?)),
        Trial::test("wrong.wast", notices_what_is_wrong),
    ];
    for file in files {
        let not_yet = not_yet::proposal_needed_by(&file.path);
        for (level, settings) in file.settings() {
            let (path, contents) = (file.path.clone(), file.contents);
            trials.push(Trial::test(format!("{path}@O{}", level.name()), move || {
                let script = contents.read()?;
                let run = |setting: &Setting| script::run(&path, &script, *setting, FAILURES_SHOWN);
                judge(settings.iter().map(run).find(|failures| !failures.is_empty()), not_yet)
            }));
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}

/// A harness that finds nothing wrong proves nothing: here it must find every assertion wrong.
fn notices_what_is_wrong() -> Result<(), Failed> {
    let features = Features::default();
    let setting = Setting { level: LEVELS[0], cpu: CPUS[0], features, first: true };
    let failures = script::run("wrong.wast", WRONG, setting, usize::MAX);
    let assertions = WRONG.lines().zip(1..).filter(|(line, _)| line.starts_with("(assert"));
    for (line, number) in assertions {
        if !failures.iter().any(|failure| failure.starts_with(&format!("wrong.wast:{number}: "))) {
            return Err(format!("line {number} passes: {line}\nof all failures: {failures:#?}").into());
        }
    }
    Ok(())
}

/// Turns the failures of a file at a level into the outcome of its test.
fn judge(failures: Option<Vec<String>>, not_yet: Option<&str>) -> Result<(), Failed> {
    match (failures, not_yet) {
        (None, None) | (Some(_), Some(_)) => Ok(()),
        (Some(failures), None) => Err(failures.join("\n").into()),
        (None, Some(proposal)) => {
            Err(format!("passes, but is listed in tests/spec/not_yet.txt as needing `{proposal}`").into())
        }
    }
}
