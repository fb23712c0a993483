//! How are floats written on the command line? As in the text format of WebAssembly, and rounded as it says: to the
//! nearest value, halves to even.

/// A type of floats.
#[derive(Clone, Copy)]
pub(super) struct FloatType {
    /// Its name.
    pub(super) name: &'static str,
    /// Bits behind the point of the significand.
    pub(super) fraction_bits: u32,
    /// Largest exponent; the exponent of the smallest normal number is one less, negated.
    pub(super) exponent_max: i64,
}

/// `f32`.
pub(super) const F32: FloatType = FloatType { name: "f32", fraction_bits: 23, exponent_max: 127 };
/// `f64`.
pub(super) const F64: FloatType = FloatType { name: "f64", fraction_bits: 52, exponent_max: 1023 };

impl FloatType {
    /// The bits of infinity, which are above those of every finite number.
    fn infinity(self) -> u64 {
        (2 * self.exponent_max as u64 + 1) << self.fraction_bits
    }

    /// The payload of the canonical NaN: the highest bit of the fraction.
    fn canonical_payload(self) -> u64 {
        1 << (self.fraction_bits - 1)
    }

    fn sign(self) -> u64 {
        (self.infinity() + (1 << self.fraction_bits)) & !self.infinity()
    }
}

/// The bits of a float: decimal, `0x1.8p3`, `inf`, `nan` or `nan:0x…`, with or without sign.
///
/// # Errors
/// What is wrong, to be put behind the text.
pub(super) fn parse(text: &str, float: FloatType) -> Result<u64, String> {
    let (negative, magnitude) = match text.strip_prefix('-') {
        Some(magnitude) => (true, magnitude),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let bits = match magnitude {
        "inf" => float.infinity(),
        "nan" => float.infinity() | float.canonical_payload(),
        _ => match (magnitude.strip_prefix("nan:"), hexadecimal_digits(magnitude)) {
            (Some(payload), _) => float.infinity() | nan_payload(payload, float)?,
            (None, Some(digits)) => hexadecimal(&digits, float).ok_or_else(|| not_a(float))?,
            (None, None) => decimal(magnitude, float)?,
        },
    };
    if bits == float.infinity() && magnitude != "inf" {
        return Err(format!("is too large for an {}", float.name));
    }
    Ok(if negative { float.sign() | bits } else { bits })
}

fn not_a(float: FloatType) -> String {
    format!("is not an {}", float.name)
}

/// What stands behind `0x`, without underscores.
fn hexadecimal_digits(text: &str) -> Option<String> {
    text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).map(|digits| digits.replace('_', ""))
}

fn nan_payload(text: &str, float: FloatType) -> Result<u64, String> {
    let digits =
        hexadecimal_digits(text).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
    let payload = digits.and_then(|digits| u64::from_str_radix(&digits, 16).ok());
    payload.filter(|&payload| payload != 0 && payload < 1 << float.fraction_bits).ok_or_else(|| {
        let (name, bits) = (float.name, float.fraction_bits);
        format!(
            "is not an {name}: the payload of a nan is hexadecimal, not zero, and has at most {bits} bits"
        )
    })
}

/// The standard library rounds right; it also takes words for infinity and NaN, which are none of ours.
fn decimal(text: &str, float: FloatType) -> Result<u64, String> {
    let digits = text.replace('_', "");
    if !text.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
        return Err(not_a(float));
    }
    let bits = match float.fraction_bits {
        23 => digits.parse().map(|value: f32| value.to_bits().into()),
        _ => digits.parse().map(f64::to_bits),
    };
    bits.map_err(|_| not_a(float))
}

