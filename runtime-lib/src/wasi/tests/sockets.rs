//! Sockets that a guest is given, and those that it accepts.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::os::unix::net::{UnixDatagram, UnixStream};
use std::time::Duration;

use rustix::fs::OFlags;

use super::guest::{DATA, Guest, OUT, number};
use super::streams::{NONBLOCK, OUT64, descriptor, events, flags, host_flags};
use crate::wasi::{DirAccess, Errno};

/// A guest whose descriptor 4 is this socket.
fn with_socket(socket: impl Into<OwnedFd>) -> Guest {
    Guest::with(DirAccess::ReadWrite, |builder| _ = builder.socket(socket).unwrap())
}

#[test]
fn sockets_given_to_the_guest() {
    let (mut host, guest_end) = UnixStream::pair().unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.socket(guest_end).unwrap();
        assert!(builder.socket(std::fs::File::open("/dev/null").unwrap()).is_err());
    });
    guest.fails("fd_prestat_get", &[4, OUT64], Errno::BadF);
    host.write_all(b"hello").unwrap();
    guest.put_u32s(64, &[DATA, 2, DATA + 50, 50]);
    guest.ok("sock_recv", &[4, 64, 2, 1, OUT64, OUT64 + 4]);
    assert_eq!(guest.u32(OUT), 5);
    guest.ok("sock_recv", &[4, 64, 2, 0, OUT64, OUT64 + 4]);
    assert_eq!((guest.bytes(DATA, 2), guest.bytes(DATA + 50, 3)), (&b"he"[..], &b"llo"[..]));
    guest.ok("sock_send", &[4, 64, 1, 0, OUT64]);
    let mut received = [0; 2];
    host.read_exact(&mut received).unwrap();
    assert_eq!(&received, b"he");
    guest.fails("sock_send", &[4, 64, 1, 1, OUT64], Errno::Inval);
    guest.fails("sock_recv", &[4, 64, 2, 8, OUT64, OUT64 + 4], Errno::Inval);
    guest.fails("sock_accept", &[4, 0, OUT64], Errno::Inval);
    guest.fails("sock_shutdown", &[4, 0], Errno::Inval);
    guest.ok("sock_shutdown", &[4, 2]);
    assert_eq!(host.read(&mut received).unwrap(), 0);
    assert_eq!(guest.write(4, b"x"), number(Errno::Pipe));
}

#[test]
fn connections_are_accepted() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.socket(listener).unwrap();
    });
    guest.ok("fd_fdstat_set_flags", &[4, 4]);
    guest.fails("sock_accept", &[4, 0, OUT64], Errno::Again);
    let mut host = TcpStream::connect(address).unwrap();
    descriptor(&mut guest, DATA, 1, 4);
    assert_eq!(events(&mut guest, 1)[0].0, 104);
    guest.ok("sock_accept", &[4, 4, OUT64]);
    let fd = u64::from(guest.u32(OUT));
    assert_eq!(guest.write(fd, b"hi"), 0);
    let mut received = [0; 2];
    host.read_exact(&mut received).unwrap();
    assert_eq!(&received, b"hi");
    guest.fails("sock_accept", &[4, 1, OUT64], Errno::Inval);
}

