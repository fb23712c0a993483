//! How does generated code call functions of the host?
//!
//! A [`HostFunc`] is a closure with its type, independent of any store; [`HostFunc::to_func`] makes it a function
//! of one. Generated code finds a [`VmHostFunc`] where wasm functions find their vmctx and calls the `extern "C"`
//! entry point in it, of which there is one for each type of closure: no allocation and no lock on the way.
//! Invariant: an entry point lets no panic out and drops everything before it leaves by [`enter::fail`].
//!
//! # Safety
//! The `data` of a `VmHostFunc` is the address of the closure of exactly the type that its entry point was made
//! for, and the `store` that of a store with the host data `T` it was made for: both are set together, here.

#![allow(unsafe_code, reason = "the door from generated code to closures of the host")]

use crate::context::{AsContextMut, Caller, StoreContextMut};
use crate::direct::{Direct, HostCode};
use crate::enter::{self, Pending};
use crate::error::Error;
use crate::func::Func;
use crate::handle::{Handle, InStore};
use crate::store::{StoreCore, StoreRecord};
use crate::throw;
use crate::typed::{WasmTy, WasmValues, for_each_arity};
use crate::types_registry::{self, number};
use crate::value::Val;
use std::any::Any;
use std::cell::{Cell, UnsafeCell};
use std::marker::PhantomData;
use std::mem::MaybeUninit;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::{self, NonNull};
use std::sync::Arc;
use wasmc_abi::types::{FuncType, ValueType};
use wasmc_abi::vmctx::{VmFuncRef, VmHostFunc, VmValue};

/// What generated code calls.
type HostEntry = unsafe extern "C" fn(*mut VmHostFunc, *mut VmValue);

/// A function of the host that can be given to any number of stores with data of type `T`.
pub struct HostFunc<T: 'static> {
    closure: Arc<dyn Any + Send + Sync>,
    data: *const u8,
    entry: HostEntry,
    direct: Direct,
    type_id: u32,
    store_data: PhantomData<fn(T)>,
}

// SAFETY: the closure, which `data` points to, is `Send` and `Sync`; the rest never changes.
unsafe impl<T: 'static> Send for HostFunc<T> {}
// SAFETY: as above.
unsafe impl<T: 'static> Sync for HostFunc<T> {}

impl<T: 'static> Clone for HostFunc<T> {
    fn clone(&self) -> Self {
        HostFunc { closure: self.closure.clone(), ..*self }
    }
}

impl<T: 'static> std::fmt::Debug for HostFunc<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "HostFunc({})", self.ty())
    }
}

