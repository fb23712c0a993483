//! Arithmetic on vectors of integers that keeps the width of the lanes.

use super::function::FunctionLowering;
use super::simd::lanes;
use inkwell::IntPredicate::EQ;
use inkwell::values::{IntValue, VectorValue};

impl<'ctx> FunctionLowering<'_, 'ctx> {
    lanes! {
        /// The least number is its own absolute value.
        "i8x16.abs" visit_i8x16_abs i8x16, "i16x8.abs" visit_i16x8_abs i16x8, "i32x4.abs" visit_i32x4_abs i32x4,
        "i64x2.abs" visit_i64x2_abs i64x2 => |l, x| {
            let least_is_poison = l.unit.types.i1.const_zero();
            l.call_intrinsic("llvm.abs", &[x.get_type().into()], &[x.into(), least_is_poison.into()])
        };
        "i8x16.neg" visit_i8x16_neg i8x16, "i16x8.neg" visit_i16x8_neg i16x8, "i32x4.neg" visit_i32x4_neg i32x4,
        "i64x2.neg" visit_i64x2_neg i64x2 => |l, x| l.build.int_sub(x.get_type().const_zero(), x);
        "i8x16.popcnt" visit_i8x16_popcnt i8x16 => |l, x| l.lane_intrinsic("llvm.ctpop", &[x]);

        /// Counts are taken modulo the width of a lane; LLVM's shifts yield poison beyond it.
        "i8x16.shl" visit_i8x16_shl i8x16, "i16x8.shl" visit_i16x8_shl i16x8, "i32x4.shl" visit_i32x4_shl i32x4,
        "i64x2.shl" visit_i64x2_shl i64x2
            => |l, x, count: int| l.build.shift_left(x, l.lane_shift_count(x, count));
        /// Counts are taken modulo the width of a lane; LLVM's shifts yield poison beyond it.
        "i8x16.shr_s" visit_i8x16_shr_s i8x16, "i16x8.shr_s" visit_i16x8_shr_s i16x8,
        "i32x4.shr_s" visit_i32x4_shr_s i32x4, "i64x2.shr_s" visit_i64x2_shr_s i64x2
            => |l, x, count: int| l.build.shift_right_signed(x, l.lane_shift_count(x, count));
        /// Counts are taken modulo the width of a lane; LLVM's shifts yield poison beyond it.
        "i8x16.shr_u" visit_i8x16_shr_u i8x16, "i16x8.shr_u" visit_i16x8_shr_u i16x8,
        "i32x4.shr_u" visit_i32x4_shr_u i32x4, "i64x2.shr_u" visit_i64x2_shr_u i64x2
            => |l, x, count: int| l.build.shift_right_unsigned(x, l.lane_shift_count(x, count));

        "i8x16.add" visit_i8x16_add i8x16, "i16x8.add" visit_i16x8_add i16x8, "i32x4.add" visit_i32x4_add i32x4,
        "i64x2.add" visit_i64x2_add i64x2 => |l, x, y| l.build.int_add(x, y);
        "i8x16.add_sat_s" visit_i8x16_add_sat_s i8x16, "i16x8.add_sat_s" visit_i16x8_add_sat_s i16x8
            => |l, x, y| l.lane_intrinsic("llvm.sadd.sat", &[x, y]);
        "i8x16.add_sat_u" visit_i8x16_add_sat_u i8x16, "i16x8.add_sat_u" visit_i16x8_add_sat_u i16x8
            => |l, x, y| l.lane_intrinsic("llvm.uadd.sat", &[x, y]);
        "i8x16.sub" visit_i8x16_sub i8x16, "i16x8.sub" visit_i16x8_sub i16x8, "i32x4.sub" visit_i32x4_sub i32x4,
        "i64x2.sub" visit_i64x2_sub i64x2 => |l, x, y| l.build.int_sub(x, y);
        "i8x16.sub_sat_s" visit_i8x16_sub_sat_s i8x16, "i16x8.sub_sat_s" visit_i16x8_sub_sat_s i16x8
            => |l, x, y| l.lane_intrinsic("llvm.ssub.sat", &[x, y]);
        "i8x16.sub_sat_u" visit_i8x16_sub_sat_u i8x16, "i16x8.sub_sat_u" visit_i16x8_sub_sat_u i16x8
            => |l, x, y| l.lane_intrinsic("llvm.usub.sat", &[x, y]);
        "i16x8.mul" visit_i16x8_mul i16x8, "i32x4.mul" visit_i32x4_mul i32x4, "i64x2.mul" visit_i64x2_mul i64x2
            => |l, x, y| l.build.int_mul(x, y);

        "i8x16.min_s" visit_i8x16_min_s i8x16, "i16x8.min_s" visit_i16x8_min_s i16x8,
        "i32x4.min_s" visit_i32x4_min_s i32x4 => |l, x, y| l.lane_intrinsic("llvm.smin", &[x, y]);
        "i8x16.min_u" visit_i8x16_min_u i8x16, "i16x8.min_u" visit_i16x8_min_u i16x8,
        "i32x4.min_u" visit_i32x4_min_u i32x4 => |l, x, y| l.lane_intrinsic("llvm.umin", &[x, y]);
        "i8x16.max_s" visit_i8x16_max_s i8x16, "i16x8.max_s" visit_i16x8_max_s i16x8,
        "i32x4.max_s" visit_i32x4_max_s i32x4 => |l, x, y| l.lane_intrinsic("llvm.smax", &[x, y]);
        "i8x16.max_u" visit_i8x16_max_u i8x16, "i16x8.max_u" visit_i16x8_max_u i16x8,
        "i32x4.max_u" visit_i32x4_max_u i32x4 => |l, x, y| l.lane_intrinsic("llvm.umax", &[x, y]);
        "i8x16.avgr_u" visit_i8x16_avgr_u i8x16, "i16x8.avgr_u" visit_i16x8_avgr_u i16x8
            => |l, x, y| l.average(x, y);

        "i16x8.q15mulr_sat_s" visit_i16x8_q15mulr_sat_s i16x8 => |l, x, y| l.fixed_point_product(x, y);
    }

    fn lane_shift_count(&self, x: VectorValue<'ctx>, count: IntValue<'ctx>) -> VectorValue<'ctx> {
        let lane = x.get_type().get_element_type().into_int_type();
        let mask = count.get_type().const_int(u64::from(lane.get_bit_width()) - 1, false);
        let count = self.build.and(count, mask);
        let count = if lane.get_bit_width() > count.get_type().get_bit_width() {
            self.build.zero_extend(count, lane)
        } else {
            self.build.truncate(count, lane)
        };
        self.splat(count, x.get_type())
    }

    /// The mean, halves rounded up, in the form in which LLVM knows `pavgb` and `pavgw`.
    fn average(&self, x: VectorValue<'ctx>, y: VectorValue<'ctx>) -> VectorValue<'ctx> {
        let wide = self.unit.types.wide(x.get_type());
        let one = self.splat_int(1, wide);
        let [x_wide, y_wide] = [x, y].map(|operand| self.build.zero_extend(operand, wide));
        let sum = self.build.int_add(self.build.int_add(x_wide, y_wide), one);
        self.build.truncate(self.build.shift_right_unsigned(sum, one), x.get_type())
    }

    /// `(x * y + 0x4000) >> 15` with saturation. `pmulhrsw` has no saturation, which only the product of the
    /// least number with itself needs: it is the only one that comes out as 0x8000, and its inverse is wanted.
    pub(super) fn fixed_point_product(
        &self,
        x: VectorValue<'ctx>,
        y: VectorValue<'ctx>,
    ) -> VectorValue<'ctx> {
        let product = self.machine_intrinsic("llvm.x86.ssse3.pmul.hr.sw.128", &[x, y]);
        let overflowed = self.int_mask(EQ, product, self.splat_int(0x8000, product.get_type()));
        self.build.xor(product, overflowed)
    }
}
