//! Which output belongs to which input? Settled before anything is read or written.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use wasmc::arguments::BuildArgs;
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::input::{self, is_standard_stream};

/// One input and its output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Job {
    /// The input; `-` for stdin.
    pub(crate) input: PathBuf,
    /// What messages call the input.
    pub(crate) name: String,
    /// Where the output goes.
    pub(crate) output: Output,
}

/// Where an output goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    /// To stdout.
    Stdout,
    /// To this file.
    File(PathBuf),
}

/// The jobs that a command line asks for, in order of the inputs.
///
/// # Errors
/// Where inputs and outputs cannot be paired.
pub(crate) fn plan(arguments: &BuildArgs) -> Result<Vec<Job>, Failure> {
    let several = arguments.inputs.len() > 1;
    let standard_inputs = arguments.inputs.iter().filter(|input| is_standard_stream(input)).count();
    if several && standard_inputs > 0 {
        return Err(Failure::usage("stdin (`-`) must be the only input"));
    }
    let output_of: Box<dyn Fn(&Path) -> Output> = match arguments.output.as_deref() {
        None => Box::new(|input| output_beside(input, arguments.emit.extension())),
        Some(output) if is_standard_stream(output) => {
            if several {
                return Err(Failure::usage(
                    "several inputs cannot all go to stdout; name a folder with `-o`",
                ));
            }
            Box::new(|_| Output::Stdout)
        }
        Some(output) if output.is_dir() || ends_with_slash(output) => {
            if !output.is_dir() {
                let failure = Failure::said(Exit::Environment, "file-not-found", "no such folder");
                return Err(failure.about(output));
            }
            Box::new(|input| output_in(output, input, arguments.emit.extension()))
        }
        Some(output) if several => {
            let text = format!("with several inputs, `-o` names a folder; `{}` is none", output.display());
            return Err(Failure::usage(text).hint("make the folder first"));
        }
        Some(output) => Box::new(|_| Output::File(output.to_owned())),
    };
    let jobs: Vec<Job> =
        arguments.inputs.iter().map(|input| job(input, output_of(input), arguments)).collect();
    refuse_shared_outputs(&jobs)?;
    Ok(jobs)
}

/// What messages call an input.
pub(crate) fn name_of(input: &Path, stdin_name: Option<&str>) -> String {
    let given = stdin_name.filter(|_| is_standard_stream(input));
    given.map_or_else(|| input::name_of(input), str::to_owned)
}

fn job(input: &Path, output: Output, arguments: &BuildArgs) -> Job {
    Job { input: input.to_owned(), name: name_of(input, arguments.stdin_name.as_deref()), output }
}

fn output_beside(input: &Path, extension: &str) -> Output {
    if is_standard_stream(input) { Output::Stdout } else { Output::File(input.with_extension(extension)) }
}

fn output_in(folder: &Path, input: &Path, extension: &str) -> Output {
    let name = if is_standard_stream(input) { Path::new("stdin") } else { input };
    let file = name.file_name().map_or_else(|| PathBuf::from("module"), PathBuf::from);
    Output::File(folder.join(file).with_extension(extension))
}

fn ends_with_slash(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().ends_with(b"/")
}

fn refuse_shared_outputs(jobs: &[Job]) -> Result<(), Failure> {
    let mut makers = HashMap::new();
    for job in jobs {
        let Output::File(output) = &job.output else { continue };
        if let Some(other) = makers.insert(output, &job.name) {
            let text = format!("`{other}` and `{}` would both become `{}`", job.name, output.display());
            return Err(Failure::usage(text));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Output, plan};
    use clap::Parser as _;
    use wasmc::arguments::{CompilerCli, CompilerCommand};

    fn outputs(line: &str) -> Result<Vec<String>, String> {
        let words = ["wasmc-build", "build"].into_iter().chain(line.split_whitespace());
        let CompilerCommand::Build(arguments) = CompilerCli::parse_from(words).command else {
            return Err("not `build`".to_owned());
        };
        let jobs = plan(&arguments).map_err(|failure| failure.cause.to_string())?;
        let show = |output| match output {
            Output::Stdout => "-".to_owned(),
            Output::File(path) => path.display().to_string(),
        };
        Ok(jobs.into_iter().map(|job| show(job.output)).collect())
    }

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        assert_eq!(outputs(line).unwrap(), expected, "{line}");
    }

    #[test]
    fn pairs() {
        check("a.wasm", &["a.cwasm"]);
        check("a.wasm b.wat", &["a.cwasm", "b.cwasm"]);
        check("dir/a.wasm --emit asm", &["dir/a.s"]);
        check("-", &["-"]);
        check("- -o x", &["x"]);
        check("a.wasm -o -", &["-"]);
        check("a.wasm -o /", &["/a.cwasm"]);
        check("a.wasm x/b -o /", &["/a.cwasm", "/b.cwasm"]);
    }

    #[test]
    fn refusals() {
        for line in
            ["a.wasm -", "a.wasm b.wasm -o -", "a.wasm b.wasm -o x", "a.wasm x/a.wasm -o /", "a.wasm -o no/"]
        {
            assert!(outputs(line).is_err(), "{line}");
        }
    }
}
