//! Are the three kinds of compilation hints honoured, and do damaged ones do no harm?

mod hinted;

use hinted::{on_functions, on_operators, with_section};
use object::{Object, ObjectSymbol};
use wasmc_compiler::progress::Silent;
use wasmc_compiler::{Emit, Features, OptLevel, Options, compile, features_used};

const PRIORITY: &str = "metadata.code.compilation_priority";
const FREQUENCY: &str = "metadata.code.instr_freq";
const TARGETS: &str = "metadata.code.call_targets";

fn parse(text: &str) -> Vec<u8> {
    wat::parse_str(text).expect("the text is well-formed")
}

/// Levels that follow hints.
const LEVELS: [OptLevel; 4] = [OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os];

fn emit(module: &[u8], emit: Emit, features: &str) -> Vec<u8> {
    let features = Features::parse(features).expect("the proposals are known");
    let options = Options { emit, jobs: 1, features, ..Options::default() };
    compile(module, &options, &Silent).expect("it compiles")
}

/// The assembly at a level.
fn assembly_at(opt_level: OptLevel, module: &[u8]) -> String {
    let options = Options { emit: Emit::Asm, jobs: 1, opt_level, ..Options::default() };
    String::from_utf8(compile(module, &options, &Silent).expect("it compiles")).expect("text")
}

fn text(module: &[u8], kind: Emit) -> String {
    String::from_utf8(emit(module, kind, "default")).expect("text")
}

fn unoptimised(module: &[u8]) -> String {
    text(module, Emit::LlvmIrUnoptimised)
}

/// The attributes of what `line` defines or calls.
fn attributes<'a>(ir: &'a str, line: &str) -> &'a str {
    let number = line.split(" #").nth(1).and_then(|rest| rest.split([' ', ',']).next());
    let group = |number| ir.lines().find(|line| line.starts_with(&format!("attributes #{number} = ")));
    number.and_then(group).unwrap_or("")
}

/// The functions in the assembly, each with its section and its instructions.
fn functions(assembly: &str) -> Vec<(String, String, String)> {
    let mut found: Vec<(String, String, String)> = Vec::new();
    let mut section = "";
    for line in assembly.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            [".text"] => section = ".text",
            [".section", name, ..] => section = name.split(',').next().unwrap_or(name),
            [label, ..] if label.starts_with("wasm.") && label.ends_with(':') => {
                found.push((label.trim_end_matches(':').to_owned(), section.to_owned(), String::new()));
            }
            _ => {
                if let Some((_, _, body)) = found.last_mut() {
                    *body += line;
                    *body += "\n";
                }
            }
        }
    }
    found
}

/// Section and instructions of function `index`.
#[track_caller]
fn function(assembly: &str, index: u32) -> (String, String) {
    let name = format!("wasm.f.{index}");
    let found = functions(assembly).into_iter().find(|(found, ..)| *found == name);
    let (_, section, body) = found.unwrap_or_else(|| panic!("`{name}` is there:\n{assembly}"));
    (section, body)
}

const PRIORITIES: &str = r#"(module
    (import "env" "log" (func $log (param i32)))
    (func $plain (export "plain") (call $log (i32.const 1)) (call $log (i32.const 4)))
    (func $once (export "once") (call $log (i32.const 2)) (call $log (i32.const 5)) (call $log (i32.const 6))
        (call $log (i32.const 7)) (call $log (i32.const 8)) (call $log (i32.const 9)) (call $log (i32.const 10)))
    (func $hot (export "hot") (call $log (i32.const 3)))
    (func (export "calls") (param i32)
        (if (local.get 0) (then (call $once)) (else (call $plain)))))"#;

fn prioritised() -> Vec<u8> {
    let hints: [(u32, &[u8]); 4] = [(1, b"\x01\x14"), (2, b"\x01\x7f"), (3, b"\x00\x07"), (4, b"\x05")];
    on_functions(&parse(PRIORITIES), PRIORITY, &hints)
}

