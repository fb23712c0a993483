//! What is refused, and how it is said: each case compares the whole message.

use wasmc_compiler::{Features, validate};

fn text_module(text: &str) -> Vec<u8> {
    wat::parse_str(text).expect("the text is well-formed")
}

#[track_caller]
fn refusal(module: &[u8]) -> String {
    validate(module, Features::default()).expect_err("it has to be refused").to_string()
}

#[track_caller]
fn check(module: &[u8], expected: &str) {
    assert_eq!(refusal(module), expected);
}

#[track_caller]
fn check_text(text: &str, expected: &str) {
    check(&text_module(text), expected);
}

#[test]
fn what_is_no_module() {
    check(b"", "not a WebAssembly module: it starts with nothing, not with `\\0asm`");
    check(b"#!/bin/sh\n", "not a WebAssembly module: it starts with the text `#!/bin/s`, not with `\\0asm`");
    check(
        b"\x7fELF\x02\x01\x01\0\0",
        "not a WebAssembly module: it starts with the bytes `7f 45 4c 46 02 01 01 00`, not with `\\0asm`",
    );
    check(b"\0asm\x0d\0\x01\0", "this is a WebAssembly component; only core modules can be compiled");
    check(b"\0asm\x02\0\0\0", "wasm offset 0x4: unknown binary version: 0x2");
    check(b"\0asm", "wasm offset 0x4: unexpected end-of-file");
}

#[test]
fn truncated_modules() {
    let module = text_module("(module (func (export \"f\") (result i32) i32.const 1))");
    for len in 9..module.len() {
        match validate(&module[..len], Features::default()) {
            Ok(()) => assert_eq!(len, 8 + 2 + 5, "only the type section alone is a module"),
            Err(error) => assert!(error.to_string().contains("wasm offset"), "{error}"),
        }
    }
}

#[test]
fn invalid_bodies_name_the_function() {
    check_text(
        "(module (import \"m\" \"i\" (func)) (func $first) (func $second (result i32) i64.const 1))",
        "function 2 (`second`) at wasm offset 0x2a: type mismatch: expected i32, found i64",
    );
}

#[test]
fn the_lowest_offset_is_reported() {
    // The third function is wrong as well.
    let text = "(module (func) (func $a i32.add drop) (func $b f32.add drop))";
    let message = refusal(&text_module(text));
    assert!(message.starts_with("function 1 (`a`) at wasm offset"), "{message}");
}

#[test]
fn operators_of_proposals_that_are_not_enabled() {
    let cases = [
        (
            "(module (func $e (drop (i32.extend8_s (i32.const 1)))))",
            "function 0 (`e`) at wasm offset 0x19: `i32.extend8_s` needs proposal `sign-extension`, which is not \
             enabled; `--features sign-extension` enables it",
        ),
        (
            "(module (memory 1) (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0))))",
            "function 0 at wasm offset 0x22: `memory.fill` needs proposal `bulk-memory`, which is not enabled; \
             `--features bulk-memory` enables it",
        ),
        (
            "(module (type (func (result i32 i32))))",
            "wasm offset 0xb: `type section` needs proposal `multi-value`, which is not enabled; `--features \
             multi-value` enables it",
        ),
    ];
    for (text, expected) in cases {
        let module = text_module(text);
        let features = Features::parse("wasm1").expect("the version is known");
        assert_eq!(validate(&module, features).expect_err("it is refused").to_string(), expected);
        validate(&module, Features::default()).expect("the proposal is in the default");
    }
}

#[test]
fn operators_of_proposals_that_are_not_built() {
    check_text(
        "(module (memory 1) (func $a (drop (i32.atomic.load (i32.const 0)))))",
        "function 0 (`a`) at wasm offset 0x1e: `i32.atomic.load` needs proposal `threads`, which is not supported yet",
    );
    check_text(
        "(module (func (drop (ref.i31 (i32.const 0)))))",
        "function 0 at wasm offset 0x19: `ref.i31` needs proposal `gc`, which is not supported yet",
    );
}

#[test]
fn references_that_only_gc_has() {
    for text in [
        "(module (func (param (ref nofunc))))",
        "(module (func (local nullexternref)))",
        "(module (table 1 anyref))",
        "(module (rec (type (func)) (type (func))))",
        "(module (type (sub (func))))",
    ] {
        let message = refusal(&text_module(text));
        assert!(message.contains("needs proposal `gc`, which is not supported yet"), "{text}: {message}");
    }
}

