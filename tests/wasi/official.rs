//! How are the programs of the official suite run? As its own description, `doc/specification.md` there, says: a module
//! may have a JSON file of the same name beside it with what it is given and what must come of it, in one of two forms.
//! Folders are copied before a guest gets them, so that the checkout stays as it is.

use crate::cache::Outcome;
use crate::guest::Guest;
use libtest_mimic::Trial;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where the suite keeps the programs of a language for preview 1.
const PROGRAMS: &str = "testsuite/wasm32-wasip1";

/// A test for each program of preview 1 in a checkout.
pub(crate) fn trials(checkout: &Path) -> Outcome<Vec<Trial>> {
    let tests = checkout.join("tests");
    let mut trials = Vec::new();
    for language in entries(&tests).map_err(|error| format!("{error}\n{HOW_TO}"))? {
        for module in entries(&language.join(PROGRAMS)).unwrap_or_default() {
            if module.extension().is_some_and(|extension| extension == "wasm") {
                let part = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                let name = format!("official/{}/{}", part(&language), part(&module));
                trials.push(Trial::test(name, move || check(&module).map_err(Into::into)));
            }
        }
    }
    if trials.is_empty() {
        return Err(format!("no programs in `{}`\n{HOW_TO}", tests.join("*").join(PROGRAMS).display()));
    }
    Ok(trials)
}

const HOW_TO: &str = "the official suite with its programs built is the branch `prod/testsuite-base` of \
                      https://github.com/WebAssembly/wasi-testsuite";

/// What a folder holds, in the order of names.
fn entries(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let read = std::fs::read_dir(folder).map_err(|error| format!("`{}`: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = read.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

/// The two forms of a specification.
#[derive(Deserialize)]
#[serde(untagged)]
enum Spec {
    Operations(Operations),
    Legacy(Legacy),
}

/// The older form.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct Legacy {
    args: Vec<String>,
    env: BTreeMap<String, String>,
    root: Option<String>,
    exit_code: i32,
    stdout: Option<String>,
    stderr: Option<String>,
}

/// The newer form: what to do, in order. What only later versions of WASI have is an unknown field or operation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Operations {
    operations: Vec<Operation>,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
enum Operation {
    Run {
        #[serde(default)]
        args: Vec<String>,
        #[serde(default)]
        env: BTreeMap<String, String>,
        root: Option<String>,
    },
    Write {
        #[serde(default)]
        payload: String,
    },
    Read {
        #[serde(default)]
        id: Stream,
        #[serde(default)]
        payload: String,
    },
    Wait {
        #[serde(default)]
        exit_code: i32,
    },
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "lowercase")]
enum Stream {
    #[default]
    Stdout,
    Stderr,
}

fn check(module: &Path) -> Outcome<()> {
    let path = module.with_extension("json");
    let (mut guest, root) = match std::fs::read_to_string(&path) {
        Err(_) if !path.exists() => (Guest::default(), None),
        Err(error) => return Err(format!("`{}`: {error}", path.display())),
        Ok(text) => match serde_json::from_str(&text) {
            Ok(Spec::Operations(spec)) => spec.guest(),
            Ok(Spec::Legacy(spec)) => spec.guest(),
            Err(error) => return Err(format!("`{}`: {error}", path.display())),
        },
    };
    let run = tempfile::tempdir().map_err(|error| format!("temporary folder: {error}"))?;
    if let Some(root) = root {
        copy(&module.with_file_name(root), &run.path().join("root"))?;
        guest.dirs.push("root::/".to_owned());
    }
    guest.check(module, run.path())
}

impl Legacy {
    /// The guest and the folder that it gets as `/`.
    fn guest(self) -> (Guest, Option<String>) {
        let Legacy { args, env, root, exit_code, stdout, stderr } = self;
        (Guest { args, env, exit_code, stdout, stderr, ..Guest::default() }, root)
    }
}

impl Operations {
    /// The guest and the folder that it gets as `/`. Without sockets nothing depends on when something is written or
    /// read, so that all operations together say what one run is to be like.
    fn guest(self) -> (Guest, Option<String>) {
        let (mut guest, mut folder) = (Guest::default(), None);
        for operation in self.operations {
            match operation {
                Operation::Run { args, env, root } => (guest.args, guest.env, folder) = (args, env, root),
                Operation::Write { payload } => guest.stdin += &payload,
                Operation::Read { id: Stream::Stdout, payload } => append(&mut guest.stdout, &payload),
                Operation::Read { id: Stream::Stderr, payload } => append(&mut guest.stderr, &payload),
                Operation::Wait { exit_code } => guest.exit_code = exit_code,
            }
        }
        (guest, folder)
    }
}

fn append(stream: &mut Option<String>, payload: &str) {
    stream.get_or_insert_default().push_str(payload);
}

/// Copies a folder with all it holds, except what interrupted runs of the suite have left.
fn copy(from: &Path, to: &Path) -> Outcome<()> {
    let context = |error: std::io::Error| format!("`{}`: {error}", from.display());
    std::fs::create_dir(to).map_err(context)?;
    for path in entries(from)? {
        let target = to.join(path.file_name().expect("an entry has a name"));
        if path.extension().is_some_and(|extension| extension == "cleanup") {
            continue;
        }
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            std::fs::copy(&path, &target).map_err(context)?;
        }
    }
    Ok(())
}
