//! `wasmc build`: from inputs to outputs, one after the other; the compiler itself uses every processor.

use crate::depfile;
use crate::exit_of;
use crate::job_tokens::JobServer;
use crate::keeping::Keeping;
use crate::module_bytes::{read, refused};
use crate::plan::{Job, Output, plan};
use crate::progress::{Bar, Finished, Part, Phase};
use serde_json::json;
use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::time::{Duration, Instant};
use wasmc::arguments::{BuildArgs, Emit, FeatureArgs, OptLevel};
use wasmc::exit::Exit;
use wasmc::failure::Failure;
use wasmc::input::{self, is_standard_stream};
use wasmc::message::{Messages, print_bytes};
use wasmc::output::{check_writable, write_atomically};
use wasmc_compiler::options::{self, Options};
use wasmc_compiler::surroundings::Permits;
use wasmc_compiler::{Features, Profile, ProfileData, ProfileError, ProfileMatch, Surroundings};

/// Builds every input, whatever became of those before it; then writes the depfile if all went well.
///
/// # Errors
/// Where nothing could be begun.
pub(crate) fn build(arguments: &BuildArgs, messages: &Messages) -> Result<Exit, Failure> {
    let jobs = plan(arguments)?;
    let rules = arguments
        .depfile
        .as_ref()
        .map(|path| Ok((path, depfile::rules(&jobs, arguments.profile_use.as_deref())?)))
        .transpose()?;
    if let Some((path, _)) = &rules {
        check_depfile(path, &jobs)?;
    }
    let options = chosen(arguments)?;
    let tokens = arguments.jobs.is_none().then(|| JobServer::find(messages)).flatten();
    let keeping = Keeping::new(arguments, messages)?;
    let builder =
        Builder { arguments, options: &options, keeping: &keeping, tokens: tokens.as_ref(), messages };
    let failures = jobs.iter().filter_map(|job| builder.build(job).err());
    let exit = exit_of(failures, messages);
    keeping.finish(messages);
    match rules {
        Some((path, rules)) if exit == Exit::Success => write_atomically(path, &rules)?,
        _ => {}
    }
    Ok(exit)
}

/// What the builds of all inputs share.
struct Builder<'a> {
    arguments: &'a BuildArgs,
    options: &'a Options,
    keeping: &'a Keeping,
    tokens: Option<&'a JobServer>,
    messages: &'a Messages,
}

impl Builder<'_> {
    fn build(&self, job: &Job) -> Result<(), Failure> {
        let start = Instant::now();
        let module = read(&job.input, &job.name)?;
        check_output(job, self.arguments.emit)?;
        let bar = Bar::new(&job.name, self.messages);
        let tokens = self.tokens.map(JobServer::tokens).transpose()?;
        let permits = tokens.as_ref().map(|tokens| tokens as &dyn Permits);
        let around = Surroundings { progress: &bar, objects: self.keeping.objects(), permits };
        let compiled = wasmc_compiler::compile_in(&module, self.options, &around);
        let Finished { phases, profile } = bar.finish();
        let bytes = compiled.map_err(|error| refused(error, &job.name))?;
        write(&job.output, &bytes)?;
        if let (Some(found), Some(path)) = (profile, &self.arguments.profile_use) {
            warn_of_mismatch(found, path, job, self.messages);
        }
        if self.arguments.timings {
            tell_timings(&phases, job, self.messages);
        }
        self.keeping.tell(&job.name, self.arguments.timings, self.messages);
        if let Output::File(output) = &job.output {
            tell_built(job, output, bytes.len(), start.elapsed(), self.messages);
        }
        Ok(())
    }
}

fn chosen(arguments: &BuildArgs) -> Result<Options, Failure> {
    if arguments.function.is_some() && arguments.emit == Emit::Cwasm {
        return Err(Failure::usage("`--function` needs `--emit llvm-ir`, `llvm-ir-unoptimised` or `asm`"));
    }
    Ok(Options {
        opt_level: match arguments.cpu.opt_level {
            OptLevel::O0 => options::OptLevel::O0,
            OptLevel::O1 => options::OptLevel::O1,
            OptLevel::O2 => options::OptLevel::O2,
            OptLevel::O3 => options::OptLevel::O3,
            OptLevel::Os => options::OptLevel::Os,
        },
        cpu: arguments.cpu.cpu.clone(),
        features: features(&arguments.cpu.features)?,
        strict_memory: arguments.cpu.strict_memory,
        deterministic_relaxed_simd: arguments.cpu.deterministic_relaxed_simd,
        profile: profile(arguments)?,
        jobs: arguments.jobs.unwrap_or(0),
        emit: match arguments.emit {
            Emit::Cwasm => options::Emit::Artifact,
            Emit::LlvmIr => options::Emit::LlvmIr,
            Emit::LlvmIrUnoptimised => options::Emit::LlvmIrUnoptimised,
            Emit::Asm => options::Emit::Asm,
        },
        function: arguments.function.clone(),
    })
}

