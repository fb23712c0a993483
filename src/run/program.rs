//! How does the file that `wasmc run` is given become a loaded module? An artifact is mapped; a module is
//! compiled for this machine first, unless the cache has the outcome.

use super::{Stop, reach};
use crate::artifact;
use crate::cache::{Cache, Key};
use crate::hand_over::{cannot_start, outcome};
use clap::ValueEnum as _;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{ChildStdin, Command, Stdio};
use std::time::Instant;
use wasmc::arguments::RunArgs;
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::front::{UNIT_CACHE_VARIABLE, compiler_command};
use wasmc::input::{self, Kind, is_standard_stream, name_of};
use wasmc::message::Messages;
use wasmc_loader::{LoadError, Module};

/// Loads the program. An artifact is never taken for a module nor a module for an artifact, whatever their
/// names promise: an artifact is code that nothing confines.
pub(super) fn load(arguments: &RunArgs, messages: &Messages) -> Result<Module, Stop> {
    let path = arguments.program.as_path();
    if is_standard_stream(path) {
        return load_bytes(input::read(path)?, arguments, messages);
    }
    match artifact::open(path) {
        Ok(module) => Ok(checked(reach::keep_out(module, path, arguments)?, arguments)?),
        Err(LoadError::NotAnArtifact { .. }) if !has_ending(path, &["cwasm"]) => {
            load_bytes(input::read(path)?, arguments, messages)
        }
        Err(error @ LoadError::NotAFile { kind: "a pipe", .. }) => {
            Err(artifact::refused(error, path).hint("`wasmc run -` reads a program from stdin").into())
        }
        Err(error) => Err(artifact::refused(error, path).into()),
    }
}

/// Whether the name has one of these endings, in capitals or not.
fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let found = path.extension().unwrap_or_default();
    endings.iter().any(|ending| found.eq_ignore_ascii_case(ending))
}

/// Refuses an artifact under the name of a module.
fn check_name(path: &Path) -> Result<(), Failure> {
    if !has_ending(path, &["wasm", "wat"]) {
        return Ok(());
    }
    let text =
        "this is an artifact under the name of a module; artifacts are code that runs without a sandbox";
    Err(Failure::said(Exit::Artifact, "disguised-artifact", text)
        .about(path)
        .hint("if you trust it, give it the ending `.cwasm`"))
}

/// The failure for an artifact that nobody named: whoever pipes something in may expect a module, which is confined.
fn unnamed_artifact(path: &Path) -> Failure {
    let text = "this is an artifact; artifacts are code that runs without a sandbox";
    Failure::said(Exit::Artifact, "unnamed-artifact", text)
        .about(path)
        .hint("if you trust it, `--allow-precompiled` runs it from stdin too")
}

fn checked(module: Module, arguments: &RunArgs) -> Result<Module, Failure> {
    check_name(&arguments.program)?;
    if arguments.verify {
        module.verify().map_err(|error| artifact::refused(error, &arguments.program))?;
    }
    Ok(module)
}

fn load_bytes(bytes: Vec<u8>, arguments: &RunArgs, messages: &Messages) -> Result<Module, Stop> {
    let path = arguments.program.as_path();
    match Kind::of(&bytes) {
        Kind::Module | Kind::Text => compiled(&bytes, arguments, messages),
        // Only from stdin, unless the file was replaced after it was looked at first.
        Kind::Elf => {
            check_name(path)?;
            let module = artifact::from_bytes(&bytes).map_err(|error| artifact::refused(error, path))?;
            if !arguments.allow_precompiled {
                return Err(unnamed_artifact(path).into());
            }
            Ok(checked(module, arguments)?)
        }
        kind => Err(kind.refusal(&bytes).about(path).into()),
    }
}

