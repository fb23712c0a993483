//! The one façade over LLVM's instruction builder, in the words of lowering. Used by everything that emits code.
//!
//! Arithmetic is generic: it takes numbers and, lane by lane, vectors of them. What only vectors have is in
//! [`vector`].
//!
//! Invariant: the builder always stands in a block, so that inkwell's results end here. Arithmetic is plain: no
//! `nsw`, `nuw` or fast-math flags, and addresses are computed without `inbounds`, since the guest's may wrap.
//!
//! # Safety
//! Inkwell has no way to make the metadata of a loop, nor a `freeze`; LLVM's own functions do, see [`set_own_first`] and
//! [`Build::freeze`]. It marks address computation as unsafe because an index past the end of an object is undefined *with*
//! `inbounds` or when accessed. [`Build::offset`] uses neither; the accesses are justified by the layout of the
//! vmctx and by the reservation around each memory.

#![allow(
    unsafe_code,
    reason = "address computation is unsafe in inkwell, metadata of loops and `freeze` missing; this file is their only door"
)]

mod vector;

use super::alias::Access;
use super::types::Types;
use inkwell::basic_block::BasicBlock;
use inkwell::builder::Builder;
use inkwell::llvm_sys::core::{LLVMBuildFreeze, LLVMReplaceMDNodeOperandWith, LLVMValueAsMetadata};
use inkwell::types::{BasicType, BasicTypeEnum, FloatMathType, FunctionType, IntMathType, StructType};
use inkwell::values::{
    AsValueRef, BasicMetadataValueEnum, BasicValue, BasicValueEnum, CallSiteValue, FloatMathValue,
    FloatValue, FunctionValue, InstructionOpcode, InstructionValue, IntMathValue, IntValue, LLVMTailCallKind,
    MetadataValue, Operand, PhiValue, PointerValue, StructValue, VectorValue,
};
use inkwell::{FloatPredicate, IntPredicate};

const POSITIONED: &str = "builder is positioned";

/// How much likelier the expected way of a branch is than the other.
const LIKELY_WEIGHT: u64 = (1 << 20) - 1;

/// The same where only the module says what is likely, who may be wrong: as for `__builtin_expect` in C.
const HINTED_WEIGHT: u64 = 2000;

/// Builds instructions at one place, which moves.
#[derive(Debug)]
pub(super) struct Build<'ctx> {
    inner: Builder<'ctx>,
    pub(super) types: Types<'ctx>,
    kinds: MetadataKinds,
}

/// LLVM's numbers of the kinds of metadata that instructions get.
#[derive(Debug)]
struct MetadataKinds {
    tbaa: u32,
    invariant_load: u32,
    nonnull: u32,
    dereferenceable: u32,
    prof: u32,
    llvm_loop: u32,
}

/// The type of an integer or of a vector of integers.
type IntTypeOf<'ctx, T> = <T as IntMathValue<'ctx>>::BaseType;

/// The type of floats that integers of type `T` are converted to: as many lanes.
type FloatTypeFor<'ctx, T> = <IntTypeOf<'ctx, T> as IntMathType<'ctx>>::MathConvType;

/// What integers of type `T` become as floats.
type FloatsFor<'ctx, T> = <FloatTypeFor<'ctx, T> as FloatMathType<'ctx>>::ValueType;

/// The type of integers that floats of type `T` are converted to: as many lanes.
type IntTypeFor<'ctx, T> = <<T as FloatMathValue<'ctx>>::BaseType as FloatMathType<'ctx>>::MathConvType;

/// What floats of type `T` become as integers, or when they are compared.
type IntsFor<'ctx, T> = <IntTypeFor<'ctx, T> as IntMathType<'ctx>>::ValueType;

