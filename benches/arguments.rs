//! What shall the bench of the programs measure? Called first by its `main`; refuses what it does not know, since
//! everything takes hours.

/// What to say to whoever asked for something else.
pub(crate) const USAGE: &str = "usage: cargo bench --bench programs [-- [--write] [PART [NAME...]]...]\n\
    Measures the parts, or all of them, and prints them; with `--write`, they go into benches/RESULTS.md instead, in the\n\
    place of what it had of them. Names after a part choose what is measured in it.";

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Whether the results are to be kept.
    pub(crate) write: bool,
    /// Parts, each with the names that choose in it: none for all of it.
    pub(crate) parts: Vec<(String, Vec<String>)>,
}

/// Reads the arguments; without a part among them, all of `known` are asked for. The error is an argument that makes
/// no sense.
///
/// Cargo itself adds `--bench`.
pub(crate) fn asked(arguments: impl Iterator<Item = String>, known: &[&str]) -> Result<Asked, String> {
    let mut asked = Asked { write: false, parts: Vec::new() };
    for argument in arguments.filter(|argument| argument != "--bench") {
        match (argument.as_str(), asked.parts.last_mut()) {
            ("--write", _) => asked.write = true,
            (flag, _) if flag.starts_with('-') => return Err(argument),
            (name, _) if known.contains(&name) => asked.parts.push((argument, Vec::new())),
            (_, Some((_, names))) => names.push(argument),
            (_, None) => return Err(argument),
        }
    }
    if asked.parts.is_empty() {
        asked.parts = known.iter().map(|name| ((*name).to_owned(), Vec::new())).collect();
    }
    Ok(asked)
}
