//! Builds what stands around the outer loop, as [`plan`](super::plan) has it:
//!
//! ```text
//!  before ─► decide ─► ask ─► start ─► align ─► aligned ─► turn ─► next ─► decide
//!              │        │       │      └───┘       ▲       └──┘
//!              │        │       └──────────────────┘
//!              └────────┴─► header …
//! ```

use super::LINE_BITS;
use super::nest::Nest;
use super::plan::Plan;
use crate::flow::{redirect, replace_phi};
use crate::loops::body::{Body, value};
use crate::loops::streams::Group;
use crate::loops::writer::{POSITIONED, Writer};
use crate::values::operand;
use inkwell::IntPredicate;
use inkwell::basic_block::BasicBlock;
use inkwell::types::IntType;
use inkwell::values::{
    BasicValue, BasicValueEnum, InstructionOpcode, InstructionValue, IntValue, PhiValue, PointerValue,
};
use std::collections::HashMap;

/// Iterations of the outer loop at once.
const TIMES: usize = 4;

/// Lines of the cache that a stream must have in each of them. More than one, so that what is done until the first is aligned
/// leaves something: the loop behind it ends where its counter meets the end.
const LINES_MIN: u64 = 2;

/// What instructions are in one of the iterations at once.
type Now<'ctx> = HashMap<InstructionValue<'ctx>, BasicValueEnum<'ctx>>;

/// First and end of bytes.
type Range<'ctx> = [IntValue<'ctx>; 2];

struct Build<'a, 'ctx> {
    body: &'a Body<'ctx>,
    nest: &'a Nest<'ctx>,
    plan: &'a Plan<'ctx>,
    writer: Writer<'ctx>,
}

/// A loop over some elements of the inner one.
struct Part<'ctx> {
    block: BasicBlock<'ctx>,
    before: BasicBlock<'ctx>,
    first: IntValue<'ctx>,
    /// The one behind the last.
    end: IntValue<'ctx>,
    /// What is true of these at the end.
    ends: IntPredicate,
    behind: BasicBlock<'ctx>,
}

/// Builds it all.
pub(super) fn build<'ctx>(body: &Body<'ctx>, nest: &Nest<'ctx>, plan: &Plan<'ctx>, aligns: bool) {
    let context = body.block.get_context();
    let build = Build { body, nest, plan, writer: Writer::new(context) };
    let new = |name| context.prepend_basic_block(nest.header, name);
    let [decide, ask, start] = ["jam.decide", "jam.ask", "jam.start"].map(new);
    let align = aligns.then(|| ["jam.align", "jam.aligned"].map(new));
    let [turn, next] = ["jam.turn", "jam.next"].map(new);
    let builder = &build.writer.builder;

    builder.position_at_end(decide);
    let phis: Vec<PhiValue<'ctx>> = nest.carried.iter().map(|(phi, _)| build.phi_like(*phi)).collect();
    let (mut nows, carried, goes) = build.decide(&phis);
    builder.build_conditional_branch(goes, ask, nest.header).expect(POSITIONED);

    builder.position_at_end(ask);
    nows.iter_mut().for_each(|now| build.repeat(&nest.head, now));
    let (iterations, lows, fits) = build.ask(&nows);
    builder.build_conditional_branch(fits, start, nest.header).expect(POSITIONED);

    builder.position_at_end(start);
    let (first, end) = (build.in_counter(0), build.counted(iterations));
    let mut part = Part { block: turn, before: start, first, end, ends: IntPredicate::EQ, behind: next };
    if let Some([align, aligned]) = align {
        (part.before, part.first) = (aligned, build.align(&nows, &lows, [start, align, aligned]));
    }
    builder.build_unconditional_branch(turn).expect(POSITIONED);
    build.turns(&nows, &lows, &part);

    builder.position_at_end(next);
    builder.build_unconditional_branch(decide).expect(POSITIONED);
    for (phi, carried) in phis.iter().zip(carried) {
        phi.add_incoming(&[(&carried, next)]);
    }
    build.join(&phis, decide, ask);
}

