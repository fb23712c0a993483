//! A host thread swaps directories, files and links while the guest resolves paths through them. Whatever the guest
//! reaches, it is never the file outside.
//!
//! Rounds are counted, not timed: [`rounds`] of the guest, and at least as many swaps meanwhile.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::SystemTime;

use rustix::fs::{CWD, RenameFlags, renameat_with};

use super::super::guest::{ALL, CREAT, DATA, DIRECTORY, EXCL, FOLLOW, Guest, OUT, READ, ROOT, TRUNC, WRITE};
use super::super::rounds;

const INSIDE: &[u8] = b"inside";
const OUTSIDE: &[u8] = b"secret";

/// Swaps what is at two paths, as one step.
fn exchange(root: &Path, one: &str, other: &str) {
    renameat_with(CWD, root.join(one), CWD, root.join(other), RenameFlags::EXCHANGE).unwrap();
}

/// A guest with a tree, a thread that does `swap` over and over, and `act` in the middle of it.
fn race(plant: impl Fn(&Guest), swap: impl Fn(&Path) + Sync, act: impl Fn(&mut Guest)) {
    for always_walk in [false, true] {
        let mut guest = Guest::walking(always_walk);
        plant(&guest);
        let root = guest.root.clone();
        let outside = || listing(&root.parent().unwrap().join("outside"));
        let before = outside();
        let (running, swaps) = (AtomicBool::new(true), AtomicU64::new(0));
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while running.load(Ordering::Relaxed) {
                    swap(&root);
                    swaps.fetch_add(1, Ordering::Relaxed);
                }
            });
            // Ends the thread even if an assertion fails.
            let stop = Stop(&running);
            let mut round = 0;
            while round < rounds(600) || swaps.load(Ordering::Relaxed) < rounds(600) {
                act(&mut guest);
                round += 1;
            }
            drop(stop);
        });
        assert_eq!(outside(), before, "by walking {always_walk}");
    }
}

struct Stop<'a>(&'a AtomicBool);

impl Drop for Stop<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

/// Names, contents and modification times of everything at and below a directory, but for the times of folders in it.
fn listing(top: &Path) -> Vec<(PathBuf, Vec<u8>, Option<SystemTime>)> {
    let mut all = Vec::new();
    let mut paths = vec![top.to_owned()];
    while let Some(path) = paths.pop() {
        let modified = std::fs::metadata(&path).unwrap().modified().unwrap();
        if path.is_dir() {
            paths.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            all.push((path.clone(), Vec::new(), (path == top).then_some(modified)));
        } else {
            all.push((path.clone(), std::fs::read(&path).unwrap(), Some(modified)));
        }
    }
    all.sort();
    all
}

/// Reads, writes and cuts the file at a path, all of which may fail.
fn use_file(guest: &mut Guest, path: &str) {
    if let Ok(fd) = guest.open(path, FOLLOW, 0, READ) {
        assert_ne!(guest.read(fd), OUTSIDE, "{path}");
        guest.ok("fd_close", &[fd]);
    }
    // Not both in one: file systems that write what was cut and written anew when it is closed are slow at it.
    for (lookup, oflags) in [(FOLLOW, TRUNC), (0, CREAT | TRUNC), (FOLLOW, 0), (FOLLOW, CREAT)] {
        if let Ok(fd) = guest.open(path, lookup, oflags, WRITE) {
            if oflags & TRUNC == 0 {
                assert_eq!(guest.write(fd, INSIDE), 0);
            }
            guest.ok("fd_close", &[fd]);
        }
    }
    let [at, len] = guest.string(0, path.as_bytes());
    let _ = guest.call("path_filestat_set_times", &[ROOT, FOLLOW, at, len, 1, 1, 0b101]);
    if guest.stat(path, FOLLOW) == 0 {
        // Both files have six bytes; but only the one outside has this many names.
        assert_ne!(guest.u64(DATA + 24), 3, "{path}");
    }
}

/// Makes, moves and removes names in a directory, all of which may fail.
fn use_directory(guest: &mut Guest, path: &str) {
    let (new, newer) = (format!("{path}/new"), format!("{path}/newer"));
    let _ = guest.on_path("path_create_directory", &new);
    let _ = guest.link("path_rename", &new, &newer);
    let _ = guest.on_path("path_remove_directory", &newer);
    let _ = guest.on_path("path_remove_directory", &new);
    let _ = guest.link("path_symlink", "file", &new);
    let _ = guest.on_path("path_unlink_file", &new);
    let _ = guest.link("path_link", "kept", &new);
    let _ = guest.link("path_rename", &new, &newer);
    let _ = guest.on_path("path_unlink_file", &newer);
    let _ = guest.on_path("path_unlink_file", &new);
    if let Ok(fd) = guest.open(&new, 0, CREAT | EXCL, WRITE) {
        guest.ok("fd_close", &[fd]);
    }
    let _ = guest.on_path("path_unlink_file", &new);
    // Only outside is there something of these names.
    for _ in 0..4 {
        assert_ne!(guest.on_path("path_unlink_file", &format!("{path}/unknown")), 0);
        assert_ne!(guest.on_path("path_remove_directory", &format!("{path}/hollow")), 0);
        assert_ne!(guest.link("path_rename", &format!("{path}/unknown"), "stolen"), 0);
        assert_ne!(guest.stat(&format!("{path}/hollow"), 0), 0);
    }
    // What is outside cannot be given a name inside.
    if guest.link("path_link", &format!("{path}/secret"), "stolen") == 0 {
        assert_ne!(std::fs::read(guest.root.join("stolen")).unwrap(), OUTSIDE);
        assert_eq!(guest.on_path("path_unlink_file", "stolen"), 0);
    }
    if let Ok(fd) = guest.open(path, FOLLOW, DIRECTORY, ALL & !(WRITE | 1 << 8 | 1 << 22)) {
        guest.ok("fd_readdir", &[fd, DATA.into(), 4096, 0, OUT.into()]);
        let used = guest.u32(OUT) as usize;
        let names = guest.bytes(DATA, used);
        assert!(!names.windows(7).any(|name| name == b"unknown"), "{path} is listed");
        guest.ok("fd_close", &[fd]);
    }
}