impl<T: 'static> HostFunc<T> {
    /// A function over [`Val`]s; see [`Func::new`].
    ///
    /// # Panics
    /// Where the process has as many function types as it can number: eight million.
    pub fn new(
        ty: FuncType,
        call: impl Fn(Caller<'_, T>, &[Val], &mut [Val]) -> Result<(), Error> + Send + Sync + 'static,
    ) -> HostFunc<T> {
        let type_id = number(ty);
        let types = types_registry::func_type(type_id).resolved(type_id);
        HostFunc::with_body(type_id, move |store, caller, slots| {
            // SAFETY: the body is called with the slots of a call of this type.
            unsafe { call_with_vals(&types, &call, store, caller, slots) }
        })
    }

    /// A function over Rust values; see [`IntoFunc`].
    pub fn wrap<P, R>(call: impl IntoFunc<T, P, R>) -> HostFunc<T> {
        call.into_host_func()
    }

    /// A function over the slots of its call: arguments from slot 0 on, and results too. For types that are data,
    /// not Rust code; nothing is converted or allocated. The slots are as many as parameters or results, whichever
    /// are more.
    ///
    /// # Panics
    /// Where the type has anything but numbers and vectors: references in slots are not for programs to make.
    pub fn over_slots(
        ty: FuncType,
        call: impl Fn(Caller<'_, T>, &mut [VmValue]) -> Result<(), Error> + Send + Sync + 'static,
    ) -> HostFunc<T> {
        let is_number = |ty: &ValueType| (ValueType::V128.0..=ValueType::I32.0).contains(&ty.0);
        assert!(ty.params.iter().chain(&ty.results).all(is_number), "a function over slots has type ({ty})");
        let len = ty.params.len().max(ty.results.len());
        HostFunc::with_body(number(ty), move |_, caller, slots| {
            if len == 0 {
                return call(caller, &mut []);
            }
            // SAFETY: a call has a slot for each parameter and each result; whatever bits are in them, they
            // are numbers, and nothing else refers to them until the call is over.
            let slots = unsafe { std::slice::from_raw_parts_mut(slots, len) };
            call(caller, slots)
        })
    }

    /// The type.
    pub fn ty(&self) -> FuncType {
        FuncType::clone(&types_registry::func_type(self.type_id))
    }

    /// Makes it a function of a store.
    pub fn to_func(&self, mut store: impl AsContextMut<Data = T>) -> Func {
        let store = store.as_context_mut();
        let core = store.core();
        let host = VmHostFunc {
            host_code: self.entry as *const u8,
            store: core.vm(),
            caller: ptr::null_mut(),
            data: self.data.cast_mut(),
        };
        let code = HostCode { vm: host, direct: self.direct, stub: ptr::null() };
        let record = HostRecord::new(code, self.type_id, Some(self.closure.clone()));
        let record = core.add_host_function(record);
        let canonical = funcref(core, record, ptr::null()).canonical.cast_mut().cast::<Cell<VmFuncRef>>();
        let canonical = NonNull::new(canonical).expect("`funcref` gives the address of the record's own");
        // SAFETY: it lies in a record of the store.
        unsafe { Func::from_raw(core, canonical) }
    }

    /// A function with this type and body; the body gets the slots of the call.
    fn with_body<B>(type_id: u32, body: B) -> HostFunc<T>
    where
        B: Fn(&StoreCore, Caller<'_, T>, *mut VmValue) -> Result<(), Error> + Send + Sync + 'static,
    {
        let closure = Arc::new(body);
        HostFunc {
            data: Arc::as_ptr(&closure).cast(),
            closure,
            entry: entry::<T, B>,
            direct: Direct::NONE,
            type_id,
            store_data: PhantomData,
        }
    }
}

/// A host function in a store, as one instance or none imports it.
pub(crate) struct HostRecord {
    code: UnsafeCell<HostCode>,
    funcref: Cell<VmFuncRef>,
    _closure: Option<Arc<dyn Any + Send + Sync>>,
}

// SAFETY: used only by the thread that has the store.
unsafe impl Send for HostRecord {}

impl InStore for HostRecord {
    const NAME: &'static str = "Func";
}

impl HostRecord {
    /// A record that keeps `closure` alive if it is the first one for it in its store.
    pub(crate) fn new(
        code: HostCode,
        type_id: u32,
        closure: Option<Arc<dyn Any + Send + Sync>>,
    ) -> HostRecord {
        let funcref = VmFuncRef { type_id, ..crate::vmctx::NULL_FUNCREF };
        HostRecord { code: UnsafeCell::new(code), funcref: Cell::new(funcref), _closure: closure }
    }
}

/// Completes the reference in a record, now that the record has its place, and gives it. `code` is null where no
/// image is known yet that has a stub for the type.
pub(crate) fn funcref(store: &StoreCore, record: Handle<HostRecord>, code: *const u8) -> VmFuncRef {
    let record = record.get(store);
    let mut funcref = record.funcref.get();
    funcref.code = code;
    funcref.vmctx = record.code.get().cast();
    funcref.canonical = record.funcref.as_ptr();
    record.funcref.set(funcref);
    funcref
}

/// The entry point for closures of type `B`.
unsafe extern "C" fn entry<T, B>(host: *mut VmHostFunc, slots: *mut VmValue)
where
    T: 'static,
    B: Fn(&StoreCore, Caller<'_, T>, *mut VmValue) -> Result<(), Error>,
{
    // SAFETY: as for this function.
    unsafe { in_host(host, |store, body: &B, caller| body(store, caller, slots)) };
}

/// Does what a host function does with its closure, of type `B`, and gives the result to generated code; none if it throws.
///
/// # Safety
/// Generated code has called the function with this record; the closure is of this type, the host data of type `T`; and
/// the caller owns nothing that needs dropping.
#[inline(always)]
unsafe fn in_host<T, B, V>(
    host: *mut VmHostFunc,
    act: impl FnOnce(&StoreCore, &B, Caller<'_, T>) -> Result<V, Error>,
) -> MaybeUninit<V>
where
    T: 'static,
{
    // SAFETY: generated code passes the record of the function that it imports.
    let host = unsafe { &*host };
    // SAFETY: the closure is of this type, see the head, and is kept as long as the store.
    let body = unsafe { &*host.data.cast::<B>() };
    let record =
        NonNull::new(host.store.cast::<StoreRecord<T>>()).expect("every host function has its store");
    // SAFETY: the store is alive, since its code is running.
    let core: &StoreCore = unsafe { &(*record.as_ptr()).core };
    core.in_host.set(true);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        // SAFETY: the program gave the store to this call exclusively.
        let store = unsafe { StoreContextMut::from_record(record) };
        // SAFETY: the caller is the importing instance or null.
        let caller = unsafe { Caller::new(store, host.caller) };
        act(core, body, caller)
    }));
    let pending = match outcome {
        Ok(Ok(value)) => {
            core.in_host.set(false);
            return MaybeUninit::new(value);
        }
        Ok(Err(error)) => Pending::Error(error),
        Err(payload) => Pending::Panic(payload),
    };
    // SAFETY: this function was called by generated code, or by a trampoline.
    if let Some(pending) = unsafe { throw::on_return(core, pending) } {
        // SAFETY: `outcome` has moved, and nothing else needs dropping.
        unsafe { enter::fail(core, pending) }
    }
    core.in_host.set(false);
    // Nobody looks at it.
    MaybeUninit::uninit()
}

/// Calls a closure over [`Val`]s.
///
/// # Safety
/// The slots are those of a call of this type in the store.
unsafe fn call_with_vals<T>(
    ty: &FuncType,
    call: &impl Fn(Caller<'_, T>, &[Val], &mut [Val]) -> Result<(), Error>,
    store: &StoreCore,
    caller: Caller<'_, T>,
    slots: *mut VmValue,
) -> Result<(), Error> {
    let slot = |position: usize| {
        // SAFETY: there is a slot for each parameter and each result.
        unsafe { slots.add(position) }
    };
    let mut params = Vec::with_capacity(ty.params.len());
    for (position, &ty) in ty.params.iter().enumerate() {
        // SAFETY: the wasm-to-host stub has written a value of this type.
        let value = unsafe { slot(position).read() };
        // SAFETY: as above.
        params.push(unsafe { Val::from_slot(store, ty, value) }?);
    }
    let unknown = Error::Unsupported { what: "values of a type this runtime does not know" };
    let start = |ty: &ValueType| Val::null(*ty).or_else(|| Val::default_of(*ty));
    let zeros = ty.results.iter().map(start).collect::<Option<Vec<Val>>>();
    let mut results = zeros.ok_or(unknown)?;
    call(caller, &params, &mut results)?;
    for (position, (value, &ty)) in results.into_iter().zip(&ty.results).enumerate() {
        let value = value.to_slot(store, ty)?;
        // SAFETY: the slot is the result's.
        unsafe { slot(position).write(value) };
    }
    Ok(())
}

/// What a closure of the host may return: [`WasmValues`], or a `Result` of them with [`Error`].
pub trait HostResult {
    /// The values.
    type Values: WasmValues;

    /// The values or the error.
    ///
    /// # Errors
    /// What the closure returned.
    fn into_result(self) -> Result<Self::Values, Error>;
}

impl<V: WasmValues> HostResult for V {
    type Values = V;

    #[inline]
    fn into_result(self) -> Result<V, Error> {
        Ok(self)
    }
}

impl<V: WasmValues> HostResult for Result<V, Error> {
    type Values = V;

    #[inline]
    fn into_result(self) -> Result<V, Error> {
        self
    }
}

/// A closure that can be a host function: `Fn(A, B, ...) -> R` or `Fn(Caller<'_, T>, A, B, ...) -> R` with
/// up to 16 parameters that are [`WasmTy`] and a result that is a [`HostResult`].
///
/// # Stack
/// Host functions run on the stack of the wasm frames that call them, which keeps 256 KiB free for them below the
/// deepest; what they use beyond that may end the process, as any overflow of a stack does in Rust. One that needs
/// more (a deep recursion, an interpreter) does its work in a thread, or on a stack of its own from which it does not
/// call back into wasm.
pub trait IntoFunc<T: 'static, P, R>: Send + Sync + 'static {
    /// Makes the closure a host function.
    fn into_host_func(self) -> HostFunc<T>;
}

macro_rules! closure {
    ($($name:ident $index:tt),*) => {
        impl<T: 'static, Func, R, $($name),*> IntoFunc<T, ($($name,)*), R> for Func
        where
            Func: Fn($($name),*) -> R + Send + Sync + 'static,
            R: HostResult,
            $($name: WasmTy,)*
        {
            fn into_host_func(self) -> HostFunc<T> {
                (move |_: Caller<'_, T>, $($name: $name),*| self($($name),*)).into_host_func()
            }
        }

        impl<T: 'static, Func, R, $($name),*> IntoFunc<T, (Caller<'static, T>, $($name,)*), R> for Func
        where
            Func: Fn(Caller<'_, T>, $($name),*) -> R + Send + Sync + 'static,
            R: HostResult,
            $($name: WasmTy,)*
        {
            fn into_host_func(self) -> HostFunc<T> {
                let (params, results) = (<($($name,)*) as WasmValues>::TYPES, R::Values::TYPES);
                let ty = FuncType { params: params.to_vec(), results: results.to_vec() };
                let direct = Typed::<T, Func, ($($name,)*), R>::direct as *const u8;
                let closure = Arc::new(self);
                HostFunc {
                    data: Arc::as_ptr(&closure).cast(),
                    closure,
                    entry: Typed::<T, Func, ($($name,)*), R>::by_slots,
                    direct: Direct::new(params, results, direct),
                    type_id: number(ty),
                    store_data: PhantomData,
                }
            }
        }

        impl<T: 'static, Func, R, $($name),*> Typed<T, Func, ($($name,)*), R>
        where
            Func: Fn(Caller<'_, T>, $($name),*) -> R + Send + Sync + 'static,
            R: HostResult,
            $($name: WasmTy,)*
        {
            unsafe extern "C" fn by_slots(host: *mut VmHostFunc, slots: *mut VmValue) {
                let act = |store: &StoreCore, call: &Func, caller: Caller<'_, T>| {
                    use crate::typed::Slots;
                    // SAFETY: the wasm-to-host stub has written arguments of these types.
                    let ($($name,)*) = unsafe { <($($name,)*) as Slots>::read(store, slots) };
                    let results = call(caller, $($name),*).into_result()?;
                    // SAFETY: the stub reads results of these types from the slots.
                    unsafe { results.write(store, slots) }
                };
                // SAFETY: generated code has called it, and numbers, references and pointers need no dropping.
                unsafe { in_host(host, act) };
            }

            /// Called only where [`Direct::new`] says that all its types are passed in registers.
            unsafe extern "sysv64" fn direct($($name: $name,)* host: *mut VmHostFunc) -> MaybeUninit<R::Values> {
                let act = |_: &StoreCore, call: &Func, caller: Caller<'_, T>| {
                    call(caller, $($name),*).into_result()
                };
                // SAFETY: as above.
                unsafe { in_host(host, act) }
            }
        }
    };
}

/// The entry points for closures of type `Func` with parameters `P` and results `R`.
struct Typed<T, Func, P, R>(PhantomData<(T, Func, P, R)>);

mod closures {
    //! The implementations of [`IntoFunc`], whose parameters are named like their types.

    #![allow(non_snake_case, reason = "a parameter is named like its type, which the macro is given")]

    use super::{
        Arc, Caller, Direct, FuncType, HostFunc, HostResult, IntoFunc, MaybeUninit, PhantomData, StoreCore,
        Typed, VmHostFunc, VmValue, WasmTy, WasmValues, for_each_arity, in_host, number,
    };

    for_each_arity!(closure);
}
