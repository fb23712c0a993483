//! Where the locals of a function live. Used by [`variable`](super::variable) and set up at the start of a function.
//!
//! Each local has room in the frame, which LLVM turns into SSA values. Huge functions are the exception: where a
//! local is live across a `br_table` of thousands of targets, LLVM makes a value of it for every target, and its
//! code generator takes time that grows with the product (2 000 targets and 24 locals: over ten seconds, against
//! four). There only the busiest locals become values; the others stay in memory, by volatile accesses that LLVM
//! leaves alone, and are remembered from one label to the next. What counts is the widest table: four tables of
//! 500 targets cost a twentieth of one with 2 000.
//!
//! Where nothing is optimised, LLVM makes no values of locals, which would take it longer than to load them. There all are
//! remembered, but only inside of a block of LLVM's: what lives longer its code generator keeps in the frame a second time.

use super::builder::Build;
use super::convention::Passing;
use super::function::{FunctionLowering, VALIDATED};
use crate::module::Body;
use inkwell::basic_block::BasicBlock;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValue, BasicValueEnum, PointerValue};
use std::collections::BTreeSet;
use wasmparser::Operator;

/// Largest product of `br_table` targets and locals live across them that LLVM is burdened with.
const LIVE_TARGETS_MAX: u64 = 24_000;

/// The locals of a function, by index.
#[derive(Debug, Default)]
pub(super) struct Locals<'ctx> {
    locals: Vec<Local<'ctx>>,
    /// Those whose value is known.
    known: Vec<u32>,
    /// Where nothing is optimised: the block in which the values are known.
    known_in: Option<BasicBlock<'ctx>>,
    /// Whether nothing is optimised.
    unoptimised: bool,
}

#[derive(Debug)]
struct Local<'ctx> {
    value_type: BasicTypeEnum<'ctx>,
    room: PointerValue<'ctx>,
    /// Whether it stays in memory.
    in_memory: bool,
    /// Its value, if that is remembered.
    known: Option<BasicValueEnum<'ctx>>,
}

impl<'ctx> Locals<'ctx> {
    pub(super) fn get(&mut self, build: &Build<'ctx>, index: u32) -> BasicValueEnum<'ctx> {
        self.enter(build);
        let local = &self.locals[index as usize];
        if let Some(known) = local.known {
            return known;
        }
        let value = build.load_room(local.value_type, local.room);
        if local.in_memory {
            build.set_volatile(value.as_instruction_value().expect("a load is an instruction"));
        }
        self.know(index, value);
        value
    }

    pub(super) fn set(&mut self, build: &Build<'ctx>, index: u32, value: BasicValueEnum<'ctx>) {
        self.enter(build);
        let local = &self.locals[index as usize];
        let store = build.store_room(value, local.room);
        if local.in_memory {
            build.set_volatile(store);
        }
        self.know(index, value);
    }

    /// Forgets what was known in another block, where that is not worth remembering.
    fn enter(&mut self, build: &Build<'ctx>) {
        if self.unoptimised && self.known_in != Some(build.block()) {
            self.forget();
            self.known_in = Some(build.block());
        }
    }

    /// Remembers the value of a local that stays in memory; LLVM makes values of the others.
    fn know(&mut self, index: u32, value: BasicValueEnum<'ctx>) {
        let local = &mut self.locals[index as usize];
        if (local.in_memory || self.unoptimised) && local.known.replace(value).is_none() {
            self.known.push(index);
        }
    }

    /// Must be called at each label: what is known of values in memory came from one of the ways to it.
    pub(super) fn forget(&mut self) {
        for index in self.known.drain(..) {
            self.locals[index as usize].known = None;
        }
    }
}

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// Makes room for parameters and locals and gives them their first values.
    pub(super) fn declare_locals(&mut self, body: &Body<'_>) {
        let types = self.unit.types;
        let passing = Passing { build: &self.entry, ..self.passing(self.convention, self.func_type) };
        let mut starts = passing.params(self.function);
        for group in body.function.get_locals_reader().expect(VALIDATED) {
            let (count, value_type) = group.expect(VALIDATED);
            let zero = types.parsed_value(value_type).const_zero();
            starts.extend(std::iter::repeat_n(zero, count as usize));
        }
        self.locals.unoptimised = self.unit.unoptimised;
        let in_memory = if self.unit.unoptimised {
            vec![false; starts.len()]
        } else {
            locals_in_memory(body, starts.len())
        };
        for (start, in_memory) in starts.into_iter().zip(in_memory) {
            let value_type = start.get_type();
            let room = self.entry.room(value_type);
            self.locals.locals.push(Local { value_type, room, in_memory, known: None });
            let local = self.locals.locals.len() as u32 - 1;
            self.locals.set(&self.entry, local, start);
        }
    }
}

