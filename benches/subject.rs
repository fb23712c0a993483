//! What is measured: `wasmc` as this build made it. Called by every part of the bench of the programs.

use crate::build::{Optimisation, Reference};
use crate::cache::Outcome;
use crate::catalogue::{PROGRAMS, Program};
use crate::tool;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) const WASMC: &str = env!("CARGO_BIN_EXE_wasmc");

/// How both sides of a program are built.
pub(crate) const OPTIMISATION: Optimisation =
    Optimisation { level: '3', native_cpu: Some("native"), wasm_vectors: true, native_fuses: true };

/// A program of the catalogue.
pub(crate) fn program(name: &str) -> Outcome<&'static Program> {
    PROGRAMS
        .iter()
        .find(|program| program.name == name)
        .ok_or_else(|| format!("`{name}` is not in the catalogue"))
}

/// `wasmc build -O3` of a wasm file, for this processor.
pub(crate) fn artifact(wasm: &Path, folder: &Path, name: &str) -> Outcome<PathBuf> {
    let artifact = folder.join(format!("{name}.cwasm"));
    tool::run(
        Command::new(WASMC).args(["build", "-O3", "--cpu", "native"]).arg(wasm).arg("-o").arg(&artifact),
    )?;
    Ok(artifact)
}

pub(crate) fn run_artifact(artifact: &Path) -> Command {
    let mut command = Command::new(WASMC);
    command.arg("run").arg(artifact);
    command
}

/// What cargo and make, or the user, have set that would change what is measured: folders to look for libraries in, a
/// jobserver, a cache of builds.
const NOT_PASSED_ON: [&str; 4] = ["LD_LIBRARY_PATH", "MAKEFLAGS", "CARGO_MAKEFLAGS", "WASMC_CACHE"];

/// The command as a shell would start it in which nothing is set.
pub(crate) fn as_by_hand(command: &mut Command) -> &mut Command {
    NOT_PASSED_ON.iter().for_each(|name| {
        command.env_remove(name);
    });
    command
}

pub(crate) fn native_of(reference: &Reference) -> Outcome<&Path> {
    match reference {
        Reference::Native(binary) => Ok(binary),
        Reference::Node { .. } => Err("a program without a native build cannot be measured".to_owned()),
    }
}

/// Whether a budget is kept, in a row of a table.
pub(crate) fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "**missed**" }
}

/// Bytes of a file, or of all files below a folder.
pub(crate) fn bytes(path: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(path) else {
        return fs::metadata(path).map_or(0, |metadata| metadata.len());
    };
    entries.flatten().map(|entry| bytes(&entry.path())).sum()
}
