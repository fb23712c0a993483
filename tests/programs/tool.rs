//! How are other people's programs called? Runs a compiler or package manager and turns its failure, or its
//! absence, into words. Called by all that fetches and builds for tests and benches.

use crate::cache::Outcome;
use std::io::ErrorKind;
use std::process::Command;

/// What the tool printed, if it ended well.
pub(crate) fn run(command: &mut Command) -> Outcome<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            format!("`{name}` is not installed; `make setup` installs what the tests need")
        }
        _ => format!("`{name}`: {error}"),
    })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let start = said.char_indices().rev().nth(3000).map_or(0, |(start, _)| start);
    Err(format!("`{name}` failed ({}):\n{command:?}\n{}", output.status, &said[start..]))
}
