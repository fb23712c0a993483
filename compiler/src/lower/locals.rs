//! Where the locals of a function live. Used by [`variable`](super::variable) and set up at the start of a function.
//!
//! Each local has room in the frame, which LLVM turns into SSA values. Huge functions are the exception: where a
//! local is live across a `br_table` of thousands of targets, LLVM makes a value of it for every target, and its
//! code generator takes time that grows with the product (2 000 targets and 24 locals: over ten seconds). There
//! only the busiest locals become values; the others stay in memory, by volatile accesses that LLVM leaves
//! alone, and are remembered from one label to the next.

use super::builder::Build;
use super::function::{FunctionLowering, VALIDATED};
use crate::module::Body;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValue, BasicValueEnum, PointerValue};
use wasmparser::Operator;

/// Largest product of `br_table` targets and locals live across them that LLVM is burdened with.
const LIVE_TARGETS_MAX: u64 = 24_000;

/// The locals of a function, by index.
#[derive(Debug, Default)]
pub(super) struct Locals<'ctx> {
    locals: Vec<Local<'ctx>>,
    /// Those in memory whose value is known.
    known: Vec<u32>,
}

#[derive(Debug)]
struct Local<'ctx> {
    value_type: BasicTypeEnum<'ctx>,
    room: PointerValue<'ctx>,
    /// Whether it stays in memory.
    in_memory: bool,
    /// If it stays in memory: its value, if known since the last label.
    known: Option<BasicValueEnum<'ctx>>,
}

impl<'ctx> Locals<'ctx> {
    pub(super) fn get(&mut self, build: &Build<'ctx>, index: u32) -> BasicValueEnum<'ctx> {
        let local = &self.locals[index as usize];
        if let Some(known) = local.known {
            return known;
        }
        let value = build.load_room(local.value_type, local.room);
        if local.in_memory {
            build.set_volatile(value.as_instruction_value().expect("a load is an instruction"));
            self.know(index, value);
        }
        value
    }

    pub(super) fn set(&mut self, build: &Build<'ctx>, index: u32, value: BasicValueEnum<'ctx>) {
        let local = &self.locals[index as usize];
        let store = build.store_room(value, local.room);
        if local.in_memory {
            build.set_volatile(store);
            self.know(index, value);
        }
    }

    fn know(&mut self, index: u32, value: BasicValueEnum<'ctx>) {
        if self.locals[index as usize].known.replace(value).is_none() {
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
        let mut starts: Vec<BasicValueEnum<'ctx>> = self.function.get_param_iter().skip(1).collect();
        for group in body.function.get_locals_reader().expect(VALIDATED) {
            let (count, value_type) = group.expect(VALIDATED);
            let zero = types.parsed_value(value_type).const_zero();
            starts.extend(std::iter::repeat_n(zero, count as usize));
        }
        let in_memory = locals_in_memory(body, starts.len());
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
    let targets = u64::from(body.br_table_targets);
    let mut in_memory = vec![false; locals];
    if targets * locals as u64 <= LIVE_TARGETS_MAX {
        return in_memory;
    }
    let uses = uses_across_labels(body, locals);
    let mut live: Vec<usize> = (0..locals).filter(|&local| uses[local] > 0).collect();
    live.sort_by_key(|&local| std::cmp::Reverse(uses[local]));
    for &local in live.iter().skip((LIVE_TARGETS_MAX / targets) as usize) {
        in_memory[local] = true;
    }
    in_memory
}

/// For each local, how often its value is read that it had at the last label; 0 if it is only used between labels.
fn uses_across_labels(body: &Body<'_>, locals: usize) -> Vec<u32> {
    let mut uses = vec![0; locals];
    // The number of the last stretch between labels in which the local got a value.
    let mut written = vec![0_u32; locals];
    let mut stretch = 1;
    for operator in body.function.get_operators_reader().expect(VALIDATED) {
        match operator.expect(VALIDATED) {
            Operator::Loop { .. } | Operator::Else | Operator::End => stretch += 1,
            Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => {
                written[local_index as usize] = stretch;
            }
            Operator::LocalGet { local_index } if written[local_index as usize] != stretch => {
                uses[local_index as usize] += 1;
            }
            _ => {}
        }
    }
    uses
}
