//! What a guest would try that makes system calls of its own. One row for each attempt: what is called, and how it
//! fares behind the walls. Without them it must fare otherwise.

use crate::Test;
use crate::stage::{Fate, Stage, call, call_of_32_bits, fate, number, text};
use libc::{AT_FDCWD, O_CREAT, O_DIRECTORY, O_PATH, O_RDONLY, O_RDWR, O_TRUNC, O_WRONLY};
use std::ffi::{CStr, c_long};

/// What of its stage a process was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Stock {
    /// Nothing at all.
    Nothing,
    /// The folder to read.
    Readonly,
    /// Both folders.
    Folders,
    /// Both folders and the listening socket.
    FoldersAndSocket,
    /// Both folders and the socket for datagrams.
    FoldersAndDatagrams,
}

/// An attempt.
pub(crate) struct Attempt {
    /// What is tried.
    name: &'static str,
    /// What was given of the stage.
    pub(crate) given: Stock,
    /// How it fares behind the walls.
    confined: Fate,
    /// The attempt itself: the result of the call, or the error as its negative.
    pub(crate) make: fn(&Stage) -> i64,
}

pub(crate) const TESTS: &[Test] = &[
    ("what_was_not_given_stays_out_of_reach", || check(Fate::Refused(libc::EACCES))),
    ("nothing_gets_a_second_name_elsewhere", || check(Fate::Refused(libc::EXDEV))),
    ("calls_that_nobody_needs_do_not_exist", || check(Fate::Refused(libc::ENOSYS))),
    ("what_only_serves_to_break_out_ends_the_process", || check(KILLED)),
    ("what_was_given_can_be_used", what_was_given_can_be_used),
];

const KILLED: Fate = Fate::Killed(libc::SIGSYS);

/// Makes the attempts of which this is expected, with and without the walls.
fn check(expected: Fate) {
    let mut complaints = Vec::new();
    for (index, attempt) in ATTEMPTS.iter().enumerate().filter(|(_, attempt)| attempt.confined == expected) {
        let (confined, free) = (fate(index, true), fate(index, false));
        if confined != expected || free == expected {
            complaints
                .push(format!("{}: {confined:?} behind the walls, {free:?} without them", attempt.name));
        }
    }
    assert!(complaints.is_empty(), "expected {expected:?}:\n  {}", complaints.join("\n  "));
}

fn what_was_given_can_be_used() {
    for (index, attempt) in ATTEMPTS.iter().enumerate().filter(|(_, attempt)| attempt.confined == Fate::Done)
    {
        assert_eq!((fate(index, true), fate(index, false)), (Fate::Done, Fate::Done), "{}", attempt.name);
    }
}

const HERE: usize = AT_FDCWD as usize;

const fn attempt(name: &'static str, confined: Fate, make: fn(&Stage) -> i64) -> Attempt {
    Attempt { name, given: Stock::Folders, confined, make }
}

const fn reaches(name: &'static str, make: fn(&Stage) -> i64) -> Attempt {
    attempt(name, Fate::Refused(libc::EACCES), make)
}

/// As for another file system, so that programs copy instead, which fails then.
const fn reaches_elsewhere(name: &'static str, make: fn(&Stage) -> i64) -> Attempt {
    attempt(name, Fate::Refused(libc::EXDEV), make)
}

const fn is_gone(name: &'static str, make: fn(&Stage) -> i64) -> Attempt {
    attempt(name, Fate::Refused(libc::ENOSYS), make)
}

const fn kills(name: &'static str, make: fn(&Stage) -> i64) -> Attempt {
    attempt(name, KILLED, make)
}

const fn works(name: &'static str, make: fn(&Stage) -> i64) -> Attempt {
    attempt(name, Fate::Done, make)
}

impl Attempt {
    const fn given(self, given: Stock) -> Attempt {
        Attempt { given, ..self }
    }
}

fn openat(directory: usize, path: &CStr, flags: i32) -> i64 {
    call(libc::SYS_openat, &[directory, path.as_ptr() as usize, flags as usize, 0o600])
}

fn look(path: &CStr) -> i64 {
    let mut attributes = [0_u8; size_of::<libc::stat>()];
    call(libc::SYS_newfstatat, &[HERE, path.as_ptr() as usize, attributes.as_mut_ptr() as usize, 0])
}

fn date(path: &CStr) -> i64 {
    call(libc::SYS_utimensat, &[HERE, path.as_ptr() as usize, 0, 0])
}

/// A call that is not to get as far as looking at its arguments.
fn bare(number: c_long) -> i64 {
    call(number, &[usize::MAX; 6])
}

