//! How does a build system learn what an output depends on? A file of rules in the syntax that Make, Ninja and
//! CMake read.

use crate::plan::{Job, Output};
use std::path::Path;
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::input::is_standard_stream;

/// The rules of `jobs`: each output depends on its input, and on the profile if there is one, and a rule without recipe
/// for each of these keeps Make from failing once it is gone.
///
/// # Errors
/// Where an output has no name, or a name cannot be written in this syntax.
pub(crate) fn rules(jobs: &[Job], profile: Option<&Path>) -> Result<Vec<u8>, Failure> {
    let mut text = Vec::new();
    let inputs = jobs.iter().map(|job| job.input.as_path()).filter(|path| !is_standard_stream(path));
    let inputs: Vec<&Path> = inputs.chain(profile).collect();
    for job in jobs {
        let Output::File(output) = &job.output else {
            return Err(Failure::usage("`--depfile` needs an output with a name, not stdout"));
        };
        text.extend(escaped(output)?);
        text.push(b':');
        let input = Some(job.input.as_path()).filter(|path| !is_standard_stream(path));
        for path in input.into_iter().chain(profile) {
            text.push(b' ');
            text.extend(escaped(path)?);
        }
        text.push(b'\n');
    }
    for input in inputs {
        text.push(b'\n');
        text.extend(escaped(input)?);
        text.extend(b":\n");
    }
    Ok(text)
}

/// A path as compilers write it for Make: `$` doubled, `#` and `:` behind a backslash, spaces too, and the
/// backslashes before a space doubled.
fn escaped(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut text = Vec::new();
    let mut backslashes = 0;
    for &byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'\n' | b'\r' => {
                let what = "a depfile cannot hold a name with a line end";
                return Err(Failure::said(Exit::Environment, "io", what).about(path));
            }
            b' ' | b'\t' => text.extend(vec![b'\\'; backslashes + 1]),
            b'#' | b':' => text.push(b'\\'),
            b'$' => text.push(b'$'),
            _ => {}
        }
        backslashes = if byte == b'\\' { backslashes + 1 } else { 0 };
        text.push(byte);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::{escaped, rules};
    use crate::plan::{Job, Output};

    #[track_caller]
    fn check(path: &str, expected: &str) {
        assert_eq!(String::from_utf8(escaped(path.as_ref()).unwrap()).unwrap(), expected);
    }

    #[test]
    fn escapes() {
        check("plain/päth.wasm", "plain/päth.wasm");
        check("with space", "with\\ space");
        check("back\\ space", "back\\\\\\ space");
        check("a#b$c:d", "a\\#b$$c\\:d");
        assert!(escaped("line\nend".as_ref()).is_err());
    }

    #[test]
    fn one_rule_for_each_output() {
        let job = |input: &str, output: &str| Job {
            input: input.into(),
            name: input.to_owned(),
            output: Output::File(output.into()),
        };
        let jobs = [job("a.wasm", "a.cwasm"), job("-", "out")];
        let text = |profile| String::from_utf8(rules(&jobs, profile).unwrap()).unwrap();
        assert_eq!(text(None), "a.cwasm: a.wasm\nout:\n\na.wasm:\n");
        let profile = Some("p.profdata".as_ref());
        assert_eq!(text(profile), "a.cwasm: a.wasm p.profdata\nout: p.profdata\n\na.wasm:\n\np.profdata:\n");
    }
}
