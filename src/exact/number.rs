//! Exact decimal numbers: points, quantities, rates and the parts of amounts.
//!
//! A [`Number`] is a whole mantissa and a count of decimal places. It keeps the places it was written with, because
//! rules ask about them ("equal once rounded to the printed places"), but compares by value. Nothing here ever
//! rounds silently: the one operation that can lose digits is [`Rounding`], and it is always named.
//!
//! Every number has at most [`MAX_DIGITS`] significant digits, so the product of any two is exact in 128 bits.

use alloc::string::ToString;
use core::cmp::Ordering;
use core::fmt;
use core::str::FromStr;

use rust_decimal::Decimal;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

/// The most significant digits that a [`Number`] can have: two such mantissas multiply exactly in 128 bits.
pub const MAX_DIGITS: u32 = 18;

/// The most decimal places that a [`Number`] can have.
pub const MAX_PLACES: u8 = 18;

/// The first mantissa that has too many digits: 10^[`MAX_DIGITS`].
const MANTISSA_LIMIT: u64 = 10u64.pow(MAX_DIGITS);

/// An exact decimal number of at most [`MAX_DIGITS`] significant digits.
///
/// It remembers the decimal places it was written with ([`Number::places`]); equality and order look at the value
/// alone. [`Display`](fmt::Display) prints the canonical form without trailing zeros, [`Number::written`] the form
/// with its places.
///
/// ```
/// use budget_performance::Number;
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
    mantissa: i64,
    places: u8,
}

/// Why a text or a decimal is not a [`Number`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NumberError {
    /// The text is not digits with at most one point between them, after an optional minus sign.
    #[error("not a decimal number")]
    Malformed,
    /// More than [`MAX_DIGITS`] significant digits, or more than [`MAX_PLACES`] places.
    #[error("more than 18 significant digits")]
    TooManyDigits,
    /// [`MAX_POINTS`] or more, or more than [`MAX_POINT_PLACES`] places.
    #[error("beyond the points that a form can have: below 1000000, with at most 6 places")]
    NoPoints,
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
    #[must_use]
    pub const fn whole(value: u32) -> Self {
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
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// Whether the value is above zero.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.mantissa > 0
    }

    /// Whether the value is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
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
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { mantissa: self.mantissa.saturating_neg(), places: self.places }
    }

    /// The value without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self { mantissa: self.mantissa.saturating_abs(), places: self.places }
    }

    /// The exact sum, or `None` where it would have more than [`MAX_DIGITS`] digits.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
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
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(other.negated())
    }

    /// The exact product, or `None` where it would have more than [`MAX_DIGITS`] digits.
    #[must_use]
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let product = i128::from(self.mantissa).checked_mul(i128::from(other.mantissa))?;
        Self::from_wide(product, self.places.checked_add(other.places)?)
    }

    /// The exact value × 10^`exponent` (万 is 4, 亿 is 8), or `None` where it would have too many digits.
    #[must_use]
    pub fn scaled(self, exponent: u8) -> Option<Self> {
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

    /// The value rounded as named.
    #[must_use]
    pub fn rounded(self, rounding: Rounding) -> Self {
        let Some(dropped) = self.places.checked_sub(rounding.places).filter(|dropped| *dropped > 0) else {
            return self;
        };
        let Some(unit) = narrow_power_of_ten(dropped) else {
            return self;
        };
        // At least one digit is dropped, so that a digit more by rounding up has room.
        Self::from_parts(rounding.mode.divide(self.mantissa, unit), rounding.places)
    }

    /// The number as it was written, with its trailing zeros.
    #[must_use]
    pub const fn written(self) -> Written {
        Written(self)
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

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.written(), f)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.normalized().written(), f)
    }
}

/// A [`Number`] that prints with the places it was written with: `100.00`, not `100`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Written(Number);

impl fmt::Debug for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Written {
    /// The digits and the point, without the sign.
    fn digits(self, buffer: &mut [u8; MAX_LENGTH]) -> &str {
        let length = self.put_digits(buffer);
        buffer.len().checked_sub(length).and_then(|start| text(buffer.get(start..)?)).unwrap_or_default()
    }

    /// The number with its sign.
    fn text(self, buffer: &mut [u8; MAX_LENGTH]) -> &str {
        if let Some(text) = self.small_whole() {
            return text;
        }
        let mut length = self.put_digits(buffer);
        if self.0.is_negative() {
            length = length.saturating_add(1);
            if let Some(sign) = buffer.len().checked_sub(length).and_then(|place| buffer.get_mut(place)) {
                *sign = b'-';
            }
        }
        buffer.len().checked_sub(length).and_then(|start| text(buffer.get(start..)?)).unwrap_or_default()
    }

