//! `wasmc build`: inputs, outputs, messages, and a compiler that crashes or is missing.

use crate::harness::{EMPTY_MODULE, Folder, LIBRARY, outcome};
use std::os::unix::fs::PermissionsExt;

#[test]
fn several_inputs_go_beside_themselves_or_into_a_folder() {
    let folder = Folder::new();
    folder.write("a.wasm", EMPTY_MODULE);
    folder.write("b.wat", "(module)");
    folder.wasmc("build a.wasm b.wat").success();
    assert_eq!(folder.names(), ["a.cwasm", "a.wasm", "b.cwasm", "b.wat"]);
    std::fs::create_dir(folder.path("out")).unwrap();
    folder.wasmc("build a.wasm b.wat -o out").success();
    assert_eq!(folder.read("out/a.cwasm"), folder.read("a.cwasm"));
    assert_eq!(folder.read("out/b.cwasm"), folder.read("b.cwasm"));
}

#[test]
fn one_bad_input_does_not_stop_the_others() {
    let folder = Folder::new();
    folder.write("bad.wasm", "bad");
    folder.write("good.wasm", EMPTY_MODULE);
    folder
        .wasmc("build bad.wasm missing good.wasm --depfile deps")
        .fails_with(1, &["error: bad.wasm", "error: missing"]);
    assert_eq!(folder.names(), ["bad.wasm", "good.cwasm", "good.wasm"]);
}

#[test]
fn streams() {
    let folder = Folder::new();
    folder.module("in.wasm", LIBRARY);
    folder.wasmc("build in.wasm").success();
    let piped = folder.with_input("build -", &folder.read("in.wasm")).success();
    assert_eq!(piped.stdout, folder.read("in.cwasm"));
    let piped = folder.with_input("build - -o -", LIBRARY.as_bytes()).success();
    assert_eq!(piped.stdout.get(..4), Some(&b"\x7fELF"[..]));
    folder.with_input("build - -o out", EMPTY_MODULE).success();
    for command in ["build", "validate", "inspect", "run"] {
        folder.with_input(&format!("{command} -"), b"?").fails_with(1, &["error: stdin:"]);
    }
    folder
        .shell("script -qec 'wasmc build in.wasm -o -' /dev/null | grep -q 'is not written to a terminal'")
        .success();
}

#[test]
fn artifacts_are_not_executable_and_links_stay() {
    let folder = Folder::new();
    folder.write("in.wasm", EMPTY_MODULE);
    folder.write("real.cwasm", "old");
    std::os::unix::fs::symlink("real.cwasm", folder.path("link.cwasm")).unwrap();
    folder.shell("umask 022; wasmc build in.wasm -o link.cwasm").success();
    assert!(folder.path("link.cwasm").is_symlink());
    assert_eq!(std::fs::metadata(folder.path("real.cwasm")).unwrap().permissions().mode() & 0o7777, 0o644);
    assert_ne!(folder.read("real.cwasm"), b"old");
}

#[test]
fn depfile() {
    let folder = Folder::new();
    folder.write("in.wasm", EMPTY_MODULE);
    std::fs::copy(folder.path("in.wasm"), folder.path("a b.wasm")).unwrap();
    folder.shell("wasmc build 'a b.wasm' --depfile deps.d").success();
    assert_eq!(folder.read("deps.d"), b"a\\ b.cwasm: a\\ b.wasm\n\na\\ b.wasm:\n");
    folder
        .wasmc("build in.wasm -o out --depfile ./out")
        .fails_with(2, &["the depfile `./out` would overwrite an input or output"]);
    folder
        .wasmc("build in.wasm --depfile in.wasm")
        .fails_with(2, &["the depfile `in.wasm` would overwrite an input or output"]);
    folder.wasmc("build in.wasm --depfile -").fails_with(2, &["`--depfile` needs the name of a file"]);
    folder
        .wasmc("build in.wasm -o - --depfile d")
        .fails_with(2, &["`--depfile` needs an output with a name"]);
}

#[test]
fn same_bytes_whatever_the_threads_and_folder() {
    let (one, other) = (Folder::new(), Folder::new());
    for folder in [&one, &other] {
        folder.module("in.wasm", LIBRARY);
    }
    one.wasmc("build in.wasm -j 1").success();
    other.wasmc("build ./in.wasm -j 3 -o named-otherwise").success();
    assert_eq!(one.read("in.cwasm"), other.read("named-otherwise"));
}

#[test]
fn other_outputs() {
    let folder = Folder::new();
    folder.module("in.wasm", LIBRARY);
    folder.wasmc("build in.wasm --emit llvm-ir").success();
    assert!(String::from_utf8(folder.read("in.ll")).unwrap().contains("define"));
    folder.wasmc("build in.wasm --emit asm -O0").success();
    assert!(String::from_utf8(folder.read("in.s")).unwrap().contains(".text"));
}

#[test]
fn one_function() {
    let folder = Folder::new();
    let text = r#"(module (import "a" "b" (func $taken)) (func $small (result i32) (i32.const 7))
        (func (export "shown") (result i32) (call $small)) (func (export "other") (call $taken)))"#;
    folder.module("in.wasm", text);
    for name in ["shown", "2"] {
        let outcome = folder.wasmc(&format!("build in.wasm --emit llvm-ir --function {name} -o -")).success();
        let ir = String::from_utf8(outcome.stdout).unwrap();
        assert_eq!((ir.matches("define ").count(), ir.ends_with("}\n")), (1, true), "{ir}");
    }
    let outcome = folder.wasmc("build in.wasm --emit asm --function other -o -").success();
    assert_eq!(String::from_utf8(outcome.stdout).unwrap().matches(".Lfunc_end").count(), 2);
    folder.wasmc("build in.wasm --emit llvm-ir-unoptimised --function small -o -").success();
    folder
        .wasmc("build in.wasm --emit asm --function small -o -")
        .fails_with(2, &["there is no code of function `small`: it was inlined"]);
    folder.wasmc("build in.wasm --emit asm --function taken").fails_with(2, &["it is imported"]);
    folder
        .wasmc("build in.wasm --emit asm --function absent")
        .fails_with(2, &["the module has no function `absent`"]);
    folder.wasmc("build in.wasm --function shown").fails_with(2, &["`--function` needs `--emit llvm-ir`"]);
}

