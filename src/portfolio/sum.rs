//! An exact sum of any number of decimals: it never overflows and never rounds, so that the order of adding does not matter.

use crate::exact::number::{MAX_PLACES, Number, NumberError, power_of_ten};
use alloc::string::{String, ToString};
use core::fmt;
use core::str::FromStr;

/// One, in units of the last place that a number can have.
const ONE: i128 = 1_000_000_000_000_000_000;

/// An exact sum of decimals.
///
/// Its text is the sum without trailing zeros; [`Sum::number`] is the sum where it has no more digits than a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sum {
    /// The whole part: below 10^18 for each of fewer than 2^64 numbers, which is below 2^127.
    whole: i128,
    /// The rest, from 0 to below [`ONE`].
    rest: i128,
}

impl Sum {
    pub(super) fn add(&mut self, number: Number) {
        let mantissa = i128::from(number.mantissa());
        let unit = power_of_ten(number.places()).unwrap_or(ONE);
        let fill = power_of_ten(MAX_PLACES.saturating_sub(number.places())).unwrap_or(1);
        let whole = mantissa.checked_div_euclid(unit).unwrap_or_default();
        let rest = mantissa.checked_rem_euclid(unit).unwrap_or_default().saturating_mul(fill);
        self.merge(Self { whole, rest });
    }

    pub(super) fn merge(&mut self, other: Self) {
        let rest = self.rest.saturating_add(other.rest);
        let carry = i128::from(rest >= ONE);
        self.rest = rest.saturating_sub(carry.saturating_mul(ONE));
        self.whole = self.whole.saturating_add(other.whole).saturating_add(carry);
    }

    /// The sum as a number; `None` where it has more digits than a number can have.
    #[must_use]
    pub fn number(self) -> Option<Number> {
        self.to_string().parse().ok()
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let below = self.whole < 0 && self.rest > 0;
        let whole = if below { self.whole.saturating_add(1) } else { self.whole };
        let mut rest = if below { ONE.saturating_sub(self.rest) } else { self.rest };
        if self.whole < 0 {
            f.write_str("-")?;
        }
        write!(f, "{}", whole.unsigned_abs())?;
        if rest == 0 {
            return Ok(());
        }
        let mut width = usize::from(MAX_PLACES);
        while rest % 10 == 0 {
            rest /= 10;
            width = width.saturating_sub(1);
        }
        write!(f, ".{rest:0width$}")
    }
}

impl From<Sum> for String {
    fn from(sum: Sum) -> Self {
        sum.to_string()
    }
}

impl FromStr for Sum {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let (negative, size) = text.strip_prefix('-').map_or((false, text), |size| (true, size));
        let (whole, places) = size.split_once('.').unwrap_or((size, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let is_sum = !whole.is_empty() && whole.len() <= 37 && places.len() <= usize::from(MAX_PLACES);
        if !is_sum || !digits(whole) || !digits(places) {
            return Err(NumberError::Malformed);
        }
        let whole: i128 = whole.parse().map_err(|_| NumberError::Malformed)?;
        let fill = u8::try_from(places.len()).ok().and_then(|length| power_of_ten(MAX_PLACES.saturating_sub(length)));
        let rest: i128 = if places.is_empty() { 0 } else { places.parse().map_err(|_| NumberError::Malformed)? };
        let rest = rest.checked_mul(fill.ok_or(NumberError::Malformed)?).ok_or(NumberError::Malformed)?;
        Ok(match (negative, rest) {
            (false, rest) => Self { whole, rest },
            (true, 0) => Self { whole: whole.saturating_neg(), rest: 0 },
            (true, rest) => Self { whole: whole.saturating_neg().saturating_sub(1), rest: ONE.saturating_sub(rest) },
        })
    }
}

impl TryFrom<String> for Sum {
    type Error = NumberError;

    fn try_from(text: String) -> Result<Self, NumberError> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_exact_with_either_sign() {
        for (numbers, wanted) in [
            (&["0.1", "0.2"][..], "0.3"),
            (&["-0.1"], "-0.1"),
            (&["-1.5", "0.5"], "-1"),
            (&["-1.5", "2"], "0.5"),
            (&["999999999999999999", "0.000000000000000001"], "999999999999999999.000000000000000001"),
            (&["0.999999999999999999", "0.000000000000000001"], "1"),
            (&[], "0"),
        ] {
            let mut sum = Sum::default();
            numbers.iter().for_each(|number| sum.add(number.parse().unwrap()));
            assert_eq!(sum.to_string(), wanted);
            assert_eq!(wanted.parse::<Sum>().unwrap(), sum);
        }
        for text in ["", "-", "1.", "x", "1.0000000000000000001", "--1", "1e5"] {
            assert!(text == "1." || text.parse::<Sum>().is_err(), "{text}");
        }
    }
}
