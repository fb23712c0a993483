//! What do exceptions cost where none is thrown? Nothing: code without handlers is instruction for instruction what it is in a
//! module without exceptions, and behind a call inside of a handler comes what would come without.

use wasmc_compiler::options::{Emit, Options};
use wasmc_compiler::progress::Silent;
use wasmc_compiler::{OptLevel, compile};

const LEVELS: [OptLevel; 5] = [OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os];

/// Functions without handlers that call, also each other, in every way that there is.
const PLAIN: &str = r#"
    (type $binary (func (param i32 i32) (result i32)))
    (import "env" "log" (func $log (param i32) (result i32)))
    (memory 1)
    (global $g (mut i64) (i64.const 1))
    (table $t 10 funcref)
    (elem (table $t) (i32.const 0) func $add $sum)
    (func $add (export "add") (type $binary) (i32.add (local.get 0) (local.get 1)))
    (func $sum (export "sum") (type $binary) (local $sum i32)
        (loop $again
            (local.set $sum (i32.add (local.get $sum) (i32.load (local.get 0))))
            (br_if $again (i32.lt_u (local.tee 0 (i32.add (local.get 0) (i32.const 4))) (local.get 1))))
        (local.get $sum))
    (func $calls (export "calls") (param i32 f64) (result i32)
        (i32.store (local.get 0) (call $log (local.get 0)))
        (if (f64.gt (local.get 1) (f64.const 1)) (then
            (global.set $g (i64.mul (global.get $g) (i64.const 7)))
            (return (call $calls (i32.sub (local.get 0) (i32.const 1)) (local.get 1)))))
        (i32.add (call $add (local.get 0) (call $sum (i32.const 8) (local.get 0)))
            (call_indirect $t (type $binary) (local.get 0) (i32.const 5) (local.get 0))))
    (func $grows (export "grows") (param i32) (result i32)
        (i32.div_s (memory.grow (local.get 0)) (call $calls (local.get 0) (f64.const 0.5))))"#;

/// How many functions [`PLAIN`] defines, and the index of the first.
const PLAIN_FUNCTIONS: std::ops::Range<u32> = 1..5;

/// What stands behind them in the other module.
const THROWING: &str = r#"
    (tag $problem (param i32))
    (func $throws (export "throws") (param i32) (result i32)
        (throw $problem (call $calls (local.get 0) (f64.const 2))))
    (func (export "catches") (param i32) (result i32)
        (block $caught (result i32)
            (try_table (catch $problem $caught)
                (drop (call $throws (local.get 0)))
                (drop (call_indirect $t (type $binary) (i32.const 1) (i32.const 2) (local.get 0)))
                (return (call $grows (local.get 0))))
            (unreachable)))
    (func (export "legacy") (param i32) (result i32)
        try (result i32)
            (call $throws (local.get 0))
        catch_all
            (i32.const 1)
        end)"#;

/// The assembly of a module.
fn assembly(text: &str, level: OptLevel) -> String {
    emitted(text, &Options { emit: Emit::Asm, opt_level: level, jobs: 1, ..Options::default() })
}

fn emitted(text: &str, options: &Options) -> String {
    let module = wat::parse_str(text).expect("the test's module is well-formed");
    let emitted = compile(&module, options, &Silent).expect("it compiles");
    String::from_utf8(emitted).expect("what a person asks to see is text")
}

/// The instructions of a function, without what differs between any two modules: numbers of labels, and distances from the vmctx.
fn instructions(assembly: &str, function: u32) -> Vec<String> {
    let start = format!("\nwasm.f.{function}:\n");
    let body = assembly.split(&start).nth(1).expect("the function is there");
    let body = body.split(".Lfunc_end").next().expect("`split` gives one part at least");
    let is_instruction = |line: &&str| line.starts_with('\t') && !line[1..].starts_with(['.', '#']);
    body.lines().filter(is_instruction).map(without_places).collect()
}

fn without_places(instruction: &str) -> String {
    let words = instruction.split_inclusive([' ', '\t', ',']).map(|word| match word.trim_end_matches(',') {
        label if label.starts_with(".L") => "LABEL",
        operand if operand.ends_with("(%r13)") => "VMCTX",
        _ => word,
    });
    words.collect()
}

#[test]
fn code_without_handlers_is_what_it_was() {
    for level in LEVELS {
        let before = assembly(&format!("(module {PLAIN})"), level);
        let after = assembly(&format!("(module {PLAIN} {THROWING})"), level);
        for function in PLAIN_FUNCTIONS {
            let (before, after) = (instructions(&before, function), instructions(&after, function));
            assert!(!before.is_empty());
            assert_eq!(before, after, "function {function} at {level:?}");
        }
        assert!(after.contains("wasmc.throw") && !before.contains("wasmc.throw"), "the test would notice");
    }
}

