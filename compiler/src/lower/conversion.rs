//! Operators that convert between number types.

use super::function::FunctionLowering;
use super::rows::operators;
use inkwell::FloatPredicate::{OGT, OLT, UNO};
use inkwell::types::{FloatType, IntType};
use inkwell::values::{BasicValue, FloatValue, InstructionOpcode, IntValue};
use wasmc_abi::trap::TrapCode;

/// Whether an integer type is meant as signed.
#[derive(Clone, Copy)]
enum Sign {
    Signed,
    Unsigned,
}

impl<'ctx> FunctionLowering<'_, 'ctx> {
    operators! {
        "i32.wrap_i64" visit_i32_wrap_i64 => |l, x: int| l.build.truncate(x, l.unit.types.i32);
        "i64.extend_i32_s" visit_i64_extend_i32_s => |l, x: int| l.build.sign_extend(x, l.unit.types.i64);
        "i64.extend_i32_u" visit_i64_extend_i32_u => |l, x: int| l.build.zero_extend(x, l.unit.types.i64);

        "i32.trunc_f32_s" visit_i32_trunc_f32_s, "i32.trunc_f64_s" visit_i32_trunc_f64_s
            => |l, x: float| l.truncate_or_trap(x, l.unit.types.i32, Sign::Signed);
        "i32.trunc_f32_u" visit_i32_trunc_f32_u, "i32.trunc_f64_u" visit_i32_trunc_f64_u
            => |l, x: float| l.truncate_or_trap(x, l.unit.types.i32, Sign::Unsigned);
        "i64.trunc_f32_s" visit_i64_trunc_f32_s, "i64.trunc_f64_s" visit_i64_trunc_f64_s
            => |l, x: float| l.truncate_or_trap(x, l.unit.types.i64, Sign::Signed);
        "i64.trunc_f32_u" visit_i64_trunc_f32_u, "i64.trunc_f64_u" visit_i64_trunc_f64_u
            => |l, x: float| l.truncate_or_trap(x, l.unit.types.i64, Sign::Unsigned);

        "i32.trunc_sat_f32_s" visit_i32_trunc_sat_f32_s, "i32.trunc_sat_f64_s" visit_i32_trunc_sat_f64_s
            => |l, x: float| l.truncate_saturating(x, l.unit.types.i32, Sign::Signed);
        "i32.trunc_sat_f32_u" visit_i32_trunc_sat_f32_u, "i32.trunc_sat_f64_u" visit_i32_trunc_sat_f64_u
            => |l, x: float| l.truncate_saturating(x, l.unit.types.i32, Sign::Unsigned);
        "i64.trunc_sat_f32_s" visit_i64_trunc_sat_f32_s, "i64.trunc_sat_f64_s" visit_i64_trunc_sat_f64_s
            => |l, x: float| l.truncate_saturating(x, l.unit.types.i64, Sign::Signed);
        "i64.trunc_sat_f32_u" visit_i64_trunc_sat_f32_u, "i64.trunc_sat_f64_u" visit_i64_trunc_sat_f64_u
            => |l, x: float| l.truncate_saturating(x, l.unit.types.i64, Sign::Unsigned);

        "f32.convert_i32_s" visit_f32_convert_i32_s, "f32.convert_i64_s" visit_f32_convert_i64_s
            => |l, x: int| l.build.signed_to_float(x, l.unit.types.f32);
        "f32.convert_i32_u" visit_f32_convert_i32_u, "f32.convert_i64_u" visit_f32_convert_i64_u
            => |l, x: int| l.build.unsigned_to_float(x, l.unit.types.f32);
        "f64.convert_i32_s" visit_f64_convert_i32_s, "f64.convert_i64_s" visit_f64_convert_i64_s
            => |l, x: int| l.build.signed_to_float(x, l.unit.types.f64);
        "f64.convert_i32_u" visit_f64_convert_i32_u, "f64.convert_i64_u" visit_f64_convert_i64_u
            => |l, x: int| l.build.unsigned_to_float(x, l.unit.types.f64);

        /// LLVM takes demoting what was promoted for the number itself, though both quiet a NaN.
        "f32.demote_f64" visit_f32_demote_f64 => |l, x: float| {
            if is_result_of(x, InstructionOpcode::FPExt) {
                let overloads = [l.unit.types.f32.into(), l.unit.types.f64.into()];
                l.constrained("llvm.experimental.constrained.fptrunc", &overloads, &[x.into()]).into_float_value()
            } else {
                l.build.float_demote(x)
            }
        };
        /// LLVM takes promoting what was demoted, where no digit is lost, for the number itself.
        "f64.promote_f32" visit_f64_promote_f32 => |l, x: float| {
            if is_result_of(x, InstructionOpcode::FPTrunc) {
                let overloads = [l.unit.types.f64.into(), l.unit.types.f32.into()];
                l.constrained("llvm.experimental.constrained.fpext", &overloads, &[x.into()]).into_float_value()
            } else {
                l.build.float_promote(x)
            }
        };

        "i32.reinterpret_f32" visit_i32_reinterpret_f32 => |l, x: float| l.build.bit_cast(x, l.unit.types.i32);
        "i64.reinterpret_f64" visit_i64_reinterpret_f64 => |l, x: float| l.build.bit_cast(x, l.unit.types.i64);
        "f32.reinterpret_i32" visit_f32_reinterpret_i32 => |l, x: int| l.build.bit_cast(x, l.unit.types.f32);
        "f64.reinterpret_i64" visit_f64_reinterpret_i64 => |l, x: int| l.build.bit_cast(x, l.unit.types.f64);
    }

    /// Truncates to an integer. LLVM's conversion is poison where the result has no place in the type, so the
    /// number is tested first; which trap it is gets sorted out in the rare block.
    fn truncate_or_trap(&mut self, x: FloatValue<'ctx>, to: IntType<'ctx>, sign: Sign) -> IntValue<'ctx> {
        let (below, above) = self.bounds(x.get_type(), to.get_bit_width(), sign);
        let above_lowest = self.build.float_test(OGT, x, below);
        let below_highest = self.build.float_test(OLT, x, above);
        let fits = self.build.and(above_lowest, below_highest);
        let fails = self.build.xor(fits, self.unit.types.i1.const_all_ones());
        let rare = self.new_block();
        self.in_rare_block(rare, |lowering| {
            let is_nan = lowering.build.float_test(UNO, x, x);
            lowering.trap_if(is_nan, TrapCode::InvalidConversionToInteger);
            lowering.trap(TrapCode::IntegerOverflow);
        });
        self.leave_if_rare(fails, rare);
        match sign {
            Sign::Signed => self.build.float_to_signed(x, to),
            Sign::Unsigned => self.build.float_to_unsigned(x, to),
        }
    }

    fn truncate_saturating(&self, x: FloatValue<'ctx>, to: IntType<'ctx>, sign: Sign) -> IntValue<'ctx> {
        let intrinsic = match sign {
            Sign::Signed => "llvm.fptosi.sat",
            Sign::Unsigned => "llvm.fptoui.sat",
        };
        self.call_intrinsic(intrinsic, &[to.into(), x.get_type().into()], &[x.into()]).into_int_value()
    }

    /// The nearest floats on either side that have no place in an integer of `bits` bits, by their exponents:
    /// `-2^(bits-1) - 1`, or the float next to `-2^(bits-1)` where that is not one, or -1; and `2^(bits-1)` or
    /// `2^bits`.
    fn bounds(&self, float: FloatType<'ctx>, bits: u32, sign: Sign) -> (FloatValue<'ctx>, FloatValue<'ctx>) {
        let value_bits = match sign {
            Sign::Signed => bits - 1,
            Sign::Unsigned => bits,
        };
        let above = 2_f64.powi(value_bits as i32);
        let below = match sign {
            Sign::Unsigned => -1.0,
            Sign::Signed if float == self.unit.types.f64 && bits == 32 => -above - 1.0,
            Sign::Signed if float == self.unit.types.f64 => (-above).next_down(),
            Sign::Signed => f64::from((-above as f32).next_down()),
        };
        (float.const_float(below), float.const_float(above))
    }
}

/// Whether a value was made by such an instruction.
pub(super) fn is_result_of<'ctx>(x: impl BasicValue<'ctx>, opcode: InstructionOpcode) -> bool {
    x.as_instruction_value().is_some_and(|instruction| instruction.get_opcode() == opcode)
}
