//! Do calls into and out of generated code, and their traps, work as the head of `enter.rs` says?

mod code;

use code::{function_index, image, tables};
use std::sync::Arc;
use wasmc_runtime::{
    AsContextMut, Caller, Error, Extern, Func, FuncType, Image, Instance, Store, TrapCode, Val, ValueType,
};

fn start<T: 'static>(store: &mut Store<T>, image: &Arc<Image>, host: Func) -> Instance {
    Instance::new(store, image, &[Extern::Func(host)]).expect("the module instantiates")
}

fn start_plain() -> (Store<()>, Instance) {
    let mut store = Store::new(());
    let host = Func::wrap(&mut store, |value: i32| value.wrapping_mul(2));
    let instance = start(&mut store, &image(&tables()), host);
    (store, instance)
}

fn call(store: impl AsContextMut, instance: &Instance, name: &str, param: i32) -> Result<i32, Error> {
    let mut store = store;
    instance.get_typed_func::<i32, i32>(&store, name)?.call(&mut store, param)
}

#[track_caller]
fn check_trap(result: Result<i32, Error>, code: TrapCode, frames: &[&str]) {
    let Err(Error::Trap(trap)) = result else { panic!("expected a trap, got {result:?}") };
    assert_eq!(trap.code, code);
    let names: Vec<String> =
        trap.backtrace.iter().map(|frame| frame.name.clone().unwrap_or_default()).collect();
    assert_eq!(names[..frames.len().min(names.len())], *frames, "{trap}");
}

#[test]
fn calls_with_values_and_typed() {
    let (mut store, instance) = start_plain();
    let add = instance.get_func(&store, "add").expect("exported");
    let mut results = [Val::I32(0)];
    add.call(&mut store, &[Val::I32(40), Val::I32(2)], &mut results).expect("returns");
    assert_eq!(results, [Val::I32(42)]);
    let typed = add.typed::<(i32, u32), i32>(&store).expect("of this type");
    assert_eq!(typed.call(&mut store, (-5, 3)).expect("returns"), -2);
    assert_eq!(call(&mut store, &instance, "call_import", 21).expect("returns"), 42);
}

#[test]
fn wrong_types_are_refused() {
    let (mut store, instance) = start_plain();
    let add = instance.get_func(&store, "add").expect("exported");
    let error = add.typed::<i64, i32>(&store).expect_err("of another type");
    assert_eq!(error.to_string(), "the function has type (i32, i32 -> i32), not (i64 -> i32)");
    let error = add.call(&mut store, &[Val::I32(1)], &mut [Val::I32(0)]).expect_err("too few arguments");
    assert_eq!(error.to_string(), "the function has type (i32, i32 -> i32), not (i32 -> i32)");
    let error = add.call(&mut store, &[Val::I32(1), Val::I32(1)], &mut []).expect_err("no room");
    assert_eq!(error.to_string(), "the function has 1 results, but there is room for 0");
}

#[test]
fn a_trap_has_a_backtrace_and_the_instance_lives_on() {
    let (mut store, instance) = start_plain();
    for _ in 0..3 {
        let result = call(&mut store, &instance, "calls_unreachable", 0);
        check_trap(result, TrapCode::Unreachable, &["test_unreachable", "test_calls_unreachable"]);
        assert_eq!(call(&mut store, &instance, "call_import", 4).expect("callable again"), 8);
    }
    let Err(Error::Trap(trap)) = call(&mut store, &instance, "unreachable", 0) else { panic!("no trap") };
    assert_eq!(trap.backtrace.len(), 1);
    assert_eq!(trap.backtrace[0].function_index, function_index("test_unreachable"));
    assert_eq!(trap.module(), Some("by_hand"));
}

#[test]
fn deep_recursion_is_a_trap() {
    let (mut store, instance) = start_plain();
    for _ in 0..3 {
        check_trap(
            call(&mut store, &instance, "recurse", 0),
            TrapCode::StackOverflow,
            &["test_recurse"; 100],
        );
    }
    let result = call(&mut store, &instance, "recurse_with_host", 1);
    check_trap(result, TrapCode::StackOverflow, &["test_recurse_with_host"; 3]);
    assert_eq!(call(&mut store, &instance, "call_import", 4).expect("callable again"), 8);
}

