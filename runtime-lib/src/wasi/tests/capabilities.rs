//! Rights × functions: a function works with just the rights it needs, and without any one of them it does not.

use std::path::PathBuf;

use super::catalogue::{Arg, Call, DIR, FILE, LISTENER, SOCKET, calls, descriptor_subscription, stage};
use super::guest::{ALL, CREAT, DATA, DIRECTORY, Guest, OUT, READ, ROOT, WRITE, number};
use crate::wasi::types::Rights;
use crate::wasi::{DirAccess, Errno, MODULES, WasiError};

/// Number of rights there are.
const RIGHTS: u32 = 30;

/// Sets the rights of a descriptor of the guest as only its host can.
fn set_rights(guest: &mut Guest, fd: u64, rights: Rights, inheriting: Rights) {
    let descriptor = guest.ctx.fds.get_mut(fd as u32).unwrap();
    (descriptor.rights, descriptor.inheriting) = (rights, inheriting);
}

/// Makes the call in a fresh guest, after `prepare`.
fn outcome(module: &'static str, call: &Call, prepare: impl FnOnce(&mut Guest)) -> Result<u64, WasiError> {
    let mut guest = stage();
    guest.module = module;
    prepare(&mut guest);
    let args = guest.place(&call.args);
    guest.raw(call.name, &args)
}

/// What a call that may be made returns.
fn success(call: &Call) -> Result<u64, WasiError> {
    if call.name == "proc_exit" { Err(WasiError::Exit(0)) } else { Ok(0) }
}

/// The descriptors of a call: number, rights needed, rights needed to pass on.
fn descriptors(call: &Call) -> impl Iterator<Item = (u64, Rights, Rights)> {
    call.args.iter().filter_map(|arg| match arg {
        Arg::Fd(fd, rights) => Some((*fd, *rights, Rights::NONE)),
        Arg::Through(fd, rights, passed_on) => Some((*fd, *rights, *passed_on)),
        _ => None,
    })
}

#[test]
fn a_call_needs_the_rights_it_needs_and_no_others() {
    for module in MODULES {
        for call in calls(module) {
            let least = outcome(module, &call, |guest| {
                for (fd, rights, passed_on) in descriptors(&call) {
                    set_rights(guest, fd, rights, passed_on);
                }
            });
            assert_eq!(least, success(&call), "{module} with just the rights it needs: {call:?}");
        }
    }
}

/// The single rights of a set.
fn each(rights: Rights) -> impl Iterator<Item = Rights> {
    (0..RIGHTS).map(|bit| Rights(1 << bit)).filter(move |&right| rights.contains(right))
}

/// Together with the test above it says of every right whether a call needs it.
#[test]
fn without_one_of_its_rights_a_call_is_refused() {
    let all = Rights(u64::MAX);
    let refused = Ok(number(Errno::NotCapable));
    let mut seen = Rights::NONE;
    for call in calls(MODULES[0]) {
        for (fd, rights, passed_on) in descriptors(&call) {
            for right in each(rights) {
                let without =
                    outcome(MODULES[0], &call, |guest| set_rights(guest, fd, all.without(right), all));
                assert_eq!(without, refused, "descriptor {fd} without {right:?}: {call:?}");
                seen = seen | right;
            }
            for right in each(passed_on) {
                let without =
                    outcome(MODULES[0], &call, |guest| set_rights(guest, fd, all, all.without(right)));
                assert_eq!(without, refused, "descriptor {fd} not passing on {right:?}: {call:?}");
                seen = seen | right;
            }
        }
    }
    // What a subscription needs is tested below.
    assert_eq!(seen | Rights::POLL_FD_READWRITE, Rights((1 << RIGHTS) - 1), "rights that no call needs");
}

/// A call that was refused did nothing.
#[test]
fn what_is_refused_has_no_effect() {
    for call in calls(MODULES[0]) {
        for (fd, rights, passed_on) in descriptors(&call) {
            if rights == Rights::NONE && passed_on == Rights::NONE {
                continue;
            }
            let mut guest = stage();
            let before = listing(&guest);
            set_rights(&mut guest, fd, Rights::NONE, Rights::NONE);
            let args = guest.place(&call.args);
            let memory = guest.memory.clone();
            guest.fails(call.name, &args, Errno::NotCapable);
            assert!(guest.memory == memory, "{call:?} wrote to memory");
            assert_eq!(listing(&guest), before, "{call:?}");
            guest.fails("fd_fdstat_get", &[DIR + 1, OUT.into()], Errno::BadF);
        }
    }
}

