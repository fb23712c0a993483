//! How do outputs reach the disk? Whole or not at all: into a temporary file in the same folder, which then
//! takes the name. Artifacts are mapped while they run, so a file is never changed in place.

use crate::exit::Exit;
use crate::failure::Failure;
use rustix::fs::FallocateFlags;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::{FileTypeExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// Permissions of outputs, before the umask: an artifact is no program that the system could start.
const MODE: u32 = 0o644;

/// Fails early, before the work is done, where `path` could not be written.
///
/// # Errors
/// Where its folder is missing, no folder or not writable, or `path` is a folder itself.
pub fn check_writable(path: &Path) -> Result<(), Failure> {
    if path.is_dir() {
        let failure = Failure::said(Exit::Environment, "not-a-file", "the output is a folder, not a file");
        return Err(failure.about(path));
    }
    if is_stream(path) {
        return Ok(());
    }
    let folder = folder_of(&destination(path));
    match std::fs::metadata(&folder) {
        Ok(metadata) if metadata.is_dir() => {}
        Ok(_) => return Err(cannot_write(path, &folder, ErrorKind::NotADirectory.into())),
        Err(error) => return Err(cannot_write(path, &folder, error)),
    }
    let access = rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK;
    rustix::fs::access(&folder, access).map_err(|error| cannot_write(path, &folder, error.into()))
}

/// Writes a file whole. What stood there before stays until the last step, and whenever anything fails.
/// Pipes and devices are written to as they are.
///
/// # Errors
/// Where the folder is missing or not writable, the disk is full or a limit on file sizes is met; nothing is
/// left behind then.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if is_stream(path) {
        let written = OpenOptions::new().write(true).open(path).and_then(|mut file| file.write_all(bytes));
        return written.map_err(|error| Failure::io(path, "cannot write", error));
    }
    let destination = destination(path);
    let folder = folder_of(&destination);
    write_and_rename(&destination, &folder, bytes).map_err(|error| cannot_write(path, &folder, error))
}

fn write_and_rename(destination: &Path, folder: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let (mut file, temporary) = Temporary::create(folder)?;
    // What is left out where a file system cannot do it only takes longer.
    let _ = rustix::fs::fallocate(&file, FallocateFlags::empty(), 0, bytes.len() as u64);
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    std::fs::rename(&temporary.path, destination)?;
    std::mem::forget(temporary);
    Ok(())
}

/// A file under a name of its own, removed when dropped.
struct Temporary {
    path: PathBuf,
}

impl Temporary {
    fn create(folder: &Path) -> std::io::Result<(File, Temporary)> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        loop {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!(".wasmc-{}-{number}.tmp", std::process::id()));
            match OpenOptions::new().write(true).create_new(true).mode(MODE).open(&path) {
                Ok(file) => return Ok((file, Temporary { path })),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // Where even that fails there is nothing left to try; the failure that led here is reported.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// What a path names in the end: renaming onto a symbolic link would replace the link, not the file.
fn destination(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Whether `path` is a pipe, a device or a socket: nothing that may be replaced by a file.
fn is_stream(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| {
        let kind = metadata.file_type();
        kind.is_fifo() || kind.is_char_device() || kind.is_block_device() || kind.is_socket()
    })
}

fn cannot_write(path: &Path, folder: &Path, error: std::io::Error) -> Failure {
    let is_there = folder.is_dir();
    let folder = folder.display();
    let text = match error.kind() {
        ErrorKind::NotFound if !is_there => {
            Some(("file-not-found", format!("the output folder `{folder}` does not exist")))
        }
        ErrorKind::NotADirectory => {
            Some(("not-a-folder", format!("the output folder `{folder}` is no folder")))
        }
        // In some folders of the kernel, such as `/proc`, a file that is to be made is said not to be there.
        ErrorKind::NotFound | ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            Some(("permission-denied", format!("the output folder `{folder}` is not writable")))
        }
        _ => None,
    };
    match text {
        Some((code, text)) => Failure::said(Exit::Environment, code, text).about(path),
        None => Failure::io(path, "cannot write", error),
    }
}

#[cfg(test)]
mod tests {
    use super::{check_writable, write_atomically};
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn replaces_whole_files_and_follows_links() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("out"), folder.path().join("link"));
        write_atomically(&file, b"one").unwrap();
        std::os::unix::fs::symlink("out", &link).unwrap();
        write_atomically(&link, b"two").unwrap();
        assert_eq!(std::fs::read(&file).unwrap(), b"two");
        assert!(link.is_symlink());
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o7133, 0);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn devices_are_not_replaced() {
        write_atomically("/dev/null".as_ref(), b"gone").unwrap();
        assert!(super::is_stream("/dev/null".as_ref()));
    }

    #[test]
    fn a_folder_of_the_kernel_is_not_writable() {
        let failure = write_atomically("/proc/out".as_ref(), b"").unwrap_err();
        assert_eq!(failure.text(), "the output folder `/proc` is not writable");
    }

    #[test]
    fn refuses_folders() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(check_writable(folder.path()).unwrap_err().code, "not-a-file");
        assert_eq!(check_writable(&folder.path().join("no/out")).unwrap_err().code, "file-not-found");
    }
}