    /// A whole number up to a hundred, as most points and percentages are.
    fn small_whole(self) -> Option<&'static str> {
        let value = u64::try_from(self.0.mantissa).ok().filter(|_| self.0.places == 0)?;
        small_figures(value)
    }

    /// Puts the digits and the point at the end of the buffer: how many characters they are.
    fn put_digits(self, buffer: &mut [u8; MAX_LENGTH]) -> usize {
        let mut rest = self.0.mantissa.unsigned_abs();
        let mut length = 0usize;
        let mut slots = buffer.iter_mut().rev();
        let mut put = |character: u8| {
            if let Some(slot) = slots.next() {
                *slot = character;
                length = length.saturating_add(1);
            }
        };
        for _ in 0..self.0.places {
            put(last_digit(&mut rest));
        }
        if self.0.places > 0 {
            put(b'.');
        }
        put(last_digit(&mut rest));
        while rest > 0 {
            put(last_digit(&mut rest));
        }
        length
    }

    /// Writes the number as a text of a document, past the machinery of formatting.
    pub(crate) fn serialized<S: Serializer>(self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text(&mut { NO_DIGITS }))
    }
}

/// The whole numbers below a hundred, each of two digits.
const BELOW_HUNDRED: &str = "\
    0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
    5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";

/// The two digits of a whole number below a hundred.
fn two_figures(value: u64) -> Option<&'static str> {
    let start = usize::try_from(value).ok()?.checked_mul(2)?;
    BELOW_HUNDRED.get(start..start.checked_add(2)?)
}

/// The digits of a whole number up to a hundred.
fn small_figures(value: u64) -> Option<&'static str> {
    if value == 100 { Some("100") } else { two_figures(value)?.get(usize::from(value < 10)..) }
}

/// Takes the last digit off a number, as a character.
fn last_digit(rest: &mut u64) -> u8 {
    // Below ten, so that it cannot leave the figures.
    let digit = (*rest % 10) as u8;
    *rest /= 10;
    b'0'.wrapping_add(digit)
}

fn text(bytes: &[u8]) -> Option<&str> {
    core::str::from_utf8(bytes).ok()
}

/// At most 18 digits, or a zero and 18 places, with the point between them and the sign before.
const MAX_LENGTH: usize = 21;
const NO_DIGITS: [u8; MAX_LENGTH] = [b'0'; MAX_LENGTH];

impl Number {
    /// Writes the canonical form past the machinery of formatting, for texts of many numbers.
    pub(crate) fn put(self, out: &mut impl fmt::Write) -> fmt::Result {
        if let Some((whole, fraction)) = self.short_parts() {
            out.write_str(whole)?;
            return if fraction.is_empty() {
                Ok(())
            } else {
                out.write_char('.').and_then(|()| out.write_str(fraction))
            };
        }
        let number = self.normalized();
        if number.is_negative() {
            out.write_char('-')?;
        }
        let mut buffer = NO_DIGITS;
        let length = number.written().put_digits(&mut buffer);
        let digits = buffer.iter().skip(MAX_LENGTH.saturating_sub(length));
        // Figures one by one are checked for less than a short text.
        digits.copied().map(char::from).try_for_each(|figure| out.write_char(figure))
    }

    /// The figures before and behind the point of a number up to a hundred with at most two places, as most are.
    #[inline]
    fn short_parts(self) -> Option<(&'static str, &'static str)> {
        let size = u64::try_from(self.mantissa).ok()?;
        let hundredths = match self.places {
            0 => size.checked_mul(100)?,
            1 => size.checked_mul(10)?,
            2 => size,
            _ => return None,
        };
        let (whole, fraction) = (small_figures(hundredths / 100)?, two_figures(hundredths % 100)?);
        let fraction = match fraction.as_bytes() {
            b"00" => "",
            [_, b'0'] => fraction.get(..1)?,
            _ => fraction,
        };
        Some((whole, fraction))
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad_integral(self.0.mantissa >= 0, "", self.digits(&mut { NO_DIGITS }))
    }
}

impl FromStr for Number {
    type Err = NumberError;

