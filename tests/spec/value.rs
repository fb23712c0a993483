//! What does a script mean by a value? Arguments become values to call with, expected results become patterns that
//! values are held against. Called by `script.rs`.

use wasmc_loader::{ExternRef, Store, Val};
use wast::core::{AbstractHeapType, HeapType, NanPattern, V128Pattern, WastArgCore, WastRetCore};
use wast::token::{F32, F64};

/// The value that an argument stands for.
///
/// # Errors
/// Says what of the argument belongs to a proposal that is not built.
pub(crate) fn argument(store: &mut Store<()>, argument: &WastArgCore<'_>) -> Result<Val, String> {
    Ok(match argument {
        WastArgCore::I32(value) => Val::I32(*value),
        WastArgCore::I64(value) => Val::I64(*value),
        WastArgCore::F32(value) => Val::F32(value.bits),
        WastArgCore::F64(value) => Val::F64(value.bits),
        WastArgCore::V128(value) => Val::V128(u128::from_le_bytes(value.to_le_bytes())),
        WastArgCore::RefNull(HeapType::Abstract { ty: AbstractHeapType::Func, .. }) => Val::FuncRef(None),
        WastArgCore::RefNull(HeapType::Abstract { ty: AbstractHeapType::Extern, .. }) => Val::ExternRef(None),
        WastArgCore::RefNull(HeapType::Abstract { ty: AbstractHeapType::Exn, .. }) => Val::ExnRef(None),
        WastArgCore::RefExtern(number) => Val::ExternRef(Some(ExternRef::new(store, *number))),
        other => return Err(format!("an argument of a kind that is not built: {other:?}")),
    })
}

fn is_host_reference(store: &Store<()>, reference: &ExternRef, number: u32) -> bool {
    reference.data(store).downcast_ref::<u32>() == Some(&number)
}

/// Whether a value is what a script expects.
pub(crate) fn matches(store: &Store<()>, expected: &WastRetCore<'_>, actual: &Val) -> bool {
    match (expected, actual) {
        (WastRetCore::I32(expected), Val::I32(actual)) => expected == actual,
        (WastRetCore::I64(expected), Val::I64(actual)) => expected == actual,
        (WastRetCore::F32(expected), Val::F32(actual)) => f32_matches(expected, *actual),
        (WastRetCore::F64(expected), Val::F64(actual)) => f64_matches(expected, *actual),
        (WastRetCore::V128(expected), Val::V128(actual)) => v128_matches(expected, *actual),
        (WastRetCore::RefNull(heap_type), actual) => null_matches(heap_type.as_ref(), actual),
        (WastRetCore::RefExtern(None), Val::ExternRef(actual)) => actual.is_some(),
        (WastRetCore::RefExtern(Some(number)), Val::ExternRef(Some(actual))) => {
            is_host_reference(store, actual, *number)
        }
        (WastRetCore::RefFunc(None), Val::FuncRef(actual)) => actual.is_some(),
        (WastRetCore::Either(cases), actual) => cases.iter().any(|case| matches(store, case, actual)),
        _ => false,
    }
}

fn null_matches(heap_type: Option<&HeapType<'_>>, actual: &Val) -> bool {
    let wanted = match heap_type {
        Some(HeapType::Abstract { ty, .. }) => Some(*ty),
        _ => None,
    };
    match actual {
        Val::FuncRef(None) => {
            matches!(wanted, None | Some(AbstractHeapType::Func | AbstractHeapType::NoFunc))
        }
        Val::ExternRef(None) => {
            matches!(wanted, None | Some(AbstractHeapType::Extern | AbstractHeapType::NoExtern))
        }
        Val::ExnRef(None) => matches!(wanted, None | Some(AbstractHeapType::Exn | AbstractHeapType::NoExn)),
        _ => false,
    }
}

fn f32_matches(expected: &NanPattern<F32>, actual: u32) -> bool {
    match expected {
        NanPattern::CanonicalNan => actual & 0x7fff_ffff == 0x7fc0_0000,
        NanPattern::ArithmeticNan => actual & 0x7fc0_0000 == 0x7fc0_0000,
        NanPattern::Value(value) => value.bits == actual,
    }
}

fn f64_matches(expected: &NanPattern<F64>, actual: u64) -> bool {
    match expected {
        NanPattern::CanonicalNan => actual & 0x7fff_ffff_ffff_ffff == 0x7ff8_0000_0000_0000,
        NanPattern::ArithmeticNan => actual & 0x7ff8_0000_0000_0000 == 0x7ff8_0000_0000_0000,
        NanPattern::Value(value) => value.bits == actual,
    }
}

fn v128_matches(expected: &V128Pattern, actual: u128) -> bool {
    let lane = |bits: u32, index: usize| (actual >> (bits * index as u32)) as u64 & (u64::MAX >> (64 - bits));
    match expected {
        V128Pattern::I8x16(lanes) => {
            lanes.iter().enumerate().all(|(i, value)| lane(8, i) == *value as u8 as u64)
        }
        V128Pattern::I16x8(lanes) => {
            lanes.iter().enumerate().all(|(i, value)| lane(16, i) == *value as u16 as u64)
        }
        V128Pattern::I32x4(lanes) => {
            lanes.iter().enumerate().all(|(i, value)| lane(32, i) == *value as u32 as u64)
        }
        V128Pattern::I64x2(lanes) => lanes.iter().enumerate().all(|(i, value)| lane(64, i) == *value as u64),
        V128Pattern::F32x4(lanes) => {
            lanes.iter().enumerate().all(|(i, value)| f32_matches(value, lane(32, i) as u32))
        }
        V128Pattern::F64x2(lanes) => {
            lanes.iter().enumerate().all(|(i, value)| f64_matches(value, lane(64, i)))
        }
    }
}
