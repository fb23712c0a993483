//! How are sizes written on the command line?

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
    let number: u64 = number.parse().map_err(|_| "a size starts with a number of bytes".to_owned())?;
    number.checked_mul(1 << shift).ok_or_else(|| format!("`{text}` is too large"))
}

/// Reads a number of elements, which has no unit.
///
/// # Errors
/// A text for the user where it is none, or too large.
pub fn parse_count(text: &str) -> Result<u64, String> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!(
            "`{text}` is no plain number of elements, such as 10000; units like K are for bytes"
        ));
    }
    text.parse().map_err(|_| format!("`{text}` is too large"))
}

#[cfg(test)]
mod tests {
    use super::{parse_count, parse_size};

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
    fn counts() {
        assert_eq!(parse_count("10000"), Ok(10000));
        for wrong in ["", "+1", "-1", "1M", "1.5", "18446744073709551616"] {
            assert!(parse_count(wrong).is_err(), "{wrong}");
        }
    }
}
