//! Operators by the types that they take and give.

#![allow(clippy::enum_glob_use, reason = "the file is a list of operators")]

use wasm_encoder::Instruction::{self, *};
use wasm_encoder::ValType;

/// Operators of one shape.
pub(in crate::generate) type Operators = &'static [Instruction<'static>];

/// Operators that take two values of a type and give one of it.
pub(in crate::generate) fn binary(of: ValType) -> Operators {
    match of {
        ValType::I32 => {
            &[I32Add, I32Sub, I32Mul, I32And, I32Or, I32Xor, I32Shl, I32ShrS, I32ShrU, I32Rotl, I32Rotr]
        }
        ValType::I64 => {
            &[I64Add, I64Sub, I64Mul, I64And, I64Or, I64Xor, I64Shl, I64ShrS, I64ShrU, I64Rotl, I64Rotr]
        }
        ValType::F32 => &[F32Add, F32Sub, F32Mul, F32Div, F32Min, F32Max, F32Copysign],
        ValType::F64 => &[F64Add, F64Sub, F64Mul, F64Div, F64Min, F64Max, F64Copysign],
        _ => V128_BINARY,
    }
}

/// Integer divisions, whose divisor must be made harmless.
pub(super) fn division(of: ValType) -> Operators {
    match of {
        ValType::I32 => &[I32DivS, I32DivU, I32RemS, I32RemU],
        _ => &[I64DivS, I64DivU, I64RemS, I64RemU],
    }
}

/// Operators that take one value of a type and give one of it.
pub(in crate::generate) fn unary(of: ValType) -> Operators {
    match of {
        ValType::I32 => &[I32Clz, I32Ctz, I32Popcnt, I32Eqz, I32Extend8S, I32Extend16S],
        ValType::I64 => &[I64Clz, I64Ctz, I64Popcnt, I64Extend8S, I64Extend16S, I64Extend32S],
        ValType::F32 => &[F32Abs, F32Neg, F32Ceil, F32Floor, F32Trunc, F32Nearest, F32Sqrt],
        ValType::F64 => &[F64Abs, F64Neg, F64Ceil, F64Floor, F64Trunc, F64Nearest, F64Sqrt],
        _ => V128_UNARY,
    }
}

/// Operators that take two values of a type and give an `i32`.
pub(in crate::generate) fn compare(of: ValType) -> Operators {
    match of {
        ValType::I32 => &[I32Eq, I32Ne, I32LtS, I32LtU, I32GtS, I32GtU, I32LeS, I32LeU, I32GeS, I32GeU],
        ValType::I64 => &[I64Eq, I64Ne, I64LtS, I64LtU, I64GtS, I64GtU, I64LeS, I64LeU, I64GeS, I64GeU],
        ValType::F32 => &[F32Eq, F32Ne, F32Lt, F32Gt, F32Le, F32Ge],
        ValType::F64 => &[F64Eq, F64Ne, F64Lt, F64Gt, F64Le, F64Ge],
        _ => &[],
    }
}

/// Operators that take one value of another type, given first, and give one of the type.
pub(in crate::generate) fn convert(to: ValType) -> &'static [(ValType, Instruction<'static>)] {
    use ValType::{F32, F64, I32, I64};
    match to {
        I32 => &[
            (I64, I32WrapI64),
            (F32, I32TruncSatF32S),
            (F32, I32TruncSatF32U),
            (F64, I32TruncSatF64S),
            (F64, I32TruncSatF64U),
            (F32, I32ReinterpretF32),
            (I64, I64Eqz),
        ],
        I64 => &[
            (I32, I64ExtendI32S),
            (I32, I64ExtendI32U),
            (F32, I64TruncSatF32S),
            (F32, I64TruncSatF32U),
            (F64, I64TruncSatF64S),
            (F64, I64TruncSatF64U),
            (F64, I64ReinterpretF64),
        ],
        F32 => &[
            (I32, F32ConvertI32S),
            (I32, F32ConvertI32U),
            (I64, F32ConvertI64S),
            (I64, F32ConvertI64U),
            (F64, F32DemoteF64),
            (I32, F32ReinterpretI32),
        ],
        F64 => &[
            (I32, F64ConvertI32S),
            (I32, F64ConvertI32U),
            (I64, F64ConvertI64S),
            (I64, F64ConvertI64U),
            (F32, F64PromoteF32),
            (I64, F64ReinterpretI64),
        ],
        _ => &[
            (I32, I8x16Splat),
            (I32, I16x8Splat),
            (I32, I32x4Splat),
            (I64, I64x2Splat),
            (F32, F32x4Splat),
            (F64, F64x2Splat),
        ],
    }
}

