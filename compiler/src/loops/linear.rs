//! Integers as sums of multiples: which constant lies between two addresses or counters of a loop? Used by the files beside
//! it and by the plans of [`jam`](crate::jam) and [`widen`](crate::widen). All sums are modulo two to the width, as wasm's are.

use crate::values::operand;
use inkwell::values::{BasicValueEnum, InstructionOpcode, InstructionValue, IntValue};
use std::collections::HashMap;

/// Terms beyond which a sum is not taken apart.
const TERMS_MAX: usize = 12;

/// How far back a sum is taken apart.
const DEPTH_MAX: u32 = 24;

/// `constant` and for each term a value times a factor.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Linear<'ctx> {
    pub(crate) bits: u32,
    pub(crate) constant: u64,
    /// No value stands twice, no factor is 0; in no particular order.
    pub(crate) terms: Vec<(IntValue<'ctx>, u64)>,
}

/// What sums were found to be.
pub(crate) type Known<'ctx> = HashMap<InstructionValue<'ctx>, Linear<'ctx>>;

impl<'ctx> Linear<'ctx> {
    /// Takes `value` apart; what is no sum is a term.
    pub(crate) fn of(value: IntValue<'ctx>, known: &mut Known<'ctx>) -> Linear<'ctx> {
        Linear::at_depth(value, known, DEPTH_MAX)
    }

    fn at_depth(value: IntValue<'ctx>, known: &mut Known<'ctx>, depth: u32) -> Linear<'ctx> {
        let bits = value.get_type().get_bit_width();
        if let Some(constant) = value.get_zero_extended_constant().filter(|_| value.is_constant_int()) {
            return Linear { bits, constant, terms: Vec::new() };
        }
        let itself = Linear { bits, constant: 0, terms: vec![(value, 1)] };
        let Some(instruction) = value.as_instruction().filter(|_| bits <= 64 && depth > 0) else {
            return itself;
        };
        if let Some(linear) = known.get(&instruction) {
            return linear.clone();
        }
        let sum = Linear::sum(instruction, known, depth - 1);
        let linear = sum.filter(|sum| sum.terms.len() <= TERMS_MAX).unwrap_or(itself);
        known.insert(instruction, linear.clone());
        linear
    }

    fn sum(instruction: InstructionValue<'ctx>, known: &mut Known<'ctx>, depth: u32) -> Option<Linear<'ctx>> {
        let (Some(BasicValueEnum::IntValue(x)), Some(BasicValueEnum::IntValue(y))) =
            (operand(instruction, 0), operand(instruction, 1))
        else {
            return None;
        };
        let literal = || y.get_zero_extended_constant().filter(|_| y.is_constant_int());
        match instruction.get_opcode() {
            // Where its operands share no bit, `or` adds; where they do after all, it is poison.
            InstructionOpcode::Or if instruction.get_disjoint_flag() != Ok(true) => return None,
            InstructionOpcode::Add | InstructionOpcode::Or | InstructionOpcode::Sub => {}
            InstructionOpcode::Mul => return Some(Linear::at_depth(x, known, depth).times(literal()?)),
            InstructionOpcode::Shl => {
                let count = literal().filter(|&count| count < u64::from(x.get_type().get_bit_width()))?;
                return Some(Linear::at_depth(x, known, depth).times(1 << count));
            }
            _ => return None,
        }
        let factor = if instruction.get_opcode() == InstructionOpcode::Sub { u64::MAX } else { 1 };
        let second = Linear::at_depth(y, known, depth).times(factor);
        Some(Linear::at_depth(x, known, depth).plus(&second))
    }

    /// The bits that count. What has more than 64 is not taken apart: its one factor is told from 0, which is all it takes.
    fn mask(&self) -> u64 {
        u64::MAX >> (64 - self.bits.min(64))
    }

    /// Every part times `factor`.
    pub(crate) fn times(mut self, factor: u64) -> Linear<'ctx> {
        let mask = self.mask();
        self.constant = self.constant.wrapping_mul(factor) & mask;
        self.terms.iter_mut().for_each(|(_, times)| *times = times.wrapping_mul(factor) & mask);
        self.terms.retain(|&(_, times)| times != 0);
        self
    }

    pub(crate) fn plus(mut self, other: &Linear<'ctx>) -> Linear<'ctx> {
        let mask = self.mask();
        self.constant = self.constant.wrapping_add(other.constant) & mask;
        for &(value, factor) in &other.terms {
            match self.terms.iter_mut().find(|(known, _)| *known == value) {
                Some((_, times)) => *times = times.wrapping_add(factor) & mask,
                None => self.terms.push((value, factor)),
            }
        }
        self.terms.retain(|&(_, times)| times != 0);
        self
    }

    /// What is to be added to `self` to give `other`, if that is a constant.
    pub(crate) fn distance_to(&self, other: &Linear<'ctx>) -> Option<u64> {
        let difference =
            (self.bits == other.bits).then(|| other.clone().plus(&self.clone().times(u64::MAX)))?;
        difference.terms.is_empty().then_some(difference.constant)
    }

    /// Bits at the low end that are certainly 0.
    pub(crate) fn trailing_zeros(&self) -> u32 {
        let of_terms =
            self.terms.iter().map(|&(value, factor)| factor.trailing_zeros() + masked_zeros(value));
        of_terms.chain([self.constant.trailing_zeros()]).min().unwrap_or(64)
    }
}

/// Bits at the low end of `value` that a mask clears.
fn masked_zeros(value: IntValue<'_>) -> u32 {
    let mask =
        value.as_instruction().filter(|instruction| instruction.get_opcode() == InstructionOpcode::And);
    match mask.and_then(|instruction| operand(instruction, 1)) {
        Some(BasicValueEnum::IntValue(mask)) if mask.is_constant_int() => {
            mask.get_zero_extended_constant().map_or(0, u64::trailing_zeros)
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{Known, Linear};
    use inkwell::context::Context;
    use inkwell::module::Module;
    use inkwell::values::IntValue;

    /// Two parameters of a function, of so many bits.
    fn two<'ctx>(module: &Module<'ctx>, bits: u32) -> [IntValue<'ctx>; 2] {
        let context = module.get_context();
        let ty = context.custom_width_int_type(bits.try_into().unwrap()).unwrap();
        let function = context.void_type().fn_type(&[ty.into(), ty.into()], false);
        let function = module.add_function("f", function, None);
        [0, 1].map(|number| function.get_nth_param(number).unwrap().into_int_value())
    }

    #[test]
    fn wide_values_differ_by_a_constant_from_themselves_alone() {
        let context = Context::create();
        let module = context.create_module("wide");
        let [x, y] = two(&module, 128).map(|value| Linear::of(value, &mut Known::new()));
        assert_eq!(x.distance_to(&x), Some(0));
        assert_eq!(x.distance_to(&y), None);
    }

    #[test]
    fn sums_are_modulo_two_to_the_width() {
        let context = Context::create();
        let module = context.create_module("narrow");
        let [x, _] = two(&module, 8).map(|value| Linear::of(value, &mut Known::new()));
        assert_eq!(x.clone().times(256).terms, []);
        assert_eq!(x.clone().times(255).plus(&x).terms, []);
        let one = Linear { constant: 1, ..x.clone() };
        assert_eq!(one.distance_to(&x), Some(255));
    }
}
