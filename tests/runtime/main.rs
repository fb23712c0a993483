//! Does a running program behave, where the specification's testsuite does not look: backtraces, exhausted stacks,
//! linked instances, threads, host functions that fail, growing memory, references at the host's boundary, large
//! tables? One file each; all code runs compiled.

mod bounds;
mod bulk_bounds;
#[path = "../engine/mod.rs"]
mod engine;
mod exceptions;
mod folding;
#[path = "../../compiler/tests/hinted/mod.rs"]
mod hinted;
mod hinted_calls;
mod host;
mod host_arguments;
mod indirect_calls;
mod interpreters;
mod jammed_loops;
mod linking;
mod loops;
mod memory;
mod memory64;
mod references;
mod reuse;
mod rolled_loops;
mod signals;
mod stack;
mod stores;
mod tables;
mod tail_callees;
mod tail_calls;
mod threads;
mod traps;
mod wasi;
mod wide_loops;

use wasmc_compiler::OptLevel;
use wasmc_loader::{Error, Instance, Linker, Module, Store, Trap};

/// Compiles and loads a module in text form, at `-O2`.
#[track_caller]
fn module(text: &str) -> Module {
    module_at(OptLevel::O2, text)
}

#[track_caller]
fn module_at(level: OptLevel, text: &str) -> Module {
    let bytes = wat::parse_str(text).expect("the test's module is well-formed");
    let artifact = engine::compile(&bytes, level, 1).expect("the test's module compiles");
    engine::load(&artifact).expect("an artifact just compiled can be loaded")
}

/// Instantiates a module that imports nothing.
#[track_caller]
fn instance<T>(store: &mut Store<T>, module: &Module) -> Instance {
    Linker::new().instantiate(store, module).expect("a module without imports can be instantiated")
}

/// Calls an export without parameters or results.
fn run<T>(store: &mut Store<T>, instance: Instance, name: &str) -> Result<(), Error> {
    let func = instance.get_typed_func::<(), ()>(&mut *store, name)?;
    func.call(store, ())
}

#[track_caller]
fn trap(outcome: Result<(), Error>) -> Trap {
    match outcome {
        Err(Error::Trap(trap)) => trap,
        other => panic!("expected a trap, got {other:?}"),
    }
}
