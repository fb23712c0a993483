//! Turns a loop into that of its round, in place. All that could forbid it is asked by [`plan`], before anything
//! is changed.
//!
//! # Safety
//! Inkwell cannot take back the flags of address computations and of conversions to floats, LLVM's own functions can.
//! Each is defined for every instruction of that kind, and only called for those.

#![allow(unsafe_code, reason = "inkwell does not change the flags of address computations and of `uitofp`")]

use super::rounds::Round;
use crate::loops::body::{Body, value};
use crate::values::{operand, users};
use inkwell::IntPredicate;
use inkwell::builder::Builder;
use inkwell::llvm_sys::core::{LLVMGEPSetNoWrapFlags, LLVMSetNNeg};
use inkwell::values::{AsValueRef, BasicValue, BasicValueEnum, InstructionOpcode, InstructionValue};
use std::collections::HashSet;

/// What is to be done.
pub(super) struct Plan<'ctx> {
    /// What stays of the loop, besides its terminator.
    kept: HashSet<InstructionValue<'ctx>>,
    /// What the rolled loop carries into its next round.
    carried: Vec<(InstructionValue<'ctx>, BasicValueEnum<'ctx>)>,
    /// What each counter grows by.
    steps: Vec<(InstructionValue<'ctx>, i64)>,
    /// What the first side of the test has grown too far by when the loop should end.
    exit_excess: i64,
    /// What is used behind the loop: the value, its place there, what stays in its stead and by how much that is larger.
    outside: Vec<(InstructionValue<'ctx>, u32, InstructionValue<'ctx>, i64)>,
}

/// Plans to roll back a loop; `None` where its end or its results are not those of a rolled loop.
pub(super) fn plan<'ctx>(body: &Body<'ctx>, round: &Round<'ctx>) -> Option<Plan<'ctx>> {
    let count = i64::try_from(round.count).ok()?;
    let outside = outside(body, round, count)?;
    let carried: Vec<_> =
        body.carried.iter().map(|phi| Some((*phi, *round.next.get(phi)?))).collect::<Option<_>>()?;
    let loads =
        round.images[0].keys().filter(|instruction| instruction.get_opcode() == InstructionOpcode::Load);
    let stores = &body.stores[..body.stores.len() / round.count];
    let ends = [body.exit.0, body.exit.1].into_iter().filter_map(|side| body.own(side.into()));
    let next = carried.iter().filter_map(|&(_, next)| body.own(next));
    let used = outside.iter().map(|&(_, _, stays, _)| stays);
    let phis = body.phis();
    let roots = loads.copied().chain(stores.iter().copied()).chain(ends).chain(next).chain(used).chain(phis);
    let kept = body.needed(roots);
    kept.iter().all(|&one| stores.contains(&one) || is_in_each_round(body, round, one)).then_some(())?;
    Some(Plan {
        kept,
        carried,
        steps: body.phis().filter_map(|phi| Some((phi, body.steps.get(&phi)? / count))).collect(),
        exit_excess: exit_excess(body, count)?,
        outside,
    })
}

/// Whether an instruction does in each round of the rolled loop what its image did. That of others is not known, though a
/// sum may have been computed by way of them.
fn is_in_each_round<'ctx>(
    body: &Body<'ctx>,
    round: &Round<'ctx>,
    instruction: InstructionValue<'ctx>,
) -> bool {
    instruction.get_opcode() == InstructionOpcode::Phi
        || round.images.iter().all(|images| images.contains_key(&instruction))
        || growth(body, instruction).is_some()
}

/// By how much a value grows each time, if it is a sum of counters.
fn growth<'ctx>(body: &Body<'ctx>, instruction: InstructionValue<'ctx>) -> Option<i64> {
    let BasicValueEnum::IntValue(sum) = value(instruction)? else { return None };
    let narrow = sum.get_type().get_bit_width() <= 64;
    narrow.then(|| body.growth(&body.linear(sum))).flatten()
}

/// By how much the distance of the two sides of the test, taken in the round alone, is too large in its last run.
/// `None` where the rolled loop might meet its end in the midst of the rounds.
fn exit_excess(body: &Body<'_>, count: i64) -> Option<i64> {
    let (x, y) = body.exit;
    if !matches!(x.get_type().get_bit_width(), 32 | 64) {
        return None;
    }
    let distance = body.linear(x).plus(&body.linear(y).times(u64::MAX));
    let growth = body.growth(&distance).filter(|&growth| growth != 0 && growth.unsigned_abs() < 1 << 16)?;
    let first = body.first(&distance)?;
    (first.trailing_zeros() >= growth.trailing_zeros()).then_some(growth / count * (count - 1))
}

/// What is to become of each use behind the loop.
fn outside<'ctx>(
    body: &Body<'ctx>,
    round: &Round<'ctx>,
    count: i64,
) -> Option<Vec<(InstructionValue<'ctx>, u32, InstructionValue<'ctx>, i64)>> {
    let mut outside = Vec::new();
    for &instruction in &body.instructions {
        for user in users_outside(body, instruction) {
            let (stays, excess) = at_the_end(body, round, count, instruction)?;
            for index in 0..user.get_num_operands() {
                let part = operand(user, index).and_then(|part| part.as_instruction_value());
                if part == Some(instruction) {
                    outside.push((user, index, stays, excess));
                }
            }
        }
    }
    Some(outside)
}

