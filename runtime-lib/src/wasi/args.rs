//! The guest's arguments.

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::memory::{Address, GuestMemory};

/// `args_sizes_get`: number of arguments and the bytes they need.
pub(super) fn args_sizes_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    count: Address,
    len: Address,
) -> Result<(), Errno> {
    ctx.args.write_sizes(memory, count, len)
}

/// `args_get`: the arguments.
pub(super) fn args_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    pointers: Address,
    buffer: Address,
) -> Result<(), Errno> {
    ctx.args.write(memory, pointers, buffer)
}
