//! What does a guest notice of the walls, as long as it stays within what it was given? Nothing: the same programs are
//! run with and without them. And are they up in `wasmc run`, before the guest's first instruction? Asked of the kernel
//! while a guest waits.

use crate::Test;
use crate::harness::{Folder, HELLO, LIBRARY, Outcome};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Child, Command, ExitStatus, Stdio};

pub(crate) const TESTS: &[Test] = &[
    ("guests_end_as_they_do_without", guests_end_as_they_do_without),
    ("modules_are_compiled_before", modules_are_compiled_before),
    ("timings_tell_of_it", timings_tell_of_it),
    ("profiles_are_written_from_inside", profiles_are_written_from_inside),
    ("it_is_up_before_the_start_function", it_is_up_before_the_start_function),
    ("descriptors_that_nobody_gave_are_closed", descriptors_that_nobody_gave_are_closed),
    ("what_is_named_by_a_descriptor_is_opened_first", what_is_named_by_a_descriptor_is_opened_first),
    ("sockets_that_were_given_can_be_used", sockets_that_were_given_can_be_used),
    ("datagrams_can_be_sent", datagrams_can_be_sent),
    ("the_user_can_interrupt", the_user_can_interrupt),
];

/// Says `!` and waits for its input in its start function, then says `?` and waits again in `_start`.
const WAITING: &str = r#"
(module
  (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\10\00\00\00\02\00\00\00")
  (func $say_and_wait (param $word i32)
    (i32.store16 (i32.const 16) (local.get $word))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
    (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func $first (call $say_and_wait (i32.const 0x0a21)))
  (start $first)
  (func (export "_start") (call $say_and_wait (i32.const 0x0a3f))))
"#;

/// Exports what needs more of the kernel than a call for input or output.
const MEMORY: &str = r#"
(module
  (memory (export "memory") 1)
  (table $large (export "table") 3000000 funcref (ref.func $one))
  (func $one (export "one") (result i32) (i32.const 1))
  (func (export "grow") (result i32)
    (drop (memory.grow (i32.const 1000)))
    (drop (table.grow $large (ref.func $one) (i32.const 2000000)))
    (i32.store (i32.const 65000000) (call_indirect (result i32) (i32.const 4999999)))
    (i32.load (i32.const 65000000)))
  (func (export "outside") (result i32) (i32.load (i32.const 65536))))
"#;

/// Accepts a connection on its standard input, sends a message back and ends with the sum of the errors.
const SERVER: &str = r#"
(module
  (import "wasi_snapshot_preview1" "sock_accept" (func $sock_accept (param i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "sock_recv" (func $sock_recv (param i32 i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "sock_send" (func $sock_send (param i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "sock_shutdown" (func $sock_shutdown (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\40\00\00\00\08\00\00\00")
  (global $errors (mut i32) (i32.const 0))
  (func $count (param i32) (global.set $errors (i32.add (global.get $errors) (local.get 0))))
  (func (export "_start") (local $fd i32)
    (call $count (call $sock_accept (i32.const 0) (i32.const 0) (i32.const 32)))
    (local.set $fd (i32.load (i32.const 32)))
    (call $count (call $sock_recv (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 0) (i32.const 8) (i32.const 12)))
    (i32.store (i32.const 4) (i32.load (i32.const 8)))
    (call $count (call $sock_send (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 0) (i32.const 8)))
    (call $count (call $sock_shutdown (local.get $fd) (i32.const 2)))
    (call $proc_exit (global.get $errors))))
"#;

/// Sends a message of one part, then one of two, on the first socket that it is given, and the latter on the second. Ends
/// with the sum of the errors.
const SENDER: &str = r#"
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "sock_send" (func $sock_send (param i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\40\00\00\00\03\00\00\00\43\00\00\00\03\00\00\00")
  (data (i32.const 64) "onetwo")
  (func (export "_start")
    (call $proc_exit (i32.add (i32.add
      (call $sock_send (i32.const 3) (i32.const 0) (i32.const 1) (i32.const 0) (i32.const 16))
      (call $fd_write (i32.const 3) (i32.const 0) (i32.const 2) (i32.const 16)))
      (call $sock_send (i32.const 4) (i32.const 0) (i32.const 2) (i32.const 0) (i32.const 16))))))
"#;

/// Runs it without the walls and with them, and expects the same.
#[track_caller]
fn same(folder: &Folder, line: &str) -> Outcome {
    let (free, confined) =
        (folder.wasmc(&format!("run {line}")), folder.wasmc(&format!("run --sandbox {line}")));
    assert_eq!((confined.code, confined.text()), (free.code, free.text()), "{}", confined.stderr);
    assert_eq!(confined.stderr, free.stderr);
    confined
}

fn guests_end_as_they_do_without() {
    let folder = Folder::new();
    for (name, text) in [("hello", HELLO), ("library", LIBRARY), ("memory", MEMORY)] {
        folder.build(name, text);
    }
    assert_eq!(same(&folder, "hello.cwasm").code, Some(7));
    assert_eq!(same(&folder, "--invoke grow memory.cwasm").text(), "1\n");
    assert_eq!(same(&folder, "--invoke add library.cwasm 2 3").text(), "5\n");
    let frames = &["the program trapped: integer divide by zero\n    0: library!deep ("];
    same(&folder, "--invoke divide library.cwasm 0").fails_with(134, frames);
    same(&folder, "--invoke forever library.cwasm")
        .fails_with(134, &["call stack exhausted", "library!forever"]);
    same(&folder, "--invoke outside memory.cwasm").fails_with(134, &["out of bounds memory access"]);
    same(&folder, "--invoke missing library.cwasm")
        .fails_with(1, &["there is no exported function `missing`"]);
    same(&folder, "--verify --max-memory 1M --dir .:ro --stack-size 1M hello.cwasm");
}

fn modules_are_compiled_before() {
    let folder = Folder::new();
    folder.module("hello.wasm", HELLO);
    for _ in 0..2 {
        let outcome = folder.wasmc("run --sandbox hello.wasm");
        assert_eq!((outcome.code, outcome.text(), outcome.stderr.as_str()), (Some(7), "hello\n", ""));
        assert_eq!(std::fs::read_dir(folder.path("cache/wasmc")).unwrap().count(), 1);
    }
    let outcome = folder.with_input("run --quiet --no-cache --sandbox -", &folder.read("hello.wasm"));
    assert_eq!((outcome.code, outcome.text(), outcome.stderr.as_str()), (Some(7), "hello\n", ""));
}

fn timings_tell_of_it() {
    let folder = Folder::new();
    folder.build("hello", HELLO);
    assert!(folder.wasmc("run --sandbox --timings hello.cwasm").stderr.contains(" us  sandbox\n"));
    assert!(!folder.wasmc("run --timings hello.cwasm").stderr.contains("sandbox"));
}

/// A guest that waits.
struct Waiting {
    child: Child,
    said: BufReader<std::process::ChildStdout>,
}

impl Waiting {
    /// Starts the command and waits until the guest waits.
    fn start(mut command: Command) -> Waiting {
        Waiting::new(command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap())
    }

    fn new(mut child: Child) -> Waiting {
        let said = BufReader::new(child.stdout.take().unwrap());
        let mut waiting = Waiting { child, said };
        waiting.hear("!\n");
        waiting
    }

    fn hear(&mut self, word: &str) {
        let mut line = String::new();
        self.said.read_line(&mut line).unwrap();
        assert_eq!(line, word);
    }

    /// Lets the guest go on.
    fn answer(&mut self) {
        self.child.stdin.as_mut().unwrap().write_all(b"ab").unwrap();
    }

    /// A line of what the kernel says of the process.
    fn status(&self, name: &str) -> String {
        let text = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(":\t"));
        line.unwrap_or_else(|| panic!("no `{name}` in:\n{text}")).to_owned()
    }

    /// What the open descriptors of the process are of.
    fn open_files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(format!("/proc/{}/fd", self.child.id())).unwrap();
        let target = |entry: std::io::Result<std::fs::DirEntry>| std::fs::read_link(entry.unwrap().path());
        entries.map(|entry| target(entry).unwrap().to_string_lossy().into_owned()).collect()
    }

    fn end(mut self) -> ExitStatus {
        drop(self.child.stdin.take());
        self.child.wait().unwrap()
    }
}

/// Starts `wasmc` with the words of a line.
fn waiting(folder: &Folder, line: &str) -> Waiting {
    let mut command = folder.command(env!("CARGO_BIN_EXE_wasmc"));
    command.args(line.split_whitespace());
    Waiting::start(command)
}

/// What the kernel says of filters, privileges and threads.
fn walls(guest: &Waiting) -> [String; 4] {
    ["Seccomp", "Seccomp_filters", "NoNewPrivs", "Threads"].map(|name| guest.status(name))
}

fn it_is_up_before_the_start_function() {
    let folder = Folder::new();
    folder.build("waiting", WAITING);
    let free = walls(&waiting(&folder, "run waiting.cwasm"));
    let mut guest = waiting(&folder, "run --sandbox waiting.cwasm");
    let confined = walls(&guest);
    let filters = free[1].parse::<u32>().unwrap() + 2;
    assert_eq!(confined, ["2".to_owned(), filters.to_string(), "1".to_owned(), "1".to_owned()]);
    guest.answer();
    guest.hear("?\n");
    assert_eq!(walls(&guest), confined);
    assert_eq!(guest.end().code(), Some(0));
}

fn descriptors_that_nobody_gave_are_closed() {
    let folder = Folder::new();
    folder.build("waiting", WAITING);
    folder.write("secret", "text");
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    rustix::fs::mkfifoat(rustix::fs::CWD, folder.path("input"), mode).unwrap();
    for (options, closed) in [("", false), ("--sandbox", true)] {
        let mut command = folder.command("sh");
        let program = env!("CARGO_BIN_EXE_wasmc");
        let line = format!("exec {program} run {options} --stdin input waiting.cwasm 7<secret 0<secret");
        command.arg("-c").arg(line).stdin(Stdio::null()).stdout(Stdio::piped());
        let child = command.spawn().unwrap();
        // Waits for the guest's side of the pipe.
        let input = std::fs::File::create(folder.path("input")).unwrap();
        let guest = Waiting::new(child);
        let files = guest.open_files();
        let is_open = |name: &str| files.iter().any(|file| file.ends_with(name));
        assert!(is_open("/input") && is_open("/waiting.cwasm"), "{files:?}");
        assert_eq!(is_open("/secret"), !closed, "{files:?}");
        drop(input);
        assert_eq!(guest.end().code(), Some(0));
    }
}

fn what_is_named_by_a_descriptor_is_opened_first() {
    let folder = Folder::new();
    folder.build("hello", HELLO);
    folder.write("variables", "A=1\n");
    let outcome =
        folder.shell("wasmc run --sandbox --env-file /dev/fd/8 /dev/fd/7 7<hello.cwasm 8<variables");
    assert_eq!((outcome.code, outcome.text(), outcome.stderr.as_str()), (Some(7), "hello\n", ""));
}

fn sockets_that_were_given_can_be_used() {
    let folder = Folder::new();
    folder.build("server", SERVER);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut command = folder.command(env!("CARGO_BIN_EXE_wasmc"));
    command.args(["run", "--sandbox", "server.cwasm"]).stdin(OwnedFd::from(listener));
    let mut child = command.spawn().unwrap();
    // The listener is the child's alone now, so that this fails if nobody accepts.
    drop(command);
    let mut connection = TcpStream::connect(address).unwrap();
    connection.write_all(b"message").unwrap();
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).unwrap();
    assert_eq!(answer, b"message");
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

fn datagrams_can_be_sent() {
    let folder = Folder::new();
    folder.build("sender", SENDER);
    for options in ["", "--sandbox"] {
        let receiver = UdpSocket::bind("127.0.0.1:0").unwrap();
        let sender = UdpSocket::bind("127.0.0.1:0").unwrap();
        sender.connect(receiver.local_addr().unwrap()).unwrap();
        let (mut reader, writer) = UnixStream::pair().unwrap();
        let program = env!("CARGO_BIN_EXE_wasmc");
        let line = format!("exec {program} run {options} --listenfd sender.cwasm 3<&0 4>&1 0</dev/null");
        let mut command = folder.command("sh");
        command.arg("-c").arg(line).env("LISTEN_FDS", "2");
        command.stdin(OwnedFd::from(sender)).stdout(OwnedFd::from(writer));
        assert_eq!(command.status().unwrap().code(), Some(0), "{options}");
        drop(command);
        receiver.set_nonblocking(true).unwrap();
        for message in ["one", "onetwo"] {
            let mut received = [0; 16];
            let bytes = receiver.recv(&mut received).unwrap();
            assert_eq!(received[..bytes], *message.as_bytes(), "{options}");
        }
        // Of a stream, one part may do.
        let mut received = String::new();
        reader.read_to_string(&mut received).unwrap();
        assert!(received == "one" || received == "onetwo", "{options}: {received}");
    }
}

fn the_user_can_interrupt() {
    let folder = Folder::new();
    folder.build("waiting", WAITING);
    for options in ["", "--sandbox"] {
        let guest = waiting(&folder, &format!("run {options} waiting.cwasm"));
        let process = rustix::process::Pid::from_child(&guest.child);
        rustix::process::kill_process(process, rustix::process::Signal::INT).unwrap();
        let mut child = guest.child;
        assert_eq!(child.wait().unwrap().signal(), Some(libc::SIGINT), "{options}");
    }
}

/// Nothing can be opened any more when the profile is there: its file was, before.
fn profiles_are_written_from_inside() {
    let folder = Folder::new();
    folder.module("p.wasm", LIBRARY);
    folder.wasmc("build --profile-generate p.wasm -o p.cwasm").success();
    let magic = b"\x81rforpl\xff";
    let written = |line: &str| {
        let ended = folder.wasmc(&format!("run {line} --profile-output p.profraw --invoke divide p.cwasm 0"));
        ended.fails_with(134, &["integer divide by zero"]);
        let profile = folder.read("p.profraw");
        assert!(profile.starts_with(magic), "{} bytes", profile.len());
        profile
    };
    let without = written("");
    folder.write("p.profraw", [0xff; 100_000]);
    assert_eq!(written("--sandbox"), without);
    folder
        .wasmc("run --sandbox --profile-output no/p --invoke divide p.cwasm 0")
        .fails_with(3, &["no/p: cannot write"]);
}
