//! Operators on 128-bit integers, each of which stands on the stack as two `i64`, the low half first.
//!
//! They are lowered to LLVM's `i128`, whose additions become an addition with carry and whose products of widened
//! halves one multiplication.

use super::function::FunctionLowering;
use inkwell::types::IntType;
use inkwell::values::IntValue;

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// `i64.add128`.
    pub(super) fn visit_i64_add128(&mut self) {
        let [x, y] = self.pop_wide();
        let sum = self.build.int_add(x, y);
        self.push_wide(sum);
    }

    /// `i64.sub128`.
    pub(super) fn visit_i64_sub128(&mut self) {
        let [x, y] = self.pop_wide();
        let difference = self.build.int_sub(x, y);
        self.push_wide(difference);
    }

    /// `i64.mul_wide_s`.
    pub(super) fn visit_i64_mul_wide_s(&mut self) {
        let [x, y] =
            self.pop_operands().map(|half| self.build.sign_extend(half.into_int_value(), self.wide()));
        let product = self.build.int_mul(x, y);
        self.push_wide(product);
    }

    /// `i64.mul_wide_u`.
    pub(super) fn visit_i64_mul_wide_u(&mut self) {
        let [x, y] =
            self.pop_operands().map(|half| self.build.zero_extend(half.into_int_value(), self.wide()));
        let product = self.build.int_mul(x, y);
        self.push_wide(product);
    }

    fn wide(&self) -> IntType<'ctx> {
        self.unit.types.context.i128_type()
    }

    fn half_bits(&self) -> IntValue<'ctx> {
        self.wide().const_int(64, false)
    }

    /// Pops two 128-bit integers, the deeper first.
    fn pop_wide(&mut self) -> [IntValue<'ctx>; 2] {
        let halves =
            self.pop_operands::<4>().map(|half| self.build.zero_extend(half.into_int_value(), self.wide()));
        let join = |low, high| self.build.or(low, self.build.shift_left(high, self.half_bits()));
        [join(halves[0], halves[1]), join(halves[2], halves[3])]
    }

    /// Pushes the halves of a 128-bit integer.
    fn push_wide(&mut self, value: IntValue<'ctx>) {
        let low = self.build.truncate(value, self.unit.types.i64);
        let high = self.build.shift_right_unsigned(value, self.half_bits());
        let high = self.build.truncate(high, self.unit.types.i64);
        self.push(low);
        self.push(high);
    }
}
