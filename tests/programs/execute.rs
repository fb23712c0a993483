//! What does a program do in a run? Runs it in a fresh copy of its input folder and takes down output, exit code and
//! the files it leaves. Called by the tests, once for `wasmc run` and once for the reference.

use crate::build::{Built, Reference, own_folder};
use crate::cache::Outcome;
use crate::catalogue::{Program, Run};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// All that one can see of a run from outside, but its time.
pub(crate) struct Observed {
    /// What is compared: name of the stream or file, content.
    pub(crate) streams: BTreeMap<String, Vec<u8>>,
    pub(crate) exit: String,
    /// Shown when something differs, not compared: engines word their own messages.
    pub(crate) stderr: String,
}

/// Runs the artifact with `wasmc` and these options, its folder as the only one it may see.
pub(crate) fn run_artifact(
    program: &Program,
    run: &Run,
    artifact: &Path,
    options: &[&str],
) -> Outcome<Observed> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wasmc"));
    command.args(["run", "--dir", "."]).args(options).arg(artifact).arg("--").args(run.args);
    observe(program, run, &mut command)
}

/// Runs what the artifact is compared with.
pub(crate) fn run_reference(program: &Program, run: &Run, built: &Built) -> Outcome<Observed> {
    let mut command = match &built.reference {
        Reference::Native(binary) => Command::new(binary),
        Reference::Node { script } => {
            let mut command = Command::new("node");
            command.arg("--no-warnings").arg(script).arg(&built.wasm);
            command
        }
    };
    observe(program, run, command.args(run.args))
}

fn observe(program: &Program, run: &Run, command: &mut Command) -> Outcome<Observed> {
    let folder = tempfile::tempdir().map_err(|error| format!("temporary folder: {error}"))?;
    copy_files(&own_folder(program).join("input"), folder.path())?;
    let name = command.get_program().to_string_lossy().into_owned();
    let context = |error: std::io::Error| format!("`{name}`: {error}");
    command.current_dir(folder.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(context)?;
    // A program that does not read its input closes the pipe; that is no failure.
    let _ = child.stdin.take().map(|mut pipe| pipe.write_all(run.stdin.as_bytes()));
    let output = child.wait_with_output().map_err(context)?;
    let mut streams = BTreeMap::from([("standard output".to_owned(), output.stdout)]);
    collect_files(folder.path(), "", &mut streams)?;
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    Ok(Observed { streams, exit: output.status.to_string(), stderr })
}

fn copy_files(from: &Path, to: &Path) -> Outcome<()> {
    let Ok(entries) = fs::read_dir(from) else { return Ok(()) };
    for entry in entries {
        let path = entry.map_err(|error| format!("{}: {error}", from.display()))?.path();
        let copy = to.join(path.file_name().expect("an entry has a name"));
        fs::copy(&path, copy).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

fn collect_files(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Outcome<()> {
    let context = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(context)? {
        let entry = entry.map_err(context)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            files.insert(format!("folder {name}"), Vec::new());
            collect_files(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(format!("file {name}"), fs::read(entry.path()).map_err(context)?);
        }
    }
    Ok(())
}