/// For each local, whether it stays in memory.
fn locals_in_memory(body: &Body<'_>, locals: usize) -> Vec<bool> {
    let mut in_memory = vec![false; locals];
    if u64::from(body.br_table_targets) * locals as u64 <= LIVE_TARGETS_MAX {
        return in_memory;
    }
    let Pressure { targets, uses } = Pressure::of(body, locals);
    let mut live: Vec<usize> = (0..locals).filter(|&local| uses[local] > 0).collect();
    live.sort_by_key(|&local| std::cmp::Reverse(uses[local]));
    for &local in live.iter().skip((LIVE_TARGETS_MAX / targets.max(1)) as usize) {
        in_memory[local] = true;
    }
    in_memory
}

/// What makes a body hard to compile.
struct Pressure {
    /// Different targets of the `br_table` that has most.
    targets: u64,
    /// For each local, how often its value is read that it had at the last label; 0 if it is only used between
    /// labels.
    uses: Vec<u32>,
}

impl Pressure {
    fn of(body: &Body<'_>, locals: usize) -> Pressure {
        let mut pressure = Pressure { targets: 0, uses: vec![0; locals] };
        // The number of the last stretch between labels in which the local got a value.
        let mut written = vec![0_u32; locals];
        let mut stretch = 1;
        for operator in body.function.get_operators_reader().expect(VALIDATED) {
            match operator.expect(VALIDATED) {
                Operator::Loop { .. } | Operator::Else | Operator::End => stretch += 1,
                Operator::BrTable { targets } => {
                    let targets: BTreeSet<u32> =
                        targets.targets().map(|target| target.expect(VALIDATED)).collect();
                    pressure.targets = pressure.targets.max(targets.len() as u64);
                }
                Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => {
                    written[local_index as usize] = stretch;
                }
                Operator::LocalGet { local_index } if written[local_index as usize] != stretch => {
                    pressure.uses[local_index as usize] += 1;
                }
                _ => {}
            }
        }
        pressure
    }
}

#[cfg(test)]
mod tests {
    use super::{Pressure, locals_in_memory};
    use crate::features::Features;
    use crate::module;
    use crate::progress::Silent;
    use std::fmt::Write;

    /// A `br_table` of `targets` targets after which local 1 is read in each and local 2 in one; local 3 is only
    /// used between labels.
    fn interpreter(targets: u32) -> Vec<u8> {
        let mut text = "(module (func (param i32) (local i32 i32 i32) loop ".to_owned()
            + &"block ".repeat(targets as usize);
        let labels: Vec<String> = (0..targets).map(|label| label.to_string()).collect();
        write!(text, "local.get 0 br_table {} 0 ", labels.join(" ")).unwrap();
        for target in 0..targets {
            let rare = if target == 0 { "local.get 2 local.set 2" } else { "" };
            write!(
                text,
                "end i32.const 1 local.tee 3 local.get 1 i32.add local.get 3 drop local.set 1 {rare} "
            )
            .unwrap();
        }
        wat::parse_str(text + "end))").unwrap()
    }

    #[track_caller]
    fn check(targets: u32, expected: [bool; 4]) {
        let bytes = interpreter(targets);
        let info = module::read(&bytes, Features::default(), &Silent).unwrap();
        assert_eq!(locals_in_memory(&info.bodies[0], 4), expected);
    }

    #[test]
    fn what_is_used_between_labels_does_not_count() {
        let bytes = interpreter(3);
        let info = module::read(&bytes, Features::default(), &Silent).unwrap();
        let pressure = Pressure::of(&info.bodies[0], 4);
        assert_eq!((pressure.targets, pressure.uses), (3, vec![1, 3, 1, 0]));
    }

    #[test]
    fn the_busiest_locals_stay_values() {
        check(3000, [false; 4]);
        check(12_000, [false, false, true, false]);
    }
}
