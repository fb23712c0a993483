//! `wasmc run`: programs, exported functions, what the guest may see, and how it ends.

use crate::harness::{Folder, HELLO, LIBRARY, SHOW};

/// Exports `preopened`: the length of the name of the directory with descriptor 3, or the errno negated.
const DIRECTORY: &str = r#"
(module
  (import "wasi_snapshot_preview1" "fd_prestat_get" (func $prestat (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_create_directory" (func $mkdir (param i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 64) "new")
  (func (export "preopened") (result i32)
    (local $errno i32)
    (local.set $errno (call $prestat (i32.const 3) (i32.const 0)))
    (if (result i32) (local.get $errno)
      (then (i32.sub (i32.const 0) (local.get $errno)))
      (else (i32.load (i32.const 4)))))
  (func (export "create") (result i32) (call $mkdir (i32.const 3) (i32.const 64) (i32.const 3))))
"#;

#[test]
fn a_program_runs_and_its_exit_code_is_ours() {
    let folder = Folder::new();
    folder.build("hello", HELLO);
    let outcome = folder.wasmc("run hello.cwasm");
    assert_eq!((outcome.code, outcome.text(), outcome.stderr.as_str()), (Some(7), "hello\n", ""));
    let outcome = folder.wasmc("run --verify hello.cwasm");
    assert_eq!((outcome.code, outcome.text()), (Some(7), "hello\n"));
    let outcome = folder.with_input("run --allow-precompiled -", &folder.read("hello.cwasm"));
    assert_eq!((outcome.code, outcome.text()), (Some(7), "hello\n"));
    let outcome = folder.with_input("run -", &folder.read("hello.cwasm"));
    outcome.fails(
        4,
        "error: stdin: this is an artifact; artifacts are code that runs without a sandbox\n  \
         hint: if you trust it, `--allow-precompiled` runs it from stdin too",
    );
}

#[test]
fn a_guest_gets_arguments_and_only_the_environment_it_is_given() {
    let folder = Folder::new();
    folder.build("show", SHOW);
    let show = |line: &str| folder.wasmc(line).success().text().replace('\0', "|");
    assert_eq!(show("run show.cwasm"), "show.cwasm|");
    assert_eq!(show("run ./show.cwasm a b"), "show.cwasm|a|b|");
    assert_eq!(show("run show.cwasm a -b --dir c -- d"), "show.cwasm|a|-b|--dir|c|--|d|");
    assert_eq!(show("run show.cwasm -- -x --env A=1"), "show.cwasm|-x|--env|A=1|");
    assert_eq!(show("run show.cwasm --env A=1 --env B=x=y --argv0 me z"), "me|z|A=1|B=x=y|");
    assert_eq!(show("run --env XDG_CACHE_HOME --env NOT_SET_ANYWHERE show.cwasm").split('|').count(), 3);
    assert!(show("run --inherit-env show.cwasm").contains("|PATH="));
}

#[test]
fn a_guest_reaches_only_the_folders_it_is_given() {
    let folder = Folder::new();
    folder.build("app", DIRECTORY);
    std::fs::create_dir(folder.path("data")).unwrap();
    let run = |options: &str, function: &str| {
        folder.wasmc(&format!("run {options} --invoke {function} app.cwasm")).success().text().to_owned()
    };
    assert_eq!(run("", "preopened"), "-8\n");
    assert_eq!(run("--dir .", "preopened"), "1\n");
    assert_eq!(run("--dir data::/somewhere", "preopened"), "10\n");
    assert_eq!(run("--dir data:ro", "create"), "76\n");
    assert_eq!(std::fs::read_dir(folder.path("data")).unwrap().count(), 0);
    assert_eq!(run("--dir data", "create"), "0\n");
    assert!(folder.path("data/new").is_dir());
    folder
        .wasmc("run --dir missing --invoke create app.cwasm")
        .fails(3, "error: missing: cannot open the folder: No such file or directory (os error 2)");
}

#[test]
fn functions_are_invoked_with_typed_arguments() {
    let folder = Folder::new();
    folder.build("library", LIBRARY);
    let invoke = |line: &str| folder.wasmc(&format!("run --invoke {line}")).success().text().to_owned();
    assert_eq!(invoke("add library.cwasm 2 3"), "5\n");
    assert_eq!(invoke("add library.cwasm -2 0xffffffff"), "-3\n");
    assert_eq!(invoke("add library.cwasm -- 1 -1"), "0\n");
    assert_eq!(invoke("mix library.cwasm -9223372036854775808 1.5 nan"), "nan\n1.5\n-9223372036854775808\n");
    folder.build(
        "typed",
        r#"(module (type $t (func)) (func (export "is_null") (param (ref null $t)) (result i32)
        (ref.is_null (local.get 0))))"#,
    );
    assert_eq!(invoke("is_null typed.cwasm null"), "1\n");
    assert_eq!(invoke("mix library.cwasm 1 0x1.8p-1 nan:0x1"), "nan:0x1\n0.75\n1\n");
}

#[test]
fn traps_are_told_with_their_frames() {
    let folder = Folder::new();
    folder.build("library", LIBRARY);
    let outcome = folder.wasmc("run --invoke divide library.cwasm 0");
    outcome.fails_with(
        134,
        &["error: library.cwasm: the program trapped: integer divide by zero\n    0: library!deep ("],
    );
    assert!(outcome.stderr.contains("\n    1: library!"), "{}", outcome.stderr);
    folder
        .wasmc("run --invoke forever library.cwasm")
        .fails_with(134, &["call stack exhausted", "--stack-size"]);
    folder
        .wasmc("run --stack-size 128K --invoke forever library.cwasm")
        .fails_with(134, &["call stack exhausted"]);
}

/// Throws, from itself and through handlers; tags with a name of each origin, and one without.
const THROWING: &str = r#"
(module $thrower
  (tag $named (export "exported") (param i32 f64 externref))
  (tag (export "problem") (param i64))
  (tag)
  (func $inner (throw $named (i32.const -7) (f64.const 0.5) (ref.null extern)))
  (func $outer (call $inner))
  (func (export "_start") (call $outer))
  (func (export "throws") (throw 1 (i64.const 12)))
  (func (export "unnamed") (throw 2))
  (func $cleanup (export "cleanup")
    (block $caught (result exnref)
      (try_table (catch_all_ref $caught) (call $inner))
      (return))
    (throw_ref))
  (func $unmatched (export "unmatched")
    (block $caught (try_table (catch 2 $caught) (call $inner)))))
"#;

#[test]
fn exceptions_that_nothing_catches_are_told_with_tag_values_and_frames() {
    let folder = Folder::new();
    folder.build("app", THROWING);
    let thrown = "error: app.cwasm: the program threw an exception that nothing caught: tag thrower!";
    let named = format!("{thrown}named (tag 0, i32, f64, externref -> ()) with -7, 0.5, null\n");
    let outcome = folder.wasmc("run app.cwasm");
    outcome.fails_with(134, &[&format!("{named}    0: thrower!inner (function 0, text offset 0x")]);
    outcome.fails_with(134, &["\n    1: thrower!outer (", "\n    2: thrower!_start ("]);
    assert_eq!(outcome.stderr.lines().count(), 4, "{}", outcome.stderr);
    let invoke = |function: &str| folder.wasmc(&format!("run --invoke {function} app.cwasm"));
    let problem = format!("{thrown}problem (tag 1, i64 -> ()) with 12\n    0: thrower!throws (");
    invoke("throws").fails_with(134, &[&problem]);
    let unnamed = format!("{thrown}wasm-tag[2] (() -> ())\n    0: thrower!unnamed (");
    invoke("unnamed").fails_with(134, &[&unnamed]);
    for function in ["cleanup", "unmatched"] {
        let first = format!("{named}  thrown in thrower!inner (function 0, text offset 0x");
        let again = format!("), and again by a handler:\n    0: thrower!{function} (");
        invoke(function).fails_with(134, &[&first, &again]);
    }
}

#[test]
fn an_exception_out_of_the_start_function_is_told_as_well() {
    let folder = Folder::new();
    folder.build("app", r#"(module (tag $t (param i32)) (func $f (throw $t (i32.const 3))) (start $f))"#);
    folder.wasmc("run app.cwasm").fails_with(134, &["caught: tag t (tag 0, i32 -> ()) with 3\n    0: f ("]);
    folder.build("app", "(module (tag (export \"a\\nb\")) (func (throw 0)) (start 0))");
    folder.wasmc("run app.cwasm").fails_with(134, &["caught: tag a\\nb (tag 0, () -> ())\n    0: wasm-"]);
}

#[test]
fn timings_are_shown_on_request() {
    let folder = Folder::new();
    folder.build("library", LIBRARY);
    let outcome = folder.wasmc("run --timings --invoke add library.cwasm 1 1");
    outcome.fails_with(0, &[" us  load\n", " us  instantiate\n", " us  run\n"]);
    assert_eq!(outcome.text(), "2\n");
}

#[test]
fn names_do_not_decide_what_a_file_is() {
    let folder = Folder::new();
    folder.build("library", LIBRARY);
    std::fs::copy(folder.path("library.cwasm"), folder.path("disguised.wasm")).unwrap();
    std::fs::copy(folder.path("library.cwasm"), folder.path("disguised.WASM")).unwrap();
    std::fs::copy(folder.path("library.wasm"), folder.path("disguised.CWasm")).unwrap();
    std::fs::copy(folder.path("library.cwasm"), folder.path("plain")).unwrap();
    std::fs::copy(folder.path("library.wasm"), folder.path("disguised.cwasm")).unwrap();
    folder
        .wasmc("run --invoke add disguised.wasm 1 2")
        .fails_with(4, &["error: disguised.wasm: this is an artifact under the name of a module"]);
    folder
        .wasmc("run --invoke add disguised.cwasm 1 2")
        .fails_with(1, &["error: disguised.cwasm: not a wasmc artifact: it is a WebAssembly module"]);
    folder
        .wasmc("run --invoke add disguised.WASM 1 2")
        .fails_with(4, &["error: disguised.WASM: this is an artifact under the name of a module"]);
    folder.wasmc("run --invoke add disguised.CWasm 1 2").fails_with(1, &["not a wasmc artifact"]);
    assert_eq!(folder.wasmc("run --invoke add plain 1 2").success().text(), "3\n");
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let folder = Folder::new();
    folder.build("library", LIBRARY);
    let line = "for command in 'inspect library.cwasm' 'completions bash' 'build library.wasm -o -' 'run --invoke add library.cwasm 1 2'; do \
        (wasmc $command 2>err; echo $? >>codes) | true; cat err; done; cat codes";
    // Whoever leaves may do so before or after the writing.
    assert_eq!(folder.shell(line).success().text(), "0\n0\n0\n0\n");
}
