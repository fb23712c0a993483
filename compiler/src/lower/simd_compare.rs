//! Comparisons of vectors: each lane of the result is all ones or all zeros.

use super::function::FunctionLowering;
use super::simd::lanes;
use inkwell::FloatPredicate::{OEQ, OGE, OGT, OLE, OLT, UNE};
use inkwell::IntPredicate::{EQ, NE, SGE, SGT, SLE, SLT, UGE, UGT, ULE, ULT};

impl FunctionLowering<'_, '_> {
    lanes! {
        "i8x16.eq" visit_i8x16_eq i8x16, "i16x8.eq" visit_i16x8_eq i16x8, "i32x4.eq" visit_i32x4_eq i32x4,
        "i64x2.eq" visit_i64x2_eq i64x2 => |l, x, y| l.int_mask(EQ, x, y);
        "i8x16.ne" visit_i8x16_ne i8x16, "i16x8.ne" visit_i16x8_ne i16x8, "i32x4.ne" visit_i32x4_ne i32x4,
        "i64x2.ne" visit_i64x2_ne i64x2 => |l, x, y| l.int_mask(NE, x, y);
        "i8x16.lt_s" visit_i8x16_lt_s i8x16, "i16x8.lt_s" visit_i16x8_lt_s i16x8,
        "i32x4.lt_s" visit_i32x4_lt_s i32x4, "i64x2.lt_s" visit_i64x2_lt_s i64x2
            => |l, x, y| l.int_mask(SLT, x, y);
        "i8x16.lt_u" visit_i8x16_lt_u i8x16, "i16x8.lt_u" visit_i16x8_lt_u i16x8,
        "i32x4.lt_u" visit_i32x4_lt_u i32x4 => |l, x, y| l.int_mask(ULT, x, y);
        "i8x16.gt_s" visit_i8x16_gt_s i8x16, "i16x8.gt_s" visit_i16x8_gt_s i16x8,
        "i32x4.gt_s" visit_i32x4_gt_s i32x4, "i64x2.gt_s" visit_i64x2_gt_s i64x2
            => |l, x, y| l.int_mask(SGT, x, y);
        "i8x16.gt_u" visit_i8x16_gt_u i8x16, "i16x8.gt_u" visit_i16x8_gt_u i16x8,
        "i32x4.gt_u" visit_i32x4_gt_u i32x4 => |l, x, y| l.int_mask(UGT, x, y);
        "i8x16.le_s" visit_i8x16_le_s i8x16, "i16x8.le_s" visit_i16x8_le_s i16x8,
        "i32x4.le_s" visit_i32x4_le_s i32x4, "i64x2.le_s" visit_i64x2_le_s i64x2
            => |l, x, y| l.int_mask(SLE, x, y);
        "i8x16.le_u" visit_i8x16_le_u i8x16, "i16x8.le_u" visit_i16x8_le_u i16x8,
        "i32x4.le_u" visit_i32x4_le_u i32x4 => |l, x, y| l.int_mask(ULE, x, y);
        "i8x16.ge_s" visit_i8x16_ge_s i8x16, "i16x8.ge_s" visit_i16x8_ge_s i16x8,
        "i32x4.ge_s" visit_i32x4_ge_s i32x4, "i64x2.ge_s" visit_i64x2_ge_s i64x2
            => |l, x, y| l.int_mask(SGE, x, y);
        "i8x16.ge_u" visit_i8x16_ge_u i8x16, "i16x8.ge_u" visit_i16x8_ge_u i16x8,
        "i32x4.ge_u" visit_i32x4_ge_u i32x4 => |l, x, y| l.int_mask(UGE, x, y);

        "f32x4.eq" visit_f32x4_eq f32x4, "f64x2.eq" visit_f64x2_eq f64x2 => |l, x, y| l.float_mask(OEQ, x, y);
        "f32x4.ne" visit_f32x4_ne f32x4, "f64x2.ne" visit_f64x2_ne f64x2 => |l, x, y| l.float_mask(UNE, x, y);
        "f32x4.lt" visit_f32x4_lt f32x4, "f64x2.lt" visit_f64x2_lt f64x2 => |l, x, y| l.float_mask(OLT, x, y);
        "f32x4.gt" visit_f32x4_gt f32x4, "f64x2.gt" visit_f64x2_gt f64x2 => |l, x, y| l.float_mask(OGT, x, y);
        "f32x4.le" visit_f32x4_le f32x4, "f64x2.le" visit_f64x2_le f64x2 => |l, x, y| l.float_mask(OLE, x, y);
        "f32x4.ge" visit_f32x4_ge f32x4, "f64x2.ge" visit_f64x2_ge f64x2 => |l, x, y| l.float_mask(OGE, x, y);
    }
}
