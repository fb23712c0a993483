//! Operators on vectors of integers that change the width of the lanes: extension, narrowing, and sums and
//! products in lanes twice as wide.

use super::function::FunctionLowering;
use super::simd::Half::{self, High, Low};
use super::simd::lanes;
use inkwell::types::VectorType;
use inkwell::values::VectorValue;

/// How integers are widened.
#[derive(Clone, Copy)]
enum Extension {
    Signed,
    Unsigned,
}

use Extension::{Signed, Unsigned};

impl<'ctx> FunctionLowering<'_, 'ctx> {
    lanes! {
        "i8x16.narrow_i16x8_s" visit_i8x16_narrow_i16x8_s i16x8
            => |l, x, y| l.machine_intrinsic("llvm.x86.sse2.packsswb.128", &[x, y]);
        "i8x16.narrow_i16x8_u" visit_i8x16_narrow_i16x8_u i16x8
            => |l, x, y| l.machine_intrinsic("llvm.x86.sse2.packuswb.128", &[x, y]);
        "i16x8.narrow_i32x4_s" visit_i16x8_narrow_i32x4_s i32x4
            => |l, x, y| l.machine_intrinsic("llvm.x86.sse2.packssdw.128", &[x, y]);
        "i16x8.narrow_i32x4_u" visit_i16x8_narrow_i32x4_u i32x4
            => |l, x, y| l.machine_intrinsic("llvm.x86.sse41.packusdw", &[x, y]);

        "i16x8.extend_low_i8x16_s" visit_i16x8_extend_low_i8x16_s i8x16,
        "i32x4.extend_low_i16x8_s" visit_i32x4_extend_low_i16x8_s i16x8,
        "i64x2.extend_low_i32x4_s" visit_i64x2_extend_low_i32x4_s i32x4 => |l, x| l.extend(x, Low, Signed);
        "i16x8.extend_high_i8x16_s" visit_i16x8_extend_high_i8x16_s i8x16,
        "i32x4.extend_high_i16x8_s" visit_i32x4_extend_high_i16x8_s i16x8,
        "i64x2.extend_high_i32x4_s" visit_i64x2_extend_high_i32x4_s i32x4 => |l, x| l.extend(x, High, Signed);
        "i16x8.extend_low_i8x16_u" visit_i16x8_extend_low_i8x16_u i8x16,
        "i32x4.extend_low_i16x8_u" visit_i32x4_extend_low_i16x8_u i16x8,
        "i64x2.extend_low_i32x4_u" visit_i64x2_extend_low_i32x4_u i32x4 => |l, x| l.extend(x, Low, Unsigned);
        "i16x8.extend_high_i8x16_u" visit_i16x8_extend_high_i8x16_u i8x16,
        "i32x4.extend_high_i16x8_u" visit_i32x4_extend_high_i16x8_u i16x8,
        "i64x2.extend_high_i32x4_u" visit_i64x2_extend_high_i32x4_u i32x4 => |l, x| l.extend(x, High, Unsigned);

        "i16x8.extmul_low_i8x16_s" visit_i16x8_extmul_low_i8x16_s i8x16,
        "i32x4.extmul_low_i16x8_s" visit_i32x4_extmul_low_i16x8_s i16x8,
        "i64x2.extmul_low_i32x4_s" visit_i64x2_extmul_low_i32x4_s i32x4
            => |l, x, y| l.build.int_mul(l.extend(x, Low, Signed), l.extend(y, Low, Signed));
        "i16x8.extmul_high_i8x16_s" visit_i16x8_extmul_high_i8x16_s i8x16,
        "i32x4.extmul_high_i16x8_s" visit_i32x4_extmul_high_i16x8_s i16x8,
        "i64x2.extmul_high_i32x4_s" visit_i64x2_extmul_high_i32x4_s i32x4
            => |l, x, y| l.build.int_mul(l.extend(x, High, Signed), l.extend(y, High, Signed));
        "i16x8.extmul_low_i8x16_u" visit_i16x8_extmul_low_i8x16_u i8x16,
        "i32x4.extmul_low_i16x8_u" visit_i32x4_extmul_low_i16x8_u i16x8,
        "i64x2.extmul_low_i32x4_u" visit_i64x2_extmul_low_i32x4_u i32x4
            => |l, x, y| l.build.int_mul(l.extend(x, Low, Unsigned), l.extend(y, Low, Unsigned));
        "i16x8.extmul_high_i8x16_u" visit_i16x8_extmul_high_i8x16_u i8x16,
        "i32x4.extmul_high_i16x8_u" visit_i32x4_extmul_high_i16x8_u i16x8,
        "i64x2.extmul_high_i32x4_u" visit_i64x2_extmul_high_i32x4_u i32x4
            => |l, x, y| l.build.int_mul(l.extend(x, High, Unsigned), l.extend(y, High, Unsigned));

        /// `pmaddubsw` takes its first operand as unsigned: the ones.
        "i16x8.extadd_pairwise_i8x16_s" visit_i16x8_extadd_pairwise_i8x16_s i8x16
            => |l, x| l.sum_of_products_8(l.splat_int(1, x.get_type()), x);
        /// `pmaddubsw` takes its second operand as signed: the ones.
        "i16x8.extadd_pairwise_i8x16_u" visit_i16x8_extadd_pairwise_i8x16_u i8x16
            => |l, x| l.sum_of_products_8(x, l.splat_int(1, x.get_type()));
        "i32x4.extadd_pairwise_i16x8_s" visit_i32x4_extadd_pairwise_i16x8_s i16x8
            => |l, x| l.sum_of_products_16(x, l.splat_int(1, x.get_type()));
        /// `pmaddwd` takes both operands as signed: each number is brought down by 0x8000 before and their sum up
        /// by twice that after.
        "i32x4.extadd_pairwise_i16x8_u" visit_i32x4_extadd_pairwise_i16x8_u i16x8 => |l, x| {
            let lowered = l.build.xor(x, l.splat_int(0x8000, x.get_type()));
            let sum = l.sum_of_products_16(lowered, l.splat_int(1, x.get_type()));
            l.build.int_add(sum, l.splat_int(0x1_0000, sum.get_type()))
        };
        "i32x4.dot_i16x8_s" visit_i32x4_dot_i16x8_s i16x8 => |l, x, y| l.sum_of_products_16(x, y);
    }

    /// Half of the lanes, each twice as wide.
    fn extend(&self, x: VectorValue<'ctx>, half: Half, extension: Extension) -> VectorValue<'ctx> {
        let lanes = self.half(x, half);
        let wide: VectorType<'ctx> = self.unit.types.wide(lanes.get_type());
        match extension {
            Signed => self.build.sign_extend(lanes, wide),
            Unsigned => self.build.zero_extend(lanes, wide),
        }
    }

    /// `pmaddubsw`: the products of neighbours, unsigned times signed bytes, summed up with saturation.
    pub(super) fn sum_of_products_8(
        &self,
        unsigned: VectorValue<'ctx>,
        signed: VectorValue<'ctx>,
    ) -> VectorValue<'ctx> {
        self.machine_intrinsic("llvm.x86.ssse3.pmadd.ub.sw.128", &[unsigned, signed])
    }

    /// `pmaddwd`: the products of neighbours, signed, summed up. Frozen, which keeps LLVM from making one instruction of it
    /// and an addition behind it, `vpdpwssd`: a loop that sums up would wait for its multiplication each time.
    pub(super) fn sum_of_products_16(&self, x: VectorValue<'ctx>, y: VectorValue<'ctx>) -> VectorValue<'ctx> {
        self.build.freeze(self.machine_intrinsic("llvm.x86.sse2.pmadd.wd", &[x, y]))
    }
}
