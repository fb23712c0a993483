//! What shall the bench of the programs measure? Called first by its `main`; refuses what it does not know, since
//! everything takes an hour.

/// What to say to whoever asked for something else.
pub(crate) const USAGE: &str = "usage: cargo bench --bench programs [-- PROGRAM...]\n\
    Everything, or only the run time of the programs named; `system` stands for the system calls.";

/// The names that were given: none for everything. The error is the argument that is no name.
///
/// Cargo itself adds `--bench`.
pub(crate) fn names(arguments: impl Iterator<Item = String>) -> Result<Vec<String>, String> {
    let (flags, names): (Vec<String>, Vec<String>) =
        arguments.filter(|argument| argument != "--bench").partition(|argument| argument.starts_with('-'));
    flags.into_iter().next().map_or(Ok(names), Err)
}
