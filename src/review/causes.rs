//! Diagnosing (口径分析): why a declared figure differs from the computed one.
//!
//! A declared score is rarely a random number: somebody rounded the rate first, took another budget as the basis, or
//! multiplied by the weight twice. A [`Policy`] departs from the scheme in one respect, and is named only where it gives
//! exactly the declared figure once it is rounded as the scheme rounds, or half up to the places that the form prints.
//! That no policy is found is an answer as well. Nothing here runs unless it is asked for.
//!
//! ```
//! use budget_performance::Language;
//! use budget_performance::Scheme;
//! use budget_performance::evaluation::EvaluationKind;
//! use budget_performance::{Evaluation, Indicator, Points};
//! use budget_performance::evaluation::Header;
//!
//! let scheme = Scheme::named("hubei-project-2020")?;
//! let (weight, declared): (Points, Points) = ("20".parse()?, "19.6".parse()?);
//! let row = Indicator::new("产出指标", "质量指标", "合格率").weight(weight).declared_score(declared);
//! let row = row.target("≥98%").actual("98%");
//! let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "示例")).indicator(row).build()?;
//! let card = scheme.score(&evaluation)?;
//! let causes: Vec<_> = card.awards().flat_map(|award| award.diagnose()).collect();
//! assert_eq!(causes.len(), 1);
//! assert_eq!(causes[0].text(Language::English).to_string(), "weight × actual, although the target is met: 20 × 98%");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::evaluation::Evaluation;
use crate::evaluation::answer::Answer;
use crate::evaluation::budget::ExecutionBasis;
use crate::exact::division;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::exact::rounding::{Rounding, RoundingMode};
use crate::notation::hierarchy::BlockKind;
use crate::notation::money::Amount;
use crate::notation::reading::{Comparison, Level};
use crate::review::finding::{Finding, Place};
use crate::review::policy::Policy;
use crate::review::report::Report;
use crate::scheme::checks::Check;
use crate::scheme::document::Basis;
use crate::scheme::rule::{EqualRule, InverseRule, Rule};
use crate::scoring::inline::Inline;
use crate::scoring::scorecard::{Award, Outcome, Scorecard};
use crate::scoring::share::share_of;
use crate::scoring::step::{Step, Working};

/// How many policies need no allocation: hardly any figure is explained by more.
const COMMON: usize = 6;

/// The policies that give a declared figure, in the order of how often they are met.
struct Causes<'a> {
    declared: Points,
    /// The rounding to the printed places, where it does not explain the figure by itself.
    printed: Option<Rounding>,
    found: Inline<Option<Policy<'a>>, COMMON>,
}

impl<'a> Causes<'a> {
    fn new(declared: Points) -> Self {
        Self { declared, printed: None, found: Inline::new() }
    }

    fn add(&mut self, policy: Policy<'a>) {
        self.found.push(Some(policy));
    }

    fn add_if(&mut self, reproduces: bool, policy: Policy<'a>) {
        if reproduces {
            self.add(policy);
        }
    }

    /// Whether a result is the declared figure, rounded as the scheme does or half up to the printed places.
    fn is_given_by(&self, scheme: Rounding, result: impl Fn(Rounding) -> i64) -> bool {
        let declared = self.declared.millionths();
        [Some(scheme), self.printed].into_iter().flatten().any(|rounding| result(rounding) == declared)
    }

