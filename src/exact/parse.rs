//! New.

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
