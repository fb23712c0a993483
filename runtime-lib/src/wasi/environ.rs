//! The guest's environment.

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::memory::{Address, GuestMemory};

/// `environ_sizes_get`: number of environment variables and the bytes they need.
pub(super) fn environ_sizes_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    count: Address,
    len: Address,
) -> Result<(), Errno> {
    ctx.environment.write_sizes(memory, count, len)
}

/// `environ_get`: the environment variables, each as `name=value`.
pub(super) fn environ_get(
    ctx: &mut WasiCtx,
    memory: &mut GuestMemory<'_>,
    pointers: Address,
    buffer: Address,
) -> Result<(), Errno> {
    ctx.environment.write(memory, pointers, buffer)
}
