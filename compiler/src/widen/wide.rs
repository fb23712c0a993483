//! Builds the widened loop itself. Used by [`build`](super::build).

use super::build::Build;
use super::intrinsics;
use super::lanes::{Sum, operands};
use crate::loops::body::value;
use crate::loops::writer::POSITIONED;
use crate::values::{operand, shuffled_lanes};
use inkwell::IntPredicate;
use inkwell::types::{BasicTypeEnum, VectorType};
use inkwell::values::{
    BasicValue, BasicValueEnum, CallSiteValue, InstructionOpcode, InstructionValue, IntValue, PhiValue,
    PointerValue, VectorValue,
};
use std::collections::HashMap;

/// What the widened loop leaves.
pub(super) struct Turned<'ctx> {
    pub(super) values: HashMap<InstructionValue<'ctx>, VectorValue<'ctx>>,
    /// The sums, as the loop would have them, for use in the block behind.
    pub(super) sums: Vec<VectorValue<'ctx>>,
}

struct Turn<'a, 'ctx> {
    build: &'a Build<'a, 'ctx>,
    /// The vectors of all iterations of a turn, one after the other.
    values: HashMap<InstructionValue<'ctx>, VectorValue<'ctx>>,
    /// What is the same each time, computed before.
    fixed: HashMap<InstructionValue<'ctx>, InstructionValue<'ctx>>,
    repeated: Vec<(BasicValueEnum<'ctx>, VectorValue<'ctx>)>,
    /// Base and lowest index of each group.
    groups: Vec<PointerValue<'ctx>>,
    /// Iterations done.
    at: IntValue<'ctx>,
}

/// Builds the blocks `start` and `wide`, for `whole` iterations.
pub(super) fn turn<'ctx>(
    build: &Build<'_, 'ctx>,
    lows: &[IntValue<'ctx>],
    whole: IntValue<'ctx>,
) -> Turned<'ctx> {
    let builder = &build.writer.builder;
    let base = build.plan.streams.base;
    let groups = lows.iter().map(|&low| build.writer.address(base, low)).collect();
    builder.position_at_end(build.wide);
    let at = builder.build_phi(build.writer.context.i64_type(), "").expect(POSITIONED);
    let mut turn = Turn {
        build,
        values: HashMap::new(),
        fixed: HashMap::new(),
        repeated: Vec::new(),
        groups,
        at: at.as_basic_value().into_int_value(),
    };
    for &instruction in &build.plan.lanes.fixed {
        turn.compute_before(instruction);
    }
    let phis: Vec<_> = build.plan.lanes.sums.iter().map(|sum| turn.carry(sum)).collect();
    for &instruction in &build.plan.lanes.wide {
        turn.widen(instruction);
    }
    let next =
        builder.build_int_add(turn.at, build.writer.number(build.plan.times.into()), "").expect(POSITIONED);
    let done = builder.build_int_compare(IntPredicate::EQ, next, whole, "").expect(POSITIONED);
    builder.build_conditional_branch(done, build.rest, build.wide).expect(POSITIONED);
    at.add_incoming(&[(&build.writer.number(0), build.start), (&next, build.wide)]);
    for (phi, sum) in phis.iter().zip(&build.plan.lanes.sums) {
        phi.add_incoming(&[(&turn.values[&sum.last], build.wide)]);
    }
    builder.position_at_end(build.start);
    builder.build_unconditional_branch(build.wide).expect(POSITIONED);
    builder.position_at_end(build.rest);
    let sums = build.plan.lanes.sums.iter().map(|sum| combined(build, sum, turn.values[&sum.last])).collect();
    Turned { values: turn.values, sums }
}

/// A vector of lanes of two others.
fn shuffled<'ctx>(
    build: &Build<'_, 'ctx>,
    x: VectorValue<'ctx>,
    y: VectorValue<'ctx>,
    lanes: impl Iterator<Item = Option<u32>>,
) -> VectorValue<'ctx> {
    let int = build.writer.context.i32_type();
    let lane = |lane: Option<u32>| lane.map_or(int.get_poison(), |lane| int.const_int(lane.into(), false));
    let lanes = VectorType::const_vector(&lanes.map(lane).collect::<Vec<_>>());
    build.writer.builder.build_shuffle_vector(x, y, lanes, "").expect(POSITIONED)
}

/// What a widened vector holds of iteration `number` of the turn.
pub(super) fn part<'ctx>(build: &Build<'_, 'ctx>, all: VectorValue<'ctx>, number: u32) -> VectorValue<'ctx> {
    let lanes = all.get_type().get_size() / build.plan.times;
    let lanes = (number * lanes..(number + 1) * lanes).map(Some);
    shuffled(build, all, all.get_type().get_poison(), lanes)
}

