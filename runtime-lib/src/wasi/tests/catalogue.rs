//! A call of every function that succeeds, in words that tests can vary: which arguments are descriptors and what
//! rights they need, which are addresses and of how much, which are counts.
//!
//! Used by [`super::capabilities`], [`super::pointers`] and [`super::sequences`]. Every row of the table has a call
//! here, or [`calls`] fails.

use std::collections::BTreeSet;
use std::os::fd::OwnedFd;
use std::os::unix::net::{UnixListener, UnixStream};

use super::guest::{ALL, CREAT, DIRECTORY, Guest, READ, ROOT, TRUNC, WRITE};
use crate::wasi::types::Rights;
use crate::wasi::{DirAccess, functions};

/// A socket with a connection that waits to be accepted.
pub(super) const LISTENER: u64 = 4;
/// A socket with something to receive.
pub(super) const SOCKET: u64 = 5;
/// A file that everything may be done with.
pub(super) const FILE: u64 = 6;
/// A directory that everything may be done with.
pub(super) const DIR: u64 = 7;

/// An argument of a call.
#[derive(Clone, Debug)]
pub(super) enum Arg {
    /// A descriptor and the rights that it needs itself.
    Fd(u64, Rights),
    /// A directory's descriptor, the rights that it needs itself and those that it must pass on.
    Through(u64, Rights, Rights),
    /// A number of any other kind.
    Value(u64),
    /// The length of what is at the address before, or the number of its elements.
    Count(u64),
    /// The address of bytes that are read.
    In(Vec<u8>),
    /// The address of an iovec for so many bytes, which are read from the guest's memory.
    Gather(u32),
    /// The address of an iovec for so many bytes, which are written to the guest's memory.
    Scatter(u32),
    /// The address of so many bytes that are written.
    Out(u32),
}

/// A call that succeeds.
#[derive(Clone, Debug)]
pub(super) struct Call {
    pub(super) name: &'static str,
    pub(super) args: Vec<Arg>,
}

/// A guest with all kinds of descriptors; see the constants above.
pub(super) fn stage() -> Guest {
    let dir = tempfile::tempdir().unwrap();
    let socket_path = dir.path().join("listener");
    let listener = UnixListener::bind(&socket_path).unwrap();
    // Whoever connected or sent has gone, so that nothing here can wait for long.
    drop(UnixStream::connect(&socket_path).unwrap());
    let (host, socket) = UnixStream::pair().unwrap();
    rustix::io::write(&host, b"received").unwrap();
    rustix::net::shutdown(&host, rustix::net::Shutdown::Write).unwrap();
    let mut guest = Guest::with(DirAccess::ReadWrite, |builder| {
        builder.args(["program", "argument"]).unwrap().env("NAME", "value").unwrap();
        builder.deterministic(1);
        builder.socket(listener).unwrap().socket(socket).unwrap();
    });
    guest.keep(OwnedFd::from(host));
    for name in ["dir", "empty"] {
        std::fs::create_dir(guest.root.join(name)).unwrap();
    }
    guest.host_file("file", b"contents of the file");
    guest.host_file("unlinked", b"");
    guest.host_link("file", "link");
    assert_eq!(guest.open("file", 0, 0, ALL), Ok(FILE));
    let of_directories = ALL & !WRITE & !(1 << 8 | 1 << 22);
    assert_eq!(guest.open("dir", 0, DIRECTORY, of_directories), Ok(DIR));
    guest
}

/// A call of every function of `module`, of some of them several.
pub(super) fn calls(module: &str) -> Vec<Call> {
    let mut calls = Vec::new();
    for (name, args) in of_descriptors(module)
        .into_iter()
        .chain(of_paths(module))
        .chain(of_two_paths())
        .chain(of_opening())
        .chain(of_sockets())
        .chain(of_the_rest(module))
    {
        calls.push(Call { name, args });
    }
    let called: BTreeSet<_> = calls.iter().map(|call| call.name).collect();
    let expected: BTreeSet<_> = functions(module).map(|row| row.name).collect();
    assert_eq!(called, expected, "every function of {module} has a call here");
    for call in &calls {
        let row = crate::wasi::function(module, call.name).unwrap();
        assert_eq!(row.params.len(), call.args.len(), "{call:?}");
    }
    calls
}

