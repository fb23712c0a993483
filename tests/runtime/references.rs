//! Do typed references keep their types where they leave wasm: at calls, globals, tables and imports of the host?

use crate::{instance, module, module_at};
use wasmc_compiler::OptLevel;
use wasmc_loader::{
    Caller, Error, ExternRef, Func, FuncType, Global, GlobalType, HeapType, Instance, LinkError, Linker,
    Store, Table, TableType, TrapCode, Val, ValueType, reference_to, referred_type,
};

const ANY_FUNCTION: ValueType = ValueType::reference(false, HeapType::Func);

const MODULE: &str = r#"(module
    (type $t (func (param i32) (result i32)))
    (type $other (func (param i64) (result i64)))
    (func $double (export "double") (type $t) (i32.mul (local.get 0) (i32.const 2)))
    (func (export "other") (type $other) (local.get 0))
    (func (export "call") (param (ref null $t) i32) (result i32) (call_ref $t (local.get 1) (local.get 0)))
    (func (export "call_sure") (param (ref $t) i32) (result i32) (call_ref $t (local.get 1) (local.get 0)))
    (func (export "same") (param (ref func)) (result (ref func)) (local.get 0))
    (func (export "same_extern") (param (ref extern)) (result (ref extern)) (local.get 0))
    (func (export "get_double") (result (ref $t)) (ref.func $double))
    (func (export "sure") (param funcref) (result (ref func)) (ref.as_non_null (local.get 0)))
    (global (export "global") (mut (ref $t)) (ref.func $double))
    (table (export "table") 2 4 (ref $t) (ref.func $double)))"#;

fn func(store: &Store<()>, instance: Instance, name: &str) -> Func {
    instance.get_func(store, name).expect("it is exported")
}

fn call(store: &mut Store<()>, instance: Instance, name: &str, params: &[Val]) -> Result<Val, Error> {
    let mut results = [Val::I32(0)];
    func(store, instance, name).call(store, params, &mut results).map(|()| results[0])
}

#[track_caller]
fn start() -> (Store<()>, Instance) {
    let mut store = Store::new(());
    let instance = instance(&mut store, &module(MODULE));
    (store, instance)
}

/// A function of the host that adds ten.
fn add_ten(store: &mut Store<()>) -> Func {
    Func::wrap(store, |value: i32| value + 10)
}

#[test]
fn references_are_checked_when_they_are_passed_in() {
    for level in [OptLevel::O0, OptLevel::O2] {
        let mut store = Store::new(());
        let instance = instance(&mut store, &module_at(level, MODULE));
        let double = Val::from(func(&store, instance, "double"));
        let other = Val::from(func(&store, instance, "other"));
        let (null, one) = (Val::FuncRef(None), Val::I32(21));
        for name in ["call", "call_sure"] {
            assert_eq!(call(&mut store, instance, name, &[double, one]).expect("it fits"), Val::I32(42));
            let error = call(&mut store, instance, name, &[other, one]).expect_err("another type");
            assert!(matches!(error, Error::ValueType { .. }), "{error}");
            let error =
                call(&mut store, instance, name, &[Val::ExternRef(None), one]).expect_err("no function");
            assert!(matches!(error, Error::Signature { .. }), "{error}");
        }
        let error = call(&mut store, instance, "call", &[null, one]).expect_err("null is called");
        assert_eq!(error.trap_code(), Some(TrapCode::NullFunctionReference));
        let error = call(&mut store, instance, "call_sure", &[null, one]).expect_err("null is no value");
        assert!(matches!(error, Error::NullReference { .. }), "{error}");
        assert!(error.to_string().starts_with("a value of type `(ref $"), "{error}");
        let error = call(&mut store, instance, "same", &[null]).expect_err("null is no value");
        assert_eq!(error.to_string(), "a value of type `(ref func)` is needed, not null");
        assert_eq!(call(&mut store, instance, "same", &[other]).expect("any function"), other);
        let error = call(&mut store, instance, "sure", &[null]).expect_err("it is null");
        assert_eq!(error.trap_code(), Some(TrapCode::NullReference));
        let error = call(&mut store, instance, "same_extern", &[Val::ExternRef(None)]).expect_err("null");
        assert_eq!(error.to_string(), "a value of type `(ref extern)` is needed, not null");
        let value = Val::from(ExternRef::new(&mut store, 3_u8));
        assert_eq!(call(&mut store, instance, "same_extern", &[value]).expect("a value"), value);
    }
}