/// Names and contents of everything in the guest's directory.
fn listing(guest: &Guest) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![guest.root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path.clone());
            }
            // Of a directory there is nothing to read.
            found.push((path.clone(), std::fs::read(&path).unwrap_or_default()));
        }
    }
    found.sort();
    found
}

/// To ask for the position is less than to set it, so either right will do.
#[test]
fn the_position_is_told_to_who_may_set_it() {
    for (rights, expected) in [
        (Rights::FD_TELL, 0),
        (Rights::FD_SEEK, 0),
        (Rights(!(Rights::FD_SEEK.0 | Rights::FD_TELL.0)), number(Errno::NotCapable)),
    ] {
        let mut guest = stage();
        set_rights(&mut guest, FILE, rights, Rights::NONE);
        assert_eq!(guest.call("fd_seek", &[FILE, 0, 1, OUT.into()]), expected, "{rights:?}");
    }
    let mut guest = stage();
    set_rights(&mut guest, FILE, Rights::FD_TELL, Rights::NONE);
    guest.fails("fd_seek", &[FILE, 1, 1, OUT.into()], Errno::NotCapable);
    guest.fails("fd_seek", &[FILE, 0, 0, OUT.into()], Errno::NotCapable);
    guest.fails("fd_seek", &[FILE, 0, 2, OUT.into()], Errno::NotCapable);
}

/// `poll_oneoff` has its descriptors in memory and its errors in the events.
#[test]
fn waiting_needs_the_right_to_do_what_is_waited_for() {
    for module in MODULES {
        for fd in [FILE, SOCKET, LISTENER] {
            for (kind, direction) in [(1, Rights::FD_READ), (2, Rights::FD_WRITE)] {
                let needed = direction | Rights::POLL_FD_READWRITE;
                if fd == LISTENER && kind == 2 {
                    continue; // No one ever writes to a listener.
                }
                for right in each(needed).chain([Rights::FD_SEEK]) {
                    let mut guest = stage();
                    guest.module = module;
                    set_rights(&mut guest, fd, needed.without(right), Rights::NONE);
                    let subscription = descriptor_subscription(module, kind, fd);
                    guest.put(DATA, &subscription);
                    guest.ok("poll_oneoff", &[DATA.into(), 30000, 1, OUT.into()]);
                    let error = u16::from_le_bytes(guest.bytes(30008, 2).try_into().unwrap());
                    let expected = if needed.contains(right) { Errno::NotCapable } else { Errno::Success };
                    assert_eq!(error, expected as u16, "{module} {fd} {kind} without {right:?}");
                }
            }
        }
    }
}

/// Base and inheriting rights of every open descriptor.
fn all_rights(guest: &Guest) -> Vec<(u64, Rights, Rights)> {
    let open = (0..64).filter_map(|fd| guest.ctx.fds.get(fd).ok().map(|found| (fd, found)));
    open.map(|(fd, found)| (u64::from(fd), found.rights, found.inheriting)).collect()
}

#[test]
fn rights_set_are_a_part_of_those_there_were() {
    for fd in [0, 1, 2, ROOT, LISTENER, SOCKET, FILE, DIR] {
        let mut guest = stage();
        let (rights, inheriting) = {
            let descriptor = guest.ctx.fds.get(fd as u32).unwrap();
            (descriptor.rights, descriptor.inheriting)
        };
        for bit in (0..64).map(|bit| 1 << bit) {
            for (base, passed_on) in [(bit, 0), (0, bit), (rights.0 | bit, 0), (0, inheriting.0 | bit)] {
                let before = all_rights(&guest);
                let allowed = rights.contains(Rights(base)) && inheriting.contains(Rights(passed_on));
                let expected = if allowed { 0 } else { number(Errno::NotCapable) };
                let result = guest.call("fd_fdstat_set_rights", &[fd, base, passed_on]);
                assert_eq!(result, expected, "{fd} {base:#x} {passed_on:#x}");
                let after = if allowed { (Rights(base), Rights(passed_on)) } else { (rights, inheriting) };
                let kept = |&(other, base, inheriting): &(u64, Rights, Rights)| {
                    if other == fd { (other, after.0, after.1) } else { (other, base, inheriting) }
                };
                assert_eq!(all_rights(&guest), before.iter().map(kept).collect::<Vec<_>>());
                set_rights(&mut guest, fd, rights, inheriting);
            }
        }
        guest.ok("fd_fdstat_set_rights", &[fd, 0, 0]);
        guest.fails("fd_fdstat_set_rights", &[fd, 1, 0], Errno::NotCapable);
        guest.fails("fd_fdstat_set_rights", &[fd, 0, 1], Errno::NotCapable);
        guest.fails("fd_fdstat_set_rights", &[fd, u64::MAX, u64::MAX], Errno::NotCapable);
    }
}

