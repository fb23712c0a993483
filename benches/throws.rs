//! What do exceptions cost: a throw until it is caught, handlers that never catch anything, Lua's errors? The same programs
//! natively, in wasmc and in other engines. A part of the bench of the programs.

use crate::build::{self, Optimisation, Target};
use crate::cache::Outcome;
use crate::catalogue::{self, Clang, Program, Recipe};
use crate::exceptions::Encoding;
use crate::measure::median_seconds;
use crate::peers::{self, Peer};
use crate::phases;
use crate::subject::{OPTIMISATION, WASMC, artifact, as_by_hand, bytes, program, verdict};
use crate::{Bench, tool, without_names};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs of each measurement.
const ROUNDS: usize = 7;

/// Budget: the time with handlers that never catch anything over the time without.
const HANDLERS_MAX: f64 = 1.02;

/// What lies between a throw and its handler, in the program's word and in ours; whether it is a throw at all.
const BETWEEN: [(&str, &str, bool); 3] = [
    ("plain", "calls with nothing to destroy", true),
    ("guarded", "calls with an object to destroy each", true),
    ("returned", "no throw: a result comes back through the calls", false),
];

/// How many calls, and how often.
const CALLS: [(&str, &str); 3] = [("1", "50000"), ("10", "20000"), ("100", "1000")];

/// The part.
pub(crate) fn measure(bench: &Bench, names: &[String]) -> Outcome<String> {
    without_names(names)?;
    let peers: Vec<&Peer> = peers::found().collect();
    let text = peers::table() + &throws(bench, &peers)? + &handlers(bench)?;
    Ok(text + &lua(bench, &peers)?)
}

/// The program with exceptions written so; it only measures.
fn throwing(encoding: Encoding) -> Program {
    let recipe = Recipe::Clang(Clang {
        main: "throws.cpp",
        flags: &["-std=c++20"],
        exceptions: Some(encoding),
        ..catalogue::NO_PACKAGE
    });
    let name = if encoding == Encoding::Legacy { "throws-legacy" } else { "throws" };
    Program { name, folder: "fixtures/exceptions", recipe, runs: &[] }
}

/// From the throw to the handler.
fn throws(bench: &Bench, peers: &[&Peer]) -> Outcome<String> {
    let program = throwing(Encoding::Exnref);
    let wasm = build::build_for(&program, Target::Wasm, OPTIMISATION)?;
    let legacy = build::build_for(&throwing(Encoding::Legacy), Target::Wasm, OPTIMISATION)?;
    let mut sides = vec![
        ("clang++".to_owned(), Command::new(build::build_for(&program, Target::Native, OPTIMISATION)?)),
        ("g++".to_owned(), Command::new(built_by_gcc(&program, &bench.folder)?)),
        ("wasmc".to_owned(), run_in_wasmc(&wasm, &bench.folder)?),
        ("wasmc, `try` and `catch`".to_owned(), run_in_wasmc(&legacy, &bench.folder)?),
    ];
    let mut remarks = String::new();
    for peer in peers {
        match peer.prepare_throwing(&wasm) {
            Ok(command) => sides.push((peer.name.to_owned(), command)),
            Err(error) => remarks += &cannot(peer, &error),
        }
    }
    let mut text = format!(
        "### Throw to handler\n\nNanoseconds from a C++ `try` through the calls to the `throw` of an `int`, and from there to the \
         `catch`; as the program itself takes them, medians of {ROUNDS} runs. Native builds use the system's unwinder. Budget: \
         at most the faster native build.\n\n| between | calls |"
    );
    sides.iter().for_each(|(name, _)| text += &format!(" {name} |"));
    text += &format!(" ratio | budget 1 × |\n|---|---|{}---|---|\n", "---|".repeat(sides.len()));
    for (how, what, is_throw) in BETWEEN {
        for (calls, count) in CALLS {
            let times = own_times(&sides, [how, calls, count])?;
            let ratio = times[2] / times[0].min(times[1]);
            text += &format!("| {what} | {calls} |");
            times.iter().for_each(|time| text += &format!(" {time:.0} |"));
            text += &format!(" {ratio:.2} | {} |\n", if is_throw { verdict(ratio <= 1.0) } else { "" });
        }
    }
    Ok(text + &remarks + "\n")
}

/// What it says itself comes behind its name and the command; some say nothing.
fn cannot(peer: &Peer, error: &str) -> String {
    let said = error.lines().skip(2).last().or(error.lines().next()).unwrap_or("fails");
    format!("\n- {}: {}\n", peer.name, said.trim_end_matches(':'))
}

/// The native build by the other compiler.
fn built_by_gcc(program: &Program, folder: &Path) -> Outcome<PathBuf> {
    let output = folder.join("throws-gcc");
    let source = build::own_folder(program).join("throws.cpp");
    let mut command = Command::new("g++");
    command.args(["-O3", "-march=native", "-std=c++20"]).arg(source).arg("-o").arg(&output);
    tool::run(&mut command).map(|_| output)
}

fn run_in_wasmc(wasm: &Path, folder: &Path) -> Outcome<Command> {
    let name = wasm.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let artifact = artifact(wasm, folder, &name)?;
    let mut command = Command::new(WASMC);
    command.args(["run", "--dir", "."]).arg(artifact).arg("--");
    Ok(command)
}

/// The medians of what the sides print with these arguments, each run in turn.
fn own_times(sides: &[(String, Command)], args: [&str; 3]) -> Outcome<Vec<f64>> {
    let mut times = vec![Vec::with_capacity(ROUNDS); sides.len()];
    for _ in 0..ROUNDS {
        for ((name, side), times) in sides.iter().zip(&mut times) {
            let said = tool::run(as_by_hand(copy(side).args(args)))?;
            let time: f64 = said.trim().parse().map_err(|_| format!("{name} says {said:?}"))?;
            times.push(time);
        }
    }
    let median = |mut times: Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    };
    Ok(times.into_iter().map(median).collect())
}

