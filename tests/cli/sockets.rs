//! `wasmc run --tcplisten` and `--listenfd`: guests that serve real TCP clients, and sockets that cannot be had.

use crate::harness::{Folder, Outcome};
use rustix::fs::OFlags;
use std::io::{BufRead as _, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::Duration;

/// Servers, each for one client on the listening socket whose descriptor they are given. A call that does not end as it
/// should ends the program with the error.
const SERVER: &str = r#"
(module
  (import "wasi_snapshot_preview1" "fd_close" (func $fd_close (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_fdstat_get" (func $fd_fdstat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_fdstat_set_flags" (func $fd_fdstat_set_flags (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_prestat_get" (func $fd_prestat_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll_oneoff (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (import "wasi_snapshot_preview1" "sock_accept" (func $sock_accept (param i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "sock_recv" (func $sock_recv (param i32 i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "sock_send" (func $sock_send (param i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "sock_shutdown" (func $sock_shutdown (param i32 i32) (result i32)))
  (memory (export "memory") 1)

  ;; The one iovec is at 0, sizes are returned at 8 and 12, descriptors at 16, data is at 1024.
  (func $try (param $errno i32) (if (local.get $errno) (then (call $proc_exit (local.get $errno)))))
  (func $expect (param $wanted i32) (param $got i32)
    (if (i32.ne (local.get $wanted) (local.get $got))
      (then (call $proc_exit (i32.add (i32.const 100) (local.get $got))))))
  (func $buffer (param $len i32)
    (i32.store (i32.const 0) (i32.const 1024))
    (i32.store (i32.const 4) (local.get $len)))
  (func $say (param $byte i32)
    (i32.store8 (i32.const 2048) (local.get $byte))
    (i32.store (i32.const 0) (i32.const 2048))
    (i32.store (i32.const 4) (i32.const 1))
    (call $try (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func $accept (param $listener i32) (param $flags i32) (result i32)
    (call $try (call $sock_accept (local.get $listener) (local.get $flags) (i32.const 16)))
    (i32.load (i32.const 16)))
  (func $recv (param $fd i32) (param $flags i32) (result i32)
    (call $buffer (i32.const 64))
    (call $sock_recv (local.get $fd) (i32.const 0) (i32.const 1) (local.get $flags) (i32.const 8) (i32.const 12)))
  ;; Waits for the descriptor, not for the hour that the clock is asked for, and returns the flags of the event.
  (func $wait (param $fd i32) (param $kind i32) (result i32)
    (memory.fill (i32.const 128) (i32.const 0) (i32.const 96))
    (i32.store (i32.const 144) (i32.const 1))
    (i64.store (i32.const 152) (i64.const 3600000000000))
    (i64.store (i32.const 176) (i64.const 77))
    (i32.store8 (i32.const 184) (local.get $kind))
    (i32.store (i32.const 192) (local.get $fd))
    (call $try (call $poll_oneoff (i32.const 128) (i32.const 256) (i32.const 2) (i32.const 8)))
    (call $expect (i32.const 1) (i32.load (i32.const 8)))
    (call $expect (i32.const 77) (i32.load (i32.const 256)))
    (call $try (i32.load16_u (i32.const 264)))
    (i32.load16_u (i32.const 280)))

  ;; Sends everything back until the client has said all.
  (func (export "echo") (param $listener i32) (result i32) (local $fd i32)
    (local.set $fd (call $accept (local.get $listener) (i32.const 0)))
    (loop $more
      (call $try (call $recv (local.get $fd) (i32.const 0)))
      (if (i32.load (i32.const 8)) (then
        (call $buffer (i32.load (i32.const 8)))
        (call $try (call $sock_send (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 0) (i32.const 8)))
        (br $more))))
    (call $try (call $sock_shutdown (local.get $fd) (i32.const 2)))
    (call $try (call $fd_close (local.get $fd)))
    (i32.const 0))

  ;; The same for one message, by reading and writing as a file is.
  (func (export "file") (param $listener i32) (result i32) (local $fd i32)
    (local.set $fd (call $accept (local.get $listener) (i32.const 0)))
    (call $buffer (i32.const 64))
    (call $try (call $fd_read (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 8)))
    (call $buffer (i32.load (i32.const 8)))
    (call $try (call $fd_write (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 8)))
    (i32.const 0))

  ;; Never waits but in `poll_oneoff`; says on stdout what it has come to.
  (func (export "poll") (param $listener i32) (result i32) (local $fd i32)
    (call $try (call $fd_fdstat_set_flags (local.get $listener) (i32.const 4)))
    (call $expect (i32.const 6) (call $sock_accept (local.get $listener) (i32.const 0) (i32.const 16)))
    (call $say (i32.const 108)) ;; l: listens
    (call $expect (i32.const 0) (call $wait (local.get $listener) (i32.const 1)))
    (local.set $fd (call $accept (local.get $listener) (i32.const 4)))
    (call $expect (i32.const 6) (call $recv (local.get $fd) (i32.const 0)))
    (call $expect (i32.const 0) (call $wait (local.get $fd) (i32.const 2)))
    (call $say (i32.const 97)) ;; a: has accepted
    (call $expect (i32.const 0) (call $wait (local.get $fd) (i32.const 1)))
    (call $expect (i32.const 4) (i32.load (i32.const 272)))
    (call $try (call $recv (local.get $fd) (i32.const 1)))
    (call $try (call $recv (local.get $fd) (i32.const 0)))
    (call $expect (i32.const 4) (i32.load (i32.const 8)))
    (call $expect (i32.const 6) (call $recv (local.get $fd) (i32.const 0)))
    (call $buffer (i32.const 4))
    (call $try (call $sock_send (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 0) (i32.const 8)))
    (drop (call $wait (local.get $fd) (i32.const 1)))
    (call $try (call $recv (local.get $fd) (i32.const 0)))
    (call $expect (i32.const 0) (i32.load (i32.const 8)))
    (call $try (call $sock_shutdown (local.get $fd) (i32.const 3)))
    (call $expect (i32.const 64)
      (call $sock_send (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 0) (i32.const 8)))
    (i32.const 0))

  ;; Waits until all of 10 bytes are there.
  (func (export "all") (param $listener i32) (result i32) (local $fd i32)
    (local.set $fd (call $accept (local.get $listener) (i32.const 0)))
    (call $buffer (i32.const 10))
    (call $say (i32.const 97))
    (call $buffer (i32.const 10))
    (call $try (call $sock_recv (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 2) (i32.const 8) (i32.const 12)))
    (i32.load (i32.const 8)))

  ;; The type of a descriptor, or the error negated.
  (func (export "type") (param $fd i32) (result i32) (local $errno i32)
    (local.set $errno (call $fd_fdstat_get (local.get $fd) (i32.const 128)))
    (if (result i32) (local.get $errno)
      (then (i32.sub (i32.const 0) (local.get $errno)))
      (else (i32.load8_u (i32.const 128)))))
  (func (export "flags") (param $fd i32) (result i32)
    (call $try (call $fd_fdstat_get (local.get $fd) (i32.const 128)))
    (i32.load16_u (i32.const 130)))
  (func (export "prestat") (param $fd i32) (result i32) (call $fd_prestat_get (local.get $fd) (i32.const 128))))
"#;

/// A guest that runs, and where it listens.
struct Server {
    child: Child,
    stderr: BufReader<ChildStderr>,
    addresses: Vec<SocketAddr>,
}

impl Server {
    /// Starts `wasmc` with the words of `line`, of which `--tcplisten` lets the system choose ports.
    fn start(folder: &Folder, line: &str) -> Server {
        let mut command = folder.command(env!("CARGO_BIN_EXE_wasmc"));
        command.args(line.split_whitespace());
        Server::spawn(command, line.matches("--tcplisten").count())
    }

    fn spawn(mut command: Command, notes: usize) -> Server {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stderr = BufReader::new(child.stderr.take().unwrap());
        let mut address = || {
            let mut note = String::new();
            stderr.read_line(&mut note).unwrap();
            let (_, address) = note.split_once(": listening on ").unwrap_or_else(|| panic!("{note}"));
            address.trim_end().parse().unwrap()
        };
        let addresses = (0..notes).map(|_| address()).collect();
        Server { child, stderr, addresses }
    }

    /// Waits for the guest to say this on stdout.
    fn says(&mut self, word: u8) {
        let mut said = [0];
        self.child.stdout.as_mut().unwrap().read_exact(&mut said).unwrap();
        assert_eq!(said, [word]);
    }

    /// How it ended, with the rest of what it said.
    fn end(mut self) -> Outcome {
        let (mut stdout, mut stderr) = (Vec::new(), String::new());
        self.child.stdout.take().unwrap().read_to_end(&mut stdout).unwrap();
        self.stderr.read_to_string(&mut stderr).unwrap();
        Outcome { code: self.child.wait().unwrap().code(), stdout, stderr }
    }

    /// Expects the function to have returned 0.
    #[track_caller]
    fn returns_0(self) {
        assert_eq!(self.end().success().text(), "0\n");
    }
}

/// A client that gives up some time.
fn connect(address: SocketAddr) -> TcpStream {
    let client = TcpStream::connect(address).unwrap();
    client.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    client
}

/// What the server sends back.
fn echo(address: SocketAddr, text: &[u8]) -> Vec<u8> {
    let mut client = connect(address);
    client.write_all(text).unwrap();
    client.shutdown(Shutdown::Write).unwrap();
    let mut reply = Vec::new();
    client.read_to_end(&mut reply).unwrap();
    reply
}

#[test]
fn a_guest_serves_a_client() {
    let folder = Folder::new();
    folder.build("server", SERVER);
    for host in ["127.0.0.1", "localhost"] {
        let server =
            Server::start(&folder, &format!("run --tcplisten {host}:0 --invoke echo server.cwasm 3"));
        let text = b"twenty times ten bytes".repeat(9);
        assert_eq!(echo(server.addresses[0], &text), text);
        server.returns_0();
    }
    let server = Server::start(&folder, "run --invoke file server.cwasm --tcplisten=127.0.0.1:0 3");
    let mut client = connect(server.addresses[0]);
    client.write_all(b"as a file").unwrap();
    let mut reply = Vec::new();
    client.read_to_end(&mut reply).unwrap();
    assert_eq!(reply, b"as a file");
    server.returns_0();
}

#[test]
fn a_guest_that_only_waits_when_it_wants_to() {
    let folder = Folder::new();
    folder.build("server", SERVER);
    let mut server = Server::start(&folder, "run --tcplisten 127.0.0.1:0 --invoke poll server.cwasm 3");
    server.says(b'l');
    let mut client = connect(server.addresses[0]);
    server.says(b'a');
    client.write_all(b"ping").unwrap();
    let mut reply = [0; 4];
    client.read_exact(&mut reply).unwrap();
    assert_eq!(&reply, b"ping");
    client.shutdown(Shutdown::Write).unwrap();
    assert_eq!(client.read(&mut reply).unwrap(), 0);
    server.returns_0();
}

#[test]
fn a_guest_that_wants_all() {
    let folder = Folder::new();
    folder.build("server", SERVER);
    let mut server = Server::start(&folder, "run --tcplisten 127.0.0.1:0 --invoke all server.cwasm 3");
    let mut client = connect(server.addresses[0]);
    server.says(b'a');
    client.write_all(b"01234").unwrap();
    client.write_all(b"56789").unwrap();
    assert_eq!(server.end().success().text(), "10\n");
}

#[test]
fn sockets_come_after_folders_in_their_order() {
    let folder = Folder::new();
    folder.build("server", SERVER);
    std::fs::create_dir(folder.path("folder")).unwrap();
    let options = "--tcplisten 127.0.0.1:0 --dir . --tcplisten 127.0.0.1:0 --dir folder::f";
    let answer = |call: &str| Server::start(&folder, &format!("run {options} --invoke {call}")).end().stdout;
    for (fd, file_type) in [(3, "3\n"), (4, "3\n"), (5, "6\n"), (6, "6\n"), (7, "-8\n")] {
        let got = answer(&format!("type server.cwasm {fd}"));
        assert_eq!(String::from_utf8(got).unwrap(), file_type, "{fd}");
    }
    // Where the folders end: programs look no further.
    for (fd, errno) in [(3, "0\n"), (4, "0\n"), (5, "8\n")] {
        let got = answer(&format!("prestat server.cwasm {fd}"));
        assert_eq!(String::from_utf8(got).unwrap(), errno, "{fd}");
    }
    let server = Server::start(&folder, &format!("run {options} --invoke echo server.cwasm 6"));
    assert_eq!(echo(server.addresses[1], b"second"), b"second");
    server.returns_0();
}

#[test]
fn a_socket_that_does_not_wait_from_the_start() {
    let folder = Folder::new();
    folder.build("server", SERVER);
    let flags = |address: &str| {
        let server =
            Server::start(&folder, &format!("run --tcplisten {address} --invoke flags server.cwasm 3"));
        server.end().success().text().to_owned()
    };
    assert_eq!(flags("127.0.0.1:0"), "0\n");
    assert_eq!(flags("127.0.0.1:0:nonblock"), "4\n");
    let outcome =
        Server::start(&folder, "run --tcplisten 127.0.0.1:0:nonblock --invoke echo server.cwasm 3").end();
    outcome.fails(6, "");
}

#[test]
fn addresses_that_cannot_be_had() {
    let folder = Folder::new();
    folder.build("hello", crate::harness::HELLO);
    let refused = |options: &str, code: i32, texts: &[&str]| {
        let outcome = folder.wasmc(&format!("run {options} hello.cwasm"));
        assert_eq!(outcome.text(), "", "the guest has started");
        outcome.fails_with(code, texts);
    };
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let message = format!("error: {address}: cannot listen: Address already in use");
    refused(&format!("--tcplisten {address}"), 3, &[&message]);
    refused(&format!("--tcplisten 127.0.0.1:0 --tcplisten {address} -q"), 3, &[&message]);
    // An address that is kept for examples, so none of ours.
    refused("--tcplisten 192.0.2.1:80", 3, &["error: 192.0.2.1:80: cannot listen: "]);
    for (text, why) in [("8080", "HOST:PORT"), ("localhost:http", "a port is a number"), (":80", "no host")] {
        let option = format!("'{text}' for '--tcplisten <ADDRESS[:nonblock]>': ");
        refused(&format!("--tcplisten {text}"), 2, &[&option, why]);
    }
    refused("--listenfd", 3, &["error: `--listenfd`: no sockets were passed on: LISTEN_FDS is not set"]);
}

/// A command that runs the shell line with the listener as descriptor 3.
fn with_listener(folder: &Folder, listener: &TcpListener, line: &str) -> Command {
    let mut command = folder.command("sh");
    let line = line.replace("wasmc", env!("CARGO_BIN_EXE_wasmc"));
    command.arg("-c").arg(format!("exec 3<&0 </dev/null; {line}"));
    command.stdin(OwnedFd::from(listener.try_clone().unwrap()));
    command
}

#[test]
fn sockets_are_passed_on() {
    let folder = Folder::new();
    folder.build("server", SERVER);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    // From a module as well, which the compiler sees first.
    for program in ["server.cwasm", "-q server.wasm"] {
        let line = format!("LISTEN_FDS=1 LISTEN_PID=$$ exec wasmc run --listenfd --invoke echo {program} 3");
        let server = Server::spawn(with_listener(&folder, &listener, &line), 0);
        assert_eq!(echo(address, b"passed on"), b"passed on");
        server.returns_0();
    }
    // They come first, and no process need be named.
    let line =
        "LISTEN_FDS=1 wasmc run --listenfd --tcplisten 127.0.0.1:0 --dir . --invoke echo server.cwasm 4";
    let server = Server::spawn(with_listener(&folder, &listener, line), 1);
    assert_eq!(echo(address, b"passed on"), b"passed on");
    server.returns_0();
    // The guest did not want to wait; who else has the socket is not concerned.
    let line = "LISTEN_FDS=1 wasmc run --listenfd --invoke poll server.cwasm 3";
    let mut server = Server::spawn(with_listener(&folder, &listener, line), 0);
    server.says(b'l');
    let flags = rustix::fs::fcntl_getfl(&listener).unwrap();
    assert!(!flags.contains(OFlags::NONBLOCK));
    let mut client = connect(address);
    server.says(b'a');
    client.write_all(b"ping").unwrap();
    client.read_exact(&mut [0; 4]).unwrap();
    client.shutdown(Shutdown::Write).unwrap();
    server.returns_0();
}

#[test]
fn the_guest_is_told_of_sockets_that_are_passed_on() {
    let folder = Folder::new();
    folder.build("show", crate::harness::SHOW);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let show = |line: &str| {
        let command = with_listener(&folder, &listener, line);
        Server::spawn(command, 0).end().success().text().replace('\0', "|")
    };
    let pass = "LISTEN_FDS=1 LISTEN_FDNAMES=web exec wasmc run --listenfd";
    assert_eq!(show(&format!("{pass} show.cwasm")), "show.cwasm|LISTEN_FDS=1|LISTEN_FDNAMES=web|");
    let own = show(&format!("{pass} --env LISTEN_FDNAMES=own show.cwasm"));
    assert_eq!(own, "show.cwasm|LISTEN_FDS=1|LISTEN_FDNAMES=own|");
    assert_eq!(show("LISTEN_FDS=1 exec wasmc run show.cwasm"), "show.cwasm|");
}

#[test]
fn sockets_that_are_not_passed_on() {
    let folder = Folder::new();
    folder.build("hello", crate::harness::HELLO);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let refused = |line: &str, text: &str| {
        let outcome = Server::spawn(with_listener(&folder, &listener, line), 0).end();
        assert_eq!(outcome.text(), "", "the guest has started");
        outcome.fails_with(3, &["error: `--listenfd`: ", text]);
    };
    refused(
        "LISTEN_FDS=1 LISTEN_PID=1 wasmc run --listenfd hello.cwasm",
        "they are for the process 1, and this is ",
    );
    for count in ["0", "-1", "x", "''"] {
        refused(&format!("LISTEN_FDS={count} wasmc run --listenfd hello.cwasm"), "LISTEN_FDS is `");
    }
    let missing = "descriptor 4, one of LISTEN_FDS, cannot be used: Bad file descriptor";
    refused("LISTEN_FDS=2 exec wasmc run --listenfd hello.cwasm 4<&-", missing);
    let no_socket = "descriptor 4 cannot be passed on: the descriptor is not a socket";
    refused("LISTEN_FDS=2 exec wasmc run --listenfd hello.cwasm 4</dev/null", no_socket);
}
