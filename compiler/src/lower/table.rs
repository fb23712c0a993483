//! Operators on tables and element segments. All but `table.size` are the runtime's; `call_indirect` is in
//! [`call`](super::call).

use super::function::FunctionLowering;
use wasmc_abi::builtin::Builtin;

impl FunctionLowering<'_, '_> {
    /// `table.get`.
    pub(super) fn visit_table_get(&mut self, table: u32) {
        let index = self.pop_index();
        self.call_builtin(Builtin::table_get, &[self.number(table), index.into()]);
    }

    /// `table.set`.
    pub(super) fn visit_table_set(&mut self, table: u32) {
        let value = self.pop();
        let index = self.pop_index();
        self.call_builtin(Builtin::table_set, &[self.number(table), index.into(), value.into()]);
    }

    /// `table.size`.
    pub(super) fn visit_table_size(&mut self, table: u32) {
        let len = self.table_len(table);
        self.push(len);
        self.narrow_index(self.unit.info.tables[table as usize].index64);
    }

    /// `table.grow`.
    pub(super) fn visit_table_grow(&mut self, table: u32) {
        let delta = self.pop_index();
        let init = self.pop();
        self.call_builtin(Builtin::table_grow, &[self.number(table), init.into(), delta.into()]);
        self.narrow_index(self.unit.info.tables[table as usize].index64);
    }

    /// `table.fill`.
    pub(super) fn visit_table_fill(&mut self, table: u32) {
        let len = self.pop_index();
        let value = self.pop();
        let dst = self.pop_index();
        self.call_builtin(Builtin::table_fill, &[self.number(table), dst.into(), value.into(), len.into()]);
    }

    /// `table.copy`.
    pub(super) fn visit_table_copy(&mut self, dst_table: u32, src_table: u32) {
        let len = self.pop_index();
        let src = self.pop_index();
        let dst = self.pop_index();
        let (to, from) = (self.number(dst_table), self.number(src_table));
        self.call_builtin(Builtin::table_copy, &[to, from, dst.into(), src.into(), len.into()]);
    }

    /// `table.init`.
    pub(super) fn visit_table_init(&mut self, elem_index: u32, table: u32) {
        let len = self.pop_index();
        let src = self.pop_index();
        let dst = self.pop_index();
        let (table, segment) = (self.number(table), self.number(elem_index));
        self.call_builtin(Builtin::table_init, &[table, segment, dst.into(), src.into(), len.into()]);
    }

    /// `elem.drop`.
    pub(super) fn visit_elem_drop(&mut self, elem_index: u32) {
        self.call_builtin(Builtin::elem_drop, &[self.number(elem_index)]);
    }
}
