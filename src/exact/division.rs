//! The one division of scoring: `weight × numerator ÷ denominator`, rounded once.
//!
//! Decimal libraries divide to their 28 digits and round what they have got; a second rounding to two places can then
//! fall on the wrong side (weight 3, target 12, actual 0.1 is 0.025, but 28 digits of 0.1 ÷ 12 times 3 is below it).
//! Here the mantissas are multiplied first, in whole numbers, and the single quotient is rounded by its remainder.
//! Common values fit into 64 bits, larger ones into 128; what is larger still goes through [`Wide`] and is as exact.

use crate::exact::number::{Number, narrow_power_of_ten};
use crate::exact::rounding::RoundingMode;
use core::cmp::Ordering;

/// An exact non-negative fraction `numerator ÷ denominator × 10^exponent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fraction {
    pub(crate) numerator: u128,
    pub(crate) denominator: u128,
    pub(crate) exponent: i32,
}

/// `weight × numerator ÷ denominator × 10^exponent` to a whole number, rounded as named.
///
/// `None` for a denominator of zero, or where the quotient leaves 64 bits; callers bound the quotient by the weight
/// first, so that neither happens to a valid award.
#[inline]
pub(crate) fn share(weight: u64, numerator: u64, denominator: u64, exponent: i32, mode: RoundingMode) -> Option<u64> {
    let scale = u8::try_from(exponent).ok().and_then(narrow_power_of_ten);
    if let Some(product) = scale.and_then(|ten| weight.checked_mul(numerator)?.checked_mul(ten)) {
        let quotient = product.checked_div(denominator)?;
        let rest = product.checked_rem(denominator)?;
        return quotient.checked_add(u64::from(mode.raises(
            rest.cmp(&denominator.saturating_sub(rest)),
            rest != 0,
            quotient % 2 != 0,
        )));
    }
    let fraction = Fraction { numerator: u128::from(numerator), denominator: u128::from(denominator), exponent };
    share_wide(weight, fraction, mode)
}

/// `weight × part ÷ whole`, rounded to a multiple of `unit`, all in millionths and positive; `None` where a product
/// leaves 64 bits.
#[inline]
pub(crate) fn share_of_millionths(weight: i64, part: i64, whole: i64, unit: i64, mode: RoundingMode) -> Option<i64> {
    let dividend = weight.unsigned_abs().checked_mul(part.unsigned_abs())?;
    let divisor = whole.unsigned_abs().checked_mul(unit.unsigned_abs())?;
    let quotient = dividend.checked_div(divisor)?;
    let rest = dividend.wrapping_sub(quotient.wrapping_mul(divisor));
    let raised = mode.raises(rest.cmp(&divisor.wrapping_sub(rest)), rest != 0, quotient % 2 != 0);
    i64::try_from(quotient.wrapping_add(u64::from(raised))).ok()?.checked_mul(unit)
}

/// The same for a fraction of any size.
pub(crate) fn share_wide(weight: u64, fraction: Fraction, mode: RoundingMode) -> Option<u64> {
    let up = u32::try_from(fraction.exponent).unwrap_or(0);
    let down = u32::try_from(fraction.exponent.saturating_neg()).unwrap_or(0);
    if let Some((dividend, divisor)) = in_128_bits(weight, fraction, up, down) {
        let quotient = u64::try_from(dividend.checked_div(divisor)?).ok()?;
        let rest = dividend.checked_rem(divisor)?;
        let half = rest.cmp(&divisor.saturating_sub(rest));
        return quotient.checked_add(u64::from(mode.raises(half, rest != 0, quotient % 2 != 0)));
    }
    let dividend = Wide::from(fraction.numerator).times(weight)?;
    round_quotient(dividend, Wide::from(fraction.denominator), fraction.exponent, mode)
}

/// Dividend and divisor of [`share_wide`], where they fit.
fn in_128_bits(weight: u64, fraction: Fraction, up: u32, down: u32) -> Option<(u128, u128)> {
    let dividend = fraction.numerator.checked_mul(u128::from(weight))?.checked_mul(10u128.checked_pow(up)?)?;
    let divisor = fraction.denominator.checked_mul(10u128.checked_pow(down)?)?;
    Some((dividend, divisor))
}

/// How `fraction` compares with `mantissa ÷ 10^places`.
pub(crate) fn compare(fraction: Fraction, mantissa: u64, places: u8) -> Option<Ordering> {
    // numerator × 10^(exponent + places) against mantissa × denominator.
    let exponent = fraction.exponent.checked_add(i32::from(places))?;
    let up = u32::try_from(exponent).unwrap_or(0);
    let down = u32::try_from(exponent.saturating_neg()).unwrap_or(0);
    let left = || fraction.numerator.checked_mul(10u128.checked_pow(up)?);
    let right = || fraction.denominator.checked_mul(u128::from(mantissa))?.checked_mul(10u128.checked_pow(down)?);
    if let (Some(left), Some(right)) = (left(), right()) {
        return Some(left.cmp(&right));
    }
    let left = Wide::from(fraction.numerator).times_ten_to(up)?;
    let right = Wide::from(fraction.denominator).times(mantissa)?.times_ten_to(down)?;
    Some(left.cmp(&right))
}