#[test]
fn messages_as_json() {
    let folder = Folder::new();
    folder.write("good.wasm", EMPTY_MODULE);
    folder.write("bad.wasm", "(");
    let outcome = folder.wasmc("build good.wasm bad.wasm --message-format=json --timings");
    assert_eq!(outcome.code, Some(1));
    let records: Vec<serde_json::Value> =
        outcome.stderr.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let codes: Vec<_> = records.iter().map(|record| record["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["timings", "built", "not-wat"]);
    assert_eq!(records[1]["output"], "good.cwasm");
    assert!(records[0]["phases"].as_array().unwrap().len() > 2);
    assert_eq!((records[2]["line"].as_u64(), records[2]["level"].as_str()), (Some(1), Some("error")));
}

#[test]
fn color_and_silence() {
    let folder = Folder::new();
    folder.write("in.wasm", EMPTY_MODULE);
    folder.wasmc("build missing --color always").fails_with(3, &["\x1b[1;31merror:\x1b[0m "]);
    folder.wasmc("build in.wasm -v").fails_with(0, &["note: in.wasm: built in.cwasm"]);
    folder.wasmc("build in.wasm -q").success();
    // On a terminal, the bar and the note appear; with NO_COLOR or in silence they do not, or not in colour.
    let terminal =
        |line: &str| folder.shell(&format!("TERM=xterm script -qec '{line}' /dev/null")).text().to_owned();
    assert!(terminal("wasmc build in.wasm").contains("\x1b[1;32mnote:"));
    assert!(terminal("NO_COLOR=1 wasmc build in.wasm").contains("note: in.wasm: built"));
    assert_eq!(terminal("wasmc build -q in.wasm"), "");
}

#[test]
fn names_cannot_steer_the_terminal() {
    let folder = Folder::new();
    folder.shell("wasmc build \"$(printf 'a\\033[2Jb')\"").fails(3, "error: a\\u{1b}[2Jb: no such file");
}

/// A copy of `wasmc` with this script as its compiler.
fn with_compiler(script: Option<&str>) -> (Folder, impl Fn(&str) -> crate::harness::Outcome) {
    let folder = Folder::new();
    std::fs::copy(env!("CARGO_BIN_EXE_wasmc"), folder.path("wasmc")).unwrap();
    if let Some(script) = script {
        let path = folder.write("wasmc-build", script);
        std::fs::set_permissions(path, PermissionsExt::from_mode(0o755)).unwrap();
    }
    folder.write("in.wasm", EMPTY_MODULE);
    let program = folder.path("wasmc");
    let inner = Folder::new();
    let run = move |line: &str| {
        let mut command = inner.command(&program);
        command.args(line.split_whitespace()).env("PATH", "/usr/bin:/bin");
        outcome(command, b"")
    };
    (folder, run)
}

#[test]
fn crash_of_the_compiler_is_reported() {
    let (_folder, run) = with_compiler(Some("#!/bin/sh\nkill -SEGV $$"));
    let message = "error: the compiler crashed: `wasmc-build` was ended by signal 11 (SIGSEGV)";
    run("build in.wasm").fails_with(1, &[message, "bug in wasmc"]);
    run("build in.wasm --message-format json").fails_with(1, &[r#""code":"compiler-crash""#]);
    let (_folder, run) = with_compiler(Some("#!/bin/sh\nkill -KILL $$"));
    run("build in.wasm").fails_with(3, &["was killed", "memory"]);
    let (_folder, run) = with_compiler(Some("#!/bin/sh\nkill -INT $$"));
    run("build in.wasm").fails(130, "");
    let (_folder, run) = with_compiler(Some("#!/bin/sh\nexit 3"));
    run("build in.wasm").fails(3, "");
}

#[test]
fn missing_compiler_is_reported() {
    let (folder, run) = with_compiler(None);
    run("build in.wasm").fails_with(3, &["`wasmc-build`, the program with the compiler, is not installed"]);
    let module = folder.path("in.wasm");
    run(&format!("run {}", module.display())).fails_with(3, &["is not installed"]);
}

#[test]
fn a_compiler_that_lies_around_is_not_run() {
    let folder = Folder::new();
    let program = folder.path("bin/wasmc");
    std::fs::create_dir(folder.path("bin")).unwrap();
    std::fs::copy(env!("CARGO_BIN_EXE_wasmc"), &program).unwrap();
    let stray = folder.write("wasmc-build", "#!/bin/sh\nexit 0");
    std::fs::set_permissions(stray, PermissionsExt::from_mode(0o755)).unwrap();
    for path in ["", ".", ":/usr/bin"] {
        let mut command = folder.command(&program);
        command.args(["build", "in.wasm"]).env("PATH", path);
        outcome(command, b"").fails_with(3, &["is not installed"]);
    }
}

#[test]
fn compiler_of_another_version_is_refused() {
    let folder = Folder::new();
    let mut command = folder.command(env!("CARGO_BIN_EXE_wasmc-build"));
    command.args(["build", "in.wasm"]).env("WASMC_FRONT", "9.9.9 1");
    outcome(command, b"").fails_with(3, &["`wasmc` is version 9.9.9 but `wasmc-build` is version"]);
}
