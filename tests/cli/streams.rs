//! Standard streams that are closed, full or without a reader: the guest gets the error that a native program would,
//! and `wasmc` ends as the guest does, never by a signal.

use crate::harness::{Folder, LIBRARY, Outcome};
use std::process::{Command, Stdio};

/// Writes a byte to its stdout and ends with the error; `closed` closes stdout before that, `device` opens `full` in
/// its folder instead, `input` reads from stdin.
const WRITE: &str = r#"
(module
  (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $fd_close (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_open"
    (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\10\00\00\00\01\00\00\00")
  (data (i32.const 16) "x")
  (data (i32.const 32) "full")
  (func $write (param $fd i32) (result i32)
    (call $fd_write (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 8)))
  (func $end (param $errno i32) (call $proc_exit (local.get $errno)))
  (func (export "_start") (call $end (call $write (i32.const 1))))
  (func (export "error") (call $end (call $write (i32.const 2))))
  (func (export "closed")
    (drop (call $fd_close (i32.const 1)))
    (call $end (call $write (i32.const 1))))
  (func (export "input") (call $end (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func (export "device") (local $errno i32)
    (local.set $errno (call $path_open (i32.const 3) (i32.const 0) (i32.const 32) (i32.const 4)
      (i32.const 0) (i64.const 64) (i64.const 0) (i32.const 0) (i32.const 12)))
    (if (local.get $errno) (then (call $end (i32.add (i32.const 100) (local.get $errno)))))
    (call $end (call $write (i32.load (i32.const 12)))))
  (func (export "trap") (drop (call $write (i32.const 1))) (unreachable)))
"#;

const BADF: i32 = 8;
const FBIG: i32 = 22;
const NOSPC: i32 = 51;
const PIPE: i32 = 64;

/// A pipe that nobody reads.
fn broken_pipe() -> Stdio {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    writer.into()
}

/// `wasmc` with the words of `line`, its input and output closed or ended for good.
fn quiet(folder: &Folder, line: &str) -> Command {
    let mut command = folder.command(env!("CARGO_BIN_EXE_wasmc"));
    command.args(line.split_whitespace()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

#[test]
fn pipes_without_a_reader() {
    let folder = Folder::new();
    folder.build("write", WRITE);
    let code = |command: &mut Command| {
        let status = command.status().unwrap();
        status.code().unwrap_or_else(|| panic!("{status}"))
    };
    assert_eq!(code(quiet(&folder, "run write.cwasm").stdout(broken_pipe())), PIPE);
    assert_eq!(code(quiet(&folder, "run --invoke error write.cwasm").stderr(broken_pipe())), PIPE);
    // Nor do our own words end us.
    let mut both = quiet(&folder, "run --invoke trap write.cwasm");
    assert_eq!(code(both.stdout(broken_pipe()).stderr(broken_pipe())), 134);
    assert_eq!(code(quiet(&folder, "run missing.cwasm").stderr(broken_pipe())), 3);
    assert_eq!(code(quiet(&folder, "run write.wasm").stdout(broken_pipe()).stderr(broken_pipe())), PIPE);
    folder.build("library", LIBRARY);
    assert_eq!(code(quiet(&folder, "run --invoke add library.cwasm 1 2").stdout(broken_pipe())), 0);
}

#[test]
fn full_disks() {
    let folder = Folder::new();
    folder.build("write", WRITE);
    let ends = |line: &str, code: i32| folder.shell(line).fails(code, "");
    ends("wasmc run write.cwasm >/dev/full", NOSPC);
    ends("wasmc run --invoke error write.cwasm 2>/dev/full", NOSPC);
    ends("wasmc run --dir /dev --invoke device write.cwasm", NOSPC);
    ends("ulimit -f 0; wasmc run write.cwasm >file", FBIG);
    folder.build("library", LIBRARY);
    let own = folder.shell("wasmc run --invoke add library.cwasm 1 2 >/dev/full");
    own.fails_with(3, &["error: stdout: cannot write: No space left on device"]);
    let report = folder.shell("wasmc inspect library.cwasm >/dev/full");
    report.fails_with(3, &["error: stdout: cannot write: No space left on device"]);
}

#[test]
fn closed_streams() {
    let folder = Folder::new();
    folder.build("write", WRITE);
    let end = |line: &str| -> Outcome { folder.shell(line) };
    end("wasmc run --invoke closed write.cwasm").fails(BADF, "");
    end("wasmc run write.cwasm >&-").fails(BADF, "");
    end("wasmc run --invoke error write.cwasm 2>&-").fails(BADF, "");
    end("wasmc run --invoke input write.cwasm <&-").fails(BADF, "");
    end("wasmc run --invoke input write.cwasm <&- >&- 2>&-").fails(BADF, "");
    end("wasmc run --invoke closed write.cwasm <&- >&-").fails(BADF, "");
    let outcome = end("wasmc run write.cwasm <&- 2>&-");
    assert_eq!((outcome.code, outcome.text()), (Some(0), "x"));
    folder.build("library", LIBRARY);
    for line in ["inspect library.cwasm", "inspect --json library.cwasm", "completions bash", "targets"] {
        let own = end(&format!("wasmc {line} >&-"));
        own.fails_with(3, &["error: stdout: cannot write: Bad file descriptor"]);
    }
}
