//! Relaxed operators, for which the spec allows several results. An artifact has one choice, see
//! [`RelaxedSimd`]: the deterministic profile's, or what is quickest on the processor it is built for.

use super::function::FunctionLowering;
use super::numeric_float::Extreme;
use super::simd::lanes;
use crate::options::RelaxedSimd;
use inkwell::FloatPredicate::{OGT, OLT};
use inkwell::IntPredicate::SLT;
use inkwell::values::VectorValue;

impl<'ctx> FunctionLowering<'_, 'ctx> {
    lanes! {
        /// `pshufb` takes lane numbers below 128 modulo 16.
        "i8x16.relaxed_swizzle" visit_i8x16_relaxed_swizzle i8x16 => |l, x, lanes| {
            if l.is_deterministic() {
                l.swizzle(x, lanes)
            } else {
                l.machine_intrinsic("llvm.x86.ssse3.pshuf.b.128", &[x, lanes])
            }
        };

        /// What has no place in the type, NaNs included, becomes the least integer.
        "i32x4.relaxed_trunc_f32x4_s" visit_i32x4_relaxed_trunc_f32x4_s f32x4 => |l, x| {
            if l.is_deterministic() { l.truncate_f32x4_signed(x) } else { l.truncate_f32x4_by_machine(x) }
        };
        /// The processor has no conversion to unsigned integers that would be quicker.
        "i32x4.relaxed_trunc_f32x4_u" visit_i32x4_relaxed_trunc_f32x4_u f32x4
            => |l, x| l.truncate_f32x4_unsigned(x);
        /// What has no place in the type, NaNs included, becomes the least integer.
        "i32x4.relaxed_trunc_f64x2_s_zero" visit_i32x4_relaxed_trunc_f64x2_s_zero f64x2 => |l, x| {
            if l.is_deterministic() { l.truncate_f64x2_signed(x) } else { l.truncate_f64x2_by_machine(x) }
        };
        /// The processor has no conversion to unsigned integers that would be quicker.
        "i32x4.relaxed_trunc_f64x2_u_zero" visit_i32x4_relaxed_trunc_f64x2_u_zero f64x2
            => |l, x| l.truncate_f64x2_unsigned(x);

        "f32x4.relaxed_madd" visit_f32x4_relaxed_madd f32x4, "f64x2.relaxed_madd" visit_f64x2_relaxed_madd f64x2
            => |l, x, y, z| l.multiply_add(x, y, z);
        "f32x4.relaxed_nmadd" visit_f32x4_relaxed_nmadd f32x4,
        "f64x2.relaxed_nmadd" visit_f64x2_relaxed_nmadd f64x2
            => |l, x, y, z| l.multiply_add(l.build.float_neg(x), y, z);

        /// The sign of the mask's lane decides about all of its bits.
        "i8x16.relaxed_laneselect" visit_i8x16_relaxed_laneselect i8x16,
        "i16x8.relaxed_laneselect" visit_i16x8_relaxed_laneselect i16x8,
        "i32x4.relaxed_laneselect" visit_i32x4_relaxed_laneselect i32x4,
        "i64x2.relaxed_laneselect" visit_i64x2_relaxed_laneselect i64x2 => |l, x, y, mask| {
            if l.is_deterministic() {
                l.bitselect(x, y, mask)
            } else {
                l.select_lanes(l.build.int_test(SLT, mask, mask.get_type().const_zero()), x, y)
            }
        };

        /// `x < y ? x : y`: what `minps` does.
        "f32x4.relaxed_min" visit_f32x4_relaxed_min f32x4, "f64x2.relaxed_min" visit_f64x2_relaxed_min f64x2
            => |l, x, y| {
            if l.is_deterministic() {
                l.float_extreme(x, y, Extreme::Min)
            } else {
                l.select_lanes(l.build.float_test(OLT, x, y), x, y)
            }
        };
        /// `x > y ? x : y`: what `maxps` does.
        "f32x4.relaxed_max" visit_f32x4_relaxed_max f32x4, "f64x2.relaxed_max" visit_f64x2_relaxed_max f64x2
            => |l, x, y| {
            if l.is_deterministic() {
                l.float_extreme(x, y, Extreme::Max)
            } else {
                l.select_lanes(l.build.float_test(OGT, x, y), x, y)
            }
        };

        /// Without saturation: the product of the least number with itself is the least number.
        "i16x8.relaxed_q15mulr_s" visit_i16x8_relaxed_q15mulr_s i16x8 => |l, x, y| {
            if l.is_deterministic() {
                l.fixed_point_product(x, y)
            } else {
                l.machine_intrinsic("llvm.x86.ssse3.pmul.hr.sw.128", &[x, y])
            }
        };
        "i16x8.relaxed_dot_i8x16_i7x16_s" visit_i16x8_relaxed_dot_i8x16_i7x16_s i8x16
            => |l, x, y| l.relaxed_dot(x, y);
        "i32x4.relaxed_dot_i8x16_i7x16_add_s" visit_i32x4_relaxed_dot_i8x16_i7x16_add_s i8x16
            => |l, x, y, sum| {
            let dot = l.relaxed_dot(x, y);
            let pairs = l.sum_of_products_16(dot, l.splat_int(1, dot.get_type()));
            l.build.int_add(pairs, l.lanes(sum, pairs.get_type()))
        };
    }

    fn is_deterministic(&self) -> bool {
        self.unit.relaxed_simd == RelaxedSimd::Deterministic
    }

    /// `x * y + z`, rounded once where the artifact's choice is to.
    fn multiply_add(
        &self,
        x: VectorValue<'ctx>,
        y: VectorValue<'ctx>,
        z: VectorValue<'ctx>,
    ) -> VectorValue<'ctx> {
        if self.unit.relaxed_simd == RelaxedSimd::Fused {
            return self.lane_intrinsic("llvm.fma", &[x, y, z]);
        }
        let product = self.float_binary("fmul", super::builder::Build::float_mul, x, y);
        self.float_binary("fadd", super::builder::Build::float_add, product, z)
    }

    /// The products of neighbours summed up with saturation. The deterministic choice takes the second operand as
    /// signed; `pmaddubsw` takes it as unsigned.
    fn relaxed_dot(&self, x: VectorValue<'ctx>, y: VectorValue<'ctx>) -> VectorValue<'ctx> {
        if !self.is_deterministic() {
            return self.sum_of_products_8(y, x);
        }
        let wide = self.unit.types.wide(x.get_type());
        let [x, y] = [x, y].map(|operand| self.build.sign_extend(operand, wide));
        let products = self.build.int_mul(x, y);
        let [even, odd] =
            [0, 1].map(|first| self.build.shuffle(products, wide.get_poison(), (first..16).step_by(2)));
        self.lane_intrinsic("llvm.sadd.sat", &[even, odd])
    }
}
