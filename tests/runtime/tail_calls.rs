//! Do tail calls need no stack, whatever they go through, and does everything arrive?

use crate::{instance, module_at};
use wasmc_compiler::OptLevel;
use wasmc_loader::{Instance, Linker, Store, Val};

/// Calls in a chain. With a single byte of stack for each, the stack would not do.
const CALLS: u32 = 10_000_000;

const LEVELS: [OptLevel; 3] = [OptLevel::O0, OptLevel::O2, OptLevel::O3];

/// Numbers of arguments: with the last two, more than there are registers for.
const ARGUMENTS: [usize; 4] = [1, 7, 12, 20];

/// Functions of so many parameters that tail-call one another until the first, a counter, is zero. The others
/// change places with those of their type, and integers grow.
struct Chain {
    types: Vec<&'static str>,
}

impl Chain {
    fn new(arguments: usize) -> Chain {
        let others = ["i64", "f32", "f64", "i32", "v128"].into_iter().cycle();
        Chain { types: std::iter::once("i32").chain(others).take(arguments).collect() }
    }

    /// `(type $t (func (param ...) (result ...)))`.
    fn declaration(&self) -> String {
        let types = self.types.join(" ");
        format!("(type $t (func (param {types}) (result {types})))")
    }

    /// The argument whose place argument `position` takes in the next call.
    fn next(&self, position: usize) -> usize {
        let count = self.types.len();
        let after = (position + 1..count).chain(1..=position);
        let same = |other: &usize| self.types[*other] == self.types[position];
        if position == 0 { 0 } else { after.into_iter().find(same).expect("at least itself is of its type") }
    }

    /// The body: where the counter is zero, `last` as first result and the other parameters; else `call`.
    fn body(&self, last: &str, call: &str) -> String {
        let count = self.types.len();
        let params: String = (1..count).map(|position| format!("(local.get {position})")).collect();
        let mut text = format!(
            "(if (i32.eqz (local.get 0)) (then (return ({last}) {params}))) (i32.sub (local.get 0) (i32.const 1))"
        );
        for position in 1..count {
            let (from, value_type) = (self.next(position), self.types[position]);
            text += &match value_type {
                "i32" | "i64" => {
                    format!("({value_type}.add (local.get {from}) ({value_type}.const {position}))")
                }
                _ => format!("(local.get {from})"),
            };
        }
        text + call
    }

    /// A body of a plain function: calls `callee` with its parameters.
    fn forward(&self, callee: &str) -> String {
        let params: String = (0..self.types.len()).map(|index| format!("(local.get {index})")).collect();
        format!("{params} (call {callee})")
    }

    fn arguments(&self) -> Vec<u64> {
        let value = |(position, value_type): (usize, &&str)| match *value_type {
            _ if position == 0 => u64::from(CALLS),
            "i32" => 0xffff_ff00 + position as u64,
            "i64" => u64::MAX - position as u64,
            "f32" => u64::from((position as f32 + 0.25).to_bits()),
            "v128" => 0x0123_4567_89ab_cdef * (position as u64 + 1),
            _ => (position as f64 - 0.125).to_bits(),
        };
        self.types.iter().enumerate().map(value).collect()
    }

    /// What has to come out after all calls.
    fn expected(&self, last: u64) -> Vec<u64> {
        let moves: Vec<(usize, u64, u64)> = (0..self.types.len())
            .map(|position| match self.types[position] {
                _ if position == 0 => (0, 0, u64::MAX),
                "i32" => (self.next(position), position as u64, u64::from(u32::MAX)),
                "i64" => (self.next(position), position as u64, u64::MAX),
                _ => (self.next(position), 0, u64::MAX),
            })
            .collect();
        let (mut values, mut next) = (self.arguments(), vec![0; self.types.len()]);
        for _ in 0..CALLS {
            for (place, (from, add, mask)) in next.iter_mut().zip(&moves) {
                *place = values[*from].wrapping_add(*add) & mask;
            }
            std::mem::swap(&mut values, &mut next);
        }
        values[0] = last;
        values
    }

    fn value(&self, position: usize, bits: u64) -> Val {
        match self.types[position] {
            "i32" => Val::I32(bits as u32 as i32),
            "i64" => Val::I64(bits as i64),
            "f32" => Val::F32(bits as u32),
            "v128" => Val::V128(u128::from(bits) << 64 | u128::from(!bits)),
            _ => Val::F64(bits),
        }
    }

