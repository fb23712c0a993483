//! wasmi, an interpreter.

use super::{Guest, observe};
use crate::case::Case;
use crate::observed::{Observed, Outcome, State, Trap, Value};
use std::panic::{AssertUnwindSafe, catch_unwind};
use wasmi::{
    Config, Engine, Error, Extern, F32, F64, Instance, Linker, Module, Nullable, Store, TrapCode, V128, Val,
    ValType,
};

/// wasmi 2.0.0 comes to code of its translator that it takes for unreachable, about once in 100 000 modules.
pub(super) fn run(case: &Case) -> Observed {
    catch_unwind(AssertUnwindSafe(|| run_unguarded(case)))
        .unwrap_or_else(|_| Observed::refused(&"wasmi panics on the module"))
}

fn run_unguarded(case: &Case) -> Observed {
    let mut config = Config::default();
    config.wasm_custom_page_sizes(true).wasm_wide_arithmetic(true).set_max_recursion_depth(10_000);
    let engine = Engine::new(&config);
    let module = match Module::new(&engine, &case.module) {
        Ok(module) => module,
        Err(error) => return Observed::refused(&error),
    };
    let mut store = Store::new(&engine, ());
    match Linker::new(&engine).instantiate_and_start(&mut store, &module) {
        Ok(instance) => observe(Running { store, instance }, case),
        Err(error) => Observed::instantiated(failure(&error)),
    }
}

struct Running {
    store: Store<()>,
    instance: Instance,
}

impl Guest for Running {
    fn call(&mut self, name: &str, args: &[Value]) -> Outcome {
        let func = self.instance.get_func(&self.store, name).expect("the module exports it");
        let types = func.ty(&self.store);
        let args: Vec<Val> = args.iter().zip(types.params()).map(|(value, &ty)| to_val(*value, ty)).collect();
        let mut results: Vec<Val> = types.results().iter().map(|&ty| Val::default_for_ty(ty)).collect();
        match func.call(&mut self.store, &args, &mut results) {
            Ok(()) => Outcome::Returned(results.iter().map(value).collect()),
            Err(error) => failure(&error),
        }
    }

    fn state(&mut self) -> Vec<(String, State)> {
        let store = &self.store;
        let state = self.instance.exports(store).filter_map(|export| {
            let name = export.name().to_owned();
            let state = match export.into_extern() {
                Extern::Func(_) => return None,
                Extern::Global(global) => State::Global(value(&global.get(store))),
                Extern::Memory(memory) => State::memory(memory.data(store)),
                Extern::Table(table) => {
                    let element = |index| value(&Val::from(table.get(store, index).expect("it is inside")));
                    State::table((0..table.size(store)).map(element))
                }
            };
            Some((name, state))
        });
        state.collect()
    }
}

fn to_val(value: Value, ty: ValType) -> Val {
    match value {
        Value::I32(bits) => Val::I32(bits.cast_signed()),
        Value::I64(bits) => Val::I64(bits.cast_signed()),
        Value::F32(bits) => Val::F32(F32::from_bits(bits)),
        Value::F64(bits) => Val::F64(F64::from_bits(bits)),
        Value::V128(bits) => Val::V128(V128::from(bits)),
        Value::Ref { .. } => Val::default_for_ty(ty),
    }
}

fn value(val: &Val) -> Value {
    match val {
        Val::I32(value) => Value::I32(value.cast_unsigned()),
        Val::I64(value) => Value::I64(value.cast_unsigned()),
        Val::F32(value) => Value::F32(value.to_bits()),
        Val::F64(value) => Value::F64(value.to_bits()),
        Val::V128(value) => Value::V128(value.as_u128()),
        Val::FuncRef(func) => Value::Ref { is_null: matches!(func, Nullable::Null) },
        Val::ExternRef(value) => Value::Ref { is_null: matches!(value, Nullable::Null) },
    }
}

fn failure(error: &Error) -> Outcome {
    let Some(code) = error.as_trap_code() else { return Outcome::Refused(error.to_string()) };
    Outcome::Trapped(match code {
        TrapCode::UnreachableCodeReached => Trap::Unreachable,
        TrapCode::MemoryOutOfBounds => Trap::Memory,
        TrapCode::TableOutOfBounds => Trap::Table,
        TrapCode::IndirectCallToNull => Trap::NullElement,
        TrapCode::IntegerDivisionByZero => Trap::DivisionByZero,
        TrapCode::IntegerOverflow => Trap::Overflow,
        TrapCode::BadConversionToInteger => Trap::Conversion,
        TrapCode::StackOverflow => Trap::Stack,
        TrapCode::BadSignature => Trap::CallType,
        TrapCode::OutOfFuel | TrapCode::GrowthOperationLimited | TrapCode::OutOfSystemMemory => Trap::Other,
    })
}