#[test]
fn host_errors_come_back_as_they_are() {
    let mut store = Store::new(());
    let host = Func::wrap(&mut store, |value: i32| -> Result<i32, Error> {
        match value {
            0 => Err(Error::Exit(7)),
            1 => Err(Error::host("no such thing")),
            2 => Err(TrapCode::IntegerOverflow.into()),
            _ => Ok(value),
        }
    });
    let instance = start(&mut store, &image(&tables()), host);
    assert!(matches!(call(&mut store, &instance, "call_import", 0), Err(Error::Exit(7))));
    let error = call(&mut store, &instance, "call_import", 1).expect_err("fails");
    assert_eq!(error.to_string(), "no such thing");
    let result = call(&mut store, &instance, "call_import", 2);
    check_trap(result, TrapCode::IntegerOverflow, &["test_call_import"]);
    let result = call(&mut store, &instance, "aligned_call_import", 2);
    check_trap(result, TrapCode::IntegerOverflow, &["test_aligned_call_import"]);
    assert_eq!(call(&mut store, &instance, "call_import", 3).expect("returns"), 3);
    assert_eq!(host.typed::<i32, i32>(&store).expect("typed").call(&mut store, 9).expect("returns"), 9);
    let direct = host.typed::<i32, i32>(&store).expect("typed").call(&mut store, 0);
    assert!(matches!(direct, Err(Error::Exit(7))));
}

#[test]
fn a_panic_crosses_wasm_frames() {
    let mut store = Store::new(0_u32);
    let host = Func::wrap(&mut store, |mut caller: Caller<'_, u32>, value: i32| {
        *caller.data_mut() += 1;
        assert!(value != 3, "three is too much");
        value
    });
    let instance = start(&mut store, &image(&tables()), host);
    let attempt = || call(&mut store, &instance, "call_import", 3);
    let payload = std::panic::catch_unwind(std::panic::AssertUnwindSafe(attempt)).expect_err("panics");
    assert_eq!(payload.downcast_ref::<&str>(), Some(&"three is too much"));
    assert_eq!(call(&mut store, &instance, "call_import", 4).expect("callable again"), 4);
    assert_eq!(store.into_data(), 2);
}

#[test]
fn a_nested_trap_unwinds_to_the_inner_entry() {
    let mut store = Store::new(Vec::<String>::new());
    let host =
        Func::wrap(&mut store, |mut caller: Caller<'_, Vec<String>>, value: i32| -> Result<i32, Error> {
            let inner = caller.get_func("calls_unreachable").expect("exported").typed::<i32, i32>(&caller)?;
            let error = inner.call(&mut caller, value).expect_err("traps");
            let Error::Trap(trap) = &error else { panic!("no trap") };
            let names = trap.backtrace.iter().map(|frame| frame.name.clone().unwrap_or_default());
            caller.data_mut().push(names.collect::<Vec<_>>().join(" "));
            if value == 0 { Err(error) } else { Ok(value + 1) }
        });
    let instance = start(&mut store, &image(&tables()), host);
    assert_eq!(call(&mut store, &instance, "call_import", 1).expect("the host goes on"), 2);
    let frames = ["test_unreachable", "test_calls_unreachable", "test_call_import"];
    assert_eq!(*store.data(), [frames.join(" ")]);
    check_trap(call(&mut store, &instance, "call_import", 0), TrapCode::Unreachable, &frames);
}

#[test]
fn two_stores_can_be_nested() {
    let (inner, inner_instance) = start_plain();
    let inner = std::sync::Mutex::new(inner);
    let mut outer = Store::new(());
    let host = Func::wrap(&mut outer, move |value: i32| -> Result<i32, Error> {
        let mut inner = inner.lock().expect("not poisoned");
        call(
            &mut *inner,
            &inner_instance,
            if value == 0 { "calls_unreachable" } else { "call_import" },
            value,
        )
    });
    let instance = start(&mut outer, &image(&tables()), host);
    assert_eq!(call(&mut outer, &instance, "call_import", 8).expect("returns"), 16);
    let frames = ["test_unreachable", "test_calls_unreachable", "test_call_import"];
    check_trap(call(&mut outer, &instance, "call_import", 0), TrapCode::Unreachable, &frames);
}

