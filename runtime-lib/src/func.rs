//! What is a function, to the host?
//!
//! A [`Func`] stands for a [`VmFuncRef`]: in the vmctx of the instance that defines or imports it, or in a
//! [`HostRecord`] for a function of the host. This file calls functions with [`Val`]s, checked at run time;
//! [`crate::typed`] calls them with Rust values, checked once.
//! Invariant: calls into wasm go through a trampoline of the function's own type.
//!
//! # Safety
//! A `VmFuncRef` in a store is complete, but for the `code` of host functions, which is null until an image of
//! the store is found that has a stub for the type.

#![allow(unsafe_code, reason = "the door from function references to calls")]

use crate::context::{AsContext, AsContextMut};
use crate::direct::HostCode;
use crate::enter::{self, Target};
use crate::error::Error;
use crate::handle::Handle;
use crate::host::{HostFunc, HostRecord, IntoFunc};
use crate::image::Image;
use crate::store::StoreCore;
use crate::typed::{TypedFunc, WasmValues};
use crate::types_registry;
use crate::value::Val;
use crate::{Caller, host};
use std::cell::Cell;
use std::ptr::NonNull;
use std::sync::Arc;
use wasmc_abi::tables::{NONE, TypeRecord};
use wasmc_abi::types::{FuncType, ValueType};
use wasmc_abi::vmctx::{VmFuncRef, VmHostFunc, VmValue};

/// A function in a store, of wasm or of the host.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Func {
    handle: Handle<Cell<VmFuncRef>>,
}

impl Func {
    /// Makes a host function of a closure that gets its arguments as [`Val`]s and writes its results, which
    /// are zero or null at first, to the last slice. [`IntoFunc`] says how much stack it may use.
    pub fn new<T: 'static>(
        mut store: impl AsContextMut<Data = T>,
        ty: FuncType,
        call: impl Fn(Caller<'_, T>, &[Val], &mut [Val]) -> Result<(), Error> + Send + Sync + 'static,
    ) -> Func {
        HostFunc::new(ty, call).to_func(store.as_context_mut())
    }

    /// Makes a host function of a closure over Rust values; see [`IntoFunc`], also for how much stack it may use.
    pub fn wrap<T: 'static, P, R>(
        mut store: impl AsContextMut<Data = T>,
        call: impl IntoFunc<T, P, R>,
    ) -> Func {
        HostFunc::wrap(call).to_func(store.as_context_mut())
    }

    /// The type.
    pub fn ty(&self, store: impl AsContext) -> FuncType {
        FuncType::clone(&self.func_type(store.as_context().core()))
    }

    /// Calls the function. `results` must have one place for each result; what is in it does not matter.
    ///
    /// # Errors
    /// Where the arguments do not fit the type, and whatever stops the call: a trap, an error of a host
    /// function, an exit.
    pub fn call(
        &self,
        mut store: impl AsContextMut,
        params: &[Val],
        results: &mut [Val],
    ) -> Result<(), Error> {
        let store = store.as_context_mut();
        let core = store.core();
        let (ty, own) = (self.func_type(core), self.type_id(core));
        let is_of_kind = |(val, ty): (&Val, &ValueType)| {
            val.ty() == *ty || Val::null(*ty).is_some_and(|null| val.ty() == null.ty())
        };
        if params.len() != ty.params.len() || !params.iter().zip(&ty.params).all(is_of_kind) {
            let given = params.iter().map(Val::ty).collect();
            let wanted = FuncType { params: given, results: ty.results.clone() };
            return Err(Error::Signature { wanted, found: FuncType::clone(&ty) });
        }
        if results.len() != ty.results.len() {
            return Err(Error::ResultCount { wanted: ty.results.len(), found: results.len() });
        }
        let mut slots = vec![VmValue::default(); params.len().max(results.len())];
        for ((slot, val), ty) in slots.iter_mut().zip(params).zip(&ty.params) {
            *slot = val.to_slot(core, ty.resolved(own))?;
        }
        let target = self.target(core)?;
        // SAFETY: the target is this function's; the slots hold arguments of its type and fit its results.
        unsafe { enter::invoke(core, &target, slots.as_mut_ptr()) }?;
        for ((slot, result), ty) in slots.iter().zip(results).zip(&ty.results) {
            // SAFETY: the trampoline has filled the slots with results of these types.
            *result = unsafe { Val::from_slot(core, *ty, *slot) }?;
        }
        Ok(())
    }

    /// The function as one of Rust values. A parameter that is a reference may be of a Rust type that allows more
    /// than the function: then each call checks it.
    ///
    /// # Errors
    /// Where its type does not fit.
    pub fn typed<P: WasmValues, R: WasmValues>(
        &self,
        store: impl AsContext,
    ) -> Result<TypedFunc<P, R>, Error> {
        let context = store.as_context();
        let found = self.func_type(context.core());
        let own = self.type_id(context.core());
        let Some(checked) = fit(&found.resolved(own), P::TYPES, R::TYPES) else {
            let wanted = FuncType { params: P::TYPES.to_vec(), results: R::TYPES.to_vec() };
            return Err(Error::Signature { wanted, found: FuncType::clone(&found) });
        };
        Ok(TypedFunc::new(*self, self.target(context.core())?, checked))
    }

    /// The function that generated code knows by this reference.
    ///
    /// # Safety
    /// The reference is one of `store`.
    pub(crate) unsafe fn from_raw(store: &StoreCore, funcref: NonNull<Cell<VmFuncRef>>) -> Func {
        // SAFETY: function references live as long as their store.
        Func { handle: unsafe { Handle::new(store, funcref) } }
    }

    /// The reference that generated code gets.
    pub(crate) fn to_raw(self, store: &StoreCore) -> Result<NonNull<Cell<VmFuncRef>>, Error> {
        self.handle.check(store)?;
        let funcref = self.handle.get(store);
        let mut value = funcref.get();
        if value.code.is_null() {
            value.code =
                crossing(store, value.type_id, |record| record.wasm_to_host, "from wasm into the host")?;
            funcref.set(value);
        }
        Ok(self.handle.item())
    }

    pub(crate) fn type_id(self, store: &StoreCore) -> u32 {
        self.handle.get(store).get().type_id
    }

    pub(crate) fn func_type(self, store: &StoreCore) -> Arc<FuncType> {
        types_registry::func_type(self.type_id(store))
    }

    pub(crate) fn handle(&self) -> Handle<Cell<VmFuncRef>> {
        self.handle
    }

    /// What the instance with this vmctx shall find as its imported function: for host functions `stub`, code
    /// of the instance's own image, or a way in that needs no slots, with a record of its own; for wasm functions what they are anyway.
    pub(crate) fn import(
        self,
        store: &StoreCore,
        caller: NonNull<wasmc_abi::vmctx::VmContext>,
        stub: impl FnOnce() -> Result<*const u8, Error>,
    ) -> Result<VmFuncRef, Error> {
        let funcref = self.handle.get(store).get();
        let Some(host) = host_function(&funcref) else { return Ok(funcref) };
        let stub = stub()?;
        let vm = VmHostFunc { caller: caller.as_ptr(), ..host.vm };
        let code = if host.direct.way_in.is_null() { stub } else { host.direct.way_in };
        let own = HostCode { vm, stub, ..host };
        let record = store.add_host_function(HostRecord::new(own, funcref.type_id, None));
        Ok(host::funcref(store, record, code))
    }

    /// How to call the function from the host.
    pub(crate) fn target(self, store: &StoreCore) -> Result<Target, Error> {
        let funcref = self.handle.get(store).get();
        let trampoline = match host_function(&funcref) {
            Some(_) => enter::host_trampoline_address(),
            None => trampoline(store, funcref.type_id)?,
        };
        Ok(Target { trampoline, code: funcref.code, vmctx: funcref.vmctx })
    }
}

