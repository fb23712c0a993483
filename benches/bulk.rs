//! What do `memory.copy`, `memory.fill` and `memory.grow` cost? The first two beside the C library's `memcpy` and `memset`,
//! which they come to. For the bench of calls.

use super::{Outcome, load, mean};
use criterion::{BatchSize, Criterion, Throughput};
use std::fmt::Write;
use std::hint::black_box;
use wasmc_loader::{Instance, Linker, Module, Store};

/// Sizes of ranges in bytes.
const SIZES: [(usize, &str); 5] =
    [(8, "8"), (64, "64"), (1 << 10, "1 Ki"), (64 << 10, "64 Ki"), (1 << 20, "1 Mi")];

/// How often an instruction is executed in one call: some 64 KiB at least, so that the call is a small part.
const fn times(len_bytes: usize) -> usize {
    let times = (64 << 10) / len_bytes;
    if times > 1000 {
        1000
    } else if times == 0 {
        1
    } else {
        times
    }
}

/// Pages that are added one by one.
const GROWN_PAGES: u32 = 1000;

pub(super) fn measure(criterion: &mut Criterion) -> Outcome {
    let module = load(include_str!("bulk.wat"))?;
    let mut store = Store::new(());
    let instance = Linker::new().instantiate(&mut store, &module)?;
    for name in ["copy", "fill"] {
        wasm(criterion, &mut store, instance, name)?;
    }
    native(criterion);
    grow(criterion, &module);
    Ok(())
}

fn wasm(criterion: &mut Criterion, store: &mut Store<()>, instance: Instance, name: &str) -> Outcome {
    let func = instance.get_typed_func::<(u32, u32), ()>(&*store, name)?;
    let mut group = criterion.benchmark_group(format!("memory.{name}"));
    for (len_bytes, _) in SIZES {
        let times = times(len_bytes);
        group.throughput(Throughput::Elements(times as u64));
        group.bench_function(len_bytes.to_string(), |bencher| {
            bencher.iter(|| func.call(&mut *store, (len_bytes as u32, times as u32)));
        });
    }
    group.finish();
    Ok(())
}

/// The same by the C library, on ranges that lie alike.
fn native(criterion: &mut Criterion) {
    let mut memory = vec![1_u8; 4 << 20];
    for name in ["memcpy", "memset"] {
        let mut group = criterion.benchmark_group(name);
        for (len_bytes, _) in SIZES {
            let times = times(len_bytes);
            group.throughput(Throughput::Elements(times as u64));
            group.bench_function(len_bytes.to_string(), |bencher| {
                bencher.iter(|| {
                    for round in 0..times {
                        let len_bytes = black_box(len_bytes);
                        if name == "memcpy" {
                            let (from, to) = memory.split_at_mut(2 << 20);
                            to[..len_bytes].copy_from_slice(&from[64..64 + len_bytes]);
                        } else {
                            memory[64..64 + len_bytes].fill(round as u8);
                        }
                        black_box(&mut memory);
                    }
                });
            });
        }
        group.finish();
    }
}

fn grow(criterion: &mut Criterion, module: &Module) {
    let mut group = criterion.benchmark_group("memory.grow");
    group.throughput(Throughput::Elements(GROWN_PAGES.into()));
    let fresh = || {
        let mut store = Store::new(());
        let instance = Linker::new().instantiate(&mut store, module).expect("it imports nothing");
        let func = instance.get_typed_func::<u32, ()>(&store, "grow").expect("it is exported");
        (store, func)
    };
    group.bench_function("page", |bencher| {
        bencher.iter_batched_ref(
            fresh,
            |(store, func)| func.call(store, GROWN_PAGES),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

/// The rows of the table, and a second table.
pub(super) fn report(table: &mut String) -> Outcome {
    let each = mean("memory.grow", "page")? / f64::from(GROWN_PAGES);
    writeln!(table, "| `memory.grow` by a page | {each:.0} |")?;
    writeln!(
        table,
        "\n| bytes | `memory.copy` | `memcpy` | `memory.fill` | `memset` |\n|---|---:|---:|---:|---:|"
    )?;
    for (len_bytes, name) in SIZES {
        write!(table, "| {name} ")?;
        for group in ["memory.copy", "memcpy", "memory.fill", "memset"] {
            write!(table, "| {:.1} ", mean(group, &len_bytes.to_string())? / times(len_bytes) as f64)?;
        }
        writeln!(table, "|")?;
    }
    Ok(())
}
