//! What an attack could reach: two directories given to the guest, and around them a world that must not change.
//!
//! The tree inside is a list of entries, so that whatever a call did to it can be mended before the next.

use std::collections::{BTreeMap, HashSet};
use std::ffi::OsStr;
use std::fs;
use std::os::fd::AsRawFd;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use super::super::guest::{Guest, ROOT};
use crate::wasi::DirAccess;

/// Descriptor of the second directory.
pub(super) const SECOND: u64 = ROOT + 1;

/// What no byte that a guest sees may contain.
pub(super) const SECRET: &[u8] = b"the secret outside";

/// What stands at a path of the tree inside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Entry {
    Dir,
    File(Vec<u8>),
    Link(Vec<u8>),
    /// A second name of the file at the path.
    Hard(&'static str),
}

/// Everything about a file that a guest could change.
#[derive(PartialEq, Eq, Debug)]
struct Seen {
    inode: u64,
    mode: u32,
    links: u64,
    modified: (i64, i64),
    changed: (i64, i64),
    contents: Vec<u8>,
}

type Snapshot = BTreeMap<PathBuf, Seen>;

pub(super) struct World {
    pub(super) guest: Guest,
    /// The tree in each of the two directories.
    tree: Vec<(PathBuf, Entry)>,
    access: DirAccess,
    base: PathBuf,
    outside: Snapshot,
    /// What is read-only, as it was at the start.
    read_only: Snapshot,
    inside: HashSet<(u64, u64)>,
}

impl World {
    /// A guest whose first directory has `access` and whose second has the other.
    pub(super) fn new(access: DirAccess, always_walk: bool) -> World {
        let dir = tempfile::tempdir().unwrap();
        let base = dir.path().to_owned();
        let second = base.join("second");
        fs::create_dir(&second).unwrap();
        let other = if access == DirAccess::ReadOnly { DirAccess::ReadWrite } else { DirAccess::ReadOnly };
        let mut guest = Guest::within(dir, access, |builder| {
            builder.preopen_dir(&second, "/second", other).unwrap();
        });
        guest.ctx.resolver.always_walk = always_walk;
        let sentinel = sentinel(&base);
        let handle = fs::File::open(base.join("outside")).unwrap();
        let tree = tree(&base, handle.as_raw_fd());
        guest.keep(handle.into());
        for top in [&guest.root, &second] {
            mend(top, &tree);
        }
        settle(&sentinel);
        let outside = snapshot(&base, &[&guest.root, &second]);
        let (read_only, inside) = (Snapshot::new(), HashSet::new());
        let mut world = World { guest, tree, access, base, outside, read_only, inside };
        world.read_only = snapshot(&world.read_only_top(), &[]);
        world
    }

    fn tops(&self) -> [PathBuf; 2] {
        [self.guest.root.clone(), self.base.join("second")]
    }

    fn read_only_top(&self) -> PathBuf {
        let [root, second] = self.tops();
        if self.access == DirAccess::ReadOnly { root } else { second }
    }

    fn writable_top(&self) -> PathBuf {
        let [root, second] = self.tops();
        if self.access == DirAccess::ReadOnly { second } else { root }
    }

    /// Puts the tree that may be written to back as it was.
    pub(super) fn mend(&self) {
        mend(&self.writable_top(), &self.tree);
    }

    /// Fails if anything outside has changed, or anything that is read-only.
    #[track_caller]
    pub(super) fn check(&self, after: &str) {
        let [root, second] = self.tops();
        compare(&self.outside, &snapshot(&self.base, &[&root, &second]), after);
        compare(&self.read_only, &snapshot(&self.read_only_top(), &[]), after);
    }

    /// Whether a file, by device and inode, is in one of the two directories.
    pub(super) fn is_inside(&mut self, file: (u64, u64)) -> bool {
        if !self.inside.contains(&file) {
            self.inside = self.tops().iter().flat_map(|top| files(top)).collect();
        }
        self.inside.contains(&file)
    }
}

