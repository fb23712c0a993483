//! Contents, positions and attributes of files, and the entries of directories.

use std::collections::BTreeSet;

use super::guest::{ALL, CREAT, DATA, DIRECTORY, Guest, OUT, READ, ROOT, WRITE, number};
use crate::wasi::{DirAccess, Errno};

const OUT64: u64 = OUT as u64;

fn with_file(contents: &[u8]) -> (Guest, u64) {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    guest.host_file("file", contents);
    let fd = guest.open("file", 0, 0, ALL).unwrap();
    (guest, fd)
}

#[test]
fn reads_scatter_and_writes_gather() {
    let (mut guest, fd) = with_file(b"0123456789");
    guest.put_u32s(64, &[DATA, 3, DATA + 100, 0, DATA + 8, 4, DATA + 200, 100]);
    guest.ok("fd_read", &[fd, 64, 4, OUT64]);
    assert_eq!(guest.u32(OUT), 10);
    assert_eq!((guest.bytes(DATA, 3), guest.bytes(DATA + 8, 4)), (&b"012"[..], &b"3456"[..]));
    assert_eq!(guest.bytes(DATA + 200, 3), b"789");
    guest.ok("fd_seek", &[fd, 0, 0, OUT64]);
    guest.ok("fd_write", &[fd, 64, 3, OUT64]);
    assert_eq!(guest.u32(OUT), 7);
    assert_eq!(std::fs::read(guest.root.join("file")).unwrap(), b"0123456789");
}

#[test]
fn more_iovecs_than_one_system_call_takes() {
    let contents: Vec<u8> = (0..100).collect();
    let (mut guest, fd) = with_file(&contents);
    // In ascending order, in descending order, and all at the same place.
    let orders: [fn(u32) -> u32; 3] = [|i| 2 * i, |i| 500 - 2 * i, |_| 7];
    for order in orders {
        for (name, position) in [("fd_read", None), ("fd_pread", Some(0))] {
            for i in 0..100 {
                guest.put_u32s(40000 + 8 * i, &[DATA + order(i), 1]);
            }
            guest.ok("fd_seek", &[fd, 0, 0, OUT64]);
            let args: Vec<u64> = [fd, 40000, 100].into_iter().chain(position).chain([OUT64]).collect();
            guest.ok(name, &args);
            assert_eq!(guest.u32(OUT), 100);
            let last = guest.memory[(DATA + order(99)) as usize];
            assert_eq!(last, 99);
        }
    }
    guest.ok("fd_pwrite", &[fd, 40000, 100, 50, OUT64]);
    assert_eq!(guest.u32(OUT), 100);
    assert_eq!(std::fs::read(guest.root.join("file")).unwrap()[50..], [99; 100]);
    guest.fails("fd_read", &[fd, 40000, 1025, OUT64], Errno::Inval);
}

#[test]
fn overlapping_iovecs_are_filled_in_order() {
    let (mut guest, fd) = with_file(b"abcdef");
    guest.put_u32s(64, &[DATA, 4, DATA + 2, 2]);
    guest.ok("fd_read", &[fd, 64, 2, OUT64]);
    assert_eq!(guest.u32(OUT), 6);
    assert_eq!(guest.bytes(DATA, 4), b"abef");
}

#[test]
fn positions() {
    let (mut guest, fd) = with_file(b"0123456789");
    guest.ok("fd_seek", &[fd, (-4_i64).cast_unsigned(), 2, OUT64]);
    assert_eq!(guest.u64(OUT), 6);
    assert_eq!(guest.read(fd), b"6789");
    guest.ok("fd_tell", &[fd, OUT64]);
    assert_eq!(guest.u64(OUT), 10);
    guest.ok("fd_seek", &[fd, (-3_i64).cast_unsigned(), 1, OUT64]);
    assert_eq!(guest.u64(OUT), 7);
    guest.ok("fd_seek", &[fd, 1000, 0, OUT64]);
    assert_eq!(guest.read(fd), b"");
    guest.fails("fd_seek", &[fd, (-2000_i64).cast_unsigned(), 1, OUT64], Errno::Inval);
    guest.fails("fd_seek", &[fd, (-1_i64).cast_unsigned(), 0, OUT64], Errno::Inval);
    guest.fails("fd_seek", &[fd, 0, 3, OUT64], Errno::Inval);
    guest.put_u32s(64, &[DATA, 2]);
    guest.ok("fd_pread", &[fd, 64, 1, 8, OUT64]);
    assert_eq!(guest.bytes(DATA, 2), b"89");
    guest.fails("fd_pread", &[fd, 64, 1, u64::MAX, OUT64], Errno::Inval);
    guest.ok("fd_tell", &[fd, OUT64]);
    assert_eq!(guest.u64(OUT), 1000);
}

