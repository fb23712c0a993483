//! How long does it take to say hello, how much memory, how many system calls? Whole processes: native ones, wasmc's,
//! the other engines'. A part of the bench of the programs.

use crate::cache::Outcome;
use crate::measure::{Cost, median_resident_kib, median_seconds};
use crate::peers::{self, Peer};
use crate::phases::{self, Phases};
use crate::subject::{WASMC, bytes, run_artifact, verdict};
use crate::{Bench, hello, tool, without_names};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Each program once a round.
const ROUNDS: usize = 201;

/// Budgets of the project; a result over its budget is a miss and is reported as one.
const RATIO_MAX: f64 = 1.3;
const GROWTH_MS_MAX: f64 = 0.3;
const RESIDENT_KIB_MAX: u64 = 3 * 1024;
const WASMC_BYTES_MAX: u64 = 3_000_000;

// Places of those sides that budgets are about.
const RUST: usize = 1;
const HELLO: usize = 2;
const LARGE: usize = 4;

/// The artifacts that are started.
struct Artifacts {
    hello: PathBuf,
    wat: PathBuf,
    large: PathBuf,
}

/// The part.
pub(crate) fn measure(bench: &Bench, names: &[String]) -> Outcome<String> {
    without_names(names)?;
    let artifacts = Artifacts {
        hello: hello::c_artifact(&bench.folder)?,
        wat: hello::wat_artifact(&bench.folder)?,
        large: hello::large_artifact(&bench.folder)?,
    };
    let mut sides = own_sides(bench, &artifacts)?;
    let mut remarks = String::new();
    for peer in peers::found() {
        match started_by(peer) {
            Ok(command) => sides.push((format!("{}, C hello", peer.name), command)),
            Err(error) => {
                remarks += &format!("\n- {}: {}", peer.name, error.lines().last().unwrap_or("fails"))
            }
        }
    }
    let commands: Vec<Command> = sides.iter().map(|(_, command)| copy(command)).collect();
    let costs = bench.account.alternated(&commands, ROUNDS)?;
    let mut text = format!(
        "{}Whole process, {ROUNDS} runs each.\n\n| program | time, ms | resident memory, KiB |\n|---|---|---|\n",
        peers::table()
    );
    for ((name, _), costs) in sides.iter().zip(&costs) {
        text +=
            &format!("| {name} | {:.3} | {} |\n", median_seconds(costs) * 1e3, median_resident_kib(costs));
    }
    text += &budgets(&costs, &artifacts);
    text += &phases_table(&costs, &artifacts)?;
    text += &system_calls(bench, &sides)?;
    Ok(text + &remarks + "\n")
}

/// Native builds and wasmc.
fn own_sides(bench: &Bench, artifacts: &Artifacts) -> Outcome<Vec<(String, Command)>> {
    let sides = [
        ("C hello, native", hello::native_c()?),
        ("Rust hello, native", hello::native_rust(&bench.folder)?),
        ("`wasmc run`, C hello", run_artifact(&artifacts.hello)),
        ("`wasmc run`, hello.wat", run_artifact(&artifacts.wat)),
        ("`wasmc run`, large hello", run_artifact(&artifacts.large)),
    ];
    Ok(sides.into_iter().map(|(name, command)| (name.to_owned(), command)).collect())
}

/// Hello as another engine runs it, which has been seen to.
fn started_by(peer: &Peer) -> Outcome<Command> {
    let mut command = peer.prepare(&hello::wasm()?)?;
    let said = tool::run(&mut command)?;
    let expected = tool::run(&mut hello::native_c()?)?;
    if said == expected { Ok(command) } else { Err("prints something else".to_owned()) }
}

fn copy(command: &Command) -> Command {
    let mut copy = Command::new(command.get_program());
    copy.args(command.get_args());
    copy
}

fn budgets(costs: &[Vec<Cost>], artifacts: &Artifacts) -> String {
    let seconds = |side: usize| median_seconds(&costs[side]);
    let ratio = seconds(HELLO) / seconds(RUST);
    let growth = (seconds(LARGE) - seconds(HELLO)) * 1e3;
    let resident = median_resident_kib(&costs[HELLO]);
    let wasmc = bytes(Path::new(WASMC));
    let mut table = "\n| figure | result | budget | |\n|---|---|---|---|\n".to_owned();
    table += &format!(
        "| `wasmc run` against Rust, C hello | {ratio:.2} × | {RATIO_MAX} × | {} |\n",
        verdict(ratio <= RATIO_MAX)
    );
    table += &format!(
        "| artifact of {:.1} MB against one of {:.0} kB | {growth:+.3} ms | {GROWTH_MS_MAX} ms | {} |\n",
        bytes(&artifacts.large) as f64 / 1e6,
        bytes(&artifacts.hello) as f64 / 1e3,
        verdict(growth <= GROWTH_MS_MAX)
    );
    table += &format!(
        "| resident memory, C hello | {resident} KiB | {RESIDENT_KIB_MAX} KiB | {} |\n",
        verdict(resident <= RESIDENT_KIB_MAX)
    );
    table += &format!(
        "| size of `wasmc`, stripped | {wasmc} bytes | {WASMC_BYTES_MAX} bytes | {} |\n",
        verdict(wasmc <= WASMC_BYTES_MAX)
    );
    table
}

/// The time to `_start` by phase, as `--timings` tells it; the rest of the process is its start and its end.
fn phases_table(costs: &[Vec<Cost>], artifacts: &Artifacts) -> Outcome<String> {
    let mut table = "\n### Phases\n\nMicroseconds, by `wasmc run --timings`.\n\n\
        | program | load | instantiate | run | start and end of the process |\n|---|---|---|---|---|\n"
        .to_owned();
    let rows =
        [("C hello", &artifacts.hello), ("hello.wat", &artifacts.wat), ("large hello", &artifacts.large)];
    for ((name, artifact), costs) in rows.into_iter().zip(&costs[HELLO..]) {
        let phases = phases::measure(artifact, &[], ROUNDS)?;
        let Phases { load, instantiate, run } = phases;
        let rest = median_seconds(costs) * 1e6 - (phases.before_start() + run) as f64;
        table += &format!("| {name} | {load} | {instantiate} | {run} | {rest:.0} |\n");
    }
    Ok(table)
}

/// How often each side calls the system.
fn system_calls(bench: &Bench, sides: &[(String, Command)]) -> Outcome<String> {
    if Command::new("strace").arg("--version").output().is_err() {
        return Ok("\nSystem calls are not counted: `strace` is not installed.\n".to_owned());
    }
    let mut table =
        "\n### Calls of the system\n\nBy `strace -f -c`, all threads.\n\n| program | calls | |\n|---|---|---|\n".to_owned();
    for (name, command) in sides {
        let (all, names) = phases::system_calls(command, &bench.folder)?;
        table += &format!("| {name} | {all} | {names} |\n");
    }
    Ok(table)
}