/// Fills what is around the directories of the guest: names that look like theirs, files that someone could read,
/// write, cut, remove or move.
fn sentinel(base: &Path) -> Vec<PathBuf> {
    let outside = base.join("outside");
    fs::create_dir_all(outside.join("sub/deep")).unwrap();
    fs::create_dir(outside.join("empty")).unwrap();
    fs::create_dir(base.join("roots")).unwrap();
    let files = [
        "secret",
        "outside/secret",
        "outside/file",
        "outside/sub/secret",
        "outside/sub/deep/secret",
        "roots/secret",
    ];
    for file in files {
        fs::write(base.join(file), SECRET).unwrap();
    }
    fs::hard_link(outside.join("secret"), outside.join("hard")).unwrap();
    symlink("secret", outside.join("link")).unwrap();
    // A write to a file takes these bits away.
    fs::set_permissions(outside.join("file"), fs::Permissions::from_mode(0o6755)).unwrap();
    let directories = ["outside/sub/deep", "outside/sub", "outside/empty", "outside", "roots", "."];
    files.iter().chain(&directories).map(|name| base.join(name)).collect()
}

/// Dates everything back, so that the smallest change shows, whatever the clock of the file system.
fn settle(paths: &[PathBuf]) {
    let long_ago = UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let times = fs::FileTimes::new().set_accessed(long_ago).set_modified(long_ago);
    for path in paths {
        fs::File::open(path).unwrap().set_times(times).unwrap();
    }
}

/// The tree inside; every link of it is a trap.
fn tree(base: &Path, outside_fd: i32) -> Vec<(PathBuf, Entry)> {
    let mut tree: Vec<(PathBuf, Entry)> = Vec::new();
    let mut add = |name: &str, entry| tree.push((PathBuf::from(name), entry));
    for dir in ["dir", "dir/sub", "empty", "back\\slash"] {
        add(dir, Entry::Dir);
    }
    for file in ["file", "dir/file", "dir/sub/file", "dir/secret", "unlinked", "..."] {
        add(file, Entry::File(b"inside".to_vec()));
    }
    add(&"n".repeat(255), Entry::File(b"inside".to_vec()));
    add("hard", Entry::Hard("file"));
    let outside = base.join("outside");
    let outside = outside.to_str().unwrap();
    let mut link = |name: &str, target: &str| add(name, Entry::Link(target.as_bytes().to_vec()));
    for (name, target) in [
        ("to_file", "file"),
        ("to_file_slash", "file/"),
        ("to_dir", "dir"),
        ("to_dir_slash", "dir/"),
        ("to_dot", "."),
        ("to_dots", "dir/.."),
        ("up", ".."),
        ("up_slash", "../"),
        ("dir/up", ".."),
        ("dir/up_up", "../.."),
        ("out", "../outside"),
        ("out_slash", "../outside/"),
        ("out_file", "../outside/secret"),
        ("out_new", "../outside/new"),
        ("out_new_slash", "../outside/new/"),
        ("out_by_link", "to_dir/../../outside"),
        ("out_twice", "out"),
        ("beside", "../root"),
        ("beside_s", "../roots/secret"),
        ("second", "../second/file"),
        ("loop", "loop"),
        ("loop_slash", "loop_slash/"),
        ("loop_a", "loop_b"),
        ("loop_b", "loop_a"),
        ("dangling", "nowhere"),
        ("root_of_all", "/"),
        ("magic", "/proc/self/cwd"),
        ("magic_root", "/proc/self/root"),
        ("back_link", "..\\outside"),
        ("out_absolute", outside),
        ("out_absolute_file", &format!("{outside}/secret")),
        ("inside_absolute", &format!("{}/root/file", base.display())),
        ("magic_fd", &format!("/proc/self/fd/{outside_fd}")),
        ("out_long", &format!("{}../outside/secret", "dir/../".repeat(500))),
    ] {
        link(name, target);
    }
    tree.push((PathBuf::from("not_text"), Entry::Link(b"dir/\xff".to_vec())));
    tree.push((PathBuf::from("out_not_text"), Entry::Link(b"../outside/\xff/../secret".to_vec())));
    tree
}

