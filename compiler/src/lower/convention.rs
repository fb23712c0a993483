//! How do arguments and results travel between wasm functions? Used wherever lowering calls one, begins one or
//! returns from one.
//!
//! There are two conventions, one for each LLVM calling convention that this file names:
//!
//! - [`Convention::Plain`] is that of function references, imports, exports and of every function in a module without
//!   tail calls: the vmctx in a register of its own, all else where LLVM puts it, several results in a struct.
//! - [`Convention::Tail`] is that of functions which make tail calls or are the target of direct ones. Tail calls
//!   must find all arguments in registers: LLVM 22 forgets those on the stack (its issue 199224). So at most
//!   [`TAIL_PARAMS`] travel in registers, the vmctx being an ordinary one before them, and [`TAIL_RESULTS`] come back
//!   in registers; the rest travels through [`VmStore::spill`], written just before the call or return and read
//!   just after.
//!
//! Both are part of the agreement between artifacts: a change raises [`wasmc_abi::ABI_NUMBER`].

use super::builder::Build;
use super::types::Types;
use super::unit::Unit;
use crate::module::ModuleInfo;
use core::mem::{offset_of, size_of};
use inkwell::types::{BasicMetadataTypeEnum, BasicType, BasicTypeEnum, FunctionType, StructType};
use inkwell::values::{BasicMetadataValueEnum, BasicValueEnum, CallSiteValue, FunctionValue, PointerValue};
use wasmc_abi::types::{FuncType, ValueType};
use wasmc_abi::vmctx::{STORE_OFFSET, VmStore, VmValue};

/// How arguments and results of a function travel.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Convention {
    /// Callable by whoever has a reference.
    Plain,
    /// Callable in constant stack by other functions of this convention.
    Tail,
}

/// LLVM's numbers of `fastcc` and `tailcc`.
const FAST: u32 = 8;
const TAIL: u32 = 18;

/// How many values of each kind travel in registers.
#[derive(Clone, Copy)]
struct Registers {
    /// Integers and pointers.
    general: usize,
    /// Floats and vectors.
    vector: usize,
}

/// Parameters in registers under the tail convention, the vmctx not counted.
const TAIL_PARAMS: Registers = Registers { general: 5, vector: 8 };

/// Results in registers under the tail convention.
const TAIL_RESULTS: Registers = Registers { general: 3, vector: 4 };

impl Convention {
    /// LLVM's number.
    pub(super) const fn number(self) -> u32 {
        match self {
            Convention::Plain => FAST,
            Convention::Tail => TAIL,
        }
    }

    /// For each parameter, whether it travels in a register (or wherever LLVM puts it, but not in a slot).
    fn params(self, func_type: &FuncType) -> Vec<bool> {
        self.in_registers(&func_type.params, TAIL_PARAMS)
    }

    fn results(self, func_type: &FuncType) -> Vec<bool> {
        self.in_registers(&func_type.results, TAIL_RESULTS)
    }

    fn in_registers(self, types: &[ValueType], mut free: Registers) -> Vec<bool> {
        let take = |value_type: &ValueType| {
            let of_kind = match *value_type {
                ValueType::F32 | ValueType::F64 | ValueType::V128 => &mut free.vector,
                _ => &mut free.general,
            };
            let taken = *of_kind > 0;
            *of_kind = of_kind.saturating_sub(1);
            taken || self == Convention::Plain
        };
        types.iter().map(take).collect()
    }
}

/// The values of `all` that travel in registers, or of those that do not.
fn chosen<'a, T: Copy>(all: &'a [T], in_registers: &'a [bool], wanted: bool) -> impl Iterator<Item = T> + 'a {
    all.iter()
        .zip(in_registers)
        .filter(move |(_, in_register)| **in_register == wanted)
        .map(|(value, _)| *value)
}

/// Slots of [`VmStore::spill`] that the code of a module uses.
pub fn spill_slots(info: &ModuleInfo<'_>) -> u32 {
    let functions = info.tail_calls.functions.iter().map(|&function| info.function_type(function));
    let by_reference = info.tail_calls.types.iter().map(|&type_index| &info.types[type_index as usize]);
    let slots = |func_type: &FuncType| {
        let spilled =
            |in_registers: Vec<bool>| in_registers.iter().filter(|in_register| !**in_register).count();
        let tail = Convention::Tail;
        spilled(tail.params(func_type)).max(spilled(tail.results(func_type))) as u32
    };
    functions.chain(by_reference).map(slots).max().unwrap_or(0)
}

impl<'ctx> Types<'ctx> {
    /// The type of functions of type `func_type`: the vmctx comes first.
    pub(super) fn signature(&self, convention: Convention, func_type: &FuncType) -> FunctionType<'ctx> {
        let in_registers = convention.params(func_type);
        let params = chosen(&func_type.params, &in_registers, true).map(|param| self.value(param).into());
        let params: Vec<BasicMetadataTypeEnum<'ctx>> =
            std::iter::once(BasicMetadataTypeEnum::from(self.ptr)).chain(params).collect();
        match *self.returned(convention, func_type) {
            [] => self.void.fn_type(&params, false),
            [result] => result.fn_type(&params, false),
            ref several => self.packed(several).fn_type(&params, false),
        }
    }

    /// Types of what a call returns in registers.
    fn returned(&self, convention: Convention, func_type: &FuncType) -> Vec<BasicTypeEnum<'ctx>> {
        let in_registers = convention.results(func_type);
        chosen(&func_type.results, &in_registers, true).map(|result| self.value(result)).collect()
    }

    /// The struct in which several results are returned.
    fn packed(&self, results: &[BasicTypeEnum<'ctx>]) -> StructType<'ctx> {
        self.context.struct_type(results, false)
    }
}

/// One side of a call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passing<'a, 'u, 'ctx> {
    pub(super) unit: &'a Unit<'u, 'ctx>,
    pub(super) build: &'a Build<'ctx>,
    pub(super) convention: Convention,
    pub(super) func_type: &'a FuncType,
    /// Any vmctx, or host function, of the store.
    pub(super) vmctx: PointerValue<'ctx>,
}

