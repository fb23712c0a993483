//! May one more thread work? Where `make` has started this program, its jobserver knows how many processes and threads there may
//! be: each beyond the first of a process takes a token from it and puts it back.
//!
//! # Safety
//! The jobserver may be a pipe whose descriptors are numbers in the environment. They are taken for it only if they are open and
//! belong to a pipe, and what is done with them is to read and write single bytes.
#![allow(unsafe_code, reason = "the descriptors of the jobserver are numbers in the environment")]

use jobserver::{Acquired, Client, FromEnvErrorKind, HelperThread};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use wasmc::failure::Failure;
use wasmc::message::Messages;
use wasmc_compiler::surroundings::Permits;

/// The jobserver of a `make` above us.
pub(crate) struct JobServer(Client);

impl JobServer {
    /// The jobserver that the environment names. One that cannot be reached is a warning.
    pub(crate) fn find(messages: &Messages) -> Option<JobServer> {
        // SAFETY: the descriptors are checked, and nobody else in this process has them for their own.
        let found = unsafe { Client::from_env_ext(true) };
        let error = match found.client {
            Ok(client) => return Some(JobServer(client)),
            Err(error) => error,
        };
        match error.kind() {
            // Negative descriptors are how `make` says that this process is not to take part.
            FromEnvErrorKind::NoEnvVar | FromEnvErrorKind::NoJobserver | FromEnvErrorKind::NegativeFd => {}
            _ => {
                let text = format!(
                    "the jobserver of `make` cannot be reached, so as many threads are used as there are processors; a `+` before \
                     the command in the makefile, or `-j`, helps: {error}"
                );
                messages.warning("no-jobserver", None, &text);
            }
        }
        None
    }

    /// Tokens for one compilation.
    ///
    /// # Errors
    /// Where there can be no thread that waits for them.
    pub(crate) fn tokens(&self) -> Result<Tokens, Failure> {
        let waiting = Arc::new(Waiting::default());
        let receiver = Arc::clone(&waiting);
        let helper = self.0.clone().into_helper_thread(move |token| receiver.receive(token));
        let helper = helper.map_err(|error| Failure::io("jobserver", "cannot wait for tokens", error))?;
        Ok(Tokens { waiting, helper: Mutex::new(helper) })
    }
}

/// The tokens of one compilation. What is left of them goes back when this is dropped.
pub(crate) struct Tokens {
    waiting: Arc<Waiting>,
    helper: Mutex<HelperThread>,
}

#[derive(Default)]
struct Waiting {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// Tokens that nobody works with yet.
    free: Vec<Acquired>,
    /// Tokens that threads work with.
    used: Vec<Acquired>,
    /// Whether nobody is to wait any longer.
    closed: bool,
}

impl Waiting {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn receive(&self, token: std::io::Result<Acquired>) {
        let mut state = self.state();
        match token {
            Ok(token) if !state.closed => state.free.push(token),
            // Too late: it goes back at once.
            Ok(_) => {}
            // The jobserver is gone; the first thread works on alone.
            Err(_) => state.closed = true,
        }
        self.changed.notify_all();
    }
}

impl Permits for Tokens {
    fn wait(&self) -> bool {
        self.helper.lock().unwrap_or_else(PoisonError::into_inner).request_token();
        let without = |state: &mut State| state.free.is_empty() && !state.closed;
        let waited = self.waiting.changed.wait_while(self.waiting.state(), without);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        let token = if state.closed { None } else { state.free.pop() };
        let may = token.is_some();
        state.used.extend(token);
        may
    }

    fn give_back(&self) {
        self.waiting.state().used.pop();
    }

    fn close(&self) {
        let mut state = self.waiting.state();
        state.closed = true;
        state.free.clear();
        self.waiting.changed.notify_all();
    }
}
