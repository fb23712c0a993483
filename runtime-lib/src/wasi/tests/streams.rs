//! Standard streams, pipes and waiting for them.

use std::io::{Read, Seek, Write};
use std::net::{TcpListener, TcpStream};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

use rustix::fs::OFlags;

use super::guest::{CREAT, DATA, Guest, OUT, number};
use crate::wasi::{DirAccess, Errno, InputBuffer, OutputBuffer, VirtualClocks};

pub(super) const OUT64: u64 = OUT as u64;
const SECOND: u64 = 1_000_000_000;

#[test]
fn streams_in_memory() {
    let output = OutputBuffer::new(8);
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdin_buffer(InputBuffer::new(*b"input")).stdout_buffer(output.clone());
    });
    assert_eq!(guest.read(0), b"input");
    assert_eq!(guest.read(0), b"");
    assert_eq!(guest.write(1, b"hello"), 0);
    assert_eq!(guest.write(1, b" world"), 0);
    assert_eq!(guest.u32(OUT), 3);
    assert_eq!(guest.write(1, b"!"), number(Errno::NoSpc));
    assert_eq!(output.contents(), b"hello wo");
    // Nothing was said about the standard error: what goes there vanishes.
    assert_eq!(guest.write(2, b"lost"), 0);
    assert_eq!(guest.u32(OUT), 4);
    assert_eq!(guest.write(0, b"x"), number(Errno::NotCapable));
    guest.fails("fd_read", &[1, 64, 0, OUT64], Errno::NotCapable);
    for fd in 0..3 {
        guest.fails("fd_seek", &[fd, 0, 0, OUT64], Errno::NotCapable);
        guest.ok("fd_filestat_get", &[fd, u64::from(DATA)]);
        guest.ok("fd_fdstat_get", &[fd, u64::from(DATA)]);
        guest.ok("fd_sync", &[fd]);
    }
}

#[test]
fn writing_to_a_closed_pipe_is_an_error_of_the_guest() {
    let (reader, writer) = std::io::pipe().unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdout_file(writer);
    });
    assert_eq!(guest.write(1, b"ok"), 0);
    drop(reader);
    assert_eq!(guest.write(1, b"no one"), number(Errno::Pipe));
}

#[test]
fn a_read_from_a_pipe_takes_what_is_there() {
    let (reader, mut writer) = std::io::pipe().unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdin_file(reader);
    });
    writer.write_all(b"0123456789abcdef").unwrap();
    // Twenty iovecs need two system calls; the second would block.
    for i in 0..20 {
        guest.put_u32s(40000 + 8 * i, &[DATA + i, 1]);
    }
    guest.ok("fd_read", &[0, 40000, 20, OUT64]);
    assert_eq!(guest.u32(OUT), 16);
    guest.ok("fd_fdstat_set_flags", &[0, 4]);
    guest.put_u32s(64, &[DATA, 1]);
    guest.fails("fd_read", &[0, 64, 1, OUT64], Errno::Again);
}

#[test]
fn empty_iovecs_are_not_the_end_of_a_stream() {
    let (reader, mut writer) = std::io::pipe().unwrap();
    let (socket, mut peer) = UnixStream::pair().unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdin_file(reader).socket(socket).unwrap();
    });
    let socket = 4;
    writer.write_all(b"0123").unwrap();
    peer.write_all(b"0123").unwrap();
    for fd in [0, socket] {
        // One that lies above what is to be filled, then more than a system call takes.
        guest.put_u32s(64, &[DATA + 9, 0, DATA, 2]);
        guest.ok("fd_read", &[fd, 64, 2, OUT64]);
        assert_eq!((guest.u32(OUT), guest.bytes(DATA, 2)), (2, &b"01"[..]));
        for i in 0..20 {
            guest.put_u32s(40000 + 8 * i, &[DATA, if i < 19 { 0 } else { 2 }]);
        }
        guest.ok("fd_read", &[fd, 40000, 20, OUT64]);
        assert_eq!((guest.u32(OUT), guest.bytes(DATA, 2)), (2, &b"23"[..]));
        guest.ok("fd_read", &[fd, 40000, 19, OUT64]);
        assert_eq!(guest.u32(OUT), 0);
    }
    guest.put_u32s(64, &[DATA + 9, 0, DATA, 8000]);
    guest.ok("sock_send", &[socket, 64, 1, 0, OUT64]);
    guest.ok("sock_send", &[socket, 64, 2, 0, OUT64]);
    assert_eq!(guest.u32(OUT), 8000);
}