#[test]
fn what_is_opened_has_no_more_rights_than_its_directory_passes_on() {
    for access in [DirAccess::ReadWrite, DirAccess::ReadOnly] {
        for bit in 0..64 {
            let mut guest = Guest::new(access);
            std::fs::create_dir(guest.root.join("dir")).unwrap();
            guest.host_file("dir/file", b"");
            let given = guest.ctx.fds.get(ROOT as u32).unwrap().inheriting;
            let passed_on = given.without(Rights(1 << bit));
            let own = guest.ctx.fds.get(ROOT as u32).unwrap().rights;
            guest.ok("fd_fdstat_set_rights", &[ROOT, own.0, passed_on.0]);
            let writing = 1 << 6 | 1 << 8 | 1 << 22;
            for (name, oflags) in [("dir", DIRECTORY), ("dir/file", 0)] {
                for base in
                    [1 << bit, passed_on.0 & !writing, ALL & !writing & !(1 << bit), READ & passed_on.0]
                {
                    let Ok(fd) = guest.open(name, 0, oflags, base) else { continue };
                    let opened = guest.ctx.fds.get(fd as u32).unwrap();
                    assert!(passed_on.contains(opened.rights), "{name} {base:#x}: {opened:?}");
                    assert!(Rights(base).contains(opened.rights), "{name} {base:#x}: {opened:?}");
                    assert!(passed_on.contains(opened.inheriting), "{name} {base:#x}: {opened:?}");
                    guest.ok("fd_close", &[fd]);
                }
            }
        }
    }
}

/// Directories in directories: each passes on what it was passed, never more.
#[test]
fn rights_shrink_on_the_way_down() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    std::fs::create_dir_all(guest.root.join("a/b")).unwrap();
    let of_directories = ALL & !WRITE & !(1 << 8 | 1 << 22);
    let outer = guest.open_at(ROOT, "a", [0, DIRECTORY, of_directories, 0]).unwrap();
    let own = guest.ctx.fds.get(outer as u32).unwrap().rights;
    let kept = Rights::FD_READ | Rights::FD_READDIR | Rights::PATH_OPEN;
    guest.ok("fd_fdstat_set_rights", &[outer, own.0, kept.0]);
    let inner = guest.open_at(outer, "b", [0, DIRECTORY, of_directories, 0]).unwrap();
    let descriptor = guest.ctx.fds.get(inner as u32).unwrap();
    assert_eq!(descriptor.rights, Rights::FD_READDIR | Rights::PATH_OPEN);
    assert_eq!(descriptor.inheriting, kept);
    assert_eq!(guest.open_at(inner, "new", [0, CREAT, READ, 0]), Err(number(Errno::NotCapable)));
    assert_eq!(guest.open_at(inner, ".", [0, 0, WRITE, 0]), Err(number(Errno::NotCapable)));
    let again = guest.open_at(inner, ".", [0, DIRECTORY, of_directories, 0]).unwrap();
    assert_eq!(guest.ctx.fds.get(again as u32).unwrap().rights, Rights::FD_READDIR | Rights::PATH_OPEN);
}

#[test]
fn rights_move_with_their_descriptor() {
    let mut guest = stage();
    guest.ok("fd_fdstat_set_rights", &[FILE, READ, 0]);
    guest.ok("fd_renumber", &[FILE, ROOT]);
    let moved = guest.ctx.fds.get(ROOT as u32).unwrap();
    assert_eq!((moved.rights, moved.inheriting), (Rights(READ), Rights::NONE));
    guest.fails("fd_fdstat_set_rights", &[ROOT, READ | WRITE, 0], Errno::NotCapable);
    // What is opened next gets the number that is free, and nothing of what was there before.
    assert_eq!(guest.open_at(DIR, "new", [0, CREAT, WRITE, 0]), Ok(FILE));
    assert_eq!(guest.ctx.fds.get(FILE as u32).unwrap().rights, Rights(WRITE));
}
