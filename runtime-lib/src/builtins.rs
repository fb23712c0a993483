//! What do the instructions do that generated code leaves to the runtime?
//!
//! One function for each row of [`wasmc_abi::for_each_builtin`], which see for what it does, and the table of
//! their addresses for the loader. An `extern "C"` entry point for each calls it and traps if it fails.
//! Invariant: bounds are checked before anything is written, so a trapping instruction has no effect.
//!
//! # Safety
//! Entry points are called by thunks of artifacts only, with the vmctx of a running instance; indices are
//! the artifact's and checked.

#![allow(unsafe_code, reason = "the door from generated code to the runtime")]

use crate::enter::{self, Pending};
use crate::error::Error;
use crate::instance::InstanceData;
use crate::memory::MemoryData;
use crate::store::StoreCore;
use crate::table::TableData;
use crate::throw;
use std::ptr;
use std::sync::Arc;
use wasmc_abi::builtin::SYMBOL_PREFIX;
use wasmc_abi::trap::TrapCode;
use wasmc_abi::vmctx::{VmContext, VmValue};

/// What `memory.grow` and `table.grow` give when they fail.
const GROW_FAILED: u64 = u64::MAX;

/// A call of a builtin.
struct Call<'a> {
    store: &'a StoreCore,
    instance: &'a InstanceData,
}

impl<'a> Call<'a> {
    /// # Safety
    /// `vmctx` is that of an instance whose code is running.
    unsafe fn begin(vmctx: *mut VmContext) -> Call<'a> {
        // SAFETY: the vmctx is alive.
        let vmctx = unsafe { &*vmctx };
        // SAFETY: its store is too, and starts with the `VmStore`.
        let store = unsafe { &*vmctx.store.cast::<StoreCore>() };
        // SAFETY: and so is the record of the instance.
        let instance = unsafe { &*vmctx.instance.cast::<InstanceData>() };
        store.in_host.set(true);
        Call { store, instance }
    }

    fn finish<R>(self, result: Result<R, Error>) -> R {
        match result {
            Ok(value) => {
                self.store.in_host.set(false);
                value
            }
            // SAFETY: the error has moved, and nothing else needs dropping.
            Err(error) => unsafe { enter::fail(self.store, Pending::Error(error)) },
        }
    }

    fn memory(&self, index: u32) -> Result<&'a MemoryData, Error> {
        let memory = self.instance.memory(index)?;
        Ok(memory.handle().get(self.store))
    }

    fn table(&self, index: u32) -> Result<&'a TableData, Error> {
        let table = self.instance.table(index)?;
        Ok(table.handle().get(self.store))
    }
}

macro_rules! machine_type {
    (i32) => { u32 };
    (i64) => { u64 };
    (ptr) => { *mut u8 };
}

