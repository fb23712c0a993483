//! Is the tree as the house rules want it? Fails on what a reviewer would otherwise have to look for: the
//! dependency law between the crates, the doors of `unsafe`, sizes of functions and files, heads of files, names
//! of modules, `unwrap` outside tests. Each rule has one list of exceptions with a reason each, in
//! `tidy/exceptions.rs`; an entry that is not needed any more fails too.

#[path = "tidy/dependencies.rs"]
mod dependencies;
#[path = "tidy/exceptions.rs"]
mod exceptions;
#[path = "tidy/source.rs"]
mod source;

use source::{SourceFile, source_files};
use std::collections::BTreeSet;

const FUNCTION_LINES_MAX: usize = 70;
const FILE_LINES_MAX: usize = 800;
const MODULE_NAMES_REFUSED: &[&str] =
    &["util", "utils", "helper", "helpers", "misc", "common", "manager", "managers"];

/// Compares what breaks a rule with the exceptions to it: both directions must match.
#[track_caller]
fn check(rule: &str, found: Vec<(String, String)>, exceptions: &[(&str, &str)]) {
    let excepted: BTreeSet<&str> = exceptions.iter().map(|(key, _)| *key).collect();
    let keys: BTreeSet<&str> = found.iter().map(|(key, _)| key.as_str()).collect();
    let mut complaints: Vec<String> = found
        .iter()
        .filter(|(key, _)| !excepted.contains(key.as_str()))
        .map(|(key, what)| format!("{key}: {what}"))
        .collect();
    let stale = excepted.iter().filter(|key| !keys.contains(**key));
    complaints
        .extend(stale.map(|key| format!("{key}: stands in the list of exceptions, which it does not need")));
    let without_reason = exceptions.iter().filter(|(_, reason)| reason.len() < 10);
    complaints.extend(without_reason.map(|(key, _)| format!("{key}: an exception without a reason")));
    assert!(complaints.is_empty(), "{rule}:\n  {}", complaints.join("\n  "));
}

/// Collects the complaints of `inspect` about every file.
fn in_every_file(inspect: impl Fn(&SourceFile) -> Vec<(String, String)>) -> Vec<(String, String)> {
    source_files().iter().flat_map(inspect).collect()
}

#[test]
fn crates_depend_on_each_other_only_as_the_law_allows() {
    let complaints = dependencies::violations();
    assert!(complaints.is_empty(), "the dependency law is broken:\n  {}", complaints.join("\n  "));
}

#[test]
fn functions_are_short() {
    let found = in_every_file(|file| {
        let long = file.functions().into_iter().filter(|function| function.lines > FUNCTION_LINES_MAX);
        long.map(|function| {
            let what = format!("{} lines, at most {FUNCTION_LINES_MAX} are allowed", function.lines);
            (format!("{}::{}", file.path, function.name), what)
        })
        .collect()
    });
    check("a function is too long", found, exceptions::LONG_FUNCTIONS);
}

#[test]
fn files_are_short() {
    let found = in_every_file(|file| {
        let lines = file.text.lines().count();
        let what = format!("{lines} lines, at most {FILE_LINES_MAX} are allowed");
        (lines > FILE_LINES_MAX).then(|| (file.path.clone(), what)).into_iter().collect()
    });
    check("a file is too long", found, exceptions::LONG_FILES);
}

#[test]
fn files_say_what_they_are_for() {
    let found = in_every_file(|file| {
        let headless = !file.text.starts_with("//! ");
        let what = "does not begin with `//!` that says what it answers, for whom".to_owned();
        headless.then(|| (file.path.clone(), what)).into_iter().collect()
    });
    check("a file has no head", found, &[]);
}

#[test]
fn unsafe_code_lives_behind_doors() {
    let doors = in_every_file(|file| {
        let open = file.allows_unsafe();
        let what = "allows `unsafe` without being in the list of doors".to_owned();
        open.then(|| (file.path.clone(), what)).into_iter().collect()
    });
    check("a door for `unsafe` is not known", doors, exceptions::UNSAFE_DOORS);
    let unexplained = in_every_file(|file| {
        let open = file.allows_unsafe() && !file.head().contains("# Safety");
        let what = "a door for `unsafe` whose head has no `# Safety` section".to_owned();
        open.then(|| (file.path.clone(), what)).into_iter().collect()
    });
    check("a door for `unsafe` does not say its invariants", unexplained, &[]);
}

#[test]
fn modules_are_named_for_what_they_hold() {
    let found = in_every_file(|file| {
        let names = file.module_names().into_iter();
        let refused = names.filter(|name| MODULE_NAMES_REFUSED.contains(&name.as_str()));
        refused.map(|name| (file.path.clone(), format!("`{name}` says nothing about its content"))).collect()
    });
    check("a module's name is empty of meaning", found, &[]);
}

#[test]
fn nothing_unwraps_or_is_left_to_do_outside_tests() {
    let found = in_every_file(|file| {
        let places = file.tokens_outside_tests().into_iter();
        places
            .map(|(line, what)| (format!("{}:{line}", file.path), format!("`{what}` outside tests")))
            .collect()
    });
    check("`unwrap()`, `todo!` or `unimplemented!`", found, &[]);
}
