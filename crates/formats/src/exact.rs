//! Numbers as they are written in JSON, kept exactly.

use rust_decimal::Decimal;

/// No decimal has more digits; the largest has this many.
const MOST_DIGITS: usize = 29;

/// The number that `text` writes, in plain or exponent form, with the decimals it was given with.
///
/// `None` where the number cannot be held exactly, or where `text` is no JSON number.
pub(crate) fn decimal(text: &str) -> Option<Decimal> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (number, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !are_digits(whole) || !are_digits(fraction) {
        return None;
    }

    let all = format!("{whole}{fraction}");
    let mut digits = all.trim_start_matches('0');
    if digits.is_empty() {
        let scale = u32::try_from(fraction.len())
            .unwrap_or(0)
            .min(Decimal::MAX_SCALE);
        return Decimal::try_from_i128_with_scale(0, scale).ok();
    }
    let exponent: i64 = match exponent {
        Some(exponent) => exponent
            .strip_prefix('+')
            .unwrap_or(exponent)
            .parse()
            .ok()?,
        None => 0,
    };
    let mut scale = i64::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
    loop {
        if let Some(number) = from_digits(negative, digits, scale) {
            return Some(number);
        }
        // Zeros at the end are given up only where the number does not fit with them.
        if scale <= 0 {
            return None;
        }
        digits = digits.strip_suffix('0')?;
        scale -= 1;
    }
}

fn from_digits(negative: bool, digits: &str, scale: i64) -> Option<Decimal> {
    let zeros = usize::try_from(scale.checked_neg()?.max(0)).ok()?;
    if digits.len().checked_add(zeros)? > MOST_DIGITS {
        return None;
    }
    let mantissa: i128 = format!("{digits}{}", "0".repeat(zeros)).parse().ok()?;
    let mantissa = if negative { -mantissa } else { mantissa };
    Decimal::try_from_i128_with_scale(mantissa, u32::try_from(scale.max(0)).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<String> {
        decimal(text).map(|number| number.to_string())
    }

    #[test]
    fn decimals_are_kept_as_given() {
        for text in [
            "0",
            "0.0",
            "9.0",
            "-1.50",
            "5.943826289",
            "79228162514264337593543950335",
            "7.9228162514264337593543950335",
            "0.0000000000000000000000000001",
        ] {
            assert_eq!(read(text).as_deref(), Some(text));
        }
    }

    #[test]
    fn exponents_are_exact() {
        assert_eq!(read("1e3").as_deref(), Some("1000"));
        assert_eq!(read("1.25e+1").as_deref(), Some("12.5"));
        assert_eq!(read("9.7E-7").as_deref(), Some("0.00000097"));
        assert_eq!(read("0e999999999999999999999").as_deref(), Some("0"));
        assert_eq!(
            read("10e-29").as_deref(),
            Some("0.0000000000000000000000000001")
        );
    }

    #[test]
    fn zeros_that_do_not_fit_are_not_needed() {
        let long = format!("1.5{}", "0".repeat(60));
        assert_eq!(decimal(&long), Some(Decimal::new(15, 1)));
    }

    #[test]
    fn what_would_be_rounded_is_refused() {
        for text in [
            "1e29",
            "1e-29",
            "1e999999999999999999999",
            "79228162514264337593543950336",
            "0.12345678901234567890123456789",
            "",
            "-",
            "1.2.3",
            "abc",
            "1e",
            "NaN",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_decimal_is_read_back(mantissa in any::<i64>(), scale in 0u32..=28) {
            let number = Decimal::new(mantissa, scale);
            prop_assert_eq!(read(&number.to_string()), Some(number.to_string()));
        }

        #[test]
        fn no_text_panics(text in "[-+0-9.eE]{0,40}") {
            let _ = decimal(&text);
        }
    }
}