    /// Reads digits with at most one point between them, after an optional minus sign: `5617.29`, `-3`, `0.50`.
    ///
    /// # Errors
    ///
    /// [`NumberError::Malformed`] for an empty text, `.5`, `1.`, `1,000`, `1e3` or `+1`;
    /// [`NumberError::TooManyDigits`] beyond [`MAX_DIGITS`] significant digits.
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        if let Some((number, "")) = short_decimal::<false>(digits) {
            return Ok(if negative { number.negated() } else { number });
        }
        let mut mantissa = 0u64;
        let mut places: Option<u8> = None;
        let mut digit_seen = false;
        // Zeros at the end of a fraction are taken up only when another digit follows them or they still fit.
        let mut pending_zeros = 0u8;
        for byte in digits.bytes() {
            match byte {
                b'0'..=b'9' => {
                    digit_seen = true;
                    if byte == b'0' && places.is_some() {
                        pending_zeros = pending_zeros.checked_add(1).ok_or(NumberError::TooManyDigits)?;
                        continue;
                    }
                    (mantissa, places) = push_zeros(mantissa, places, pending_zeros)?;
                    pending_zeros = 0;
                    mantissa = push_digit(mantissa, byte.wrapping_sub(b'0'))?;
                    places = match places {
                        Some(count) => Some(count.checked_add(1).ok_or(NumberError::TooManyDigits)?),
                        None => None,
                    };
                }
                b'.' if digit_seen && places.is_none() => {
                    places = Some(0);
                    digit_seen = false;
                }
                _ => return Err(NumberError::Malformed),
            }
        }
        if !digit_seen {
            return Err(NumberError::Malformed);
        }
        for _ in 0..pending_zeros {
            match push_zeros(mantissa, places, 1) {
                Ok(taken) => (mantissa, places) = taken,
                Err(_) => break,
            }
        }
        let signed = i64::try_from(mantissa).map_err(|_| NumberError::TooManyDigits)?;
        Self::new(if negative { signed.saturating_neg() } else { signed }, places.unwrap_or(0))
    }
}

fn push_digit(mantissa: u64, digit: u8) -> Result<u64, NumberError> {
    mantissa
        .checked_mul(10)
        .and_then(|raised| raised.checked_add(u64::from(digit)))
        .filter(|value| *value < MANTISSA_LIMIT)
        .ok_or(NumberError::TooManyDigits)
}

/// The decimal that begins a text in figures of ASCII, and what follows it, as nearly all numbers are printed; with
/// `GROUPED`, commas may part its figures into groups of three.
///
/// `None` where there is none, and where there are so many digits that it takes a closer look whether they fit.
#[inline]
pub(crate) fn short_decimal<const GROUPED: bool>(text: &str) -> Option<(Number, &str)> {
    let bytes = text.as_bytes();
    let (mut mantissa, mut run) = take_digits(0, bytes);
    if run == 0 {
        return None;
    }
    let (mut taken, mut digits) = (run, run);
    while let (true, Some([b',', group @ ..])) = (GROUPED, bytes.get(taken..)) {
        if digits > 3 && run != 3 {
            return None;
        }
        (mantissa, run) = take_digits(mantissa, group);
        if run != 3 {
            return None;
        }
        digits = digits.saturating_add(run);
        taken = taken.saturating_add(run).saturating_add(1);
    }
    let mut places = 0usize;
    if let Some([b'.', fraction @ ..]) = bytes.get(taken..) {
        (mantissa, places) = take_digits(mantissa, fraction);
        if places > 0 {
            taken = taken.saturating_add(places).saturating_add(1);
        }
    }
    if digits.saturating_add(places) > MAX_DIGITS as usize {
        return None;
    }
    Some((Number::from_parts(i64::try_from(mantissa).ok()?, u8::try_from(places).ok()?), text.get(taken..)?))
}

/// The digits that begin a text, put behind those of `mantissa`, and how many they are.
#[inline]
fn take_digits(mut mantissa: u64, text: &[u8]) -> (u64, usize) {
    let mut taken = 0usize;
    while let Some(digit @ b'0'..=b'9') = text.get(taken) {
        // What wraps has too many digits, which is seen from their number.
        mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(digit.wrapping_sub(b'0')));
        taken = taken.saturating_add(1);
    }
    (mantissa, taken)
}

fn push_zeros(mut mantissa: u64, places: Option<u8>, zeros: u8) -> Result<(u64, Option<u8>), NumberError> {
    for _ in 0..zeros {
        mantissa = push_digit(mantissa, 0)?;
    }
    let places = match places {
        Some(count) => {
            Some(count.checked_add(zeros).filter(|count| *count <= MAX_PLACES).ok_or(NumberError::TooManyDigits)?)
        }
        None => None,
    };
    Ok((mantissa, places))
}

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

