//! Where does the time of a start go? The phases that `wasmc run --timings` tells, and the system calls, which strace
//! counts. Called by `start_up.rs` and `growth.rs`.

use crate::cache::Outcome;
use crate::subject::{WASMC, as_by_hand};
use crate::tool;
use std::path::Path;
use std::process::{Command, Stdio};

/// Medians of the phases of a run, in microseconds.
#[derive(Clone, Copy, Default)]
pub(crate) struct Phases {
    /// The file mapped and linked.
    pub(crate) load: u64,
    /// Memories, tables and vmctx made.
    pub(crate) instantiate: u64,
    /// The guest itself.
    pub(crate) run: u64,
}

impl Phases {
    /// What lies before the guest's first instruction, without the process itself.
    pub(crate) fn before_start(&self) -> u64 {
        self.load + self.instantiate
    }
}

/// Runs an artifact `rounds` times; it must end well.
pub(crate) fn measure(artifact: &Path, args: &[&str], rounds: usize) -> Outcome<Phases> {
    let mut each: [Vec<u64>; 3] = Default::default();
    for _ in 0..rounds {
        let mut command = Command::new(WASMC);
        command.args(["run", "--timings"]).arg(artifact).arg("--").args(args);
        let output = as_by_hand(&mut command)
            .stdin(Stdio::null())
            .output()
            .map_err(|error| format!("{command:?}: {error}"))?;
        let said = String::from_utf8_lossy(&output.stderr);
        for (phase, times) in ["load", "instantiate", "run"].iter().zip(&mut each) {
            let time = phase_of(&said, phase);
            times.push(time.ok_or_else(|| format!("{command:?} tells no phase `{phase}`:\n{said}"))?);
        }
    }
    let [load, instantiate, run] = each.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2]
    });
    Ok(Phases { load, instantiate, run })
}

/// The time in a line such as `     12 us  load`.
fn phase_of(said: &str, phase: &str) -> Option<u64> {
    said.lines().find_map(|line| {
        let mut words = line.split_whitespace();
        let time = words.next()?.parse().ok()?;
        (words.next()? == "us" && words.next()? == phase).then_some(time)
    })
}

/// How often a command calls the system, from the first call after it is started to its end, all its threads
/// together: in all, and each call by name, most frequent first.
pub(crate) fn system_calls(command: &Command, folder: &Path) -> Outcome<(u64, String)> {
    let counts = folder.join("strace");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-c", "-U", "calls,name", "-S", "calls", "-o"]).arg(&counts);
    strace.arg(command.get_program()).args(command.get_args());
    tool::run(as_by_hand(&mut strace))?;
    let text = std::fs::read_to_string(&counts).map_err(|error| format!("{}: {error}", counts.display()))?;
    let mut all = 0;
    let mut names = Vec::new();
    for line in text.lines() {
        let Some((calls, name)) = line.trim().split_once(char::is_whitespace) else { continue };
        match (calls.parse::<u64>(), name.trim()) {
            (Ok(calls), "total") => all = calls,
            (Ok(calls), name) => names.push(format!("{name} {calls}")),
            (Err(_), _) => {}
        }
    }
    Ok((all, names.join(", ")))
}
