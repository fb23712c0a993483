//! How is a program that others built to wasm compiled and run here, and how is what it did compared? Called by all
//! extended tests.

use crate::cache::Outcome;
use crate::tool;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use wasmparser::{Parser, Payload};

/// What a program may import from: WASI preview 1 and its predecessor.
const SYSTEM: [&str; 2] = ["wasi_snapshot_preview1", "wasi_unstable"];

/// A program compiled by `wasmc build`.
pub(crate) struct Guest {
    artifact: PathBuf,
}

impl Guest {
    /// Compiles `wasm` at one of the levels of `-O` into `folder`.
    pub(crate) fn build(wasm: &Path, level: char, folder: &Path) -> Outcome<Guest> {
        check_imports(wasm)?;
        let name = wasm.file_stem().unwrap_or_default();
        let artifact = folder.join(name).with_extension("cwasm");
        let mut build = Command::new(env!("CARGO_BIN_EXE_wasmc"));
        build.arg("build").arg(format!("-O{level}")).arg(wasm).arg("-o").arg(&artifact);
        tool::run(&mut build)?;
        Ok(Guest { artifact })
    }

    /// The command that runs it, with options for `wasmc run` and arguments for the program.
    pub(crate) fn command<O: AsRef<OsStr>, A: AsRef<OsStr>>(
        &self,
        options: impl IntoIterator<Item = O>,
        args: impl IntoIterator<Item = A>,
    ) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wasmc"));
        command.arg("run").args(options).arg(&self.artifact).arg("--").args(args);
        command
    }
}

/// Refuses what needs more of its host than WASI preview 1.
fn check_imports(wasm: &Path) -> Outcome<()> {
    let context = |error: &dyn std::fmt::Display| format!("{}: {error}", wasm.display());
    let bytes = fs::read(wasm).map_err(|error| context(&error))?;
    for payload in Parser::new(0).parse_all(&bytes) {
        let Payload::ImportSection(imports) = payload.map_err(|error| context(&error))? else { continue };
        for import in imports.into_imports() {
            let import = import.map_err(|error| context(&error))?;
            if !SYSTEM.contains(&import.module) {
                return Err(context(&format!("`{}.{}` is not of preview 1", import.module, import.name)));
            }
        }
        break;
    }
    Ok(())
}

/// The option that gives a program the folder `host` under the name `guest`.
pub(crate) fn folder_option(host: &Path, guest: &str) -> String {
    format!("--dir={}::{guest}", host.display())
}

/// What can be compared of a run; standard error is only shown, since engines word messages of their own.
pub(crate) struct Ended {
    /// The exit code, if no signal ended the program.
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs a command to its end, with a file or nothing as its standard input.
pub(crate) fn observe(command: &mut Command, stdin: Option<&Path>) -> Outcome<Ended> {
    let context = |error: std::io::Error| format!("{command:?}: {error}");
    let stdin = match stdin {
        Some(file) => File::open(file).map_err(context)?.into(),
        None => Stdio::null(),
    };
    let output = command.stdin(stdin).output().map_err(|error| format!("{command:?}: {error}"))?;
    Ok(Ended {
        code: output.status.code(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

impl Ended {
    /// Compares exit code and standard output with what should have come.
    pub(crate) fn compare(&self, code: Option<i32>, stdout: &str) -> Outcome<()> {
        if self.code == code && self.stdout == stdout {
            return Ok(());
        }
        let said = |code: Option<i32>| code.map_or("a signal".to_owned(), |code| format!("exit code {code}"));
        Err(format!(
            "ended with {}, should be {}\n{}\non standard error: {}",
            said(self.code),
            said(code),
            difference(stdout, &self.stdout),
            self.stderr
        ))
    }
}

/// The first line that differs.
fn difference(expected: &str, found: &str) -> String {
    let pairs = expected.lines().zip(found.lines());
    match pairs.enumerate().find(|(_, (expected, found))| expected != found) {
        Some((number, (expected, found))) => {
            format!("line {}:\n  should be {expected}\n  but is    {found}", number + 1)
        }
        None => format!("{} lines of output, should be {}", found.lines().count(), expected.lines().count()),
    }
}

/// Makes `root` and copies the files of `input` into it.
pub(crate) fn fill(root: &Path, input: &Path) -> Outcome<()> {
    let context = |error: std::io::Error| format!("{}: {error}", input.display());
    fs::create_dir(root).map_err(context)?;
    for entry in fs::read_dir(input).map_err(context)? {
        let entry = entry.map_err(context)?;
        fs::copy(entry.path(), root.join(entry.file_name())).map_err(context)?;
    }
    Ok(())
}

/// A folder that is there for the time of a test.
pub(crate) fn temporary_folder() -> Outcome<tempfile::TempDir> {
    tempfile::tempdir().map_err(|error| format!("temporary folder: {error}"))
}
