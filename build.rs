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
    for argument in ["-static-pie", &format!("-L{}", folder.display())] {
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

/// The path of a file that the C compiler links programs with, which says the name alone where it has none.
fn file_of_compiler(name: &str) -> Option<String> {
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let output = Command::new(compiler).arg(format!("-print-file-name={name}")).output().ok()?;
    let path = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    Path::new(&path).is_absolute().then_some(path)
}