#[test]
fn sizes_and_space() {
    let (mut guest, fd) = with_file(b"0123456789");
    let size = |guest: &mut Guest| {
        guest.ok("fd_filestat_get", &[fd, u64::from(DATA)]);
        guest.u64(DATA + 32)
    };
    guest.ok("fd_filestat_set_size", &[fd, 4]);
    assert_eq!(size(&mut guest), 4);
    guest.ok("fd_allocate", &[fd, 100, 20]);
    assert_eq!(size(&mut guest), 120);
    guest.ok("fd_allocate", &[fd, 0, 10]);
    assert_eq!(size(&mut guest), 120);
    guest.fails("fd_allocate", &[fd, 0, 0], Errno::Inval);
    guest.fails("fd_filestat_set_size", &[fd, u64::MAX], Errno::Inval);
    guest.ok("fd_advise", &[fd, 0, 0, 3]);
    guest.fails("fd_advise", &[fd, 0, 0, 6], Errno::Inval);
    guest.ok("fd_sync", &[fd]);
    guest.ok("fd_datasync", &[fd]);
}

#[test]
fn times() {
    let (mut guest, fd) = with_file(b"");
    guest.ok("fd_filestat_set_times", &[fd, 1_500_000_000, 2_000_000_001, 0b0101]);
    guest.ok("fd_filestat_get", &[fd, u64::from(DATA)]);
    assert_eq!((guest.u64(DATA + 40), guest.u64(DATA + 48)), (1_500_000_000, 2_000_000_001));
    guest.ok("fd_filestat_set_times", &[fd, 0, 0, 0b1000]);
    guest.ok("fd_filestat_get", &[fd, u64::from(DATA)]);
    assert_eq!(guest.u64(DATA + 40), 1_500_000_000);
    assert!(guest.u64(DATA + 48) > 1_000_000_000_000_000_000);
    for flags in [0b0011, 0b1100, 0b1_0000] {
        guest.fails("fd_filestat_set_times", &[fd, 0, 0, flags], Errno::Inval);
    }
    // A time before 1970 is half a second after none that a guest knows.
    let early = std::time::UNIX_EPOCH - std::time::Duration::from_millis(500);
    std::fs::File::open(guest.root.join("file")).unwrap().set_modified(early).unwrap();
    guest.ok("fd_filestat_get", &[fd, u64::from(DATA)]);
    assert_eq!(guest.u64(DATA + 48), 0);
}

#[test]
fn appending_is_a_flag_of_the_descriptor() {
    let (mut guest, fd) = with_file(b"ab");
    guest.ok("fd_fdstat_set_flags", &[fd, 1]);
    assert_eq!(guest.write(fd, b"cd"), 0);
    guest.ok("fd_fdstat_get", &[fd, u64::from(DATA)]);
    assert_eq!((guest.memory[DATA as usize], guest.memory[DATA as usize + 2]), (4, 1));
    guest.ok("fd_fdstat_set_flags", &[fd, 0]);
    guest.ok("fd_seek", &[fd, 0, 0, OUT64]);
    assert_eq!(guest.write(fd, b"X"), 0);
    assert_eq!(std::fs::read(guest.root.join("file")).unwrap(), b"Xbcd");
    guest.fails("fd_fdstat_set_flags", &[fd, 16], Errno::NotSup);
    guest.fails("fd_fdstat_set_flags", &[fd, 32], Errno::Inval);
    let synchronous = guest.open_at(ROOT, "file", [0, 0, READ | WRITE, 1 | 16]).unwrap();
    guest.ok("fd_fdstat_get", &[synchronous, u64::from(DATA)]);
    assert_eq!(guest.memory[DATA as usize + 2], 1 | 16);
}

/// One entry as the guest sees it: name, type, inode and the cookie after it.
type Listed = (String, u8, u64, u64);

/// The whole entries in a buffer filled by `fd_readdir`.
fn entries(bytes: &[u8]) -> Vec<Listed> {
    let mut rest = bytes;
    let mut all = Vec::new();
    while let Some((head, tail)) = rest.split_at_checked(24) {
        let len = u32::from_le_bytes(head[16..20].try_into().unwrap()) as usize;
        let Some((name, tail)) = tail.split_at_checked(len) else { break };
        let number = |at: usize| u64::from_le_bytes(head[at..at + 8].try_into().unwrap());
        all.push((String::from_utf8(name.to_vec()).unwrap(), head[20], number(8), number(0)));
        rest = tail;
    }
    all
}

fn list(guest: &mut Guest, fd: u64, cookie: u64, len: u32) -> (Vec<Listed>, bool) {
    guest.put(DATA, &vec![0xee; len as usize + 1]);
    guest.ok("fd_readdir", &[fd, u64::from(DATA), u64::from(len), cookie, OUT64]);
    let used = guest.u32(OUT);
    assert!(used <= len);
    assert_eq!(guest.memory[(DATA + len) as usize], 0xee);
    (entries(guest.bytes(DATA, used as usize)), used < len)
}

