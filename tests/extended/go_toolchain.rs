//! How are Go programs built, natively and for wasm? By a toolchain from PyPI, which needs no network for it. Called by
//! the extended tests and the benches.

use crate::cache::{self, Key, Outcome};
use crate::{pypi, tool};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What `go` is told of a program for WASI.
pub(crate) const WASM: [(&str, &str); 2] = [("GOOS", "wasip1"), ("GOARCH", "wasm")];

/// Go's toolchain, unpacked.
pub(crate) struct Toolchain {
    pub(crate) root: PathBuf,
    /// Where it keeps what it has compiled.
    pub(crate) cache: PathBuf,
}

/// Our programs in Go.
pub(crate) fn own_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/extended/go")
}

/// The list that pins it.
pub(crate) fn requirements() -> PathBuf {
    own_folder().join("requirements.txt")
}

/// The toolchain, fetched now if need be.
pub(crate) fn toolchain() -> Outcome<Toolchain> {
    let requirements = requirements();
    let root = pypi::install(&requirements)?.join("go");
    let cache = cache::entry("go-cache", Key::new().file(&requirements)?, |_| Ok(()))?;
    Ok(Toolchain { root, cache })
}

impl Toolchain {
    /// The command `go`, told to look nowhere else and ask no one.
    pub(crate) fn go(&self) -> Command {
        let mut go = Command::new(self.root.join("bin/go"));
        for variable in ["GOFLAGS", "GOEXPERIMENT", "GOOS", "GOARCH", "GOWASM", "GOAMD64", "GOTOOLDIR"] {
            go.env_remove(variable);
        }
        go.env("GOROOT", &self.root).env("GOCACHE", &self.cache).env("GOPATH", self.cache.join("path"));
        go.envs([("GOENV", "off"), ("GOPROXY", "off"), ("GOTOOLCHAIN", "local"), ("GO111MODULE", "on")]);
        go.env("CGO_ENABLED", "0").current_dir(own_folder());
        go
    }

    /// Builds `what`, a package of Go's or a file of ours.
    pub(crate) fn build(&self, what: &str, output: &Path, platform: &[(&str, &str)]) -> Outcome<()> {
        let mut go = self.go();
        go.args(["build", "-o"]).arg(output).arg(what).envs(platform.iter().copied());
        tool::run(&mut go).map(drop)
    }

    /// The command `gofmt`.
    pub(crate) fn gofmt(&self) -> Command {
        Command::new(self.root.join("bin/gofmt"))
    }
}
