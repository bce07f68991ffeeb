//! Rules of a row's own once more: what is measured, and what the measured number earns.

use crate::forms::{Amounted, Form, Question, Row, Unit};
use crate::rules::{Q, exact, implied_sign, in_one_unit, of_points, q, rounded, wants_much};
use budget_performance::evaluation::AmountName;
use budget_performance::number::Interval;
use budget_performance::scheme::{Curve, Earning, Knot, Measure, Rule, SchemeDocument, Side, StepCount, Tier};

/// What the row's own rule earns, within 0 and the weight, and whether that is all of it; none where the row does not say what
/// the rule measures.
pub(crate) fn earned(scheme: &SchemeDocument, form: &Form, row: &Row) -> Option<(Q, bool)> {
    let Some(Rule::Numeric { measure, curve }) = &row.own else { return None };
    let measured = measured(form, row, measure)?;
    let weight = row.weight.exact();
    let within = |points: Q| points.max(q(0)).min(weight);
    Some(match by_curve(curve, measured, weight) {
        Earned::Points(points) => (within(points), points >= weight),
        Earned::Share(share) => (within(rounded(weight * share, scheme.rounding)), share >= q(1)),
    })
}

enum Earned {
    /// They stand as the table has them.
    Points(Q),
    /// It is rounded once.
    Share(Q),
}

/// The measured number, as a ratio: 0.85 for 85%.
fn measured(form: &Form, row: &Row, measure: &Measure) -> Option<Q> {
    let Question::Numbers { sign, target, actual } = &row.question else { return None };
    let unit = if actual.unit == Unit::Bare { target.unit } else { actual.unit };
    let hundred = if unit == Unit::Percent { q(100) } else { q(1) };
    let sign = sign.unwrap_or_else(|| implied_sign(row, target.value.exact()));
    let both = in_one_unit(*target, *actual, wants_much(sign));
    let size = |value: Q| if value < q(0) { -value } else { value };
    let quotient = |part: Q, whole: Q| (whole != q(0)).then(|| part / whole);
    match measure {
        Measure::Achievement => both.and_then(|(target, actual)| quotient(actual, target)),
        Measure::InverseAchievement => both.and_then(|(target, actual)| quotient(target, actual)),
        Measure::Deviation => both.and_then(|(target, actual)| quotient(actual - target, size(target))),
        Measure::AbsoluteDeviation => {
            both.and_then(|(target, actual)| quotient(actual - target, size(target))).map(size)
        }
        Measure::Difference => both.map(|(target, actual)| (actual - target) / hundred),
        Measure::AbsoluteDifference => both.map(|(target, actual)| size(actual - target) / hundred),
        // The actual itself asks for no target, nor for one in the same unit.
        Measure::Value => Some(both.map_or_else(|| by_itself(*actual), |(_, actual)| actual) / hundred),
        Measure::Formula(_) => Some(cost_rate(form)),
        Measure::AbsoluteFormula(_) => Some(size(carry_over_change(form))),
        _ => None,
    }
}

fn by_itself(actual: Amounted) -> Q {
    actual.value.exact() * if actual.unit == Unit::TenThousandYuan { q(10_000) } else { q(1) }
}

fn amount(form: &Form, wanted: AmountName) -> Q {
    form.amounts.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.exact()).unwrap()
}

/// actual cost ÷ planned cost.
fn cost_rate(form: &Form) -> Q {
    amount(form, AmountName::ActualCost) / amount(form, AmountName::PlannedCost)
}

/// carry-over ÷ last year's − 1.
fn carry_over_change(form: &Form) -> Q {
    amount(form, AmountName::CarryOver) / amount(form, AmountName::LastYearCarryOver) - q(1)
}

fn by_curve(curve: &Curve, measured: Q, weight: Q) -> Earned {
    match curve {
        Curve::Linear(knots) => Earned::Share(by_line(knots, measured)),
        Curve::Tiers(tiers) => by_tier(tiers, measured),
        Curve::Steps { .. } => Earned::Points(by_steps(curve, measured, weight)),
        _ => panic!("a curve that the model does not know"),
    }
}

/// Straight lines between knots; beyond the first and the last their shares hold. Of two at one place the second counts from
/// there on.
fn by_line(knots: &[Knot], measured: Q) -> Q {
    let before = knots.iter().rfind(|knot| exact(knot.at) <= measured);
    let behind = knots.iter().find(|knot| exact(knot.at) > measured);
    match (before, behind) {
        (Some(from), Some(to)) => {
            let along = (measured - exact(from.at)) / (exact(to.at) - exact(from.at));
            exact(from.share) + along * (exact(to.share) - exact(from.share))
        }
        (Some(end), None) | (None, Some(end)) => exact(end.share),
        (None, None) => panic!("a curve without knots"),
    }
}

fn holds(when: &Interval, measured: Q) -> bool {
    when.at_least.is_none_or(|bound| measured >= exact(bound))
        && when.above.is_none_or(|bound| measured > exact(bound))
        && when.at_most.is_none_or(|bound| measured <= exact(bound))
        && when.below.is_none_or(|bound| measured < exact(bound))
}

fn by_tier(tiers: &[Tier], measured: Q) -> Earned {
    match tiers.iter().find(|tier| holds(&tier.when, measured)).unwrap().earns {
        Earning::Points(points) => Earned::Points(of_points(points)),
        Earning::Share(share) => Earned::Share(exact(share)),
    }
}

/// Each full or started step beyond the line costs so many points.
fn by_steps(curve: &Curve, measured: Q, weight: Q) -> Q {
    let Curve::Steps { side, beyond: line, step, cost, count } = *curve else { panic!("no steps") };
    let line = exact(line);
    let beyond = if side == Side::Above { measured - line } else { line - measured };
    let count = match (beyond.max(q(0)) / exact(step), count) {
        (count, StepCount::Started) => count.ceil(),
        (count, StepCount::Full) => count.floor(),
    };
    weight - count * of_points(cost)
}