/// Operators that take one vector and give a number of the type.
pub(super) fn from_vector(to: ValType) -> Operators {
    match to {
        ValType::I32 => &[
            V128AnyTrue,
            I8x16AllTrue,
            I16x8AllTrue,
            I32x4AllTrue,
            I64x2AllTrue,
            I8x16Bitmask,
            I16x8Bitmask,
            I32x4Bitmask,
            I64x2Bitmask,
            I8x16ExtractLaneS(3),
            I8x16ExtractLaneU(15),
            I16x8ExtractLaneS(1),
            I16x8ExtractLaneU(7),
            I32x4ExtractLane(2),
        ],
        ValType::I64 => &[I64x2ExtractLane(0), I64x2ExtractLane(1)],
        ValType::F32 => &[F32x4ExtractLane(0), F32x4ExtractLane(3)],
        ValType::F64 => &[F64x2ExtractLane(0), F64x2ExtractLane(1)],
        _ => &[],
    }
}

/// Operators that take a vector and an `i32` and give a vector.
pub(super) const V128_SHIFT: Operators = &[
    I8x16Shl, I8x16ShrS, I8x16ShrU, I16x8Shl, I16x8ShrS, I16x8ShrU, I32x4Shl, I32x4ShrS, I32x4ShrU, I64x2Shl,
    I64x2ShrS, I64x2ShrU,
];

const V128_UNARY: Operators = &[
    V128Not,
    I8x16Abs,
    I8x16Neg,
    I8x16Popcnt,
    I16x8Abs,
    I16x8Neg,
    I32x4Abs,
    I32x4Neg,
    I64x2Abs,
    I64x2Neg,
    I16x8ExtAddPairwiseI8x16S,
    I16x8ExtAddPairwiseI8x16U,
    I32x4ExtAddPairwiseI16x8S,
    I32x4ExtAddPairwiseI16x8U,
    I16x8ExtendLowI8x16S,
    I16x8ExtendHighI8x16S,
    I16x8ExtendLowI8x16U,
    I16x8ExtendHighI8x16U,
    I32x4ExtendLowI16x8S,
    I32x4ExtendHighI16x8S,
    I32x4ExtendLowI16x8U,
    I32x4ExtendHighI16x8U,
    I64x2ExtendLowI32x4S,
    I64x2ExtendHighI32x4S,
    I64x2ExtendLowI32x4U,
    I64x2ExtendHighI32x4U,
    I32x4TruncSatF32x4S,
    I32x4TruncSatF32x4U,
    I32x4TruncSatF64x2SZero,
    I32x4TruncSatF64x2UZero,
    F32x4Abs,
    F32x4Neg,
    F32x4Ceil,
    F32x4Floor,
    F32x4Trunc,
    F32x4Nearest,
    F32x4Sqrt,
    F64x2Abs,
    F64x2Neg,
    F64x2Ceil,
    F64x2Floor,
    F64x2Trunc,
    F64x2Nearest,
    F64x2Sqrt,
    F32x4ConvertI32x4S,
    F32x4ConvertI32x4U,
    F64x2ConvertLowI32x4S,
    F64x2ConvertLowI32x4U,
    F32x4DemoteF64x2Zero,
    F64x2PromoteLowF32x4,
];