#[test]
fn types_and_sections_of_proposals_that_are_missing() {
    let cases = [
        ("(module (func (param v128)))", "`type section` needs proposal `simd`, which is not "),
        ("(module (func (local v128)))", "`local declaration` needs proposal `simd`, which is not "),
        (
            "(module (func (drop (i32x4.splat (i32.const 1)))))",
            "`i32x4.splat` needs proposal `simd`, which is not ",
        ),
        ("(module (func $t return_call $t))", "`return_call` needs proposal `tail-call`, which is not "),
        ("(module (memory i64 1))", "`memory section` needs proposal `memory64`, which is not "),
        ("(module (memory 1) (memory 1))", "`memory section` needs proposal `multi-memory`, which is not "),
        ("(module (memory 1 1 shared))", "`memory section` needs proposal `threads`, which is not "),
        ("(module (tag))", "`tag section` needs proposal `exceptions`, which is not "),
        ("(module (type (struct)))", "`type section` needs proposal `gc`, which is not "),
        (
            "(module (type $t (func)) (func (param (ref $t))))",
            "needs proposal `function-references`, which is not ",
        ),
    ];
    for (text, expected) in cases {
        let features = Features::parse("wasm1").expect("the version is known");
        let message = validate(&text_module(text), features).expect_err("it is refused").to_string();
        assert!(message.contains(expected), "{text}: {message}");
    }
}

/// A module with the binary `body` of function `f`, behind a tag with an `i32` and one without values.
#[track_caller]
fn check_handler(body: &str, expected: &str) {
    let text = format!("(module (tag $t (param i32)) (tag $e) (func $f {body}))");
    let message = refusal(&text_module(&text));
    let (place, what) = message.split_once(": ").expect("a place comes first");
    assert!(place.starts_with("function 0 (`f`) at wasm offset 0x"), "{text}: {message}");
    assert_eq!(what, expected, "{text}");
}

#[test]
fn handlers_that_are_invalid() {
    check_handler("(throw 2)", "unknown tag 2: tag index out of bounds");
    check_handler("(throw $t)", "type mismatch: expected i32 but nothing on stack");
    check_handler("(throw $t (i64.const 1))", "type mismatch: expected i32, found i64");
    check_handler("(throw_ref)", "type mismatch: expected exnref but nothing on stack");
    check_handler("(throw_ref (ref.null extern))", "type mismatch: expected exnref, found externref");
    check_handler("(block $l (try_table (catch 7 $l)))", "unknown tag 7: tag index out of bounds");
    check_handler(
        "(block $l (try_table (catch $t $l)))",
        "type mismatch: catch label must have same number of types as tag",
    );
    check_handler("(try_table (catch $e 9))", "unknown label: branch depth too large");
    check_handler("try catch 7 end", "unknown tag 7: tag index out of bounds");
    check_handler("try catch $t end", "type mismatch: values remaining on stack at end of block");
    check_handler("try catch_all catch $e end", "`catch` found outside `LegacyTry` block");
    check_handler("try catch_all catch_all end", "`catch_all` found outside `LegacyTry` block");
    check_handler("catch_all", "`catch_all` found outside `LegacyTry` block");
    check_handler("(block (rethrow 0))", "invalid rethrow label: target was not a `catch` block");
    check_handler("try rethrow 0 end", "invalid rethrow label: target was not a `catch` block");
    check_handler("try delegate 5", "unknown label: branch depth too large");
    check_handler("try catch_all delegate 0", "`delegate` found outside `LegacyTry` block");
}

#[test]
fn tags_that_are_invalid() {
    check_text(
        "(module (tag (result i32)))",
        "wasm offset 0x12: `tag section` needs proposal `stack-switching`, which is not supported yet",
    );
    check(
        b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x0d\x03\x01\0\x05",
        "wasm offset 0x11: unknown type 5: type index out of bounds",
    );
    check(
        b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x0d\x03\x01\x07\0",
        "wasm offset 0x11: invalid tag attributes",
    );
    check_text(
        "(module (export \"t\" (tag 3)))",
        "wasm offset 0xb: unknown tag 3: exported tag index out of bounds",
    );
}

#[test]
fn invalid_whatever_proposal() {
    let text = "(module (func $v (result i32) (i32x4.splat (i64.const 1))))";
    let message = refusal(&text_module(text));
    assert!(message.contains("type mismatch"), "{message}");
}

/// Two imports that share the name of their module, in the shorter form: function `a` and function `b`, both of type 0.
const COMPACT: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x0e\x01\x01m\0\x7f\x02\x01a\0\0\x01b\0\0";

#[test]
fn compact_imports() {
    let compact = Features::of(&["compact-imports"]);
    validate(COMPACT, Features::default()).expect("it is in the default");
    assert_eq!(wasmc_compiler::features_used(COMPACT, Features::default()).expect("it is valid"), compact);
    let error = validate(COMPACT, Features::parse("wasm3").expect("the version is known"));
    assert_eq!(
        error.expect_err("it is no part of 3.0").to_string(),
        "wasm offset 0x14: `import section` needs proposal `compact-imports`, which is not enabled; `--features \
         compact-imports` enables it"
    );
}
