//! With which code does a program of ours end? Documented for users in the help of `wasmc`.

use std::process::ExitCode;

/// Why a program of ours ends. `wasmc run` ends with the guest's own code where the guest decides.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Exit {
    /// All is done.
    Success = 0,
    /// The input is invalid or cannot be compiled; the program to run lacks imports.
    Input = 1,
    /// The command line makes no sense.
    Usage = 2,
    /// A file, or something else of the environment, is not as needed.
    Environment = 3,
    /// The artifact is damaged, incompatible or not trusted.
    Artifact = 4,
    /// The user interrupted.
    Interrupted = 130,
    /// The guest trapped.
    Trap = 134,
}

impl Exit {
    /// What an exit code of the compiler program stands for; `None` if it never ends with that.
    pub fn of_compiler(code: i32) -> Option<Exit> {
        let codes =
            [Exit::Success, Exit::Input, Exit::Usage, Exit::Environment, Exit::Artifact, Exit::Interrupted];
        codes.into_iter().find(|&exit| exit as i32 == code)
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}
