//! How do arguments and results travel between wasm functions? Used wherever lowering calls one, begins one or
//! returns from one.
//!
//! There are two conventions, one for each LLVM calling convention that this file names:
//!
//! - [`Convention::Plain`] is that of function references, imports, exports and of every function in a module without
//!   tail calls: the vmctx in a register of its own, all else where LLVM puts it, several results in a struct.
//! - [`Convention::Tail`] is that of functions which make tail calls or are the target of direct ones. Tail calls
//!   must find all arguments in registers: LLVM 22 forgets those on the stack (its issue 199224). The vmctx is an
//!   ordinary argument before the others, since each call in a chain may have another.
//!
//! What has no place under a convention is spilled: it travels through [`VmStore::spill`], written just before the
//! call or return and read just after. The tail convention spills what has no register; the plain one only results
//! in such numbers that LLVM would take minutes over the struct.
//!
//! Both are part of the agreement between artifacts: a change raises [`wasmc_abi::ABI_NUMBER`].

use super::builder::Build;
use super::types::Types;
use super::unit::Unit;
use crate::module::ModuleInfo;
use core::mem::{offset_of, size_of};
use inkwell::basic_block::BasicBlock;
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

/// How many values of each kind travel without being spilled.
#[derive(Clone, Copy)]
struct Places {
    /// Integers and pointers.
    general: usize,
    /// Floats and vectors.
    vector: usize,
}

/// Parameters in registers under the tail convention, the vmctx not counted.
const TAIL_PARAMS: Places = Places { general: 5, vector: 8 };

/// Results in registers under the tail convention.
const TAIL_RESULTS: Places = Places { general: 3, vector: 4 };

/// All parameters, on the stack if need be.
const PLAIN_PARAMS: Places = Places { general: usize::MAX, vector: usize::MAX };

/// Results in a struct: in registers, or in memory that the caller provides.
const PLAIN_RESULTS: Places = Places { general: 32, vector: 32 };

impl Convention {
    /// LLVM's number.
    pub(super) const fn number(self) -> u32 {
        match self {
            Convention::Plain => FAST,
            Convention::Tail => TAIL,
        }
    }

    /// For each parameter, whether it is spilled.
    fn params(self, func_type: &FuncType) -> Vec<bool> {
        let places = match self {
            Convention::Plain => PLAIN_PARAMS,
            Convention::Tail => TAIL_PARAMS,
        };
        places.spilled(&func_type.params)
    }

    /// For each result, whether it is spilled.
    fn results(self, func_type: &FuncType) -> Vec<bool> {
        let places = match self {
            Convention::Plain => PLAIN_RESULTS,
            Convention::Tail => TAIL_RESULTS,
        };
        places.spilled(&func_type.results)
    }
}

impl Places {
    /// For each value, whether it is spilled. Earlier ones take places first.
    fn spilled(mut self, types: &[ValueType]) -> Vec<bool> {
        let is_spilled = |value_type: &ValueType| {
            let free = match *value_type {
                ValueType::F32 | ValueType::F64 | ValueType::V128 => &mut self.vector,
                _ => &mut self.general,
            };
            let is_spilled = *free == 0;
            *free = free.saturating_sub(1);
            is_spilled
        };
        types.iter().map(is_spilled).collect()
    }
}

/// The values of `all` that are spilled, or those that are not.
fn chosen<'a, T: Copy>(all: &'a [T], spilled: &'a [bool], wanted: bool) -> impl Iterator<Item = T> + 'a {
    all.iter().zip(spilled).filter(move |(_, spilled)| **spilled == wanted).map(|(value, _)| *value)
}

/// Slots of [`VmStore::spill`] that the code of a module uses.
pub fn spill_slots(info: &ModuleInfo<'_>) -> u32 {
    let slots = |convention: Convention, func_type: &FuncType| {
        let count = |spilled: Vec<bool>| spilled.iter().filter(|spilled| **spilled).count() as u32;
        count(convention.params(func_type)).max(count(convention.results(func_type)))
    };
    let plain = info.types.iter().map(|func_type| slots(Convention::Plain, func_type));
    let direct = info.tail_calls.functions.iter().map(|&function| info.function_type(function));
    let by_reference = info.tail_calls.types.iter().map(|&type_index| &info.types[type_index as usize]);
    let tail = direct.chain(by_reference).map(|func_type| slots(Convention::Tail, func_type));
    plain.chain(tail).max().unwrap_or(0)
}

impl<'ctx> Types<'ctx> {
    /// The type of functions of type `func_type`: the vmctx comes first.
    pub(super) fn signature(&self, convention: Convention, func_type: &FuncType) -> FunctionType<'ctx> {
        let spilled = convention.params(func_type);
        let params = chosen(&func_type.params, &spilled, false).map(|param| self.value(param).into());
        let params: Vec<BasicMetadataTypeEnum<'ctx>> =
            std::iter::once(BasicMetadataTypeEnum::from(self.ptr)).chain(params).collect();
        match *self.returned(convention, func_type) {
            [] => self.void.fn_type(&params, false),
            [result] => result.fn_type(&params, false),
            ref several => self.packed(several).fn_type(&params, false),
        }
    }

    /// Types of what a call returns by itself.
    fn returned(&self, convention: Convention, func_type: &FuncType) -> Vec<BasicTypeEnum<'ctx>> {
        let spilled = convention.results(func_type);
        chosen(&func_type.results, &spilled, false).map(|result| self.value(result)).collect()
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
    /// Where exceptions out of the call are caught, if here.
    pub(super) landing_pad: Option<BasicBlock<'ctx>>,
}

