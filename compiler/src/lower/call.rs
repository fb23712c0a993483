//! Calls: direct, of imports, through references, and indirect through tables.

use super::alias::Access;
use super::convention::{Convention, Passing};
use super::environment::Target;
use super::function::FunctionLowering;
use core::mem::{offset_of, size_of};
use inkwell::IntPredicate::{EQ, NE, UGE};
use inkwell::values::{BasicValueEnum, IntValue, PointerValue};
use wasmc_abi::trap::TrapCode;
use wasmc_abi::types::FuncType;
use wasmc_abi::vmctx::{StaticTableEntry, VmFuncRef};

impl<'u, 'ctx> FunctionLowering<'u, 'ctx> {
    /// `call`.
    pub(super) fn visit_call(&mut self, function_index: u32) {
        let func_type = self.unit.info.function_type(function_index);
        if function_index < self.unit.info.imported_functions {
            let target = self.imported_function(function_index);
            return self.call_target(func_type, target);
        }
        let convention = self.unit.convention(function_index);
        let values = self.pop_args(func_type);
        let args = self.passing(convention, func_type).args(self.vmctx, &values);
        let call = self.build.call(self.unit.function(function_index), &args);
        self.unit.attributes().set_call(call, convention);
        let results = self.passing(convention, func_type).results(call);
        self.stack.extend(results);
    }

    /// `call_indirect`.
    pub(super) fn visit_call_indirect(&mut self, type_index: u32, table_index: u32) {
        let index = self.pop_table_index(table_index);
        let target = match &self.unit.info.tables[table_index as usize].static_elements {
            Some(elements) => self.static_target(table_index, elements, index, type_index),
            None => {
                let funcref = self.table_slot_of_type(table_index, index, type_index);
                Target::at(&self.build, funcref, self.unit.alias.table_element())
            }
        };
        self.call_target(&self.unit.info.types[type_index as usize], target);
    }

    /// `call_ref`. What a reference refers to never changes, whoever made it.
    pub(super) fn visit_call_ref(&mut self, type_index: u32) {
        let funcref = self.pop_function_reference();
        let target = Target::at(&self.build, funcref, Access::Invariant);
        self.call_target(&self.unit.info.types[type_index as usize], target);
    }

    /// Pops a reference to a function. Traps if it is null.
    pub(super) fn pop_function_reference(&mut self) -> PointerValue<'ctx> {
        let funcref = self.pop_pointer();
        let is_null = self.build.is_null(funcref);
        self.trap_if(is_null, TrapCode::NullFunctionReference);
        funcref
    }

    /// Pops the index of an element. Traps if there is none.
    pub(super) fn pop_table_index(&mut self, table: u32) -> IntValue<'ctx> {
        let index = self.pop_index();
        let is_outside = self.build.int_test(UGE, index, self.table_len(table));
        self.trap_if(is_outside, TrapCode::UndefinedElement);
        index
    }

    /// Address of the function reference in a slot of a table. Traps if it is null or not of type `type_index`.
    pub(super) fn table_slot_of_type(
        &mut self,
        table: u32,
        index: IntValue<'ctx>,
        type_index: u32,
    ) -> PointerValue<'ctx> {
        let base = self.table_base(table);
        let slot_bytes = self.unit.types.i64.const_int(size_of::<VmFuncRef>() as u64, false);
        let funcref = self.build.offset(base, self.build.int_mul(index, slot_bytes));
        let access = self.unit.alias.table_element();
        let field = self.build.field(funcref, offset_of!(VmFuncRef, type_id) as u64);
        let found = self.build.load(self.unit.types.i32, field, 4, access).into_int_value();
        let wanted = self.type_id(type_index);
        self.trap_unless_type(found, wanted, self.unit.types.i32.const_zero());
        funcref
    }

    /// The function in a slot of a static table: one of this module's, called with the same vmctx.
    fn static_target(
        &mut self,
        table: u32,
        elements: &[Option<u32>],
        index: IntValue<'ctx>,
        type_index: u32,
    ) -> Target<'ctx> {
        self.check_static_type(table, elements, index, type_index);
        let address = self.unit.static_table(table, elements.len()).as_pointer_value();
        let distance = self.static_field(address, index, offset_of!(StaticTableEntry, code_distance));
        let code = self.build.offset(address, self.build.sign_extend(distance, self.unit.types.i64));
        Target { code, vmctx: self.vmctx }
    }

    /// Traps if an element of a static table is null or not of type `type_index`.
    pub(super) fn check_static_type(
        &mut self,
        table: u32,
        elements: &[Option<u32>],
        index: IntValue<'ctx>,
        type_index: u32,
    ) {
        let canonical = self.unit.info.canonical_types[type_index as usize];
        if self.all_of_type(elements, canonical) {
            return;
        }
        let number = |number: u32| self.unit.types.i32.const_int(number.into(), false);
        let (wanted, null) = (number(canonical), number(StaticTableEntry::NULL));
        let address = self.unit.static_table(table, elements.len()).as_pointer_value();
        let found = self.static_field(address, index, offset_of!(StaticTableEntry, type_index));
        self.trap_unless_type(found, wanted, null);
    }

    /// A field of an entry of the static table at `address`.
    fn static_field(
        &self,
        address: PointerValue<'ctx>,
        index: IntValue<'ctx>,
        offset: usize,
    ) -> IntValue<'ctx> {
        let types = self.unit.types;
        let entry_bytes = types.i64.const_int(size_of::<StaticTableEntry>() as u64, false);
        let entry = self.build.offset(address, self.build.int_mul(index, entry_bytes));
        let field = self.build.field(entry, offset as u64);
        self.build.load(types.i32, field, 4, Access::Invariant).into_int_value()
    }

    fn all_of_type(&self, elements: &[Option<u32>], canonical: u32) -> bool {
        let info = self.unit.info;
        let type_of = |function: u32| info.canonical_types[info.functions[function as usize] as usize];
        elements.iter().all(|element| element.is_some_and(|function| type_of(function) == canonical))
    }

    /// Traps unless the type found is the one wanted: null elements have one that no function has.
    fn trap_unless_type(&mut self, found: IntValue<'ctx>, wanted: IntValue<'ctx>, null: IntValue<'ctx>) {
        let rare = self.new_block();
        self.in_rare_block(rare, |lowering| {
            let is_null = lowering.build.int_test(EQ, found, null);
            lowering.trap_if(is_null, TrapCode::UninitializedElement);
            lowering.trap(TrapCode::IndirectCallTypeMismatch);
        });
        let differs = self.build.int_test(NE, found, wanted);
        self.leave_if_rare(differs, rare);
    }

    /// Calls a function of the plain convention.
    fn call_target(&mut self, func_type: &FuncType, target: Target<'ctx>) {
        let values = self.pop_args(func_type);
        let results = self.unit.call_plain(&self.build, func_type, target, &values);
        self.stack.extend(results);
    }

    /// Pops the arguments of a call.
    pub(super) fn pop_args(&mut self, func_type: &FuncType) -> Vec<BasicValueEnum<'ctx>> {
        self.stack.split_off(self.stack.len() - func_type.params.len())
    }

    /// One side of a call, made here.
    pub(super) fn passing<'a>(
        &'a self,
        convention: Convention,
        func_type: &'a FuncType,
    ) -> Passing<'a, 'u, 'ctx> {
        Passing { unit: self.unit, build: &self.build, convention, func_type, vmctx: self.vmctx }
    }
}
