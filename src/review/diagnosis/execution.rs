//! Why the declared score of the execution differs from the computed one.

use crate::evaluation::budget::ExecutionBasis;
use crate::evaluation::budget::Rate;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::notation::money::Amount;
use crate::review::diagnosis::causes::{Causes, HUNDRED, share, weight_twice};
use crate::review::policy::Policy;
use crate::scheme::document::Basis;
use crate::scoring::scorecard::Scorecard;
use crate::scoring::share::share_of;

impl<'a> Scorecard<'a> {
    /// The policies that would give exactly the declared score of the execution of the budget.
    pub fn diagnose_execution(&self) -> impl Iterator<Item = Policy<'a>> + use<'a> {
        let declared = self.evaluation.budget.declared_score;
        let mut causes = Causes::new(declared.unwrap_or_default());
        if declared.is_some() && declared != self.execution_points() {
            self.find_execution_causes(&mut causes);
        }
        causes.into_policies()
    }

    fn find_execution_causes(&self, causes: &mut Causes<'a>) {
        let full = self.placement.execution().map_or(Points::ZERO, |card| Points::from_millionths(card.full));
        let Some(rate) = self.execution_rate() else { return };
        let scheme = self.scheme.terms().rounding;
        let of =
            |full: Points, rate: Ratio| move |rounding| self.scheme.execution_points(full.millionths(), rate, rounding);
        causes.other_rounding(scheme, of(full, rate));
        causes.ratio_rounded(scheme, rate, |percentage, rounding| {
            let rate = Ratio::new(percentage, HUNDRED);
            rate.map_or(0, |rate| self.scheme.execution_points(full.millionths(), rate, rounding))
        });
        if let Some((basis, amount, other)) = self.other_basis() {
            let reproduces = other.compare(Number::ZERO).is_ge() && causes.is_given_by(scheme, of(full, other));
            causes.add_if(reproduces, Policy::OtherBasis { basis, amount });
        }
        let by_amounts = self.execution.is_some_and(|mark| matches!(mark.basis, ExecutionBasis::Amounts(_)));
        if let Some(printed) = self.evaluation.budget.rate.filter(|_| by_amounts) {
            self.printed_rate(causes, printed, (full, rate));
        }
        if let Some(weight) = self.evaluation.budget.weight.filter(|weight| *weight != full) {
            causes.add_if(causes.is_given_by(scheme, of(weight, rate)), Policy::PrintedWeight { weight });
        }
        let uncapped = |rounding| share_of(full, rate.numerator(), rate.denominator(), rounding);
        let over = uncapped(scheme) > self.scheme.execution_points(full.millionths(), rate, scheme);
        causes.add_if(over && causes.is_given_by(scheme, uncapped), Policy::Uncapped { ratio: rate });
        let score = self.execution_points().unwrap_or_default();
        let twice = score != Points::ZERO
            && full.number() != HUNDRED
            && causes.is_given_by(scheme, |rounding| weight_twice(score, full, rounding));
        causes.add_if(twice, Policy::WeightTwice { score, weight: full });
    }

    /// The printed rate in place of the exact one.
    fn printed_rate(&self, causes: &mut Causes<'a>, printed: Rate, (full, exact): (Points, Ratio)) {
        let Some(ratio) = printed.ratio() else { return };
        // Without a sign, a rate up to 1 is the ratio itself.
        let is_ratio = ratio.denominator() == Number::ONE;
        let percentage = if is_ratio { printed.number.checked_mul(HUNDRED) } else { Some(printed.number) };
        let Some(percentage) = percentage.filter(|percentage| exact.compare(share(*percentage)).is_ne()) else {
            return;
        };
        let points = |rounding| self.scheme.execution_points(full.millionths(), ratio, rounding);
        let reproduces = !self.is_named(causes, percentage) && causes.is_given_by(self.scheme.terms().rounding, points);
        causes.add_if(reproduces, Policy::PrintedRate { percentage });
    }

    /// Whether the printed rate is already named as the rounded one.
    fn is_named(&self, causes: &Causes<'a>, printed: Number) -> bool {
        let same =
            |policy: &Policy<'a>| matches!(policy, Policy::RatioRounded { percentage, .. } if *percentage == printed);
        causes.found.iter().flatten().any(same)
    }

    /// The budget that the scheme does not take as its basis, where both are printed, and the rate by it.
    fn other_basis(&self) -> Option<(Basis, Amount, Ratio)> {
        let amounts = &self.evaluation.amounts;
        let (initial, adjusted) = (amounts.initial?, amounts.adjusted?);
        let (basis, amount) = match self.scheme.document().execution.basis {
            Basis::Adjusted => (Basis::Initial, initial),
            Basis::Initial => (Basis::Adjusted, adjusted),
        };
        let other = Ratio::new(amounts.executed?.yuan(), amount.yuan()).filter(|_| amount.yuan().is_positive())?;
        (initial.yuan() != adjusted.yuan()).then_some((basis, amount, other))
    }
}
