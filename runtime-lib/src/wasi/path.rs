//! The functions that take a path.
//!
//! Each asks the descriptor for its right first, then resolves the path beneath it (see
//! [`super::resolve`]), then acts on the last component without following symbolic links. Names that are acted on
//! have no slash behind them, for which the kernel would follow a link; what it asks for is checked here.

use std::os::fd::{AsFd, OwnedFd};

use rustix::fs::{AtFlags, Mode, OFlags, Stat};

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::fd::{Descriptor, Directory, Handle, host_flags};
use super::file::timestamps;
use super::memory::{Address, GuestMemory};
use super::resolve::Entry;
use super::types::{Fd, FileStat, FileType, Layout, Rights, fdflags, follows, oflags};

/// Rights that only a file opened for writing can have.
const OF_WRITERS: Rights = Rights(Rights::FD_ALLOCATE.0 | Rights::FD_FILESTAT_SET_SIZE.0);

/// `path_create_directory`: makes a directory.
pub(super) fn path_create_directory(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    path: Address,
    path_len: u32,
) -> Result<(), Errno> {
    let directory = ctx.fds.directory(fd, Rights::PATH_CREATE_DIRECTORY)?;
    let entry = ctx.resolver.entry(directory, memory.path(path, path_len)?)?;
    Ok(rustix::fs::mkdirat(&entry.directory, &*entry.name, Mode::from_raw_mode(0o777))?)
}

/// `path_filestat_get`: attributes of a file.
pub(super) fn path_filestat_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    lookup_flags: u32,
    path: Address,
    path_len: u32,
    stat: Address,
) -> Result<(), Errno> {
    let found = filestat(ctx, memory, fd, lookup_flags, (path, path_len))?;
    found.write(memory, stat, Layout::Preview1)
}

/// `path_filestat_get` of `wasi_unstable`.
pub(super) fn path_filestat_get_unstable(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    lookup_flags: u32,
    path: Address,
    path_len: u32,
    stat: Address,
) -> Result<(), Errno> {
    let found = filestat(ctx, memory, fd, lookup_flags, (path, path_len))?;
    found.write(memory, stat, Layout::Unstable)
}

fn filestat(
    ctx: &WasiCtx,
    memory: &GuestMemory<'_>,
    fd: Fd,
    lookup_flags: u32,
    (path, path_len): (Address, u32),
) -> Result<FileStat, Errno> {
    let follow = follows(lookup_flags)?;
    let directory = ctx.fds.directory(fd, Rights::PATH_FILESTAT_GET)?;
    let path = memory.path(path, path_len)?;
    // Most files are no links: one call, and the whole resolution only for those that are.
    let stat = stat_entry(&ctx.resolver.existing(directory, path, false)?)?;
    if !follow || rustix::fs::FileType::from_raw_mode(stat.st_mode) != rustix::fs::FileType::Symlink {
        return Ok(FileStat::from_host(&stat, None));
    }
    let target = ctx.resolver.open(directory, path, OFlags::PATH, Mode::empty(), true)?;
    Ok(FileStat::from_host(&rustix::fs::fstat(target)?, None))
}

/// `path_filestat_set_times`: sets the times of access and modification.
#[allow(clippy::too_many_arguments, reason = "the signature is WASI's")]
pub(super) fn path_filestat_set_times(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    lookup_flags: u32,
    path: Address,
    path_len: u32,
    accessed: u64,
    modified: u64,
    flags: u32,
) -> Result<(), Errno> {
    let follow = follows(lookup_flags)?;
    let directory = ctx.fds.directory(fd, Rights::PATH_FILESTAT_SET_TIMES)?;
    let times = timestamps(accessed, modified, flags)?;
    let entry = ctx.resolver.existing(directory, memory.path(path, path_len)?, follow)?;
    Ok(rustix::fs::utimensat(&entry.directory, &*entry.name, &times, AtFlags::SYMLINK_NOFOLLOW)?)
}