fn map(protection: i32, flags: i32, descriptor: usize) -> i64 {
    call(libc::SYS_mmap, &[0, 4096, protection as usize, flags as usize, descriptor, 0])
}

fn send(socket: usize, flags: i32) -> i64 {
    // Without parts and address.
    let message = [0_u8; size_of::<libc::msghdr>()];
    call(libc::SYS_sendmsg, &[socket, message.as_ptr() as usize, flags as usize])
}

/// Sends nothing by a message that says where to: to the socket's own address.
fn send_somewhere(stage: &Stage) -> i64 {
    let address = address(stage);
    let mut message = [0_usize; size_of::<libc::msghdr>() / 8];
    message[0] = address.as_ptr() as usize;
    message[1] = address.len();
    call(libc::SYS_sendmsg, &[number(&stage.datagrams), message.as_ptr() as usize, 0])
}

/// The address of the socket for datagrams, in the kernel's form.
fn address(stage: &Stage) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes[..2].copy_from_slice(&(libc::AF_INET as u16).to_ne_bytes());
    bytes[2..4].copy_from_slice(&stage.port.to_be_bytes());
    bytes[4..8].copy_from_slice(&[127, 0, 0, 1]);
    bytes
}

/// Panics, and lets the panic be caught where a backtrace would be shown.
fn panic_and_go_on() -> i64 {
    std::panic::set_hook(Box::new(|_| drop(std::backtrace::Backtrace::force_capture().to_string())));
    let caught = std::panic::catch_unwind(|| panic!("on purpose"));
    if caught.is_err() { 0 } else { -1 }
}

const MAPPED: i32 = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;

