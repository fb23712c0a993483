//! What a guest is given: arguments, environment, streams, directories, clocks, randomness.
//!
//! A new [`WasiCtxBuilder`] gives nothing: no argument, no variable, null streams, no directory. Whoever
//! embeds the runtime adds what the guest shall have.

use std::fmt;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, Mode, OFlags};

use super::buffer::{InputBuffer, OutputBuffer};
use super::clock::{Clocks, VirtualClocks, WasiClocks};
use super::errno::Errno;
use super::fd::{Descriptor, Directory, FdTable, Handle, flags_from_host};
use super::path::rights_of_file;
use super::random::{Random, SeededRandom, WasiRandom};
use super::resolve::Resolver;
use super::shared::SharedFlags;
use super::sock;
use super::strings::StringList;
use super::types::{FileType, Rights};

/// Most descriptors a guest has at a time, unless the builder says otherwise. Each has at most one of the host's behind it.
pub(super) const FDS_MAX: usize = 4096;

/// When the clocks of a deterministic guest start: with the year 2000.
const DETERMINISTIC_START_NS: u64 = 946_684_800 * 1_000_000_000;

/// By how much they move when one is read.
const DETERMINISTIC_STEP_NS: u64 = 1000;

/// All state of one guest's system interface.
pub struct WasiCtx {
    pub(super) args: StringList,
    pub(super) environment: StringList,
    pub(super) fds: FdTable,
    pub(super) clocks: Clocks,
    pub(super) random: Random,
    pub(super) resolver: Resolver,
}

// A store, and what it holds, may move to another thread between calls.
const _: () = {
    const fn assert_send<T: Send>() {}
    assert_send::<WasiCtx>();
};

impl fmt::Debug for WasiCtx {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WasiCtx").finish_non_exhaustive()
    }
}

impl WasiCtx {
    /// The host's directories that the guest was given and still has, with what it may do there: for an embedder
    /// that confines its process to them before the guest starts.
    pub fn preopened_dirs(&self) -> impl Iterator<Item = (BorrowedFd<'_>, DirAccess)> {
        self.fds.descriptors().filter_map(|descriptor| match &descriptor.handle {
            Handle::Directory(Directory { fd, preopen: Some(_), .. }) => {
                let changing = (descriptor.rights | descriptor.inheriting) & Rights::CHANGING;
                let reads = changing == Rights::NONE;
                Some((fd.as_fd(), if reads { DirAccess::ReadOnly } else { DirAccess::ReadWrite }))
            }
            _ => None,
        })
    }

    /// Whether the guest has a socket, be it as a standard stream. It gets none but through one that it has.
    pub fn has_sockets(&self) -> bool {
        self.fds.descriptors().any(|descriptor| descriptor.file_type.is_socket())
    }

    /// Whether one of the guest's sockets may not be for a stream: datagrams need no connection to be sent somewhere.
    pub fn has_datagram_sockets(&self) -> bool {
        self.fds.descriptors().any(|descriptor| match &descriptor.handle {
            Handle::File(file) => descriptor.file_type.is_socket() && !sock::is_stream(file.as_fd()),
            _ => false,
        })
    }
}

/// Why a context cannot be built.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WasiCtxError {
    /// An argument, variable or name with a NUL in it, or more of them than 32 bits can count.
    #[error("the {what} `{text}` contains a NUL byte or is too long")]
    Text {
        /// What it was to be.
        what: &'static str,
        /// The text itself.
        text: String,
    },
    /// A directory that cannot be opened.
    #[error("cannot open the directory `{}`", path.display())]
    Directory {
        /// The host's path.
        path: PathBuf,
        /// What the host says.
        source: std::io::Error,
    },
    /// A stream, file or socket that cannot be used.
    #[error("cannot use the {what}")]
    Descriptor {
        /// What it was to be.
        what: &'static str,
        /// What the host says.
        source: std::io::Error,
    },
    /// A socket was expected.
    #[error("the descriptor is not a socket")]
    NotSocket,
}

/// What a guest may do in a directory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DirAccess {
    /// Look and read.
    ReadOnly,
    /// Everything.
    ReadWrite,
}

/// Where a standard stream comes from or goes to.
#[derive(Debug)]
enum Stream {
    Null,
    Inherit,
    File(OwnedFd),
    Input(InputBuffer),
    Output(OutputBuffer),
}

/// Says step by step what a guest is given.
#[derive(Debug)]
pub struct WasiCtxBuilder {
    args: StringList,
    environment: StringList,
    streams: [Stream; 3],
    preopens: Vec<Descriptor>,
    sockets: Vec<Descriptor>,
    clocks: Clocks,
    random: Random,
    fds_max: usize,
}

impl Default for WasiCtxBuilder {
    fn default() -> WasiCtxBuilder {
        WasiCtxBuilder::new()
    }
}

