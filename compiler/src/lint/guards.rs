//! Rules on instructions whose result is undefined for some operands: those operands must have been sorted out.

use super::facts::{Facts, equality};
use super::operands::{constant, int_operand, operands_of};
use crate::values::operand;
use inkwell::FloatPredicate;
use inkwell::values::{
    AnyValue, BasicValue, BasicValueEnum, FloatValue, InstructionOpcode, InstructionValue, IntValue,
};

/// Whether `instruction` divides integers that may have no quotient.
pub(super) fn is_unguarded_division(instruction: InstructionValue<'_>) -> bool {
    let is_signed = match instruction.get_opcode() {
        InstructionOpcode::SDiv | InstructionOpcode::SRem => true,
        InstructionOpcode::UDiv | InstructionOpcode::URem => false,
        _ => return false,
    };
    // Wasm has no division of vectors.
    let (Some(x), Some(y)) = (int_operand(instruction, 0), int_operand(instruction, 1)) else { return true };
    let facts = Facts::at(instruction);
    let overflow_excluded = || {
        differs(&facts, y, -1) || differs(&facts, x, least(x)) || differs_or(&facts, (x, least(x)), (y, -1))
    };
    !differs(&facts, y, 0) || is_signed && !overflow_excluded()
}

/// Whether `value` is known not to be `literal`: because of what it is, by a branch, or because neither of two values
/// can be that it is chosen from.
fn differs(facts: &Facts<'_>, value: IntValue<'_>, literal: i128) -> bool {
    if value.is_poison() || constant(value).is_some_and(|constant| constant != literal) {
        return true;
    }
    if facts.any(|condition, holds| equality(condition, value, literal).is_some_and(|equal| equal != holds)) {
        return true;
    }
    let Some(choice) =
        value.as_instruction().filter(|choice| choice.get_opcode() == InstructionOpcode::Select)
    else {
        return false;
    };
    let [Some(condition), Some(then), Some(otherwise)] = [0, 1, 2].map(|index| int_operand(choice, index))
    else {
        return false;
    };
    differs(&facts.with(condition, true), then, literal)
        && differs(&facts.with(condition, false), otherwise, literal)
}

/// Whether one of two values is known not to be its literal.
fn differs_or<'ctx>(facts: &Facts<'ctx>, one: (IntValue<'ctx>, i128), other: (IntValue<'ctx>, i128)) -> bool {
    let is = |condition, (value, literal)| equality(condition, value, literal) == Some(true);
    facts.any(|condition, holds| {
        let both = operands_of(condition, InstructionOpcode::And);
        !holds && both.is_some_and(|(x, y)| is(x, one) && is(y, other) || is(x, other) && is(y, one))
    })
}

/// The least signed number of a type.
fn least(value: IntValue<'_>) -> i128 {
    -1 << (value.get_type().get_bit_width() - 1)
}

/// Whether `instruction` converts a float that may have no place in the integer type.
pub(super) fn is_unguarded_conversion(instruction: InstructionValue<'_>) -> bool {
    let is_signed = match instruction.get_opcode() {
        InstructionOpcode::FPToSI => true,
        InstructionOpcode::FPToUI => false,
        _ => return false,
    };
    let (Some(BasicValueEnum::FloatValue(x)), inkwell::types::AnyTypeEnum::IntType(to)) =
        (operand(instruction, 0), instruction.get_type())
    else {
        return true;
    };
    let bits = to.get_bit_width() as i32;
    let (least, above) =
        if is_signed { (-(2_f64.powi(bits - 1)), 2_f64.powi(bits - 1)) } else { (0.0, 2_f64.powi(bits)) };
    let facts = Facts::at(instruction);
    let is_bound = |wanted: fn(&Bound) -> bool, suffices: &dyn Fn(f64) -> bool| {
        facts.any(|condition, holds| {
            bound(condition, holds, x).is_some_and(|bound| wanted(&bound) && suffices(bound.nearest.trunc()))
        })
    };
    !is_bound(|bound| bound.is_lower, &|nearest| nearest >= least)
        || !is_bound(|bound| !bound.is_lower, &|nearest| nearest < above)
}

/// A bound of a float.
struct Bound {
    is_lower: bool,
    /// The float nearest to the bound that it admits.
    nearest: f64,
}

/// How a comparison with a literal bounds `x`, if it does.
fn bound(condition: IntValue<'_>, holds: bool, x: FloatValue<'_>) -> Option<Bound> {
    use FloatPredicate::{OGE, OGT, OLE, OLT, UGE, UGT, ULE, ULT};
    let comparison = condition.as_instruction()?;
    let (is_lower, is_strict) = match (comparison.get_fcmp_predicate()?, holds) {
        (OGT, true) | (ULE, false) => (true, true),
        (OGE, true) | (ULT, false) => (true, false),
        (OLT, true) | (UGE, false) => (false, true),
        (OLE, true) | (UGT, false) => (false, false),
        _ => return None,
    };
    let (Some(BasicValueEnum::FloatValue(compared)), Some(BasicValueEnum::FloatValue(literal))) =
        (operand(comparison, 0), operand(comparison, 1))
    else {
        return None;
    };
    let (literal, _) = literal.get_constant()?;
    let is_single = x.get_type() == x.get_type().get_context().f32_type();
    let next = |up: bool| match (is_single, up) {
        (true, true) => f64::from((literal as f32).next_up()),
        (true, false) => f64::from((literal as f32).next_down()),
        (false, true) => literal.next_up(),
        (false, false) => literal.next_down(),
    };
    let nearest = if is_strict { next(is_lower) } else { literal };
    (compared.as_basic_value_enum() == x.as_basic_value_enum()).then_some(Bound { is_lower, nearest })
}