type Named = (&'static str, Vec<Arg>);

use Arg::{Count, Fd, Gather, In, Out, Scatter, Through, Value};

/// Size of `filestat` records.
fn filestat_bytes(module: &str) -> u32 {
    if module == "wasi_unstable" { 56 } else { 64 }
}

fn of_descriptors(module: &str) -> Vec<Named> {
    type R = Rights;
    let seeking = |right| right | R::FD_SEEK;
    vec![
        ("fd_advise", vec![Fd(FILE, R::FD_ADVISE), Value(0), Value(0), Value(0)]),
        ("fd_allocate", vec![Fd(FILE, R::FD_ALLOCATE), Value(0), Value(4096)]),
        ("fd_close", vec![Fd(FILE, R::NONE)]),
        ("fd_datasync", vec![Fd(FILE, R::FD_DATASYNC)]),
        ("fd_datasync", vec![Fd(DIR, R::FD_DATASYNC)]),
        ("fd_fdstat_get", vec![Fd(FILE, R::NONE), Out(24)]),
        ("fd_fdstat_set_flags", vec![Fd(FILE, R::FD_FDSTAT_SET_FLAGS), Value(1)]),
        ("fd_fdstat_set_rights", vec![Fd(FILE, R::NONE), Value(0), Value(0)]),
        ("fd_filestat_get", vec![Fd(FILE, R::FD_FILESTAT_GET), Out(filestat_bytes(module))]),
        ("fd_filestat_get", vec![Fd(DIR, R::FD_FILESTAT_GET), Out(filestat_bytes(module))]),
        ("fd_filestat_set_size", vec![Fd(FILE, R::FD_FILESTAT_SET_SIZE), Value(3)]),
        (
            "fd_filestat_set_times",
            vec![Fd(FILE, R::FD_FILESTAT_SET_TIMES), Value(0), Value(0), Value(0b1010)],
        ),
        ("fd_filestat_set_times", vec![Fd(DIR, R::FD_FILESTAT_SET_TIMES), Value(0), Value(0), Value(0b1010)]),
        ("fd_pread", vec![Fd(FILE, seeking(R::FD_READ)), Scatter(8), Count(1), Value(2), Out(4)]),
        ("fd_prestat_get", vec![Fd(ROOT, R::NONE), Out(8)]),
        ("fd_prestat_dir_name", vec![Fd(ROOT, R::NONE), Out(1), Count(1)]),
        ("fd_pwrite", vec![Fd(FILE, seeking(R::FD_WRITE)), Gather(8), Count(1), Value(2), Out(4)]),
        ("fd_read", vec![Fd(FILE, R::FD_READ), Scatter(8), Count(1), Out(4)]),
        ("fd_readdir", vec![Fd(ROOT, R::FD_READDIR), Out(100), Count(100), Value(0), Out(4)]),
        ("fd_renumber", vec![Fd(FILE, R::NONE), Fd(DIR, R::NONE)]),
        ("fd_seek", vec![Fd(FILE, R::FD_SEEK), Value(3), Value(0), Out(8)]),
        ("fd_sync", vec![Fd(FILE, R::FD_SYNC)]),
        ("fd_sync", vec![Fd(DIR, R::FD_SYNC)]),
        ("fd_tell", vec![Fd(FILE, R::FD_TELL), Out(8)]),
        ("fd_write", vec![Fd(FILE, R::FD_WRITE), Gather(8), Count(1), Out(4)]),
    ]
}

/// A path as two arguments.
fn path(text: &str) -> [Arg; 2] {
    [In(text.as_bytes().to_vec()), Count(text.len() as u64)]
}

fn joined(parts: &[&[Arg]]) -> Vec<Arg> {
    parts.concat()
}

fn of_paths(module: &str) -> Vec<Named> {
    type R = Rights;
    let at = |right| [Fd(ROOT, right)];
    let one = |right, text| joined(&[&at(right), &path(text)]);
    vec![
        ("path_create_directory", one(R::PATH_CREATE_DIRECTORY, "new")),
        ("path_remove_directory", one(R::PATH_REMOVE_DIRECTORY, "empty")),
        ("path_unlink_file", one(R::PATH_UNLINK_FILE, "unlinked")),
        (
            "path_filestat_get",
            joined(&[&at(R::PATH_FILESTAT_GET), &[Value(1)], &path("link"), &[Out(filestat_bytes(module))]]),
        ),
        (
            "path_filestat_set_times",
            joined(&[
                &at(R::PATH_FILESTAT_SET_TIMES),
                &[Value(0)],
                &path("file"),
                &[Value(0), Value(0), Value(0b1010)],
            ]),
        ),
        ("path_readlink", joined(&[&at(R::PATH_READLINK), &path("link"), &[Out(16), Count(16), Out(4)]])),
        ("path_symlink", joined(&[&path("file"), &at(R::PATH_SYMLINK), &path("new")])),
    ]
}

fn of_two_paths() -> Vec<Named> {
    type R = Rights;
    let from = |right| [Fd(ROOT, right)];
    let to = |right| [Fd(DIR, right)];
    vec![
        (
            "path_link",
            joined(&[
                &from(R::PATH_LINK_SOURCE),
                &[Value(0)],
                &path("file"),
                &to(R::PATH_LINK_TARGET),
                &path("new"),
            ]),
        ),
        (
            "path_rename",
            joined(&[&from(R::PATH_RENAME_SOURCE), &path("file"), &to(R::PATH_RENAME_TARGET), &path("new")]),
        ),
    ]
}

/// `path_open` in the ways that need different rights.
fn of_opening() -> Vec<Named> {
    type R = Rights;
    let datasync = 1 << 1;
    let sync = 1 << 4;
    [
        (R::NONE, R::NONE, "file", [0, 0, 0]),
        (R::NONE, R::FD_READ, "file", [0, READ, 0]),
        (R::NONE, R::FD_WRITE, "file", [0, WRITE, 0]),
        (R::NONE, R::FD_READ | R::FD_WRITE | R::FD_DATASYNC, "file", [0, READ | WRITE, datasync]),
        (R::NONE, R::FD_SYNC, "file", [0, 0, sync]),
        (R::NONE, R::NONE, "dir", [DIRECTORY, 1 << 14, 0]),
        (R::PATH_CREATE_FILE, R::FD_WRITE, "new", [CREAT, WRITE, 0]),
        (R::PATH_FILESTAT_SET_SIZE, R::NONE, "file", [TRUNC, 0, 0]),
        (R::PATH_FILESTAT_SET_SIZE | R::PATH_CREATE_FILE, R::FD_WRITE, "file", [CREAT | TRUNC, WRITE, 0]),
    ]
    .into_iter()
    .map(|(own, passed_on, name, [oflags, base, fdflags])| {
        let head = [Through(ROOT, R::PATH_OPEN | own, passed_on), Value(0)];
        let tail = [Value(oflags), Value(base), Value(0), Value(fdflags), Out(4)];
        ("path_open", joined(&[&head, &path(name), &tail]))
    })
    .collect()
}

fn of_sockets() -> Vec<Named> {
    type R = Rights;
    vec![
        ("sock_accept", vec![Fd(LISTENER, R::SOCK_ACCEPT), Value(0), Out(4)]),
        ("sock_recv", vec![Fd(SOCKET, R::FD_READ), Scatter(8), Count(1), Value(0), Out(4), Out(2)]),
        ("sock_send", vec![Fd(SOCKET, R::FD_WRITE), Gather(8), Count(1), Value(0), Out(4)]),
        ("sock_shutdown", vec![Fd(SOCKET, R::SOCK_SHUTDOWN), Value(3)]),
    ]
}

fn of_the_rest(module: &str) -> Vec<Named> {
    vec![
        ("args_get", vec![Out(8), Out(17)]),
        ("args_sizes_get", vec![Out(4), Out(4)]),
        ("environ_get", vec![Out(4), Out(11)]),
        ("environ_sizes_get", vec![Out(4), Out(4)]),
        ("clock_res_get", vec![Value(1), Out(8)]),
        ("clock_time_get", vec![Value(0), Value(0), Out(8)]),
        ("poll_oneoff", vec![In(clock_subscription(module)), Out(32), Count(1), Out(4)]),
        ("proc_exit", vec![Value(0)]),
        ("proc_raise", vec![Value(0)]),
        ("random_get", vec![Out(16), Count(16)]),
        ("sched_yield", vec![]),
    ]
}

/// A subscription to the monotonic clock that has already reached its time.
pub(super) fn clock_subscription(module: &str) -> Vec<u8> {
    let (len, clock_at) = if module == "wasi_unstable" { (56, 24) } else { (48, 16) };
    let mut record = vec![0; len];
    record[clock_at] = 1;
    record
}

/// A subscription to a descriptor: kind 1 to read from it, 2 to write to it.
pub(super) fn descriptor_subscription(module: &str, kind: u8, fd: u64) -> Vec<u8> {
    let mut record = vec![0; clock_subscription(module).len()];
    record[8] = kind;
    record[16..20].copy_from_slice(&(fd as u32).to_le_bytes());
    record
}

/// A place in memory that a call uses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Spot {
    /// Which argument has its address.
    pub(super) arg: usize,
    /// Whether it is behind the iovec at that address, not at the address itself.
    pub(super) behind_iovec: bool,
    pub(super) len: u32,
    /// Whether the call writes to it.
    pub(super) written: bool,
}

