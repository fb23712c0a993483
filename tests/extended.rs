//! Do large programs work that others built to wasm, or whose own tools build them: language runtimes, compilers, a
//! database, a solver? Each comes from a package registry, is compiled by `wasmc build` and given real work, and its
//! output compared with what the same program says elsewhere. `docs/programs.md` lists them. One test a program; they
//! are ignored unless asked for, as `make test-extended` does, since they load some 270 MB.

#[path = "programs/cache.rs"]
mod cache;
#[path = "extended/catalogue.rs"]
mod catalogue;
#[path = "extended/clang.rs"]
mod clang;
#[path = "extended/cpython.rs"]
mod cpython;
mod engine;
#[path = "extended/go.rs"]
mod go;
#[path = "extended/go_server.rs"]
mod go_server;
#[path = "extended/go_toolchain.rs"]
mod go_toolchain;
#[path = "extended/guest.rs"]
mod guest;
#[path = "programs/npm.rs"]
mod npm;
#[path = "extended/pypi.rs"]
mod pypi;
#[path = "programs/sources.rs"]
mod sources;
#[path = "extended/sqlite.rs"]
mod sqlite;
#[path = "programs/tool.rs"]
mod tool;
#[path = "extended/wasi_python.rs"]
mod wasi_python;

use cache::Outcome;
use catalogue::{PROGRAMS, Program, Run};
use guest::{Guest, fill, folder_option, observe, temporary_folder};
use libtest_mimic::{Arguments, Trial};
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

/// A whole test.
type Check = fn() -> Outcome<()>;

/// How a line of an expected text begins that is for its reader.
const REMARK: char = '#';

/// Programs that take more than a run on files of ours.
const OTHERS: &[(&str, Check)] = &[
    ("clang-8", clang::of_2019),
    ("clang-22", clang::of_2026),
    ("go-hello", go::hello),
    ("go-json", go::json),
    ("go-http-server", go_server::serve),
    ("gofmt", go::gofmt),
    ("go-compiler", go::compiler),
    ("sqlite-100-mb", sqlite::large),
    ("python-3.15", wasi_python::errors),
];

fn main() -> ExitCode {
    let trial = |program: &'static Program| Trial::test(program.name, || check(program).map_err(Into::into));
    let other = |&(name, check): &(&str, Check)| Trial::test(name, move || check().map_err(Into::into));
    let trials = PROGRAMS.iter().map(trial).chain(OTHERS.iter().map(other));
    let trials = trials.map(|trial| trial.with_ignored_flag(true)).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn check(program: &Program) -> Outcome<()> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/extended");
    let wasm = program.registry.install(&tests)?.join(program.file);
    let folder = temporary_folder()?;
    let guest = Guest::build(&wasm, program.level, folder.path())?;
    let own = tests.join(program.folder);
    for (number, run) in program.runs.iter().enumerate() {
        let root = folder.path().join(format!("root-{number}"));
        fill(&root, &own.join("input"))?;
        if let Some(archive) = program.archive {
            let archive = wasm.with_file_name(archive);
            tool::run(Command::new("tar").arg("-xzf").arg(archive).arg("-C").arg(&root))?;
        }
        compare(run, &own, &guest, &root)?;
    }
    Ok(())
}

fn compare(run: &Run, own: &Path, guest: &Guest, root: &Path) -> Outcome<()> {
    let expected = own.join(run.expected);
    let expected =
        fs::read_to_string(&expected).map_err(|error| format!("{}: {error}", expected.display()))?;
    let expected: String = expected.split_inclusive('\n').filter(|line| !line.starts_with(REMARK)).collect();
    let mut options = vec![folder_option(root, "/")];
    options.extend(run.environment.iter().map(|variable| format!("--env={variable}")));
    if let Some((install, name)) = run.reads {
        options.push(folder_option(&install()?, name) + ":ro");
    }
    let stdin = run.stdin.map(|file| own.join("input").join(file));
    observe(&mut guest.command(options, run.args), stdin.as_deref())?
        .compare(Some(run.exit), &expected)
        .map_err(|complaint| format!("run with {:?}: {complaint}", run.args))
}
