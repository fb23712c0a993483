//! Operators on integers: constants, tests, comparisons, arithmetic, bits.

use super::function::FunctionLowering;
use super::rows::operators;
use inkwell::IntPredicate::{EQ, NE, SGE, SGT, SLE, SLT, UGE, UGT, ULE, ULT};
use inkwell::values::IntValue;
use wasmc_abi::trap::TrapCode;

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// `i32.const`.
    pub(super) fn visit_i32_const(&mut self, value: i32) {
        let value = self.unit.types.i32.const_int(u64::from(value as u32), false);
        self.push(value);
    }

    /// `i64.const`.
    pub(super) fn visit_i64_const(&mut self, value: i64) {
        let value = self.unit.types.i64.const_int(value as u64, false);
        self.push(value);
    }

    operators! {
        "i32.eqz" visit_i32_eqz, "i64.eqz" visit_i64_eqz
            => |l, x: int| l.build.int_compare(EQ, x, x.get_type().const_zero());
        "i32.eq" visit_i32_eq, "i64.eq" visit_i64_eq => |l, x: int, y: int| l.build.int_compare(EQ, x, y);
        "i32.ne" visit_i32_ne, "i64.ne" visit_i64_ne => |l, x: int, y: int| l.build.int_compare(NE, x, y);
        "i32.lt_s" visit_i32_lt_s, "i64.lt_s" visit_i64_lt_s
            => |l, x: int, y: int| l.build.int_compare(SLT, x, y);
        "i32.lt_u" visit_i32_lt_u, "i64.lt_u" visit_i64_lt_u
            => |l, x: int, y: int| l.build.int_compare(ULT, x, y);
        "i32.gt_s" visit_i32_gt_s, "i64.gt_s" visit_i64_gt_s
            => |l, x: int, y: int| l.build.int_compare(SGT, x, y);
        "i32.gt_u" visit_i32_gt_u, "i64.gt_u" visit_i64_gt_u
            => |l, x: int, y: int| l.build.int_compare(UGT, x, y);
        "i32.le_s" visit_i32_le_s, "i64.le_s" visit_i64_le_s
            => |l, x: int, y: int| l.build.int_compare(SLE, x, y);
        "i32.le_u" visit_i32_le_u, "i64.le_u" visit_i64_le_u
            => |l, x: int, y: int| l.build.int_compare(ULE, x, y);
        "i32.ge_s" visit_i32_ge_s, "i64.ge_s" visit_i64_ge_s
            => |l, x: int, y: int| l.build.int_compare(SGE, x, y);
        "i32.ge_u" visit_i32_ge_u, "i64.ge_u" visit_i64_ge_u
            => |l, x: int, y: int| l.build.int_compare(UGE, x, y);

        /// The intrinsic's flag says that zero has a defined result, the width.
        "i32.clz" visit_i32_clz, "i64.clz" visit_i64_clz => |l, x: int| l.count_zeros("llvm.ctlz", x);
        "i32.ctz" visit_i32_ctz, "i64.ctz" visit_i64_ctz => |l, x: int| l.count_zeros("llvm.cttz", x);
        "i32.popcnt" visit_i32_popcnt, "i64.popcnt" visit_i64_popcnt
            => |l, x: int| l.call_intrinsic("llvm.ctpop", &[x.get_type().into()], &[x.into()]);

        "i32.add" visit_i32_add, "i64.add" visit_i64_add => |l, x: int, y: int| l.build.int_add(x, y);
        "i32.sub" visit_i32_sub, "i64.sub" visit_i64_sub => |l, x: int, y: int| l.build.int_sub(x, y);
        "i32.mul" visit_i32_mul, "i64.mul" visit_i64_mul => |l, x: int, y: int| l.build.int_mul(x, y);
        /// Traps on a zero divisor and on `MIN / -1`, where LLVM's `sdiv` is undefined.
        "i32.div_s" visit_i32_div_s, "i64.div_s" visit_i64_div_s => |l, x: int, y: int| {
            l.trap_if_zero(y);
            l.trap_if_quotient_overflows(x, y);
            l.build.signed_div(x, y)
        };
        /// Traps on a zero divisor, where LLVM's `udiv` is undefined.
        "i32.div_u" visit_i32_div_u, "i64.div_u" visit_i64_div_u => |l, x: int, y: int| {
            l.trap_if_zero(y);
            l.build.unsigned_div(x, y)
        };
        /// Traps on a zero divisor. `MIN % -1` is 0, but undefined in LLVM's `srem`; since `x % -1` and `x % 1`
        /// are both 0, the divisor 1 takes the place of -1.
        "i32.rem_s" visit_i32_rem_s, "i64.rem_s" visit_i64_rem_s => |l, x: int, y: int| {
            l.trap_if_zero(y);
            let one = y.get_type().const_int(1, false);
            let is_minus_one = l.build.int_test(EQ, y, y.get_type().const_all_ones());
            let divisor = l.build.select(is_minus_one, one.into(), y.into()).into_int_value();
            l.build.signed_rem(x, divisor)
        };
        /// Traps on a zero divisor, where LLVM's `urem` is undefined.
        "i32.rem_u" visit_i32_rem_u, "i64.rem_u" visit_i64_rem_u => |l, x: int, y: int| {
            l.trap_if_zero(y);
            l.build.unsigned_rem(x, y)
        };

        "i32.and" visit_i32_and, "i64.and" visit_i64_and => |l, x: int, y: int| l.build.and(x, y);
        "i32.or" visit_i32_or, "i64.or" visit_i64_or => |l, x: int, y: int| l.build.or(x, y);
        "i32.xor" visit_i32_xor, "i64.xor" visit_i64_xor => |l, x: int, y: int| l.build.xor(x, y);
        /// Counts are taken modulo the width; LLVM's shifts yield poison beyond it.
        "i32.shl" visit_i32_shl, "i64.shl" visit_i64_shl
            => |l, x: int, y: int| l.build.shift_left(x, l.shift_count(y));
        /// Counts are taken modulo the width; LLVM's shifts yield poison beyond it.
        "i32.shr_s" visit_i32_shr_s, "i64.shr_s" visit_i64_shr_s
            => |l, x: int, y: int| l.build.shift_right_signed(x, l.shift_count(y));
        /// Counts are taken modulo the width; LLVM's shifts yield poison beyond it.
        "i32.shr_u" visit_i32_shr_u, "i64.shr_u" visit_i64_shr_u
            => |l, x: int, y: int| l.build.shift_right_unsigned(x, l.shift_count(y));
        "i32.rotl" visit_i32_rotl, "i64.rotl" visit_i64_rotl => |l, x: int, y: int| l.rotate("llvm.fshl", x, y);
        "i32.rotr" visit_i32_rotr, "i64.rotr" visit_i64_rotr => |l, x: int, y: int| l.rotate("llvm.fshr", x, y);

        "i32.extend8_s" visit_i32_extend8_s, "i64.extend8_s" visit_i64_extend8_s
            => |l, x: int| l.sign_extend_low(x, l.unit.types.i8);
        "i32.extend16_s" visit_i32_extend16_s, "i64.extend16_s" visit_i64_extend16_s
            => |l, x: int| l.sign_extend_low(x, l.unit.types.i16);
        "i64.extend32_s" visit_i64_extend32_s => |l, x: int| l.sign_extend_low(x, l.unit.types.i32);
    }

    fn trap_if_zero(&mut self, divisor: IntValue<'ctx>) {
        let is_zero = self.build.int_test(EQ, divisor, divisor.get_type().const_zero());
        self.trap_if(is_zero, TrapCode::IntegerDivideByZero);
    }

    fn trap_if_quotient_overflows(&mut self, dividend: IntValue<'ctx>, divisor: IntValue<'ctx>) {
        let int_type = divisor.get_type();
        let smallest = int_type.const_int(1 << (int_type.get_bit_width() - 1), false);
        let is_smallest = self.build.int_test(EQ, dividend, smallest);
        let is_minus_one = self.build.int_test(EQ, divisor, int_type.const_all_ones());
        let overflows = self.build.and(is_smallest, is_minus_one);
        self.trap_if(overflows, TrapCode::IntegerOverflow);
    }

    fn shift_count(&self, count: IntValue<'ctx>) -> IntValue<'ctx> {
        let int_type = count.get_type();
        self.build.and(count, int_type.const_int(u64::from(int_type.get_bit_width()) - 1, false))
    }

    /// Rotates by a funnel shift of the value with itself, which takes counts modulo the width.
    fn rotate(&self, intrinsic: &str, x: IntValue<'ctx>, count: IntValue<'ctx>) -> IntValue<'ctx> {
        self.call_intrinsic(intrinsic, &[x.get_type().into()], &[x.into(), x.into(), count.into()])
            .into_int_value()
    }

    fn count_zeros(&self, intrinsic: &str, x: IntValue<'ctx>) -> IntValue<'ctx> {
        let zero_is_poison = self.unit.types.i1.const_zero();
        self.call_intrinsic(intrinsic, &[x.get_type().into()], &[x.into(), zero_is_poison.into()])
            .into_int_value()
    }

    fn sign_extend_low(&self, x: IntValue<'ctx>, low: inkwell::types::IntType<'ctx>) -> IntValue<'ctx> {
        self.build.sign_extend(self.build.truncate(x, low), x.get_type())
    }
}
