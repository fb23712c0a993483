//! Where does a module get its imports from? A [`Linker`] knows definitions by name and makes instances.
//!
//! Called by whoever embeds wasmc. Only names that a module imports cost anything: WASI and the exports of
//! instances are looked up when asked for, and nothing is made before. Types are compared once, by the runtime;
//! only when something does not fit are all imports gone through again, so that every problem is reported.

use crate::{LinkError, MismatchedImport, MissingImport, Module};
use std::collections::BTreeMap;
use std::sync::OnceLock;
use wasmc_abi::tables::{self, MemoryRecord, TablesError, TablesView, flags};
use wasmc_abi::types::{ExternKind, FuncType};
use wasmc_runtime::wasi::{self, WasiCtx, WasiError, WasiFunction};
use wasmc_runtime::{
    AsContext, AsContextMut, Caller, Error, Extern, HostFunc, Instance, IntoFunc, Memory, Val,
};

/// Defines what modules import, and joins them with it.
///
/// A linker without instances and externs in it can make instances in any number of stores.
pub struct Linker<T: 'static> {
    modules: BTreeMap<Box<str>, Definitions<T>>,
    wasi: Option<WasiAccess<T>>,
}

/// The export that WASI functions take the guest's memory from.
const WASI_MEMORY: &str = "memory";

/// How WASI functions find their state in the data of a store.
type WasiAccess<T> = fn(&mut T) -> &mut WasiCtx;

/// What is defined under one module name.
struct Definitions<T: 'static> {
    items: BTreeMap<Box<str>, Definition<T>>,
    /// All exports of these, the last one's first.
    instances: Vec<Instance>,
}

enum Definition<T: 'static> {
    Extern(Extern),
    Host(HostFunc<T>),
}

impl<T: 'static> Default for Linker<T> {
    fn default() -> Linker<T> {
        Linker { modules: BTreeMap::new(), wasi: None }
    }
}

impl<T: 'static> Linker<T> {
    /// A linker that defines nothing.
    pub fn new() -> Linker<T> {
        Linker::default()
    }

    /// Defines `name` of `module` as something in a store; only instances in that store can be made then.
    ///
    /// Of several definitions of a name the last one counts, before exports of instances and WASI.
    pub fn define(&mut self, module: &str, name: &str, value: impl Into<Extern>) -> &mut Linker<T> {
        self.add(module, name, Definition::Extern(value.into()))
    }

    /// Defines `name` of `module` as a closure of the host over Rust values, with or without a leading
    /// [`Caller`]; see [`IntoFunc`].
    pub fn func_wrap<P, R>(
        &mut self,
        module: &str,
        name: &str,
        call: impl IntoFunc<T, P, R>,
    ) -> &mut Linker<T> {
        self.add(module, name, Definition::Host(HostFunc::wrap(call)))
    }

    /// Defines `name` of `module` as a closure of the host with a type that need not be known before.
    pub fn func_new(
        &mut self,
        module: &str,
        name: &str,
        ty: FuncType,
        call: impl Fn(Caller<'_, T>, &[Val], &mut [Val]) -> Result<(), Error> + Send + Sync + 'static,
    ) -> &mut Linker<T> {
        self.add(module, name, Definition::Host(HostFunc::new(ty, call)))
    }

    /// Defines all exports of `instance`, which lives in `store`, as `module`; only instances in that store can be
    /// made then. Of several instances with the same module name, the last one's exports come first.
    ///
    /// # Panics
    /// Where the instance lives in another store.
    pub fn instance(&mut self, store: impl AsContext, module: &str, instance: Instance) -> &mut Linker<T> {
        // Its exports are looked up when something imports them; a wrong store is better found here.
        instance.image(&store);
        self.module(module).instances.push(instance);
        self
    }

    /// Offers WASI preview 1 as `wasi_snapshot_preview1`, and as `wasi_unstable` what older programs import.
    /// `ctx` finds the guest's WASI state in the data of a store. Costs nothing until something is imported.
    ///
    /// The memory that the functions work on is the one that the calling instance exports as `memory`.
    pub fn add_wasi(&mut self, ctx: fn(&mut T) -> &mut WasiCtx) -> &mut Linker<T> {
        self.wasi = Some(ctx);
        self
    }

    /// Makes an instance of `module` in `store` with the imports defined here, and runs its start function.
    ///
    /// # Errors
    /// [`LinkError::Unresolved`] lists every import that is not defined or has another type;
    /// [`LinkError::Instantiate`] is what the runtime says, a trap of the start function included, and
    /// [`Error::WrongStore`] where something that the module imports is defined here and lives in another store.
    pub fn instantiate(
        &self,
        mut store: impl AsContextMut<Data = T>,
        module: &Module,
    ) -> Result<Instance, LinkError> {
        let tables = module.tables();
        let mut imports = Vec::with_capacity(tables.imports().len());
        for import in tables.imports() {
            let (from, name) = (tables.name(import.module)?, tables.name(import.name)?);
            if let Some(value) = self.defined(&mut store, from, name)? {
                imports.push(value);
            } else if let Some(value) = self.wasi(&mut store, from, name) {
                if exports_memory64(&tables)? {
                    return Err(LinkError::WasiMemory64 { module: from.to_owned(), name: name.to_owned() });
                }
                imports.push(value);
            } else {
                return Err(self.unresolved(store, module)?);
            }
        }
        match Instance::new(&mut store, module.image(), &imports) {
            Err(Error::LinkType { .. }) => Err(self.unresolved(store, module)?),
            outcome => Ok(outcome?),
        }
    }

    /// What `name` of `module` is defined as, made part of `store` if it is a function of the host; `None` if it is
    /// not defined, or lives in another store.
    pub fn get(&self, store: impl AsContextMut<Data = T>, module: &str, name: &str) -> Option<Extern> {
        self.find(store, module, name).ok().flatten()
    }

    /// As [`Linker::get`], with an error for what lives in another store.
    fn find(
        &self,
        mut store: impl AsContextMut<Data = T>,
        module: &str,
        name: &str,
    ) -> Result<Option<Extern>, Error> {
        let defined = self.defined(&mut store, module, name)?;
        Ok(defined.or_else(|| self.wasi(store, module, name)))
    }

    /// The same for what was defined by name or as an instance.
    fn defined(
        &self,
        store: impl AsContextMut<Data = T>,
        module: &str,
        name: &str,
    ) -> Result<Option<Extern>, Error> {
        let Some(defined) = self.modules.get(module) else { return Ok(None) };
        if let Some(definition) = defined.items.get(name) {
            return match definition {
                Definition::Extern(value) => value.check_store(&store).map(|()| Some(*value)),
                Definition::Host(host) => Ok(Some(host.to_func(store).into())),
            };
        }
        for instance in defined.instances.iter().rev() {
            instance.check_store(&store)?;
            if let Some(exported) = instance.get_export(&store, name) {
                return Ok(Some(exported));
            }
        }
        Ok(None)
    }

    /// The same for WASI, if it is offered.
    fn wasi(&self, store: impl AsContextMut<Data = T>, module: &str, name: &str) -> Option<Extern> {
        let access = self.wasi?;
        Some(wasi_function(wasi::function(module, name)?, access).to_func(store).into())
    }

    fn add(&mut self, module: &str, name: &str, definition: Definition<T>) -> &mut Linker<T> {
        self.module(module).items.insert(name.into(), definition);
        self
    }

    fn module(&mut self, name: &str) -> &mut Definitions<T> {
        let none = || Definitions { items: BTreeMap::new(), instances: Vec::new() };
        self.modules.entry(name.into()).or_insert_with(none)
    }

    /// Everything that is wrong with the imports of `module`.
    fn unresolved(
        &self,
        mut store: impl AsContextMut<Data = T>,
        module: &Module,
    ) -> Result<LinkError, LinkError> {
        let (mut missing, mut mismatched) = (Vec::new(), Vec::new());
        for import in module.imports() {
            let import = import?;
            let (from, name, wanted) = (import.module.to_owned(), import.name.to_owned(), import.ty);
            match self.find(&mut store, import.module, import.name)?.map(|value| value.ty(&store)) {
                None => missing.push(MissingImport { module: from, name, ty: wanted }),
                Some(found) if wanted.accepts(&found) => {}
                Some(found) => mismatched.push(MismatchedImport { module: from, name, wanted, found }),
            }
        }
        Ok(LinkError::Unresolved { missing, mismatched })
    }
}

