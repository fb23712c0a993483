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

pub(crate) fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// The head of the results: the machine and the compilers.
pub(crate) fn head() -> Outcome<String> {
    let cpu = read("/proc/cpuinfo");
    let cpu = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown");
    let memory = read("/proc/meminfo");
    let memory = memory.lines().next().and_then(|line| line.split_whitespace().nth(1)).unwrap_or("0");
    Ok(format!(
        "# Results\n\n\
         Written by `make bench`, part by part, when each says; medians, wall time, all sides in turn.\n\n\
         | | |\n|---|---|\n| CPU | {}, {} processors |\n| memory | {} MiB |\n\
         | kernel | {} |\n| compilers | {}; {} |\n\
         | flags | wasm: `-O3 -msimd128`, then `wasmc build -O3 --cpu native`; native: `-O3 -march=native`; where a \
         section says nothing else |\n",
        cpu.trim_start_matches([' ', '\t', ':']),
        processors(),
        memory.parse::<u64>().unwrap_or(0) / 1024,
        first_line(Command::new("uname").arg("-r"))?,
        first_line(Command::new("clang-22").arg("--version"))?,
        first_line(Command::new("rustc").arg("--version"))?,
    ))
}

/// When this is, of which revision, and how busy the machine was before.
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
        "{}, revision {revision}, load average at the start {}.",
        first_line(Command::new("date").arg("+%F"))?,
        read("/proc/loadavg").split(' ').next().unwrap_or("?"),
    ))
}
