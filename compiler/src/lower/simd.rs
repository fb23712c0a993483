//! Vectors on the operand stack, and the table form of operators on them. Used by the files `simd_*`.
//!
//! A `v128` is sixteen bytes wherever it is passed, stored or joined; operators view it in the shape that their
//! name begins with. Invariant: vectors on the operand stack have that one type, see
//! [`push`](FunctionLowering::push).

use super::function::FunctionLowering;
use super::types::Types;
use inkwell::FloatPredicate;
use inkwell::IntPredicate;
use inkwell::types::{BasicTypeEnum, VectorType};
use inkwell::values::{
    BasicMetadataValueEnum, BasicValue, BasicValueEnum, InstructionOpcode, IntValue, Operand, VectorValue,
};

/// Defines methods of [`FunctionLowering`] from rows of the form
///
/// ```text
/// "mnemonic" visit_method shape, "mnemonic" visit_method shape => |lowering, x, y, z: kind| value;
/// ```
/// Each operator pops its operands, the last from the top, and pushes the value. Operands are vectors of the
/// shape, a field of [`Types`], unless a kind of [`rows`](super::rows) says otherwise. Doc comments before a row
/// belong to each of its methods.
macro_rules! lanes {
    ($($(#[$doc:meta])* $($name:literal $visit:ident $shape:ident),+ =>
        |$l:ident $(, $operand:ident $(: $kind:ident)?)*| $body:expr;)*) => {
        $(lanes!(@row { $(#[$doc])* } [$($name $visit $shape),+] $l [$($operand $(: $kind)?),*] $body);)*
    };
    (@row $docs:tt [$($name:literal $visit:ident $shape:ident),+] $l:ident $operands:tt $body:expr) => {
        $(lanes!(@one $docs $name $visit $shape $l $operands $body);)+
    };
    (@one { $(#[$doc:meta])* } $name:literal $visit:ident $shape:ident $l:ident
        [$($operand:ident $(: $kind:ident)?),*] $body:expr) => {
        #[doc = concat!("`", $name, "`.")]
        #[doc = ""]
        $(#[$doc])*
        pub(super) fn $visit(&mut self) {
            let $l = self;
            let [$($operand),*] = $l.pop_operands();
            $(let $operand = lanes!(@view $l $operand $shape $($kind)?);)*
            let value = $body;
            $l.push(value);
        }
    };
    (@view $l:ident $operand:ident $shape:ident) => { $l.lanes($operand, $l.unit.types.$shape) };
    (@view $l:ident $operand:ident $shape:ident $kind:ident) => { $crate::lower::rows::$kind($operand) };
}

pub(super) use lanes;

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// A vector in another shape. Of constants the lanes stay known.
    pub(super) fn lanes(&self, x: impl BasicValue<'ctx>, shape: VectorType<'ctx>) -> VectorValue<'ctx> {
        let x = x.as_basic_value_enum().into_vector_value();
        if x.get_type() == shape {
            return x;
        }
        if let Some(bytes) = self.constant_bytes(x) {
            return self.constant_lanes(bytes, shape);
        }
        same_bits_before(x, shape).unwrap_or_else(|| self.build.bit_cast(x, shape).into_vector_value())
    }

    /// The bytes of a constant. What is computed from the result of an operator that always traps is poison; it is
    /// never seen, and zeros are as good.
    fn constant_bytes(&self, x: VectorValue<'ctx>) -> Option<[u8; 16]> {
        let mut bytes = [0; 16];
        if x.is_undef() {
            return Some(bytes);
        }
        let lanes = constant_elements(x)?;
        let lane_bytes = bytes.len() / lanes.len();
        for (lane, place) in lanes.into_iter().zip(bytes.chunks_exact_mut(lane_bytes)) {
            let bits = match lane {
                BasicValueEnum::FloatValue(lane) => {
                    self.build.bit_cast(lane, self.unit.types.bits(lane.get_type())).into_int_value()
                }
                lane => lane.into_int_value(),
            };
            let bits = bits.get_zero_extended_constant().unwrap_or(0);
            place.copy_from_slice(&bits.to_le_bytes()[..lane_bytes]);
        }
        Some(bytes)
    }

    /// A constant with these bytes. Floats never pass through one of the host, which might quiet a NaN.
    pub(super) fn constant_lanes(&self, bytes: [u8; 16], shape: VectorType<'ctx>) -> VectorValue<'ctx> {
        let lane_type = shape.get_element_type();
        let int = self.unit.types.lane_bits(shape).get_element_type().into_int_type();
        let lane = |bytes: &[u8]| -> BasicValueEnum<'ctx> {
            let mut wide = [0; 8];
            wide[..bytes.len()].copy_from_slice(bytes);
            self.build.bit_cast(int.const_int(u64::from_le_bytes(wide), false), lane_type)
        };
        let lanes: Vec<_> = bytes.chunks_exact(16 / shape.get_size() as usize).map(lane).collect();
        VectorType::const_vector(&lanes)
    }

    /// A vector with the same value in each lane.
    pub(super) fn splat(&self, x: impl BasicValue<'ctx>, shape: VectorType<'ctx>) -> VectorValue<'ctx> {
        let first = self.build.replace_lane(shape.get_poison(), 0, x);
        self.build.shuffle(first, shape.get_poison(), (0..shape.get_size()).map(|_| 0))
    }

    /// A vector with the same number in each lane.
    pub(super) fn splat_int(&self, x: u64, shape: VectorType<'ctx>) -> VectorValue<'ctx> {
        let lane = shape.get_element_type().into_int_type().const_int(x, false);
        VectorType::const_vector(&vec![lane; shape.get_size() as usize])
    }

    /// A vector with the same number in each lane.
    pub(super) fn splat_float(&self, x: f64, shape: VectorType<'ctx>) -> VectorValue<'ctx> {
        let lane = shape.get_element_type().into_float_type().const_float(x);
        VectorType::const_vector(&vec![lane; shape.get_size() as usize])
    }

    /// The first half of the lanes, or the second.
    pub(super) fn half(&self, x: VectorValue<'ctx>, half: Half) -> VectorValue<'ctx> {
        let count = u64::from(x.get_type().get_size()) / 2;
        let start = match half {
            Half::Low => 0,
            Half::High => count,
        };
        self.build.shuffle(x, x.get_type().get_poison(), start..start + count)
    }

    /// Ones in the lanes where the comparison holds, zeros in the others.
    pub(super) fn int_mask(
        &self,
        predicate: IntPredicate,
        x: VectorValue<'ctx>,
        y: VectorValue<'ctx>,
    ) -> VectorValue<'ctx> {
        self.build.sign_extend(self.build.int_test(predicate, x, y), x.get_type())
    }

    /// Ones in the lanes where the comparison holds, zeros in the others.
    pub(super) fn float_mask(
        &self,
        predicate: FloatPredicate,
        x: VectorValue<'ctx>,
        y: VectorValue<'ctx>,
    ) -> VectorValue<'ctx> {
        let holds = self.build.float_test(predicate, x, y);
        self.build.sign_extend(holds, self.unit.types.lane_bits(x.get_type()))
    }

    /// Lane by lane, the first where the condition holds.
    pub(super) fn select_lanes(
        &self,
        condition: VectorValue<'ctx>,
        x: VectorValue<'ctx>,
        y: VectorValue<'ctx>,
    ) -> VectorValue<'ctx> {
        self.build.select(condition, x.into(), y.into()).into_vector_value()
    }

    /// Calls an intrinsic that is overloaded over the type of its operands, which is that of its result.
    pub(super) fn lane_intrinsic(&self, name: &str, operands: &[VectorValue<'ctx>]) -> VectorValue<'ctx> {
        let args: Vec<_> = operands.iter().map(|&operand| operand.into()).collect();
        self.call_intrinsic(name, &[operands[0].get_type().into()], &args).into_vector_value()
    }

    /// An instruction of the processor that LLVM has no portable name for. Operands are viewed as it wants them.
    pub(super) fn machine_intrinsic(&self, name: &str, operands: &[VectorValue<'ctx>]) -> VectorValue<'ctx> {
        let args: Vec<BasicMetadataValueEnum<'ctx>> =
            operands.iter().map(|&operand| operand.into()).collect();
        self.call_intrinsic(name, &[], &args).into_vector_value()
    }

    /// One bit for each lane, the first in the lowest: whether `condition` holds.
    pub(super) fn condition_bits(&self, condition: VectorValue<'ctx>) -> IntValue<'ctx> {
        let bits = self.unit.types.int(condition.get_type().get_size());
        self.build.bit_cast(condition, bits).into_int_value()
    }
}

/// Half of the lanes of a vector.
#[derive(Clone, Copy, Debug)]
pub(super) enum Half {
    /// Those that come first in memory.
    Low,
    /// The others.
    High,
}

/// What a bit cast was made from, if it has the type wanted: views of views only make the code longer.
fn same_bits_before<'ctx>(x: VectorValue<'ctx>, shape: VectorType<'ctx>) -> Option<VectorValue<'ctx>> {
    let cast = x.as_instruction().filter(|cast| cast.get_opcode() == InstructionOpcode::BitCast)?;
    match cast.get_operand(0)? {
        Operand::Value(BasicValueEnum::VectorValue(before)) if before.get_type() == shape => Some(before),
        _ => None,
    }
}

/// The lanes of a vector of literals.
pub(super) fn constant_elements(x: VectorValue<'_>) -> Option<Vec<BasicValueEnum<'_>>> {
    let is_literal = x.is_constant_data_vector() || x.is_constant_vector() || x.is_null();
    let number = x.get_type().get_context().i32_type();
    let lane = |lane: u32| x.const_extract_element(number.const_int(lane.into(), false));
    is_literal.then(|| (0..x.get_type().get_size()).map(lane).collect())
}

impl<'ctx> Types<'ctx> {
    /// An integer type of that width.
    pub(super) fn int(&self, bits: u32) -> inkwell::types::IntType<'ctx> {
        let bits = std::num::NonZeroU32::new(bits).expect("lanes have bits");
        self.context.custom_width_int_type(bits).expect("LLVM has integers of this width")
    }

    /// The integers that are as wide as a float.
    pub(super) fn bits(&self, float: inkwell::types::FloatType<'ctx>) -> inkwell::types::IntType<'ctx> {
        if float == self.f32 { self.i32 } else { self.i64 }
    }

    /// The same lanes as integers.
    pub(super) fn lane_bits(&self, shape: VectorType<'ctx>) -> VectorType<'ctx> {
        match shape.get_element_type() {
            BasicTypeEnum::FloatType(lane) => self.bits(lane).vec_type(shape.get_size()),
            _ => shape,
        }
    }

    /// As many lanes, each twice as wide.
    pub(super) fn wide(&self, shape: VectorType<'ctx>) -> VectorType<'ctx> {
        let lane = shape.get_element_type().into_int_type();
        self.int(2 * lane.get_bit_width()).vec_type(shape.get_size())
    }
}