#[test]
fn priorities_become_attributes() {
    let ir = unoptimised(&prioritised());
    let has = |index: u32, name: &str| {
        let head = format!("@wasm.f.{index}(");
        let line = ir.lines().find(|line| line.starts_with("define") && line.contains(&head));
        attributes(&ir, line.expect("it is defined")).split(' ').any(|attribute| attribute == name)
    };
    assert!(has(2, "cold") && has(2, "optsize"), "{ir}");
    assert!(has(3, "hot") && !has(3, "optsize"), "{ir}");
    for (index, name) in [(1, "cold"), (1, "hot"), (1, "optsize"), (3, "cold"), (4, "hot"), (4, "cold")] {
        assert!(!has(index, name), "{index} is {name}:\n{ir}");
    }
}

#[test]
fn priorities_decide_where_code_lies() {
    let assembly = text(&prioritised(), Emit::Asm);
    let section = |index| function(&assembly, index).0;
    assert_eq!([1, 2, 3].map(section), [".text", ".text.unlikely.", ".text.hot."], "{assembly}");
    let plain = text(&parse(PRIORITIES), Emit::Asm);
    assert_eq!([1, 2, 3].map(|index| function(&plain, index).0), [".text"; 3], "{plain}");
    let order = |module: &[u8]| {
        let artifact = emit(module, Emit::Artifact, "default");
        let file = object::File::parse(&*artifact).expect("artifacts are ELF files");
        let mut symbols: Vec<(u64, String)> = file
            .symbols()
            .map(|symbol| (symbol.address(), symbol.name().expect("names are text").to_owned()))
            .filter(|(_, name)| ["plain", "once", "hot"].contains(&name.as_str()))
            .collect();
        symbols.sort();
        symbols.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(order(&parse(PRIORITIES)), "plain once hot");
    assert_eq!(order(&prioritised()), "hot plain once");
}

#[test]
fn what_runs_once_is_unlikely_to_be_called() {
    let likely_first = |module: &[u8]| {
        let ir = text(module, Emit::Asm);
        let (_, body) = function(&ir, 4);
        body.find("wasm.f.1").or(body.find("$1,")).expect("both are called")
            < body.find("wasm.f.2").or(body.find("$2,")).expect("both are called")
    };
    assert!(!likely_first(&parse(PRIORITIES)));
    assert!(likely_first(&prioritised()));
}

/// What LLVM is told of each call in function `index`.
fn advice(ir: &str, index: u32) -> Vec<&'static str> {
    const NAMES: [&str; 4] = ["noinline", "alwaysinline", "cold", "function-inline-threshold"];
    let head = format!("@wasm.f.{index}(");
    let body = ir.lines().skip_while(|line| !(line.starts_with("define") && line.contains(&head)));
    let calls = body.take_while(|line| *line != "}").filter(|line| line.contains("call fastcc"));
    let advice = |line: &str| {
        let attributes = attributes(ir, line);
        *NAMES.iter().find(|name| attributes.split([' ', '"']).any(|word| word == **name)).unwrap_or(&"-")
    };
    calls.map(advice).collect()
}

/// A function that makes calls, after those that it calls; it has index 2.
fn calling(callee: &str, calls: &str) -> Vec<u8> {
    parse(&format!(
        r#"(module (import "env" "log" (func $log (param i32))) (table (export "table") 1 funcref)
            (func $callee (export "callee") {callee}) (func $caller (export "caller") (param i32) {calls}))"#
    ))
}

#[test]
fn frequencies_become_attributes_of_calls() {
    let direct = calling("", "(call $callee)");
    let indirect = calling("", "(call_indirect (local.get 0))");
    let imported = calling("", "(call $log (local.get 0))");
    for (hint, expected) in [
        (&b"\x00"[..], "noinline"),
        (b"\x01", "cold"),
        (b"\x1c", "cold"),
        (b"\x1d", "-"),
        (b"\x20", "-"),
        (b"\x23", "-"),
        (b"\x24", "function-inline-threshold"),
        (b"\x40", "function-inline-threshold"),
        (b"\x41", "function-inline-threshold"),
        (b"\x7f", "alwaysinline"),
        (b"\x00\x09", "noinline"),
    ] {
        let advice = |module: &[u8]| advice(&unoptimised(&on_operators(module, FREQUENCY, &[(0, hint)])), 2);
        assert_eq!(advice(&direct), [expected], "{hint:?}");
        let not_known = if expected == "alwaysinline" { "function-inline-threshold" } else { expected };
        assert_eq!([advice(&indirect), advice(&imported)], [[not_known], [not_known]], "{hint:?}");
    }
}

