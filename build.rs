//! Links `wasmc` statically where the C library can be: the dynamic linker takes a third of the time in which a small
//! artifact is run. `wasmc-build` stays as it is, since LLVM is a shared library.
//!
//! The standard library of Rust asks for shared libraries by name (`-lgcc_s -lm -lc`), and Cargo has no way to make one
//! program of a package static and another not. So a folder is put first in the linker's search, where each of those
//! names is a linker script that stands for the archives.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A shared library that is asked for, and the archives that take its place.
const STAND_INS: [(&str, &[&str]); 3] = [
    ("gcc_s", &["libgcc_eh.a", "libc.a"]),
    ("m", &["libm.a"]),
    ("c", &["libc.a", "libgcc_eh.a", "libgcc.a"]),
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=CC");
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let is_gnu = variable("CARGO_CFG_TARGET_OS") == "linux" && variable("CARGO_CFG_TARGET_ENV") == "gnu";
    let is_native = variable("HOST") == variable("TARGET");
    let folder = PathBuf::from(variable("OUT_DIR")).join("static");
    if !(is_gnu && is_native) {
        return;
    }
    if write_stand_ins(&folder).is_none() {
        println!(
            "cargo::warning=without the C library's archives, `wasmc` is linked dynamically and starts slower"
        );
        return;
    }
    let search = format!("-L{}", folder.display());
    let packed = relocations_can_be_packed().then_some("-Wl,-z,pack-relative-relocs");
    for argument in ["-static-pie", &search].into_iter().chain(packed) {
        println!("cargo::rustc-link-arg-bin=wasmc={argument}");
    }
}

/// Nothing where an archive is missing, or what a position-independent static program begins with.
fn write_stand_ins(folder: &Path) -> Option<()> {
    file_of_compiler("rcrt1.o")?;
    std::fs::create_dir_all(folder).ok()?;
    for (library, archives) in STAND_INS {
        let paths: Option<Vec<String>> = archives.iter().map(|name| file_of_compiler(name)).collect();
        let script = format!("GROUP ( {} )\n", paths?.join(" "));
        std::fs::write(folder.join(format!("lib{library}.so")), script).ok()?;
    }
    Some(())
}

/// Whether the start-up code of a static program knows `DT_RELR`, as glibc's does since 2.36: 0.1 MB less to read.
fn relocations_can_be_packed() -> bool {
    let Some(version) = output_of("getconf", "GNU_LIBC_VERSION") else { return false };
    let mut numbers =
        version.trim_start_matches("glibc ").split('.').map_while(|part| part.parse::<u32>().ok());
    (numbers.next(), numbers.next()) >= (Some(2), Some(36))
}

/// The path of a file that the C compiler links programs with, which says the name alone where it has none.
fn file_of_compiler(name: &str) -> Option<String> {
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let path = output_of(&compiler, &format!("-print-file-name={name}"))?;
    Path::new(&path).is_absolute().then_some(path)
}

/// What a command prints, without the end of the line.
fn output_of(program: &str, argument: &str) -> Option<String> {
    let output = Command::new(program).arg(argument).output().ok()?;
    Some(String::from_utf8(output.stdout).ok()?.trim_end().to_owned())
}
