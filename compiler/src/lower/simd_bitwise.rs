//! Operators on the bits of vectors, and those that sum a vector up in one number.

use super::function::FunctionLowering;
use super::simd::lanes;
use inkwell::IntPredicate::{EQ, NE, SLT};
use inkwell::values::{IntValue, VectorValue};

impl<'ctx> FunctionLowering<'_, 'ctx> {
    lanes! {
        "v128.not" visit_v128_not v128 => |l, x| l.build.not(x);
        "v128.and" visit_v128_and v128 => |l, x, y| l.build.and(x, y);
        "v128.andnot" visit_v128_andnot v128
            => |l, x, y| l.build.and(x, l.build.not(y));
        "v128.or" visit_v128_or v128 => |l, x, y| l.build.or(x, y);
        "v128.xor" visit_v128_xor v128 => |l, x, y| l.build.xor(x, y);
        "v128.bitselect" visit_v128_bitselect v128 => |l, x, y, mask| l.bitselect(x, y, mask);

        "v128.any_true" visit_v128_any_true v128 => |l, x| {
            let bits = l.build.bit_cast(x, l.unit.types.int(128)).into_int_value();
            l.build.int_compare(NE, bits, bits.get_type().const_zero())
        };
        "i8x16.all_true" visit_i8x16_all_true i8x16, "i16x8.all_true" visit_i16x8_all_true i16x8,
        "i32x4.all_true" visit_i32x4_all_true i32x4, "i64x2.all_true" visit_i64x2_all_true i64x2 => |l, x| {
            let zeros = l.condition_bits(l.build.int_test(EQ, x, x.get_type().const_zero()));
            l.build.int_compare(EQ, zeros, zeros.get_type().const_zero())
        };
        /// The sign bits.
        "i8x16.bitmask" visit_i8x16_bitmask i8x16, "i16x8.bitmask" visit_i16x8_bitmask i16x8,
        "i32x4.bitmask" visit_i32x4_bitmask i32x4, "i64x2.bitmask" visit_i64x2_bitmask i64x2
            => |l, x| l.bitmask(x);
    }

    /// Bits of `x` where the mask has ones, of `y` where it has zeros.
    pub(super) fn bitselect(
        &self,
        x: VectorValue<'ctx>,
        y: VectorValue<'ctx>,
        mask: VectorValue<'ctx>,
    ) -> VectorValue<'ctx> {
        self.build.or(self.build.and(x, mask), self.build.and(y, self.build.not(mask)))
    }

    fn bitmask(&self, x: VectorValue<'ctx>) -> IntValue<'ctx> {
        let signs = self.condition_bits(self.build.int_test(SLT, x, x.get_type().const_zero()));
        self.build.zero_extend(signs, self.unit.types.i32)
    }
}
