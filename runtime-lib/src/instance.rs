//! How does an image become a running instance, and how does the host reach what it exports?
//!
//! [`Instance::new`] goes through the stages of the spec's instantiation: match the imports
//! ([`link`](Instance::new)), allocate memories and tables, lay out the vmctx, initialise ([`crate::init`]), run
//! the start function. Invariant: an instance, even one whose initialisation trapped, lives as long as its store,
//! since tables of other instances may refer to its functions.
//!
//! # Safety
//! Whatever generated code reads through a vmctx is written here, of the kind and at the index that the image's
//! tables say, before any code of the instance runs.

#![allow(unsafe_code, reason = "the door from images to vmctx")]

use crate::context::{AsContext, AsContextMut};
use crate::enter;
use crate::error::Error;
use crate::func::Func;
use crate::global::Global;
use crate::handle::{Handle, InStore};
use crate::image::{ExportDeclaration, Image, ImportDeclaration};
use crate::memory::Memory;
use crate::store::StoreCore;
use crate::table::Table;
use crate::tag::Tag;
use crate::typed::{TypedFunc, WasmValues};
use crate::types::ExternType;
use crate::vmctx::Vmctx;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::ptr::NonNull;
use std::sync::Arc;
use wasmc_abi::tables::{self, NONE, TablesError, flags};
use wasmc_abi::types::ExternKind;
use wasmc_abi::vmctx::{VmContext, VmFuncRef, VmTableRef, VmValue};

/// Something that can be imported or exported.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extern {
    /// A function.
    Func(Func),
    /// A table.
    Table(Table),
    /// A memory.
    Memory(Memory),
    /// A global.
    Global(Global),
    /// A tag.
    Tag(Tag),
}

impl Extern {
    /// The function, if it is one.
    pub fn into_func(self) -> Option<Func> {
        if let Extern::Func(func) = self { Some(func) } else { None }
    }

    /// The table, if it is one.
    pub fn into_table(self) -> Option<Table> {
        if let Extern::Table(table) = self { Some(table) } else { None }
    }

    /// The memory, if it is one.
    pub fn into_memory(self) -> Option<Memory> {
        if let Extern::Memory(memory) = self { Some(memory) } else { None }
    }

    /// The global, if it is one.
    pub fn into_global(self) -> Option<Global> {
        if let Extern::Global(global) = self { Some(global) } else { None }
    }

    /// The tag, if it is one.
    pub fn into_tag(self) -> Option<Tag> {
        if let Extern::Tag(tag) = self { Some(tag) } else { None }
    }

    /// The type; for tables and memories with the current size as minimum.
    pub fn ty(&self, store: impl AsContext) -> ExternType {
        self.current_type(store.as_context().core())
    }

    fn current_type(&self, store: &StoreCore) -> ExternType {
        match self {
            Extern::Func(func) => ExternType::Func(func.func_type(store).as_ref().clone()),
            Extern::Table(table) => ExternType::Table(table.current_type(store)),
            Extern::Memory(memory) => ExternType::Memory(memory.current_type(store)),
            Extern::Global(global) => ExternType::Global(global.current_type()),
            Extern::Tag(tag) => ExternType::Tag(tag.func_type(store).as_ref().clone()),
        }
    }

    /// Checks that it lives in `store`, with another than which its methods panic.
    ///
    /// # Errors
    /// [`Error::WrongStore`] where it does not.
    pub fn check_store(&self, store: impl AsContext) -> Result<(), Error> {
        self.check(store.as_context().core())
    }

    fn check(&self, store: &StoreCore) -> Result<(), Error> {
        match self {
            Extern::Func(func) => func.handle().check(store),
            Extern::Table(table) => table.handle().check(store),
            Extern::Memory(memory) => memory.handle().check(store),
            Extern::Global(global) => global.slot().check(store),
            Extern::Tag(tag) => tag.handle().check(store),
        }
    }
}

impl From<Func> for Extern {
    fn from(func: Func) -> Extern {
        Extern::Func(func)
    }
}

impl From<Table> for Extern {
    fn from(table: Table) -> Extern {
        Extern::Table(table)
    }
}

impl From<Memory> for Extern {
    fn from(memory: Memory) -> Extern {
        Extern::Memory(memory)
    }
}

impl From<Global> for Extern {
    fn from(global: Global) -> Extern {
        Extern::Global(global)
    }
}

impl From<Tag> for Extern {
    fn from(tag: Tag) -> Extern {
        Extern::Tag(tag)
    }
}

