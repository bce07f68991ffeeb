//! A mean weighted by amounts: sums of exact products, one division, one rounding.

use crate::exact::number::{Number, power_of_ten};
use crate::exact::rounding::Rounding;
use core::cmp::Ordering;

/// Σ value × weight ÷ Σ weight, rounded. Equal values are their own mean, whatever the weights, and keep their places.
///
/// `None` without values, for a negative weight, where the weights of different values add to nothing, or where a sum leaves
/// 128 bits or the mean the digits of a number.
pub(crate) fn weighted_mean(parts: &[(Number, Number)], rounding: Rounding) -> Option<Number> {
    let (first, _) = parts.first()?;
    if parts.iter().all(|(value, _)| value == first) {
        return Some(*first);
    }
    let value_places = parts.iter().map(|(value, _)| value.places()).max()?;
    let weight_places = parts.iter().map(|(_, weight)| weight.normalized().places()).max()?;
    let (mut sum, mut weights) = (0i128, 0i128);
    for (value, weight) in parts {
        let weight = weight.normalized().mantissa_at(weight_places).filter(|weight| *weight >= 0)?;
        sum = sum.checked_add(value.mantissa_at(value_places)?.checked_mul(weight)?)?;
        weights = weights.checked_add(weight)?;
    }
    let up = power_of_ten(rounding.places.saturating_sub(value_places))?.unsigned_abs();
    let down = power_of_ten(value_places.saturating_sub(rounding.places))?.unsigned_abs();
    let dividend = sum.unsigned_abs().checked_mul(up)?;
    let divisor = weights.unsigned_abs().checked_mul(down)?;
    let (quotient, rest) = (dividend.checked_div(divisor)?, dividend.checked_rem(divisor)?);
    let half: Ordering = rest.cmp(&divisor.saturating_sub(rest));
    let size = quotient.checked_add(u128::from(rounding.mode.raises(half, rest != 0, quotient % 2 != 0)))?;
    let size = i128::try_from(size).ok()?;
    Number::from_wide(if sum < 0 { size.checked_neg()? } else { size }, rounding.places)
}
