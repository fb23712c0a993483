//! How a path of the guest becomes a handle of the host without ever leaving its directory.
//!
//! Called by [`super::path`]. Invariant: nothing here looks at a path and judges it; what is opened is
//! opened beneath the directory's handle, either by `openat2` with `RESOLVE_BENEATH`, where the kernel
//! keeps to it, or one component after the other ([`walk`]), where only names without `/` that are neither
//! `..` nor followed through symbolic links are handed to the kernel. What acts on a name gets it from an
//! [`Entry`], which is such a name in a directory opened like that; callers act on it without following
//! symbolic links.

use std::borrow::Cow;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::fs::{Mode, OFlags, ResolveFlags};

use super::errno::Errno;
use super::memory::PATH_MAX_BYTES;
use super::walk::{SYMLINKS_MAX, read_link, walk};

/// How often `openat2` may lose against a rename at the same time before we walk ourselves.
const ATTEMPTS: u32 = 4;

/// Set once the kernel has said that it has no `openat2`.
static OPENAT2_MISSING: AtomicBool = AtomicBool::new(false);

/// A name in a directory: no `/`, and `.` at worst, never `..`.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub(super) directory: DirectoryHandle<'a>,
    pub(super) name: Cow<'a, [u8]>,
    /// Whether the path ended in `/`, so that only a directory will do.
    pub(super) trailing_slash: bool,
}

/// The handle of the directory that an entry is in.
#[derive(Debug)]
pub(super) enum DirectoryHandle<'a> {
    /// The directory that resolution started from.
    Start(BorrowedFd<'a>),
    /// One beneath it.
    Beneath(OwnedFd),
}

impl AsFd for DirectoryHandle<'_> {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            DirectoryHandle::Start(fd) => *fd,
            DirectoryHandle::Beneath(fd) => fd.as_fd(),
        }
    }
}

/// Resolves paths; the one choice is whether `openat2` may be used.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Resolver {
    /// Walk component by component even if the kernel could resolve the path.
    pub(super) always_walk: bool,
}

impl Resolver {
    /// Opens a path with the host's flags. `follow` says whether a symbolic link in the last component is
    /// followed; links before it always are.
    pub(super) fn open(
        self,
        start: BorrowedFd<'_>,
        path: &[u8],
        flags: OFlags,
        mode: Mode,
        follow: bool,
    ) -> Result<OwnedFd, Errno> {
        check(path)?;
        let flags = flags | OFlags::CLOEXEC;
        if !self.always_walk && !OPENAT2_MISSING.load(Ordering::Relaxed) {
            let last = if follow { OFlags::empty() } else { OFlags::NOFOLLOW };
            if let Some(result) = open_by_kernel(start, path, flags | last, mode) {
                return result;
            }
        }
        walk(start, path, flags, mode, follow)
    }

    /// The directory and the last component of a path, the latter not followed.
    pub(super) fn entry<'a>(self, start: BorrowedFd<'a>, path: &'a [u8]) -> Result<Entry<'a>, Errno> {
        check(path)?;
        let (parent, name, trailing_slash) = split(path);
        if name == b".." {
            let directory = DirectoryHandle::Beneath(self.open_directory(start, path)?);
            return Ok(Entry { directory, name: Cow::Borrowed(b"."), trailing_slash: false });
        }
        let directory = match parent {
            None => DirectoryHandle::Start(start),
            Some(parent) => DirectoryHandle::Beneath(self.open_directory(start, parent)?),
        };
        Ok(Entry { directory, name: Cow::Borrowed(name), trailing_slash })
    }