/// A command with the same program and arguments.
fn copy(command: &Command) -> Command {
    let mut copy = Command::new(command.get_program());
    copy.args(command.get_args());
    copy
}

/// A program of the catalogue with exceptions, the same without, and arguments.
const PAIRS: [(&str, &str, &[&str]); 2] =
    [("handlers", "handlers-without", &["12000"]), ("clipper-exceptions", "clipper", &["20", "150"])];

/// Handlers that never catch anything.
fn handlers(bench: &Bench) -> Outcome<String> {
    let mut text = format!(
        "### Handlers that never catch anything\n\nBuilt with `-fwasm-exceptions` and with `-fno-exceptions`; whole processes, {ROUNDS} \
         runs each, in turn. Load: phases by `wasmc run --timings`.\n\n\
         | program | wasmc, s | without | ratio | budget {HANDLERS_MAX} × | natively | without | ratio | artifact, KiB | without \
         | load, µs | without |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n"
    );
    let mut missed = String::new();
    for (with, without, args) in PAIRS {
        let (mut commands, mut artifacts) = (Vec::new(), Vec::new());
        for name in [with, without] {
            let wasm = build::build_for(program(name)?, Target::Wasm, OPTIMISATION)?;
            artifacts.push(artifact(&wasm, &bench.folder, name)?);
            let native = build::build_for(program(name)?, Target::Native, OPTIMISATION)?;
            commands.push(run_in_wasmc(&wasm, &bench.folder)?);
            commands.push(Command::new(native));
        }
        let mut said = Vec::new();
        for command in &mut commands {
            said.push(tool::run(command.args(args))?);
        }
        if said[0] != said[2] {
            return Err(format!("{with} and {without} do not print the same"));
        }
        let costs = bench.account.alternated(&commands, ROUNDS)?;
        let seconds: Vec<f64> = costs.iter().map(|costs| median_seconds(costs)).collect();
        let ratio = seconds[0] / seconds[2];
        if ratio > HANDLERS_MAX {
            missed += &format!("\n- {with}: over {HANDLERS_MAX} ×, not explained yet\n");
        }
        text += &format!(
            "| {with} {} | {:.3} | {:.3} | {ratio:.3} | {} | {:.3} | {:.3} | {:.3} |",
            args.join(" "),
            seconds[0],
            seconds[2],
            verdict(ratio <= HANDLERS_MAX),
            seconds[1],
            seconds[3],
            seconds[1] / seconds[3]
        );
        for artifact in &artifacts {
            text += &format!(" {:.0} |", bytes(artifact) as f64 / 1024.0);
        }
        for artifact in &artifacts {
            text += &format!(" {} |", phases::measure(artifact, &["0"], LOADS)?.load);
        }
        text += "\n";
    }
    Ok(text + &missed + "\n")
}

/// Loads of each artifact.
const LOADS: usize = 41;

/// Errors of Lua, which are `longjmp`s.
fn lua(bench: &Bench, peers: &[&Peer]) -> Outcome<String> {
    const SCRIPT: [&str; 2] = ["pcall.lua", "300000"];
    // Without vectors, which have no part in it.
    let optimisation = Optimisation { wasm_vectors: false, ..OPTIMISATION };
    let build = |name: &str, target| build::build_for(program(name)?, target, optimisation);
    let wasm = build("lua-pcall", Target::Wasm)?;
    let mut sides = vec![
        ("native".to_owned(), Command::new(build("lua-pcall", Target::Native)?)),
        ("wasmc".to_owned(), run_in_wasmc(&wasm, &bench.folder)?),
        (
            "wasmc, `try` and `catch`".to_owned(),
            run_in_wasmc(&build("lua-pcall-legacy", Target::Wasm)?, &bench.folder)?,
        ),
    ];
    let mut remarks = String::new();
    for peer in peers {
        match peer.prepare_throwing(&wasm) {
            Ok(command) => sides.push((peer.name.to_owned(), command)),
            Err(error) => remarks += &cannot(peer, &error),
        }
    }
    let folder = build::own_folder(program("lua-pcall")?).join("input");
    let mut commands = Vec::new();
    for (_, side) in &mut sides {
        commands.push(copy(side.args(SCRIPT).current_dir(&folder)));
        commands.last_mut().expect("it was just pushed").current_dir(&folder);
    }
    let expected = tool::run(&mut commands[0])?;
    for ((name, _), command) in sides.iter().zip(&mut commands) {
        if tool::run(command)? != expected {
            return Err(format!("Lua prints something else in {name}"));
        }
    }
    let costs = bench.account.alternated(&commands, ROUNDS)?;
    let native = median_seconds(&costs[0]);
    let mut text = format!(
        "### Lua's errors\n\nA script that catches 300 000 errors by `pcall`, thrown 0 to 7 calls deep, and makes as many calls by \
         `pcall` that succeed (`tests/programs/lua/input/pcall.lua`); {ROUNDS} runs each. Lua's errors are `longjmp`s, which natively \
         restore a few registers, and in wasm are exceptions.\n\n| | s | ratio to native |\n|---|---|---|\n"
    );
    for ((name, _), costs) in sides.iter().zip(&costs) {
        let seconds = median_seconds(costs);
        text += &format!("| {name} | {seconds:.3} | {:.2} |\n", seconds / native);
    }
    Ok(text + &remarks)
}