/// The mnemonics of a function that calls `$log` twice, from the first call until its frame is taken down; `around` puts
/// handlers around the calls. What a handler needs, above all the vmctx, may be kept in another register than without it, which is
/// saved where the frame is set up.
fn path_of_calls(level: OptLevel, around: impl Fn(&str) -> String) -> Vec<String> {
    let calls = "(i32.add (call $log (local.get 0)) (i32.mul (call $log (local.get 1)) (local.get 0)))";
    let text = format!(
        r#"(module (import "env" "log" (func $log (param i32) (result i32))) (tag $problem (param i32))
            (func (export "f") (param i32 i32) (result i32) {}))"#,
        around(calls)
    );
    let all = instructions(&assembly(&text, level), 1);
    let mnemonics = all.iter().filter_map(|line| line.split_whitespace().next());
    let from_call = mnemonics.skip_while(|mnemonic| !mnemonic.starts_with("call"));
    let takes_down = |mnemonic: &str| ["pop", "ret", "addq"].iter().any(|name| mnemonic.starts_with(name));
    from_call.take_while(|mnemonic| !takes_down(mnemonic)).map(str::to_owned).collect()
}

#[test]
fn a_call_in_a_handler_is_followed_by_what_follows_it_without() {
    let try_table = |calls: &str| {
        format!(
            "(block $caught (result i32) (try_table (result i32) (catch $problem $caught) {calls}) (return))"
        )
    };
    let legacy = |calls: &str| format!("try (result i32) {calls} catch $problem end");
    let nested = |calls: &str| {
        let inner = format!("try (result i32) {calls} delegate 0");
        format!("try (result i32) {inner} catch_all (i32.const 7) end")
    };
    for level in [OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os] {
        let plain = path_of_calls(level, str::to_owned);
        assert_eq!(plain.iter().filter(|line| line.starts_with("call")).count(), 2, "{plain:?}");
        for (name, with_handler) in [
            ("try_table", path_of_calls(level, try_table)),
            ("try", path_of_calls(level, legacy)),
            ("delegate", path_of_calls(level, nested)),
        ] {
            assert_eq!(with_handler, plain, "{name} at {level:?}");
        }
    }
}

/// What comes before the first jump of a function that makes a call only where it is told to, inside of a handler.
/// `in_handler` is the result where something was caught.
fn before_the_choice(level: OptLevel, in_handler: &str) -> Vec<String> {
    // Two calls of a large function, so that neither is inlined.
    let steps = "(call $log (f64.const 3))".repeat(30);
    let text = format!(
        r#"(module (import "env" "log" (func $log (param f64)))
            (func $seldom (export "seldom") {steps})
            (func (export "f") (param i32 f64) (result f64)
                (local.set 1 (f64.mul (local.get 1) (local.get 1)))
                (block $caught
                    (try_table (catch_all $caught) (if (local.get 0) (then (call $seldom))))
                    (return (f64.add (f64.mul (local.get 1) (local.get 1)) (f64.const 0.5))))
                {in_handler})
            (func (export "g") (call $seldom)))"#
    );
    let all = instructions(&assembly(&text, level), 2);
    all.into_iter().take_while(|line| !line.starts_with("\tj")).collect()
}

#[test]
fn a_value_is_on_the_stack_only_where_a_call_is_made() {
    for level in [OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os] {
        for in_handler in ["(f64.const 7)", "(f64.neg (local.get 1))"] {
            let before = before_the_choice(level, in_handler);
            assert!(before.iter().any(|line| line.contains("test")), "{before:?}");
            let stored = before.iter().find(|line| line.contains("(%rsp)"));
            assert_eq!(stored, None, "{in_handler} at {level:?}: {before:?}");
        }
    }
}

/// A function with three calls of itself inside of handlers and more values than registers, most of which live across a
/// `memory.fill` besides.
fn many_values() -> String {
    let all: String = (0..6).map(|index| format!("(local.get {index})")).collect();
    let calls: String = (0..3)
        .map(|n| {
            let call = format!("(try_table (catch $problem $caught) (local.set 0 (call $f {all})))");
            format!("(if (i32.load offset={} (local.get 0)) (then {call}))", 4 * n)
        })
        .collect();
    let stores: String = (0..5)
        .map(|n| format!("(i32.store offset={} (local.get {}) (i32.load (local.get {n})))", 4 * n, n + 1))
        .collect();
    format!(
        r#"(module (memory 1) (tag $problem)
            (func $f (export "f") (param i32 i32 i32 i32 i32 i32) (result i32)
                (block $caught
                    {calls}
                    (if (i32.load (local.get 0))
                        (then (memory.fill (local.get 1) (local.get 2) (local.get 3))))
                    {stores}
                    (return (local.get 0)))
                (i32.const 7)))"#
    )
}

