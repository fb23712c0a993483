//! Links `wasmc` statically where the C library can be: the dynamic linker takes a third of the time in which a small
//! artifact is run. `WASMC_LINK=dynamic` leaves it as it is. Where it is static, relocations
//! of `wasmc-build` are packed as well, which makes it smaller.
//!
//! The standard library of Rust asks for shared libraries by name (`-lgcc_s -lm -lc` and some that glibc no longer has), and
//! Cargo has no way to make one program of a package static and another not. So a folder is added to the linker's search,
//! where each of those names is a linker script that stands for the archives. It comes behind the folders of dependencies, of which none
//! may have a file of such a name.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A shared library that is asked for, and the archives that take its place.
const STAND_INS: [(&str, &[&str]); 3] = [
    ("gcc_s", &["libgcc_eh.a", "libc.a"]),
    ("m", &["libm.a"]),
    ("c", &["libc.a", "libgcc_eh.a", "libgcc.a"]),
];

/// The first glibc whose static programs apply packed relocations (`DT_RELR`). Since 2.34 it has no other shared libraries
/// to link with than those above.
const GLIBC_MIN: (u32, u32) = (2, 36);

/// Says that everything is to be linked dynamically.
const CHOICE: &str = "WASMC_LINK";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    for name in [CHOICE, "RUSTC_LINKER", "PATH"] {
        println!("cargo::rerun-if-env-changed={name}");
    }
    let is_gnu = variable("CARGO_CFG_TARGET_OS") == "linux" && variable("CARGO_CFG_TARGET_ENV") == "gnu";
    let is_native = variable("HOST") == variable("TARGET");
    let is_sanitized = std::env::var_os("CARGO_CFG_SANITIZE").is_some();
    if !is_gnu || !is_native || is_sanitized || variable(CHOICE) == "dynamic" {
        return;
    }
    let folder = PathBuf::from(std::env::var_os("OUT_DIR").expect("Cargo sets it")).join("static");
    match write_stand_ins(&folder) {
        Ok(()) => {
            for argument in ["-static-pie", &format!("-L{}", folder.display())] {
                println!("cargo::rustc-link-arg-bin=wasmc={argument}");
            }
            println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
        }
        Err(reason) => println!("cargo::warning=`wasmc` is linked dynamically and starts slower: {reason}"),
    }
}

/// The reason where a static program cannot be linked.
fn write_stand_ins(folder: &Path) -> Result<(), String> {
    let linker =
        Linker(Some(variable("RUSTC_LINKER")).filter(|name| !name.is_empty()).unwrap_or("cc".to_owned()));
    let glibc = linker.glibc();
    if glibc < Some(GLIBC_MIN) {
        return Err(format!(
            "`{}` links with a C library older than glibc {}.{}",
            linker.0, GLIBC_MIN.0, GLIBC_MIN.1
        ));
    }
    linker.file("rcrt1.o")?;
    std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    for (library, archives) in STAND_INS {
        let name = format!("lib{library}.so");
        let paths: Result<Vec<String>, String> = archives.iter().map(|name| linker.file(name)).collect();
        let script = format!("GROUP ( \"{}\" )\n", paths?.join("\" \""));
        std::fs::write(folder.join(name), script).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// The C compiler that Rust links with.
struct Linker(String);

impl Linker {
    /// The path of a file that it links programs with.
    fn file(&self, name: &str) -> Result<String, String> {
        let path =
            self.output(&[&format!("-print-file-name={name}")]).unwrap_or_default().trim_end().to_owned();
        // It says the name alone where it has none.
        if !Path::new(&path).is_absolute() {
            return Err(format!("`{}` has no {name}", self.0));
        }
        println!("cargo::rerun-if-changed={path}");
        Ok(path)
    }

    /// The version of its C library, by the headers.
    fn glibc(&self) -> Option<(u32, u32)> {
        let macros = self.output(&["-E", "-dM", "-include", "features.h", "-x", "c", "/dev/null"])?;
        let number = |name: &str| {
            macros
                .lines()
                .find_map(|line| line.strip_prefix("#define ")?.strip_prefix(name)?.trim().parse().ok())
        };
        Some((number("__GLIBC__ ")?, number("__GLIBC_MINOR__ ")?))
    }

    /// What it prints.
    fn output(&self, arguments: &[&str]) -> Option<String> {
        String::from_utf8(Command::new(&self.0).args(arguments).output().ok()?.stdout).ok()
    }
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}
