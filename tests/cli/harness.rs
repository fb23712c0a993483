//! How do the tests run `wasmc`? In a temporary folder, with a cache of its own, without terminal.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A temporary folder to run programs in.
pub(crate) struct Folder {
    directory: TempDir,
}

/// How a program ended and what it said.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: String,
}

/// The smallest valid module.
pub(crate) const EMPTY_MODULE: &[u8] = b"\0asm\x01\0\0\0";

/// A WASI program that writes `hello` and its arguments' bytes to nothing, and ends with the exit code 7.
pub(crate) const HELLO: &str = r#"
(module $hello
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 16) "hello\n")
  (data (i32.const 0) "\10\00\00\00\06\00\00\00")
  (func $start (export "_start")
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
    (call $proc_exit (i32.const 7))))
"#;

/// Copies its arguments, then its environment, to stdout, each text ended by a NUL.
pub(crate) const SHOW: &str = r#"
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $args_sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_sizes_get" (func $env_sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_get" (func $env (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func $write (param $len i32)
    (i32.store (i32.const 0) (i32.const 4096))
    (i32.store (i32.const 4) (local.get $len))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func (export "_start")
    (drop (call $args_sizes (i32.const 16) (i32.const 20)))
    (drop (call $args (i32.const 1024) (i32.const 4096)))
    (call $write (i32.load (i32.const 20)))
    (drop (call $env_sizes (i32.const 16) (i32.const 20)))
    (drop (call $env (i32.const 1024) (i32.const 4096)))
    (call $write (i32.load (i32.const 20)))))
"#;

/// Exports functions of several types.
pub(crate) const LIBRARY: &str = r#"
(module $library
  (memory (export "memory") 1 3)
  (func $add (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
  (func (export "mix") (param i64 f32 f64) (result f64 f32 i64) local.get 2 local.get 1 local.get 0)
  (func $deep (param i32) (result i32) (i32.div_s (i32.const 1) (local.get 0)))
  (func $divide (export "divide") (param i32) (result i32) (call $deep (local.get 0)))
  (func $forever (export "forever") (result i32) (i32.add (i32.const 1) (call $forever)))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))
"#;

impl Folder {
    pub(crate) fn new() -> Folder {
        Folder { directory: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Writes the module in text format as a binary.
    pub(crate) fn module(&self, name: &str, text: &str) -> PathBuf {
        self.write(name, wat::parse_str(text).unwrap())
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// Names of everything in the folder but the cache, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.directory.path()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.filter(|name| name != "cache").collect();
        names.sort();
        names
    }

    /// Runs `wasmc` with the words of `line`.
    #[track_caller]
    pub(crate) fn wasmc(&self, line: &str) -> Outcome {
        self.with_input(line, b"")
    }

    /// Runs `wasmc` with the words of `line` and this on stdin.
    #[track_caller]
    pub(crate) fn with_input(&self, line: &str, input: &[u8]) -> Outcome {
        let mut command = self.command(env!("CARGO_BIN_EXE_wasmc"));
        command.args(line.split_whitespace());
        outcome(command, input)
    }

    /// Runs the shell command `line`, in which `wasmc` is ours.
    #[track_caller]
    pub(crate) fn shell(&self, line: &str) -> Outcome {
        let mut command = self.command("sh");
        let own = Path::new(env!("CARGO_BIN_EXE_wasmc")).parent().unwrap();
        let path = format!("{}:{}", own.display(), std::env::var("PATH").unwrap());
        command.arg("-c").arg(line).env("PATH", path);
        outcome(command, b"")
    }

    /// A command that runs in the folder.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.directory.path());
        command.env("XDG_CACHE_HOME", self.path("cache")).env_remove("NO_COLOR");
        for ours in ["WASMC_CACHE", "WASMC_CACHE_SIZE", "MAKEFLAGS"] {
            command.env_remove(ours);
        }
        command
    }

    /// Builds `name.wasm` from text into `name.cwasm`.
    #[track_caller]
    pub(crate) fn build(&self, name: &str, text: &str) -> PathBuf {
        self.module(&format!("{name}.wasm"), text);
        self.wasmc(&format!("build -O0 {name}.wasm")).success();
        self.path(&format!("{name}.cwasm"))
    }
}

/// Runs a command to its end.
#[track_caller]
pub(crate) fn outcome(mut command: Command, input: &[u8]) -> Outcome {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that fails early does not read its input.
    let _ = child.stdin.take().unwrap().write_all(input);
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    Outcome { code: status.code(), stdout, stderr: String::from_utf8(stderr).unwrap() }
}

impl Outcome {
    /// Expects exit code 0 and silence on stderr.
    #[track_caller]
    pub(crate) fn success(self) -> Outcome {
        assert_eq!((self.code, self.stderr.as_str()), (Some(0), ""));
        self
    }

    /// Expects an exit code and exactly these lines on stderr.
    #[track_caller]
    pub(crate) fn fails(&self, code: i32, stderr: &str) {
        assert_eq!(self.stderr.trim_end(), stderr.trim_end());
        assert_eq!(self.code, Some(code));
    }

    /// Expects an exit code and all these texts in stderr.
    #[track_caller]
    pub(crate) fn fails_with(&self, code: i32, texts: &[&str]) {
        for text in texts {
            assert!(self.stderr.contains(text), "no `{text}` in:\n{}", self.stderr);
        }
        assert!(!self.stderr.contains("panicked"), "{}", self.stderr);
        assert_eq!(self.code, Some(code), "{}", self.stderr);
    }

    /// What was written to stdout.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.stdout).unwrap()
    }
}

/// Puts `command` behind a wrapper that takes from root the right to pass over permissions.
pub(crate) fn without_privileges(folder: &Folder, line: &str) -> Command {
    let mut command = folder.command("setpriv");
    if rustix::process::geteuid().is_root() {
        command.args(["--bounding-set", "-dac_override,-dac_read_search"]);
    }
    command.arg(env!("CARGO_BIN_EXE_wasmc")).args(line.split_whitespace());
    command
}
