//! Huge modules compile or are refused with the limit in the message; neither the compiler's stack nor its memory
//! gives in. (What each limit is, `compiler/tests/limits.rs` holds against the README.)

use crate::harness::Folder;
use wasm_encoder::Instruction::{
    Block, BrIf, Else, End, I32Add, I32Const, I32Eqz, I32Rotl, I32Sub, I32Xor, If, LocalGet, LocalSet, Loop,
};
use wasm_encoder::{
    BlockType, CodeSection, Encode, ExportKind, ExportSection, Function, FunctionSection, Instruction,
    Module, TypeSection, ValType,
};

const GET_PARAM: Instruction<'_> = LocalGet(0);
const RESULT: BlockType = BlockType::Result(ValType::I32);

/// Operators as a body holds them.
fn code<'a>(operators: impl IntoIterator<Item = Instruction<'a>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    operators.into_iter().for_each(|operator| operator.encode(&mut bytes));
    bytes
}

/// A body with so many locals beside the parameter; `end` is added.
fn body(locals: u32, operators: &[&[u8]]) -> Function {
    let mut body = Function::new((locals > 0).then_some((locals, ValType::I32)));
    body.raw(operators.concat());
    body.instruction(&End);
    body
}

/// A module with `count` functions of one type, `i32 -> i32`, and one body; the first is exported as `f`.
fn module(count: usize, body: &Function) -> Vec<u8> {
    let (mut types, mut exports) = (TypeSection::new(), ExportSection::new());
    let (mut functions, mut bodies) = (FunctionSection::new(), CodeSection::new());
    types.ty().function([ValType::I32], [ValType::I32]);
    exports.export("f", ExportKind::Func, 0);
    for _ in 0..count {
        functions.function(0);
        bodies.function(body);
    }
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&exports).section(&bodies);
    module.finish()
}

/// Builds a module of one function with this body at a level and checks what it gives for 3. The compiler has 6 GiB of
/// address space, most of which its libraries and the stacks of its threads take.
#[track_caller]
fn check(level: &str, body: &Function, expected: i32) {
    let folder = Folder::new();
    folder.write("huge.wasm", module(1, body));
    folder.shell(&format!("ulimit -v 6291456 && wasmc build -O{level} -j 2 huge.wasm")).success();
    let outcome = folder.wasmc("run --invoke f huge.cwasm 3").success();
    assert_eq!(outcome.text(), format!("{expected}\n"));
}

/// `count` times `open`, then the parameter, then as often `close`.
fn nested<const N: usize, const M: usize>(
    count: usize,
    open: [Instruction<'_>; N],
    close: [Instruction<'_>; M],
) -> Function {
    body(0, &[&code(open).repeat(count), &code([GET_PARAM]), &code(close).repeat(count)])
}

#[test]
fn blocks_nested_ten_thousand_deep() {
    // For 3, each `end` adds 3; each `if` is entered.
    for level in ["0", "2"] {
        check(level, &nested(10_000, [Block(RESULT)], [GET_PARAM, I32Add, End]), 30_003);
        check(level, &nested(10_000, [Loop(RESULT)], [GET_PARAM, I32Add, End]), 30_003);
        let close = [GET_PARAM, I32Add, Else, I32Const(0), End];
        check(level, &nested(10_000, [GET_PARAM, If(RESULT)], close), 30_003);
    }
}

#[test]
fn branches_out_of_ten_thousand_blocks() {
    let branches = code((0..10_000).flat_map(|depth| [GET_PARAM, I32Eqz, BrIf(depth)]));
    let (open, close) = (code([Block(BlockType::Empty)]), code([End]));
    let body = body(0, &[&open.repeat(10_000), &branches, &close.repeat(10_000), &code([GET_PARAM])]);
    for level in ["0", "2"] {
        check(level, &body, 3);
    }
}

#[test]
fn an_expression_of_a_hundred_thousand_operators() {
    const OPERANDS: usize = 50_000;
    let step = code([I32Rotl, GET_PARAM, I32Xor]);
    let body = body(0, &[&code([GET_PARAM]).repeat(OPERANDS), &step.repeat(OPERANDS - 1)]);
    let expected = (1..OPERANDS).fold(3_i32, |value, _| 3_i32.rotate_left(value as u32 & 31) ^ 3);
    for level in ["0", "2"] {
        check(level, &body, expected);
    }
}

#[test]
fn fifty_thousand_locals() {
    // One is the parameter. Each local becomes the one before it and 1.
    const DECLARED: u32 = 49_999;
    let step = |local| [LocalGet(local), I32Const(1), I32Add, LocalSet(local + 1)];
    let body = body(DECLARED, &[&code((0..DECLARED).flat_map(step)), &code([LocalGet(DECLARED)])]);
    for level in ["0", "2"] {
        check(level, &body, 3 + DECLARED.cast_signed());
    }
}

#[test]
fn a_body_of_ten_megabytes_is_refused_and_one_of_two_compiles() {
    let step = code([GET_PARAM, I32Const(3), I32Sub, LocalSet(0)]);
    let body = |bytes: usize| body(0, &[&step.repeat(bytes / step.len()), &code([GET_PARAM])]);
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
    folder.write("many.wasm", module(count, &body(0, &[&code([GET_PARAM])])));
    folder.shell("ulimit -v 6291456 && wasmc build -O0 -j 2 many.wasm").success();
    assert_eq!(folder.wasmc("run --invoke f many.cwasm 3").success().text(), "3\n");
}
