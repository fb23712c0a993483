//! Profile-guided optimisation: code that counts what it does, and code that is optimised by such counts. Called by
//! [`emit`](crate::emit) for each unit, at one place of the pipeline: where it is as simple as lowering alone
//! would have it, so that the code is the same when it is given counters and when it is given what they counted.
//!
//! Both are LLVM's own passes. [`instrument`] says where to count, [`counters`](crate::lower::counters) makes
//! memory of it; [`annotate`] writes counts to branches and functions, whence LLVM takes what it inlines, keeps small,
//! or places apart. [`names`] are what functions have in common in both builds, and [`indexed`] is the format that
//! counts come in. Values, such as the targets of indirect calls, are not counted.

mod annotate;
mod indexed;
mod instrument;
mod names;

pub use indexed::{ProfileData, ProfileError};
pub(crate) use instrument::attach;

use crate::error::CompileError;
use crate::lower::Lowered;
use crate::module::ModuleInfo;
use crate::options::{OptLevel, Options};
use annotate::Outcome;
use inkwell::context::Context;
use inkwell::targets::TargetMachine;
use names::ProfileNames;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What a compilation has to do with profiles.
#[derive(Clone, Debug, Default)]
pub enum Profile {
    /// Nothing.
    #[default]
    None,
    /// The code counts what it does.
    Generate,
    /// The code is optimised by what was counted.
    Use(ProfileData),
}

/// How far a profile fits a module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProfileMatch {
    /// Functions that were looked up.
    pub functions: usize,
    /// Those of them that the profile knows nothing of.
    pub missing: usize,
    /// Those that have other control flow than when they were counted.
    pub changed: usize,
}

/// What is done with profiles to every unit of a compilation.
#[derive(Debug, Default)]
pub struct Profiling {
    mode: Mode,
    names: ProfileNames,
    functions: AtomicUsize,
    missing: AtomicUsize,
    changed: AtomicUsize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    #[default]
    Off,
    Generate,
    Use,
}

impl Profiling {
    /// What the options ask for. Called once, before any unit is compiled: the profile is an option of the whole process
    /// to LLVM.
    ///
    /// # Errors
    /// [`CompileError::ProfileUnoptimised`] where nothing would be optimised, [`CompileError::ProfileChanged`] where
    /// this process has compiled with another profile before.
    pub fn new(module: &ModuleInfo<'_>, options: &Options) -> Result<Profiling, CompileError> {
        let mode = match &options.profile {
            Profile::None => return Ok(Profiling::default()),
            _ if options.opt_level == OptLevel::O0 => return Err(CompileError::ProfileUnoptimised),
            Profile::Generate => Mode::Generate,
            Profile::Use(data) => {
                annotate::set_profile(data)?;
                Mode::Use
            }
        };
        Ok(Profiling { mode, names: ProfileNames::new(module), ..Profiling::default() })
    }

    /// Whether there is anything to do.
    pub fn is_on(&self) -> bool {
        self.mode != Mode::Off
    }

    /// Whether code is optimised by a profile.
    pub fn is_guiding(&self) -> bool {
        self.mode == Mode::Use
    }

    /// The names by which functions with these symbols are counted; none if nothing is.
    pub fn names_counted<'a>(&'a self, symbols: &'a [String]) -> Vec<&'a str> {
        let symbols = symbols.iter().filter(|_| self.mode == Mode::Generate);
        symbols.filter_map(|symbol| self.names.of(symbol, &[])).collect()
    }

    /// Does to a unit what is to be done. Where its symbols are numbers, `symbols` says what they stand for. Gives the entries of `.wasmc.profile` for the counters that it got.
    ///
    /// # Errors
    /// [`CompileError::Llvm`] where LLVM refuses the unit or the profile.
    pub fn apply<'ctx>(
        &self,
        context: &'ctx Context,
        lowered: &Lowered<'ctx>,
        machine: &TargetMachine,
        symbols: &[String],
    ) -> Result<Vec<u8>, CompileError> {
        let name = |symbol: &str| self.names.of(symbol, symbols);
        match self.mode {
            Mode::Off => {}
            Mode::Generate => return instrument::instrument(context, lowered, machine, name),
            Mode::Use => {
                for outcome in annotate::annotate(context, lowered, machine, name)? {
                    self.functions.fetch_add(1, Ordering::Relaxed);
                    match outcome {
                        Outcome::Found => {}
                        Outcome::Missing => _ = self.missing.fetch_add(1, Ordering::Relaxed),
                        Outcome::Changed => _ = self.changed.fetch_add(1, Ordering::Relaxed),
                    }
                }
            }
        }
        Ok(Vec::new())
    }

    /// How far the profile has fitted the units that were compiled, if there is one.
    pub fn matched(&self) -> Option<ProfileMatch> {
        let count = |counter: &AtomicUsize| counter.load(Ordering::Relaxed);
        (self.mode == Mode::Use).then(|| ProfileMatch {
            functions: count(&self.functions),
            missing: count(&self.missing),
            changed: count(&self.changed),
        })
    }
}
