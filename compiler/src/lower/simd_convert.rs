//! Conversions between vectors of numbers.
//!
//! LLVM's own saturating conversions of vectors take the lanes apart. The processor's conversion yields the least
//! integer for all that has no place in the type; around it a few instructions give what wasm wants.

use super::conversion::is_result_of;
use super::function::FunctionLowering;
use super::simd::{Half, lanes};
use inkwell::FloatPredicate::{OGE, OGT, OLT, ORD};
use inkwell::values::{InstructionOpcode, VectorValue};

/// 2^31, the least float above all signed integers of 32 bits.
const ABOVE_I32: f64 = 2_147_483_648.0;
const MAX_I32: f64 = 2_147_483_647.0;
const MAX_U32: f64 = 4_294_967_295.0;

/// 2^52: the sum of a lesser integer and this has the integer in its low bits.
const INTEGERS_IN_LOW_BITS: f64 = 4_503_599_627_370_496.0;

impl<'ctx> FunctionLowering<'_, 'ctx> {
    lanes! {
        "i32x4.trunc_sat_f32x4_s" visit_i32x4_trunc_sat_f32x4_s f32x4 => |l, x| l.truncate_f32x4_signed(x);
        "i32x4.trunc_sat_f32x4_u" visit_i32x4_trunc_sat_f32x4_u f32x4 => |l, x| l.truncate_f32x4_unsigned(x);
        "f32x4.convert_i32x4_s" visit_f32x4_convert_i32x4_s i32x4
            => |l, x| l.build.signed_to_float(x, l.unit.types.f32x4);
        "f32x4.convert_i32x4_u" visit_f32x4_convert_i32x4_u i32x4
            => |l, x| l.build.unsigned_to_float(x, l.unit.types.f32x4);
        "i32x4.trunc_sat_f64x2_s_zero" visit_i32x4_trunc_sat_f64x2_s_zero f64x2
            => |l, x| l.truncate_f64x2_signed(x);
        "i32x4.trunc_sat_f64x2_u_zero" visit_i32x4_trunc_sat_f64x2_u_zero f64x2
            => |l, x| l.truncate_f64x2_unsigned(x);
        "f64x2.convert_low_i32x4_s" visit_f64x2_convert_low_i32x4_s i32x4
            => |l, x| l.build.signed_to_float(l.half(x, Half::Low), l.unit.types.f64x2);
        "f64x2.convert_low_i32x4_u" visit_f64x2_convert_low_i32x4_u i32x4
            => |l, x| l.build.unsigned_to_float(l.half(x, Half::Low), l.unit.types.f64x2);
        /// LLVM takes demoting what was promoted for the number itself, though both quiet a NaN.
        "f32x4.demote_f64x2_zero" visit_f32x4_demote_f64x2_zero f64x2 => |l, x| {
            let types = l.unit.types;
            let demoted = if is_result_of(x, InstructionOpcode::FPExt) {
                let overloads = [types.f32x2.into(), types.f64x2.into()];
                l.constrained("llvm.experimental.constrained.fptrunc", &overloads, &[x.into()]).into_vector_value()
            } else {
                l.build.demote_lanes(x, types.f32x2)
            };
            l.build.shuffle(demoted, types.f32x2.const_zero(), 0..4)
        };
        "f64x2.promote_low_f32x4" visit_f64x2_promote_low_f32x4 f32x4
            => |l, x| l.build.promote_lanes(l.half(x, Half::Low), l.unit.types.f64x2);
    }

    /// NaNs become 0 before; what comes out as the least integer, but lies above, becomes its inverse.
    pub(super) fn truncate_f32x4_signed(&self, x: VectorValue<'ctx>) -> VectorValue<'ctx> {
        let number = self.select_lanes(self.build.float_test(ORD, x, x), x, x.get_type().const_zero());
        let truncated = self.truncate_f32x4_by_machine(number);
        let is_above = self.float_mask(OGE, x, self.splat_float(ABOVE_I32, x.get_type()));
        self.build.xor(truncated, is_above)
    }

    /// The sum of two conversions: of the number, which is right below 2^31 and 2^31 from there on, and of what
    /// it exceeds 2^31 by, saturated on both sides.
    pub(super) fn truncate_f32x4_unsigned(&self, x: VectorValue<'ctx>) -> VectorValue<'ctx> {
        let zero = x.get_type().const_zero();
        let above = self.splat_float(ABOVE_I32, x.get_type());
        let number = self.select_lanes(self.build.float_test(OGT, x, zero), x, zero);
        let excess = self.build.float_sub(number, above);
        let truncated_excess = self.truncate_f32x4_by_machine(excess);
        let is_above = self.float_mask(OGE, excess, above);
        let saturated = self.build.xor(truncated_excess, is_above);
        let high = self.lane_intrinsic("llvm.smax", &[saturated, saturated.get_type().const_zero()]);
        self.build.int_add(self.truncate_f32x4_by_machine(number), high)
    }

    /// The lesser of the number and the greatest integer; 0 takes the place of the latter for a NaN, since it is
    /// the latter that is chosen then. The other lanes are 0.
    pub(super) fn truncate_f64x2_signed(&self, x: VectorValue<'ctx>) -> VectorValue<'ctx> {
        let shape = x.get_type();
        let is_number = self.build.float_test(ORD, x, x);
        let limit = self.select_lanes(is_number, self.splat_float(MAX_I32, shape), shape.const_zero());
        self.truncate_f64x2_by_machine(self.select_lanes(self.build.float_test(OLT, x, limit), x, limit))
    }

    /// A number between the limits, NaNs being 0, truncated as a float; the integer is then in the low bits of
    /// a sum. The other lanes are 0.
    pub(super) fn truncate_f64x2_unsigned(&self, x: VectorValue<'ctx>) -> VectorValue<'ctx> {
        let shape = x.get_type();
        let (zero, limit) = (shape.const_zero(), self.splat_float(MAX_U32, shape));
        let positive = self.select_lanes(self.build.float_test(OGT, x, zero), x, zero);
        let limited = self.select_lanes(self.build.float_test(OLT, positive, limit), positive, limit);
        let truncated = self.lane_intrinsic("llvm.trunc", &[limited]);
        let sum = self.build.float_add(truncated, self.splat_float(INTEGERS_IN_LOW_BITS, shape));
        let low_bits = self.lanes(sum, self.unit.types.i32x4);
        self.build.shuffle(low_bits, self.unit.types.i32x4.const_zero(), [0, 2, 4, 5])
    }

    /// `cvttps2dq`: what has no place in the type becomes the least integer.
    pub(super) fn truncate_f32x4_by_machine(&self, x: VectorValue<'ctx>) -> VectorValue<'ctx> {
        self.machine_intrinsic("llvm.x86.sse2.cvttps2dq", &[x])
    }

    /// `cvttpd2dq`: what has no place in the type becomes the least integer. The other lanes are 0.
    pub(super) fn truncate_f64x2_by_machine(&self, x: VectorValue<'ctx>) -> VectorValue<'ctx> {
        self.machine_intrinsic("llvm.x86.sse2.cvttpd2dq", &[x])
    }
}