impl WasiCtxBuilder {
    /// A guest that is given nothing.
    pub fn new() -> WasiCtxBuilder {
        WasiCtxBuilder {
            args: StringList::default(),
            environment: StringList::default(),
            streams: [Stream::Null, Stream::Null, Stream::Null],
            preopens: Vec::new(),
            sockets: Vec::new(),
            clocks: Clocks::Host,
            random: Random::Host,
            fds_max: FDS_MAX,
        }
    }

    /// Adds an argument; the first is the program's name.
    pub fn arg(&mut self, arg: impl AsRef<[u8]>) -> Result<&mut Self, WasiCtxError> {
        if self.args.push(arg.as_ref()) { Ok(self) } else { Err(text_error("argument", arg.as_ref())) }
    }

    /// Adds several arguments.
    pub fn args<A: AsRef<[u8]>>(
        &mut self,
        args: impl IntoIterator<Item = A>,
    ) -> Result<&mut Self, WasiCtxError> {
        for arg in args {
            self.arg(arg)?;
        }
        Ok(self)
    }

    /// Sets an environment variable; the last value of a name counts.
    pub fn env(
        &mut self,
        name: impl AsRef<[u8]>,
        value: impl AsRef<[u8]>,
    ) -> Result<&mut Self, WasiCtxError> {
        let variable = [name.as_ref(), b"=", value.as_ref()].concat();
        self.environment.remove_prefixed(&variable[..=name.as_ref().len()]);
        if self.environment.push(&variable) {
            Ok(self)
        } else {
            Err(text_error("environment variable", &variable))
        }
    }

    /// Adds all environment variables of the host's process.
    pub fn inherit_env(&mut self) -> Result<&mut Self, WasiCtxError> {
        for (name, value) in std::env::vars_os() {
            self.env(name.as_encoded_bytes(), value.as_encoded_bytes())?;
        }
        Ok(self)
    }

    /// Reads the standard input from the host's.
    pub fn inherit_stdin(&mut self) -> &mut Self {
        self.streams[0] = Stream::Inherit;
        self
    }

    /// Writes the standard output to the host's.
    pub fn inherit_stdout(&mut self) -> &mut Self {
        self.streams[1] = Stream::Inherit;
        self
    }

    /// Writes the standard error to the host's.
    pub fn inherit_stderr(&mut self) -> &mut Self {
        self.streams[2] = Stream::Inherit;
        self
    }

    /// Uses the host's three standard streams.
    pub fn inherit_stdio(&mut self) -> &mut Self {
        self.inherit_stdin().inherit_stdout().inherit_stderr()
    }

    /// Reads the standard input from memory.
    pub fn stdin_buffer(&mut self, input: InputBuffer) -> &mut Self {
        self.streams[0] = Stream::Input(input);
        self
    }

    /// Writes the standard output to memory; keep a clone of the buffer to read it.
    pub fn stdout_buffer(&mut self, output: OutputBuffer) -> &mut Self {
        self.streams[1] = Stream::Output(output);
        self
    }

    /// Writes the standard error to memory; keep a clone of the buffer to read it.
    pub fn stderr_buffer(&mut self, output: OutputBuffer) -> &mut Self {
        self.streams[2] = Stream::Output(output);
        self
    }

    /// Reads the standard input from a file, pipe or terminal. It gives the guest no right to change a file.
    pub fn stdin_file(&mut self, file: impl Into<OwnedFd>) -> &mut Self {
        self.streams[0] = Stream::File(file.into());
        self
    }

    /// Writes the standard output to a file, pipe or terminal. A file's size and times the guest can change by writing
    /// only.
    pub fn stdout_file(&mut self, file: impl Into<OwnedFd>) -> &mut Self {
        self.streams[1] = Stream::File(file.into());
        self
    }

    /// Writes the standard error to a file, pipe or terminal. A file's size and times the guest can change by writing
    /// only.
    pub fn stderr_file(&mut self, file: impl Into<OwnedFd>) -> &mut Self {
        self.streams[2] = Stream::File(file.into());
        self
    }

    /// Gives the guest the directory `host` under the name `guest`. Directories get the descriptors from 3
    /// on, in the order in which they were added.
    pub fn preopen_dir(
        &mut self,
        host: impl AsRef<Path>,
        guest: impl Into<String>,
        access: DirAccess,
    ) -> Result<&mut Self, WasiCtxError> {
        let guest: String = guest.into();
        if guest.contains('\0') || u32::try_from(guest.len()).is_err() {
            return Err(text_error("directory name", guest.as_bytes()));
        }
        let path = host.as_ref();
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let fd = rustix::fs::openat(CWD, path, flags, Mode::empty())
            .map_err(|error| WasiCtxError::Directory { path: path.to_owned(), source: error.into() })?;
        let denied = match access {
            DirAccess::ReadOnly => Rights::CHANGING,
            DirAccess::ReadWrite => Rights::NONE,
        };
        self.preopens.push(Descriptor {
            handle: Handle::Directory(Directory { fd, preopen: Some(guest.into()), listing: None }),
            file_type: FileType::Directory,
            rights: Rights::DIRECTORY.without(denied),
            inheriting: Rights::INHERITED.without(denied),
            shared: None,
        });
        Ok(self)
    }

