//! Whether and how a loop is widened. All that could forbid it is asked here, before anything is changed.

use super::apart::{Apart, apart};
use super::lanes::Lanes;
use crate::flow::can_be_redirected;
use crate::loops::body::{Body, value};
use crate::loops::linear::Linear;
use crate::loops::streams::Streams;
use crate::loops::trips::Trips;
use crate::values::{operand, users};
use inkwell::basic_block::BasicBlock;
use inkwell::values::{BasicValue, BasicValueEnum, InstructionOpcode, InstructionValue};
use std::collections::HashSet;

/// Instructions for vectors up to which a turn does twice as much, to have more of them under way.
const SHORT: usize = 12;

/// Sums that the widened loop carries; more would not stay in registers.
const SUMS_MAX: usize = 4;

/// A value of the loop, what it is at the end, and who uses it there.
pub(super) type Used<'ctx> = (InstructionValue<'ctx>, Outside<'ctx>, Vec<InstructionValue<'ctx>>);

/// What is to be done.
pub(super) struct Plan<'ctx> {
    /// Iterations that are done at once, a power of two.
    pub(super) times: u32,
    pub(super) before: BasicBlock<'ctx>,
    pub(super) behind: BasicBlock<'ctx>,
    pub(super) trips: Trips<'ctx>,
    pub(super) lanes: Lanes<'ctx>,
    pub(super) streams: Streams<'ctx>,
    pub(super) apart: Vec<Apart>,
    /// What is used behind the loop.
    pub(super) outside: Vec<Used<'ctx>>,
}

/// What a value is after the last iteration.
pub(super) enum Outside<'ctx> {
    /// What it is in the first, and what it grows by each time.
    Grown(Linear<'ctx>, i64),
    /// The sum of this number, or what else its bits stand for.
    Sum(usize),
    /// That of the last iteration.
    Last,
}

impl<'ctx> Plan<'ctx> {
    /// Plans it for vectors that are `wider` times as wide; `None` if that may not be, or would not pay.
    pub(super) fn of(body: &Body<'ctx>, wider: u32) -> Option<Plan<'ctx>> {
        let trips = Trips::of(body)?;
        let lanes = Lanes::of(body)?;
        let works = !body.stores.is_empty() || !lanes.sums.is_empty();
        (works && lanes.sums.len() <= SUMS_MAX).then_some(())?;
        let times = if lanes.wide.len() <= SHORT { 2 * wider } else { wider };
        let streams = Streams::of(body)?;
        let apart = apart(&streams.groups, times)?;
        let (before, behind) = (entry(body)?, body.behind()?);
        let outside = outside(body, &lanes)?;
        Some(Plan { times, before, behind, trips, lanes, streams, apart, outside })
    }
}

/// The block from which the loop is entered.
fn entry<'ctx>(body: &Body<'ctx>) -> Option<BasicBlock<'ctx>> {
    body.entry().filter(|&entry| can_be_redirected(entry))
}

/// What is used behind the loop. `None` if something is of which the widened loop does not know the value.
fn outside<'ctx>(body: &Body<'ctx>, lanes: &Lanes<'ctx>) -> Option<Vec<Used<'ctx>>> {
    let mut outside = Vec::new();
    for &instruction in &body.instructions {
        let mut seen = HashSet::new();
        let used: Vec<_> = users(instruction)
            .filter(|user| !body.position.contains_key(user) && seen.insert(*user))
            .collect();
        if !used.is_empty() {
            outside.push((instruction, at_the_end(body, lanes, instruction)?, used));
        }
    }
    Some(outside)
}

fn at_the_end<'ctx>(
    body: &Body<'ctx>,
    lanes: &Lanes<'ctx>,
    instruction: InstructionValue<'ctx>,
) -> Option<Outside<'ctx>> {
    let cast = Some(instruction).filter(|one| one.get_opcode() == InstructionOpcode::BitCast);
    let cast = cast.and_then(|cast| operand(cast, 0)?.as_instruction_value());
    if let Some(number) = lanes.sums.iter().position(|sum| sum.last == instruction || Some(sum.last) == cast)
    {
        return Some(Outside::Sum(number));
    }
    if let BasicValueEnum::IntValue(sum) = value(instruction)?
        && sum.get_type().get_bit_width() <= 64
        && let linear = body.linear(sum)
        && let Some(growth) = body.growth(&linear)
    {
        return Some(Outside::Grown(body.first(&linear)?, growth));
    }
    let computed = lanes.wide.contains(&instruction);
    // What a sum was before the end is known of no single iteration.
    let from = body.needed([instruction]);
    let of_a_sum = lanes.sums.iter().any(|sum| from.contains(&sum.phi));
    (computed && !of_a_sum).then_some(Outside::Last)
}
