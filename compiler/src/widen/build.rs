//! Builds what stands around the widened loop, as [`plan`](super::plan) has it:
//!
//! ```text
//!  before ─► count ─► ask ─► start ─► wide ─► rest ─► done ─► behind
//!              │       │               └─┘     │       ▲
//!              └───────┴───────► loop ◄────────┘       │
//!                                └─┘ └─────────────────┘
//! ```

use super::plan::{Outside, Plan, Used};
use super::streams::{Apart, Group};
use super::wide;
use crate::flow::redirect;
use crate::reroll::body::{Body, value};
use crate::reroll::linear::Linear;
use crate::values::operand;
use inkwell::IntPredicate;
use inkwell::basic_block::BasicBlock;
use inkwell::builder::Builder;
use inkwell::context::ContextRef;
use inkwell::module::Module;
use inkwell::values::{BasicValue, BasicValueEnum, InstructionValue, IntValue, PhiValue, VectorValue};

pub(super) const POSITIONED: &str = "builder is positioned";

/// Turns of the widened loop that make up for the questions before it.
const TURNS_MIN: u64 = 2;

pub(super) struct Build<'a, 'ctx> {
    pub(super) module: &'a Module<'ctx>,
    pub(super) context: ContextRef<'ctx>,
    pub(super) body: &'a Body<'ctx>,
    pub(super) plan: &'a Plan<'ctx>,
    pub(super) build: Builder<'ctx>,
    count: BasicBlock<'ctx>,
    ask: BasicBlock<'ctx>,
    pub(super) start: BasicBlock<'ctx>,
    pub(super) wide: BasicBlock<'ctx>,
    pub(super) rest: BasicBlock<'ctx>,
    done: BasicBlock<'ctx>,
}

/// Builds it all.
pub(super) fn build<'ctx>(module: &Module<'ctx>, body: &Body<'ctx>, plan: &Plan<'ctx>) {
    let build = Build::new(module, body, plan);
    let iterations = build.count_iterations();
    let lows = build.ask_whether_apart(iterations);
    build.build.position_at_end(build.start);
    let whole = build.number(u64::from(plan.times).wrapping_neg());
    let whole = build.build.build_and(iterations, whole, "").expect(POSITIONED);
    let wide = wide::turn(&build, &lows, whole);
    build.build.position_at_end(build.rest);
    let outside = build.outside(iterations, &wide);
    let resumed = build.resumed(whole, &wide.sums);
    let all_done = build.build.build_int_compare(IntPredicate::EQ, whole, iterations, "").expect(POSITIONED);
    build.build.build_conditional_branch(all_done, build.done, body.block).expect(POSITIONED);
    build.join(&outside, &resumed);
}

impl<'a, 'ctx> Build<'a, 'ctx> {
    fn new(module: &'a Module<'ctx>, body: &'a Body<'ctx>, plan: &'a Plan<'ctx>) -> Build<'a, 'ctx> {
        let context = body.block.get_context();
        let new = |name| context.prepend_basic_block(body.block, name);
        let [count, ask, start, wide, rest] =
            ["widen.count", "widen.ask", "widen.start", "widen.wide", "widen.rest"].map(new);
        let done = context.insert_basic_block_after(body.block, "widen.done");
        let build = context.create_builder();
        Build { module, context, body, plan, build, count, ask, start, wide, rest, done }
    }

