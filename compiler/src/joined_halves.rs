//! Which halves of a vector are computed apart though they could be computed at once? Called by
//! [`optimise`](crate::optimise) before LLVM makes vectors of loops.
//!
//! wasm widens the lanes of a vector half by half and narrows both halves back into one. Where nothing else is between than
//! the same operations on both halves and on constants, they are done on the whole vector, with lanes twice as wide, and the
//! result is narrowed as a whole: half the instructions, if the processor has vectors of that size and nothing else needs
//! the halves.

use crate::values::{operand, shuffled_lanes};
use inkwell::builder::Builder;
use inkwell::intrinsics::Intrinsic;
use inkwell::module::Module;
use inkwell::types::VectorType;
use inkwell::values::{
    AsValueRef, BasicValue, BasicValueEnum, CallSiteValue, InstructionOpcode, InstructionValue, VectorValue,
};
use std::collections::{HashMap, HashSet};
use std::num::NonZero;

/// How many operations on each half are looked at, widening among them.
const OPERATIONS_MAX: usize = 32;

/// Bits of a wasm vector with lanes twice as wide.
const WHOLE_BITS: u32 = 2 * 128;

const FITS: &str = "the builder stands in a block, and the types are those of the halves";

/// An instruction that narrows the lanes of two vectors into one, with the bounds that it holds them between.
struct Narrowing {
    intrinsic: &'static str,
    least: i64,
    most: i64,
}

const NARROWINGS: [Narrowing; 4] = [
    Narrowing { intrinsic: "llvm.x86.sse2.packsswb.128", least: i8::MIN as i64, most: i8::MAX as i64 },
    Narrowing { intrinsic: "llvm.x86.sse2.packuswb.128", least: 0, most: u8::MAX as i64 },
    Narrowing { intrinsic: "llvm.x86.sse2.packssdw.128", least: i16::MIN as i64, most: i16::MAX as i64 },
    Narrowing { intrinsic: "llvm.x86.sse41.packusdw", least: 0, most: u16::MAX as i64 },
];

/// Joins the halves that the functions of a module compute apart, for a machine with vectors of so many bits.
pub(crate) fn join(module: &Module<'_>, vector_bits: u32) {
    let declared =
        |narrowing: &'static Narrowing| Some((module.get_function(narrowing.intrinsic)?, narrowing));
    let narrowings: Vec<_> = NARROWINGS.iter().filter_map(declared).collect();
    if vector_bits < WHOLE_BITS || narrowings.is_empty() {
        return;
    }
    let mut joint = Joint::new(module);
    for block in module.get_functions().flat_map(|function| function.get_basic_block_iter()) {
        joint.done.clear();
        let calls: Vec<_> =
            block.get_instructions().filter(|call| call.get_opcode() == InstructionOpcode::Call).collect();
        for call in calls {
            let callee = CallSiteValue::try_from(call).ok().and_then(|call| call.get_called_fn_value());
            if let Some((_, narrowing)) = narrowings.iter().find(|(intrinsic, _)| callee == Some(*intrinsic))
                && let Some((low, high)) = vector_at(call, 0).zip(vector_at(call, 1))
                && is_used_once(low)
                && is_used_once(high)
                && are_halves(low, high, &mut HashSet::new())
            {
                joint.build.position_before(&call);
                let whole = joint.whole(low, high);
                if let Some(narrowed) = joint.narrowed(whole, narrowing).as_instruction() {
                    call.replace_all_uses_with(&narrowed);
                    call.erase_from_basic_block();
                }
            }
        }
    }
}

/// Whether nothing but the narrowing needs a half, which is not computed any more then.
fn is_used_once(half: VectorValue<'_>) -> bool {
    half.get_first_use().is_some_and(|first| first.get_next_use().is_none())
}

/// Whether two vectors are halves that can be computed at once: by the same operations, in the end from constants and from
/// the widened halves of vectors. `known` are those that have been looked at.
fn are_halves<'ctx>(
    low: VectorValue<'ctx>,
    high: VectorValue<'ctx>,
    known: &mut HashSet<(usize, usize)>,
) -> bool {
    use InstructionOpcode::{AShr, Add, And, LShr, Mul, Or, Shl, Sub, Xor};
    let (Some(left), Some(right)) = (low.as_instruction(), high.as_instruction()) else {
        return low == high && low.is_const();
    };
    if !known.insert(pair(low, high)) {
        return true;
    }
    if known.len() > OPERATIONS_MAX || left.get_opcode() != right.get_opcode() {
        return false;
    }
    match left.get_opcode() {
        Add | Sub | Mul | And | Or | Xor | Shl | LShr | AShr => (0..2).all(|index| {
            let operands = vector_at(left, index).zip(vector_at(right, index));
            operands.is_some_and(|(low, high)| are_halves(low, high, known))
        }),
        _ => widened(left, right).is_some(),
    }
}

