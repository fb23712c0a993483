//! How long do programs run, against their native builds and in other engines? Builds all sides of each program,
//! insists that they print the same, runs them in turn. A part of the bench of the programs; `table.rs` and `chart.rs`
//! show what comes out.

use crate::build::{self, Target};
use crate::cache::Outcome;
use crate::catalogue::Program;
use crate::measure::Timing;
use crate::peers::{self, Peer};
use crate::subject::{self, OPTIMISATION, WASMC, artifact};
use crate::works::{self, VECTOR_WORKS, WORKS, Work};
use crate::{Bench, chart, table, tool};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the run time of one program came to.
pub(crate) struct Row {
    /// Program and arguments.
    pub(crate) name: String,
    /// In wasmc, of a module with vectors.
    pub(crate) wasmc: Timing,
    pub(crate) native: Timing,
    /// In wasmc, of a module without vectors, if that is another one.
    pub(crate) without_vectors: Option<Timing>,
    /// Natively without fused multiplications and additions, if that is another program.
    pub(crate) unfused: Option<Timing>,
    /// In each of the other engines, or what went wrong there.
    pub(crate) peers: Vec<Outcome<Timing>>,
    /// What is worth telling besides.
    pub(crate) note: Option<String>,
    /// Why it takes longer than the budget allows, as far as that is known.
    pub(crate) cause: &'static str,
}

impl Row {
    pub(crate) fn ratio(&self) -> f64 {
        self.wasmc.median / self.native.median
    }
}

/// Rounds, unless `WASMC_ROUNDS` in the environment says.
const ROUNDS: usize = 7;

/// The part; programs can be chosen.
pub(crate) fn measure(bench: &Bench, names: &[String]) -> Outcome<String> {
    let chosen = works::chosen(names)?;
    let rounds = bench.rounds(ROUNDS);
    let peers: Vec<&Peer> = peers::found().collect();
    let mut text = peers::table();
    let mut all = Vec::new();
    for (title, works) in [("Programs and kernels", WORKS), ("Vector kernels", VECTOR_WORKS)] {
        let (mut rows, mut failures) = (Vec::new(), String::new());
        for work in works.iter().filter(|work| chosen.iter().any(|chosen| chosen.program == work.program)) {
            match row(bench, work, &peers, rounds) {
                Ok(row) => rows.push(row),
                Err(error) => failures += &format!("\n- {}: **{error}**", work.program),
            }
        }
        if !rows.is_empty() || !failures.is_empty() {
            text += &format!("### {title}\n\n{}{failures}\n\n", table::section(&rows, &peers, rounds));
        }
        all.extend(rows);
    }
    if let Some(chart) = &bench.chart {
        chart::write(chart, &all)?;
        text += "![time in wasmc over native time](RESULTS.svg)\n";
    }
    Ok(text)
}

/// The sides of a program, in the order of their measurements.
struct Sides {
    wasmc: Command,
    native: Command,
    without_vectors: Option<Command>,
    unfused: Option<Command>,
    peers: Vec<Outcome<Command>>,
    note: Option<String>,
}

/// Measures one program.
fn row(bench: &Bench, work: &Work, peers: &[&Peer], rounds: usize) -> Outcome<Row> {
    eprintln!("bench: {}", work.program);
    let folder = &bench.folder;
    let program = subject::program(work.program)?;
    let place = folder.join(format!("{}-work", work.program));
    fill(&place, program)?;
    let mut sides = sides(program, work, folder, &place, peers)?;
    compare(&mut sides, work.program)?;
    let Sides { wasmc, native, without_vectors, unfused, peers: peer_commands, note } = sides;
    let (has_without, has_unfused) = (without_vectors.is_some(), unfused.is_some());
    let failures: Vec<Option<String>> =
        peer_commands.iter().map(|peer| peer.as_ref().err().cloned()).collect();
    let commands: Vec<Command> = [wasmc, native]
        .into_iter()
        .chain(without_vectors)
        .chain(unfused)
        .chain(peer_commands.into_iter().flatten())
        .collect();
    let mut costs = bench.account.alternated(&commands, rounds)?.into_iter();
    let mut next = || costs.next().map(|costs| Timing::of(&costs)).ok_or("a side without a measurement");
    Ok(Row {
        name: format!("{} {}", work.program, work.args.join(" ")),
        wasmc: next()?,
        native: next()?,
        without_vectors: has_without.then(&mut next).transpose()?,
        unfused: has_unfused.then(&mut next).transpose()?,
        peers: failures
            .into_iter()
            .map(|failure| failure.map_or_else(|| Ok(Ok(next()?)), |failure| Ok(Err(failure))))
            .collect::<Outcome<_>>()?,
        note,
        cause: work.cause,
    })
}