#[test]
fn functions_of_the_host_can_be_referred_to() {
    let (mut store, instance) = start();
    let add_ten = Val::from(add_ten(&mut store));
    // No module imports a function of this type: the code that calls it comes with `call_ref`.
    assert_eq!(
        call(&mut store, instance, "call_sure", &[add_ten, Val::I32(5)]).expect("it fits"),
        Val::I32(15)
    );
    let global = instance.get_global(&store, "global").expect("it is exported");
    global.set(&mut store, add_ten).expect("it fits");
    assert_eq!(global.get(&store), add_ten);
}

#[test]
fn typed_functions_check_what_their_types_leave_open() {
    let (mut store, instance) = start();
    let (double, other) = (func(&store, instance, "double"), func(&store, instance, "other"));
    let call = instance.get_typed_func::<(Option<Func>, i32), i32>(&store, "call_sure").expect("it may fit");
    assert_eq!(call.call(&mut store, (Some(double), 4)).expect("it fits"), 8);
    assert!(matches!(call.call(&mut store, (None, 4)), Err(Error::NullReference { .. })));
    assert!(matches!(call.call(&mut store, (Some(other), 4)), Err(Error::ValueType { .. })));
    let call = instance.get_typed_func::<(Func, i32), i32>(&store, "call").expect("it may fit");
    assert_eq!(call.call(&mut store, (double, 5)).expect("it fits"), 10);
    let get = instance.get_typed_func::<(), Func>(&store, "get_double").expect("it is never null");
    assert_eq!(get.call(&mut store, ()).expect("no trap"), double);
    assert!(instance.get_typed_func::<(), Option<Func>>(&store, "get_double").is_ok());
    assert!(instance.get_typed_func::<(), Option<ExternRef>>(&store, "get_double").is_err());
    assert!(instance.get_typed_func::<Option<ExternRef>, Func>(&store, "same").is_err());
    let same = instance.get_typed_func::<Func, Func>(&store, "same").expect("the very type");
    assert_eq!(same.call(&mut store, other).expect("no trap"), other);
}

#[test]
fn types_that_refer_to_themselves_have_values() {
    let mut store = Store::new(());
    let own = ValueType::reference(true, HeapType::Own);
    let ty = FuncType { params: vec![own], results: vec![ValueType::I32] };
    let is_null = Func::new(&mut store, ty.clone(), |_, params, results| {
        results[0] = Val::I32(i32::from(params[0] == Val::FuncRef(None)));
        Ok(())
    });
    assert_eq!(is_null.ty(&store).to_string(), "(ref null $self) -> i32");
    assert_eq!(referred_type(reference_to(false, ty.clone())), Some(ty));
    let mut results = [Val::I32(7)];
    // It is of the type needed; but no module is there that could call it.
    let error = is_null.call(&mut store, &[is_null.into()], &mut results).expect_err("there is no module");
    assert!(matches!(error, Error::NoCrossing { .. }), "{error}");
    is_null.call(&mut store, &[Val::FuncRef(None)], &mut results).expect("null is allowed");
    assert_eq!(results, [Val::I32(1)]);
    let other = Func::wrap(&mut store, || 1_i32);
    let error = is_null.call(&mut store, &[other.into()], &mut results).expect_err("it has another type");
    assert!(matches!(error, Error::ValueType { .. }), "{error}");
}

#[test]
fn globals_and_tables_hold_only_what_their_type_allows() {
    let (mut store, instance) = start();
    let (double, other) = (func(&store, instance, "double"), func(&store, instance, "other"));
    let global = instance.get_global(&store, "global").expect("it is exported");
    assert!(matches!(global.set(&mut store, Val::FuncRef(None)), Err(Error::NullReference { .. })));
    assert!(matches!(global.set(&mut store, other.into()), Err(Error::ValueType { .. })));
    assert_eq!(referred_type(global.ty(&store).value_type), Some(double.ty(&store)));
    let table = instance.get_table(&store, "table").expect("it is exported");
    assert!(matches!(table.set(&mut store, 0, Val::FuncRef(None)), Err(Error::NullReference { .. })));
    assert!(matches!(table.grow(&mut store, 1, other.into()), Err(Error::ValueType { .. })));
    assert_eq!(table.get(&store, 1).expect("it is there"), double.into());
    assert_eq!(table.grow(&mut store, 1, double.into()).expect("it fits"), 2);
    let ty = TableType::new(ANY_FUNCTION, 1, None);
    assert!(matches!(Table::new(&mut store, ty, Val::FuncRef(None)), Err(Error::NullReference { .. })));
    let ty = GlobalType { value_type: ANY_FUNCTION, mutable: false };
    assert!(matches!(Global::new(&mut store, ty, Val::FuncRef(None)), Err(Error::NullReference { .. })));
}

