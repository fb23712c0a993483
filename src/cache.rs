//! Where does `wasmc run` keep what it has compiled? And `wasmc cache`, which looks after that folder.
//!
//! One file for each artifact, named by a digest of everything that its bytes depend on. The files are code, so
//! the folder must belong to the user and to nobody else.

use crate::artifact;
use sha2::{Digest as _, Sha256};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use wasmc::arguments::CacheCommand;
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::message::print;
use wasmc::output::write_atomically;
use wasmc::private_folder;
use wasmc_loader::Module;

const EXTENSION: &str = "cwasm";

/// The folder, there and safe to use.
pub(crate) struct Cache {
    folder: PathBuf,
}

/// What an artifact is kept under.
pub(crate) struct Key([u8; 32]);

impl Key {
    /// The key of what `compiler` makes of `module` for this machine. `recipe` holds the options.
    pub(crate) fn new(module: &[u8], recipe: &[&str], compiler: &Path) -> Key {
        let mut hash = Sha256::new();
        let mut feed = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        };
        feed(env!("CARGO_PKG_VERSION").as_bytes());
        feed(&wasmc_abi::ABI_NUMBER.to_le_bytes());
        feed(&wasmc_abi::FORMAT_VERSION.to_le_bytes());
        feed(&wasmc_loader::host_cpu_features().0.to_le_bytes());
        // Two builds of one version are two compilers.
        if let Ok(metadata) = std::fs::metadata(compiler) {
            feed(&metadata.len().to_le_bytes());
            feed(&metadata.mtime().to_le_bytes());
            feed(&metadata.mtime_nsec().to_le_bytes());
        }
        recipe.iter().for_each(|option| feed(option.as_bytes()));
        feed(module);
        Key(hash.finalize().into())
    }
}

impl Cache {
    /// Opens the cache; makes its folder where there is none.
    ///
    /// # Errors
    /// Where there is no place for it, or others could change what is in it.
    pub(crate) fn open() -> Result<Cache, Failure> {
        let folder = folder()?;
        private_folder::open(&folder)?;
        Ok(Cache { folder })
    }

    /// The whole and undamaged artifact kept under `key`, and its path. A damaged one is removed.
    pub(crate) fn get(&self, key: &Key) -> Option<(Module, PathBuf)> {
        let path = self.path(key);
        match checked(&path) {
            Ok(module) => Some((module, path)),
            Err(_) => {
                // Where it cannot be removed it will be replaced.
                let _ = std::fs::remove_file(&path);
                None
            }
        }
    }

    /// Keeps an artifact and gives its path.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(crate) fn put(&self, key: &Key, bytes: &[u8]) -> Result<PathBuf, Failure> {
        let path = self.path(key);
        write_atomically(&path, bytes)?;
        Ok(path)
    }

    fn path(&self, key: &Key) -> PathBuf {
        let name: String = key.0.iter().map(|byte| format!("{byte:02x}")).collect();
        self.folder.join(name).with_extension(EXTENSION)
    }
}

fn checked(path: &Path) -> Result<Module, Failure> {
    let refused = |error| artifact::refused(error, path);
    let module = artifact::open(path).map_err(refused)?;
    module.verify().map_err(refused)?;
    Ok(module)
}

/// `wasmc cache`.
pub(crate) fn command(command: CacheCommand) -> Result<(), Failure> {
    let folder = folder()?;
    match command {
        CacheCommand::Dir => print(&format!("{}\n", folder.display())),
        CacheCommand::Stats => {
            let entries = entries(&folder)?;
            print(&format!("{} in {}\n", amount(&entries), folder.display()))
        }
        CacheCommand::Verify => {
            let entries = entries(&folder)?;
            let damaged: Vec<Entry> =
                entries.into_iter().filter(|entry| checked(&entry.path).is_err()).collect();
            remove(&damaged)?;
            print(&format!("removed {}, damaged or of another version or processor\n", amount(&damaged)))
        }
        CacheCommand::Clean => {
            let entries = entries(&folder)?;
            remove(&entries)?;
            print(&format!("removed {}\n", amount(&entries)))
        }
    }
}

/// The folder, whether it is there or not: `wasmc` in the user's folder for caches.
fn folder() -> Result<PathBuf, Failure> {
    // The XDG base directory specification has paths that are not absolute ignored.
    let absolute = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = absolute("XDG_CACHE_HOME").or_else(|| Some(absolute("HOME")?.join(".cache")));
    base.map(|base| base.join("wasmc")).ok_or_else(|| {
        let text = "there is no place for the cache: neither XDG_CACHE_HOME nor HOME holds an absolute path";
        Failure::said(Exit::Environment, "no-cache", text)
    })
}

struct Entry {
    path: PathBuf,
    len_bytes: u64,
}

/// The artifacts in the folder, and what interrupted runs have left there.
fn entries(folder: &Path) -> Result<Vec<Entry>, Failure> {
    let cannot_read = |error| Failure::io(folder, "cannot read the cache folder", error);
    let listing = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        listing => listing.map_err(cannot_read)?,
    };
    let mut entries = Vec::new();
    for entry in listing {
        let path = entry.map_err(cannot_read)?.path();
        let ours = path.extension().is_some_and(|extension| extension == EXTENSION || extension == "tmp");
        match std::fs::symlink_metadata(&path) {
            Ok(metadata) if ours && metadata.is_file() => {
                entries.push(Entry { path, len_bytes: metadata.len() });
            }
            _ => {}
        }
    }
    Ok(entries)
}

fn remove(entries: &[Entry]) -> Result<(), Failure> {
    for entry in entries {
        match std::fs::remove_file(&entry.path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Failure::io(&entry.path, "cannot remove", error));
            }
            _ => {}
        }
    }
    Ok(())
}

fn amount(entries: &[Entry]) -> String {
    let len_bytes: u64 = entries.iter().map(|entry| entry.len_bytes).sum();
    let noun = if entries.len() == 1 { "artifact" } else { "artifacts" };
    format!("{} {noun}, {:.1} MiB", entries.len(), len_bytes as f64 / f64::from(1 << 20))
}
