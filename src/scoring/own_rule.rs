//! Rules of their own: what an indicator earns by a measure and a curve, a checklist, a declared score, or a function of
//! the host.

use crate::evaluation::answer::Answer;
use crate::evaluation::budget::Rate;
use crate::evaluation::doubts::Doubts;
use crate::evaluation::row::Row;
use crate::exact::division;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::notation::words::names::NameFacts;
use crate::scheme::document::Weights;
use crate::scheme::rule::{ChecklistItem, Curve, Earning, Knot, Measure, Rule, Side, StepCount, Tier};
use crate::scheme::{CustomInput, Scheme};
use crate::scoring::scorecard::Outcome;
use crate::scoring::step::Step;

impl Scheme {
    /// The step of a rule, where the row has what the rule asks for; otherwise the general rules apply.
    ///
    /// `reached` is the share of targets that the rule counts, where it counts one.
    pub(crate) fn step_by_rule<'a>(
        &'a self,
        rule: &'a Rule,
        row: Row<'a>,
        reached: Option<Ratio>,
    ) -> Option<(Step, Outcome)> {
        match rule.chosen() {
            Rule::Numeric { measure, curve } => {
                let measured = row.measured(measure, reached)?;
                Some(with_outcome(self.curve_step(curve, measured, row), row))
            }
            Rule::Checklist(items) => {
                row.checked_items().map(|checked| with_outcome(self.converted(ticked(items, checked), row), row))
            }
            Rule::Declared => {
                let score = row.declared_score()?;
                Some((Step::Declared { score, most: row.figures.weight() }, Outcome::Judged))
            }
            Rule::Coefficient => {
                let coefficient = stated_share(row.coefficient()?)?;
                Some((Step::Coefficient { coefficient }, Outcome::Judged))
            }
            Rule::Custom(name) => self.step_by_host(name, row),
            // The scheme's own comparison, or its levels with other bands.
            Rule::Comparison | Rule::Band(_) | Rule::Alternative { .. } => None,
        }
    }
}

impl Scheme {
    /// The step of a rule that the host has registered; it is not asked about a blank row, nor about numbers of different
    /// units, with which nothing can be calculated.
    fn step_by_host<'a>(&'a self, name: &str, row: Row<'a>) -> Option<(Step, Outcome)> {
        if row.figures.answer == Answer::Blank || row.printed.doubts.has(Doubts::UNITS_DIFFER) {
            return None;
        }
        let given = self.custom(name)?.share(&CustomInput {
            level1: row.level1(),
            level2: row.level2(),
            target: row.target_is_number().then(|| row.figures.target_number()),
            actual: row.actual_is_number().then(|| row.figures.actual_number()),
            target_reading: row.target(),
            actual_reading: row.actual(),
            target_text: row.target_text(),
            actual_text: row.actual_text(),
            declared_score: row.declared_score(),
            amounts: &row.evaluation().formula_amounts,
            ..CustomInput::new(row.name(), row.figures.weight())
        });
        Some(with_outcome(Step::Custom { share: given.share, note: given.note }, row))
    }
}

impl<'a> Row<'a> {
    /// What a measure finds in the row; `None` where the row or the evaluation does not say it.
    fn measured(&self, measure: &Measure, reached: Option<Ratio>) -> Option<Ratio> {
        let evaluation = self.evaluation();
        match measure {
            Measure::Formula(formula) => formula.evaluate(&evaluation.formula_amounts).ok().or_else(|| self.value()),
            Measure::AbsoluteFormula(formula) => {
                formula.evaluate(&evaluation.formula_amounts).ok().or_else(|| self.value()).map(Ratio::abs)
            }
            Measure::Hits(_) => reached,
            Measure::Value => self.value(),
            Measure::Achievement => self.both().and_then(|(target, actual)| Ratio::new(actual, target)),
            Measure::InverseAchievement => self.both().and_then(|(target, actual)| Ratio::new(target, actual)),
            Measure::Deviation => self.deviation(),
            Measure::AbsoluteDeviation => self.deviation().map(Ratio::abs),
            Measure::Difference => self.difference(),
            Measure::AbsoluteDifference => self.difference().map(Ratio::abs),
        }
    }

    /// The target and the actual in one unit.
    fn both(&self) -> Option<(Number, Number)> {
        matches!(self.figures.answer, Answer::Measured(_))
            .then(|| (self.figures.target_number(), self.figures.actual_number()))
    }

    /// The actual by itself; a percentage as a ratio.
    fn value(&self) -> Option<Ratio> {
        if !self.actual_is_number() {
            return None;
        }
        Ratio::new(self.figures.actual_number(), self.hundred())
    }

