//! Are branch hints honoured, and do damaged ones do no harm? (The other hints: `compilation_hints.rs`.)

mod hinted;

use hinted::with_section;
use wasmc_compiler::progress::Silent;
use wasmc_compiler::{Emit, Features, OptLevel, Options, compile, features_used};

/// A hint at `if` and one at `br_if`; in the code, what `log` is called with tells the two ways apart.
fn hinted(on_if: &str, on_br_if: &str) -> Vec<u8> {
    let text = format!(
        r#"(module
            (import "env" "log" (func $log (param i32)))
            (func (export "if") (param i32)
                local.get 0
                {on_if}
                if
                    (call $log (i32.const 1111))
                else
                    (call $log (i32.const 2222))
                end)
            (func (export "br_if") (param i32)
                (block
                    local.get 0
                    {on_br_if}
                    br_if 0
                    (call $log (i32.const 3333)))
                (call $log (i32.const 4444))))"#
    );
    wat::parse_str(text).expect("the text is well-formed")
}

const LIKELY: &str = r#"(@metadata.code.branch_hint "\01")"#;
const UNLIKELY: &str = r#"(@metadata.code.branch_hint "\00")"#;

fn text(module: &[u8], emit: Emit, features: &str) -> String {
    let features = Features::parse(features).expect("the proposals are known");
    let options = Options { emit, jobs: 1, opt_level: OptLevel::O2, features, ..Options::default() };
    String::from_utf8(compile(module, &options, &Silent).expect("it compiles")).expect("text")
}

fn unoptimised(module: &[u8]) -> String {
    text(module, Emit::LlvmIrUnoptimised, "default")
}

const THEN_LIKELY: &str = "!{!\"branch_weights\", i32 2000, i32 1}";
const ELSE_LIKELY: &str = "!{!\"branch_weights\", i32 1, i32 2000}";

#[test]
fn hints_become_weights() {
    for (module, then_likely, else_likely) in [
        (hinted(LIKELY, LIKELY), true, false),
        (hinted(UNLIKELY, UNLIKELY), false, true),
        (hinted(UNLIKELY, LIKELY), true, true),
        (hinted("", LIKELY), true, false),
        (hinted("", ""), false, false),
    ] {
        let ir = unoptimised(&module);
        assert_eq!((ir.contains(THEN_LIKELY), ir.contains(ELSE_LIKELY)), (then_likely, else_likely), "{ir}");
    }
    let ir = unoptimised(&hinted(LIKELY, ""));
    let with_weights = ir.lines().filter(|line| line.contains("br i1") && line.contains("!prof"));
    assert_eq!(with_weights.count(), 1, "the hint is at one branch:\n{ir}");
}

#[test]
fn the_likely_way_comes_first() {
    let order = |module: &[u8], first: &str, second: &str| {
        let asm = text(module, Emit::Asm, "default");
        asm.find(first).expect("the way is there") < asm.find(second).expect("the way is there")
    };
    assert!(order(&hinted(LIKELY, LIKELY), "$1111", "$2222"));
    assert!(!order(&hinted(UNLIKELY, LIKELY), "$1111", "$2222"));
    let direct = |hint| text(&hinted("", hint), Emit::Asm, "default");
    assert_ne!(direct(LIKELY), direct(UNLIKELY));
}

#[test]
fn hints_can_be_turned_off() {
    let module = hinted(LIKELY, UNLIKELY);
    let ir = text(&module, Emit::LlvmIrUnoptimised, "-branch-hinting");
    assert_eq!(ir, unoptimised(&hinted("", "")));
    let used = |module: &[u8]| features_used(module, Features::default()).expect("it is valid");
    assert_eq!(used(&module), Features::of(&["branch-hinting"]));
    assert_eq!(used(&hinted("", "")), Features::NONE);
}

#[test]
fn damaged_hints_are_ignored() {
    let plain = hinted("", "");
    let expected = unoptimised(&plain);
    let damaged: [&[u8]; 12] = [
        b"",
        b"\xff",
        b"\x01",
        b"\x01\x01",
        b"\x01\x01\x01\x03\x01",                         // no direction
        b"\x01\x01\x01\x03\x01\x02",                     // a direction that is neither
        b"\x01\x01\x01\x03\x02\x01\x01",                 // two bytes of hint
        b"\x01\x01\xff\xff\xff\xff\x0f",                 // four thousand million hints
        b"\xff\xff\xff\xff\x0f",                         // as many functions
        b"\x01\x01\x02\x03\x01\x01\x03\x01\x00",         // two hints at one place
        b"\x02\x01\x01\x03\x01\x01\x01\x01\x03\x01\x01", // one function twice
        b"\x02\x02\x01\x03\x01\x01\x01\x01\x03\x01\x01", // functions out of order
    ];
    for data in damaged {
        let module = with_section(&plain, "metadata.code.branch_hint", data);
        assert_eq!(unoptimised(&module), expected, "{data:x?}");
    }
    // Well-formed, but at a function that is not there, at an import, at no branch, behind the end.
    let nowhere: [&[u8]; 4] = [
        b"\x01\x63\x01\x03\x01\x01",
        b"\x01\x00\x01\x03\x01\x01",
        b"\x01\x01\x01\x01\x01\x01",
        b"\x01\x01\x01\xff\x7f\x01\x01",
    ];
    for data in nowhere {
        let module = with_section(&plain, "metadata.code.branch_hint", data);
        assert_eq!(unoptimised(&module), expected, "{data:x?}");
    }
    // And the one that counts, at the `if`, to show that these could have done something.
    let module = with_section(&plain, "metadata.code.branch_hint", b"\x01\x01\x01\x03\x01\x01");
    assert!(unoptimised(&module).contains(THEN_LIKELY));
}

#[test]
fn other_metadata_of_code_is_ignored() {
    let plain = hinted("", "");
    for name in ["metadata.code.x", "metadata.code.", "metadata.code.branch_hints"] {
        for data in [&b""[..], b"\x01\x01\x01\x03\x01\x01", b"\xff\xff\xff\xff\xff\xff"] {
            assert_eq!(unoptimised(&with_section(&plain, name, data)), unoptimised(&plain), "{name}");
        }
    }
}