#[test]
fn frequencies_hold_up_to_the_next_branch_or_label() {
    let calls = |between: &str| calling("", &format!("(call $callee) {between} (call $callee)"));
    for (between, expected) in [
        ("", "cold"),
        ("(drop (i32.const 1))", "cold"),
        ("(block)", "-"),
        ("(block (br_if 0 (local.get 0)))", "-"),
        ("(if (local.get 0) (then))", "-"),
        ("(br_if 0 (local.get 0))", "-"),
        ("(block (br 0))", "-"),
        ("(loop (br_if 0 (local.get 0)))", "-"),
    ] {
        let ir = |hint: &[u8]| unoptimised(&on_operators(&calls(between), FREQUENCY, &[(0, hint)]));
        assert_eq!(advice(&ir(b"\x01"), 2), ["cold", expected], "{between}");
        assert_eq!(advice(&ir(b"\x00"), 2), ["noinline", "-"], "{between}");
    }
    let in_loop = calling("", "(call $callee) (loop (call $callee) (br_if 0 (local.get 0))) (call $callee)");
    let ir = |hints: &[(usize, &[u8])]| unoptimised(&on_operators(&in_loop, FREQUENCY, hints));
    assert_eq!(advice(&ir(&[(0, b"\x01")]), 2), ["cold", "-", "-"]);
    assert_eq!(advice(&ir(&[(1, b"\x30")]), 2), ["-", "function-inline-threshold", "-"]);
    assert_eq!(advice(&ir(&[(0, b"\x01"), (1, b"\x30"), (2, b"\x20")]), 2), ["cold", "-", "-"]);
}

/// Calls of `$log`, `count` times.
fn logging(count: usize) -> String {
    "(call $log (i32.const 5))".repeat(count)
}

/// How often function 2 calls function 1 in the end, with this hint at its calls, at `-O2`.
fn calls_left(callee_calls: usize, calls: usize, hint: Option<&[u8]>) -> usize {
    calls_left_at(OptLevel::O2, callee_calls, calls, hint)
}

/// The same at a level.
fn calls_left_at(level: OptLevel, callee_calls: usize, calls: usize, hint: Option<&[u8]>) -> usize {
    let module = calling(&logging(callee_calls), &"(call $callee)".repeat(calls));
    let hints: Vec<(usize, &[u8])> = hint
        .into_iter()
        .flat_map(|hint| (callee_calls..callee_calls + calls).map(move |n| (n, hint)))
        .collect();
    let assembly = assembly_at(level, &on_operators(&module, FREQUENCY, &hints));
    function(&assembly, 2).1.lines().filter(|line| line.contains("wasm.f.1")).count()
}

#[test]
fn frequencies_decide_what_is_inlined() {
    assert_eq!([None, Some(&b"\x00"[..])].map(|hint| calls_left(1, 2, hint)), [0, 2]);
    // Thirty-two calls are too much to be inlined without a reason, sixty even with a good one.
    assert_eq!([None, Some(&b"\x30"[..]), Some(b"\x7f")].map(|hint| calls_left(32, 2, hint)), [2, 0, 0]);
    assert_eq!([None, Some(&b"\x30"[..]), Some(b"\x7f")].map(|hint| calls_left(60, 2, hint)), [2, 2, 0]);
}

#[test]
fn hints_decide_at_every_level_what_is_inlined() {
    for level in LEVELS {
        let hints = [b"\x00", b"\x7f"].map(|hint| calls_left_at(level, 60, 2, Some(hint)));
        assert_eq!(hints, [2, 0], "{level:?}");
    }
}