// The one serde adapter for numbers. Texts and whole numbers come in, texts go out; a fraction written as a JSON
// number is refused, because whether it survives would depend on the features of other crates.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written().serialized(serializer)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(NumberVisitor)
        } else {
            deserializer.deserialize_str(NumberVisitor)
        }
    }
}

struct NumberVisitor;

/// The key under which `serde_json` presents a number of any length.
const NUMBER_OF_SERDE_JSON: &str = "$serde_json::private::Number";

/// What a fraction that is not written as a text is told, however the reader presents it.
const WRITE_AS_TEXT: &str = "a decimal is written as a text, such as \"1.5\", so that no digit depends on the reader";

impl<'de> Visitor<'de> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal number as a text of at most 18 digits, such as \"5617.29\"")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Number, E> {
        text.parse().map_err(|error| E::custom(format_args!("`{text}` is {error}")))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Number, E> {
        Number::new(value, 0).map_err(|error| E::custom(format_args!("`{value}` has {error}")))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Number, E> {
        let signed = i64::try_from(value).map_err(|_| E::custom(NumberError::TooManyDigits.to_string()))?;
        self.visit_i64(signed)
    }

    // `serde_json/arbitrary_precision`, switched on by any crate of the program, presents numbers as maps of this key.
    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Number, A::Error> {
        if map.next_key::<alloc::string::String>()?.as_deref() != Some(NUMBER_OF_SERDE_JSON) {
            return Err(de::Error::invalid_type(de::Unexpected::Map, &self));
        }
        let digits: alloc::string::String = map.next_value()?;
        if digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            self.visit_str(&digits)
        } else {
            Err(de::Error::custom(WRITE_AS_TEXT))
        }
    }
}

/// Points are below this number, and above its opposite.
pub const MAX_POINTS: u32 = 1_000_000;

/// The most decimal places of points.
pub const MAX_POINT_PLACES: u8 = 6;

/// One unit of a decimal place, in millionths.
#[inline]
pub(crate) const fn millionths_of_place(places: u8) -> i64 {
    match places {
        0 => 1_000_000,
        1 => 100_000,
        2 => 10_000,
        3 => 1_000,
        4 => 100,
        5 => 10,
        _ => 1,
    }
}

/// Points (分) of a weight, an award, a block or a total.
///
/// A printed weight may be anything that a form can print, so negative points exist; they are a finding, not an error.
/// Points stay below [`MAX_POINTS`] and have at most [`MAX_POINT_PLACES`] places, so that sums of any number of rows
/// are exact whole numbers of millionths.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(Number);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(Number::ZERO);

    /// So many points.
    ///
    /// # Errors
    ///
    /// [`NumberError::NoPoints`] from [`MAX_POINTS`] on, or beyond [`MAX_POINT_PLACES`] places.
    pub fn new(number: Number) -> Result<Self, NumberError> {
        let number = if number.places() > MAX_POINT_PLACES { number.normalized() } else { number };
        let size = number.mantissa.saturating_abs().saturating_mul(millionths_of_place(number.places));
        let limit = millionths_of_place(0).saturating_mul(MAX_POINTS as i64);
        if number.places > MAX_POINT_PLACES || size >= limit { Err(NumberError::NoPoints) } else { Ok(Self(number)) }
    }

    /// The points as a plain number.
    #[must_use]
    pub const fn number(self) -> Number {
        self.0
    }

    /// Points whose mantissa and places are known to be within the limits, as those of stored points are.
    pub(crate) const fn from_parts(mantissa: i64, places: u8) -> Self {
        Self(Number::from_parts(mantissa, places))
    }

    /// The points in millionths: what sums are made of.
    pub(crate) const fn millionths(self) -> i64 {
        // Below 10^6 points of at most 6 places: the result is below 10^12.
        self.0.mantissa.wrapping_mul(millionths_of_place(self.0.places))
    }

    /// The points from millionths, written with so many places; they must be enough.
    pub(crate) const fn with_places(millionths: i64, places: u8) -> Self {
        match millionths.checked_div(millionths_of_place(places)) {
            Some(mantissa) => Self(Number::from_parts(mantissa, places)),
            None => Self::ZERO,
        }
    }

    /// The points from millionths, in canonical form.
    pub(crate) const fn from_millionths(millionths: i64) -> Self {
        // Most points are whole, and nearly all others have two places at most.
        if millionths % 1_000_000 == 0 {
            return Self(Number::from_parts(millionths / 1_000_000, 0));
        }
        let in_hundredths = millionths % 10_000 == 0;
        let (mantissa, places) = if in_hundredths { (millionths / 10_000, 2) } else { (millionths, MAX_POINT_PLACES) };
        Self(Number::from_parts(mantissa, places).normalized())
    }
}

