//! Why the declared score of a row differs from the computed one.

use crate::evaluation::answer::Answer;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::notation::reading::{Comparison, Level};
use crate::review::diagnosis::causes::{Causes, HUNDRED, weight_twice};
use crate::review::diagnosis::total::{holds_sum, holds_total};
use crate::review::policy::Policy;
use crate::scheme::rule::{EqualRule, InverseRule, Rule};
use crate::scoring::scorecard::{Award, Outcome};
use crate::scoring::share::share_of;
use crate::scoring::step::{Step, Working};

impl<'a> Award<'a> {
    /// The policies that would give exactly the declared score; none where it is the computed one or nothing explains it.
    pub fn diagnose(&self) -> impl Iterator<Item = Policy<'a>> + use<'a> {
        let declared = self.indicator.declared_score();
        let mut causes = Causes::new(declared.unwrap_or_default());
        if declared.is_some_and(|declared| declared != self.points) {
            self.find_causes(&mut causes);
        }
        causes.into_policies()
    }

    fn find_causes(&self, causes: &mut Causes<'a>) {
        let evaluation = self.indicator.evaluation();
        if matches!(self.outcome, Outcome::Met | Outcome::Partly | Outcome::Missed) {
            let working = self.working();
            let scheme = working.rounding;
            causes.other_rounding(scheme, |rounding| Working { rounding, ..working }.millionths());
            self.ratio_rounded(causes, &working);
            self.other_formula(causes, &working);
            self.uncapped(causes, &working);
            self.weight_twice(causes, &working);
            self.actual_as_share(causes, &working);
        }
        let row = self.row();
        causes.add_if(
            holds_total(evaluation, causes.declared) && causes.declared > self.weight(),
            Policy::TotalInRow { row },
        );
        let holds_sum = causes.declared > self.weight() && holds_sum(evaluation, causes.declared);
        causes.add_if(holds_sum, Policy::SumInRow { row });
    }

    fn ratio_rounded(&self, causes: &mut Causes<'a>, working: &Working<'a>) {
        let ratio = match working.step {
            Step::Proportion { part, whole } => Ratio::new(part, whole),
            Step::Complement { actual, target } => {
                let left = target.checked_add(target).and_then(|twice| twice.checked_sub(actual));
                left.and_then(|left| Ratio::new(left, target))
            }
            Step::Custom { share, .. } => Some(share),
            _ => None,
        };
        let Some(ratio) = ratio else { return };
        causes.ratio_rounded(working.rounding, ratio, |percentage, rounding| {
            let step = Step::Proportion { part: percentage, whole: HUNDRED };
            Working { step, rounding, ..*working }.millionths()
        });
    }

    /// Whether the row is scored by the comparison with its target and by no rule of its own.
    fn is_compared(&self) -> bool {
        self.scheme.rule_of(self.indicator).is_none_or(|rule| matches!(rule.chosen(), Rule::Comparison))
    }

    fn other_formula(&self, causes: &mut Causes<'a>, working: &Working<'a>) {
        let figures = self.indicator.figures;
        let (actual, target) = (figures.actual_number(), figures.target_number());
        if !self.is_compared() || !actual.is_positive() {
            return;
        }
        let gives = |causes: &Causes<'a>, step: Step| {
            causes.is_given_by(working.rounding, |rounding| Working { step, rounding, ..*working }.millionths())
        };
        let inverse = match (figures.answer, working.step) {
            (Answer::Measured(comparison), _) if !comparison.is_inverse() => None,
            (Answer::Measured(_) | Answer::MeasuredRange, Step::Proportion { part, whole }) if whole == actual => {
                Some((InverseRule::Linear, Step::Complement { actual, target: part }))
            }
            (Answer::Measured(_) | Answer::MeasuredRange, Step::Complement { actual, target }) => {
                Some((InverseRule::Ratio, Step::Proportion { part: target, whole: actual }))
            }
            _ => None,
        };
        if let Some((rule, step)) = inverse {
            causes.add_if(gives(causes, step), Policy::Inverse(rule));
        }
        if figures.answer != Answer::Measured(Comparison::Equal) || !target.is_positive() {
            return;
        }
        let over = actual > target;
        let rules = [
            (EqualRule::FullAbove, if over { Step::Full } else { Step::Proportion { part: actual, whole: target } }),
            (EqualRule::RatioAbove, Step::Proportion { part: actual.min(target), whole: actual.max(target) }),
            (EqualRule::Exact, if actual == target { Step::Full } else { Step::Nothing }),
        ];
        let other = rules.into_iter().find(|(rule, step)| *rule != self.scheme.plan().equal && gives(causes, *step));
        if let Some((rule, _)) = other {
            causes.add(Policy::Equal(rule));
        }
    }

    fn uncapped(&self, causes: &mut Causes<'a>, working: &Working<'a>) {
        let figures = self.indicator.figures;
        let (actual, target) = (figures.actual_number(), figures.target_number());
        let Answer::Measured(comparison) = figures.answer else { return };
        if !self.is_compared() || working.step != Step::Full || !actual.is_positive() || !target.is_positive() {
            return;
        }
        let (part, whole) = if comparison.is_inverse() { (target, actual) } else { (actual, target) };
        let Some(ratio) = Ratio::new(part, whole).filter(|_| part > whole) else { return };
        let reproduces =
            causes.is_given_by(working.rounding, |rounding| share_of(working.weight, part, whole, rounding));
        causes.add_if(reproduces, Policy::Uncapped { ratio });
    }

    fn weight_twice(&self, causes: &mut Causes<'a>, working: &Working<'a>) {
        let weight = working.weight;
        let score = match working.step {
            // Of a band it is not known what was multiplied, but most often all of it.
            Step::Full | Step::Band { level: Level::Achieved, .. } => weight,
            _ => self.points,
        };
        let reproduces = causes.declared != Points::ZERO
            && weight.number() != HUNDRED
            && causes.is_given_by(working.rounding, |rounding| weight_twice(score, weight, rounding));
        causes.add_if(reproduces, Policy::WeightTwice { score, weight });
    }

    fn actual_as_share(&self, causes: &mut Causes<'a>, working: &Working<'a>) {
        let row = self.indicator;
        let Answer::Measured(comparison) = row.figures.answer else { return };
        let percent = row.actual_unit() == Some("%") || (row.actual_unit().is_none() && row.target_unit() == Some("%"));
        if comparison.is_inverse() || !percent {
            return;
        }
        let actual = row.figures.actual_number();
        // Where the target is 100%, the actual is the ratio.
        let same = row.figures.target_number() == HUNDRED;
        let reproduces = !same
            && actual.is_positive()
            && causes.is_given_by(working.rounding, |rounding| share_of(working.weight, actual, HUNDRED, rounding));
        let met = self.outcome == Outcome::Met;
        causes.add_if(reproduces, Policy::ActualAsShare { weight: working.weight, actual, met });
    }
}
