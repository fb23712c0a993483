//! Resolving a path one component after the other, for kernels and sandboxes without `openat2`.
//!
//! Called by [`super::resolve`]. Invariant: the kernel only ever gets single names that are not `..`, with
//! `O_NOFOLLOW`. `..` goes back to the handle that the walk came through, so that a directory moved away
//! meanwhile leads nowhere else; at the start it is an escape, `EPERM`. So there is a handle for each directory on
//! the way, and no more than [`DEPTH_MAX`] of them.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::fs::{FileType, Mode, OFlags};

use super::errno::Errno;

/// Most symbolic links in one path, as on Linux.
pub(super) const SYMLINKS_MAX: u32 = 40;

/// Most directories that a walk goes down, so that one path does not take all of the process's descriptors; beyond,
/// a path counts as too long.
pub(super) const DEPTH_MAX: usize = 256;

/// Opens `path` beneath `start`; the arguments are those of [`super::resolve::Resolver::open`].
pub(super) fn walk(
    start: BorrowedFd<'_>,
    path: &[u8],
    flags: OFlags,
    mode: Mode,
    follow: bool,
) -> Result<OwnedFd, Errno> {
    let mut walk = Walk { start, below: Vec::new(), symlinks: 0 };
    let mut rest = Components::new(path);
    while let Some(name) = rest.next() {
        let is_last = rest.is_empty();
        if name == b".." {
            walk.below.pop().ok_or(Errno::Perm)?;
        } else if name == b"." {
            // Stays where it is.
        } else if is_last && rest.directory_wanted && flags.contains(OFlags::CREATE) {
            // What is created is no directory.
            return Err(Errno::IsDir);
        } else if is_last && !rest.directory_wanted {
            match walk.open_last(&name, flags, mode, follow)? {
                Last::Opened(fd) => return Ok(fd),
                Last::Link(target) => rest.prepend(&target)?,
            }
        } else if let Some(target) = walk.descend(&name)? {
            rest.prepend(&target)?;
        }
    }
    // The path ended in a directory that has been reached: `.`, `..` or a slash after the name.
    Ok(rustix::fs::openat(walk.here(), ".", flags | OFlags::NOFOLLOW, mode)?)
}

/// What is left of a path: the path and the targets of links in it, of which the last comes next. A guest that makes
/// links as long as it can makes us keep [`SYMLINKS_MAX`] of them.
struct Components {
    texts: Vec<Text>,
    /// Whether the path ends in a way that only a directory can: the last component is followed by `/`.
    directory_wanted: bool,
}

/// A path without slashes at its end, and how many bytes of it are done.
struct Text {
    path: Vec<u8>,
    done: usize,
}

impl Components {
    fn new(path: &[u8]) -> Components {
        let mut components = Components { texts: Vec::new(), directory_wanted: path.ends_with(b"/") };
        components.push(path);
        components
    }

    fn push(&mut self, path: &[u8]) {
        let end = path.iter().rposition(|&byte| byte != b'/').map_or(0, |last| last + 1);
        self.texts.push(Text { path: path[..end].to_vec(), done: 0 });
    }

    fn next(&mut self) -> Option<Vec<u8>> {
        while self.texts.pop_if(|text| text.done == text.path.len()).is_some() {}
        let Text { path, done } = self.texts.last_mut()?;
        let left = &path[*done..];
        // There is a component left, as no path ends in a slash.
        let start = left.iter().position(|&byte| byte != b'/')?;
        let end = left[start..].iter().position(|&byte| byte == b'/').map_or(left.len(), |len| start + len);
        let name = left[start..end].to_vec();
        *done += end;
        Some(name)
    }

    fn is_empty(&self) -> bool {
        self.texts.iter().all(|text| text.done == text.path.len())
    }

    /// Goes on with where a symbolic link leads.
    fn prepend(&mut self, target: &[u8]) -> Result<(), Errno> {
        if target.starts_with(b"/") {
            return Err(Errno::Perm);
        }
        if target.is_empty() {
            return Err(Errno::NoEnt);
        }
        if self.is_empty() {
            self.directory_wanted |= target.ends_with(b"/");
        }
        self.push(target);
        Ok(())
    }
}

/// Where the walk stands: the handles of the directories from below the start to here.
struct Walk<'a> {
    start: BorrowedFd<'a>,
    below: Vec<OwnedFd>,
    symlinks: u32,
}

/// What the last component of a path was.
enum Last {
    Opened(OwnedFd),
    /// A symbolic link that is to be followed.
    Link(Vec<u8>),
}

impl Walk<'_> {
    fn here(&self) -> BorrowedFd<'_> {
        self.below.last().map_or(self.start, AsFd::as_fd)
    }

    /// Goes into the directory `name`; if it is a symbolic link, returns where that leads instead.
    fn descend(&mut self, name: &[u8]) -> Result<Option<Vec<u8>>, Errno> {
        let flags = OFlags::PATH | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let fd = rustix::fs::openat(self.here(), name, flags, Mode::empty())?;
        match FileType::from_raw_mode(rustix::fs::fstat(&fd)?.st_mode) {
            FileType::Directory if self.below.len() == DEPTH_MAX => Err(Errno::NameTooLong),
            FileType::Directory => {
                self.below.push(fd);
                Ok(None)
            }
            // The handle of a link, read with an empty name, cannot change under us.
            FileType::Symlink => self.followed(read_link(fd.as_fd(), b"")?).map(Some),
            _ => Err(Errno::NotDir),
        }
    }

    fn open_last(&mut self, name: &[u8], flags: OFlags, mode: Mode, follow: bool) -> Result<Last, Errno> {
        // A file that must be new cannot be behind a link; the kernel says `EEXIST`.
        if follow && !flags.contains(OFlags::CREATE | OFlags::EXCL) {
            match read_link(self.here(), name) {
                Ok(None) | Err(Errno::NoEnt) => {}
                target => return self.followed(target?).map(Last::Link),
            }
        }
        let fd = rustix::fs::openat(self.here(), name, flags | OFlags::NOFOLLOW, mode)?;
        Ok(Last::Opened(fd))
    }

    fn followed(&mut self, target: Option<Vec<u8>>) -> Result<Vec<u8>, Errno> {
        self.symlinks += 1;
        if self.symlinks > SYMLINKS_MAX {
            return Err(Errno::Loop);
        }
        target.ok_or(Errno::Io)
    }
}

/// Where a symbolic link leads; `None` if it is something else.
pub(super) fn read_link(directory: BorrowedFd<'_>, name: &[u8]) -> Result<Option<Vec<u8>>, Errno> {
    match rustix::fs::readlinkat(directory, name, Vec::new()) {
        Ok(target) => Ok(Some(target.into_bytes())),
        Err(rustix::io::Errno::INVAL) => Ok(None),
        Err(other) => Err(other.into()),
    }
}
