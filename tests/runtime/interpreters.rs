//! Do interpreters compute the same when their one `br_table` was copied to the end of every operator? Programs at random,
//! in which indices beyond the table and entries that lead where its default does are as likely as others.

use crate::{instance, module_at};
use std::fmt::Write;
use wasmc_compiler::OptLevel;
use wasmc_loader::Store;

const WRITTEN: &str = "strings take everything";

/// Operators after the first, which ends the program, and which of them have no entry of their own.
const INTERPRETERS: &[(u32, &[u32])] = &[(4, &[]), (9, &[1, 4]), (40, &[3, 17, 40]), (200, &[]), (300, &[7])];

/// An interpreter of the bytes at `$at`: each changes `$x`, the default by what it is.
fn interpreter(operators: u32, gaps: &[u32]) -> String {
    let mut text = String::from(
        "(module (memory (export \"memory\") 1)
          (func (export \"run\") (param $at i32) (param $x i32) (result i32) (local $operator i32)
           (loop $next (block $default ",
    );
    for operator in (0..=operators).rev() {
        write!(text, "(block ${operator} ").expect(WRITTEN);
    }
    text.push_str("(local.set $operator (i32.load16_u (local.get $at)))");
    text.push_str("(local.set $at (i32.add (local.get $at) (i32.const 2))) (br_table ");
    for operator in 0..=operators {
        let gap = if gaps.contains(&operator) { "default".to_owned() } else { operator.to_string() };
        write!(text, "${gap} ").expect(WRITTEN);
    }
    text.push_str("$default (local.get $operator))) (return (local.get $x)) ");
    for operator in 1..=operators {
        let [factor, mask] = [2 * operator + 3, operator * 5];
        write!(
            text,
            ") (local.set $x (i32.xor (i32.mul (local.get $x) (i32.const {factor})) (i32.const {mask}))) (br $next) "
        )
        .expect(WRITTEN);
    }
    text.push_str(
        ") (local.set $x (i32.add (i32.rotl (local.get $x) (i32.const 3)) (local.get $operator)))
           (br $next)) (unreachable)))",
    );
    text
}

/// What an interpreter makes of a program.
fn expected(operators: u32, gaps: &[u32], program: &[u16]) -> u32 {
    let operator = |x: u32, operator: &u16| {
        let index = u32::from(*operator);
        if index > operators || gaps.contains(&index) {
            x.rotate_left(3).wrapping_add(index)
        } else {
            x.wrapping_mul(2 * index + 3) ^ (index * 5)
        }
    };
    program.iter().fold(1, operator)
}

/// Operators at random up to a quarter beyond the table, and some far beyond it; none ends the program.
fn program(operators: u32, seed: u64) -> Vec<u16> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u32
    };
    let mut operator = || match next() % 16 {
        0 => u16::MAX - (next() % 4) as u16,
        _ => 1 + (next() % (operators + operators / 4 + 1)) as u16,
    };
    (0..1000).map(|_| operator()).collect()
}

#[track_caller]
fn check(level: OptLevel, operators: u32, gaps: &[u32]) {
    let module = module_at(level, &interpreter(operators, gaps));
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    let memory = instance.get_memory(&mut store, "memory").expect("it is exported");
    let run = instance.get_typed_func::<(i32, i32), i32>(&mut store, "run").expect("it is exported");
    for seed in 0..8 {
        let program = program(operators, seed);
        let bytes: Vec<u8> = program.iter().chain([&0]).flat_map(|operator| operator.to_le_bytes()).collect();
        memory.write(&mut store, 0, &bytes).expect("it fits");
        let found = run.call(&mut store, (0, 1)).expect("it ends") as u32;
        assert_eq!(
            found,
            expected(operators, gaps, &program),
            "{operators} operators at {level:?}, program {seed}"
        );
    }
}

#[test]
fn copied_dispatch_computes_the_same() {
    for level in [OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os] {
        for (operators, gaps) in INTERPRETERS {
            check(level, *operators, gaps);
        }
    }
}
