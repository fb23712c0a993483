//! Where are the sources of the real programs? In crates that `sources/Cargo.toml` names and its lock file pins;
//! cargo fetches them into its own cache and tells the folders. Called by the builds.

use cargo_metadata::MetadataCommand;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A fetched crate.
#[derive(Clone)]
pub(crate) struct Package {
    /// Its version, which stands for its content in cache keys.
    #[allow(dead_code, reason = "the extended tests keep nothing that they build from it")]
    pub(crate) version: String,
    /// The folder with its sources.
    pub(crate) folder: PathBuf,
}

/// The package of this name, fetched now if need be.
pub(crate) fn package(name: &str) -> Result<Package, String> {
    static PACKAGES: OnceLock<Result<BTreeMap<String, Package>, String>> = OnceLock::new();
    let packages = PACKAGES.get_or_init(fetch).as_ref().map_err(Clone::clone)?;
    packages.get(name).cloned().ok_or_else(|| format!("`{name}` is not in tests/programs/sources/Cargo.toml"))
}

fn fetch() -> Result<BTreeMap<String, Package>, String> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs/sources/Cargo.toml");
    let options = ["--locked", "--filter-platform", "x86_64-unknown-linux-gnu"].map(str::to_owned);
    let mut command = MetadataCommand::new();
    command.manifest_path(manifest).other_options(options);
    let metadata = command.exec().map_err(|error| format!("fetching the programs' sources: {error}"))?;
    let package = |package: cargo_metadata::Package| {
        let folder =
            package.manifest_path.parent().expect("a manifest is in a folder").as_std_path().to_owned();
        (package.name.to_string(), Package { version: package.version.to_string(), folder })
    };
    Ok(metadata.packages.into_iter().map(package).collect())
}