    pub(super) fn number(&self, number: u64) -> IntValue<'ctx> {
        self.context.i64_type().const_int(number, false)
    }

    pub(super) fn widened_to_64(&self, value: IntValue<'ctx>) -> IntValue<'ctx> {
        self.build.build_int_z_extend_or_bit_cast(value, self.context.i64_type(), "").expect(POSITIONED)
    }

    /// Computes a sum anew.
    fn computed(&self, linear: &Linear<'ctx>) -> IntValue<'ctx> {
        let ty =
            self.context.custom_width_int_type(linear.bits.try_into().expect("it is not 0")).expect("narrow");
        let constant = ty.const_int(linear.constant, false);
        linear.terms.iter().fold(constant, |sum, &(value, factor)| {
            let factor = ty.const_int(factor, false);
            let term = self.build.build_int_mul(value, factor, "").expect(POSITIONED);
            self.build.build_int_add(sum, term, "").expect(POSITIONED)
        })
    }

    fn compare(&self, predicate: IntPredicate, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        self.build.build_int_compare(predicate, x, y, "").expect(POSITIONED)
    }

    fn sum(&self, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        self.build.build_int_add(x, y, "").expect(POSITIONED)
    }

    fn both(&self, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        self.build.build_and(x, y, "").expect(POSITIONED)
    }

    /// How often the loop runs, in 64 bits. Leads to the loop where that is too seldom, or not known.
    fn count_iterations(&self) -> IntValue<'ctx> {
        self.build.position_at_end(self.count);
        let trips = &self.plan.trips;
        let distance = self.computed(&trips.distance);
        let ty = distance.get_type();
        let shift = ty.const_int(trips.shift.into(), false);
        let steps = self.build.build_right_shift(distance, shift, false, "").expect(POSITIONED);
        let steps = self.widened_to_64(steps);
        let iterations = self.sum(steps, self.number(1));
        let least = self.number(u64::from(self.plan.times) * TURNS_MIN);
        let most = self.number(1 << 32);
        let mut enough = self.compare(IntPredicate::UGE, iterations, least);
        if trips.distance.bits > 32 {
            enough = self.both(enough, self.compare(IntPredicate::ULE, iterations, most));
        }
        if trips.distance.trailing_zeros() < trips.shift {
            let below = ty.const_int((1 << trips.shift) - 1, false);
            let left = self.build.build_and(distance, below, "").expect(POSITIONED);
            enough = self.both(enough, self.compare(IntPredicate::EQ, left, ty.const_zero()));
        }
        self.build.build_conditional_branch(enough, self.ask, self.body.block).expect(POSITIONED);
        iterations
    }

    /// The lowest index of each group, in 64 bits. Leads to the loop where iterations may not be done at once.
    fn ask_whether_apart(&self, iterations: IntValue<'ctx>) -> Vec<IntValue<'ctx>> {
        self.build.position_at_end(self.ask);
        let groups = &self.plan.streams.groups;
        let first = |group: &Group<'ctx>| self.body.first(&group.low).expect("its growth is known");
        let lows: Vec<_> =
            groups.iter().map(|group| self.widened_to_64(self.computed(&first(group)))).collect();
        let fits = groups.iter().zip(&lows).map(|(group, &low)| self.fits(group, low, iterations));
        let fits: Vec<_> = fits.collect();
        let apart = self.plan.streams.apart.iter().map(|apart| self.is_apart(apart, &lows, iterations));
        let all = fits.into_iter().chain(apart);
        let all = all.reduce(|all, one| self.both(all, one)).expect("there are groups");
        self.build.build_conditional_branch(all, self.start, self.body.block).expect(POSITIONED);
        lows
    }

    /// Whether no index of a group wraps around.
    fn fits(&self, group: &Group<'ctx>, low: IntValue<'ctx>, iterations: IntValue<'ctx>) -> IntValue<'ctx> {
        let bytes = self.number(group.bytes.into());
        let all = self.build.build_int_mul(iterations, bytes, "").expect(POSITIONED);
        let end = self.sum(self.sum(low, all), self.number(group.span));
        self.compare(IntPredicate::ULE, end, self.number(1 << 32))
    }

    fn is_apart(&self, apart: &Apart, lows: &[IntValue<'ctx>], iterations: IntValue<'ctx>) -> IntValue<'ctx> {
        match *apart {
            Apart::Outside { groups: [first, second], between: [low, high] } => {
                let distance = self.build.build_int_sub(lows[second], lows[first], "").expect(POSITIONED);
                let inside = self.sum(distance, self.number((-(low + 1)).cast_unsigned()));
                self.compare(IntPredicate::UGE, inside, self.number((high - low - 1).cast_unsigned()))
            }
            Apart::Everywhere { groups: [first, second] } => {
                let [first, second] = [first, second].map(|group| {
                    let low = lows[group];
                    let group = &self.plan.streams.groups[group];
                    let bytes = self.number(group.bytes.into());
                    let all = self.build.build_int_mul(iterations, bytes, "").expect(POSITIONED);
                    let [least, most] =
                        group.reach().map(|at| self.sum(low, self.number(at.cast_unsigned())));
                    (least, self.sum(most, all))
                });
                let below = self.compare(IntPredicate::ULE, first.1, second.0);
                let above = self.compare(IntPredicate::ULE, second.1, first.0);
                self.build.build_or(below, above, "").expect(POSITIONED)
            }
        }
    }

    /// What is used behind the loop, if nothing is left to do after the widened one.
    fn outside(&self, iterations: IntValue<'ctx>, wide: &wide::Turned<'ctx>) -> Vec<BasicValueEnum<'ctx>> {
        let last = self.build.build_int_sub(iterations, self.number(1), "").expect(POSITIONED);
        let at_the_end = |(instruction, outside, _): &Used<'ctx>| match outside {
            Outside::Grown(first, growth) => self.grown(self.computed(first), *growth, last).into(),
            Outside::Sum(number) => {
                let ty = value(*instruction).expect("it is used").get_type();
                self.build.build_bit_cast(wide.sums[*number], ty, "").expect(POSITIONED)
            }
            Outside::Last => wide::part(self, wide.values[instruction], self.plan.times - 1).into(),
        };
        self.plan.outside.iter().map(at_the_end).collect()
    }

    /// `start` after so many iterations.
    fn grown(&self, start: IntValue<'ctx>, growth: i64, iterations: IntValue<'ctx>) -> IntValue<'ctx> {
        let ty = start.get_type();
        let iterations = self.build.build_int_truncate_or_bit_cast(iterations, ty, "").expect(POSITIONED);
        let growth = ty.const_int(growth.cast_unsigned(), true);
        let grown = self.build.build_int_mul(iterations, growth, "").expect(POSITIONED);
        self.sum(start, grown)
    }

    /// What each phi of the loop resumes from.
    fn resumed(&self, whole: IntValue<'ctx>, sums: &[VectorValue<'ctx>]) -> Vec<BasicValueEnum<'ctx>> {
        let resumed = self.body.phis().map(|phi| {
            if let Some(number) = self.plan.lanes.sums.iter().position(|sum| sum.phi == phi) {
                return sums[number].into();
            }
            match self.body.start(phi) {
                Some(BasicValueEnum::IntValue(start)) => {
                    self.grown(start, self.body.steps[&phi], whole).into()
                }
                _ => unreachable!("what is no sum is a counter"),
            }
        });
        resumed.collect()
    }

    /// Leads through the new blocks, and has the phis know of it.
    fn join(&self, outside: &[BasicValueEnum<'ctx>], resumed: &[BasicValueEnum<'ctx>]) {
        let Build { body, plan, build, .. } = self;
        build.position_at_end(self.done);
        for ((instruction, _, users), &other) in plan.outside.iter().zip(outside) {
            let this = value(*instruction).expect("it is used");
            let phi = build.build_phi(this.get_type(), "").expect(POSITIONED);
            phi.add_incoming(&[(&this, body.block), (&other, self.rest)]);
            for user in users {
                replace_operand(*user, *instruction, phi.as_basic_value());
            }
        }
        build.build_unconditional_branch(plan.behind).expect(POSITIONED);
        redirect(plan.before, body.block, self.count);
        redirect(body.block, plan.behind, self.done);
        for phi in phis(plan.behind) {
            self.replace_phi(phi, |value, from| {
                vec![(value, if from == body.block { self.done } else { from })]
            });
        }
        for (phi, &resumed) in phis(body.block).into_iter().zip(resumed) {
            self.replace_phi(phi, |value, from| match from == plan.before {
                true => vec![(value, self.count), (value, self.ask), (resumed, self.rest)],
                false => vec![(value, from)],
            });
        }
    }

    /// Replaces a phi by one whose values come from elsewhere.
    fn replace_phi(
        &self,
        phi: PhiValue<'ctx>,
        to: impl Fn(BasicValueEnum<'ctx>, BasicBlock<'ctx>) -> Vec<(BasicValueEnum<'ctx>, BasicBlock<'ctx>)>,
    ) {
        self.build.position_before(&phi.as_instruction());
        let new = self.build.build_phi(phi.as_basic_value().get_type(), "").expect(POSITIONED);
        for (value, from) in phi.get_incomings().flat_map(|(value, from)| to(value, from)) {
            new.add_incoming(&[(&value, from)]);
        }
        phi.replace_all_uses_with(&new);
        phi.as_instruction().erase_from_basic_block();
    }
}

fn phis(block: BasicBlock<'_>) -> Vec<PhiValue<'_>> {
    block.get_instructions().map_while(|one| PhiValue::try_from(one).ok()).collect()
}

fn replace_operand<'ctx>(
    user: InstructionValue<'ctx>,
    this: InstructionValue<'ctx>,
    by: BasicValueEnum<'ctx>,
) {
    for index in 0..user.get_num_operands() {
        if operand(user, index).and_then(|part| part.as_instruction_value()) == Some(this) {
            user.set_operand(index, by);
        }
    }
}
