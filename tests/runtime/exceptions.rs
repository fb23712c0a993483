//! Do exceptions travel through everything, and go away? Through host functions and other instances, out of the module, from
//! 100 000 frames; into the program, and from it; by the million.

use crate::{instance, module, module_at, run};
use wasmc_compiler::OptLevel;
use wasmc_loader::{
    Caller, Error, Exception, Extern, ExternType, FuncType, Instance, Linker, Store, StoreLimits, Tag,
    TrapCode, Val, ValueType,
};

/// Catches what `host.act` throws, and says which; throws what it is told to.
const MODULE: &str = r#"(module
    (import "host" "tag" (tag $tag (param i32 externref)))
    (import "host" "act" (func $act (param i32)))
    (tag $own (export "own") (param i64))
    (func (export "catch") (param i32) (result i32)
        (local $value i32)
        (block $other
            (block $caught (result i32 externref)
                (try_table (catch $tag $caught) (catch_all $other)
                    (call $act (local.get 0)))
                (return (i32.const -1)))
            (drop)
            (return))
        (i32.const -2))
    (func (export "pass") (param i32) (call $act (local.get 0)))
    (func $throw (export "throw") (param i64) (throw $own (local.get 0))))"#;

fn tag(store: &mut Store<()>) -> Tag {
    let ty = FuncType { params: vec![ValueType::I32, ValueType::EXTERNREF], results: vec![] };
    Tag::new(store, ty).expect("the type has no results")
}