impl<'ctx> Build<'_, 'ctx> {
    /// Leads to the new blocks, and from them to the outer loop.
    fn join(&self, phis: &[PhiValue<'ctx>], decide: BasicBlock<'ctx>, ask: BasicBlock<'ctx>) {
        let nest = self.nest;
        for (phi, (old, _)) in phis.iter().zip(&nest.carried) {
            let now = phi.as_basic_value();
            let joined = replace_phi(&self.writer.builder, *old, |value, from| {
                if from != nest.before {
                    return vec![(value, from)];
                }
                phi.add_incoming(&[(&value, nest.before)]);
                vec![(now, decide), (now, ask)]
            });
            joined.expect(POSITIONED);
        }
        redirect(nest.before, nest.header, decide);
    }

    fn phi_like(&self, phi: PhiValue<'ctx>) -> PhiValue<'ctx> {
        self.writer.builder.build_phi(phi.as_basic_value().get_type(), "").expect(POSITIONED)
    }

    /// What is known before each iteration, what is carried on from the last, and whether all go through the inner loop and
    /// on.
    fn decide(&self, phis: &[PhiValue<'ctx>]) -> (Vec<Now<'ctx>>, Vec<BasicValueEnum<'ctx>>, IntValue<'ctx>) {
        let nest = self.nest;
        let mut carried: Vec<_> = phis.iter().map(|phi| phi.as_basic_value()).collect();
        let mut nows = Vec::new();
        let yes = self.writer.context.bool_type().const_int(1, false);
        let mut goes = yes;
        for _ in 0..TIMES {
            let phis = nest.carried.iter().map(|(phi, _)| phi.as_instruction());
            let mut now: Now<'ctx> = phis.zip(carried).collect();
            self.repeat(&nest.decides, &mut now);
            for &(condition, wanted) in &nest.conditions {
                let is = as_of(&now, condition.into()).into_int_value();
                let is = if wanted { is } else { self.not(is) };
                // What comes behind an end may be poison.
                goes = self.select(goes, is.into(), goes.get_type().const_zero().into()).into_int_value();
            }
            carried = nest.carried.iter().map(|&(_, next)| as_of(&now, next)).collect();
            nows.push(now);
        }
        (nows, carried, goes)
    }

    fn not(&self, value: IntValue<'ctx>) -> IntValue<'ctx> {
        self.writer.builder.build_not(value, "").expect(POSITIONED)
    }

    fn select(
        &self,
        condition: IntValue<'ctx>,
        then: BasicValueEnum<'ctx>,
        otherwise: BasicValueEnum<'ctx>,
    ) -> BasicValueEnum<'ctx> {
        self.writer.builder.build_select(condition, then, otherwise, "").expect(POSITIONED)
    }

    /// Does instructions again, with what `now` has of their operands.
    fn repeat(&self, instructions: &[InstructionValue<'ctx>], now: &mut Now<'ctx>) {
        for &instruction in instructions {
            let copy = instruction.explicit_clone();
            self.writer.builder.insert_instruction(&copy, None);
            for index in 0..instruction.get_num_operands() {
                if let Some(part) = operand(instruction, index) {
                    copy.set_operand(index, as_of(now, part));
                }
            }
            now.insert(instruction, value(copy).expect("it computes something"));
        }
    }

    /// How often the inner loop runs; the lowest index of each group in each iteration; and whether all iterations
    /// may be done at once.
    fn ask(&self, nows: &[Now<'ctx>]) -> (IntValue<'ctx>, Vec<Vec<IntValue<'ctx>>>, IntValue<'ctx>) {
        let (writer, plan) = (&self.writer, self.plan);
        let distance = writer.computed(&plan.trips.distance, |value| value);
        let elements = plan.streams.groups.iter().map(|group| u64::from(LINE_BITS / 8 / group.bytes));
        let least = LINES_MIN * elements.max().unwrap_or(1);
        let (iterations, mut fits) = plan.trips.count(writer, distance, least);
        let low = |group: &Group<'ctx>, now: &Now<'ctx>| {
            let first = self.body.first(&group.low).expect("its growth is known");
            writer.computed(&first, |value| as_of(now, value.into()).into_int_value())
        };
        let lows: Vec<Vec<_>> = nows
            .iter()
            .map(|now| plan.streams.groups.iter().map(|group| low(group, now)).collect())
            .collect();
        let (mut stored, mut others) = (Vec::new(), Vec::new());
        for (number, group) in plan.streams.groups.iter().enumerate() {
            let lows = lows.iter().map(|lows| lows[number]).take(if group.stores() { 1 } else { TIMES });
            let ranges: Vec<_> = lows
                .map(|low| {
                    let low = writer.extended(low);
                    fits = writer.both(fits, writer.fits(group, low, iterations));
                    writer.range(group, low, iterations)
                })
                .collect();
            (if group.stores() { &mut stored } else { &mut others }).extend(self.hull(ranges));
        }
        let of_points = |number: usize| self.hull(nows.iter().map(|now| self.point(number, now)).collect());
        others.extend((0..plan.points.len()).filter_map(of_points));
        for (number, &range) in stored.iter().enumerate() {
            for &other in stored[number + 1..].iter().chain(&others) {
                fits = writer.both(fits, writer.are_apart(range, other));
            }
        }
        (iterations, lows, fits)
    }

    /// The bytes that a load of the header loads.
    fn point(&self, number: usize, now: &Now<'ctx>) -> Range<'ctx> {
        let (place, bytes) = &self.plan.points[number];
        let index = self.writer.extended(as_of(now, place.index.into()).into_int_value());
        let first = self.writer.sum(index, self.writer.number(place.offset.cast_unsigned()));
        [first, self.writer.sum(first, self.writer.number((*bytes).into()))]
    }

    /// A range that holds others.
    fn hull(&self, ranges: Vec<Range<'ctx>>) -> Option<Range<'ctx>> {
        let choose = |predicate, x: IntValue<'ctx>, y: IntValue<'ctx>| {
            let is = self.writer.compare(predicate, x, y);
            self.select(is, x.into(), y.into()).into_int_value()
        };
        ranges
            .into_iter()
            .reduce(|x, y| [choose(IntPredicate::ULT, x[0], y[0]), choose(IntPredicate::UGT, x[1], y[1])])
    }

    /// Does elements until what is stored to is aligned. Returns the first that is left.
    fn align(
        &self,
        nows: &[Now<'ctx>],
        lows: &[Vec<IntValue<'ctx>>],
        [start, align, aligned]: [BasicBlock<'ctx>; 3],
    ) -> IntValue<'ctx> {
        let builder = &self.writer.builder;
        let (none, unaligned) = (self.in_counter(0), self.counted(self.unaligned(lows)));
        let is_aligned = self.writer.compare(IntPredicate::EQ, unaligned, none);
        builder.build_conditional_branch(is_aligned, aligned, align).expect(POSITIONED);
        // So few are not worth vectors, which an end by equality would invite.
        let ends = IntPredicate::UGE;
        let part = Part { block: align, before: start, first: none, end: unaligned, ends, behind: aligned };
        self.turns(nows, lows, &part);
        builder.position_at_end(aligned);
        let first = builder.build_phi(unaligned.get_type(), "").expect(POSITIONED);
        first.add_incoming(&[(&none, start), (&unaligned, align)]);
        first.as_basic_value().into_int_value()
    }

    /// The type that elements are counted in: of vectors as the stage that widens them can follow.
    fn counter(&self) -> IntType<'ctx> {
        let context = self.writer.context;
        if self.body.has_vectors() { context.i32_type() } else { context.i64_type() }
    }

    fn in_counter(&self, number: u64) -> IntValue<'ctx> {
        self.counter().const_int(number, false)
    }

    fn counted(&self, number: IntValue<'ctx>) -> IntValue<'ctx> {
        self.writer.builder.build_int_truncate_or_bit_cast(number, self.counter(), "").expect(POSITIONED)
    }

    /// Iterations of the inner loop until the first group that is stored to is at a line's start.
    fn unaligned(&self, lows: &[Vec<IntValue<'ctx>>]) -> IntValue<'ctx> {
        let (writer, builder) = (&self.writer, &self.writer.builder);
        let groups = &self.plan.streams.groups;
        let number = groups.iter().position(Group::stores).expect("the plan has one");
        let bytes = groups[number].bytes;
        let place = self.place(number, groups[number].reach()[0], lows[0][number], self.in_counter(0));
        let place = builder.build_ptr_to_int(place, writer.context.i64_type(), "").expect(POSITIONED);
        let left = builder.build_int_neg(place, "").expect(POSITIONED);
        let shift = writer.number(bytes.trailing_zeros().into());
        let elements = builder.build_right_shift(left, shift, false, "").expect(POSITIONED);
        // Where elements are not aligned to their size, no number of them leads to a line's start.
        writer.both(elements, writer.number((LINE_BITS / 8 / bytes - 1).into()))
    }

    /// Where an element of a group is. Of numbers as LLVM knows best that nothing wraps around, of vectors as the stage that
    /// widens them looks for it.
    fn place(
        &self,
        group: usize,
        at: i64,
        low: IntValue<'ctx>,
        element: IntValue<'ctx>,
    ) -> PointerValue<'ctx> {
        let (writer, base) = (&self.writer, self.plan.streams.base);
        let bytes = self.plan.streams.groups[group].bytes.into();
        let place = if self.body.has_vectors() {
            let moved = writer.product(element, self.in_counter(bytes));
            writer.address(base, writer.extended(writer.sum(low, moved)))
        } else {
            let first = writer.address(base, writer.extended(low));
            writer.address(first, writer.product(element, writer.number(bytes)))
        };
        writer.address(place, writer.number(at.cast_unsigned()))
    }

    /// The inner loop for all iterations at once.
    fn turns(&self, nows: &[Now<'ctx>], lows: &[Vec<IntValue<'ctx>>], part: &Part<'ctx>) {
        let (writer, builder) = (&self.writer, &self.writer.builder);
        builder.position_at_end(part.block);
        let at = builder.build_phi(self.counter(), "").expect(POSITIONED);
        let element = at.as_basic_value().into_int_value();
        let mut stored = HashMap::new();
        for (now, lows) in nows.iter().zip(lows) {
            let mut now = now.clone();
            for &instruction in &self.plan.turn {
                self.turn(instruction, element, lows, &mut now, &mut stored);
            }
        }
        for store in self.plan.turn.iter().filter(|one| one.get_opcode() == InstructionOpcode::Store) {
            let (group, at) = self.plan.streams.find(*store).expect("each access is in a group");
            if let Some(last) = stored.remove(&group) {
                let place = self.place(group, at, lows[0][group], element);
                writer.describe(builder.build_store(place, last).expect(POSITIONED), *store);
            }
        }
        let next = writer.sum(element, self.in_counter(1));
        let done = writer.compare(part.ends, next, part.end);
        builder.build_conditional_branch(done, part.behind, part.block).expect(POSITIONED);
        at.add_incoming(&[(&part.first, part.before), (&next, part.block)]);
    }

    /// Does an instruction of the inner loop for one iteration. `stored` has what the groups that are stored to hold.
    fn turn(
        &self,
        instruction: InstructionValue<'ctx>,
        element: IntValue<'ctx>,
        lows: &[IntValue<'ctx>],
        now: &mut Now<'ctx>,
        stored: &mut HashMap<usize, BasicValueEnum<'ctx>>,
    ) {
        let group = |access| self.plan.streams.find(access).expect("each access is in a group");
        match instruction.get_opcode() {
            InstructionOpcode::Phi => {
                let start = self.body.start(instruction).expect("it is a counter");
                let start = as_of(now, start).into_int_value();
                let grown =
                    self.writer.grown(start, self.body.steps[&instruction], self.writer.extended(element));
                now.insert(instruction, grown.into());
            }
            InstructionOpcode::Store => {
                let value = as_of(now, operand(instruction, 0).expect("a store has a value"));
                stored.insert(group(instruction).0, value);
            }
            InstructionOpcode::Load => {
                let (group, at) = group(instruction);
                let loaded = stored.get(&group).copied().unwrap_or_else(|| {
                    let loaded = self.load(instruction, self.place(group, at, lows[group], element));
                    if self.plan.streams.groups[group].stores() {
                        stored.insert(group, loaded);
                    }
                    loaded
                });
                now.insert(instruction, loaded);
            }
            _ => self.repeat(&[instruction], now),
        }
    }

    fn load(&self, load: InstructionValue<'ctx>, place: PointerValue<'ctx>) -> BasicValueEnum<'ctx> {
        let ty = value(load).expect("a load has a value").get_type();
        let loaded = self.writer.builder.build_load(ty, place, "").expect(POSITIONED);
        self.writer.describe(loaded.as_instruction_value().expect("a load is an instruction"), load);
        loaded
    }
}

/// What a value is in an iteration.
fn as_of<'ctx>(now: &Now<'ctx>, value: BasicValueEnum<'ctx>) -> BasicValueEnum<'ctx> {
    value.as_instruction_value().and_then(|one| now.get(&one)).copied().unwrap_or(value)
}
