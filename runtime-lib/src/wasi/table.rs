//! The table of all functions, said once.
//!
//! A row has the name that modules import, the function of this folder that does it, its parameters and
//! its result. From a row come the WebAssembly type and a shim that all functions share: it takes the
//! arguments from the slots and turns an [`Errno`] into the number that the guest gets.

use wasmc_abi::types::ValueType;
use wasmc_abi::vmctx::VmValue;

use super::ctx::WasiCtx;
use super::errno::Errno;
use super::memory::{Address, GuestMemory};
use super::types::Fd;
use super::{args, clock, dir, environ, fd, file, io, path, poll, proc, random, sock};

/// Why a function did not return to the guest.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WasiError {
    /// The guest ended itself with this exit code.
    #[error("the program exited with code {0}")]
    Exit(i32),
}

/// How a function is called: with what the guest was given, its whole memory and the slots of the call.
pub type WasiCall = fn(&mut WasiCtx, &mut [u8], &mut [VmValue]) -> Result<(), WasiError>;

/// A function that modules can import.
#[derive(Clone, Copy)]
pub struct WasiFunction {
    /// Name of the import.
    pub name: &'static str,
    /// Types of the parameters.
    pub params: &'static [ValueType],
    /// Types of the results: none, or one `i32`.
    pub results: &'static [ValueType],
    /// Calls the function with as many slots as it has parameters or results, whichever are more: arguments from the
    /// first one on, and a result in the low bits of the first.
    pub call: WasiCall,
}

impl std::fmt::Debug for WasiFunction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "WasiFunction({})", self.name)
    }
}

/// Names of the modules that functions can be imported from.
pub const MODULES: [&str; 2] = ["wasi_snapshot_preview1", "wasi_unstable"];

/// The function `name` of the module `module`, if there is one.
pub fn function(module: &str, name: &str) -> Option<&'static WasiFunction> {
    let find = |table: &'static [WasiFunction]| table.iter().find(|function| function.name == name);
    match module {
        "wasi_snapshot_preview1" => find(FUNCTIONS),
        "wasi_unstable" => find(UNSTABLE_FUNCTIONS).or_else(|| find(FUNCTIONS)),
        _ => None,
    }
}

/// All functions of a module, each once; none if there is no such module.
pub fn functions(module: &str) -> impl Iterator<Item = &'static WasiFunction> {
    FUNCTIONS.iter().filter_map(move |row| function(module, row.name))
}

/// A type that a parameter can have.
trait Parameter {
    const TYPE: ValueType;
    fn from_slot(slot: &VmValue) -> Self;
}

impl Parameter for u32 {
    const TYPE: ValueType = ValueType::I32;
    fn from_slot(slot: &VmValue) -> u32 {
        slot.low_u32()
    }
}

impl Parameter for u64 {
    const TYPE: ValueType = ValueType::I64;
    fn from_slot(slot: &VmValue) -> u64 {
        slot.0[0]
    }
}

impl Parameter for i64 {
    const TYPE: ValueType = ValueType::I64;
    fn from_slot(slot: &VmValue) -> i64 {
        slot.0[0].cast_signed()
    }
}

/// A type that a function of this folder can return.
trait Outcome {
    const TYPES: &'static [ValueType];
    fn write(self, slots: &mut [VmValue]) -> Result<(), WasiError>;
}

impl Outcome for Result<(), Errno> {
    const TYPES: &'static [ValueType] = &[ValueType::I32];
    fn write(self, slots: &mut [VmValue]) -> Result<(), WasiError> {
        Ok(self.err().unwrap_or(Errno::Success)).write(slots)
    }
}

impl Outcome for Result<Errno, WasiError> {
    const TYPES: &'static [ValueType] = &[ValueType::I32];
    fn write(self, slots: &mut [VmValue]) -> Result<(), WasiError> {
        let errno = self?;
        if let Some(slot) = slots.first_mut() {
            slot.0[0] = errno as u64;
        }
        Ok(())
    }
}

