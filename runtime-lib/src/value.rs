//! How does a wasm value look to the host, and how to generated code?
//!
//! [`Val`] is the former, a [`VmValue`] slot the latter; this file converts. Invariant: a reference is only
//! written to a slot after it was found to belong to the store.
//!
//! # Safety
//! References are read from slots that generated code or this file filled, for the store given.

#![allow(unsafe_code, reason = "the door between slots and references")]

use crate::error::Error;
use crate::exception::ExnRef;
use crate::externref::ExternRef;
use crate::func::Func;
use crate::store::StoreCore;
use std::ptr::NonNull;
use wasmc_abi::types::{HeapType, Referent, ValueType};
use wasmc_abi::vmctx::VmValue;

/// A WebAssembly value. Floats are held as their bits, so that NaNs keep their payload.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Val {
    /// 32-bit integer.
    I32(i32),
    /// 64-bit integer.
    I64(i64),
    /// Bits of a 32-bit float.
    F32(u32),
    /// Bits of a 64-bit float.
    F64(u64),
    /// 128-bit vector, lane 0 in the low bits.
    V128(u128),
    /// Reference to a function, or null.
    FuncRef(Option<Func>),
    /// Reference to a value of the host, or null.
    ExternRef(Option<ExternRef>),
    /// Reference to an exception, or null.
    ExnRef(Option<ExnRef>),
}

impl Val {
    /// The type of the value; for references, null or not, the nullable one of all functions or host values.
    pub fn ty(&self) -> ValueType {
        match self {
            Val::I32(_) => ValueType::I32,
            Val::I64(_) => ValueType::I64,
            Val::F32(_) => ValueType::F32,
            Val::F64(_) => ValueType::F64,
            Val::V128(_) => ValueType::V128,
            Val::FuncRef(_) => ValueType::FUNCREF,
            Val::ExternRef(_) => ValueType::EXTERNREF,
            Val::ExnRef(_) => ValueType::EXNREF,
        }
    }

    /// Zero or null of a type; `None` where the type does not allow null, or is not known.
    pub fn default_of(ty: ValueType) -> Option<Val> {
        Some(match ty {
            ValueType::I32 => Val::I32(0),
            ValueType::I64 => Val::I64(0),
            ValueType::F32 => Val::F32(0),
            ValueType::F64 => Val::F64(0),
            ValueType::V128 => Val::V128(0),
            _ if ty.is_nullable() => return Val::null(ty),
            _ => return None,
        })
    }

    /// Null, of the kind of a reference type; `None` for other types.
    pub(crate) fn null(ty: ValueType) -> Option<Val> {
        Some(match ty.referent()? {
            Referent::Function => Val::FuncRef(None),
            Referent::HostValue => Val::ExternRef(None),
            Referent::Exception => Val::ExnRef(None),
        })
    }

    /// Checks that the value is one of type `ty`.
    pub(crate) fn check(&self, store: &StoreCore, ty: ValueType) -> Result<(), Error> {
        let found = match self {
            Val::FuncRef(None) | Val::ExternRef(None) | Val::ExnRef(None) if Some(*self) == Val::null(ty) => {
                return if ty.is_nullable() { Ok(()) } else { Err(Error::NullReference { wanted: ty }) };
            }
            Val::FuncRef(Some(func)) => {
                func.handle().check(store)?;
                ValueType::reference(false, HeapType::Concrete(func.type_id(store)))
            }
            Val::ExternRef(Some(_)) => ValueType::reference(false, HeapType::Extern),
            Val::ExnRef(Some(exception)) => {
                exception.check(store)?;
                ValueType::reference(false, HeapType::Exn)
            }
            _ => self.ty(),
        };
        if found.matches(ty) { Ok(()) } else { Err(Error::ValueType { wanted: ty, found }) }
    }

    /// The value, if it is an `i32`.
    pub fn i32(&self) -> Option<i32> {
        if let Val::I32(value) = self { Some(*value) } else { None }
    }

    /// The value, if it is an `i64`.
    pub fn i64(&self) -> Option<i64> {
        if let Val::I64(value) = self { Some(*value) } else { None }
    }

    /// The value, if it is an `f32`.
    pub fn f32(&self) -> Option<f32> {
        if let Val::F32(bits) = self { Some(f32::from_bits(*bits)) } else { None }
    }

    /// The value, if it is an `f64`.
    pub fn f64(&self) -> Option<f64> {
        if let Val::F64(bits) = self { Some(f64::from_bits(*bits)) } else { None }
    }

    /// The bits, if it is a `v128`: lane 0 in the low ones.
    pub fn v128(&self) -> Option<u128> {
        if let Val::V128(bits) = self { Some(*bits) } else { None }
    }

