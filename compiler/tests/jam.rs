//! Are several iterations done at once of the loops around others where they may be, and of no others? `tests/jam/*.ll` hold
//! LLVM IR: functions `jammed_…`, whose outer loop must get another before it, and functions `kept_…`, which must stay as
//! they are. What such loops do is tested with the runtime.

use inkwell::context::Context;
use inkwell::memory_buffer::MemoryBuffer;
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use wasmc_compiler::jam::jam;
use wasmc_compiler::options::{Emit, OptLevel, Options};
use wasmc_compiler::progress::Silent;
use wasmc_compiler::widen::widen;

fn main() -> std::process::ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/jam");
    let files = std::fs::read_dir(folder).expect("the tests' folder is there");
    let files = files.map(|entry| entry.expect("it can be listed").path());
    let mut trials: Vec<Trial> = files
        .flat_map(|path| {
            let name = path.file_stem().expect("files have names").to_string_lossy().into_owned();
            [128, 256, 512].map(|bits| {
                let path = path.clone();
                Trial::test(format!("{name}_{bits}"), move || check(&path, bits))
            })
        })
        .collect();
    trials.push(Trial::test("is_widened", is_widened));
    trials.push(Trial::test("becomes_vectors", becomes_vectors));
    trials.push(Trial::test("strict_memory", strict_memory));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn check(path: &PathBuf, vector_bits: u32) -> Result<(), Failed> {
    let text = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let context = Context::create();
    let buffer = MemoryBuffer::create_from_memory_range_copy(&text, "jam");
    let module = context.create_module_from_ir(buffer).map_err(|error| error.to_string())?;
    let defined = || module.get_functions().filter(|function| function.count_basic_blocks() > 0);
    let before: Vec<String> = defined().map(|function| function.to_string()).collect();
    assert_eq!(jam(&module, 0), 0, "there are no vectors");
    let count = jam(&module, vector_bits);
    module.verify().map_err(|error| error.to_string())?;
    let mut jammed = 0;
    for (function, before) in defined().zip(before) {
        let (name, now) = (function.get_name().to_string_lossy().into_owned(), function.to_string());
        let blocks = |name: &str| now.matches(name).count();
        match name.split('_').next() {
            Some("jammed")
                if blocks("jam.turn:") == 1 && blocks("jam.align:") == usize::from(vector_bits == 512) =>
            {
                jammed += 1;
            }
            Some("kept") if now == before => {}
            _ => return Err(format!("`{name}` is now:\n{now}").into()),
        }
    }
    if count == jammed { Ok(()) } else { Err(format!("{count} loops of {jammed} functions").into()) }
}

/// The nest that producers make of `c[j] += a[k] * b[k][j]`.
const MULTIPLY: &str = r#"(module (memory 1) (func (export "f")
    (param $a i32) (param $b i32) (param $c i32) (param $bytes i32) (param $rows i32)
    (local $j i32) (local $factor f64)
    (loop $rows
        (local.set $factor (f64.load (local.get $a)))
        (local.set $j (i32.const 0))
        (loop $again
            (f64.store (i32.add (local.get $c) (local.get $j))
                (f64.add (f64.load (i32.add (local.get $c) (local.get $j)))
                    (f64.mul (local.get $factor) (f64.load (i32.add (local.get $b) (local.get $j))))))
            (br_if $again (i32.ne (local.tee $j (i32.add (local.get $j) (i32.const 8))) (local.get $bytes))))
        (local.set $a (i32.add (local.get $a) (i32.const 8)))
        (local.set $b (i32.add (local.get $b) (local.get $bytes)))
        (br_if $rows (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))))"#;

fn compiled(options: Options) -> Result<String, Failed> {
    let options = Options { cpu: "x86-64-v3".to_owned(), jobs: 1, ..options };
    let module = wat::parse_str(MULTIPLY)?;
    Ok(String::from_utf8(wasmc_compiler::compile(&module, &options, &Silent)?)?)
}

/// Iterations at once of vectors become iterations of longer ones at once.
fn is_widened() -> Result<(), Failed> {
    let text = include_bytes!("jam/nests.ll");
    let context = Context::create();
    let buffer = MemoryBuffer::create_from_memory_range_copy(text, "jam");
    let module = context.create_module_from_ir(buffer).map_err(|error| error.to_string())?;
    jam(&module, 512);
    let count = widen(&module, 512);
    module.verify().map_err(|error| error.to_string())?;
    let widened = module.get_function("jammed_vectors").expect("it is there").to_string();
    let wide = |line: &&str| line.contains("store <8 x double>");
    // Four iterations of the outer loop at once, and one; not those that align.
    match (count, widened.lines().filter(wide).count()) {
        (2, 1) => Ok(()),
        other => Err(format!("{other:?} of:\n{widened}").into()),
    }
}

/// More is multiplied than stored, which no loop for a single row does.
fn becomes_vectors() -> Result<(), Failed> {
    for opt_level in [OptLevel::O2, OptLevel::O3] {
        let text = compiled(Options { emit: Emit::Asm, opt_level, ..Options::default() })?;
        let lines = || text.lines().filter(|line| line.contains("%ymm"));
        let products = lines().filter(|line| line.contains("vmulpd")).count();
        let stores = lines().filter(|line| line.contains("vmovup") && line.ends_with(')')).count();
        if products <= stores {
            return Err(format!("{products} products, {stores} stores at {opt_level:?}:\n{text}").into());
        }
    }
    Ok(())
}

fn strict_memory() -> Result<(), Failed> {
    for (strict_memory, jammed) in [(false, true), (true, false)] {
        let text = compiled(Options { emit: Emit::LlvmIr, strict_memory, ..Options::default() })?;
        if text.contains("jam.") != jammed {
            return Err(text.into());
        }
    }
    Ok(())
}
