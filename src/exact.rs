//! The one division of scoring: `weight × numerator ÷ denominator`, rounded once.
//!
//! Decimal libraries divide to their 28 digits and round what they have got; a second rounding to two places can then
//! fall on the wrong side (weight 3, target 12, actual 0.1 is 0.025, but 28 digits of 0.1 ÷ 12 times 3 is below it).
//! Here the mantissas are multiplied first, in whole numbers, and the single quotient is rounded by its remainder.
//! Common values fit into 64 bits, larger ones into 128; what is larger still goes through [`Wide`] and is as exact.

use core::cmp::Ordering;

use crate::number::RoundingMode;

/// An exact non-negative fraction `numerator ÷ denominator × 10^exponent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fraction {
    pub(crate) numerator: u128,
    pub(crate) denominator: u128,
    pub(crate) exponent: i32,
}

const TENS: [u64; 20] = {
    let mut tens = [1u64; 20];
    let mut index = 1;
    while index < 20 {
        #[expect(
            clippy::indexing_slicing,
            clippy::arithmetic_side_effects,
            reason = "evaluated when the crate is compiled; 10^19 fits"
        )]
        {
            tens[index] = tens[index - 1] * 10;
            index += 1;
        }
    }
    tens
};

/// `weight × numerator ÷ denominator × 10^exponent` to a whole number, rounded as named.
///
/// `None` for a denominator of zero, or where the quotient leaves 64 bits; callers bound the quotient by the weight
/// first, so that neither happens to a valid award.
#[inline]
pub(crate) fn share(weight: u64, numerator: u64, denominator: u64, exponent: i32, mode: RoundingMode) -> Option<u64> {
    let scale = usize::try_from(exponent).ok().and_then(|index| TENS.get(index));
    if let Some(product) = scale.and_then(|ten| weight.checked_mul(numerator)?.checked_mul(*ten)) {
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
    let dividend = Wide::from(fraction.numerator).times(weight)?.times_ten_to(up)?;
    let divisor = Wide::from(fraction.denominator).times_ten_to(down)?;
    let (quotient, rest) = dividend.divided_by(divisor)?;
    let half = rest.cmp(&divisor.minus(rest)?);
    let quotient = quotient.to_u64()?;
    quotient.checked_add(u64::from(mode.raises(half, rest != Wide::ZERO, quotient % 2 != 0)))
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
    let left = Wide::from(fraction.numerator).times_ten_to(up)?;
    let right = Wide::from(fraction.denominator).times(mantissa)?.times_ten_to(down)?;
    Some(left.cmp(&right))
}

/// The number of 64-bit limbs of a [`Wide`]. The longest product that can arise is that of a weight of 60 bits, a
/// numerator of 128 and a power of ten of 183 bits (10^55).
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
            let shifted = (limb << 1) | carry;
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

/// The low 64 bits.
const fn low(value: u128) -> u64 {
    (value & 0xFFFF_FFFF_FFFF_FFFF) as u64
}