    /// The other roundings of an exact result: half up where it does, else each mode that does.
    fn other_rounding(&mut self, scheme: Rounding, result: impl Fn(Rounding) -> i64) -> bool {
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
    fn ratio_rounded(&mut self, scheme: Rounding, ratio: Ratio, result: impl Fn(Number, Rounding) -> i64) {
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
    fn into_policies(self) -> impl Iterator<Item = Policy<'a>> {
        let mut next = 0usize;
        core::iter::from_fn(move || {
            let policy = self.found.get(next).copied().flatten();
            next = next.saturating_add(1);
            policy
        })
    }
}

/// The most places of a result that are tried.
const MAX_PLACES: u8 = 3;

/// The places of a percentage to which a ratio is rounded before it is used.
const RATIO_PLACES: [u8; 3] = [4, 2, 0];

const HUNDRED: Number = Number::whole(100);

/// A percentage as a share: 98 as 0.98; one with too many digits as nothing.
fn share(percentage: Number) -> Number {
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
fn weight_twice(score: Points, weight: Points, rounding: Rounding) -> i64 {
    share_of(score, weight.number(), HUNDRED, rounding)
}

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
        let gives = |causes: &Causes<'a>, step: Step<'a>| {
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
        let other = rules.into_iter().find(|(rule, step)| *rule != self.scheme.terms().equal && gives(causes, *step));
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

/// Whether a score of one row is the declared total, with other rows that have scores.
fn holds_total(evaluation: &Evaluation, score: Points) -> bool {
    evaluation.declared().total == Some(score) && evaluation.overview.scored > 1
}

/// Whether a score of one row is the sum of all the others: a sum of two or more.
fn holds_sum(evaluation: &Evaluation, score: Points) -> bool {
    let (sum, count) = declared_sum(evaluation);
    count > 2 && sum.saturating_sub(score.millionths()) == score.millionths()
}

/// The sum of the declared scores, and how many there are; rows that repeat the score of the budget table are none.
fn declared_sum(evaluation: &Evaluation) -> (i64, u32) {
    let overview = evaluation.overview;
    let Some(score) = evaluation.budget.declared_score else { return (overview.declared, overview.declared_rows) };
    let repeating = evaluation.blocks.iter().filter(|block| block.kind == BlockKind::Execution && block.scored > 0);
    repeating.fold(
        (overview.declared.saturating_add(score.millionths()), overview.declared_rows.saturating_add(1)),
        |(sum, count), block| (sum.saturating_sub(block.declared), count.saturating_sub(block.scored)),
    )
}

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
            // Without a sign, a rate up to 1 is the ratio itself.
            let is_ratio = !printed.percent && printed.number <= Number::ONE;
            let percentage = if is_ratio { printed.number.checked_mul(HUNDRED) } else { Some(printed.number) };
            let as_ratio = percentage.and_then(|percentage| Some((percentage, Ratio::new(percentage, HUNDRED)?)));
            if let Some((percentage, ratio)) =
                as_ratio.filter(|(percentage, _)| rate.compare(share(*percentage)).is_ne())
            {
                let known = self.is_named(causes, percentage);
                let reproduces = !known && causes.is_given_by(scheme, of(full, ratio));
                causes.add_if(reproduces, Policy::PrintedRate { percentage });
            }
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

    /// The policies that would give exactly the declared total.
    pub fn diagnose_total(&self) -> impl Iterator<Item = Policy<'a>> + use<'a> {
        let declared = self.evaluation.declared.total;
        let mut causes = Causes::new(declared.unwrap_or_default());
        if declared.is_some_and(|declared| declared != self.total()) {
            self.find_total_causes(&mut causes);
        }
        causes.into_policies()
    }

    fn find_total_causes(&self, causes: &mut Causes<'a>) {
        let declared = causes.declared.millionths();
        let scheme = self.scheme.terms().rounding;
        let total = self.total();
        let (sum, count) = declared_sum(self.evaluation);
        if count > 1 && sum == declared {
            // The total is right for its scores; whatever else gives it is chance.
            causes.add(Policy::DeclaredSum);
            return;
        }
        let rounded = causes.other_rounding(scheme, |rounding| share_of(total, Number::ONE, Number::ONE, rounding));
        if !rounded {
            let printed = Rounding::half_up(causes.declared.number().places().min(MAX_PLACES));
            let at_end = [scheme, printed].into_iter().find(|rounding| self.sum_rounded(*rounding) == Some(declared));
            if let Some(rounding) = at_end {
                causes.add(Policy::SumRounded(rounding));
            }
        }
        let plain = self.placement.cards().fold(0i64, |sum, card| sum.saturating_add(card.awards));
        causes.add_if(plain == declared && plain != total.millionths(), Policy::BlocksUncapped);
        for row in self.evaluation.indicators().filter(|row| row.figures.is_scored()) {
            let Some(score) = row.declared_score().filter(|score| *score > row.figures.weight()) else { continue };
            causes.add_if(holds_total(self.evaluation, score), Policy::TotalInRow { row: row.number() });
            causes.add_if(holds_sum(self.evaluation, score), Policy::SumInRow { row: row.number() });
        }
        for card in self.placement.cards().filter(|card| card.points() > 0) {
            let (block, points) = (self.block_name(card), Points::from_millionths(card.points()));
            let without = total.millionths().saturating_sub(card.points());
            let with = total.millionths().saturating_add(card.points());
            causes.add_if(without == declared && without > 0, Policy::BlockLeftOut { block, points });
            causes.add_if(with == declared, Policy::BlockTwice { block, points });
        }
    }

    /// The exact points summed up and rounded once. Each is only known to lie between two millionths; where the sums of
    /// both ends round differently, or a block is capped, nothing is claimed.
    fn sum_rounded(&self, rounding: Rounding) -> Option<i64> {
        if self.placement.cards().any(|card| card.awards > card.full) {
            return None;
        }
        let ends = [RoundingMode::Down, RoundingMode::Up].map(|mode| {
            let fine = Rounding { places: 6, mode };
            let rows = self.awards().map(|award| Working { rounding: fine, ..award.working() }.millionths());
            let execution = self
                .execution_rate()
                .zip(self.placement.execution())
                .map_or(0, |(rate, card)| self.scheme.execution_points(card.full, rate, fine));
            let sum = rows.fold(execution, i64::saturating_add);
            share_of(Points::from_millionths(sum), Number::ONE, Number::ONE, rounding)
        });
        let [low, high] = ends;
        (low == high).then_some(low)
    }
}

impl<'a> Report<'a> {
    /// The policies that would give exactly the declared figure of a finding about a score or the total.
    pub fn causes(&self, finding: &Finding<'_>) -> impl Iterator<Item = Policy<'a>> + use<'a> {
        self.award_of(finding)
            .map(|award| award.diagnose())
            .into_iter()
            .flatten()
            .chain(
                self.card_for(finding, Place::Budget("")).map(|card| card.diagnose_execution()).into_iter().flatten(),
            )
            .chain(self.card_for(finding, Place::Document).map(|card| card.diagnose_total()).into_iter().flatten())
    }

    /// The award of the row that a finding about a score stands at.
    fn award_of(&self, finding: &Finding<'_>) -> Option<Award<'a>> {
        let Place::Row(row) = finding.place else { return None };
        if !is_about_score(finding.check) {
            return None;
        }
        let indicator = self.evaluation.indicator(row)?;
        let hits = self.scheme.hits_of(indicator, &self.hits);
        let (working, outcome) = self.scheme.working(indicator, hits);
        Some(Award { scheme: self.scheme, indicator, points: working.points(), outcome, hits })
    }

    /// The scorecard, where a finding about a figure of it stands at a place.
    fn card_for(&self, finding: &Finding<'_>, place: Place<'_>) -> Option<Scorecard<'a>> {
        let about = is_about_score(finding.check) && finding.place == place;
        about.then(|| self.scheme.score(self.evaluation).ok()).flatten()
    }
}

const fn is_about_score(check: Check) -> bool {
    matches!(
        check,
        Check::ScoreOverstated
            | Check::ScoreUnderstated
            | Check::ScoreRounded
            | Check::ScoreOutsideBand
            | Check::ScoreOverWeight
            | Check::ExecutionScoreDiffers
            | Check::TotalNotReproduced
    )
}
