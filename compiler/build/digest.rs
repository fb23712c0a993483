//! Which compiler is this? Objects that one compiler has kept are no use to another, also of the same version, so
//! `WASMC_COMPILER_DIGEST` tells the crate a digest of its own sources, of the artifact's types and of the versions of all libraries.

use std::error::Error;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The folders whose files decide what an object, and what is kept beside it, looks like.
const SOURCES: [&str; 2] = ["src", "../abi/src"];

const VERSIONS: &str = "../Cargo.lock";

pub(crate) fn tell() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={VERSIONS}");
    let mut files = vec![PathBuf::from(VERSIONS)];
    for folder in SOURCES {
        println!("cargo::rerun-if-changed={folder}");
        collect(Path::new(folder), &mut files)?;
    }
    files.sort();
    let mut digest = DefaultHasher::new();
    for file in files {
        fs::read(&file)?.hash(&mut digest);
        file.hash(&mut digest);
    }
    println!("cargo::rustc-env=WASMC_COMPILER_DIGEST={:016x}", digest.finish());
    Ok(())
}

/// All files in a folder and in those inside of it.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
