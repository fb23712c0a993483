//! File tests of lowering: each `tests/lower/*.wat` holds a module and, as comments at its end, the LLVM IR that
//! its functions, trampolines and static tables are lowered to, before optimisation.
//!
//! `UPDATE=1 cargo test -p wasmc-compiler --test lower` writes the comments anew; read the difference before you
//! commit it. They show what is emitted; that it computes the right thing is shown by tests that run it.

use libtest_mimic::{Arguments, Failed, Trial};
use std::fmt::Write;
use std::path::Path;
use wasmc_compiler::options::{Emit, Options};
use wasmc_compiler::progress::Silent;

/// What the lines of the expectation start with.
const MARK: &str = ";; ";

fn main() -> std::process::ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lower");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder of tests is there")
        .map(|entry| entry.expect("the folder of tests can be read").path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no tests in {}", folder.display());
    let trial = |path: std::path::PathBuf| {
        let name = path.file_stem().expect("files have names").to_string_lossy().into_owned();
        Trial::test(name, move || check(&path))
    };
    libtest_mimic::run(&Arguments::from_args(), files.into_iter().map(trial).collect()).exit_code()
}

fn check(path: &Path) -> Result<(), Failed> {
    let text = std::fs::read_to_string(path)?;
    let source: String =
        text.lines().take_while(|line| !line.starts_with(MARK)).flat_map(|line| [line, "\n"]).collect();
    let options = Options { emit: Emit::LlvmIrUnoptimised, jobs: 1, ..Options::default() };
    let ir = wasmc_compiler::compile(&wat::parse_str(&source)?, &options, &Silent)?;
    let found = source + &expectation(&String::from_utf8(ir)?);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, found)?;
    } else if found != text {
        return Err(format!("the IR has changed; it is now\n{found}").into());
    }
    Ok(())
}

/// The definitions in a module's text, without the numbers of attribute groups and metadata, as comments.
fn expectation(ir: &str) -> String {
    let mut lines = String::new();
    let mut inside = false;
    for line in ir.lines() {
        inside |= line.starts_with("define");
        if inside || line.starts_with('@') {
            let shown = line.split(" #").next().unwrap_or(line).split(", !tbaa").next().unwrap_or(line);
            let brace = if line.starts_with("define") && !shown.ends_with('{') { " {" } else { "" };
            writeln!(lines, "{}", format!("{MARK}{shown}{brace}").trim_end())
                .expect("strings take everything");
        }
        inside &= line != "}";
    }
    lines
}
