//! Shares of a weight, each rounded once: the division of an award.

use crate::exact::division;
use crate::exact::number::Number;
use crate::exact::points::{Points, millionths_of_place};
use crate::exact::ratio::Ratio;
use crate::exact::rounding::Rounding;
use crate::scheme::rule::Knot;

/// weight × part ÷ of, rounded, in millionths; 0 where a sign makes it negative or there is nothing to divide by, the
/// weight where it is beyond it.
#[inline]
pub(crate) fn share_of(weight: Points, part: Number, of: Number, rounding: Rounding) -> i64 {
    if of.is_zero() || part.is_negative() != of.is_negative() {
        return 0;
    }
    let number = weight.number();
    let exponent = i32::from(rounding.places)
        .wrapping_add(i32::from(of.places()))
        .wrapping_sub(i32::from(number.places()))
        .wrapping_sub(i32::from(part.places()));
    let quotient = division::share(
        number.mantissa().unsigned_abs(),
        part.mantissa().unsigned_abs(),
        of.mantissa().unsigned_abs(),
        exponent,
        rounding.mode,
    );
    to_millionths(quotient, rounding)
}

/// A whole number of the last kept place, in millionths; beyond 64 bits it is beyond every weight.
#[inline]
fn to_millionths(quotient: Option<u64>, rounding: Rounding) -> i64 {
    let unit = millionths_of_place(rounding.places);
    let raised = quotient.and_then(|quotient| i64::try_from(quotient).ok()?.checked_mul(unit));
    raised.unwrap_or(i64::MAX)
}

/// weight × (2 × target − actual) ÷ target, rounded; nothing from twice the target on.
pub(crate) fn complement(weight: Points, actual: Number, target: Number, rounding: Rounding) -> i64 {
    let places = actual.places().max(target.places());
    let (Some(given), Some(limit)) = (actual.mantissa_at(places), target.mantissa_at(places)) else { return 0 };
    let left = limit.saturating_mul(2).saturating_sub(given);
    if left <= 0 || limit <= 0 {
        return 0;
    }
    let number = weight.number();
    let fraction = division::Fraction {
        numerator: left.unsigned_abs(),
        denominator: limit.unsigned_abs(),
        exponent: i32::from(rounding.places).saturating_sub(i32::from(number.places())),
    };
    to_millionths(division::share_wide(number.mantissa().unsigned_abs(), fraction, rounding.mode), rounding)
}

/// The share on the straight line between two knots, rounded.
pub(crate) fn on_line(weight: Points, measured: Ratio, from: Knot, to: Knot, rounding: Rounding) -> i64 {
    if from.at == to.at {
        return share_of(weight, to.share, Number::ONE, rounding);
    }
    let number = weight.number();
    let exponent = i32::from(rounding.places).saturating_sub(i32::from(number.places()));
    let size = number.mantissa().unsigned_abs();
    let quotient = division::interpolate(
        size,
        measured.parts(),
        (from.at, from.share),
        (to.at, to.share),
        exponent,
        rounding.mode,
    );
    to_millionths(quotient, rounding)
}

#[cfg(test)]
mod tests {
    use super::share_of;
    use crate::exact::number::Number;
    use crate::exact::points::Points;
    use crate::exact::rounding::Rounding;

    #[test]
    fn a_share_is_none_where_a_sign_makes_it_negative_or_nothing_divides_it() {
        let cases = [
            (3, 4, 7_500_000),
            (-3, -4, 7_500_000),
            (-3, 4, 0),
            (3, -4, 0),
            (0, 4, 0),
            (0, -4, 0),
            (3, 0, 0),
            (9, 4, 22_500_000),
        ];
        for (part, of, millionths) in cases {
            let share = share_of(
                Points::from_millionths(10_000_000),
                Number::from_parts(part, 0),
                Number::from_parts(of, 0),
                Rounding::half_up(2),
            );
            assert_eq!(share, millionths, "{part} of {of}");
        }
    }
}
