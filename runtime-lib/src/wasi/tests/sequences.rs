//! Sequences of calls that no program makes: descriptors closed, renumbered, used after that and used as what they
//! are not. After every call the table of descriptors is what the call may have made of it, and the host has open
//! just what stands behind it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::os::fd::AsRawFd;
use std::os::unix::net::{UnixListener, UnixStream};
use std::time::Duration;

use rustix::io::FdFlags;

use super::catalogue::{Arg, Call, DIR, FILE, LISTENER, SOCKET, calls, stage};
use super::guest::{ALL, CREAT, DATA, DIRECTORY, Guest, OUT, READ, ROOT, number};
use super::random::Generator;
use super::rounds;
use crate::wasi::types::Rights;
use crate::wasi::{DirAccess, Errno, MODULES, WasiError};

/// What the guest has at a number: its rights, and the host's descriptor behind it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Held {
    rights: Rights,
    inheriting: Rights,
    host: Option<i32>,
}

type Table = BTreeMap<u64, Held>;

/// Numbers beyond which the guests of these tests never get.
const NUMBERS: u32 = 600;

fn table(guest: &Guest) -> Table {
    let open = (0..NUMBERS).filter_map(|fd| Some((fd, guest.ctx.fds.get(fd).ok()?)));
    open.map(|(fd, found)| {
        let host = found.host_fd().map(|host| host.as_raw_fd());
        (u64::from(fd), Held { rights: found.rights, inheriting: found.inheriting, host })
    })
    .collect()
}

/// Descriptors that this process has open within `directory`. Other tests may run beside this one.
fn open_within(directory: &std::path::Path) -> BTreeSet<i32> {
    let entries = std::fs::read_dir("/proc/self/fd").unwrap();
    let within = entries.filter_map(|entry| {
        let path = entry.unwrap().path();
        // The one by which this is read is gone already.
        let target = std::fs::read_link(&path).ok()?;
        target.starts_with(directory).then(|| path.file_name()?.to_str()?.parse().ok()).flatten()
    });
    within.collect()
}

/// Fails unless the host has open what the guest has: one descriptor for each.
#[track_caller]
fn check_host(guest: &Guest, after: &str) {
    let base = guest.root.parent().unwrap();
    let table = table(guest);
    let held: BTreeSet<i32> = table.values().filter_map(|held| held.host).collect();
    assert_eq!(
        held.len(),
        table.values().filter(|held| held.host.is_some()).count(),
        "one of the host's descriptors is there twice after {after}"
    );
    for fd in table.keys() {
        let Some(host) = guest.ctx.fds.get(*fd as u32).unwrap().host_fd() else { continue };
        let flags = rustix::io::fcntl_getfd(host).unwrap();
        assert!(flags.contains(FdFlags::CLOEXEC), "a program that is started would have {fd} after {after}");
    }
    let unknown = open_within(base).difference(&held).count();
    assert_eq!(unknown, 0, "the host's descriptors after {after}");
    for fd in held {
        assert!(std::fs::metadata(format!("/proc/self/fd/{fd}")).is_ok(), "{fd} is closed after {after}");
    }
}

/// What a call may make of the table, given what it returned.
fn expected(before: &Table, now: &Table, name: &str, args: &[u64], result: Result<u64, WasiError>) -> Table {
    let mut table = before.clone();
    if result != Ok(0) {
        return table;
    }
    match name {
        "fd_close" => _ = table.remove(&args[0]),
        "fd_renumber" => {
            let moved = table.remove(&args[0]).unwrap();
            table.insert(args[1], moved);
        }
        "fd_fdstat_set_rights" => {
            let held = table.get_mut(&args[0]).unwrap();
            assert!(held.rights.contains(Rights(args[1])) && held.inheriting.contains(Rights(args[2])));
            (held.rights, held.inheriting) = (Rights(args[1]), Rights(args[2]));
        }
        "path_open" | "sock_accept" => {
            let lowest = (0..).find(|fd| !table.contains_key(fd)).unwrap();
            let opened = *now.get(&lowest).unwrap_or_else(|| panic!("{name} {args:?} gave no {lowest}"));
            if name == "path_open" {
                let passed_on = table[&args[0]].inheriting;
                assert!(passed_on.contains(opened.rights) && passed_on.contains(opened.inheriting));
                assert!(
                    Rights(args[5]).contains(opened.rights) && Rights(args[6]).contains(opened.inheriting)
                );
            }
            table.insert(lowest, opened);
        }
        _ => {}
    }
    table
}

