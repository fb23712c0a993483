//! Are those loops widened that may be, and no others? `tests/widen/*.ll` hold LLVM IR: functions `widened_…`, whose loop must
//! get a wider one before it, and functions `kept_…`, which must stay as they are. What widened loops do is tested with
//! the runtime.

use inkwell::context::Context;
use inkwell::memory_buffer::MemoryBuffer;
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use wasmc_compiler::options::{Emit, Options};
use wasmc_compiler::progress::Silent;
use wasmc_compiler::widen::widen;

fn main() -> std::process::ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/widen");
    let files = std::fs::read_dir(folder).expect("the tests' folder is there");
    let files = files.map(|entry| entry.expect("it can be listed").path());
    let mut trials: Vec<Trial> = files
        .map(|path| {
            let name = path.file_stem().expect("files have names").to_string_lossy().into_owned();
            Trial::test(name, move || check(&path))
        })
        .collect();
    trials.push(Trial::test("vectors", becomes_vectors));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn check(path: &PathBuf) -> Result<(), Failed> {
    let text = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let context = Context::create();
    let buffer = MemoryBuffer::create_from_memory_range_copy(&text, "widen");
    let module = context.create_module_from_ir(buffer).map_err(|error| error.to_string())?;
    let defined = || module.get_functions().filter(|function| function.count_basic_blocks() > 0);
    let before: Vec<String> = defined().map(|function| function.to_string()).collect();
    for unchanged in [0, 128] {
        assert_eq!(widen(&module, unchanged), 0, "no vectors are wider");
    }
    let count = widen(&module, 256);
    module.verify().map_err(|error| error.to_string())?;
    let mut widened = 0;
    for (function, before) in defined().zip(before) {
        let (name, now) = (function.get_name().to_string_lossy().into_owned(), function.to_string());
        match name.split('_').next() {
            Some("widened") if now.matches("widen.wide:").count() == 1 => widened += 1,
            Some("kept") if now == before => {}
            _ => return Err(format!("`{name}` is now:\n{now}").into()),
        }
    }
    if count == widened { Ok(()) } else { Err(format!("{count} loops of {widened} functions").into()) }
}

/// The loop that producers make of `to[i] += factor * from[i]`.
const SCALE: &str = r#"(module (memory 1) (func (export "f") (param i32 i32 i32 f64) (loop $again
    (v128.store (local.get 0)
        (f64x2.add (f64x2.mul (f64x2.splat (local.get 3)) (v128.load (local.get 1))) (v128.load (local.get 0))))
    (local.set 0 (i32.add (local.get 0) (i32.const 16)))
    (local.set 1 (i32.add (local.get 1) (i32.const 16)))
    (br_if $again (local.tee 2 (i32.sub (local.get 2) (i32.const 2)))))))"#;

fn becomes_vectors() -> Result<(), Failed> {
    let module = wat::parse_str(SCALE)?;
    for (cpu, wide, vector) in
        [("x86-64-v2", false, "ymm"), ("x86-64-v3", true, "ymm"), ("x86-64-v4", true, "zmm")]
    {
        let options = Options { emit: Emit::Asm, cpu: cpu.to_owned(), jobs: 1, ..Options::default() };
        let text = String::from_utf8(wasmc_compiler::compile(&module, &options, &Silent)?)?;
        let multiplies = text.lines().any(|line| line.contains("vmulpd") && line.contains(vector));
        if multiplies != wide {
            return Err(format!("{cpu}: {text}").into());
        }
    }
    Ok(())
}
