//! The policies that give a declared figure, as they are found.

use crate::exact::division;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::exact::rounding::{Rounding, RoundingMode};
use crate::review::policy::Policy;
use crate::scoring::inline::Inline;
use crate::scoring::share::share_of;

/// How many policies need no allocation: hardly any figure is explained by more.
const COMMON: usize = 6;

/// The policies that give a declared figure, in the order of how often they are met.
pub(crate) struct Causes<'a> {
    pub(crate) declared: Points,
    /// The rounding to the printed places, where it does not explain the figure by itself.
    printed: Option<Rounding>,
    pub(crate) found: Inline<Option<Policy<'a>>, COMMON>,
}

impl<'a> Causes<'a> {
    pub(crate) fn new(declared: Points) -> Self {
        Self { declared, printed: None, found: Inline::new() }
    }

    pub(crate) fn add(&mut self, policy: Policy<'a>) {
        self.found.push(Some(policy));
    }

    pub(crate) fn add_if(&mut self, reproduces: bool, policy: Policy<'a>) {
        if reproduces {
            self.add(policy);
        }
    }

    /// Whether a result is the declared figure, rounded as the scheme does or half up to the printed places.
    pub(crate) fn is_given_by(&self, scheme: Rounding, result: impl Fn(Rounding) -> i64) -> bool {
        let declared = self.declared.millionths();
        [Some(scheme), self.printed].into_iter().flatten().any(|rounding| result(rounding) == declared)
    }

    /// The other roundings of an exact result: half up where it does, else each mode that does.
    pub(crate) fn other_rounding(&mut self, scheme: Rounding, result: impl Fn(Rounding) -> i64) -> bool {
        let declared = self.declared.millionths();
        let printed = self.declared.number().places();
        let most = printed.min(MAX_PLACES);
        // What is printed without places would agree with too much.
        let half_up = (1..=MAX_PLACES).contains(&printed).then(|| Rounding::half_up(printed));
        self.printed = half_up.filter(|rounding| result(*rounding) != declared);
        for places in (0..=most).rev() {
            let gives = |mode: &RoundingMode| {
                let rounding = Rounding { places, mode: *mode };
                rounding != scheme && result(rounding) == declared
            };
            if gives(&RoundingMode::HalfUp) {
                self.add(Policy::Rounded(Rounding::half_up(places)));
                return true;
            }
            let others = [RoundingMode::Down, RoundingMode::HalfEven, RoundingMode::Up];
            let mut any = false;
            for mode in others.into_iter().filter(gives) {
                self.add(Policy::Rounded(Rounding { places, mode }));
                any = true;
            }
            if any {
                return true;
            }
        }
        false
    }

    /// The ratio rounded to a percentage first: the rounding that loses least is named.
    pub(crate) fn ratio_rounded(&mut self, scheme: Rounding, ratio: Ratio, result: impl Fn(Number, Rounding) -> i64) {
        for places in RATIO_PLACES {
            for mode in [RoundingMode::HalfUp, RoundingMode::Down, RoundingMode::Up] {
                let rounding = Rounding { places, mode };
                let Some(percentage) = rounded_percentage(ratio, rounding) else { continue };
                // A ratio that has no more places is not rounded at all.
                let changed = ratio.compare(share(percentage)).is_ne();
                if changed && self.is_given_by(scheme, |rounding| result(percentage, rounding)) {
                    self.add(Policy::RatioRounded { percentage, rounding });
                    return;
                }
            }
        }
    }
}

impl<'a> Causes<'a> {
    pub(crate) fn into_policies(self) -> impl Iterator<Item = Policy<'a>> {
        let mut next = 0usize;
        core::iter::from_fn(move || {
            let policy = self.found.get(next).copied().flatten();
            next = next.saturating_add(1);
            policy
        })
    }
}

/// The most places of a result that are tried.
pub(crate) const MAX_PLACES: u8 = 3;

/// The places of a percentage to which a ratio is rounded before it is used.
const RATIO_PLACES: [u8; 3] = [4, 2, 0];

pub(crate) const HUNDRED: Number = Number::whole(100);

/// A percentage as a share: 98 as 0.98; one with too many digits as nothing.
pub(crate) fn share(percentage: Number) -> Number {
    let places = percentage.places().saturating_add(2);
    Number::new(percentage.mantissa(), places).unwrap_or(Number::ZERO)
}

fn rounded_percentage(ratio: Ratio, rounding: Rounding) -> Option<Number> {
    let (part, whole) = ratio.parts();
    if part.is_negative() || !whole.is_positive() {
        return None;
    }
    let exponent = i32::from(rounding.places)
        .checked_add(2)?
        .checked_add(i32::from(whole.places()))?
        .checked_sub(i32::from(part.places()))?;
    let size =
        division::share(1, part.mantissa().unsigned_abs(), whole.mantissa().unsigned_abs(), exponent, rounding.mode);
    Some(Number::from_wide(i128::from(size?), rounding.places)?.normalized())
}

/// score × weight%.
pub(crate) fn weight_twice(score: Points, weight: Points, rounding: Rounding) -> i64 {
    share_of(score, weight.number(), HUNDRED, rounding)
}
