//! Points (分): decimals in millionths.

use crate::exact::number::{MAX_POINT_PLACES, MAX_POINTS, Number, NumberError};
use core::fmt;
use core::str::FromStr;
use rust_decimal::Decimal;

/// Points (分) of a weight, an award, a block or a total: read from a text, compared and added up exactly.
///
/// A printed weight may be anything that a form can print, so negative points exist; they are a finding, not an error.
/// Points stay below [`MAX_POINTS`] and have at most [`MAX_POINT_PLACES`] places, so that sums of any number of rows
/// are exact whole numbers of millionths.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(pub(crate) Number);

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

/// The sum, exact; one of [`MAX_POINTS`] or more, which no form can print, is the greatest that points can be.
impl core::iter::Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        let limit = millionths_of_place(0).saturating_mul(MAX_POINTS as i64).saturating_sub(1);
        let sum = points.fold(0i64, |sum, points| sum.saturating_add(points.millionths()));
        Self::from_millionths(sum.clamp(limit.saturating_neg(), limit))
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