#[test]
fn a_host_function_on_another_stack_calls_no_wasm() {
    let mut store = Store::new(());
    let host = Func::wrap(&mut store, |mut caller: Caller<'_, ()>, _: i32| -> Result<i32, Error> {
        let inner = caller.get_func("memory_size").expect("exported").typed::<i32, i32>(&caller)?;
        let mut outcome = Ok(0);
        code::on_other_stack(&mut || outcome = inner.call(&mut caller, 0));
        outcome
    });
    let instance = start(&mut store, &image(&tables()), host);
    let error = call(&mut store, &instance, "call_import", 0).expect_err("refused");
    let expect = "this runtime does not support calls into wasm from a host function that has switched to another stack";
    assert_eq!(error.to_string(), expect);
    // From outside, any stack will do.
    let mut outcome = Ok(0);
    code::on_other_stack(&mut || outcome = call(&mut store, &instance, "memory_size", 0));
    assert_eq!(outcome.expect("returns"), 1);
}

#[test]
fn a_thread_that_blocks_the_signals_of_faults_traps_all_the_same() {
    let thread = std::thread::spawn(|| {
        code::block_fault_signals();
        let (mut store, instance) = start_plain();
        check_trap(
            call(&mut store, &instance, "unreachable", 0),
            TrapCode::Unreachable,
            &["test_unreachable"],
        );
        check_trap(call(&mut store, &instance, "recurse", 0), TrapCode::StackOverflow, &["test_recurse"]);
    });
    thread.join().expect("the thread succeeds");
}

#[test]
fn threads_have_their_own_stacks() {
    let image = image(&tables());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let mut store = Store::new(());
                let host = Func::wrap(&mut store, |value: i32| value.wrapping_mul(2));
                let instance = start(&mut store, &image, host);
                for _ in 0..50 {
                    check_trap(
                        call(&mut store, &instance, "recurse", 0),
                        TrapCode::StackOverflow,
                        &["test_recurse"],
                    );
                    check_trap(
                        call(&mut store, &instance, "load", i32::MAX),
                        TrapCode::MemoryOutOfBounds,
                        &["test_load"],
                    );
                    assert_eq!(call(&mut store, &instance, "call_import", 4).expect("returns"), 8);
                }
            });
        }
    });
}

#[test]
fn a_store_moves_between_threads() {
    let (mut store, instance) = start_plain();
    check_trap(call(&mut store, &instance, "recurse", 0), TrapCode::StackOverflow, &["test_recurse"]);
    let moved = std::thread::spawn(move || {
        check_trap(call(&mut store, &instance, "recurse", 0), TrapCode::StackOverflow, &["test_recurse"]);
        assert_eq!(call(&mut store, &instance, "call_import", 2).expect("returns"), 4);
        store
    });
    let mut store = moved.join().expect("the thread succeeds");
    assert_eq!(call(&mut store, &instance, "call_import", 3).expect("returns"), 6);
    check_trap(
        call(&mut store, &instance, "recurse_with_host", 0),
        TrapCode::StackOverflow,
        &["test_recurse_with_host"],
    );
}

#[test]
fn dynamic_host_functions_are_checked() {
    let mut store = Store::new(());
    let ty = FuncType { params: vec![ValueType::I32], results: vec![ValueType::I32] };
    let host = Func::new(&mut store, ty, |_, params, results| {
        results[0] = if params[0] == Val::I32(1) { Val::I64(1) } else { params[0] };
        Ok(())
    });
    let instance = start(&mut store, &image(&tables()), host);
    assert_eq!(call(&mut store, &instance, "call_import", 5).expect("returns"), 5);
    let error = call(&mut store, &instance, "call_import", 1).expect_err("a result of another type");
    assert_eq!(error.to_string(), "a value of type `i32` is needed, not `i64`");
}

