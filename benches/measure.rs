//! What does a process cost? Runs commands in turn and takes their time and peak memory, as `account.c` has them from
//! the kernel. Called by the bench of the programs.

use crate::cache::Outcome;
use crate::subject::as_by_hand;
use crate::tool;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// The account of one run.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// From before the process was started to its end.
    pub(crate) nanoseconds: u64,
    /// Most memory it, or one of its children, had resident.
    pub(crate) resident_kib: u64,
}

/// The account of a run that may take too long.
pub(crate) enum Limited {
    Done(Cost),
    /// It was stopped after so many seconds.
    TooLong(u64),
}

/// After how many seconds a run that may take too long is stopped, unless `WASMC_LIMIT` in the environment says.
const LIMIT_SECONDS: u64 = 600;

/// The small program that starts what is measured.
pub(crate) struct Account {
    binary: PathBuf,
    /// See [`Account::limited`].
    pub(crate) limit_seconds: u64,
}

impl Account {
    /// Compiles it into `folder`.
    pub(crate) fn new(folder: &Path) -> Outcome<Self> {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/account.c");
        let binary = folder.join("account");
        tool::run(Command::new("clang-22").args(["-O2", "-static"]).arg(source).arg("-o").arg(&binary))?;
        let limit = std::env::var("WASMC_LIMIT").ok().and_then(|limit| limit.parse().ok());
        Ok(Self { binary, limit_seconds: limit.unwrap_or(LIMIT_SECONDS) })
    }

    /// Runs the command, of which program, arguments and folder count, to its end, which must be a good one.
    pub(crate) fn cost(&self, command: &Command) -> Outcome<Cost> {
        let mut account = Command::new(&self.binary);
        account.arg(command.get_program()).args(command.get_args());
        if let Some(folder) = command.get_current_dir() {
            account.current_dir(folder);
        }
        let said = tool::run(as_by_hand(&mut account))?;
        let mut numbers = said.split_whitespace().map(str::parse);
        match (numbers.next(), numbers.next()) {
            (Some(Ok(nanoseconds)), Some(Ok(resident_kib))) => Ok(Cost { nanoseconds, resident_kib }),
            _ => Err(format!("{command:?}: the account reads {said:?}")),
        }
    }

    /// The same for a command that may take too long, and that may fail: then its own words are the error.
    pub(crate) fn limited(&self, command: &Command) -> Outcome<Limited> {
        let mut bounded = Command::new("timeout");
        bounded.arg("--signal=KILL").arg(self.limit_seconds.to_string());
        bounded.arg(command.get_program()).args(command.get_args());
        let start = Instant::now();
        if let Ok(cost) = self.cost(&bounded) {
            return Ok(Limited::Done(cost));
        }
        if start.elapsed().as_secs() >= self.limit_seconds {
            return Ok(Limited::TooLong(self.limit_seconds));
        }
        match tool::run(&mut bounded) {
            Ok(_) => Err("fails once and then does not".to_owned()),
            Err(error) => Err(error),
        }
    }

    /// The costs of commands run in turn, `rounds` times each, so that a change of the machine's mood meets them
    /// all; one round before them is not counted.
    pub(crate) fn alternated(&self, commands: &[Command], rounds: usize) -> Outcome<Vec<Vec<Cost>>> {
        let mut costs = vec![Vec::with_capacity(rounds); commands.len()];
        for round in 0..=rounds {
            for (command, costs) in commands.iter().zip(&mut costs) {
                let cost = self.cost(command)?;
                if round > 0 {
                    costs.push(cost);
                }
            }
        }
        Ok(costs)
    }
}

/// Time of several runs, in seconds.
#[derive(Clone, Copy)]
pub(crate) struct Timing {
    pub(crate) median: f64,
    /// The longest run less the shortest, as a part of the median.
    pub(crate) spread: f64,
}

impl Timing {
    pub(crate) fn of(costs: &[Cost]) -> Self {
        let median = median_seconds(costs);
        let times = || costs.iter().map(|cost| cost.nanoseconds);
        let range = times().max().unwrap_or(0) - times().min().unwrap_or(0);
        Self { median, spread: range as f64 / 1e9 / median }
    }
}

/// The median time, in seconds.
pub(crate) fn median_seconds(costs: &[Cost]) -> f64 {
    let mut times: Vec<u64> = costs.iter().map(|cost| cost.nanoseconds).collect();
    times.sort_unstable();
    times[times.len() / 2] as f64 / 1e9
}

/// The median of the peaks of memory.
pub(crate) fn median_resident_kib(costs: &[Cost]) -> u64 {
    let mut peaks: Vec<u64> = costs.iter().map(|cost| cost.resident_kib).collect();
    peaks.sort_unstable();
    peaks[peaks.len() / 2]
}
