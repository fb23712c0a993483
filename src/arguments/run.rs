//! What does `wasmc run` take?

use super::directory::{Directory, refuse_shared_names};
use super::listen::ListenAddress;
use super::{ColorWhen, FeatureArgs, OptLevel, parse_count, parse_seed, parse_size};
use crate::failure::Failure;
use crate::input::is_standard_stream;
use clap::Args;
use clap::builder::{OsStringValueParser, TypedValueParser as _};
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt as _;
use std::path::PathBuf;

/// What `run` takes.
#[derive(Args, Debug, Default)]
pub struct RunArgs {
    /// The program: an artifact (.cwasm), or a module (.wasm, .wat), which is compiled for this machine and kept
    /// in a cache; `-` for stdin, which may give modules only.
    #[arg(value_name = "PROGRAM")]
    pub program: PathBuf,
    /// Arguments for the program, or for the function of `--invoke`. What starts with a dash goes behind `--`.
    #[arg(value_name = "ARGS", trailing_var_arg = true, allow_negative_numbers = true)]
    pub arguments: Vec<OsString>,
    /// Let the program reach a folder, under the name GUEST if given; `:ro` at the end lets it only read.
    #[arg(long = "dir", value_name = "HOST[::GUEST][:ro]", value_parser = OsStringValueParser::new().try_map(Directory::parse))]
    pub directories: Vec<Directory>,
    /// Set a variable in the program's environment; without a value, pass it on from this one.
    #[arg(long = "env", value_name = "NAME[=VALUE]", value_parser = OsStringValueParser::new().try_map(variable))]
    pub variables: Vec<OsString>,
    /// Set the variables that a file holds, one NAME=VALUE a line: the value is the rest of the line as it is, with
    /// quotes and all. Blank lines count for nothing, nor do those that begin with `#`. `--env` overrides them.
    #[arg(long = "env-file", value_name = "FILE")]
    pub env_files: Vec<PathBuf>,
    /// Pass the whole environment on. `--env` and `--env-file` override it.
    #[arg(long)]
    pub inherit_env: bool,
    /// What the program sees as its own name.
    #[arg(long, value_name = "NAME")]
    pub argv0: Option<OsString>,
    /// Read the program's standard input from a file.
    #[arg(long, value_name = "FILE")]
    pub stdin: Option<PathBuf>,
    /// Listen on a TCP address of this machine, as in 127.0.0.1:8080, [::1]:8080 or localhost:8080, and give the program
    /// the socket.
    /// Sockets have the descriptors behind those of the folders, which begin with 3. Port 0 is any free one, which a
    /// note tells. The socket waits for connections until the program sets O_NONBLOCK, which `:nonblock` does for it.
    #[arg(long = "tcplisten", value_name = "ADDRESS[:nonblock]", value_parser = ListenAddress::parse)]
    pub listen_addresses: Vec<ListenAddress>,
    /// Give the program the sockets that systemd or the like has passed to us, before those of `--tcplisten`, and
    /// pass LISTEN_FDS and LISTEN_FDNAMES on.
    #[arg(long = "listenfd")]
    pub inherit_sockets: bool,
    /// Run the same way every time: random bytes come from the seed, a whole number; clocks start with the year 2000,
    /// move by a microsecond when they are read and jump over every wait; a module that is compiled gets
    /// `--deterministic-relaxed-simd`. What the program reads from streams, files and sockets is as it is.
    #[arg(long, value_name = "SEED", allow_negative_numbers = true, value_parser = parse_seed)]
    pub deterministic: Option<u64>,
    /// Have the kernel, too, keep the program to its folders and sockets, by Landlock and seccomp: whatever it did, it
    /// could open nothing else, start no program and connect to nothing. Needs Linux 6.2.
    #[arg(long)]
    pub sandbox: bool,
    /// Write what an artifact of `wasmc build --profile-generate` counts to this file, for `llvm-profdata merge`: `%p`
    /// stands for the number of the process and `%m` for the artifact. By default what LLVM_PROFILE_FILE says, or else
    /// `default_%m_%p.profraw`. It is written when the program ends by itself or traps.
    #[arg(long, value_name = "FILE")]
    pub profile_output: Option<PathBuf>,
    /// Call this exported function and print its results, instead of running the program's `_start`.
    #[arg(long, value_name = "FUNCTION")]
    pub invoke: Option<String>,
    /// Size of the stack of the program: a number of bytes, or one with K, M or G behind it, as in 64M. By default
    /// 8M.
    #[arg(long, value_name = "SIZE", value_parser = parse_size)]
    pub stack_size: Option<u64>,
    /// Largest size that the program's memories may have together, and with them the exceptions that it holds, written in
    /// the same way. By default they have no limit but their own.
    #[arg(long, value_name = "SIZE", value_parser = parse_size)]
    pub max_memory: Option<u64>,
    /// Most elements that the program's tables may have together; `--max-memory` does not count them. A plain
    /// number. By default each has its own limit alone.
    #[arg(long, value_name = "COUNT", value_parser = parse_count)]
    pub max_table_elements: Option<u64>,
    /// Take an artifact from stdin too: it is code that runs without a sandbox, from wherever it comes.
    #[arg(long)]
    pub allow_precompiled: bool,
    /// Check the artifact against its digest first.
    #[arg(long)]
    pub verify: bool,
    /// Show how long each phase took, on stderr.
    #[arg(long)]
    pub timings: bool,
    /// How much to optimise a module that is compiled.
    #[arg(short = 'O', long, value_enum, value_name = "LEVEL", default_value_t)]
    pub opt_level: OptLevel,
    /// Which proposals a module that is compiled may use.
    #[command(flatten)]
    pub features: FeatureArgs,
    /// Give relaxed SIMD operators of a module that is compiled the same results on every machine.
    #[arg(long)]
    pub deterministic_relaxed_simd: bool,
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

    /// Checks what the options mean together.
    ///
    /// # Errors
    /// Where two folders would have one name, or stdin would be read as two files.
    pub fn check(&self) -> Result<(), Failure> {
        refuse_shared_names(&self.directories)?;
        let files = self.env_files.iter().chain([&self.program]);
        if files.filter(|path| is_standard_stream(path)).count() > 1 {
            return Err(Failure::usage(
                "stdin, `-`, can be only one of the program and the files of `--env-file`",
            ));
        }
        Ok(())
    }
}

fn is_option(word: &OsStr) -> bool {
    word.as_bytes().starts_with(b"-")
}

/// Reads `NAME` or `NAME=VALUE`.
fn variable(text: OsString) -> Result<OsString, &'static str> {
    match text.as_bytes() {
        [] | [b'=', ..] => Err("the variable has no name"),
        _ => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::RunArgs;
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

    #[test]
    fn variables() {
        for (text, accepted) in
            [("A", true), ("A=", true), ("A==", true), ("", false), ("=", false), ("=A", false)]
        {
            assert_eq!(super::variable(text.into()).is_ok(), accepted, "{text}");
        }
    }
}
