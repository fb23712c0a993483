//! How do Rust values become wasm values, with types checked once?
//!
//! [`WasmTy`] maps single types, [`WasmValues`] lists of them, both for [`TypedFunc`], calls into wasm, and for
//! [`crate::host`], calls out of it. Invariant: a slot is written and read as the type that stands in
//! [`WasmValues::TYPES`] at its position.
//!
//! # Safety
//! Slots are passed as pointers to as many as the longer of the two lists has; callers have checked
//! the types against the function's.

#![allow(unsafe_code, reason = "the door between argument slots and Rust values")]
#![expect(private_bounds, reason = "seals the traits: only the types here are wasm's")]

use crate::context::AsContextMut;
use crate::enter::{self, Target};
use crate::error::Error;
use crate::externref::ExternRef;
use crate::func::Func;
use crate::store::StoreCore;
use crate::value::{self, Val};
use std::marker::PhantomData;
use std::mem::MaybeUninit;
use wasmc_abi::types::{HeapType, ValueType};
use wasmc_abi::vmctx::VmValue;

/// Most parameters or results of a typed function.
const VALUES_MAX: usize = 16;

/// A function whose parameters and results are known as Rust types. Made by [`Func::typed`].
pub struct TypedFunc<P, R> {
    func: Func,
    target: Target,
    /// Whether some parameter's Rust type allows values that the function does not.
    checked: bool,
    types: PhantomData<fn(P) -> R>,
}

impl<P, R> Clone for TypedFunc<P, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P, R> Copy for TypedFunc<P, R> {}

impl<P, R> std::fmt::Debug for TypedFunc<P, R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("TypedFunc").field(&self.func).finish()
    }
}

// SAFETY: like a `Func`, usable only together with the store.
unsafe impl<P, R> Send for TypedFunc<P, R> {}
// SAFETY: as above.
unsafe impl<P, R> Sync for TypedFunc<P, R> {}

impl<P: WasmValues, R: WasmValues> TypedFunc<P, R> {
    pub(crate) fn new(func: Func, target: Target, checked: bool) -> TypedFunc<P, R> {
        TypedFunc { func, target, checked, types: PhantomData }
    }

    /// The function without its Rust types.
    pub fn func(&self) -> &Func {
        &self.func
    }

    /// Calls the function.
    ///
    /// # Errors
    /// Where a reference is null or to a function of another type and must not be, and whatever stops the call: a
    /// trap, an error of a host function, an exit.
    ///
    /// # Panics
    /// Where `store` is not the function's own.
    #[inline]
    pub fn call(&self, mut store: impl AsContextMut, params: P) -> Result<R, Error> {
        let store = store.as_context_mut();
        let core = store.core();
        let _ = self.func.handle().get(core);
        let mut slots = [const { MaybeUninit::<VmValue>::uninit() }; VALUES_MAX];
        let slots = slots.as_mut_ptr().cast::<VmValue>();
        // SAFETY: there are slots for the longest lists.
        unsafe { params.write(core, slots) }?;
        if self.checked {
            // SAFETY: the slots of the parameters have just been written.
            unsafe { self.check(core, slots) }?;
        }
        // SAFETY: the target has these types, `Func::typed` checked, and belongs to the store.
        unsafe { enter::invoke(core, &self.target, slots) }?;
        // SAFETY: the trampoline has filled the slots of the results.
        Ok(unsafe { R::read(core, slots) })
    }
}

impl<P: WasmValues, R> TypedFunc<P, R> {
    /// Checks the references among the parameters.
    ///
    /// # Safety
    /// The slots hold values of the types `P`, of the store.
    #[cold]
    unsafe fn check(&self, store: &StoreCore, slots: *const VmValue) -> Result<(), Error> {
        let (ty, own) = (self.func.func_type(store), self.func.type_id(store));
        for (position, (given, wanted)) in P::TYPES.iter().zip(&ty.params).enumerate() {
            // SAFETY: there are as many slots as types.
            let slot = unsafe { slots.add(position) };
            // SAFETY: each holds a value.
            let slot = unsafe { slot.read() };
            // SAFETY: of the type given.
            unsafe { Val::from_slot(store, *given, slot) }?.check(store, wanted.resolved(own))?;
        }
        Ok(())
    }
}

