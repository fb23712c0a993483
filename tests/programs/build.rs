//! How does a program of the catalogue become wasm and a native binary? With clang, rustc or `asc`, from the same
//! sources for both, once per content. Called by the tests and the benches; what it returns is in the cache.

use crate::cache::{self, Key, Outcome};
use crate::catalogue::{Clang, Program, Recipe, RustCrate};
use crate::exceptions::{self, Additions};
use crate::sources::{self, Package};
use crate::{npm, tool};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// What a build is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    Wasm,
    Native,
}

/// How a build is optimised.
#[derive(Clone, Copy)]
pub(crate) struct Optimisation {
    /// As clang and rustc understand it: `2`, `3`.
    pub(crate) level: char,
    /// The CPU of native builds, if not the oldest one.
    pub(crate) native_cpu: Option<&'static str>,
    /// Whether wasm builds may use vectors without asking for them in their sources.
    pub(crate) wasm_vectors: bool,
    /// Whether native builds may fuse a multiplication and an addition, which rounds once; wasm may not.
    pub(crate) native_fuses: bool,
}

/// The two builds of a program.
pub(crate) struct Built {
    pub(crate) wasm: PathBuf,
    pub(crate) reference: Reference,
}

/// What the output of the wasm build is compared with.
pub(crate) enum Reference {
    /// A native binary.
    Native(PathBuf),
    /// The wasm build itself, run by this script in node.
    Node { script: PathBuf },
}

/// Builds both sides, at the same time where there are two.
pub(crate) fn build(program: &Program, optimisation: Optimisation) -> Outcome<Built> {
    let one = |target| build_for(program, target, optimisation);
    if let Recipe::AssemblyScript { .. } = program.recipe {
        let script = own_folder(program).join("node.mjs");
        return Ok(Built { wasm: one(Target::Wasm)?, reference: Reference::Node { script } });
    }
    std::thread::scope(|scope| {
        let native = scope.spawn(|| one(Target::Native));
        let wasm = one(Target::Wasm)?;
        let native = native.join().map_err(|_| "the thread of the native build panicked".to_owned())??;
        Ok(Built { wasm, reference: Reference::Native(native) })
    })
}

/// Builds one side.
pub(crate) fn build_for(program: &Program, target: Target, optimisation: Optimisation) -> Outcome<PathBuf> {
    match &program.recipe {
        Recipe::Clang(recipe) => clang(program, recipe, target, optimisation),
        Recipe::Rust { main, crates } => rust(program, main, crates, target, optimisation),
        Recipe::AssemblyScript { main } => assembly_script(program, main),
    }
}

/// Our part of the program.
pub(crate) fn own_folder(program: &Program) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(program.folder)
}

fn clang(program: &Program, recipe: &Clang, target: Target, optimisation: Optimisation) -> Outcome<PathBuf> {
    let own = own_folder(program);
    let (compiler, args) = clang_command(program, recipe, target, optimisation)?;
    let mut key = Key::new().text(&version(compiler)?).file(&own.join(recipe.main))?;
    for folder in recipe.own_includes.iter().copied().chain(["wasi"]) {
        for file in files_matching(&own, &format!("{folder}/*.h"))? {
            key = key.file(&file)?;
        }
    }
    if let Some(name) = recipe.package {
        key = key.text(&sources::package(name)?.version);
    }
    for file in exceptions_of(recipe, target)?.files {
        key = key.file(&file)?;
    }
    make(program, target, args.iter().fold(key, |key, arg| key.text(arg)), |output| {
        tool::run(Command::new(compiler).args(&args).arg("-o").arg(output)).map(|_| ())
    })
}