    /// The value as generated code of `store` sees it, checked to be of type `ty`.
    pub(crate) fn to_slot(self, store: &StoreCore, ty: ValueType) -> Result<VmValue, Error> {
        self.check(store, ty)?;
        Ok(match self {
            Val::I32(value) => VmValue([u64::from(value.cast_unsigned()), 0]),
            Val::I64(value) => VmValue([value.cast_unsigned(), 0]),
            Val::F32(bits) => VmValue([bits.into(), 0]),
            Val::F64(bits) => VmValue([bits, 0]),
            Val::V128(bits) => VmValue([bits as u64, (bits >> 64) as u64]),
            Val::FuncRef(func) => pointer_slot(func_to_raw(store, func)?),
            Val::ExternRef(value) => pointer_slot(extern_to_raw(store, value)?),
            Val::ExnRef(value) => pointer_slot(value.map_or(std::ptr::null_mut(), ExnRef::to_raw)),
        })
    }

    /// The value of type `ty` in a slot.
    ///
    /// # Safety
    /// The slot was filled with a value of this type by code of `store`.
    pub(crate) unsafe fn from_slot(store: &StoreCore, ty: ValueType, slot: VmValue) -> Result<Val, Error> {
        let [low, high] = slot.0;
        let pointer = low as usize as *mut u8;
        Ok(match ty {
            ValueType::I32 => Val::I32(low as i32),
            ValueType::I64 => Val::I64(low.cast_signed()),
            ValueType::F32 => Val::F32(low as u32),
            ValueType::F64 => Val::F64(low),
            ValueType::V128 => Val::V128(u128::from(low) | u128::from(high) << 64),
            _ => match ty.referent() {
                // SAFETY: the slot holds a function reference of the store.
                Some(Referent::Function) => Val::FuncRef(unsafe { func_from_raw(store, pointer) }),
                // SAFETY: the slot holds a host reference of the store.
                Some(Referent::HostValue) => Val::ExternRef(unsafe { extern_from_raw(store, pointer) }),
                // SAFETY: the slot holds an exception of the store.
                Some(Referent::Exception) => Val::ExnRef(unsafe { exn_from_raw(store, pointer) }),
                None => {
                    return Err(Error::Unsupported { what: "values of a type this runtime does not know" });
                }
            },
        })
    }
}

impl From<i32> for Val {
    fn from(value: i32) -> Val {
        Val::I32(value)
    }
}

impl From<i64> for Val {
    fn from(value: i64) -> Val {
        Val::I64(value)
    }
}

impl From<f32> for Val {
    fn from(value: f32) -> Val {
        Val::F32(value.to_bits())
    }
}

impl From<f64> for Val {
    fn from(value: f64) -> Val {
        Val::F64(value.to_bits())
    }
}

impl From<u128> for Val {
    /// A `v128`, lane 0 in the low bits.
    fn from(value: u128) -> Val {
        Val::V128(value)
    }
}

impl From<Func> for Val {
    fn from(func: Func) -> Val {
        Val::FuncRef(Some(func))
    }
}

impl From<ExternRef> for Val {
    fn from(value: ExternRef) -> Val {
        Val::ExternRef(Some(value))
    }
}

/// The slot of a reference.
pub(crate) fn pointer_slot(pointer: *mut u8) -> VmValue {
    VmValue([pointer as u64, 0])
}

/// A function reference for generated code.
pub(crate) fn func_to_raw(store: &StoreCore, func: Option<Func>) -> Result<*mut u8, Error> {
    let Some(func) = func else { return Ok(std::ptr::null_mut()) };
    Ok(func.to_raw(store)?.as_ptr().cast())
}

/// A host reference for generated code.
pub(crate) fn extern_to_raw(store: &StoreCore, value: Option<ExternRef>) -> Result<*mut u8, Error> {
    let Some(value) = value else { return Ok(std::ptr::null_mut()) };
    value.handle().check(store)?;
    Ok(value.handle().item().as_ptr().cast())
}

/// The function that generated code knows by this reference.
///
/// # Safety
/// The reference is null or one of `store`.
pub(crate) unsafe fn func_from_raw(store: &StoreCore, raw: *mut u8) -> Option<Func> {
    // SAFETY: as promised by the caller.
    NonNull::new(raw).map(|raw| unsafe { Func::from_raw(store, raw.cast()) })
}

/// The value that generated code knows by this reference.
///
/// # Safety
/// The reference is null or one of `store`.
pub(crate) unsafe fn extern_from_raw(store: &StoreCore, raw: *mut u8) -> Option<ExternRef> {
    // SAFETY: as promised by the caller.
    NonNull::new(raw).map(|raw| unsafe { ExternRef::from_raw(store, raw) })
}

/// The exception that generated code knows by this reference.
///
/// # Safety
/// The reference is null or one of `store`.
pub(crate) unsafe fn exn_from_raw(store: &StoreCore, raw: *mut u8) -> Option<ExnRef> {
    // SAFETY: as promised by the caller.
    NonNull::new(raw).map(|raw| unsafe { ExnRef::from_raw(store, raw) })
}