    /// By what a number of the row is divided to make a ratio of a percentage.
    fn hundred(&self) -> Number {
        let unit = self.actual_unit().or(self.target_unit());
        let percent = unit == Some("%") || (unit.is_none() && self.printed.facts.name.any(NameFacts::RATE));
        if percent { Number::whole(100) } else { Number::ONE }
    }

    fn deviation(&self) -> Option<Ratio> {
        let (target, actual) = self.both()?;
        Ratio::new(actual.checked_sub(target)?, target.abs())
    }

    fn difference(&self) -> Option<Ratio> {
        let (target, actual) = self.both()?;
        Ratio::new(actual.checked_sub(target)?, self.hundred())
    }
}

/// A stated coefficient as a share: 85% and 0.85 are the same.
fn stated_share(cell: &str) -> Option<Number> {
    let rate = Rate::read(cell)?;
    let places = rate.number.places().checked_add(if rate.percent { 2 } else { 0 })?;
    Number::new(rate.number.mantissa(), places).ok()
}

impl Scheme {
    fn curve_step(&self, curve: &Curve, measured: Ratio, row: Row<'_>) -> Step {
        match curve {
            Curve::Linear(knots) => line_step(knots, measured),
            Curve::Tiers(tiers) => self.converted(tier_step(tiers, measured), row),
            Curve::Steps { side, beyond, step, cost, count } => {
                let (below, started) = (*side == Side::Below, *count == StepCount::Started);
                let steps = division::steps_beyond(measured.parts(), *beyond, *step, below, started);
                // More steps than 64 bits can count cost more than any weight.
                let step = Step::Steps { measured, count: steps.unwrap_or(u64::MAX), cost: *cost };
                self.converted(step, row)
            }
        }
    }

    /// The points of a table as a share of the weight, where the form prints another weight than the table is for.
    fn converted(&self, step: Step, row: Row<'_>) -> Step {
        let points = match step {
            Step::Tier { earns: Earning::Points(points), .. } => points,
            Step::Items { earned } => earned,
            Step::Steps { .. } => Points::ZERO,
            _ => return step,
        };
        let Some(of) = self.printed_otherwise(row) else { return step };
        let measured = match step {
            Step::Tier { measured, .. } | Step::Steps { measured, .. } => Some(measured),
            _ => None,
        };
        let points = match step {
            Step::Steps { .. } => Points::from_millionths(step.points(of, self.plan().rounding)),
            _ => points,
        };
        Step::Converted { measured, points, of }
    }

    /// The points that the scheme gives a row in its tables, where the form prints another weight and the scheme's points
    /// are an example: then the points of a table hold as shares of the weight.
    fn printed_otherwise(&self, row: Row<'_>) -> Option<Points> {
        if self.document().weights == Weights::Fixed || row.rule().is_some() {
            return None;
        }
        let points = self.named_rule(row)?.points?;
        (points != row.figures.weight()).then_some(points)
    }
}

/// The segment in which the measured number lies; of two knots at one place the second counts from there on.
fn line_step(knots: &[Knot], measured: Ratio) -> Step {
    let before = knots.iter().rev().find(|knot| measured.compare(knot.at).is_ge());
    let behind = knots.iter().find(|knot| measured.compare(knot.at).is_lt());
    match (before.or(behind), behind.or(before)) {
        (Some(from), Some(to)) => Step::Line { measured, from: *from, to: *to },
        _ => Step::Nothing,
    }
}

fn tier_step(tiers: &[Tier], measured: Ratio) -> Step {
    let tier = tiers.iter().find(|tier| tier.when.holds_ratio(measured));
    tier.map_or(Step::Nothing, |tier| Step::Tier { measured, earns: tier.earns })
}

fn ticked(items: &[ChecklistItem], checked: u64) -> Step {
    let fulfilled = items.iter().enumerate().filter(|(index, _)| {
        u32::try_from(*index).ok().and_then(|index| checked.checked_shr(index)).is_some_and(|rest| rest & 1 != 0)
    });
    let earned = fulfilled.fold(0i64, |sum, (_, item)| sum.saturating_add(item.points.millionths()));
    Step::Items { earned: Points::from_millionths(earned) }
}

/// Full points are a met target, none a missed one.
pub(crate) fn with_outcome<'a>(step: Step, row: Row<'a>) -> (Step, Outcome) {
    let weight = row.figures.weight();
    let full = step.points(weight, crate::exact::rounding::Rounding::half_up(crate::exact::number::MAX_POINT_PLACES))
        >= weight.millionths();
    (step, if full { Outcome::Met } else { Outcome::Partly })
}
