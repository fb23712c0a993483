//! Do vectors come through unchanged wherever values go: parameters and results beyond what registers hold, globals,
//! locals, blocks, tables, other instances, the host?

use crate::{MACHINES, engine, instance, options};
use wasmc_compiler::OptLevel;
use wasmc_compiler::progress::Silent;
use wasmc_loader::{
    Error, Extern, Func, FuncType, Global, GlobalType, Linker, Store, TrapCode, Val, ValueType,
};

const A: u128 = 0x0f0e_0d0c_0b0a_0908_0706_0504_0302_0100;
const B: u128 = 0xf7ff_ffff_ffff_fff4_7fa0_0000_ffc0_0001;

#[test]
fn through_calls_with_more_than_registers_hold() {
    let text = r#"(module
        (type $many (func (param v128 i32 v128 f64 v128 v128 v128 i64 v128 v128 v128 v128 v128 f32 v128)
            (result v128 i32 v128 v128 f64 v128 v128 v128)))
        (table funcref (elem $many))
        (func $many (export "many") (type $many)
            (i8x16.add (local.get 0) (local.get 14)) (local.get 1) (local.get 12) (local.get 11) (local.get 3)
            (local.get 10) (local.get 9) (v128.xor (local.get 2) (local.get 8)))
        (func (export "indirect") (type $many)
            (local.get 0) (local.get 1) (local.get 2) (local.get 3) (local.get 4) (local.get 5) (local.get 6)
            (local.get 7) (local.get 8) (local.get 9) (local.get 10) (local.get 11) (local.get 12) (local.get 13)
            (local.get 14) (call_indirect (type $many) (i32.const 0))))"#;
    let vector = |number: u128| Val::V128(A.wrapping_mul(number * 2 + 1));
    let mut args: Vec<Val> = (0..15).map(vector).collect();
    args[1] = Val::I32(-7);
    args[3] = Val::F64(0x7ff0_0000_0000_0001);
    args[7] = Val::I64(i64::MIN);
    args[13] = Val::F32(0x7fa0_0000);
    let bits = |number: usize| args[number].v128().expect("it is a vector");
    let sum = bits(0).to_le_bytes().into_iter().zip(bits(14).to_le_bytes()).map(|(x, y)| x.wrapping_add(y));
    let sum: [u8; 16] = sum.collect::<Vec<_>>().try_into().expect("16 bytes");
    let wanted = [
        Val::V128(u128::from_le_bytes(sum)),
        args[1],
        args[12],
        args[11],
        args[3],
        args[10],
        args[9],
        Val::V128(bits(2) ^ bits(8)),
    ];
    for machine in MACHINES {
        let mut store = Store::new(());
        let instance = instance(&mut store, text, &options(machine));
        for name in ["many", "indirect"] {
            let mut results = [Val::I32(0); 8];
            let func = instance.get_func(&mut store, name).expect("it is exported");
            func.call(&mut store, &args, &mut results).expect("no trap");
            assert_eq!(results, wanted, "{name} at {machine:?}");
        }
    }
}

#[test]
fn through_tail_calls_with_more_than_registers_hold() {
    let text = r#"(module
        (type $turn (func (param i32 v128 v128 f32 v128 i64 v128 v128 v128 v128 v128 v128 v128 i32 i32 i32)
            (result v128 i32 v128 v128 v128 v128 v128)))
        (table funcref (elem $done $turn))
        (func $done (type $turn)
            (local.get 1) (local.get 13) (local.get 2) (local.get 9) (local.get 10) (local.get 11) (local.get 12))
        (func $turn (export "turn") (type $turn)
            (i32.sub (local.get 0) (i32.const 1)) (local.get 12) (local.get 1) (local.get 3) (local.get 2) (local.get 5)
            (local.get 4) (local.get 6) (local.get 7) (local.get 8) (local.get 9) (local.get 10) (local.get 11)
            (local.get 14) (local.get 13) (local.get 15)
            (return_call_indirect (type $turn) (i32.ne (local.get 0) (i32.const 0)))))"#;
    const VECTORS: [usize; 10] = [1, 2, 4, 6, 7, 8, 9, 10, 11, 12];
    let mut args: Vec<Val> = (0..16).map(Val::I32).collect();
    args[3] = Val::F32(0);
    args[5] = Val::I64(5);
    for (number, position) in VECTORS.iter().enumerate() {
        args[*position] = Val::V128(A + number as u128);
    }
    for machine in MACHINES {
        let mut store = Store::new(());
        let instance = instance(&mut store, text, &options(machine));
        let func = instance.get_func(&mut store, "turn").expect("it is exported");
        for turns in [0, 1, 9, 100_001] {
            let mut results = [Val::I32(0); 7];
            args[0] = Val::I32(turns);
            func.call(&mut store, &args, &mut results).expect("no trap");
            // One call more than turns were asked for, each moving the vectors on by one.
            let moved = turns as usize + 1;
            let vector = |number: usize| Val::V128(A + ((number + 10 - moved % 10) % 10) as u128);
            let other = Val::I32(if moved % 2 == 1 { 14 } else { 13 });
            let wanted = [vector(0), other, vector(1), vector(6), vector(7), vector(8), vector(9)];
            assert_eq!(results, wanted, "{turns} at {machine:?}");
        }
    }
}

