//! What does it cost to build large modules: time, memory, size of the artifact, at each level, with one thread and with
//! two, here and in other engines? A part of the bench of the programs; `builds_table.rs` shows what comes out.

use crate::cache::Outcome;
use crate::measure::{Cost, Limited};
use crate::modules::{LEVELS, MODULES, Module};
use crate::peers::{self, PEERS, Peer};
use crate::subject::{WASMC, bytes};
use crate::{Bench, builds_table, host};
use std::fs;
use std::path::Path;
use std::process::Command;

/// How many threads wasmc builds with. The other engines have as many processors as the most of these.
pub(crate) const JOBS: [usize; 2] = [1, 2];

/// A build that takes less is made [`ROUNDS`] times, and the median counts.
const SHORT_SECONDS: f64 = 10.0;
const ROUNDS: usize = 3;

/// The name that stands for wasmc among the engines.
const OURS: &str = "wasmc";

/// Who builds.
#[derive(Clone, Copy)]
pub(crate) enum Builder {
    /// wasmc at a level of `-O`.
    Wasmc(char),
    Peer(&'static Peer),
}

/// What came of a build.
pub(crate) enum Built {
    Done {
        seconds: f64,
        /// Most that the process, or one of its children, had resident.
        mebibytes: f64,
        /// Size of the artifact.
        megabytes: f64,
    },
    /// It was stopped after so many seconds.
    TooLong(u64),
    Failed(String),
}

/// A module built by a builder.
pub(crate) struct Row {
    pub(crate) module: &'static Module,
    /// Size of the module.
    pub(crate) megabytes: f64,
    pub(crate) builder: Builder,
    /// With each number of [`JOBS`], as far as it was wanted.
    pub(crate) built: [Option<Built>; 2],
}

/// What was chosen; what is empty was not spoken of.
#[derive(Default)]
struct Choice {
    modules: Vec<String>,
    levels: Vec<char>,
    jobs: Vec<usize>,
    engines: Vec<String>,
}

/// The part; modules, levels (`O0`), numbers of threads (`j2`) and engines can be chosen.
pub(crate) fn measure(bench: &Bench, names: &[String]) -> Outcome<String> {
    let choice = Choice::of(names)?;
    let (mut rows, mut absent) = (Vec::new(), String::new());
    for module in MODULES.iter().filter(|module| choice.has_module(module)) {
        let wasm = match module.wasm() {
            Ok(wasm) => wasm,
            Err(error) => {
                absent += &format!("\n- {} is not there: {error}\n", module.name);
                continue;
            }
        };
        for builder in choice.builders(module) {
            let row = choice.row(bench, module, builder, &wasm);
            eprintln!("bench: {}", builds_table::line(&row).trim_end());
            rows.push(row);
        }
    }
    Ok(peers::table() + &builds_table::section(&rows, bench.account.limit_seconds) + &absent)
}

impl Choice {
    fn of(names: &[String]) -> Outcome<Self> {
        let mut choice = Self::default();
        for name in names {
            let level = LEVELS.iter().find(|level| *name == format!("O{level}"));
            let jobs = JOBS.iter().find(|jobs| *name == format!("j{jobs}"));
            if let Some(level) = level {
                choice.levels.push(*level);
            } else if let Some(jobs) = jobs {
                choice.jobs.push(*jobs);
            } else if MODULES.iter().any(|module| module.name == name) {
                choice.modules.push(name.clone());
            } else if name == OURS || PEERS.iter().any(|peer| peer.key == name) {
                choice.engines.push(name.clone());
            } else {
                return Err(format!("`{name}` is none of: {}", known().join(", ")));
            }
        }
        Ok(choice)
    }

    fn has_module(&self, module: &Module) -> bool {
        self.modules.is_empty() || self.modules.iter().any(|name| name == module.name)
    }

    fn has_engine(&self, key: &str) -> bool {
        self.engines.is_empty() || self.engines.iter().any(|name| name == key)
    }

    fn builders(&self, module: &Module) -> Vec<Builder> {
        let levels = if self.levels.is_empty() { module.levels } else { &self.levels };
        let ours = levels.iter().filter(|_| self.has_engine(OURS)).map(|level| Builder::Wasmc(*level));
        let fits = |peer: &&Peer| !self.engines.is_empty() || !peer.by_way_of_c;
        let theirs = peers::found().filter(fits).filter(|peer| self.has_engine(peer.key)).map(Builder::Peer);
        ours.chain(theirs).collect()
    }

    fn row(&self, bench: &Bench, module: &'static Module, builder: Builder, wasm: &Path) -> Row {
        let built = JOBS.map(|jobs| {
            let wanted = self.jobs.is_empty() || self.jobs.contains(&jobs);
            let can = matches!(builder, Builder::Wasmc(_)) || Some(&jobs) == JOBS.last();
            (wanted && can).then(|| builder.build(bench, wasm, jobs))
        });
        Row { module, megabytes: bytes(wasm) as f64 / 1e6, builder, built }
    }
}

/// All that can be chosen.
fn known() -> Vec<String> {
    let modules = MODULES.iter().map(|module| module.name.to_owned());
    let levels = LEVELS.iter().map(|level| format!("O{level}"));
    let engines = PEERS.iter().map(|peer| peer.key.to_owned());
    modules
        .chain(levels)
        .chain(JOBS.map(|jobs| format!("j{jobs}")))
        .chain([OURS.to_owned()])
        .chain(engines)
        .collect()
}

impl Builder {
    fn build(self, bench: &Bench, wasm: &Path, jobs: usize) -> Built {
        let (output, command) = match self {
            Builder::Wasmc(level) => {
                let output = bench.folder.join("built.cwasm");
                let mut command = Command::new(WASMC);
                command.args(["build", "-q", &format!("-O{level}"), "-j", &jobs.to_string()]);
                command.arg(wasm).arg("-o").arg(&output);
                (output, command)
            }
            Builder::Peer(peer) => {
                let output = peer.output(wasm, &bench.folder);
                let command = on_processors(&peer.compile(wasm, &output), jobs);
                (output, command)
            }
        };
        built(bench, &command, &output)
    }
}

/// Removes what a build made: some engines take what is there for a cache.
fn remove(output: &Path) {
    let _ = fs::remove_file(output).or_else(|_| fs::remove_dir_all(output));
}

/// The command with no more than so many processors.
fn on_processors(command: &Command, count: usize) -> Command {
    let mut bound = Command::new("taskset");
    bound.args(["--cpu-list", &format!("0-{}", count.min(host::processors()) - 1)]);
    bound.arg(command.get_program()).args(command.get_args());
    bound
}

fn built(bench: &Bench, command: &Command, output: &Path) -> Built {
    let mut costs: Vec<Cost> = Vec::new();
    let mut megabytes = 0.0;
    while costs.len() < ROUNDS {
        let outcome = bench.account.limited(command);
        megabytes = bytes(output) as f64 / 1e6;
        remove(output);
        match outcome {
            Ok(Limited::Done(cost)) => costs.push(cost),
            Ok(Limited::TooLong(seconds)) => return Built::TooLong(seconds),
            Err(error) => return Built::Failed(error.lines().last().unwrap_or("no reason given").to_owned()),
        }
        if costs[0].nanoseconds as f64 / 1e9 > SHORT_SECONDS {
            break;
        }
    }
    costs.sort_unstable_by_key(|cost| cost.nanoseconds);
    let median = costs[costs.len() / 2];
    Built::Done {
        seconds: median.nanoseconds as f64 / 1e9,
        mebibytes: median.resident_kib as f64 / 1024.0,
        megabytes,
    }
}