/// A folder with what the program reads.
pub(crate) fn fill(place: &Path, program: &Program) -> Outcome<()> {
    fs::create_dir(place).map_err(|error| format!("{}: {error}", place.display()))?;
    let input = fs::read_dir(build::own_folder(program).join("input")).into_iter().flatten();
    for file in input.flatten().map(|entry| entry.path()) {
        let copy = place.join(file.file_name().unwrap_or_default());
        fs::copy(&file, copy).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}

fn sides(program: &Program, work: &Work, folder: &Path, place: &Path, peers: &[&Peer]) -> Outcome<Sides> {
    let in_place = |mut command: Command| {
        command.args(work.args).current_dir(place);
        command
    };
    let wasmc = |wasm: &Path, name: String| -> Outcome<Command> {
        let artifact = artifact(wasm, folder, &name)?;
        let mut command = Command::new(WASMC);
        command.args(["run", "--dir", "."]).arg(artifact).arg("--");
        Ok(in_place(command))
    };
    let wasm = build::build_for(program, Target::Wasm, OPTIMISATION)?;
    let plain =
        build::build_for(program, Target::Wasm, build::Optimisation { wasm_vectors: false, ..OPTIMISATION })?;
    let native = build::build_for(program, Target::Native, OPTIMISATION)?;
    let unfused = build::build_for(
        program,
        Target::Native,
        build::Optimisation { native_fuses: false, ..OPTIMISATION },
    )?;
    let without_vectors = differs(&wasm, &plain)?.then(|| wasmc(&plain, format!("{}-plain", program.name)));
    Ok(Sides {
        wasmc: wasmc(&wasm, program.name.to_owned())?,
        without_vectors: without_vectors.transpose()?,
        unfused: differs(&native, &unfused)?.then(|| in_place(Command::new(&unfused))),
        native: in_place(Command::new(native)),
        peers: peers
            .iter()
            .map(|peer| peer.prepare(if peer.by_way_of_c { &plain } else { &wasm }).map(in_place))
            .collect(),
        note: None,
    })
}

fn differs(one: &PathBuf, other: &PathBuf) -> Outcome<bool> {
    let read = |path: &PathBuf| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    Ok(read(one)? != read(other)?)
}

/// Runs every side once. wasm has to print what the native build does that rounds as wasm must; a peer that fails or
/// prints something else is not measured, and a native build that fuses may print what it likes.
fn compare(sides: &mut Sides, program: &str) -> Outcome<()> {
    let expected = match &mut sides.unfused {
        Some(unfused) => tool::run(unfused)?,
        None => tool::run(&mut sides.native)?,
    };
    for ours in [Some(&mut sides.wasmc), sides.without_vectors.as_mut()].into_iter().flatten() {
        if tool::run(ours)? != expected {
            return Err(format!("{program}: the wasm and the native build do not print the same"));
        }
    }
    if sides.unfused.is_some() && tool::run(&mut sides.native)? != expected {
        sides.note = Some("the native build prints other digits, since it fuses".to_owned());
    }
    for peer in &mut sides.peers {
        let outcome = match peer {
            Ok(command) => tool::run(command),
            Err(_) => continue,
        };
        match outcome {
            Ok(theirs) if theirs == expected => {}
            Ok(_) => *peer = Err("prints something else".to_owned()),
            Err(error) => *peer = Err(error),
        }
    }
    Ok(())
}
