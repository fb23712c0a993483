//! Loads, stores, `memory.size` and `memory.grow`.
//!
//! The index is widened as unsigned and added to the base. Every address that a 32-bit index and an offset can reach
//! lies in the memory's reservation, where a guard page traps; other memories are checked, see
//! [`bounds`](super::bounds). The alignment that a module declares is a hint that may be wrong, so LLVM is told of
//! none.

use super::function::{FunctionLowering, VALIDATED};
use inkwell::types::{BasicType, BasicTypeEnum};
use inkwell::values::{BasicValue, BasicValueEnum, InstructionValue, PointerValue};
use wasmc_abi::builtin::Builtin;
use wasmc_abi::memory::BoundsCheck;
use wasmparser::{MemArg, MemArgTarget};

/// Defines methods from rows of the form
///
/// ```text
/// "mnemonic" visit_method => |lowering, loaded: type in memory| value to push;
/// ```
macro_rules! loads {
    ($($name:literal $visit:ident => |$l:ident, $loaded:ident: $type:ident| $body:expr;)*) => {$(
        #[doc = concat!("`", $name, "`.")]
        pub(super) fn $visit(&mut self, memarg: MemArg) {
            let $l = self;
            let $loaded = $l.load(memarg, $l.unit.types.$type);
            let value = $body;
            $l.push(value);
        }
    )*};
}

/// Defines methods from rows of the form
///
/// ```text
/// "mnemonic" visit_method => |lowering, operand| value to store;
/// ```
macro_rules! stores {
    ($($name:literal $visit:ident => |$l:ident, $operand:ident| $body:expr;)*) => {$(
        #[doc = concat!("`", $name, "`.")]
        pub(super) fn $visit(&mut self, memarg: MemArg) {
            let $l = self;
            let $operand = $l.pop();
            let value = $body;
            $l.store(memarg, value);
        }
    )*};
}

pub(super) use loads;
pub(super) use stores;

