//! Are loops vectorised whose stores may be, and only those?

use wasmc_compiler::progress::Silent;
use wasmc_compiler::{Emit, OptLevel, Options, compile};

/// Levels that make vectors of such loops.
const LEVELS: [OptLevel; 2] = [OptLevel::O2, OptLevel::O3];

/// A loop over `step` bytes a round that does `body` at the address `$at`, compiled.
fn looped(opt_level: OptLevel, step: u32, body: &str) -> String {
    let text = format!(
        r#"(module (memory 1)
            (func (export "run") (param $at i32) (param $to i32) (param $x i64) (param $y i32)
                (loop $again
                    {body}
                    (local.set $at (i32.add (local.get $at) (i32.const {step})))
                    (br_if $again (i32.ne (local.get $at) (local.get $to))))))"#
    );
    let module = wat::parse_str(text).expect("the text is well-formed");
    let options =
        Options { emit: Emit::LlvmIr, jobs: 1, opt_level, cpu: "x86-64-v4".to_owned(), ..Options::default() };
    String::from_utf8(compile(&module, &options, &Silent).expect("it compiles")).expect("text")
}

/// Whether the code stores vectors.
fn is_vectorised(code: &str) -> bool {
    code.lines().any(|line| {
        let line = line.trim_start();
        line.starts_with("store <") || line.contains("call void @llvm.masked.s")
    })
}

const BOTH: &str = "(i64.store (local.get $at) (local.get $x)) (i32.store (local.get $at) (local.get $y))";
const EITHER: &str = "(if (i32.and (local.get $at) (local.get $y))
    (then (i64.store (local.get $at) (local.get $x)))
    (else (i64.store (local.get $at) (i64.extend_i32_u (local.get $y)))))";

#[test]
fn overlapping_stores_keep_their_order() {
    for (level, step) in LEVELS.into_iter().flat_map(|level| [1, 4, 7].map(|step| (level, step))) {
        assert!(!is_vectorised(&looped(level, step, BOTH)), "{step} at {level:?}");
    }
}

#[test]
fn stores_that_do_not_overlap_are_vectorised() {
    for (step, body) in [(8, EITHER), (8, "(i64.store (local.get $at) (local.get $x))")] {
        for level in LEVELS {
            let code = looped(level, step, body);
            assert!(is_vectorised(&code), "{step} at {level:?}: {body}\n{code}");
        }
        assert!(!is_vectorised(&looped(OptLevel::O1, step, body)), "{step}: {body}");
    }
}
