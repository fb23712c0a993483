//! wasmtime, a compiler of its own.

use super::exported_functions;
use crate::case::Case;
use crate::observed::{Observed, Outcome, State, Trap, Value, digest};
use wasmtime::{Config, Engine, Error, Extern, Instance, Linker, Module, OptLevel, Ref, Store, Val, ValType};

pub(super) fn run(case: &Case) -> Observed {
    let mut config = Config::new();
    config
        .cranelift_opt_level(OptLevel::None)
        .wasm_memory64(true)
        .wasm_wide_arithmetic(true)
        .wasm_custom_page_sizes(true)
        .wasm_function_references(true)
        .wasm_tail_call(true)
        .relaxed_simd_deterministic(true);
    let engine = Engine::new(&config).expect("the configuration holds together");
    let module = match Module::new(&engine, &case.module) {
        Ok(module) => module,
        Err(error) => return refused(error.to_string()),
    };
    let mut store = Store::new(&engine, ());
    match Linker::new(&engine).instantiate(&mut store, &module) {
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
        let func = instance.get_func(&mut *store, &name).expect("the module exports it");
        let types = func.ty(&*store);
        let args = case.arguments(number, params.into_iter());
        let args: Vec<Val> =
            args.into_iter().zip(types.params()).map(|(value, ty)| to_val(value, &ty)).collect();
        let mut results: Vec<Val> = types.results().map(|_| Val::I32(0)).collect();
        let outcome = match func.call(&mut *store, &args, &mut results) {
            Ok(()) => Outcome::Returned(results.iter().map(value).collect()),
            Err(error) => failure(&error),
        };
        observed.calls.push((name, outcome));
    }
    let exports: Vec<(String, Extern)> = instance
        .exports(&mut *store)
        .map(|export| (export.name().to_owned(), export.into_extern()))
        .collect();
    for (name, exported) in exports {
        let state = match exported {
            Extern::Global(global) => State::Global(value(&global.get(&mut *store))),
            Extern::Memory(memory) => {
                let bytes = memory.data(&*store);
                State::Memory { len_bytes: bytes.len() as u64, digest: digest(bytes) }
            }
            Extern::Table(table) => {
                let nulls = (0..table.size(&*store)).map(|index| {
                    let element = table.get(&mut *store, index).expect("it is inside");
                    is_null(&element)
                });
                State::Table(nulls.collect())
            }
            _ => continue,
        };
        observed.state.push((name, state));
    }
    observed
}

fn to_val(value: Value, ty: &ValType) -> Val {
    match value {
        Value::I32(bits) => Val::I32(bits.cast_signed()),
        Value::I64(bits) => Val::I64(bits.cast_signed()),
        Value::F32(bits) => Val::F32(bits),
        Value::F64(bits) => Val::F64(bits),
        Value::V128(bits) => Val::V128(bits.into()),
        Value::Ref { .. } => Val::default_for_ty(ty).unwrap_or(Val::FuncRef(None)),
    }
}

fn value(val: &Val) -> Value {
    match val {
        Val::I32(value) => Value::I32(value.cast_unsigned()),
        Val::I64(value) => Value::I64(value.cast_unsigned()),
        Val::F32(bits) => Value::F32(*bits),
        Val::F64(bits) => Value::F64(*bits),
        Val::V128(bits) => Value::V128(bits.as_u128()),
        reference => Value::Ref { is_null: reference.ref_().is_none_or(|reference| is_null(&reference)) },
    }
}

fn is_null(reference: &Ref) -> bool {
    reference.is_null()
}

fn failure(error: &Error) -> Outcome {
    let Some(trap) = error.downcast_ref::<wasmtime::Trap>() else {
        return Outcome::Refused(error.to_string());
    };
    Outcome::Trapped(match trap {
        wasmtime::Trap::UnreachableCodeReached => Trap::Unreachable,
        wasmtime::Trap::MemoryOutOfBounds => Trap::Memory,
        wasmtime::Trap::TableOutOfBounds => Trap::Table,
        wasmtime::Trap::IndirectCallToNull => Trap::NullElement,
        wasmtime::Trap::IntegerDivisionByZero => Trap::DivisionByZero,
        wasmtime::Trap::IntegerOverflow => Trap::Overflow,
        wasmtime::Trap::BadConversionToInteger => Trap::Conversion,
        wasmtime::Trap::StackOverflow => Trap::Stack,
        wasmtime::Trap::BadSignature => Trap::CallType,
        wasmtime::Trap::NullReference => Trap::NullReference,
        _ => Trap::Other,
    })
}
