//! Which other engines does wasmc compete with, and how does each compile ahead of time with all it has for this
//! processor? Those on `PATH` are measured, the others are said to be absent. Called by all parts that compare.

use crate::cache::{self, Key, Outcome};
use crate::tool;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Bytes of native stack for engines that have a small one: what the programs' own stack in memory has.
const STACK_BYTES: &str = "8388608";

/// Another engine.
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    /// By which it is chosen.
    pub(crate) key: &'static str,
    /// Whether it goes by way of C: then it knows no vectors, and has its C compiled as one piece, which is too much
    /// where the module is large.
    pub(crate) by_way_of_c: bool,
    /// Budget: the mean of wasmc's run times over its own.
    pub(crate) mean_max: f64,
    /// The commands it consists of, each with what makes it tell its version.
    commands: &'static [(&'static str, &'static str)],
    /// What compiles a module to an output.
    compile: fn(&Path, &Path) -> Command,
    /// What runs the output, which was made of a module, in the present folder; the program's arguments follow.
    run: fn(&Path, &Path) -> Command,
    /// What turns on exceptions where they are off, for both; comes behind the subcommand.
    exceptions: &'static [&'static str],
}

/// All that are known.
pub(crate) const PEERS: &[Peer] = &[
    Peer {
        name: "wasmtime",
        key: "wasmtime",
        by_way_of_c: false,
        mean_max: 0.8,
        commands: &[("wasmtime", "--version")],
        compile: |wasm, output| command("wasmtime", &["compile", "-Oopt-level=2", "-o"], &[output, wasm]),
        run: |_, output| command("wasmtime", &["run", "--allow-precompiled", "--dir", "."], &[output]),
        exceptions: &["-Wexceptions"],
    },
    Peer {
        name: "wasmer (LLVM)",
        key: "wasmer",
        by_way_of_c: false,
        mean_max: 1.0,
        commands: &[("wasmer", "--version")],
        compile: |wasm, output| command("wasmer", &["compile", "--llvm", "-o"], &[output, wasm]),
        run: |_, output| {
            let mut command = command("wasmer", &["run", "--volume", ".:/"], &[output]);
            command.arg("--");
            command
        },
        exceptions: &[],
    },
    Peer {
        name: "WAMR",
        key: "wamr",
        by_way_of_c: false,
        mean_max: 1.0,
        commands: &[("wamrc", "--version"), ("iwasm", "--version")],
        compile: |wasm, output| {
            command("wamrc", &["--opt-level=3", "--size-level=3", "--enable-segue", "-o"], &[output, wasm])
        },
        run: |_, output| {
            let mut command = Command::new("iwasm");
            command.arg(format!("--stack-size={STACK_BYTES}")).arg("--dir=.").arg(output);
            command
        },
        exceptions: &[],
    },
    Peer {
        name: "WasmEdge",
        key: "wasmedge",
        by_way_of_c: false,
        mean_max: 1.0,
        commands: &[("wasmedge", "--version")],
        compile: |wasm, output| command("wasmedge", &["compile", "--optimize", "3"], &[wasm, output]),
        // Else it interprets, also what it has compiled.
        run: |_, output| command("wasmedge", &["--run-mode", "aot", "--dir", ".:."], &[output]),
        exceptions: &[],
    },
    Peer {
        name: "wazero",
        key: "wazero",
        by_way_of_c: false,
        mean_max: 1.0,
        commands: &[("wazero", "version")],
        compile: |wasm, output| {
            let mut command = Command::new("wazero");
            command.arg("compile").arg(with_path("-cachedir=", output)).arg(wasm);
            command
        },
        run: |wasm, output| {
            let mut command = Command::new("wazero");
            command.arg("run").arg(with_path("-cachedir=", output)).arg("-mount=.:/").arg(wasm);
            command
        },
        exceptions: &[],
    },
    Peer {
        name: "wasm2c without vectors, clang",
        key: "wasm2c",
        by_way_of_c: true,
        mean_max: 1.0,
        commands: &[("wasm2c", "--version"), ("clang-22", "--version")],
        compile: |wasm, output| {
            let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/wasm2c/compile.sh");
            command(script, &["-o"], &[output, wasm])
        },
        run: |_, output| Command::new(output),
        exceptions: &[],
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

/// Those that are there.
pub(crate) fn found() -> impl Iterator<Item = &'static Peer> {
    PEERS.iter().filter(|peer| peer.version().is_some())
}

/// A line for each engine that there could be: its version and what compiles, or that it is absent.
pub(crate) fn table() -> String {
    let mut text =
        "Other engines are measured where they are on `PATH`; an absent one counts as nothing.\n\n\
        | engine | version | compiles by |\n|---|---|---|\n"
            .to_owned();
    for peer in PEERS {
        let compile = (peer.compile)(Path::new("MODULE"), Path::new("OUTPUT"));
        let words = std::iter::once(compile.get_program()).chain(compile.get_args());
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
        let words: Vec<_> = words.map(|word| word.to_string_lossy().replace(root, "")).collect();
        let version = peer.version().unwrap_or_else(|| "absent".to_owned());
        text += &format!("| {} | {version} | `{}` |\n", peer.name, words.join(" "));
    }
    text + "\n"
}

impl Peer {
    /// What it says its version is, if all of it is there.
    fn version(&self) -> Option<String> {
        let version = |(name, arg): &(&str, &str)| tool::run(Command::new(name).arg(arg)).ok();
        let versions: Option<Vec<String>> = self.commands.iter().map(version).collect();
        Some(versions?.first()?.lines().next().unwrap_or("?").trim().to_owned())
    }

    /// Where it may put what it makes of a module.
    pub(crate) fn output(&self, wasm: &Path, folder: &Path) -> PathBuf {
        let stem = wasm.file_stem().unwrap_or_default().to_string_lossy();
        // wasmer runs what it has compiled by this ending only; the others do not mind.
        folder.join(format!("{stem}-{}.wasmu", self.key))
    }

    /// What compiles a module to such an output.
    pub(crate) fn compile(&self, wasm: &Path, output: &Path) -> Command {
        (self.compile)(wasm, output)
    }

    /// What runs the output.
    pub(crate) fn run(&self, wasm: &Path, output: &Path) -> Command {
        (self.run)(wasm, output)
    }

    /// What runs a module, which is compiled now, or was by the same version with the same options.
    pub(crate) fn prepare(&self, wasm: &Path) -> Outcome<Command> {
        self.prepare_with(wasm, &[])
    }

    /// The same for a module with exceptions.
    pub(crate) fn prepare_throwing(&self, wasm: &Path) -> Outcome<Command> {
        self.prepare_with(wasm, self.exceptions)
    }

    fn prepare_with(&self, wasm: &Path, options: &[&str]) -> Outcome<Command> {
        let compile = |wasm: &Path, output: &Path| with_options(&self.compile(wasm, output), options);
        let words = compile(Path::new("wasm"), Path::new("output"));
        let mut key =
            Key::new().text(&self.version().unwrap_or_default()).text(&format!("{words:?}")).file(wasm)?;
        if self.by_way_of_c {
            let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/wasm2c");
            key = key.file(&own.join("compile.sh"))?.file(&own.join("wasi.c"))?;
        }
        let folder = cache::entry(self.key, key, |folder| {
            tool::run(&mut compile(wasm, &self.output(wasm, folder))).map(drop)
        })?;
        Ok(with_options(&self.run(wasm, &self.output(wasm, &folder)), options))
    }
}

/// The command with options behind its subcommand.
fn with_options(command: &Command, options: &[&str]) -> Command {
    let mut args = command.get_args();
    let mut with = Command::new(command.get_program());
    with.args(args.next()).args(options).args(args);
    with
}
