//! Calls: direct, of imports, through references, and indirect through tables.

use super::alias::Access;
use super::environment::Target;
use super::function::FunctionLowering;
use core::mem::{offset_of, size_of};
use inkwell::IntPredicate::{EQ, NE, UGE};
use inkwell::values::{BasicMetadataValueEnum, BasicValueEnum, CallSiteValue, IntValue, PointerValue};
use wasmc_abi::trap::TrapCode;
use wasmc_abi::types::FuncType;
use wasmc_abi::vmctx::{StaticTableEntry, VmFuncRef};

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// `call`.
    pub(super) fn visit_call(&mut self, function_index: u32) {
        let func_type = self.unit.info.function_type(function_index);
        if function_index < self.unit.info.imported_functions {
            let target = self.imported_function(function_index);
            return self.call_target(func_type, target);
        }
        let args = self.pop_args(func_type, self.vmctx);
        let call = self.build.call(self.unit.function(function_index), &args);
        self.finish_call(func_type, call);
    }

    /// `call_indirect`.
    pub(super) fn visit_call_indirect(&mut self, type_index: u32, table_index: u32) {
        let index = self.pop_index();
        let is_outside = self.build.int_test(UGE, index, self.table_len(table_index));
        self.trap_if(is_outside, TrapCode::UndefinedElement);
        let target = match &self.unit.info.tables[table_index as usize].static_elements {
            Some(elements) => self.static_target(table_index, elements, index, type_index),
            None => self.table_target_of_type(table_index, index, type_index),
        };
        self.call_target(&self.unit.info.types[type_index as usize], target);
    }

    /// `call_ref`. What a reference refers to never changes, whoever made it.
    pub(super) fn visit_call_ref(&mut self, type_index: u32) {
        let funcref = self.pop_pointer();
        let is_null = self.build.is_null(funcref);
        self.trap_if(is_null, TrapCode::NullFunctionReference);
        let target = self.target_at(funcref, Access::Invariant);
        self.call_target(&self.unit.info.types[type_index as usize], target);
    }

    /// The function in a slot of a table. Traps if it is null or not of type `type_index`.
    fn table_target_of_type(&mut self, table: u32, index: IntValue<'ctx>, type_index: u32) -> Target<'ctx> {
        let base = self.table_base(table);
        let slot_bytes = self.unit.types.i64.const_int(size_of::<VmFuncRef>() as u64, false);
        let funcref = self.build.offset(base, self.build.int_mul(index, slot_bytes));
        let access = self.unit.alias.table_element();
        let field = self.build.field(funcref, offset_of!(VmFuncRef, type_id) as u64);
        let found = self.build.load(self.unit.types.i32, field, 4, access).into_int_value();
        let wanted = self.type_id(type_index);
        self.trap_unless_type(found, wanted, self.unit.types.i32.const_zero());
        self.target_at(funcref, access)
    }

    /// The function in a slot of a static table: one of this module's, called with the same vmctx.
    fn static_target(
        &mut self,
        table: u32,
        elements: &[Option<u32>],
        index: IntValue<'ctx>,
        type_index: u32,
    ) -> Target<'ctx> {
        let types = self.unit.types;
        let address = self.unit.static_table(table, elements.len()).as_pointer_value();
        let entry_bytes = types.i64.const_int(size_of::<StaticTableEntry>() as u64, false);
        let entry = self.build.offset(address, self.build.int_mul(index, entry_bytes));
        let field = |lowering: &Self, offset: usize| {
            let field = lowering.build.field(entry, offset as u64);
            lowering.build.load(types.i32, field, 4, Access::Invariant).into_int_value()
        };
        let canonical = self.unit.info.canonical_types[type_index as usize];
        if !self.all_of_type(elements, canonical) {
            let found = field(self, offset_of!(StaticTableEntry, type_index));
            let wanted = types.i32.const_int(canonical.into(), false);
            self.trap_unless_type(found, wanted, types.i32.const_int(StaticTableEntry::NULL.into(), false));
        }
        let distance = field(self, offset_of!(StaticTableEntry, code_distance));
        let code = self.build.offset(address, self.build.sign_extend(distance, types.i64));
        Target { code, vmctx: self.vmctx }
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

    fn call_target(&mut self, func_type: &FuncType, target: Target<'ctx>) {
        let args = self.pop_args(func_type, target.vmctx);
        let call = self.build.call_pointer(self.unit.types.signature(func_type), target.code, &args);
        self.finish_call(func_type, call);
    }

    /// Pops the arguments of a call and puts the vmctx before them.
    fn pop_args(
        &mut self,
        func_type: &FuncType,
        vmctx: PointerValue<'ctx>,
    ) -> Vec<BasicMetadataValueEnum<'ctx>> {
        let args = self.stack.split_off(self.stack.len() - func_type.params.len());
        std::iter::once(vmctx.into()).chain(args.into_iter().map(BasicMetadataValueEnum::from)).collect()
    }

    /// Gives a call its convention and pushes its results.
    fn finish_call(&mut self, func_type: &FuncType, call: CallSiteValue<'ctx>) {
        self.unit.attributes().set_wasm_call(call);
        match (&func_type.results[..], call.try_as_basic_value().basic()) {
            ([], _) => {}
            ([_], Some(result)) => self.push(result),
            (results, Some(BasicValueEnum::StructValue(packed))) => {
                for position in 0..results.len() as u32 {
                    let result = self.build.unpack(packed, position);
                    self.push(result);
                }
            }
            (_, returned) => unreachable!("results are returned as one value or a struct, not {returned:?}"),
        }
    }
}