/// `path_link`: gives a file a second name.
#[allow(clippy::too_many_arguments, reason = "the signature is WASI's")]
pub(super) fn path_link(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    old_fd: Fd,
    lookup_flags: u32,
    old_path: Address,
    old_path_len: u32,
    new_fd: Fd,
    new_path: Address,
    new_path_len: u32,
) -> Result<(), Errno> {
    let follow = follows(lookup_flags)?;
    let old_directory = ctx.fds.directory(old_fd, Rights::PATH_LINK_SOURCE)?;
    let new_directory = ctx.fds.directory(new_fd, Rights::PATH_LINK_TARGET)?;
    let old = memory.path(old_path, old_path_len)?;
    let old = ctx.resolver.existing(old_directory, old, follow)?;
    let new = ctx.resolver.entry(new_directory, memory.path(new_path, new_path_len)?)?;
    refuse_new_with_slash(&new)?;
    let (old_name, new_name) = (&*old.name, &*new.name);
    match rustix::fs::linkat(&old.directory, old_name, &new.directory, new_name, AtFlags::empty()) {
        // A directory has no second name anywhere. Landlock looks at the place first.
        Err(rustix::io::Errno::XDEV) if is_directory(&stat_entry(&old)?) => Err(Errno::Perm),
        linked => Ok(linked?),
    }
}

/// `path_open`: opens a file or directory, or makes a file.
///
/// The new descriptor has those of the rights asked for that the directory passes on and that make sense
/// for what was opened. Only reading and writing must be granted if asked for: programs ask for more than
/// they need, and what they were denied fails when used.
#[allow(clippy::too_many_arguments, reason = "the signature is WASI's")]
pub(super) fn path_open(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    lookup_flags: u32,
    path: Address,
    path_len: u32,
    open_flags: u32,
    base: u64,
    inheriting: u64,
    fd_flags: u32,
    opened: Address,
) -> Result<(), Errno> {
    memory.range(opened, 4)?;
    let follow = follows(lookup_flags)?;
    if open_flags & !oflags::ALL != 0 || fd_flags & !fdflags::ALL != 0 {
        return Err(Errno::Inval);
    }
    ctx.fds.check_room()?;
    let directory = ctx.fds.directory(fd, rights_to_open(open_flags))?;
    let passed_on = ctx.fds.get(fd)?.inheriting;
    let asked = Rights(base);
    if (asked & (Rights::FD_READ | Rights::FD_WRITE)).without(passed_on) != Rights::NONE {
        return Err(Errno::NotCapable);
    }
    if sync_rights(fd_flags).without(passed_on) != Rights::NONE {
        return Err(Errno::NotCapable);
    }
    let granted = effective(asked & passed_on);
    let flags = flags_to_open(open_flags, granted)? | host_flags(fd_flags);
    let path = memory.path(path, path_len)?;
    let mode = if open_flags & oflags::CREAT != 0 { Mode::from_raw_mode(0o666) } else { Mode::empty() };
    let file = ctx.resolver.open(directory, path, flags, mode, follow)?;
    let file_type = type_of_opened(&file, flags)?;
    let descriptor = descriptor_of(file, file_type, granted, Rights(inheriting) & passed_on);
    memory.write_u32(opened, ctx.fds.insert(descriptor)?)
}

/// Rights that the directory needs for these `oflags`.
fn rights_to_open(open_flags: u32) -> Rights {
    let mut rights = Rights::PATH_OPEN;
    if open_flags & oflags::CREAT != 0 {
        rights = rights | Rights::PATH_CREATE_FILE;
    }
    if open_flags & oflags::TRUNC != 0 {
        rights = rights | Rights::PATH_FILESTAT_SET_SIZE;
    }
    rights
}

