//! Arithmetic on vectors of floats: lane by lane what [`numeric_float`](super::numeric_float) does, from which it
//! takes what has pitfalls.

use super::builder::Build;
use super::function::FunctionLowering;
use super::numeric_float::Extreme;
use super::simd::lanes;
use inkwell::FloatPredicate::OLT;

impl FunctionLowering<'_, '_> {
    lanes! {
        "f32x4.ceil" visit_f32x4_ceil f32x4, "f64x2.ceil" visit_f64x2_ceil f64x2
            => |l, x| l.lane_intrinsic("llvm.ceil", &[x]);
        "f32x4.floor" visit_f32x4_floor f32x4, "f64x2.floor" visit_f64x2_floor f64x2
            => |l, x| l.lane_intrinsic("llvm.floor", &[x]);
        "f32x4.trunc" visit_f32x4_trunc f32x4, "f64x2.trunc" visit_f64x2_trunc f64x2
            => |l, x| l.lane_intrinsic("llvm.trunc", &[x]);
        /// To the nearest integer, ties to the even one.
        "f32x4.nearest" visit_f32x4_nearest f32x4, "f64x2.nearest" visit_f64x2_nearest f64x2
            => |l, x| l.lane_intrinsic("llvm.roundeven", &[x]);
        /// Changes the sign bit alone, also of a NaN.
        "f32x4.abs" visit_f32x4_abs f32x4, "f64x2.abs" visit_f64x2_abs f64x2
            => |l, x| l.lane_intrinsic("llvm.fabs", &[x]);
        /// Changes the sign bit alone, also of a NaN.
        "f32x4.neg" visit_f32x4_neg f32x4, "f64x2.neg" visit_f64x2_neg f64x2 => |l, x| l.build.float_neg(x);
        "f32x4.sqrt" visit_f32x4_sqrt f32x4, "f64x2.sqrt" visit_f64x2_sqrt f64x2
            => |l, x| l.lane_intrinsic("llvm.sqrt", &[x]);

        "f32x4.add" visit_f32x4_add f32x4, "f64x2.add" visit_f64x2_add f64x2
            => |l, x, y| l.float_binary("fadd", Build::float_add, x, y);
        "f32x4.sub" visit_f32x4_sub f32x4, "f64x2.sub" visit_f64x2_sub f64x2
            => |l, x, y| l.float_binary("fsub", Build::float_sub, x, y);
        "f32x4.mul" visit_f32x4_mul f32x4, "f64x2.mul" visit_f64x2_mul f64x2
            => |l, x, y| l.float_binary("fmul", Build::float_mul, x, y);
        "f32x4.div" visit_f32x4_div f32x4, "f64x2.div" visit_f64x2_div f64x2
            => |l, x, y| l.float_binary("fdiv", Build::float_div, x, y);
        "f32x4.min" visit_f32x4_min f32x4, "f64x2.min" visit_f64x2_min f64x2
            => |l, x, y| l.float_extreme(x, y, Extreme::Min);
        "f32x4.max" visit_f32x4_max f32x4, "f64x2.max" visit_f64x2_max f64x2
            => |l, x, y| l.float_extreme(x, y, Extreme::Max);
        /// `y < x ? y : x`: what `minps` does with its operands exchanged.
        "f32x4.pmin" visit_f32x4_pmin f32x4, "f64x2.pmin" visit_f64x2_pmin f64x2
            => |l, x, y| l.select_lanes(l.build.float_test(OLT, y, x), y, x);
        /// `x < y ? y : x`: what `maxps` does with its operands exchanged.
        "f32x4.pmax" visit_f32x4_pmax f32x4, "f64x2.pmax" visit_f64x2_pmax f64x2
            => |l, x, y| l.select_lanes(l.build.float_test(OLT, x, y), y, x);
    }
}
