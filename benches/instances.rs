//! What do many instances cost in one process, and do threads get in each other's way when they make them? Uses the
//! embedding interface, as a server would. Called by `growth.rs`.
//!
//! # Safety
//! Loading an artifact is trusting it; this one was made by the compiler of this build.
#![allow(unsafe_code, reason = "loading an artifact is unsafe, since it is code")]

use crate::cache::Outcome;
use crate::host;
use crate::subject::verdict;
use std::path::Path;
use std::time::Instant;
use wasmc_loader::wasi::OutputBuffer;
use wasmc_loader::{Instance, Linker, Module, Store, WasiCtx, WasiCtxBuilder};

/// How many instances are there when it is measured what the last ones have cost.
const COUNTS: [usize; 6] = [1, 2, 10, 100, 1_000, 10_000];

/// How many instances each thread makes, runs and drops.
const RUNS: usize = 3_000;

/// Budget: what an instance may cost that is not the first, in KiB.
const KIB_MAX: f64 = 64.0;

/// What the process has in memory, in KiB.
struct Held {
    resident: u64,
    /// Tables of pages, which do not count as resident.
    tables: u64,
}

impl Held {
    fn now() -> Outcome<Self> {
        // The resident set of `status` lags behind.
        Ok(Self {
            resident: field("/proc/self/smaps_rollup", "Rss:")?,
            tables: field("/proc/self/status", "VmPTE:")?,
        })
    }
}

/// The number in a file's line that begins so.
fn field(path: &str, name: &str) -> Outcome<u64> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    let number = line.and_then(|line| line.split_whitespace().next());
    number.and_then(|number| number.parse().ok()).ok_or(format!("{path} has no `{name}`"))
}

/// The artifact, mapped.
fn open(artifact: &Path) -> Outcome<Module> {
    // SAFETY: the compiler of this build has just made it.
    unsafe { Module::open(artifact) }.map_err(|error| format!("{}: {error}", artifact.display()))
}

fn linker() -> Linker<WasiCtx> {
    let mut linker = Linker::new();
    linker.add_wasi(|wasi: &mut WasiCtx| wasi);
    linker
}

/// A store with an instance, whose output goes into memory.
fn instance(linker: &Linker<WasiCtx>, module: &Module) -> Outcome<(Store<WasiCtx>, Instance)> {
    let wasi = WasiCtxBuilder::new().stdout_buffer(OutputBuffer::new(1 << 16)).build();
    let mut store = Store::new(wasi.map_err(|error| error.to_string())?);
    let instance = linker.instantiate(&mut store, module).map_err(|error| error.to_string())?;
    Ok((store, instance))
}

/// Instances of the artifact that are there at the same time: time and memory for each.
pub(crate) fn many(artifact: &Path) -> Outcome<String> {
    let (module, linker) = (open(artifact)?, linker());
    let mut text = format!(
        "### Instances in one process\n\n\
        Stores with an instance of C hello each, all of them kept, none of them run. What each of the last ones has cost, \
        and the page tables, which do not count as resident; the budget is {KIB_MAX} KiB for each but the first.\n\n\
        | instances | µs | KiB resident | KiB of page tables | |\n|---|---|---|---|---|\n"
    );
    let mut kept = Vec::with_capacity(COUNTS[COUNTS.len() - 1]);
    for count in COUNTS {
        let more = (count - kept.len()) as f64;
        let (before, start) = (Held::now()?, Instant::now());
        while kept.len() < count {
            match instance(&linker, &module) {
                Ok(instance) => kept.push(instance),
                Err(error) => {
                    return Ok(text + &format!("| {count} | fails at {}: {error} | | | |\n", kept.len() + 1));
                }
            }
        }
        let (time, after) = (start.elapsed(), Held::now()?);
        let each = |before: u64, after: u64| after.saturating_sub(before) as f64 / more;
        let (resident, tables) = (each(before.resident, after.resident), each(before.tables, after.tables));
        let verdict = if count == 1 { "" } else { verdict(resident + tables <= KIB_MAX) };
        text += &format!(
            "| {count} | {:.1} | {resident:.1} | {tables:.1} | {verdict} |\n",
            time.as_secs_f64() * 1e6 / more
        );
    }
    Ok(text)
}

/// Threads that make instances, run and drop them, all of one module: how many a second, all together.
pub(crate) fn threads(artifact: &Path) -> Outcome<String> {
    let (module, linker) = (open(artifact)?, linker());
    let mut text = format!(
        "### Threads\n\nEach makes a store with an instance of C hello, runs it and drops it, {RUNS} times.\n\n\
        | threads | instances a second, all together | against one thread |\n|---|---|---|\n"
    );
    let mut alone = None;
    for count in 1..=host::processors() {
        let start = Instant::now();
        let ended: Vec<Outcome<()>> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..count).map(|_| scope.spawn(|| run_often(&linker, &module))).collect();
            let panicked = |_| Err("a thread panicked".to_owned());
            threads.into_iter().map(|thread| thread.join().unwrap_or_else(panicked)).collect()
        });
        ended.into_iter().collect::<Outcome<()>>()?;
        let rate = (count * RUNS) as f64 / start.elapsed().as_secs_f64();
        let ratio = rate / *alone.get_or_insert(rate);
        text += &format!("| {count} | {rate:.0} | {ratio:.2} × |\n");
    }
    Ok(text)
}

fn run_often(linker: &Linker<WasiCtx>, module: &Module) -> Outcome<()> {
    for _ in 0..RUNS {
        let (mut store, instance) = instance(linker, module)?;
        let start = instance.get_typed_func::<(), ()>(&store, "_start").map_err(|error| error.to_string())?;
        match start.call(&mut store, ()) {
            Ok(()) | Err(wasmc_loader::Error::Exit(0)) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
    Ok(())
}
