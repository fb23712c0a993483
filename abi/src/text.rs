//! How do names that a module chose appear in messages? On one line, whatever they contain.
//!
//! Names in WebAssembly are any text. Whoever puts one into a message writes it through [`OneLine`], so that a module
//! can neither steer a terminal nor make up a line of its own.

use std::fmt::{Display, Formatter, Result, Write as _};

/// A text with its control characters escaped, line ends and tabs included.
#[derive(Clone, Copy, Debug)]
pub struct OneLine<'a>(pub &'a str);

impl Display for OneLine<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.0.chars().try_for_each(|character| match character.is_control() || is_line_end(character) {
            true => write!(f, "{}", character.escape_default()),
            false => f.write_char(character),
        })
    }
}

/// The line ends of Unicode that are no control characters.
fn is_line_end(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::OneLine;

    #[test]
    fn a_name_stays_on_its_line() {
        assert_eq!(OneLine("plain `näme` \\n").to_string(), "plain `näme` \\n");
        assert_eq!(OneLine("f\r\nerror:\tforged").to_string(), "f\\r\\nerror:\\tforged");
        assert_eq!(OneLine("a\x1b[2J\u{85}b\u{2028}").to_string(), "a\\u{1b}[2J\\u{85}b\\u{2028}");
    }
}