fn linked<F>(store: &mut Store<()>, tag: Tag, act: F) -> Instance
where
    F: Fn(Caller<'_, ()>, i32) -> Result<(), Error> + Send + Sync + 'static,
{
    let mut linker = Linker::new();
    linker.define("host", "tag", tag).func_wrap("host", "act", act);
    linker.instantiate(store, &module(MODULE)).expect("its imports are defined")
}

/// What a host function returns that throws an exception of that tag with a value.
fn throw_from_host(mut caller: Caller<'_, ()>, tag: Tag, value: i32) -> Result<(), Error> {
    let values = [Val::I32(value), Val::ExternRef(None)];
    Err(Error::Exception(Exception::new(&mut caller, tag, &values)?))
}

fn call(store: &mut Store<()>, instance: Instance, name: &str, value: Val) -> Result<Option<Val>, Error> {
    let func = instance.get_func(&mut *store, name).expect("it is exported");
    let mut results = vec![Val::I32(0); func.ty(&mut *store).results.len()];
    func.call(store, &[value], &mut results)?;
    Ok(results.pop())
}

fn thrown(outcome: Result<Option<Val>, Error>) -> Exception {
    match outcome {
        Err(Error::Exception(exception)) => exception,
        other => panic!("expected an exception, got {other:?}"),
    }
}

#[test]
fn what_a_host_function_throws_is_caught_by_its_caller() {
    let mut store = Store::new(());
    let tag = tag(&mut store);
    let other = Tag::new(&mut store, FuncType::default()).expect("the type has no results");
    let instance = linked(&mut store, tag, move |mut caller, value| match value {
        0 => Ok(()),
        1 => Err(Error::Exception(Exception::new(&mut caller, other, &[])?)),
        _ => throw_from_host(caller, tag, value),
    });
    for (value, result) in [(0, -1), (1, -2), (2, 2), (77, 77)] {
        let found = call(&mut store, instance, "catch", Val::I32(value)).expect("it is caught");
        assert_eq!(found, Some(Val::I32(result)));
    }
}

#[test]
fn an_exception_goes_through_host_functions() {
    let mut store = Store::new(());
    let tag = tag(&mut store);
    let inner = linked(&mut store, tag, move |caller, value| throw_from_host(caller, tag, value));
    let pass = inner.get_typed_func::<i32, ()>(&mut store, "pass").expect("it is exported");
    let outer = linked(&mut store, tag, move |mut caller, value| {
        // Host, wasm, host, wasm, host: each passes on what it gets.
        pass.call(&mut caller, value + 1)
    });
    let found = call(&mut store, outer, "catch", Val::I32(5)).expect("it is caught");
    assert_eq!(found, Some(Val::I32(6)));
}

#[test]
fn what_nobody_catches_reaches_the_program_with_tag_values_and_frames() {
    let mut store = Store::new(());
    let tag = tag(&mut store);
    let instance = linked(&mut store, tag, |_, _| Ok(()));
    let exception = thrown(call(&mut store, instance, "throw", Val::I64(-9)));
    let own = instance.get_tag(&store, "own").expect("it is exported");
    assert_eq!(exception.tag(&store), own);
    assert_eq!(exception.values(&store), [Val::I64(-9)]);
    assert_eq!(exception.backtrace().len(), 1);
    assert_eq!(exception.backtrace()[0].name.as_deref(), Some("throw"));
    let ty = FuncType { params: vec![ValueType::I64], results: vec![] };
    assert_eq!(own.ty(&store), ty);
    assert_eq!(Extern::Tag(own).ty(&store), ExternType::Tag(ty));
    let message = exception.to_string();
    assert!(message.starts_with("an exception was thrown and not caught\n    0: "), "{message}");
    call(&mut store, instance, "pass", Val::I32(1)).expect("the instance still works");
}

#[test]
fn what_a_host_function_throws_and_nobody_catches_has_the_frames_that_called_it() {
    let mut store = Store::new(());
    let tag = tag(&mut store);
    let instance = linked(&mut store, tag, move |caller, value| throw_from_host(caller, tag, value));
    let exception = thrown(call(&mut store, instance, "pass", Val::I32(3)));
    assert_eq!(exception.values(&store), [Val::I32(3), Val::ExternRef(None)]);
    let names: Vec<_> = exception.backtrace().iter().map(|frame| frame.name.as_deref()).collect();
    assert_eq!(names, [Some("pass")]);
}

#[test]
fn an_exception_outlives_what_the_store_has_of_it() {
    let mut store = Store::new(());
    let tag = tag(&mut store);
    let values = [Val::I32(1), Val::ExternRef(None)];
    let kept = Exception::new(&mut store, tag, &values).expect("the values fit");
    let reference = Exception::new(&mut store, tag, &values).expect("the values fit");
    let reference = reference.to_ref(&store).expect("it is the store's");
    for _ in 0..20_000 {
        Exception::new(&mut store, tag, &values).expect("the values fit");
    }
    assert_eq!(kept.values(&store), values);
    assert_eq!(reference.exception(&store).values(&store), values);
    drop(store);
    drop(kept);
}

#[test]
fn values_must_fit_the_tag_and_the_store() {
    let (mut store, mut other) = (Store::new(()), Store::new(()));
    let tag = tag(&mut store);
    let new = |store: &mut Store<()>, values: &[Val]| {
        Exception::new(store, tag, values).expect_err("they do not").to_string()
    };
    assert_eq!(new(&mut store, &[]), "an exception of this tag carries 2 values, but 0 were given");
    let three = [Val::I32(1), Val::ExternRef(None), Val::I32(1)];
    assert_eq!(new(&mut store, &three), "an exception of this tag carries 2 values, but 3 were given");
    let message = new(&mut store, &[Val::I64(1), Val::ExternRef(None)]);
    assert_eq!(message, "a value of type `i32` is needed, not `i64`");
    assert!(matches!(Exception::new(&mut other, tag, &[]), Err(Error::WrongStore { .. })));
    let results = FuncType { params: vec![], results: vec![ValueType::I32] };
    assert!(matches!(Tag::new(&mut store, results), Err(Error::Unsupported { .. })));
    let nothing = FuncType { params: vec![ValueType(0xff)], results: vec![] };
    assert!(matches!(Tag::new(&mut store, nothing), Err(Error::Unsupported { .. })));
}

#[test]
fn an_exception_of_another_store_is_not_thrown_into_wasm() {
    let (mut store, mut other) = (Store::new(()), Store::new(()));
    let foreign_tag = tag(&mut other);
    let foreign = Exception::new(&mut other, foreign_tag, &[Val::I32(1), Val::ExternRef(None)])
        .expect("the values fit");
    let tag = tag(&mut store);
    let instance = linked(&mut store, tag, move |_, _| Err(Error::Exception(foreign.clone())));
    // It is no exception there, so that nothing catches it.
    let error = call(&mut store, instance, "catch", Val::I32(1)).expect_err("it is another store's");
    assert!(matches!(error, Error::WrongStore { what: "Exception" }), "{error}");
    assert_eq!(error.to_string(), "an `Exception` was used with another store than its own");
}

#[test]
fn tags_of_other_types_are_refused_with_both_types() {
    let mut store = Store::new(());
    let wrong =
        Tag::new(&mut store, FuncType { params: vec![ValueType::I64], results: vec![] }).expect("it is one");
    let mut linker = Linker::new();
    linker.define("host", "tag", wrong).func_wrap("host", "act", |_: i32| ());
    let message = linker.instantiate(&mut store, &module(MODULE)).expect_err("the tag differs").to_string();
    assert!(message.contains("tag, i32, externref -> ()") && message.contains("tag, i64 -> ()"), "{message}");
}

/// Throws and catches, with and without a reference, and keeps one reference in ten thousand.
const MANY: &str = r#"(module
    (tag $t (param i32))
    (table $kept 1000 exnref)
    (func $throw (param i32) (throw $t (local.get 0)))
    (func (export "many") (param $count i32) (result i64)
        (local $sum i64) (local $i i32) (local $exception exnref)
        (loop $again
            (block $caught (result i32 exnref)
                (try_table (catch_ref $t $caught) (call $throw (local.get $i)))
                (unreachable))
            (local.set $exception)
            (local.set $sum (i64.add (i64.extend_i32_u) (local.get $sum)))
            (if (i32.eqz (i32.rem_u (local.get $i) (i32.const 10000)))
                (then (table.set $kept (i32.div_u (local.get $i) (i32.const 10000)) (local.get $exception))))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $again (i32.lt_u (local.get $i) (local.get $count))))
        (local.get $sum))
    (func (export "kept") (param i32) (result i32)
        (block $caught (result i32)
            (try_table (catch $t $caught) (throw_ref (table.get $kept (local.get 0))))
            (unreachable))))"#;

