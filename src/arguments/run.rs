//! What does `wasmc run` take?

use super::{ColorWhen, OptLevel, parse_size};
use clap::Args;
use clap::error::ErrorKind;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::PathBuf;

/// What `run` takes.
#[derive(Args, Debug, Default)]
pub struct RunArgs {
    /// The program: an artifact (.cwasm), or a module (.wasm, .wat), which is compiled for this machine and kept
    /// in a cache.
    #[arg(value_name = "PROGRAM")]
    pub program: PathBuf,
    /// Arguments for the program, or for the function of `--invoke`. What starts with a dash goes behind `--`.
    #[arg(value_name = "ARGS", trailing_var_arg = true, allow_negative_numbers = true)]
    pub arguments: Vec<OsString>,
    /// Let the program reach a folder, under the name GUEST if given; `:ro` at the end lets it only read.
    #[arg(long = "dir", value_name = "HOST[::GUEST][:ro]", value_parser = DirectoryParser)]
    pub directories: Vec<Directory>,
    /// Set a variable in the program's environment; without a value, pass it on from this one.
    #[arg(long = "env", value_name = "NAME[=VALUE]")]
    pub variables: Vec<OsString>,
    /// Pass the whole environment on.
    #[arg(long)]
    pub inherit_env: bool,
    /// What the program sees as its own name.
    #[arg(long, value_name = "NAME")]
    pub argv0: Option<OsString>,
    /// Call this exported function and print its results, instead of running the program's `_start`.
    #[arg(long, value_name = "FUNCTION")]
    pub invoke: Option<String>,
    /// Size of the stack of the program.
    #[arg(long, value_name = "SIZE", value_parser = parse_size)]
    pub stack_size: Option<u64>,
    /// Largest size that the program's memories may have together.
    #[arg(long, value_name = "SIZE", value_parser = parse_size)]
    pub max_memory: Option<u64>,
    /// Check the artifact against its digest first.
    #[arg(long)]
    pub verify: bool,
    /// Show how long each phase took, on stderr.
    #[arg(long)]
    pub timings: bool,
    /// How much to optimise a module that is compiled.
    #[arg(short = 'O', long, value_enum, value_name = "LEVEL", default_value_t)]
    pub opt_level: OptLevel,
    /// Compile a module anew and do not keep the artifact.
    #[arg(long)]
    pub no_cache: bool,
    /// No word about compiling.
    #[arg(short, long)]
    pub quiet: bool,
    /// Colour messages; `auto` does on a terminal unless NO_COLOR is set.
    #[arg(long, value_enum, value_name = "WHEN", default_value_t)]
    pub color: ColorWhen,
}

impl RunArgs {
    /// Reads the words after `run` where they hold no option of ours, as most do: `PROGRAM`, `PROGRAM ARGS` with
    /// a first argument that has no dash, or `PROGRAM -- ARGS`. Yields just what the full grammar does, in a
    /// hundredth of the time, which is a tenth of that of a small program.
    pub fn plain(mut words: impl Iterator<Item = OsString>) -> Option<RunArgs> {
        let program = words.next().filter(|word| !is_option(word))?.into();
        let mut arguments = Vec::new();
        match words.next() {
            None => {}
            Some(word) if word == "--" => arguments.extend(words),
            Some(word) if is_option(&word) => return None,
            Some(word) => arguments.extend(std::iter::once(word).chain(words)),
        }
        Some(RunArgs { program, arguments, ..RunArgs::default() })
    }
}

fn is_option(word: &OsStr) -> bool {
    word.as_bytes().starts_with(b"-")
}

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
    /// Reads `HOST[::GUEST][:ro]`.
    ///
    /// # Errors
    /// What is wrong, for the user.
    fn parse(text: &[u8]) -> Result<Directory, &'static str> {
        let (rest, read_only) = match text.strip_suffix(b":ro") {
            Some(rest) if !rest.is_empty() => (rest, true),
            _ => (text, false),
        };
        let (host, guest) = match rest.windows(2).position(|pair| pair == b"::") {
            Some(position) => (&rest[..position], &rest[position + 2..]),
            None => (rest, rest),
        };
        if host.is_empty() || guest.is_empty() {
            return Err("a folder of `--dir` has no name");
        }
        Ok(Directory {
            host: PathBuf::from(OsString::from_vec(host.to_vec())),
            guest: String::from_utf8(guest.to_vec()).map_err(|_| "a name for the program must be UTF-8")?,
            read_only,
        })
    }
}

/// Reads a [`Directory`] from an argument that need not be UTF-8.
#[derive(Clone, Copy)]
struct DirectoryParser;

impl clap::builder::TypedValueParser for DirectoryParser {
    type Value = Directory;

    fn parse_ref(
        &self,
        _command: &clap::Command,
        _argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<Directory, clap::Error> {
        let refused = |what| clap::Error::raw(ErrorKind::InvalidValue, format!("{what}\n"));
        Directory::parse(value.as_bytes()).map_err(refused)
    }
}

#[cfg(test)]
mod tests {
    use super::{Directory, RunArgs};
    use crate::arguments::RunCli;
    use clap::Parser as _;
    use std::ffi::OsString;

    #[test]
    fn plain_command_lines_mean_the_same_in_full() {
        for line in
            ["a", "a b", "a b -c", "a b -- -c", "a -- -c", "a -- b", "a --", "a b --dir c", "a -- -- b"]
        {
            let words = || line.split(' ').map(OsString::from);
            let plain = RunArgs::plain(words()).expect(line);
            let full = RunCli::try_parse_from(std::iter::once("run".into()).chain(words())).expect(line);
            assert_eq!(format!("{plain:?}"), format!("{:?}", full.arguments), "{line}");
        }
        for line in ["", "-", "-q a", "a -q", "a -1", "--", "-- a"] {
            let words = line.split(' ').filter(|word| !word.is_empty()).map(OsString::from);
            assert!(RunArgs::plain(words).is_none(), "{line}");
        }
    }

    #[track_caller]
    fn check(text: &str, host: &str, guest: &str, read_only: bool) {
        let expected = Directory { host: host.into(), guest: guest.into(), read_only };
        assert_eq!(Directory::parse(text.as_bytes()), Ok(expected));
    }

    #[test]
    fn directories() {
        check(".", ".", ".", false);
        check("/data:ro", "/data", "/data", true);
        check("/var/data::/data", "/var/data", "/data", false);
        check("a:b::c d:ro", "a:b", "c d", true);
        check(":ro", ":ro", ":ro", false);
        for wrong in [&b""[..], b"::", b"a::", b"::a", b"a::\xff"] {
            assert!(Directory::parse(wrong).is_err());
        }
    }
}
