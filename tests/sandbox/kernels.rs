//! What does `wasmc run --sandbox` say on a kernel that cannot confine it? Such kernels are played by a filter that
//! answers single calls as they would, put up by a process that then becomes `wasmc`.

use crate::Test;
use crate::harness::{Folder, HELLO, Outcome, outcome};
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch, apply_filter};
use std::ffi::c_long;
use std::os::unix::process::CommandExt as _;
use std::process::{Command, ExitCode};

/// The word by which a process knows that it is to play a kernel: then follow a call, its error, and the words of a
/// command to become.
pub(crate) const CHILD: &str = "--kernel";

/// Needs nothing of the kernel that these tests run on.
pub(crate) const ALWAYS: &[Test] =
    &[("a_kernel_without_landlock_is_refused", a_kernel_without_landlock_is_refused)];

/// Needs a kernel that can confine, so that what it lacks then is what was taken away.
pub(crate) const TESTS: &[Test] = &[
    ("a_kernel_that_takes_no_rules_is_refused", a_kernel_that_takes_no_rules_is_refused),
    ("a_kernel_without_filters_is_refused", a_kernel_without_filters_is_refused),
];

/// In the child: becomes the command on a kernel that answers a call with an error.
pub(crate) fn child(words: &[String]) -> ExitCode {
    let [call, errno, command @ ..] = words else { panic!("a call, an error and a command are wanted") };
    let rules = [(call.parse().unwrap(), Vec::new())].into_iter().collect();
    let answer = SeccompAction::Errno(errno.parse().unwrap());
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, answer, TargetArch::x86_64).unwrap();
    apply_filter(&BpfProgram::try_from(filter).unwrap()).unwrap();
    panic!("{}", Command::new(&command[0]).args(&command[1..]).exec());
}

/// Runs `wasmc` where the call ends with the error.
fn where_fails(folder: &Folder, call: c_long, errno: i32, line: &str) -> Outcome {
    let mut command = folder.command(std::env::current_exe().unwrap());
    command.args([CHILD, &call.to_string(), &errno.to_string(), env!("CARGO_BIN_EXE_wasmc")]);
    command.args(line.split_whitespace());
    outcome(command, b"")
}

/// Expects that the guest does not even start, and that the rest of `run` does not care.
#[track_caller]
fn is_refused(call: c_long, errno: i32, why: &str) {
    let folder = Folder::new();
    folder.build("hello", HELLO);
    let refused = where_fails(&folder, call, errno, "run --sandbox hello.cwasm");
    refused.fails_with(3, &["error: `--sandbox`: ", why]);
    assert_eq!(refused.text(), "");
    let without = where_fails(&folder, call, errno, "run hello.cwasm");
    assert_eq!((without.code, without.text(), without.stderr.as_str()), (Some(7), "hello\n", ""));
}

fn a_kernel_without_landlock_is_refused() {
    for errno in [libc::ENOSYS, libc::EOPNOTSUPP] {
        is_refused(
            libc::SYS_landlock_create_ruleset,
            errno,
            "this kernel has no Landlock, or has it switched off",
        );
    }
}

fn a_kernel_that_takes_no_rules_is_refused() {
    // As when there are too many layers of rules already.
    is_refused(libc::SYS_landlock_restrict_self, libc::E2BIG, "the kernel does not confine files");
}

fn a_kernel_without_filters_is_refused() {
    for errno in [libc::ENOSYS, libc::EINVAL] {
        is_refused(libc::SYS_seccomp, errno, "this kernel has no filters for system calls (seccomp)");
    }
    is_refused(libc::SYS_seccomp, libc::EACCES, "the kernel does not confine system calls");
}
