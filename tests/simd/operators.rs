//! Which operators are there, on which edge values are they tried, and how do their results compare? Data for the
//! other files.

/// Operators of one vector: the shape of the operand, mnemonics.
pub(crate) const UNARY: &[(&str, &str)] = &[
    ("i8x16", "v128.not i8x16.abs i8x16.neg i8x16.popcnt i16x8.extadd_pairwise_i8x16_s"),
    ("i8x16", "i16x8.extadd_pairwise_i8x16_u i16x8.extend_low_i8x16_s i16x8.extend_high_i8x16_s"),
    ("i8x16", "i16x8.extend_low_i8x16_u i16x8.extend_high_i8x16_u"),
    ("i16x8", "i16x8.abs i16x8.neg i32x4.extadd_pairwise_i16x8_s i32x4.extadd_pairwise_i16x8_u"),
    ("i16x8", "i32x4.extend_low_i16x8_s i32x4.extend_high_i16x8_s i32x4.extend_low_i16x8_u"),
    ("i16x8", "i32x4.extend_high_i16x8_u"),
    ("i32x4", "i32x4.abs i32x4.neg i64x2.extend_low_i32x4_s i64x2.extend_high_i32x4_s"),
    ("i32x4", "i64x2.extend_low_i32x4_u i64x2.extend_high_i32x4_u f32x4.convert_i32x4_s"),
    ("i32x4", "f32x4.convert_i32x4_u f64x2.convert_low_i32x4_s f64x2.convert_low_i32x4_u"),
    ("i64x2", "i64x2.abs i64x2.neg"),
    ("f32x4", "f32x4.ceil f32x4.floor f32x4.trunc f32x4.nearest f32x4.abs f32x4.neg f32x4.sqrt"),
    ("f32x4", "i32x4.trunc_sat_f32x4_s i32x4.trunc_sat_f32x4_u f64x2.promote_low_f32x4"),
    ("f64x2", "f64x2.ceil f64x2.floor f64x2.trunc f64x2.nearest f64x2.abs f64x2.neg f64x2.sqrt"),
    ("f64x2", "i32x4.trunc_sat_f64x2_s_zero i32x4.trunc_sat_f64x2_u_zero f32x4.demote_f64x2_zero"),
];

/// Operators of one vector that yield an `i32`.
pub(crate) const TESTS: &[(&str, &str)] = &[
    ("i8x16", "v128.any_true i8x16.all_true i8x16.bitmask"),
    ("i16x8", "i16x8.all_true i16x8.bitmask"),
    ("i32x4", "i32x4.all_true i32x4.bitmask"),
    ("i64x2", "i64x2.all_true i64x2.bitmask"),
];

/// Operators of a vector and an `i32`.
pub(crate) const SHIFTS: &[(&str, &str)] = &[
    ("i8x16", "i8x16.shl i8x16.shr_s i8x16.shr_u"),
    ("i16x8", "i16x8.shl i16x8.shr_s i16x8.shr_u"),
    ("i32x4", "i32x4.shl i32x4.shr_s i32x4.shr_u"),
    ("i64x2", "i64x2.shl i64x2.shr_s i64x2.shr_u"),
];

/// Operators of two vectors.
pub(crate) const BINARY: &[(&str, &str)] = &[
    ("i8x16", "i8x16.swizzle v128.and v128.andnot v128.or v128.xor i8x16.avgr_u"),
    ("i8x16", "i8x16.eq i8x16.ne i8x16.lt_s i8x16.lt_u i8x16.gt_s i8x16.gt_u i8x16.le_s i8x16.le_u"),
    ("i8x16", "i8x16.ge_s i8x16.ge_u i8x16.add i8x16.add_sat_s i8x16.add_sat_u i8x16.sub"),
    ("i8x16", "i8x16.sub_sat_s i8x16.sub_sat_u i8x16.min_s i8x16.min_u i8x16.max_s i8x16.max_u"),
    ("i8x16", "i16x8.extmul_low_i8x16_s i16x8.extmul_high_i8x16_s i16x8.extmul_low_i8x16_u"),
    ("i8x16", "i16x8.extmul_high_i8x16_u"),
    ("i16x8", "i16x8.eq i16x8.ne i16x8.lt_s i16x8.lt_u i16x8.gt_s i16x8.gt_u i16x8.le_s i16x8.le_u"),
    ("i16x8", "i16x8.ge_s i16x8.ge_u i16x8.add i16x8.add_sat_s i16x8.add_sat_u i16x8.sub i16x8.mul"),
    ("i16x8", "i16x8.sub_sat_s i16x8.sub_sat_u i16x8.min_s i16x8.min_u i16x8.max_s i16x8.max_u"),
    ("i16x8", "i16x8.avgr_u i16x8.q15mulr_sat_s i8x16.narrow_i16x8_s i8x16.narrow_i16x8_u"),
    ("i16x8", "i32x4.dot_i16x8_s i32x4.extmul_low_i16x8_s i32x4.extmul_high_i16x8_s"),
    ("i16x8", "i32x4.extmul_low_i16x8_u i32x4.extmul_high_i16x8_u"),
    ("i32x4", "i32x4.eq i32x4.ne i32x4.lt_s i32x4.lt_u i32x4.gt_s i32x4.gt_u i32x4.le_s i32x4.le_u"),
    ("i32x4", "i32x4.ge_s i32x4.ge_u i32x4.add i32x4.sub i32x4.mul i32x4.min_s i32x4.min_u"),
    ("i32x4", "i32x4.max_s i32x4.max_u i16x8.narrow_i32x4_s i16x8.narrow_i32x4_u"),
    ("i32x4", "i64x2.extmul_low_i32x4_s i64x2.extmul_high_i32x4_s i64x2.extmul_low_i32x4_u"),
    ("i32x4", "i64x2.extmul_high_i32x4_u"),
    ("i64x2", "i64x2.eq i64x2.ne i64x2.lt_s i64x2.gt_s i64x2.le_s i64x2.ge_s i64x2.add i64x2.sub i64x2.mul"),
    ("f32x4", "f32x4.eq f32x4.ne f32x4.lt f32x4.gt f32x4.le f32x4.ge f32x4.add f32x4.sub f32x4.mul"),
    ("f32x4", "f32x4.div f32x4.min f32x4.max f32x4.pmin f32x4.pmax"),
    ("f64x2", "f64x2.eq f64x2.ne f64x2.lt f64x2.gt f64x2.le f64x2.ge f64x2.add f64x2.sub f64x2.mul"),
    ("f64x2", "f64x2.div f64x2.min f64x2.max f64x2.pmin f64x2.pmax"),
];

