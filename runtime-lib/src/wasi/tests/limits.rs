//! Limits on what a guest can ask for: what is at the limit works, what is beyond is refused. The README has the same
//! numbers.

use std::os::unix::net::{UnixListener, UnixStream};
use std::process::Command;

use rustix::process::{Resource, Rlimit, setrlimit};

use super::catalogue::{Arg, FILE, SOCKET, calls, stage};
use super::guest::{CREAT, DATA, FOLLOW, Guest, OUT, READ, ROOT, number};
use super::streams::{descriptor, events};
use crate::wasi::ctx::FDS_MAX;
use crate::wasi::fd::{Descriptor, Handle};
use crate::wasi::iovecs::IOVECS_MAX;
use crate::wasi::memory::PATH_MAX_BYTES;
use crate::wasi::poll::SUBSCRIPTIONS_MAX;
use crate::wasi::types::{FileType, Rights};
use crate::wasi::walk::{DEPTH_MAX, SYMLINKS_MAX};
use crate::wasi::{DirAccess, Errno, MODULES};

#[test]
fn the_readme_has_the_limits() {
    let readme = include_str!("../../../../README.md");
    for (what, limit) in [
        ("descriptors at a time", FDS_MAX),
        ("iovecs in a call", IOVECS_MAX as usize),
        ("subscriptions in a call of `poll_oneoff`", SUBSCRIPTIONS_MAX as usize),
        ("bytes of a path", PATH_MAX_BYTES - 1),
        ("symbolic links in a path", SYMLINKS_MAX as usize),
        ("directories down a path, where the kernel has no `openat2`", DEPTH_MAX),
    ] {
        let digits = limit.to_string();
        let grouped = match digits.len() {
            4.. => format!("{} {}", &digits[..digits.len() - 3], &digits[digits.len() - 3..]),
            _ => digits,
        };
        let row = format!("| {what} | {grouped} |");
        assert!(readme.contains(&row), "README.md lacks `{row}`");
    }
}

#[test]
fn iovecs() {
    for (name, fd, middle) in [
        ("fd_read", FILE, &[][..]),
        ("fd_write", FILE, &[]),
        ("fd_pread", FILE, &[0]),
        ("fd_pwrite", FILE, &[0]),
        ("sock_recv", SOCKET, &[0]),
        ("sock_send", SOCKET, &[0]),
    ] {
        let mut guest = stage();
        // One byte each, all the same.
        for index in 0..=IOVECS_MAX {
            guest.put_u32s(DATA + 8 * index, &[64, 1]);
        }
        let mut call = |count: u32| {
            let results: &[u64] = if name == "sock_recv" { &[8, 16] } else { &[8] };
            let args = [&[fd, DATA.into(), count.into()], middle, results].concat();
            (guest.call(name, &args), guest.u32(8))
        };
        let (errno, moved) = call(IOVECS_MAX);
        assert_eq!(errno, 0, "{name}");
        assert!(moved > 0, "{name}");
        for beyond in [IOVECS_MAX + 1, 1 << 16, 1 << 29, u32::MAX] {
            assert_eq!(call(beyond).0, number(Errno::Inval), "{name} {beyond}");
        }
    }
}

#[test]
fn subscriptions() {
    for (module, len) in [(MODULES[0], 48), (MODULES[1], 56)] {
        let mut guest = stage();
        guest.module = module;
        // Zeros are a subscription to a time long past.
        guest.memory = vec![0; 1 << 20];
        let events = u64::from((SUBSCRIPTIONS_MAX + 1) * len);
        guest.ok("poll_oneoff", &[0, events, SUBSCRIPTIONS_MAX.into(), (1 << 20) - 4]);
        assert_eq!(guest.u32((1 << 20) - 4), SUBSCRIPTIONS_MAX);
        for beyond in [0, SUBSCRIPTIONS_MAX + 1, u32::MAX / len, u32::MAX] {
            let args = [0, events, beyond.into(), (1 << 20) - 4];
            guest.fails("poll_oneoff", &args, Errno::Inval);
        }
    }
}

/// In every call, in every place of it that has a path.
#[test]
fn paths() {
    let mut tested = 0;
    for call in calls(MODULES[0]).iter().filter(|call| call.name.starts_with("path_")) {
        for (position, arg) in call.args.iter().enumerate() {
            let Arg::In(short) = arg else { continue };
            let lengthened = |len: usize| {
                let padding = len - short.len();
                let mut path = b"./".repeat(padding / 2);
                path.extend(std::iter::repeat_n(b'/', padding % 2));
                path.extend(short);
                path
            };
            for always_walk in [false, true] {
                for (len, errno) in
                    [(PATH_MAX_BYTES - 1, 0), (PATH_MAX_BYTES, 37), (PATH_MAX_BYTES + 1, 37), (60_000, 37)]
                {
                    let mut guest = stage();
                    guest.ctx.resolver.always_walk = always_walk;
                    let mut call = call.clone();
                    call.args[position] = Arg::In(lengthened(len));
                    call.args[position + 1] = Arg::Count(len as u64);
                    let args = guest.place(&call.args);
                    assert_eq!(guest.call(call.name, &args), errno, "{} with {len} bytes", call.name);
                }
                tested += 1;
            }
        }
    }
    assert!(tested >= 40, "{tested} paths");
}