/// Flags that the host has set on an open file.
pub(super) fn host_flags(file: &impl AsFd) -> OFlags {
    rustix::fs::fcntl_getfl(file).unwrap() & (OFlags::APPEND | OFlags::NONBLOCK)
}

pub(super) fn flags(guest: &mut Guest, fd: u64) -> u16 {
    guest.ok("fd_fdstat_get", &[fd, u64::from(DATA)]);
    u16::from_le_bytes(guest.bytes(DATA + 2, 2).try_into().unwrap())
}

const APPEND: u64 = 1;
pub(super) const NONBLOCK: u64 = 4;

#[test]
fn flags_of_standard_streams_stay_with_the_guest() {
    let (in_reader, mut in_writer) = std::io::pipe().unwrap();
    let (mut out_reader, out_writer) = std::io::pipe().unwrap();
    // What the guest is given are copies, as where a shell and its programs have one terminal.
    let (host_in, host_out) = (in_reader.try_clone().unwrap(), out_writer.try_clone().unwrap());
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdin_file(in_reader).stdout_file(out_writer);
    });
    for fd in [0, 1] {
        assert_eq!(flags(&mut guest, fd), 0);
        guest.ok("fd_fdstat_set_flags", &[fd, NONBLOCK]);
        assert_eq!(flags(&mut guest, fd), NONBLOCK as u16);
        guest.fails("fd_fdstat_set_flags", &[fd, NONBLOCK | 16], Errno::NotSup);
    }
    assert_eq!((host_flags(&host_in), host_flags(&host_out)), (OFlags::empty(), OFlags::empty()));
    guest.put_u32s(64, &[DATA, 10]);
    guest.fails("fd_read", &[0, 64, 1, OUT64], Errno::Again);
    in_writer.write_all(b"abc").unwrap();
    assert_eq!(guest.read(0), b"abc");
    // The pipe takes some of it, bit by bit, and then nothing; no call waits.
    let mut written = 0;
    let long = vec![b'x'; 40000];
    loop {
        match guest.write(1, &long) {
            0 => written += guest.u32(OUT) as usize,
            errno => break assert_eq!(errno, number(Errno::Again)),
        }
    }
    assert!(written >= 4096, "{written}");
    let mut read = vec![0; written];
    out_reader.read_exact(&mut read).unwrap();
    // An empty iovec before one that is too large must not make it a write of nothing.
    guest.put_u32s(64, &[DATA, 0, DATA, 8000]);
    guest.ok("fd_write", &[1, 64, 2, OUT64]);
    assert_eq!(guest.u32(OUT), 4096);
    out_reader.read_exact(&mut vec![0; 4096]).unwrap();
    guest.ok("fd_renumber", &[1, 2]);
    assert_eq!(flags(&mut guest, 2), NONBLOCK as u16);
    assert_eq!(guest.write(2, b"short"), 0);
    assert_eq!(guest.u32(OUT), 5);
    guest.ok("fd_fdstat_set_flags", &[2, 0]);
    assert_eq!(flags(&mut guest, 2), 0);
}