impl TryFrom<Number> for Points {
    type Error = NumberError;

    fn try_from(number: Number) -> Result<Self, NumberError> {
        Self::new(number)
    }
}

impl From<u16> for Points {
    fn from(points: u16) -> Self {
        Self(Number::whole(u32::from(points)))
    }
}

impl From<Points> for Number {
    fn from(points: Points) -> Self {
        points.0
    }
}

impl From<Points> for Decimal {
    fn from(points: Points) -> Self {
        points.0.into()
    }
}

impl TryFrom<Decimal> for Points {
    type Error = NumberError;

    fn try_from(decimal: Decimal) -> Result<Self, NumberError> {
        Self::new(decimal.try_into()?)
    }
}

impl FromStr for Points {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        Self::new(text.parse()?)
    }
}

impl fmt::Debug for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(PointsVisitor)
        } else {
            deserializer.deserialize_str(PointsVisitor)
        }
    }
}

/// [`NumberVisitor`] for points, whose limit is told while an error still has its place.
struct PointsVisitor;

impl PointsVisitor {
    fn within<E: de::Error>(number: Number) -> Result<Points, E> {
        Points::new(number).map_err(|error| E::custom(format_args!("`{}` is {error}", number.written())))
    }
}

impl<'de> Visitor<'de> for PointsVisitor {
    type Value = Points;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("points as a text, such as \"12.5\"")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Points, E> {
        Self::within(NumberVisitor.visit_str(text)?)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Points, E> {
        Self::within(NumberVisitor.visit_i64(value)?)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Points, E> {
        Self::within(NumberVisitor.visit_u64(value)?)
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Points, A::Error> {
        Self::within(NumberVisitor.visit_map(map)?)
    }
}

/// What happens to the digits beyond the last place that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RoundingMode {
    /// To the nearest, a tie away from zero (四舍五入).
    HalfUp,
    /// To the nearest, a tie to the even neighbour.
    HalfEven,
    /// The digits are cut off (截断).
    Down,
    /// Away from zero as soon as anything is cut off.
    Up,
}

impl RoundingMode {
    /// `numerator` ÷ `denominator` to a whole number. A denominator of zero gives zero.
    pub(crate) fn divide(self, numerator: i64, denominator: u64) -> i64 {
        let size = numerator.unsigned_abs();
        let Some((quotient, rest)) = size.checked_div(denominator).zip(size.checked_rem(denominator)) else { return 0 };
        let half = rest.cmp(&denominator.saturating_sub(rest));
        let raised = quotient.saturating_add(u64::from(self.raises(half, rest != 0, quotient % 2 != 0)));
        let signed = i64::try_from(raised).unwrap_or(i64::MAX);
        if numerator < 0 { signed.saturating_neg() } else { signed }
    }

    /// Whether the quotient goes up by one, given how the rest compares with half of the divisor.
    pub(crate) const fn raises(self, half: Ordering, inexact: bool, odd: bool) -> bool {
        match self {
            Self::HalfUp => inexact && !matches!(half, Ordering::Less),
            Self::HalfEven => matches!(half, Ordering::Greater) || (inexact && matches!(half, Ordering::Equal) && odd),
            Self::Down => false,
            Self::Up => inexact,
        }
    }
}

/// The rounding that a scheme names: how many decimal places are kept, and what happens to the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a rounding")]
pub struct Rounding {
    /// The decimal places that are kept.
    pub places: u8,
    /// What happens to the rest.
    pub mode: RoundingMode,
}

impl Rounding {
    /// To `places` places, a tie away from zero: the default of all schemes, with two places.
    #[must_use]
    pub const fn half_up(places: u8) -> Self {
        Self { places, mode: RoundingMode::HalfUp }
    }

    /// Cut to `places` places.
    #[must_use]
    pub const fn cut(places: u8) -> Self {
        Self { places, mode: RoundingMode::Down }
    }
}

impl Default for Rounding {
    fn default() -> Self {
        Self::half_up(2)
    }
}

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
