//! What is a guest given, and what must come of it? Runs a module with `wasmc run` and says what is otherwise than
//! expected. Called for our own programs and for those of the official suite.

use crate::cache::Outcome;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A run of a guest. What it should write is `None` where that does not matter.
#[derive(Default)]
pub(crate) struct Guest {
    pub(crate) args: Vec<String>,
    pub(crate) env: BTreeMap<String, String>,
    /// Values of `--dir`, relative to the folder of the run.
    pub(crate) dirs: Vec<String>,
    /// Whether the kernel confines it.
    pub(crate) sandbox: bool,
    pub(crate) stdin: String,
    pub(crate) stdout: Option<String>,
    pub(crate) stderr: Option<String>,
    pub(crate) exit_code: i32,
}

impl Guest {
    /// Runs the module in `folder`. The code is not optimised, since not the compiler is tested here.
    pub(crate) fn check(&self, module: &Path, folder: &Path) -> Outcome<()> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wasmc"));
        command.args(["run", "--quiet", "--no-cache", "-O0"]).current_dir(folder);
        command.args(self.sandbox.then_some("--sandbox"));
        for (name, value) in &self.env {
            command.arg("--env").arg(format!("{name}={value}"));
        }
        for dir in &self.dirs {
            command.arg("--dir").arg(dir);
        }
        command.arg(module).arg("--").args(&self.args);
        self.compare(&output(command, self.stdin.as_bytes())?)
    }

    fn compare(&self, found: &Output) -> Outcome<()> {
        let mut complaints = Vec::new();
        if found.status.code() != Some(self.exit_code) {
            complaints.push(format!("ended with {}, should be {}", found.status, self.exit_code));
        }
        let streams = [("stdout", &self.stdout, &found.stdout), ("stderr", &self.stderr, &found.stderr)];
        for (name, expected, found) in streams {
            let found = String::from_utf8_lossy(found);
            if expected.as_deref().is_some_and(|expected| expected != found) {
                complaints.push(format!("{name} should be {expected:?}, but is {found:?}"));
            }
        }
        if complaints.is_empty() {
            return Ok(());
        }
        complaints.push(format!("on stderr:\n{}", String::from_utf8_lossy(&found.stderr)));
        Err(complaints.join("\n"))
    }
}

fn output(mut command: Command, stdin: &[u8]) -> Outcome<Output> {
    let context = |error: std::io::Error| format!("`wasmc run`: {error}");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(context)?;
    // A guest that does not read its input closes the pipe; that is no failure.
    let _ = child.stdin.take().map(|mut pipe| pipe.write_all(stdin));
    child.wait_with_output().map_err(context)
}

/// What lies in a folder: the contents of files by their paths, with `-> target` for symbolic links and nothing for
/// directories, whose paths end in `/`.
pub(crate) type Tree = BTreeMap<String, String>;

/// Puts files into a folder.
pub(crate) fn plant(folder: &Path, tree: &Tree) -> Outcome<()> {
    for (path, contents) in tree {
        let path = folder.join(path);
        let context = |error: std::io::Error| format!("{}: {error}", path.display());
        let parent = if contents.is_empty() && path.to_string_lossy().ends_with('/') {
            path.as_path()
        } else {
            path.parent().unwrap_or(folder)
        };
        std::fs::create_dir_all(parent).map_err(context)?;
        if parent == path {
            continue;
        }
        match contents.strip_prefix("-> ") {
            Some(target) => std::os::unix::fs::symlink(target, &path).map_err(context)?,
            None => std::fs::write(&path, contents).map_err(context)?,
        }
    }
    Ok(())
}

/// All that lies in a folder, except directories that are not empty.
pub(crate) fn harvest(folder: &Path) -> Outcome<Tree> {
    let mut tree = Tree::new();
    let mut open: Vec<(PathBuf, String)> = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        let context = |error: std::io::Error| format!("{}: {error}", folder.display());
        let before = tree.len() + open.len();
        for entry in std::fs::read_dir(&folder).map_err(context)? {
            let entry = entry.map_err(context)?;
            let path = entry.path();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().map_err(context)?;
            if kind.is_dir() {
                open.push((path, format!("{name}/")));
            } else if kind.is_symlink() {
                let target = std::fs::read_link(&path).map_err(context)?;
                tree.insert(name, format!("-> {}", target.display()));
            } else {
                let contents = std::fs::read(&path).map_err(context)?;
                tree.insert(name, String::from_utf8_lossy(&contents).into_owned());
            }
        }
        if tree.len() + open.len() == before {
            tree.insert(prefix, String::new());
        }
    }
    Ok(tree)
}
