//! Quotients held against the exact rational, by products alone: no division stands in the test.
//!
//! `BP_TRIPLES=100000000 cargo test --release --lib quotients` is the long run.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, reason = "a test may fail loudly")]

extern crate std;

use super::{Wide, round_quotient, share};
use crate::exact::rounding::RoundingMode;

const MODES: [RoundingMode; 4] = [RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down, RoundingMode::Up];

/// A small generator of numbers that are the same in every run (xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number of 1 to so many digits, never 0.
    fn digits(&mut self, most: u32) -> u64 {
        let size = 10u64.pow(u32::try_from(self.next() % u64::from(most)).unwrap_or(0) + 1);
        self.next() % (size - 1) + 1
    }
}

/// weight × part × 10^exponent ÷ whole.
#[derive(Debug, Clone, Copy)]
struct Triple {
    weight: u64,
    part: u64,
    whole: u64,
    exponent: i32,
}

impl Triple {
    /// Any triple; every third is a tie, or one part beside it.
    fn any(random: &mut Random) -> Self {
        let exponent = i32::try_from(random.next() % 25).unwrap_or(0) - 12;
        match random.next() % 6 {
            0 => Self::tie(random),
            1 => {
                let tie = Self::tie(random);
                let part = if random.next() % 2 == 0 { tie.part + 1 } else { tie.part - 1 };
                Self { part, ..tie }
            }
            // Both ends: all of the whole, and one part less or more.
            2 => {
                let whole = random.digits(18);
                let part = (whole + random.next() % 3).saturating_sub(1);
                Self { weight: random.digits(12), part, whole, exponent }
            }
            _ => Self { weight: random.digits(12), part: random.digits(18), whole: random.digits(18), exponent },
        }
    }

    /// A quotient that lies just between two whole numbers: (2 n + 1) ÷ 2, with a factor on both sides.
    fn tie(random: &mut Random) -> Self {
        let odd = random.digits(9) * 2 + 1;
        let factor = random.digits(8);
        match random.next() % 3 {
            0 => Self { weight: 1, part: odd * factor, whole: 2 * factor, exponent: 0 },
            1 => Self { weight: odd, part: factor, whole: 20 * factor, exponent: 1 },
            _ => Self { weight: 5, part: odd * factor, whole: factor, exponent: -1 },
        }
    }

    /// Both sides of `weight × part × 10^up` and `whole × 10^down`; `None` where they leave 128 bits.
    fn sides(&self) -> Option<(u128, u128)> {
        let (up, down) = self.powers();
        let dividend =
            u128::from(self.weight).checked_mul(u128::from(self.part))?.checked_mul(10u128.checked_pow(up)?)?;
        let divisor = u128::from(self.whole).checked_mul(10u128.checked_pow(down)?)?;
        Some((dividend, divisor))
    }

    fn is_tie(&self) -> bool {
        self.sides().is_some_and(|(dividend, divisor)| dividend % divisor != 0 && dividend * 2 % divisor == 0)
    }

    fn powers(&self) -> (u32, u32) {
        (self.exponent.max(0).unsigned_abs(), self.exponent.min(0).unsigned_abs())
    }

    /// Whether a whole number is the exact quotient, rounded as named; `None` where 128 bits are too few to tell, as
    /// they never are for one that has 64 bits.
    fn is_rounded_to(&self, quotient: u64, mode: RoundingMode) -> Option<bool> {
        let (dividend, divisor) = self.sides()?;
        let doubled = dividend.checked_mul(2)?;
        let at = |halves: u128| halves.checked_mul(divisor);
        let halves = u128::from(quotient) * 2;
        let (below, above) = (at(halves.saturating_sub(1))?, at(halves + 1)?);
        Some(match mode {
            RoundingMode::HalfUp => (quotient == 0 || below <= doubled) && doubled < above,
            RoundingMode::HalfEven => {
                let near = (quotient == 0 || below <= doubled) && doubled <= above;
                let tie = doubled == above || (quotient > 0 && doubled == below);
                near && (!tie || quotient % 2 == 0)
            }
            RoundingMode::Down => at(halves)? <= doubled && doubled < at(halves + 2)?,
            RoundingMode::Up => doubled <= at(halves)? && (quotient == 0 || at(halves - 2)? < doubled),
        })
    }
}

#[test]
fn quotients_are_the_exact_rationals_rounded_once() {
    let count = std::env::var("BP_TRIPLES").map_or(100_000, |count| count.parse().expect("a number of triples"));
    let mut random = Random(0x5eed_0000_2020_0095);
    let (mut ties, mut beyond) = (0u64, 0u64);
    for _ in 0..count {
        let triple = Triple::any(&mut random);
        let Triple { weight, part, whole, exponent } = triple;
        let mode = MODES[usize::try_from(random.next() % 4).unwrap_or(0)];
        let Some(quotient) = share(weight, part, whole, exponent, mode) else {
            // Only a quotient beyond 64 bits has no answer.
            let fits = triple.sides().is_some_and(|(dividend, divisor)| dividend / divisor < u128::from(u64::MAX));
            assert!(!fits, "{triple:?}");
            beyond += 1;
            continue;
        };
        let right = triple.is_rounded_to(quotient, mode);
        assert_eq!(right, Some(true), "{triple:?} is not {quotient} by {mode:?}");
        ties += u64::from(triple.is_tie());
    }
    std::println!("{count} triples, {ties} of them ties, {beyond} with a quotient beyond 64 bits");
    assert!(ties > count / 10);
}

#[test]
fn a_wide_quotient_is_rounded_like_a_narrow_one() {
    // Dividend, divisor, power of ten, and the quotient by each mode.
    let cases: [(u64, u64, i32, [u64; 4]); 7] = [
        (4, 2, 0, [2, 2, 2, 2]),
        (5, 2, 0, [3, 2, 2, 3]),
        (7, 2, 0, [4, 4, 3, 4]),
        (9, 4, 0, [2, 2, 2, 3]),
        (11, 4, 0, [3, 3, 2, 3]),
        (1, 4, 1, [3, 2, 2, 3]),
        (150, 1, -2, [2, 2, 1, 2]),
    ];
    for (dividend, divisor, exponent, expected) in cases {
        let wide = |number: u64| Wide::from(u128::from(number));
        let found = MODES.map(|mode| round_quotient(wide(dividend), wide(divisor), exponent, mode));
        assert_eq!(found, expected.map(Some), "{dividend} ÷ {divisor} × 10^{exponent}");
    }
    assert_eq!(round_quotient(Wide::from(1), Wide::ZERO, 0, RoundingMode::Up), None);
    assert_eq!(round_quotient(Wide::from(u128::from(u64::MAX) + 1), Wide::from(1), 0, RoundingMode::Down), None);
}
