//! How a number is rounded: places and mode.

use core::cmp::Ordering;

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
    pub(crate) const fn cut(places: u8) -> Self {
        Self { places, mode: RoundingMode::Down }
    }
}

impl Default for Rounding {
    fn default() -> Self {
        Self::half_up(2)
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

#[cfg(test)]
mod tests {
    use super::RoundingMode::{Down, HalfEven, HalfUp, Up};

    #[test]
    fn a_quotient_is_rounded_once_by_its_mode() {
        // What is divided and by what, and the quotient to the nearest with a tie away from zero and to the even, cut, and up.
        let cases = [
            (4, 2, [2, 2, 2, 2]),
            (5, 2, [3, 2, 2, 3]),
            (7, 2, [4, 4, 3, 4]),
            (9, 4, [2, 2, 2, 3]),
            (11, 4, [3, 3, 2, 3]),
            (-5, 2, [-3, -2, -2, -3]),
            (-7, 2, [-4, -4, -3, -4]),
            (-1, 4, [0, 0, 0, -1]),
            (0, 3, [0, 0, 0, 0]),
            (5, 0, [0, 0, 0, 0]),
        ];
        for (part, whole, expected) in cases {
            let found = [HalfUp, HalfEven, Down, Up].map(|mode| mode.divide(part, whole));
            assert_eq!(found, expected, "{part} ÷ {whole}");
        }
    }
}
