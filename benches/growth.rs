//! How does the cost of starting up grow: load time over the size of the artifact, instances in one process, threads?
//! A part of the bench of the programs.

use crate::cache::Outcome;
use crate::measure::{Limited, median_seconds};
use crate::modules::{MODULES, Module, STARTED_BY_PEERS};
use crate::peers::{self, Peer};
use crate::phases::{self, Phases};
use crate::subject::{WASMC, bytes, run_artifact, verdict};
use crate::{Bench, hello, instances, tool};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Each artifact once a round.
const ROUNDS: usize = 21;

/// Budget: how much longer than hello the largest artifact may take until its `_start`.
const GROWTH_US_MAX: u64 = 300;

// What can be chosen besides modules.
const HELLO: &str = "hello";
const INSTANCES: &str = "instances";
const THREADS: &str = "threads";

/// The part; names of modules, or of what stands above, choose.
pub(crate) fn measure(bench: &Bench, names: &[String]) -> Outcome<String> {
    let modules: Vec<&Module> = MODULES.iter().filter(|module| module.at_once.is_some()).collect();
    let is_known = |name: &str| {
        [HELLO, INSTANCES, THREADS].contains(&name) || modules.iter().any(|module| module.name == name)
    };
    if let Some(unknown) = names.iter().find(|name| !is_known(name)) {
        return Err(format!(
            "`{unknown}` is neither a module that runs nor one of {HELLO}, {INSTANCES}, {THREADS}"
        ));
    }
    let wanted = |name: &str| names.is_empty() || names.iter().any(|this| this == name);
    let chosen: Vec<&Module> = modules.into_iter().filter(|module| wanted(module.name)).collect();
    let mut text = String::new();
    if !chosen.is_empty() || wanted(HELLO) {
        text += &loads(bench, &chosen)?;
    }
    let hello = hello::c_artifact(&bench.folder)?;
    if wanted(INSTANCES) {
        text += &format!("\n{}", instances::many(&hello)?);
    }
    if wanted(THREADS) {
        text += &format!("\n{}", instances::threads(&hello)?);
    }
    Ok(text)
}

/// A row of the table of loads.
struct Started {
    name: String,
    megabytes: f64,
    phases: Phases,
}

/// Load time over the size of the artifact, hello first.
fn loads(bench: &Bench, modules: &[&Module]) -> Outcome<String> {
    let mut text = format!(
        "### Load time over the size of the artifact\n\n\
        Hello at `-O3`, others at `-O0`; {ROUNDS} runs each, with arguments that let the program end at once. Phases by \
        `wasmc run --timings`; what a program does once it runs is its own affair.\n\n\
        | artifact | MB | load, µs | instantiate, µs | run, µs | whole process, ms |\n|---|---|---|---|---|---|\n"
    );
    let mut started = Vec::new();
    for (name, artifact) in [
        ("hello.wat", hello::wat_artifact(&bench.folder)?),
        ("C hello", hello::c_artifact(&bench.folder)?),
        ("large hello", hello::large_artifact(&bench.folder)?),
    ] {
        text += &row(bench, name, &artifact, &[], &mut started)?;
    }
    let mut remarks = String::new();
    for module in modules {
        eprintln!("bench: {}", module.name);
        let args = module.at_once.unwrap_or_default();
        let artifact = module.wasm().and_then(|wasm| quickly_built(&wasm, &bench.folder, module.name));
        match artifact.and_then(|artifact| row(bench, module.name, &artifact, args, &mut started)) {
            Ok(row) => text += &row,
            Err(error) => remarks += &format!("\n- {}: **{error}**\n", module.name),
        }
    }
    text += &remarks;
    text += &budget(&started);
    match modules.iter().find(|module| module.name == STARTED_BY_PEERS) {
        Some(module) => Ok(text + &started_by_peers(bench, module)?),
        None => Ok(text),
    }
}

/// An artifact named after the module, since a program may go by the name of its file.
fn quickly_built(wasm: &Path, folder: &Path, name: &str) -> Outcome<PathBuf> {
    let artifact = folder.join(format!("{name}.cwasm"));
    tool::run(Command::new(WASMC).args(["build", "-q", "-O0"]).arg(wasm).arg("-o").arg(&artifact))?;
    Ok(artifact)
}

fn row(
    bench: &Bench,
    name: &str,
    artifact: &Path,
    args: &[&str],
    started: &mut Vec<Started>,
) -> Outcome<String> {
    let phases = phases::measure(artifact, args, ROUNDS)?;
    let mut command = run_artifact(artifact);
    command.arg("--").args(args);
    let costs = bench.account.alternated(&[command], ROUNDS)?;
    let megabytes = bytes(artifact) as f64 / 1e6;
    let Phases { load, instantiate, run } = phases;
    started.push(Started { name: name.to_owned(), megabytes, phases });
    Ok(format!(
        "| {name} | {megabytes:.2} | {load} | {instantiate} | {run} | {:.3} |\n",
        median_seconds(&costs[0]) * 1e3
    ))
}

/// The largest artifact against the smallest one.
fn budget(started: &[Started]) -> String {
    let by_size = |one: &&Started, other: &&Started| one.megabytes.total_cmp(&other.megabytes);
    let (Some(least), Some(most)) = (started.iter().min_by(by_size), started.iter().max_by(by_size)) else {
        return String::new();
    };
    let growth = most.phases.before_start().saturating_sub(least.phases.before_start());
    format!(
        "\n| figure | result | budget | |\n|---|---|---|---|\n\
        | until `_start`, {} of {:.1} MB against {} | +{growth} µs | {GROWTH_US_MAX} µs | {} |\n",
        most.name,
        most.megabytes,
        least.name,
        verdict(growth <= GROWTH_US_MAX)
    )
}

/// Whole processes of one large module, built with the most that each engine has.
fn started_by_peers(bench: &Bench, module: &Module) -> Outcome<String> {
    let wasm = module.wasm()?;
    let args = module.at_once.unwrap_or_default();
    let mut text = format!(
        "\n### {} in other engines\n\nWhole process, {ROUNDS} runs each, in turn.\n\n{}| engine | time, ms |\n|---|---|\n",
        module.name,
        peers::table()
    );
    let mut sides = vec![("wasmc", run_artifact(&quickly_built(&wasm, &bench.folder, module.name)?))];
    sides[0].1.arg("--");
    let mut remarks = String::new();
    for peer in peers::found().filter(|peer| !peer.by_way_of_c) {
        match started_by(bench, peer, &wasm, args) {
            Ok(command) => sides.push((peer.name, command)),
            Err(error) => {
                remarks += &format!("\n- {}: {}", peer.name, error.lines().last().unwrap_or("fails"))
            }
        }
    }
    sides[0].1.args(args);
    let (names, commands): (Vec<&str>, Vec<Command>) = sides.into_iter().unzip();
    let costs = bench.account.alternated(&commands, ROUNDS)?;
    for (name, costs) in names.iter().zip(&costs) {
        text += &format!("| {name} | {:.3} |\n", median_seconds(costs) * 1e3);
    }
    Ok(text + &remarks + "\n")
}

fn started_by(bench: &Bench, peer: &Peer, wasm: &Path, args: &[&str]) -> Outcome<Command> {
    let output = peer.output(wasm, &bench.folder);
    if let Limited::TooLong(seconds) = bench.account.limited(&peer.compile(wasm, &output))? {
        return Err(format!("builds for more than {seconds} s"));
    }
    let mut command = peer.run(wasm, &output);
    command.args(args);
    tool::run(&mut command)?;
    Ok(command)
}