macro_rules! entry_points {
    ({ $($(#[$doc:meta])* $name:ident($($param:ident: $type:ident),*) $(-> $result:ident)?;)* }
        throws { $($(#[$throwing_doc:meta])* $throwing:ident($($thrown:ident: $thrown_type:ident),*);)* }) => {
        mod entry {
            //! The functions whose addresses stand in link pages.

            use super::Call;
            use wasmc_abi::vmctx::VmContext;

            $(pub(super) unsafe extern "C" fn $name(
                vmctx: *mut VmContext,
                $($param: machine_type!($type)),*
            ) $(-> machine_type!($result))? {
                // SAFETY: thunks pass the vmctx of the instance that is running.
                let call = unsafe { Call::begin(vmctx) };
                let result = super::$name(&call, $($param),*);
                call.finish(result)
            })*
        }

        /// The address for a slot of the link page: of the builtin `wasmc.NAME` or of a function of the C library
        /// that LLVM may call. `None` if the symbol is neither.
        pub fn builtin_address(symbol: &str) -> Option<usize> {
            let Some(name) = symbol.strip_prefix(SYMBOL_PREFIX) else { return libcall_address(symbol) };
            match name {
                $(stringify!($name) => Some(entry::$name as *const () as usize),)*
                $(stringify!($throwing) => Some(throw::$throwing as *const () as usize),)*
                _ => None,
            }
        }
    };
}

wasmc_abi::for_each_builtin!(entry_points);

fn libcall_address(symbol: &str) -> Option<usize> {
    Some(match symbol {
        "memcpy" => libc::memcpy as *const () as usize,
        "memmove" => libc::memmove as *const () as usize,
        "memset" => libc::memset as *const () as usize,
        _ => return None,
    })
}

fn in_memory(done: Option<()>) -> Result<(), Error> {
    done.ok_or_else(|| TrapCode::MemoryOutOfBounds.into())
}

fn in_table<R>(done: Option<R>) -> Result<R, Error> {
    done.ok_or_else(|| TrapCode::TableOutOfBounds.into())
}

fn memory_grow(call: &Call<'_>, memory: u32, delta_pages: u64) -> Result<u64, Error> {
    Ok(call.memory(memory)?.grow(call.store, delta_pages).unwrap_or(GROW_FAILED))
}

fn memory_init(
    call: &Call<'_>,
    memory: u32,
    segment: u32,
    dst: u64,
    src: u64,
    len: u64,
) -> Result<(), Error> {
    let bytes = call.instance.data_segment(segment)?;
    let part = usize::try_from(src).ok().and_then(|src| bytes.get(src..)?.get(..usize::try_from(len).ok()?));
    let memory = call.memory(memory)?;
    in_memory(part.and_then(|part| memory.init(dst, part)))
}

fn data_drop(call: &Call<'_>, segment: u32) -> Result<(), Error> {
    call.instance.drop_data(segment)
}

fn table_get(call: &Call<'_>, table: u32, index: u64) -> Result<*mut u8, Error> {
    in_table(call.table(table)?.get(index))
}

fn table_set(call: &Call<'_>, table: u32, index: u64, value: *mut u8) -> Result<(), Error> {
    in_table(call.table(table)?.set(index, value))
}

fn table_grow(call: &Call<'_>, table: u32, init: *mut u8, delta: u64) -> Result<u64, Error> {
    Ok(call.table(table)?.grow(call.store, delta, init).unwrap_or(GROW_FAILED))
}

fn table_fill(call: &Call<'_>, table: u32, dst: u64, value: *mut u8, len: u64) -> Result<(), Error> {
    in_table(call.table(table)?.fill(dst, value, len))
}

fn table_copy(
    call: &Call<'_>,
    dst_table: u32,
    src_table: u32,
    dst: u64,
    src: u64,
    len: u64,
) -> Result<(), Error> {
    let (to, from) = (call.table(dst_table)?, call.table(src_table)?);
    in_table(to.copy_from(dst, from, src, len))
}

fn table_init(call: &Call<'_>, table: u32, segment: u32, dst: u64, src: u64, len: u64) -> Result<(), Error> {
    call.instance.table_init(call.store, table, segment, dst, src, len)
}

fn elem_drop(call: &Call<'_>, segment: u32) -> Result<(), Error> {
    call.instance.drop_element(segment)
}

fn exception_new(call: &Call<'_>, tag: u32) -> Result<*mut u8, Error> {
    let tag = call.instance.tag(tag)?;
    let fields = vec![VmValue::default(); tag.handle().get(call.store).fields()];
    let (exit_sp, _) = call.store.exit_registers();
    // SAFETY: the thunk has noted where its return address is.
    let thrown_at = unsafe { ptr::with_exposed_provenance::<usize>(exit_sp).read() };
    let exception =
        call.store.exceptions.add(call.store, tag, fields, thrown_at).map_err(|error| match error {
            Error::Limit { .. } => TrapCode::ExceptionMemory.into(),
            error => error,
        })?;
    Ok(Arc::as_ptr(&exception).cast_mut().cast())
}

fn ref_func(call: &Call<'_>, function: u32) -> Result<*mut u8, Error> {
    Ok(call.instance.funcref(call.store, function)?.as_ptr().cast())
}

#[cfg(test)]
mod tests {
    use super::builtin_address;
    use wasmc_abi::builtin::{HOST_CALL_SYMBOL, LIBCALLS};

    #[test]
    fn every_function_of_the_c_library_that_the_contract_names_has_an_address() {
        for symbol in LIBCALLS {
            assert!(builtin_address(symbol).is_some(), "`{symbol}`");
        }
        assert_eq!(builtin_address(HOST_CALL_SYMBOL), None);
        assert_eq!(builtin_address("memchr"), None);
    }
}
