//! Modules at the limits and one beyond: each is accepted, or refused with the limit in the message.

use wasmc_compiler::limits::LIMITS;
use wasmc_compiler::{Features, validate};

const I32: u8 = 0x7f;

fn leb128(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

/// A count and as many copies of an item.
fn items(count: usize, item: &[u8]) -> Vec<u8> {
    [leb128(count), item.repeat(count)].concat()
}

fn module(sections: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut module = b"\0asm\x01\0\0\0".to_vec();
    for (id, content) in sections {
        module.push(*id);
        module.extend(leb128(content.len()));
        module.extend(content);
    }
    module
}

/// A type of so many parameters and results of type `i32`.
fn function_type(params: usize, results: usize) -> (u8, Vec<u8>) {
    (1, [&b"\x01\x60"[..], &items(params, &[I32]), &items(results, &[I32])].concat())
}

/// Functions without parameters and results, each with this body.
fn functions(count: usize, body: &[u8]) -> Vec<u8> {
    let body = [leb128(body.len()), body.to_vec()].concat();
    module(&[function_type(0, 0), (3, items(count, b"\0")), (10, items(count, &body))])
}

fn body_of_locals(count: usize) -> Vec<u8> {
    [&b"\x01"[..], &leb128(count), &[I32, 0x0b]].concat()
}

fn body_of_nops(len_bytes: usize) -> Vec<u8> {
    [&b"\0"[..], &vec![0x01; len_bytes - 2], b"\x0b"].concat()
}

fn elements(count: usize) -> Vec<u8> {
    let content = [&b"\x01\x01\0"[..], &items(count, b"\0")].concat();
    module(&[function_type(0, 0), (3, items(1, b"\0")), (9, content), (10, items(1, b"\x02\0\x0b"))])
}

fn exported_name(len_bytes: usize) -> Vec<u8> {
    let content = [&b"\x01"[..], &items(len_bytes, b"n"), b"\0\0"].concat();
    module(&[function_type(0, 0), (3, items(1, b"\0")), (7, content), (10, items(1, b"\x02\0\x0b"))])
}

/// Makes a module with so many of something.
type Make = fn(usize) -> Vec<u8>;

const CASES: &[(&str, Make)] = &[
    ("types", |count| module(&[(1, items(count, b"\x60\0\0"))])),
    ("functions, imported ones included", |count| functions(count, b"\0\x0b")),
    ("imports", |count| module(&[function_type(0, 0), (2, items(count, b"\0\0\x03\x7f\0"))])),
    ("exports", |count| module(&[(7, leb128(count))])),
    ("globals, imported ones included", |count| module(&[(6, items(count, b"\x7f\0\x41\0\x0b"))])),
    ("imports and exports, and the parameters and results of those, together", |count| {
        module(&[function_type(999, 0), (2, items(count.div_ceil(1000), b"\0\0\0\0"))])
    }),
    ("tables", |count| module(&[(4, items(count, b"\x70\0\0"))])),
    ("memories", |count| module(&[(5, items(count, b"\0\0"))])),
    ("data segments", |count| module(&[(11, items(count, b"\x01\0"))])),
    ("element segments", |count| module(&[(9, items(count, b"\x01\0\0"))])),
    ("items of an element segment", elements),
    ("bytes of a name", exported_name),
    ("parameters of a function", |count| module(&[function_type(count, 0)])),
    ("results of a function", |count| module(&[function_type(0, count)])),
    ("locals of a function, parameters included", |count| functions(1, &body_of_locals(count))),
    ("bytes of a function's body", |count| functions(1, &body_of_nops(count))),
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
            error.contains(&format!("limit of {most}")) || error.contains(&format!("limit is {most}")),
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
