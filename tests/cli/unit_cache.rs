//! `wasmc build --cache`: which units are compiled anew after which change, that the output is the same, and what becomes of
//! builds whose cache is damaged, full, read-only or not the user's own.

use crate::harness::{Folder, LIBRARY, Outcome, without_privileges};
use std::fmt::Write as _;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::LazyLock;

const FUNCTIONS: u32 = 600;

/// A function in the middle of a unit.
const SOME: u32 = 250;

/// A module of many units. Function `i` has `steps(i)` steps and calls the next one, but those that are left out.
fn large(steps: impl Fn(u32) -> u32, left_out: &[u32]) -> Vec<u8> {
    let functions: Vec<u32> = (0..FUNCTIONS).filter(|function| !left_out.contains(function)).collect();
    let mut text = String::from("(module (memory 1) (export \"run\" (func $f0))");
    for (position, function) in functions.iter().enumerate() {
        let next = functions[(position + 1) % functions.len()];
        write!(text, "(func $f{function} (param i32) (result i32)").unwrap();
        for step in 0..steps(*function) {
            let (factor, offset) = (2 * step + function + 3, (step * 8) % 1000);
            write!(
                text,
                "(local.set 0 (i32.add (i32.load offset={offset} (local.get 0)) (i32.mul (local.get 0) (i32.const {factor}))))"
            )
            .unwrap();
        }
        write!(text, "(call $f{next} (local.get 0)))").unwrap();
    }
    text.push(')');
    wat::parse_str(&text).unwrap()
}

fn usual(function: u32) -> u32 {
    40 + function * 7 % 61
}

/// The large module, and what it becomes.
pub(crate) static LARGE: LazyLock<(Vec<u8>, Vec<u8>)> = LazyLock::new(|| {
    let module = large(usual, &[]);
    let artifact = built_without(&module);
    (module, artifact)
});

fn built_without(module: &[u8]) -> Vec<u8> {
    Folder::new().with_input("build -O0 -", module).success().stdout
}

#[derive(Debug, PartialEq, Eq)]
struct Counts {
    found: u64,
    compiled: u64,
}

/// Builds a module with the cache `cache`: the artifact and what was told of the cache.
#[track_caller]
fn build(folder: &Folder, module: &[u8], options: &str) -> (Vec<u8>, Counts) {
    let level = if options.contains("-O") { "" } else { "-O0" };
    let line = format!("build {level} --cache cache --message-format json {options} -");
    let outcome = folder.with_input(&line, module);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let counts = counts(&outcome);
    (outcome.stdout, counts)
}

#[track_caller]
fn counts(outcome: &Outcome) -> Counts {
    let records: Vec<serde_json::Value> =
        outcome.stderr.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<_> = records.iter().map(|record| record["code"].as_str().unwrap()).collect();
    assert_eq!(told, ["cache"], "{}", outcome.stderr);
    let number = |field: &str| records[0][field].as_u64().unwrap();
    Counts { found: number("found"), compiled: number("compiled") }
}

/// A folder with the objects of the large module in its cache, and their number.
#[track_caller]
fn filled() -> (Folder, u64) {
    let folder = Folder::new();
    let (artifact, Counts { found, compiled }) = build(&folder, &LARGE.0, "");
    assert!(artifact == LARGE.1, "the first build with a cache is different");
    assert_eq!(found, 0);
    assert!(compiled >= 6, "only {compiled} units");
    assert_eq!(entries(&folder).len() as u64, compiled);
    (folder, compiled)
}

/// The files of the cache, but for notes.
fn entries(folder: &Folder) -> Vec<PathBuf> {
    files(folder).into_iter().filter(|path| path.extension().is_none_or(|ending| ending != "note")).collect()
}