    /// The entry that an operation on an existing file acts on: the last component followed if `follow`,
    /// and in any case if a slash comes after it.
    pub(super) fn existing<'a>(
        self,
        start: BorrowedFd<'a>,
        path: &'a [u8],
        follow: bool,
    ) -> Result<Entry<'a>, Errno> {
        if split(path).2 {
            let directory = DirectoryHandle::Beneath(self.open_directory(start, path)?);
            return Ok(Entry { directory, name: Cow::Borrowed(b"."), trailing_slash: false });
        }
        let entry = self.entry(start, path)?;
        if !follow {
            return Ok(entry);
        }
        match read_link(entry.directory.as_fd(), &entry.name)? {
            None => Ok(entry),
            Some(target) => self.behind_link(start, path, target),
        }
    }

    /// Follows the link at `path`, which leads to `target`, and those that it leads to.
    fn behind_link<'a>(
        self,
        start: BorrowedFd<'a>,
        path: &[u8],
        target: Vec<u8>,
    ) -> Result<Entry<'a>, Errno> {
        let mut path = replace_last(path, &target)?;
        for _ in 0..SYMLINKS_MAX {
            if split(&path).2 {
                let directory = DirectoryHandle::Beneath(self.open_directory(start, &path)?);
                return Ok(Entry { directory, name: Cow::Borrowed(b"."), trailing_slash: false });
            }
            let Entry { directory, name, trailing_slash } = self.entry(start, &path)?;
            match read_link(directory.as_fd(), &name)? {
                Some(target) => path = replace_last(&path, &target)?,
                None => {
                    let name = Cow::Owned(name.into_owned());
                    let directory = match directory {
                        DirectoryHandle::Start(_) => DirectoryHandle::Start(start),
                        DirectoryHandle::Beneath(fd) => DirectoryHandle::Beneath(fd),
                    };
                    return Ok(Entry { directory, name, trailing_slash });
                }
            }
        }
        Err(Errno::Loop)
    }

    fn open_directory(self, start: BorrowedFd<'_>, path: &[u8]) -> Result<OwnedFd, Errno> {
        self.open(start, path, OFlags::PATH | OFlags::DIRECTORY, Mode::empty(), true)
    }
}

/// What no path may be: absolute, empty or longer than the host allows.
fn check(path: &[u8]) -> Result<(), Errno> {
    match path {
        [] => Err(Errno::NoEnt),
        [b'/', ..] => Err(Errno::Perm),
        bytes if bytes.len() >= PATH_MAX_BYTES => Err(Errno::NameTooLong),
        _ => Ok(()),
    }
}

/// Everything up to the slash before the last component, that component, and whether a slash follows it.
fn split(path: &[u8]) -> (Option<&[u8]>, &[u8], bool) {
    let end = path.iter().rposition(|&byte| byte != b'/').map_or(0, |last| last + 1);
    let (trimmed, trailing_slash) = (&path[..end], end < path.len());
    match trimmed.iter().rposition(|&byte| byte == b'/') {
        Some(slash) => (Some(&trimmed[..=slash]), &trimmed[slash + 1..], trailing_slash),
        None => (None, trimmed, trailing_slash),
    }
}

/// The path with its last component replaced by where that, a symbolic link, leads.
fn replace_last(path: &[u8], target: &[u8]) -> Result<Vec<u8>, Errno> {
    if target.starts_with(b"/") {
        return Err(Errno::Perm);
    }
    Ok([split(path).0.unwrap_or_default(), target].concat())
}

/// `None` where the kernel cannot say: no `openat2`, a sandbox that forbids it, or lost races.
fn open_by_kernel(
    start: BorrowedFd<'_>,
    path: &[u8],
    flags: OFlags,
    mode: Mode,
) -> Option<Result<OwnedFd, Errno>> {
    use rustix::io::Errno as Host;
    let beneath = ResolveFlags::BENEATH | ResolveFlags::NO_MAGICLINKS;
    for _ in 0..ATTEMPTS {
        match rustix::fs::openat2(start, path, flags, mode, beneath) {
            Ok(fd) => return Some(Ok(fd)),
            Err(Host::AGAIN | Host::INTR) => {}
            Err(Host::XDEV) => return Some(Err(Errno::Perm)),
            Err(Host::NOSYS) => {
                OPENAT2_MISSING.store(true, Ordering::Relaxed);
                return None;
            }
            Err(Host::PERM) => return None,
            Err(other) => return Some(Err(other.into())),
        }
    }
    None
}