/// The compiler, and all its arguments but the output.
pub(crate) fn clang_command(
    program: &Program,
    recipe: &Clang,
    target: Target,
    optimisation: Optimisation,
) -> Outcome<(&'static str, Vec<String>)> {
    let own = own_folder(program);
    let compiler = if recipe.main.ends_with(".cpp") { "clang++-22" } else { "clang-22" };
    let mut args = clang_options(target, optimisation);
    args.extend(recipe.flags.iter().map(ToString::to_string));
    for folder in recipe.own_includes {
        args.push(format!("-I{}", own.join(folder).display()));
    }
    // Before the flags of the program, whose folders may have a `setjmp` that cannot jump.
    args.extend(exceptions_of(recipe, target)?.args);
    let side = if target == Target::Wasm { recipe.wasm_flags } else { recipe.native_flags };
    args.extend(side.iter().map(|flag| flag.replace("{}", &own.display().to_string())));
    args.push(own.join(recipe.main).display().to_string());
    if let Some(name) = recipe.package {
        args.extend(package_args(recipe, &sources::package(name)?)?);
    }
    args.push("-lm".to_owned());
    Ok((compiler, args))
}

/// What the exceptions of a wasm build add to it.
fn exceptions_of(recipe: &Clang, target: Target) -> Outcome<Additions> {
    match recipe.exceptions.filter(|_| target == Target::Wasm) {
        None => Ok(Additions::default()),
        Some(encoding) if recipe.main.ends_with(".cpp") => exceptions::for_cxx(encoding),
        Some(encoding) => Ok(exceptions::for_c(encoding)),
    }
}

fn clang_options(target: Target, optimisation: Optimisation) -> Vec<String> {
    let mut options = vec![format!("-O{}", optimisation.level), "-DNDEBUG".to_owned(), "-w".to_owned()];
    match (target, optimisation.native_cpu) {
        (Target::Native, cpu) => {
            options.extend(cpu.map(|cpu| format!("-march={cpu}")));
            options.extend((!optimisation.native_fuses).then(|| "-ffp-contract=off".to_owned()));
        }
        (Target::Wasm, _) => {
            options.extend(
                ["--target=wasm32-wasi", "--no-wasm-opt", "-Wl,-z,stack-size=8388608,--stack-first"]
                    .map(str::to_owned),
            );
            options.extend(optimisation.wasm_vectors.then(|| "-msimd128".to_owned()));
        }
    }
    options
}

fn package_args(recipe: &Clang, package: &Package) -> Outcome<Vec<String>> {
    let mut args: Vec<String> =
        recipe.includes.iter().map(|folder| format!("-I{}", package.folder.join(folder).display())).collect();
    for pattern in recipe.sources {
        args.extend(files_matching(&package.folder, pattern)?.iter().map(|file| file.display().to_string()));
    }
    Ok(args)
}

/// The files below `folder` that match a path whose parts may hold one `*` each, in order of their names.
fn files_matching(folder: &Path, pattern: &str) -> Outcome<Vec<PathBuf>> {
    let Some((first, rest)) = pattern.split_once('/').or(Some((pattern, ""))) else { return Ok(Vec::new()) };
    let Some((before, after)) = first.split_once('*') else {
        let path = folder.join(first);
        return if rest.is_empty() { Ok(vec![path]) } else { files_matching(&path, rest) };
    };
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let matches = name.len() >= first.len() - 1 && name.starts_with(before) && name.ends_with(after);
        match (matches, rest.is_empty()) {
            (true, true) if path.is_file() => found.push(path),
            (true, false) if path.is_dir() => found.extend(files_matching(&path, rest)?),
            _ => {}
        }
    }
    found.sort();
    Ok(found)
}