/// The number of 64-bit limbs of a [`Wide`]. The longest products that can arise are those on a line between knots:
/// three mantissas of 60 bits, a power of ten of 180 bits (10^54), a weight of 40 and six places (20 bits).
const LIMBS: usize = 7;

/// A whole number of 448 bits: least significant limb first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wide([u64; LIMBS]);

impl Wide {
    const ZERO: Self = Self([0; LIMBS]);

    fn times(self, factor: u64) -> Option<Self> {
        let mut carry = 0u128;
        let limbs = self.0.map(|limb| {
            // (2^64 − 1)² + 2^64 − 1 stays below 2^128.
            let product = u128::from(limb).saturating_mul(u128::from(factor)).saturating_add(carry);
            carry = product >> 64;
            low(product)
        });
        (carry == 0).then_some(Self(limbs))
    }

    fn times_ten_to(mut self, mut exponent: u32) -> Option<Self> {
        while exponent > 0 {
            let step = exponent.min(19);
            self = self.times(10u64.checked_pow(step)?)?;
            exponent = exponent.saturating_sub(step);
        }
        Some(self)
    }

    fn plus(self, other: Self) -> Option<Self> {
        let mut carry = false;
        let mut others = other.0.into_iter();
        let limbs = self.0.map(|limb| {
            let (first, over) = limb.overflowing_add(others.next().unwrap_or(0));
            let (second, again) = first.overflowing_add(u64::from(carry));
            carry = over || again;
            second
        });
        (!carry).then_some(Self(limbs))
    }

    fn minus(self, other: Self) -> Option<Self> {
        let mut borrow = false;
        let mut others = other.0.into_iter();
        let limbs = self.0.map(|limb| {
            let (first, under) = limb.overflowing_sub(others.next().unwrap_or(0));
            let (second, again) = first.overflowing_sub(u64::from(borrow));
            borrow = under || again;
            second
        });
        (!borrow).then_some(Self(limbs))
    }

    /// Twice the number, plus one where `low_bit` is set. The number must be below 2^447.
    fn doubled(self, low_bit: bool) -> Self {
        let mut carry = u64::from(low_bit);
        Self(self.0.map(|limb| {
            let shifted = limb.wrapping_shl(1).wrapping_add(carry);
            carry = limb >> 63;
            shifted
        }))
    }

    /// Quotient and remainder, by the school method in base two.
    fn divided_by(self, divisor: Self) -> Option<(Self, Self)> {
        if divisor == Self::ZERO {
            return None;
        }
        let mut quotient = Self::ZERO;
        let mut rest = Self::ZERO;
        for limb in self.0.into_iter().rev() {
            for bit in (0..64).rev() {
                rest = rest.doubled((limb >> bit) & 1 != 0);
                let reduced = rest.minus(divisor);
                quotient = quotient.doubled(reduced.is_some());
                rest = reduced.unwrap_or(rest);
            }
        }
        Some((quotient, rest))
    }

    fn to_u64(self) -> Option<u64> {
        let [first, rest @ ..] = self.0;
        rest.iter().all(|limb| *limb == 0).then_some(first)
    }
}

impl From<u128> for Wide {
    fn from(value: u128) -> Self {
        let mut limbs = [0; LIMBS];
        let [first, second, ..] = &mut limbs;
        *first = low(value);
        *second = low(value >> 64);
        Self(limbs)
    }
}

impl Ord for Wide {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.iter().rev().cmp(other.0.iter().rev())
    }
}

impl PartialOrd for Wide {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A sum of products with either sign.
#[derive(Debug, Clone, Copy)]
struct SignedSum {
    positive: Wide,
    negative: Wide,
}

impl SignedSum {
    const ZERO: Self = Self { positive: Wide::ZERO, negative: Wide::ZERO };

    /// Adds `first × second × third × 10^tens`.
    fn add(mut self, factors: [i64; 3], tens: u32) -> Option<Self> {
        let negative = factors.iter().filter(|factor| **factor < 0).count() % 2 == 1;
        let [first, second, third] = factors.map(i64::unsigned_abs);
        let product = Wide::from(u128::from(first)).times(second)?.times(third)?.times_ten_to(tens)?;
        let side = if negative { &mut self.negative } else { &mut self.positive };
        *side = side.plus(product)?;
        Some(self)
    }