impl<'ctx> FunctionLowering<'_, 'ctx> {
    loads! {
        "i32.load" visit_i32_load => |l, x: i32| x;
        "i64.load" visit_i64_load => |l, x: i64| x;
        "f32.load" visit_f32_load => |l, x: f32| x;
        "f64.load" visit_f64_load => |l, x: f64| x;
        "i32.load8_s" visit_i32_load8_s => |l, x: i8| l.build.sign_extend(x.into_int_value(), l.unit.types.i32);
        "i32.load8_u" visit_i32_load8_u => |l, x: i8| l.build.zero_extend(x.into_int_value(), l.unit.types.i32);
        "i32.load16_s" visit_i32_load16_s => |l, x: i16| l.build.sign_extend(x.into_int_value(), l.unit.types.i32);
        "i32.load16_u" visit_i32_load16_u => |l, x: i16| l.build.zero_extend(x.into_int_value(), l.unit.types.i32);
        "i64.load8_s" visit_i64_load8_s => |l, x: i8| l.build.sign_extend(x.into_int_value(), l.unit.types.i64);
        "i64.load8_u" visit_i64_load8_u => |l, x: i8| l.build.zero_extend(x.into_int_value(), l.unit.types.i64);
        "i64.load16_s" visit_i64_load16_s => |l, x: i16| l.build.sign_extend(x.into_int_value(), l.unit.types.i64);
        "i64.load16_u" visit_i64_load16_u => |l, x: i16| l.build.zero_extend(x.into_int_value(), l.unit.types.i64);
        "i64.load32_s" visit_i64_load32_s => |l, x: i32| l.build.sign_extend(x.into_int_value(), l.unit.types.i64);
        "i64.load32_u" visit_i64_load32_u => |l, x: i32| l.build.zero_extend(x.into_int_value(), l.unit.types.i64);
    }

    stores! {
        "i32.store" visit_i32_store => |l, x| x;
        "i64.store" visit_i64_store => |l, x| x;
        "f32.store" visit_f32_store => |l, x| x;
        "f64.store" visit_f64_store => |l, x| x;
        "i32.store8" visit_i32_store8 => |l, x| l.build.truncate(x.into_int_value(), l.unit.types.i8).into();
        "i32.store16" visit_i32_store16 => |l, x| l.build.truncate(x.into_int_value(), l.unit.types.i16).into();
        "i64.store8" visit_i64_store8 => |l, x| l.build.truncate(x.into_int_value(), l.unit.types.i8).into();
        "i64.store16" visit_i64_store16 => |l, x| l.build.truncate(x.into_int_value(), l.unit.types.i16).into();
        "i64.store32" visit_i64_store32 => |l, x| l.build.truncate(x.into_int_value(), l.unit.types.i32).into();
    }

    /// `memory.size`.
    pub(super) fn visit_memory_size(&mut self, mem: u32) {
        let memory = &self.unit.info.memories[mem as usize];
        let len_bytes = self.memory_len_bytes(mem);
        let page_size_log2 = self.unit.types.i64.const_int(memory.page_size_log2.into(), false);
        let pages = self.build.shift_right_unsigned(len_bytes, page_size_log2);
        self.push(pages);
        self.narrow_index(memory.index64);
    }

    /// `memory.grow`.
    pub(super) fn visit_memory_grow(&mut self, mem: u32) {
        let delta = self.pop_index();
        self.call_builtin(Builtin::memory_grow, &[self.number(mem), delta.into()]);
        self.narrow_index(self.unit.info.memories[mem as usize].index64);
    }

    /// Loads a value of that type from linear memory. Pops the index.
    pub(super) fn load(&mut self, memarg: MemArg, value_type: impl BasicType<'ctx>) -> BasicValueEnum<'ctx> {
        let value_type: BasicTypeEnum<'ctx> = value_type.as_basic_type_enum();
        let address = self.pop_address(memarg, len_bytes(value_type));
        let value = self.build.load(value_type, address, 1, self.unit.alias.memory(memory_of(memarg)));
        let load = value.as_instruction_value().expect("a load is an instruction");
        // Where the check traps, the load need not.
        if self.unit.info.memories[memory_of(memarg) as usize].bounds_check() != BoundsCheck::Length {
            self.memory_loads.push(load);
        }
        self.keep_if_strict(load);
        value
    }

    /// Stores a value to linear memory. Pops the index.
    pub(super) fn store(&mut self, memarg: MemArg, value: BasicValueEnum<'ctx>) {
        let address = self.pop_address(memarg, len_bytes(value.get_type()));
        let store = self.build.store(value, address, 1, self.unit.alias.memory(memory_of(memarg)));
        self.keep_if_strict(store);
    }

    /// Accesses to memory may trap, so that what was stored before, be it to a global, is seen.
    pub(super) fn keep_if_strict(&self, access: InstructionValue<'ctx>) {
        if self.unit.strict_memory {
            self.build.set_volatile(access);
        }
    }

    /// Address of an access to so many bytes: base, index and offset, each added in 64 bits.
    fn pop_address(&mut self, memarg: MemArg, len_bytes: u64) -> PointerValue<'ctx> {
        let index = self.pop_index();
        self.check_access(memory_of(memarg), index, memarg.offset, len_bytes);
        let base = self.memory_base(memory_of(memarg));
        self.build.field(self.build.offset(base, index), memarg.offset)
    }
}

/// Size of a value in memory.
fn len_bytes(value_type: BasicTypeEnum<'_>) -> u64 {
    let bits = match value_type {
        BasicTypeEnum::IntType(int) => int.get_bit_width(),
        BasicTypeEnum::FloatType(float) => float.get_bit_width(),
        BasicTypeEnum::VectorType(vector) => {
            return u64::from(vector.get_size()) * len_bytes(vector.get_element_type());
        }
        other => unreachable!("memory holds numbers and vectors, not {other:?}"),
    };
    u64::from(bits / 8)
}

/// The memory that an access goes to.
fn memory_of(memarg: MemArg) -> u32 {
    match memarg.target {
        MemArgTarget::Memory(memory) => memory,
        MemArgTarget::Array(_) => unreachable!("{VALIDATED}: arrays need proposal `gc`"),
    }
}
