//! How are values of WebAssembly written on the command line, and printed?

use super::float::{self, F32, F64};
use wasmc_abi::types::{Referent, ValueType};
use wasmc_loader::Val;

/// Reads a value of the given type: integers decimal or `0x…`, signed or unsigned; floats as [`float::parse`] does;
/// `null` for references.
///
/// # Errors
/// What is expected instead.
pub(super) fn parse(text: &str, value_type: ValueType) -> Result<Val, String> {
    let expected = |what: &str| format!("`{text}` is not {what}");
    let refused = |what: String| format!("`{text}` {what}");
    match value_type {
        ValueType::I32 => {
            let bits = integer(text, 32).and_then(|bits| u32::try_from(bits).ok());
            Ok(Val::I32(bits.ok_or_else(|| expected("an i32"))?.cast_signed()))
        }
        ValueType::I64 => {
            let bits = integer(text, 64).and_then(|bits| u64::try_from(bits).ok());
            Ok(Val::I64(bits.ok_or_else(|| expected("an i64"))?.cast_signed()))
        }
        // Its bits are the lower half.
        ValueType::F32 => Ok(Val::F32(float::parse(text, F32).map_err(refused)? as u32)),
        ValueType::F64 => Ok(Val::F64(float::parse(text, F64).map_err(refused)?)),
        ValueType::V128 => Ok(Val::V128(integer(text, 128).ok_or_else(|| expected("a v128"))?)),
        other => match other.referent().filter(|_| other.is_nullable()) {
            Some(Referent::Function) if text == "null" => Ok(Val::FuncRef(None)),
            Some(Referent::HostValue) if text == "null" => Ok(Val::ExternRef(None)),
            Some(Referent::Exception) if text == "null" => Ok(Val::ExnRef(None)),
            Some(_) => Err(expected(&format!("`null`, the only value of type {other} that can be written"))),
            None => Err(format!("no value of type {other} can be written")),
        },
    }
}

/// The bits of an integer of that width, in two's complement.
fn integer(text: &str, width: u32) -> Option<u128> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, radix) = match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (digits, 10),
    };
    if !digits.starts_with(|first: char| first.is_digit(radix)) {
        return None;
    }
    let magnitude = u128::from_str_radix(&digits.replace('_', ""), radix).ok()?;
    let mask = u128::MAX >> (u128::BITS - width);
    match negative {
        false => (magnitude <= mask).then_some(magnitude),
        true => (magnitude <= (mask >> 1) + 1).then(|| magnitude.wrapping_neg() & mask),
    }
}

/// A value as text that [`parse`] reads back, except for references.
pub(super) fn show(value: &Val) -> String {
    match value {
        Val::I32(value) => value.to_string(),
        Val::I64(value) => value.to_string(),
        Val::F32(bits) => float::show((*bits).into(), F32),
        Val::F64(bits) => float::show(*bits, F64),
        Val::V128(bits) => format!("{bits:#034x}"),
        Val::FuncRef(None) | Val::ExternRef(None) | Val::ExnRef(None) => "null".to_owned(),
        Val::FuncRef(Some(_)) => "funcref".to_owned(),
        Val::ExternRef(Some(_)) => "externref".to_owned(),
        Val::ExnRef(Some(_)) => "exnref".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, show};
    use wasmc_abi::types::{HeapType, ValueType};

    #[track_caller]
    fn check(text: &str, value_type: ValueType, expected: &str) {
        assert_eq!(parse(text, value_type).map(|value| show(&value)), Ok(expected.to_owned()));
    }

    #[test]
    fn values() {
        check("-2147483648", ValueType::I32, "-2147483648");
        check("4294967295", ValueType::I32, "-1");
        check("0xffff_ffff", ValueType::I32, "-1");
        check("-0x10", ValueType::I64, "-16");
        check("18446744073709551615", ValueType::I64, "-1");
        check("1.5", ValueType::F32, "1.5");
        check("-inf", ValueType::F64, "-inf");
        check("nan", ValueType::F64, "nan");
        check("1e300", ValueType::F64, "1e300");
        check("-0", ValueType::F64, "-0");
        check("null", ValueType::EXTERNREF, "null");
        check("0x1p-3", ValueType::F32, "0.125");
        check("nan:0x400", ValueType::F32, "nan:0x400");
        check("0x1", ValueType::V128, "0x00000000000000000000000000000001");
    }

    #[test]
    fn null_is_a_value_of_nullable_references() {
        for heap in [HeapType::Func, HeapType::Extern, HeapType::Exn, HeapType::Concrete(3)] {
            check("null", ValueType::reference(true, heap), "null");
            let refused = parse("null", ValueType::reference(false, heap)).unwrap_err();
            assert!(refused.starts_with("no value of type (ref "), "{refused}");
        }
        let refused = parse("0", ValueType::reference(true, HeapType::Concrete(3))).unwrap_err();
        assert!(refused.starts_with("`0` is not `null`, the only value of type (ref null "), "{refused}");
    }

    #[test]
    fn not_values() {
        for (text, value_type) in [
            ("", ValueType::I32),
            ("4294967296", ValueType::I32),
            ("-2147483649", ValueType::I32),
            ("1.5", ValueType::I32),
            ("--1", ValueType::I64),
            ("0x", ValueType::I64),
            ("+-1", ValueType::I64),
            ("x", ValueType::F32),
            ("1e39", ValueType::F32),
            ("f", ValueType::FUNCREF),
        ] {
            assert!(parse(text, value_type).is_err(), "{text}");
        }
    }
}
