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
        "1 pages to 3",
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
