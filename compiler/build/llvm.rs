//! Links LLVM into every program with this crate in it: loading it as a shared library, with all that it needs, takes half
//! of the time in which a small module is built. `WASMC_LINK=dynamic` leaves it shared, as it does the libraries of `wasmc`.
//!
//! Not by `llvm-sys`, which could, because it has the linker search all folders of what LLVM itself needs, and where those are the
//! system's, they come before the stand-ins by which the root package makes `wasmc` static. Here a linker script names every file by its
//! path. Rust asks for it as it does for a shared library, so that it comes behind all crates, as archives have to.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of LLVM, as `llvm-sys` knows it, which looks for headers there.
const PREFIX: &str = "LLVM_SYS_221_PREFIX";

/// Under `bin` there, or without it on `PATH`.
const CONFIG_NAMES: [&str; 6] =
    ["llvm-config-22", "llvm-config22", "llvm22-config", "llvm-config-22.1", "llvm-config221", "llvm-config"];

/// How the version begins of which inkwell knows the interface.
const VERSION_PREFIX: &str = "22.1.";

/// Says that everything is to be linked dynamically.
const CHOICE: &str = "WASMC_LINK";

/// What LLVM needs and does not tell: the libraries of C++, which is that of GCC on Linux, and of C, and the one by which its
/// interpreter, to which inkwell has an interface, calls functions in C.
const UNTOLD: &str = "-lstdc++ -lffi -lc";

/// What Rust asks the linker for.
const NAME: &str = "wasmc_llvm";

pub(crate) fn link() -> Result<(), Box<dyn Error>> {
    for name in [PREFIX, CHOICE] {
        println!("cargo::rerun-if-env-changed={name}");
    }
    match env::var(PREFIX) {
        Ok(prefix) => println!("cargo::rerun-if-changed={prefix}"),
        Err(_) => println!("cargo::rerun-if-env-changed=PATH"),
    }
    let config = LlvmConfig::find()?;
    let inputs = if env::var(CHOICE).is_ok_and(|choice| choice == "dynamic") {
        config.shared()?
    } else {
        config.archives().or_else(|reason| {
            println!("cargo::warning=LLVM is linked dynamically and `wasmc-build` starts slower: {reason}");
            config.shared()
        })?
    };
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(folder.join(format!("lib{NAME}.so")), format!("GROUP ( {inputs} )\n"))?;
    println!("cargo::rustc-link-search=native={}", folder.display());
    println!("cargo::rustc-link-lib=dylib={NAME}");
    // In this crate's own tests that comes before the crates which need it, too early for linkers that go by the order.
    println!("cargo::rustc-link-arg=-l{NAME}");
    Ok(())
}

/// The program that knows where LLVM's files are.
struct LlvmConfig(PathBuf);

impl LlvmConfig {
    fn find() -> Result<LlvmConfig, String> {
        let folder = env::var_os(PREFIX).map(|prefix| Path::new(&prefix).join("bin")).unwrap_or_default();
        let mut all = CONFIG_NAMES.iter().map(|name| LlvmConfig(folder.join(name)));
        let found = all.find(|config| {
            config.output(&["--version"]).is_ok_and(|version| version.starts_with(VERSION_PREFIX))
        });
        found.ok_or_else(|| {
            let place =
                if folder.as_os_str().is_empty() { "on PATH".into() } else { format!("in {}", folder.display()) };
            format!("no `llvm-config` of LLVM {VERSION_PREFIX}x {place}: install LLVM 22.1, or set {PREFIX} to its folder")
        })
    }

    /// LLVM's archives and what these need, for a linker script.
    fn archives(&self) -> Result<String, String> {
        let archives = self.output(&["--link-static", "--libfiles", "--quote-paths"])?;
        let needed = self.output(&["--link-static", "--system-libs", "--quote-paths"])?;
        Ok(format!("{} {} {UNTOLD}", archives.trim(), needed.trim()))
    }

    /// LLVM's shared library.
    fn shared(&self) -> Result<String, String> {
        Ok(self.output(&["--link-shared", "--libfiles", "--quote-paths"])?.trim().to_owned())
    }

    /// What it prints.
    fn output(&self, arguments: &[&str]) -> Result<String, String> {
        let name = self.0.display();
        let output = Command::new(&self.0)
            .args(arguments)
            .output()
            .map_err(|error| format!("cannot run {name}: {error}"))?;
        if !output.status.success() {
            let message = String::from_utf8_lossy(&output.stderr);
            return Err(format!("{name} {}: {}", arguments.join(" "), message.trim()));
        }
        String::from_utf8(output.stdout).map_err(|_| format!("{name} {} prints no text", arguments.join(" ")))
    }
}
