//! Operators that make vectors of literals and scalars, take lanes out, put them in, and move them around.

use super::function::FunctionLowering;
use super::simd::lanes;
use inkwell::values::{BasicValueEnum, VectorValue};

/// Defines methods from rows of the form
///
/// ```text
/// "mnemonic" visit_method shape => |lowering, lane's value| value to push;
/// ```
macro_rules! extractions {
    ($($name:literal $visit:ident $shape:ident => |$l:ident, $x:ident| $body:expr;)*) => {$(
        #[doc = concat!("`", $name, "`.")]
        pub(super) fn $visit(&mut self, lane: u8) {
            let $l = self;
            let vector = $l.pop();
            let $x = $l.build.extract_lane($l.lanes(vector, $l.unit.types.$shape), lane.into());
            let value = $body;
            $l.push(value);
        }
    )*};
}

/// Defines methods from rows of the form
///
/// ```text
/// "mnemonic" visit_method shape => |lowering, operand| value for the lane;
/// ```
macro_rules! replacements {
    ($($name:literal $visit:ident $shape:ident => |$l:ident, $x:ident| $body:expr;)*) => {$(
        #[doc = concat!("`", $name, "`.")]
        pub(super) fn $visit(&mut self, lane: u8) {
            let $l = self;
            let [vector, $x] = $l.pop_operands();
            let vector = $l.lanes(vector, $l.unit.types.$shape);
            let value: BasicValueEnum<'_> = $body;
            let replaced = $l.build.replace_lane(vector, lane.into(), value);
            $l.push(replaced);
        }
    )*};
}

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// `v128.const`.
    pub(super) fn visit_v128_const(&mut self, value: wasmparser::V128) {
        let value = self.constant_lanes(*value.bytes(), self.unit.types.v128);
        self.push(value);
    }

    /// `i8x16.shuffle`.
    pub(super) fn visit_i8x16_shuffle(&mut self, lanes: [u8; 16]) {
        let [x, y] = self.pop_operands().map(|operand| self.lanes(operand, self.unit.types.i8x16));
        let shuffled = self.build.shuffle(x, y, lanes.map(u64::from));
        self.push(shuffled);
    }

    extractions! {
        "i8x16.extract_lane_s" visit_i8x16_extract_lane_s i8x16
            => |l, x| l.build.sign_extend(x.into_int_value(), l.unit.types.i32);
        "i8x16.extract_lane_u" visit_i8x16_extract_lane_u i8x16
            => |l, x| l.build.zero_extend(x.into_int_value(), l.unit.types.i32);
        "i16x8.extract_lane_s" visit_i16x8_extract_lane_s i16x8
            => |l, x| l.build.sign_extend(x.into_int_value(), l.unit.types.i32);
        "i16x8.extract_lane_u" visit_i16x8_extract_lane_u i16x8
            => |l, x| l.build.zero_extend(x.into_int_value(), l.unit.types.i32);
        "i32x4.extract_lane" visit_i32x4_extract_lane i32x4 => |l, x| x;
        "i64x2.extract_lane" visit_i64x2_extract_lane i64x2 => |l, x| x;
        "f32x4.extract_lane" visit_f32x4_extract_lane f32x4 => |l, x| x;
        "f64x2.extract_lane" visit_f64x2_extract_lane f64x2 => |l, x| x;
    }

    replacements! {
        "i8x16.replace_lane" visit_i8x16_replace_lane i8x16
            => |l, x| l.build.truncate(x.into_int_value(), l.unit.types.i8).into();
        "i16x8.replace_lane" visit_i16x8_replace_lane i16x8
            => |l, x| l.build.truncate(x.into_int_value(), l.unit.types.i16).into();
        "i32x4.replace_lane" visit_i32x4_replace_lane i32x4 => |l, x| x;
        "i64x2.replace_lane" visit_i64x2_replace_lane i64x2 => |l, x| x;
        "f32x4.replace_lane" visit_f32x4_replace_lane f32x4 => |l, x| x;
        "f64x2.replace_lane" visit_f64x2_replace_lane f64x2 => |l, x| x;
    }

    lanes! {
        "i8x16.swizzle" visit_i8x16_swizzle i8x16 => |l, x, lanes| l.swizzle(x, lanes);
        "i8x16.splat" visit_i8x16_splat i8x16
            => |l, x: int| l.splat(l.build.truncate(x, l.unit.types.i8), l.unit.types.i8x16);
        "i16x8.splat" visit_i16x8_splat i16x8
            => |l, x: int| l.splat(l.build.truncate(x, l.unit.types.i16), l.unit.types.i16x8);
        "i32x4.splat" visit_i32x4_splat i32x4 => |l, x: int| l.splat(x, l.unit.types.i32x4);
        "i64x2.splat" visit_i64x2_splat i64x2 => |l, x: int| l.splat(x, l.unit.types.i64x2);
        "f32x4.splat" visit_f32x4_splat f32x4 => |l, x: float| l.splat(x, l.unit.types.f32x4);
        "f64x2.splat" visit_f64x2_splat f64x2 => |l, x: float| l.splat(x, l.unit.types.f64x2);
    }

    /// Lane numbers from 16 on yield zero. `pshufb` does that from 128 on and takes the rest modulo 16: adding
    /// 112 with saturation brings 16 to 128 and leaves the low four bits of lesser ones alone.
    pub(super) fn swizzle(&self, x: VectorValue<'ctx>, lanes: VectorValue<'ctx>) -> VectorValue<'ctx> {
        let shift = self.splat_int(0x70, self.unit.types.i8x16);
        let shifted = self.lane_intrinsic("llvm.uadd.sat", &[lanes, shift]);
        self.machine_intrinsic("llvm.x86.ssse3.pshuf.b.128", &[x, shifted])
    }
}