fn files(folder: &Folder) -> Vec<PathBuf> {
    let listing = std::fs::read_dir(folder.path("cache")).unwrap();
    let mut files: Vec<_> = listing.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Builds the module with the objects of the large one at hand.
#[track_caller]
fn check_compiled(module: &[u8], expected: u64) {
    let (folder, units) = filled();
    let (artifact, counts) = build(&folder, module, "");
    assert_eq!(counts, Counts { found: units - expected, compiled: expected });
    assert!(artifact == built_without(module), "the cache shows in the output");
}

#[test]
fn nothing_is_compiled_twice() {
    check_compiled(&LARGE.0, 0);
}

#[test]
fn a_changed_function_is_one_unit() {
    check_compiled(&large(|function| usual(function) + u32::from(function == SOME), &[]), 1);
    check_compiled(&large(|function| usual(function) + 30 * u32::from(function == SOME), &[]), 1);
}

#[test]
fn a_function_more_or_less_is_one_unit_though_all_behind_it_have_other_indices() {
    check_compiled(&large(usual, &[SOME]), 1);
    let (folder, _) = filled();
    let (_, first) = build(&folder, &large(usual, &[SOME]), "");
    let (artifact, again) = build(&folder, &LARGE.0, "");
    assert_eq!((first.compiled, again.compiled), (1, 0));
    assert!(artifact == LARGE.1, "numbers of functions are mixed up");
}

#[test]
fn everything_that_the_code_depends_on_counts() {
    let folder = Folder::new();
    let library = wat::parse_str(LIBRARY).unwrap();
    let (_, first) = build(&folder, &library, "");
    let variants = ["--strict-memory", "--cpu x86-64-v2", "-O1"];
    for options in variants {
        let (_, counts) = build(&folder, &library, options);
        assert_eq!(counts.found, 0, "{options}");
        assert_eq!(counts.compiled, first.compiled);
    }
    let (_, counts) = build(&folder, &library, "--features all -j 1");
    assert_eq!((counts.found, counts.compiled), (first.compiled, 0));
}

/// Files of that ending.
fn count(folder: &Folder, ending: &str) -> usize {
    files(folder).iter().filter(|path| path.extension().is_some_and(|found| found == ending)).count()
}

#[test]
fn a_note_serves_until_something_else_of_the_module_changes() {
    let (folder, units) = filled();
    let units = units as usize;
    assert_eq!(count(&folder, "note"), units);
    build(&folder, &large(|function| usual(function) + u32::from(function == SOME), &[]), "");
    assert_eq!(count(&folder, "note"), units + 1);
    // Other indices, so that all units have to be lowered and are then found.
    build(&folder, &large(usual, &[SOME]), "");
    assert_eq!(count(&folder, "note"), 2 * units + 1);
}

#[test]
fn a_note_without_object_or_damaged_is_none() {
    let (folder, units) = filled();
    for path in files(&folder) {
        if path.extension().is_some_and(|ending| ending == "note") {
            std::fs::write(path, "junk").unwrap();
        }
    }
    let (artifact, counts) = build(&folder, &LARGE.0, "");
    assert_eq!(counts, Counts { found: units, compiled: 0 });
    assert!(artifact == LARGE.1, "a damaged note shows in the output");
    entries(&folder).iter().for_each(|object| std::fs::remove_file(object).unwrap());
    let (artifact, counts) = build(&folder, &LARGE.0, "");
    assert_eq!(counts, Counts { found: 0, compiled: units });
    assert!(artifact == LARGE.1, "a note without object shows in the output");
}

#[test]
fn text_is_not_kept() {
    let folder = Folder::new();
    folder.module("in.wasm", LIBRARY);
    folder.wasmc("build in.wasm --emit asm --cache kept").success();
    assert_eq!(folder.names(), ["in.s", "in.wasm"]);
}

#[test]
fn damaged_files_are_replaced() {
    let (folder, units) = filled();
    let entries = entries(&folder);
    let whole: Vec<Vec<u8>> = entries.iter().map(|entry| std::fs::read(entry).unwrap()).collect();
    let mut flipped = whole[0].clone();
    *flipped.last_mut().unwrap() ^= 1;
    // A byte flipped, cut, empty, junk, and that of another unit.
    let damages = [&flipped[..], &whole[1][..whole[1].len() / 2], b"", b"junk", &whole[0]];
    for (entry, damage) in entries.iter().zip(damages) {
        std::fs::write(entry, damage).unwrap();
    }
    let outcome = folder.with_input("build -O0 --cache cache -", &LARGE.0);
    outcome.fails(0, "warning: cache: damaged files in the cache: 5; what they hold was compiled anew");
    assert!(outcome.stdout == LARGE.1, "a damaged file shows in the output");
    assert_eq!(build(&folder, &LARGE.0, "").1, Counts { found: units, compiled: 0 });
    for (entry, whole) in entries.iter().zip(whole) {
        assert!(std::fs::read(entry).unwrap() == whole, "{} was not replaced", entry.display());
    }
}

/// Builds in spite of the cache, which something is wrong with.
#[track_caller]
fn check_warning(outcome: &Outcome, text: &str) {
    outcome.fails_with(0, &["warning: ", text, "; the build goes on without"]);
    assert_eq!(outcome.stderr.lines().count(), 1, "{}", outcome.stderr);
    assert!(outcome.stdout == LARGE.1, "the output is different");
}

#[test]
fn a_cache_that_cannot_be_used_is_no_failure() {
    let folder = Folder::new();
    folder.write("file", "");
    let line = |cache: &str| format!("build -O0 --cache {cache} -");
    check_warning(&folder.with_input(&line("file"), &LARGE.0), "cannot make the cache folder");
    check_warning(&folder.with_input(&line("file/cache"), &LARGE.0), "cannot make the cache folder");
    let set_mode = |mode| {
        std::fs::create_dir_all(folder.path("cache")).unwrap();
        std::fs::set_permissions(folder.path("cache"), PermissionsExt::from_mode(mode)).unwrap();
    };
    for mode in [0o777, 0o770, 0o702] {
        set_mode(mode);
        let outcome = folder.with_input(&line("cache"), &LARGE.0);
        check_warning(&outcome, "belongs to another user, or others may write to it");
        assert!(entries(&folder).is_empty());
    }
    set_mode(0o500);
    let outcome = crate::harness::outcome(without_privileges(&folder, &line("cache")), &LARGE.0);
    check_warning(&outcome, "cannot keep compiled units: Permission denied");
}

#[test]
fn a_cache_that_may_only_be_read_is_of_use() {
    let (folder, units) = filled();
    std::fs::set_permissions(folder.path("cache"), PermissionsExt::from_mode(0o500)).unwrap();
    let line = "build -O0 --cache cache --message-format json -";
    let outcome = crate::harness::outcome(without_privileges(&folder, line), &LARGE.0);
    assert_eq!(counts(&outcome), Counts { found: units, compiled: 0 });
    std::fs::set_permissions(folder.path("cache"), PermissionsExt::from_mode(0o700)).unwrap();
}

#[test]
fn a_full_disk_is_no_failure() {
    let folder = Folder::new();
    folder.write("in.wasm", &LARGE.0);
    let outcome = folder.shell("ulimit -f 8; wasmc build -O0 --cache cache in.wasm -o -");
    check_warning(&outcome, "cannot keep compiled units: File too large");
    let left: Vec<_> =
        entries(&folder).into_iter().filter(|path| path.extension().unwrap() != "unit").collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn what_was_used_longest_ago_leaves() {
    let (folder, units) = filled();
    let size = |folder: &Folder| -> u64 {
        files(folder).iter().map(|entry| std::fs::metadata(entry).unwrap().len()).sum()
    };
    let full = size(&folder);
    folder.write("cache/stranger.txt", "stays");
    // Nothing is new, so nothing leaves.
    build(&folder, &LARGE.0, "--cache-size 0");
    assert_eq!(entries(&folder).len() as u64, units + 1);
    let changed = large(|function| usual(function) + u32::from(function == SOME), &[]);
    build(&folder, &changed, &format!("--cache-size {}", full + 4096));
    assert!(size(&folder) <= full + 4096);
    // What left is the one object that only the former module needs.
    assert_eq!(build(&folder, &changed, "").1, Counts { found: units, compiled: 0 });
    assert_eq!(build(&folder, &LARGE.0, "--cache-size 0").1, Counts { found: units - 1, compiled: 1 });
    assert_eq!(files(&folder), [folder.path("cache/stranger.txt")]);
}

#[test]
fn builds_share_a_folder() {
    let folder = Folder::new();
    std::thread::scope(|scope| {
        let builds: Vec<_> = (0..3).map(|_| scope.spawn(|| build(&folder, &LARGE.0, "-j 2").0)).collect();
        for artifact in builds {
            assert!(artifact.join().unwrap() == LARGE.1, "builds disturb one another");
        }
    });
    assert!(entries(&folder).iter().all(|path| path.extension().unwrap() == "unit"));
}

#[test]
fn the_environment_may_name_it() {
    let folder = Folder::new();
    folder.module("library.wasm", LIBRARY);
    let kept = |name: &str| std::fs::read_dir(folder.path(name)).map_or(0, Iterator::count);
    let line = |settings: &str, line: &str| folder.shell(&format!("{settings} wasmc {line}")).success();
    line("WASMC_CACHE=", "build library.wasm");
    line("WASMC_CACHE=one", "build library.wasm");
    assert!(kept("one") > 0);
    line("WASMC_CACHE=two", "build --cache three library.wasm");
    assert_eq!((kept("two"), kept("three")), (0, kept("one")));
    line("WASMC_CACHE=four WASMC_CACHE_SIZE=0", "build library.wasm");
    assert_eq!(kept("four"), 0);
    line("WASMC_CACHE=five", "run --no-cache --invoke add library.wasm 1 2");
    assert_eq!(kept("five"), 0);
    line("WASMC_CACHE=five", "run --invoke add library.wasm 1 2");
    assert!(kept("five") > 0);
    folder
        .shell("WASMC_CACHE_SIZE=much wasmc build library.wasm --cache one")
        .fails_with(2, &["error: the variable WASMC_CACHE_SIZE: `much` is no unit of size"]);
    folder.wasmc("build library.wasm --cache-size 1X").fails_with(2, &["`X` is no unit of size"]);
}