/// Makes the tree at `top` what it should be.
fn mend(top: &Path, tree: &[(PathBuf, Entry)]) {
    let wanted: BTreeMap<&Path, &Entry> = tree.iter().map(|(path, entry)| (path.as_path(), entry)).collect();
    let mut folders = vec![top.to_owned()];
    while let Some(folder) = folders.pop() {
        for found in fs::read_dir(&folder).unwrap() {
            let path = found.unwrap().path();
            let entry = wanted.get(path.strip_prefix(top).unwrap());
            let is_dir = fs::symlink_metadata(&path).unwrap().is_dir();
            if entry.is_some_and(|entry| is_as_wanted(&path, entry)) {
                folders.extend(is_dir.then_some(path));
            } else if is_dir {
                fs::remove_dir_all(&path).unwrap();
            } else {
                fs::remove_file(&path).unwrap();
            }
        }
    }
    for (name, entry) in tree {
        let path = top.join(name);
        if fs::symlink_metadata(&path).is_ok() {
            continue;
        }
        match entry {
            Entry::Dir => fs::create_dir(&path).unwrap(),
            Entry::File(contents) => fs::write(&path, contents).unwrap(),
            Entry::Link(target) => symlink(OsStr::from_bytes(target), &path).unwrap(),
            Entry::Hard(name) => fs::hard_link(top.join(name), &path).unwrap(),
        }
    }
}

fn is_as_wanted(path: &Path, entry: &Entry) -> bool {
    let stat = fs::symlink_metadata(path).unwrap();
    match entry {
        Entry::Dir => stat.is_dir(),
        Entry::File(contents) => stat.is_file() && fs::read(path).unwrap() == *contents,
        Entry::Hard(name) => {
            stat.is_file()
                && fs::symlink_metadata(path.with_file_name(name)).is_ok_and(|of| of.ino() == stat.ino())
        }
        Entry::Link(target) => {
            stat.is_symlink() && fs::read_link(path).unwrap().as_os_str().as_bytes() == *target
        }
    }
}

/// Everything at and below `top`, but for what is at and below `except`.
fn snapshot(top: &Path, except: &[&Path]) -> Snapshot {
    let mut snapshot = Snapshot::new();
    let mut paths = vec![top.to_owned()];
    while let Some(path) = paths.pop() {
        let stat = fs::symlink_metadata(&path).unwrap();
        let mut contents = Vec::new();
        if stat.is_dir() {
            let entries = fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path());
            paths.extend(entries.filter(|path| !except.contains(&path.as_path())));
        } else if stat.is_symlink() {
            contents = fs::read_link(&path).unwrap().as_os_str().as_bytes().to_vec();
        } else {
            contents = fs::read(&path).unwrap();
        }
        let seen = Seen {
            inode: stat.ino(),
            mode: stat.mode(),
            links: stat.nlink(),
            modified: (stat.mtime(), stat.mtime_nsec()),
            changed: (stat.ctime(), stat.ctime_nsec()),
            contents,
        };
        snapshot.insert(path, seen);
    }
    snapshot
}

#[track_caller]
fn compare(before: &Snapshot, now: &Snapshot, after: &str) {
    for (path, seen) in before {
        assert_eq!(Some(seen), now.get(path), "{} changed: {after}", path.display());
    }
    if let Some(new) = now.keys().find(|path| !before.contains_key(*path)) {
        panic!("{} appeared: {after}", new.display());
    }
}

/// Device and inode of everything at and below `top`.
fn files(top: &Path) -> Vec<(u64, u64)> {
    let mut found = Vec::new();
    let mut paths = vec![top.to_owned()];
    while let Some(path) = paths.pop() {
        let stat = fs::symlink_metadata(&path).unwrap();
        found.push((stat.dev(), stat.ino()));
        if stat.is_dir() {
            paths.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        }
    }
    found
}
