//! The bench of the programs measures what it is asked for and nothing else, and its results replace those of the same
//! part alone.

#[path = "../benches/arguments.rs"]
mod arguments;
#[path = "../benches/results.rs"]
mod results;

use arguments::{USAGE, asked};
use results::replaced;

const PARTS: [&str; 3] = ["start-up", "run-time", "compile"];

/// `expected` has a part a word, with its names behind colons.
#[track_caller]
fn check(given: &[&str], expected: Result<(bool, &str), &str>) {
    let found = asked(given.iter().map(ToString::to_string), &PARTS);
    let found = found.map(|asked| {
        let part = |(part, names): &(String, Vec<String>)| {
            [part].into_iter().chain(names).cloned().collect::<Vec<_>>().join(":")
        };
        (asked.write, asked.parts.iter().map(part).collect::<Vec<_>>().join(" "))
    });
    let expected = expected.map(|(write, parts)| (write, parts.to_owned())).map_err(str::to_owned);
    assert_eq!(found, expected);
}

#[test]
fn parts_and_names_are_taken_and_flags_refused() {
    let all = PARTS.join(" ");
    check(&[], Ok((false, &all)));
    check(&["--bench"], Ok((false, &all)));
    check(&["--write", "--bench"], Ok((true, &all)));
    check(&["run-time", "zstd", "lua", "--bench", "compile"], Ok((false, "run-time:zstd:lua compile")));
    check(&["compile", "O0", "--write"], Ok((true, "compile:O0")));
    check(&["zstd"], Err("zstd"));
    check(&["--nonsense", "--bench"], Err("--nonsense"));
    check(&["run-time", "--rounds=3"], Err("--rounds=3"));
    check(&["-h"], Err("-h"));
    assert!(USAGE.contains("--bench programs"));
}

#[test]
fn a_section_takes_the_place_of_the_one_before() {
    const ORDER: [&str; 3] = ["First", "Second", "Third"];
    let replaced = |text: &str, title: &str, section: &str| replaced(text, "# New\n", title, section, &ORDER);
    let text = "# Old\n\n## First\n\n1\n\n### Deeper\n\n## Other\n\nx\n";
    assert_eq!(replaced(text, "First", "## First\n\n2\n\n"), "# New\n\n## First\n\n2\n\n## Other\n\nx\n");
    let third = replaced(text, "Third", "## Third\n\n3");
    assert_eq!(third, "# New\n\n## First\n\n1\n\n### Deeper\n\n## Other\n\nx\n\n## Third\n\n3\n");
    assert_eq!(
        replaced(&third, "Second", "## Second\n\n2"),
        "# New\n\n## First\n\n1\n\n### Deeper\n\n## Other\n\nx\n\n## Second\n\n2\n\n## Third\n\n3\n"
    );
    assert_eq!(replaced("", "Second", "## Second"), "# New\n\n## Second\n");
}
