//! Huge modules compile or are refused with the limit in the message; neither the compiler's stack nor its memory
//! gives in. (What each limit is, `compiler/tests/limits.rs` holds against the README.)

use crate::harness::Folder;

const I32_ADD: u8 = 0x6a;
const I32_SUB: u8 = 0x6b;
const I32_XOR: u8 = 0x73;
const I32_ROTL: u8 = 0x77;
const GET_PARAM: [u8; 2] = [0x20, 0];
const END: u8 = 0x0b;

fn leb128(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

fn section(id: u8, content: &[u8]) -> Vec<u8> {
    [&[id], &*leb128(content.len()), content].concat()
}

/// A module with `count` functions of one type, `i32 -> i32`, and one body; the first is exported as `f`.
fn module(count: usize, body: &[u8]) -> Vec<u8> {
    let count_bytes = leb128(count);
    let bodies = [leb128(body.len()), body.to_vec()].concat().repeat(count);
    [
        b"\0asm\x01\0\0\0".to_vec(),
        section(1, b"\x01\x60\x01\x7f\x01\x7f"),
        section(3, &[&*count_bytes, &*vec![0; count]].concat()),
        section(7, b"\x01\x01f\0\0"),
        section(10, &[&*count_bytes, &*bodies].concat()),
    ]
    .concat()
}

/// Builds a module of one function with this body at a level and checks what it gives for 3. The compiler has 6 GiB of
/// address space, most of which its libraries and the stacks of its threads take.
#[track_caller]
fn check(level: &str, body: &[u8], expected: i32) {
    let folder = Folder::new();
    folder.write("huge.wasm", module(1, body));
    folder.shell(&format!("ulimit -v 6291456 && wasmc build -O{level} -j 2 huge.wasm")).success();
    let outcome = folder.wasmc("run --invoke f huge.cwasm 3").success();
    assert_eq!(outcome.text(), format!("{expected}\n"));
}

/// `count` times `open`, then the parameter, then as often `close`.
fn nested(count: usize, open: &[u8], close: &[u8]) -> Vec<u8> {
    [&b"\0"[..], &open.repeat(count), &GET_PARAM, &close.repeat(count), &[END]].concat()
}

#[test]
fn blocks_nested_ten_thousand_deep() {
    let one_more = [&GET_PARAM[..], &[I32_ADD, END]].concat();
    // For 3, each `end` adds 3; each `if` is entered.
    let if_opened = [&GET_PARAM[..], b"\x04\x7f"].concat();
    let if_closed = [&GET_PARAM[..], &[I32_ADD, 0x05, 0x41, 0, END]].concat();
    for level in ["0", "2"] {
        check(level, &nested(10_000, b"\x02\x7f", &one_more), 30_003);
        check(level, &nested(10_000, b"\x03\x7f", &one_more), 30_003);
        check(level, &nested(10_000, &if_opened, &if_closed), 30_003);
    }
}

#[test]
fn branches_out_of_ten_thousand_blocks() {
    let branches: Vec<u8> =
        (0..10_000).flat_map(|depth| [&b"\x20\0\x45\x0d"[..], &leb128(depth)].concat()).collect();
    let body =
        [&b"\0"[..], &b"\x02\x40".repeat(10_000), &branches, &[END].repeat(10_000), &GET_PARAM, &[END]];
    for level in ["0", "2"] {
        check(level, &body.concat(), 3);
    }
}

#[test]
fn an_expression_of_a_hundred_thousand_operators() {
    const OPERANDS: usize = 50_000;
    let step = [&[I32_ROTL][..], &GET_PARAM, &[I32_XOR]].concat();
    let body = [&b"\0"[..], &GET_PARAM.repeat(OPERANDS), &step.repeat(OPERANDS - 1), &[END]].concat();
    let expected = (1..OPERANDS).fold(3_i32, |value, _| 3_i32.rotate_left(value as u32 & 31) ^ 3);
    for level in ["0", "2"] {
        check(level, &body, expected);
    }
}

#[test]
fn fifty_thousand_locals() {
    // One is the parameter. Each local becomes the one before it and 1.
    const DECLARED: usize = 49_999;
    let steps: Vec<u8> = (0..DECLARED)
        .flat_map(|local| {
            [&b"\x20"[..], &leb128(local), b"\x41\x01", &[I32_ADD], b"\x21", &leb128(local + 1)].concat()
        })
        .collect();
    let last = [&b"\x20"[..], &leb128(DECLARED), &[END]].concat();
    let body = [&b"\x01"[..], &leb128(DECLARED), b"\x7f", &steps, &last].concat();
    for level in ["0", "2"] {
        check(level, &body, 3 + DECLARED as i32);
    }
}

#[test]
fn a_body_of_ten_megabytes_is_refused_and_one_of_two_compiles() {
    let step = [&GET_PARAM[..], b"\x41\x03", &[I32_SUB], b"\x21\0"].concat();
    let body = |bytes: usize| [&b"\0"[..], &step.repeat(bytes / step.len()), &GET_PARAM, &[END]].concat();
    let folder = Folder::new();
    folder.write("huge.wasm", module(1, &body(10_000_000)));
    folder.wasmc("build huge.wasm").fails(
        1,
        "error: huge.wasm: function 0 at wasm offset 0x25: function body size count exceeds limit of 7654321",
    );
    let steps = 2_000_000 / step.len() as i32;
    check("2", &body(2_000_000), 3 - 3 * steps);
}

#[test]
fn a_hundred_thousand_functions() {
    many_functions(100_000);
}

#[test]
#[ignore = "takes forty seconds of processor time"]
fn a_million_functions() {
    many_functions(1_000_000);
}

fn many_functions(count: usize) {
    let folder = Folder::new();
    folder.write("many.wasm", module(count, &[&b"\0"[..], &GET_PARAM, &[END]].concat()));
    folder.shell("ulimit -v 6291456 && wasmc build -O0 -j 2 many.wasm").success();
    assert_eq!(folder.wasmc("run --invoke f many.cwasm 3").success().text(), "3\n");
}
