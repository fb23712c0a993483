//! Do the bulk operators on memories write all or nothing? `memory.fill`, `memory.copy` and `memory.init` between
//! memories of every kind, at addresses and with lengths around the ends of both and around where sums wrap. What has
//! to happen is computed in 128 bits.

use crate::{instance, module_at};
use std::fmt::Write;
use wasmc_compiler::OptLevel;
use wasmc_loader::{Error, Instance, Memory, Store, TrapCode, Val};

/// Address type, page size in bytes, number of pages.
const MEMORIES: &[(&str, u64, u64)] =
    &[("i32", 65_536, 1), ("i64", 65_536, 1), ("i32", 1, 1001), ("i64", 1, 5000)];

const WRITTEN: &str = "strings take everything";

const SEGMENT: &str = "0123456789";

fn text() -> String {
    let mut text = format!("(module (data $d \"{SEGMENT}\")\n");
    for (index, (ty, page_bytes, pages)) in MEMORIES.iter().enumerate() {
        writeln!(text, "(memory (export \"{index}\") {ty} {pages} (pagesize {page_bytes}))").expect(WRITTEN);
    }
    let operand = |local: u32, ty: &str| match ty {
        "i32" => format!("(i32.wrap_i64 (local.get {local}))"),
        _ => format!("(local.get {local})"),
    };
    for (to, (ty, ..)) in MEMORIES.iter().enumerate() {
        let (dst, len) = (operand(0, ty), operand(2, ty));
        let (src32, len32) = (operand(1, "i32"), operand(2, "i32"));
        let params = "(param i64 i64 i64)";
        writeln!(
            text,
            "(func (export \"fill {to}\") {params} (memory.fill {to} {dst} (i32.const 0x1ee) {len}))"
        )
        .expect(WRITTEN);
        writeln!(text, "(func (export \"init {to}\") {params} (memory.init {to} $d {dst} {src32} {len32}))")
            .expect(WRITTEN);
        for (from, (from_ty, ..)) in MEMORIES.iter().enumerate() {
            let len = operand(2, if (*ty, *from_ty) == ("i64", "i64") { "i64" } else { "i32" });
            let src = operand(1, from_ty);
            writeln!(
                text,
                "(func (export \"copy {to} {from}\") {params} (memory.copy {to} {from} {dst} {src} {len}))"
            )
            .expect(WRITTEN);
        }
    }
    text + ")"
}

/// Numbers worth trying where `limit` is the end.
fn numbers(limit: u64, wide: bool) -> Vec<u64> {
    let max = if wide { u64::MAX } else { u64::from(u32::MAX) };
    let mut numbers = vec![0, 1, 5, limit - 5, limit - 1, limit, limit + 1, max - 4, max];
    if wide {
        numbers.extend([1 << 32, (1 << 32) + 5, u64::MAX - limit + 1]);
    }
    numbers
}

struct Run {
    store: Store<()>,
    instance: Instance,
    memories: Vec<Memory>,
}

impl Run {
    fn new(level: OptLevel) -> Run {
        let module = module_at(level, &text());
        let mut store = Store::new(());
        let instance = instance(&mut store, &module);
        let name = |index: usize| instance.get_memory(&store, &index.to_string()).expect("it is exported");
        let memories = (0..MEMORIES.len()).map(name).collect();
        Run { store, instance, memories }
    }

    fn bytes(&self, memory: usize) -> Vec<u8> {
        self.memories[memory].data(&self.store).to_vec()
    }

    /// Gives the memories contents without repetition over short distances, different in each.
    fn fill(&mut self) {
        for (number, memory) in self.memories.iter().enumerate() {
            let bytes = memory.data_mut(&mut self.store);
            (0_usize..)
                .zip(bytes)
                .for_each(|(index, byte)| *byte = (index * 7 + index / 256 + number * 31) as u8);
        }
    }

    fn call(&mut self, name: &str, operands: [u64; 3]) -> Result<(), Error> {
        let func = self.instance.get_func(&self.store, name).expect("it is exported");
        func.call(&mut self.store, &operands.map(|operand| Val::I64(operand as i64)), &mut [])
    }

    /// Does one operation into memory `to` of what `source` holds.
    fn check(&mut self, name: &str, to: usize, source: &[u8], operands: [u64; 3]) {
        let [dst, src, len] = operands;
        let place = format!("`{name}` of {operands:x?}");
        let mut expected = self.bytes(to);
        let inside = |start: u64, size: usize| u128::from(start) + u128::from(len) <= size as u128;
        let is_inside = inside(dst, expected.len()) && inside(src, source.len());
        let outcome = self.call(name, operands);
        if is_inside {
            let [dst, src, len] = operands.map(|operand| operand as usize);
            expected[dst..dst + len].copy_from_slice(&source[src..src + len]);
            outcome.expect(&place);
        } else {
            let trap = outcome.expect_err(&place).trap_code();
            assert_eq!(trap, Some(TrapCode::MemoryOutOfBounds), "{place}");
        }
        assert!(self.bytes(to) == expected, "{place} leaves other bytes than expected");
        if is_inside {
            self.fill();
        }
    }
}

fn is_wide(memory: usize) -> bool {
    MEMORIES[memory].0 == "i64"
}

fn check(level: OptLevel) {
    let mut run = Run::new(level);
    run.fill();
    for to in 0..MEMORIES.len() {
        let size = run.bytes(to).len() as u64;
        for dst in numbers(size, is_wide(to)) {
            for len in numbers(size, is_wide(to)) {
                // As if from a memory of as many equal bytes as are wanted.
                let source = vec![0xee; if len <= size { len as usize } else { 0 }];
                if len <= size || u128::from(dst) + u128::from(len) > u128::from(size) {
                    run.check(&format!("fill {to}"), to, &source, [dst, 0, len]);
                }
            }
            for src in numbers(SEGMENT.len() as u64, false) {
                for len in numbers(SEGMENT.len() as u64, false) {
                    run.check(&format!("init {to}"), to, SEGMENT.as_bytes(), [dst, src, len]);
                }
            }
        }
        for from in 0..MEMORIES.len() {
            let from_size = run.bytes(from).len() as u64;
            let smaller = size.min(from_size);
            for dst in numbers(size, is_wide(to)) {
                for src in numbers(from_size, is_wide(from)) {
                    for len in numbers(smaller, is_wide(to) && is_wide(from)) {
                        let source = run.bytes(from);
                        run.check(&format!("copy {to} {from}"), to, &source, [dst, src, len]);
                    }
                }
            }
        }
    }
}

#[test]
fn unoptimised() {
    check(OptLevel::O0);
}

#[test]
fn optimised() {
    check(OptLevel::O2);
}

#[test]
fn optimised_most() {
    check(OptLevel::O3);
}
