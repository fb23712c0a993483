//! Where attempts are made: a process with a folder to change, one to read, a file that was opened before, and a secret
//! that nobody has given to it. It says how the attempt fared by the way in which it ends.
//!
//! # Safety
//! System calls are made by number with arguments as they come. The processes that make them exist for one such call
//! and look at nothing afterwards but its result; pointers among the arguments are to memory that outlives the call.
#![allow(unsafe_code, reason = "makes system calls that no safe interface would make")]

use crate::attempts::{ATTEMPTS, Attempt, Stock};
use crate::harness::Folder;
use std::ffi::{CStr, c_long};
use std::fs::File;
use std::net::{TcpListener, UdpSocket};
use std::os::fd::{AsFd as _, AsRawFd, OwnedFd};
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Command, ExitCode, ExitStatus};
use wasmc::sandbox::{Given, Sandbox};
use wasmc_loader::wasi::DirAccess;

/// The word by which a process knows that it is to make an attempt: then follow its number and whether it is confined.
pub(crate) const CHILD: &str = "--attempt";
const CONFINED: &str = "confined";

/// The exit code of a child that could not come to its attempt.
const NOT_MADE: u8 = 255;

/// What an attempt finds.
#[derive(Debug)]
pub(crate) struct Stage {
    /// A folder that may be changed, `given`.
    pub(crate) given: OwnedFd,
    /// A folder that may only be read, `readonly`.
    pub(crate) readonly: OwnedFd,
    /// `outside/input`, opened for reading.
    pub(crate) input: File,
    /// A file to write to in `given`.
    pub(crate) output: File,
    /// A listening socket; given, if at all, where the attempt says so.
    pub(crate) listener: TcpListener,
    /// A socket for datagrams that is connected to nobody; given where the attempt says so.
    pub(crate) datagrams: UdpSocket,
    /// The port of that.
    pub(crate) port: u16,
}

/// How an attempt ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fate {
    /// The call did what it was asked to.
    Done,
    /// The call returned this error.
    Refused(i32),
    /// A signal ended the process.
    Killed(i32),
}

/// Makes a system call. Its result, or the error as its negative.
pub(crate) fn call(number: c_long, arguments: &[usize]) -> i64 {
    let mut six = [0; 6];
    six[..arguments.len()].copy_from_slice(arguments);
    let [a, b, c, d, e, f] = six;
    // SAFETY: see the head of this file.
    let result = unsafe { libc::syscall(number, a, b, c, d, e, f) };
    if result == -1 {
        -i64::from(std::io::Error::last_os_error().raw_os_error().unwrap_or(0))
    } else {
        result
    }
}

/// Makes the call `getpid` in the manner of 32-bit programs.
pub(crate) fn call_of_32_bits() -> i64 {
    let result: i32;
    // SAFETY: the call has no arguments and changes nothing but the register of its result; or it ends the process.
    unsafe {
        std::arch::asm!("int 0x80", inlateout("eax") 20 => result, lateout("r8") _, lateout("r9") _, lateout("r10") _, lateout("r11") _)
    };
    result.into()
}

/// Address of a text, as an argument.
pub(crate) fn text(text: &'static CStr) -> usize {
    text.as_ptr() as usize
}

/// Makes all there is for attempts.
fn set_up(folder: &Folder) {
    for name in ["given", "given/sub", "readonly", "outside"] {
        std::fs::create_dir(folder.path(name)).unwrap();
    }
    for name in ["given/file", "given/output", "readonly/file", "outside/input", "outside/secret"] {
        folder.write(name, "text");
    }
    std::os::unix::fs::symlink("../outside/secret", folder.path("given/link")).unwrap();
}

/// Opens it. The current folder is that of the attempt.
fn open() -> std::io::Result<Stage> {
    let datagrams = UdpSocket::bind("127.0.0.1:0")?;
    Ok(Stage {
        given: File::open("given")?.into(),
        readonly: File::open("readonly")?.into(),
        input: File::open("outside/input")?,
        output: File::create("given/output")?,
        listener: TcpListener::bind("127.0.0.1:0")?,
        port: datagrams.local_addr()?.port(),
        datagrams,
    })
}

/// What a process is given of it.
fn given(stage: &Stage, stock: Stock) -> Given<'_> {
    let readonly = (stage.readonly.as_fd(), DirAccess::ReadOnly);
    let directories = match stock {
        Stock::Nothing => Vec::new(),
        Stock::Readonly => vec![readonly],
        Stock::Folders | Stock::FoldersAndSocket | Stock::FoldersAndDatagrams => {
            vec![readonly, (stage.given.as_fd(), DirAccess::ReadWrite)]
        }
    };
    let datagrams = stock == Stock::FoldersAndDatagrams;
    Given { directories, sockets: datagrams || stock == Stock::FoldersAndSocket, datagrams }
}

/// In the child: makes an attempt.
pub(crate) fn child(words: &[String]) -> ExitCode {
    let attempt: &Attempt = &ATTEMPTS[words[0].parse::<usize>().unwrap()];
    let stage = open().unwrap();
    if words[1] == CONFINED {
        let given = given(&stage, attempt.given);
        if let Err(failure) = Sandbox::new().and_then(|sandbox| sandbox.enter(&given)) {
            eprintln!("{}", failure.text());
            return NOT_MADE.into();
        }
    }
    let result = (attempt.make)(&stage);
    let code = if result < 0 { u8::try_from(-result).unwrap_or(NOT_MADE) } else { 0 };
    call(libc::SYS_exit_group, &[code.into()]);
    NOT_MADE.into()
}

/// Has a child make the attempt of that number.
pub(crate) fn fate(number: usize, confined: bool) -> Fate {
    let folder = Folder::new();
    set_up(&folder);
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.current_dir(folder.path("."));
    let confined = if confined { CONFINED } else { "free" };
    let status: ExitStatus = command.args([CHILD, &number.to_string(), confined]).status().unwrap();
    match (status.code().and_then(|code| u8::try_from(code).ok()), status.signal()) {
        (Some(0), _) => Fate::Done,
        (Some(NOT_MADE), _) => panic!("the attempt was not made"),
        (Some(code), _) => Fate::Refused(code.into()),
        (None, signal) => Fate::Killed(signal.unwrap()),
    }
}

/// A descriptor as an argument.
pub(crate) fn number(descriptor: &impl AsRawFd) -> usize {
    descriptor.as_raw_fd() as usize
}

impl Stage {
    /// The path of a descriptor in the file system of processes.
    pub(crate) fn path_of(descriptor: &impl AsRawFd) -> std::ffi::CString {
        std::ffi::CString::new(format!("/proc/self/fd/{}", descriptor.as_raw_fd())).unwrap()
    }
}
