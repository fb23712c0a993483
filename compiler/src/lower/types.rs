//! How wasm types look in LLVM. Used wherever lowering needs a type; holds no state beyond the types themselves.

use crate::module::parse;
use inkwell::AddressSpace;
use inkwell::context::Context;
use inkwell::types::{BasicTypeEnum, FloatType, IntType, PointerType, StructType, VectorType, VoidType};
use wasmc_abi::types::ValueType;

/// The LLVM types that lowering uses, made once for each context.
#[derive(Clone, Copy, Debug)]
pub(super) struct Types<'ctx> {
    pub(super) context: &'ctx Context,
    pub(super) i1: IntType<'ctx>,
    pub(super) i8: IntType<'ctx>,
    pub(super) i16: IntType<'ctx>,
    pub(super) i32: IntType<'ctx>,
    pub(super) i64: IntType<'ctx>,
    pub(super) f32: FloatType<'ctx>,
    pub(super) f64: FloatType<'ctx>,
    /// A vector as it is passed and stored: its lanes as bytes.
    pub(super) v128: VectorType<'ctx>,
    pub(super) i8x16: VectorType<'ctx>,
    pub(super) i16x8: VectorType<'ctx>,
    pub(super) i32x4: VectorType<'ctx>,
    pub(super) i64x2: VectorType<'ctx>,
    pub(super) f32x4: VectorType<'ctx>,
    pub(super) f64x2: VectorType<'ctx>,
    /// Half a vector.
    pub(super) i8x8: VectorType<'ctx>,
    pub(super) i16x4: VectorType<'ctx>,
    pub(super) i32x2: VectorType<'ctx>,
    pub(super) f32x2: VectorType<'ctx>,
    pub(super) ptr: PointerType<'ctx>,
    pub(super) void: VoidType<'ctx>,
}

impl<'ctx> Types<'ctx> {
    pub(super) fn new(context: &'ctx Context) -> Types<'ctx> {
        Types {
            context,
            i1: context.bool_type(),
            i8: context.i8_type(),
            i16: context.i16_type(),
            i32: context.i32_type(),
            i64: context.i64_type(),
            f32: context.f32_type(),
            f64: context.f64_type(),
            v128: context.i8_type().vec_type(16),
            i8x16: context.i8_type().vec_type(16),
            i16x8: context.i16_type().vec_type(8),
            i32x4: context.i32_type().vec_type(4),
            i64x2: context.i64_type().vec_type(2),
            f32x4: context.f32_type().vec_type(4),
            f64x2: context.f64_type().vec_type(2),
            i8x8: context.i8_type().vec_type(8),
            i16x4: context.i16_type().vec_type(4),
            i32x2: context.i32_type().vec_type(2),
            f32x2: context.f32_type().vec_type(2),
            ptr: context.ptr_type(AddressSpace::default()),
            void: context.void_type(),
        }
    }

    /// The type of a wasm value. References of every kind are pointers.
    pub(super) fn value(&self, value_type: ValueType) -> BasicTypeEnum<'ctx> {
        match value_type {
            ValueType::I32 => self.i32.into(),
            ValueType::I64 => self.i64.into(),
            ValueType::F32 => self.f32.into(),
            ValueType::F64 => self.f64.into(),
            ValueType::V128 => self.v128.into(),
            reference if reference.is_reference() => self.ptr.into(),
            other => unreachable!("`{other}` did not pass validation"),
        }
    }

    /// The same for a type as wasmparser has it.
    pub(super) fn parsed_value(&self, value_type: wasmparser::ValType) -> BasicTypeEnum<'ctx> {
        self.value(parse::value_type(value_type))
    }

    /// An element of a static table, as `StaticTableEntry` of the ABI has it.
    pub(super) fn static_table_entry(&self) -> StructType<'ctx> {
        self.context.struct_type(&[self.i32.into(), self.i32.into()], false)
    }
}
