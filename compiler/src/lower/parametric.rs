//! Operators on operands of any type.

use super::function::{FunctionLowering, VALIDATED};
use super::rows::operators;
use wasmparser::ValType;

impl FunctionLowering<'_, '_> {
    /// `drop`.
    pub(super) fn visit_drop(&mut self) {
        self.pop();
    }

    operators! {
        "select" visit_select => |l, x: any, y: any, condition: int| l.build.select(l.build.condition(condition), x, y);
    }

    /// `select` with a type.
    pub(super) fn visit_typed_select(&mut self, _ty: ValType) {
        self.visit_select();
    }

    /// `select` with several types, which no version of the spec allows yet.
    pub(super) fn visit_typed_select_multi(&mut self, _tys: Vec<ValType>) {
        unreachable!("{VALIDATED}");
    }
}
