//! How do exceptions travel between a Rust program and WebAssembly code? A host function throws one that the code catches, the
//! code throws one that the program reads, and a host function passes one on. Takes the path of the artifact; without one, it
//! prints the module to compile.
//!
//! # Safety
//! Loading an artifact is trusting it: it must come from `wasmc build`, unaltered. Everything else is safe.
#![allow(unsafe_code, reason = "loading an artifact is unsafe, since it is code")]

use std::error::Error as StdError;
use wasmc_loader::{Caller, Error, Exception, FuncType, Linker, Module, Store, Tag, Val, ValueType};

/// The module, to be compiled with `wasmc build exceptions.wat -o exceptions.cwasm`.
pub(crate) const WAT: &str = r#"
(module
  (import "host" "not_found" (tag $not_found (param i32)))
  (import "host" "look_up" (func $look_up (param i32) (result i32)))
  (tag $too_large (export "too_large") (param i32 i64))
  (func (export "look_up_or_negate") (param $key i32) (result i32)
    (block $missing (result i32)
      (try_table (catch $not_found $missing)
        (return (call $look_up (local.get $key))))
      (unreachable))
    (i32.mul (i32.const -1)))
  (func (export "look_up") (param $key i32) (result i32)
    (if (i32.gt_u (local.get $key) (i32.const 100))
      (then (throw $too_large (local.get $key) (i64.const 100))))
    (call $look_up (local.get $key))))
"#;

/// Takes every step and returns what could be learned of the exceptions.
pub(crate) fn run(module: &Module) -> Result<Vec<String>, Box<dyn StdError>> {
    let mut store = Store::new(());
    let mut told = Vec::new();

    // A tag tells exceptions apart; the parameters of its type are what they carry.
    let not_found = Tag::new(&mut store, FuncType { params: vec![ValueType::I32], results: vec![] })?;

    // A host function throws by returning an exception as its error.
    let look_up = move |mut caller: Caller<'_, ()>, key: i32| -> Result<i32, Error> {
        match key {
            0..10 => Ok(key * key),
            _ => Err(Error::Exception(Exception::new(&mut caller, not_found, &[Val::I32(key)])?)),
        }
    };
    let mut linker = Linker::new();
    linker.define("host", "not_found", not_found).func_wrap("host", "look_up", look_up);
    let instance = linker.instantiate(&mut store, module)?;

    // WebAssembly code catches it, by its tag.
    let or_negate = instance.get_typed_func::<i32, i32>(&mut store, "look_up_or_negate")?;
    assert_eq!((or_negate.call(&mut store, 7)?, or_negate.call(&mut store, 50)?), (49, -50));

    // What nothing catches is the error of the call, whether the host or the code has thrown it.
    let look_up = instance.get_typed_func::<i32, i32>(&mut store, "look_up")?;
    let too_large = instance.get_tag(&store, "too_large").ok_or("the module exports no such tag")?;
    for key in [50, 101] {
        match look_up.call(&mut store, key) {
            Err(Error::Exception(exception)) if exception.tag(&store) == too_large => {
                let frame = exception.thrown_in(&store).ok_or("the code has thrown it")?;
                let name = frame.name.as_deref().unwrap_or("a function without a name");
                told.push(format!("too large: {:?}, says {name}", exception.values(&store)));
            }
            Err(Error::Exception(exception)) => {
                assert_eq!(exception.tag(&store), not_found);
                told.push(format!("not found: {:?}", exception.values(&store)));
            }
            other => return Err(format!("expected an exception, got {other:?}").into()),
        }
    }
    Ok(told)
}

fn main() -> Result<(), Box<dyn StdError>> {
    let Some(artifact) = std::env::args_os().nth(1) else {
        println!("{WAT}");
        return Ok(());
    };
    // SAFETY: whoever runs this vouches for the artifact.
    let module = unsafe { Module::open(artifact.as_ref()) }?;
    for line in run(&module)? {
        println!("{line}");
    }
    Ok(())
}