fn pair(low: VectorValue<'_>, high: VectorValue<'_>) -> (usize, usize) {
    (low.as_value_ref() as usize, high.as_value_ref() as usize)
}

/// The vector of which one instruction widens the lower half and another, of the same kind, the upper one.
fn widened<'ctx>(low: InstructionValue<'ctx>, high: InstructionValue<'ctx>) -> Option<VectorValue<'ctx>> {
    if !matches!(low.get_opcode(), InstructionOpcode::SExt | InstructionOpcode::ZExt) {
        return None;
    }
    let (low, high) = (vector_at(low, 0)?.as_instruction()?, vector_at(high, 0)?.as_instruction()?);
    let lanes = [shuffled_lanes(low), shuffled_lanes(high)].concat();
    let vector = vector_at(low, 0)?;
    let are_all = lanes.len() == vector.get_type().get_size() as usize
        && (0..).map(Some).zip(lanes).all(|(lane, found)| lane == found);
    (are_all && vector_at(high, 0)? == vector).then_some(vector)
}

/// An operand that is a vector.
fn vector_at(operation: InstructionValue<'_>, index: u32) -> Option<VectorValue<'_>> {
    match operand(operation, index)? {
        BasicValueEnum::VectorValue(vector) => Some(vector),
        _ => None,
    }
}

/// What computes the halves of a block at once.
struct Joint<'m, 'ctx> {
    module: &'m Module<'ctx>,
    build: Builder<'ctx>,
    /// By their halves, the vectors that have been joined: for narrowings further up, so that they are there.
    done: HashMap<(usize, usize), VectorValue<'ctx>>,
}

impl<'m, 'ctx> Joint<'m, 'ctx> {
    fn new(module: &'m Module<'ctx>) -> Joint<'m, 'ctx> {
        Joint { module, build: module.get_context().create_builder(), done: HashMap::new() }
    }

    /// What two values are the halves of.
    fn whole(&mut self, low: VectorValue<'ctx>, high: VectorValue<'ctx>) -> VectorValue<'ctx> {
        if let Some(&whole) = self.done.get(&pair(low, high)) {
            return whole;
        }
        let whole = self.computed(low, high);
        self.done.insert(pair(low, high), whole);
        whole
    }

    fn computed(&mut self, low: VectorValue<'ctx>, high: VectorValue<'ctx>) -> VectorValue<'ctx> {
        let (Some(left), Some(right)) = (low.as_instruction(), high.as_instruction()) else {
            return self.both(low, high);
        };
        if let Some(vector) = widened(left, right) {
            let lane = low.get_type().get_element_type().into_int_type();
            let wide = lane.vec_type(vector.get_type().get_size());
            return self
                .build
                .build_cast(left.get_opcode(), vector, wide, "")
                .expect(FITS)
                .into_vector_value();
        }
        let mut operand = |index| {
            let operands = vector_at(left, index).zip(vector_at(right, index));
            operands.map(|(low, high)| self.whole(low, high)).expect("halves are computed from vectors")
        };
        let (x, y) = (operand(0), operand(1));
        self.build.build_binop(left.get_opcode(), x, y, "").expect(FITS).into_vector_value()
    }

    /// The lanes of both.
    fn both(&self, low: VectorValue<'ctx>, high: VectorValue<'ctx>) -> VectorValue<'ctx> {
        let number = self.module.get_context().i32_type();
        let lanes = 0..2 * u64::from(low.get_type().get_size());
        let lanes: Vec<_> = lanes.map(|lane| number.const_int(lane, false)).collect();
        self.build.build_shuffle_vector(low, high, VectorType::const_vector(&lanes), "").expect(FITS)
    }

    fn narrowed(&self, whole: VectorValue<'ctx>, narrowing: &Narrowing) -> VectorValue<'ctx> {
        let lane = whole.get_type().get_element_type().into_int_type();
        let count = whole.get_type().get_size();
        let held = |name, lanes: VectorValue<'ctx>, bound: i64| {
            let bound =
                VectorType::const_vector(&vec![lane.const_int(bound.cast_unsigned(), true); count as usize]);
            let extreme = Intrinsic::find(name)
                .and_then(|found| found.get_declaration(self.module, &[lanes.get_type().into()]));
            let extreme = extreme.expect("all vectors of integers have one");
            let call = self.build.build_call(extreme, &[lanes.into(), bound.into()], "").expect(FITS);
            call.try_as_basic_value().unwrap_basic().into_vector_value()
        };
        let within = held("llvm.smin", held("llvm.smax", whole, narrowing.least), narrowing.most);
        let bits =
            NonZero::new(lane.get_bit_width() / 2).expect("a lane that was widened has two bits or more");
        let narrow =
            self.module.get_context().custom_width_int_type(bits).expect("LLVM has integers of this width");
        self.build.build_int_truncate(within, narrow.vec_type(count), "").expect(FITS)
    }
}