/// Rights that the directory must pass on for synchronous writes.
fn sync_rights(fd_flags: u32) -> Rights {
    let mut rights = Rights::NONE;
    if fd_flags & fdflags::DSYNC != 0 {
        rights = rights | Rights::FD_DATASYNC;
    }
    if fd_flags & (fdflags::SYNC | fdflags::RSYNC) != 0 {
        rights = rights | Rights::FD_SYNC;
    }
    rights
}

/// The rights that can be granted together. Only the right to write opens a file for writing: programs that just read
/// ask for the others of writers too, and then must get folders, files that they may not write, and ends of pipes.
fn effective(rights: Rights) -> Rights {
    if rights.contains(Rights::FD_WRITE) { rights } else { rights.without(OF_WRITERS) }
}

/// The host's flags for these `oflags` and rights.
fn flags_to_open(open_flags: u32, granted: Rights) -> Result<OFlags, Errno> {
    let has = |flag: u32| open_flags & flag != 0;
    if has(oflags::CREAT) && has(oflags::DIRECTORY) {
        return Err(Errno::Inval);
    }
    let access = match (granted.contains(Rights::FD_READ), granted.contains(Rights::FD_WRITE)) {
        (true, true) => OFlags::RDWR,
        (false, true) => OFlags::WRONLY,
        (_, false) => OFlags::RDONLY,
    };
    let mut flags = access | OFlags::NOCTTY;
    flags.set(OFlags::CREATE, has(oflags::CREAT));
    flags.set(OFlags::DIRECTORY, has(oflags::DIRECTORY));
    flags.set(OFlags::EXCL, has(oflags::EXCL));
    flags.set(OFlags::TRUNC, has(oflags::TRUNC));
    Ok(flags)
}

/// What was opened with these flags; the host is asked only where they do not say it.
fn type_of_opened(file: &OwnedFd, flags: OFlags) -> Result<FileType, Errno> {
    if flags.contains(OFlags::DIRECTORY) {
        return Ok(FileType::Directory);
    }
    if flags.contains(OFlags::CREATE | OFlags::EXCL) {
        return Ok(FileType::RegularFile);
    }
    Ok(rustix::fs::FileType::from_raw_mode(rustix::fs::fstat(file)?.st_mode).into())
}

/// The descriptor for something just opened.
fn descriptor_of(file: OwnedFd, file_type: FileType, granted: Rights, inheriting: Rights) -> Descriptor {
    if file_type == FileType::Directory {
        let rights = granted & Rights::DIRECTORY;
        let handle = Handle::Directory(Directory { fd: file, preopen: None, listing: None });
        return Descriptor { handle, file_type, rights, inheriting, shared: None };
    }
    let rights = granted & rights_of_file(&file, file_type);
    Descriptor { handle: Handle::File(file), file_type, rights, inheriting, shared: None }
}

/// What can be done with an open file of the host that is no directory.
pub(super) fn rights_of_file(file: &OwnedFd, file_type: FileType) -> Rights {
    let is_stream = match file_type {
        FileType::CharacterDevice => std::io::IsTerminal::is_terminal(file),
        FileType::Unknown => true,
        _ => false,
    };
    match file_type {
        _ if is_stream => Rights::STREAM,
        FileType::SocketDgram | FileType::SocketStream => Rights::SOCKET,
        _ => Rights::REGULAR_FILE,
    }
}

/// `path_readlink`: where a symbolic link leads, cut off at the end of the buffer.
#[allow(clippy::too_many_arguments, reason = "the signature is WASI's")]
pub(super) fn path_readlink(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    path: Address,
    path_len: u32,
    buffer: Address,
    buffer_len: u32,
    used: Address,
) -> Result<(), Errno> {
    memory.range(used, 4)?;
    memory.range(buffer, buffer_len)?;
    let directory = ctx.fds.directory(fd, Rights::PATH_READLINK)?;
    let entry = ctx.resolver.existing(directory, memory.path(path, path_len)?, false)?;
    let target = rustix::fs::readlinkat(&entry.directory, &*entry.name, Vec::new())?;
    let count = target.as_bytes().len().min(buffer_len as usize);
    memory.write(buffer, &target.as_bytes()[..count])?;
    memory.write_u32(used, count as u32)
}