/// A module instance in a store.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Instance {
    handle: Handle<InstanceData>,
}

/// An instance. The `instance` pointer in its vmctx points here.
pub(crate) struct InstanceData {
    vmctx: Vmctx,
    image: Arc<Image>,
    memories: Vec<Memory>,
    tables: Vec<Option<Table>>,
    tags: Vec<Tag>,
    data_dropped: Box<[Cell<bool>]>,
    elements_dropped: Box<[Cell<bool>]>,
    /// References, by function, that the host asked for and that have no slot in the vmctx.
    host_funcrefs: RefCell<HashMap<u32, Handle<Cell<VmFuncRef>>>>,
}

impl InStore for InstanceData {
    const NAME: &'static str = "Instance";
}

/// What is given for the imports, by kind, in the order of the index spaces.
#[derive(Default)]
struct Imports {
    functions: Vec<Func>,
    tables: Vec<Table>,
    memories: Vec<Memory>,
    globals: Vec<Global>,
    tags: Vec<Tag>,
}

impl Instance {
    /// Makes an instance of an image and runs its start function. `imports` are in the module's order.
    ///
    /// # Errors
    /// Where an import is of another type than declared, a limit of the store or the kernel forbids it, or
    /// initialisation or the start function trap. What initialisation did to imported memories and tables before
    /// it trapped stays, as the spec says.
    pub fn new(
        mut store: impl AsContextMut,
        image: &Arc<Image>,
        imports: &[Extern],
    ) -> Result<Instance, Error> {
        let context = store.as_context_mut();
        let store = context.core();
        let count = store.instance_count();
        if count >= store.limits.instances {
            let (asked, limit) = (count as u64 + 1, store.limits.instances as u64);
            return Err(Error::Limit { what: "instances in the store", asked, limit });
        }
        let imports = Imports::link(store, image, imports)?;
        let data = InstanceData::allocate(store, image, &imports)?;
        store.add_image(image);
        let instance = Instance { handle: store.add_instance(data) };
        let data = instance.handle.get(store);
        data.vmctx.set_instance(instance.handle.item());
        data.fill(store, &imports)?;
        data.initialise(store)?;
        data.start(store)?;
        Ok(instance)
    }

    /// The instance with this vmctx.
    ///
    /// # Safety
    /// The vmctx is that of an instance in `store`.
    #[inline]
    pub(crate) unsafe fn from_vmctx(store: &StoreCore, vmctx: NonNull<VmContext>) -> Instance {
        // SAFETY: vmctx live as long as their store.
        let instance = unsafe { vmctx.as_ref() }.instance.cast::<InstanceData>();
        let instance = NonNull::new(instance).expect("`Instance::new` sets it before any code runs");
        // SAFETY: the record of the instance lives as long, too.
        Instance { handle: unsafe { Handle::new(store, instance) } }
    }

    /// Checks that it lives in `store`, with another than which its methods panic.
    ///
    /// # Errors
    /// [`Error::WrongStore`] where it does not.
    pub fn check_store(&self, store: impl AsContext) -> Result<(), Error> {
        self.handle.check(store.as_context().core())
    }

    /// The export with this name; `None` if there is none, or the artifact is damaged there.
    pub fn get_export(&self, store: impl AsContext, name: &str) -> Option<Extern> {
        let context = store.as_context();
        let store = context.core();
        let instance = self.handle.get(store);
        let export = instance.image.tables().export(name).ok()??;
        instance.export(store, export.kind, export.index).ok()
    }

    /// The exported function with this name.
    pub fn get_func(&self, store: impl AsContext, name: &str) -> Option<Func> {
        self.get_export(store, name)?.into_func()
    }

    /// The exported function with this name, as one of Rust values.
    ///
    /// # Errors
    /// Where there is none, or it has another type.
    pub fn get_typed_func<P: WasmValues, R: WasmValues>(
        &self,
        store: impl AsContext,
        name: &str,
    ) -> Result<TypedFunc<P, R>, Error> {
        let missing = || Error::NoExport { name: name.to_owned(), kind: ExternKind::Func.name() };
        self.get_func(&store, name).ok_or_else(missing)?.typed(&store)
    }

    /// The exported memory with this name.
    pub fn get_memory(&self, store: impl AsContext, name: &str) -> Option<Memory> {
        self.get_export(store, name)?.into_memory()
    }

    /// The exported table with this name.
    pub fn get_table(&self, store: impl AsContext, name: &str) -> Option<Table> {
        self.get_export(store, name)?.into_table()
    }

