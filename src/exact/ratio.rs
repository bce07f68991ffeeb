//! The exact ratio of two numbers, compared by products and rounded only to be read.

use crate::exact::number::{Number, power_of_ten};
use crate::exact::rounding::RoundingMode;
use core::cmp::Ordering;

/// An exact ratio, kept as its two parts, of which the second is never zero.
///
/// ```
/// use budget_performance::number::Number;
/// use budget_performance::number::Ratio;
///
/// let seven_eighths = Ratio::new(7.into(), 8.into()).expect("8 is not zero");
/// assert_eq!(seven_eighths.to_string(), "87.5%");
/// assert_eq!(Ratio::from(Number::ONE).to_string(), "100%");
/// assert!(Ratio::new(7.into(), 0.into()).is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "RatioDocument")]
pub struct Ratio {
    numerator: Number,
    denominator: Number,
}

impl TryFrom<RatioDocument> for Ratio {
    type Error = &'static str;

    fn try_from(document: RatioDocument) -> Result<Self, &'static str> {
        Self::new(document.numerator, document.denominator).ok_or("a ratio whose denominator is 0")
    }
}

/// The number itself: its ratio to 1.
impl From<Number> for Ratio {
    fn from(number: Number) -> Self {
        Self { numerator: number, denominator: Number::ONE }
    }
}

impl Ratio {
    /// The ratio of two numbers, or `None` where the second is zero.
    #[must_use]
    pub const fn new(numerator: Number, denominator: Number) -> Option<Self> {
        if denominator.is_zero() {
            return None;
        }
        Some(Self { numerator, denominator })
    }

    /// What is divided.
    #[must_use]
    pub const fn numerator(self) -> Number {
        self.numerator
    }

    /// What it is divided by; never zero.
    #[must_use]
    pub const fn denominator(self) -> Number {
        self.denominator
    }

    /// The ratio without its sign.
    pub(crate) const fn abs(self) -> Self {
        Self { numerator: self.numerator.abs(), denominator: self.denominator.abs() }
    }

    pub(crate) const fn parts(self) -> (Number, Number) {
        (self.numerator, self.denominator)
    }

    /// Compares the ratio with a number, exactly.
    pub(crate) fn compare(self, bound: Number) -> Ordering {
        let (part, whole) = (self.numerator, self.denominator);
        // Amounts of one table have the same places. The product of a mantissa below 10^18 and another, or a power up to
        // 10^18, fits into 128 bits.
        if whole.is_positive() && part.places() == whole.places() {
            if let Some(ten) = power_of_ten(bound.places()) {
                let line = i128::from(whole.mantissa()).wrapping_mul(i128::from(bound.mantissa()));
                return i128::from(part.mantissa()).wrapping_mul(ten).cmp(&line);
            }
        }
        self.compare_any(bound)
    }

    fn compare_any(self, bound: Number) -> Ordering {
        let negative = self.numerator.is_negative() != self.denominator.is_negative();
        let size = crate::exact::division::Fraction {
            numerator: u128::from(self.numerator.mantissa().unsigned_abs()),
            denominator: u128::from(self.denominator.mantissa().unsigned_abs()),
            exponent: i32::from(self.denominator.places()).saturating_sub(i32::from(self.numerator.places())),
        };
        match (negative && !self.numerator.is_zero(), bound.is_negative()) {
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (both, _) => {
                let sizes = crate::exact::division::compare(size, bound.mantissa().unsigned_abs(), bound.places());
                let order = sizes.unwrap_or(Ordering::Greater);
                if both { order.reverse() } else { order }
            }
        }
    }

    /// The ratio as a number, rounded.
    pub(crate) fn rounded(self, rounding: crate::exact::rounding::Rounding) -> Number {
        let exponent = i32::from(rounding.places)
            .saturating_add(i32::from(self.denominator.places()))
            .saturating_sub(i32::from(self.numerator.places()));
        let (part, whole) = (self.numerator.mantissa().unsigned_abs(), self.denominator.mantissa().unsigned_abs());
        let size = crate::exact::division::share(1, part, whole, exponent, rounding.mode);
        let number = size.and_then(|size| Number::from_wide(i128::from(size), rounding.places)).unwrap_or_default();
        if self.numerator.is_negative() == self.denominator.is_negative() { number } else { number.negated() }
    }

    /// The ratio as a percentage, rounded to `places` places for people to read.
    pub(crate) fn percentage(self, places: u8) -> Number {
        let exponent = i32::from(places)
            .saturating_add(2)
            .saturating_add(i32::from(self.denominator.places()))
            .saturating_sub(i32::from(self.numerator.places()));
        let size = crate::exact::division::share(
            1,
            self.numerator.mantissa().unsigned_abs(),
            self.denominator.mantissa().unsigned_abs(),
            exponent,
            RoundingMode::HalfUp,
        );
        let number = size.and_then(|size| Number::from_wide(i128::from(size), places)).unwrap_or_default();
        if self.numerator.is_negative() == self.denominator.is_negative() { number } else { number.negated() }
    }

    /// `ratio − 1`, as a change: +71.57% for 1.7157.
    pub(crate) fn change(self) -> Option<Self> {
        Self::new(self.numerator.checked_sub(self.denominator)?, self.denominator)
    }
}

impl core::fmt::Display for Ratio {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}%", self.percentage(2))
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a ratio of two numbers")]
struct RatioDocument {
    numerator: Number,
    denominator: Number,
}

/// Whether `part ÷ whole × 10^exponent` is `printed` once rounded or cut to the printed places.
pub(crate) fn quotient_prints_as(part: Number, whole: Number, exponent: u8, printed: Number) -> bool {
    let places = i32::from(printed.places());
    [RoundingMode::HalfUp, RoundingMode::Down].into_iter().any(|mode| {
        let shift = places
            .saturating_add(i32::from(exponent))
            .saturating_add(i32::from(whole.places()))
            .saturating_sub(i32::from(part.places()));
        let sizes = (part.mantissa().unsigned_abs(), whole.mantissa().unsigned_abs());
        let quotient = crate::exact::division::share(1, sizes.0, sizes.1, shift, mode);
        let negative = part.is_negative() != whole.is_negative();
        let signed = quotient
            .and_then(|size| i64::try_from(size).ok())
            .map(|size| if negative { size.saturating_neg() } else { size });
        signed == Some(printed.mantissa())
    })
}

#[cfg(test)]
mod tests {
    use super::Ratio;
    use crate::exact::number::Number;
    use crate::exact::rounding::Rounding;
    use alloc::string::ToString;

    #[test]
    fn a_ratio_is_rounded_with_its_sign() {
        let cases = [
            ("1", "3", "0.33"),
            ("2", "3", "0.67"),
            ("-2", "3", "-0.67"),
            ("2", "-3", "-0.67"),
            ("-2", "-3", "0.67"),
            ("0.75", "1.5", "0.50"),
        ];
        for (part, whole, expected) in cases {
            let number = |text: &str| text.parse::<Number>().unwrap();
            let ratio = Ratio::new(number(part), number(whole)).unwrap();
            assert_eq!(ratio.rounded(Rounding::half_up(2)).as_written().to_string(), expected, "{part} ÷ {whole}");
        }
    }
}