#[test]
fn what_is_always_inlined_stays_in_bounds() {
    let always = Some(&b"\x7f"[..]);
    // Each call of `$log` has four bytes.
    assert_eq!([500, 600].map(|size| calls_left(size, 1, always)), [0, 1]);
    assert_eq!([10, 30].map(|calls| calls_left(400, calls, always)), [0, 10]);
}

#[test]
fn recursion_is_not_inlined_for_ever() {
    let text = r#"(module
        (func $self (export "self") (param i32) (call $self (local.get 0)) (call $self (local.get 0)))
        (func $ping (export "ping") (param i32) (call $pong (local.get 0)) (call $pong (local.get 0)))
        (func $pong (export "pong") (param i32) (call $ping (local.get 0)) (call $ping (local.get 0)))
        (func (export "calls") (param i32) (call $self (local.get 0)) (call $ping (local.get 0))))"#;
    let hints: Vec<(usize, &[u8])> = (0..8).map(|number| (number, &b"\x7f"[..])).collect();
    let module = on_operators(&parse(text), FREQUENCY, &hints);
    for level in LEVELS {
        let assembly = assembly_at(level, &module);
        assert!(assembly.lines().count() < 2000, "{level:?}: {assembly}");
    }
    let ir = unoptimised(&module);
    assert_eq!(advice(&ir, 0), ["function-inline-threshold"; 2]);
    assert_eq!(advice(&ir, 3), ["function-inline-threshold"; 2]);
}

#[test]
fn rare_loops_are_left_alone() {
    // Four rounds, which are unrolled and made one instruction.
    let text = r#"(module (memory 1) (func (export "f") (param i32) (local i32)
        (loop
            (i32.store (i32.add (local.get 0) (local.get 1)) (i32.const 7))
            (local.set 1 (i32.add (local.get 1) (i32.const 4)))
            (br_if 0 (i32.lt_u (local.get 1) (i32.const 16))))))"#;
    let plain = parse(text);
    let assembly = |module: &[u8]| function(&self::text(module, Emit::Asm), 0).1;
    let repeats =
        |body: &str| body.lines().any(|line| line.trim_start().starts_with("jb") || line.contains("\tjne"));
    assert!(!repeats(&assembly(&plain)), "{}", assembly(&plain));
    for (hint, left_alone) in
        [(b"\x00", true), (b"\x1c", true), (b"\x1d", false), (b"\x40", false), (b"\x7f", false)]
    {
        let module = on_operators(&plain, FREQUENCY, &[(0, hint)]);
        assert_eq!(unoptimised(&module).contains("llvm.loop.disable_nonforced"), left_alone, "{hint:?}");
        assert_eq!(repeats(&assembly(&module)), left_alone, "{hint:?}");
    }
}

#[test]
fn every_way_back_into_a_rare_loop_is_marked() {
    let text = r#"(module (func (param i32) (loop (loop
        (br_if 0 (local.get 0))
        (br_if 0 (i32.lt_u (local.get 0) (i32.const 7)))
        (block (br_table 0 1 1 2 (local.get 0)))
        (br 0)))))"#;
    let ir = unoptimised(&on_operators(&parse(text), FREQUENCY, &[(1, b"\x01")]));
    let marks: Vec<&str> = ir.lines().filter_map(|line| line.split("!llvm.loop ").nth(1)).collect();
    assert_eq!(marks.len(), 4, "{ir}");
    assert!(marks.iter().all(|mark| *mark == marks[0]), "{ir}");
    assert!(ir.contains(&format!("{} = distinct !{{{}, ", marks[0], marks[0])), "{ir}");
}