/// What a command line wants done with profiles.
fn profile(arguments: &BuildArgs) -> Result<Profile, Failure> {
    let Some(path) = &arguments.profile_use else {
        return Ok(if arguments.profile_generate { Profile::Generate } else { Profile::None });
    };
    if is_standard_stream(path) {
        return Err(Failure::usage("`--profile-use` needs the name of a file, not `-`"));
    }
    ProfileData::read(input::read(path)?).map(Profile::Use).map_err(|error| {
        let runs = match error {
            ProfileError::Raw => path.display().to_string(),
            _ => "*.profraw".to_owned(),
        };
        Failure::new(Exit::Environment, "not-a-profile", error).about(path).hint(format!(
            "`llvm-profdata merge -o app.profdata {runs}`, of LLVM 22, makes one of what runs have written"
        ))
    })
}

/// The proposals that a command line lets modules use.
///
/// # Errors
/// For a name that is not known or not built.
pub(crate) fn features(arguments: &FeatureArgs) -> Result<Features, Failure> {
    let Some(list) = &arguments.list else { return Ok(Features::default()) };
    Features::parse(list).map_err(|error| Failure::new(Exit::Usage, "unknown-feature", error))
}

/// Refuses outputs that cannot be written or must not be, before minutes of work go into them.
fn check_output(job: &Job, emit: Emit) -> Result<(), Failure> {
    match &job.output {
        Output::Stdout if emit == Emit::Cwasm && std::io::stdout().is_terminal() => Err(Failure::usage(
            "an artifact is binary and is not written to a terminal; name a file with `-o`",
        )),
        Output::Stdout => Ok(()),
        Output::File(output) if is_same_file(&job.input, output) => {
            let text = format!("the output `{}` would overwrite the input", output.display());
            Err(Failure::usage(text))
        }
        Output::File(output) => check_writable(output),
    }
}

/// Refuses a depfile that cannot be written or would take the place of an input or output.
fn check_depfile(path: &Path, jobs: &[Job]) -> Result<(), Failure> {
    if is_standard_stream(path) {
        return Err(Failure::usage("`--depfile` needs the name of a file, not `-`"));
    }
    let is_output = |job: &Job| matches!(&job.output, Output::File(output) if is_same_place(path, output));
    for job in jobs {
        if is_same_file(&job.input, path) || is_output(job) {
            let text = format!("the depfile `{}` would overwrite an input or output", path.display());
            return Err(Failure::usage(text));
        }
    }
    check_writable(path)
}

/// Whether writing to both paths leaves one file, which need not exist yet.
fn is_same_place(one: &Path, other: &Path) -> bool {
    let place = |path: &Path| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Some((folder.canonicalize().ok()?, path.file_name()?.to_owned()))
    };
    is_same_file(one, other) || place(one).is_some_and(|one| Some(one) == place(other))
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    match (std::fs::metadata(one), std::fs::metadata(other)) {
        (Ok(one), Ok(other)) => one.is_file() && (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => false,
    }
}

fn write(output: &Output, bytes: &[u8]) -> Result<(), Failure> {
    match output {
        Output::File(path) => write_atomically(path, bytes),
        Output::Stdout => print_bytes(bytes),
    }
}

/// Tells of functions that the profile does not guide.
fn warn_of_mismatch(found: ProfileMatch, profile: &Path, job: &Job, messages: &Messages) {
    let ProfileMatch { functions, missing, changed } = found;
    if missing + changed == 0 {
        return;
    }
    let mut text = format!("of {functions} functions, ");
    if missing > 0 {
        let _ = write!(text, "{missing} are not in the profile");
    }
    if changed > 0 {
        let and = if missing > 0 { " and " } else { "" };
        let _ = write!(text, "{and}{changed} are not as they were when it was gathered");
    }
    let _ = write!(text, "; they are optimised without ({})", profile.display());
    messages.warning("profile-mismatch", Some(&job.name), &text);
}

fn tell_built(job: &Job, output: &Path, len_bytes: usize, time: Duration, messages: &Messages) {
    let output = output.display().to_string();
    let size = len_bytes as f64 / 1024.0;
    let text = format!("built {output}, {size:.1} KiB, in {:.2} s", time.as_secs_f64());
    let more =
        [("output", output.into()), ("bytes", len_bytes.into()), ("seconds", time.as_secs_f64().into())];
    messages.done("built", &job.name, text, more);
}

fn tell_timings(phases: &[Phase], job: &Job, messages: &Messages) {
    let millis = |time: Duration| time.as_secs_f64() * 1e3;
    let mut text = "time of each phase, and of its parts on all threads together".to_owned();
    for Phase { name, time, parts } in phases {
        let _ = write!(text, "\n  {:>10.1} ms  {name}", millis(*time));
        for Part { name, time } in parts {
            let _ = write!(text, "\n  {:>10}     {:>10.1} ms  {name}", "", millis(*time));
        }
    }
    let part_json = |Part { name, time }: &Part| json!({ "name": name, "us": micros(*time) });
    let phase_json = |Phase { name, time, parts }: &Phase| {
        let parts: Vec<_> = parts.iter().map(part_json).collect();
        json!({ "name": name, "us": micros(*time), "parts": parts })
    };
    let more = [("phases", phases.iter().map(phase_json).collect::<Vec<_>>().into())];
    messages.answer("timings", &job.name, text, more);
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