#[test]
fn flags_of_sockets_stay_with_the_guest() {
    let (mut host, given) = UnixStream::pair().unwrap();
    let shared = given.try_clone().unwrap();
    let mut guest = with_socket(given);
    guest.ok("fd_fdstat_set_flags", &[4, NONBLOCK]);
    assert_eq!(flags(&mut guest, 4), NONBLOCK as u16);
    guest.put_u32s(64, &[DATA, 10]);
    guest.fails("sock_recv", &[4, 64, 1, 0, OUT64, OUT64 + 4], Errno::Again);
    guest.fails("fd_read", &[4, 64, 1, OUT64], Errno::Again);
    host.write_all(b"ab").unwrap();
    assert_eq!(guest.read(4), b"ab");
    // It takes what there is room for, in large parts, and then nothing.
    let long = vec![b'x'; 40000];
    let mut written = 0;
    loop {
        match guest.write(4, &long) {
            0 => written += guest.u32(OUT) as usize,
            errno => break assert_eq!(errno, number(Errno::Again)),
        }
    }
    assert!(written >= long.len(), "{written}");
    guest.fails("sock_send", &[4, 64, 1, 0, OUT64], Errno::Again);
    let mut read = vec![0; written];
    host.read_exact(&mut read).unwrap();
    assert_eq!(host_flags(&shared), OFlags::empty());
    // A connection that is accepted is nobody else's.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut guest = with_socket(listener.try_clone().unwrap());
    guest.ok("fd_fdstat_set_flags", &[4, NONBLOCK]);
    guest.fails("sock_accept", &[4, 0, OUT64], Errno::Again);
    let _host = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    guest.ok("sock_accept", &[4, 0, OUT64]);
    assert_eq!(flags(&mut guest, 5), 0);
    guest.ok("fd_fdstat_set_flags", &[5, NONBLOCK]);
    assert_eq!(flags(&mut guest, 5), NONBLOCK as u16);
    guest.put_u32s(64, &[DATA, 10]);
    guest.fails("fd_read", &[5, 64, 1, OUT64], Errno::Again);
    assert_eq!(host_flags(&listener), OFlags::empty());
}

#[test]
fn a_socket_that_the_host_made_nonblocking_waits_for_a_guest_that_wants_it_to() {
    let (mut host, given) = UnixStream::pair().unwrap();
    given.set_nonblocking(true).unwrap();
    let shared = given.try_clone().unwrap();
    let mut guest = with_socket(given);
    assert_eq!(flags(&mut guest, 4), NONBLOCK as u16);
    guest.put_u32s(64, &[DATA, 10]);
    guest.fails("fd_read", &[4, 64, 1, OUT64], Errno::Again);
    guest.ok("fd_fdstat_set_flags", &[4, 0]);
    let later = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(30));
        host.write_all(b"late").unwrap();
        host
    });
    assert_eq!(guest.read(4), b"late");
    drop(later.join().unwrap());
    assert_eq!(guest.read(4), b"");
    assert_eq!(host_flags(&shared), OFlags::NONBLOCK);
}