    /// Gives the guest a socket, which listens or is connected. Sockets get the descriptors after those of the
    /// directories, in the order in which they were added, since guests look for directories up to the first
    /// descriptor that is none. Whether the host's socket waits stays as it is, whatever the guest sets for itself.
    pub fn socket(&mut self, socket: impl Into<OwnedFd>) -> Result<&mut Self, WasiCtxError> {
        self.sockets.push(sock::given(socket.into()).map_err(|_| WasiCtxError::NotSocket)?);
        Ok(self)
    }

    /// Shows the guest other clocks than the host's, such as [`VirtualClocks`].
    pub fn clocks(&mut self, clocks: impl WasiClocks + 'static) -> &mut Self {
        self.clocks = Clocks::Given(Box::new(clocks));
        self
    }

    /// Gives the guest other random bytes than the host's, such as [`SeededRandom`].
    pub fn random(&mut self, random: impl WasiRandom + 'static) -> &mut Self {
        self.random = Random::Given(Box::new(random));
        self
    }

    /// Makes time and random bytes the same in every run: [`SeededRandom`] of this seed, and [`VirtualClocks`] that
    /// start with the year 2000 and move by a microsecond. What comes from streams, files and sockets is as it is.
    pub fn deterministic(&mut self, seed: u64) -> &mut Self {
        self.clocks(VirtualClocks::new(DETERMINISTIC_START_NS, DETERMINISTIC_STEP_NS))
            .random(SeededRandom::new(seed))
    }

    /// Bounds the descriptors a guest may have open at a time; it is 4096 otherwise. The host has no more.
    pub fn max_descriptors(&mut self, max: usize) -> &mut Self {
        self.fds_max = max;
        self
    }

    /// The context. The builder is empty afterwards.
    pub fn build(&mut self) -> Result<WasiCtx, WasiCtxError> {
        let this = std::mem::take(self);
        let mut fds = FdTable::new(this.fds_max);
        let names = ["standard input", "standard output", "standard error"];
        let mut descriptors = Vec::new();
        for (index, (stream, what)) in this.streams.into_iter().zip(names).enumerate() {
            descriptors.push(
                standard_stream(stream, index)
                    .map_err(|error| WasiCtxError::Descriptor { what, source: error.into() })?,
            );
        }
        for descriptor in descriptors.into_iter().chain(this.preopens).chain(this.sockets) {
            fds.insert(descriptor).map_err(too_many)?;
        }
        Ok(WasiCtx {
            args: this.args,
            environment: this.environment,
            fds,
            clocks: this.clocks,
            random: this.random,
            resolver: Resolver::default(),
        })
    }
}

/// The descriptor for standard stream `index`: input only reads, the others only write. One that is a file can be
/// moved in, as programs do that look for the end of their input, but neither cut nor dated.
fn standard_stream(stream: Stream, index: usize) -> Result<Descriptor, rustix::io::Errno> {
    let direction = if index == 0 { Rights::FD_WRITE } else { Rights::FD_READ };
    let of_memory = |handle| Descriptor {
        handle,
        file_type: FileType::Unknown,
        rights: Rights::STREAM.without(direction),
        inheriting: Rights::NONE,
        shared: None,
    };
    let file = match stream {
        Stream::Null => return Ok(of_memory(Handle::Null)),
        Stream::Input(input) => return Ok(of_memory(Handle::Input(input))),
        Stream::Output(output) => return Ok(of_memory(Handle::Output(output))),
        Stream::File(file) => file,
        Stream::Inherit => {
            let host = match index {
                0 => rustix::stdio::stdin(),
                1 => rustix::stdio::stdout(),
                _ => rustix::stdio::stderr(),
            };
            rustix::io::fcntl_dupfd_cloexec(host.as_fd(), 3)?
        }
    };
    let mode = rustix::fs::fstat(&file)?.st_mode;
    let file_type = match rustix::fs::FileType::from_raw_mode(mode).into() {
        FileType::SocketStream if !sock::is_stream(file.as_fd()) => FileType::SocketDgram,
        other => other,
    };
    let rights = rights_of_file(&file, file_type).without(direction | Rights::NOT_OF_STREAMS);
    let shared = Some(SharedFlags(flags_from_host(rustix::fs::fcntl_getfl(&file)?)));
    Ok(Descriptor { handle: Handle::File(file), file_type, rights, inheriting: Rights::NONE, shared })
}

fn text_error(what: &'static str, text: &[u8]) -> WasiCtxError {
    WasiCtxError::Text { what, text: String::from_utf8_lossy(text).into_owned() }
}

fn too_many(_: Errno) -> WasiCtxError {
    let source = std::io::Error::other("more descriptors than the guest may have");
    WasiCtxError::Descriptor { what: "descriptors given to the guest", source }
}
