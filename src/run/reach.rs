//! Can the guest write to the artifact that it is made of? Its code is mapped from the file, so that whoever writes there
//! while it runs writes its code, and a guest could make itself native code that no check has seen. One whose artifact
//! lies where it may write runs from a copy in memory instead.
//!
//! Called by [`super::program`] for every artifact that is mapped. Where no folder may be changed, nothing is asked of
//! the system.

use crate::artifact;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use wasmc::arguments::RunArgs;
use wasmc::failure::Failure;
use wasmc_loader::Module;

/// The module from the file `path`, or from a copy where the guest could change that file.
pub(super) fn keep_out(module: Module, path: &Path, arguments: &RunArgs) -> Result<Module, Failure> {
    let mut folders = arguments.directories.iter().filter(|directory| !directory.read_only).peekable();
    if folders.peek().is_none() || !is_in_reach(path, folders.map(|folder| folder.host.as_path())) {
        return Ok(module);
    }
    module.detached().map_err(|error| artifact::refused(error, path))
}

/// Whether the file may lie beneath one of the folders: it does, it has a second name that may, or it cannot be told.
fn is_in_reach<'a>(file: &Path, mut folders: impl Iterator<Item = &'a Path>) -> bool {
    let has_one_name = file.metadata().is_ok_and(|metadata| metadata.nlink() == 1);
    match file.canonicalize() {
        Ok(file) if has_one_name => {
            folders.any(|folder| folder.canonicalize().map_or(true, |folder| file.starts_with(folder)))
        }
        _ => true,
    }
}