    /// The exported global with this name.
    pub fn get_global(&self, store: impl AsContext, name: &str) -> Option<Global> {
        self.get_export(store, name)?.into_global()
    }

    /// The exported tag with this name.
    pub fn get_tag(&self, store: impl AsContext, name: &str) -> Option<Tag> {
        self.get_export(store, name)?.into_tag()
    }

    /// All exports, in the module's order.
    ///
    /// # Errors
    /// Where the artifact is damaged.
    pub fn exports(&self, store: impl AsContext) -> Result<Vec<(String, Extern)>, Error> {
        let context = store.as_context();
        let store = context.core();
        let instance = self.handle.get(store);
        let tables = instance.image.tables();
        let mut records: Vec<_> = tables.exports().iter().collect();
        records.sort_unstable_by_key(|record| record.position);
        let export = |record: &tables::ExportRecord| {
            let name = tables.name(record.name)?.to_owned();
            Ok((name, instance.export(store, record.kind, record.index)?))
        };
        records.into_iter().map(export).collect()
    }

    /// The declarations of the exports of the image, sorted by hash of their name.
    ///
    /// # Errors
    /// Where the artifact is damaged.
    pub fn export_declarations<'a>(
        &self,
        store: &'a impl AsContext,
    ) -> Result<Vec<ExportDeclaration<'a>>, Error> {
        let instance = self.handle.get(store.as_context().core());
        Ok(instance.image.exports().collect::<Result<_, TablesError>>()?)
    }

    /// The image.
    pub fn image<'a>(&self, store: &'a impl AsContext) -> &'a Arc<Image> {
        &self.handle.get(store.as_context().core()).image
    }
}

impl Imports {
    /// Checks that what is given fits what is declared. The image has made sure that those of each kind are the
    /// first of their index space.
    fn link(store: &StoreCore, image: &Image, given: &[Extern]) -> Result<Imports, Error> {
        let declared = image.imports();
        if declared.len() != given.len() {
            return Err(Error::ImportCount { wanted: declared.len(), found: given.len() });
        }
        let mut imports = Imports::default();
        for (declaration, given) in declared.zip(given) {
            given.check(store)?;
            imports.add(store, &declaration?, *given)?;
        }
        Ok(imports)
    }

    fn add(
        &mut self,
        store: &StoreCore,
        declaration: &ImportDeclaration<'_>,
        given: Extern,
    ) -> Result<(), Error> {
        let found = given.current_type(store);
        if !declaration.ty.accepts(&found) {
            return Err(Error::LinkType {
                module: declaration.module.to_owned(),
                name: declaration.name.to_owned(),
                wanted: declaration.ty.to_string(),
                found: found.to_string(),
            });
        }
        match given {
            Extern::Func(func) => self.functions.push(func),
            Extern::Table(table) => self.tables.push(table),
            Extern::Memory(memory) => self.memories.push(memory),
            Extern::Global(global) => self.globals.push(global),
            Extern::Tag(tag) => self.tags.push(tag),
        }
        Ok(())
    }
}

/// A mark for each segment; those that are part of an image or static table count as dropped.
fn dropped_marks(segment_flags: impl Iterator<Item = u32>) -> Box<[Cell<bool>]> {
    segment_flags.map(|bits| Cell::new(bits & (flags::APPLIED | flags::DECLARED) != 0)).collect()
}

impl InstanceData {
    /// Makes the memories and tables that the module defines, and an empty vmctx.
    fn allocate(store: &StoreCore, image: &Arc<Image>, imports: &Imports) -> Result<InstanceData, Error> {
        let view = image.tables();
        let mut memories = imports.memories.clone();
        for (index, record) in view.memories().iter().enumerate().skip(memories.len()) {
            memories.push(Memory::from_record(store, image, index as u32, record)?);
        }
        let mut tables: Vec<_> = imports.tables.iter().copied().map(Some).collect();
        for record in view.tables().iter().skip(imports.tables.len()) {
            tables.push(match record.flags & flags::STATIC {
                0 => Some(Table::with_type(store, image.table_type(record)?)?),
                _ => None,
            });
        }
        let mut tags = imports.tags.clone();
        for record in view.tags().iter().skip(imports.tags.len()) {
            tags.push(Tag::of_type(store, image.tag_type_id(record)?));
        }
        Ok(InstanceData {
            vmctx: Vmctx::new(image, store.vm()),
            image: image.clone(),
            memories,
            tables,
            tags,
            data_dropped: dropped_marks(view.data().iter().map(|segment| segment.flags)),
            elements_dropped: dropped_marks(view.elements().iter().map(|segment| segment.flags)),
            host_funcrefs: RefCell::default(),
        })
    }

