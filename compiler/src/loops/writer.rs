//! Writes the integers and addresses that are computed around loops, for [`jam`](crate::jam) and [`widen`](crate::widen).
//! What it writes may wrap around unless its documentation says otherwise.

use super::linear::Linear;
use super::llvm;
use super::streams::Group;
use inkwell::IntPredicate;
use inkwell::builder::Builder;
use inkwell::context::ContextRef;
use inkwell::values::{InstructionValue, IntValue, PointerValue};

pub(crate) const POSITIONED: &str = "builder is positioned";

pub(crate) struct Writer<'ctx> {
    pub(crate) context: ContextRef<'ctx>,
    pub(crate) builder: Builder<'ctx>,
}

impl<'ctx> Writer<'ctx> {
    pub(crate) fn new(context: ContextRef<'ctx>) -> Writer<'ctx> {
        Writer { context, builder: context.create_builder() }
    }

    pub(crate) fn number(&self, number: u64) -> IntValue<'ctx> {
        self.context.i64_type().const_int(number, false)
    }

    /// In 64 bits, as unsigned.
    pub(crate) fn extended(&self, value: IntValue<'ctx>) -> IntValue<'ctx> {
        self.builder.build_int_z_extend_or_bit_cast(value, self.context.i64_type(), "").expect(POSITIONED)
    }

    /// Computes a sum anew, with what `now` has for its values.
    pub(crate) fn computed(
        &self,
        linear: &Linear<'ctx>,
        now: impl Fn(IntValue<'ctx>) -> IntValue<'ctx>,
    ) -> IntValue<'ctx> {
        let ty =
            self.context.custom_width_int_type(linear.bits.try_into().expect("it is not 0")).expect("narrow");
        let constant = ty.const_int(linear.constant, false);
        linear.terms.iter().fold(constant, |sum, &(value, factor)| {
            let factor = ty.const_int(factor, false);
            let term = self.builder.build_int_mul(now(value), factor, "").expect(POSITIONED);
            self.sum(sum, term)
        })
    }

    /// `start` after so many iterations.
    pub(crate) fn grown(
        &self,
        start: IntValue<'ctx>,
        growth: i64,
        iterations: IntValue<'ctx>,
    ) -> IntValue<'ctx> {
        let ty = start.get_type();
        let iterations = self.builder.build_int_truncate_or_bit_cast(iterations, ty, "").expect(POSITIONED);
        let growth = ty.const_int(growth.cast_unsigned(), true);
        let grown = self.builder.build_int_mul(iterations, growth, "").expect(POSITIONED);
        self.sum(start, grown)
    }

    pub(crate) fn compare(
        &self,
        predicate: IntPredicate,
        x: IntValue<'ctx>,
        y: IntValue<'ctx>,
    ) -> IntValue<'ctx> {
        self.builder.build_int_compare(predicate, x, y, "").expect(POSITIONED)
    }

    pub(crate) fn sum(&self, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        self.builder.build_int_add(x, y, "").expect(POSITIONED)
    }

    pub(crate) fn product(&self, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        self.builder.build_int_mul(x, y, "").expect(POSITIONED)
    }

    pub(crate) fn both(&self, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        self.builder.build_and(x, y, "").expect(POSITIONED)
    }

    pub(crate) fn address(&self, from: PointerValue<'ctx>, bytes: IntValue<'ctx>) -> PointerValue<'ctx> {
        llvm::address(&self.builder, self.context.i8_type(), from, bytes)
    }

    /// Whether no index of a group wraps around in so many iterations, if its lowest is `low`.
    pub(crate) fn fits(
        &self,
        group: &Group<'ctx>,
        low: IntValue<'ctx>,
        iterations: IntValue<'ctx>,
    ) -> IntValue<'ctx> {
        let all = self.product(iterations, self.number(group.bytes.into()));
        let end = self.sum(self.sum(low, all), self.number(group.span));
        self.compare(IntPredicate::ULE, end, self.number(1 << 32))
    }

    /// The first byte that a group accesses in so many iterations, and the one behind the last.
    pub(crate) fn range(
        &self,
        group: &Group<'ctx>,
        low: IntValue<'ctx>,
        iterations: IntValue<'ctx>,
    ) -> [IntValue<'ctx>; 2] {
        let all = self.product(iterations, self.number(group.bytes.into()));
        let [first, last] = group.reach().map(|at| self.sum(low, self.number(at.cast_unsigned())));
        [first, self.sum(last, all)]
    }

    /// Whether two ranges have no byte in common.
    pub(crate) fn are_apart(&self, x: [IntValue<'ctx>; 2], y: [IntValue<'ctx>; 2]) -> IntValue<'ctx> {
        let below = self.compare(IntPredicate::ULE, x[1], y[0]);
        let above = self.compare(IntPredicate::ULE, y[1], x[0]);
        self.builder.build_or(below, above, "").expect(POSITIONED)
    }

    /// Tells of an access what is known of another.
    pub(crate) fn describe(&self, access: InstructionValue<'ctx>, other: InstructionValue<'ctx>) {
        access.set_alignment(other.get_alignment().unwrap_or(1)).expect("it accesses memory");
        let kind = self.context.get_kind_id("tbaa");
        if let Some(object) = other.get_metadata(kind) {
            access.set_metadata(object, kind).expect("it accesses memory");
        }
    }
}
