//! How do names that a module chose appear in messages? On one line, whatever they contain.
//!
//! Names in WebAssembly are any text. Whoever puts one into a message writes it through [`OneLine`], so that a module
//! can neither steer a terminal nor make up a line of its own.

use std::fmt::{Display, Formatter, Result, Write as _};

/// A text with its control characters escaped, line ends, tabs and what turns the direction of writing included.
#[derive(Clone, Copy, Debug)]
pub struct OneLine<'a>(pub &'a str);

impl Display for OneLine<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.0.chars().try_for_each(|character| match character.is_control() || is_layout(character) {
            true => write!(f, "{}", character.escape_default()),
            false => f.write_char(character),
        })
    }
}

/// The line ends of Unicode, and what reorders the text around it, none of which are control characters.
fn is_layout(character: char) -> bool {
    matches!(
        character,
        '\u{2028}' | '\u{2029}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

#[cfg(test)]
mod tests {
    use super::OneLine;

    #[test]
    fn a_name_stays_on_its_line() {
        assert_eq!(OneLine("plain `näme` \\n").to_string(), "plain `näme` \\n");
        assert_eq!(OneLine("f\r\nerror:\tforged").to_string(), "f\\r\\nerror:\\tforged");
        assert_eq!(OneLine("a\x1b[2J\u{85}b\u{2028}").to_string(), "a\\u{1b}[2J\\u{85}b\\u{2028}");
        assert_eq!(OneLine("\u{202e}gpj.exe\u{2069}").to_string(), "\\u{202e}gpj.exe\\u{2069}");
    }
}
