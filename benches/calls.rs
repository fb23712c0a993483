//! What do the small things cost? Criterion's measurements of calls inside wasm and between wasm and the host, of
//! instances ([`instantiation`]) and of instructions on memory ([`bulk`]); with `WASMC_REPORT` in the environment, their means
//! go to that file as Markdown tables.
//!
//! # Safety
//! Loading an artifact is trusting it; this one was made by the compiler of this build.
#![allow(unsafe_code, reason = "loading an artifact is unsafe, since it is code")]

mod bulk;
mod instantiation;

use criterion::{Criterion, Throughput};
use std::error::Error as StdError;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use wasmc_compiler::{OptLevel, Options, progress::Silent};
use wasmc_loader::{Instance, Linker, LoadError, Module, Store};

/// Argument of the `fib_*`.
const FIB: i32 = 24;

/// Argument of the `count_*`.
const COUNT: i32 = 100_000;

/// The measured things: name, what it is, and whether it recurses like Fibonacci's numbers.
const CALLS: [(&str, &str, bool); 10] = [
    ("fib_direct", "`call`", true),
    ("fib_static", "`call_indirect`, a table that nothing can change", true),
    ("fib_open", "`call_indirect`, an exported table", true),
    ("fib_hinted", "`call_indirect`, an exported table, the callee named by a hint", true),
    ("fib_ref", "`call_ref`", true),
    ("count_direct", "`return_call` of two functions in turn, each with a load and a store", false),
    ("count_static", "`return_call_indirect`, a table that nothing can change", false),
    ("count_open", "`return_call_indirect`, an exported table", false),
    ("count_ref", "`return_call_ref`", false),
    ("count_host", "call of a host function", false),
];

type Outcome = Result<(), Box<dyn StdError>>;

/// Budgets of the project: where Criterion has the measurement, what it is, the most in nanoseconds.
const BUDGETS: [(&str, &str, &str, f64); 4] = [
    ("host", "call", "call of an exported function by the host", 10.0),
    ("calls", "count_host", "call of a host function", 3.0),
    ("instances", "hello", "a store with an instance of WASI's hello world", 10_000.0),
    ("instances", "hello_pool", "the same in a pool", 5_000.0),
];

fn main() -> Outcome {
    let mut criterion = Criterion::default().configure_from_args();
    let module = load(include_str!("calls.wat"))?;
    let mut linker = Linker::new();
    linker.func_wrap("host", "identity", |value: i32| value);
    inside(&mut criterion, &linker, &module)?;
    from_host(&mut criterion, &linker, &module)?;
    instantiation::measure(&mut criterion, &linker, &module)?;
    bulk::measure(&mut criterion)?;
    criterion.final_summary();
    match std::env::var_os("WASMC_REPORT") {
        Some(path) => Ok(std::fs::write(path, table()?)?),
        None => Ok(()),
    }
}

/// The artifact of a module in text form.
fn artifact(text: &str) -> Result<Vec<u8>, Box<dyn StdError>> {
    let options = Options { opt_level: OptLevel::O3, cpu: "native".to_owned(), ..Options::default() };
    Ok(wasmc_compiler::compile(&wat::parse_str(text)?, &options, &Silent)?)
}

fn load(text: &str) -> Result<Module, Box<dyn StdError>> {
    // SAFETY: the compiler of this build has just made it.
    Ok(unsafe { Module::from_bytes(&artifact(text)?) }?)
}

/// Loads an artifact that [`artifact`] has made.
fn open(path: &Path) -> Result<Module, LoadError> {
    // SAFETY: the compiler of this build has just made it.
    unsafe { Module::open(path) }
}

/// Calls that wasm makes.
fn inside(criterion: &mut Criterion, linker: &Linker<()>, module: &Module) -> Outcome {
    let mut group = criterion.benchmark_group("calls");
    for (name, _, is_fib) in CALLS {
        let mut store = Store::new(());
        let instance: Instance = linker.instantiate(&mut store, module)?;
        if name == "count_ref" {
            instance.get_typed_func::<(), ()>(&store, "aim_at_count")?.call(&mut store, ())?;
        }
        let func = instance.get_typed_func::<i32, i32>(&store, name)?;
        let argument = if is_fib { FIB } else { COUNT };
        let calls = calls(func.call(&mut store, argument)?, is_fib);
        group.throughput(Throughput::Elements(calls));
        group.bench_function(name, |bencher| bencher.iter(|| func.call(&mut store, argument)));
    }
    group.finish();
    Ok(())
}

/// How many calls a run makes that gives `result`.
fn calls(result: i32, is_fib: bool) -> u64 {
    if is_fib { 2 * u64::from(result.cast_unsigned()) - 1 } else { u64::from(COUNT.cast_unsigned()) }
}

/// Calls that the host makes.
fn from_host(criterion: &mut Criterion, linker: &Linker<()>, module: &Module) -> Outcome {
    let mut group = criterion.benchmark_group("host");
    let mut store = Store::new(());
    let nothing = linker.instantiate(&mut store, module)?.get_typed_func::<(), ()>(&store, "nothing")?;
    // The result is looked at, as a caller does: handing it on whole would measure how a large `Result` is copied.
    group.bench_function("call", |bencher| bencher.iter(|| nothing.call(&mut store, ()).is_ok()));
    group.finish();
    Ok(())
}

/// The means that Criterion has written, in nanoseconds for each call.
fn table() -> Result<String, Box<dyn StdError>> {
    let mut table = "| | ns |\n|---|---:|\n".to_owned();
    for (name, what, is_fib) in CALLS {
        // Fibonacci's numbers from the recursion's own two ones.
        let result = (1..FIB).fold((1, 1), |(last, this), _| (this, last + this)).1;
        let each = mean("calls", name)? / calls(result, is_fib) as f64;
        writeln!(table, "| {what} | {each:.2} |")?;
    }
    writeln!(table, "| call of an exported function by the host | {:.1} |", mean("host", "call")?)?;
    instantiation::report(&mut table)?;
    bulk::report(&mut table)?;
    budgets(&mut table)?;
    Ok(table)
}

/// Which budgets are kept.
fn budgets(table: &mut String) -> Outcome {
    writeln!(table, "\n| figure | ns | budget | |\n|---|---:|---:|---|")?;
    for (group, name, what, most) in BUDGETS {
        let calls = if name == "count_host" { f64::from(COUNT) } else { 1.0 };
        let each = mean(group, name)? / calls;
        let verdict = if each <= most { "met" } else { "**missed**" };
        writeln!(table, "| {what} | {each:.1} | {most} | {verdict} |")?;
    }
    Ok(())
}

fn mean(group: &str, name: &str) -> Result<f64, Box<dyn StdError>> {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target"), PathBuf::from);
    let path = target.join("criterion").join(group).join(name).join("new/estimates.json");
    let estimates: serde_json::Value = serde_json::from_slice(&std::fs::read(path)?)?;
    Ok(estimates["mean"]["point_estimate"].as_f64().ok_or("Criterion's estimates have no mean")?)
}