    /// Writes the fixed parts of the vmctx.
    fn fill(&self, store: &StoreCore, imports: &Imports) -> Result<(), Error> {
        for (index, memory) in (0..).zip(&self.memories) {
            self.vmctx.memory(index).set(memory.handle().get(store).vm_ref());
        }
        for (index, table) in (0..).zip(&self.tables) {
            let none = VmTableRef { base: std::ptr::null_mut(), table: std::ptr::null_mut() };
            let table = table.as_ref().map_or(none, |table| table.handle().get(store).vm_ref());
            self.vmctx.table(index).set(table);
        }
        for (index, tag) in (0..).zip(&self.tags) {
            self.vmctx.tag(index).set(tag.handle().item().as_ptr().cast_const().cast());
        }
        for (index, global) in (0..).zip(&imports.globals) {
            self.vmctx.imported_global(index).set(global.slot().item().as_ptr());
        }
        for (index, func) in (0..).zip(&imports.functions) {
            let place = self.vmctx.imported_function(index);
            place.set(func.import(store, self.vmctx.as_ptr(), || self.wasm_to_host(index))?);
        }
        Ok(())
    }

    /// The code in this image that calls the host function imported with this index.
    fn wasm_to_host(&self, function: u32) -> Result<*const u8, Error> {
        let tables = self.image.tables();
        let type_index = tables.function(function)?.type_index;
        Ok(self.image.code(tables::entry(tables.types(), type_index, "types")?.wasm_to_host)?)
    }

    fn start(&self, store: &StoreCore) -> Result<(), Error> {
        let Some(function) = self.image.tables().start_function() else { return Ok(()) };
        let func = self.func(store, function)?;
        let ty = func.func_type(store);
        if !ty.params.is_empty() || !ty.results.is_empty() {
            return Err(Error::Damaged { what: "the start function has parameters or results" });
        }
        let mut slots = [VmValue::default()];
        // SAFETY: the target is the function's own, of a type that needs no slots.
        unsafe { enter::invoke(store, &func.target(store)?, slots.as_mut_ptr()) }
    }

    pub(crate) fn image(&self) -> &Image {
        &self.image
    }

    /// The memory with this index.
    pub(crate) fn memory(&self, index: u32) -> Result<Memory, Error> {
        Ok(*tables::entry(&self.memories, index, "memories")?)
    }

    /// The table with this index, which must not be a static one.
    pub(crate) fn table(&self, index: u32) -> Result<Table, Error> {
        let table = tables::entry(&self.tables, index, "tables")?;
        table.ok_or(Error::Damaged { what: "a static table is used as if it could change" })
    }

    /// The index of a tag.
    pub(crate) fn tag_index(&self, tag: Tag) -> Option<u32> {
        self.tags.iter().position(|found| *found == tag).map(|index| index as u32)
    }

    /// The tag with this index.
    pub(crate) fn tag(&self, index: u32) -> Result<Tag, Error> {
        Ok(*tables::entry(&self.tags, index, "tags")?)
    }

    /// Shows the values of the globals that the module defines.
    pub(crate) fn each_global(&self, mut see: impl FnMut(VmValue)) {
        self.vmctx.defined_globals().for_each(|global| see(global.get()));
    }

    /// The slot of the global with this index.
    pub(crate) fn global_slot(&self, index: u32) -> Result<NonNull<Cell<VmValue>>, Error> {
        tables::entry(self.image.tables().globals(), index, "globals")?;
        if let Some(slot) = self.vmctx.defined_global(index) {
            return Ok(NonNull::from(slot));
        }
        let slot = self.vmctx.imported_global(index).get();
        NonNull::new(slot.cast_mut())
            .ok_or(Error::Damaged { what: "an imported global is used before it is linked" })
    }

    /// The reference of the function with this index, made when first asked for.
    pub(crate) fn funcref(&self, store: &StoreCore, index: u32) -> Result<NonNull<Cell<VmFuncRef>>, Error> {
        if index < self.image.counts().imported_functions {
            return self.imported_funcref(index);
        }
        let record = self.image.tables().function(index)?;
        if record.funcref_slot == NONE {
            return self.host_funcref(store, index, record);
        }
        if record.funcref_slot >= self.image.counts().funcrefs {
            let (index, len) = (record.funcref_slot.into(), self.image.counts().funcrefs as usize);
            return Err(TablesError::Index { array: "function references", index, len }.into());
        }
        let slot = self.vmctx.funcref(record.funcref_slot);
        if slot.get().type_id == 0 {
            slot.set(self.new_funcref(record, slot.as_ptr())?);
        }
        Ok(NonNull::from(slot))
    }