/// The bits of `1.8p3`; those of infinity where it is too large.
fn hexadecimal(text: &str, float: FloatType) -> Option<u64> {
    let (digits, exponent) = match text.split_once(['p', 'P']) {
        Some((digits, exponent)) => (digits, power(exponent)?),
        None => (text, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() {
        return None;
    }
    let mut number = Number { significand: 0, exponent, inexact: false };
    for digit in whole.chars() {
        number.push(digit.to_digit(16)?, 4);
    }
    for digit in fraction.chars() {
        number.push(digit.to_digit(16)?, 0);
    }
    Some(number.round(float))
}

/// A decimal exponent; one beyond all bounds becomes one that is beyond those of floats.
fn power(text: &str) -> Option<i64> {
    const FAR: i64 = 1 << 40;
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let magnitude = digits.parse().unwrap_or(FAR).min(FAR);
    Some(if negative { -magnitude } else { magnitude })
}

/// `significand * 2^exponent`, or a little more if `inexact`.
struct Number {
    significand: u64,
    exponent: i64,
    inexact: bool,
}

impl Number {
    /// Appends a hexadecimal digit: one before the point shifts by four bits, one behind it by none.
    fn push(&mut self, digit: u32, shift: i64) {
        if self.significand >> 60 == 0 {
            self.significand = self.significand << 4 | u64::from(digit);
            self.exponent += shift - 4;
        } else {
            self.inexact |= digit != 0;
            self.exponent += shift;
        }
    }

    fn round(mut self, float: FloatType) -> u64 {
        if self.significand == 0 {
            return 0;
        }
        self.exponent -= i64::from(self.significand.leading_zeros());
        self.significand <<= self.significand.leading_zeros();
        // Now it lies between 2^63 and 2^64, as a number between 1 and 2 with this exponent.
        let exponent = self.exponent + 63;
        let subnormal_by = (1 - float.exponent_max - exponent).max(0);
        let dropped_bits = i64::from(63 - float.fraction_bits) + subnormal_by;
        if dropped_bits > 64 {
            return 0;
        }
        if exponent > float.exponent_max {
            return float.infinity();
        }
        let kept = (u128::from(self.significand) >> dropped_bits) as u64;
        let dropped = u128::from(self.significand) & ((1 << dropped_bits) - 1);
        let half = 1_u128 << (dropped_bits - 1);
        let up = dropped > half || dropped == half && (self.inexact || kept & 1 == 1);
        // The leading bit, and a carry out of the fraction, add to the exponent as they should.
        let biased = if subnormal_by > 0 { 0 } else { (exponent + float.exponent_max - 1) as u64 };
        (biased << float.fraction_bits) + kept + u64::from(up)
    }
}

/// The text of a float's bits, for [`parse`]: the shortest that reads back as the same.
pub(super) fn show(bits: u64, float: FloatType) -> String {
    let sign = if bits & float.sign() == 0 { "" } else { "-" };
    let magnitude = bits & !float.sign();
    match magnitude.checked_sub(float.infinity()) {
        Some(0) => format!("{sign}inf"),
        Some(payload) if payload == float.canonical_payload() => format!("{sign}nan"),
        Some(payload) => format!("{sign}nan:{payload:#x}"),
        None => {
            let text = match float.fraction_bits {
                23 => format!("{:?}", f32::from_bits(magnitude as u32)),
                _ => format!("{:?}", f64::from_bits(magnitude)),
            };
            format!("{sign}{}", text.strip_suffix(".0").unwrap_or(&text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{F32, F64, FloatType, parse, show};

    #[track_caller]
    fn check(text: &str, float: FloatType, expected: u64) {
        let bits = parse(text, float);
        assert_eq!(bits, Ok(expected), "{text}: {bits:x?}, not {expected:x}");
        assert_eq!(parse(&show(expected, float), float), Ok(expected), "{text}");
    }

    #[test]
    fn decimal_and_special() {
        check("-1.5", F32, (-1.5_f32).to_bits().into());
        check("+1_000.25e-1", F64, 100.025_f64.to_bits());
        check("-0", F64, 1 << 63);
        check("inf", F32, 0x7f80_0000);
        check("-inf", F64, 0xfff0_0000_0000_0000);
        check("nan", F32, 0x7fc0_0000);
        check("-nan:0x1", F32, 0xff80_0001);
        check("nan:0xf_ffff_ffff_ffff", F64, 0x7fff_ffff_ffff_ffff);
        check("3.4028235e38", F32, 0x7f7f_ffff);
        check("1e-400", F64, 0);
    }

    #[test]
    fn hexadecimal() {
        check("0x1.8p3", F64, 12_f64.to_bits());
        check("0X1p+3", F32, 8_f32.to_bits().into());
        check("-0xA.", F32, (-10_f32).to_bits().into());
        check("0x0.0p9", F64, 0);
        check("0x0.00001p20", F64, 1_f64.to_bits());
        check("0x1234_5678_9abc_def0_1234p0", F64, (0x1234_5678_9abc_def0_1234_u128 as f64).to_bits());
        check("0x1.fffffffffffffp1023", F64, f64::MAX.to_bits());
        check("0x1p-1074", F64, 1);
        check("0x1p-149", F32, 1);
        check("0x1p-99999999999999999999", F64, 0);
    }

    #[test]
    fn halves_go_to_even() {
        check("0x1.000001p0", F32, 0x3f80_0000);
        check("0x1.000003p0", F32, 0x3f80_0002);
        check("0x1.0000010000000000000000001p0", F32, 0x3f80_0001);
        check("0x1.ffffffp0", F32, 0x4000_0000);
        check("0x1p-1075", F64, 0);
        check("0x1.0000000000000000000001p-1075", F64, 1);
        check("0x1p-1076", F64, 0);
        check("0x3p-1075", F64, 2);
        check("0x1.fffffffp-127", F32, 0x0080_0000);
    }

    #[test]
    fn hexadecimal_rounds_as_conversions_do() {
        for shift in 0..128_u32 {
            let value = 0x9249_2492_4924_9249_6db6_db6d_b6db_6db7_u128.rotate_left(shift);
            check(&format!("{value:#x}"), F64, (value as f64).to_bits());
            check(&format!("{value:#x}"), F32, (value as f32).to_bits().into());
        }
    }

    #[test]
    fn refusals() {
        for text in ["1e400", "-1e400", "0x1p1024", "0x1.fffffffffffff8p1023", "0x1p99999999999999999999"] {
            assert_eq!(parse(text, F64), Err("is too large for an f64".to_owned()), "{text}");
        }
        for text in ["1e39", "0x1.ffffffp127"] {
            assert_eq!(parse(text, F32), Err("is too large for an f32".to_owned()), "{text}");
        }
        let words = [
            "", "-", "x", "1e", ".", "0x", "0x.8", "0x1p", "0x1p+", "0x1pz", "0x1.g", "infinity", "NaN",
            "--1",
        ];
        for text in words.into_iter().chain(["nan:", "nan:1", "nan:0x0", "nan:0x800000", "nan:0x+1"]) {
            let refused = parse(text, F32).unwrap_err();
            assert!(refused.starts_with("is not an f32"), "{text}: {refused}");
        }
    }
}
