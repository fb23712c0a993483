//! What does a wasm build with exceptions need, beyond what Debian's wasi-libc and libc++ have? For C, `setjmp` of our own; for
//! C++, the parts of LLVM's C++ libraries that Debian builds without exceptions, which `scripts/cxx-exceptions.sh` makes. Called by the
//! builds of programs.

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

/// Makes the objects, and gets their sources.
fn script() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/cxx-exceptions.sh")
}

/// A folder with the objects.
fn libraries(encoding: Encoding) -> Outcome<PathBuf> {
    let legacy = (encoding == Encoding::Legacy).then_some("legacy");
    let sources = llvm_sources()?;
    let version = tool::run(Command::new("clang-22").arg("--version"))?;
    let key = Key::new().text(&version).text(&sources.display().to_string()).file(&script())?;
    let key = key.file(&own_folder().join("throw/tag.c"))?.text(legacy.unwrap_or_default());
    cache::entry("c++-libraries", key, |folder| {
        tool::run(Command::new(script()).arg("objects").arg(&sources).arg(folder).args(legacy)).map(drop)
    })
}

/// A folder with LLVM's C++ libraries in sources.
fn llvm_sources() -> Outcome<PathBuf> {
    let requirements = own_folder().join("throw/requirements.txt");
    cache::entry("c++-sources", Key::new().file(&requirements)?, |folder| {
        tool::run(Command::new(script()).arg("sources").arg(folder)).map(drop)
    })
}
