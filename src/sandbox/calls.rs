//! seccomp: which system calls does the process still have?
//!
//! A list of those that the runtime and the C library make while a guest runs, with the arguments that they make them
//! with where it matters. Any other is answered with `ENOSYS`, as by a kernel that does not know it: C libraries try
//! new calls and do without. The calls that serve nothing but to break out end the process instead (`SIGSYS`): no
//! program that works makes them, so whoever does has taken over already.
//!
//! seccomp knows one answer for a match and one for everything else, so these are two filters; the kernel takes the
//! stricter answer.

use super::{Given, lacking, refused};
use crate::failure::Failure;
use libc::c_long;
use seccompiler::{
    BackendError, BpfProgram, Error, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition,
    SeccompFilter, SeccompRule, TargetArch, apply_filter_all_threads,
};
use std::collections::BTreeMap;
use std::os::fd::BorrowedFd;
use wasmc_loader::wasi::DirAccess;

/// Calls that are always allowed, whatever their arguments.
const ALLOWED: &[c_long] = &[
    // Open files.
    libc::SYS_close,
    libc::SYS_fadvise64,
    libc::SYS_fallocate,
    libc::SYS_fdatasync,
    libc::SYS_fstat,
    libc::SYS_fsync,
    libc::SYS_ftruncate,
    libc::SYS_getdents64,
    libc::SYS_lseek,
    libc::SYS_poll,
    libc::SYS_ppoll,
    libc::SYS_pread64,
    libc::SYS_preadv,
    libc::SYS_preadv2,
    libc::SYS_pwrite64,
    libc::SYS_pwritev,
    libc::SYS_pwritev2,
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_write,
    libc::SYS_writev,
    // Memory; what would become code is among the calls that are killed.
    libc::SYS_brk,
    libc::SYS_madvise,
    libc::SYS_memfd_create,
    libc::SYS_mmap,
    libc::SYS_mprotect,
    libc::SYS_mremap,
    libc::SYS_munmap,
    // Signals that arrive, and traps.
    libc::SYS_restart_syscall,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    // Time, mostly without a system call, and randomness.
    libc::SYS_clock_getres,
    libc::SYS_clock_gettime,
    libc::SYS_clock_nanosleep,
    libc::SYS_getrandom,
    libc::SYS_gettimeofday,
    libc::SYS_nanosleep,
    // The process itself.
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_futex,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_sched_yield,
];

/// Calls that are allowed besides where there are folders, as far as Landlock lets them. It does not mind who looks at
/// names and attributes, so without a folder they are not there at all.
const ALLOWED_WITH_FOLDERS: &[c_long] =
    &[libc::SYS_newfstatat, libc::SYS_openat, libc::SYS_openat2, libc::SYS_readlinkat];

/// Calls that are allowed besides where a folder may be changed, as far as Landlock lets them, which does not mind who
/// sets dates.
const ALLOWED_WITH_WRITABLE_FOLDERS: &[c_long] = &[
    libc::SYS_linkat,
    libc::SYS_mkdirat,
    libc::SYS_renameat,
    libc::SYS_renameat2,
    libc::SYS_symlinkat,
    libc::SYS_unlinkat,
    libc::SYS_utimensat,
];

/// Calls that are allowed besides where there are sockets. What sends has rules of its own.
const ALLOWED_WITH_SOCKETS: &[c_long] =
    &[libc::SYS_accept4, libc::SYS_getsockopt, libc::SYS_recvmsg, libc::SYS_shutdown];

/// Calls that end the process.
const KILLED: &[c_long] = &[
    // Programs, processes and threads.
    libc::SYS_clone,
    libc::SYS_clone3,
    libc::SYS_execve,
    libc::SYS_execveat,
    libc::SYS_fork,
    libc::SYS_vfork,
    // Other processes, and this one from outside.
    libc::SYS_kill,
    libc::SYS_pidfd_getfd,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_send_signal,
    libc::SYS_process_madvise,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_ptrace,
    libc::SYS_rt_sigqueueinfo,
    libc::SYS_rt_tgsigqueueinfo,
    libc::SYS_tkill,
    // The network.
    libc::SYS_bind,
    libc::SYS_connect,
    libc::SYS_listen,
    libc::SYS_socket,
    libc::SYS_socketpair,
    // Ways past this list and past paths.
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_io_uring_setup,
    libc::SYS_name_to_handle_at,
    libc::SYS_open_by_handle_at,
    libc::SYS_pkey_mprotect,
    // What there is to see of the system.
    libc::SYS_chroot,
    libc::SYS_fsconfig,
    libc::SYS_fsmount,
    libc::SYS_fsopen,
    libc::SYS_fspick,
    libc::SYS_mount,
    libc::SYS_mount_setattr,
    libc::SYS_move_mount,
    libc::SYS_open_tree,
    libc::SYS_pivot_root,
    libc::SYS_setns,
    libc::SYS_umount2,
    libc::SYS_unshare,
    // The kernel, and what it keeps secret.
    libc::SYS_add_key,
    libc::SYS_bpf,
    libc::SYS_delete_module,
    libc::SYS_finit_module,
    libc::SYS_init_module,
    libc::SYS_kexec_file_load,
    libc::SYS_kexec_load,
    libc::SYS_keyctl,
    libc::SYS_perf_event_open,
    libc::SYS_reboot,
    libc::SYS_request_key,
    libc::SYS_userfaultfd,
    // Who the process is.
    libc::SYS_capset,
    libc::SYS_setfsgid,
    libc::SYS_setfsuid,
    libc::SYS_setgid,
    libc::SYS_setgroups,
    libc::SYS_setregid,
    libc::SYS_setresgid,
    libc::SYS_setresuid,
    libc::SYS_setreuid,
    libc::SYS_setuid,
];