#[test]
fn a_fault_that_is_not_ours_ends_the_process() {
    let status = in_child("a_fault_that_is_not_ours_ends_the_process", || {
        let mut store = Store::new(());
        let host = Func::wrap(&mut store, |value: i32| value + i32::from(code::fault()));
        let instance = start(&mut store, &image(&tables()), host);
        check_trap(call(&mut store, &instance, "recurse", 0), TrapCode::StackOverflow, &["test_recurse"]);
        call(&mut store, &instance, "call_import", 0).expect_err("not reached");
    });
    let signal = |status: std::process::ExitStatus| std::os::unix::process::ExitStatusExt::signal(&status);
    assert!(status.is_none_or(|status| signal(status) == Some(libc::SIGSEGV)));
}

/// Runs this same test again in a process of its own, so that limits of the process can be set, and tells
/// how it ended.
fn in_child(test: &str, body: impl FnOnce()) -> Option<std::process::ExitStatus> {
    const CHILD: &str = "WASMC_TEST_CHILD";
    if std::env::var_os(CHILD).is_some() {
        body();
        return None;
    }
    let mut command = std::process::Command::new(std::env::current_exe().expect("known"));
    command.args(["--exact", test, "--test-threads", "1"]).env(CHILD, "1");
    Some(command.stdout(std::process::Stdio::null()).status().expect("runs"))
}

#[test]
fn a_refused_reservation_is_a_clear_error() {
    let status = in_child("a_refused_reservation_is_a_clear_error", || {
        let limit = rustix::process::Rlimit { current: Some(4 << 30), maximum: Some(4 << 30) };
        rustix::process::setrlimit(rustix::process::Resource::As, limit).expect("may be lowered");
        let mut store = Store::new(());
        let host = Func::wrap(&mut store, |value: i32| value);
        let error =
            Instance::new(&mut store, &image(&tables()), &[host.into()]).expect_err("8 GiB do not fit");
        let message = error.to_string();
        assert!(
            message.starts_with("cannot reserve 8590000128 bytes of address space for a memory"),
            "{message}"
        );
        assert!(message.contains("`ulimit -v unlimited`"), "{message}");
    });
    assert!(status.is_none_or(|status| status.success()));
}

#[test]
fn stacks_are_freed_with_their_threads() {
    let status = in_child("stacks_are_freed_with_their_threads", || {
        let image = image(&tables());
        let run = || {
            let mut store = Store::new(());
            let host = Func::wrap(&mut store, |value: i32| value);
            let instance = start(&mut store, &image, host);
            assert_eq!(call(&mut store, &instance, "call_import", 1).expect("returns"), 1);
        };
        let mappings = || std::fs::read_to_string("/proc/self/maps").expect("readable").lines().count();
        std::thread::scope(|scope| scope.spawn(run).join().expect("succeeds"));
        let before = mappings();
        for _ in 0..100 {
            std::thread::scope(|scope| scope.spawn(run).join().expect("succeeds"));
        }
        assert!(mappings() < before + 50, "{} mappings, {before} before", mappings());
    });
    assert!(status.is_none_or(|status| status.success()));
}

#[test]
fn the_stack_size_can_be_set() {
    let depth = |bytes: usize| {
        wasmc_runtime::set_wasm_stack_bytes(bytes);
        let run = || {
            let mut store = Store::new(0_u64);
            let host = Func::wrap(&mut store, |mut caller: Caller<'_, u64>, value: i32| {
                *caller.data_mut() += 1;
                value
            });
            let instance = start(&mut store, &image(&tables()), host);
            let result = call(&mut store, &instance, "recurse_with_host", 0);
            check_trap(result, TrapCode::StackOverflow, &["test_recurse_with_host"]);
            store.into_data()
        };
        std::thread::spawn(run).join().expect("succeeds")
    };
    let status = in_child("the_stack_size_can_be_set", || {
        let (small, large) = (depth(1 << 20), depth(4 << 20));
        assert!((60_000..70_000).contains(&small), "16 bytes each in 1 MiB: {small} frames");
        assert!((4 * small - 100..=4 * small + 100).contains(&large), "{small} and {large} frames");
    });
    assert!(status.is_none_or(|status| status.success()));
}