#[test]
fn through_blocks_loops_locals_and_select() {
    let text = r#"(module
        (func (export "choose") (param v128 v128 i32) (result v128)
            (select (local.get 0) (local.get 1) (local.get 2)))
        (func (export "typed choose") (param v128 v128 i32) (result v128)
            (select (result v128) (local.get 0) (local.get 1) (local.get 2)))
        (func (export "table") (param v128 v128 i32) (result v128)
            (block $b (result v128) (block $a (result v128)
                (local.get 0) (local.get 2) (br_table $a $b))
                (v128.not)))
        (func (export "loop") (param v128 v128 i32) (result v128) (local $zero v128)
            (local.get 0)
            (loop $l (param v128) (result v128)
                (i8x16.add (local.get 1))
                (local.tee $zero)
                (local.set 2 (i32.sub (local.get 2) (i32.const 1)))
                (br_if $l (local.get 2)))
            (if (param v128) (result v128) (v128.any_true (local.get $zero))
                (then (i8x16.sub (local.get 1))) (else)))
        (func (export "default") (param v128 v128 i32) (result v128) (local $zero v128) (local.get $zero)))"#;
    let repeated = |count: u8| u128::from_le_bytes(A.to_le_bytes().map(|byte| byte.wrapping_add(count)));
    let ones = u128::from_le_bytes([1; 16]);
    for machine in MACHINES {
        let mut store = Store::new(());
        let instance = instance(&mut store, text, &options(machine));
        for (name, x, y, count, wanted) in [
            ("choose", A, B, 1, A),
            ("choose", A, B, 0, B),
            ("typed choose", A, B, -1, A),
            ("typed choose", A, B, 0, B),
            ("table", A, B, 0, !A),
            ("table", A, B, 1, A),
            ("table", A, B, 99, A),
            ("loop", A, ones, 5, repeated(4)),
            ("default", A, B, 0, 0),
        ] {
            let func =
                instance.get_typed_func::<(u128, u128, i32), u128>(&mut store, name).expect("it is exported");
            assert_eq!(
                func.call(&mut store, (x, y, count)).expect("no trap"),
                wanted,
                "{name} {count} {machine:?}"
            );
        }
    }
}

/// A module whose globals are another's, the host's and its own.
const GLOBALS: &str = r#"(module
    (import "host" "fixed" (global $fixed v128))
    (import "host" "changing" (global $changing (mut v128)))
    (import "host" "turn" (func $turn (param v128 i32 v128) (result i32 v128)))
    (global $literal v128 (v128.const i32x4 1 2 3 4))
    (global $copy v128 (global.get $fixed))
    (global $own (export "own") (mut v128) (v128.const f64x2 nan:0x4000000000000 -0))
    (func (export "literal") (result v128) (global.get $literal))
    (func (export "copy") (result v128) (global.get $copy))
    (func (export "swap") (param v128) (result v128)
        (global.get $changing) (global.set $own (global.get $changing)) (global.set $changing (local.get 0)))
    (func (export "turn") (param v128 v128) (result v128 i32)
        (local $number i32) (local $vector v128)
        (call $turn (local.get 0) (i32.const 7) (local.get 1))
        (local.set $vector) (local.set $number) (local.get $vector) (local.get $number)))"#;