/// What there is in every race: a file outside with three names and an empty folder, and a file inside.
fn plant(guest: &Guest) {
    let outside = guest.root.parent().unwrap().join("outside");
    std::fs::hard_link(outside.join("secret"), outside.join("unknown")).unwrap();
    std::fs::hard_link(outside.join("secret"), outside.join("file")).unwrap();
    std::fs::create_dir(outside.join("hollow")).unwrap();
    std::fs::create_dir_all(guest.root.join("spot/sub")).unwrap();
    guest.host_file("spot/secret", INSIDE);
    guest.host_file("file", INSIDE);
    guest.host_file("kept", INSIDE);
}

#[test]
fn a_directory_and_a_link_out_swap() {
    let plant = |guest: &Guest| {
        plant(guest);
        guest.host_link("../outside", "link");
    };
    race(
        plant,
        |root| exchange(root, "spot", "link"),
        |guest| {
            for path in ["spot/secret", "link/secret", "spot/sub/../secret", "./spot/./secret"] {
                use_file(guest, path);
            }
            use_directory(guest, "spot");
            use_directory(guest, "spot/");
        },
    );
}

#[test]
fn a_file_and_a_link_out_swap() {
    let plant = |guest: &Guest| {
        plant(guest);
        guest.host_link("../outside/secret", "link");
        guest.host_link("file", "to_file");
    };
    race(
        plant,
        |root| exchange(root, "file", "link"),
        |guest| {
            for path in ["file", "link", "to_file"] {
                use_file(guest, path);
            }
            // What is no link when it is looked at may be one when it is given a second name.
            for lookup in [0, FOLLOW].repeat(20) {
                let [old, old_len] = guest.string(0, b"file");
                let [new, new_len] = guest.string(1, b"second_name");
                if guest.call("path_link", &[ROOT, lookup, old, old_len, ROOT, new, new_len]) == 0 {
                    assert_eq!(guest.stat("second_name", 0), 0);
                    assert_ne!(guest.u64(DATA + 24), 4, "a file outside has a name inside");
                    assert_eq!(guest.on_path("path_unlink_file", "second_name"), 0);
                }
            }
        },
    );
}

#[test]
fn links_in_and_out_swap() {
    let plant = |guest: &Guest| {
        plant(guest);
        guest.host_link("spot", "in");
        guest.host_link("spot/../../outside", "out");
        guest.host_link("in/secret", "via");
    };
    race(
        plant,
        |root| exchange(root, "in", "out"),
        |guest| {
            for path in ["in/secret", "out/secret", "via", "in/../spot/secret"] {
                use_file(guest, path);
            }
            use_directory(guest, "in");
        },
    );
}

/// `..` after a directory that is moved out meanwhile must not lead to where it was moved.
#[test]
fn a_directory_is_moved_out_and_back() {
    let plant = |guest: &Guest| {
        plant(guest);
        std::fs::create_dir_all(guest.root.join("a/b/c")).unwrap();
        guest.host_link("a/b/c/../../../file", "around");
        let outside = guest.root.parent().unwrap().join("outside");
        // The names that the paths below would find there.
        std::fs::create_dir(outside.join("limbo")).unwrap();
        for name in ["limbo/file", "limbo/secret"] {
            std::fs::hard_link(outside.join("secret"), outside.join(name)).unwrap();
        }
        std::fs::remove_file(outside.join("file")).unwrap();
        std::fs::remove_file(outside.join("unknown")).unwrap();
    };
    race(
        plant,
        |root| {
            let limbo = root.parent().unwrap().join("outside/limbo/b");
            std::fs::rename(root.join("a/b"), &limbo).unwrap();
            std::fs::rename(&limbo, root.join("a/b")).unwrap();
        },
        |guest| {
            for path in
                ["a/b/../file", "a/b/c/../../file", "a/b/c/../../../file", "a/b/c/../../secret", "around"]
            {
                use_file(guest, path);
            }
            let _ = guest.on_path("path_create_directory", "a/b/c/../../made");
            let _ = guest.on_path("path_remove_directory", "a/b/c/../../made");
            let _ = guest.on_path("path_unlink_file", "a/b/c/../../secret");
            let _ = guest.link("path_rename", "a/b/c/../../file", "a/b/c/../../moved");
            let _ = guest.link("path_rename", "a/b/c/../../moved", "a/b/c/../../file");
        },
    );
}
