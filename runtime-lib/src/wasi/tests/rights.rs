//! Rights: what a read-only directory keeps a guest from, giving rights up, numbers of descriptors.

use super::guest::{ALL, CREAT, DATA, DIRECTORY, Guest, OUT, READ, ROOT, TRUNC, WRITE, number};
use crate::wasi::types::Rights;
use crate::wasi::{DirAccess, Errno};

/// Base and inheriting rights of a descriptor.
fn rights(guest: &mut Guest, fd: u64) -> (u64, u64) {
    guest.ok("fd_fdstat_get", &[fd, u64::from(DATA)]);
    (guest.u64(DATA + 8), guest.u64(DATA + 16))
}

#[test]
fn a_read_only_directory_stays_as_it_is() {
    let mut guest = Guest::new(DirAccess::ReadOnly);
    let refused = number(Errno::NotCapable);
    guest.host_file("file", b"kept");
    std::fs::create_dir(guest.root.join("dir")).unwrap();
    for oflags in [CREAT, TRUNC, CREAT | TRUNC] {
        assert_eq!(guest.open("file", 0, oflags, READ), Err(refused));
    }
    assert_eq!(guest.open("file", 0, 0, READ | WRITE), Err(refused));
    for name in ["path_create_directory", "path_remove_directory", "path_unlink_file"] {
        assert_eq!(guest.on_path(name, "dir"), refused, "{name}");
    }
    for name in ["path_link", "path_rename", "path_symlink"] {
        assert_eq!(guest.link(name, "file", "new"), refused, "{name}");
    }
    let [at, len] = guest.string(0, b"file");
    guest.fails("path_filestat_set_times", &[ROOT, 0, at, len, 0, 0, 0b1010], Errno::NotCapable);
    // Asking for everything but writing succeeds and gives what there is.
    let fd = guest.open("file", 0, 0, ALL & !WRITE).unwrap();
    for (name, args) in [
        ("fd_filestat_set_size", &[fd, 0][..]),
        ("fd_filestat_set_times", &[fd, 0, 0, 0b1010]),
        ("fd_allocate", &[fd, 0, 100]),
        ("fd_write", &[fd, 64, 0, 8]),
        ("fd_pwrite", &[fd, 64, 0, 0, 8]),
        ("fd_fdstat_set_rights", &[fd, ALL, 0]),
    ] {
        guest.fails(name, args, Errno::NotCapable);
    }
    assert_eq!(guest.read(fd), b"kept");
    assert_eq!(std::fs::read_dir(&guest.root).unwrap().count(), 2);
}

#[test]
fn what_is_opened_through_a_read_only_directory_is_read_only_too() {
    let mut guest = Guest::new(DirAccess::ReadOnly);
    std::fs::create_dir(guest.root.join("dir")).unwrap();
    guest.host_file("dir/file", b"kept");
    let dir = guest.open("dir", 0, DIRECTORY, ALL & !WRITE).unwrap();
    let (base, inheriting) = rights(&mut guest, dir);
    assert_eq!(Rights(base | inheriting) & Rights::CHANGING, Rights::NONE);
    assert_eq!(guest.open_at(dir, "new", [0, CREAT, READ, 0]), Err(number(Errno::NotCapable)));
    assert_eq!(guest.open_at(dir, "file", [0, TRUNC, READ, 0]), Err(number(Errno::NotCapable)));
    assert_eq!(guest.open_at(dir, "file", [0, 0, WRITE, 0]), Err(number(Errno::NotCapable)));
    assert_eq!(guest.open_at(dir, "file", [0, 0, READ, 16]), Err(number(Errno::NotCapable)));
}

#[test]
fn two_directories_need_their_own_rights() {
    let writable = tempfile::tempdir().unwrap();
    let mut guest = Guest::with(DirAccess::ReadOnly, |builder| {
        builder.preopen_dir(writable.path(), "/w", DirAccess::ReadWrite).unwrap();
    });
    guest.host_file("file", b"kept");
    std::fs::write(writable.path().join("mine"), b"mine").unwrap();
    let [old, old_len] = guest.string(0, b"file");
    let [new, new_len] = guest.string(1, b"new");
    guest.fails("path_link", &[3, 0, old, old_len, 4, new, new_len], Errno::NotCapable);
    guest.fails("path_rename", &[3, old, old_len, 4, new, new_len], Errno::NotCapable);
    let [old, old_len] = guest.string(0, b"mine");
    guest.fails("path_link", &[4, 0, old, old_len, 3, new, new_len], Errno::NotCapable);
    guest.fails("path_rename", &[4, old, old_len, 3, new, new_len], Errno::NotCapable);
    guest.ok("path_rename", &[4, old, old_len, 4, new, new_len]);
}

#[test]
fn rights_can_only_be_given_up() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    guest.host_file("file", b"data");
    let fd = guest.open("file", 0, 0, READ | WRITE).unwrap();
    let (base, inheriting) = rights(&mut guest, fd);
    assert_eq!(base, READ | WRITE);
    guest.ok("fd_fdstat_set_rights", &[fd, base & !WRITE, inheriting]);
    assert_eq!(guest.write(fd, b"x"), number(Errno::NotCapable));
    guest.fails("fd_fdstat_set_rights", &[fd, base, inheriting], Errno::NotCapable);
    guest.ok("fd_fdstat_set_rights", &[fd, 0, 0]);
    for (name, args) in [
        ("fd_read", &[fd, 64, 0, 8][..]),
        ("fd_pread", &[fd, 64, 0, 0, 8]),
        ("fd_seek", &[fd, 0, 0, 8]),
        ("fd_tell", &[fd, 8]),
        ("fd_filestat_get", &[fd, 8]),
        ("fd_sync", &[fd]),
        ("fd_datasync", &[fd]),
        ("fd_advise", &[fd, 0, 0, 0]),
        ("fd_fdstat_set_flags", &[fd, 0]),
    ] {
        guest.fails(name, args, Errno::NotCapable);
    }
    guest.ok("fd_close", &[fd]);
}

