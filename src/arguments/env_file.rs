//! How is a file of `wasmc run --env-file` written?
//!
//! A line sets one variable, `NAME=VALUE`. The value is everything behind the first `=` up to the end of the line,
//! bytes as they are: quotes, `#`, `$`, backslashes and blanks are part of it. The name has no blanks in it; those
//! before it do not count. Nor do blank lines, lines whose first other character is `#`, a byte order mark, and the
//! carriage return of a line that ends as on Windows. Of two lines with one name the latter counts.
//!
//! Files that a shell reads look alike and mean something else, so what only makes sense there is refused.

use std::fmt;

/// What is wrong with a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EnvFileError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    what: &'static str,
}

impl std::error::Error for EnvFileError {}

impl fmt::Display for EnvFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)
    }
}

/// The UTF-8 byte order mark.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A name and a value.
type Variable<'a> = (&'a [u8], &'a [u8]);

/// Reads such a file into names and values, in its order.
///
/// # Errors
/// The first line that is wrong.
pub fn parse_env_file(bytes: &[u8]) -> Result<Vec<Variable<'_>>, EnvFileError> {
    let text = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let mut variables = Vec::new();
    for (index, line) in text.split(|&byte| byte == b'\n').enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let line = &line[line.iter().take_while(|&&byte| is_blank(byte)).count()..];
        if !matches!(line, [] | [b'#', ..]) {
            variables.push(variable(line).map_err(|what| EnvFileError { line: index + 1, what })?);
        }
    }
    Ok(variables)
}

fn variable(line: &[u8]) -> Result<Variable<'_>, &'static str> {
    if line.contains(&0) {
        return Err("there is a NUL byte in the line");
    }
    let Some(end) = line.iter().position(|&byte| byte == b'=') else {
        return Err("there is no `=` in the line, which must be NAME=VALUE");
    };
    let (name, value) = (&line[..end], &line[end + 1..]);
    match name {
        [] => Err("the variable has no name"),
        _ if name.iter().any(|&byte| is_blank(byte)) => {
            Err("the name of the variable, before the `=`, contains a blank")
        }
        _ => Ok((name, value)),
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

#[cfg(test)]
mod tests {
    use super::parse_env_file;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let expected: Vec<_> =
            expected.iter().map(|(name, value)| (name.as_bytes(), value.as_bytes())).collect();
        assert_eq!(parse_env_file(text.as_bytes()), Ok(expected), "{text:?}");
    }

    #[track_caller]
    fn refused(text: &str, line: usize, what: &str) {
        let error = parse_env_file(text.as_bytes()).expect_err(text);
        assert_eq!((error.line, error.to_string().contains(what)), (line, true), "{text:?}: {error}");
    }

    #[test]
    fn lines() {
        check("", &[]);
        check("\n \t\n\n", &[]);
        check("A=1\nB=2", &[("A", "1"), ("B", "2")]);
        check("A=1\r\n\r\nB= 2 \r\n", &[("A", "1"), ("B", " 2 ")]);
        check("\u{feff}A=\n", &[("A", "")]);
        check("# no\n  # nor this\n\t A=# yes\n#B=1", &[("A", "# yes")]);
        check("A=1\nA=2\n", &[("A", "1"), ("A", "2")]);
        check("a.b-c=ä=b\n", &[("a.b-c", "ä=b")]);
    }

    #[test]
    fn values_are_literal() {
        for value in ["\"x y\"", "'x'", "$HOME ${A}", "a\\nb\\", "`ls`", "x # y", "==", "\r", "{\"a\": 1}"] {
            check(
                &format!("A={value}\nB=1"),
                &[("A", value.strip_suffix('\r').unwrap_or(value)), ("B", "1")],
            );
        }
    }

    #[test]
    fn refusals() {
        refused("A=1\n\nB\n", 3, "no `=`");
        refused("=1", 1, "no name");
        refused("A=1\nexport B=2", 2, "contains a blank");
        refused("A =1", 1, "contains a blank");
        refused("#\0\nA=\0", 2, "NUL");
        refused("{ \"A\": 1 }", 1, "no `=`");
    }
}
