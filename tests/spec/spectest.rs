//! What does the module `spectest`, which scripts import from, hold? Made anew for each script by `script.rs`.

use wasmc_loader::{
    Extern, Func, Global, GlobalType, Linker, Memory, MemoryType, Store, Table, TableType, Val, ValueType,
};

/// The printing functions and their parameters. They print nothing here: nobody reads it.
const PRINTERS: &[(&str, &[ValueType])] = &[
    ("print", &[]),
    ("print_i32", &[ValueType::I32]),
    ("print_i64", &[ValueType::I64]),
    ("print_f32", &[ValueType::F32]),
    ("print_f64", &[ValueType::F64]),
    ("print_i32_f32", &[ValueType::I32, ValueType::F32]),
    ("print_f64_f64", &[ValueType::F64, ValueType::F64]),
];

/// The exports of `spectest`, in one store.
pub(crate) struct Spectest {
    exports: Vec<(&'static str, Extern)>,
}

impl Spectest {
    /// Makes them in `store`.
    pub(crate) fn new(store: &mut Store<()>) -> Spectest {
        let mut exports = Vec::new();
        for (name, params) in PRINTERS {
            let func_type = wasmc_loader::FuncType { params: params.to_vec(), results: Vec::new() };
            let func = Func::new(&mut *store, func_type, |_, _, _| Ok(()));
            exports.push((*name, Extern::Func(func)));
        }
        for (name, value_type, value) in [
            ("global_i32", ValueType::I32, Val::I32(666)),
            ("global_i64", ValueType::I64, Val::I64(666)),
            ("global_f32", ValueType::F32, Val::F32(666.6_f32.to_bits())),
            ("global_f64", ValueType::F64, Val::F64(666.6_f64.to_bits())),
        ] {
            let global_type = GlobalType { value_type, mutable: false };
            let global = Global::new(&mut *store, global_type, value).expect("value and type agree");
            exports.push((name, Extern::Global(global)));
        }
        let memory_type = MemoryType::new(1, Some(2));
        let memory = Memory::new(&mut *store, memory_type).expect("two pages are little");
        exports.push(("memory", Extern::Memory(memory)));
        let table_type = TableType::new(ValueType::FUNCREF, 10, Some(20));
        let table = Table::new(&mut *store, table_type, Val::FuncRef(None)).expect("twenty elements are few");
        exports.push(("table", Extern::Table(table)));
        Spectest { exports }
    }

    /// Offers them to the modules that `linker` instantiates.
    pub(crate) fn define(&self, linker: &mut Linker<()>) {
        for (name, value) in &self.exports {
            linker.define("spectest", name, *value);
        }
    }
}
