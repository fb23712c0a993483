//! Where does the profile of an instrumented program go? The file is chosen, and its folder opened, before the guest
//! starts: what would be in vain is found then, and whatever the guest does to names in folders of its own, the profile
//! ends up where the user wanted it. It is written when the guest has ended, in whatever way.

use rustix::fs::{AtFlags, FileType, Mode, OFlags};
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::Write as _;
use std::os::fd::{AsFd as _, OwnedFd};
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::{Path, PathBuf};
use wasmc::arguments::RunArgs;
use wasmc::failure::Failure;
use wasmc_loader::Module;

/// The variable by which programs that LLVM has instrumented are told where to write, with the same patterns.
const VARIABLE: &str = "LLVM_PROFILE_FILE";

/// Where the profile goes if nobody says: a file for each run, so that none replaces another's.
const DEFAULT: &str = "default_%m_%p.profraw";

/// Permissions of the file, before the umask.
const MODE: u32 = 0o644;

/// A place for the profile of this run.
pub(super) struct ProfileOutput {
    path: PathBuf,
    place: Place,
}

enum Place {
    /// Written as it is: a device or pipe, or a file that could not be replaced later.
    Open(File),
    /// The file of this name in an open folder, replaced as a whole.
    Folder { folder: OwnedFd, name: OsString },
}

impl ProfileOutput {
    /// The place for what `module` counts, `None` if it does not. The file is opened now, rather than replaced later,
    /// where the process is to give up its reach before the guest starts.
    ///
    /// # Errors
    /// Where the place is of no use, or was named for a module that does not count.
    pub(super) fn open(arguments: &RunArgs, module: &Module) -> Result<Option<ProfileOutput>, Failure> {
        let named = arguments.profile_output.as_ref();
        if !module.is_instrumented() {
            return named.map_or(Ok(None), |_| Err(not_instrumented()));
        }
        let pattern = named.map(|path| path.as_os_str().to_owned());
        let variable = || std::env::var_os(VARIABLE).filter(|pattern| !pattern.is_empty());
        let pattern = pattern.or_else(variable).unwrap_or_else(|| DEFAULT.into());
        let path = PathBuf::from(expand(&pattern, module)?);
        let place = open(&path, arguments.sandbox)?;
        Ok(Some(ProfileOutput { path, place }))
    }

    /// Writes what `module` has counted.
    ///
    /// # Errors
    /// Where the disk is full, or the folder not what it was.
    pub(super) fn write(self, module: &Module) -> Result<(), Failure> {
        let Some(bytes) = module.raw_profile() else { return Ok(()) };
        let written = match self.place {
            Place::Open(file) => rewrite(file, &bytes),
            Place::Folder { folder, name } => replace(&folder, &name, &bytes),
        };
        written.map_err(|error| cannot_write(&self.path, error))
    }
}

fn not_instrumented() -> Failure {
    Failure::usage("`--profile-output`: this program gathers no profile").hint(
        "`wasmc build --profile-generate` makes an artifact that does; `wasmc run` compiles modules without",
    )
}

fn cannot_write(path: &Path, error: std::io::Error) -> Failure {
    Failure::io(path, "cannot write the profile", error)
}

/// The name that a pattern stands for: `%p` is the number of the process, `%m` a number that stands for the artifact, and
/// `%%` a percent sign.
fn expand(pattern: &OsStr, module: &Module) -> Result<OsString, Failure> {
    let (head, _) = module.head().digest.split_first_chunk().expect("a digest is longer");
    let artifact = u64::from_le_bytes(*head);
    let mut name = Vec::new();
    let mut bytes = pattern.as_bytes().iter();
    while let Some(&byte) = bytes.next() {
        match (byte, bytes.as_slice().first()) {
            (b'%', Some(b'p')) => name.extend(std::process::id().to_string().into_bytes()),
            (b'%', Some(b'm')) => name.extend(format!("{artifact}_0").into_bytes()),
            (b'%', Some(b'%')) => name.push(b'%'),
            (b'%', _) => {
                let text = format!(
                    "`{}`: of the patterns in names of profiles, `%p`, `%m` and `%%` are known",
                    pattern.display()
                );
                return Err(Failure::usage(text));
            }
            _ => {
                name.push(byte);
                continue;
            }
        }
        bytes.next();
    }
    Ok(OsString::from_vec(name))
}

/// Opens the place with this name.
fn open(path: &Path, now: bool) -> Result<Place, Failure> {
    let failed = |error: rustix::io::Errno| cannot_write(path, error.into());
    let Some(name) = path.file_name().filter(|_| !path.as_os_str().as_bytes().ends_with(b"/")) else {
        return Err(wasmc::input::not_a_file(path, "a folder"));
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let folder = rustix::fs::open(folder, flags, Mode::empty()).map_err(failed)?;
    match rustix::fs::statat(&folder, name, AtFlags::empty())
        .map(|found| FileType::from_raw_mode(found.st_mode))
    {
        Ok(FileType::Directory) => return Err(wasmc::input::not_a_file(path, "a folder")),
        Ok(FileType::RegularFile) | Err(_) if !now => {}
        _ => {
            let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::CLOEXEC | OFlags::NOCTTY;
            let file = rustix::fs::openat(&folder, name, flags, Mode::from_raw_mode(MODE));
            return Ok(Place::Open(File::from(file.map_err(failed)?)));
        }
    }
    rustix::fs::accessat(
        &folder,
        ".",
        rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK,
        AtFlags::EACCESS,
    )
    .map_err(failed)?;
    Ok(Place::Folder { folder, name: name.to_owned() })
}

/// Writes a file whole under a name of its own, which it then changes.
fn replace(folder: &OwnedFd, name: &OsStr, bytes: &[u8]) -> std::io::Result<()> {
    let temporary = format!(".wasmc-{}-profile.tmp", std::process::id());
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let file = rustix::fs::openat(folder, &*temporary, flags, Mode::from_raw_mode(MODE))?;
    let written = File::from(file).write_all(bytes);
    let named = written.and_then(|()| Ok(rustix::fs::renameat(folder, &*temporary, folder, name)?));
    if named.is_err() {
        // Where even that fails there is nothing left to try.
        let _ = rustix::fs::unlinkat(folder.as_fd(), &*temporary, AtFlags::empty());
    }
    named
}

/// Writes to an open file from its start. What cannot be cut, a pipe or device, has nothing to be cut.
fn rewrite(mut file: File, bytes: &[u8]) -> std::io::Result<()> {
    let _ = file.set_len(0);
    file.write_all(bytes)
}