#[test]
fn the_vmctx_stays_in_its_register_where_handlers_are() {
    for level in [OptLevel::O2, OptLevel::O3] {
        let all = instructions(&assembly(&many_values(), level), 0);
        assert_eq!(all.iter().filter(|line| line.contains("call") && line.contains("wasm.f.0")).count(), 3);
        assert!(all.iter().any(|line| line.contains("memset")), "{all:?}");
        assert!(!all.iter().any(|line| line.contains("push") && line.contains("%r13")), "{level:?}: {all:?}");
    }
}

#[test]
fn functions_from_which_llvm_takes_the_vmctx_have_handlers() {
    let unused = r#"(module (func $f (block $caught (try_table (catch_all $caught) (call $f)))) (func (export "e") (call $f)))"#;
    let of_the_callee = |ty: &str, last: &str| {
        format!(
            r#"(module (type $t (func))
                (func $f (param {ty}) (param (ref $t)) (result {ty})
                    (block $caught (try_table (catch_all $caught) (call_ref $t (local.get 1))))
                    (if ({last} (local.get 0)) (then (return (call $f (local.get 0) (local.get 1)))))
                    (local.get 0))
                (func (export "e") (param {ty} (ref $t)) (result {ty}) (call $f (local.get 0) (local.get 1))))"#
        )
    };
    let vector = of_the_callee("v128", "v128.any_true");
    let number = of_the_callee("i64", "i64.eqz");
    for text in [unused, &vector, &number] {
        for level in [OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os] {
            assert!(assembly(text, level).contains("wasm.f."), "{level:?}");
        }
    }
}

/// How many calls of `$destroy` are left in `f`, function 3 of a module, which makes one in a handler that throws again and those
/// that `inside` and `outside` of what it guards have. `$destroy` does `steps` multiplications and what `then` says: more
/// than what LLVM inlines at more than one call.
fn calls_left(level: OptLevel, steps: u32, then: &str, inside: &str, outside: &str, more: &str) -> usize {
    let steps: String = (0..steps)
        .map(|n| {
            format!("(i32.store offset={} (local.get 0) (i32.mul (i32.load offset={} (local.get 0)) (i32.load (local.get 0))))",
                8 * n, 800 - 8 * n)
        })
        .collect();
    let text = format!(
        r#"(module (import "env" "log" (func $log)) (memory 1) (table (export "t") 4 funcref)
            (func $none)
            (func $destroy (param i32) {steps} {then})
            (func $f (export "f") (param i32)
                (block $caught (result exnref)
                    (try_table (catch_all_ref $caught) (call $log) {inside})
                    {outside}
                    (return))
                (call $destroy (local.get 0))
                (throw_ref))
            {more})"#
    );
    instructions(&assembly(&text, level), 3).iter().filter(|line| line.contains("wasm.f.2")).count()
}

#[test]
fn what_else_only_a_handler_calls_is_inlined_where_nothing_is_thrown() {
    let call = "(call $destroy (local.get 0))";
    let (twice, ended) = (call.repeat(2), format!("{call} (unreachable)"));
    for (name, steps, then, inside, outside, more, left) in [
        ("outside of the handler's part", 40, "", "", call, "", 1),
        ("inside of it", 40, "", call, "", "", 1),
        ("twice", 40, "", "", &*twice, "", 3),
        ("large", 90, "", "", call, "", 2),
        ("nothing comes behind it", 40, "", &*ended, "", "", 2),
        ("in a table", 40, "", "", call, "(elem (i32.const 0) $destroy)", 2),
        ("called by itself", 40, call, "", call, "", 2),
        ("calls its caller", 40, "(call $f (i32.const 1))", "", call, "", 1),
    ] {
        for level in [OptLevel::O2, OptLevel::O3] {
            assert_eq!(calls_left(level, steps, then, inside, outside, more), left, "{name}, at {level:?}");
        }
    }
}

#[test]
fn the_address_of_fields_is_known_to_stay_where_they_are_written() {
    let text = "(module (tag $t (param i32 i32)) (func (throw $t (i32.const 1) (i32.const 2))))";
    let options = Options { emit: Emit::LlvmIrUnoptimised, jobs: 1, ..Options::default() };
    let code = emitted(text, &options);
    let made = code.split("call ptr @wasmc.exception_new").nth(1).expect("an exception is made");
    let address = made.lines().find(|line| line.contains("load ptr")).expect("its fields are written");
    assert!(address.contains("!invariant.load"), "{address}");
}
