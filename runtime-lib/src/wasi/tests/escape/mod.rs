//! Attempts to get out of the directories that a guest was given. Every one is made with both ways of resolving a
//! path; after every one the world outside must be what it was, to the last bit, and nothing of it may be known.

mod calls;
mod corpus;
mod race;
mod world;

use std::os::fd::AsRawFd;

use super::guest::{ALL, CREAT, DATA, DIRECTORY, FOLLOW, Guest, OUT, READ, ROOT, TRUNC, WRITE, number};
use crate::wasi::{DirAccess, Errno};
use calls::{Attempt, all_openings, attempts, openings};
use world::{SECOND, World};

/// Error numbers of all calls with all paths, made from a first directory with `access`.
fn attack_with(
    access: DirAccess,
    always_walk: bool,
    paths: &[Vec<u8>],
    calls: impl Fn(u64) -> Vec<Attempt>,
) -> Vec<Vec<u64>> {
    let mut world = World::new(access, always_walk);
    paths.iter().map(|path| world.attack(path, &calls(path.len() as u64))).collect()
}

fn every_call(len: u64) -> Vec<Attempt> {
    [attempts(len, ROOT, SECOND), openings(len, ROOT)].concat()
}

/// The same with both ways of resolving, which must agree on every error number.
fn attack(access: DirAccess, paths: &[Vec<u8>], calls: impl Fn(u64) -> Vec<Attempt>) {
    let [by_kernel, by_walk] = [false, true].map(|walk| attack_with(access, walk, paths, &calls));
    let mut differences = Vec::new();
    for ((path, by_kernel), by_walk) in paths.iter().zip(&by_kernel).zip(&by_walk) {
        for ((call, kernel), walk) in calls(path.len() as u64).iter().zip(by_kernel).zip(by_walk) {
            if kernel != walk {
                let path = path.escape_ascii();
                differences.push(format!("`{path}`: {kernel} by the kernel, {walk} by walking: {call:?}"));
            }
        }
    }
    let shown = differences.len().min(20);
    assert!(differences.is_empty(), "{} differences\n{}", differences.len(), differences[..shown].join("\n"));
}

fn corpus() -> Vec<Vec<u8>> {
    corpus::paths(std::env::temp_dir().to_str().unwrap())
}

#[test]
fn no_path_leads_out_of_a_writable_directory() {
    attack(DirAccess::ReadWrite, &corpus(), every_call);
}

#[test]
fn no_path_leads_out_of_a_read_only_directory_or_changes_it() {
    attack(DirAccess::ReadOnly, &corpus(), every_call);
}

#[test]
fn no_flag_leads_out() {
    let paths: Vec<_> = corpus::key_paths().into_iter().map(<[u8]>::to_vec).collect();
    for access in [DirAccess::ReadWrite, DirAccess::ReadOnly] {
        attack(access, &paths, |len| all_openings(len, ROOT));
    }
}

/// Makes a chain of links to `target`; the name of the one that is `length` links away from it.
fn chain(guest: &Guest, kind: &str, length: u32, target: &str) -> String {
    let name = |length: u32| format!("{kind}{length}");
    for this in 1..=length {
        let to = if this == 1 { target.to_owned() } else { name(this - 1) };
        guest.host_link(&to, &name(this));
    }
    name(length)
}

#[test]
fn links_are_followed_up_to_a_limit() {
    for always_walk in [false, true] {
        let mut guest = Guest::walking(always_walk);
        guest.host_file("file", b"inside");
        chain(&guest, "in", 41, "file");
        chain(&guest, "out", 41, "../outside/secret");
        for length in 1..=41 {
            let inside = guest.open(&format!("in{length}"), FOLLOW, 0, READ);
            assert_eq!(inside.is_ok(), length <= 40, "{length} links by walking {always_walk}: {inside:?}");
            if let Ok(fd) = inside {
                assert_eq!(guest.read(fd), b"inside");
                guest.ok("fd_close", &[fd]);
            }
            // A kernel that starts over in the middle counts the links before once more.
            let perhaps = if length > 20 { Errno::Loop } else { Errno::Perm };
            for (oflags, rights) in [(0, READ), (CREAT | TRUNC, WRITE), (DIRECTORY, 0)] {
                let outside = guest.open(&format!("out{length}"), FOLLOW, oflags, rights).unwrap_err();
                assert!([Errno::Perm, perhaps].map(number).contains(&outside), "{length} links: {outside}");
            }
            let outside = guest.stat(&format!("out{length}"), FOLLOW);
            assert!([Errno::Perm, perhaps].map(number).contains(&outside), "{length} links: {outside}");
        }
        let secret = guest.root.parent().unwrap().join("outside/secret");
        assert_eq!(std::fs::read(secret).unwrap(), b"secret");
    }
}

