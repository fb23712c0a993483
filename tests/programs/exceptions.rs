//! What does a wasm build with exceptions need, beyond what Debian's wasi-libc and libc++ have? For C, `setjmp` of our own; for
//! C++, the parts of LLVM's C++ libraries that Debian builds without exceptions, from the sources that the package `ziglang` of PyPI
//! carries. Called by the builds of programs.

use crate::cache::{self, Key, Outcome};
use crate::tool;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How exceptions are written in wasm.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// `try` and `catch`, as clang writes unless told otherwise.
    Legacy,
    /// `try_table` and `exnref`, as in WebAssembly 3.0.
    Exnref,
}

/// What clang is told for `longjmp` and `throw` alike.
fn encoding_flags(encoding: Encoding) -> [String; 2] {
    let legacy = encoding == Encoding::Legacy;
    ["-mllvm".to_owned(), format!("-wasm-use-legacy-eh={legacy}")]
}

fn own_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs/exceptions")
}

/// What the exceptions of a program add to its wasm build.
#[derive(Default)]
pub(crate) struct Additions {
    pub(crate) args: Vec<String>,
    /// Files of ours behind the arguments.
    pub(crate) files: Vec<PathBuf>,
}

/// For programs in C that call `setjmp`.
pub(crate) fn for_c(encoding: Encoding) -> Additions {
    let folder = own_folder().join("setjmp");
    let source = folder.join("setjmp.c");
    let mut args = encoding_flags(encoding).to_vec();
    args.extend(["-mllvm", "-wasm-enable-sjlj"].map(str::to_owned));
    args.push(format!("-I{}", folder.display()));
    args.push(source.display().to_string());
    Additions { args, files: vec![folder.join("setjmp.h"), source] }
}

/// For programs in C++ that throw. The libraries are in the cache, under a name that stands for what is in them.
pub(crate) fn for_cxx(encoding: Encoding) -> Outcome<Additions> {
    let mut args = encoding_flags(encoding).to_vec();
    args.push("-fwasm-exceptions".to_owned());
    let folder = libraries(encoding)?;
    for object in fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let object = object.map_err(|error| format!("{}: {error}", folder.display()))?;
        args.push(object.path().display().to_string());
    }
    args.sort_by_key(|arg| arg.ends_with(".o").then(|| arg.clone()));
    Ok(Additions { args, files: Vec::new() })
}

/// What is compiled with exceptions, by its place in LLVM's repository; all else is in Debian's libraries.
const SOURCES: &[&str] = &[
    "libcxx/src/exception.cpp",
    "libcxx/src/string.cpp",
    "libcxxabi/src/cxa_aux_runtime.cpp",
    "libcxxabi/src/cxa_exception.cpp",
    "libcxxabi/src/cxa_exception_storage.cpp",
    "libcxxabi/src/cxa_personality.cpp",
    "libcxxabi/src/stdlib_new_delete.cpp",
    "libunwind/src/Unwind-wasm.c",
];

/// How it is compiled; include folders are below the folder of the sources.
const FLAGS: &[&str] = &[
    "--target=wasm32-wasi",
    "-O2",
    "-w",
    "-DNDEBUG",
    "-fwasm-exceptions",
    "-D_LIBCPP_BUILDING_LIBRARY",
    "-DLIBCXX_BUILDING_LIBCXXABI",
    "-D_LIBCXXABI_BUILDING_LIBRARY",
    "-D_LIBCXXABI_HAS_NO_THREADS",
    "-D_LIBUNWIND_HAS_NO_THREADS",
    "-D_LIBUNWIND_HIDE_SYMBOLS",
];
const INCLUDES: &[&str] =
    &["libcxx/src", "libcxxabi/include", "libcxxabi/src", "libunwind/include", "libunwind/src"];

/// A folder with the objects.
fn libraries(encoding: Encoding) -> Outcome<PathBuf> {
    let tag = own_folder().join("throw/tag.c");
    let flags: Vec<String> = FLAGS.iter().map(ToString::to_string).chain(encoding_flags(encoding)).collect();
    let sources = llvm_sources()?;
    let version = tool::run(Command::new("clang-22").arg("--version"))?;
    let mut key = Key::new().text(&version).text(&sources.display().to_string()).file(&tag)?;
    key = flags.iter().fold(key, |key, flag| key.text(flag));
    key = SOURCES.iter().chain(INCLUDES).fold(key, |key, path| key.text(path));
    cache::entry("c++-libraries", key, |folder| {
        for source in SOURCES.iter().map(|source| sources.join(source)).chain([tag.clone()]) {
            let is_c = source.extension().is_some_and(|ending| ending == "c");
            let mut command = Command::new(if is_c { "clang-22" } else { "clang++-22" });
            command.args((!is_c).then_some("-std=c++23")).args(&flags);
            command.args(INCLUDES.iter().map(|include| format!("-I{}", sources.join(include).display())));
            let name = source.file_stem().unwrap_or_default();
            let object = folder.join(name).with_extension("o");
            tool::run(command.arg("-c").arg(&source).arg("-o").arg(object))?;
        }
        Ok(())
    })
}

/// Takes the sources out of the package in the folder `argv[1]` and throws the rest away.
const UNPACK: &str = "
import glob, os, shutil, sys, zipfile
folder = sys.argv[1]
[wheel] = glob.glob(folder + '/*.whl')
prefix = 'ziglang/lib/'
with zipfile.ZipFile(wheel) as package:
    for name in package.namelist():
        if name.startswith(tuple(prefix + part for part in ('libcxx/src/', 'libcxxabi/', 'libunwind/'))):
            package.extract(name, folder)
for part in os.listdir(folder + '/' + prefix):
    shutil.move(folder + '/' + prefix + part, folder)
shutil.rmtree(folder + '/ziglang')
os.remove(wheel)
";

/// A folder with LLVM's C++ libraries in sources, of the release that Debian's headers are of.
fn llvm_sources() -> Outcome<PathBuf> {
    let requirements = own_folder().join("throw/requirements.txt");
    cache::entry("c++-sources", Key::new().file(&requirements)?.text(UNPACK), |folder| {
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "download", "--quiet", "--no-cache-dir", "--no-deps", "--only-binary=:all:"]);
        pip.args(["--require-hashes", "--requirement"]).arg(&requirements).arg("--dest").arg(folder);
        tool::run(&mut pip)?;
        tool::run(Command::new("python3").args(["-c", UNPACK]).arg(folder)).map(drop)
    })
}