/// A call with one argument of interest: the rule fits where the argument's bits in `mask` are those of `value`.
#[derive(Clone, Copy, Debug)]
struct Argument {
    call: c_long,
    index: u8,
    mask: u64,
    value: u64,
}

/// The bits of an argument that is an `int`: the kernel does not look at the others.
const INT: u64 = 0xffff_ffff;

/// All that a program may ask of a device or pipe: what can be read, and whether it is a terminal.
/// The C library has two ways to find out the latter.
const DEVICE_CONTROLS: [u64; 3] = [libc::FIONREAD, libc::TCGETS, libc::TCGETS2];

const DESCRIPTOR_CONTROLS: [i32; 4] = [libc::F_DUPFD_CLOEXEC, libc::F_GETFD, libc::F_GETFL, libc::F_SETFL];

/// The flags of `sendmsg` that do no more than send on a connection that is there; `MSG_FASTOPEN` would make one.
const SEND_FLAGS: i32 = libc::MSG_DONTWAIT | libc::MSG_NOSIGNAL;

/// Confines all threads of the process, and those that they start.
pub(super) fn confine(given: &Given<'_>) -> Result<(), Failure> {
    let process = u64::from(std::process::id());
    for filter in [killing(), allowing(given, process)] {
        let filter = filter.map_err(|error| refused("the rules for system calls make no program", error))?;
        apply_filter_all_threads(&filter).map_err(not_applied)?;
    }
    Ok(())
}

fn not_applied(error: Error) -> Failure {
    match error {
        Error::Seccomp(error) if matches!(error.raw_os_error(), Some(libc::EINVAL | libc::ENOSYS)) => {
            lacking("this kernel has no filters for system calls (seccomp)")
        }
        error => refused("the kernel does not confine system calls", error),
    }
}

/// Lets pass what the runtime calls for a guest with these things, and answers everything else with `ENOSYS`.
fn allowing(given: &Given<'_>, process: u64) -> Result<BpfProgram, BackendError> {
    let of_int = |call, index, value| Argument { call, index, mask: INT, value };
    let devices = DEVICE_CONTROLS.map(|control| of_int(libc::SYS_ioctl, 1, control));
    let descriptors = DESCRIPTOR_CONTROLS.map(|control| of_int(libc::SYS_fcntl, 1, control as u64));
    // A process that aborts sends itself a signal.
    let abort = of_int(libc::SYS_tgkill, 0, process);
    let mut arguments = [&devices[..], &descriptors[..], &[abort]].concat();
    if given.sockets {
        arguments.push(sending(given.datagrams));
    }
    program(&allowed(given), &arguments, SeccompAction::Allow, SeccompAction::Errno(libc::ENOSYS as u32))
}

/// How such a guest may send on its sockets: to the other end of a connection. A datagram goes wherever its message says,
/// which a filter cannot read, so that only the call without messages is left, and no address in its arguments.
fn sending(datagrams: bool) -> Argument {
    if datagrams {
        return Argument { call: libc::SYS_sendto, index: 4, mask: u64::MAX, value: 0 };
    }
    let mask = INT & !(SEND_FLAGS as u64);
    Argument { call: libc::SYS_sendmsg, index: 2, mask, value: 0 }
}

/// The calls that such a guest needs whatever their arguments.
fn allowed(given: &Given<'_>) -> Vec<c_long> {
    let is_writable = |&(_, access): &(BorrowedFd<'_>, DirAccess)| access == DirAccess::ReadWrite;
    let lists = [
        (ALLOWED, true),
        (ALLOWED_WITH_FOLDERS, !given.directories.is_empty()),
        (ALLOWED_WITH_WRITABLE_FOLDERS, given.directories.iter().any(is_writable)),
        (ALLOWED_WITH_SOCKETS, given.sockets),
    ];
    lists.into_iter().filter(|(_, needed)| *needed).flat_map(|(calls, _)| calls).copied().collect()
}

/// Ends the process at what no program that works does: the calls of [`KILLED`], and making memory executable.
fn killing() -> Result<BpfProgram, BackendError> {
    let code = |call| {
        let executable = libc::PROT_EXEC as u64;
        Argument { call, index: 2, mask: executable, value: executable }
    };
    let arguments = [code(libc::SYS_mmap), code(libc::SYS_mprotect)];
    program(KILLED, &arguments, SeccompAction::KillProcess, SeccompAction::Allow)
}

/// A filter that does `matched` to these calls, and to those where one of the arguments fits. It ends a
/// process that makes calls in the manner of another processor, whose numbers mean something else.
fn program(
    calls: &[c_long],
    arguments: &[Argument],
    matched: SeccompAction,
    others: SeccompAction,
) -> Result<BpfProgram, BackendError> {
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> = calls.iter().map(|&call| (call, Vec::new())).collect();
    for &Argument { call, index, mask, value } in arguments {
        let (width, masked) = (SeccompCmpArgLen::Qword, SeccompCmpOp::MaskedEq(mask));
        let condition = SeccompCondition::new(index, width, masked, value)?;
        rules.entry(call).or_default().push(SeccompRule::new(vec![condition])?);
    }
    SeccompFilter::new(rules, others, matched, TargetArch::x86_64)?.try_into()
}
