//! How long does it take to build the vector kernels: C to native, C to wasm with the parts of libc it needs, and that to
//! an artifact? A part of the bench of the programs.

use crate::build::{self, Target};
use crate::cache::Outcome;
use crate::catalogue::Recipe;
use crate::measure::median_seconds;
use crate::subject::{self, OPTIMISATION, WASMC, bytes};
use crate::works::{VECTOR_WORKS, Work};
use crate::{Bench, without_names};
use std::process::Command;

/// Rounds of each measurement.
const ROUNDS: usize = 7;

/// The part.
pub(crate) fn measure(bench: &Bench, names: &[String]) -> Outcome<String> {
    without_names(names)?;
    let mut table =
        "| program | wasm, kB | clang, C to native, ms | clang, C to wasm, ms | `wasmc build -O3`, ms |\n\
         |---|---|---|---|---|\n"
            .to_owned();
    for Work { program: name, .. } in VECTOR_WORKS {
        let program = subject::program(name)?;
        let Recipe::Clang(recipe) = &program.recipe else { return Err(format!("{name} is a C program")) };
        let output = bench.folder.join(format!("{name}-again"));
        let clang = |target| -> Outcome<Command> {
            let (compiler, args) = build::clang_command(program, recipe, target, OPTIMISATION)?;
            let mut command = Command::new(compiler);
            command.args(args).arg("-o").arg(&output);
            Ok(command)
        };
        let wasm = build::build(program, OPTIMISATION)?.wasm;
        let mut ours = Command::new(WASMC);
        ours.args(["build", "-O3"]).arg(&wasm).arg("-o").arg(&output);
        let commands = [clang(Target::Native)?, clang(Target::Wasm)?, ours];
        let costs = bench.account.alternated(&commands, ROUNDS)?;
        let [native, to_wasm, ours] = [0, 1, 2].map(|side| median_seconds(&costs[side]) * 1e3);
        let kilobytes = bytes(&wasm) as f64 / 1e3;
        table += &format!("| {name} | {kilobytes:.1} | {native:.1} | {to_wasm:.1} | {ours:.1} |\n");
    }
    Ok(table)
}
