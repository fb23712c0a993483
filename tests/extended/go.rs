//! Do Go programs work, and Go's own tools as wasm? Everything is built for wasm and natively; both sides must do the
//! same.

use crate::cache::Outcome;
use crate::go_toolchain::{Toolchain, WASM, own_folder, toolchain};
use crate::guest::{Ended, Guest, folder_option, observe, temporary_folder};
use crate::tool;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Hello, and what a Go program needs of its runtime.
pub(crate) fn hello() -> Outcome<()> {
    program("hello", '2', None)
}

/// A document read and written again.
pub(crate) fn json() -> Outcome<()> {
    program("json", '0', Some("document.json"))
}

/// A program of ours as wasm.
pub(crate) fn own_wasm(name: &str, folder: &Path) -> Outcome<PathBuf> {
    let wasm = folder.join(name).with_extension("wasm");
    toolchain()?.build(&format!("{name}.go"), &wasm, &WASM)?;
    Ok(wasm)
}

/// Runs a program of ours natively and as wasm, each in an empty folder.
fn program(name: &str, level: char, stdin: Option<&str>) -> Outcome<()> {
    let go = toolchain()?;
    let folder = temporary_folder()?;
    let (native, wasm) = (folder.path().join(name), folder.path().join(format!("{name}.wasm")));
    let source = format!("{name}.go");
    go.build(&source, &native, &[])?;
    go.build(&source, &wasm, &WASM)?;
    let stdin = stdin.map(|file| own_folder().join(file));
    let roots = ["native", "guest"].map(|side| folder.path().join(side));
    for root in &roots {
        fs::create_dir(root).map_err(|error| format!("{}: {error}", root.display()))?;
    }
    let args = ["one", "two words", ""];
    let mut command = Command::new(native);
    let expected = observe(
        command.args(args).env_clear().env("GREETING", "good day").current_dir(&roots[0]),
        stdin.as_deref(),
    )?;
    let guest = Guest::build(&wasm, level, folder.path())?;
    let options = [folder_option(&roots[1], "/"), "--env=GREETING=good day".to_owned()];
    observe(&mut guest.command(options, args), stdin.as_deref())?.compare(expected.code, &expected.stdout)
}

/// `gofmt` looks through a part of Go's own sources, and puts a file of ours into order.
pub(crate) fn gofmt() -> Outcome<()> {
    let go = toolchain()?;
    let folder = temporary_folder()?;
    let wasm = folder.path().join("gofmt.wasm");
    go.build("cmd/gofmt", &wasm, &WASM)?;
    let guest = Guest::build(&wasm, '0', folder.path())?;
    let sources = go.root.join("src");
    let options = [folder_option(&sources, "/src") + ":ro", "--env=PWD=/src".to_owned()];
    for args in [
        &["-d", "-r", "len(a) -> cap(a)", "encoding", "strings"][..],
        &["-l", "-s", "go", "internal/fuzz"],
        &["-l", "missing.go"],
    ] {
        let expected = observe(go.gofmt().args(args).current_dir(&sources), None)?;
        observe(&mut guest.command(&options, args), None)?.compare(expected.code, &expected.stdout)?;
    }
    gofmt_in_place(&go, &guest, folder.path())
}

fn gofmt_in_place(go: &Toolchain, guest: &Guest, folder: &Path) -> Outcome<()> {
    let format = |side: &str, run: &dyn Fn(&Path) -> Outcome<Ended>| {
        let root = folder.join(side);
        let file = root.join("untidy.go");
        let context = |error: std::io::Error| format!("{}: {error}", file.display());
        fs::create_dir(&root).map_err(context)?;
        fs::copy(own_folder().join("untidy.go"), &file).map_err(context)?;
        let ended = run(&root)?;
        Ok::<_, String>((ended, fs::read_to_string(&file).map_err(context)?))
    };
    let args = ["-w", "-s", "untidy.go"];
    let (expected, expected_text) =
        format("native", &|root| observe(go.gofmt().args(args).current_dir(root), None))?;
    let (found, text) =
        format("guest", &|root| observe(&mut guest.command([folder_option(root, "/")], args), None))?;
    found.compare(expected.code, &expected.stdout)?;
    Ended { stdout: text, ..found }.compare(expected.code, &expected_text)
}