/// A sum of what the iterations of a turn have added up each for itself.
fn combined<'ctx>(build: &Build<'_, 'ctx>, sum: &Sum<'ctx>, all: VectorValue<'ctx>) -> VectorValue<'ctx> {
    let builder = &build.writer.builder;
    let operator = sum.operator;
    let Some(BasicValueEnum::VectorValue(result)) = value(operator) else {
        unreachable!("sums are of vectors")
    };
    let cast = |vector: VectorValue<'ctx>, to: VectorType<'ctx>| {
        builder.build_bit_cast(vector, to, "").expect(POSITIONED).into_vector_value()
    };
    let parts = (0..build.plan.times).map(|number| cast(part(build, all, number), result.get_type()));
    let combined = parts.reduce(|x, y| match sum.combining() {
        InstructionOpcode::Call => call_again(build, operator, [x, y]),
        opcode => builder.build_binop(opcode, x, y, "").expect(POSITIONED).into_vector_value(),
    });
    let Some(BasicValueEnum::VectorValue(last)) = value(sum.last) else {
        unreachable!("sums are of vectors")
    };
    cast(combined.expect("there are iterations"), last.get_type())
}

/// What the intrinsic that `call` calls makes of two others.
fn call_again<'ctx>(
    build: &Build<'_, 'ctx>,
    call: InstructionValue<'ctx>,
    parts: [VectorValue<'ctx>; 2],
) -> VectorValue<'ctx> {
    let callee = CallSiteValue::try_from(call).ok().and_then(|call| call.get_called_fn_value());
    let callee = callee.expect("the plan asked for its name");
    let site = build.writer.builder.build_call(callee, &parts.map(Into::into), "").expect(POSITIONED);
    site.try_as_basic_value().basic().expect("it computes something").into_vector_value()
}

