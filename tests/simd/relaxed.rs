//! Which choice do relaxed operators make? That of the deterministic profile if it is asked for, and otherwise that of
//! the processor; artifacts say which.

use crate::{instance, options};
use wasmc_compiler::{OptLevel, Options, RelaxedSimd};
use wasmc_loader::Store;

/// Both multiply-adds on numbers where rounding once and twice differ: `(1 + 2^-12)^2 - 1` and its negative.
const MODULE: &str = r#"(module
    (func (export "madd") (param v128) (result v128)
        (f32x4.relaxed_madd (local.get 0) (local.get 0) (v128.const f32x4 -1 -1 -1 -1)))
    (func (export "nmadd") (param v128) (result v128)
        (f32x4.relaxed_nmadd (local.get 0) (local.get 0) (v128.const f32x4 1 1 1 1)))
    (func (export "swizzle") (param v128) (result v128) (i8x16.relaxed_swizzle (local.get 0) (v128.const i64x2 0x1f 0x80)))
    (func (export "trunc") (param v128) (result v128) (i32x4.relaxed_trunc_f32x4_s (v128.not (v128.const i64x2 0 0))))
    (func (export "select") (param v128) (result v128)
        (i16x8.relaxed_laneselect (local.get 0) (v128.const i64x2 0 0) (v128.const i16x8 0x80 0x8000 0 0 0 0 0 0)))
    (func (export "min") (param v128) (result v128)
        (f64x2.relaxed_min (v128.const f64x2 -0 nan) (v128.const f64x2 0 1)))
    (func (export "max") (param v128) (result v128)
        (f32x4.relaxed_max (v128.const f32x4 -0 nan 1 2) (v128.const f32x4 0 1 nan 3)))
    (func (export "q15") (param v128) (result v128)
        (i16x8.relaxed_q15mulr_s (v128.const i16x8 0x8000 1 0 0 0 0 0 0) (v128.const i16x8 0x8000 0x4000 0 0 0 0 0 0)))
    (func (export "dot") (param v128) (result v128)
        (i16x8.relaxed_dot_i8x16_i7x16_s (v128.const i8x16 -128 -128 127 127 0 0 0 0 0 0 0 0 0 0 0 0)
            (v128.const i8x16 -128 -128 127 127 0 0 0 0 0 0 0 0 0 0 0 0)))
    (func (export "dot add") (param v128) (result v128)
        (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.const i8x16 -1 2 3 4 0 0 0 0 0 0 0 0 0 0 0 0)
            (v128.const i8x16 100 127 1 2 0 0 0 0 0 0 0 0 0 0 0 0) (v128.const i32x4 1000 -5 0 0))))"#;

/// `1 + 2^-12` in each lane.
const X: u128 = 0x3f80_0800_3f80_0800_3f80_0800_3f80_0800;

#[track_caller]
fn check(options: &Options, cases: &[(&str, u128)]) {
    let mut store = Store::new(());
    let instance = instance(&mut store, MODULE, options);
    for (name, wanted) in cases {
        let func = instance.get_typed_func::<u128, u128>(&mut store, name).expect("it is exported");
        let found = func.call(&mut store, X).expect("no trap");
        assert_eq!(found, *wanted, "{name}: {found:#034x} for {options:?}");
    }
}

/// A lane in all places.
const fn splat(bits: u32) -> u128 {
    bits as u128 * 0x0000_0001_0000_0001_0000_0001_0000_0001
}

/// `2^-11`, and more exactly `2^-11 + 2^-24`.
const TWICE_ROUNDED: u32 = 0x3a00_0000;
const ONCE_ROUNDED: u32 = 0x3a00_0400;
const SIGN: u32 = 1 << 31;

const DETERMINISTIC: &[(&str, u128)] = &[
    ("madd", splat(TWICE_ROUNDED)),
    ("nmadd", splat(TWICE_ROUNDED | SIGN)),
    ("swizzle", 0),
    ("trunc", 0),
    ("select", 0),
    ("min", 0x7ff8_0000_0000_0000_8000_0000_0000_0000),
    ("max", 0x4040_0000_7fc0_0000_7fc0_0000_0000_0000),
    ("q15", 0x0001_7fff),
    ("dot", 0x7e02_7fff),
    ("dot add", 0xffff_fffb_0000_048d),
];

/// What differs from the above on x86-64, but for multiply-add.
const OF_THE_MACHINE: &[(&str, u128)] = &[
    ("swizzle", 0x3f),
    ("trunc", splat(SIGN)),
    ("select", 0x3f80_0000),
    ("min", 0x3ff0_0000_0000_0000_0000_0000_0000_0000),
    ("max", 0x4040_0000_7fc0_0000_3f80_0000_0000_0000),
    ("q15", 0x0001_8000),
    ("dot", 0x7e02_8000),
    ("dot add", 0xffff_fffb_0000_048d),
];

#[test]
fn the_deterministic_choice_is_the_specification_s() {
    for machine in crate::MACHINES {
        let options = Options { deterministic_relaxed_simd: true, ..options(machine) };
        check(&options, DETERMINISTIC);
    }
}

#[test]
fn the_other_choice_is_the_machine_s() {
    for level in [OptLevel::O0, OptLevel::O2, OptLevel::O3] {
        for (cpu, rounded) in [("x86-64-v2", TWICE_ROUNDED), ("x86-64-v3", ONCE_ROUNDED)] {
            let options = options((level, cpu));
            check(&options, OF_THE_MACHINE);
            check(&options, &[("madd", splat(rounded)), ("nmadd", splat(rounded | SIGN))]);
        }
    }
}

#[test]
fn choices_follow_the_processor_and_the_option() {
    let fused = wasmc_abi::cpu::CpuFeatures::X86_64_V3;
    let plain = wasmc_abi::cpu::CpuFeatures::X86_64_V2;
    let asked = Options { deterministic_relaxed_simd: true, ..Options::default() };
    assert_eq!(RelaxedSimd::of(&Options::default(), fused), RelaxedSimd::Fused);
    assert_eq!(RelaxedSimd::of(&Options::default(), plain), RelaxedSimd::Machine);
    assert_eq!(RelaxedSimd::of(&asked, fused), RelaxedSimd::Deterministic);
}