#[test]
fn a_stream_that_the_host_made_nonblocking_waits_for_a_guest_that_wants_it_to() {
    let (reader, mut writer) = std::io::pipe().unwrap();
    let host = reader.try_clone().unwrap();
    rustix::fs::fcntl_setfl(&host, OFlags::NONBLOCK).unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdin_file(reader);
    });
    assert_eq!(flags(&mut guest, 0), NONBLOCK as u16);
    guest.put_u32s(64, &[DATA, 1]);
    guest.fails("fd_read", &[0, 64, 1, OUT64], Errno::Again);
    guest.ok("fd_fdstat_set_flags", &[0, 0]);
    let later = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(30));
        writer.write_all(b"late").unwrap();
    });
    assert_eq!(guest.read(0), b"late");
    later.join().unwrap();
    assert_eq!(host_flags(&host), OFlags::NONBLOCK);
}

#[test]
fn appending_to_a_standard_stream_that_is_a_file() {
    let mut file = tempfile::tempfile().unwrap();
    let given = file.try_clone().unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdout_file(given);
    });
    assert_eq!(guest.write(1, b"first "), 0);
    guest.ok("fd_fdstat_set_flags", &[1, APPEND]);
    file.rewind().unwrap();
    assert_eq!(guest.write(1, b"second"), 0);
    assert_eq!(host_flags(&file), OFlags::empty());
    guest.ok("fd_fdstat_set_flags", &[1, 0]);
    file.rewind().unwrap();
    assert_eq!(guest.write(1, b"F"), 0);
    // The host appends itself.
    rustix::fs::fcntl_setfl(&file, OFlags::APPEND).unwrap();
    guest.ok("fd_fdstat_set_flags", &[1, NONBLOCK]);
    assert_eq!(u64::from(flags(&mut guest, 1)), APPEND | NONBLOCK);
    assert_eq!(guest.write(1, b"!"), 0);
    // Neither of the two heeds an offset then.
    guest.put(DATA, b"?");
    guest.put_u32s(64, &[DATA, 1]);
    guest.ok("fd_pwrite", &[1, 64, 1, 0, u64::from(OUT)]);
    rustix::fs::fcntl_setfl(&file, OFlags::empty()).unwrap();
    guest.ok("fd_pwrite", &[1, 64, 1, 0, u64::from(OUT)]);
    let mut text = String::new();
    file.rewind().unwrap();
    file.read_to_string(&mut text).unwrap();
    assert_eq!(text, "First second!??");
}

#[test]
fn a_standard_stream_that_is_a_file_is_only_read_and_written() {
    let mut log = tempfile::tempfile().unwrap();
    log.write_all(b"kept ").unwrap();
    let modified = log.metadata().unwrap().modified().unwrap();
    let (input, output) = (log.try_clone().unwrap(), log.try_clone().unwrap());
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdin_file(input).stdout_file(output);
    });
    for fd in [0, 1] {
        guest.fails("fd_filestat_set_size", &[fd, 0], Errno::NotCapable);
        guest.fails("fd_allocate", &[fd, 0, 100], Errno::NotCapable);
        guest.fails("fd_filestat_set_times", &[fd, 0, 0, 0b101], Errno::NotCapable);
        guest.ok("fd_fdstat_get", &[fd, u64::from(DATA)]);
        guest.ok("fd_filestat_get", &[fd, u64::from(DATA)]);
        guest.ok("fd_tell", &[fd, OUT64]);
        guest.ok("fd_sync", &[fd]);
    }
    assert_eq!(log.metadata().unwrap().modified().unwrap(), modified);
    assert_eq!(guest.write(1, b"new"), 0);
    guest.ok("fd_seek", &[0, 0, 0, OUT64]);
    assert_eq!(guest.read(0), b"kept new");
}

#[test]
fn a_standard_stream_that_is_a_socket_does_not_wait_either() {
    let (mut host, given) = UnixStream::pair().unwrap();
    let shared = given.try_clone().unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdin_file(OwnedFd::from(given));
    });
    guest.ok("fd_fdstat_set_flags", &[0, NONBLOCK]);
    guest.put_u32s(64, &[DATA, 10]);
    guest.fails("sock_recv", &[0, 64, 1, 0, OUT64, OUT64 + 4], Errno::Again);
    guest.fails("fd_read", &[0, 64, 1, OUT64], Errno::Again);
    host.write_all(b"ab").unwrap();
    guest.ok("sock_recv", &[0, 64, 1, 0, OUT64, OUT64 + 4]);
    assert_eq!(guest.u32(OUT), 2);
    assert_eq!(host_flags(&shared), OFlags::empty());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let given = listener.try_clone().unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdin_file(OwnedFd::from(given));
    });
    guest.ok("fd_fdstat_set_flags", &[0, NONBLOCK]);
    guest.fails("sock_accept", &[0, 0, OUT64], Errno::Again);
    let _host = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    guest.ok("sock_accept", &[0, 0, OUT64]);
    assert_eq!(host_flags(&listener), OFlags::empty());
}

