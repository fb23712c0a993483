//! Builds what stands around the widened loop, as [`plan`](super::plan) has it:
//!
//! ```text
//!  before ─► count ─► ask ─► start ─► wide ─► rest ─► done ─► behind
//!              │       │               └─┘     │       ▲
//!              └───────┴───────► loop ◄────────┘       │
//!                                └─┘ └─────────────────┘
//! ```

use super::apart::Apart;
use super::plan::{Outside, Plan, Used};
use super::wide;
use crate::flow::{phis, redirect, replace_phi};
use crate::loops::body::{Body, value};
use crate::loops::streams::Group;
use crate::loops::writer::{POSITIONED, Writer};
use crate::values::operand;
use inkwell::IntPredicate;
use inkwell::basic_block::BasicBlock;
use inkwell::module::Module;
use inkwell::values::{BasicValue, BasicValueEnum, InstructionValue, IntValue, VectorValue};

/// Turns of the widened loop that make up for the questions before it.
const TURNS_MIN: u64 = 2;

pub(super) struct Build<'a, 'ctx> {
    pub(super) module: &'a Module<'ctx>,
    pub(super) body: &'a Body<'ctx>,
    pub(super) plan: &'a Plan<'ctx>,
    pub(super) writer: Writer<'ctx>,
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
    build.writer.builder.position_at_end(build.start);
    let whole = build.writer.number(u64::from(plan.times).wrapping_neg());
    let whole = build.writer.builder.build_and(iterations, whole, "").expect(POSITIONED);
    let wide = wide::turn(&build, &lows, whole);
    build.writer.builder.position_at_end(build.rest);
    let outside = build.outside(iterations, &wide);
    let resumed = build.resumed(whole, &wide.sums);
    let all_done =
        build.writer.builder.build_int_compare(IntPredicate::EQ, whole, iterations, "").expect(POSITIONED);
    build.writer.builder.build_conditional_branch(all_done, build.done, body.block).expect(POSITIONED);
    build.join(&outside, &resumed);
}

impl<'a, 'ctx> Build<'a, 'ctx> {
    fn new(module: &'a Module<'ctx>, body: &'a Body<'ctx>, plan: &'a Plan<'ctx>) -> Build<'a, 'ctx> {
        let context = body.block.get_context();
        let new = |name| context.prepend_basic_block(body.block, name);
        let [count, ask, start, wide, rest] =
            ["widen.count", "widen.ask", "widen.start", "widen.wide", "widen.rest"].map(new);
        let done = context.insert_basic_block_after(body.block, "widen.done");
        let writer = Writer::new(context);
        Build { module, body, plan, writer, count, ask, start, wide, rest, done }
    }

    /// How often the loop runs, in 64 bits. Leads to the loop where that is too seldom, or not known.
    fn count_iterations(&self) -> IntValue<'ctx> {
        let Build { writer, plan, .. } = self;
        writer.builder.position_at_end(self.count);
        let distance = writer.computed(&plan.trips.distance, |value| value);
        let (iterations, enough) = plan.trips.count(writer, distance, u64::from(plan.times) * TURNS_MIN);
        writer.builder.build_conditional_branch(enough, self.ask, self.body.block).expect(POSITIONED);
        iterations
    }

    /// The lowest index of each group, in 64 bits. Leads to the loop where iterations may not be done at once.
    fn ask_whether_apart(&self, iterations: IntValue<'ctx>) -> Vec<IntValue<'ctx>> {
        self.writer.builder.position_at_end(self.ask);
        let groups = &self.plan.streams.groups;
        let first = |group: &Group<'ctx>| self.body.first(&group.low).expect("its growth is known");
        let lows: Vec<_> = groups
            .iter()
            .map(|group| self.writer.extended(self.writer.computed(&first(group), |value| value)))
            .collect();
        let fits = groups.iter().zip(&lows).map(|(group, &low)| self.writer.fits(group, low, iterations));
        let fits: Vec<_> = fits.collect();
        let apart = self.plan.apart.iter().map(|apart| self.is_apart(apart, &lows, iterations));
        let all = fits.into_iter().chain(apart);
        let all = all.reduce(|all, one| self.writer.both(all, one)).expect("there are groups");
        self.writer.builder.build_conditional_branch(all, self.start, self.body.block).expect(POSITIONED);
        lows
    }

    fn is_apart(&self, apart: &Apart, lows: &[IntValue<'ctx>], iterations: IntValue<'ctx>) -> IntValue<'ctx> {
        match *apart {
            Apart::Outside { groups: [first, second], between: [low, high] } => {
                let distance =
                    self.writer.builder.build_int_sub(lows[second], lows[first], "").expect(POSITIONED);
                let inside = self.writer.sum(distance, self.writer.number((-(low + 1)).cast_unsigned()));
                self.writer.compare(
                    IntPredicate::UGE,
                    inside,
                    self.writer.number((high - low - 1).cast_unsigned()),
                )
            }
            Apart::Everywhere { groups: [first, second] } => {
                let groups = &self.plan.streams.groups;
                let [first, second] =
                    [first, second].map(|group| self.writer.range(&groups[group], lows[group], iterations));
                self.writer.are_apart(first, second)
            }
        }
    }

    /// What is used behind the loop, if nothing is left to do after the widened one.
    fn outside(&self, iterations: IntValue<'ctx>, wide: &wide::Turned<'ctx>) -> Vec<BasicValueEnum<'ctx>> {
        let last =
            self.writer.builder.build_int_sub(iterations, self.writer.number(1), "").expect(POSITIONED);
        let at_the_end = |(instruction, outside, _): &Used<'ctx>| match outside {
            Outside::Grown(first, growth) => {
                self.writer.grown(self.writer.computed(first, |value| value), *growth, last).into()
            }
            Outside::Sum(number) => {
                let ty = value(*instruction).expect("it is used").get_type();
                self.writer.builder.build_bit_cast(wide.sums[*number], ty, "").expect(POSITIONED)
            }
            Outside::Last => wide::part(self, wide.values[instruction], self.plan.times - 1).into(),
        };
        self.plan.outside.iter().map(at_the_end).collect()
    }

    /// What each phi of the loop resumes from.
    fn resumed(&self, whole: IntValue<'ctx>, sums: &[VectorValue<'ctx>]) -> Vec<BasicValueEnum<'ctx>> {
        let resumed = self.body.phis().map(|phi| {
            if let Some(number) = self.plan.lanes.sums.iter().position(|sum| sum.phi == phi) {
                return sums[number].into();
            }
            match self.body.start(phi) {
                Some(BasicValueEnum::IntValue(start)) => {
                    self.writer.grown(start, self.body.steps[&phi], whole).into()
                }
                _ => unreachable!("what is no sum is a counter"),
            }
        });
        resumed.collect()
    }

    /// Leads through the new blocks, and has the phis know of it.
    fn join(&self, outside: &[BasicValueEnum<'ctx>], resumed: &[BasicValueEnum<'ctx>]) {
        let Build { body, plan, writer, .. } = self;
        let build = &writer.builder;
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
            replace_phi(build, phi, |value, from| {
                vec![(value, if from == body.block { self.done } else { from })]
            })
            .expect(POSITIONED);
        }
        for (phi, &resumed) in phis(body.block).into_iter().zip(resumed) {
            replace_phi(build, phi, |value, from| match from == plan.before {
                true => vec![(value, self.count), (value, self.ask), (resumed, self.rest)],
                false => vec![(value, from)],
            })
            .expect(POSITIONED);
        }
    }
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
