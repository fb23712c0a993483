//! How do the two programs know one another? `wasmc` starts `wasmc-build` and tells it in one variable of the
//! environment who it is; `wasmc-build` refuses another version and ends when its front does.

use crate::exit::Exit;
use crate::failure::Failure;
use std::path::PathBuf;
use std::process::Command;

/// Name of the program with the compiler.
pub const COMPILER_PROGRAM: &str = "wasmc-build";

/// `VERSION PID` of the front.
const VARIABLE: &str = "WASMC_FRONT";

/// Names the folder in which the compiler keeps the code of parts of modules, where the command line does not.
pub const UNIT_CACHE_VARIABLE: &str = "WASMC_CACHE";

/// The program with the compiler: beside this one, else in `PATH`, but never in whatever folder we happen to be in.
///
/// # Errors
/// Where it is in neither.
pub fn compiler_program() -> Result<PathBuf, Failure> {
    let beside = std::env::current_exe().ok().map(|own| own.with_file_name(COMPILER_PROGRAM));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let in_path = std::env::split_paths(&path).filter(|folder| folder.is_absolute());
    let in_path = in_path.map(|folder| folder.join(COMPILER_PROGRAM));
    beside.into_iter().chain(in_path).find(|program| program.is_file()).ok_or_else(|| {
        let text = format!("`{COMPILER_PROGRAM}`, the program with the compiler, is not installed");
        Failure::said(Exit::Environment, "no-compiler", text)
            .hint("it belongs beside `wasmc`; without it, only artifacts that are built already can be run")
    })
}

/// The command that starts the program with the compiler.
///
/// # Errors
/// Where there is none.
pub fn compiler_command() -> Result<Command, Failure> {
    let mut command = Command::new(compiler_program()?);
    command.env(VARIABLE, format!("{} {}", env!("CARGO_PKG_VERSION"), std::process::id()));
    Ok(command)
}

/// In the program with the compiler: makes sure that the front, if one started it, is of the same version, and
/// that the end of the front ends this program as well.
///
/// # Errors
/// Where the front is of another version.
pub fn follow() -> Result<(), Failure> {
    let Some(front) = std::env::var_os(VARIABLE) else { return Ok(()) };
    let front = front.to_string_lossy();
    let (version, id) = front.split_once(' ').unwrap_or((&front, ""));
    let own = env!("CARGO_PKG_VERSION");
    if version != own {
        let text = format!("`wasmc` is version {version} but `{COMPILER_PROGRAM}` is version {own}");
        return Err(Failure::said(Exit::Environment, "version-mismatch", text)
            .hint("install the two programs of one version, side by side"));
    }
    // A front that is not our parent, such as one further up, must not decide about us.
    if is_parent(id) {
        let signal = Some(rustix::process::Signal::TERM);
        // Where the system refuses, the work is merely finished for nobody.
        let _ = rustix::process::set_parent_process_death_signal(signal);
        if !is_parent(id) {
            std::process::exit(Exit::Interrupted as i32);
        }
    }
    Ok(())
}

fn is_parent(id: &str) -> bool {
    id.parse() == Ok(std::os::unix::process::parent_id())
}
