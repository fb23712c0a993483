//! `wasmc build` below `make`: threads take tokens from its jobserver and put them back; a jobserver that is not there is no
//! failure.

use crate::harness::{Folder, Outcome, outcome};
use crate::unit_cache::LARGE;
use rustix::fs::{Mode, OFlags};
use std::fs::File;
use std::io::{ErrorKind, Read as _, Write as _};

/// Builds the large module with this in the environment of `make`.
#[track_caller]
fn build(folder: &Folder, makeflags: &str, options: &str) -> Outcome {
    let mut command = folder.command(env!("CARGO_BIN_EXE_wasmc"));
    command.args(["build", "-O0", "-"]).args(options.split_whitespace()).env("MAKEFLAGS", makeflags);
    let outcome = outcome(command, &LARGE.0);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    assert!(outcome.stdout == LARGE.1, "the jobserver shows in the output");
    outcome
}

/// What is in the jobserver after a build that finds these tokens there.
#[track_caller]
fn left(tokens: &[u8], options: &str) -> Vec<u8> {
    let folder = Folder::new();
    folder.shell("mkfifo tokens").success();
    let flags = OFlags::RDWR | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let mut fifo = File::from(rustix::fs::open(folder.path("tokens"), flags, Mode::empty()).unwrap());
    fifo.write_all(tokens).unwrap();
    let makeflags = format!(" -j --jobserver-auth=fifo:{}", folder.path("tokens").display());
    build(&folder, &makeflags, options).success();
    let mut left = Vec::new();
    assert_eq!(fifo.read_to_end(&mut left).unwrap_err().kind(), ErrorKind::WouldBlock);
    left
}

#[test]
fn tokens_are_taken_and_put_back() {
    // More than there can be threads, so that one that was taken and put back is not where it was.
    let tokens: Vec<u8> = (0..200).collect();
    let mut left = left(&tokens, "");
    let alone = std::thread::available_parallelism().unwrap().get() == 1;
    assert_eq!(left == tokens, alone, "threads work without a token: {left:?}");
    left.sort_unstable();
    assert!(left == tokens, "tokens were lost or made up: {left:?}");
}

#[test]
fn one_thread_needs_no_token() {
    assert!(left(b"", "").is_empty());
}

#[test]
fn threads_that_the_user_wants_need_no_token() {
    assert_eq!(left(b"abc", "-j 2"), b"abc");
}

#[test]
fn a_jobserver_that_cannot_be_reached_is_no_failure() {
    let folder = Folder::new();
    for makeflags in
        ["-j4 --jobserver-auth=300,301", "--jobserver-auth=junk", "--jobserver-auth=fifo:missing"]
    {
        let outcome = build(&folder, makeflags, "");
        outcome.fails_with(
            0,
            &["warning: the jobserver of `make` cannot be reached", "a `+` before the command"],
        );
        build(&folder, makeflags, "-j 2").success();
    }
    for makeflags in ["", "-j4", "--jobserver-auth=-2,-2", "k -- A=--jobserver"] {
        build(&folder, makeflags, "").success();
    }
}

#[test]
fn make_finds_all_its_tokens_again() {
    let folder = Folder::new();
    folder.write("a.wasm", &LARGE.0);
    folder.write("b.wasm", &LARGE.0);
    folder.write("Makefile", "all: a.cwasm b.cwasm\n%.cwasm: %.wasm\n\t+@wasmc build -O0 $< -o $@\n");
    // It complains in the end if there are too few or too many.
    folder.shell("make -j3").success();
    assert!(folder.read("a.cwasm") == LARGE.1 && folder.read("b.cwasm") == LARGE.1);
}