const V128_BINARY: Operators = &[
    V128And,
    V128AndNot,
    V128Or,
    V128Xor,
    I8x16Swizzle,
    I8x16Eq,
    I8x16Ne,
    I8x16LtS,
    I8x16LtU,
    I8x16GtS,
    I8x16GtU,
    I8x16LeS,
    I8x16LeU,
    I8x16GeS,
    I8x16GeU,
    I16x8Eq,
    I16x8Ne,
    I16x8LtS,
    I16x8LtU,
    I16x8GtS,
    I16x8GtU,
    I16x8LeS,
    I16x8LeU,
    I16x8GeS,
    I16x8GeU,
    I32x4Eq,
    I32x4Ne,
    I32x4LtS,
    I32x4LtU,
    I32x4GtS,
    I32x4GtU,
    I32x4LeS,
    I32x4LeU,
    I32x4GeS,
    I32x4GeU,
    I64x2Eq,
    I64x2Ne,
    I64x2LtS,
    I64x2GtS,
    I64x2LeS,
    I64x2GeS,
    F32x4Eq,
    F32x4Ne,
    F32x4Lt,
    F32x4Gt,
    F32x4Le,
    F32x4Ge,
    F64x2Eq,
    F64x2Ne,
    F64x2Lt,
    F64x2Gt,
    F64x2Le,
    F64x2Ge,
    I8x16NarrowI16x8S,
    I8x16NarrowI16x8U,
    I16x8NarrowI32x4S,
    I16x8NarrowI32x4U,
    I8x16Add,
    I8x16AddSatS,
    I8x16AddSatU,
    I8x16Sub,
    I8x16SubSatS,
    I8x16SubSatU,
    I8x16MinS,
    I8x16MinU,
    I8x16MaxS,
    I8x16MaxU,
    I8x16AvgrU,
    I16x8Q15MulrSatS,
    I16x8Add,
    I16x8AddSatS,
    I16x8AddSatU,
    I16x8Sub,
    I16x8SubSatS,
    I16x8SubSatU,
    I16x8Mul,
    I16x8MinS,
    I16x8MinU,
    I16x8MaxS,
    I16x8MaxU,
    I16x8AvgrU,
    I16x8ExtMulLowI8x16S,
    I16x8ExtMulHighI8x16S,
    I16x8ExtMulLowI8x16U,
    I16x8ExtMulHighI8x16U,
    I32x4Add,
    I32x4Sub,
    I32x4Mul,
    I32x4MinS,
    I32x4MinU,
    I32x4MaxS,
    I32x4MaxU,
    I32x4DotI16x8S,
    I32x4ExtMulLowI16x8S,
    I32x4ExtMulHighI16x8S,
    I32x4ExtMulLowI16x8U,
    I32x4ExtMulHighI16x8U,
    I64x2Add,
    I64x2Sub,
    I64x2Mul,
    I64x2ExtMulLowI32x4S,
    I64x2ExtMulHighI32x4S,
    I64x2ExtMulLowI32x4U,
    I64x2ExtMulHighI32x4U,
    F32x4Add,
    F32x4Sub,
    F32x4Mul,
    F32x4Div,
    F32x4Min,
    F32x4Max,
    F32x4PMin,
    F32x4PMax,
    F64x2Add,
    F64x2Sub,
    F64x2Mul,
    F64x2Div,
    F64x2Min,
    F64x2Max,
    F64x2PMin,
    F64x2PMax,
];

/// The lanes of the vector that an operator gives, if it is one of floats that may make NaNs.
pub(super) fn float_lanes(operator: &Instruction<'_>) -> Option<ValType> {
    let name = format!("{operator:?}");
    let bitwise = ["Abs", "Neg", "PMin", "PMax", "Eq", "Ne", "Lt", "Gt", "Le", "Ge"];
    if bitwise.iter().any(|suffix| name.ends_with(suffix)) {
        return None;
    }
    match name.get(..5)? {
        "F32x4" => Some(ValType::F32),
        "F64x2" => Some(ValType::F64),
        _ => None,
    }
}
