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

/// Runs programs, each with what must come of it, in the interpreter that a text is.
#[track_caller]
fn check(level: OptLevel, interpreter: &str, programs: impl Iterator<Item = (Vec<u8>, u32)>) {
    let module = module_at(level, interpreter);
    let mut store = Store::new(());
    let instance = instance(&mut store, &module);
    let memory = instance.get_memory(&mut store, "memory").expect("it is exported");
    let run = instance.get_typed_func::<(i32, i32), i32>(&mut store, "run").expect("it is exported");
    for (seed, (program, expected)) in programs.enumerate() {
        memory.write(&mut store, 0, &program).expect("it fits");
        let found = run.call(&mut store, (0, 1)).expect("it ends") as u32;
        assert_eq!(found, expected, "at {level:?}, program {seed}: {interpreter}");
    }
}

#[test]
fn copied_dispatch_computes_the_same() {
    for level in [OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os] {
        for &(operators, gaps) in INTERPRETERS {
            let programs = (0..8).map(|seed| {
                let program = program(operators, seed);
                let bytes = program.iter().chain([&0]).flat_map(|operator| operator.to_le_bytes()).collect();
                (bytes, expected(operators, gaps, &program))
            });
            check(level, &interpreter(operators, gaps), programs);
        }
    }
}

/// Takes the next state from memory.
const NEXT: &str = "(local.set $state (i32.load8_u (local.get $at))) (local.set $at (i32.add (local.get $at) (i32.const 1)))";

/// Two machines of states, one in a state of the other. The inner one's default leads to where the outer one chooses by the
/// state, with that state.
fn machines() -> String {
    let change = |factor: u32, mask: u32| {
        format!(
            "(local.set $x (i32.xor (i32.mul (local.get $x) (i32.const {factor})) (i32.const {mask}))) {NEXT}"
        )
    };
    let inner: String = (0..4).map(|state| format!(") {} (br $inner)", change(2 * state + 9, 0))).collect();
    let outer = |state: u32| format!(") {} (br $outer)", change(2 * state + 3, 5 * state));
    format!(
        "(module (memory (export \"memory\") 1)
          (func (export \"run\") (param $at i32) (param $x i32) (result i32) (local $state i32)
           {NEXT}
           (loop $outer
            (block $default (block $5 (block $4 (block $3 (block $2 (block $1 (block $0
             (br_table $0 $1 $2 $3 $4 $5 $default (local.get $state)))
             (return (local.get $x)) {} {} )
             {NEXT}
             (loop $inner
              (block $i3 (block $i2 (block $i1 (block $i0 (br_table $i0 $i1 $i2 $i3 $outer (local.get $state))
              {inner}) {} {} )
            (local.set $x (i32.add (i32.rotl (local.get $x) (i32.const 3)) (local.get $state))) {NEXT} (br $outer))
           (unreachable)))",
        outer(1),
        outer(2),
        outer(4),
        outer(5)
    )
}

/// What the two machines make of a program.
fn expected_of_machines(program: &[u8]) -> u32 {
    let mut is_inner = false;
    let step = |x: u32, state: &u8| {
        let state = u32::from(*state);
        is_inner &= state < 4;
        match state {
            _ if is_inner => x.wrapping_mul(2 * state + 9),
            3 => {
                is_inner = true;
                x
            }
            1 | 2 | 4 | 5 => x.wrapping_mul(2 * state + 3) ^ (5 * state),
            _ => x.rotate_left(3).wrapping_add(state),
        }
    };
    program.iter().fold(1, step)
}

#[test]
fn one_copied_dispatch_leads_to_another() {
    for level in [OptLevel::O0, OptLevel::O2, OptLevel::O3] {
        let programs = (0..16).map(|seed| {
            let states = program(6, seed).into_iter().map(|state| state as u8);
            let mut states: Vec<u8> = states.chain([200]).collect();
            let expected = expected_of_machines(&states);
            states.push(0);
            (states, expected)
        });
        check(level, &machines(), programs);
    }
}
