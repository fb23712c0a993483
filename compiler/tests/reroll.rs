//! Are those loops rolled back that may be, and no others? `tests/reroll/*.ll` hold LLVM IR: functions `rolled_…` with a
//! loop of some rounds, of which one must be left, and functions `kept_…`, which must stay as they are. And do those that
//! were rolled back do the same as before?

#[path = "reroll/machine.rs"]
mod machine;
#[path = "reroll/written.rs"]
mod written;

use inkwell::context::Context;
use inkwell::memory_buffer::MemoryBuffer;
use inkwell::module::Module;
use inkwell::values::{FunctionValue, InstructionOpcode};
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use wasmc_compiler::options::{Emit, Options};
use wasmc_compiler::progress::Silent;
use wasmc_compiler::reroll::reroll;

fn main() -> std::process::ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reroll");
    let files = std::fs::read_dir(folder).expect("the tests' folder is there");
    let files = files.map(|entry| entry.expect("it can be listed").path());
    let mut trials: Vec<Trial> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "ll"))
        .map(|path| {
            let name = path.file_stem().expect("files have names").to_string_lossy().into_owned();
            Trial::test(name, move || check(&path))
        })
        .collect();
    trials.push(Trial::test("vectors", becomes_vectors));
    trials.push(Trial::test("random", random_loops));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn accesses(function: FunctionValue<'_>) -> usize {
    let all = function.get_basic_block_iter().flat_map(|block| block.get_instructions());
    all.filter(|one| matches!(one.get_opcode(), InstructionOpcode::Load | InstructionOpcode::Store)).count()
}

fn check(path: &PathBuf) -> Result<(), Failed> {
    let text = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let context = Context::create();
    let module = parse(&context, &text)?;
    let read = |function: FunctionValue<'_>| (accesses(function), function.to_string());
    let before: Vec<_> = module.get_functions().map(read).collect();
    let count = reroll(&module, 256);
    module.verify().map_err(|error| error.to_string())?;
    let mut rolled = 0;
    for (function, (accesses, text)) in module.get_functions().zip(before) {
        let name = function.get_name().to_string_lossy().into_owned();
        let (left, now) = read(function);
        match name.split('_').next() {
            Some("rolled") if left < accesses && left > 0 => rolled += 1,
            Some("kept") if text == now => {}
            _ if name.starts_with("llvm.") => {}
            _ => return Err(format!("`{name}` had {accesses} accesses, now {left}:\n{now}").into()),
        }
    }
    if count == rolled { Ok(()) } else { Err(format!("{count} loops of {rolled} functions").into()) }
}

fn parse<'ctx>(context: &'ctx Context, text: &[u8]) -> Result<Module<'ctx>, Failed> {
    let buffer = MemoryBuffer::create_from_memory_range_copy(text, "reroll");
    Ok(context.create_module_from_ir(buffer).map_err(|error| error.to_string())?)
}

/// Loops at random, which are interpreted before and after: each must give the same result, trap at the same time with
/// the same bytes in memory, and make no value undefined that was not.
fn random_loops() -> Result<(), Failed> {
    let (mut rolled, mut compared, mut trapped) = (0, 0, 0_u64);
    for seed in 0..LOOPS {
        let mut random = written::Random(seed);
        let text = written::module(&mut random);
        let context = Context::create();
        let (before, after) = (parse(&context, text.as_bytes())?, parse(&context, text.as_bytes())?);
        if reroll(&after, 256) == 0 {
            continue;
        }
        rolled += 1;
        after.verify().map_err(|error| error.to_string())?;
        for _ in 0..RUNS {
            let arguments = machine::arguments(&mut random);
            let Some(expected) = machine::run(&before, &arguments) else { continue };
            compared += 1;
            trapped += u64::from(expected.result.is_none());
            if machine::run(&after, &arguments).as_ref() != Some(&expected) {
                let after = after.to_string();
                return Err(format!("loop {seed} of {arguments:?}:\n{text}\nbecomes\n{after}").into());
            }
        }
    }
    match rolled > LOOPS / 8 && compared > rolled && trapped * 20 > compared {
        true => Ok(()),
        false => Err(format!("{rolled} loops, {compared} runs, {trapped} traps").into()),
    }
}

/// Loops that are written, and runs of each that is rolled back.
const LOOPS: u64 = 2_000;
const RUNS: u64 = 12;

/// The loop that producers make of `to[i] += factor * from[i]`, compiled from wasm.
const SCALE: &str = r#"(module (memory 1) (func (export "f") (param i32 i32 i32 f64) (local $end i32) (local $i i32)
    (if (local.tee $end (i32.and (local.get 2) (i32.const -2))) (then (loop $again
        (f64.store (local.get 0)
            (f64.add (f64.mul (local.get 3) (f64.load (local.get 1))) (f64.load (local.get 0))))
        (f64.store (i32.add (local.get 0) (i32.const 8))
            (f64.add (f64.mul (local.get 3) (f64.load (i32.add (local.get 1) (i32.const 8))))
                (f64.load (i32.add (local.get 0) (i32.const 8)))))
        (local.set 0 (i32.add (local.get 0) (i32.const 16)))
        (local.set 1 (i32.add (local.get 1) (i32.const 16)))
        (br_if $again (i32.ne (local.tee $i (i32.add (local.get $i) (i32.const 2))) (local.get $end))))))))"#;

fn becomes_vectors() -> Result<(), Failed> {
    let module = wat::parse_str(SCALE)?;
    let options = Options { emit: Emit::LlvmIr, jobs: 1, ..Options::default() };
    let text = String::from_utf8(wasmc_compiler::compile(&module, &options, &Silent)?)?;
    match ["fmul <4 x double>", "store <4 x double>"].iter().all(|vector| text.contains(vector)) {
        true => Ok(()),
        false => Err(text.into()),
    }
}
