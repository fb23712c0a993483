//! Tail calls. Callers have the tail convention, and so have the targets of direct ones; what stands behind a
//! reference, be it in a table or an import, says by its `tail_distance` whether it has an entry point of the tail
//! convention.
//!
//! If it has none, it makes no tail calls itself, and so may be called: by a bridge, which has the tail convention and
//! gets the reference where others get their vmctx. The stack grows by one bridge and no more.

use super::alias::Access;
use super::builder::Build;
use super::convention::{Convention, Passing};
use super::environment::Target;
use super::function::FunctionLowering;
use super::unit::Unit;
use core::mem::offset_of;
use inkwell::IntPredicate::NE;
use inkwell::values::{BasicValueEnum, CallSiteValue, IntValue, PointerValue};
use std::collections::BTreeSet;
use wasmc_abi::types::FuncType;
use wasmc_abi::vmctx::VmFuncRef;

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// `return_call`.
    pub(super) fn visit_return_call(&mut self, function_index: u32) {
        let info = self.unit.info;
        if function_index < info.imported_functions {
            let import = self.build.field(self.vmctx, self.unit.layout.imported_function(function_index));
            let type_index = info.functions[function_index as usize];
            return self.tail_call_reference(type_index, import, Access::Invariant);
        }
        let func_type = info.function_type(function_index);
        let values = self.pop_args(func_type);
        let args = self.passing(Convention::Tail, func_type).args(self.vmctx, &values);
        let call = self.build.call(self.unit.function(function_index), &args);
        self.finish_tail_call(call);
    }

    /// `return_call_indirect`.
    pub(super) fn visit_return_call_indirect(&mut self, type_index: u32, table_index: u32) {
        let index = self.pop_index();
        let Some(static_table) = self.static_table(table_index, type_index) else {
            let funcref = self.table_slot_of_type(table_index, index, type_index);
            return self.tail_call_reference(type_index, funcref, self.unit.alias.table_element());
        };
        self.check_static_element(static_table, index);
        let types = self.unit.types;
        let table = self.unit.static_tail_table(table_index, static_table.len).as_pointer_value();
        let entry = self.build.offset(table, self.build.int_mul(index, types.i64.const_int(4, false)));
        let distance = self.build.load(types.i32, entry, 4, Access::Invariant).into_int_value();
        let code = self.build.offset(table, self.build.sign_extend(distance, types.i64));
        self.tail_call_target(type_index, Target { code, vmctx: self.vmctx });
    }

    /// `return_call_ref`. What a reference refers to never changes, whoever made it.
    pub(super) fn visit_return_call_ref(&mut self, type_index: u32) {
        let funcref = self.pop_function_reference();
        self.tail_call_reference(type_index, funcref, Access::Invariant);
    }

    /// Tail-calls what the `VmFuncRef` at an address refers to; it is not null and has type `type_index`.
    pub(super) fn tail_call_reference(
        &mut self,
        type_index: u32,
        funcref: PointerValue<'ctx>,
        access: Access<'ctx>,
    ) {
        let target = self.unit.tail_target(&self.build, type_index, funcref, access);
        self.tail_call_target(type_index, target);
    }

    /// Tail-calls code of the tail convention.
    fn tail_call_target(&mut self, type_index: u32, target: Target<'ctx>) {
        let func_type = &self.unit.info.types[type_index as usize];
        let values = self.pop_args(func_type);
        let args = self.passing(Convention::Tail, func_type).args(target.vmctx, &values);
        let signature = self.unit.types.signature(Convention::Tail, func_type);
        let call = self.build.call_pointer(signature, target.code, &args);
        self.finish_tail_call(call);
    }

    fn finish_tail_call(&mut self, call: CallSiteValue<'ctx>) {
        self.unit.finish_tail_call(&self.build, call);
        self.reachable = false;
    }
}