#[test]
fn closed_descriptors_are_closed_for_every_function() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    for (name, args) in [
        ("fd_advise", &[9, 0, 0, 0][..]),
        ("fd_allocate", &[9, 0, 1]),
        ("fd_close", &[9]),
        ("fd_datasync", &[9]),
        ("fd_fdstat_get", &[9, 8]),
        ("fd_fdstat_set_flags", &[9, 0]),
        ("fd_fdstat_set_rights", &[9, 0, 0]),
        ("fd_filestat_get", &[9, 8]),
        ("fd_filestat_set_size", &[9, 0]),
        ("fd_filestat_set_times", &[9, 0, 0, 0]),
        ("fd_pread", &[9, 64, 0, 0, 8]),
        ("fd_prestat_get", &[9, 8]),
        ("fd_prestat_dir_name", &[9, 8, 8]),
        ("fd_pwrite", &[9, 64, 0, 0, 8]),
        ("fd_read", &[9, 64, 0, 8]),
        ("fd_readdir", &[9, 64, 64, 0, 8]),
        ("fd_renumber", &[9, 3]),
        ("fd_renumber", &[3, 9]),
        ("fd_seek", &[9, 0, 0, 8]),
        ("fd_sync", &[9]),
        ("fd_tell", &[9, 8]),
        ("fd_write", &[9, 64, 0, 8]),
        ("fd_close", &[0xffff_ffff]),
        ("sock_accept", &[9, 0, 8]),
        ("sock_recv", &[9, 64, 0, 0, 8, 16]),
        ("sock_send", &[9, 64, 0, 0, 8]),
        ("sock_shutdown", &[9, 3]),
    ] {
        guest.fails(name, args, Errno::BadF);
    }
}

#[test]
fn directories_are_no_files_and_files_no_directories() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    for (name, args) in [
        ("fd_read", &[ROOT, 64, 0, 8][..]),
        ("fd_pread", &[ROOT, 64, 0, 0, 8]),
        ("fd_write", &[ROOT, 64, 0, 8]),
        ("fd_pwrite", &[ROOT, 64, 0, 0, 8]),
        ("fd_seek", &[ROOT, 0, 1, 8]),
        ("fd_tell", &[ROOT, 8]),
        ("fd_allocate", &[ROOT, 0, 1]),
        ("fd_filestat_set_size", &[ROOT, 0]),
    ] {
        guest.fails(name, args, Errno::IsDir);
    }
    let file = guest.open("file", 0, CREAT, ALL).unwrap();
    guest.fails("fd_readdir", &[file, 64, 64, 0, 8], Errno::NotDir);
    guest.fails("fd_prestat_get", &[file, 8], Errno::BadF);
    guest.fails("sock_shutdown", &[file, 3], Errno::NotSock);
    guest.fails("sock_shutdown", &[1, 3], Errno::NotSock);
}

#[test]
fn renumbering_closes_the_target_and_leaks_nothing() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    guest.host_file("one", b"1");
    guest.host_file("two", b"2");
    let one = guest.open("one", 0, 0, READ).unwrap();
    let two = guest.open("two", 0, 0, READ).unwrap();
    guest.ok("fd_renumber", &[one, two]);
    assert_eq!(guest.read(two), b"1");
    guest.fails("fd_close", &[one], Errno::BadF);
    guest.fails("fd_renumber", &[two, one], Errno::BadF);
    guest.ok("fd_renumber", &[two, two]);
    // The lowest free number is used again, so that numbers do not grow.
    for _ in 0..1000 {
        let next = guest.open("one", 0, 0, READ).unwrap();
        assert_eq!(next, one);
        guest.ok("fd_renumber", &[next, two]);
    }
    // A directory given at the start is a descriptor like others.
    guest.ok("fd_renumber", &[two, ROOT]);
    guest.fails("fd_prestat_get", &[ROOT, 8], Errno::BadF);
}

#[test]
fn a_guest_has_no_more_descriptors_than_it_may() {
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.max_descriptors(6);
    });
    guest.open("a", 0, CREAT, READ).unwrap();
    let last = guest.open("b", 0, CREAT, READ).unwrap();
    assert_eq!(guest.open("c", 0, CREAT, READ), Err(number(Errno::MFile)));
    assert!(!guest.root.join("c").exists());
    guest.ok("fd_close", &[last]);
    assert_eq!(guest.open("c", 0, CREAT, READ), Ok(last));
}

#[test]
fn directories_given_are_found_from_descriptor_3_on() {
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.preopen_dir("/tmp", "/data/x", DirAccess::ReadOnly).unwrap();
    });
    guest.ok("fd_prestat_get", &[4, u64::from(OUT)]);
    assert_eq!((guest.memory[OUT as usize], guest.u32(OUT + 4)), (0, 7));
    guest.ok("fd_prestat_dir_name", &[4, u64::from(DATA), 8]);
    assert_eq!(guest.bytes(DATA, 8), b"/data/x\0");
    guest.fails("fd_prestat_dir_name", &[4, u64::from(DATA), 6], Errno::NameTooLong);
    guest.fails("fd_prestat_get", &[5, u64::from(OUT)], Errno::BadF);
    guest.fails("fd_prestat_get", &[1, u64::from(OUT)], Errno::BadF);
}