/// A Rust type that stands for a wasm type: `i32`, `u32`, `i64`, `u64`, `f32`, `f64`, and for references
/// `Option<Func>`, `Option<ExternRef>`, or without `Option` for those that are never null.
pub trait WasmTy: Slot + Copy + 'static {
    /// The wasm type.
    const TYPE: ValueType;
}

/// How values of a type lie in a slot.
pub(crate) trait Slot: Sized {
    fn to_slot(self, store: &StoreCore) -> Result<VmValue, Error>;

    /// # Safety
    /// The slot holds a value of the type, made by code of the store.
    unsafe fn from_slot(store: &StoreCore, slot: *const VmValue) -> Self;
}

/// A list of wasm values: `()`, one [`WasmTy`], or a tuple of up to 16.
pub trait WasmValues: Slots + 'static {
    /// The wasm types.
    const TYPES: &'static [ValueType];
}

/// How lists of values lie in slots.
pub(crate) trait Slots: Sized {
    /// # Safety
    /// There are as many slots as types.
    unsafe fn write(self, store: &StoreCore, slots: *mut VmValue) -> Result<(), Error>;

    /// # Safety
    /// The slots hold values of the types, made by code of the store.
    unsafe fn read(store: &StoreCore, slots: *const VmValue) -> Self;
}

macro_rules! numbers {
    ($($rust:ty as $bits:ty: $wasm:ident, $to_bits:expr, $from_bits:expr;)*) => {$(
        impl WasmTy for $rust {
            const TYPE: ValueType = ValueType::$wasm;
        }

        impl Slot for $rust {
            #[inline]
            fn to_slot(self, _: &StoreCore) -> Result<VmValue, Error> {
                let bits: $bits = $to_bits(self);
                Ok(VmValue([u64::from(bits), 0]))
            }

            #[inline]
            unsafe fn from_slot(_: &StoreCore, slot: *const VmValue) -> $rust {
                // SAFETY: the value lies in the slot's low bytes, as the caller promises.
                let bits = unsafe { slot.cast::<$bits>().read() };
                $from_bits(bits)
            }
        }
    )*};
}

numbers! {
    i32 as u32: I32, i32::cast_unsigned, u32::cast_signed;
    u32 as u32: I32, std::convert::identity, std::convert::identity;
    i64 as u64: I64, i64::cast_unsigned, u64::cast_signed;
    u64 as u64: I64, std::convert::identity, std::convert::identity;
    f32 as u32: F32, f32::to_bits, f32::from_bits;
    f64 as u64: F64, f64::to_bits, f64::from_bits;
}

impl WasmTy for u128 {
    const TYPE: ValueType = ValueType::V128;
}

impl Slot for u128 {
    #[inline]
    fn to_slot(self, _: &StoreCore) -> Result<VmValue, Error> {
        Ok(VmValue([self as u64, (self >> 64) as u64]))
    }

    #[inline]
    unsafe fn from_slot(_: &StoreCore, slot: *const VmValue) -> u128 {
        // SAFETY: the value fills the slot, as the caller promises.
        let VmValue([low, high]) = unsafe { slot.read() };
        u128::from(low) | u128::from(high) << 64
    }
}