impl<'ctx> Unit<'_, 'ctx> {
    /// How to tail-call what the `VmFuncRef` at an address refers to: straight, or by the bridge.
    pub(super) fn tail_target(
        &self,
        build: &Build<'ctx>,
        type_index: u32,
        funcref: PointerValue<'ctx>,
        access: Access<'ctx>,
    ) -> Target<'ctx> {
        let Target { code, vmctx } = Target::at(build, funcref, access);
        let field = build.field(funcref, offset_of!(VmFuncRef, tail_distance) as u64);
        let distance = build.load(self.types.i32, field, 4, access).into_int_value();
        let entry = build.offset(code, build.sign_extend(distance, self.types.i64));
        let bridge = self.bridge(self.info.canonical_types[type_index as usize]);
        let bridge = bridge.as_global_value().as_pointer_value();
        let has_entry = build.int_test(NE, distance, self.types.i32.const_zero());
        let select = |then: PointerValue<'ctx>, otherwise: PointerValue<'ctx>| {
            build.select(has_entry, then.into(), otherwise.into()).into_pointer_value()
        };
        Target { code: select(entry, bridge), vmctx: select(vmctx, funcref) }
    }

    /// Makes a call a tail call and returns what it returns.
    pub(super) fn finish_tail_call(&self, build: &Build<'ctx>, call: CallSiteValue<'ctx>) {
        self.attributes().set_call(call, Convention::Tail);
        build.return_call(call);
    }

    /// Defines whatever makes functions of one convention callable in the other.
    pub(super) fn define_entries(&self) {
        let tail_calls = &self.info.tail_calls;
        for &type_index in &tail_calls.types {
            self.define_bridge(type_index);
        }
        let referenced = self.referenced();
        for &function in tail_calls.functions.intersection(&referenced) {
            self.define_plain_entry(function);
        }
        let mut tail_entries = BTreeSet::new();
        for (index, elements) in self.static_tables().filter(|(index, _)| tail_calls.tables.contains(index)) {
            tail_entries.extend(elements.iter().flatten().filter(|&&function| self.has_tail_entry(function)));
            self.define_static_tail_table(index, elements);
        }
        for function in tail_entries {
            self.define_tail_entry(function);
        }
    }

    /// Functions that may be called by whoever knows them by reference only.
    fn referenced(&self) -> BTreeSet<u32> {
        let slots = (0_u32..).zip(&self.info.funcref_slots).filter(|(_, slot)| slot.is_some());
        let in_tables = self.static_tables().flat_map(|(_, elements)| elements.iter().flatten().copied());
        slots.map(|(function, _)| function).chain(self.info.start).chain(in_tables).collect()
    }

    /// Whether a function is tail-called through static tables but has not the tail convention.
    fn has_tail_entry(&self, index: u32) -> bool {
        let is_tail_called = self.info.tail_calls.types.contains(&self.canonical_type(index));
        is_tail_called && !self.info.tail_calls.functions.contains(&index)
    }

    /// The constant with the tail entry points of a static table; zero for what is never tail-called through it.
    fn define_static_tail_table(&self, index: u32, elements: &[Option<u32>]) {
        let table = self.static_tail_table(index, elements.len());
        let address = table.as_pointer_value().const_to_int(self.types.i64);
        let distance = |element: &Option<u32>| -> IntValue<'ctx> {
            let entry = match *element {
                Some(function) if self.info.tail_calls.functions.contains(&function) => {
                    self.function(function)
                }
                Some(function) if self.has_tail_entry(function) => self.tail_entry(function),
                _ => return self.types.i32.const_zero(),
            };
            let code = entry.as_global_value().as_pointer_value().const_to_int(self.types.i64);
            code.const_sub(address).const_truncate(self.types.i32)
        };
        let distances: Vec<IntValue<'ctx>> = elements.iter().map(distance).collect();
        table.set_initializer(&self.types.i32.const_array(&distances));
    }

    /// Defines the bridge for a type: calls the plain function behind the reference that it finds as its vmctx.
    pub(super) fn define_bridge(&self, type_index: u32) {
        let func_type = &self.info.types[type_index as usize];
        let bridge = self.bridge(type_index);
        let build = self.start(bridge);
        let funcref = bridge.get_first_param().expect("the vmctx comes first").into_pointer_value();
        let target = Target::at(&build, funcref, self.alias.table_element());
        let passing = self.passing(&build, Convention::Tail, func_type, target.vmctx);
        let values = passing.params(bridge);
        let results = self.call_plain(&build, func_type, target, &values);
        passing.return_values(&results);
    }

    /// Defines the plain entry point of function `index`, which has the tail convention.
    pub(super) fn define_plain_entry(&self, index: u32) {
        let func_type = self.info.function_type(index);
        let entry = self.plain_entry(index);
        let build = self.start(entry);
        let vmctx = entry.get_first_param().expect("the vmctx comes first").into_pointer_value();
        let plain = self.passing(&build, Convention::Plain, func_type, vmctx);
        let tail = Passing { convention: Convention::Tail, ..plain };
        let call = build.call(self.function(index), &tail.args(vmctx, &plain.params(entry)));
        self.attributes().set_call(call, Convention::Tail);
        plain.return_values(&tail.results(call));
    }

    /// Defines the tail entry point of function `index`, which has the plain convention or is imported.
    pub(super) fn define_tail_entry(&self, index: u32) {
        let func_type = self.info.function_type(index);
        let entry = self.tail_entry(index);
        let build = self.start(entry);
        let vmctx = entry.get_first_param().expect("the vmctx comes first").into_pointer_value();
        let passing = self.passing(&build, Convention::Tail, func_type, vmctx);
        let values = passing.params(entry);
        if index < self.info.imported_functions {
            let import = build.field(vmctx, self.layout.imported_function(index));
            let type_index = self.info.functions[index as usize];
            let target = self.tail_target(&build, type_index, import, Access::Invariant);
            let signature = self.types.signature(Convention::Tail, func_type);
            let call = build.call_pointer(signature, target.code, &passing.args(target.vmctx, &values));
            return self.finish_tail_call(&build, call);
        }
        let code = self.function(index).as_global_value().as_pointer_value();
        let results = self.call_plain(&build, func_type, Target { code, vmctx }, &values);
        passing.return_values(&results);
    }

    /// Calls a plain function and returns its results.
    pub(super) fn call_plain(
        &self,
        build: &Build<'ctx>,
        func_type: &FuncType,
        target: Target<'ctx>,
        values: &[BasicValueEnum<'ctx>],
    ) -> Vec<BasicValueEnum<'ctx>> {
        let passing = self.passing(build, Convention::Plain, func_type, target.vmctx);
        passing.results(passing.call(target.code, values))
    }
}