#[test]
fn directories_are_listed_whole_whatever_the_buffer() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    std::fs::create_dir(guest.root.join("dir")).unwrap();
    let mut expected: BTreeSet<String> = [".".to_owned(), "..".to_owned()].into();
    for i in 0..300 {
        let name = format!("file-{i:0width$}", width = i % 60 + 3);
        guest.host_file(&format!("dir/{name}"), b"");
        expected.insert(name);
    }
    let fd = guest.open("dir", 0, DIRECTORY, ALL & !WRITE & !(1 << 8 | 1 << 22)).unwrap();
    for len in [100, 128, 257, 4096, 40000] {
        let (mut cookie, mut names) = (0, BTreeSet::new());
        loop {
            let (listed, end) = list(&mut guest, fd, cookie, len);
            for (name, file_type, _, next) in listed {
                assert_eq!(file_type, if name.starts_with('.') { 3 } else { 4 });
                assert!(names.insert(name), "buffer of {len}");
                cookie = next;
            }
            if end {
                break;
            }
        }
        assert_eq!(names, expected, "buffer of {len}");
    }
}

#[test]
fn cookies_go_back_and_survive() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    for name in ["a", "b", "c", "d"] {
        guest.host_file(name, b"");
    }
    let (all, end) = list(&mut guest, ROOT, 0, 4096);
    assert!(end && all.len() == 6);
    for (position, entry) in all.iter().enumerate() {
        let (rest, _) = list(&mut guest, ROOT, entry.3, 4096);
        assert_eq!(rest, all[position + 1..], "after {}", entry.0);
    }
    // A name too long for the buffer is cut off and there again for the next, larger buffer.
    assert_eq!(list(&mut guest, ROOT, all[1].3, 24), (vec![], false));
    assert_eq!(list(&mut guest, ROOT, all[1].3, 64).0[0], all[2]);
    assert_eq!(list(&mut guest, ROOT, 0, 0), (vec![], false));
    // A new start sees what is new.
    guest.host_file("e", b"");
    assert_eq!(list(&mut guest, ROOT, 0, 4096).0.len(), 7);
    let (own, _) = list(&mut guest, ROOT, 0, 4096);
    let dot = own.iter().find(|entry| entry.0 == ".").unwrap();
    guest.ok("fd_filestat_get", &[ROOT, u64::from(DATA)]);
    assert_eq!(guest.u64(DATA + 8), dot.2);
    guest.fails("fd_readdir", &[ROOT, u64::from(DATA), 64, 1 << 40, OUT64], Errno::Inval);
}

#[test]
fn cookies_are_small_numbers_that_any_listing_understands() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    for name in ["a", "b", "c", "d"] {
        guest.host_file(name, b"");
    }
    let (all, _) = list(&mut guest, ROOT, 0, 4096);
    let cookies: Vec<u64> = all.iter().map(|entry| entry.3).collect();
    assert_eq!(cookies, [1, 2, 3, 4, 5, 6]);
    // One that has listed nothing yet counts.
    let other = guest.open(".", 0, DIRECTORY, ALL & !WRITE).unwrap();
    assert_eq!(list(&mut guest, other, 4, 4096).0, all[4..]);
    assert_eq!(list(&mut guest, other, 2, 4096).0, all[2..]);
    assert_eq!(list(&mut guest, other, 100, 4096), (vec![], true));
    assert_eq!(list(&mut guest, other, 5, 4096).0, all[5..]);
    // What is gone moves no cookie.
    let gone = all.iter().position(|entry| entry.1 == 4).unwrap();
    assert_eq!(guest.on_path("path_unlink_file", &all[gone].0), 0);
    assert_eq!(list(&mut guest, ROOT, gone as u64 + 1, 4096).0, all[gone + 1..]);
}

#[test]
fn removing_while_listing_removes_everything() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    for i in 0..200 {
        let fd = guest.open(&format!("file-{i}"), 0, CREAT, READ).unwrap();
        guest.ok("fd_close", &[fd]);
    }
    let mut cookie = 0;
    loop {
        let (listed, end) = list(&mut guest, ROOT, cookie, 300);
        for (name, file_type, _, next) in listed {
            if file_type == 4 {
                assert_eq!(guest.on_path("path_unlink_file", &name), 0);
            }
            cookie = next;
        }
        if end {
            break;
        }
    }
    assert_eq!(std::fs::read_dir(&guest.root).unwrap().count(), 0);
    assert_eq!(guest.on_path("path_unlink_file", "file-1"), number(Errno::NoEnt));
}