    /// The sum, where it is not below zero.
    fn value(self) -> Option<Wide> {
        self.positive.minus(self.negative)
    }
}

/// A ratio of two mantissas with their places; the denominator is positive.
#[derive(Debug, Clone, Copy)]
struct Parts {
    numerator: i64,
    numerator_places: u32,
    denominator: i64,
    denominator_places: u32,
}

impl Parts {
    fn of((numerator, denominator): (Number, Number)) -> Self {
        let flip = denominator.is_negative();
        let sign = |number: Number| if flip { number.negated() } else { number };
        Self {
            numerator: sign(numerator).mantissa(),
            numerator_places: u32::from(numerator.places()),
            denominator: sign(denominator).mantissa(),
            denominator_places: u32::from(denominator.places()),
        }
    }
}

/// `weight × (share on the line between two knots at the ratio x)` to a whole number of 10^`exponent` parts.
///
/// `x` must lie between the knots. `None` where they are one, or the quotient leaves 64 bits.
pub(crate) fn interpolate(
    weight: u64,
    x: (Number, Number),
    (from, from_share): (Number, Number),
    (to, to_share): (Number, Number),
    exponent: i32,
    mode: RoundingMode,
) -> Option<u64> {
    let x = Parts::of(x);
    let places = from.places().max(to.places());
    let share_places = from_share.places().max(to_share.places());
    let raise = |number: Number, places: u8| u32::from(places.saturating_sub(number.places()));
    let (low, high) = (raise(from, places), raise(to, places));
    let (first, last) = (raise(from_share, share_places), raise(to_share, share_places));
    let tens = x.denominator_places.checked_add(u32::from(places))?;
    let (first_share, last_share) = (from_share.mantissa(), to_share.mantissa());
    // first × (high − x) + last × (x − low), all times the denominator of x.
    let numerator = SignedSum::ZERO
        .add([first_share, to.mantissa(), x.denominator], x.numerator_places.checked_add(first)?.checked_add(high)?)?
        .add([first_share.checked_neg()?, x.numerator, 1], tens.checked_add(first)?)?
        .add([last_share, x.numerator, 1], tens.checked_add(last)?)?
        .add(
            [last_share.checked_neg()?, from.mantissa(), x.denominator],
            x.numerator_places.checked_add(last)?.checked_add(low)?,
        )?
        .value()?;
    let width = SignedSum::ZERO
        .add([to.mantissa(), x.denominator, 1], high)?
        .add([from.mantissa().checked_neg()?, x.denominator, 1], low)?
        .value()?;
    let divisor = width.times_ten_to(x.numerator_places.checked_add(u32::from(share_places))?)?;
    round_quotient(numerator.times(weight)?, divisor, exponent, mode)
}

/// How many steps the ratio `x` is away from a line: `(x − line) ÷ step`, or the other way round below it; never below zero.
pub(crate) fn steps_beyond(x: (Number, Number), line: Number, step: Number, below: bool, started: bool) -> Option<u64> {
    let x = Parts::of(x);
    let places = |number: Number| u32::from(number.places());
    let direction = if below { -1 } else { 1 };
    let tens = x.denominator_places.checked_add(places(line))?.checked_add(places(step))?;
    let line_tens = x.numerator_places.checked_add(places(step))?;
    let distance = SignedSum::ZERO
        .add([x.numerator, direction, 1], tens)?
        .add([line.negated().mantissa(), x.denominator, direction], line_tens)?;
    let Some(distance) = distance.value() else { return Some(0) };
    let divisor = Wide::from(u128::from(step.mantissa().unsigned_abs()))
        .times(x.denominator.unsigned_abs())?
        .times_ten_to(x.numerator_places.checked_add(places(line))?)?;
    round_quotient(distance, divisor, 0, if started { RoundingMode::Up } else { RoundingMode::Down })
}

/// `dividend ÷ divisor × 10^exponent`, rounded.
fn round_quotient(dividend: Wide, divisor: Wide, exponent: i32, mode: RoundingMode) -> Option<u64> {
    let dividend = dividend.times_ten_to(u32::try_from(exponent).unwrap_or(0))?;
    let divisor = divisor.times_ten_to(u32::try_from(exponent.saturating_neg()).unwrap_or(0))?;
    let (quotient, rest) = dividend.divided_by(divisor)?;
    let half = rest.cmp(&divisor.minus(rest)?);
    let quotient = quotient.to_u64()?;
    quotient.checked_add(u64::from(mode.raises(half, rest != Wide::ZERO, quotient % 2 != 0)))
}

/// The low 64 bits.
const fn low(value: u128) -> u64 {
    (value & 0xFFFF_FFFF_FFFF_FFFF) as u64
}

#[cfg(test)]
mod tests;
