//! How often a loop runs. Used by the plans of [`jam`](crate::jam) and [`widen`](crate::widen).

use super::body::Body;
use super::linear::Linear;
use super::writer::{POSITIONED, Writer};
use inkwell::IntPredicate;
use inkwell::values::IntValue;

/// By how much the sides of the test may come nearer in an iteration.
const GROWTH_MAX: u64 = 1 << 16;

/// How often the loop runs: once more than `distance` holds steps of two to the power of `shift`.
pub(crate) struct Trips<'ctx> {
    pub(crate) distance: Linear<'ctx>,
    pub(crate) shift: u32,
}

impl<'ctx> Trips<'ctx> {
    /// Finds it out; `None` where the loop may end otherwise.
    pub(crate) fn of(body: &Body<'ctx>) -> Option<Trips<'ctx>> {
        let (x, y) = body.exit;
        matches!(x.get_type().get_bit_width(), 32 | 64).then_some(())?;
        let distance = body.linear(x).plus(&body.linear(y).times(u64::MAX));
        let growth = body.growth(&distance)?;
        (growth.unsigned_abs().is_power_of_two() && growth.unsigned_abs() <= GROWTH_MAX).then_some(())?;
        let first = body.first(&distance)?;
        // From here on it grows until it is 0: up to two to the width, or down.
        let distance = if growth > 0 { first.times(u64::MAX) } else { first };
        Some(Trips { distance, shift: growth.trailing_zeros() })
    }

    /// How often the loop runs, in 64 bits, and whether that is known and at least so often.
    pub(crate) fn count(
        &self,
        writer: &Writer<'ctx>,
        distance: IntValue<'ctx>,
        least: u64,
    ) -> (IntValue<'ctx>, IntValue<'ctx>) {
        let (builder, ty) = (&writer.builder, distance.get_type());
        let shift = ty.const_int(self.shift.into(), false);
        let steps = builder.build_right_shift(distance, shift, false, "").expect(POSITIONED);
        let steps = writer.extended(steps);
        let iterations = writer.sum(steps, writer.number(1));
        let mut enough = writer.compare(IntPredicate::UGE, iterations, writer.number(least));
        if self.distance.bits > 32 {
            let most = writer.number(1 << 32);
            enough = writer.both(enough, writer.compare(IntPredicate::ULE, iterations, most));
        }
        if self.distance.trailing_zeros() < self.shift {
            let below = ty.const_int((1 << self.shift) - 1, false);
            let left = builder.build_and(distance, below, "").expect(POSITIONED);
            enough = writer.both(enough, writer.compare(IntPredicate::EQ, left, ty.const_zero()));
        }
        (iterations, enough)
    }
}