/// Operators of three vectors.
pub(crate) const TERNARY: &[(&str, &str)] = &[("i8x16", "v128.bitselect")];

/// Relaxed operators, by the number of operands.
pub(crate) const RELAXED: [&[(&str, &str)]; 3] = [
    &[
        ("f32x4", "i32x4.relaxed_trunc_f32x4_s i32x4.relaxed_trunc_f32x4_u"),
        ("f64x2", "i32x4.relaxed_trunc_f64x2_s_zero i32x4.relaxed_trunc_f64x2_u_zero"),
    ],
    &[
        ("i8x16", "i8x16.relaxed_swizzle i16x8.relaxed_dot_i8x16_i7x16_s"),
        ("i16x8", "i16x8.relaxed_q15mulr_s"),
        ("f32x4", "f32x4.relaxed_min f32x4.relaxed_max"),
        ("f64x2", "f64x2.relaxed_min f64x2.relaxed_max"),
    ],
    &[
        ("i8x16", "i8x16.relaxed_laneselect i32x4.relaxed_dot_i8x16_i7x16_add_s"),
        ("i16x8", "i16x8.relaxed_laneselect"),
        ("i32x4", "i32x4.relaxed_laneselect"),
        ("i64x2", "i64x2.relaxed_laneselect"),
        ("f32x4", "f32x4.relaxed_madd f32x4.relaxed_nmadd"),
        ("f64x2", "f64x2.relaxed_madd f64x2.relaxed_nmadd"),
    ],
];

/// Operators that are not of the forms above, each with the test that knows it.
#[rustfmt::skip]
pub(crate) const OTHERS: &[(&str, &str)] = &[
    ("memory", "v128.load v128.load8x8_s v128.load8x8_u v128.load16x4_s v128.load16x4_u v128.load32x2_s"),
    ("memory", "v128.load32x2_u v128.load8_splat v128.load16_splat v128.load32_splat v128.load64_splat"),
    ("memory", "v128.load32_zero v128.load64_zero v128.store v128.load8_lane v128.load16_lane v128.load32_lane"),
    ("memory", "v128.load64_lane v128.store8_lane v128.store16_lane v128.store32_lane v128.store64_lane"),
    ("literals", "v128.const i8x16.shuffle i8x16.splat i16x8.splat i32x4.splat i64x2.splat f32x4.splat f64x2.splat"),
    ("literals", "i8x16.extract_lane_s i8x16.extract_lane_u i16x8.extract_lane_s i16x8.extract_lane_u"),
    ("literals", "i32x4.extract_lane i64x2.extract_lane f32x4.extract_lane f64x2.extract_lane i8x16.replace_lane"),
    ("literals", "i16x8.replace_lane i32x4.replace_lane i64x2.replace_lane f32x4.replace_lane f64x2.replace_lane"),
];

/// The pairs of shape and mnemonic in a table.
pub(crate) fn rows<'a>(table: &'a [(&str, &str)]) -> impl Iterator<Item = (&'a str, &'a str)> {
    table.iter().flat_map(|(shape, names)| names.split(' ').map(|name| (*shape, name)))
}

const FLOATS: [f64; 16] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    f64::INFINITY,
    f64::NEG_INFINITY,
    0.5,
    -2.5,
    2_147_483_648.0,
    -2_147_483_904.0,
    4_294_967_296.0,
    2_147_483_520.0,
    1e-40,
    -3.5,
    1e38,
    -1e38,
];

