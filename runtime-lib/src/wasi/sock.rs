//! Sockets that the context was given; a guest cannot make any.

use std::io::{IoSlice, IoSliceMut};
use std::os::fd::{BorrowedFd, OwnedFd};

use rustix::event::PollFlags;
use rustix::net::{
    RecvAncillaryBuffer, RecvFlags, RecvMsg, ReturnFlags, SendAncillaryBuffer, SendFlags, Shutdown,
    SocketFlags, SocketType, accept_with, recvmsg, sendmsg, sockopt,
};

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::fd::{Descriptor, Handle, flags_from_host};
use super::iovecs::{Extent, Iovecs};
use super::memory::{Address, GuestMemory};
use super::shared::{SharedFlags, attempt};
use super::types::{Fd, FileType, Rights, fdflags};

/// `sock_accept`: takes the next connection. The only flag that has a meaning is `nonblock`.
pub(super) fn sock_accept(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    flags: u32,
    connection: Address,
) -> Result<(), Errno> {
    memory.range(connection, 4)?;
    ctx.fds.check_room()?;
    let (socket, shared) = socket(ctx, fd, Rights::SOCK_ACCEPT)?;
    let mut host_flags = SocketFlags::CLOEXEC;
    host_flags.set(SocketFlags::NONBLOCK, flags & fdflags::NONBLOCK != 0);
    if flags & !fdflags::NONBLOCK != 0 {
        return Err(Errno::Inval);
    }
    let accepted = attempt(shared, socket, PollFlags::IN, || accept_with(socket, host_flags))?;
    let connected = own(accepted)?;
    memory.write_u32(connection, ctx.fds.insert(connected)?)
}

/// `sock_recv`: receives a message or part of a stream; flag 1 leaves it there, flag 2 waits for all.
#[allow(clippy::too_many_arguments, reason = "the signature is WASI's")]
pub(super) fn sock_recv(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    iovs: Address,
    iovs_len: u32,
    flags: u32,
    received: Address,
    received_flags: Address,
) -> Result<(), Errno> {
    memory.range(received, 4)?;
    memory.range(received_flags, 2)?;
    let (socket, shared) = socket(ctx, fd, Rights::FD_READ)?;
    if flags > 0b11 {
        return Err(Errno::Inval);
    }
    let mut host_flags = RecvFlags::empty();
    host_flags.set(RecvFlags::PEEK, flags & 1 != 0);
    host_flags.set(RecvFlags::WAITALL, flags & 2 != 0);
    let mut truncated = false;
    let extent = Extent::of_socket(ctx.fds.get(fd)?.file_type);
    let total = Iovecs::new(memory, iovs, iovs_len, extent)?.read(memory, |slices, _| {
        let message = receive((socket, shared), slices, host_flags)?;
        truncated = message.flags.contains(ReturnFlags::TRUNC);
        Ok(message.bytes)
    })?;
    memory.write_u32(received, total)?;
    memory.write_u16(received_flags, u16::from(truncated))
}

/// `sock_send`: sends a message or part of a stream. There are no flags.
pub(super) fn sock_send(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    fd: Fd,
    iovs: Address,
    iovs_len: u32,
    flags: u32,
    sent: Address,
) -> Result<(), Errno> {
    memory.range(sent, 4)?;
    let (socket, shared) = socket(ctx, fd, Rights::FD_WRITE)?;
    if flags != 0 {
        return Err(Errno::Inval);
    }
    let extent = Extent::of_socket(ctx.fds.get(fd)?.file_type);
    let total = Iovecs::new(memory, iovs, iovs_len, extent)?
        .write(memory, |slices, _| send((socket, shared), slices))?;
    memory.write_u32(sent, total)
}

/// `sock_shutdown`: ends receiving (1), sending (2) or both (3).
pub(super) fn sock_shutdown(
    ctx: &mut WasiCtx,
    _: &mut GuestMemory<'_>,
    fd: Fd,
    how: u32,
) -> Result<(), Errno> {
    let (socket, _) = socket(ctx, fd, Rights::SOCK_SHUTDOWN)?;
    let how = match how {
        1 => Shutdown::Read,
        2 => Shutdown::Write,
        3 => Shutdown::Both,
        _ => return Err(Errno::Inval),
    };
    Ok(rustix::net::shutdown(socket, how)?)
}

/// A socket of the host, and the guest's flags of it if the host's must stay as they are.
type Socket<'a> = (BorrowedFd<'a>, Option<SharedFlags>);