    /// Calls the export `run` and compares.
    #[track_caller]
    fn check(&self, store: &mut Store<()>, instance: Instance, last: u64, what: &str) {
        let values = |bits: Vec<u64>| -> Vec<Val> {
            bits.into_iter().enumerate().map(|(position, bits)| self.value(position, bits)).collect()
        };
        let func = instance.get_func(&mut *store, "run").expect("it is exported");
        let mut results = values(vec![0; self.types.len()]);
        func.call(&mut *store, &values(self.arguments()), &mut results).expect("no trap");
        assert_eq!(format!("{results:?}"), format!("{:?}", values(self.expected(last))), "{what}");
    }
}

/// Runs chains of two functions; `items` are further parts of their module, `calls` how each tail-calls the other.
fn check_chains(items: &str, calls: [&str; 2]) {
    for arguments in ARGUMENTS {
        let chain = Chain::new(arguments);
        let text = format!(
            r#"(module {} {items}
                (global $own i32 (i32.const 40)) (global $seen (export "seen") (mut i32) (i32.const 0))
                (func $even (export "even") (type $t) {})
                (func $odd (export "odd") (type $t) {})
                (func (export "run") (type $t) {} (global.set $seen (global.get $own))))"#,
            chain.declaration(),
            chain.body("i32.add (global.get $own) (i32.const 0)", calls[0]),
            chain.body("i32.add (global.get $own) (i32.const 1)", calls[1]),
            chain.forward("$even"),
        );
        for level in LEVELS {
            let mut store = Store::new(());
            let instance = instance(&mut store, &module_at(level, &text));
            chain.check(
                &mut store,
                instance,
                40 + u64::from(CALLS % 2),
                &format!("{arguments} at {level:?}"),
            );
            let seen = instance.get_global(&mut store, "seen").expect("it is exported");
            assert!(matches!(seen.get(&store), Val::I32(40)));
        }
    }
}

#[test]
fn direct() {
    check_chains("", ["(return_call $odd)", "(return_call $even)"]);
}

#[test]
fn through_a_table_that_nothing_can_change() {
    let call = |index| format!("(return_call_indirect (type $t) (i32.const {index}))");
    check_chains("(table funcref (elem $even $odd))", [&call(1), &call(0)]);
}

#[test]
fn through_a_table_that_others_may_change() {
    let call = |index| format!("(return_call_indirect (type $t) (i32.const {index}))");
    check_chains(r#"(table (export "table") funcref (elem $even $odd))"#, [&call(1), &call(0)]);
}

#[test]
fn through_references() {
    let items = "(elem declare func $even $odd)";
    check_chains(items, ["(return_call_ref $t (ref.func $odd))", "(return_call_ref $t (ref.func $even))"]);
}

#[test]
fn through_imports_of_another_instance() {
    for arguments in ARGUMENTS {
        let chain = Chain::new(arguments);
        let first = format!(
            r#"(module {} (table (export "table") 1 1 funcref) (global $own i32 (i32.const 1))
                (func (export "step") (type $t) {}))"#,
            chain.declaration(),
            chain.body("global.get $own", "(return_call_indirect (type $t) (i32.const 0))"),
        );
        let second = format!(
            r#"(module {} (import "first" "table" (table 1 1 funcref))
                (import "first" "step" (func $step (type $t)))
                (global $own i32 (i32.const 2)) (global $seen (export "seen") (mut i32) (i32.const 0))
                (elem (i32.const 0) $back)
                (func $back (type $t) {})
                (func (export "run") (type $t) {} (global.set $seen (global.get $own))))"#,
            chain.declaration(),
            chain.body("global.get $own", "(return_call $step)"),
            chain.forward("$back"),
        );
        for levels in
            [[OptLevel::O0, OptLevel::O2], [OptLevel::O3, OptLevel::O0], [OptLevel::O2, OptLevel::O3]]
        {
            let (first, second) = (module_at(levels[0], &first), module_at(levels[1], &second));
            let mut store = Store::new(());
            let exporting = instance(&mut store, &first);
            let mut linker = Linker::new();
            linker.instance(&mut store, "first", exporting);
            let importing = linker.instantiate(&mut store, &second).expect("all imports are there");
            let last = 2 - u64::from(CALLS % 2);
            chain.check(&mut store, importing, last, &format!("{arguments} at {levels:?}"));
            let seen = importing.get_global(&mut store, "seen").expect("it is exported");
            assert!(matches!(seen.get(&store), Val::I32(2)));
        }
    }
}
