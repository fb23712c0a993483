//! Are signals that have nothing to do with wasm left alone? Each test runs itself again as a child process that is
//! to die of the signal, or to live on where its parent had it ignored.

use crate::{module, run};
use rustix::process::{Signal, getpid, kill_process};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;
use wasmc_loader::{Caller, Linker, Store};

const CHILD: &str = "WASMC_TEST_SIGNALS_CHILD";

/// Runs the test `name` again as a child process, started by `program`, and gives how it ended; `None` in the child.
pub(crate) fn run_again(mut program: Command, name: &str) -> Option<ExitStatus> {
    if std::env::var_os(CHILD).is_some() {
        return None;
    }
    program
        .args(["--exact", name, "--nocapture"])
        .env(CHILD, "yes")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    Some(program.status().expect("the child runs"))
}

/// The program of this very test.
pub(crate) fn this_program() -> PathBuf {
    std::env::current_exe().expect("the test knows its program")
}

/// In the parent, runs the test `name` as a child and checks that `signal` ended it; in the child, raises it inside
/// a host function.
fn check(name: &str, signal: Signal) {
    match run_again(Command::new(this_program()), name) {
        Some(status) => {
            assert_eq!(status.signal(), Some(signal.as_raw()), "the child ended with {status}");
        }
        None => raise_inside_wasm(signal),
    }
}

fn raise_inside_wasm(signal: Signal) {
    let module =
        module(r#"(module (import "host" "raise" (func $raise)) (func (export "run") (call $raise)))"#);
    let mut linker = Linker::new();
    linker.func_wrap("host", "raise", move |_: Caller<'_, ()>| {
        // Rust's own handlers only make way at the first one, and signals that follow at once are merged.
        for _ in 0..100 {
            kill_process(getpid(), signal).expect("a process may signal itself");
            std::thread::sleep(Duration::from_millis(10));
        }
    });
    let mut store = Store::new(());
    let instance = linker.instantiate(&mut store, &module).expect("its import is defined");
    drop(run(&mut store, instance, "run"));
}

#[test]
fn a_segmentation_fault_of_the_host_is_no_trap() {
    check("signals::a_segmentation_fault_of_the_host_is_no_trap", Signal::SEGV);
}

#[test]
fn an_illegal_instruction_of_the_host_is_no_trap() {
    check("signals::an_illegal_instruction_of_the_host_is_no_trap", Signal::ILL);
}

#[test]
fn a_bus_error_of_the_host_is_no_trap() {
    check("signals::a_bus_error_of_the_host_is_no_trap", Signal::BUS);
}

#[test]
fn a_floating_point_exception_of_the_host_is_no_trap() {
    check("signals::a_floating_point_exception_of_the_host_is_no_trap", Signal::FPE);
}

#[test]
fn a_signal_that_was_ignored_before_stays_ignored() {
    // A shell's `trap` with nothing to do is inherited by what it executes.
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' BUS && exec \"$0\" \"$@\""]).arg(this_program());
    match run_again(shell, "signals::a_signal_that_was_ignored_before_stays_ignored") {
        Some(status) => assert!(status.success(), "the child ended with {status}"),
        None => raise_inside_wasm(Signal::BUS),
    }
}