impl<'u, 'ctx> Unit<'u, 'ctx> {
    /// One side of a call, out of which no exception is caught here.
    pub(super) fn passing<'a>(
        &'a self,
        build: &'a Build<'ctx>,
        convention: Convention,
        func_type: &'a FuncType,
        vmctx: PointerValue<'ctx>,
    ) -> Passing<'a, 'u, 'ctx> {
        Passing { unit: self, build, convention, func_type, vmctx, landing_pad: None }
    }
}

impl<'ctx> Passing<'_, '_, 'ctx> {
    /// The arguments of a call: `vmctx`, then `values` as far as they are not spilled. Those are stored, so the call
    /// must follow at once.
    pub(super) fn args(
        &self,
        vmctx: PointerValue<'ctx>,
        values: &[BasicValueEnum<'ctx>],
    ) -> Vec<BasicMetadataValueEnum<'ctx>> {
        let spilled = self.convention.params(self.func_type);
        self.spill(&chosen(values, &spilled, true).collect::<Vec<_>>());
        let args = chosen(values, &spilled, false).map(BasicMetadataValueEnum::from);
        std::iter::once(vmctx.into()).chain(args).collect()
    }

    /// Calls `code` with the vmctx and `values`.
    pub(super) fn call(
        &self,
        code: PointerValue<'ctx>,
        values: &[BasicValueEnum<'ctx>],
    ) -> CallSiteValue<'ctx> {
        let signature = self.unit.types.signature(self.convention, self.func_type);
        let args = self.args(self.vmctx, values);
        let call = match self.landing_pad {
            None => self.build.call_pointer(signature, code, &args),
            Some(landing_pad) => self.build.invoke_pointer(signature, code, &args, landing_pad),
        };
        self.unit.attributes().set_call(call, self.convention);
        call
    }

    /// The parameters of `function`, where it begins.
    pub(super) fn params(&self, function: FunctionValue<'ctx>) -> Vec<BasicValueEnum<'ctx>> {
        let spilled = self.convention.params(self.func_type);
        let given: Vec<_> = function.get_param_iter().skip(1).collect();
        self.gather(&self.func_type.params, &spilled, given)
    }

    /// The results of a call, where it has returned.
    pub(super) fn results(&self, call: CallSiteValue<'ctx>) -> Vec<BasicValueEnum<'ctx>> {
        let spilled = self.convention.results(self.func_type);
        let count = chosen(&self.func_type.results, &spilled, false).count() as u32;
        let given = match (count, call.try_as_basic_value().basic()) {
            (0, _) => Vec::new(),
            (1, Some(result)) => vec![result],
            (_, Some(BasicValueEnum::StructValue(packed))) => {
                (0..count).map(|position| self.build.unpack(packed, position)).collect()
            }
            (_, returned) => unreachable!("results are returned as one value or a struct, not {returned:?}"),
        };
        self.gather(&self.func_type.results, &spilled, given)
    }

    /// Returns `values`.
    pub(super) fn return_values(&self, values: &[BasicValueEnum<'ctx>]) {
        let spilled = self.convention.results(self.func_type);
        self.spill(&chosen(values, &spilled, true).collect::<Vec<_>>());
        let returned = self.unit.types.returned(self.convention, self.func_type);
        let packed = self.unit.types.packed(&returned);
        self.build.return_values(&chosen(values, &spilled, false).collect::<Vec<_>>(), packed);
    }

    /// All values: those `given`, and from their slots those that are spilled.
    fn gather(
        &self,
        types: &[ValueType],
        spilled: &[bool],
        given: Vec<BasicValueEnum<'ctx>>,
    ) -> Vec<BasicValueEnum<'ctx>> {
        let loaded = self.unspill(&chosen(types, spilled, true).collect::<Vec<_>>());
        let (mut given, mut loaded) = (given.into_iter(), loaded.into_iter());
        let next = |spilled: &bool| {
            let value = if *spilled { loaded.next() } else { given.next() };
            value.expect("as many values travel as the type says")
        };
        spilled.iter().map(next).collect()
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
    fn what_has_no_place_is_spilled() {
        let params = [&[ValueType::I32; 4][..], &[ValueType::F32; 9], &[ValueType::EXTERNREF; 2]].concat();
        let results = [[ValueType::V128; 33], [ValueType::I64; 33]].concat();
        let func_type = FuncType { params, results };
        let positions = |spilled: Vec<bool>| -> Vec<usize> {
            (0..spilled.len()).filter(|&position| spilled[position]).collect()
        };
        assert_eq!(positions(Convention::Tail.params(&func_type)), [12, 14]);
        let results: Vec<usize> = (4..33).chain(36..66).collect();
        assert_eq!(positions(Convention::Tail.results(&func_type)), results);
        assert!(positions(Convention::Plain.params(&func_type)).is_empty());
        assert_eq!(positions(Convention::Plain.results(&func_type)), [32, 65]);
    }
}
