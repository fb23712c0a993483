//! Where do things that are costly to make wait for the next test run? In a folder of their own each, named by the
//! content of all that they are made from. Called by whatever fetches or builds for the tests and benches; an entry is
//! complete or absent, also when several processes want it at once.

use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// What went wrong, in words for the person who runs the tests.
pub(crate) type Outcome<T> = Result<T, String>;

/// Names of things made before; everything that shapes the thing goes in.
pub(crate) struct Key(Sha256);

impl Key {
    pub(crate) fn new() -> Self {
        Self(Sha256::new())
    }

    pub(crate) fn text(mut self, text: &str) -> Self {
        self.0.update((text.len() as u64).to_le_bytes());
        self.0.update(text);
        self
    }

    pub(crate) fn file(self, path: &Path) -> Outcome<Self> {
        let content = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut key = self.text(&path.file_name().unwrap_or_default().to_string_lossy());
        key.0.update((content.len() as u64).to_le_bytes());
        key.0.update(content);
        Ok(key)
    }

    fn hex(self) -> String {
        self.0.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The folder of the entry `name` with this key, which `make` fills if it is not there yet.
pub(crate) fn entry(name: &str, key: Key, make: impl FnOnce(&Path) -> Outcome<()>) -> Outcome<PathBuf> {
    let root = root();
    let folder = root.join(format!("{name}-{}", key.hex()));
    let lock = folder.with_extension("lock");
    let unfinished = folder.with_extension("part");
    let context = |error: std::io::Error| format!("cache {}: {error}", folder.display());
    if folder.is_dir() {
        return Ok(folder);
    }
    fs::create_dir_all(&root).map_err(context)?;
    let held = File::create(&lock).and_then(|file| file.lock().map(|()| file)).map_err(context)?;
    if !folder.is_dir() {
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished).map_err(context)?;
        }
        fs::create_dir(&unfinished).map_err(context)?;
        make(&unfinished)?;
        fs::rename(&unfinished, &folder).map_err(context)?;
    }
    drop(held);
    Ok(folder)
}

fn root() -> PathBuf {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs/.cache");
    std::env::var_os("WASMC_TEST_CACHE")
        .filter(|folder| !folder.is_empty())
        .map_or_else(default, PathBuf::from)
}
