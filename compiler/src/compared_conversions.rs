//! Between which conversions and comparisons must LLVM not see the bits of a float? Called by [`optimise`](crate::optimise)
//! before LLVM's passes.
//!
//! Instead of the bits of a converted integer LLVM 22 compares the integer: what was less than 1 is less than 1. But a truth
//! value that is extended with its sign it converts from one bit, of which 1 is the sign, so that what was always true becomes
//! always false. (clang has the same from C.) That takes the conversion of such a value and a comparison of the result's bits
//! that tells 0 from 1. Between them comes a fence of LLVM's, which is no instruction of the processor: behind conversions
//! of what is seen to be a truth value, and before such comparisons of what are seen to be the bits of a float. Where neither is seen,
//! since a call or memory is between on both sides, nothing stands in the way.

use crate::values::{instruction, lane_type, operand};
use inkwell::IntPredicate;
use inkwell::builder::Builder;
use inkwell::intrinsics::Intrinsic;
use inkwell::module::Module;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{AnyValue, BasicValueEnum, InstructionOpcode, InstructionValue};

/// How many operators in a row are looked through.
const DEPTH_MAX: u32 = 8;

/// Puts the fences into a unit.
pub fn fence(module: &Module<'_>) {
    let builder = module.get_context().create_builder();
    for function in module.get_functions() {
        let instructions: Vec<_> =
            function.get_basic_block_iter().flat_map(|block| block.get_instructions()).collect();
        for instruction in instructions {
            match instruction.get_opcode() {
                InstructionOpcode::SIToFP => fence_conversion(module, &builder, instruction),
                InstructionOpcode::ICmp => fence_comparison(module, &builder, instruction),
                _ => {}
            }
        }
    }
}

/// Puts a fence behind the conversion of a truth value.
fn fence_conversion<'ctx>(
    module: &Module<'ctx>,
    builder: &Builder<'ctx>,
    conversion: InstructionValue<'ctx>,
) {
    let (Some(truth), Ok(float)) =
        (operand(conversion, 0), BasicValueEnum::try_from(conversion.as_any_value_enum()))
    else {
        return;
    };
    let Some(next) = conversion.get_next_instruction().filter(|_| is_truth(truth, DEPTH_MAX)) else { return };
    builder.position_before(&next);
    let fenced = fenced(module, builder, float);
    let fence = instruction(fenced.as_any_value_enum()).expect("a fence is a call");
    conversion.replace_all_uses_with(&fence);
    fence.set_operand(0, float);
}

/// Puts a fence before a comparison of a float's bits that tells 0 from 1.
fn fence_comparison<'ctx>(
    module: &Module<'ctx>,
    builder: &Builder<'ctx>,
    comparison: InstructionValue<'ctx>,
) {
    for (bits_index, bound_index) in [(0, 1), (1, 0)] {
        let (Some(bits), Some(bound)) = (operand(comparison, bits_index), operand(comparison, bound_index))
        else {
            continue;
        };
        let Some(float) = float_of_bits(bits).filter(|_| tells_0_from_1(comparison, bits_index, bound))
        else {
            continue;
        };
        builder.position_before(&comparison);
        let bits = builder
            .build_bit_cast(fenced(module, builder, float), bits.get_type(), "")
            .expect("it was cast so before");
        comparison.set_operand(bits_index, bits);
    }
}

/// `float`, or a vector of floats, behind a fence.
fn fenced<'ctx>(
    module: &Module<'ctx>,
    builder: &Builder<'ctx>,
    float: BasicValueEnum<'ctx>,
) -> BasicValueEnum<'ctx> {
    let fence = Intrinsic::find("llvm.arithmetic.fence")
        .and_then(|fence| fence.get_declaration(module, &[float.get_type()]));
    let call = builder
        .build_call(fence.expect("every float has one"), &[float.into()], "")
        .expect("the builder stands in a block");
    call.try_as_basic_value().unwrap_basic()
}

