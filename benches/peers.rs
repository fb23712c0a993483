//! Which other engines does wasmc compete with, and how does each compile ahead of time with all it has for this
//! processor? Those on `PATH` are measured, the others are said to be absent. Called by `run_time.rs`.

use crate::cache::Outcome;
use crate::tool;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Bytes of native stack for engines that have a small one: what the programs' own stack in memory has.
const STACK_BYTES: &str = "8388608";

/// Another engine.
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    /// The commands it consists of, each with what makes it tell its version.
    commands: &'static [(&'static str, &'static str)],
    /// What compiles a module to an output.
    compile: fn(&Path, &Path) -> Vec<Command>,
    /// What runs the output, which was made of a module, in the present folder; the program's arguments follow.
    run: fn(&Path, &Path) -> Command,
}

/// All that are known.
pub(crate) const PEERS: &[Peer] = &[
    Peer {
        name: "wasmtime",
        commands: &[("wasmtime", "--version")],
        compile: |wasm, output| {
            vec![command("wasmtime", &["compile", "-Oopt-level=2", "-o"], &[output, wasm])]
        },
        run: |_, output| command("wasmtime", &["run", "--allow-precompiled", "--dir", "."], &[output]),
    },
    Peer {
        name: "wasmer (LLVM)",
        commands: &[("wasmer", "--version")],
        compile: |wasm, output| vec![command("wasmer", &["compile", "--llvm", "-o"], &[output, wasm])],
        run: |_, output| {
            let mut command = command("wasmer", &["run", "--dir", "."], &[output]);
            command.arg("--");
            command
        },
    },
    Peer {
        name: "WAMR",
        commands: &[("wamrc", "--version"), ("iwasm", "--version")],
        compile: |wasm, output| vec![command("wamrc", &["--opt-level=3", "-o"], &[output, wasm])],
        run: |_, output| {
            let mut command = Command::new("iwasm");
            command.arg(format!("--stack-size={STACK_BYTES}")).arg("--dir=.").arg(output);
            command
        },
    },
    Peer {
        name: "WasmEdge",
        commands: &[("wasmedge", "--version")],
        compile: |wasm, output| vec![command("wasmedge", &["compile", "--optimize", "3"], &[wasm, output])],
        run: |_, output| command("wasmedge", &["--dir", ".:."], &[output]),
    },
    Peer {
        name: "wazero",
        commands: &[("wazero", "version")],
        compile: |wasm, output| {
            let mut command = Command::new("wazero");
            command.arg("compile").arg(with_path("-cachedir=", output)).arg(wasm);
            vec![command]
        },
        run: |wasm, output| {
            let mut command = Command::new("wazero");
            command.arg("run").arg(with_path("-cachedir=", output)).arg("-mount=.:/").arg(wasm);
            command
        },
    },
];

/// `program` with arguments and then paths.
fn command(program: &str, args: &[&str], paths: &[&Path]) -> Command {
    let mut command = Command::new(program);
    command.args(args).args(paths);
    command
}

fn with_path(option: &str, path: &Path) -> String {
    format!("{option}{}", path.display())
}

impl Peer {
    /// What it says its version is, if all of it is there.
    pub(crate) fn version(&self) -> Option<String> {
        let version = |(name, arg): &(&str, &str)| tool::run(Command::new(name).arg(arg)).ok();
        let versions: Option<Vec<String>> = self.commands.iter().map(version).collect();
        Some(versions?.first()?.lines().next().unwrap_or("?").trim().to_owned())
    }

    /// Compiles a module into `folder`, and yields what runs it.
    pub(crate) fn prepare(&self, wasm: &Path, folder: &Path) -> Outcome<Command> {
        let stem = wasm.file_stem().unwrap_or_default().to_string_lossy();
        // wasmer runs what it has compiled by this ending only; the others do not mind.
        let output: PathBuf = folder.join(format!("{stem}-{}.wasmu", self.name.replace(' ', "-")));
        for mut command in (self.compile)(wasm, &output) {
            tool::run(&mut command)?;
        }
        Ok((self.run)(wasm, &output))
    }
}
