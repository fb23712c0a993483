//! How are the folders of `wasmc run --dir` written, and which of them can the program tell apart?

use crate::failure::Failure;
use std::collections::HashMap;
use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::PathBuf;

/// The one ending that a folder may have.
const READ_ONLY: &[u8] = b":ro";

/// A folder that the program may reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    /// Its path here.
    pub host: PathBuf,
    /// Its name in the program.
    pub guest: String,
    /// Whether the program may only read.
    pub read_only: bool,
}

impl Directory {
    /// Reads `HOST[::GUEST][:ro]`. What follows a colon in the last part of the name is an ending: taking one that
    /// is not known for a part of the name would give more to the program than the user meant to.
    ///
    /// # Errors
    /// What is wrong, for the user.
    pub(super) fn parse(text: OsString) -> Result<Directory, String> {
        let text = text.as_bytes();
        let (host, guest) = match text.windows(2).position(|pair| pair == b"::") {
            Some(position) => (Some(&text[..position]), &text[position + 2..]),
            None => (None, text),
        };
        let (guest, ending) = guest.split_at(ending_position(guest));
        let host = host.unwrap_or(guest);
        if host.is_empty() || guest.is_empty() {
            return Err("a folder has no name".to_owned());
        }
        if !ending.is_empty() && ending != READ_ONLY {
            let ending = String::from_utf8_lossy(ending);
            return Err(format!(
                "the ending `{ending}` is not known; only `:ro` may stand there (a slash behind a name that has a \
                 colon makes it a name)"
            ));
        }
        Ok(Directory {
            host: PathBuf::from(OsString::from_vec(host.to_vec())),
            guest: String::from_utf8(guest.to_vec()).map_err(|_| "a name for the program must be UTF-8")?,
            read_only: ending == READ_ONLY,
        })
    }

    /// The name in the program as programs compare it: parts `.` and further slashes mean nothing. Whether it begins with a
    /// slash does to some: today's wasi-libc has `.` and `/` for one, that of 2019 looks for relative paths in `.` only.
    fn compared(&self) -> (bool, Vec<&str>) {
        let parts = self.guest.split('/').filter(|part| !matches!(*part, "" | "."));
        (self.guest.starts_with('/'), parts.collect())
    }
}

/// Where the ending begins: at the first colon behind the last slash.
fn ending_position(name: &[u8]) -> usize {
    let last = name.iter().rposition(|&byte| byte == b'/').map_or(0, |slash| slash + 1);
    name[last..].iter().position(|&byte| byte == b':').map_or(name.len(), |colon| last + colon)
}

/// Refuses two folders of one name: the program would see only one of them.
///
/// # Errors
/// A failure that names both.
pub(super) fn refuse_shared_names(directories: &[Directory]) -> Result<(), Failure> {
    let mut named = HashMap::new();
    for directory in directories {
        if let Some(first) = named.insert(directory.compared(), directory) {
            let (one, other, name) = (first.host.display(), directory.host.display(), &first.guest);
            let mut text =
                format!("`--dir`: `{one}` and `{other}` would both be called `{name}` in the program");
            if directory.guest != *name {
                text.push_str(&format!(", where `{}` means the same", directory.guest));
            }
            return Err(Failure::usage(text).hint("`--dir HOST::GUEST` gives a folder another name"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Directory, refuse_shared_names};
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt as _;

    fn parse(text: &[u8]) -> Result<Directory, String> {
        Directory::parse(OsString::from_vec(text.to_vec()))
    }

    #[track_caller]
    fn check(text: &str, host: &str, guest: &str, read_only: bool) {
        let expected = Directory { host: host.into(), guest: guest.into(), read_only };
        assert_eq!(parse(text.as_bytes()), Ok(expected));
    }

    #[test]
    fn directories() {
        check(".", ".", ".", false);
        check("/data:ro", "/data", "/data", true);
        check("/var/data::/data", "/var/data", "/data", false);
        check("a:b::c d:ro", "a:b", "c d", true);
        check("a:b/c", "a:b/c", "a:b/c", false);
        check("a:b/", "a:b/", "a:b/", false);
        for wrong in [&b""[..], b"::", b"a::", b"::a", b":ro", b"a:::ro", b"a::\xff"] {
            assert!(parse(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn endings() {
        for (text, ending) in [("a::/x:rw", ":rw"), ("a:RO", ":RO"), ("a::b:ro:ro", ":ro:ro"), ("a:", ":")] {
            let refused = parse(text.as_bytes()).unwrap_err();
            assert!(refused.starts_with(&format!("the ending `{ending}` is not known")), "{refused}");
        }
    }

    #[test]
    fn one_name_for_two() {
        let check = |texts: &[&str], accepted: bool| {
            let directories: Vec<_> = texts.iter().map(|text| parse(text.as_bytes()).unwrap()).collect();
            assert_eq!(refuse_shared_names(&directories).is_ok(), accepted, "{texts:?}");
        };
        check(&["a", "b", "/", "a::/a", "a::/a/b", ".", "b::..", "b::../a"], true);
        check(&["a::/x", "b::/x:ro"], false);
        check(&["a", "a"], false);
        check(&["a::/x", "b::/x/"], false);
        check(&["/", "b:://"], false);
        check(&["a", "b::./a"], false);
        check(&["/a", "b::/a/."], false);
        check(&["a/b", "b::a//b"], false);
        check(&[".", "b::./."], false);
    }
}
