//! How do packages of npm get here? `npm ci` installs what a lock file pins into a folder of the cache. Called by
//! the AssemblyScript program and by the extended tests.

use crate::cache::{self, Key, Outcome};
use crate::tool;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder with `node_modules` as `package-lock.json` in `manifest` pins them.
pub(crate) fn install(name: &str, manifest: &Path) -> Outcome<PathBuf> {
    let files = ["package.json", "package-lock.json"].map(|file| manifest.join(file));
    let key = Key::new().file(&files[0])?.file(&files[1])?;
    cache::entry(&format!("npm-{name}"), key, |folder| {
        for file in &files {
            let copy = folder.join(file.file_name().expect("it was joined above"));
            fs::copy(file, copy).map_err(|error| format!("{}: {error}", file.display()))?;
        }
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder);
        tool::run(&mut npm).map(|_| ())
    })
}
