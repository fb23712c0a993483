//! wasmtime, a compiler of its own.

use super::{Guest, observe};
use crate::case::Case;
use crate::observed::{Observed, Outcome, State, Trap, Value};
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
        .wasm_exceptions(true)
        .relaxed_simd_deterministic(true);
    let engine = Engine::new(&config).expect("the configuration holds together");
    let module = match Module::new(&engine, &case.module) {
        Ok(module) => module,
        Err(error) => return Observed::refused(&error),
    };
    let mut store = Store::new(&engine, ());
    match Linker::new(&engine).instantiate(&mut store, &module) {
        Ok(instance) => observe(Running { store, instance }, case),
        Err(error) => Observed::instantiated(failure(&mut store, None, &error)),
    }
}

struct Running {
    store: Store<()>,
    instance: Instance,
}

impl Guest for Running {
    fn call(&mut self, name: &str, args: &[Value]) -> Outcome {
        let func = self.instance.get_func(&mut self.store, name).expect("the module exports it");
        let types = func.ty(&self.store);
        let args: Vec<Val> = args.iter().zip(types.params()).map(|(value, ty)| to_val(*value, &ty)).collect();
        let mut results: Vec<Val> = types.results().map(|_| Val::I32(0)).collect();
        match func.call(&mut self.store, &args, &mut results) {
            Ok(()) => Outcome::Returned(results.iter().map(value).collect()),
            Err(error) => failure(&mut self.store, Some(self.instance), &error),
        }
    }

    fn state(&mut self) -> Vec<(String, State)> {
        let store = &mut self.store;
        let exports: Vec<(String, Extern)> = self
            .instance
            .exports(&mut *store)
            .map(|export| (export.name().to_owned(), export.into_extern()))
            .collect();
        let state = exports.into_iter().filter_map(|(name, exported)| {
            let state = match exported {
                Extern::Global(global) => State::Global(value(&global.get(&mut *store))),
                Extern::Memory(memory) => State::memory(memory.data(&*store)),
                Extern::Table(table) => {
                    let len = table.size(&*store);
                    State::table(
                        (0..len)
                            .map(|index| reference(&table.get(&mut *store, index).expect("it is inside"))),
                    )
                }
                _ => return None,
            };
            Some((name, state))
        });
        state.collect()
    }
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
        other => other.ref_().map_or(Value::Ref { is_null: true }, |found| reference(&found)),
    }
}

fn reference(found: &Ref) -> Value {
    Value::Ref { is_null: found.is_null() }
}

fn failure(store: &mut Store<()>, instance: Option<Instance>, error: &Error) -> Outcome {
    if error.is::<wasmtime::ThrownException>() {
        return thrown(store, instance);
    }
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

/// The exception that the last call threw.
fn thrown(store: &mut Store<()>, instance: Option<Instance>) -> Outcome {
    let exception = store.take_pending_exception().expect("a call has just said so");
    let tag = exception.tag(&mut *store).expect("it belongs to the store");
    let values: Vec<Val> = exception.fields(&mut *store).expect("it belongs to the store").collect();
    let exports: Vec<(String, Option<wasmtime::Tag>)> = instance.map_or_else(Vec::new, |instance| {
        let exports = instance.exports(&mut *store);
        exports.map(|export| (export.name().to_owned(), export.into_extern().into_tag())).collect()
    });
    let is_it = |found: &Option<wasmtime::Tag>| {
        found.as_ref().is_some_and(|found| wasmtime::Tag::eq(found, &tag, &*store))
    };
    let tag = exports.iter().find(|(_, found)| is_it(found)).map(|(name, _)| name.clone());
    Outcome::Threw { tag, values: values.iter().map(value).collect() }
}