/// Defines methods from rows of the form
///
/// ```text
/// name[T: bound](parameter: type, ...) -> type = inkwell's method;
/// ```
macro_rules! forward {
    ($($(#[$doc:meta])* $name:ident $([$generic:ident: $bound:ident])?
        ($($param:ident: $type:ty),*) -> $result:ty = $method:ident;)*) => {$(
        $(#[$doc])*
        pub(super) fn $name $(<$generic: $bound<'ctx>>)? (&self, $($param: $type),*) -> $result {
            self.inner.$method($($param,)* "").expect(POSITIONED)
        }
    )*};
}

/// Integers and pointers.
impl<'ctx> Build<'ctx> {
    forward! {
        int_add[T: IntMathValue](x: T, y: T) -> T = build_int_add;
        int_sub[T: IntMathValue](x: T, y: T) -> T = build_int_sub;
        int_mul[T: IntMathValue](x: T, y: T) -> T = build_int_mul;
        /// Undefined where the divisor is zero or the quotient overflows.
        signed_div(x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> = build_int_signed_div;
        /// Undefined where the divisor is zero.
        unsigned_div(x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> = build_int_unsigned_div;
        /// Undefined where the divisor is zero or the quotient overflows.
        signed_rem(x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> = build_int_signed_rem;
        /// Undefined where the divisor is zero.
        unsigned_rem(x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> = build_int_unsigned_rem;
        and[T: IntMathValue](x: T, y: T) -> T = build_and;
        or[T: IntMathValue](x: T, y: T) -> T = build_or;
        xor[T: IntMathValue](x: T, y: T) -> T = build_xor;
        /// Every bit inverted.
        not[T: IntMathValue](x: T) -> T = build_not;
        /// Poison where the count is not below the width.
        shift_left[T: IntMathValue](x: T, count: T) -> T = build_left_shift;
        zero_extend[T: IntMathValue](x: T, to: IntTypeOf<'ctx, T>) -> T = build_int_z_extend;
        sign_extend[T: IntMathValue](x: T, to: IntTypeOf<'ctx, T>) -> T = build_int_s_extend;
        truncate[T: IntMathValue](x: T, to: IntTypeOf<'ctx, T>) -> T = build_int_truncate;
        is_null(x: PointerValue<'ctx>) -> IntValue<'ctx> = build_is_null;
        is_not_null(x: PointerValue<'ctx>) -> IntValue<'ctx> = build_is_not_null;
        /// A condition: one bit, for each lane of a vector.
        int_test[T: IntMathValue](predicate: IntPredicate, x: T, y: T)
            -> <IntTypeOf<'ctx, T> as IntMathType<'ctx>>::ValueType = build_int_compare;
    }

    /// Poison where the count is not below the width. Shifts zeros in.
    pub(super) fn shift_right_unsigned<T: IntMathValue<'ctx>>(&self, x: T, count: T) -> T {
        self.inner.build_right_shift(x, count, false, "").expect(POSITIONED)
    }

    /// Poison where the count is not below the width. Shifts copies of the sign in.
    pub(super) fn shift_right_signed<T: IntMathValue<'ctx>>(&self, x: T, count: T) -> T {
        self.inner.build_right_shift(x, count, true, "").expect(POSITIONED)
    }

    /// 0 or 1 as an `i32`, which is what comparisons yield in wasm.
    pub(super) fn boolean(&self, condition: IntValue<'ctx>) -> IntValue<'ctx> {
        self.zero_extend(condition, self.types.i32)
    }

    /// Compares integers; 0 or 1.
    pub(super) fn int_compare(
        &self,
        predicate: IntPredicate,
        x: IntValue<'ctx>,
        y: IntValue<'ctx>,
    ) -> IntValue<'ctx> {
        self.boolean(self.int_test(predicate, x, y))
    }

    /// Whether an integer is not zero, as one bit. Sees through [`boolean`](Self::boolean).
    pub(super) fn condition(&self, x: IntValue<'ctx>) -> IntValue<'ctx> {
        if let Some(instruction) = x.as_instruction()
            && instruction.get_opcode() == InstructionOpcode::ZExt
            && let Some(Operand::Value(BasicValueEnum::IntValue(bit))) = instruction.get_operand(0)
            && bit.get_type() == self.types.i1
        {
            return bit;
        }
        self.int_test(IntPredicate::NE, x, x.get_type().const_zero())
    }

    /// One of two values; of two vectors, lane by lane if the condition is a vector too.
    pub(super) fn select(
        &self,
        condition: impl IntMathValue<'ctx>,
        then: BasicValueEnum<'ctx>,
        otherwise: BasicValueEnum<'ctx>,
    ) -> BasicValueEnum<'ctx> {
        self.inner.build_select(condition, then, otherwise, "").expect(POSITIONED)
    }

    /// The same bits as another type.
    pub(super) fn bit_cast(
        &self,
        x: impl BasicValue<'ctx>,
        to: impl BasicType<'ctx>,
    ) -> BasicValueEnum<'ctx> {
        self.inner.build_bit_cast(x.as_basic_value_enum(), to.as_basic_type_enum(), "").expect(POSITIONED)
    }

    /// The same value, through which LLVM sees nothing of where it comes from when it selects instructions.
    pub(super) fn freeze(&self, x: VectorValue<'ctx>) -> VectorValue<'ctx> {
        // SAFETY: the builder stands in a block, and the value is one of the same context.
        let frozen = unsafe { LLVMBuildFreeze(self.inner.as_mut_ptr(), x.as_value_ref(), c"".as_ptr()) };
        // SAFETY: it has the type of what is frozen.
        unsafe { VectorValue::new(frozen) }
    }
}

/// Floats.
impl<'ctx> Build<'ctx> {
    forward! {
        float_add[T: FloatMathValue](x: T, y: T) -> T = build_float_add;
        float_sub[T: FloatMathValue](x: T, y: T) -> T = build_float_sub;
        float_mul[T: FloatMathValue](x: T, y: T) -> T = build_float_mul;
        float_div[T: FloatMathValue](x: T, y: T) -> T = build_float_div;
        float_neg[T: FloatMathValue](x: T) -> T = build_float_neg;
        /// Poison where the value has no place in the integer type.
        float_to_signed[T: FloatMathValue](x: T, to: IntTypeFor<'ctx, T>) -> IntsFor<'ctx, T>
            = build_float_to_signed_int;
        /// Poison where the value has no place in the integer type.
        float_to_unsigned[T: FloatMathValue](x: T, to: IntTypeFor<'ctx, T>) -> IntsFor<'ctx, T>
            = build_float_to_unsigned_int;
        /// A condition: one bit, for each lane of a vector.
        float_test[T: FloatMathValue](predicate: FloatPredicate, x: T, y: T) -> IntsFor<'ctx, T>
            = build_float_compare;
        signed_to_float[T: IntMathValue](x: T, to: FloatTypeFor<'ctx, T>) -> FloatsFor<'ctx, T>
            = build_signed_int_to_float;
        unsigned_to_float[T: IntMathValue](x: T, to: FloatTypeFor<'ctx, T>) -> FloatsFor<'ctx, T>
            = build_unsigned_int_to_float;
    }

    pub(super) fn float_demote(&self, x: FloatValue<'ctx>) -> FloatValue<'ctx> {
        self.inner.build_float_trunc(x, self.types.f32, "").expect(POSITIONED)
    }

    pub(super) fn float_promote(&self, x: FloatValue<'ctx>) -> FloatValue<'ctx> {
        self.inner.build_float_ext(x, self.types.f64, "").expect(POSITIONED)
    }

    /// Compares floats; 0 or 1.
    pub(super) fn float_compare(
        &self,
        predicate: FloatPredicate,
        x: FloatValue<'ctx>,
        y: FloatValue<'ctx>,
    ) -> IntValue<'ctx> {
        self.boolean(self.float_test(predicate, x, y))
    }
}

/// Memory.
impl<'ctx> Build<'ctx> {
    /// `base + bytes`, wrapping.
    pub(super) fn offset(&self, base: PointerValue<'ctx>, bytes: IntValue<'ctx>) -> PointerValue<'ctx> {
        // SAFETY: without `inbounds` the result is defined for every index; nothing is accessed here.
        unsafe { self.inner.build_gep(self.types.i8, base, &[bytes], "") }.expect(POSITIONED)
    }

    /// `base + bytes` for a constant.
    pub(super) fn field(&self, base: PointerValue<'ctx>, bytes: u64) -> PointerValue<'ctx> {
        if bytes == 0 {
            return base;
        }
        self.offset(base, self.types.i64.const_int(bytes, false))
    }

    /// Loads a value. `align_bytes` is what is known of the address.
    pub(super) fn load(
        &self,
        value_type: impl BasicType<'ctx>,
        address: PointerValue<'ctx>,
        align_bytes: u32,
        access: Access<'ctx>,
    ) -> BasicValueEnum<'ctx> {
        let value = self.inner.build_load(value_type, address, "").expect(POSITIONED);
        let load = value.as_instruction_value().expect("a load is an instruction");
        self.set_access(load, align_bytes, access);
        value
    }

    /// Loads a pointer that never changes.
    pub(super) fn load_fixed_pointer(&self, address: PointerValue<'ctx>) -> PointerValue<'ctx> {
        self.load(self.types.ptr, address, 8, Access::Invariant).into_pointer_value()
    }

    /// Loads a pointer that never changes, is not null and has `bytes` accessible bytes behind it.
    pub(super) fn load_fixed_base(&self, address: PointerValue<'ctx>, bytes: u64) -> PointerValue<'ctx> {
        let base = self.load_fixed_pointer(address);
        let load = base.as_instruction().expect("a load is an instruction");
        self.set_metadata(load, self.kinds.nonnull, &[]);
        if bytes > 0 {
            let bytes = self.types.i64.const_int(bytes, false);
            self.set_metadata(load, self.kinds.dereferenceable, &[bytes.into()]);
        }
        base
    }

    /// Stores a value. `align_bytes` is what is known of the address.
    pub(super) fn store(
        &self,
        value: BasicValueEnum<'ctx>,
        address: PointerValue<'ctx>,
        align_bytes: u32,
        access: Access<'ctx>,
    ) -> InstructionValue<'ctx> {
        let store = self.inner.build_store(address, value).expect(POSITIONED);
        self.set_access(store, align_bytes, access);
        store
    }

    /// Keeps an access whatever becomes of its value.
    pub(super) fn set_volatile(&self, access: InstructionValue<'ctx>) {
        access.set_volatile(true).expect("only loads and stores are made volatile");
    }

    /// Room in the frame. Only for the entry block: elsewhere it would grow the stack.
    pub(super) fn room(&self, value_type: impl BasicType<'ctx>) -> PointerValue<'ctx> {
        self.inner.build_alloca(value_type, "").expect(POSITIONED)
    }

    /// Loads from room in the frame that nothing else can reach.
    pub(super) fn load_room(
        &self,
        value_type: BasicTypeEnum<'ctx>,
        room: PointerValue<'ctx>,
    ) -> BasicValueEnum<'ctx> {
        self.inner.build_load(value_type, room, "").expect(POSITIONED)
    }

    /// Stores to room in the frame that nothing else can reach.
    pub(super) fn store_room(
        &self,
        value: BasicValueEnum<'ctx>,
        room: PointerValue<'ctx>,
    ) -> InstructionValue<'ctx> {
        self.inner.build_store(room, value).expect(POSITIONED)
    }

    fn set_access(&self, instruction: InstructionValue<'ctx>, align_bytes: u32, access: Access<'ctx>) {
        instruction.set_alignment(align_bytes).expect("alignments are powers of two");
        match access {
            Access::Any => {}
            Access::Invariant => self.set_metadata(instruction, self.kinds.invariant_load, &[]),
            Access::Class(class) => self.attach(instruction, self.kinds.tbaa, class),
        }
    }

    fn set_metadata(
        &self,
        instruction: InstructionValue<'ctx>,
        kind: u32,
        values: &[BasicMetadataValueEnum<'ctx>],
    ) {
        self.attach(instruction, kind, self.types.context.metadata_node(values));
    }

    fn attach(&self, instruction: InstructionValue<'ctx>, kind: u32, node: MetadataValue<'ctx>) {
        instruction.set_metadata(node, kind).expect("only nodes are attached");
    }
}

/// Blocks and calls.
impl<'ctx> Build<'ctx> {
    /// A builder that stands at the end of `block`.
    pub(super) fn at_end(types: Types<'ctx>, block: BasicBlock<'ctx>) -> Build<'ctx> {
        let kind = |name| types.context.get_kind_id(name);
        let kinds = MetadataKinds {
            tbaa: kind("tbaa"),
            invariant_load: kind("invariant.load"),
            nonnull: kind("nonnull"),
            dereferenceable: kind("dereferenceable"),
            prof: kind("prof"),
            llvm_loop: kind("llvm.loop"),
        };
        let inner = types.context.create_builder();
        inner.position_at_end(block);
        Build { inner, types, kinds }
    }

    /// The block in which the builder stands.
    pub(super) fn block(&self) -> BasicBlock<'ctx> {
        self.inner.get_insert_block().expect(POSITIONED)
    }

    /// Moves to the end of `block`.
    pub(super) fn move_to(&self, block: BasicBlock<'ctx>) {
        self.inner.position_at_end(block);
    }

    /// Moves before `instruction` and stays there: what is built next stands before it.
    pub(super) fn move_before(&self, instruction: &InstructionValue<'ctx>) {
        self.inner.position_before(instruction);
    }

    pub(super) fn branch(&self, target: BasicBlock<'ctx>) -> InstructionValue<'ctx> {
        self.inner.build_unconditional_branch(target).expect(POSITIONED)
    }

    pub(super) fn branch_if(
        &self,
        condition: IntValue<'ctx>,
        then: BasicBlock<'ctx>,
        otherwise: BasicBlock<'ctx>,
    ) -> InstructionValue<'ctx> {
        self.inner.build_conditional_branch(condition, then, otherwise).expect(POSITIONED)
    }

    /// Branches to `rare` on a condition that hardly ever holds.
    pub(super) fn branch_if_rare(
        &self,
        condition: IntValue<'ctx>,
        rare: BasicBlock<'ctx>,
        otherwise: BasicBlock<'ctx>,
    ) {
        let branch = self.branch_if(condition, rare, otherwise);
        self.set_branch_weights(branch, [1, LIKELY_WEIGHT]);
    }

    /// Notes of a conditional branch whether its condition is likely to hold.
    pub(super) fn set_likely(&self, branch: InstructionValue<'ctx>, holds: bool) {
        self.set_branch_weights(branch, if holds { [HINTED_WEIGHT, 1] } else { [1, HINTED_WEIGHT] });
    }

    /// Notes of a conditional branch in how many of a number of cases its condition holds, and does not.
    pub(super) fn set_shares(&self, branch: InstructionValue<'ctx>, shares: [u32; 2]) {
        // Nothing is impossible because someone says so.
        self.set_branch_weights(branch, shares.map(|share| share.max(1).into()));
    }

    fn set_branch_weights(&self, branch: InstructionValue<'ctx>, weights: [u64; 2]) {
        let name = self.types.context.metadata_string("branch_weights");
        let [then, otherwise] = weights.map(|weight| self.types.i32.const_int(weight, false));
        self.set_metadata(branch, self.kinds.prof, &[name.into(), then.into(), otherwise.into()]);
    }

    /// Has LLVM leave alone a loop that is repeated from `blocks`, which have ended: neither unroll nor vectorise it.
    pub(super) fn leave_loop_alone(&self, blocks: &[BasicBlock<'ctx>]) {
        let context = self.types.context;
        let advice = context.metadata_node(&[context.metadata_string("llvm.loop.disable_nonforced").into()]);
        let repeated = set_own_first(context.metadata_node(&[advice.into(), advice.into()]));
        for block in blocks {
            let branch = block.get_terminator().expect("the block has ended");
            self.attach(branch, self.kinds.llvm_loop, repeated);
        }
    }

    pub(super) fn switch(
        &self,
        value: IntValue<'ctx>,
        otherwise: BasicBlock<'ctx>,
        cases: &[(IntValue<'ctx>, BasicBlock<'ctx>)],
    ) {
        self.inner.build_switch(value, otherwise, cases).expect(POSITIONED);
    }

    pub(super) fn unreachable(&self) {
        self.inner.build_unreachable().expect(POSITIONED);
    }

    pub(super) fn return_nothing(&self) {
        self.return_value(None);
    }

    /// Returns no, one or several values; several are packed into a struct of type `packed`.
    pub(super) fn return_values(&self, values: &[BasicValueEnum<'ctx>], packed: StructType<'ctx>) {
        let value = match values {
            [] => None,
            [value] => Some(*value),
            several => Some(self.pack(several, packed.get_undef()).into()),
        };
        self.return_value(value);
    }

    /// Makes `call`, just built, a tail call that LLVM must keep, and returns what it returns.
    pub(super) fn return_call(&self, call: CallSiteValue<'ctx>) {
        call.set_tail_call_kind(LLVMTailCallKind::LLVMTailCallKindMustTail);
        self.return_value(call.try_as_basic_value().basic());
    }

    fn return_value(&self, value: Option<BasicValueEnum<'ctx>>) {
        self.inner
            .build_return(value.as_ref().map(|value| value as &dyn BasicValue<'ctx>))
            .expect(POSITIONED);
    }

    fn pack(&self, values: &[BasicValueEnum<'ctx>], start: StructValue<'ctx>) -> StructValue<'ctx> {
        values.iter().zip(0..).fold(start, |packed, (value, index)| {
            let packed = self.inner.build_insert_value(packed, *value, index, "").expect(POSITIONED);
            packed.into_struct_value()
        })
    }

    /// Field `index` of several results.
    pub(super) fn unpack(&self, packed: StructValue<'ctx>, index: u32) -> BasicValueEnum<'ctx> {
        self.inner.build_extract_value(packed, index, "").expect("results have one field each")
    }

    /// Whether two pointers are the same, as one bit.
    pub(super) fn same_pointer(&self, x: PointerValue<'ctx>, y: PointerValue<'ctx>) -> IntValue<'ctx> {
        self.inner.build_int_compare(IntPredicate::EQ, x, y, "").expect(POSITIONED)
    }

    pub(super) fn phi(&self, value_type: BasicTypeEnum<'ctx>) -> PhiValue<'ctx> {
        self.inner.build_phi(value_type, "").expect(POSITIONED)
    }

    pub(super) fn call(
        &self,
        function: FunctionValue<'ctx>,
        args: &[BasicMetadataValueEnum<'ctx>],
    ) -> CallSiteValue<'ctx> {
        self.inner.build_direct_call(function, args, "").expect(POSITIONED)
    }

    pub(super) fn call_pointer(
        &self,
        signature: FunctionType<'ctx>,
        code: PointerValue<'ctx>,
        args: &[BasicMetadataValueEnum<'ctx>],
    ) -> CallSiteValue<'ctx> {
        self.inner.build_indirect_call(signature, code, args, "").expect(POSITIONED)
    }

    /// Calls `code` and goes on in a new block; if something is thrown out of the call, at `landing_pad`.
    pub(super) fn invoke_pointer(
        &self,
        signature: FunctionType<'ctx>,
        code: PointerValue<'ctx>,
        args: &[BasicMetadataValueEnum<'ctx>],
        landing_pad: BasicBlock<'ctx>,
    ) -> CallSiteValue<'ctx> {
        let function = self.block().get_parent().expect("the block is a function's");
        let next = self.types.context.append_basic_block(function, "");
        let args: Vec<BasicValueEnum<'ctx>> =
            args.iter().map(|&arg| arg.try_into().expect("wasm values are no metadata")).collect();
        let invoke = self.inner.build_indirect_invoke(signature, code, &args, next, landing_pad, "");
        self.move_to(next);
        invoke.expect(POSITIONED)
    }

    /// Begins a landing pad, which catches everything, and gives the exception.
    pub(super) fn landing_pad(&self, personality: FunctionValue<'ctx>) -> PointerValue<'ctx> {
        let landed = self.types.context.struct_type(&[self.types.ptr.into(), self.types.i32.into()], false);
        let anything = self.types.ptr.const_null().into();
        let landed =
            self.inner.build_landing_pad(landed, personality, &[anything], false, "").expect(POSITIONED);
        self.unpack(landed.into_struct_value(), 0).into_pointer_value()
    }

    /// `memmove`: the ranges may overlap. `access` only where both lie in one object.
    pub(super) fn move_bytes(
        &self,
        to: PointerValue<'ctx>,
        from: PointerValue<'ctx>,
        len_bytes: IntValue<'ctx>,
    ) {
        self.inner.build_memmove(to, 1, from, 1, len_bytes).expect(POSITIONED);
    }

    /// `memset`.
    pub(super) fn fill_bytes(&self, to: PointerValue<'ctx>, byte: IntValue<'ctx>, len_bytes: IntValue<'ctx>) {
        self.inner.build_memset(to, 1, byte, len_bytes).expect(POSITIONED);
    }
}

/// Makes the first operand of a node the node itself, as those of loops have it, so that no two loops share one.
pub(crate) fn set_own_first(node: MetadataValue<'_>) -> MetadataValue<'_> {
    // SAFETY: the value is that of a node.
    let own = unsafe { LLVMValueAsMetadata(node.as_value_ref()) };
    // SAFETY: the node has a first operand, and lives as long as its context, like the replacement, which it is.
    unsafe { LLVMReplaceMDNodeOperandWith(node.as_value_ref(), 0, own) };
    node
}