#[test]
fn a_terminal_is_known_by_its_missing_rights() {
    // Where there is a terminal to look at: the master of a new pair is one.
    let Ok(terminal) = std::fs::OpenOptions::new().read(true).write(true).open("/dev/ptmx") else {
        panic!("/dev/ptmx is needed");
    };
    let null = std::fs::File::open("/dev/null").unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdout_file(terminal).stdin_file(null);
    });
    let mut is_terminal = |fd| {
        guest.ok("fd_fdstat_get", &[fd, u64::from(DATA)]);
        guest.memory[DATA as usize] == 2 && guest.u64(DATA + 8) & (1 << 2 | 1 << 5) == 0
    };
    assert!(is_terminal(1));
    assert!(!is_terminal(0));
}

/// Writes a clock subscription.
fn clock(guest: &mut Guest, address: u32, clock: u32, timeout_ns: u64, flags: u16) {
    guest.put(address, &[0; 48]);
    guest.put(address, &7_u64.to_le_bytes());
    guest.put_u32s(address + 16, &[clock]);
    guest.put(address + 24, &timeout_ns.to_le_bytes());
    guest.put(address + 40, &flags.to_le_bytes());
}

/// Writes a subscription for a descriptor.
pub(super) fn descriptor(guest: &mut Guest, address: u32, kind: u8, fd: u32) {
    guest.put(address, &[0; 48]);
    guest.put(address, &u64::from(fd + 100).to_le_bytes());
    guest.put(address + 8, &[kind]);
    guest.put_u32s(address + 16, &[fd]);
}

/// An event as the guest sees it: userdata, error, kind, bytes, flags.
pub(super) fn events(guest: &mut Guest, count: u64) -> Vec<(u64, u16, u8, u64, u16)> {
    guest.ok("poll_oneoff", &[u64::from(DATA), 30000, count, OUT64]);
    (0..guest.u32(OUT))
        .map(|index| {
            let at = 30000 + 32 * index;
            let u16_at = |at: u32| u16::from_le_bytes(guest.bytes(at, 2).try_into().unwrap());
            let kind = guest.memory[at as usize + 10];
            (guest.u64(at), u16_at(at + 8), kind, guest.u64(at + 16), u16_at(at + 24))
        })
        .collect()
}

#[test]
fn waiting_for_clocks() {
    let mut guest = Guest::new(DirAccess::ReadWrite);
    let start = Instant::now();
    clock(&mut guest, DATA, 1, 20_000_000, 0);
    clock(&mut guest, DATA + 48, 0, 3600 * SECOND, 0);
    assert_eq!(events(&mut guest, 2), [(7, 0, 0, 0, 0)]);
    assert!(start.elapsed() >= Duration::from_millis(20));
    for id in [0, 1] {
        guest.ok("clock_time_get", &[id, 0, OUT64]);
        let deadline = guest.u64(OUT) + 10_000_000;
        clock(&mut guest, DATA, id as u32, deadline, 1);
        assert_eq!(events(&mut guest, 1), [(7, 0, 0, 0, 0)]);
        guest.ok("clock_time_get", &[id, 0, OUT64]);
        assert!(guest.u64(OUT) >= deadline);
    }
    assert!(start.elapsed() < Duration::from_secs(30));
    // A moment that has passed.
    clock(&mut guest, DATA, 0, 1, 1);
    assert_eq!(events(&mut guest, 1).len(), 1);
    clock(&mut guest, DATA, 2, 1, 0);
    assert_eq!(events(&mut guest, 1), [(7, Errno::NotSup as u16, 0, 0, 0)]);
    clock(&mut guest, DATA, 1, 1, 2);
    guest.fails("poll_oneoff", &[u64::from(DATA), 30000, 1, OUT64], Errno::Inval);
    guest.fails("poll_oneoff", &[u64::from(DATA), 30000, 0, OUT64], Errno::Inval);
    descriptor(&mut guest, DATA, 3, 0);
    guest.fails("poll_oneoff", &[u64::from(DATA), 30000, 1, OUT64], Errno::Inval);
}

