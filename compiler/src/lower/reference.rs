//! Operators on references. `call_ref` is in [`call`](super::call).

use super::function::FunctionLowering;
use super::rows::operators;
use wasmc_abi::builtin::Builtin;
use wasmc_abi::trap::TrapCode;
use wasmparser::HeapType;

impl FunctionLowering<'_, '_> {
    /// `ref.null`. Null is the null pointer for references of every kind.
    pub(super) fn visit_ref_null(&mut self, _hty: HeapType) {
        let null = self.unit.types.ptr.const_null();
        self.push(null);
    }

    operators! {
        "ref.is_null" visit_ref_is_null => |l, x: pointer| l.build.boolean(l.build.is_null(x));
    }

    /// `ref.as_non_null`.
    pub(super) fn visit_ref_as_non_null(&mut self) {
        let reference = self.pop_pointer();
        let is_null = self.build.is_null(reference);
        self.trap_if(is_null, TrapCode::NullReference);
        self.push(reference);
    }

    /// `ref.func`.
    pub(super) fn visit_ref_func(&mut self, function_index: u32) {
        let function = self.unit.types.i32.const_int(function_index.into(), false);
        self.call_builtin(Builtin::ref_func, &[function.into()]);
    }
}