/// Whether a function can be called with values of the types `params` and its results be of the types `results`;
/// if so, whether the values need a check.
fn fit(ty: &FuncType, params: &[ValueType], results: &[ValueType]) -> Option<bool> {
    let all = |given: &[ValueType], wanted: &[ValueType], fits: fn(ValueType, ValueType) -> bool| {
        given.len() == wanted.len() && given.iter().zip(wanted).all(|(given, wanted)| fits(*given, *wanted))
    };
    // A reference may be one of the type wanted though its own type allows others.
    let may_fit = |given: ValueType, wanted: ValueType| {
        let both_refer = given.is_reference() && wanted.is_reference();
        let alike = given.referent() == wanted.referent();
        given.matches(wanted) || (both_refer && alike)
    };
    if !all(params, &ty.params, may_fit) || !all(&ty.results, results, ValueType::matches) {
        return None;
    }
    Some(!all(params, &ty.params, ValueType::matches))
}

/// The host function behind a reference, unless it is a wasm function.
fn host_function(funcref: &VmFuncRef) -> Option<HostCode> {
    let host = funcref.vmctx.cast::<HostCode>();
    // SAFETY: instances and host functions start with the same two fields and live as long as the store.
    let host_code = unsafe { (*host).vm.host_code };
    if host_code.is_null() {
        return None;
    }
    // SAFETY: with code, it is a host function.
    Some(unsafe { host.read() })
}

/// The trampoline for wasm functions of a type, from whatever image of the store has one.
fn trampoline(store: &StoreCore, type_id: u32) -> Result<*const u8, Error> {
    let position = type_id as usize;
    if let Some(&known) = store.trampolines.borrow().get(position).filter(|known| !known.is_null()) {
        return Ok(known);
    }
    let found = crossing(store, type_id, |record| record.host_to_wasm, "from the host into wasm")?;
    let mut known = store.trampolines.borrow_mut();
    let len = known.len().max(position + 1);
    known.resize(len, std::ptr::null());
    known[position] = found;
    Ok(found)
}

/// Code of some image of the store that crosses between host and wasm for a type.
fn crossing(
    store: &StoreCore,
    type_id: u32,
    offset: impl Fn(&TypeRecord) -> u32,
    direction: &'static str,
) -> Result<*const u8, Error> {
    let in_image = |image: &Arc<Image>| {
        let types = image.tables().types().iter().zip(image.type_ids());
        let mut offsets = types.filter(|(_, id)| **id == type_id).map(|(record, _)| offset(record));
        offsets.find(|&offset| offset != NONE).map(|offset| image.code(offset))
    };
    match store.find_image(in_image) {
        Some(code) => Ok(code?),
        None => {
            let ty = FuncType::clone(&types_registry::func_type(type_id));
            Err(Error::NoCrossing { direction, ty })
        }
    }
}
