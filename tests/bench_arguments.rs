//! The bench of the programs measures what it is asked for and nothing else.

#[path = "../benches/arguments.rs"]
mod arguments;

use arguments::{USAGE, names};

#[track_caller]
fn check(given: &[&str], expected: Result<&[&str], &str>) {
    let found = names(given.iter().map(ToString::to_string));
    let expected =
        expected.map(|names| names.iter().map(ToString::to_string).collect()).map_err(str::to_owned);
    assert_eq!(found, expected);
}

#[test]
fn names_are_taken_and_flags_refused() {
    check(&[], Ok(&[]));
    check(&["--bench"], Ok(&[]));
    check(&["zstd", "--bench", "system"], Ok(&["zstd", "system"]));
    check(&["--nonsense", "--bench"], Err("--nonsense"));
    check(&["zstd", "--rounds=3"], Err("--rounds=3"));
    check(&["-h"], Err("-h"));
    assert!(USAGE.contains("--bench programs"));
}
