//! `--features`, and where it shows: what is off is refused and the message says how to turn it on.

use crate::harness::Folder;

/// A program that ends with the exit code 255, by an operator of WebAssembly 2.0.
const EXTENDS: &str = r#"
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (func $start (export "_start") (call $proc_exit (i32.shr_u (i32.extend8_s (i32.const 0xff)) (i32.const 24)))))
"#;

const REFUSED: &str = "error: extends.wasm: function 1 (`start`) at wasm offset 0x5e: `i32.extend8_s` needs proposal \
                       `sign-extension`, which is not enabled; `--features sign-extension` enables it\n";

#[test]
fn what_is_off_is_refused() {
    let folder = Folder::new();
    folder.module("extends.wasm", EXTENDS);
    for line in ["build extends.wasm --features wasm1", "validate --features -sign-extension extends.wasm"] {
        let outcome = folder.wasmc(line);
        assert_eq!(outcome.code, Some(1), "{line}: {}", outcome.stderr);
        let (file, message) =
            (outcome.stderr.contains("extends.wasm"), REFUSED.trim_start_matches("error: "));
        assert!(file && outcome.stderr.contains(message), "{line}: {}", outcome.stderr);
    }
    assert_eq!(folder.names(), ["extends.wasm"]);
    for list in ["wasm1,sign-extension", "wasm2", "wasm3", "all", "default", "-simd", "sign-extension"] {
        folder.wasmc(&format!("validate extends.wasm --features {list}")).success();
    }
}

#[test]
fn names_that_cannot_be_are_refused() {
    let folder = Folder::new();
    folder.module("extends.wasm", EXTENDS);
    for command in ["build", "validate"] {
        let unknown = folder.wasmc(&format!("{command} extends.wasm --features wasm2,smid"));
        assert_eq!(unknown.code, Some(2), "{}", unknown.stderr);
        let start =
            "error: proposal `smid` is not known; known are `default`, `all`, `wasm1`, `wasm2`, `wasm3`, ";
        assert!(unknown.stderr.starts_with(start), "{}", unknown.stderr);
        let late = folder.wasmc(&format!("{command} extends.wasm --features simd,wasm1"));
        late.fails_with(2, &["`wasm1` stands for a whole set of proposals, so it can only begin the list"]);
        let case = folder.wasmc(&format!("{command} extends.wasm --features SIMD"));
        case.fails(2, "error: proposal `SIMD` is not known; `simd` is");
        let empty = folder.wasmc(&format!("{command} extends.wasm --features="));
        empty.fails_with(2, &["the list of proposals lacks a name altogether"]);
        let not_built = folder.wasmc(&format!("{command} extends.wasm --features threads"));
        not_built.fails(2, "error: proposal `threads` is not supported yet");
    }
    assert_eq!(folder.names(), ["extends.wasm"]);
}

#[test]
fn the_cache_tells_choices_apart() {
    let folder = Folder::new();
    folder.module("extends.wasm", EXTENDS);
    assert_eq!(folder.wasmc("run -O0 extends.wasm").code, Some(255));
    let outcome = folder.wasmc("run -O0 --features wasm1 extends.wasm");
    assert_eq!(outcome.code, Some(1), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("which is not enabled"), "{}", outcome.stderr);
    assert_eq!(folder.wasmc("run -O0 --features=wasm1,sign-extension extends.wasm").code, Some(255));
}

#[test]
fn artifacts_tell_what_they_use() {
    let folder = Folder::new();
    folder.module("extends.wasm", EXTENDS);
    folder.wasmc("build extends.wasm --features wasm1,sign-extension --strict-memory").success();
    let people = folder.wasmc("inspect extends.cwasm").success();
    assert!(people.text().contains("proposals     sign-extension\n"), "{}", people.text());
    assert!(!people.text().contains("relaxed SIMD"), "{}", people.text());
    let options = " --strict-memory --features default,-";
    assert!(people.text().contains(options), "{}", people.text());
    let json = folder.wasmc("inspect --json extends.cwasm").success();
    let report: serde_json::Value = serde_json::from_str(json.text()).unwrap();
    assert_eq!(report["build"]["proposals"], serde_json::json!(["sign-extension"]));
    assert_eq!(report["cpu_features"][7], "avx2");
}

#[test]
fn targets() {
    let folder = Folder::new();
    let text = folder.wasmc("targets").success().text().to_owned();
    for part in [
        "x86_64-unknown-linux-gnu, with --cpu\n  x86-64-v2  ",
        "; runs here\n             sse3, ssse3, sse4.1, sse4.2, popcnt, cx16\n",
        "\n  native     the machine that compiles, ",
        "\n  wasm3                      those of WebAssembly 3.0, ",
        "\n  multi-value                default       WebAssembly 2.0\n",
        "\n  threads                    not supported no version yet\n",
    ] {
        assert!(text.contains(part), "no `{part}` in:\n{text}");
    }
    let outcome = folder.wasmc("targets --json").success();
    let targets: serde_json::Value = serde_json::from_str(outcome.text()).unwrap();
    assert_eq!(targets["targets"][0]["cpus"][1]["name"], "x86-64-v3");
    assert_eq!(targets["targets"][0]["cpus"][0]["runs_here"], true);
    let multi_value = serde_json::json!(
        { "name": "multi-value", "support": "default", "version": "2.0", "needs": [] }
    );
    assert!(targets["features"].as_array().unwrap().contains(&multi_value), "{targets:#}");
    assert_eq!(targets["feature_presets"][1], "all");
}
