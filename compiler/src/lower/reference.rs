//! Operators on references.

use super::function::FunctionLowering;
use super::rows::operators;
use wasmc_abi::builtin::Builtin;
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

    /// `ref.func`.
    pub(super) fn visit_ref_func(&mut self, function_index: u32) {
        let function = self.unit.types.i32.const_int(function_index.into(), false);
        self.call_builtin(Builtin::ref_func, &[function.into()]);
    }
}
