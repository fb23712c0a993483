//! Does a function as large as an interpreter's loop compile in bearable time, and right? LLVM's usual way with
//! thousands of branch targets that share dozens of live variables is quadratic in both.

use crate::engine;
use std::fmt::Write;
use std::sync::mpsc;
use std::time::Duration;
use wasmc_compiler::OptLevel;
use wasmc_loader::{Linker, Store};

const TARGETS: u64 = 2000;
const LOCALS: u64 = 24;
/// Far more than it takes; the test is there to notice minutes.
const PATIENCE: Duration = Duration::from_secs(120);

/// What target `t` does: `local[a] = (local[b] ^ c) * odd + local[d]`.
struct Step {
    a: u64,
    b: u64,
    c: u64,
    d: u64,
}

fn step(target: u64) -> Step {
    let mixed = (target + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    Step { a: mixed % LOCALS, b: (mixed >> 16) % LOCALS, c: mixed >> 40, d: (mixed >> 32) % LOCALS }
}

/// An interpreter whose instruction is the low part of a running hash of its variables.
fn interpreter() -> Vec<u8> {
    let locals = "i64 ".repeat(LOCALS as usize);
    let mut text = format!(
        r#"(module (func (export "run") (param $fuel i32) (result i64) (local {locals}) (local $pc i64)
        loop $next
        local.get $fuel i32.eqz
        if local.get $pc return end
        local.get $fuel i32.const 1 i32.sub local.set $fuel
        "#
    );
    text.push_str(&"block\n".repeat(TARGETS as usize));
    let labels = (0..TARGETS).map(|label| format!("{label} ")).collect::<String>();
    writeln!(text, "local.get $pc i64.const {TARGETS} i64.rem_u i32.wrap_i64 br_table {labels} 0 end")
        .expect("a string takes all");
    for target in 0..TARGETS {
        let Step { a, b, c, d } = step(target);
        let (a, b, d) = (a + 1, b + 1, d + 1);
        writeln!(
            text,
            "local.get {b} i64.const {c} i64.xor i64.const 6364136223846793005 i64.mul local.get {d} i64.add local.tee {a}
            local.get $pc i64.const 31 i64.mul i64.add i64.const 7 i64.add local.set $pc br $next"
        )
        .expect("a string takes all");
        if target + 1 < TARGETS {
            text.push_str("end\n");
        }
    }
    text.push_str("end unreachable))");
    wat::parse_str(&text).expect("the test's module is well-formed")
}

/// The same in Rust.
fn expected(fuel: u32) -> i64 {
    let (mut locals, mut pc) = ([0_u64; LOCALS as usize], 0_u64);
    for _ in 0..fuel {
        let Step { a, b, c, d } = step(pc % TARGETS);
        let value =
            (locals[b as usize] ^ c).wrapping_mul(6_364_136_223_846_793_005).wrapping_add(locals[d as usize]);
        locals[a as usize] = value;
        pc = value.wrapping_add(pc.wrapping_mul(31)).wrapping_add(7);
    }
    pc as i64
}

#[track_caller]
fn check(level: OptLevel) {
    let module = interpreter();
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || sender.send(engine::compile(&module, level, 1)));
    let artifact = receiver.recv_timeout(PATIENCE).expect("a huge function compiles within two minutes");
    let module = engine::load(&artifact.expect("it compiles")).expect("it can be loaded");
    let mut store = Store::new(());
    let instance = Linker::new().instantiate(&mut store, &module).expect("it imports nothing");
    let run = instance.get_typed_func::<i32, i64>(&mut store, "run").expect("it is exported");
    for fuel in [0, 1, 2, 1000, 100_000] {
        assert_eq!(run.call(&mut store, fuel as i32).expect("no trap"), expected(fuel), "after {fuel} steps");
    }
}

#[test]
fn an_interpreter_of_two_thousand_instructions_compiles_at_o2() {
    check(OptLevel::O2);
}

#[test]
fn an_interpreter_of_two_thousand_instructions_compiles_at_o0() {
    check(OptLevel::O0);
}
