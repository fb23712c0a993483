//! What may a guest see of the system? Whatever a [`WasiCtxBuilder`] says, in the words of `wasmc run`. Gives a guest
//! arguments, variables and a standard input, lets it answer into memory, and makes clocks and random bytes up, so that
//! every run is the same. Takes the path of the artifact; without one, it prints the module to compile.
//!
//! # Safety
//! Loading an artifact is trusting it: it must come from `wasmc build`, unaltered. Everything else is safe.
#![allow(unsafe_code, reason = "loading an artifact is unsafe, since it is code")]

use std::error::Error as StdError;
use std::net::TcpListener;
use wasmc_loader::wasi::{ClockId, DirAccess, InputBuffer, OutputBuffer, WasiClocks, WasiRandom};
use wasmc_loader::{Error, Linker, Module, Store, WasiCtx, WasiCtxBuilder};

/// The module, to be compiled with `wasmc build wasi.wat -o wasi.cwasm`: answers with its first variable, what it
/// reads, the time and two random bytes, and ends with the number of its arguments.
pub(crate) const WAT: &str = r#"
(module
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_get" (func $environ_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_sizes_get" (func $environ_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_time_get" (func $clock_time_get (param i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "random_get" (func $random_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (func $write (param $address i32) (param $len i32)
    (i32.store (i32.const 0) (local.get $address))
    (i32.store (i32.const 4) (local.get $len))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func (export "_start")
    (drop (call $environ_sizes_get (i32.const 16) (i32.const 20)))
    (drop (call $environ_get (i32.const 512) (i32.const 1024)))
    (call $write (i32.const 1024) (i32.load (i32.const 20)))
    (i32.store (i32.const 0) (i32.const 2048))
    (i32.store (i32.const 4) (i32.const 100))
    (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
    (call $write (i32.const 2048) (i32.load (i32.const 8)))
    (drop (call $clock_time_get (i32.const 0) (i64.const 0) (i32.const 4096)))
    (drop (call $random_get (i32.const 4104) (i32.const 2)))
    (call $write (i32.const 4096) (i32.const 10))
    (drop (call $args_sizes_get (i32.const 16) (i32.const 20)))
    (call $proc_exit (i32.load (i32.const 16)))))
"#;

/// Clocks that an embedder drives itself: always half past nothing.
struct Stopped;

impl WasiClocks for Stopped {
    fn now_ns(&mut self, _: ClockId) -> u64 {
        30
    }

    fn resolution_ns(&mut self, _: ClockId) -> u64 {
        1
    }

    /// This guest never waits; one that does needs a clock that goes.
    fn wait_ns(&mut self, _: u64) {}
}

/// Random bytes of which all are the same.
struct Fair;

impl WasiRandom for Fair {
    fn fill(&mut self, bytes: &mut [u8]) {
        bytes.fill(4);
    }
}

/// Runs the module once; returns its exit code and what it wrote.
pub(crate) fn run(module: &Module) -> Result<(i32, Vec<u8>), Box<dyn StdError>> {
    let answer = OutputBuffer::new(1 << 20);
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let mut builder = WasiCtxBuilder::new();
    builder
        .args(["wasi", "first", "second"])?
        .env("GREETING", "hello")?
        .preopen_dir(std::env::temp_dir(), "/tmp", DirAccess::ReadOnly)?
        .socket(listener)?
        .stdin_buffer(InputBuffer::new(*b"input"))
        .stdout_buffer(answer.clone())
        .clocks(Stopped)
        .random(Fair);

    let mut store = Store::new(builder.build()?);
    let mut linker = Linker::new();
    linker.add_wasi(|wasi: &mut WasiCtx| wasi);
    let instance = linker.instantiate(&mut store, module)?;
    let start = instance.get_typed_func::<(), ()>(&mut store, "_start")?;
    let code = match start.call(&mut store, ()) {
        Ok(()) => 0,
        Err(Error::Exit(code)) => code,
        Err(error) => return Err(error.into()),
    };
    Ok((code, answer.contents()))
}

fn main() -> Result<(), Box<dyn StdError>> {
    let Some(artifact) = std::env::args_os().nth(1) else {
        println!("{WAT}");
        return Ok(());
    };
    // SAFETY: whoever runs this vouches for the artifact.
    let module = unsafe { Module::open(artifact.as_ref()) }?;
    println!("{:?}", run(&module)?);
    Ok(())
}