pub(crate) const ATTEMPTS: &[Attempt] = &[
    reaches("open a file of the system", |_| openat(HERE, c"/etc/passwd", O_RDONLY)),
    reaches("open a file beside the folder", |_| openat(HERE, c"outside/secret", O_RDONLY)),
    reaches("create a file beside the folder", |_| openat(HERE, c"outside/new", O_CREAT | O_WRONLY)),
    reaches("leave the folder by its parent", |s| openat(number(&s.given), c"../outside/secret", O_RDONLY)),
    reaches("leave the folder by a link", |s| openat(number(&s.given), c"link", O_RDONLY)),
    reaches("leave by the root of the process", |_| openat(HERE, c"/proc/self/root/etc/passwd", O_RDONLY)),
    reaches("leave by the folder of the process", |_| {
        openat(HERE, c"/proc/self/cwd/outside/secret", O_RDONLY)
    }),
    reaches("open for writing what was opened for reading", |s| {
        openat(HERE, &Stage::path_of(&s.input), O_WRONLY)
    }),
    reaches("open a handle that cannot read", |_| {
        let handle = openat(HERE, c"outside/secret", O_PATH);
        assert!(handle >= 0, "attributes are not secret");
        openat(HERE, &std::ffi::CString::new(format!("/proc/self/fd/{handle}")).unwrap(), O_RDONLY)
    }),
    reaches("write to its own code", |_| openat(HERE, c"/proc/self/mem", O_RDWR)),
    reaches("list the root", |_| openat(HERE, c"/", O_RDONLY | O_DIRECTORY)),
    reaches("open a device", |_| openat(HERE, c"/dev/null", O_RDWR)),
    reaches("cut a file beside the folder", |_| openat(HERE, c"outside/secret", O_WRONLY | O_TRUNC)),
    reaches("remove a file beside the folder", |_| {
        call(libc::SYS_unlinkat, &[HERE, text(c"outside/secret"), 0])
    }),
    reaches("make a folder beside the folder", |_| {
        call(libc::SYS_mkdirat, &[HERE, text(c"outside/new"), 0o700])
    }),
    reaches("make a link beside the folder", |_| {
        call(libc::SYS_symlinkat, &[text(c"x"), HERE, text(c"outside/new")])
    }),
    reaches_elsewhere("take a file in under a second name", |s| {
        call(libc::SYS_linkat, &[HERE, text(c"outside/secret"), number(&s.given), text(c"stolen"), 0])
    }),
    reaches("move a file in", |s| {
        call(libc::SYS_renameat2, &[HERE, text(c"outside/secret"), number(&s.given), text(c"stolen"), 0])
    }),
    reaches("move a file out", |s| {
        call(libc::SYS_renameat2, &[number(&s.given), text(c"file"), HERE, text(c"outside/new"), 0])
    }),
    reaches("write in a folder to read", |s| openat(number(&s.readonly), c"file", O_WRONLY)),
    reaches("cut a file in a folder to read", |s| openat(number(&s.readonly), c"file", O_RDONLY | O_TRUNC)),
    reaches("make a file in a folder to read", |s| openat(number(&s.readonly), c"new", O_CREAT | O_RDONLY)),
    reaches("make a folder in a folder to read", |s| {
        call(libc::SYS_mkdirat, &[number(&s.readonly), text(c"new"), 0o700])
    }),
    reaches("remove a file in a folder to read", |s| {
        call(libc::SYS_unlinkat, &[number(&s.readonly), text(c"file"), 0])
    }),
    reaches("move a file out of a folder to read", |s| {
        call(libc::SYS_renameat, &[number(&s.readonly), text(c"file"), number(&s.given), text(c"new")])
    }),
    reaches_elsewhere("make a file of a folder to read writable by a second name", |s| {
        call(libc::SYS_linkat, &[number(&s.readonly), text(c"file"), number(&s.given), text(c"new"), 0])
    }),
    //
    works("read in a folder to read", |s| openat(number(&s.readonly), c"file", O_RDONLY)),
    works("list a folder to read", |s| openat(number(&s.readonly), c".", O_RDONLY | O_DIRECTORY)),
    works("read, write and cut", |s| openat(number(&s.given), c"file", O_RDWR | O_TRUNC)),
    works("make a file", |s| openat(number(&s.given), c"sub/new", O_CREAT | O_RDWR)),
    works("make a folder", |s| call(libc::SYS_mkdirat, &[number(&s.given), text(c"new"), 0o700])),
    works("remove a file", |s| call(libc::SYS_unlinkat, &[number(&s.given), text(c"file"), 0])),
    works("move a file to another folder", |s| {
        call(libc::SYS_renameat, &[number(&s.given), text(c"file"), number(&s.given), text(c"sub/file")])
    }),
    works("give a file a second name elsewhere", |s| {
        call(libc::SYS_linkat, &[number(&s.given), text(c"file"), number(&s.given), text(c"sub/file"), 0])
    }),
    works("cut an open file", |s| call(libc::SYS_ftruncate, &[number(&s.output), 0])),
    works("look at a file", |_| look(c"readonly/file")).given(Stock::Readonly),
    works("date a file", |_| date(c"given/file")),
    works("take memory", |_| map(libc::PROT_READ | libc::PROT_WRITE, MAPPED, usize::MAX)),
    works("send on a connection", |s| match send(number(&s.listener), libc::MSG_NOSIGNAL) {
        // The kernel got as far as to see that this socket is not connected.
        result if result == -i64::from(libc::EPIPE) => 0,
        other => other,
    })
    .given(Stock::FoldersAndSocket),
    works("send a datagram to whom it is connected", |s| {
        match call(libc::SYS_sendto, &[number(&s.datagrams), 0, 0, libc::MSG_NOSIGNAL as usize, 0, 0]) {
            // The kernel got as far as to see that this socket is connected to nobody.
            result if result == -i64::from(libc::EDESTADDRREQ) => 0,
            other => other,
        }
    })
    .given(Stock::FoldersAndDatagrams),
    works("panic and go on", |_| panic_and_go_on()),
    works("make a file in memory", |_| call(libc::SYS_memfd_create, &[text(c"x"), 0])),
    works("abort itself", |_| {
        let process = std::process::id() as usize;
        call(libc::SYS_tgkill, &[process, call(libc::SYS_gettid, &[]) as usize, libc::SIGURG as usize])
    }),
    //
    is_gone("look at a file without having folders", |_| look(c"outside/secret")).given(Stock::Nothing),
    is_gone("open a file without having folders", |_| openat(HERE, c"outside/secret", O_RDONLY))
        .given(Stock::Nothing),
    is_gone("date a file without having folders to change", |_| date(c"outside/secret"))
        .given(Stock::Readonly),
    is_gone("make a folder without having folders to change", |_| {
        call(libc::SYS_mkdirat, &[HERE, text(c"outside/new"), 0o700])
    })
    .given(Stock::Readonly),
    is_gone("open by the old call", |_| call(libc::SYS_open, &[text(c"outside/secret"), 0])),
    is_gone("look by the new call", |_| {
        let mut attributes = [0_u8; 256];
        let place = attributes.as_mut_ptr() as usize;
        call(libc::SYS_statx, &[HERE, text(c"outside/secret"), 0, libc::STATX_ALL as usize, place])
    }),
    is_gone("ask what it may do with a file", |_| {
        call(libc::SYS_faccessat2, &[HERE, text(c"outside/secret"), 0, 0])
    }),
    is_gone("change the folder of the process", |_| call(libc::SYS_chdir, &[text(c"outside")])),
    is_gone("change permissions", |_| call(libc::SYS_chmod, &[text(c"outside/secret"), 0o777])),
    is_gone("change an owner", |_| bare(libc::SYS_chown)),
    is_gone("set an attribute", |_| bare(libc::SYS_setxattr)),
    is_gone("cut a file by name", |_| call(libc::SYS_truncate, &[text(c"outside/secret"), 0])),
    is_gone("make a device", |s| {
        call(libc::SYS_mknodat, &[number(&s.given), text(c"new"), libc::S_IFIFO as usize])
    }),
    is_gone("type into the terminal", |s| {
        call(libc::SYS_ioctl, &[number(&s.input), libc::TIOCSTI as usize, 0])
    }),
    is_gone("be told of changes by signals", |s| {
        call(libc::SYS_fcntl, &[number(&s.given), libc::F_NOTIFY as usize, 0])
    }),
    is_gone("send a signal to the parent", |_| {
        let parent = std::os::unix::process::parent_id() as usize;
        call(libc::SYS_tgkill, &[parent, parent, 0])
    }),
    is_gone("change how the process is treated", |_| {
        call(libc::SYS_prctl, &[libc::PR_GET_DUMPABLE as usize])
    }),
    is_gone("add a filter", |_| bare(libc::SYS_seccomp)),
    is_gone("share memory with others", |_| bare(libc::SYS_shmget)),
    is_gone("watch files", |_| call(libc::SYS_inotify_init1, &[0])),
    is_gone("map memory of others", |_| bare(libc::SYS_shmat)),
    is_gone("map a file anew", |_| bare(libc::SYS_remap_file_pages)),
    is_gone("have all that can be read be executable", |_| {
        call(libc::SYS_personality, &[libc::READ_IMPLIES_EXEC as usize])
    }),
    is_gone("move its thread data", |_| bare(libc::SYS_arch_prctl)),
    is_gone("change its limits", |_| bare(libc::SYS_prlimit64)),
    is_gone("put up walls of its own", |_| bare(libc::SYS_landlock_restrict_self)),
    is_gone("change a socket", |_| bare(libc::SYS_setsockopt)).given(Stock::FoldersAndSocket),
    is_gone("send many messages", |_| bare(libc::SYS_sendmmsg)).given(Stock::FoldersAndSocket),
    is_gone("send a message with an address", send_somewhere).given(Stock::FoldersAndDatagrams),
    is_gone("send to an address", |s| {
        let address = address(s);
        let place = address.as_ptr() as usize;
        call(libc::SYS_sendto, &[number(&s.datagrams), 0, 0, 0, place, address.len()])
    })
    .given(Stock::FoldersAndDatagrams),
    is_gone("send without having a socket", |s| send(number(&s.listener), libc::MSG_NOSIGNAL)),
    is_gone("accept without having a socket", |_| bare(libc::SYS_accept4)),
    is_gone("connect by sending", |s| send(number(&s.listener), libc::MSG_FASTOPEN))
        .given(Stock::FoldersAndSocket),
    //
    kills("run a program", |_| call(libc::SYS_execve, &[text(c"/bin/true"), 0, 0])),
    kills("run an open program", |s| {
        call(libc::SYS_execveat, &[number(&s.input), text(c""), 0, 0, libc::AT_EMPTY_PATH as usize])
    }),
    kills("fork", |_| call(libc::SYS_fork, &[])),
    kills("fork by clone", |_| call(libc::SYS_clone, &[libc::SIGCHLD as usize])),
    kills("start a thread", |_| {
        let thread = libc::CLONE_VM | libc::CLONE_THREAD | libc::CLONE_SIGHAND;
        // Without a stack of its own a thread that started would be lost; the kernel sees the wrong flag first.
        call(libc::SYS_clone, &[(thread | libc::CLONE_NEWNS | libc::CLONE_FS) as usize])
    }),
    kills("start something by the new call", |_| bare(libc::SYS_clone3)),
    kills("be traced", |_| call(libc::SYS_ptrace, &[libc::PTRACE_TRACEME as usize])),
    kills("read another process", |_| bare(libc::SYS_process_vm_readv)),
    kills("write to another process", |_| bare(libc::SYS_process_vm_writev)),
    kills("kill", |_| call(libc::SYS_kill, &[std::os::unix::process::parent_id() as usize, 0])),
    kills("kill a thread", |_| call(libc::SYS_tkill, &[std::os::unix::process::parent_id() as usize, 0])),
    kills("queue a signal", |_| bare(libc::SYS_rt_sigqueueinfo)),
    kills("queue a signal for a thread", |_| bare(libc::SYS_rt_tgsigqueueinfo)),
    kills("signal an open process", |_| bare(libc::SYS_pidfd_send_signal)),
    kills("take a descriptor of an open process", |_| bare(libc::SYS_pidfd_getfd)),
    kills("advise another process", |_| bare(libc::SYS_process_madvise)),
    kills("open a process", |_| call(libc::SYS_pidfd_open, &[std::process::id() as usize, 0])),
    kills("make a socket for the network", |_| {
        call(libc::SYS_socket, &[libc::AF_INET as usize, libc::SOCK_STREAM as usize])
    }),
    kills("make a local socket", |_| {
        call(libc::SYS_socket, &[libc::AF_UNIX as usize, libc::SOCK_STREAM as usize])
    }),
    kills("make a socket though one was given", |_| {
        call(libc::SYS_socket, &[libc::AF_INET6 as usize, libc::SOCK_DGRAM as usize])
    })
    .given(Stock::FoldersAndSocket),
    kills("make two sockets", |_| bare(libc::SYS_socketpair)),
    kills("connect a socket", |_| bare(libc::SYS_connect)).given(Stock::FoldersAndSocket),
    kills("bind a socket", |_| bare(libc::SYS_bind)).given(Stock::FoldersAndSocket),
    kills("listen on a socket", |_| bare(libc::SYS_listen)).given(Stock::FoldersAndSocket),
    kills("take executable memory", |_| map(libc::PROT_READ | libc::PROT_EXEC, MAPPED, usize::MAX)),
    kills("map a file as code", |s| {
        map(libc::PROT_READ | libc::PROT_EXEC, libc::MAP_PRIVATE, number(&s.input))
    }),
    kills("make memory executable", |_| {
        let memory = map(libc::PROT_READ | libc::PROT_WRITE, MAPPED, usize::MAX);
        call(libc::SYS_mprotect, &[memory as usize, 4096, (libc::PROT_READ | libc::PROT_EXEC) as usize])
    }),
    kills("make memory executable by key", |_| bare(libc::SYS_pkey_mprotect)),
    kills("map a file in memory as code", |_| {
        let file = call(libc::SYS_memfd_create, &[text(c"x"), 0]) as usize;
        call(libc::SYS_ftruncate, &[file, 4096]);
        map(libc::PROT_READ | libc::PROT_EXEC, libc::MAP_SHARED, file)
    }),
    kills("queue calls", |_| bare(libc::SYS_io_uring_setup)),
    kills("have queued calls made", |_| bare(libc::SYS_io_uring_enter)),
    kills("set up queues of calls", |_| bare(libc::SYS_io_uring_register)),
    kills("ask for the handle of a file", |_| bare(libc::SYS_name_to_handle_at)),
    kills("open a file by its handle", |_| bare(libc::SYS_open_by_handle_at)),
    kills("load a program into the kernel", |_| bare(libc::SYS_bpf)),
    kills("handle faults", |_| bare(libc::SYS_userfaultfd)),
    kills("watch the processor", |_| bare(libc::SYS_perf_event_open)),
    kills("mount", |_| bare(libc::SYS_mount)),
    kills("mount by the new calls", |_| bare(libc::SYS_move_mount)),
    kills("open a mount", |_| bare(libc::SYS_open_tree)),
    kills("open a file system", |_| bare(libc::SYS_fsopen)),
    kills("unmount", |_| bare(libc::SYS_umount2)),
    kills("change the root", |_| bare(libc::SYS_chroot)),
    kills("move the root", |_| bare(libc::SYS_pivot_root)),
    kills("have namespaces of its own", |_| bare(libc::SYS_unshare)),
    kills("enter a namespace", |_| bare(libc::SYS_setns)),
    kills("load a module", |_| bare(libc::SYS_init_module)),
    kills("load an open module", |_| bare(libc::SYS_finit_module)),
    kills("unload a module", |_| bare(libc::SYS_delete_module)),
    kills("start another kernel", |_| bare(libc::SYS_kexec_load)),
    kills("read keys", |_| bare(libc::SYS_keyctl)),
    kills("add a key", |_| bare(libc::SYS_add_key)),
    kills("ask for a key", |_| bare(libc::SYS_request_key)),
    kills("be another user", |_| bare(libc::SYS_setresuid)),
    kills("be another user by the old call", |_| bare(libc::SYS_setuid)),
    kills("be in another group", |_| bare(libc::SYS_setgid)),
    kills("be in more groups", |_| bare(libc::SYS_setgroups)),
    kills("have more rights", |_| bare(libc::SYS_capset)),
    kills("call in the manner of 32-bit programs", |_| call_of_32_bits()),
];