/// Resident bytes of this process.
fn resident_bytes() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").expect("Linux tells");
    let pages: u64 =
        statm.split(' ').nth(1).expect("it is the second figure").parse().expect("it is a number");
    pages * 4096
}

#[test]
fn ten_million_exceptions_do_not_add_up() {
    let mut store = Store::new(());
    let instance = instance(&mut store, &module(MANY));
    let many = instance.get_typed_func::<i32, i64>(&mut store, "many").expect("it is exported");
    assert_eq!(many.call(&mut store, 100_000).expect("all are caught"), 4_999_950_000);
    let before = resident_bytes();
    assert_eq!(many.call(&mut store, 10_000_000).expect("all are caught"), 49_999_995_000_000);
    let grown = resident_bytes().saturating_sub(before);
    assert!(grown < 16 << 20, "{grown} bytes more are resident after ten million exceptions");
    let kept = instance.get_typed_func::<i32, i32>(&mut store, "kept").expect("it is exported");
    for index in [0, 1, 500, 999] {
        assert_eq!(kept.call(&mut store, index).expect("it is caught"), index * 10_000);
    }
}

#[test]
fn exceptions_that_a_program_catches_do_not_add_up() {
    let mut store = Store::new(());
    let tag = tag(&mut store);
    let instance = linked(&mut store, tag, |_, _| Ok(()));
    let throw = instance.get_typed_func::<i64, ()>(&mut store, "throw").expect("it is exported");
    let mut throw_many = |count: i64| {
        for value in 0..count {
            assert!(matches!(throw.call(&mut store, value), Err(Error::Exception(_))));
        }
    };
    throw_many(20_000);
    let before = resident_bytes();
    throw_many(300_000);
    let grown = resident_bytes().saturating_sub(before);
    assert!(grown < 16 << 20, "{grown} bytes more are resident after 300 000 exceptions");
}

