//! Do vectors behave, where the specification's testsuite does not look: operators on literals and on what was just
//! loaded, at every level and for every processor; accesses at the last bytes of memory; vectors between functions,
//! instances and the host; the one choice of relaxed operators? All code runs compiled.

#[path = "../engine/mod.rs"]
mod engine;
mod literals;
mod memory;
mod operators;
mod relaxed;
mod values;

use wasmc_compiler::progress::Silent;
use wasmc_compiler::{OptLevel, Options};
use wasmc_loader::{Instance, Linker, Store};

/// Levels and processors that code differs by. `native` is only as much as the machine that runs the tests has.
const MACHINES: [(OptLevel, &str); 4] = [
    (OptLevel::O0, "x86-64-v2"),
    (OptLevel::O2, "x86-64-v2"),
    (OptLevel::O2, "x86-64-v3"),
    (OptLevel::O3, "native"),
];

/// Options for one of [`MACHINES`].
fn options((opt_level, cpu): (OptLevel, &str)) -> Options {
    Options { opt_level, cpu: cpu.to_owned(), jobs: 1, ..Options::default() }
}

/// Compiles, loads and instantiates a module in text form that imports nothing.
#[track_caller]
fn instance(store: &mut Store<()>, text: &str, options: &Options) -> Instance {
    let bytes = wat::parse_str(text).unwrap_or_else(|error| panic!("{error}"));
    let artifact = wasmc_compiler::compile(&bytes, options, &Silent).expect("the test's module compiles");
    let module = engine::load(&artifact).expect("an artifact just compiled can be loaded");
    Linker::new().instantiate(store, &module).expect("a module without imports can be instantiated")
}
