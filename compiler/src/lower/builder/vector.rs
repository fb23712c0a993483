//! What is built of vectors alone: lanes taken out and put in, shuffled, widened and narrowed.

use super::{Build, POSITIONED};
use inkwell::types::VectorType;
use inkwell::values::{BasicValue, BasicValueEnum, VectorValue};

impl<'ctx> Build<'ctx> {
    /// Lane `lane` of a vector.
    pub(in crate::lower) fn extract_lane(&self, x: VectorValue<'ctx>, lane: u64) -> BasicValueEnum<'ctx> {
        let lane = self.types.i32.const_int(lane, false);
        self.inner.build_extract_element(x, lane, "").expect(POSITIONED)
    }

    /// The vector with another value in lane `lane`.
    pub(in crate::lower) fn replace_lane(
        &self,
        x: VectorValue<'ctx>,
        lane: u64,
        value: impl BasicValue<'ctx>,
    ) -> VectorValue<'ctx> {
        let lane = self.types.i32.const_int(lane, false);
        self.inner.build_insert_element(x, value, lane, "").expect(POSITIONED)
    }

    /// The lanes of `x` and, counted on, those of `y` that `lanes` names.
    pub(in crate::lower) fn shuffle(
        &self,
        x: VectorValue<'ctx>,
        y: VectorValue<'ctx>,
        lanes: impl IntoIterator<Item = u64>,
    ) -> VectorValue<'ctx> {
        let lanes: Vec<_> = lanes.into_iter().map(|lane| self.types.i32.const_int(lane, false)).collect();
        self.inner.build_shuffle_vector(x, y, VectorType::const_vector(&lanes), "").expect(POSITIONED)
    }

    /// Narrows the floats in a vector.
    pub(in crate::lower) fn demote_lanes(
        &self,
        x: VectorValue<'ctx>,
        to: VectorType<'ctx>,
    ) -> VectorValue<'ctx> {
        self.inner.build_float_trunc(x, to, "").expect(POSITIONED)
    }

    /// Widens the floats in a vector.
    pub(in crate::lower) fn promote_lanes(
        &self,
        x: VectorValue<'ctx>,
        to: VectorType<'ctx>,
    ) -> VectorValue<'ctx> {
        self.inner.build_float_ext(x, to, "").expect(POSITIONED)
    }
}
