//! Modules at the limits and one beyond: each is accepted, or refused with the limit in the message.

use wasm_encoder::{Encode, Module, RawSection, SectionId};
use wasmc_compiler::limits::LIMITS;
use wasmc_compiler::{Features, validate};

const I32: u8 = 0x7f;

/// A count and as many copies of an item.
fn items(count: usize, item: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    count.encode(&mut bytes);
    bytes.extend(item.repeat(count));
    bytes
}

fn module(sections: &[(SectionId, Vec<u8>)]) -> Vec<u8> {
    let mut module = Module::new();
    for (id, data) in sections {
        module.section(&RawSection { id: (*id).into(), data });
    }
    module.finish()
}

/// A type of so many parameters and results of type `i32`.
fn function_type(params: usize, results: usize) -> (SectionId, Vec<u8>) {
    (SectionId::Type, [&b"\x01\x60"[..], &items(params, &[I32]), &items(results, &[I32])].concat())
}

/// Functions without parameters and results, each with this body.
fn functions(count: usize, body: &[u8]) -> Vec<u8> {
    with_functions(count, body, &[])
}

/// A module with such functions and a section between their types and their bodies.
fn with_functions(count: usize, body: &[u8], section: &[(SectionId, Vec<u8>)]) -> Vec<u8> {
    let mut sized = Vec::new();
    body.encode(&mut sized);
    let types = [function_type(0, 0), (SectionId::Function, items(count, b"\0"))];
    module(&[&types, section, &[(SectionId::Code, items(count, &sized))]].concat())
}

fn body_of_locals(count: usize) -> Vec<u8> {
    let mut body = vec![1];
    count.encode(&mut body);
    body.extend([I32, 0x0b]);
    body
}

fn body_of_nops(len_bytes: usize) -> Vec<u8> {
    [&b"\0"[..], &vec![0x01; len_bytes - 2], b"\x0b"].concat()
}

/// Blocks of `try_table (catch_all 0)`, one behind the other.
fn body_of_handlers(count: usize) -> Vec<u8> {
    [&b"\0"[..], &b"\x1f\x40\x01\x02\0\x0b".repeat(count), b"\x0b"].concat()
}

/// A `try_table` of so many `catch_all 0`.
fn body_of_clauses(count: usize) -> Vec<u8> {
    [&b"\0\x1f\x40"[..], &items(count, b"\x02\0"), b"\x0b\x0b"].concat()
}

/// A `try` with clauses for a tag with one value.
fn caught_values(count: usize) -> Vec<u8> {
    let body = [&b"\0\x06\x40"[..], &b"\x07\0\x1a".repeat(count), b"\x0b\x0b"].concat();
    let mut sized = Vec::new();
    body.encode(&mut sized);
    module(&[
        (SectionId::Type, b"\x02\x60\0\0\x60\x01\x7f\0".to_vec()),
        (SectionId::Function, items(1, b"\0")),
        (SectionId::Tag, b"\x01\0\x01".to_vec()),
        (SectionId::Code, items(1, &sized)),
    ])
}

fn elements(count: usize) -> Vec<u8> {
    let content = [&b"\x01\x01\0"[..], &items(count, b"\0")].concat();
    with_functions(1, b"\0\x0b", &[(SectionId::Element, content)])
}

fn exported_name(len_bytes: usize) -> Vec<u8> {
    let content = [&b"\x01"[..], &items(len_bytes, b"n"), b"\0\0"].concat();
    with_functions(1, b"\0\x0b", &[(SectionId::Export, content)])
}

/// Makes a module with so many of something.
type Make = fn(usize) -> Vec<u8>;

const CASES: &[(&str, Make)] = &[
    ("types", |count| module(&[(SectionId::Type, items(count, b"\x60\0\0"))])),
    ("functions, imported ones included", |count| functions(count, b"\0\x0b")),
    ("imports", |count| module(&[function_type(0, 0), (SectionId::Import, items(count, b"\0\0\x03\x7f\0"))])),
    ("exports", |count| module(&[(SectionId::Export, items(count, b""))])),
    ("globals, imported ones included", |count| {
        module(&[(SectionId::Global, items(count, b"\x7f\0\x41\0\x0b"))])
    }),
    ("imports and exports, and the parameters and results of those, together", |count| {
        module(&[function_type(999, 0), (SectionId::Import, items(count.div_ceil(1000), b"\0\0\0\0"))])
    }),
    ("tags, imported ones included", |count| {
        module(&[function_type(0, 0), (SectionId::Tag, items(count, b"\0\0"))])
    }),
    ("tables", |count| module(&[(SectionId::Table, items(count, b"\x70\0\0"))])),
    ("memories", |count| module(&[(SectionId::Memory, items(count, b"\0\0"))])),
    ("data segments", |count| module(&[(SectionId::Data, items(count, b"\x01\0"))])),
    ("element segments", |count| module(&[(SectionId::Element, items(count, b"\x01\0\0"))])),
    ("items of an element segment", elements),
    ("bytes of a name", exported_name),
    ("parameters of a function", |count| module(&[function_type(count, 0)])),
    ("results of a function", |count| module(&[function_type(0, count)])),
    ("locals of a function, parameters included", |count| functions(1, &body_of_locals(count))),
    ("bytes of a function's body", |count| functions(1, &body_of_nops(count))),
    ("exception handlers of a function", |count| functions(1, &body_of_handlers(count))),
    ("clauses of a `try_table`", |count| functions(1, &body_of_clauses(count))),
    ("values that the clauses of a function's exception handlers catch", caught_values),
];

/// Limits whose case is only made for beyond: below, another one holds, or the module is not valid.
const ONLY_BEYOND: &[&str] =
    &["imports", "exports", "imports and exports, and the parameters and results of those, together"];

/// Limits that no module shows by itself, but its run, or what LLVM makes of it.
const ELSEWHERE: &[&str] = &[
    "elements of a table, when it runs",
    "bytes of a memory with 64-bit addresses, when it runs",
    "bytes of compiled code and constants",
];

#[test]
fn at_the_limit_and_beyond() {
    let features = Features::parse("all").expect("the list is known");
    for limit in LIMITS {
        let Some((_, make)) = CASES.iter().find(|(what, _)| *what == limit.what) else {
            assert!(ELSEWHERE.contains(&limit.what), "no module tests the limit of {}", limit.what);
            continue;
        };
        let most = limit.most as usize;
        if !ONLY_BEYOND.contains(&limit.what) {
            validate(&make(most), features).expect(limit.what);
        }
        let error = validate(&make(most + 1), features).expect_err(limit.what).to_string();
        assert!(
            ["limit of {}", "limit is {}", "more than the {} that"]
                .iter()
                .any(|wording| error.contains(&wording.replace("{}", &most.to_string()))),
            "{error}"
        );
    }
}

#[test]
fn the_readme_has_the_same_limits() {
    let readme = include_str!("../../README.md");
    for limit in LIMITS {
        let digits = limit.most.to_string();
        let groups: Vec<&str> = digits
            .as_bytes()
            .rchunks(3)
            .rev()
            .map(|group| str::from_utf8(group).expect("digits are text"))
            .collect();
        let row = format!("| {} | {} |", limit.what, groups.join(" "));
        assert!(readme.contains(&row), "the README lacks the row\n{row}");
    }
}
