//! How does a command fail? One type, with everything that a message to the user may hold.
//!
//! Made wherever a command meets an error, shown in one place, by [`crate::message`].

use crate::exit::Exit;
use std::path::Path;

/// A failed command.
#[derive(Debug)]
pub struct Failure(Box<Details>);

/// What is known of a failure.
#[derive(Debug)]
pub struct Details {
    /// The code to end with.
    pub exit: Exit,
    /// Stable name of the kind of error, for programs that read the messages.
    pub code: &'static str,
    /// The file that the error is about, as the user wrote it.
    pub file: Option<String>,
    /// Where in the module.
    pub place: Place,
    /// What went wrong, and its causes.
    pub cause: anyhow::Error,
    /// What the user may do about it.
    pub hint: Option<String>,
}

/// A place in a module or its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Bytes from the start of the module.
    pub offset: Option<u64>,
    /// Index of a function, and its name if it has one.
    pub function: Option<(u32, Option<String>)>,
    /// Line and column in the text format, counted from 1.
    pub line_column: Option<(usize, usize)>,
}

impl std::ops::Deref for Failure {
    type Target = Details;

    fn deref(&self) -> &Details {
        &self.0
    }
}

impl Failure {
    /// A failure of a kind named by a stable `code`.
    pub fn new(exit: Exit, code: &'static str, cause: impl Into<anyhow::Error>) -> Failure {
        let cause = cause.into();
        Failure(Box::new(Details { exit, code, file: None, place: Place::default(), cause, hint: None }))
    }

    /// A failure that a text describes.
    pub fn said(exit: Exit, code: &'static str, text: impl Into<String>) -> Failure {
        Failure::new(exit, code, anyhow::Error::msg(text.into()))
    }

    /// A command line that makes no sense.
    pub fn usage(text: impl Into<String>) -> Failure {
        Failure::said(Exit::Usage, "usage", text)
    }

    /// What went wrong with its causes, in one line but for lists. Errors that tell their cause themselves are not
    /// followed by it once more.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for cause in self.cause.chain().map(ToString::to_string) {
            if text.is_empty() {
                text = cause;
            } else if !text.contains(&cause) {
                text = format!("{text}: {cause}");
            }
        }
        text
    }

    /// A failed operation on a file or folder; `what` says what was tried.
    pub fn io(path: impl AsRef<Path>, what: &'static str, error: std::io::Error) -> Failure {
        let code = match error.kind() {
            std::io::ErrorKind::NotFound => "file-not-found",
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                "permission-denied"
            }
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "storage-full",
            std::io::ErrorKind::FileTooLarge => "storage-full",
            _ => "io",
        };
        Failure::new(Exit::Environment, code, anyhow::Error::new(error).context(what)).about(path)
    }

    /// Names the file that the failure is about, unless it is named already.
    #[must_use]
    pub fn about(mut self, file: impl AsRef<Path>) -> Failure {
        self.0.file.get_or_insert_with(|| crate::input::name_of(file.as_ref()));
        self
    }

    /// Adds where in the module it happened.
    #[must_use]
    pub fn at(mut self, place: Place) -> Failure {
        self.0.place = place;
        self
    }

    /// Adds what the user may do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Failure {
        self.0.hint = Some(hint.into());
        self
    }
}