impl<'ctx> Turn<'_, 'ctx> {
    /// A vector of as many lanes for all iterations.
    fn widened(&self, ty: VectorType<'ctx>) -> VectorType<'ctx> {
        let lanes = ty.get_size() * self.build.plan.times;
        match ty.get_element_type() {
            BasicTypeEnum::IntType(int) => int.vec_type(lanes),
            BasicTypeEnum::FloatType(float) => float.vec_type(lanes),
            other => unreachable!("no vectors of {other:?} are lowered"),
        }
    }

    /// Computes something in the block before the loop that is the same each time.
    fn compute_before(&mut self, instruction: InstructionValue<'ctx>) {
        let builder = &self.build.writer.builder;
        builder.position_at_end(self.build.start);
        let copy = instruction.explicit_clone();
        builder.insert_instruction(&copy, None);
        for index in 0..instruction.get_num_operands() {
            let part = operand(instruction, index).and_then(|part| part.as_instruction_value());
            if let Some(before) = part.and_then(|part| self.fixed.get(&part)) {
                copy.set_operand(index, value(*before).expect("it is an operand"));
            }
        }
        self.fixed.insert(instruction, copy);
        builder.position_at_end(self.build.wide);
    }

    /// Begins a sum: the first of the iterations goes on with what there is, the others start anew.
    fn carry(&mut self, sum: &Sum<'ctx>) -> PhiValue<'ctx> {
        let builder = &self.build.writer.builder;
        let Some(BasicValueEnum::VectorValue(start)) = self.build.body.start(sum.phi) else {
            unreachable!("sums are of vectors")
        };
        let lanes = start.get_type().get_size();
        // Lanes of the second of two vectors are 0.
        let others = if sum.may_repeat() { 0 } else { lanes };
        let all = (0..lanes * self.build.plan.times)
            .map(|lane| Some(if lane < lanes { lane } else { others + lane % lanes }));
        builder.position_at_end(self.build.start);
        let start = shuffled(self.build, start, start.get_type().const_zero(), all);
        builder.position_at_end(self.build.wide);
        let phi = builder.build_phi(start.get_type(), "").expect(POSITIONED);
        phi.add_incoming(&[(&start, self.build.start)]);
        self.values.insert(sum.phi, phi.as_basic_value().into_vector_value());
        phi
    }

    /// What an operand is in all iterations of a turn.
    fn all(&mut self, part: BasicValueEnum<'ctx>) -> BasicValueEnum<'ctx> {
        let own = part.as_instruction_value();
        if let Some(known) = own.and_then(|own| self.values.get(&own)) {
            return (*known).into();
        }
        let part = own
            .and_then(|own| self.fixed.get(&own))
            .map_or(part, |before| value(*before).expect("it is an operand"));
        let BasicValueEnum::VectorValue(vector) = part else { return part };
        if let Some((_, known)) = self.repeated.iter().find(|(known, _)| *known == part) {
            return (*known).into();
        }
        let lanes = vector.get_type().get_size();
        let all = (0..lanes * self.build.plan.times).map(|lane| Some(lane % lanes));
        self.build.writer.builder.position_at_end(self.build.start);
        let repeated = shuffled(self.build, vector, vector.get_type().get_poison(), all);
        self.build.writer.builder.position_at_end(self.build.wide);
        self.repeated.push((part, repeated));
        repeated.into()
    }

    /// Builds an instruction for all iterations of a turn.
    fn widen(&mut self, instruction: InstructionValue<'ctx>) {
        let result = match instruction.get_opcode() {
            InstructionOpcode::Phi => return,
            InstructionOpcode::Store => return self.store(instruction),
            InstructionOpcode::Load => self.load(instruction),
            _ => self.computed(instruction),
        };
        self.values.insert(instruction, result.into_vector_value());
    }

    fn result_type(&self, instruction: InstructionValue<'ctx>) -> VectorType<'ctx> {
        match BasicTypeEnum::try_from(instruction.get_type()) {
            Ok(BasicTypeEnum::VectorType(vector)) => self.widened(vector),
            _ => unreachable!("only vectors are widened"),
        }
    }

    /// Where the first iteration of the turn accesses memory.
    fn place(&self, access: InstructionValue<'ctx>) -> PointerValue<'ctx> {
        let (group, at) = self.build.plan.streams.find(access).expect("each access is in a group");
        let bytes = self.build.writer.number(self.build.plan.streams.groups[group].bytes.into());
        let moved = self.build.writer.builder.build_int_mul(self.at, bytes, "").expect(POSITIONED);
        let place = self.build.writer.address(self.groups[group], moved);
        self.build.writer.address(place, self.build.writer.number(at.cast_unsigned()))
    }

    fn load(&mut self, load: InstructionValue<'ctx>) -> BasicValueEnum<'ctx> {
        let (ty, place) = (self.result_type(load), self.place(load));
        let loaded = self.build.writer.builder.build_load(ty, place, "").expect(POSITIONED);
        self.build.writer.describe(loaded.as_instruction_value().expect("a load is an instruction"), load);
        loaded
    }

    fn store(&mut self, store: InstructionValue<'ctx>) {
        let stored = self.all(operand(store, 0).expect("a store has a value"));
        let stored = self.build.writer.builder.build_store(self.place(store), stored).expect(POSITIONED);
        self.build.writer.describe(stored, store);
    }

    fn computed(&mut self, instruction: InstructionValue<'ctx>) -> BasicValueEnum<'ctx> {
        let parts: Vec<_> = operands(instruction).flatten().map(|part| self.all(part)).collect();
        let (builder, opcode) = (&self.build.writer.builder, instruction.get_opcode());
        let vector = |number: usize| parts[number].into_vector_value();
        let result = match opcode {
            InstructionOpcode::ICmp => {
                let predicate = instruction.get_icmp_predicate().expect("it compares integers");
                builder.build_int_compare(predicate, vector(0), vector(1), "").map(Into::into)
            }
            InstructionOpcode::FCmp => {
                let predicate = instruction.get_fcmp_predicate().expect("it compares floats");
                builder.build_float_compare(predicate, vector(0), vector(1), "").map(Into::into)
            }
            InstructionOpcode::FNeg => builder.build_float_neg(vector(0), "").map(Into::into),
            InstructionOpcode::Select => match parts[0] {
                BasicValueEnum::IntValue(condition) => {
                    builder.build_select(condition, parts[1], parts[2], "")
                }
                _ => builder.build_select(vector(0), parts[1], parts[2], ""),
            },
            InstructionOpcode::ShuffleVector => {
                return self.shuffle(instruction, vector(0), vector(1)).into();
            }
            InstructionOpcode::Call => return self.call(instruction, &parts),
            _ if parts.len() == 1 => builder.build_cast(opcode, parts[0], self.result_type(instruction), ""),
            _ => builder.build_binop(opcode, parts[0], parts[1], ""),
        };
        result.expect(POSITIONED)
    }

    /// The shuffle for each iteration, on its own lanes.
    fn shuffle(
        &self,
        shuffle: InstructionValue<'ctx>,
        x: VectorValue<'ctx>,
        y: VectorValue<'ctx>,
    ) -> VectorValue<'ctx> {
        let times = self.build.plan.times;
        let (all, own) = (x.get_type().get_size(), x.get_type().get_size() / times);
        let lanes = shuffled_lanes(shuffle);
        let wide = (0..times).flat_map(|number| {
            lanes.iter().map(move |&lane| {
                lane.map(
                    |lane| if lane < own { number * own + lane } else { all + number * own + lane - own },
                )
            })
        });
        shuffled(self.build, x, y, wide)
    }

    fn call(&self, call: InstructionValue<'ctx>, parts: &[BasicValueEnum<'ctx>]) -> BasicValueEnum<'ctx> {
        let result = self.result_type(call).into();
        let callee = intrinsics::widened(self.build.module, call, result, parts[0].get_type());
        let callee = callee.expect("the plan asked whether there is one");
        let parts: Vec<_> = parts.iter().map(|&part| part.into()).collect();
        let site: CallSiteValue<'ctx> =
            self.build.writer.builder.build_call(callee, &parts, "").expect(POSITIONED);
        site.try_as_basic_value().basic().expect("it computes something")
    }
}