impl<T: 'static> core::fmt::Debug for Linker<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names = self.modules.iter().map(|(name, definitions)| (name, definitions.items.keys()));
        f.debug_map().entries(names.map(|(name, items)| (name, items.collect::<Vec<_>>()))).finish()
    }
}

/// Whether the memory that WASI would work on has 64-bit addresses. Takes no time for modules without such memories.
fn exports_memory64(tables: &TablesView<'_>) -> Result<bool, TablesError> {
    let is_wide = |memory: &MemoryRecord| memory.flags & flags::INDEX64 != 0;
    if !tables.memories().iter().any(is_wide) {
        return Ok(false);
    }
    let export = tables.export(WASI_MEMORY)?.filter(|export| export.kind == ExternKind::Memory as u32);
    export
        .map_or(Ok(false), |export| Ok(is_wide(tables::entry(tables.memories(), export.index, "memories")?)))
}

/// A function of WASI as one of the host: finds the guest's state and memory, nothing is allocated on the way.
fn wasi_function<T: 'static>(function: &'static WasiFunction, ctx: WasiAccess<T>) -> HostFunc<T> {
    let ty = FuncType { params: function.params.to_vec(), results: function.results.to_vec() };
    let (call, memories) = (function.call, CallerMemory::default());
    HostFunc::over_slots(ty, move |mut caller: Caller<'_, T>, slots| {
        let outcome = match memories.of(&caller) {
            Some(memory) => {
                let (bytes, data) = memory.data_and_store_mut(&mut caller);
                call(ctx(data), bytes, slots)
            }
            // Every address is outside of a memory that is not there.
            None => call(ctx(caller.data_mut()), &mut [], slots),
        };
        outcome.map_err(|error| match error {
            WasiError::Exit(code) => Error::Exit(code),
            other => Error::host(other),
        })
    })
}

/// Finds the memory that a calling instance exports as `memory`. Knows it at once for the first instance that
/// called, which is usually the only one; exports never change.
#[derive(Default)]
struct CallerMemory {
    first: OnceLock<(Instance, Memory)>,
}

impl CallerMemory {
    #[inline]
    fn of<T>(&self, caller: &Caller<'_, T>) -> Option<Memory> {
        let instance = caller.instance()?;
        match self.first.get() {
            Some((known, memory)) if *known == instance => Some(*memory),
            _ => self.look_up(caller, instance),
        }
    }

    #[cold]
    fn look_up<T>(&self, caller: &Caller<'_, T>, instance: Instance) -> Option<Memory> {
        let memory = caller.get_memory(WASI_MEMORY)?;
        let _ = self.first.set((instance, memory));
        Some(memory)
    }
}
