//! Whether iterations of a loop around another may be done at once, and what of the inner loop is to be done. All that could
//! forbid it is asked here, before anything is changed.

use super::nest::Nest;
use crate::loops::body::Body;
use crate::loops::linear::Linear;
use crate::loops::streams::{Group, Member, Place, Streams, accessed, bytes};
use crate::loops::trips::Trips;
use crate::values::operand;
use inkwell::values::{BasicValue, InstructionOpcode, InstructionValue};
use std::collections::HashSet;

/// Instructions of an iteration of the inner loop, beyond which the values of several would not stay in registers.
const INSTRUCTIONS_MAX: usize = 16;

pub(super) struct Plan<'ctx> {
    pub(super) trips: Trips<'ctx>,
    pub(super) streams: Streams<'ctx>,
    /// What each iteration of the inner loop does, in order: all but addresses and the end.
    pub(super) turn: Vec<InstructionValue<'ctx>>,
    /// Where the header loads, and how many bytes.
    pub(super) points: Vec<(Place<'ctx>, u32)>,
}

impl<'ctx> Plan<'ctx> {
    /// Plans it; `None` if that may not be, or would not pay.
    pub(super) fn of(body: &Body<'ctx>, nest: &Nest<'ctx>) -> Option<Plan<'ctx>> {
        body.carried.is_empty().then_some(())?;
        let trips = Trips::of(body)?;
        let streams = Streams::of(body)?;
        let stays =
            |linear: &Linear<'ctx>| linear.terms.iter().all(|&(value, _)| nest.is_invariant(value.into()));
        (stays(&trips.distance) && nest.is_invariant(streams.base.into())).then_some(())?;
        let mut stored = streams.groups.iter().filter(|group| group.stores()).peekable();
        stored.peek()?;
        stored
            .all(|group| adds_up(group) && body.first(&group.low).is_some_and(|low| stays(&low)))
            .then_some(())?;
        let turn = turn(body);
        let points = points(nest, &streams)?;
        (turn.len() <= INSTRUCTIONS_MAX).then_some(Plan { trips, streams, turn, points })
    }
}

/// Whether a group that is stored to is loaded, too, from the same places as values of the same type.
fn adds_up(group: &Group<'_>) -> bool {
    let [low, high] = group.reach();
    let alike = group.members.windows(2).all(|pair| accessed(pair[0].access) == accessed(pair[1].access));
    low == high && alike && !group.members.iter().all(Member::stores)
}

/// The instructions of the inner loop without those that only compute addresses and its end.
fn turn<'ctx>(body: &Body<'ctx>) -> Vec<InstructionValue<'ctx>> {
    let mut needed: HashSet<InstructionValue<'ctx>> = HashSet::new();
    let mut pending = body.stores.clone();
    while let Some(one) = pending.pop() {
        if !needed.insert(one) {
            continue;
        }
        let parts = match one.get_opcode() {
            InstructionOpcode::Load | InstructionOpcode::Phi => 0,
            InstructionOpcode::Store => 1,
            _ => one.get_num_operands(),
        };
        let parts = (0..parts).filter_map(|index| operand(one, index));
        pending.extend(parts.filter_map(|part| body.own(part)));
    }
    body.instructions.iter().copied().filter(|one| needed.contains(one)).collect()
}

/// The loads of the header that see stores; `None` where one is of another kind.
fn points<'ctx>(nest: &Nest<'ctx>, streams: &Streams<'ctx>) -> Option<Vec<(Place<'ctx>, u32)>> {
    let loads = nest.head.iter().filter(|one| one.get_opcode() == InstructionOpcode::Load);
    let mut points = Vec::new();
    for &load in loads {
        let kind = nest.header.get_context().get_kind_id("invariant.load");
        if load.get_metadata(kind).is_some() {
            continue;
        }
        let place = Place::of(load, |base| base == streams.base)?;
        // Loaded early, it may be what is no longer there.
        (!computed_from_load(nest, place.index.as_instruction())).then_some(())?;
        points.push((place, bytes(load)?));
    }
    Some(points)
}

/// Whether anything that the header loads is needed for an instruction of it.
fn computed_from_load<'ctx>(nest: &Nest<'ctx>, of: Option<InstructionValue<'ctx>>) -> bool {
    let mut pending: Vec<_> = of.into_iter().collect();
    let mut seen = HashSet::new();
    while let Some(one) = pending.pop() {
        if !nest.head.contains(&one) || !seen.insert(one) {
            continue;
        }
        if one.get_opcode() == InstructionOpcode::Load {
            return true;
        }
        let parts = (0..one.get_num_operands()).filter_map(|index| operand(one, index));
        pending.extend(parts.filter_map(|part| part.as_instruction_value()));
    }
    false
}