/// The module compiled for this machine: from the cache, or anew and then kept there.
fn compiled(module: &[u8], arguments: &RunArgs, messages: &Messages) -> Result<Module, Stop> {
    let start = Instant::now();
    let path = arguments.program.as_path();
    let level = arguments.opt_level.to_possible_value();
    let level = level.as_ref().map_or("2", clap::builder::PossibleValue::get_name);
    let features = arguments.features.list.as_ref().map(|list| format!("--features={list}"));
    let relaxed_simd = wants_determinism(arguments).then_some("--deterministic-relaxed-simd");
    let fixed = ["-O", level, "--cpu", "native"].into_iter();
    let recipe: Vec<&str> = fixed.chain(features.as_deref()).chain(relaxed_simd).collect();
    let mut command = compiler_command()?;
    let key = Key::new(module, &recipe, Path::new(command.get_program()));
    let cache = open_cache(arguments, messages);
    if let Some((found, file)) = cache.as_ref().and_then(|cache| cache.get(&key)) {
        return Ok(reach::keep_out(found, &file, arguments)?);
    }
    command.arg("build").args(&recipe).args(["-o", "-"]).arg(format!("--stdin-name={}", name_of(path)));
    command.arg("--color").arg(if messages.color() { "always" } else { "never" });
    command.args(arguments.quiet.then_some("--quiet")).arg("-");
    if arguments.no_cache {
        command.env_remove(UNIT_CACHE_VARIABLE);
    }
    let artifact = compile(command, module)?;
    let (loaded, place) = keep(&artifact, &key, cache.as_ref(), arguments, messages)?;
    let text = format!("compiled for this machine in {:.2} s{place}", start.elapsed().as_secs_f64());
    messages.done("compiled", &name_of(path), text, []);
    Ok(loaded)
}

/// Whether a module that is compiled shall do the same on every machine.
fn wants_determinism(arguments: &RunArgs) -> bool {
    arguments.deterministic_relaxed_simd || arguments.deterministic.is_some()
}

/// The cache, unless it is not wanted or cannot be used, which is no reason not to run.
fn open_cache(arguments: &RunArgs, messages: &Messages) -> Option<Cache> {
    if arguments.no_cache {
        return None;
    }
    let opened = Cache::open();
    opened.map_err(|failure| warn(&failure, messages)).ok()
}

/// Puts the artifact into the cache and loads it from there, or loads it from memory if that is not possible.
fn keep(
    artifact: &[u8],
    key: &Key,
    cache: Option<&Cache>,
    arguments: &RunArgs,
    messages: &Messages,
) -> Result<(Module, String), Failure> {
    let kept = cache.map(|cache| cache.put(key, artifact));
    if let Some(Err(failure)) = &kept {
        warn(failure, messages);
    }
    if let Some(Ok(file)) = kept
        && let Ok(module) = artifact::open(&file)
    {
        let place = format!(" and kept in {}", file.display());
        return Ok((reach::keep_out(module, &file, arguments)?, place));
    }
    let module =
        artifact::from_bytes(artifact).map_err(|error| artifact::refused(error, &arguments.program))?;
    Ok((module, String::new()))
}

fn warn(failure: &Failure, messages: &Messages) {
    let text = format!("{}; the compiled program is not kept", failure.text());
    messages.warning(failure.code, failure.file.as_deref(), &text);
}

/// Has the compiler translate `module` and gives the artifact. The compiler itself says what is wrong with it.
fn compile(mut command: Command, module: &[u8]) -> Result<Vec<u8>, Stop> {
    let spawned = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = spawned.map_err(|error| cannot_start(command.get_program(), error))?;
    let talked = (|| {
        feed(child.stdin.take(), module)?;
        let mut artifact = Vec::new();
        child.stdout.take().map_or(Ok(0), |mut stdout| stdout.read_to_end(&mut artifact))?;
        Ok(artifact)
    })();
    let status = child.wait().map_err(|error| cannot_start(command.get_program(), error))?;
    match outcome(status)? {
        0 => talked.map_err(|error: std::io::Error| {
            Failure::io(command.get_program(), "cannot talk to the compiler", error).into()
        }),
        code => Err(Stop::Ended(code)),
    }
}

fn feed(stdin: Option<ChildStdin>, module: &[u8]) -> std::io::Result<()> {
    match stdin.map_or(Ok(()), |mut stdin| stdin.write_all(module)) {
        // A compiler that ends before it has read everything says why by other means.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

#[cfg(test)]
mod tests {
    use super::{RunArgs, Stop, load_bytes};
    use wasmc::message::Messages;

    #[test]
    fn a_file_replaced_by_an_artifact_is_still_no_module() {
        let arguments = RunArgs { program: "app.wasm".into(), ..RunArgs::default() };
        let outcome = load_bytes(b"\x7fELF".to_vec(), &arguments, &Messages::plain());
        assert!(matches!(outcome, Err(Stop::Failed(failure)) if failure.code == "disguised-artifact"));
    }
}
