//! What a function finds through its vmctx: memories, tables, imported functions, type ids, builtins. Used by the
//! operator families; the layout itself is `wasmc_abi::vmctx`.
//!
//! Invariant: only what the layout calls *fixed* is loaded as invariant.

use super::alias::Access;
use super::builder::Build;
use super::function::FunctionLowering;
use core::mem::offset_of;
use inkwell::values::{BasicMetadataValueEnum, IntValue, PointerValue};
use wasmc_abi::builtin::Builtin;
use wasmc_abi::vmctx::{VmFuncRef, VmMemory, VmMemoryRef, VmTable, VmTableRef};

/// Most bytes that LLVM is told to be accessible behind a base. Its pass `vector-combine` keeps the distance of a
/// load from such a base in 32 bits (LLVM 22.1): of a vector's lane loaded 4 GiB behind the base, it made one loaded
/// from the base itself.
const DEREFERENCEABLE_BYTES_MAX: u64 = u32::MAX as u64;

/// A function to call, and the vmctx to call it with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target<'ctx> {
    pub(super) code: PointerValue<'ctx>,
    pub(super) vmctx: PointerValue<'ctx>,
}

impl<'ctx> Target<'ctx> {
    /// The function of the `VmFuncRef` at an address.
    pub(super) fn at(build: &Build<'ctx>, funcref: PointerValue<'ctx>, access: Access<'ctx>) -> Target<'ctx> {
        let pointer = |offset: usize| {
            let field = build.field(funcref, offset as u64);
            build.load(build.types.ptr, field, 8, access).into_pointer_value()
        };
        Target { code: pointer(offset_of!(VmFuncRef, code)), vmctx: pointer(offset_of!(VmFuncRef, vmctx)) }
    }
}

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// Address of byte 0 of a memory. Loaded once, at the function's entry: a memory never moves. It never
    /// shrinks either, so its initial size may be accessed wherever the base is known.
    pub(super) fn memory_base(&mut self, memory: u32) -> PointerValue<'ctx> {
        let known = &mut self.memory_bases[memory as usize];
        *known.get_or_insert_with(|| {
            let info = &self.unit.info.memories[memory as usize];
            let offset = self.unit.layout.memory(memory) + offset_of!(VmMemoryRef, base) as u64;
            let field = self.entry.field(self.vmctx, offset);
            self.entry.load_fixed_base(field, info.min_bytes().min(DEREFERENCEABLE_BYTES_MAX))
        })
    }

    /// Size of a memory in bytes, an `i64`.
    pub(super) fn memory_len_bytes(&self, memory: u32) -> IntValue<'ctx> {
        let offset = self.unit.layout.memory(memory) + offset_of!(VmMemoryRef, memory) as u64;
        let vm_memory = self.build.load_fixed_pointer(self.build.field(self.vmctx, offset));
        let field = self.build.field(vm_memory, offset_of!(VmMemory, len_bytes) as u64);
        self.build.load(self.unit.types.i64, field, 8, self.unit.alias.memory_size()).into_int_value()
    }

    /// How far a memory can ever grow, in bytes, an `i64`. Loaded once, at the function's entry.
    pub(super) fn memory_bound(&mut self, memory: u32) -> IntValue<'ctx> {
        let known = &mut self.memory_bounds[memory as usize];
        *known.get_or_insert_with(|| {
            let offset = self.unit.layout.memory(memory) + offset_of!(VmMemoryRef, memory) as u64;
            let vm_memory = self.entry.load_fixed_pointer(self.entry.field(self.vmctx, offset));
            let field = self.entry.field(vm_memory, offset_of!(VmMemory, bound_bytes) as u64);
            self.entry.load(self.unit.types.i64, field, 8, Access::Invariant).into_int_value()
        })
    }

    /// Address of element 0 of a table.
    pub(super) fn table_base(&self, table: u32) -> PointerValue<'ctx> {
        let offset = self.unit.layout.table(table) + offset_of!(VmTableRef, base) as u64;
        self.build.load_fixed_base(self.build.field(self.vmctx, offset), 0)
    }

    /// Number of elements of a table, an `i64`; a constant if the table cannot grow.
    pub(super) fn table_len(&self, table: u32) -> IntValue<'ctx> {
        let info = &self.unit.info.tables[table as usize];
        if let Some(elements) = &info.static_elements {
            return self.unit.types.i64.const_int(elements.len() as u64, false);
        }
        if !info.grows {
            return self.unit.types.i64.const_int(info.min, false);
        }
        let offset = self.unit.layout.table(table) + offset_of!(VmTableRef, table) as u64;
        let vm_table = self.build.load_fixed_pointer(self.build.field(self.vmctx, offset));
        let field = self.build.field(vm_table, offset_of!(VmTable, len) as u64);
        self.build.load(self.unit.types.i64, field, 8, self.unit.alias.table_size()).into_int_value()
    }

    /// Process-wide id of a type of the module, an `i32`.
    pub(super) fn type_id(&self, type_index: u32) -> IntValue<'ctx> {
        let field = self.build.field(self.vmctx, self.unit.layout.type_id(type_index));
        self.build.load(self.unit.types.i32, field, 4, Access::Invariant).into_int_value()
    }

    /// An imported function.
    pub(super) fn imported_function(&self, index: u32) -> Target<'ctx> {
        let funcref = self.build.field(self.vmctx, self.unit.layout.imported_function(index));
        Target::at(&self.build, funcref, Access::Invariant)
    }

    /// Calls a function of the runtime and pushes its result, if it has one.
    pub(super) fn call_builtin(&mut self, builtin: Builtin, args: &[BasicMetadataValueEnum<'ctx>]) {
        let args: Vec<_> = std::iter::once(self.vmctx.into()).chain(args.iter().copied()).collect();
        let call = self.build.call(self.unit.builtin(builtin), &args);
        if builtin.signature().result.is_some() {
            self.push(call.try_as_basic_value().expect_basic("its signature has a result"));
        }
    }

    /// Pushes what a builtin pushed as `i64`, in the index type of a table or memory.
    pub(super) fn narrow_index(&mut self, index64: bool) {
        if !index64 {
            let wide = self.pop_int();
            let narrow = self.build.truncate(wide, self.unit.types.i32);
            self.push(narrow);
        }
    }

    /// Pops an index or length and widens it to 64 bits, as unsigned.
    pub(super) fn pop_index(&mut self) -> IntValue<'ctx> {
        let index = self.pop_int();
        if index.get_type() == self.unit.types.i64 {
            return index;
        }
        self.build.zero_extend(index, self.unit.types.i64)
    }

    /// The number of an entity, as builtins take it.
    pub(super) fn number(&self, number: u32) -> BasicMetadataValueEnum<'ctx> {
        self.unit.types.i32.const_int(number.into(), false).into()
    }
}
