//! Operators on locals and globals.

use super::alias::Access;
use super::function::FunctionLowering;
use inkwell::values::{BasicValueEnum, PointerValue};
use wasmc_abi::tables::const_op;
use wasmc_abi::types::ValueType;

/// Alignment in bytes of the slot of a global.
const SLOT_ALIGN_BYTES: u32 = 16;

impl<'ctx> FunctionLowering<'_, 'ctx> {
    /// `local.get`.
    pub(super) fn visit_local_get(&mut self, local_index: u32) {
        let value = self.locals.get(&self.build, local_index);
        self.push(value);
    }

    /// `local.set`.
    pub(super) fn visit_local_set(&mut self, local_index: u32) {
        let value = self.pop();
        self.locals.set(&self.build, local_index, value);
    }

    /// `local.tee`.
    pub(super) fn visit_local_tee(&mut self, local_index: u32) {
        let value = self.pop();
        self.locals.set(&self.build, local_index, value);
        self.push(value);
    }

    /// `global.get`.
    pub(super) fn visit_global_get(&mut self, global_index: u32) {
        let value = self.constant_global(global_index).unwrap_or_else(|| {
            let value_type = self.unit.types.value(self.unit.info.globals[global_index as usize].value_type);
            let (address, access) = self.global(global_index);
            self.build.load(value_type, address, SLOT_ALIGN_BYTES, access)
        });
        self.push(value);
    }

    /// `global.set`.
    pub(super) fn visit_global_set(&mut self, global_index: u32) {
        let value = self.pop();
        let (address, access) = self.global(global_index);
        let store = self.build.store(value, address, SLOT_ALIGN_BYTES, access);
        self.keep_if_strict(store);
    }

    /// Address of the slot of a global: in the vmctx, or behind a pointer there if it is imported.
    fn global(&self, index: u32) -> (PointerValue<'ctx>, Access<'ctx>) {
        let layout = &self.unit.layout;
        let address = match index.checked_sub(self.unit.info.imported_globals) {
            Some(defined) => self.build.field(self.vmctx, layout.defined_global(defined)),
            None => {
                self.build.load_fixed_pointer(self.build.field(self.vmctx, layout.imported_global(index)))
            }
        };
        (address, self.unit.alias.global(index))
    }

    /// The value of an immutable global whose initial value is a number that the module names.
    fn constant_global(&self, index: u32) -> Option<BasicValueEnum<'ctx>> {
        let global = &self.unit.info.globals[index as usize];
        let [init] = global.init[..] else { return None };
        if global.mutable || init.op != const_op::CONST {
            return None;
        }
        let types = &self.unit.types;
        let [bits, high_bits] = init.value;
        let (i32_bits, i64_bits) =
            (types.i32.const_int(bits & 0xffff_ffff, false), types.i64.const_int(bits, false));
        Some(match global.value_type {
            ValueType::I32 => i32_bits.into(),
            ValueType::I64 => i64_bits.into(),
            ValueType::F32 => self.build.bit_cast(i32_bits, types.f32),
            ValueType::F64 => self.build.bit_cast(i64_bits, types.f64),
            ValueType::V128 => {
                let vector = u128::from(bits) | u128::from(high_bits) << 64;
                self.constant_lanes(vector.to_le_bytes(), types.v128).into()
            }
            _ => return None,
        })
    }
}
