//! What do the parts about starting up start? Programs that only say hello, natively and as artifacts. Called by
//! `start_up.rs` and `growth.rs`.

use crate::build;
use crate::cache::Outcome;
use crate::catalogue::{self, Clang, Program, Recipe};
use crate::subject::{OPTIMISATION, artifact, native_of, program};
use crate::tool;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Hello in C.
const IN_C: Program = Program {
    name: "hello",
    folder: "fixtures",
    recipe: Recipe::Clang(Clang { main: "hello.c", ..catalogue::NO_PACKAGE }),
    runs: &[],
};

/// The wasm of hello in C.
pub(crate) fn wasm() -> Outcome<PathBuf> {
    build::build_for(&IN_C, build::Target::Wasm, OPTIMISATION)
}

/// Hello in C as an artifact.
pub(crate) fn c_artifact(folder: &Path) -> Outcome<PathBuf> {
    artifact(&wasm()?, folder, "hello")
}

/// Hello in the text format as an artifact, without any library.
pub(crate) fn wat_artifact(folder: &Path) -> Outcome<PathBuf> {
    let wat = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/hello.wat");
    artifact(&wat, folder, "hello-wat")
}

/// Hello with a database and 16 MiB of data in it, as an artifact.
pub(crate) fn large_artifact(folder: &Path) -> Outcome<PathBuf> {
    let sqlite = program("sqlite")?;
    let Recipe::Clang(Clang { package, sources, includes, flags, .. }) = sqlite.recipe else {
        return Err("sqlite is a C program".to_owned());
    };
    let recipe = Clang { package, sources, includes, flags, ..catalogue::NO_PACKAGE };
    let large = Program { name: "large", folder: "fixtures/large", recipe: Recipe::Clang(recipe), runs: &[] };
    artifact(&build::build(&large, OPTIMISATION)?.wasm, folder, "large")
}

/// Hello in C, natively.
pub(crate) fn native_c() -> Outcome<Command> {
    let built = build::build(&IN_C, OPTIMISATION)?;
    Ok(Command::new(native_of(&built.reference)?))
}

/// Hello in Rust, natively.
pub(crate) fn native_rust(folder: &Path) -> Outcome<Command> {
    let binary = folder.join("hello-rust");
    let mut rustc = Command::new("rustc");
    rustc.args(["-O", "fixtures/hello.rs", "-o"]).arg(&binary).current_dir(env!("CARGO_MANIFEST_DIR"));
    tool::run(&mut rustc)?;
    Ok(Command::new(binary))
}
