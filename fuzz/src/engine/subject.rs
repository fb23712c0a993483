//! wasmc itself: compiles the module and runs the artifact.
//!
//! # Safety
//! Loading an artifact is trusting it; what is loaded here is what the compiler of this build has just returned.
//! That it may be wrong is what the whole program is about, and why it runs in processes of their own.
#![allow(unsafe_code, reason = "loading an artifact is unsafe, since it is code")]

use super::{Guest, observe};
use crate::case::Case;
use crate::observed::{Observed, Outcome, State, Trap, Value};
use wasmc_compiler::progress::Silent;
use wasmc_loader::{Error, Extern, Instance, LinkError, Linker, Module, Store, TrapCode, Val};

pub(super) fn run(case: &Case) -> Observed {
    let artifact = match wasmc_compiler::compile(&case.module, &case.options, &Silent) {
        Ok(artifact) => artifact,
        Err(error) => return Observed::refused(&error),
    };
    // SAFETY: the artifact comes from this build's compiler, see the head of this file.
    let module = match unsafe { Module::from_bytes(&artifact) } {
        Ok(module) => module,
        Err(error) => return Observed::refused(&error),
    };
    let mut store = Store::new(());
    match Linker::new().instantiate(&mut store, &module) {
        Ok(instance) => observe(Running { store, instance }, case),
        Err(LinkError::Instantiate(error)) => Observed::instantiated(failure(&store, None, &error)),
        Err(error) => Observed::refused(&error),
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
        let args: Vec<Val> = args.iter().zip(&types.params).map(|(value, &ty)| to_val(*value, ty)).collect();
        let mut results: Vec<Val> =
            types.results.iter().map(|&ty| Val::default_of(ty).unwrap_or(Val::FuncRef(None))).collect();
        match func.call(&mut self.store, &args, &mut results) {
            Ok(()) => Outcome::Returned(results.into_iter().map(value).collect()),
            Err(error) => failure(&self.store, Some(self.instance), &error),
        }
    }

    fn state(&mut self) -> Vec<(String, State)> {
        let store = &self.store;
        let exports = self.instance.exports(store).expect("the artifact is not damaged");
        let state = exports.into_iter().filter_map(|(name, exported)| {
            let state = match exported {
                Extern::Func(_) | Extern::Tag(_) => return None,
                Extern::Global(global) => State::Global(value(global.get(store))),
                Extern::Memory(memory) => State::memory(memory.data(store)),
                Extern::Table(table) => {
                    let element = |index| value(table.get(store, index).expect("it is inside"));
                    State::table((0..table.size(store)).map(element))
                }
            };
            Some((name, state))
        });
        state.collect()
    }
}

fn to_val(value: Value, ty: wasmc_loader::ValueType) -> Val {
    match value {
        Value::I32(bits) => Val::I32(bits.cast_signed()),
        Value::I64(bits) => Val::I64(bits.cast_signed()),
        Value::F32(bits) => Val::F32(bits),
        Value::F64(bits) => Val::F64(bits),
        Value::V128(bits) => Val::V128(bits),
        Value::Ref { .. } => Val::default_of(ty).unwrap_or(Val::FuncRef(None)),
    }
}

fn value(val: Val) -> Value {
    match val {
        Val::I32(value) => Value::I32(value.cast_unsigned()),
        Val::I64(value) => Value::I64(value.cast_unsigned()),
        Val::F32(bits) => Value::F32(bits),
        Val::F64(bits) => Value::F64(bits),
        Val::V128(bits) => Value::V128(bits),
        Val::FuncRef(func) => Value::Ref { is_null: func.is_none() },
        Val::ExternRef(value) => Value::Ref { is_null: value.is_none() },
        Val::ExnRef(value) => Value::Ref { is_null: value.is_none() },
    }
}

fn failure(store: &Store<()>, instance: Option<Instance>, error: &Error) -> Outcome {
    if let Error::Exception(exception) = error {
        let exports = instance.map(|instance| instance.exports(store).expect("the artifact is not damaged"));
        let mut tags =
            exports.into_iter().flatten().filter_map(|(name, found)| Some((name, found.into_tag()?)));
        let tag = tags.find(|(_, tag)| *tag == exception.tag(store)).map(|(name, _)| name);
        return Outcome::Threw { tag, values: exception.values(store).into_iter().map(value).collect() };
    }
    let Some(code) = error.trap_code() else { return Outcome::Refused(error.to_string()) };
    Outcome::Trapped(match code {
        TrapCode::Unreachable => Trap::Unreachable,
        TrapCode::MemoryOutOfBounds => Trap::Memory,
        TrapCode::TableOutOfBounds | TrapCode::UndefinedElement => Trap::Table,
        TrapCode::UninitializedElement => Trap::NullElement,
        TrapCode::IndirectCallTypeMismatch => Trap::CallType,
        TrapCode::IntegerOverflow => Trap::Overflow,
        TrapCode::IntegerDivideByZero => Trap::DivisionByZero,
        TrapCode::InvalidConversionToInteger => Trap::Conversion,
        TrapCode::StackOverflow => Trap::Stack,
        TrapCode::NullFunctionReference | TrapCode::NullReference | TrapCode::NullException => {
            Trap::NullReference
        }
        TrapCode::UnalignedAtomic | TrapCode::AtomicWaitNonSharedMemory | TrapCode::ExceptionMemory => {
            Trap::Other
        }
    })
}
