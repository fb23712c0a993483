//! How does the user learn what happened? Every message of both programs goes through [`Messages`], to stderr.
//!
//! For people one line each, `error: file: what: cause`, and a hint below it; for programs one JSON object a
//! line. Control characters never reach the terminal; a list's line ends do, so names that a module chose come here as
//! [`OneLine`].

use crate::arguments::{ColorWhen, MessageArgs, MessageFormat};
use crate::failure::{Failure, Place};
use rustix::io::Errno;
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{IsTerminal as _, Write as _};
use wasmc_abi::text::OneLine;

/// Where messages go, and in which form.
#[derive(Clone, Copy, Debug)]
pub struct Messages {
    format: MessageFormat,
    color: ColorWhen,
    quiet: bool,
    verbose: bool,
}

/// One message as JSON. Absent fields are left out.
#[derive(Default, Serialize)]
struct Record<'a> {
    level: &'static str,
    code: &'a str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    function: Option<Function<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<&'a str>,
    #[serde(flatten)]
    more: serde_json::Map<String, serde_json::Value>,
}

impl<'a> Record<'a> {
    fn place(mut self, place: &'a Place) -> Record<'a> {
        self.line = place.line_column.map(|(line, _)| line);
        self.column = place.line_column.map(|(_, column)| column);
        self.offset = place.offset;
        self.function =
            place.function.as_ref().map(|(index, name)| Function { index: *index, name: name.as_deref() });
        self
    }

    fn say(&self) {
        say(&serde_json::to_string(self).expect("texts and numbers have a JSON form"));
    }
}

#[derive(Serialize)]
struct Function<'a> {
    index: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
}

impl Messages {
    /// Messages as the command line asks.
    pub fn new(arguments: &MessageArgs) -> Messages {
        Messages {
            format: arguments.message_format,
            color: arguments.color,
            quiet: arguments.quiet,
            verbose: arguments.verbose,
        }
    }

    /// Messages for people, with colour on a terminal.
    pub fn plain() -> Messages {
        Messages::new(&MessageArgs::default())
    }

    /// Whether a person looks on, and wants to see what goes on.
    pub fn shows_progress(&self) -> bool {
        !self.quiet && self.format == MessageFormat::Human && std::io::stderr().is_terminal()
    }

    /// Whether programs read the messages.
    pub fn is_json(&self) -> bool {
        self.format == MessageFormat::Json
    }

    /// Whether messages are coloured.
    pub fn color(&self) -> bool {
        use_color(self.color)
    }

    /// Tells of a failure.
    pub fn failure(&self, failure: &Failure) {
        let text = failure.text();
        let file = failure.file.as_deref();
        if self.is_json() {
            let hint = failure.hint.as_deref();
            let record =
                Record { level: "error", code: failure.code, message: text, file, hint, ..Record::default() };
            return record.place(&failure.place).say();
        }
        let mut line = self.head("error", "1;31", file, failure.place.line_column);
        line.push_str(&printable(&text));
        if let Some(hint) = &failure.hint {
            let _ = write!(line, "\n  {} {}", self.paint("hint:", "1;36"), printable(hint));
        }
        say(&line);
    }

    /// Tells of something that is done; `code` names the kind and `more` holds what programs may want to know.
    /// People hear of it with `-v` or on a terminal.
    pub fn done<const N: usize>(
        &self,
        code: &str,
        file: &str,
        text: String,
        more: [(&str, serde_json::Value); N],
    ) {
        if self.is_json() || self.verbose || self.shows_progress() {
            self.answer(code, file, text, more);
        }
    }

    /// Tells what the user has asked for.
    pub fn answer<const N: usize>(
        &self,
        code: &str,
        file: &str,
        text: String,
        more: [(&str, serde_json::Value); N],
    ) {
        if self.is_json() {
            let more = more.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
            let file = Some(file);
            Record { level: "note", code, message: text, file, more, ..Record::default() }.say();
        } else {
            say(&format!("{}{}", self.head("note", "1;32", Some(file), None), printable(&text)));
        }
    }

    /// Warns.
    pub fn warning(&self, code: &str, file: Option<&str>, text: &str) {
        if self.is_json() {
            let message = text.to_owned();
            Record { level: "warning", code, message, file, ..Record::default() }.say();
        } else if !self.quiet {
            say(&format!("{}{}", self.head("warning", "1;33", file, None), printable(text)));
        }
    }

    fn head(&self, level: &str, color: &str, file: Option<&str>, at: Option<(usize, usize)>) -> String {
        let mut line = self.paint(&format!("{level}:"), color).into_owned();
        line.push(' ');
        if let Some(file) = file {
            let _ = write!(line, "{}", OneLine(file));
            if let Some((row, column)) = at {
                let _ = write!(line, ":{row}:{column}");
            }
            line.push_str(": ");
        }
        line
    }

    fn paint<'a>(&self, text: &'a str, color: &str) -> Cow<'a, str> {
        if self.color() { Cow::Owned(format!("\x1b[{color}m{text}\x1b[0m")) } else { Cow::Borrowed(text) }
    }
}

/// Writes one line to stderr at once. Where stderr is gone there is nobody left to tell.
fn say(line: &str) {
    let _ = std::io::stderr().write_all(format!("{line}\n").as_bytes());
}

fn use_color(when: ColorWhen) -> bool {
    match when {
        ColorWhen::Always => true,
        ColorWhen::Never => false,
        ColorWhen::Auto => {
            std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
                && std::env::var_os("TERM").is_some_and(|term| term != "dumb")
                && std::io::stderr().is_terminal()
        }
    }
}

/// `text` without characters that could steer a terminal; line ends stay.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.chars().any(steers) {
        return Cow::Borrowed(text);
    }
    let escaped = text.chars().flat_map(|character| {
        let escape = steers(character).then(|| character.escape_default());
        let plain = escape.is_none().then_some(character);
        escape.into_iter().flatten().chain(plain)
    });
    Cow::Owned(escaped.collect())
}

fn steers(character: char) -> bool {
    character.is_control() && character != '\n' && character != '\t'
}

/// Writes to stdout what a command was asked for, as [`print_bytes`] does.
///
/// # Errors
/// As there.
pub fn print(text: &str) -> Result<(), Failure> {
    print_bytes(text.as_bytes())
}

/// Writes to stdout what a command was asked for. A reader that has enough and closes the pipe is no failure.
///
/// # Errors
/// Where stdout takes no more for another reason: it is closed, which the standard library would not tell, or a disk
/// is full.
pub fn print_bytes(mut bytes: &[u8]) -> Result<(), Failure> {
    while !bytes.is_empty() {
        match rustix::io::write(rustix::stdio::stdout(), bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(Errno::INTR) => {}
            Err(Errno::PIPE) => break,
            Err(error) => return Err(Failure::io("stdout", "cannot write", error.into())),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn names_cannot_steer_the_terminal() {
        assert_eq!(printable("plain `näme`\n"), "plain `näme`\n");
        assert_eq!(printable("a\x1b[2Jb\r"), "a\\u{1b}[2Jb\\r");
    }
}
