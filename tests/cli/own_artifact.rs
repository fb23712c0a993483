//! `wasmc run` with an artifact that the guest may write to. Its code is the file's, yet it must not be able to change
//! what it is while it runs.

use crate::harness::{Folder, Outcome};

/// Opens the file in its first folder that its first argument names, as its second says (`w` to write, `t` to cut it
/// first), fills it with what traps, and ends with 5 if what it was made of is still there.
const CHANGING: &str = r#"
(module
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $args_sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_open"
    (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_pwrite" (func $fd_pwrite (param i32 i32 i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 3)
  (func $try (param $errno i32)
    (if (local.get $errno) (then (call $proc_exit (i32.add (i32.const 100) (local.get $errno))))))
  (func $length (param $text i32) (result i32) (local $end i32)
    (local.set $end (local.get $text))
    (loop $more
      (local.set $end (i32.add (local.get $end) (i32.const 1)))
      (br_if $more (i32.load8_u (local.get $end))))
    (i32.sub (local.get $end) (local.get $text)))
  (func $intact (result i32) (i32.const 5))
  (func (export "_start")
    (call $try (call $args (i32.const 64) (i32.const 1024)))
    (call $try (call $path_open (i32.const 3) (i32.const 0)
      (i32.load (i32.const 68)) (call $length (i32.load (i32.const 68)))
      (select (i32.const 8) (i32.const 0) (i32.eq (i32.load8_u (i32.load (i32.const 72))) (i32.const 116)))
      (i64.const 0x400044) (i64.const 0) (i32.const 0) (i32.const 16)))
    (memory.fill (i32.const 65536) (i32.const 0xcc) (i32.const 65536))
    (i32.store (i32.const 0) (i32.const 65536))
    (i32.store (i32.const 4) (i32.const 65536))
    (call $try (call $fd_pwrite (i32.load (i32.const 16)) (i32.const 0) (i32.const 1) (i64.const 0) (i32.const 8)))
    (call $proc_exit (call $intact))))
"#;

/// The folder with the artifact `home/app.cwasm`.
fn home() -> Folder {
    let folder = Folder::new();
    folder.build("app", CHANGING);
    for name in ["home", "other"] {
        std::fs::create_dir(folder.path(name)).unwrap();
    }
    std::fs::rename(folder.path("app.cwasm"), folder.path("home/app.cwasm")).unwrap();
    folder
}

/// Expects that the guest wrote to the file, and that nothing came of it.
#[track_caller]
fn is_intact(outcome: &Outcome, folder: &Folder, written: &str) {
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(5), ""));
    assert_eq!(folder.read(written)[..4], [0xcc; 4]);
}

#[test]
fn what_runs_is_not_what_the_guest_writes() {
    for how in ["w", "t"] {
        for line in [
            "--dir home home/app.cwasm app.cwasm",
            "--verify --dir . --dir other:ro home/app.cwasm home/app.cwasm",
        ] {
            let folder = home();
            is_intact(&folder.wasmc(&format!("run {line} {how}")), &folder, "home/app.cwasm");
        }
    }
}

#[test]
fn links_do_not_hide_where_it_lies() {
    let folder = home();
    std::os::unix::fs::symlink("home", folder.path("link")).unwrap();
    std::os::unix::fs::symlink("home/app.cwasm", folder.path("link.cwasm")).unwrap();
    is_intact(&folder.wasmc("run --dir link link.cwasm app.cwasm w"), &folder, "home/app.cwasm");
}

#[test]
fn it_may_lie_there_under_a_second_name() {
    let folder = home();
    std::fs::hard_link(folder.path("home/app.cwasm"), folder.path("other/second")).unwrap();
    is_intact(&folder.wasmc("run --dir other home/app.cwasm second w"), &folder, "home/app.cwasm");
}

#[test]
fn the_cache_may_lie_there() {
    let folder = Folder::new();
    folder.module("app.wasm", CHANGING);
    // The first time for the name of the artifact: the folder that it opens is not given.
    assert_eq!(folder.wasmc("run --quiet app.wasm x w").code, Some(108));
    let entries: Vec<_> =
        std::fs::read_dir(folder.path("cache/wasmc")).unwrap().map(Result::unwrap).collect();
    let [entry] = &entries[..] else { panic!("{entries:?}") };
    let name = format!("cache/wasmc/{}", entry.file_name().to_string_lossy());
    let line = format!("run --quiet --dir . app.wasm {name} w");
    is_intact(&folder.wasmc(&line), &folder, &name);
    // What is damaged is made anew, and runs from there at once.
    std::fs::remove_file(folder.path(&name)).unwrap();
    is_intact(&folder.wasmc(&line), &folder, &name);
}