impl<'ctx> Passing<'_, '_, 'ctx> {
    /// The arguments of a call: `vmctx`, then `values` as far as they travel in registers. The rest is stored, so
    /// the call must follow at once.
    pub(super) fn args(
        &self,
        vmctx: PointerValue<'ctx>,
        values: &[BasicValueEnum<'ctx>],
    ) -> Vec<BasicMetadataValueEnum<'ctx>> {
        let in_registers = self.convention.params(self.func_type);
        self.spill(&chosen(values, &in_registers, false).collect::<Vec<_>>());
        let args = chosen(values, &in_registers, true).map(BasicMetadataValueEnum::from);
        std::iter::once(vmctx.into()).chain(args).collect()
    }

    /// The parameters of `function`, where it begins.
    pub(super) fn params(&self, function: FunctionValue<'ctx>) -> Vec<BasicValueEnum<'ctx>> {
        let in_registers = self.convention.params(self.func_type);
        let given: Vec<_> = function.get_param_iter().skip(1).collect();
        self.gather(&self.func_type.params, &in_registers, given)
    }

    /// The results of a call, where it has returned.
    pub(super) fn results(&self, call: CallSiteValue<'ctx>) -> Vec<BasicValueEnum<'ctx>> {
        let in_registers = self.convention.results(self.func_type);
        let count = chosen(&self.func_type.results, &in_registers, true).count() as u32;
        let given = match (count, call.try_as_basic_value().basic()) {
            (0, _) => Vec::new(),
            (1, Some(result)) => vec![result],
            (_, Some(BasicValueEnum::StructValue(packed))) => {
                (0..count).map(|position| self.build.unpack(packed, position)).collect()
            }
            (_, returned) => unreachable!("results are returned as one value or a struct, not {returned:?}"),
        };
        self.gather(&self.func_type.results, &in_registers, given)
    }

    /// Returns `values`.
    pub(super) fn return_values(&self, values: &[BasicValueEnum<'ctx>]) {
        let in_registers = self.convention.results(self.func_type);
        self.spill(&chosen(values, &in_registers, false).collect::<Vec<_>>());
        let returned = self.unit.types.returned(self.convention, self.func_type);
        let packed = self.unit.types.packed(&returned);
        self.build.return_values(&chosen(values, &in_registers, true).collect::<Vec<_>>(), packed);
    }

    /// All values: those `given` in registers, the others from their slots.
    fn gather(
        &self,
        types: &[ValueType],
        in_registers: &[bool],
        given: Vec<BasicValueEnum<'ctx>>,
    ) -> Vec<BasicValueEnum<'ctx>> {
        let spilled: Vec<ValueType> = chosen(types, in_registers, false).collect();
        let (mut given, mut loaded) = (given.into_iter(), self.unspill(&spilled).into_iter());
        let mut next = |in_register: &bool| {
            let value = if *in_register { given.next() } else { loaded.next() };
            value.expect("as many values travel as the type says")
        };
        in_registers.iter().map(&mut next).collect()
    }

    fn spill(&self, values: &[BasicValueEnum<'ctx>]) {
        if values.is_empty() {
            return;
        }
        let slots = self.slots();
        for (value, slot) in values.iter().zip(0..) {
            self.build.store(
                *value,
                self.slot(slots, slot),
                align_of::<VmValue>() as u32,
                self.unit.alias.spill(),
            );
        }
    }

    fn unspill(&self, types: &[ValueType]) -> Vec<BasicValueEnum<'ctx>> {
        if types.is_empty() {
            return Vec::new();
        }
        let slots = self.slots();
        let load = |(value_type, slot): (&ValueType, u64)| {
            let (value_type, slot) = (self.unit.types.value(*value_type), self.slot(slots, slot));
            self.build.load(value_type, slot, align_of::<VmValue>() as u32, self.unit.alias.spill())
        };
        types.iter().zip(0..).map(load).collect()
    }

    /// Address of the first slot.
    fn slots(&self) -> PointerValue<'ctx> {
        let store = self.build.load_fixed_pointer(self.build.field(self.vmctx, STORE_OFFSET.into()));
        self.build.load_fixed_pointer(self.build.field(store, offset_of!(VmStore, spill) as u64))
    }

    fn slot(&self, slots: PointerValue<'ctx>, slot: u64) -> PointerValue<'ctx> {
        self.build.field(slots, slot * size_of::<VmValue>() as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::Convention;
    use wasmc_abi::types::{FuncType, ValueType};

    #[test]
    fn what_has_no_register_is_spilled() {
        let params = [&[ValueType::I32; 4][..], &[ValueType::F32; 9], &[ValueType::EXTERNREF; 2]].concat();
        let results = [[ValueType::V128; 5], [ValueType::I64; 5]].concat();
        let func_type = FuncType { params, results };
        let spilled = |in_registers: Vec<bool>| -> Vec<usize> {
            (0..in_registers.len()).filter(|&position| !in_registers[position]).collect()
        };
        assert_eq!(spilled(Convention::Tail.params(&func_type)), [12, 14]);
        assert_eq!(spilled(Convention::Tail.results(&func_type)), [4, 8, 9]);
        assert!(spilled(Convention::Plain.params(&func_type)).is_empty());
        assert!(spilled(Convention::Plain.results(&func_type)).is_empty());
    }
}