#[test]
fn a_host_function_must_keep_its_promise() {
    let text = r#"(module
        (type $t (func (result i32)))
        (import "host" "give" (func $give (param i32) (result (ref $t))))
        (func $seven (export "seven") (type $t) (i32.const 7))
        (func (export "run") (param i32) (result i32) (call_ref $t (call $give (local.get 0)))))"#;
    let wanted = FuncType { params: vec![], results: vec![ValueType::I32] };
    let ty = FuncType { params: vec![ValueType::I32], results: vec![reference_to(false, wanted)] };
    let mut linker = Linker::new();
    linker.func_new("host", "give", ty, |caller: Caller<'_, ()>, params, results| {
        match params[0] {
            Val::I32(0) => {}
            Val::I32(1) => results[0] = Val::FuncRef(caller.get_func("run")),
            _ => results[0] = Val::FuncRef(caller.get_func("seven")),
        }
        Ok(())
    });
    let mut store = Store::new(());
    let instance = linker.instantiate(&mut store, &module(text)).expect("its import is defined");
    assert_eq!(call(&mut store, instance, "run", &[Val::I32(2)]).expect("it fits"), Val::I32(7));
    let error = call(&mut store, instance, "run", &[Val::I32(0)]).expect_err("the host left it null");
    assert!(matches!(error, Error::NullReference { .. }), "{error}");
    let error = call(&mut store, instance, "run", &[Val::I32(1)]).expect_err("the host gave another");
    assert!(matches!(error, Error::ValueType { .. }), "{error}");
}

#[test]
fn imports_match_by_subtyping() {
    let provider = module(
        r#"(module
            (type $t (func (param i32)))
            (func $f (export "f") (type $t))
            (global (export "fixed") (ref $t) (ref.func $f))
            (global (export "variable") (mut (ref $t)) (ref.func $f))
            (table (export "table") 1 (ref null $t)))"#,
    );
    let mut store = Store::new(());
    let provider = instance(&mut store, &provider);
    let mut linker = Linker::new();
    linker.instance(&mut store, "p", provider);
    let mut link = |import: &str| {
        let consumer = module(&format!(
            "(module (type $u (func (param i64))) (type $t (func (param i32))) (import \"p\" {import}))"
        ));
        linker.instantiate(&mut store, &consumer).map(drop)
    };
    for import in [
        r#""fixed" (global (ref $t))"#,
        r#""fixed" (global (ref null $t))"#,
        r#""fixed" (global (ref func))"#,
        r#""fixed" (global funcref)"#,
        r#""variable" (global (mut (ref $t)))"#,
        r#""table" (table 1 (ref null $t))"#,
    ] {
        link(import).unwrap_or_else(|error| panic!("{import}: {error}"));
    }
    for import in [
        r#""fixed" (global (ref $u))"#,
        r#""fixed" (global externref)"#,
        r#""variable" (global (mut (ref null $t)))"#,
        r#""variable" (global (mut funcref))"#,
        r#""variable" (global (ref $t))"#,
        r#""table" (table 1 funcref)"#,
        r#""table" (table 1 (ref null $u))"#,
        r#""f" (func (type $u))"#,
    ] {
        let error = link(import).expect_err(import);
        let LinkError::Unresolved { missing, mismatched } = &error else { panic!("{import}: {error}") };
        assert_eq!((missing.len(), mismatched.len()), (0, 1), "{import}: {error}");
    }
    let message = link(r#""variable" (global (mut (ref null $t)))"#).expect_err("it is mutable").to_string();
    assert!(message.contains(": i32 -> ()"), "{message}");
}
