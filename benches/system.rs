//! What do system calls cost through WASI? One C program does each of them many times, natively, in wasmc and, where
//! it is installed, in wasmtime. A part of the bench of the programs.

use crate::build::{self, Built};
use crate::cache::Outcome;
use crate::catalogue::{self, Clang, Program, Recipe};
use crate::measure::median_seconds;
use crate::subject::{OPTIMISATION, WASMC, artifact, native_of, verdict};
use crate::{Bench, tool, without_names};
use std::path::Path;
use std::process::Command;

/// Rounds of each measurement.
const ROUNDS: usize = 7;

/// A file system in memory: a disk's, which avoids numbers of files removed a moment ago, makes each run slower by
/// what the one before did.
const MEMORY: &str = "/dev/shm";

/// What is measured.
struct Call {
    /// In words.
    what: &'static str,
    /// The program's arguments.
    args: &'static [&'static str],
    /// How often the call is made.
    count: u32,
    /// How much longer than natively it may take.
    most: f64,
    /// Why it takes longer, if it does.
    cause: &'static str,
}

const CALLS: &[Call] = &[
    Call {
        what: "`cat` of 1 GiB from a file to a pipe",
        args: &["cat", "large"],
        count: 1,
        most: 1.1,
        cause: "",
    },
    Call {
        what: "1 000 000 writes of 16 bytes to a file",
        args: &["write", "small", "1000000"],
        count: 1_000_000,
        most: 1.3,
        cause: "",
    },
    Call {
        what: "a directory of 100 000 entries listed",
        args: &["list", "full"],
        count: 100_000,
        most: 1.1,
        cause: "wasi-libc asks for 4 KiB at a time and copies each entry, the C library here for 32 KiB and copies none",
    },
    Call {
        what: "100 000 files made, looked at, removed, in the folder given",
        args: &["files", "", "100000"],
        count: 300_000,
        most: 1.1,
        cause: "",
    },
    Call {
        what: "the same in a folder beneath it",
        args: &["files", "new", "100000"],
        count: 300_000,
        most: 1.1,
        cause: "8 system calls for each file instead of 4: Linux looks at and removes a file by its path without a way to \
                keep to the folder given, so that the folder it is in is opened and closed each time (`docs/rationale.md`)",
    },
    Call {
        what: "`clock_time_get`, 10 000 000 times",
        args: &["clock", "-", "10000000"],
        count: 10_000_000,
        most: 1.3,
        cause: "",
    },
];

/// What the measurements find in their folder.
const PREPARED: [[&str; 3]; 2] = [["make", "large", "1073741824"], ["fill", "full", "100000"]];

/// The part.
pub(crate) fn measure(bench: &Bench, names: &[String]) -> Outcome<String> {
    without_names(names)?;
    let program = Program {
        name: "system",
        folder: "fixtures",
        recipe: Recipe::Clang(Clang { main: "system.c", ..catalogue::NO_PACKAGE }),
        runs: &[],
    };
    let built = build::build(&program, OPTIMISATION)?;
    let place = tempfile::tempdir_in(MEMORY).map_err(|error| format!("{MEMORY}: {error}"))?;
    let sides = sides(&built, &bench.folder, place.path())?;
    for args in PREPARED {
        tool::run(sides[0].1().args(args))?;
    }
    let mut table = format!("{ROUNDS} runs each, files in `{MEMORY}`; each call's time in brackets.\n\n| |");
    sides.iter().for_each(|(name, _)| table += &format!(" {name} |"));
    table += " ratio to native | budget | |\n|---|";
    table += &"---|".repeat(sides.len() + 3);
    let mut causes = String::new();
    for Call { what, args, count, most, cause } in CALLS {
        let commands = commands(&sides, args)?;
        let costs = bench.account.alternated(&commands, ROUNDS)?;
        table += &format!("\n| {what} |");
        for costs in &costs {
            table += &cell(median_seconds(costs), *count);
        }
        let ratio = median_seconds(&costs[1]) / median_seconds(&costs[0]);
        table += &format!(" {ratio:.2} | {most} × | {} |", verdict(ratio <= *most));
        if ratio > *most && !cause.is_empty() {
            causes += &format!("\n- {what}: {cause}.");
        }
    }
    Ok(table + "\n" + &causes + "\n")
}

/// A way to run the program: its name, and the command without the program's arguments.
type Side<'a> = (&'static str, Box<dyn Fn() -> Command + 'a>);

/// Native, wasmc, and wasmtime where there is one.
fn sides<'a>(built: &'a Built, folder: &Path, place: &'a Path) -> Outcome<Vec<Side<'a>>> {
    let native = native_of(&built.reference)?;
    let ours = artifact(&built.wasm, folder, "system")?;
    let mut sides: Vec<Side<'a>> = vec![
        ("native", Box::new(move || in_folder(Command::new(native), place))),
        (
            "wasmc",
            Box::new(move || {
                let mut command = Command::new(WASMC);
                command.args(["run", "--dir", "."]).arg(&ours).arg("--");
                in_folder(command, place)
            }),
        ),
    ];
    let theirs = folder.join("system.wasmtime");
    let compile = Command::new("wasmtime").arg("compile").arg(&built.wasm).arg("-o").arg(&theirs).output();
    if compile.is_ok_and(|output| output.status.success()) {
        let command = move || {
            let mut command = Command::new("wasmtime");
            command.args(["run", "--allow-precompiled", "--dir", "."]).arg(&theirs);
            in_folder(command, place)
        };
        sides.push(("wasmtime", Box::new(command)));
    }
    Ok(sides)
}

fn in_folder(mut command: Command, folder: &Path) -> Command {
    command.current_dir(folder);
    command
}

/// The commands of all sides, which must print the same. What `cat` prints goes through a pipe to a reader that all
/// sides have.
fn commands(sides: &[Side<'_>], args: &[&str]) -> Outcome<Vec<Command>> {
    let command = |(_, side): &Side<'_>| {
        let mut command = side();
        command.args(args);
        if args[0] == "cat" { piped(&command) } else { command }
    };
    let mut commands: Vec<Command> = sides.iter().map(command).collect();
    let said: Vec<String> = commands.iter_mut().map(tool::run).collect::<Outcome<_>>()?;
    match said.iter().find(|this| **this != said[0]) {
        Some(other) => Err(format!("{args:?}: {:?} natively, {other:?} in wasm", said[0])),
        None => Ok(commands),
    }
}

/// The command with its output read by a process that counts it.
fn piped(command: &Command) -> Command {
    let mut shell = Command::new("bash");
    shell.args(["-o", "pipefail", "-c", "\"$@\" | wc -c", "bash"]);
    shell.arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        shell.current_dir(folder);
    }
    shell
}

/// A time in seconds, and for one of many calls in nanoseconds.
fn cell(seconds: f64, count: u32) -> String {
    match count {
        1 => format!(" {seconds:.3} s |"),
        _ => format!(" {seconds:.3} s ({:.0} ns) |", seconds * 1e9 / f64::from(count)),
    }
}