/// `path_remove_directory`: removes an empty directory.
pub(super) fn path_remove_directory(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    path: Address,
    path_len: u32,
) -> Result<(), Errno> {
    let directory = ctx.fds.directory(fd, Rights::PATH_REMOVE_DIRECTORY)?;
    let entry = ctx.resolver.entry(directory, memory.path(path, path_len)?)?;
    Ok(rustix::fs::unlinkat(&entry.directory, &*entry.name, AtFlags::REMOVEDIR)?)
}

/// `path_rename`: gives a file another name, or another directory.
#[allow(clippy::too_many_arguments, reason = "the signature is WASI's")]
pub(super) fn path_rename(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    old_fd: Fd,
    old_path: Address,
    old_path_len: u32,
    new_fd: Fd,
    new_path: Address,
    new_path_len: u32,
) -> Result<(), Errno> {
    let old_directory = ctx.fds.directory(old_fd, Rights::PATH_RENAME_SOURCE)?;
    let new_directory = ctx.fds.directory(new_fd, Rights::PATH_RENAME_TARGET)?;
    let old = ctx.resolver.entry(old_directory, memory.path(old_path, old_path_len)?)?;
    let new = ctx.resolver.entry(new_directory, memory.path(new_path, new_path_len)?)?;
    if (old.trailing_slash || new.trailing_slash) && !is_directory(&stat_entry(&old)?) {
        return Err(Errno::NotDir);
    }
    Ok(rustix::fs::renameat(&old.directory, &*old.name, &new.directory, &*new.name)?)
}

/// `path_symlink`: makes a symbolic link. One that leads to an absolute path could only lead out.
pub(super) fn path_symlink(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    target: Address,
    target_len: u32,
    fd: Fd,
    path: Address,
    path_len: u32,
) -> Result<(), Errno> {
    let directory = ctx.fds.directory(fd, Rights::PATH_SYMLINK)?;
    let target = memory.path(target, target_len)?;
    if target.starts_with(b"/") {
        return Err(Errno::Perm);
    }
    let entry = ctx.resolver.entry(directory, memory.path(path, path_len)?)?;
    refuse_new_with_slash(&entry)?;
    Ok(rustix::fs::symlinkat(target, &entry.directory, &*entry.name)?)
}

/// `path_unlink_file`: removes a name that is not a directory's.
pub(super) fn path_unlink_file(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    path: Address,
    path_len: u32,
) -> Result<(), Errno> {
    let directory = ctx.fds.directory(fd, Rights::PATH_UNLINK_FILE)?;
    let entry = ctx.resolver.entry(directory, memory.path(path, path_len)?)?;
    if entry.trailing_slash && !is_directory(&stat_entry(&entry)?) {
        return Err(Errno::NotDir);
    }
    Ok(rustix::fs::unlinkat(&entry.directory, &*entry.name, AtFlags::empty())?)
}

/// A name with a slash after it cannot become a file or link.
fn refuse_new_with_slash(entry: &Entry<'_>) -> Result<(), Errno> {
    if !entry.trailing_slash {
        return Ok(());
    }
    match stat_entry(entry) {
        Ok(stat) if is_directory(&stat) => Err(Errno::Exist),
        Ok(_) => Err(Errno::NotDir),
        Err(error) => Err(error),
    }
}

fn stat_entry(entry: &Entry<'_>) -> Result<Stat, Errno> {
    Ok(rustix::fs::statat(entry.directory.as_fd(), &*entry.name, AtFlags::SYMLINK_NOFOLLOW)?)
}

fn is_directory(stat: &Stat) -> bool {
    rustix::fs::FileType::from_raw_mode(stat.st_mode) == rustix::fs::FileType::Directory
}
