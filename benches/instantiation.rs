//! What does it cost to load an artifact, to make and drop instances of it, and to trap? For the bench of calls.

use super::{Outcome, artifact, load, mean, open};
use criterion::Criterion;
use std::fmt::Write;
use wasmc_loader::{InstancePool, Linker, Module, Store, StoreLimits, WasiCtx, WasiCtxBuilder};

/// A module with nothing that an instance needs memory for, but a function that traps.
const BARE: &str = r#"(module (func (export "trap") unreachable))"#;

/// Instances at a time of those that are kept.
const KEPT: usize = 100;

/// Names of the measured things, and what they are.
const ROWS: [(&str, &str); 8] = [
    ("load", "an artifact on disk opened, mapped, linked, and dropped"),
    ("hello", "a store with an instance of WASI's hello world, made and dropped"),
    ("hello_pool", "the same in a pool"),
    ("hello_kept", "the same, 100 made and then dropped together"),
    ("table", "a store with an instance that has a memory and exported tables, made and dropped"),
    ("table_pool", "the same in a pool"),
    ("bare", "a store with an instance that has neither, made and dropped"),
    ("trap", "a call that traps at once, its backtrace included"),
];

pub(super) fn measure(criterion: &mut Criterion, linker: &Linker<()>, calls: &Module) -> Outcome {
    let mut wasi = Linker::new();
    wasi.add_wasi(|ctx: &mut WasiCtx| ctx);
    let text = include_str!("../fixtures/hello.wat");
    let (hello, bare) = (load(text)?, load(BARE)?);
    let pool = InstancePool::new(1)?;
    let ctx = || WasiCtxBuilder::new().build().expect("it is given nothing that could fail");
    let pooled = || Store::in_pool((), StoreLimits::default(), &pool);
    let pooled_wasi = || Store::in_pool(ctx(), StoreLimits::default(), &pool);
    let mut group = criterion.benchmark_group("instances");
    let file = tempfile::NamedTempFile::new()?;
    std::fs::write(file.path(), artifact(text)?)?;
    group.bench_function("load", |bencher| bencher.iter(|| open(file.path()).map(drop)));
    group.bench_function("hello", |b| b.iter(|| wasi.instantiate(&mut Store::new(ctx()), &hello)));
    group.bench_function("hello_pool", |b| b.iter(|| wasi.instantiate(&mut pooled_wasi(), &hello)));
    group.bench_function("hello_kept", |b| {
        b.iter(|| {
            let mut stores: Vec<_> = (0..KEPT).map(|_| Store::new(ctx())).collect();
            stores.iter_mut().try_for_each(|store| wasi.instantiate(store, &hello).map(drop))
        });
    });
    group.bench_function("table", |b| b.iter(|| linker.instantiate(&mut Store::new(()), calls)));
    group.bench_function("table_pool", |b| b.iter(|| linker.instantiate(&mut pooled(), calls)));
    group.bench_function("bare", |b| b.iter(|| linker.instantiate(&mut Store::new(()), &bare)));
    let mut store = Store::new(());
    let trap = linker.instantiate(&mut store, &bare)?.get_typed_func::<(), ()>(&store, "trap")?;
    group.bench_function("trap", |bencher| bencher.iter(|| trap.call(&mut store, ())));
    group.finish();
    Ok(())
}

/// The rows of the table.
pub(super) fn report(table: &mut String) -> Outcome {
    for (name, what) in ROWS {
        let each = mean("instances", name)? / if name == "hello_kept" { KEPT as f64 } else { 1.0 };
        writeln!(table, "| {what} | {each:.0} |")?;
    }
    Ok(())
}