/// The places that a call uses, in the order in which [`Guest::place`] lays them out.
pub(super) fn spots(args: &[Arg]) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (arg, value) in args.iter().enumerate() {
        let mut add = |behind_iovec, len, written| spots.push(Spot { arg, behind_iovec, len, written });
        match value {
            In(bytes) => add(false, bytes.len() as u32, false),
            Out(len) => add(false, *len, true),
            Gather(len) | Scatter(len) => {
                add(false, 8, false);
                add(true, *len, matches!(value, Scatter(_)));
            }
            Fd(..) | Through(..) | Value(_) | Count(_) => {}
        }
    }
    spots
}

/// Where the first place is laid out.
const FIRST: u64 = 256;

impl Guest {
    /// Puts what the arguments point to into the memory; returns them as a call takes them.
    pub(super) fn place(&mut self, args: &[Arg]) -> Vec<u64> {
        self.place_at(args, &addresses(args, 0))
    }

    /// The same with an address for each of [`spots`]. What does not fit into the memory is left out.
    pub(super) fn place_at(&mut self, args: &[Arg], addresses: &[u64]) -> Vec<u64> {
        let mut addresses = addresses.iter().copied();
        let mut next = || addresses.next().unwrap();
        args.iter()
            .map(|arg| match arg {
                Fd(fd, _) | Through(fd, ..) => *fd,
                Value(value) | Count(value) => *value,
                Out(_) => next(),
                In(bytes) => self.put_if_fits(next(), bytes),
                Gather(len) | Scatter(len) => {
                    let (iovec, buffer) = (next(), next());
                    let record = [(buffer as u32).to_le_bytes(), len.to_le_bytes()].concat();
                    self.put_if_fits(iovec, &record)
                }
            })
            .collect()
    }

    fn put_if_fits(&mut self, address: u64, bytes: &[u8]) -> u64 {
        if address + bytes.len() as u64 <= self.memory.len() as u64 {
            self.put(address as u32, bytes);
        }
        address
    }
}

/// Addresses with room between them, `shift` bytes behind multiples of 64.
pub(super) fn addresses(args: &[Arg], shift: u64) -> Vec<u64> {
    let mut next = FIRST + shift;
    let place = |spot: Spot| {
        let address = next;
        next += (u64::from(spot.len) + 64).next_multiple_of(64);
        address
    };
    spots(args).into_iter().map(place).collect()
}
