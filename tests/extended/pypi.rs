//! How do packages of PyPI get here? `pip` installs what a list with digests names into a folder of the cache.
//! Called by the extended tests.

use crate::cache::{self, Key, Outcome};
use crate::tool;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder with the packages that `requirements` lists, and none that these depend on.
pub(crate) fn install(requirements: &Path) -> Outcome<PathBuf> {
    cache::entry("pypi", Key::new().file(requirements)?, |folder| {
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--requirement"]);
        tool::run(pip.arg(requirements).arg("--target").arg(folder)).map(|_| ())
    })
}
