//! Exact decimal numbers: points, quantities, rates and the parts of amounts.
//!
//! A [`Number`] is a whole mantissa and a count of decimal places. It keeps the places it was written with, because
//! rules ask about them ("equal once rounded to the printed places"), but compares by value. Nothing here ever
//! rounds silently: the one operation that can lose digits is [`Rounding`], and it is always named.
//!
//! Every number has at most [`MAX_DIGITS`] significant digits, so the product of any two is exact in 128 bits.

use crate::language::Language;
pub(crate) use crate::limits::{MAX_DIGITS, MAX_PLACES, MAX_POINT_PLACES, MAX_POINTS};
use core::cmp::Ordering;
use rust_decimal::Decimal;

/// The first mantissa that has too many digits: 10^[`MAX_DIGITS`].
pub(crate) const MANTISSA_LIMIT: u64 = 10u64.pow(MAX_DIGITS);

/// An exact decimal number of at most [`MAX_DIGITS`] significant digits.
///
/// It remembers the decimal places it was written with ([`Number::places`]); equality and order look at the value
/// alone. [`Display`](core::fmt::Display) prints the canonical form without trailing zeros, [`Number::written`] the form
/// with its places.
///
/// ```
/// use budget_performance::number::Number;
///
/// let rate: Number = "100.00".parse()?;
/// assert_eq!(rate, "100".parse()?);
/// assert_eq!(rate.places(), 2);
/// assert_eq!(rate.to_string(), "100");
/// assert_eq!(rate.written().to_string(), "100.00");
/// # Ok::<(), budget_performance::number::NumberError>(())
/// ```
#[derive(Clone, Copy, Default)]
pub struct Number {
    pub(crate) mantissa: i64,
    pub(crate) places: u8,
}

/// Why a text or a decimal is not a [`Number`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Language::English))]
#[non_exhaustive]
pub enum NumberError {
    /// The text is not digits with at most one point between them, after an optional minus sign.
    Malformed,
    /// More than [`MAX_DIGITS`] significant digits, or more than [`MAX_PLACES`] places.
    TooManyDigits,
    /// [`MAX_POINTS`] or more, or more than [`MAX_POINT_PLACES`] places.
    NoPoints,
}

impl NumberError {
    /// The reason, as the end of a sentence about a text: in Chinese with its verb.
    #[must_use]
    pub const fn text(self, language: Language) -> &'static str {
        match self {
            Self::Malformed => language.pick("not a decimal number", "不是十进制数"),
            Self::TooManyDigits => language.pick("more than 18 significant digits", "有效数字超过18位"),
            Self::NoPoints => language.pick(
                "beyond the points that a form can have: below 1000000, with at most 6 places",
                "超出分值范围：应小于1000000，最多6位小数",
            ),
        }
    }
}

impl Number {
    /// Zero, without decimal places.
    pub const ZERO: Self = Self { mantissa: 0, places: 0 };
    /// One, without decimal places.
    pub const ONE: Self = Self { mantissa: 1, places: 0 };

    /// The number `mantissa` ÷ 10^`places`.
    ///
    /// # Errors
    ///
    /// [`NumberError::TooManyDigits`] when the mantissa has more than [`MAX_DIGITS`] digits, or `places` is above
    /// [`MAX_PLACES`].
    pub const fn new(mantissa: i64, places: u8) -> Result<Self, NumberError> {
        if mantissa.unsigned_abs() >= MANTISSA_LIMIT || places > MAX_PLACES {
            return Err(NumberError::TooManyDigits);
        }
        Ok(Self { mantissa, places })
    }

    /// The number from a wider mantissa, giving up trailing zeros where that makes it fit.
    pub(crate) fn from_wide(mut mantissa: i128, mut places: u8) -> Option<Self> {
        while places > 0 && (places > MAX_PLACES || mantissa.unsigned_abs() >= u128::from(MANTISSA_LIMIT)) {
            if mantissa.checked_rem(10) != Some(0) {
                return None;
            }
            mantissa = mantissa.checked_div(10)?;
            places = places.saturating_sub(1);
        }
        Self::new(i64::try_from(mantissa).ok()?, places).ok()
    }

    /// A small whole number.
    pub(crate) const fn whole(value: u32) -> Self {
        // A `u32` always fits: the widening cannot change it.
        Self { mantissa: value as i64, places: 0 }
    }

    /// A mantissa and places that are known to be within the limits, as those of stored numbers are.
    pub(crate) const fn from_parts(mantissa: i64, places: u8) -> Self {
        Self { mantissa, places }
    }

    /// The digits without the point; together with [`Number::places`] the exact value.
    #[must_use]
    pub const fn mantissa(self) -> i64 {
        self.mantissa
    }

    /// The decimal places that the number was written with: 2 for `86.00`.
    #[must_use]
    pub const fn places(self) -> u8 {
        self.places
    }

    /// Whether the value is zero.
    pub(crate) const fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// Whether the value is above zero.
    pub(crate) const fn is_positive(self) -> bool {
        self.mantissa > 0
    }

    /// Whether the value is below zero.
    pub(crate) const fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// The same value without trailing zeros.
    #[must_use]
    pub const fn normalized(mut self) -> Self {
        if self.mantissa == 0 {
            return Self::ZERO;
        }
        while self.places > 0 && self.mantissa % 10 == 0 {
            self.mantissa /= 10;
            self.places = self.places.saturating_sub(1);
        }
        self
    }

    /// The value with the opposite sign.
    pub(crate) const fn negated(self) -> Self {
        Self { mantissa: self.mantissa.saturating_neg(), places: self.places }
    }

    /// The value without its sign.
    pub(crate) const fn abs(self) -> Self {
        Self { mantissa: self.mantissa.saturating_abs(), places: self.places }
    }

