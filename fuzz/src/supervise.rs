//! Runs many cases in worker processes and gathers what they say.
//!
//! A worker says on its standard output which seed it begins and how it ended. One that dies or falls silent was
//! killed by the case that it had begun: that counts as a difference, and another worker goes on behind it.

use crate::case::Case;
use crate::engine::Engine;
use crate::generate::Generator;
use crate::observed::Verdict;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// What is compared: cases of these seeds.
#[derive(Clone, Debug)]
pub struct Run {
    /// Where modules come from.
    pub generator: Generator,
    /// The engine to compare with.
    pub reference: Engine,
    /// First seed.
    pub first: u64,
    /// Number of seeds.
    pub count: u64,
    /// Where modules of differences go.
    pub differences: PathBuf,
}

/// How many cases ended how.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Modules that both engines agreed on to the end.
    pub same: u64,
    /// Modules that could not be compared to the end, by reason.
    pub inconclusive: BTreeMap<String, u64>,
    /// Seeds that gave no module.
    pub unused: u64,
    /// Seeds of modules that the engines differ on, with what differed.
    pub different: Vec<(u64, String)>,
}

/// A case that takes longer hangs.
const SILENCE_MAX: Duration = Duration::from_secs(120);

impl Run {
    /// Runs all cases in `jobs` workers at once.
    ///
    /// # Errors
    /// Where workers cannot be started or differences not be written.
    pub fn supervise(&self, jobs: u64) -> Result<Tally> {
        let share = self.count.div_ceil(jobs.max(1)).max(1);
        let tallies = std::thread::scope(|scope| {
            let starts = (self.first..self.first + self.count).step_by(share as usize);
            let workers: Vec<_> = starts
                .map(|first| {
                    let count = share.min(self.first + self.count - first);
                    scope.spawn(move || Run { first, count, ..self.clone() }.supervise_one())
                })
                .collect();
            workers
                .into_iter()
                .map(|worker| worker.join().expect("supervision does not panic"))
                .collect::<Vec<_>>()
        });
        let mut all = Tally::default();
        for tally in tallies {
            all.add(tally?);
        }
        Ok(all)
    }

    fn supervise_one(&self) -> Result<Tally> {
        let mut tally = Tally::default();
        let end = self.first + self.count;
        let mut next = self.first;
        while next < end {
            let rest = Run { first: next, count: end - next, ..self.clone() };
            match rest.supervise_worker(&mut tally)? {
                None => break,
                Some((seed, reason)) => {
                    self.keep(seed)?;
                    tally.different.push((seed, reason));
                    next = seed + 1;
                }
            }
        }
        Ok(tally)
    }

    /// Follows one worker to its end. Yields the seed that it died over.
    fn supervise_worker(&self, tally: &mut Tally) -> Result<Option<(u64, String)>> {
        let mut worker = Command::new(std::env::current_exe()?)
            .args(["--generator", self.generator.name(), "--reference", self.reference.name(), "--worker"])
            .args(["--seed", &self.first.to_string(), "--count", &self.count.to_string()])
            .stdout(Stdio::piped())
            .spawn()
            .context("starting a worker")?;
        let output = worker.stdout.take().context("the worker's output is piped")?;
        let (sender, lines) = channel();
        let reader = std::thread::spawn(move || {
            BufReader::new(output).lines().map_while(Result::ok).all(|line| sender.send(line).is_ok())
        });
        let mut begun = None;
        let death = loop {
            match lines.recv_timeout(SILENCE_MAX) {
                Ok(line) => self.hear(&line, &mut begun, tally)?,
                Err(RecvTimeoutError::Disconnected) => {
                    let status = worker.wait()?;
                    break (!status.success()).then(|| format!("the worker died: {status}"));
                }
                Err(RecvTimeoutError::Timeout) => {
                    worker.kill()?;
                    worker.wait()?;
                    break Some(format!("no end after {} s", SILENCE_MAX.as_secs()));
                }
            }
        };
        reader.join().expect("the reader does not panic");
        Ok(death.map(|reason| (begun.unwrap_or(self.first), reason)))
    }

    fn hear(&self, line: &str, begun: &mut Option<u64>, tally: &mut Tally) -> Result<()> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "begin" => *begun = rest.parse().ok(),
            "same" => tally.same += 1,
            "unused" => tally.unused += 1,
            "inconclusive" => *tally.inconclusive.entry(rest.to_owned()).or_default() += 1,
            "different" => {
                let seed = begun.context("a worker begins a case before it ends it")?;
                self.keep(seed)?;
                eprintln!("{} {seed}: {rest}", self.generator.name());
                tally.different.push((seed, rest.to_owned()));
            }
            _ => anyhow::bail!("a worker said `{line}`"),
        }
        Ok(())
    }

    /// Keeps the module of a seed.
    fn keep(&self, seed: u64) -> Result<()> {
        let Some(case) = Case::new(self.generator, seed) else { return Ok(()) };
        std::fs::create_dir_all(&self.differences)?;
        let path = self.differences.join(format!("{}-{seed}.wasm", self.generator.name()));
        std::fs::write(&path, case.module).with_context(|| format!("writing {}", path.display()))
    }

    /// Runs all cases in this process and says so on the standard output.
    ///
    /// # Errors
    /// Where the output is closed.
    pub fn work(&self) -> Result<()> {
        let mut output = std::io::stdout().lock();
        for seed in self.first..self.first + self.count {
            writeln!(output, "begin {seed}")?;
            output.flush()?;
            match Case::new(self.generator, seed).map(|case| case.verdict(self.reference)) {
                None => writeln!(output, "unused")?,
                Some(Verdict::Same) => writeln!(output, "same")?,
                Some(Verdict::Inconclusive(reason)) => writeln!(output, "inconclusive {reason}")?,
                Some(Verdict::Different(what)) => writeln!(output, "different {}", what.replace('\n', " "))?,
            }
        }
        Ok(())
    }
}

impl Tally {
    fn add(&mut self, other: Tally) {
        self.same += other.same;
        self.unused += other.unused;
        for (reason, count) in other.inconclusive {
            *self.inconclusive.entry(reason).or_default() += count;
        }
        self.different.extend(other.different);
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let inconclusive: u64 = self.inconclusive.values().sum();
        let compared = self.same + inconclusive + self.different.len() as u64;
        writeln!(
            f,
            "{compared} modules, {} without a difference to the end, {} different",
            self.same,
            self.different.len()
        )?;
        for (reason, count) in &self.inconclusive {
            writeln!(f, "  {count} compared up to where {reason}")?;
        }
        for (seed, what) in &self.different {
            writeln!(f, "  seed {seed}: {what}")?;
        }
        Ok(())
    }
}
