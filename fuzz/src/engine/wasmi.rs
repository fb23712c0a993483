//! wasmi, an interpreter.

use super::exported_functions;
use crate::case::Case;
use crate::observed::{Observed, Outcome, State, Trap, Value, digest};
use wasmi::{
    Config, Engine, Error, Extern, F32, F64, Instance, Linker, Module, Nullable, Store, TrapCode, V128, Val,
    ValType,
};

pub(super) fn run(case: &Case) -> Observed {
    let mut config = Config::default();
    config.wasm_custom_page_sizes(true).wasm_wide_arithmetic(true).set_max_recursion_depth(10_000);
    let engine = Engine::new(&config);
    let module = match Module::new(&engine, &case.module) {
        Ok(module) => module,
        Err(error) => return refused(error.to_string()),
    };
    let mut store = Store::new(&engine, ());
    match Linker::new(&engine).instantiate_and_start(&mut store, &module) {
        Ok(instance) => observe(&mut store, instance, case),
        Err(error) => Observed { instantiation: Some(failure(&error)), ..Observed::default() },
    }
}

fn refused(message: String) -> Observed {
    Observed { instantiation: Some(Outcome::Refused(message)), ..Observed::default() }
}

fn observe(store: &mut Store<()>, instance: Instance, case: &Case) -> Observed {
    let mut observed = Observed { instantiation: Some(Outcome::Returned(Vec::new())), ..Observed::default() };
    for (number, (name, params)) in exported_functions(&case.module).into_iter().enumerate() {
        let func = instance.get_func(&*store, &name).expect("the module exports it");
        let types = func.ty(&*store);
        let args: Vec<Val> = case
            .arguments(number, params.into_iter())
            .into_iter()
            .zip(types.params())
            .map(|(value, &ty)| to_val(value, ty))
            .collect();
        let mut results: Vec<Val> = types.results().iter().map(|&ty| Val::default_for_ty(ty)).collect();
        let outcome = match func.call(&mut *store, &args, &mut results) {
            Ok(()) => Outcome::Returned(results.iter().map(value).collect()),
            Err(error) => failure(&error),
        };
        observed.calls.push((name, outcome));
    }
    let exports: Vec<(String, Extern)> =
        instance.exports(&*store).map(|export| (export.name().to_owned(), export.into_extern())).collect();
    for (name, exported) in exports {
        let state = match exported {
            Extern::Func(_) => continue,
            Extern::Global(global) => State::Global(value(&global.get(&*store))),
            Extern::Memory(memory) => {
                let bytes = memory.data(&*store);
                State::Memory { len_bytes: bytes.len() as u64, digest: digest(bytes) }
            }
            Extern::Table(table) => {
                let is_null = |index| value(&Val::from(table.get(&*store, index).expect("it is inside")));
                let nulls =
                    (0..table.size(&*store)).map(|index| is_null(index) == Value::Ref { is_null: true });
                State::Table(nulls.collect())
            }
        };
        observed.state.push((name, state));
    }
    observed
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