fn users_outside<'ctx>(
    body: &Body<'ctx>,
    instruction: InstructionValue<'ctx>,
) -> Vec<InstructionValue<'ctx>> {
    let mut seen = HashSet::new();
    users(instruction).filter(|user| !body.position.contains_key(user) && seen.insert(*user)).collect()
}

/// What has the value of `instruction` when the rolled loop has ended, and by how much it is larger then.
fn at_the_end<'ctx>(
    body: &Body<'ctx>,
    round: &Round<'ctx>,
    count: i64,
    instruction: InstructionValue<'ctx>,
) -> Option<(InstructionValue<'ctx>, i64)> {
    if let Some(growth) = growth(body, instruction) {
        return Some((instruction, growth / count * (count - 1)));
    }
    let image = value(instruction)?;
    let mut found: Vec<_> =
        round.images.last()?.iter().filter(|(_, known)| **known == image).map(|(&found, _)| found).collect();
    found.sort_by_key(|found| body.position[found]);
    found.first().map(|&found| (found, 0))
}

impl<'ctx> Plan<'ctx> {
    /// Carries the plan out.
    pub(super) fn carry_out(self, body: &Body<'ctx>) {
        let context = body.block.get_context();
        let builder = context.create_builder();
        let (terminator, computed) = body.instructions.split_last().expect("a block has a terminator");
        builder.position_before(terminator);
        for (user, index, stays, excess) in &self.outside {
            let stays = value(*stays).expect("it is used");
            let stays = lowered_by(&builder, stays, *excess);
            user.set_operand(*index, stays);
        }
        for &(phi, step) in &self.steps {
            let next = lowered_by(&builder, value(phi).expect("it is a counter"), -step);
            set_latch(body, phi, next);
        }
        for &(phi, next) in &self.carried {
            set_latch(body, phi, next);
        }
        let BasicValueEnum::IntValue(x) = lowered_by(&builder, body.exit.0.into(), self.exit_excess) else {
            unreachable!("an integer stays one")
        };
        let test = operand(*terminator, 0).and_then(|test| test.as_instruction_value());
        let predicate = test.and_then(|test| test.get_icmp_predicate()).unwrap_or(IntPredicate::EQ);
        let test = builder.build_int_compare(predicate, x, body.exit.1, "").expect("builder is positioned");
        terminator.set_operand(0, test);
        for instruction in computed.iter().rev().filter(|instruction| !self.kept.contains(instruction)) {
            instruction.erase_from_basic_block();
        }
        for instruction in computed.iter().filter(|instruction| self.kept.contains(instruction)) {
            take_back_promises(&builder, *instruction);
        }
    }
}

/// Removes what LLVM knew of the first round's values from an instruction that now serves for all.
fn take_back_promises<'ctx>(builder: &Builder<'ctx>, instruction: InstructionValue<'ctx>) {
    if instruction.get_disjoint_flag() == Ok(true) && replace_with_sum(builder, instruction) {
        return;
    }
    // Each is refused by instructions that cannot carry it.
    _ = instruction.set_disjoint_flag(false);
    _ = instruction.set_no_unsigned_wrap_flag(false);
    _ = instruction.set_no_signed_wrap_flag(false);
    _ = instruction.set_exact_flag(false);
    _ = instruction.set_non_negative_flag(false);
    _ = instruction.set_same_sign_flag(false);
    match instruction.get_opcode() {
        // SAFETY: the instruction is alive, as the borrow of its context shows, and is of the kind wanted.
        InstructionOpcode::GetElementPtr => unsafe { LLVMGEPSetNoWrapFlags(instruction.as_value_ref(), 0) },
        // SAFETY: the instruction is alive, as the borrow of its context shows, and is of a kind with this flag.
        InstructionOpcode::UIToFP => unsafe { LLVMSetNNeg(instruction.as_value_ref(), 0) },
        _ => {}
    }
}

fn set_latch<'ctx>(body: &Body<'ctx>, phi: InstructionValue<'ctx>, next: BasicValueEnum<'ctx>) {
    let (index, _) = body.latch(phi).expect("the body was read with it");
    phi.set_operand(index, next);
}

/// `value - by`, for integers.
fn lowered_by<'ctx>(builder: &Builder<'ctx>, value: BasicValueEnum<'ctx>, by: i64) -> BasicValueEnum<'ctx> {
    match value {
        BasicValueEnum::IntValue(value) if by != 0 => {
            let by = value.get_type().const_int(by.wrapping_neg().cast_unsigned(), true);
            builder.build_int_add(value, by, "").expect("builder is positioned").into()
        }
        value => value,
    }
}

/// Makes a sum of an `or` whose operands shared no bit in any image of it, and may do so from now on. Says whether it did.
fn replace_with_sum<'ctx>(builder: &Builder<'ctx>, instruction: InstructionValue<'ctx>) -> bool {
    let (Some(BasicValueEnum::IntValue(x)), Some(BasicValueEnum::IntValue(y))) =
        (operand(instruction, 0), operand(instruction, 1))
    else {
        return false;
    };
    builder.position_before(&instruction);
    let sum = builder.build_int_add(x, y, "").expect("builder is positioned");
    let Some(sum) = sum.as_instruction() else { return false };
    instruction.replace_all_uses_with(&sum);
    instruction.erase_from_basic_block();
    true
}
