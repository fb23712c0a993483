//! `call_indirect`: calls through tables.
//!
//! An element of a table that may change is checked with one compare: elements hold the id of their type, null has
//! one that no function has, and so has all the room that the table may still grow into. Only when that compare
//! fails is it found out which trap it is.
//!
//! A table that nothing can change is known whole. Where few of its functions have the type wanted they are called
//! directly, so that LLVM may inline them: chosen by the index where they stand in few places, else by their code. In
//! all other cases hints may name functions to try first, see [`call_targets`](super::call_targets).

use super::alias::Access;
use super::call_targets::{Callee, Way};
use super::environment::Target;
use super::function::FunctionLowering;
use crate::module::static_tables::{CALLEES_MAX, Callees};
use core::mem::{offset_of, size_of};
use inkwell::IntPredicate::{EQ, NE, UGE};
use inkwell::basic_block::BasicBlock;
use inkwell::values::{IntValue, PointerValue};
use wasmc_abi::table_capacity;
use wasmc_abi::trap::TrapCode;
use wasmc_abi::types::{HeapType, RefType, ValueType};
use wasmc_abi::vmctx::{StaticTableEntry, VmFuncRef};

/// A static table as a call of one type sees it.
#[derive(Clone, Copy)]
pub(super) struct StaticTable<'u> {
    index: u32,
    pub(super) len: usize,
    /// Canonical index of the type wanted.
    canonical: u32,
    /// The elements of that type, if there are any.
    callees: Option<&'u Callees>,
}

impl<'u, 'ctx> FunctionLowering<'u, 'ctx> {
    /// `call_indirect`.
    pub(super) fn visit_call_indirect(&mut self, type_index: u32, table_index: u32) {
        let index = self.pop_index();
        let Some(table) = self.static_table(table_index, type_index) else {
            return self.call_changing_table(type_index, table_index, index);
        };
        match table.callees {
            None => {
                let block = self.static_trap_block(table, index);
                self.build.branch(block);
                self.reachable = false;
            }
            Some(callees) if callees.places.len() <= CALLEES_MAX => {
                self.call_by_index(table, index, &callees.places);
            }
            Some(callees) if callees.functions.len() <= CALLEES_MAX => {
                self.call_by_code(table, index, &callees.functions);
            }
            Some(_) => {
                let ways = self.ways_by_index(type_index, table_index, index);
                self.check_static_element(table, index);
                let target = Target { code: self.static_code(table, index), vmctx: self.vmctx };
                self.call_in_ways_or(ways, &self.unit.info.types[type_index as usize], target);
            }
        }
    }

    /// Calls the function at `index` of a table that may change.
    fn call_changing_table(&mut self, type_index: u32, table: u32, index: IntValue<'ctx>) {
        let funcref = self.table_slot(table, index);
        let element = self.unit.alias.table_element();
        let ways = self.ways_by_reference(type_index, |lowering| {
            let field = lowering.build.field(funcref, offset_of!(VmFuncRef, canonical) as u64);
            lowering.build.load(lowering.unit.types.ptr, field, 8, element).into_pointer_value()
        });
        self.check_slot_type(table, index, funcref, type_index);
        let target = Target::at(&self.build, funcref, element);
        self.call_in_ways_or(ways, &self.unit.info.types[type_index as usize], target);
    }

