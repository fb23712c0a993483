//! Operators that load and store vectors, or lanes of them. As in [`memory`](super::memory), nothing is known of
//! alignment, and no more bytes are read than the operator names.

use super::function::FunctionLowering;
use super::memory::{loads, stores};
use wasmparser::MemArg;

/// Defines methods from rows of the form
///
/// ```text
/// "mnemonic" visit_method => lane's type, shape;
/// ```
macro_rules! lane_loads {
    ($($name:literal $visit:ident => $lane:ident, $shape:ident;)*) => {$(
        #[doc = concat!("`", $name, "`.")]
        pub(super) fn $visit(&mut self, memarg: MemArg, lane: u8) {
            let vector = self.pop();
            let vector = self.lanes(vector, self.unit.types.$shape);
            let loaded = self.load(memarg, self.unit.types.$lane);
            let replaced = self.build.replace_lane(vector, lane.into(), loaded);
            self.push(replaced);
        }
    )*};
}

/// Defines methods from rows of the form
///
/// ```text
/// "mnemonic" visit_method => shape;
/// ```
macro_rules! lane_stores {
    ($($name:literal $visit:ident => $shape:ident;)*) => {$(
        #[doc = concat!("`", $name, "`.")]
        pub(super) fn $visit(&mut self, memarg: MemArg, lane: u8) {
            let vector = self.pop();
            let vector = self.lanes(vector, self.unit.types.$shape);
            let stored = self.build.extract_lane(vector, lane.into());
            self.store(memarg, stored);
        }
    )*};
}

impl FunctionLowering<'_, '_> {
    loads! {
        "v128.load" visit_v128_load => |l, x: v128| x;
        "v128.load8x8_s" visit_v128_load8x8_s
            => |l, x: i8x8| l.build.sign_extend(x.into_vector_value(), l.unit.types.i16x8);
        "v128.load8x8_u" visit_v128_load8x8_u
            => |l, x: i8x8| l.build.zero_extend(x.into_vector_value(), l.unit.types.i16x8);
        "v128.load16x4_s" visit_v128_load16x4_s
            => |l, x: i16x4| l.build.sign_extend(x.into_vector_value(), l.unit.types.i32x4);
        "v128.load16x4_u" visit_v128_load16x4_u
            => |l, x: i16x4| l.build.zero_extend(x.into_vector_value(), l.unit.types.i32x4);
        "v128.load32x2_s" visit_v128_load32x2_s
            => |l, x: i32x2| l.build.sign_extend(x.into_vector_value(), l.unit.types.i64x2);
        "v128.load32x2_u" visit_v128_load32x2_u
            => |l, x: i32x2| l.build.zero_extend(x.into_vector_value(), l.unit.types.i64x2);
        "v128.load8_splat" visit_v128_load8_splat => |l, x: i8| l.splat(x, l.unit.types.i8x16);
        "v128.load16_splat" visit_v128_load16_splat => |l, x: i16| l.splat(x, l.unit.types.i16x8);
        "v128.load32_splat" visit_v128_load32_splat => |l, x: i32| l.splat(x, l.unit.types.i32x4);
        "v128.load64_splat" visit_v128_load64_splat => |l, x: i64| l.splat(x, l.unit.types.i64x2);
        "v128.load32_zero" visit_v128_load32_zero
            => |l, x: i32| l.build.replace_lane(l.unit.types.i32x4.const_zero(), 0, x);
        "v128.load64_zero" visit_v128_load64_zero
            => |l, x: i64| l.build.replace_lane(l.unit.types.i64x2.const_zero(), 0, x);
    }

    stores! {
        "v128.store" visit_v128_store => |l, x| x;
    }

    lane_loads! {
        "v128.load8_lane" visit_v128_load8_lane => i8, i8x16;
        "v128.load16_lane" visit_v128_load16_lane => i16, i16x8;
        "v128.load32_lane" visit_v128_load32_lane => i32, i32x4;
        "v128.load64_lane" visit_v128_load64_lane => i64, i64x2;
    }

    lane_stores! {
        "v128.store8_lane" visit_v128_store8_lane => i8x16;
        "v128.store16_lane" visit_v128_store16_lane => i16x8;
        "v128.store32_lane" visit_v128_store32_lane => i32x4;
        "v128.store64_lane" visit_v128_store64_lane => i64x2;
    }
}