/// What `fd_read` does with a socket. Reading into nothing does not wait.
pub(super) fn read(socket: Socket<'_>, slices: &mut [IoSliceMut<'_>]) -> Result<usize, Errno> {
    if slices.is_empty() {
        return Ok(0);
    }
    Ok(receive(socket, slices, RecvFlags::empty())?.bytes)
}

/// What `fd_write` does with a socket. Writing nothing sends no message.
pub(super) fn write(socket: Socket<'_>, slices: &[IoSlice<'_>]) -> Result<usize, Errno> {
    if slices.is_empty() {
        return Ok(0);
    }
    send(socket, slices)
}

fn receive(
    (socket, shared): Socket<'_>,
    slices: &mut [IoSliceMut<'_>],
    mut flags: RecvFlags,
) -> Result<RecvMsg, Errno> {
    let (nonblocking, waiting) = split(shared);
    flags.set(RecvFlags::DONTWAIT, nonblocking);
    let mut control = RecvAncillaryBuffer::default();
    attempt(waiting, socket, PollFlags::IN, || recvmsg(socket, slices, &mut control, flags))
}

fn send((socket, shared): Socket<'_>, slices: &[IoSlice<'_>]) -> Result<usize, Errno> {
    let (nonblocking, waiting) = split(shared);
    let mut flags = SendFlags::NOSIGNAL;
    flags.set(SendFlags::DONTWAIT, nonblocking);
    let mut control = SendAncillaryBuffer::default();
    attempt(waiting, socket, PollFlags::OUT, || match sendmsg(socket, slices, &mut control, flags) {
        Err(rustix::io::Errno::NOSYS) => send_as_one(socket, slices, flags),
        sent => sent,
    })
}

/// More than a datagram ever holds.
const DATAGRAM_BYTES_MAX: usize = 1 << 20;

/// Sends by the call that shows in its arguments that no address is given: the only one that a process has which is
/// confined to the peers of its datagram sockets, since a filter for system calls does not see into messages. Of a
/// stream, that is the first part alone, and a datagram is put together.
fn send_as_one(
    socket: BorrowedFd<'_>,
    slices: &[IoSlice<'_>],
    flags: SendFlags,
) -> Result<usize, rustix::io::Errno> {
    if is_stream(socket) {
        return rustix::net::send(socket, slices.first().map_or(&[], |slice| slice), flags);
    }
    if slices.iter().map(|slice| slice.len()).sum::<usize>() > DATAGRAM_BYTES_MAX {
        return Err(rustix::io::Errno::MSGSIZE);
    }
    let message: Vec<u8> = slices.iter().flat_map(|slice| slice.iter().copied()).collect();
    rustix::net::send(socket, &message, flags)
}

/// Whether the guest's own flags say not to wait, which a flag of the call does better than asking first; and the
/// flags where they do not.
fn split(shared: Option<SharedFlags>) -> (bool, Option<SharedFlags>) {
    let waiting = shared.filter(|flags| !flags.nonblocking());
    (shared.is_some() && waiting.is_none(), waiting)
}

/// The socket behind a descriptor that has `rights`.
fn socket(ctx: &WasiCtx, fd: Fd, rights: Rights) -> Result<Socket<'_>, Errno> {
    let descriptor = ctx.fds.get(fd)?;
    if !descriptor.file_type.is_socket() {
        return Err(Errno::NotSock);
    }
    Ok((ctx.fds.file(fd, rights)?, descriptor.shared))
}

/// The descriptor for a socket that others may have as well; anything else is `ENOTSOCK`.
pub(super) fn given(socket: OwnedFd) -> Result<Descriptor, Errno> {
    let shared = Some(SharedFlags(flags_from_host(rustix::fs::fcntl_getfl(&socket)?)));
    Ok(Descriptor { shared, ..own(socket)? })
}

/// Whether a socket is known to be for a stream.
pub(super) fn is_stream(socket: BorrowedFd<'_>) -> bool {
    sockopt::socket_type(socket) == Ok(SocketType::STREAM)
}

/// The descriptor for a socket that only the guest has.
fn own(socket: OwnedFd) -> Result<Descriptor, Errno> {
    let file_type = match sockopt::socket_type(&socket)? {
        SocketType::STREAM => FileType::SocketStream,
        _ => FileType::SocketDgram,
    };
    let rights = Rights::SOCKET;
    Ok(Descriptor { handle: Handle::File(socket), file_type, rights, inheriting: Rights::NONE, shared: None })
}
