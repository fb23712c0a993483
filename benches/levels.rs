//! What does each level of optimisation cost, and what does it bring? Builds programs at every level, insists that all
//! print the same, and runs them in turn. A part of the bench of the programs.

use crate::Bench;
use crate::build::{self, Target};
use crate::cache::Outcome;
use crate::measure::Timing;
use crate::run_time::fill;
use crate::subject::{self, OPTIMISATION, WASMC, bytes};
use crate::table::geomean;
use crate::tool;
use crate::works::{self, Work};
use std::process::Command;

/// Levels in the order of the table; the last one is what the others are compared with.
const LEVELS: [char; 5] = ['0', '1', 's', '2', '3'];

/// Rounds, unless `WASMC_ROUNDS` in the environment says.
const ROUNDS: usize = 3;

/// What a program came to at one level.
struct Side {
    build_seconds: f64,
    artifact_bytes: u64,
    run: Timing,
}

/// The part; programs can be chosen.
pub(crate) fn measure(bench: &Bench, names: &[String]) -> Outcome<String> {
    let rounds = bench.rounds(ROUNDS);
    let rows: Vec<(&str, Vec<Side>)> = works::chosen(names)?
        .into_iter()
        .map(|work| Ok((work.program, sides(bench, work, rounds)?)))
        .collect::<Outcome<_>>()?;
    let mut text = format!(
        "`wasmc build -j 1 --cpu native`, once each, and the median of {rounds} runs in turn. Everything over `-O3`; geometric means.\n\n\
        | level | time to build | artifact | time to run |\n|---|---|---|---|\n"
    );
    for (column, level) in LEVELS.iter().enumerate() {
        let mean = |figure: fn(&Side) -> f64| {
            geomean(rows.iter().map(|(_, sides)| figure(&sides[column]) / figure(&sides[LEVELS.len() - 1])))
        };
        let (build, artifact, run) = (
            mean(|side| side.build_seconds),
            mean(|side| side.artifact_bytes as f64),
            mean(|side| side.run.median),
        );
        text += &format!("| `-O{level}` | {build:.2} | {artifact:.2} | {run:.2} |\n");
    }
    text += "\nSeconds to build and to run.\n\n| program |";
    LEVELS.iter().for_each(|level| text += &format!(" `-O{level}`, build | run |"));
    text += &format!("\n|---|{}\n", "---|---|".repeat(LEVELS.len()));
    for (program, sides) in &rows {
        text += &format!("| {program} |");
        sides
            .iter()
            .for_each(|side| text += &format!(" {:.2} | {:.3} |", side.build_seconds, side.run.median));
        text += "\n";
    }
    Ok(text)
}

/// A program at each level.
fn sides(bench: &Bench, work: &Work, rounds: usize) -> Outcome<Vec<Side>> {
    eprintln!("bench: {}", work.program);
    let program = subject::program(work.program)?;
    let wasm = build::build_for(program, Target::Wasm, OPTIMISATION)?;
    let place = bench.folder.join(format!("{}-levels", work.program));
    fill(&place, program)?;
    let mut said = None;
    let (mut builds, mut runs) = (Vec::new(), Vec::new());
    for level in LEVELS {
        let artifact = bench.folder.join(format!("{}-{level}.cwasm", work.program));
        let mut build = Command::new(WASMC);
        build.args(["build", "-q", "-j", "1", "--cpu", "native", &format!("-O{level}")]).arg(&wasm);
        let cost = bench.account.cost(build.arg("-o").arg(&artifact))?;
        builds.push((cost.nanoseconds as f64 / 1e9, bytes(&artifact)));
        let mut run = Command::new(WASMC);
        run.args(["run", "--dir", "."]).arg(artifact).arg("--").args(work.args).current_dir(&place);
        let says = tool::run(&mut run)?;
        if *said.get_or_insert_with(|| says.clone()) != says {
            return Err(format!("{} does not print the same at -O{level}", work.program));
        }
        runs.push(run);
    }
    let costs = bench.account.alternated(&runs, rounds)?;
    let side = |((build_seconds, artifact_bytes), costs): ((f64, u64), Vec<_>)| Side {
        build_seconds,
        artifact_bytes,
        run: Timing::of(&costs),
    };
    Ok(builds.into_iter().zip(costs).map(side).collect())
}