/// `$a` to `$d` have the type called, `$other` has not, `$imported` is imported. Function 6 calls through a table that
/// may change, 7 through one that nothing changes, 8 through a reference.
const TARGETED: &str = r#"(module
    (type $t (func (param i32) (result i32)))
    (import "env" "imported" (func $imported (type $t)))
    (table $changing (export "changing") funcref (elem $a $b $c $d $imported $other))
    (table $static funcref (elem $a $b $c $d $imported $other $a $b $c $d))
    (func $a (type $t) (i32.const 11))
    (func $b (type $t) (i32.const 22))
    (func $c (type $t) (i32.const 33))
    (func $d (type $t) (i32.const 44))
    (func $other)
    (func (export "6") (param i32) (result i32) (call_indirect $changing (type $t) (i32.const 9) (local.get 0)))
    (func (export "7") (param i32) (result i32) (call_indirect $static (type $t) (i32.const 9) (local.get 0)))
    (func (export "8") (param (ref null $t)) (result i32) (call_ref $t (i32.const 9) (local.get 0)))
    (func (export "9") (param i32) (result i32) (return_call_indirect $changing (type $t) (i32.const 9) (local.get 0))))"#;

/// Function `index` of a module.
#[track_caller]
fn defined(ir: &str, index: u32) -> String {
    let head = format!("@wasm.f.{index}(");
    let body = ir.lines().skip_while(|line| !(line.starts_with("define") && line.contains(&head)));
    body.take_while(|line| *line != "}").flat_map(|line| [line, "\n"]).collect()
}

/// The functions that function `index` calls by name, with these targets at all calls.
fn called(index: u32, targets: &[u8]) -> Vec<u32> {
    let hints = [(0, targets), (1, targets), (2, targets), (3, targets)];
    let ir = unoptimised(&on_operators(&parse(TARGETED), TARGETS, &hints));
    let body = defined(&ir, index);
    let calls = body.lines().filter_map(|line| line.split("call fastcc i32 @wasm.f.").nth(1));
    calls.map(|rest| rest.split('(').next().and_then(|index| index.parse().ok()).expect("a number")).collect()
}

#[test]
fn likely_targets_are_called_directly() {
    for caller in [6, 7, 8] {
        for (targets, expected) in [
            (&b"\x01\x50"[..], &[1][..]),
            (b"\x01\x14\x02\x50", &[2, 1]),
            (b"\x01\x0a\x02\x0b\x03\x0c\x04\x0d", &[4, 3, 2]),
            // Not worth a compare.
            (b"\x01\x09", &[]),
            // More than all, another type, not there.
            (b"\x01\x32\x02\x33", &[]),
            (b"\x05\x64", &[]),
            (b"\x63\x64", &[]),
            (b"\xff\xff\xff\xff\x0f\x32\x02\x32", &[2]),
            (b"", &[]),
        ] {
            assert_eq!(called(caller, targets), expected, "{caller} {targets:?}");
        }
    }
    assert!(called(9, b"\x01\x50").is_empty(), "tail calls are left alone");
}

#[test]
fn imports_are_likely_only_where_the_index_tells() {
    let indirect_calls = |caller| {
        let hints: [(usize, &[u8]); 3] = [0, 1, 2].map(|number| (number, &b"\x00\x64"[..]));
        let ir = unoptimised(&on_operators(&parse(TARGETED), TARGETS, &hints));
        defined(&ir, caller).lines().filter(|line| line.contains("call fastcc i32 %")).count()
    };
    assert_eq!([6, 7, 8].map(indirect_calls), [1, 2, 1]);
}

#[test]
fn shares_become_weights_and_frequencies() {
    let targets = with_both(b"\x01\x46\x02\x14", b"\x23");
    let ir = unoptimised(&targets);
    assert!(ir.contains("!{!\"branch_weights\", i32 70, i32 30}"), "{ir}");
    assert!(ir.contains("!{!\"branch_weights\", i32 20, i32 10}"), "{ir}");
    // Of eight calls for each execution, eight and two; of a sixteenth, a sixteenth and less.
    assert_eq!(advice(&ir, 6), ["-"; 3]);
    assert_eq!(advice(&unoptimised(&with_both(b"\x01\x46\x02\x14", b"\x1d")), 6), ["-", "cold", "-"]);
    assert_eq!(advice(&unoptimised(&with_both(b"\x01\x64", b"\x24")), 6)[0], "function-inline-threshold");
}

/// Targets and frequency at the first call.
fn with_both(targets: &[u8], frequency: &[u8]) -> Vec<u8> {
    let module = on_operators(&parse(TARGETED), TARGETS, &[(0, targets)]);
    on_operators(&module, FREQUENCY, &[(0, frequency)])
}

