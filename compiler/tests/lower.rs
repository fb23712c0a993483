//! File tests of lowering: each `tests/lower/*.wat` holds a module and, as comments at its end, the LLVM IR that
//! its functions, trampolines and static tables are lowered to, before optimisation.
//!
//! The files in `operators/` hold a function for each operator, named after it; their comments are shortened.
//!
//! `UPDATE=1 cargo test -p wasmc-compiler --test lower` writes the comments anew; read the difference before you
//! commit it. They show what is emitted; that it computes the right thing is shown by tests that run it.

#[path = "lower/short.rs"]
mod short;

use libtest_mimic::{Arguments, Failed, Trial};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use wasmc_compiler::Features;
use wasmc_compiler::options::{Emit, Options};
use wasmc_compiler::progress::Silent;

/// What the lines of the expectation start with.
const MARK: &str = ";; ";

fn main() -> std::process::ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lower");
    let mut trials = trials(&folder, "", whole);
    trials.extend(trials_of_operators(&folder.join("operators")));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// The part of a module's IR that a file shows, given its source.
type Shown = fn(source: &str, ir: &str) -> String;

fn trials(folder: &Path, prefix: &str, shown: Shown) -> Vec<Trial> {
    let entries = std::fs::read_dir(folder).expect("the folder of tests is there");
    let paths = entries.map(|entry| entry.expect("the folder of tests can be read").path());
    let mut files: Vec<_> = paths.filter(|path| path.extension().is_some_and(|ext| ext == "wat")).collect();
    files.sort();
    assert!(!files.is_empty(), "no tests in {}", folder.display());
    let trial = |path: PathBuf| {
        let name = path.file_stem().expect("files have names").to_string_lossy().into_owned();
        Trial::test(format!("{prefix}{name}"), move || check(&path, shown))
    };
    files.into_iter().map(trial).collect()
}

fn trials_of_operators(folder: &Path) -> Vec<Trial> {
    trials(folder, "operators/", |source, ir| {
        let functions = source.split("(func $").skip(1);
        let names: Vec<&str> = functions
            .map(|rest| rest.split([' ', ')', '\n']).next().expect("splitting yields something"))
            .collect();
        short::functions(ir, &names)
    })
}

fn check(path: &Path, shown: Shown) -> Result<(), Failed> {
    let text = std::fs::read_to_string(path)?;
    let source: String =
        text.lines().take_while(|line| !line.starts_with(MARK)).flat_map(|line| [line, "\n"]).collect();
    let features = Features::parse("all")?;
    let options = Options { emit: Emit::LlvmIrUnoptimised, jobs: 1, features, ..Options::default() };
    let ir = String::from_utf8(wasmc_compiler::compile(&wat::parse_str(&source)?, &options, &Silent)?)?;
    let marked = shown(&source, &ir);
    let found: String = marked.lines().flat_map(|line| [MARK, line, "\n"]).collect();
    let found = source + &found.replace(" \n", "\n");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, found)?;
    } else if found != text {
        return Err(format!("the IR has changed; it is now\n{found}").into());
    }
    Ok(())
}

/// The definitions in a module's text, without the numbers of attribute groups and metadata.
fn whole(_source: &str, ir: &str) -> String {
    let mut lines = String::new();
    let mut inside = false;
    for line in ir.lines() {
        inside |= line.starts_with("define");
        if inside || line.starts_with('@') {
            let shown = line.split(" #").next().unwrap_or(line).split(", !tbaa").next().unwrap_or(line);
            let brace = if line.starts_with("define") && !shown.ends_with('{') { " {" } else { "" };
            writeln!(lines, "{shown}{brace}").expect("strings take everything");
        }
        inside &= line != "}";
    }
    lines
}
