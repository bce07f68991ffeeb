//! Texts as numbers.

use crate::exact::number::{MANTISSA_LIMIT, MAX_DIGITS, MAX_PLACES, Number, NumberError};
use core::str::FromStr;

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
        let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
        let is_run = |run: &str| !run.is_empty() && run.bytes().all(|byte| byte.is_ascii_digit());
        if !is_run(whole) || !fraction.is_none_or(is_run) {
            return Err(NumberError::Malformed);
        }
        let mut taken = Digits::default();
        whole.bytes().for_each(|byte| taken.push(byte.wrapping_sub(b'0')));
        fraction.unwrap_or_default().bytes().for_each(|byte| taken.push_place(byte.wrapping_sub(b'0')));
        taken.number().map(|number| if negative { number.negated() } else { number })
    }
}

/// The digits of a decimal as they are taken up.
#[derive(Default)]
pub(crate) struct Digits {
    mantissa: u64,
    places: u8,
    /// Zeros at the end of a fraction, taken up only when another digit follows or they still fit.
    zeros: u8,
    too_many: bool,
}

impl Digits {
    /// Takes up a digit before the point.
    #[inline]
    pub(crate) fn push(&mut self, digit: u8) {
        // Below 10^19 nothing wraps; `Number::new` draws the line at its own number of digits.
        if self.mantissa < MANTISSA_LIMIT {
            self.mantissa = self.mantissa.wrapping_mul(10).wrapping_add(u64::from(digit));
        } else {
            self.too_many = true;
        }
    }

    /// Takes up a digit behind the point.
    #[inline]
    pub(crate) fn push_place(&mut self, digit: u8) {
        if digit == 0 {
            self.zeros = self.zeros.saturating_add(1);
            return;
        }
        for _ in 0..self.zeros.min(MAX_PLACES.saturating_add(1)) {
            self.push(0);
            self.places = self.places.saturating_add(1);
        }
        self.zeros = 0;
        self.push(digit);
        self.places = self.places.saturating_add(1);
    }

    /// The number, with as many of the zeros at its end as fit.
    pub(crate) fn number(mut self) -> Result<Number, NumberError> {
        while self.zeros > 0 && self.places < MAX_PLACES && self.mantissa < MANTISSA_LIMIT / 10 {
            (self.mantissa, self.places) = (self.mantissa.wrapping_mul(10), self.places.saturating_add(1));
            self.zeros = self.zeros.saturating_sub(1);
        }
        let mantissa = i64::try_from(self.mantissa).ok().filter(|_| !self.too_many);
        Number::new(mantissa.ok_or(NumberError::TooManyDigits)?, self.places)
    }
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