macro_rules! references {
    ($($rust:ty: $wasm:ident, $heap:ident, $to_raw:path, $from_raw:path;)*) => {$(
        impl WasmTy for Option<$rust> {
            const TYPE: ValueType = ValueType::$wasm;
        }

        impl Slot for Option<$rust> {
            fn to_slot(self, store: &StoreCore) -> Result<VmValue, Error> {
                Ok(value::pointer_slot($to_raw(store, self)?))
            }

            unsafe fn from_slot(store: &StoreCore, slot: *const VmValue) -> Option<$rust> {
                // SAFETY: the reference lies in the slot's low bytes, as the caller promises.
                let raw = unsafe { slot.cast::<*mut u8>().read() };
                // SAFETY: and it is null or one of the store.
                unsafe { $from_raw(store, raw) }
            }
        }

        impl WasmTy for $rust {
            const TYPE: ValueType = ValueType::reference(false, HeapType::$heap);
        }

        impl Slot for $rust {
            fn to_slot(self, store: &StoreCore) -> Result<VmValue, Error> {
                Some(self).to_slot(store)
            }

            unsafe fn from_slot(store: &StoreCore, slot: *const VmValue) -> $rust {
                // SAFETY: as the caller promises.
                let reference = unsafe { <Option<$rust>>::from_slot(store, slot) };
                reference.expect("the type of the slot has no null")
            }
        }
    )*};
}

references! {
    Func: FUNCREF, Func, value::func_to_raw, value::func_from_raw;
    ExternRef: EXTERNREF, Extern, value::extern_to_raw, value::extern_from_raw;
}

impl<A: WasmTy> WasmValues for A {
    const TYPES: &'static [ValueType] = &[A::TYPE];
}

impl<A: WasmTy> Slots for A {
    #[inline]
    unsafe fn write(self, store: &StoreCore, slots: *mut VmValue) -> Result<(), Error> {
        let slot = self.to_slot(store)?;
        // SAFETY: there is a slot, as the caller promises.
        unsafe { slots.write(slot) };
        Ok(())
    }

    #[inline]
    unsafe fn read(store: &StoreCore, slots: *const VmValue) -> A {
        // SAFETY: as the caller promises.
        unsafe { A::from_slot(store, slots) }
    }
}

/// Implements the lists for a tuple; `index` counts its slots.
macro_rules! tuple {
    ($($name:ident $index:tt),*) => {
        impl<$($name: WasmTy),*> WasmValues for ($($name,)*) {
            const TYPES: &'static [ValueType] = &[$($name::TYPE),*];
        }

        impl<$($name: WasmTy),*> Slots for ($($name,)*) {
            #[inline]
            #[allow(unused_variables, reason = "the empty tuple has no slots")]
            unsafe fn write(self, store: &StoreCore, slots: *mut VmValue) -> Result<(), Error> {
                $(
                    // SAFETY: there are as many slots as types, as the caller promises.
                    let place = unsafe { slots.add($index) };
                    // SAFETY: as above.
                    unsafe { self.$index.write(store, place) }?;
                )*
                Ok(())
            }

            #[inline]
            #[allow(unused_variables, clippy::unused_unit, reason = "the empty tuple has no slots")]
            unsafe fn read(store: &StoreCore, slots: *const VmValue) -> ($($name,)*) {
                ($({
                    // SAFETY: there are as many slots as types, as the caller promises.
                    let place = unsafe { slots.add($index) };
                    // SAFETY: as above.
                    unsafe { $name::from_slot(store, place) }
                },)*)
            }
        }
    };
}

/// Calls the macro `$m` with the names of a list and their positions, for every length up to 16.
macro_rules! for_each_arity {
    ($m:ident) => {
        $m!();
        $m!(A 0);
        $m!(A 0, B 1);
        $m!(A 0, B 1, C 2);
        $m!(A 0, B 1, C 2, D 3);
        $m!(A 0, B 1, C 2, D 3, E 4);
        $m!(A 0, B 1, C 2, D 3, E 4, G 5);
        $m!(A 0, B 1, C 2, D 3, E 4, G 5, H 6);
        $m!(A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7);
        $m!(A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8);
        $m!(A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9);
        $m!(A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9, L 10);
        $m!(A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9, L 10, M 11);
        $m!(A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9, L 10, M 11, N 12);
        $m!(A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9, L 10, M 11, N 12, O 13);
        $m!(A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9, L 10, M 11, N 12, O 13, Q 14);
        $m!(A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9, L 10, M 11, N 12, O 13, Q 14, S 15);
    };
}

for_each_arity!(tuple);
pub(crate) use for_each_arity;
