//! What does a program that embeds wasmc get? The documented example as it stands, what a linker says of imports
//! that do not fit, and WASI as a linker offers it.

#[expect(dead_code, reason = "its `main` is for the command line")]
#[path = "../loader/examples/embed.rs"]
mod embed;
mod engine;
#[expect(dead_code, reason = "its `main` is for the command line")]
#[path = "../loader/examples/exceptions.rs"]
mod exceptions;
#[expect(dead_code, reason = "its `main` is for the command line")]
#[path = "../loader/examples/wasi.rs"]
mod given;

use wasmc_compiler::OptLevel;
use wasmc_loader::wasi::OutputBuffer;
use wasmc_loader::{
    Caller, Error, Extern, Func, FuncType, LinkError, Linker, Memory, MemoryType, Module, Store, Val,
    ValueType, WasiCtx, WasiCtxBuilder,
};

fn module(text: &str) -> Module {
    let module = wat::parse_str(text).expect("the text is valid");
    let artifact = engine::compile(&module, OptLevel::O0, 1).expect("it compiles");
    engine::load(&artifact).expect("what was just compiled can be loaded")
}

#[test]
fn the_documented_example_works() {
    let module = wat::parse_str(embed::WAT).expect("the example's text is valid");
    for opt_level in [OptLevel::O0, OptLevel::O2] {
        let artifact = engine::compile(&module, opt_level, 1).expect("the example's module compiles");
        let file = tempfile::NamedTempFile::new().expect("there is room for a file");
        std::fs::write(file.path(), artifact).expect("the file can be written");
        let lines = embed::run(file.path()).expect("every step works");
        assert_eq!(lines, ["hello from wasm"]);
    }
}

#[test]
fn the_documented_example_of_what_a_guest_is_given_works() {
    let (code, answer) = given::run(&module(given::WAT)).expect("every step works");
    assert_eq!(code, 3);
    assert_eq!(answer, *b"GREETING=hello\0input\x1e\0\0\0\0\0\0\0\x04\x04");
}

#[test]
fn the_documented_example_of_exceptions_works() {
    let told = exceptions::run(&module(exceptions::WAT)).expect("every step works");
    assert_eq!(told, ["not found: [I32(50)]", "too large: [I32(101), I64(100)], says look_up"]);
}