/// A function that never returns has no result.
impl Outcome for WasiError {
    const TYPES: &'static [ValueType] = &[];
    fn write(self, _: &mut [VmValue]) -> Result<(), WasiError> {
        Err(self)
    }
}

/// Grammar of a row: `"name" file::function(parameter: type, …) -> result;`.
macro_rules! functions {
    ($table:ident: $($name:literal $file:ident::$function:ident($($param:ident: $type:ty),*) -> $result:ty;)*) => {
        static $table: &[WasiFunction] = &[$(WasiFunction {
            name: $name,
            params: &[$(<$type as Parameter>::TYPE),*],
            results: <$result as Outcome>::TYPES,
            call: |ctx, memory, slots| {
                let Some([$($param),*]) = slots.first_chunk() else {
                    panic!("`{}` was called with {} slots", $name, slots.len());
                };
                let result: $result = $file::$function(
                    ctx,
                    &mut GuestMemory::new(memory),
                    $(<$type as Parameter>::from_slot($param)),*
                );
                result.write(slots)
            },
        }),*];
    };
}

functions! { FUNCTIONS:
    "args_get" args::args_get(argv: Address, buffer: Address) -> Result<(), Errno>;
    "args_sizes_get" args::args_sizes_get(count: Address, len: Address) -> Result<(), Errno>;
    "environ_get" environ::environ_get(environ: Address, buffer: Address) -> Result<(), Errno>;
    "environ_sizes_get" environ::environ_sizes_get(count: Address, len: Address) -> Result<(), Errno>;
    "clock_res_get" clock::clock_res_get(clock: u32, resolution: Address) -> Result<(), Errno>;
    "clock_time_get" clock::clock_time_get(clock: u32, precision: u64, time: Address) -> Result<(), Errno>;
    "fd_advise" file::fd_advise(fd: Fd, offset: u64, len: u64, advice: u32) -> Result<(), Errno>;
    "fd_allocate" file::fd_allocate(fd: Fd, offset: u64, len: u64) -> Result<(), Errno>;
    "fd_close" fd::fd_close(fd: Fd) -> Result<(), Errno>;
    "fd_datasync" file::fd_datasync(fd: Fd) -> Result<(), Errno>;
    "fd_fdstat_get" fd::fd_fdstat_get(fd: Fd, stat: Address) -> Result<(), Errno>;
    "fd_fdstat_set_flags" fd::fd_fdstat_set_flags(fd: Fd, flags: u32) -> Result<(), Errno>;
    "fd_fdstat_set_rights" fd::fd_fdstat_set_rights(fd: Fd, base: u64, inheriting: u64) -> Result<(), Errno>;
    "fd_filestat_get" file::fd_filestat_get(fd: Fd, stat: Address) -> Result<(), Errno>;
    "fd_filestat_set_size" file::fd_filestat_set_size(fd: Fd, size: u64) -> Result<(), Errno>;
    "fd_filestat_set_times" file::fd_filestat_set_times(fd: Fd, accessed: u64, modified: u64, flags: u32) -> Result<(), Errno>;
    "fd_pread" io::fd_pread(fd: Fd, iovs: Address, iovs_len: u32, offset: u64, nread: Address) -> Result<(), Errno>;
    "fd_prestat_get" fd::fd_prestat_get(fd: Fd, prestat: Address) -> Result<(), Errno>;
    "fd_prestat_dir_name" fd::fd_prestat_dir_name(fd: Fd, path: Address, path_len: u32) -> Result<(), Errno>;
    "fd_pwrite" io::fd_pwrite(fd: Fd, iovs: Address, iovs_len: u32, offset: u64, nwritten: Address) -> Result<(), Errno>;
    "fd_read" io::fd_read(fd: Fd, iovs: Address, iovs_len: u32, nread: Address) -> Result<(), Errno>;
    "fd_readdir" dir::fd_readdir(fd: Fd, buffer: Address, buffer_len: u32, cookie: u64, used: Address) -> Result<(), Errno>;
    "fd_renumber" fd::fd_renumber(from: Fd, to: Fd) -> Result<(), Errno>;
    "fd_seek" io::fd_seek(fd: Fd, offset: i64, whence: u32, position: Address) -> Result<(), Errno>;
    "fd_sync" file::fd_sync(fd: Fd) -> Result<(), Errno>;
    "fd_tell" io::fd_tell(fd: Fd, position: Address) -> Result<(), Errno>;
    "fd_write" io::fd_write(fd: Fd, iovs: Address, iovs_len: u32, nwritten: Address) -> Result<(), Errno>;
    "path_create_directory" path::path_create_directory(fd: Fd, path: Address, path_len: u32) -> Result<(), Errno>;
    "path_filestat_get" path::path_filestat_get(fd: Fd, lookup: u32, path: Address, path_len: u32, stat: Address) -> Result<(), Errno>;
    "path_filestat_set_times" path::path_filestat_set_times(fd: Fd, lookup: u32, path: Address, path_len: u32, accessed: u64, modified: u64, flags: u32) -> Result<(), Errno>;
    "path_link" path::path_link(old_fd: Fd, lookup: u32, old: Address, old_len: u32, new_fd: Fd, new: Address, new_len: u32) -> Result<(), Errno>;
    "path_open" path::path_open(fd: Fd, lookup: u32, path: Address, path_len: u32, oflags: u32, base: u64, inheriting: u64, fdflags: u32, opened: Address) -> Result<(), Errno>;
    "path_readlink" path::path_readlink(fd: Fd, path: Address, path_len: u32, buffer: Address, buffer_len: u32, used: Address) -> Result<(), Errno>;
    "path_remove_directory" path::path_remove_directory(fd: Fd, path: Address, path_len: u32) -> Result<(), Errno>;
    "path_rename" path::path_rename(old_fd: Fd, old: Address, old_len: u32, new_fd: Fd, new: Address, new_len: u32) -> Result<(), Errno>;
    "path_symlink" path::path_symlink(target: Address, target_len: u32, fd: Fd, path: Address, path_len: u32) -> Result<(), Errno>;
    "path_unlink_file" path::path_unlink_file(fd: Fd, path: Address, path_len: u32) -> Result<(), Errno>;
    "poll_oneoff" poll::poll_oneoff(subscriptions: Address, events: Address, count: u32, occurred: Address) -> Result<(), Errno>;
    "proc_exit" proc::proc_exit(code: u32) -> WasiError;
    "proc_raise" proc::proc_raise(signal: u32) -> Result<Errno, WasiError>;
    "random_get" random::random_get(buffer: Address, buffer_len: u32) -> Result<(), Errno>;
    "sched_yield" proc::sched_yield() -> Result<(), Errno>;
    "sock_accept" sock::sock_accept(fd: Fd, flags: u32, connection: Address) -> Result<(), Errno>;
    "sock_recv" sock::sock_recv(fd: Fd, iovs: Address, iovs_len: u32, flags: u32, received: Address, received_flags: Address) -> Result<(), Errno>;
    "sock_send" sock::sock_send(fd: Fd, iovs: Address, iovs_len: u32, flags: u32, sent: Address) -> Result<(), Errno>;
    "sock_shutdown" sock::sock_shutdown(fd: Fd, how: u32) -> Result<(), Errno>;
}

// Functions of `wasi_unstable` that differ: order of `whence`, layout of `filestat` and `subscription`.
functions! { UNSTABLE_FUNCTIONS:
    "fd_seek" io::fd_seek_unstable(fd: Fd, offset: i64, whence: u32, position: Address) -> Result<(), Errno>;
    "fd_filestat_get" file::fd_filestat_get_unstable(fd: Fd, stat: Address) -> Result<(), Errno>;
    "path_filestat_get" path::path_filestat_get_unstable(fd: Fd, lookup: u32, path: Address, path_len: u32, stat: Address) -> Result<(), Errno>;
    "poll_oneoff" poll::poll_oneoff_unstable(subscriptions: Address, events: Address, count: u32, occurred: Address) -> Result<(), Errno>;
}
