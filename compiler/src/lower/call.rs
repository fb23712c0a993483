//! Calls: direct, of imports, and through references. Those through tables are in [`call_indirect`](super::call_indirect).

use super::alias::Access;
use super::convention::{Convention, Passing};
use super::environment::Target;
use super::function::FunctionLowering;
use inkwell::values::{BasicValueEnum, PointerValue};
use wasmc_abi::trap::TrapCode;
use wasmc_abi::types::FuncType;

impl<'u, 'ctx> FunctionLowering<'u, 'ctx> {
    /// `call`.
    pub(super) fn visit_call(&mut self, function_index: u32) {
        let values = self.pop_args(self.unit.info.function_type(function_index));
        let results = self.call_function(function_index, &values);
        self.stack.extend(results);
    }

    /// Calls a function of the module, imported or defined, and gives its results.
    pub(super) fn call_function(
        &self,
        function_index: u32,
        values: &[BasicValueEnum<'ctx>],
    ) -> Vec<BasicValueEnum<'ctx>> {
        let func_type = self.unit.info.function_type(function_index);
        if function_index < self.unit.info.imported_functions {
            let target = self.imported_function(function_index);
            return self.unit.call_plain(&self.build, func_type, target, values);
        }
        let convention = self.unit.convention(function_index);
        let args = self.passing(convention, func_type).args(self.vmctx, values);
        let call = self.build.call(self.unit.function(function_index), &args);
        self.unit.attributes().set_call(call, convention);
        self.passing(convention, func_type).results(call)
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

    /// Calls a function of the plain convention.
    pub(super) fn call_target(&mut self, func_type: &FuncType, target: Target<'ctx>) {
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