#[test]
fn definitions_in_another_store_are_an_error_whatever_else_is_wrong() {
    let memory_type = MemoryType::new(1, None);
    let mut other = Store::new(());
    let foreign = Memory::new(&mut other, memory_type).expect("there is room");
    let exporter = module(r#"(module (memory (export "memory") 1))"#);
    let exporting = Linker::new().instantiate(&mut other, &exporter).expect("it imports nothing");
    let mut linkers = [Linker::new(), Linker::new()];
    linkers[0].define("env", "memory", foreign);
    linkers[1].instance(&mut other, "env", exporting);
    for linker in &mut linkers {
        let mut store = Store::new(());
        assert_eq!(linker.get(&mut store, "env", "memory"), None);
        linker.func_wrap("host", "log", |_: i64| 0_i32);
        for rest in ["", r#"(import "host" "log" (func))"#, r#"(import "host" "missing" (func))"#] {
            let text = format!(r#"(module {rest} (import "env" "memory" (memory 1)))"#);
            let error = linker.instantiate(&mut store, &module(&text)).expect_err("of another store");
            let is_named =
                matches!(error, LinkError::Instantiate(Error::WrongStore { what: "Memory" | "Instance" }));
            assert!(is_named, "{rest}: {error}");
        }
    }
}

const IMPORTS: &str = r#"(module
    (import "env" "log" (func (param i32)))
    (import "env" "memory" (memory 2 3))
    (import "env" "table" (table 1 funcref))
    (import "wasi_snapshot_preview1" "fd_close" (func (param i64) (result i32)))
    (import "wasi_snapshot_preview1" "fd_clone" (func (param i32) (result i32))))"#;

#[test]
fn everything_unresolved_is_listed() {
    let mut store = Store::new(WasiCtxBuilder::new().build().expect("nothing can fail"));
    let mut linker = Linker::new();
    linker.add_wasi(|wasi: &mut WasiCtx| wasi);
    linker.func_wrap("env", "log", |_: i64| 0_i32);
    let memory = Memory::new(&mut store, MemoryType::new(2, None)).expect("there is room");
    linker.define("env", "memory", memory);
    let error = linker.instantiate(&mut store, &module(IMPORTS)).expect_err("the imports do not fit");
    let lines = [
        "unresolved import `env.table` (table, funcref, 1 element)",
        "unresolved import `wasi_snapshot_preview1.fd_clone` (func, i32 -> i32)",
        "incompatible import type: `env.log` is declared as (func, i32 -> ()), but given (func, i64 -> i32)",
        "incompatible import type: `env.memory` is declared as (memory, 2 to 3 pages), but given (memory, 2 pages)",
        "incompatible import type: `wasi_snapshot_preview1.fd_close` is declared as (func, i64 -> i32), \
         but given (func, i32 -> i32)",
    ];
    assert_eq!(error.to_string(), lines.join("\n"));
}

#[test]
fn mismatches_alone_are_listed_too() {
    let mut store = Store::new(());
    let mut linker = Linker::new();
    linker.func_wrap("", "f", || ());
    let module = module(r#"(module (import "" "f" (func (result i32))))"#);
    match linker.instantiate(&mut store, &module) {
        Err(LinkError::Unresolved { missing, mismatched }) => {
            assert_eq!((missing.len(), mismatched.len()), (0, 1));
        }
        other => panic!("expected a mismatch, got {other:?}"),
    }
}

#[test]
fn the_last_definition_counts() {
    let provider = module(r#"(module (func (export "f") (result i32) (i32.const 1)))"#);
    let consumer = module(
        r#"(module (import "env" "f" (func $f (result i32))) (func (export "call") (result i32) (call $f)))"#,
    );
    let mut store = Store::new(());
    let mut linker = Linker::new();
    let first = linker.instantiate(&mut store, &provider).expect("it imports nothing");
    linker.instance(&mut store, "env", first);
    let call = |linker: &Linker<()>, store: &mut Store<()>| {
        let instance = linker.instantiate(&mut *store, &consumer).expect("the import is defined");
        let call = instance.get_typed_func::<(), i32>(&mut *store, "call").expect("it is exported");
        call.call(store, ()).expect("nothing traps")
    };
    assert_eq!(call(&linker, &mut store), 1);
    linker.func_wrap("env", "f", || 2);
    assert_eq!(call(&linker, &mut store), 2);
    let ty = FuncType { params: vec![], results: vec![ValueType::I32] };
    linker.func_new("env", "f", ty.clone(), |_, _, results| {
        results[0] = Val::I32(3);
        Ok(())
    });
    assert_eq!(call(&linker, &mut store), 3);
    let func = Func::new(&mut store, ty, |_: Caller<'_, ()>, _, results| {
        results[0] = Val::I32(4);
        Ok(())
    });
    linker.define("env", "f", Extern::Func(func));
    assert_eq!(call(&linker, &mut store), 4);
}

#[test]
fn one_linker_serves_many_stores() {
    let module = module(r#"(module (import "" "add" (func $add)) (func (export "run") (call $add)))"#);
    let mut linker = Linker::new();
    linker.func_wrap("", "add", |mut caller: Caller<'_, u32>| *caller.data_mut() += 1);
    for start in 0..3 {
        let mut store = Store::new(start);
        let instance = linker.instantiate(&mut store, &module).expect("the import is defined");
        let run = instance.get_typed_func::<(), ()>(&store, "run").expect("it is exported");
        run.call(&mut store, ()).expect("nothing traps");
        assert_eq!(store.into_data(), start + 1);
    }
}

/// What the host keeps for a guest.
struct Host {
    wasi: WasiCtx,
    name: &'static str,
}

const HELLO: &str = r#"(module
    (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
    (import "wasi_unstable" "proc_exit" (func $proc_exit (param i32)))
    (memory (export "memory") 1)
    (data (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
    (func (export "_start")
        (call $proc_exit (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))"#;

#[track_caller]
fn run_wasi(text: &str, expect_exit: i32) -> Vec<u8> {
    let output = OutputBuffer::new(1 << 10);
    let mut builder = WasiCtxBuilder::new();
    builder.stdout_buffer(output.clone());
    let wasi = builder.build().expect("nothing can fail");
    let mut store = Store::new(Host { wasi, name: "host" });
    let mut linker = Linker::new();
    linker.add_wasi(|host: &mut Host| &mut host.wasi);
    let instance = linker.instantiate(&mut store, &module(text)).expect("WASI is offered");
    let start = instance.get_typed_func::<(), ()>(&store, "_start").expect("it is exported");
    match start.call(&mut store, ()) {
        Err(Error::Exit(code)) => assert_eq!(code, expect_exit),
        other => panic!("expected an exit, got {other:?}"),
    }
    assert_eq!(store.data().name, "host");
    output.contents()
}

#[test]
fn wasi_reaches_the_memory_that_the_caller_exports() {
    assert_eq!(run_wasi(HELLO, 0), b"hello\n");
}

#[test]
fn without_an_exported_memory_every_address_is_a_fault() {
    const EFAULT: i32 = 21;
    assert_eq!(run_wasi(&HELLO.replace("(export \"memory\")", ""), EFAULT), b"");
}

#[test]
fn every_instance_has_its_own_memory_behind_one_wasi_function() {
    let speaker = |import: &str, line: &str| {
        module(&format!(
            r#"(module
                (import {import} "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
                (export "fd_write" (func $fd_write))
                (memory (export "memory") 1)
                (data (i32.const 0) "\08\00\00\00\02\00\00\00{line}\n")
                (func (export "speak") (result i32)
                    (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32))))"#
        ))
    };
    let output = OutputBuffer::new(1 << 10);
    let wasi = WasiCtxBuilder::new().stdout_buffer(output.clone()).build().expect("nothing can fail");
    let mut store = Store::new(wasi);
    let mut linker = Linker::new();
    linker.add_wasi(|wasi: &mut WasiCtx| wasi);
    let first = linker.instantiate(&mut store, &speaker(r#""wasi_snapshot_preview1""#, "1"));
    let first = first.expect("WASI is offered");
    linker.instance(&mut store, "first", first);
    let second = linker.instantiate(&mut store, &speaker(r#""first""#, "2")).expect("the first exports it");
    for instance in [first, second, first, second] {
        let speak = instance.get_typed_func::<(), i32>(&store, "speak").expect("it is exported");
        assert_eq!(speak.call(&mut store, ()).expect("nothing traps"), 0);
    }
    assert_eq!(output.contents(), b"1\n2\n1\n2\n");
}
