//! Error numbers of WASI preview 1 and how the host's become them.
//!
//! Every function of this folder returns `Result<_, Errno>`; the shim in [`super::table`] turns that into
//! the number that the guest sees. An error number is an ordinary result, never a failure of the host.

/// Grammar: `/// doc` `Name = number` then the host's name of the same error, if it has one.
macro_rules! errnos {
    ($($(#[$doc:meta])* $name:ident = $number:literal $($host:ident)?;)*) => {
        /// An error number of WASI (`errno` in the specification).
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
        #[repr(u16)]
        pub enum Errno { $($(#[$doc])* $name = $number),* }

        impl Errno {
            /// All of them, in the order of their numbers.
            pub const ALL: &[Errno] = &[$(Errno::$name),*];
        }

        impl From<rustix::io::Errno> for Errno {
            /// Errors of the host that WASI has no number for become [`Errno::Io`].
            fn from(error: rustix::io::Errno) -> Errno {
                match error {
                    $($(rustix::io::Errno::$host => Errno::$name,)?)*
                    _ => Errno::Io,
                }
            }
        }
    };
}

errnos! {
    /// No error.
    Success = 0;
    /// Argument list too long.
    TooBig = 1 TOOBIG;
    /// Permission denied.
    Acces = 2 ACCESS;
    /// Address in use.
    AddrInUse = 3 ADDRINUSE;
    /// Address not available.
    AddrNotAvail = 4 ADDRNOTAVAIL;
    /// Address family not supported.
    AfNoSupport = 5 AFNOSUPPORT;
    /// Resource unavailable, or operation would block.
    Again = 6 AGAIN;
    /// Connection already in progress.
    Already = 7 ALREADY;
    /// Bad file descriptor.
    BadF = 8 BADF;
    /// Bad message.
    BadMsg = 9 BADMSG;
    /// Device or resource busy.
    Busy = 10 BUSY;
    /// Operation canceled.
    Canceled = 11 CANCELED;
    /// No child processes.
    Child = 12 CHILD;
    /// Connection aborted.
    ConnAborted = 13 CONNABORTED;
    /// Connection refused.
    ConnRefused = 14 CONNREFUSED;
    /// Connection reset.
    ConnReset = 15 CONNRESET;
    /// Resource deadlock would occur.
    DeadLk = 16 DEADLK;
    /// Destination address required.
    DestAddrReq = 17 DESTADDRREQ;
    /// Mathematics argument out of the domain of the function.
    Dom = 18 DOM;
    /// Disk quota exceeded.
    DQuot = 19 DQUOT;
    /// File exists.
    Exist = 20 EXIST;
    /// Bad address.
    Fault = 21 FAULT;
    /// File too large.
    FBig = 22 FBIG;
    /// Host is unreachable.
    HostUnreach = 23 HOSTUNREACH;
    /// Identifier removed.
    IdRm = 24 IDRM;
    /// Illegal byte sequence.
    IlSeq = 25 ILSEQ;
    /// Operation in progress.
    InProgress = 26 INPROGRESS;
    /// Interrupted function.
    Intr = 27 INTR;
    /// Invalid argument.
    Inval = 28 INVAL;
    /// Input or output error.
    Io = 29 IO;
    /// Socket is connected.
    IsConn = 30 ISCONN;
    /// Is a directory.
    IsDir = 31 ISDIR;
    /// Too many levels of symbolic links.
    Loop = 32 LOOP;
    /// File descriptor value too large.
    MFile = 33 MFILE;
    /// Too many links.
    MLink = 34 MLINK;
    /// Message too large.
    MsgSize = 35 MSGSIZE;
    /// Reserved.
    MultiHop = 36 MULTIHOP;
    /// Filename too long.
    NameTooLong = 37 NAMETOOLONG;
    /// Network is down.
    NetDown = 38 NETDOWN;
    /// Connection aborted by network.
    NetReset = 39 NETRESET;
    /// Network unreachable.
    NetUnreach = 40 NETUNREACH;
    /// Too many files open in system.
    NFile = 41 NFILE;
    /// No buffer space available.
    NoBufs = 42 NOBUFS;
    /// No such device.
    NoDev = 43 NODEV;
    /// No such file or directory.
    NoEnt = 44 NOENT;
    /// Executable file format error.
    NoExec = 45 NOEXEC;
    /// No locks available.
    NoLck = 46 NOLCK;
    /// Reserved.
    NoLink = 47 NOLINK;
    /// Not enough space.
    NoMem = 48 NOMEM;
    /// No message of the desired type.
    NoMsg = 49 NOMSG;
    /// Protocol not available.
    NoProtoOpt = 50 NOPROTOOPT;
    /// No space left on device.
    NoSpc = 51 NOSPC;
    /// Function not supported.
    NoSys = 52 NOSYS;
    /// The socket is not connected.
    NotConn = 53 NOTCONN;
    /// Not a directory or a symbolic link to a directory.
    NotDir = 54 NOTDIR;
    /// Directory not empty.
    NotEmpty = 55 NOTEMPTY;
    /// State not recoverable.
    NotRecoverable = 56 NOTRECOVERABLE;
    /// Not a socket.
    NotSock = 57 NOTSOCK;
    /// Not supported, or operation not supported on socket.
    NotSup = 58 NOTSUP;
    /// Inappropriate I/O control operation.
    NoTty = 59 NOTTY;
    /// No such device or address.
    NxIo = 60 NXIO;
    /// Value too large to be stored in data type.
    Overflow = 61 OVERFLOW;
    /// Previous owner died.
    OwnerDead = 62 OWNERDEAD;
    /// Operation not permitted.
    Perm = 63 PERM;
    /// Broken pipe.
    Pipe = 64 PIPE;
    /// Protocol error.
    Proto = 65 PROTO;
    /// Protocol not supported.
    ProtoNoSupport = 66 PROTONOSUPPORT;
    /// Protocol wrong type for socket.
    Prototype = 67 PROTOTYPE;
    /// Result too large.
    Range = 68 RANGE;
    /// Read-only file system.
    RoFs = 69 ROFS;
    /// Invalid seek.
    SPipe = 70 SPIPE;
    /// No such process.
    Srch = 71 SRCH;
    /// Stale file handle.
    Stale = 72 STALE;
    /// Connection timed out.
    TimedOut = 73 TIMEDOUT;
    /// Text file busy.
    TxtBsy = 74 TXTBSY;
    /// Cross-device link.
    XDev = 75 XDEV;
    /// The descriptor lacks a right that the operation needs.
    NotCapable = 76;
}