#[test]
fn reading_and_writing_nothing() {
    let (host, given) = UnixDatagram::pair().unwrap();
    let mut guest = with_socket(given);
    guest.put_u32s(64, &[DATA, 0]);
    guest.ok("fd_read", &[4, 64, 1, OUT64]);
    assert_eq!(guest.u32(OUT), 0);
    guest.ok("fd_write", &[4, 64, 1, OUT64]);
    host.set_nonblocking(true).unwrap();
    let mut message = [0; 8];
    assert_eq!(host.recv(&mut message).unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
    // An empty message is one to `sock_send`.
    guest.ok("sock_send", &[4, 64, 1, 0, OUT64]);
    assert_eq!(host.recv(&mut message).unwrap(), 0);
}

#[test]
fn messages_that_are_cut_off_say_so() {
    let (host, given) = UnixDatagram::pair().unwrap();
    let mut guest = with_socket(given);
    host.send(b"four").unwrap();
    guest.put_u32s(64, &[DATA, 3]);
    guest.ok("sock_recv", &[4, 64, 1, 0, OUT64, OUT64 + 4]);
    assert_eq!((guest.u32(OUT), guest.bytes(OUT + 4, 2)), (3, &[1, 0][..]));
    host.send(b"two").unwrap();
    guest.ok("sock_recv", &[4, 64, 1, 0, OUT64, OUT64 + 4]);
    assert_eq!((guest.u32(OUT), guest.bytes(OUT + 4, 2)), (3, &[0, 0][..]));
}

/// However many iovecs there are, and in whatever order.
#[test]
fn messages_of_many_parts_are_whole() {
    let (host, given) = UnixDatagram::pair().unwrap();
    host.set_nonblocking(true).unwrap();
    let peer = host.try_clone().unwrap();
    let mut guest = with_socket(given);
    let message: Vec<u8> = (0..1024_u32).map(|index| (index % 251) as u8).collect();
    let iovecs = |guest: &mut Guest, address: &dyn Fn(u32) -> u32| {
        (0..1024).for_each(|index| guest.put_u32s(32768 + 8 * index, &[address(index), 1]));
    };
    for count in [16_u64, 17, 1024] {
        iovecs(&mut guest, &|index| DATA + index);
        guest.put(DATA, &message);
        let mut received = [0; 2000];
        for (name, args) in
            [("fd_write", &[4, 32768, count, OUT64][..]), ("sock_send", &[4, 32768, count, 0, OUT64])]
        {
            guest.ok(name, args);
            assert_eq!(u64::from(guest.u32(OUT)), count, "{name}");
            let len = host.recv(&mut received).unwrap();
            assert_eq!(received[..len], message[..count as usize], "{name}");
            assert!(host.recv(&mut received).is_err(), "{name} sent more than one message");
        }
        // Backwards, each with a byte between it and the next.
        iovecs(&mut guest, &|index| DATA + 2 * (1023 - index));
        for (name, args) in [
            ("fd_read", &[4, 32768, count, OUT64][..]),
            ("sock_recv", &[4, 32768, count, 0, OUT64, OUT64 + 4]),
        ] {
            guest.put(DATA, &[255; 2048]);
            guest.put(OUT + 4, &[9, 9]);
            host.send(&message[..count as usize]).unwrap();
            guest.ok(name, args);
            assert_eq!(u64::from(guest.u32(OUT)), count, "{name}");
            let parts = (0..count as u32).map(|index| guest.memory[(DATA + 2 * (1023 - index)) as usize]);
            assert!(parts.eq(message[..count as usize].iter().copied()), "{name}");
            assert!((0..1024).all(|index| guest.memory[(DATA + 2 * index + 1) as usize] == 255), "{name}");
        }
        assert_eq!(guest.bytes(OUT + 4, 2), [0, 0], "nothing was cut off");
    }
    // So are they of a standard stream.
    let (host, stream) = UnixDatagram::pair().unwrap();
    let mut sender = Guest::with(DirAccess::ReadOnly, |builder| _ = builder.stdout_file(stream));
    iovecs(&mut sender, &|index| DATA + index);
    sender.put(DATA, &message);
    sender.ok("fd_write", &[1, 32768, 1024, OUT64]);
    let mut received = [0; 2000];
    assert_eq!(host.recv(&mut received).unwrap(), 1024);
    // What cannot be received whole stays where it is.
    iovecs(&mut guest, &|_| DATA);
    peer.send(b"two").unwrap();
    guest.fails("fd_read", &[4, 32768, 20, OUT64], Errno::Inval);
    guest.fails("sock_recv", &[4, 32768, 2, 0, OUT64, OUT64 + 4], Errno::Inval);
    assert_eq!(guest.read(4), b"two");
}

#[test]
fn a_connection_that_is_reset() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut guest = with_socket(listener);
    let host = TcpStream::connect(address).unwrap();
    guest.ok("sock_accept", &[4, 0, OUT64]);
    rustix::net::sockopt::set_socket_linger(&host, Some(Duration::ZERO)).unwrap();
    drop(host);
    descriptor(&mut guest, DATA, 1, 5);
    assert_eq!(events(&mut guest, 1), [(105, 0, 1, 0, 1)]);
    guest.put_u32s(64, &[DATA, 3]);
    guest.fails("sock_recv", &[5, 64, 1, 0, OUT64, OUT64 + 4], Errno::ConnReset);
    guest.fails("sock_send", &[5, 64, 1, 0, OUT64], Errno::Pipe);
    guest.fails("sock_shutdown", &[5, 3], Errno::NotConn);
    guest.fails("sock_recv", &[4, 64, 1, 0, OUT64, OUT64 + 4], Errno::NotConn);
    guest.fails("sock_recv", &[3, 64, 1, 0, OUT64, OUT64 + 4], Errno::NotSock);
    guest.fails("sock_accept", &[9, 0, OUT64], Errno::BadF);
}
