//! Profile-guided optimisation, as users of LLVM know it: an instrumented program writes a raw profile, `llvm-profdata` merges
//! those of several runs, and the compiler takes what comes out.

use crate::harness::{Folder, HELLO, outcome, without_privileges};
use std::os::unix::fs::PermissionsExt;
use wasmc_compiler::ProfileData;

/// Counts down from its argument, and calls one function every seventh time, another one the other times, a third one never.
const COUNTDOWN: &str = r#"
(module $countdown
  (memory (export "memory") 1)
  (func $seldom (param i32) (result i32) (i32.mul (local.get 0) (i32.const 3)))
  (func $often (param i32) (result i32) (i32.xor (local.get 0) (i32.const 5)))
  (func $never (export "never") (param i32) (result i32)
    (if (result i32) (local.get 0) (then (call $seldom (local.get 0))) (else (unreachable))))
  (func (export "run") (param $n i32) (result i32) (local $sum i32)
    (loop $next
      (local.set $sum (i32.add (local.get $sum)
        (if (result i32) (i32.rem_u (local.get $n) (i32.const 7))
          (then (call $often (local.get $n)))
          (else (call $seldom (local.get $n))))))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $sum)))
"#;

/// The same with a further way through `run`, with a further function, and without `seldom`.
const CHANGED: &str = r#"
(module $countdown
  (memory (export "memory") 1)
  (func $new (export "new") (param i32) (result i32) (i32.ctz (local.get 0)))
  (func $often (export "often") (param i32) (result i32) (i32.xor (local.get 0) (i32.const 5)))
  (func (export "run") (param $n i32) (result i32) (local $sum i32)
    (loop $next
      (if (i32.eqz (i32.rem_u (local.get $n) (i32.const 100))) (then (i32.store (local.get $n) (i32.const 1))))
      (local.set $sum (i32.add (local.get $sum)
        (if (result i32) (i32.rem_u (local.get $n) (i32.const 7))
          (then (call $often (local.get $n)))
          (else (call $new (local.get $n))))))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $sum)))
"#;

/// A folder with the program, instrumented.
fn instrumented(text: &str) -> Folder {
    let folder = Folder::new();
    folder.module("p.wasm", text);
    folder.wasmc("build --profile-generate p.wasm -o g.cwasm").success();
    folder
}

/// What LLVM's own tool says.
#[track_caller]
fn profdata(folder: &Folder, line: &str) -> String {
    let mut command = folder.command("llvm-profdata-22");
    command.args(line.split_whitespace());
    outcome(command, b"").success().text().to_owned()
}

/// The counts of a function.
#[track_caller]
fn counts(folder: &Folder, profile: &str, function: &str) -> Vec<u64> {
    let shown = profdata(folder, &format!("show --counts --function=wasm;{function} {profile}"));
    let list = shown.split("Block counts: [").nth(1).unwrap_or_else(|| panic!("no `{function}`:\n{shown}"));
    let numbers = list.split(']').next().unwrap().split(", ").filter(|number| !number.is_empty());
    numbers.map(|number| number.parse().unwrap()).collect()
}

/// A folder with the program and `p.profdata` of a run.
fn profiled() -> Folder {
    let folder = instrumented(COUNTDOWN);
    folder.wasmc("run --profile-output p.profraw --invoke run g.cwasm 700").success();
    profdata(&folder, "merge -o p.profdata p.profraw");
    folder
}