    /// Table `table_index` as a call of type `type_index` sees it, if nothing can change it.
    pub(super) fn static_table(&self, table_index: u32, type_index: u32) -> Option<StaticTable<'u>> {
        let info = self.unit.info;
        let table = &info.tables[table_index as usize];
        let len = table.static_elements.as_ref()?.len();
        let canonical = info.canonical_types[type_index as usize];
        Some(StaticTable {
            index: table_index,
            len,
            canonical,
            callees: table.static_callees.get(&canonical),
        })
    }

    /// Calls the function that stands at `index`, which is one of `places` or traps.
    fn call_by_index(&mut self, table: StaticTable<'u>, index: IntValue<'ctx>, places: &[(u64, u32)]) {
        let otherwise = self.static_trap_block(table, index);
        let cases: Vec<_> = places
            .iter()
            .map(|&(place, _)| (index.get_type().const_int(place, false), self.new_block()))
            .collect();
        self.build.switch(index, otherwise, &cases);
        let ways: Vec<_> = cases
            .iter()
            .zip(places)
            .map(|((_, block), &(_, callee))| self.direct_way(*block, callee))
            .collect();
        self.call_in_ways(&ways, self.unit.info.function_type(places[0].1));
    }

    /// Calls the function that stands at `index`, which is one of `functions` or traps. The last one needs no compare.
    fn call_by_code(&mut self, table: StaticTable<'u>, index: IntValue<'ctx>, functions: &[u32]) {
        self.check_static_element(table, index);
        let code = self.static_code(table, index);
        let mut ways = Vec::new();
        for (position, &function) in (1..).zip(functions) {
            let block = self.new_block();
            if position == functions.len() {
                self.build.branch(block);
            } else {
                let candidate = self.unit.function_in_table(function).as_global_value().as_pointer_value();
                let next = self.new_block();
                self.build.branch_if(self.build.same_pointer(code, candidate), block, next);
                self.build.move_to(next);
            }
            ways.push(self.direct_way(block, function));
        }
        self.call_in_ways(&ways, self.unit.info.function_type(functions[0]));
    }

    fn direct_way(&self, block: BasicBlock<'ctx>, function: u32) -> Way<'ctx> {
        Way { block, callee: Callee::Function(function), frequency: self.hints.frequency() }
    }

    /// Address of the function reference at `index` of a table that may change. Traps if there is none, or it is null
    /// or not of type `type_index`.
    pub(super) fn table_slot_of_type(
        &mut self,
        table: u32,
        index: IntValue<'ctx>,
        type_index: u32,
    ) -> PointerValue<'ctx> {
        let funcref = self.table_slot(table, index);
        self.check_slot_type(table, index, funcref, type_index);
        funcref
    }

    /// Address of the function reference at `index` of a table that may change. Traps if there is no room for one.
    fn table_slot(&mut self, table: u32, index: IntValue<'ctx>) -> PointerValue<'ctx> {
        let is_outside = self.build.int_test(UGE, index, self.table_bound(table));
        self.trap_if(is_outside, TrapCode::UndefinedElement);
        let slot_bytes = self.unit.types.i64.const_int(size_of::<VmFuncRef>() as u64, false);
        self.build.offset(self.table_base(table), self.build.int_mul(index, slot_bytes))
    }

    /// Traps if there is nothing in the slot at `index`, or null or nothing of type `type_index`.
    fn check_slot_type(
        &mut self,
        table: u32,
        index: IntValue<'ctx>,
        funcref: PointerValue<'ctx>,
        type_index: u32,
    ) {
        let field = self.build.field(funcref, offset_of!(VmFuncRef, type_id) as u64);
        let found = self.build.load(self.unit.types.i32, field, 4, self.unit.alias.table_element());
        let (found, null) = (found.into_int_value(), self.unit.types.i32.const_zero());
        let rare = self.new_block();
        self.in_rare_block(rare, |lowering| {
            if lowering.is_bound_by_room(table) {
                let is_outside = lowering.build.int_test(UGE, index, lowering.table_len(table));
                lowering.trap_if(is_outside, TrapCode::UndefinedElement);
            }
            lowering.trap_by_type(found, null);
        });
        // Validation knows the type of elements that are not null.
        let differs = match self.holds_only(table, type_index) {
            true => self.build.int_test(EQ, found, null),
            false => self.build.int_test(NE, found, self.type_id(type_index)),
        };
        self.leave_if_rare(differs, rare);
    }

    /// What indices are compared with: a constant where the table is the module's own.
    fn table_bound(&self, table: u32) -> IntValue<'ctx> {
        if !self.is_bound_by_room(table) {
            return self.table_len(table);
        }
        let info = &self.unit.info.tables[table as usize];
        self.unit.types.i64.const_int(table_capacity(info.min, info.max), false)
    }

    /// Whether a table of the module's own may grow, so that indices are compared with the room it has.
    fn is_bound_by_room(&self, table: u32) -> bool {
        let info = &self.unit.info.tables[table as usize];
        info.grows && !info.imported
    }

    /// Whether all elements of a table are of a type, or null.
    fn holds_only(&self, table: u32, type_index: u32) -> bool {
        let info = self.unit.info;
        let element_type: ValueType = info.tables[table as usize].element_type;
        let canonical = |index: u32| info.canonical_types[index as usize];
        match element_type.as_reference() {
            Some(RefType { heap: HeapType::Concrete(held), .. }) => canonical(held) == canonical(type_index),
            _ => false,
        }
    }

    /// Traps unless there is an element of the type wanted at `index` of a static table.
    pub(super) fn check_static_element(&mut self, table: StaticTable<'u>, index: IntValue<'ctx>) {
        let types = self.unit.types;
        let is_outside = self.build.int_test(UGE, index, types.i64.const_int(table.len as u64, false));
        self.trap_if(is_outside, TrapCode::UndefinedElement);
        if table.callees.is_some_and(|callees| callees.count == table.len as u64) {
            return;
        }
        let rare = self.new_block();
        let found = self.static_field(table, index, offset_of!(StaticTableEntry, type_index));
        self.in_rare_block(rare, |lowering| lowering.trap_by_type(found, lowering.static_null()));
        let wanted = types.i32.const_int(table.canonical.into(), false);
        let differs = self.build.int_test(NE, found, wanted);
        self.leave_if_rare(differs, rare);
    }

    /// A block that traps for an index of a static table at which no element of the type wanted stands.
    fn static_trap_block(&mut self, table: StaticTable<'u>, index: IntValue<'ctx>) -> BasicBlock<'ctx> {
        let rare = self.new_block();
        self.in_rare_block(rare, |lowering| {
            let len = lowering.unit.types.i64.const_int(table.len as u64, false);
            let is_outside = lowering.build.int_test(UGE, index, len);
            lowering.trap_if(is_outside, TrapCode::UndefinedElement);
            let found = lowering.static_field(table, index, offset_of!(StaticTableEntry, type_index));
            lowering.trap_by_type(found, lowering.static_null());
        });
        rare
    }

    /// Traps for an element of type `found`, which is not the one wanted.
    fn trap_by_type(&mut self, found: IntValue<'ctx>, null: IntValue<'ctx>) {
        let is_null = self.build.int_test(EQ, found, null);
        self.trap_if(is_null, TrapCode::UninitializedElement);
        self.trap(TrapCode::IndirectCallTypeMismatch);
    }

    fn static_null(&self) -> IntValue<'ctx> {
        self.unit.types.i32.const_int(StaticTableEntry::NULL.into(), false)
    }

    /// Entry point of the function at `index` of a static table: one of this module's, called with the same vmctx.
    fn static_code(&self, table: StaticTable<'u>, index: IntValue<'ctx>) -> PointerValue<'ctx> {
        let distance = self.static_field(table, index, offset_of!(StaticTableEntry, code_distance));
        let address = self.unit.static_table(table.index, table.len).as_pointer_value();
        self.build.offset(address, self.build.sign_extend(distance, self.unit.types.i64))
    }

    /// A field of an entry of a static table.
    fn static_field(&self, table: StaticTable<'u>, index: IntValue<'ctx>, offset: usize) -> IntValue<'ctx> {
        let types = self.unit.types;
        let address = self.unit.static_table(table.index, table.len).as_pointer_value();
        let entry_bytes = types.i64.const_int(size_of::<StaticTableEntry>() as u64, false);
        let entry = self.build.offset(address, self.build.int_mul(index, entry_bytes));
        let field = self.build.field(entry, offset as u64);
        self.build.load(types.i32, field, 4, Access::Invariant).into_int_value()
    }
}