#[test]
fn waiting_takes_no_time_on_virtual_clocks() {
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.clocks(VirtualClocks::new(0, 1));
    });
    let start = Instant::now();
    clock(&mut guest, DATA, 1, 1000 * SECOND, 0);
    assert_eq!(events(&mut guest, 1), [(7, 0, 0, 0, 0)]);
    guest.ok("clock_time_get", &[1, 0, OUT64]);
    assert!(guest.u64(OUT) >= 1000 * SECOND);
    assert!(start.elapsed() < Duration::from_secs(100));
}

#[test]
fn waiting_for_descriptors_with_virtual_clocks() {
    let (reader, mut writer) = std::io::pipe().unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdin_file(reader).clocks(VirtualClocks::new(0, 1));
    });
    clock(&mut guest, DATA, 1, 3600 * SECOND, 0);
    descriptor(&mut guest, DATA + 48, 1, 0);
    // Nothing comes in no time, so that the hour passes.
    assert_eq!(events(&mut guest, 2), [(7, 0, 0, 0, 0)]);
    writer.write_all(b"abc").unwrap();
    assert_eq!(events(&mut guest, 2), [(100, 0, 1, 3, 0)]);
    guest.ok("clock_time_get", &[1, 0, OUT64]);
    assert!((3600 * SECOND..3601 * SECOND).contains(&guest.u64(OUT)));
    // Without a clock the wait is the host's.
    assert_eq!(guest.read(0), b"abc");
    descriptor(&mut guest, DATA, 1, 0);
    let later = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(30));
        writer.write_all(b"late").unwrap();
        writer
    });
    assert_eq!(events(&mut guest, 1), [(100, 0, 1, 4, 0)]);
    drop(later.join().unwrap());
}

#[test]
fn waiting_for_descriptors_and_clocks() {
    let (reader, mut writer) = std::io::pipe().unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.stdin_file(reader);
    });
    clock(&mut guest, DATA, 1, 5_000_000, 0);
    descriptor(&mut guest, DATA + 48, 1, 0);
    assert_eq!(events(&mut guest, 2), [(7, 0, 0, 0, 0)]);
    writer.write_all(b"abc").unwrap();
    clock(&mut guest, DATA, 1, 3600 * SECOND, 0);
    assert_eq!(events(&mut guest, 2), [(100, 0, 1, 3, 0)]);
    assert_eq!(guest.read(0), b"abc");
    drop(writer);
    assert_eq!(events(&mut guest, 2), [(100, 0, 1, 0, 1)]);
    // Files, null streams and what cannot be waited for are ready at once.
    let file = guest.open("file", 0, CREAT, u64::MAX).unwrap() as u32;
    guest.host_file("file", b"12345");
    descriptor(&mut guest, DATA, 1, file);
    descriptor(&mut guest, DATA + 48, 2, 1);
    descriptor(&mut guest, DATA + 96, 1, 55);
    descriptor(&mut guest, DATA + 144, 1, 1);
    let (bad, incapable) = (Errno::BadF as u16, Errno::NotCapable as u16);
    assert_eq!(
        events(&mut guest, 4),
        [
            (u64::from(file) + 100, 0, 1, 5, 0),
            (101, 0, 2, 0, 0),
            (155, bad, 1, 0, 0),
            (101, incapable, 1, 0, 0)
        ]
    );
}
