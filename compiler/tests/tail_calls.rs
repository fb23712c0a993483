//! Is every tail call a jump in the code that comes out? LLVM is known to lose arguments of tail calls (its issue
//! 199224: those on the stack), and without a jump a chain of calls would need stack. And do modules without tail
//! calls keep the plain convention?

use wasmc_compiler::progress::Silent;
use wasmc_compiler::{Emit, OptLevel, Options, compile};

const LEVELS: [OptLevel; 5] = [OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os];

/// Types for so many parameters, of all kinds.
fn types(count: usize) -> String {
    ["i32", "i64", "f32", "f64", "externref", "v128"]
        .into_iter()
        .cycle()
        .take(count)
        .flat_map(|name| [name, " "])
        .collect()
}

/// A module in which functions tail-call in every way there is and do nothing else, with `count` parameters and as
/// many results, unless that would take LLVM long.
fn module(count: usize) -> String {
    let (types, results) = (types(count), types(count.min(100)));
    let args: String = (0..count).map(|index| format!("(local.get {index})")).collect();
    let calls = [
        "(return_call $import)",
        "(return_call_indirect $fixed (type $t) (i32.const 1))",
        "(return_call_indirect $open (type $t) (i32.const 0))",
        "(return_call_ref $t (global.get $reference))",
        "(return_call 6)",
        "(return_call 5)",
    ];
    let functions: String = calls
        .iter()
        .enumerate()
        .map(|(number, call)| format!(r#"(func (export "f{number}") (type $t) {args} {call})"#))
        .collect();
    format!(
        r#"(module (type $t (func (param {types}) (result {results})))
            (import "m" "f" (func $import (type $t)))
            (table $fixed funcref (elem 1 2 $import))
            (table $open (export "table") 1 funcref)
            (global $reference (export "reference") (mut (ref null $t)) (ref.null $t))
            {functions}
            (func $big (export "big") (type $t) (memory.fill (i32.const 0) (i32.const 0) (i32.const 7)) {args} (return_call 3))
            (memory 1))"#
    )
}

fn text(module: &str, opt_level: OptLevel, emit: Emit) -> String {
    let module = wat::parse_str(module).expect("the text is well-formed");
    let options = Options { opt_level, emit, jobs: 1, ..Options::default() };
    let text = compile(&module, &options, &Silent).expect("it compiles");
    String::from_utf8(text).expect("assembly is text")
}

/// The instructions of each function, by symbol.
fn functions(assembly: &str) -> Vec<(&str, Vec<&str>)> {
    let mut functions: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in assembly.lines().map(str::trim) {
        match line.split_once(':') {
            Some((symbol, _)) if symbol.starts_with("wasm.") => functions.push((symbol, Vec::new())),
            _ if line.starts_with(['.', '#']) => {}
            _ => functions.iter_mut().last().into_iter().for_each(|(_, lines)| lines.push(line)),
        }
    }
    functions
}

/// Whether an instruction jumps out of its function. There are no jump tables here.
fn is_tail_jump(instruction: &str) -> bool {
    instruction.strip_prefix("jmp").is_some_and(|target| !target.contains(".L"))
}

#[track_caller]
fn check(count: usize, level: OptLevel) {
    let assembly = text(&module(count), level, Emit::Asm);
    let functions = functions(&assembly);
    // Functions 1 to 6 do nothing but tail-call; so does the tail entry of the import.
    let names = (1..=6).map(|index| format!("wasm.f.{index}")).chain(["wasm.tail.0".to_owned()]);
    for name in names {
        let (_, code) = functions.iter().find(|(symbol, _)| *symbol == name).expect("the function has code");
        let what = format!("{name} with {count} parameters at {level:?}: {code:#?}");
        assert!(!code.iter().any(|instruction| instruction.starts_with("call")), "a call in {what}");
        assert!(!code.iter().any(|instruction| instruction.starts_with("ret")), "a return in {what}");
        assert!(code.iter().any(|instruction| is_tail_jump(instruction)), "no jump in {what}");
    }
    let (_, big) = functions.iter().find(|(symbol, _)| *symbol == "wasm.f.7").expect("it is exported");
    assert!(big.iter().any(|instruction| is_tail_jump(instruction)), "{big:#?}");
    // The bridge is where a chain ends.
    let (_, bridge) =
        functions.iter().find(|(symbol, _)| *symbol == "wasm.bridge.0").expect("the import needs it");
    assert!(bridge.iter().any(|instruction| instruction.starts_with("call")), "{bridge:#?}");
}

#[test]
fn every_tail_call_is_a_jump() {
    for level in LEVELS {
        for count in [0, 1, 7, 12, 20] {
            check(count, level);
        }
    }
}

#[test]
fn many_arguments_do() {
    check(1000, OptLevel::O0);
    check(200, OptLevel::O2);
}

/// Whether `definition` of an LLVM function or a call of one passes no more than registers hold.
fn fits_registers(line: &str) -> bool {
    let values: Vec<&str> = line.split('(').skip(1).flat_map(|part| part.split(", ")).collect();
    let of = |types: &[&str]| {
        values.iter().filter(|value| types.iter().any(|name| value.starts_with(name))).count()
    };
    of(&["i32 ", "i64 ", "ptr "]) <= 6 && of(&["float ", "double ", "<"]) <= 8
}

#[test]
fn no_argument_of_a_tail_call_is_on_the_stack() {
    assert!(!fits_registers(
        "musttail call tailcc void @f(ptr %0, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1)"
    ));
    for level in LEVELS {
        for count in [7, 12, 20, 50] {
            let ir = text(&module(count), level, Emit::LlvmIr);
            let calls: Vec<&str> = ir.lines().filter(|line| line.contains("musttail call")).collect();
            assert!(calls.len() >= 7, "{level:?}: {calls:#?}");
            for call in calls {
                assert!(call.contains("musttail call tailcc"), "{call}");
                assert!(fits_registers(call), "{call}");
            }
        }
    }
}

#[test]
fn modules_without_tail_calls_keep_the_plain_convention() {
    let calls = module(12).replace("return_call", "call");
    for level in LEVELS {
        let ir = text(&calls, level, Emit::LlvmIr);
        assert!(ir.contains("fastcc") && !ir.contains("tailcc") && !ir.contains("musttail"), "{ir}");
        for symbol in ["wasm.entry", "wasm.tail", "wasm.bridge"] {
            assert!(!ir.contains(symbol), "{ir}");
        }
    }
}

#[test]
fn functions_without_tail_calls_keep_the_plain_convention() {
    let text_of_module = r#"(module
        (func $plain (export "plain") (param i32) (result i32) (call $tail (local.get 0)))
        (func $tail (param i32) (result i32) (return_call $target (local.get 0)))
        (func $target (export "target") (param i32) (result i32) (local.get 0)))"#;
    let ir = text(text_of_module, OptLevel::O0, Emit::LlvmIrUnoptimised);
    for definition in [
        "fastcc i32 @wasm.f.0(",
        "tailcc i32 @wasm.f.1(",
        "tailcc i32 @wasm.f.2(",
        "fastcc i32 @wasm.entry.2(",
    ] {
        assert!(
            ir.lines().any(|line| line.starts_with("define") && line.contains(definition)),
            "{definition}: {ir}"
        );
    }
    assert!(!ir.contains("@wasm.entry.1"), "nothing refers to function 1");
}
