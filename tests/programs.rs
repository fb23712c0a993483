//! Do real programs, written by others, do the same as their native builds? Each program of the catalogue is built
//! from the same sources to wasm and natively, compiled by `wasmc build`, and run; output, exit code and the files
//! that a run leaves are compared byte by byte. One test a program.

#[path = "programs/build.rs"]
mod build;
#[path = "programs/cache.rs"]
mod cache;
#[path = "programs/catalogue.rs"]
mod catalogue;
#[path = "programs/exceptions.rs"]
mod exceptions;
#[path = "programs/execute.rs"]
mod execute;
#[path = "programs/npm.rs"]
mod npm;
#[path = "programs/sources.rs"]
mod sources;
#[path = "programs/tool.rs"]
mod tool;

use build::Optimisation;
use cache::Outcome;
use catalogue::{PROGRAMS, Program, Run};
use execute::Observed;
use libtest_mimic::{Arguments, Trial};
use std::process::{Command, ExitCode};
use wasmc::sandbox::Sandbox;

const OPTIMISATION: Optimisation =
    Optimisation { level: '2', native_cpu: None, wasm_vectors: false, native_fuses: true };

fn main() -> ExitCode {
    let trial = |program: &'static Program| Trial::test(program.name, || check(program).map_err(Into::into));
    let trials = PROGRAMS.iter().map(trial).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn check(program: &Program) -> Outcome<()> {
    let built = build::build(program, OPTIMISATION)?;
    let folder = tempfile::tempdir().map_err(|error| format!("temporary folder: {error}"))?;
    let artifact = folder.path().join(format!("{}.cwasm", program.name));
    tool::run(
        Command::new(env!("CARGO_BIN_EXE_wasmc"))
            .args(["build", "-O2"])
            .arg(&built.wasm)
            .arg("-o")
            .arg(&artifact),
    )?;
    let mut complaints = Vec::new();
    for run in program.runs {
        let expected = execute::run_reference(program, run, &built)?;
        for options in modes() {
            let found = execute::run_artifact(program, run, &artifact, options)?;
            complaints.extend(differences(run, options, &expected, &found));
        }
    }
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n")) }
}

/// The options that programs are run with: none, and `--sandbox` where this kernel can do it; where it cannot, the test
/// `sandbox` says so.
fn modes() -> &'static [&'static [&'static str]] {
    if Sandbox::new().is_ok() { &[&[], &["--sandbox"]] } else { &[&[]] }
}

/// What the run did otherwise than its reference.
fn differences(run: &Run, options: &[&str], expected: &Observed, found: &Observed) -> Option<String> {
    let mut lines = Vec::new();
    if expected.exit != found.exit {
        lines.push(format!("  ended with {}, should be {}", found.exit, expected.exit));
    }
    let names = expected
        .streams
        .keys()
        .chain(found.streams.keys().filter(|name| !expected.streams.contains_key(*name)));
    for name in names {
        match (expected.streams.get(name), found.streams.get(name)) {
            (Some(expected), Some(found)) if expected == found => {}
            (Some(expected), Some(found)) => {
                lines.push(format!("  {name} {}", first_difference(expected, found)))
            }
            (Some(_), None) => lines.push(format!("  {name} is missing")),
            (None, _) => lines.push(format!("  {name} should not be there")),
        }
    }
    if lines.is_empty() {
        return None;
    }
    let said = if found.stderr.is_empty() { "nothing".to_owned() } else { found.stderr.clone() };
    let lines = lines.join("\n");
    Some(format!("run with {options:?} and {:?}:\n{lines}\n  on standard error: {said}", run.args))
}

fn first_difference(expected: &[u8], found: &[u8]) -> String {
    let at = expected.iter().zip(found).take_while(|(expected, found)| expected == found).count();
    let line_start = expected[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let line = |bytes: &[u8]| {
        let rest = bytes.get(line_start..).unwrap_or_default();
        let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()).min(200);
        String::from_utf8_lossy(&rest[..end]).into_owned()
    };
    format!(
        "differs at byte {at} of {}:\n    should be {:?}\n    but is    {:?}",
        expected.len(),
        line(expected),
        line(found)
    )
}
