//! What a module's code needs besides its functions: ways in and out for the host, and static tables. One unit of
//! its own, made by [`lower_glue`](super::lower_glue).

use super::alias::Access;
use super::builder::Build;
use super::convention::Convention;
use super::environment::Target;
use super::unit::{Unit, host_to_wasm_symbol, wasm_to_host_symbol};
use core::mem::size_of;
use inkwell::values::{BasicValueEnum, FunctionValue, PointerValue, StructValue};
use std::collections::BTreeSet;
use wasmc_abi::types::{ExternKind, ValueType};
use wasmc_abi::vmctx::{StaticTableEntry, VmValue};

/// Size in bytes of a slot for an argument or result.
const SLOT_BYTES: u64 = size_of::<VmValue>() as u64;

impl<'ctx> Unit<'_, 'ctx> {
    /// Defines all glue of the module.
    pub(super) fn define_glue(&self) {
        for type_index in self.types_called_from_host() {
            self.define_host_to_wasm(type_index);
        }
        for type_index in self.types_called_in_host() {
            self.define_wasm_to_host(type_index);
        }
        for (index, elements) in self.static_tables() {
            self.define_static_table(index, elements);
        }
        for import in self.imports_in_static_tables() {
            self.define_import(import);
        }
        self.define_entries();
    }

    /// Canonical types of all functions that the host can get hold of.
    fn types_called_from_host(&self) -> BTreeSet<u32> {
        let exports = self.info.exports.iter().filter(|export| export.kind == ExternKind::Func);
        let referenced = (0_u32..).zip(&self.info.funcref_slots).filter(|(_, slot)| slot.is_some());
        exports
            .map(|export| export.index)
            .chain(self.info.start)
            .chain(referenced.map(|(function, _)| function))
            .map(|function| self.canonical_type(function))
            .collect()
    }

    /// Canonical types of all functions of the host that code can get hold of.
    fn types_called_in_host(&self) -> BTreeSet<u32> {
        let imported = (0..self.info.imported_functions).map(|function| self.canonical_type(function));
        imported.chain(self.info.types_called.iter().copied()).collect()
    }

    pub(super) fn canonical_type(&self, function: u32) -> u32 {
        self.info.canonical_types[self.info.functions[function as usize] as usize]
    }

    pub(super) fn static_tables(&self) -> impl Iterator<Item = (u32, &[Option<u32>])> {
        let tables = (0_u32..).zip(&self.info.tables);
        tables.filter_map(|(index, table)| Some((index, table.static_elements.as_deref()?)))
    }

    fn imports_in_static_tables(&self) -> BTreeSet<u32> {
        let functions = self.static_tables().flat_map(|(_, elements)| elements.iter().flatten().copied());
        functions.filter(|&function| function < self.info.imported_functions).collect()
    }

    /// `extern "C" fn(code, vmctx, slots)`: calls wasm code with the arguments in the slots and puts its results
    /// there.
    fn define_host_to_wasm(&self, type_index: u32) {
        let func_type = &self.info.types[type_index as usize];
        let ptr = self.types.ptr.into();
        let signature = self.types.void.fn_type(&[ptr, ptr, ptr], false);
        let function = self.c_function(&host_to_wasm_symbol(type_index), signature);
        let build = self.start(function);
        let [code, vmctx, slots] = [0, 1, 2].map(|param| pointer_param(function, param));
        let args: Vec<_> = (0..)
            .zip(&func_type.params)
            .map(|(slot, &param)| self.load_slot(&build, slots, slot, param))
            .collect();
        let results = self.call_plain(&build, func_type, Target { code, vmctx }, &args);
        self.store_slots(&build, slots, &results);
        build.return_nothing();
    }

    /// A wasm function that calls the host function which it finds as its vmctx.
    fn define_wasm_to_host(&self, type_index: u32) {
        let func_type = &self.info.types[type_index as usize];
        let symbol = wasm_to_host_symbol(type_index);
        let function = self.wasm_function(&symbol, Convention::Plain, func_type, false);
        let build = self.start(function);
        let count = func_type.params.len().max(func_type.results.len()).max(1) as u32;
        // As large as a `VmValue`, and aligned like it.
        let slots = build.room(self.types.context.i128_type().array_type(count));
        let host_func = pointer_param(function, 0);
        let passing = self.passing(&build, Convention::Plain, func_type, host_func);
        self.store_slots(&build, slots, &passing.params(function));
        build.call(self.host_call(), &[host_func.into(), slots.into()]);
        let results =
            (0..).zip(&func_type.results).map(|(slot, &result)| self.load_slot(&build, slots, slot, result));
        passing.return_values(&results.collect::<Vec<_>>());
    }

    /// A wasm function that calls an import, for static tables, whose functions all take the module's own vmctx.
    fn define_import(&self, import: u32) {
        let func_type = self.info.function_type(import);
        let function = self.import_function(import);
        let build = self.start(function);
        let vmctx = pointer_param(function, 0);
        let funcref = build.field(vmctx, self.layout.imported_function(import));
        let target = Target::at(&build, funcref, Access::Invariant);
        let passing = self.passing(&build, Convention::Plain, func_type, vmctx);
        let results = self.call_plain(&build, func_type, target, &passing.params(function));
        passing.return_values(&results);
    }

    /// The constant that is a static table.
    fn define_static_table(&self, index: u32, elements: &[Option<u32>]) {
        let table = self.static_table(index, elements.len());
        let address = table.as_pointer_value().const_to_int(self.types.i64);
        let number = |number: u32| self.types.i32.const_int(number.into(), false);
        let entry = |element: &Option<u32>| -> StructValue<'ctx> {
            let (type_index, distance) = match *element {
                None => (number(StaticTableEntry::NULL), number(0)),
                Some(function) => {
                    let code = self.function_in_table(function).as_global_value().as_pointer_value();
                    let distance = code.const_to_int(self.types.i64).const_sub(address);
                    (number(self.canonical_type(function)), distance.const_truncate(self.types.i32))
                }
            };
            self.types.static_table_entry().const_named_struct(&[type_index.into(), distance.into()])
        };
        let entries: Vec<StructValue<'ctx>> = elements.iter().map(entry).collect();
        table.set_initializer(&self.types.static_table_entry().const_array(&entries));
    }

    /// What stands for a function in static tables.
    pub(super) fn function_in_table(&self, function: u32) -> FunctionValue<'ctx> {
        if function < self.info.imported_functions {
            return self.import_function(function);
        }
        match self.convention(function) {
            Convention::Plain => self.function(function),
            Convention::Tail => self.plain_entry(function),
        }
    }

    /// Begins the body of `function`.
    pub(super) fn start(&self, function: FunctionValue<'ctx>) -> Build<'ctx> {
        self.attributes().set_definition(function);
        Build::at_end(self.types, self.types.context.append_basic_block(function, "entry"))
    }

    fn load_slot(
        &self,
        build: &Build<'ctx>,
        slots: PointerValue<'ctx>,
        slot: u64,
        value_type: ValueType,
    ) -> BasicValueEnum<'ctx> {
        build.load_room(self.types.value(value_type), build.field(slots, slot * SLOT_BYTES))
    }

    fn store_slots(&self, build: &Build<'ctx>, slots: PointerValue<'ctx>, values: &[BasicValueEnum<'ctx>]) {
        for (slot, value) in (0_u64..).zip(values) {
            build.store_room(*value, build.field(slots, slot * SLOT_BYTES));
        }
    }
}

fn pointer_param<'ctx>(function: FunctionValue<'ctx>, param: u32) -> PointerValue<'ctx> {
    function.get_nth_param(param).expect("the signature has this parameter").into_pointer_value()
}
