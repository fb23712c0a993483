//! Operators on floats: constants, comparisons, arithmetic.
//!
//! Plain instructions without fast-math flags, which LLVM can vectorise. They leave one gap: LLVM takes `x * 1`
//! for `x`, though wasm wants a signalling NaN in `x` quieted. Where an operand is a literal that LLVM knows such
//! a rule for, a constrained intrinsic is used, which it does not fold.

use super::builder::Build;
use super::function::FunctionLowering;
use super::rows::operators;
use super::simd::constant_elements;
use super::types::Types;
use inkwell::FloatPredicate::{OEQ, OGE, OGT, OLE, OLT, UNE, UNO};
use inkwell::types::BasicTypeEnum;
use inkwell::values::{
    BasicMetadataValueEnum, BasicValueEnum, FloatMathValue, FloatValue, IntMathValue, IntValue, VectorValue,
};

/// How a row of arithmetic computes its value in the plain way.
type Plain<'ctx, T> = fn(&Build<'ctx>, T, T) -> T;

/// A float or a vector of floats.
pub(super) trait Floats<'ctx>:
    FloatMathValue<'ctx> + Copy + Into<BasicValueEnum<'ctx>> + Into<BasicMetadataValueEnum<'ctx>>
{
    /// The same bits as integers.
    type Bits: IntMathValue<'ctx>;

    /// A value that is known to be one.
    fn view(value: BasicValueEnum<'ctx>) -> Self;

    /// A value that is known to be the bits of one.
    fn view_bits(value: BasicValueEnum<'ctx>) -> Self::Bits;

    /// The type of the bits.
    fn bits_type(self, types: &Types<'ctx>) -> BasicTypeEnum<'ctx>;

    /// The numbers of a literal, lane by lane. What is computed from the result of an operator that always traps
    /// is a constant as well, poison, which has no value to ask for.
    fn literal(self) -> Option<Vec<f64>>;
}

impl<'ctx> Floats<'ctx> for FloatValue<'ctx> {
    type Bits = IntValue<'ctx>;

    fn view(value: BasicValueEnum<'ctx>) -> Self {
        value.into_float_value()
    }

    fn view_bits(value: BasicValueEnum<'ctx>) -> Self::Bits {
        value.into_int_value()
    }

    fn bits_type(self, types: &Types<'ctx>) -> BasicTypeEnum<'ctx> {
        types.bits(self.get_type()).into()
    }

    fn literal(self) -> Option<Vec<f64>> {
        if self.is_undef() {
            return None;
        }
        self.get_constant().map(|(value, _)| vec![value])
    }
}

impl<'ctx> Floats<'ctx> for VectorValue<'ctx> {
    type Bits = VectorValue<'ctx>;

    fn view(value: BasicValueEnum<'ctx>) -> Self {
        value.into_vector_value()
    }

    fn view_bits(value: BasicValueEnum<'ctx>) -> Self::Bits {
        value.into_vector_value()
    }

    fn bits_type(self, types: &Types<'ctx>) -> BasicTypeEnum<'ctx> {
        types.lane_bits(self.get_type()).into()
    }

    fn literal(self) -> Option<Vec<f64>> {
        let lanes = constant_elements(self)?.into_iter().map(|lane| lane.into_float_value().literal());
        Some(lanes.collect::<Option<Vec<_>>>()?.concat())
    }
}

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// `f32.const`. The bits never pass through a float of the host, which might quiet a NaN.
    pub(super) fn visit_f32_const(&mut self, value: wasmparser::Ieee32) {
        let bits = self.unit.types.i32.const_int(value.bits().into(), false);
        let value = self.build.bit_cast(bits, self.unit.types.f32);
        self.push(value);
    }

    /// `f64.const`. The bits never pass through a float of the host, which might quiet a NaN.
    pub(super) fn visit_f64_const(&mut self, value: wasmparser::Ieee64) {
        let bits = self.unit.types.i64.const_int(value.bits(), false);
        let value = self.build.bit_cast(bits, self.unit.types.f64);
        self.push(value);
    }

    operators! {
        "f32.eq" visit_f32_eq, "f64.eq" visit_f64_eq => |l, x: float, y: float| l.build.float_compare(OEQ, x, y);
        "f32.ne" visit_f32_ne, "f64.ne" visit_f64_ne => |l, x: float, y: float| l.build.float_compare(UNE, x, y);
        "f32.lt" visit_f32_lt, "f64.lt" visit_f64_lt => |l, x: float, y: float| l.build.float_compare(OLT, x, y);
        "f32.gt" visit_f32_gt, "f64.gt" visit_f64_gt => |l, x: float, y: float| l.build.float_compare(OGT, x, y);
        "f32.le" visit_f32_le, "f64.le" visit_f64_le => |l, x: float, y: float| l.build.float_compare(OLE, x, y);
        "f32.ge" visit_f32_ge, "f64.ge" visit_f64_ge => |l, x: float, y: float| l.build.float_compare(OGE, x, y);

        /// Changes the sign bit alone, also of a NaN.
        "f32.abs" visit_f32_abs, "f64.abs" visit_f64_abs => |l, x: float| l.float_unary("llvm.fabs", x);
        /// Changes the sign bit alone, also of a NaN.
        "f32.neg" visit_f32_neg, "f64.neg" visit_f64_neg => |l, x: float| l.build.float_neg(x);
        "f32.ceil" visit_f32_ceil, "f64.ceil" visit_f64_ceil => |l, x: float| l.float_unary("llvm.ceil", x);
        "f32.floor" visit_f32_floor, "f64.floor" visit_f64_floor => |l, x: float| l.float_unary("llvm.floor", x);
        "f32.trunc" visit_f32_trunc, "f64.trunc" visit_f64_trunc => |l, x: float| l.float_unary("llvm.trunc", x);
        /// To the nearest integer, ties to the even one.
        "f32.nearest" visit_f32_nearest, "f64.nearest" visit_f64_nearest
            => |l, x: float| l.float_unary("llvm.roundeven", x);
        "f32.sqrt" visit_f32_sqrt, "f64.sqrt" visit_f64_sqrt => |l, x: float| l.float_unary("llvm.sqrt", x);

        "f32.add" visit_f32_add, "f64.add" visit_f64_add
            => |l, x: float, y: float| l.float_binary("fadd", Build::float_add, x, y);
        "f32.sub" visit_f32_sub, "f64.sub" visit_f64_sub
            => |l, x: float, y: float| l.float_binary("fsub", Build::float_sub, x, y);
        "f32.mul" visit_f32_mul, "f64.mul" visit_f64_mul
            => |l, x: float, y: float| l.float_binary("fmul", Build::float_mul, x, y);
        "f32.div" visit_f32_div, "f64.div" visit_f64_div
            => |l, x: float, y: float| l.float_binary("fdiv", Build::float_div, x, y);
        "f32.min" visit_f32_min, "f64.min" visit_f64_min => |l, x: float, y: float| l.float_extreme(x, y, Extreme::Min);
        "f32.max" visit_f32_max, "f64.max" visit_f64_max => |l, x: float, y: float| l.float_extreme(x, y, Extreme::Max);
        /// Changes the sign bit alone, also of a NaN.
        "f32.copysign" visit_f32_copysign, "f64.copysign" visit_f64_copysign => |l, x: float, y: float| {
            l.call_intrinsic("llvm.copysign", &[x.get_type().into()], &[x.into(), y.into()])
        };
    }

    fn float_unary(&self, intrinsic: &str, x: FloatValue<'ctx>) -> FloatValue<'ctx> {
        self.call_intrinsic(intrinsic, &[x.get_type().into()], &[x.into()]).into_float_value()
    }

    /// Arithmetic: plain, unless LLVM would take the result for one of the operands. On literals that are no NaNs
    /// it is plain as well: LLVM computes it at once, so that operators on the result see a literal again.
    pub(super) fn float_binary<T: Floats<'ctx>>(
        &self,
        operation: &str,
        plain: Plain<'ctx, T>,
        x: T,
        y: T,
    ) -> T {
        let literals = [x.literal(), y.literal()];
        let all_numbers = literals.iter().all(|literal| literal.as_deref().is_some_and(is_number));
        if all_numbers || !literals.iter().flatten().any(|literal| is_neutral(literal)) {
            return plain(&self.build, x, y);
        }
        let name = format!("llvm.experimental.constrained.{operation}");
        let overload = x.as_basic_value_enum().get_type();
        T::view(self.constrained(&name, &[overload], &[x.into(), y.into()]))
    }

    /// Calls a constrained intrinsic: one that LLVM must not fold as if no operand were a signalling NaN.
    pub(super) fn constrained(
        &self,
        name: &str,
        overloads: &[BasicTypeEnum<'ctx>],
        operands: &[BasicMetadataValueEnum<'ctx>],
    ) -> BasicValueEnum<'ctx> {
        let context = self.unit.types.context;
        let mut args = operands.to_vec();
        // Widening is exact: its intrinsic takes no rounding mode.
        if !name.ends_with(".fpext") {
            args.push(context.metadata_string("round.tonearest").into());
        }
        args.push(context.metadata_string("fpexcept.maytrap").into());
        self.call_intrinsic(name, overloads, &args)
    }

    /// `min` or `max` without branches: both orders of the comparison agree but for zeros of different sign,
    /// whose bits are combined, and for NaNs, for which the sum is a quiet one.
    pub(super) fn float_extreme<T: Floats<'ctx>>(&self, x: T, y: T, extreme: Extreme) -> T {
        let build = &self.build;
        let predicate = match extreme {
            Extreme::Min => OLT,
            Extreme::Max => OGT,
        };
        let pick = |x: T, y: T| -> T::Bits {
            let picked = build.select(build.float_test(predicate, x, y), x.into(), y.into());
            T::view_bits(build.bit_cast(picked, x.bits_type(&self.unit.types)))
        };
        let (first, second) = (pick(x, y), pick(y, x));
        let combined = match extreme {
            Extreme::Min => build.or(first, second),
            Extreme::Max => build.and(first, second),
        };
        let ordered = build.bit_cast(combined, x.as_basic_value_enum().get_type());
        let quiet_nan = self.float_binary("fadd", Build::float_add, x, y);
        T::view(build.select(build.float_test(UNO, x, y), quiet_nan.into(), ordered))
    }
}

/// Which of two numbers is wanted.
#[derive(Clone, Copy)]
pub(super) enum Extreme {
    Min,
    Max,
}

fn is_number(literal: &[f64]) -> bool {
    !literal.iter().any(|value| value.is_nan())
}

/// Whether a literal, or any lane of it, is one for which LLVM knows an operation that yields the other operand, or
/// that with its sign changed: 0 and 1, of either sign.
fn is_neutral(literal: &[f64]) -> bool {
    literal.iter().any(|value| *value == 0.0 || value.abs() == 1.0)
}
