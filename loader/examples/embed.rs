//! How does a Rust program run WebAssembly that was compiled ahead of time? Every step of it, on the artifact
//! whose path is given. Without a path, it prints the module to compile.
//!
//! # Safety
//! Loading an artifact is trusting it: it must come from `wasmc build`, unaltered. Everything else is safe.
#![allow(unsafe_code, reason = "loading an artifact is unsafe, since it is code")]

use std::error::Error as StdError;
use std::path::Path;
use wasmc_loader::{Caller, Error, Linker, Module, Store, TrapCode};

/// The module, to be compiled with `wasmc build embed.wat -o embed.cwasm`.
pub(crate) const WAT: &str = r#"
(module
  (import "host" "log" (func $log (param $address i32) (param $len i32)))
  (memory (export "memory") 1)
  (data (i32.const 16) "hello from wasm")
  (func (export "greet")
    (call $log (i32.const 16) (i32.const 15)))
  (func (export "store_square") (param $address i32) (param $number i32)
    (i32.store (local.get $address) (i32.mul (local.get $number) (local.get $number))))
  (func $divide (export "divide") (param i32 i32) (result i32)
    (i32.div_s (local.get 0) (local.get 1))))
"#;

/// A host function: reads the caller's memory and changes the store's data, the lines logged so far.
fn log(mut caller: Caller<'_, Vec<String>>, address: i32, len: i32) -> Result<(), Error> {
    let memory = caller.get_memory("memory").ok_or_else(|| Error::host("the caller exports no memory"))?;
    let (bytes, lines) = memory.data_and_store_mut(&mut caller);
    // Addresses of WebAssembly are unsigned, whatever Rust type they come in.
    let (start, len) = (address.cast_unsigned() as usize, len.cast_unsigned() as usize);
    let line = bytes.get(start..).and_then(|bytes| bytes.get(..len));
    let line = line.ok_or_else(|| Error::host("the line does not lie in the memory"))?;
    lines.push(String::from_utf8_lossy(line).into_owned());
    Ok(())
}

/// Takes every step and returns what the module logged.
pub(crate) fn run(artifact: &Path) -> Result<Vec<String>, Box<dyn StdError>> {
    // Load. Costs the same for small and large modules.
    // SAFETY: whoever runs this vouches for the artifact.
    let module = unsafe { Module::open(artifact) }?;

    // Define what the module imports, and make an instance in a store.
    let mut linker = Linker::new();
    linker.func_wrap("host", "log", log);
    let mut store = Store::new(Vec::new());
    let instance = linker.instantiate(&mut store, &module)?;

    // Call an export, which calls the host function.
    let greet = instance.get_typed_func::<(), ()>(&mut store, "greet")?;
    greet.call(&mut store, ())?;

    // Call another one and read what it wrote to memory.
    let store_square = instance.get_typed_func::<(i32, i32), ()>(&mut store, "store_square")?;
    store_square.call(&mut store, (64, 12))?;
    let memory = instance.get_memory(&mut store, "memory").ok_or("the module exports no memory")?;
    assert_eq!(memory.data(&store)[64..68], 144_i32.to_le_bytes());

    // A trap is an error that says what and where; the instance lives on.
    let divide = instance.get_typed_func::<(i32, i32), i32>(&mut store, "divide")?;
    match divide.call(&mut store, (1, 0)) {
        Err(Error::Trap(trap)) => assert_eq!(trap.code, TrapCode::IntegerDivideByZero),
        other => return Err(format!("expected a trap, got {other:?}").into()),
    }
    assert_eq!(divide.call(&mut store, (42, 6))?, 7);

    Ok(store.into_data())
}

fn main() -> Result<(), Box<dyn StdError>> {
    let Some(artifact) = std::env::args_os().nth(1) else {
        println!("{WAT}");
        return Ok(());
    };
    for line in run(Path::new(&artifact))? {
        println!("{line}");
    }
    Ok(())
}
