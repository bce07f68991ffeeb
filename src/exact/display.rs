//! Numbers as texts.

use crate::exact::number::{BELOW_HUNDRED, MAX_LENGTH, NO_DIGITS, Number};
use core::fmt;
use serde::ser::Serializer;

/// A [`Number`] that prints with the places it was written with: `100.00`, not `100`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written(Number);

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

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad_integral(self.0.mantissa >= 0, "", self.digits(&mut { NO_DIGITS }))
    }
}

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

pub(crate) fn text(bytes: &[u8]) -> Option<&str> {
    core::str::from_utf8(bytes).ok()
}

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
        let length = number.as_written().put_digits(&mut buffer);
        let digits = buffer.iter().skip(MAX_LENGTH.saturating_sub(length));
        // Figures one by one are checked for less than a short text.
        digits.copied().map(char::from).try_for_each(|figure| out.write_char(figure))
    }

    /// The number as it was written, with its trailing zeros.
    #[must_use]
    pub fn written(self) -> impl fmt::Display {
        self.as_written()
    }

    /// The same, for texts that are written past the machinery of formatting.
    pub(crate) const fn as_written(self) -> Written {
        Written(self)
    }
}

impl Number {
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

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.as_written(), f)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.normalized().as_written(), f)
    }
}