/// The descriptors among a call's arguments.
fn fds<'a>(call: &'a Call, args: &'a [u64]) -> impl Iterator<Item = u64> + 'a {
    let is_fd = |arg: &Arg| matches!(arg, Arg::Fd(..) | Arg::Through(..));
    call.args.iter().zip(args).filter(move |(arg, _)| is_fd(arg)).map(|(_, &fd)| fd)
}

/// Makes a call and checks what it made of the table.
fn step(guest: &mut Guest, call: &Call, args: &[u64]) {
    let before = table(guest);
    let result = guest.raw(call.name, args);
    let now = table(guest);
    let what = format!("{} {args:?}, which returned {result:?}", call.name);
    assert_eq!(now, expected(&before, &now, call.name, args, result), "{what}");
    if fds(call, args).any(|fd| !before.contains_key(&fd)) {
        assert_ne!(result, Ok(0), "{what}, with a descriptor that was closed");
    }
    if result == Ok(number(Errno::BadF)) && !call.name.starts_with("fd_prestat") {
        assert!(fds(call, args).any(|fd| !before.contains_key(&fd)), "{what}");
    }
}

/// A call of the catalogue with other descriptors, now and then with other numbers as well.
fn varied(call: &Call, random: &mut Generator) -> Call {
    let mut call = call.clone();
    for arg in &mut call.args {
        match arg {
            Arg::Fd(fd, _) | Arg::Through(fd, ..) => match random.below(8) {
                // As it was.
                0..=2 => {}
                3 => *fd = ROOT,
                4 => *fd = u64::from(u32::MAX) - random.below(2) * 0x7fff_ffff,
                _ => *fd = random.below(14),
            },
            Arg::Value(value) if random.below(8) == 0 => *value = random.below(64),
            Arg::Value(value) if random.below(32) == 0 => *value = u64::MAX,
            Arg::Count(count) if random.below(16) == 0 => *count = random.below(*count + 3),
            _ => {}
        }
    }
    // Reading from a listener without a client would wait for ever.
    if call.name == "fd_fdstat_set_flags"
        && let Some(Arg::Value(flags)) = call.args.get_mut(1)
    {
        *flags |= 4;
    }
    call
}

#[test]
fn any_sequence_of_calls_keeps_the_table() {
    for module in MODULES {
        let calls = calls(module);
        // Calls that change the table come more often.
        let opening = ["fd_close", "fd_renumber", "path_open", "fd_readdir", "sock_accept"];
        let preferred: Vec<_> = calls.iter().filter(|call| opening.contains(&call.name)).collect();
        for seed in 0..rounds(20) {
            let mut random = Generator::new(seed + 1);
            let mut guest = stage();
            guest.module = module;
            guest.ok("fd_fdstat_set_flags", &[LISTENER, 4]);
            for count in 0..600 {
                let call = if random.below(2) == 0 {
                    preferred[random.below(preferred.len() as u64) as usize]
                } else {
                    &calls[random.below(calls.len() as u64) as usize]
                };
                let call = varied(call, &mut random);
                let args = guest.place(&call.args);
                step(&mut guest, &call, &args);
                if count % 20 == 0 {
                    check_host(&guest, &format!("call {count} of sequence {seed}"));
                    plant_again(&guest);
                }
            }
            check_host(&guest, &format!("sequence {seed}"));
            let (base, dir) = (guest.root.parent().unwrap().to_owned(), guest.into_dir());
            assert_eq!(open_within(&base), BTreeSet::new(), "after the end of sequence {seed}");
            drop(dir);
        }
    }
}

/// Calls with only these names make and remove all that there is.
fn plant_again(guest: &Guest) {
    for name in ["dir", "empty"] {
        let _ = std::fs::create_dir(guest.root.join(name));
    }
    for name in ["file", "unlinked"] {
        let _ = std::fs::OpenOptions::new().create_new(true).write(true).open(guest.root.join(name));
    }
    let _ = std::fs::remove_file(guest.root.join("new"));
    let _ = std::fs::remove_dir(guest.root.join("new"));
}

