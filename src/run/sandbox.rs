//! `wasmc run --sandbox`: what does the process give up before the guest starts?

use super::inherited;
use std::fs::File;
use std::os::fd::OwnedFd;
use wasmc::arguments::RunArgs;
use wasmc::failure::Failure;
use wasmc::input::is_standard_stream;
use wasmc::sandbox::{Given, Sandbox};
use wasmc_loader::wasi::WasiCtx;

/// What there is to be given up, and how.
pub(super) struct Confinement {
    sandbox: Sandbox,
    /// Descriptors that came with the process and were given to nobody. They are still there to be opened anew, as
    /// `/dev/fd/9` in a command line is.
    strays: Vec<OwnedFd>,
    /// Whether the guest reads something else than the standard input of the process.
    has_other_input: bool,
}

impl Confinement {
    /// Called before anything is opened, and after the first so many descriptors of those that came with the process
    /// were taken.
    ///
    /// # Errors
    /// Where the kernel cannot confine a process as we promise.
    pub(super) fn new(arguments: &RunArgs, taken: usize) -> Result<Confinement, Failure> {
        let strays = inherited::others(taken)?;
        let has_other_input = arguments.stdin.as_deref().is_some_and(|path| !is_standard_stream(path));
        Ok(Confinement { sandbox: Sandbox::new()?, strays, has_other_input })
    }

    /// Leaves the process what the guest was given. Called when everything is open, and before any of the guest's code
    /// runs, its start function included.
    ///
    /// # Errors
    /// As for [`Sandbox::enter`].
    pub(super) fn enter(self, wasi: &WasiCtx) -> Result<(), Failure> {
        drop(self.strays);
        if self.has_other_input {
            forget_input()
                .map_err(|error| Failure::io("/dev/null", "`--sandbox`: cannot let go of stdin", error))?;
        }
        self.sandbox.enter(&Given {
            directories: wasi.preopened_dirs().collect(),
            sockets: wasi.has_sockets(),
            datagrams: wasi.has_datagram_sockets(),
        })
    }
}

/// Puts nothing in the place of the process's standard input.
fn forget_input() -> std::io::Result<()> {
    Ok(rustix::stdio::dup2_stdin(File::open("/dev/null")?)?)
}