/// Whether an integer, or each lane of a vector, is seen to be 0 or -1.
fn is_truth(value: BasicValueEnum<'_>, depth: u32) -> bool {
    let Some(computed) = instruction(value.as_any_value_enum()).filter(|_| depth > 0) else { return false };
    let truth = |index| operand(computed, index).is_some_and(|value| is_truth(value, depth - 1));
    let truth_or_constant =
        |index| operand(computed, index).is_some_and(|value| is_constant(value)) || truth(index);
    match computed.get_opcode() {
        InstructionOpcode::SExt => operand(computed, 0).is_some_and(is_bit) || truth(0),
        InstructionOpcode::BitCast | InstructionOpcode::Freeze | InstructionOpcode::Trunc => truth(0),
        InstructionOpcode::And | InstructionOpcode::Or | InstructionOpcode::Xor => truth(0) || truth(1),
        InstructionOpcode::Sub => operand(computed, 1).is_some_and(|value| is_0_or_1(value, depth - 1)),
        InstructionOpcode::Select => truth_or_constant(1) && truth_or_constant(2),
        InstructionOpcode::Phi => (0..computed.get_num_operands()).all(truth_or_constant),
        _ => false,
    }
}

/// Whether an integer, or each lane of a vector, is seen to be 0 or 1.
fn is_0_or_1(value: BasicValueEnum<'_>, depth: u32) -> bool {
    let Some(computed) = instruction(value.as_any_value_enum()).filter(|_| depth > 0) else { return false };
    match computed.get_opcode() {
        InstructionOpcode::ZExt => {
            operand(computed, 0).is_some_and(|value| is_bit(value) || is_0_or_1(value, depth - 1))
        }
        InstructionOpcode::BitCast => operand(computed, 0).is_some_and(|value| is_0_or_1(value, depth - 1)),
        InstructionOpcode::And => (0..2).any(|index| operand(computed, index).is_some_and(may_be_1)),
        _ => false,
    }
}

/// Whether a value, or each of its lanes, has one bit.
fn is_bit(value: BasicValueEnum<'_>) -> bool {
    matches!(lane_type(value.get_type()), BasicTypeEnum::IntType(integer) if integer.get_bit_width() == 1)
}

/// The float, or vector of floats, whose bits `value` is seen to be.
fn float_of_bits(value: BasicValueEnum<'_>) -> Option<BasicValueEnum<'_>> {
    let cast = instruction(value.as_any_value_enum())
        .filter(|cast| cast.get_opcode() == InstructionOpcode::BitCast)?;
    let source = operand(cast, 0)?;
    if lane_type(source.get_type()).is_float_type() { Some(source) } else { float_of_bits(source) }
}

/// Whether the result of a comparison, whose operand `index` is compared with `bound`, may differ for 0 and 1 by order.
fn tells_0_from_1(comparison: InstructionValue<'_>, index: u32, bound: BasicValueEnum<'_>) -> bool {
    match (comparison.get_icmp_predicate(), index) {
        (Some(IntPredicate::SLE | IntPredicate::SGT), 0)
        | (Some(IntPredicate::SGE | IntPredicate::SLT), 1) => is_zero(bound),
        (Some(IntPredicate::SLT | IntPredicate::SGE), 0)
        | (Some(IntPredicate::SGT | IntPredicate::SLE), 1) => may_be_1(bound),
        _ => false,
    }
}

fn is_constant(value: BasicValueEnum<'_>) -> bool {
    match value {
        BasicValueEnum::IntValue(value) => value.is_const(),
        BasicValueEnum::VectorValue(value) => value.is_const(),
        _ => false,
    }
}

fn is_zero(value: BasicValueEnum<'_>) -> bool {
    match value {
        BasicValueEnum::IntValue(value) => value.is_null(),
        BasicValueEnum::VectorValue(value) => value.is_null(),
        _ => false,
    }
}

/// Whether a value is the constant 1, or a vector that may have it in some lane.
fn may_be_1(value: BasicValueEnum<'_>) -> bool {
    match value {
        BasicValueEnum::IntValue(value) => value.get_zero_extended_constant() == Some(1),
        BasicValueEnum::VectorValue(value) => value.is_const() && !value.is_null(),
        _ => false,
    }
}
