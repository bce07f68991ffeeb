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

#[cfg(test)]
mod tests {
    use super::weighted_mean;
    use crate::exact::number::Number;
    use crate::exact::rounding::Rounding;
    use crate::exact::rounding::RoundingMode::{Down, HalfEven, HalfUp, Up};
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    fn mean(parts: &[(&str, &str)], rounding: Rounding) -> String {
        let number = |text: &str| text.parse::<Number>().unwrap();
        let parts: Vec<_> = parts.iter().map(|(value, weight)| (number(value), number(weight))).collect();
        weighted_mean(&parts, rounding).map_or(String::from("none"), |mean| mean.as_written().to_string())
    }

    #[test]
    fn a_mean_is_one_division_of_exact_sums_rounded_once() {
        let modes = [HalfUp, HalfEven, Down, Up];
        type Case<'c> = (&'c [(&'c str, &'c str)], u8, [&'c str; 4]);
        let cases: [Case<'_>; 9] = [
            (&[("90", "1"), ("80", "1")], 0, ["85"; 4]),
            (&[("90", "1"), ("80", "3")], 1, ["82.5"; 4]),
            (&[("90", "1"), ("80", "3")], 0, ["83", "82", "82", "83"]),
            (&[("90", "0.25"), ("85", "0.75")], 0, ["86", "86", "86", "87"]),
            (&[("1.005", "100.00"), ("2.005", "0.00")], 2, ["1.01", "1.00", "1.00", "1.01"]),
            (&[("-1", "1"), ("-2", "1")], 0, ["-2", "-2", "-1", "-2"]),
            (&[("0", "2"), ("1", "1")], 2, ["0.33", "0.33", "0.33", "0.34"]),
            // Equal values keep their places, whatever their weights.
            (&[("92.50", "0"), ("92.5", "0")], 1, ["92.50"; 4]),
            (&[("92.50", "-1"), ("92.5", "7")], 1, ["92.50"; 4]),
        ];
        for (parts, places, expected) in cases {
            let found = modes.map(|mode| mean(parts, Rounding { places, mode }));
            assert_eq!(found, expected, "{parts:?}");
        }
        let none: [&[(&str, &str)]; 3] = [&[], &[("1", "0"), ("2", "0")], &[("1", "-1"), ("2", "3")]];
        for parts in none {
            assert_eq!(mean(parts, Rounding::half_up(2)), "none", "{parts:?}");
        }
    }
}