/// Links of procfs lead to open files, whatever their text says. A guest that sees them must not follow them.
#[test]
fn magic_links_are_not_followed() {
    for always_walk in [false, true] {
        let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
            builder.preopen_dir("/proc/self", "/proc/self", DirAccess::ReadOnly).unwrap();
        });
        guest.ctx.resolver.always_walk = always_walk;
        let outside = guest.root.parent().unwrap().join("outside");
        let directory = std::fs::File::open(&outside).unwrap();
        let file = std::fs::File::open(outside.join("secret")).unwrap();
        let (pipe, _writer) = std::io::pipe().unwrap();
        let (directory, file) = (directory.as_raw_fd(), file.as_raw_fd());
        for path in [
            "cwd".to_owned(),
            "cwd/.".to_owned(),
            "cwd/..".to_owned(),
            "root".to_owned(),
            "root/".to_owned(),
            "root/etc/passwd".to_owned(),
            "exe".to_owned(),
            "ns/mnt".to_owned(),
            format!("fd/{directory}"),
            format!("fd/{directory}/"),
            format!("fd/{directory}/secret"),
            format!("fd/{directory}/../outside/secret"),
            format!("fd/{file}"),
            format!("fd/../fd/{file}"),
            format!("fd/{}", pipe.as_raw_fd()),
            format!("task/{}/fd/{file}", std::process::id()),
            "..".to_owned(),
            "../self/fd".to_owned(),
        ] {
            for (oflags, rights) in [(0, READ), (0, 0), (DIRECTORY, 1 << 14)] {
                let opened = guest.open_at(ROOT + 1, &path, [FOLLOW, oflags, rights, 0]);
                assert!(opened.is_err(), "{path} by walking {always_walk}");
            }
            let [at, len] = guest.string(0, path.as_bytes());
            assert_ne!(
                guest.call("path_filestat_get", &[ROOT + 1, FOLLOW, at, len, DATA.into()]),
                0,
                "{path}"
            );
        }
        // What is no link can be read.
        assert!(guest.open_at(ROOT + 1, "status", [FOLLOW, 0, READ, 0]).is_ok());
    }
}

/// A directory that was opened and then moved out of the one it was in: what is in it stays, but no way leads up.
#[test]
fn a_directory_moved_out_is_no_way_out() {
    for always_walk in [false, true] {
        let mut world = World::new(DirAccess::ReadWrite, always_walk);
        let guest = &mut world.guest;
        let directories = ALL & !(WRITE | 1 << 8 | 1 << 22);
        let dir = guest.open("dir", 0, DIRECTORY, directories).unwrap();
        let sub = guest.open("dir/sub", 0, DIRECTORY, directories).unwrap();
        // From one directory of the guest to the other, as a guest could do by itself if it may write to both.
        std::fs::rename(guest.root.join("dir/sub"), guest.root.parent().unwrap().join("second/moved"))
            .unwrap();
        for path in ["..", "../file", "../..", "../../outside/secret", "../../second/file", "../dir/file"] {
            for fd in [dir, sub] {
                for (oflags, rights) in [(0, READ), (DIRECTORY, 0), (CREAT, WRITE)] {
                    let result = guest.open_at(fd, path, [FOLLOW, oflags, rights, 0]);
                    assert_eq!(result, Err(number(Errno::Perm)), "{path} {fd}");
                }
            }
        }
        assert!(guest.open_at(sub, "file", [0, 0, READ, 0]).is_ok());
        assert_eq!(guest.open_at(dir, "sub/file", [0, 0, READ, 0]), Err(number(Errno::NoEnt)));
    }
}

/// Names that are the file system's longest, or one byte longer, made and looked for.
#[test]
fn names_have_up_to_255_bytes() {
    for always_walk in [false, true] {
        let mut guest = Guest::walking(always_walk);
        for name in ["x".repeat(255), "ü".repeat(127), "\\".repeat(255), " ".repeat(255), "\n".repeat(255)] {
            let fd = guest.open(&name, 0, CREAT, WRITE).unwrap();
            guest.ok("fd_close", &[fd]);
            assert!(guest.root.join(&name).is_file());
            assert_eq!(guest.stat(&name, FOLLOW), 0);
            assert_eq!(guest.on_path("path_unlink_file", &name), 0);
            let longer = format!("{name}{name}");
            assert_eq!(guest.open(&longer, 0, CREAT, WRITE), Err(number(Errno::NameTooLong)));
            assert_eq!(guest.on_path("path_create_directory", &longer), number(Errno::NameTooLong));
            let [at, len] = guest.string(0, longer.as_bytes());
            let out = [DATA.into(), 64, u64::from(OUT)];
            guest.fails("path_readlink", &[&[ROOT, at, len], &out[..]].concat(), Errno::NameTooLong);
        }
        assert_eq!(std::fs::read_dir(&guest.root).unwrap().count(), 0);
    }
}

/// That there is something above is all that a listing says of it.
#[test]
fn a_listing_does_not_tell_what_is_above() {
    let mut guest = Guest::new(DirAccess::ReadOnly);
    std::fs::create_dir(guest.root.join("dir")).unwrap();
    let dir = guest.open("dir", 0, DIRECTORY, 1 << 14).unwrap();
    for fd in [ROOT, dir] {
        guest.ok("fd_readdir", &[fd, DATA.into(), 4096, 0, OUT.into()]);
        let (mut at, end, mut found) = (DATA, DATA + guest.u32(OUT), 0);
        while at < end {
            let len = guest.u32(at + 16);
            if guest.bytes(at + 24, len as usize) == b".." {
                assert_eq!((guest.u64(at + 8), guest.memory[at as usize + 20]), (0, 3));
                found += 1;
            }
            at += 24 + len;
        }
        assert_eq!(found, 1);
    }
}
