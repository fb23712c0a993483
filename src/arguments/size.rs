//! How are sizes and other numbers written on the command line?

use std::str::FromStr;

/// Reads a size in bytes, such as `65536`, `64K`, `16MiB` or `1G`; units are powers of 1024.
///
/// # Errors
/// A text for the user where it is none, or too large.
pub fn parse_size(text: &str) -> Result<u64, String> {
    let digits = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let shift = match unit.to_ascii_lowercase().as_str() {
        "" | "b" => 0,
        "k" | "kb" | "kib" => 10,
        "m" | "mb" | "mib" => 20,
        "g" | "gb" | "gib" => 30,
        _ => {
            return Err(format!(
                "`{unit}` is no unit of size; write a number of bytes, or K, M or G behind it"
            ));
        }
    };
    if number.is_empty() {
        return Err("a size starts with a number of bytes".to_owned());
    }
    let bytes = number.parse().ok().and_then(|number: u64| number.checked_mul(1 << shift));
    bytes.ok_or_else(|| format!("`{text}` is too large"))
}

/// Reads a number of elements, which has no unit.
///
/// # Errors
/// A text for the user where it is none, or too large.
pub fn parse_count(text: &str) -> Result<u64, String> {
    whole_number(text, "plain number of elements, such as 10000; units like K are for bytes")
}

/// Reads a number of threads.
///
/// # Errors
/// A text for the user where it is none, or too large.
pub fn parse_jobs(text: &str) -> Result<usize, String> {
    whole_number(text, "number of threads, such as 4, or 0 for one per processor")
}

/// Reads the seed of random bytes.
///
/// # Errors
/// A text for the user where it is none, or too large.
pub fn parse_seed(text: &str) -> Result<u64, String> {
    whole_number(text, "seed, which is a whole number such as 42")
}

/// Reads digits; `expected` says what they are to be.
fn whole_number<T: FromStr>(text: &str, expected: &str) -> Result<T, String> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!("`{text}` is no {expected}"));
    }
    text.parse().map_err(|_| format!("`{text}` is too large"))
}

#[cfg(test)]
mod tests {
    use super::{parse_count, parse_jobs, parse_seed, parse_size};

    #[test]
    fn sizes() {
        assert_eq!(parse_size("65536"), Ok(65536));
        assert_eq!(parse_size("64K"), Ok(65536));
        assert_eq!(parse_size("16MiB"), Ok(16 << 20));
        assert_eq!(parse_size("1g"), Ok(1 << 30));
        for wrong in ["", "x", "K", "-1", "1T", "1.5M", "99999999999999999999", "18446744073709551615K"] {
            assert!(parse_size(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_too_large_is_said_to_be() {
        for text in ["99999999999999999999", "99999999999999999999G", "18446744073709551615K"] {
            assert_eq!(parse_size(text), Err(format!("`{text}` is too large")));
        }
        let text = "99999999999999999999";
        assert_eq!(parse_jobs(text), Err(format!("`{text}` is too large")));
        assert_eq!(parse_seed(text), Err(format!("`{text}` is too large")));
    }

    #[test]
    fn what_is_no_number_is_told_what_it_should_be() {
        assert_eq!(parse_jobs("8"), Ok(8));
        assert_eq!(parse_seed("18446744073709551615"), Ok(u64::MAX));
        for text in ["", "x", "-1", "1.5"] {
            assert!(parse_jobs(text).unwrap_err().contains("is no number of threads"), "{text}");
            assert!(parse_seed(text).unwrap_err().contains("is no seed"), "{text}");
        }
    }

    #[test]
    fn counts() {
        assert_eq!(parse_count("10000"), Ok(10000));
        for wrong in ["", "+1", "-1", "1M", "1.5", "18446744073709551616"] {
            assert!(parse_count(wrong).is_err(), "{wrong}");
        }
    }
}
