//! Where does `wasmc build --cache` keep the objects of codegen units, so that the next build compiles only those that have
//! changed?
//!
//! One file for each object, named by a digest of everything that it depends on, in a folder that belongs to the user alone.
//! Builds share a folder: files appear whole or not at all, and one that vanishes is compiled anew. What is found is checked
//! against its digest; a damaged file counts as absent and is replaced. Whatever fails here, the build goes on without.

mod entry;
mod identity;
mod trim;

use rustix::fs::{AtFlags, Mode, OFlags, RenameFlags};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{ErrorKind, Read as _, Write as _};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use wasmc::failure::Failure;
use wasmc::private_folder;
use wasmc_compiler::surroundings::ObjectStore;
use wasmc_compiler::unit_key::UnitKey;

/// The folder, open.
pub(crate) struct UnitCache {
    folder: OwnedFd,
    path: PathBuf,
    /// Of the programs and libraries that make the objects.
    compiler: [u8; 32],
    found: AtomicU64,
    absent: AtomicU64,
    damaged: AtomicU64,
    kept: AtomicU64,
    /// Why nothing more is kept.
    failed: Mutex<Option<std::io::Error>>,
}

/// What became of the units of one build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Units that were taken from the cache.
    pub(crate) found: u64,
    /// Units that were compiled.
    pub(crate) compiled: u64,
    /// Those of them whose file in the cache was damaged.
    pub(crate) damaged: u64,
}

impl UnitCache {
    /// Opens the cache; makes its folder where there is none.
    ///
    /// # Errors
    /// Where it cannot be used, or others could change what is in it.
    pub(crate) fn open(path: &Path) -> Result<UnitCache, Failure> {
        let folder = private_folder::open(path)?;
        let compiler = identity::of_compiler()
            .map_err(|error| Failure::io(path, "cannot tell which compiler this is", error))?;
        let (found, absent, damaged, kept) = Default::default();
        let failed = Mutex::default();
        Ok(UnitCache { folder, path: path.to_owned(), compiler, found, absent, damaged, kept, failed })
    }

    /// The folder, as the user named it.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// What became of the units since this was asked last.
    pub(crate) fn counts(&self) -> Counts {
        let take = |count: &AtomicU64| count.swap(0, Ordering::Relaxed);
        let damaged = take(&self.damaged);
        Counts { found: take(&self.found), compiled: take(&self.absent) + damaged, damaged }
    }

    /// Why objects could not be kept, if so, once.
    pub(crate) fn failure(&self) -> Option<Failure> {
        let failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner).take();
        failed.map(|error| Failure::io(&self.path, "cannot keep compiled units", error))
    }

    /// Removes the files that were used longest ago until there are at most so many bytes, if any were added.
    ///
    /// # Errors
    /// Where the folder cannot be read or a file not removed.
    pub(crate) fn trim(&self, bytes_max: u64) -> Result<(), Failure> {
        if self.kept.swap(0, Ordering::Relaxed) == 0 {
            return Ok(());
        }
        trim::trim(&self.folder, bytes_max)
            .map_err(|error| Failure::io(&self.path, "cannot keep the cache small", error))
    }

    /// The name of the file for `key`, with that ending.
    fn name(&self, key: &UnitKey, extension: &str) -> String {
        let digest = Sha256::new().chain_update(self.compiler).chain_update(key).finalize();
        let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{digits}.{extension}")
    }

    /// The content of a file, and notes that it was used.
    fn read(&self, name: &str) -> std::io::Result<Vec<u8>> {
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let mut file = File::from(rustix::fs::openat(&self.folder, name, flags, Mode::empty())?);
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        // In a folder that may only be read this fails, and nothing is removed there either.
        let _ = file.set_modified(std::time::SystemTime::now());
        Ok(bytes)
    }

    /// Writes a file whole or not at all. It need not survive a loss of power: a damaged one is noticed.
    fn write(&self, name: &str, parts: [&[u8]; 2]) -> std::io::Result<()> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let temporary = format!("{}-{number}.{}", std::process::id(), trim::TEMPORARY);
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
        let mut file =
            File::from(rustix::fs::openat(&self.folder, &*temporary, flags, Mode::RUSR | Mode::WUSR)?);
        let written = parts.iter().try_for_each(|part| file.write_all(part));
        let moved = written.and_then(|()| {
            Ok(rustix::fs::renameat_with(
                &self.folder,
                &*temporary,
                &self.folder,
                name,
                RenameFlags::empty(),
            )?)
        });
        if moved.is_err() {
            // Where even that fails, a later build removes it.
            let _ = rustix::fs::unlinkat(&self.folder, &*temporary, AtFlags::empty());
        }
        moved
    }

    fn keep(&self, key: &UnitKey, extension: &str, content: &[u8]) {
        // Where a disk is full, each further attempt would only take time.
        if self.failed.lock().unwrap_or_else(PoisonError::into_inner).is_some() {
            return;
        }
        match self.write(&self.name(key, extension), [&entry::head(key, content), content]) {
            Ok(()) => {
                self.kept.fetch_add(1, Ordering::Relaxed);
            }
            // Nothing is lost by a note that is missing from a folder that may only be read.
            Err(error) if extension == entry::NOTE && is_unwritable(&error) => {}
            Err(error) => *self.failed.lock().unwrap_or_else(PoisonError::into_inner) = Some(error),
        }
    }
}

fn is_unwritable(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}

impl ObjectStore for UnitCache {
    fn get(&self, key: &UnitKey) -> Option<Vec<u8>> {
        let object = match self.read(&self.name(key, entry::OBJECT)) {
            Ok(bytes) => entry::object(key, bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.absent.fetch_add(1, Ordering::Relaxed);
                return None;
            }
            Err(_) => None,
        };
        let count = if object.is_some() { &self.found } else { &self.damaged };
        count.fetch_add(1, Ordering::Relaxed);
        object
    }

    fn put(&self, key: &UnitKey, object: &[u8]) {
        self.keep(key, entry::OBJECT, object);
    }

    fn note(&self, key: &UnitKey) -> Option<Vec<u8>> {
        // One that is absent or damaged costs the lowering of its unit and is written anew.
        entry::object(key, self.read(&self.name(key, entry::NOTE)).ok()?)
    }

    fn put_note(&self, key: &UnitKey, note: &[u8]) {
        self.keep(key, entry::NOTE, note);
    }
}