/// Three ways to close: to say so, to put another in its place, and to end the guest.
#[test]
fn whatever_is_open_is_closed() {
    for way in ["fd_close", "fd_renumber", "drop"] {
        let mut guest = stage();
        guest.ok("fd_readdir", &[ROOT, DATA.into(), 512, 0, OUT.into()]);
        guest.ok("fd_readdir", &[DIR, DATA.into(), 512, 0, OUT.into()]);
        check_host(&guest, "reading two directories");
        let kinds = [0, 1, 2, ROOT, LISTENER, SOCKET, FILE, DIR];
        match way {
            "fd_close" => kinds.iter().for_each(|&fd| guest.ok("fd_close", &[fd])),
            "fd_renumber" => {
                // Each is put over the one before, so that the last is left at the first number.
                for pair in kinds.windows(2).rev() {
                    guest.ok("fd_renumber", &[pair[1], pair[0]]);
                    check_host(&guest, "fd_renumber");
                }
                guest.ok("fd_readdir", &[0, DATA.into(), 512, 0, OUT.into()]);
                guest.ok("fd_close", &[0]);
            }
            _ => {}
        }
        if way != "drop" {
            assert!(table(&guest).is_empty());
            check_host(&guest, way);
            for fd in kinds {
                guest.fails("fd_readdir", &[fd, DATA.into(), 512, 0, OUT.into()], Errno::BadF);
                guest.fails("fd_renumber", &[fd, fd], Errno::BadF);
            }
        }
        let (base, dir) = (guest.root.parent().unwrap().to_owned(), guest.into_dir());
        assert_eq!(open_within(&base), BTreeSet::new(), "{way}");
        drop(dir);
    }
}

/// Connections are no files: that they are closed shows at their other ends.
#[test]
fn sockets_are_closed_with_their_descriptors() {
    for way in ["fd_close", "fd_renumber", "drop"] {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("listener");
        let listener = UnixListener::bind(&path).unwrap();
        let (mut host, socket) = UnixStream::pair().unwrap();
        let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
            builder.socket(listener).unwrap().socket(socket).unwrap();
        });
        let mut clients: Vec<_> = (0..3).map(|_| UnixStream::connect(&path).unwrap()).collect();
        for expected in 6..9 {
            guest.ok("sock_accept", &[4, 0, OUT.into()]);
            assert_eq!(guest.u32(OUT), expected);
        }
        match way {
            "fd_close" => (4..9).for_each(|fd| guest.ok("fd_close", &[fd])),
            "fd_renumber" => (4..9).for_each(|fd| guest.ok("fd_renumber", &[fd - 1, fd])),
            _ => drop(guest.into_dir()),
        }
        for end in clients.iter_mut().chain([&mut host]) {
            // Only if it is not closed after all.
            end.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
            assert_eq!(end.read(&mut [0; 8]).unwrap(), 0, "{way}");
        }
        assert!(UnixStream::connect(&path).is_err(), "{way}");
    }
}

/// A call that fails after something was opened must not leave it open.
#[test]
fn what_fails_leaves_nothing_open() {
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.max_descriptors(5);
    });
    guest.host_file("file", b"data");
    std::fs::create_dir(guest.root.join("dir")).unwrap();
    let fd = guest.open("file", 0, 0, READ).unwrap();
    for (path, oflags, rights) in [
        ("file", 0, READ),
        ("dir", DIRECTORY, 1 << 14),
        ("new", CREAT, ALL),
        ("nowhere/file", 0, READ),
        ("dir/../nowhere", 0, READ),
        ("file/", 0, READ),
        ("../outside", 0, READ),
    ] {
        // With a full table, then with room in it.
        for always_walk in [false, true] {
            guest.ctx.resolver.always_walk = always_walk;
            assert!(guest.open(path, 1, oflags, rights).is_err(), "{path}");
            check_host(&guest, path);
        }
    }
    guest.ok("fd_close", &[fd]);
    for path in ["nowhere/file", "dir/../nowhere", "dir/nowhere", "file/", "../outside", "dir/../../outside"]
    {
        for always_walk in [false, true] {
            guest.ctx.resolver.always_walk = always_walk;
            assert!(guest.open(path, 1, 0, READ).is_err(), "{path}");
            assert_ne!(guest.stat(path, 1), 0, "{path}");
            assert_ne!(guest.link("path_rename", path, "dir/new"), 0, "{path}");
            check_host(&guest, path);
        }
    }
}