/// Vectors whose lanes are edge values of the shape, NaNs of both kinds included.
pub(crate) fn edge_vectors(shape: &str) -> Vec<u128> {
    let ints = |bits: u32| {
        let lanes = 128 / bits;
        let top = 1_u128 << (bits - 1);
        let all = (top << 1).wrapping_sub(1) & (u128::MAX >> (128 - bits));
        let values =
            [0, 1, all, top - 1, top, top + 1, 2, all / 3, 100 % (all + 1), 17, all - 16, all / 2 - 5];
        let count = if bits == 64 { 6 } else { 2 };
        (0..count)
            .map(|vector| joined((0..lanes).map(|lane| values[(vector * 5 + lane as usize) % 12]), bits))
            .collect()
    };
    match shape {
        "i8x16" => ints(8),
        "i16x8" => ints(16),
        "i32x4" => ints(32),
        "i64x2" => ints(64),
        "f32x4" => {
            let mut bits: Vec<u128> = FLOATS.iter().map(|value| (*value as f32).to_bits().into()).collect();
            bits.extend([0x7fc0_0000, 0x7fa0_0000, 0xff80_0001, 0x0080_0000]);
            bits.chunks(4).map(|lanes| joined(lanes.iter().copied(), 32)).collect()
        }
        _ => {
            let mut bits: Vec<u128> = FLOATS.iter().map(|value| value.to_bits().into()).collect();
            bits.extend([
                0x7ff8_0000_0000_0000,
                0x7ff4_0000_0000_0000,
                0x41df_ffff_ffe0_0000,
                0x41ef_ffff_fff0_0000,
            ]);
            bits.chunks(2).map(|lanes| joined(lanes.iter().copied(), 64)).collect()
        }
    }
}

fn joined(lanes: impl Iterator<Item = u128>, bits: u32) -> u128 {
    lanes.enumerate().fold(0, |vector, (lane, value)| vector | value << (bits as usize * lane))
}

/// The vector with its lanes moved on by some.
pub(crate) fn rotated(vector: u128, shape: &str, lanes: u32) -> u128 {
    vector.rotate_right(lane_bits(shape) * lanes)
}

fn lane_bits(shape: &str) -> u32 {
    match shape {
        "i8x16" => 8,
        "i16x8" => 16,
        "i32x4" | "f32x4" => 32,
        _ => 64,
    }
}

/// A vector as the text format has it.
pub(crate) fn literal(vector: u128) -> String {
    let lanes = [0, 32, 64, 96].map(|shift| format!("{:#x}", (vector >> shift) as u32));
    format!("(v128.const i32x4 {})", lanes.join(" "))
}

/// Whether the operator computes floats, so that the spec leaves the bits of its NaNs open: all but those that
/// only touch the sign or choose.
fn computes_floats(mnemonic: &str) -> bool {
    let (shape, name) = mnemonic.split_once('.').expect("a mnemonic has a dot");
    let exact = ["eq", "ne", "lt", "gt", "le", "ge", "abs", "neg", "pmin", "pmax"];
    shape.starts_with('f') && !exact.contains(&name)
}

/// A result, comparable: of operators that compute floats each NaN becomes the same. `applied` is told in panics.
///
/// # Panics
/// Where such an operator has yielded a signalling NaN, unless it may hand one of its operands on.
#[track_caller]
pub(crate) fn comparable(mnemonic: &str, applied: &str, result: u128) -> u128 {
    if !computes_floats(mnemonic) {
        return result;
    }
    let bits = lane_bits(&mnemonic[..5]);
    let (exponent, quiet) = if bits == 32 { (0xff_u128 << 23, 1 << 22) } else { (0x7ff_u128 << 52, 1 << 51) };
    let is_choice = mnemonic.ends_with("relaxed_min") || mnemonic.ends_with("relaxed_max");
    let lane = |lane: u32| {
        let value = result >> (lane * bits) & (u128::MAX >> (128 - bits));
        let is_nan = value & exponent == exponent && value & ((quiet << 1) - 1) != 0;
        assert!(
            !is_nan || value & quiet != 0 || is_choice,
            "{applied} yields a signalling NaN in lane {lane}: {result:#034x}"
        );
        if is_nan { exponent | quiet } else { value }
    };
    joined((0..128 / bits).map(lane), bits)
}

#[test]
fn every_operator_is_in_a_table() {
    let mut known: Vec<&str> = [UNARY, TESTS, SHIFTS, BINARY, TERNARY, OTHERS]
        .into_iter()
        .chain(RELAXED)
        .flat_map(rows)
        .map(|(_, name)| name)
        .collect();
    known.sort_unstable();
    let mut all: Vec<String> = ALL.iter().map(|visit| mnemonic(visit)).collect();
    all.sort_unstable();
    assert_eq!(known, all);
}

macro_rules! visitors {
    ($(@$proposal:ident $op:ident $({ $($arg:ident: $type:ty),* })? => $visit:ident ($($ann:tt)*))*) => {
        &[$(stringify!($visit)),*]
    };
}

/// The names of wasmparser's visitors for vector operators.
const ALL: &[&str] = wasmparser::for_each_visit_simd_operator!(visitors);

fn mnemonic(visit: &str) -> String {
    visit.trim_start_matches("visit_").replacen('_', ".", 1)
}
