//! Where, when and with what was it measured? Called by the bench of the programs for the head of the results and of
//! each section.

use crate::cache::Outcome;
use crate::tool;
use std::fs;
use std::process::Command;

fn first_line(command: &mut Command) -> Outcome<String> {
    tool::run(command).map(|said| said.lines().next().unwrap_or("?").to_owned())
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_default()
}

/// How many processors this process may use.
pub(crate) fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// The processor's name with what tells it from others of that name, which not every name does.
fn cpu() -> String {
    let all = read("/proc/cpuinfo");
    let field = |name: &str| {
        let is_named = |line: &&str| line.split(':').next().is_some_and(|found| found.trim() == name);
        let value = all.lines().find(is_named).and_then(|line| line.split(':').nth(1));
        value.map_or("unknown", str::trim).to_owned()
    };
    format!("{} (family {}, model {})", field("model name"), field("cpu family"), field("model"))
}

/// The head of the results: the machine and the compilers.
pub(crate) fn head() -> Outcome<String> {
    let cpus = read("/proc/cpuinfo").lines().filter(|line| line.starts_with("processor")).count();
    let memory = read("/proc/meminfo");
    let memory = memory.lines().next().and_then(|line| line.split_whitespace().nth(1)).unwrap_or("0");
    Ok(format!(
        "# Results\n\n\
         Written by `make bench`, part by part, when each says; medians, wall time, all sides in turn.\n\n\
         | | |\n|---|---|\n| processors | {cpus}; each part says which |\n| memory | {} MiB |\n\
         | kernel | {} |\n| compilers | {}; {} |\n\
         | flags | wasm: `-O3 -msimd128`, then `wasmc build -O3 --cpu native`; native: `-O3 -march=native`; where a \
         section says nothing else |\n",
        memory.parse::<u64>().unwrap_or(0) / 1024,
        first_line(Command::new("uname").arg("-r"))?,
        first_line(Command::new("clang-22").arg("--version"))?,
        first_line(Command::new("rustc").arg("--version"))?,
    ))
}

/// When this is, of which revision, on which processor, and how busy the machine was before.
pub(crate) fn now() -> Outcome<String> {
    let revision = Command::new("git")
        .args(["describe", "--always", "--dirty"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .ok()
        .filter(|output| output.status.success())
        .map_or_else(
            || "unknown".to_owned(),
            |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        );
    Ok(format!(
        "{}, revision {revision}, {}, load average at the start {}.",
        first_line(Command::new("date").arg("+%F"))?,
        cpu(),
        read("/proc/loadavg").split(' ').next().unwrap_or("?"),
    ))
}
