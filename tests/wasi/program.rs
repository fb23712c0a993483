//! Which programs are our own tests, and how are they built? Every file of `programs/` is one: C is built by clang with
//! wasi-libc and kept in the cache, the text format is taken as it is. A program finds out itself whether it gets what
//! it should, and says what it does not on stderr.
//!
//! A file begins with a comment that says which behaviour it is about. In lines that begin with `//!`, or `;;!` in the
//! text format, follows what it is run with, if not with one empty folder `/`: see [`Spec`]. Each is run a second time
//! with `--sandbox`, of which it must notice nothing; where this kernel cannot do that, the test is listed as ignored.

use crate::cache::{self, Key, Outcome};
use crate::guest::{Guest, Tree, harvest, plant};
use crate::tool;
use libtest_mimic::Trial;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasmc::sandbox::Sandbox;

const COMPILER: &str = "clang-22";

/// Options of the compiler; the folder of our header is added.
const OPTIONS: &[&str] =
    &["--target=wasm32-wasi", "-O1", "-Wall", "-Wextra", "-Werror", "-Wno-deprecated", "-Wno-unused-result"];

/// Our own headers.
const HEADERS: [&str; 3] = ["guest.h", "directory.h", "waiting.h"];

/// What a program is run with and what must come of it, as JSON.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Spec {
    args: Vec<String>,
    env: BTreeMap<String, String>,
    /// As in `--dir`, relative to the folder of the run; a folder that is not there is made.
    dirs: Vec<String>,
    /// What lies in the folder of the run at the start.
    files: Tree,
    stdin: String,
    stdout: String,
    exit_code: i32,
    /// What lies in the folder of the run at the end, if that is to be looked at.
    leaves: Option<Tree>,
}

impl Default for Spec {
    fn default() -> Spec {
        Spec {
            args: Vec::new(),
            env: BTreeMap::new(),
            dirs: vec!["root::/".to_owned()],
            files: Tree::new(),
            stdin: String::new(),
            stdout: String::new(),
            exit_code: 0,
            leaves: None,
        }
    }
}

/// A test for each program.
pub(crate) fn trials() -> Outcome<Vec<Trial>> {
    let folder = own_folder().join("programs");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let confines = Sandbox::new().is_ok();
    let both =
        paths.iter().flat_map(|path| [trial(path, false), trial(path, true).with_ignored_flag(!confines)]);
    Ok(both.collect())
}

/// The test of a program, with or without `--sandbox`.
fn trial(path: &Path, sandbox: bool) -> Trial {
    let path = path.to_owned();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = format!("{}/{name}", if sandbox { "sandbox" } else { "programs" });
    Trial::test(name, move || check(&path, sandbox).map_err(Into::into))
}

fn check(path: &Path, sandbox: bool) -> Outcome<()> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let spec = spec(&text)?;
    let module = build(path)?;
    let run = tempfile::tempdir().map_err(|error| format!("temporary folder: {error}"))?;
    for dir in &spec.dirs {
        let host = run.path().join(dir.split("::").next().unwrap_or(dir));
        std::fs::create_dir_all(&host).map_err(|error| format!("{}: {error}", host.display()))?;
    }
    plant(run.path(), &spec.files)?;
    let Spec { args, env, dirs, stdin, stdout, exit_code, leaves, .. } = spec;
    let (stdout, stderr) = (Some(stdout), Some(String::new()));
    Guest { args, env, dirs, sandbox, stdin, stdout, stderr, exit_code }.check(&module, run.path())?;
    let Some(leaves) = leaves else { return Ok(()) };
    let found = harvest(run.path())?;
    if found == leaves { Ok(()) } else { Err(format!("left {found:?}, should be {leaves:?}")) }
}

/// The specification in the comment at the head of a program.
fn spec(text: &str) -> Outcome<Spec> {
    let comment = |line: &&str| line.starts_with("//") || line.starts_with(";;");
    let head: Vec<&str> = text.lines().take_while(comment).collect();
    let marked = |line: &&str| line.starts_with("//!") || line.starts_with(";;!");
    if head.first().is_none_or(marked) {
        return Err("the program does not begin with a comment that says what it is about".to_owned());
    }
    let json: String = head.into_iter().filter(marked).map(|line| &line[3..]).collect();
    if json.is_empty() {
        return Ok(Spec::default());
    }
    serde_json::from_str(&json).map_err(|error| format!("the specification: {error}"))
}

/// The module of a program.
fn build(path: &Path) -> Outcome<PathBuf> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("wat") => Ok(path.to_owned()),
        Some("c") => compile(path, &name),
        _ => Err("a program is a file `.c` or `.wat`".to_owned()),
    }
}

fn compile(source: &Path, name: &str) -> Outcome<PathBuf> {
    let include = own_folder().join("include");
    let version = tool::run(Command::new(COMPILER).arg("--version"))?;
    let mut key = Key::new().text(&version).text(&OPTIONS.join(" ")).file(source)?;
    for header in HEADERS {
        key = key.file(&include.join(header))?;
    }
    let file = format!("{name}.wasm");
    let folder = cache::entry(&format!("wasi-{name}"), key, |folder| {
        let mut command = Command::new(COMPILER);
        command.args(OPTIONS).arg("-I").arg(&include).arg(source).arg("-o").arg(folder.join(&file));
        tool::run(&mut command).map(|_| ())
    })?;
    Ok(folder.join(file))
}

fn own_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wasi")
}
