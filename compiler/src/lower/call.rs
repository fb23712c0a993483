//! Calls: direct, of imports, and through references. Those through tables are in [`call_indirect`](super::call_indirect).

use super::alias::Access;
use super::call_targets::Callee;
use super::convention::{Convention, Passing};
use super::environment::Target;
use super::function::FunctionLowering;
use crate::module::hints::Frequency;
use inkwell::values::{BasicValueEnum, PointerValue};
use wasmc_abi::trap::TrapCode;
use wasmc_abi::types::FuncType;

impl<'u, 'ctx> FunctionLowering<'u, 'ctx> {
    /// `call`.
    pub(super) fn visit_call(&mut self, function_index: u32) {
        let func_type = self.unit.info.function_type(function_index);
        let values = self.pop_args(func_type);
        let callee = Callee::Function(function_index);
        let results = self.call(callee, func_type, &values, self.hints.frequency());
        self.stack.extend(results);
    }

    /// Makes a call that happens so often, and gives its results.
    pub(super) fn call(
        &mut self,
        callee: Callee<'ctx>,
        func_type: &FuncType,
        values: &[BasicValueEnum<'ctx>],
        frequency: Option<Frequency>,
    ) -> Vec<BasicValueEnum<'ctx>> {
        let (unit, landing_pad) = (self.unit, self.landing_pad());
        let (function, target) = match callee {
            Callee::Function(import) if import < unit.info.imported_functions => {
                (None, self.imported_function(import))
            }
            Callee::Function(function) => {
                let code = unit.function(function).as_global_value().as_pointer_value();
                (Some(function), Target { code, vmctx: self.vmctx })
            }
            Callee::Code(target) => (None, target),
        };
        let convention = function.map_or(Convention::Plain, |function| unit.convention(function));
        let passing = Passing { vmctx: target.vmctx, landing_pad, ..self.passing(convention, func_type) };
        let call = passing.call(target.code, values);
        self.advise_on_call(call, function, frequency);
        passing.results(call)
    }

    /// `call_ref`. What a reference refers to never changes, whoever made it.
    pub(super) fn visit_call_ref(&mut self, type_index: u32) {
        let funcref = self.pop_pointer();
        let ways = self.ways_by_reference(type_index, |_| funcref);
        self.trap_if_null(funcref);
        let target = Target::at(&self.build, funcref, Access::Invariant);
        self.call_in_ways_or(ways, &self.unit.info.types[type_index as usize], target);
    }

    /// Pops a reference to a function. Traps if it is null.
    pub(super) fn pop_function_reference(&mut self) -> PointerValue<'ctx> {
        let funcref = self.pop_pointer();
        self.trap_if_null(funcref);
        funcref
    }

    fn trap_if_null(&mut self, funcref: PointerValue<'ctx>) {
        let is_null = self.build.is_null(funcref);
        self.trap_if(is_null, TrapCode::NullFunctionReference);
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
        self.unit.passing(&self.build, convention, func_type, self.vmctx)
    }
}