#[test]
fn likely_targets_are_inlined() {
    let inlined = |caller: u32, constant: &str| {
        let hints: [(usize, &[u8]); 3] = [0, 1, 2].map(|number| (number, &b"\x01\x64"[..]));
        let assembly = |module: &[u8]| function(&text(module, Emit::Asm), caller).1;
        let plain = parse(TARGETED);
        assert!(!assembly(&plain).contains(constant));
        assembly(&on_operators(&plain, TARGETS, &hints)).contains(constant)
    };
    assert_eq!([6, 7, 8].map(|caller| inlined(caller, "$11,")), [true; 3]);
}

/// Modules, each with a well-formed section that changes what they are lowered to.
fn hinted_modules() -> [(Vec<u8>, &'static str, Vec<u8>); 3] {
    let data = |module: &[u8], name: &'static str, hinted: Vec<u8>| {
        // Identifier, size, length of the name.
        let start = 8 + 1 + 1 + 1 + name.len();
        let end = hinted.len() - (module.len() - 8);
        (module.to_vec(), name, hinted[start..end].to_vec())
    };
    let priorities = parse(PRIORITIES);
    let calls = calling("", "(call $callee) (loop (call $callee) (br_if 0 (local.get 0)))");
    let targeted = parse(TARGETED);
    [
        data(&priorities, PRIORITY, prioritised()),
        data(&calls, FREQUENCY, on_operators(&calls, FREQUENCY, &[(0, b"\x00"), (1, b"\x01"), (2, b"\x7f")])),
        data(
            &targeted,
            TARGETS,
            on_operators(&targeted, TARGETS, &[(0, b"\x01\x64"), (1, b"\x02\x32\x03\x10")]),
        ),
    ]
}

#[test]
fn damaged_sections_are_ignored() {
    for (module, name, data) in hinted_modules() {
        let plain = unoptimised(&module);
        assert_ne!(unoptimised(&with_section(&module, name, &data)), plain, "{name}: the hints do something");
        for len in 0..data.len() {
            assert_eq!(unoptimised(&with_section(&module, name, &data[..len])), plain, "{name}: {len} bytes");
        }
        let longer = [&data[..], b"\0"].concat();
        assert_eq!(unoptimised(&with_section(&module, name, &longer)), plain, "{name}: a byte more");
        for damaged in [
            &b"\xff\xff\xff\xff\x0f"[..],
            b"\x01\x01\xff\xff\xff\xff\x0f",
            b"\x01\x01\x01\x00\xff\xff\xff\xff\x0f",
            b"\x01\xff\xff\xff\xff\x1f\x00",
            b"\x02\x02\x00\x01\x00",
            b"\x02\x01\x00\x01\x00",
        ] {
            assert_eq!(unoptimised(&with_section(&module, name, damaged)), plain, "{name}: {damaged:x?}");
        }
    }
}

#[test]
fn no_byte_of_a_section_does_harm() {
    for (module, name, data) in hinted_modules() {
        for position in 0..data.len() {
            for value in [0, 1, 2, 3, 31, 64, 100, 101, 127, 128, 255] {
                let mut changed = data.clone();
                changed[position] = value;
                // That it compiles, and passes the verifier and the lint, is all that can be said.
                text(&with_section(&module, name, &changed), Emit::LlvmIr);
            }
        }
    }
}

#[test]
fn hints_can_be_turned_off() {
    for (module, name, data) in hinted_modules() {
        let hinted = with_section(&module, name, &data);
        let off = emit(&hinted, Emit::LlvmIrUnoptimised, "-compilation-hints");
        assert_eq!(String::from_utf8(off).expect("text"), unoptimised(&module), "{name}");
        let used = |module: &[u8]| features_used(module, Features::default()).expect("it is valid");
        let hints = Features::of(&["compilation-hints"]);
        assert_eq!(used(&hinted), used(&module).union(hints), "{name}");
        assert!(!used(&module).contains(hints), "{name}");
    }
}
