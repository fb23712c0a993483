//! `wasmc inspect`, `completions`, `help` and `--version`: what is asked for is printed.

use crate::harness::{Folder, HELLO, LIBRARY};

#[test]
fn report_as_json() {
    let folder = Folder::new();
    let artifact = folder.build("hello", HELLO);
    let outcome = folder.wasmc("inspect --json --functions hello.cwasm").success();
    let report: serde_json::Value = serde_json::from_str(outcome.text()).unwrap();
    assert_eq!(report["bytes"], std::fs::metadata(artifact).unwrap().len());
    assert_eq!(report["loads_here"], true);
    assert_eq!(report["target"], "x86_64-unknown-linux-gnu");
    assert_eq!(report["build"]["opt_level"], "0");
    assert_eq!(report["build"]["cpu"], "x86-64-v3");
    assert_eq!(report["module_name"], "hello");
    assert_eq!(report["imports"][0]["module"], "wasi_snapshot_preview1");
    assert_eq!(report["imports"][0]["name"], "fd_write");
    assert_eq!(report["imports"][0]["type"], "i32, i32, i32, i32 -> i32");
    assert_eq!(report["exports"][1]["name"], "_start");
    assert_eq!(report["exports"][0]["kind"], "memory");
    assert_eq!(report["memories"].as_array().unwrap().len(), 1);
    assert_eq!(report["counts"]["functions"], 3);
    assert_eq!(report["functions"][0]["name"], "start");
    let sections = report["sections"].as_array().unwrap();
    assert!(sections.iter().any(|section| section["name"] == ".text" && section["bytes"].as_u64() > Some(0)));
}

#[test]
fn report_for_people() {
    let folder = Folder::new();
    folder.build("library", LIBRARY);
    let outcome = folder.wasmc("inspect library.cwasm").success();
    for part in [
        "loads here    yes",
        "target        x86_64-unknown-linux-gnu",
        "options       -O0 --cpu x86-64-v3",
        ".wasmc.tables",
        "1 to 3 pages",
        "add (func, i32, i32 -> i32)",
    ] {
        assert!(outcome.text().contains(part), "no `{part}` in:\n{}", outcome.text());
    }
    let piped = folder.with_input("inspect -", &folder.read("library.cwasm")).success();
    assert!(piped.text().starts_with("stdin: "));
}

#[test]
fn an_artifact_cannot_steer_the_terminal() {
    let folder = Folder::new();
    folder.build("library", LIBRARY);
    let mut artifact = folder.read("library.cwasm");
    let version = env!("CARGO_PKG_VERSION").as_bytes();
    let start = artifact.windows(version.len()).position(|bytes| bytes == version);
    let start = start.expect("the head tells the version of the compiler");
    artifact[start] = 0x1b;
    let outcome = folder.with_input("inspect -", &artifact).success();
    assert!(outcome.text().contains("compiler      wasmc \\u{1b}"), "{}", outcome.text());
    assert!(!outcome.text().contains('\x1b'));
}

#[test]
fn modules_are_no_artifacts() {
    let folder = Folder::new();
    folder.module("library.wasm", LIBRARY);
    folder.wasmc("inspect library.wasm").fails(
        1,
        "error: library.wasm: not a wasmc artifact: it is a WebAssembly module, compile it with `wasmc build`",
    );
}

#[test]
fn help_and_version() {
    let folder = Folder::new();
    assert_eq!(
        folder.wasmc("--version").success().text(),
        concat!("wasmc ", env!("CARGO_PKG_VERSION"), "\n")
    );
    for line in ["--help", "help build", "build --help", "run -h", "validate --help", "help run"] {
        assert!(folder.wasmc(line).success().text().contains("Usage: wasmc"), "{line}");
    }
}

#[test]
fn help_tells_how_values_are_written() {
    let folder = Folder::new();
    let outcome = folder.wasmc("run --help").success();
    let words: Vec<&str> = outcome.text().split_whitespace().collect();
    let text = words.join(" ");
    for part in ["in a cache; `-` for stdin", "a number of bytes, or one with K, M or G behind it"] {
        assert!(text.contains(part), "no `{part}` in:\n{text}");
    }
}

#[test]
fn completions() {
    let folder = Folder::new();
    for (shell, part) in [("bash", "_wasmc()"), ("zsh", "#compdef wasmc"), ("fish", "complete -c wasmc")] {
        assert!(folder.wasmc(&format!("completions {shell}")).success().text().contains(part), "{shell}");
    }
    folder.shell("wasmc completions bash > c && bash -n c").success();
}

/// A vector through the command line, and a relaxed operator on it: all of its lanes have no place in an `i32`.
const RELAXED: &str = r#"(module (func (export "truncate") (param v128) (result v128)
    (i32x4.relaxed_trunc_f32x4_s (local.get 0))))"#;

#[test]
fn relaxed_operators_have_one_choice_that_is_told() {
    let folder = Folder::new();
    folder.module("relaxed.wasm", RELAXED);
    let truncate = "--invoke truncate relaxed.wasm 0x7f8000004f0000004f0000004f000000";
    let cases = [
        ("build relaxed.wasm --cpu x86-64-v2", "x86-64", format!("run {truncate}"), "80000000"),
        ("build relaxed.wasm", "x86-64 with fused multiply-add", format!("run {truncate}"), "80000000"),
        (
            "build relaxed.wasm --deterministic-relaxed-simd",
            "deterministic",
            format!("run --deterministic-relaxed-simd {truncate}"),
            "7fffffff",
        ),
    ];
    for (build, choice, run, lane) in cases {
        folder.wasmc(build).success();
        let report = folder.wasmc("inspect relaxed.cwasm").success();
        let line = format!("relaxed SIMD  {choice}\n");
        assert!(report.text().contains(&line), "no `{line}` in:\n{}", report.text());
        let chosen = report.text().contains(" --deterministic-relaxed-simd\n");
        assert_eq!(chosen, choice == "deterministic", "{}", report.text());
        // Of a module `run` keeps an artifact for each choice.
        assert_eq!(folder.wasmc(&run).success().text(), format!("0x{}\n", lane.repeat(4)));
        let built = run.replace("relaxed.wasm", "relaxed.cwasm").replace("--deterministic-relaxed-simd ", "");
        assert_eq!(folder.wasmc(&built).success().text(), format!("0x{}\n", lane.repeat(4)));
    }
    let seeded = folder.wasmc(&format!("run --deterministic 1 {truncate}")).success();
    assert_eq!(seeded.text(), format!("0x{}\n", "7fffffff".repeat(4)));
}