#[test]
fn descriptors() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("listener");
    let listener = UnixListener::bind(&path).unwrap();
    let _client = UnixStream::connect(&path).unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.socket(listener).unwrap();
    });
    let nothing = || Descriptor {
        handle: Handle::Null,
        file_type: FileType::Unknown,
        rights: Rights::NONE,
        inheriting: Rights::NONE,
        shared: None,
    };
    // The three streams, the directory and the socket are there already.
    for expected in 5..FDS_MAX {
        assert_eq!(guest.ctx.fds.insert(nothing()), Ok(expected as u32));
    }
    assert_eq!(guest.ctx.fds.insert(nothing()), Err(Errno::MFile));
    assert_eq!(guest.open("new", 0, CREAT, READ), Err(number(Errno::MFile)));
    assert!(!guest.root.join("new").exists());
    guest.fails("sock_accept", &[4, 0, OUT.into()], Errno::MFile);
    guest.ok("fd_close", &[1000]);
    assert_eq!(guest.open("new", 0, CREAT, READ), Ok(1000));
    guest.ok("fd_renumber", &[1000, 2000]);
    guest.ok("sock_accept", &[4, 0, OUT.into()]);
    assert_eq!(guest.u32(OUT), 1000);
    guest.fails("fd_close", &[FDS_MAX as u64], Errno::BadF);
    guest.fails("fd_renumber", &[1000, FDS_MAX as u64], Errno::BadF);
}

/// Set in a process of its own, whose descriptors may run out.
const CHILD: &str = "WASMC_TEST_FEW_DESCRIPTORS";

/// When it is the host that has no descriptors left, the guest is told so, and goes on once there are some again.
#[test]
fn descriptors_of_the_host() {
    if std::env::var_os(CHILD).is_some() {
        return run_out_of_descriptors();
    }
    // It has too few descriptors to remove what it leaves there.
    let dir = tempfile::tempdir().unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "wasi::tests::limits::descriptors_of_the_host", "--nocapture"]);
    let output = child.env(CHILD, "yes").env("TMPDIR", dir.path()).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

fn run_out_of_descriptors() {
    let (_host, socket) = UnixStream::pair().unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| _ = builder.socket(socket).unwrap());
    let deep = "d/".repeat(50);
    std::fs::create_dir_all(guest.root.join(&deep)).unwrap();
    guest.host_file("file", b"data");
    guest.host_link(&format!("{deep}file"), "link");
    guest.host_file(&format!("{deep}file"), b"data");
    setrlimit(Resource::Nofile, Rlimit { current: Some(40), maximum: Some(40) }).unwrap();
    let none_left = number(Errno::MFile);
    // A walk has a handle for each directory on its way.
    guest.ctx.resolver.always_walk = true;
    assert_eq!(guest.open("link", FOLLOW, 0, READ), Err(none_left));
    assert_eq!(guest.stat(&format!("{deep}file"), FOLLOW), none_left);
    assert_eq!(guest.on_path("path_create_directory", &format!("{deep}new")), none_left);
    guest.ctx.resolver.always_walk = false;
    let mut opened = Vec::new();
    let refused = loop {
        match guest.open("file", 0, 0, READ) {
            Ok(fd) => opened.push(fd),
            Err(errno) => break errno,
        }
    };
    assert_eq!(refused, none_left);
    assert!(opened.len() > 10);
    for always_walk in [false, true] {
        guest.ctx.resolver.always_walk = always_walk;
        assert_eq!(guest.stat("d/d", FOLLOW), none_left);
        assert_eq!(guest.link("path_rename", "d/d", "d/e"), none_left);
        assert_eq!(guest.on_path("path_unlink_file", "d/file"), none_left);
        // What needs no other directory still works.
        assert_eq!(guest.stat("file", 0), 0);
        guest.ok("fd_readdir", &[ROOT, DATA.into(), 512, 0, OUT.into()]);
    }
    for fd in opened {
        guest.ok("fd_close", &[fd]);
    }
    guest.ctx.resolver.always_walk = false;
    let fd = guest.open("link", FOLLOW, 0, READ).unwrap();
    assert_eq!(guest.read(fd), b"data");
    // A descriptor that is waited for often is one to the host, which would not take so many.
    for index in 0..100 {
        descriptor(&mut guest, DATA + 48 * index, 1 + (index % 2) as u8, 4);
    }
    assert_eq!(events(&mut guest, 100), vec![(104, 0, 2, 1, 0); 50]);
}
