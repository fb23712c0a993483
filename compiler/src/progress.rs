//! How far a compilation is: told by the stages, shown by whoever called.

use crate::profile::ProfileMatch;
use std::time::Duration;

/// Receives progress. Steps of a phase come from several threads, in any order.
pub trait Progress: Sync {
    /// A phase of `steps` steps starts; the one before it is over.
    fn phase(&self, name: &'static str, steps: u64);

    /// One step of the current phase is done.
    fn step(&self);

    /// A thread has spent so much on a part of the current phase.
    fn spent(&self, _part: &'static str, _time: Duration) {}

    /// A profile has been used; so far does it fit the module.
    fn profile_used(&self, _found: ProfileMatch) {}
}

/// Shows nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn phase(&self, _name: &'static str, _steps: u64) {}

    fn step(&self) {}
}