#[test]
fn counts_of_several_runs_become_weights_of_branches() {
    let folder = instrumented(COUNTDOWN);
    let first = folder.wasmc("run --profile-output 1.profraw --invoke run g.cwasm 700").success();
    folder.wasmc("run --profile-output=2.profraw --invoke run g.cwasm 70").success();
    assert_eq!(counts(&folder, "1.profraw", "often"), [600]);
    assert_eq!(counts(&folder, "1.profraw", "never"), [0, 0]);
    profdata(&folder, "merge -o p.profdata 1.profraw 2.profraw");
    assert_eq!(counts(&folder, "p.profdata", "often"), [660]);
    assert_eq!(counts(&folder, "p.profdata", "seldom"), [110]);
    let build = "build --profile-use p.profdata p.wasm";
    let ir = folder.wasmc(&format!("{build} --emit llvm-ir --function run -o -")).success();
    assert!(ir.text().contains("!prof"), "{}", ir.text());
    let ir = folder.wasmc(&format!("{build} --emit llvm-ir -o -")).success();
    let weights = |text: &str| ir.text().lines().any(|line| line.contains(text));
    assert!(weights(r#"!{!"branch_weights", i32 110, i32 660}"#), "{}", ir.text());
    assert!(weights(r#"!{!"function_entry_count", i64 0}"#), "{}", ir.text());
    folder.wasmc(&format!("{build} -o u.cwasm")).success();
    let guided = folder.wasmc("run --invoke run u.cwasm 700").success();
    assert_eq!(guided.text(), first.text());
    assert!(folder.wasmc("inspect u.cwasm").success().text().contains("--profile-use (SHA-256 "));
    assert!(folder.wasmc("inspect g.cwasm").success().text().contains("--profile-generate"));
}

#[test]
fn a_profile_fits_every_level() {
    let folder = profiled();
    for level in ["1", "2", "3", "s"] {
        folder.wasmc(&format!("build -O{level} --profile-use p.profdata p.wasm -o u.cwasm")).success();
        folder.wasmc(&format!("build -O{level} --profile-generate p.wasm -o g.cwasm")).success();
        folder.wasmc("run --profile-output level.profraw --invoke run g.cwasm 700").success();
        assert_eq!(counts(&folder, "level.profraw", "seldom"), [100]);
    }
    let text = "error: p.wasm: `-O0` optimises nothing, so there is nothing that a profile could guide";
    folder.wasmc("build -O0 --profile-use p.profdata p.wasm").fails(2, text);
    folder.wasmc("build -O0 --profile-generate p.wasm").fails(2, text);
}

#[test]
fn a_profile_is_written_whatever_the_end() {
    let folder = instrumented(COUNTDOWN);
    folder.wasmc("run --profile-output p.profraw --invoke never g.cwasm 0").fails_with(134, &["unreachable"]);
    // Entered once, and left once by the trap.
    assert_eq!(counts(&folder, "p.profraw", "never"), [1, 1]);
    let folder = instrumented(HELLO);
    let ended = folder.wasmc("run --profile-output p.profraw g.cwasm");
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(7), ""));
    assert_eq!(counts(&folder, "p.profraw", "start"), [1]);
    assert_eq!(folder.names(), ["g.cwasm", "p.profraw", "p.wasm"]);
}

#[test]
fn names_of_profiles() {
    let folder = instrumented(HELLO);
    let run = |line: &str, variable: Option<&str>| {
        let mut command = folder.command(env!("CARGO_BIN_EXE_wasmc"));
        command.args(line.split_whitespace()).env_remove("LLVM_PROFILE_FILE");
        command.envs(variable.map(|value| ("LLVM_PROFILE_FILE", value)));
        outcome(command, b"")
    };
    let default = |name: &String| name.starts_with("default_") && name.ends_with(".profraw");
    for runs in 1..3 {
        assert_eq!(run("run g.cwasm", None).code, Some(7));
        assert_eq!(folder.names().iter().filter(|name| default(name)).count(), runs);
    }
    assert_eq!(run("run g.cwasm", Some("by%%variable")).code, Some(7));
    assert_eq!(run("run --profile-output by-option g.cwasm", Some("unused")).code, Some(7));
    let names = folder.names();
    assert!(
        names.contains(&"by%variable".to_owned()) && names.contains(&"by-option".to_owned()),
        "{names:?}"
    );
    assert!(!names.contains(&"unused".to_owned()));
    // One artifact, one number.
    for _ in 0..2 {
        assert_eq!(run("run --profile-output of-%m g.cwasm", None).code, Some(7));
    }
    assert_eq!(folder.names().iter().filter(|name| name.starts_with("of-")).count(), 1);
    let unknown = "error: `x%c`: of the patterns in names of profiles, `%p`, `%m` and `%%` are known";
    run("run --profile-output x%c g.cwasm", None).fails(2, unknown);
    assert_eq!(run("run --profile-output /dev/null g.cwasm", None).code, Some(7));
    assert!(!std::fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn places_where_no_profile_can_be_are_refused_before_anything_runs() {
    let folder = instrumented(HELLO);
    let refused = |line: &str, text: &str| {
        let ended = folder.wasmc(line);
        ended.fails(3, text);
        assert_eq!(ended.text(), "", "the program has run");
    };
    let missing = "error: no/p: cannot write the profile: No such file or directory (os error 2)";
    refused("run --profile-output no/p g.cwasm", missing);
    refused("run --profile-output . g.cwasm", "error: .: this is a folder, not a file");
    refused("run --profile-output p.wasm/ g.cwasm", "error: p.wasm/: this is a folder, not a file");
    std::fs::create_dir(folder.path("locked")).unwrap();
    std::fs::set_permissions(folder.path("locked"), PermissionsExt::from_mode(0o555)).unwrap();
    let ended = outcome(without_privileges(&folder, "run --profile-output locked/p g.cwasm"), b"");
    ended.fails(3, "error: locked/p: cannot write the profile: Permission denied (os error 13)");
    assert_eq!(ended.text(), "");
    let full = folder.shell("prlimit --fsize=100 wasmc run --profile-output p.profraw g.cwasm");
    full.fails(3, "error: p.profraw: cannot write the profile: File too large (os error 27)");
    assert_eq!(full.text(), "hello\n");
    assert_eq!(folder.names(), ["g.cwasm", "locked", "p.wasm"]);
}

#[test]
fn programs_that_count_nothing_have_no_profile() {
    let folder = Folder::new();
    folder.build("p", HELLO);
    folder.wasmc("run --profile-output p.profraw p.cwasm").fails_with(
        2,
        &["`--profile-output`: this program gathers no profile", "`wasmc build --profile-generate` makes"],
    );
    let mut command = folder.command(env!("CARGO_BIN_EXE_wasmc"));
    command.args(["run", "p.cwasm"]).env("LLVM_PROFILE_FILE", "no/such/%q");
    assert_eq!(outcome(command, b"").code, Some(7));
    assert_eq!(folder.names(), ["p.cwasm", "p.wasm"]);
}

#[test]
fn a_profile_of_another_version_guides_what_is_the_same() {
    let folder = profiled();
    folder.module("p.wasm", CHANGED);
    let built = folder.wasmc("build --profile-use p.profdata p.wasm -o u.cwasm");
    built.fails(
        0,
        "warning: p.wasm: of 3 functions, 1 are not in the profile and 1 are not as they were when it was gathered; \
         they are optimised without (p.profdata)",
    );
    folder.wasmc("run --invoke run u.cwasm 700").success();
    let quiet = folder.wasmc("build -q --profile-use p.profdata p.wasm -o u.cwasm");
    quiet.success();
}

#[test]
fn what_is_no_profile_is_refused() {
    let folder = profiled();
    let hint = "\n  hint: `llvm-profdata merge -o app.profdata *.profraw`, of LLVM 22, makes one of what runs have written";
    let refused = |name: &str, text: &str| {
        let built = folder.wasmc(&format!("build --profile-use {name} p.wasm -o u.cwasm"));
        built.fails(3, &format!("error: {name}: {text}"));
    };
    folder.write("empty", "");
    refused("empty", &format!("the file is empty{hint}"));
    let garbage = "not a profile: it does not start as the files that `llvm-profdata merge` writes";
    refused("p.wasm", &format!("{garbage}{hint}"));
    refused("missing", "no such file");
    refused("/dev/zero", "this is a device, not a file");
    refused(
        "p.profraw",
        &format!(
            "this is a raw profile, which has to be merged first, even where it is the only one{}",
            hint.replace("*.profraw", "p.profraw")
        ),
    );
    let mut other = folder.read("p.profdata");
    other[8] = 99;
    folder.write("newer", &other);
    refused("newer", &format!("a profile in version 99 of the format; LLVM 22 reads versions 9 to 13{hint}"));
    let text = folder.write("source.proftext", "main\n1\n1\n5\n");
    profdata(&folder, &format!("merge -o frontend.profdata {}", text.display()));
    let kind = "a profile of another kind than `wasmc build --profile-generate` leads to";
    refused("frontend.profdata", &format!("{kind}{hint}"));
    folder
        .wasmc("build --profile-generate --profile-use p.profdata p.wasm")
        .fails_with(2, &["cannot be used with"]);
    folder.wasmc("build --profile-use - p.wasm").fails_with(2, &["`--profile-use` needs the name of a file"]);
    assert!(!folder.names().contains(&"u.cwasm".to_owned()));
}

#[test]
fn damaged_profiles_are_refused_or_harmless() {
    let folder = profiled();
    let profile = folder.read("p.profdata");
    ProfileData::read(profile.clone()).unwrap();
    for len in 0..profile.len() {
        assert!(ProfileData::read(profile[..len].to_vec()).is_err(), "{len} of {} bytes", profile.len());
    }
    for position in 0..profile.len() {
        let mut damaged = profile.clone();
        damaged[position] ^= 0xff;
        let _ = ProfileData::read(damaged);
    }
    // What is taken in spite of a damage, LLVM reads.
    for position in (72..profile.len()).step_by(61) {
        let mut damaged = profile.clone();
        damaged[position] ^= 0xff;
        if ProfileData::read(damaged.clone()).is_ok() {
            folder.write("damaged", &damaged);
            let built = folder.wasmc("build --profile-use damaged p.wasm -o u.cwasm");
            assert!(matches!(built.code, Some(0 | 1)), "byte {position}: {}", built.stderr);
        }
    }
}

#[test]
fn guests_cannot_touch_counters() {
    // Fills all of its memory, which it first grows as far as it may, then reaches beyond it.
    let text = r#"
    (module (memory (export "memory") 1 200)
      (func (export "run") (param $at i32)
        (drop (memory.grow (i32.const 199)))
        (memory.fill (i32.const 0) (i32.const 0xff) (i32.const 13107200))
        (i32.store (local.get $at) (i32.const -1))))
    "#;
    let folder = instrumented(text);
    for at in ["0", "13107200", "-4"] {
        folder.wasmc(&format!("run --profile-output p.profraw --invoke run g.cwasm -- {at}"));
        let counts = counts(&folder, "p.profraw", "run");
        assert!(counts.iter().all(|&count| count <= 1) && counts.contains(&1), "{at}: {counts:?}");
    }
}

#[test]
fn guests_cannot_send_the_profile_elsewhere() {
    // Puts a link in the place of the profile, in a folder that it may change.
    let text = r#"
    (module
      (import "wasi_snapshot_preview1" "path_symlink" (func $symlink (param i32 i32 i32 i32 i32) (result i32)))
      (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
      (memory (export "memory") 1)
      (data (i32.const 0) "precious") (data (i32.const 32) "p.profraw")
      (func (export "_start")
        (call $proc_exit (call $symlink (i32.const 0) (i32.const 8) (i32.const 3) (i32.const 32) (i32.const 9)))))
    "#;
    let folder = instrumented(text);
    folder.write("precious", "kept");
    folder.wasmc("run --dir . --profile-output p.profraw g.cwasm").success();
    assert_eq!(folder.read("precious"), b"kept");
    assert!(!folder.path("p.profraw").is_symlink());
    counts(&folder, "p.profraw", "_start");
}

#[test]
fn depfiles_name_the_profile() {
    let folder = profiled();
    folder.wasmc("build --profile-use p.profdata p.wasm -o u.cwasm --depfile d").success();
    assert!(folder.read("d").starts_with(b"u.cwasm: p.wasm p.profdata\n"));
}

#[test]
fn kept_code_is_that_of_the_names_and_of_the_profile() {
    let folder = profiled();
    let build = |options: &str, output: &str| {
        folder.wasmc(&format!("build --cache units {options} p.wasm -o {output}"))
    };
    build("", "plain.cwasm").success();
    build("--profile-generate", "1.cwasm").success();
    build("--profile-generate", "2.cwasm").success();
    assert_eq!(folder.read("1.cwasm"), folder.read("g.cwasm"));
    assert_eq!(folder.read("2.cwasm"), folder.read("g.cwasm"));
    // Another name alone is another profile.
    folder.module("p.wasm", &COUNTDOWN.replace("$often", "$renamed"));
    build("--profile-generate", "g.cwasm").success();
    folder.wasmc("run --profile-output p.profraw --invoke run g.cwasm 700").success();
    assert_eq!(counts(&folder, "p.profraw", "renamed"), [600]);
    let warning =
        "warning: p.wasm: of 4 functions, 1 are not in the profile; they are optimised without (p.profdata)";
    for output in ["1.cwasm", "2.cwasm"] {
        build("--profile-use p.profdata", output).fails(0, warning);
    }
    build("", "u.cwasm").success();
    assert_ne!(folder.read("u.cwasm"), folder.read("1.cwasm"));
}