/// The Go compiler compiles a package of Go's library, byte for byte as natively, and refuses one of ours.
pub(crate) fn compiler() -> Outcome<()> {
    const PACKAGE: &str = "encoding/json";
    let go = toolchain()?;
    let folder = temporary_folder()?;
    let wasm = folder.path().join("compile.wasm");
    go.build("cmd/compile", &wasm, &WASM)?;
    let guest = Guest::build(&wasm, '0', folder.path())?;
    let sides = Compilers { go: &go, guest: &guest, imports: go.exports_for(PACKAGE, folder.path())? };
    let package = go.list(&["-f", "{{range .GoFiles}}{{$.Dir}}/{{.}}\n{{end}}", PACKAGE])?;
    let mut args = vec!["-std", "-p", PACKAGE];
    args.extend(package.lines());
    let objects =
        sides.compile(&args, folder.path())?.map(|object| object.map_err(|error| error.to_string()));
    let [expected, found] = objects;
    if expected? != found? {
        return Err(format!("the object of `{PACKAGE}` differs from the one made natively"));
    }
    let broken = own_folder().join("broken.go").display().to_string();
    let refused = sides.compile(&["-p", "broken", &broken], folder.path())?;
    if refused.iter().any(Result::is_ok) { Err("`broken.go` was compiled".to_owned()) } else { Ok(()) }
}

impl Toolchain {
    fn list(&self, args: &[&str]) -> Outcome<String> {
        tool::run(self.go().arg("list").args(args).envs(WASM))
    }

    /// Compiles what `package` and `broken.go` import and writes down where it is.
    fn exports_for(&self, package: &str, folder: &Path) -> Outcome<PathBuf> {
        let format = "{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}";
        let exports = self.list(&["-export", "-deps", "-f", format, package, "strings"])?;
        let file = folder.join("importcfg");
        fs::write(&file, exports).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(file)
    }
}

/// The Go compiler, natively and as wasm.
struct Compilers<'t> {
    go: &'t Toolchain,
    guest: &'t Guest,
    imports: PathBuf,
}

impl Compilers<'_> {
    /// Compiles on both sides, with the same names of files for both; they must say the same and end the same way. The
    /// objects, if they were made.
    fn compile(&self, args: &[&str], folder: &Path) -> Outcome<[std::io::Result<Vec<u8>>; 2]> {
        let outputs = ["native.a", "guest.a"].map(|name| folder.join(name));
        let all_args = |output: &Path| {
            let mut all = vec![OsString::from("-importcfg"), self.imports.clone().into()];
            all.extend(["-pack", "-complete", "-o"].map(OsString::from));
            all.push(output.into());
            all.extend(args.iter().map(OsString::from));
            all
        };
        let tool = self.go.root.join("pkg/tool/linux_amd64/compile");
        let mut native = Command::new(tool);
        let expected =
            observe(native.args(all_args(&outputs[0])).env_clear().envs(WASM).current_dir("/"), None)?;
        let read_only = [self.go.root.join("src"), self.go.cache.clone(), own_folder()];
        let mut options: Vec<_> =
            read_only.iter().map(|host| folder_option(host, &host.display().to_string()) + ":ro").collect();
        options.push(folder_option(folder, &folder.display().to_string()));
        options.extend(WASM.map(|(name, value)| format!("--env={name}={value}")));
        observe(&mut self.guest.command(options, all_args(&outputs[1])), None)?
            .compare(expected.code, &expected.stdout)?;
        Ok(outputs.map(|output| {
            let object = fs::read(&output);
            let _ = fs::remove_file(output);
            object
        }))
    }
}