    /// The reference of a function that no code can refer to, made when first asked for.
    fn host_funcref(
        &self,
        store: &StoreCore,
        index: u32,
        record: &tables::FunctionRecord,
    ) -> Result<NonNull<Cell<VmFuncRef>>, Error> {
        if let Some(known) = self.host_funcrefs.borrow().get(&index) {
            return Ok(known.item());
        }
        let handle = store.add_funcref(self.new_funcref(record, std::ptr::null())?);
        let mut funcref = handle.get(store).get();
        funcref.canonical = handle.item().as_ptr().cast();
        handle.get(store).set(funcref);
        self.host_funcrefs.borrow_mut().insert(index, handle);
        Ok(handle.item())
    }

    /// The reference that an imported function already has, in its own instance or this one.
    fn imported_funcref(&self, index: u32) -> Result<NonNull<Cell<VmFuncRef>>, Error> {
        let place = self.vmctx.imported_function(index);
        let canonical = place.get().canonical.cast_mut().cast::<Cell<VmFuncRef>>();
        NonNull::new(canonical)
            .ok_or(Error::Damaged { what: "an imported function is used before it is linked" })
    }

    fn new_funcref(
        &self,
        record: &tables::FunctionRecord,
        canonical: *const VmFuncRef,
    ) -> Result<VmFuncRef, Error> {
        Ok(VmFuncRef {
            code: self.image.code(record.entry_offset)?,
            vmctx: self.vmctx.as_ptr().as_ptr(),
            type_id: self.image.type_id(record.type_index)?,
            tail_distance: self.image.tail_distance(record)?,
            canonical,
        })
    }

    /// The function with this index.
    fn func(&self, store: &StoreCore, index: u32) -> Result<Func, Error> {
        let funcref = self.funcref(store, index)?;
        // SAFETY: it is a reference of this store.
        Ok(unsafe { Func::from_raw(store, funcref) })
    }

    /// The exported thing of this kind and index.
    fn export(&self, store: &StoreCore, kind: u32, index: u32) -> Result<Extern, Error> {
        Ok(match ExternKind::from_number(kind) {
            Some(ExternKind::Func) => Extern::Func(self.func(store, index)?),
            Some(ExternKind::Table) => Extern::Table(self.table(index)?),
            Some(ExternKind::Memory) => Extern::Memory(self.memory(index)?),
            Some(ExternKind::Global) => {
                let slot = self.global_slot(index)?;
                let ty = self.image.global_type(tables::entry(
                    self.image.tables().globals(),
                    index,
                    "globals",
                )?)?;
                // SAFETY: the slot is a global's of this type, in this store.
                Extern::Global(unsafe { Global::from_slot(store, slot, ty) })
            }
            Some(ExternKind::Tag) => Extern::Tag(self.tag(index)?),
            None => return Err(Error::Unsupported { what: "exports of this kind" }),
        })
    }

    /// The bytes of a data segment, none if it was dropped.
    pub(crate) fn data_segment(&self, index: u32) -> Result<&[u8], Error> {
        if tables::entry(&self.data_dropped, index, "data")?.get() {
            return Ok(&[]);
        }
        let record = &self.image.tables().data()[index as usize];
        let end = record.start.checked_add(record.len_bytes).and_then(|end| usize::try_from(end).ok());
        let bytes = end.and_then(|end| self.image.data().get(record.start as usize..end));
        bytes.ok_or(Error::Damaged { what: "a data segment leaves section `.wasmc.data`" })
    }

    /// `data.drop`.
    pub(crate) fn drop_data(&self, index: u32) -> Result<(), Error> {
        tables::entry(&self.data_dropped, index, "data")?.set(true);
        Ok(())
    }

    /// Whether an element segment was dropped.
    pub(crate) fn is_element_dropped(&self, index: u32) -> Result<bool, Error> {
        Ok(tables::entry(&self.elements_dropped, index, "elements")?.get())
    }

    /// `elem.drop`.
    pub(crate) fn drop_element(&self, index: u32) -> Result<(), Error> {
        tables::entry(&self.elements_dropped, index, "elements")?.set(true);
        Ok(())
    }

    /// The cell of a global that the module defines, for its initialisation.
    pub(crate) fn defined_global(&self, index: u32) -> Option<&Cell<VmValue>> {
        self.vmctx.defined_global(index)
    }
}
