//! New.

use crate::exact::division;
use crate::exact::number::{Number, power_of_ten};
use crate::exact::points::{Points, millionths_of_place};
use crate::exact::ratio::Ratio;
use crate::exact::rounding::Rounding;
use crate::scheme::rule::Knot;

/// weight × part ÷ of, rounded, in millionths; 0 where a sign makes it negative or there is nothing to divide by, the
/// weight where it is beyond it.
#[inline]
pub(crate) fn share_of(weight: Points, part: Number, of: Number, rounding: Rounding) -> i64 {
    if part.is_zero() || of.is_zero() || part.is_negative() != of.is_negative() {
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

/// Whether weight × part ÷ whole is exactly so many points, by two products in place of a division; `None` beyond 128
/// bits. Common numbers have the same places, and all fits into 64 bits.
pub(crate) fn is_exact(weight: Points, part: Number, whole: Number, points: Points) -> Option<bool> {
    let narrow = |points: Points, number: Number| points.millionths().checked_mul(number.mantissa());
    if part.places() == whole.places() {
        if let (Some(left), Some(right)) = (narrow(weight, part), narrow(points, whole)) {
            return Some(left == right);
        }
    }
    let common = part.places().min(whole.places());
    let side = |points: Points, number: Number, other: Number| {
        let product = i128::from(points.millionths()).checked_mul(i128::from(number.mantissa()))?;
        product.checked_mul(power_of_ten(other.places().saturating_sub(common))?)
    };
    Some(side(weight, part, whole)? == side(points, whole, part)?)
}

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