    /// The exact sum, or `None` where it would have more than [`MAX_DIGITS`] digits.
    pub(crate) fn checked_add(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        if self.places == other.places {
            // Both are below 10^18: the sum cannot leave 64 bits, but it may have one digit too many.
            if let Ok(sum) = Self::new(self.mantissa.saturating_add(other.mantissa), places) {
                return Some(sum);
            }
        }
        let sum = self.mantissa_at(places)?.checked_add(other.mantissa_at(places)?)?;
        Self::from_wide(sum, places)
    }

    /// The exact difference, or `None` where it would have more than [`MAX_DIGITS`] digits.
    pub(crate) fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(other.negated())
    }

    /// The exact product, or `None` where it would have more than [`MAX_DIGITS`] digits.
    pub(crate) fn checked_mul(self, other: Self) -> Option<Self> {
        let product = i128::from(self.mantissa).checked_mul(i128::from(other.mantissa))?;
        Self::from_wide(product, self.places.checked_add(other.places)?)
    }

    /// The exact value × 10^`exponent` (万 is 4, 亿 is 8), or `None` where it would have too many digits.
    pub(crate) fn scaled(self, exponent: u8) -> Option<Self> {
        let kept = self.places.saturating_sub(exponent);
        let raised = exponent.saturating_sub(self.places);
        let power = narrow_power_of_ten(raised).and_then(|power| i64::try_from(power).ok());
        let narrow = power.and_then(|power| self.mantissa.checked_mul(power));
        if let Some(Ok(number)) = narrow.map(|mantissa| Self::new(mantissa, kept)) {
            return Some(number);
        }
        let mantissa = i128::from(self.mantissa).checked_mul(power_of_ten(raised)?)?;
        Self::from_wide(mantissa, kept)
    }

    /// The mantissa that the value has when it is written with `places` places, which must not be fewer than its own.
    pub(crate) fn mantissa_at(self, places: u8) -> Option<i128> {
        i128::from(self.mantissa).checked_mul(power_of_ten(places.checked_sub(self.places)?)?)
    }
}

/// The powers of ten of 64 bits.
const TENS: [u64; 20] = {
    let mut tens = [1u64; 20];
    let mut index = 1;
    while index < 20 {
        #[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled; 10^19 fits")]
        {
            tens[index] = tens[index - 1] * 10;
            index += 1;
        }
    }
    tens
};

/// 10^`exponent`, or `None` beyond 64 bits.
#[inline]
pub(crate) fn narrow_power_of_ten(exponent: u8) -> Option<u64> {
    TENS.get(usize::from(exponent)).copied()
}

/// 10^`exponent`, or `None` beyond 128 bits.
pub(crate) fn power_of_ten(exponent: u8) -> Option<i128> {
    match narrow_power_of_ten(exponent) {
        Some(power) => Some(i128::from(power)),
        None => 10i128.checked_pow(u32::from(exponent)),
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.places == other.places {
            return self.mantissa.cmp(&other.mantissa);
        }
        let places = self.places.max(other.places);
        let narrow = |number: Self| {
            let raise = narrow_power_of_ten(places.saturating_sub(number.places))?;
            number.mantissa.checked_mul(i64::try_from(raise).ok()?)
        };
        if let (Some(left), Some(right)) = (narrow(*self), narrow(*other)) {
            return left.cmp(&right);
        }
        // Both are below 10^18, raised by at most 10^18: neither can leave 128 bits.
        self.mantissa_at(places).cmp(&other.mantissa_at(places))
    }
}

impl core::hash::Hash for Number {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        let normal = self.normalized();
        normal.mantissa.hash(state);
        normal.places.hash(state);
    }
}

/// The whole numbers below a hundred, each of two digits.
pub(crate) const BELOW_HUNDRED: &str = "\
    0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
    5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";

/// At most 18 digits, or a zero and 18 places, with the point between them and the sign before.
pub(crate) const MAX_LENGTH: usize = 21;

pub(crate) const NO_DIGITS: [u8; MAX_LENGTH] = [b'0'; MAX_LENGTH];

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Self::whole(value)
    }
}

impl From<Number> for Decimal {
    fn from(number: Number) -> Self {
        Self::new(number.mantissa, u32::from(number.places))
    }
}

impl TryFrom<Decimal> for Number {
    type Error = NumberError;

    /// # Errors
    ///
    /// [`NumberError::TooManyDigits`] when the decimal needs more than [`MAX_DIGITS`] digits.
    fn try_from(decimal: Decimal) -> Result<Self, NumberError> {
        let places = u8::try_from(decimal.scale()).map_err(|_| NumberError::TooManyDigits)?;
        Self::from_wide(decimal.mantissa(), places).ok_or(NumberError::TooManyDigits)
    }
}

/// The key under which `serde_json` presents a number of any length.
pub(crate) const NUMBER_OF_SERDE_JSON: &str = "$serde_json::private::Number";

/// What a fraction that is not written as a text is told, however the reader presents it.
pub(crate) const WRITE_AS_TEXT: &str =
    "a decimal is written as a text, such as \"1.5\", so that no digit depends on the reader";

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};

    use super::Number;

    #[test]
    fn a_number_is_put_as_it_is_displayed() {
        let sizes = (-120..12_000).chain([99_999, 100_000, 1_000_000, 123_456_789, 999_999_999_999_999_999]);
        for (size, places) in sizes.flat_map(|size| (0..=4).map(move |places| (size, places))) {
            let number = Number::from_parts(size, places);
            let mut text = String::new();
            number.put(&mut text).unwrap();
            assert_eq!(text, number.to_string(), "{size} with {places} places");
        }
    }
}