#[test]
fn a_trap_passes_all_handlers() {
    let text = r#"(module
        (func $deep (param i32)
            (block $all (try_table (catch_all $all)
                (if (i32.eqz (local.get 0)) (then (unreachable)))
                (call $deep (i32.sub (local.get 0) (i32.const 1))))))
        (func (export "run") (call $deep (i32.const 10))))"#;
    for level in [OptLevel::O0, OptLevel::O2] {
        let mut store = Store::new(());
        let instance = instance(&mut store, &module_at(level, text));
        assert_eq!(crate::trap(run(&mut store, instance, "run")).code.message(), "unreachable");
    }
}

/// A chain: each exception carries the one before.
const CHAIN: &str = r#"(module
    (tag $t (param exnref i64 i64 i64 i64 i64 i64 i64 i64))
    (func (export "chain") (param i32) (local $last exnref)
        (loop $again
            (block $caught (result exnref)
                (try_table (catch_all_ref $caught)
                    (throw $t (local.get $last) (i64.const 1) (i64.const 1) (i64.const 1) (i64.const 1)
                        (i64.const 1) (i64.const 1) (i64.const 1) (i64.const 1)))
                (unreachable))
            (local.set $last)
            (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))))"#;

#[test]
fn exceptions_that_are_held_count_as_memory() {
    let limits = StoreLimits { memory_bytes: 8 << 20, ..StoreLimits::default() };
    let mut store = Store::with_limits((), limits);
    let instance = instance(&mut store, &module(CHAIN));
    let chain = instance.get_typed_func::<i32, ()>(&mut store, "chain").expect("it is exported");
    for _ in 0..100 {
        chain.call(&mut store, 10_000).expect("so many fit, and none of the call before is held");
    }
    let trap = crate::trap(chain.call(&mut store, 1_000_000));
    assert_eq!(trap.code, TrapCode::ExceptionMemory);
    assert_eq!(trap.backtrace[0].name.as_deref(), Some("chain"));
    assert!(store.usage().memory_bytes <= 8 << 20);
    chain.call(&mut store, 10_000).expect("what was held has been given up");
}

#[test]
fn handlers_may_be_in_several_units() {
    // Larger than what is compiled together.
    let filler =
        "(local.set 0 (i32.mul (i32.add (local.get 0) (i32.const 12345)) (i32.const 54321)))".repeat(2_000);
    let function = |name: &str, callee: &str| {
        format!(
            r#"(func ${name} (export "{name}") (param i32) (result i32)
                (block $h (result i32)
                    (try_table (catch $t $h) (return (call ${callee} (local.get 0))))
                    (unreachable))
                (local.set 0)
                {filler}
                (throw $t (i32.add (i32.const 1) (i32.sub (local.get 0) (local.get 0)))))"#
        )
    };
    let functions = [function("a", "b"), function("b", "c"), function("c", "d")].concat();
    let text = format!(
        r#"(module (tag $t (param i32)) {functions}
            (func $d (param i32) (result i32) (throw $t (local.get 0)))
            (func (export "all") (param i32) (result i32)
                (block $h (result i32) (try_table (catch $t $h) (return (call $a (local.get 0)))) (unreachable))))"#
    );
    for level in [OptLevel::O0, OptLevel::O2] {
        let mut store = Store::new(());
        let instance = instance(&mut store, &module_at(level, &text));
        let all = instance.get_typed_func::<i32, i32>(&mut store, "all").expect("it is exported");
        assert_eq!(all.call(&mut store, 7).expect("it is caught"), 1);
    }
}
