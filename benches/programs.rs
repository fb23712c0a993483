//! How does wasmc do against native builds and other engines: start-up, memory, run time, build time? Measures part by
//! part, each a section in Markdown that says which budgets are met; `--write` puts them into `benches/RESULTS.md`, and
//! the chart of run times beside it. `arguments.rs` has the command line.

mod arguments;
#[path = "../tests/programs/build.rs"]
#[allow(dead_code, reason = "programs without a native build are not measured")]
mod build;
mod builds;
mod builds_table;
#[path = "../tests/programs/cache.rs"]
mod cache;
#[path = "../tests/programs/catalogue.rs"]
#[allow(dead_code, reason = "the runs of the tests are too short to measure")]
mod catalogue;
mod chart;
#[path = "../tests/programs/exceptions.rs"]
mod exceptions;
#[path = "../tests/extended/go_toolchain.rs"]
#[allow(dead_code, reason = "nothing but what it builds is measured")]
mod go_toolchain;
mod growth;
mod hello;
mod host;
mod instances;
mod levels;
mod measure;
mod modules;
#[path = "../tests/programs/npm.rs"]
mod npm;
mod peers;
mod phases;
#[path = "../tests/extended/pypi.rs"]
mod pypi;
mod rebuild;
mod results;
mod run_time;
#[path = "../tests/programs/sources.rs"]
mod sources;
mod start_up;
mod subject;
mod system;
mod table;
mod throws;
#[path = "../tests/programs/tool.rs"]
mod tool;
mod vector_builds;
mod works;

use cache::Outcome;
use measure::Account;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use tempfile::TempDir;

/// Exit code for a command line that makes no sense.
const USAGE_ERROR: u8 = 2;

/// What a part measures with.
pub(crate) struct Bench {
    pub(crate) account: Account,
    /// For whatever is made on the way.
    pub(crate) folder: PathBuf,
    /// Where the chart of run times goes.
    pub(crate) chart: Option<PathBuf>,
}

impl Bench {
    /// How often to run what is compared: so often, unless `WASMC_ROUNDS` in the environment says.
    pub(crate) fn rounds(&self, usual: usize) -> usize {
        std::env::var("WASMC_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(usual)
    }
}

/// A part, measured on its own.
struct Part {
    name: &'static str,
    /// Of its section.
    title: &'static str,
    /// Yields the section without its title. The names choose in it; none for all.
    measure: fn(&Bench, &[String]) -> Outcome<String>,
}

/// In the order of the results.
const PARTS: &[Part] = &[
    Part { name: "start-up", title: "Start-up", measure: start_up::measure },
    Part { name: "growth", title: "Growth of start-up and memory", measure: growth::measure },
    Part { name: "run-time", title: "Run time", measure: run_time::measure },
    Part { name: "levels", title: "Levels", measure: levels::measure },
    Part { name: "compile", title: "Builds", measure: builds::measure },
    Part { name: "rebuild", title: "Builds after a change", measure: rebuild::measure },
    Part { name: "vector-builds", title: "Builds of vector kernels", measure: vector_builds::measure },
    Part { name: "system", title: "System calls", measure: system::measure },
    Part { name: "exceptions", title: "Exceptions", measure: throws::measure },
    Part { name: "calls", title: "Calls", measure: calls },
];

fn main() -> ExitCode {
    let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
    let asked = match arguments::asked(std::env::args().skip(1), &names) {
        Ok(asked) => asked,
        Err(unknown) => {
            eprintln!(
                "bench: unknown argument `{unknown}`\n{}\nParts: {}",
                arguments::USAGE,
                names.join(", ")
            );
            return ExitCode::from(USAGE_ERROR);
        }
    };
    let mut code = ExitCode::SUCCESS;
    for (name, names) in &asked.parts {
        let part = PARTS.iter().find(|part| part.name == name).expect("only known parts are asked for");
        eprintln!("bench: {name} {}", names.join(" "));
        if let Err(error) = run(part, names, asked.write) {
            eprintln!("bench: {name}: {error}");
            code = ExitCode::FAILURE;
        }
    }
    code
}

/// Measures a part, and keeps or prints its section.
fn run(part: &Part, names: &[String], write: bool) -> Outcome<()> {
    let folder = TempDir::new().map_err(|error| format!("temporary folder: {error}"))?;
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches");
    let chart = write.then(|| own.join("RESULTS.svg"));
    let bench = Bench { account: Account::new(folder.path())?, folder: folder.path().to_owned(), chart };
    let mut section = format!("## {}\n\n{}", part.title, host::now()?);
    if !names.is_empty() {
        section += &format!(" Chosen: {}.", names.join(", "));
    }
    section += &format!("\n\n{}", (part.measure)(&bench, names)?);
    if !write {
        println!("{section}");
        return Ok(());
    }
    let path = own.join("RESULTS.md");
    let titles: Vec<&str> = PARTS.iter().map(|part| part.title).collect();
    let before = fs::read_to_string(&path).unwrap_or_default();
    let after = results::replaced(&before, &host::head()?, part.title, &section, &titles);
    fs::write(&path, after).map_err(|error| format!("{}: {error}", path.display()))
}

/// For parts in which nothing can be chosen.
fn without_names(names: &[String]) -> Outcome<()> {
    names.first().map_or(Ok(()), |name| Err(format!("there is nothing to choose here: `{name}`")))
}

/// The calls, by a bench of their own.
fn calls(bench: &Bench, names: &[String]) -> Outcome<String> {
    without_names(names)?;
    let report = bench.folder.join("calls.md");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["bench", "--quiet", "--bench", "calls"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    tool::run(command.env("WASMC_REPORT", &report))?;
    let table = fs::read_to_string(&report).map_err(|error| format!("{}: {error}", report.display()))?;
    Ok(format!(
        "Nanoseconds each, `-O3 --cpu native`, means by Criterion (`cargo bench --bench calls`).\n\n{table}"
    ))
}
