//! What `wasmc run` gives the guest on request: variables from files, standard input, time and random bytes.

use crate::harness::{Folder, SHOW};

/// Copies its standard input to its standard output, and ends with the error that stops it, 0 at the end.
const CAT: &str = r#"
(module
  (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (func $try (param $errno i32) (if (local.get $errno) (then (call $proc_exit (local.get $errno)))))
  (func (export "_start")
    (i32.store (i32.const 0) (i32.const 1024))
    (loop $more
      (i32.store (i32.const 4) (i32.const 4096))
      (call $try (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 4)))
      (call $try (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
      (br_if $more (i32.load (i32.const 4)))))
  (func (export "write_stdin") (result i32)
    (i32.store (i32.const 4) (i32.const 1))
    (call $fd_write (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8))))
"#;

/// Waits an hour, then writes 8 random bytes, the time and the time that has passed, as they are in memory.
const CHANCE: &str = r#"
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "random_get" (func $random_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_time_get" (func $clock_time_get (param i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll_oneoff (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func $look (export "look")
    (drop (call $random_get (i32.const 1024) (i32.const 8)))
    (drop (call $clock_time_get (i32.const 0) (i64.const 0) (i32.const 1032)))
    (drop (call $clock_time_get (i32.const 1) (i64.const 0) (i32.const 1040)))
    (i32.store (i32.const 0) (i32.const 1024))
    (i32.store (i32.const 4) (i32.const 24))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func (export "_start")
    (i32.store (i32.const 144) (i32.const 1))
    (i64.store (i32.const 152) (i64.const 3600000000000))
    (drop (call $poll_oneoff (i32.const 128) (i32.const 256) (i32.const 1) (i32.const 8)))
    (call $look)))
"#;

#[test]
fn variables_come_from_files() {
    let folder = Folder::new();
    folder.build("show", SHOW);
    folder.write("a.env", "# names\nA=file a\n\nB=\"quoted\" # and all\r\nPATH=none\n");
    folder.write("b.env", "B=file b\nC=");
    let show = |options: &str| {
        let shown = folder.wasmc(&format!("run {options} show.cwasm")).success();
        shown.text().replace('\0', "|").replacen("show.cwasm|", "", 1)
    };
    assert_eq!(show("--env-file a.env"), "A=file a|B=\"quoted\" # and all|PATH=none|");
    assert_eq!(show("--env-file a.env --env-file b.env"), "A=file a|PATH=none|B=file b|C=|");
    // What is nearer to the user counts, in whatever order it stands.
    for options in ["--env-file a.env --env B=option --env C", "--env C --env B=option --env-file a.env"] {
        assert_eq!(show(options), "A=file a|PATH=none|B=option|");
    }
    for options in ["--env-file a.env --inherit-env", "--inherit-env --env-file a.env"] {
        let shown = show(options);
        let paths: Vec<_> = shown.split('|').filter(|variable| variable.starts_with("PATH=")).collect();
        assert_eq!(paths, ["PATH=none"]);
        assert!(shown.contains("XDG_CACHE_HOME="), "{shown}");
    }
    let shown = folder.with_input("run --env-file - show.cwasm", b"FROM=stdin").success();
    assert_eq!(shown.text(), "show.cwasm\0FROM=stdin\0");
    let shown = folder.shell("exec 2>&1; printf 'A=1' | wasmc run --env-file /dev/fd/0 show.cwasm");
    assert_eq!(shown.success().text(), "show.cwasm\0A=1\0");
}

#[test]
fn files_of_variables_that_are_wrong() {
    let folder = Folder::new();
    folder.build("show", SHOW);
    folder.write("bad.env", "A=1\n\nexport B=2\n");
    folder.write("json.env", "{}\n");
    folder.write("nul.env", "A=\0\n");
    let refused = |options: &str, code: i32, message: &str| {
        let outcome = folder.wasmc(&format!("run {options} show.cwasm"));
        assert_eq!(outcome.text(), "");
        outcome.fails(code, message);
    };
    let blank = "error: bad.env:3:1: the name of the variable, before the `=`, contains a blank";
    refused("--env-file bad.env", 3, blank);
    refused("--env A=1 --env-file bad.env --inherit-env", 3, blank);
    let no_name = "error: json.env:1:1: there is no `=` in the line, which must be NAME=VALUE";
    refused("--env-file json.env", 3, no_name);
    refused("--env-file nul.env", 3, "error: nul.env:1:1: there is a NUL byte in the line");
    refused("--env-file missing.env", 3, "error: missing.env: no such file");
    refused("--env-file .", 3, "error: .: this is a folder, not a file");
    refused("--env-file /dev/zero", 3, "error: /dev/zero: this is a device, not a file");
    let twice = "error: stdin, `-`, can be only one of the program and the files of `--env-file`";
    refused("--env-file - --env-file -", 2, twice);
    folder.with_input("run --env-file - -", b"A=1").fails(2, twice);
}

#[test]
fn standard_input_comes_from_a_file() {
    let folder = Folder::new();
    folder.build("cat", CAT);
    let text = "five pages of nothing but this ".repeat(600);
    folder.write("input", &text);
    assert_eq!(folder.wasmc("run --stdin input cat.cwasm").success().text(), text);
    assert_eq!(folder.with_input("run cat.cwasm --stdin input", b"not this").success().text(), text);
    assert_eq!(folder.with_input("run cat.cwasm -- --stdin input", b"this").success().text(), "this");
    assert_eq!(folder.with_input("run --stdin input cat.cwasm", b"not this").success().text(), text);
    assert_eq!(folder.with_input("run --stdin - cat.cwasm", b"this").success().text(), "this");
    assert_eq!(folder.wasmc("run --stdin /dev/null cat.cwasm").success().text(), "");
    // The program itself may come from stdin then.
    let module = folder.read("cat.wasm");
    assert_eq!(folder.with_input("run -q --stdin input -", &module).success().text(), text);
    assert_eq!(folder.wasmc("run --stdin input --invoke write_stdin cat.cwasm").success().text(), "76\n");
    assert_eq!(folder.read("input"), text.as_bytes());
    let refused = |file: &str, message: &str| {
        let outcome = folder.wasmc(&format!("run --stdin {file} cat.cwasm"));
        outcome.fails(3, message);
    };
    refused("missing", "error: missing: no such file");
    refused(".", "error: .: this is a folder, not a file");
}

#[test]
fn time_and_chance_are_what_the_seed_says() {
    let folder = Folder::new();
    folder.build("chance", CHANCE);
    let run = |options: &str| folder.wasmc(&format!("run {options} chance.cwasm")).success().stdout;
    let seeded = run("--deterministic 7");
    assert_eq!(run("--deterministic 7"), seeded);
    assert_eq!(run("--deterministic=7 --quiet"), seeded);
    let other = run("--deterministic 18446744073709551615");
    assert_ne!(other[..8], seeded[..8]);
    assert_eq!(other[8..], seeded[8..]);
    let number = |at: usize| u64::from_le_bytes(seeded[at..at + 8].try_into().unwrap());
    let (start, passed) = (946_684_800_000_000_000, number(16));
    assert!((3_600_000_000_000..3_601_000_000_000).contains(&passed), "{passed}");
    assert_eq!(number(8), start + passed - 1000);
    let (one, other) = (run("--invoke look"), run("--invoke look"));
    assert_ne!(one[..8], other[..8]);
    for seed in ["", "x", "-1", "1.5", "18446744073709551616"] {
        let outcome = folder.wasmc(&format!("run --deterministic={seed} chance.cwasm"));
        outcome.fails_with(2, &["--deterministic <SEED>"]);
    }
    folder.wasmc("run --deterministic -1 chance.cwasm").fails_with(2, &["'-1' for '--deterministic <SEED>'"]);
}