fn rust(
    program: &Program,
    main: &str,
    crates: &[RustCrate],
    target: Target,
    optimisation: Optimisation,
) -> Outcome<PathBuf> {
    let (rustc, triple) = wasm_rustc()?;
    let main = own_folder(program).join(main);
    let mut options = vec![format!("-Copt-level={}", optimisation.level), "--cap-lints=allow".to_owned()];
    match (target, optimisation.native_cpu) {
        (Target::Wasm, _) => {
            let linker = [
                "-Clinker=wasm-ld-22",
                "-Clinker-flavor=wasm-ld",
                "-Clink-arg=--no-fatal-warnings",
                "--target",
                triple,
            ];
            options.extend(linker.map(str::to_owned));
            options.extend(optimisation.wasm_vectors.then(|| "-Ctarget-feature=+simd128".to_owned()));
        }
        (Target::Native, Some(cpu)) => options.push(format!("-Ctarget-cpu={cpu}")),
        (Target::Native, None) => {}
    }
    let mut key = Key::new().text(&version(rustc)?).file(&main)?;
    key = options.iter().fold(key, |key, option| key.text(option));
    for item in crates {
        key = key.text(&sources::package(item.package)?.version);
    }
    make(program, target, key, |output| {
        let folder = output.parent().expect("it is in the folder of the entry");
        let mut externs = vec!["-L".to_owned(), folder.display().to_string()];
        for item in crates {
            let root = sources::package(item.package)?.folder.join("src/lib.rs");
            let library = folder.join(format!("lib{}.rlib", item.name));
            let mut command = Command::new(rustc);
            command.args(["--crate-type=rlib", "--crate-name", item.name, "--edition", item.edition]);
            command.args(
                item.features
                    .iter()
                    .flat_map(|feature| ["--cfg".to_owned(), format!("feature=\"{feature}\"")]),
            );
            command.args(&options).args(&externs).arg(root).arg("-o").arg(&library);
            tool::run(&mut command)?;
            externs.extend(["--extern".to_owned(), format!("{}={}", item.name, library.display())]);
        }
        let mut command = Command::new(rustc);
        command.args(["--edition", "2021"]).args(&options).args(&externs).arg(&main).arg("-o").arg(output);
        tool::run(&mut command).map(|_| ())
    })
}

/// A Rust compiler that has a WASI target, and the target's name: that of the user, else that of the distribution.
fn wasm_rustc() -> Outcome<(&'static str, &'static str)> {
    static FOUND: OnceLock<Option<(&'static str, &'static str)>> = OnceLock::new();
    let candidates =
        [("rustc", "wasm32-wasip1"), ("/usr/bin/rustc", "wasm32-wasip1"), ("/usr/bin/rustc", "wasm32-wasi")];
    let has_target = |(rustc, triple): &(&str, &str)| {
        let folder = tool::run(Command::new(rustc).args(["--print", "target-libdir", "--target", triple]));
        folder.is_ok_and(|folder| Path::new(folder.trim()).is_dir())
    };
    FOUND.get_or_init(|| candidates.into_iter().find(has_target)).ok_or(
        "no Rust compiler with a WASI target: `rustup target add wasm32-wasip1`, or the packages `rustc` and \
         `libstd-rust-dev-wasm32`, as `make setup` installs them"
            .to_owned(),
    )
}

fn assembly_script(program: &Program, main: &str) -> Outcome<PathBuf> {
    let own = own_folder(program);
    let modules = npm::install(program.name, &own)?.join("node_modules");
    let key = Key::new().file(&own.join(main))?.file(&own.join("package-lock.json"))?;
    make(program, Target::Wasm, key, |output| {
        // `asc` takes its libraries from below the folder it runs in only.
        let folder = output.parent().expect("it is in the folder of the entry");
        fs::copy(own.join(main), folder.join(main)).map_err(|error| format!("{main}: {error}"))?;
        symlink(&modules, folder.join("node_modules")).map_err(|error| format!("node_modules: {error}"))?;
        let mut command = Command::new("node");
        command.arg(modules.join("assemblyscript/bin/asc.js")).arg(main).arg("-O3").current_dir(folder);
        command.args(["--config", "node_modules/@assemblyscript/wasi-shim/asconfig.json", "-o"]).arg(output);
        tool::run(&mut command).map(|_| ())
    })
}

/// The output of a build that the cache keeps.
fn make(
    program: &Program,
    target: Target,
    key: Key,
    run: impl FnOnce(&Path) -> Outcome<()>,
) -> Outcome<PathBuf> {
    let (kind, file) = match target {
        Target::Wasm => ("wasm", format!("{}.wasm", program.name)),
        Target::Native => ("native", program.name.to_owned()),
    };
    let folder = cache::entry(&format!("{}-{kind}", program.name), key, |folder| run(&folder.join(&file)))?;
    Ok(folder.join(file))
}

/// The first line a tool prints when asked for its version.
fn version(tool: &str) -> Outcome<String> {
    let said = tool::run(Command::new(tool).arg("--version"))?;
    Ok(said.lines().next().unwrap_or_default().to_owned())
}