#[test]
fn through_globals_and_functions_of_the_host() {
    let bytes = wat::parse_str(GLOBALS).expect("the test's module is well-formed");
    for machine in MACHINES {
        let artifact = wasmc_compiler::compile(&bytes, &options(machine), &Silent).expect("it compiles");
        let module = engine::load(&artifact).expect("it can be loaded");
        let mut store = Store::new(());
        let vector = ValueType::V128;
        let global = |store: &mut Store<()>, mutable| {
            Global::new(store, GlobalType { value_type: vector, mutable }, Val::V128(B)).expect("types agree")
        };
        let (fixed, changing) = (global(&mut store, false), global(&mut store, true));
        let turn = |_: wasmc_loader::Caller<'_, ()>, args: &[Val], results: &mut [Val]| {
            let [Val::V128(x), Val::I32(number), Val::V128(y)] = *args else {
                panic!("other types: {args:?}")
            };
            results.copy_from_slice(&[Val::I32(number + 1), Val::V128(x ^ y)]);
            Ok(())
        };
        let turn_type =
            FuncType { params: vec![vector, ValueType::I32, vector], results: vec![ValueType::I32, vector] };
        let turn = Func::new(&mut store, turn_type, turn);
        let mut linker = Linker::new();
        linker.define("host", "fixed", Extern::Global(fixed));
        linker.define("host", "changing", Extern::Global(changing));
        linker.define("host", "turn", Extern::Func(turn));
        let instance = linker.instantiate(&mut store, &module).expect("its imports are defined");
        for (name, wanted) in [("literal", 0x4_0000_0003_0000_0002_0000_0001), ("copy", B)] {
            let func = instance.get_typed_func::<(), u128>(&mut store, name).expect("it is exported");
            assert_eq!(func.call(&mut store, ()).expect("no trap"), wanted, "{name} at {machine:?}");
        }
        let Some(Extern::Global(own)) = instance.get_export(&store, "own") else { panic!("it is exported") };
        assert_eq!(own.get(&store), Val::V128(0x8000_0000_0000_0000_7ff4_0000_0000_0000));
        let swap = instance.get_typed_func::<u128, u128>(&mut store, "swap").expect("it is exported");
        assert_eq!(swap.call(&mut store, A).expect("no trap"), B);
        assert_eq!((own.get(&store), changing.get(&store)), (Val::V128(B), Val::V128(A)));
        let turn =
            instance.get_typed_func::<(u128, u128), (u128, i32)>(&mut store, "turn").expect("it is exported");
        assert_eq!(turn.call(&mut store, (A, B)).expect("no trap"), (A ^ B, 8), "{machine:?}");
    }
}

#[test]
fn types_are_checked_at_the_host_s_boundary() {
    let text = r#"(module (global (export "g") (mut v128) (v128.const i64x2 0 0))
        (func (export "f") (param v128) (result v128) (local.get 0)))"#;
    let bytes = wat::parse_str(text).expect("the test's module is well-formed");
    let artifact = engine::compile(&bytes, OptLevel::O2, 1).expect("it compiles");
    let module = engine::load(&artifact).expect("it can be loaded");
    let mut store = Store::new(());
    let instance = Linker::new().instantiate(&mut store, &module).expect("it imports nothing");
    let func = instance.get_func(&mut store, "f").expect("it is exported");
    let wrong = func.call(&mut store, &[Val::I64(1)], &mut [Val::I32(0)]).expect_err("an i64 is no v128");
    assert_eq!(wrong.to_string(), "the function has type (v128 -> v128), not (i64 -> v128)");
    assert!(instance.get_typed_func::<u64, u128>(&mut store, "f").is_err());
    let Some(Extern::Global(global)) = instance.get_export(&store, "g") else { panic!("it is exported") };
    assert!(global.set(&mut store, Val::F64(0)).is_err());
    global.set(&mut store, A.into()).expect("a v128 is one");
    assert_eq!(global.get(&store).v128(), Some(A));
}

#[test]
fn runaway_recursion_with_vectors_ends_in_a_trap() {
    let text = r#"(module (func $f (export "f") (param v128) (result v128)
        (i8x16.add (call $f (i8x16.add (local.get 0) (local.get 0))) (local.get 0))))"#;
    for machine in MACHINES {
        let mut store = Store::new(());
        let instance = instance(&mut store, text, &options(machine));
        let func = instance.get_typed_func::<u128, u128>(&mut store, "f").expect("it is exported");
        match func.call(&mut store, A) {
            Err(Error::Trap(trap)) => assert_eq!(trap.code, TrapCode::StackOverflow),
            other => panic!("expected a trap, got {other:?}"),
        }
    }
}
