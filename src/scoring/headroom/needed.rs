//! What would earn a row its points: the actual that meets its target, and the least that earns so many.

use crate::evaluation::answer::Answer;
use crate::evaluation::rows::{RowFigures, UNUSUAL_SIGN, plain_number};
use crate::exact::interval::Interval;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::notation::reading::{Comparison, Level, Quantity, Target};
use crate::scheme::rule::{Curve, Earning, Knot, Rule, Side, Tier};
use crate::scoring::comparison::step_of_numbers;
use crate::scoring::headroom::room::Needed;
use crate::scoring::scorecard::Award;
use crate::scoring::step::{Step, Working};

/// The most that a row can earn: its weight, less what a reviewer took off, at most what the scheme allows.
pub(super) fn most(award: &Award<'_>) -> Points {
    Working { step: Step::Full, ..award.working() }.points()
}

/// What would earn a row all that it can.
pub(super) fn of_row<'a>(award: &Award<'a>) -> Needed<'a> {
    let row = award.indicator;
    match award.scheme.rule_of(row).map(Rule::chosen) {
        Some(Rule::Numeric { curve, .. }) => return best_of(curve),
        Some(Rule::Checklist(_)) => return Needed::Items,
        Some(Rule::Declared | Rule::Coefficient | Rule::Custom(_)) => return Needed::Judgement,
        _ => {}
    }
    match row.figures.answer {
        Answer::Measured(comparison) => measured(award, comparison),
        Answer::Stated(level) if level != Level::Achieved => Needed::Achieved,
        Answer::MeasuredRange | Answer::Late | Answer::Opposite | Answer::Blank => match row.target() {
            Target::Text | Target::Blank | Target::NotApplicable => Needed::Achieved,
            target => Needed::Actual(signed(target, row.comparison())),
        },
        _ => Needed::Judgement,
    }
}

/// The target as it is to be met, with the sign that holds for it.
fn signed(target: Target<'_>, comparison: Option<Comparison>) -> Target<'_> {
    match target {
        Target::Quantity(quantity) => {
            Target::Quantity(Quantity { comparison: quantity.comparison.or(comparison), ..quantity })
        }
        other => other,
    }
}

/// The actual that meets a number: the target itself, or, where more than enough was done, the most that is allowed.
fn measured<'a>(award: &Award<'a>, comparison: Comparison) -> Needed<'a> {
    let row = award.indicator;
    let beyond = row.figures.compare_achievement(Number::ONE).is_some_and(core::cmp::Ordering::is_gt);
    if beyond && !comparison.is_inverse() {
        if let Some(least) = least_of_row(award, most(award).millionths()) {
            return least;
        }
    }
    Needed::Actual(signed(row.target(), Some(comparison)))
}

/// The actual nearest to what was reached that earns so many points; `None` where no number does.
pub(super) fn least_of_row<'a>(award: &Award<'a>, wanted: i64) -> Option<Needed<'a>> {
    let row = award.indicator;
    if let Some(Rule::Numeric { curve, .. }) = award.scheme.rule_of(row).map(Rule::chosen) {
        return least_tier(curve, award, wanted);
    }
    let Answer::Measured(comparison) = row.figures.answer else { return None };
    if award.scheme.rule_of(row).is_some_and(|rule| !matches!(rule.chosen(), Rule::Comparison)) {
        return None;
    }
    let figures = row.figures;
    let places = figures.target_places.max(figures.actual_places);
    let at = |number: Number| number.mantissa_at(u8::try_from(places).unwrap_or(0));
    let from = i64::try_from(at(figures.actual_number())?).ok()?;
    let to = i64::try_from(at(figures.target_number())?).ok()?;
    let places = places.max(0);
    let reached = |mantissa: i64| {
        let usual = figures.flags & !UNUSUAL_SIGN;
        let unusual = RowFigures::is_unusual(figures.target, mantissa);
        let flags = if unusual { usual | UNUSUAL_SIGN } else { usual };
        let tried = RowFigures { actual: mantissa, actual_places: places, flags, ..*figures };
        points_of(award, &tried, comparison) >= wanted
    };
    let found = nearest(from, to, reached)?;
    let value = plain_number(found, places);
    let target = row.target();
    let Target::Quantity(target) = target else { return None };
    // What is at most the target lies above it still, and an over-fulfilled one must come down.
    let comparison = if found < from { Comparison::AtMost } else { Comparison::AtLeast };
    let unit = target.unit.or(row.actual_unit());
    let multiplier = target.multiplier.saturating_add(row.printed.target_taken);
    let change = target.change;
    let quantity = Quantity { comparison: Some(comparison), value, unit, multiplier, approximate: false, change };
    Some(Needed::Actual(Target::Quantity(quantity)))
}

/// What a row would earn with other figures: the same comparison, the same rounding, deduction and cap.
fn points_of(award: &Award<'_>, figures: &RowFigures, comparison: Comparison) -> i64 {
    let (step, _) = step_of_numbers(award.scheme.plan(), &award.scheme.limits_of(award.indicator), figures, comparison);
    Working { step, ..award.working() }.millionths()
}

/// The number nearest to the first that holds, on the way to the last: all behind it hold as well.
pub(super) fn nearest(from: i64, to: i64, mut holds: impl FnMut(i64) -> bool) -> Option<i64> {
    if !holds(to) {
        return None;
    }
    let (mut out, mut inside) = (from, to);
    if holds(from) {
        return Some(from);
    }
    while out.abs_diff(inside) > 1 {
        // Mantissas have at most 18 digits: their difference fits.
        let middle = out.saturating_add(inside.saturating_sub(out) / 2);
        if holds(middle) {
            inside = middle;
        } else {
            out = middle;
        }
    }
    Some(inside)
}

/// Where a curve gives most.
fn best_of<'a>(curve: &Curve) -> Needed<'a> {
    let bounds = match curve {
        Curve::Tiers(tiers) => best_tier(tiers).map(|tier| tier.when),
        Curve::Linear(knots) => best_knot(knots),
        Curve::Steps { side, beyond, .. } => Some(match side {
            Side::Above => Interval { at_most: Some(*beyond), ..Interval::EVERYTHING },
            Side::Below => Interval { at_least: Some(*beyond), ..Interval::EVERYTHING },
        }),
    };
    bounds.map_or(Needed::Judgement, Needed::Measured)
}

/// What a line of a table earns, to be compared with the others.
fn earning(tier: &Tier) -> Number {
    match tier.earns {
        Earning::Points(points) => points.number(),
        Earning::Share(share) => share,
    }
}

fn best_tier(tiers: &[Tier]) -> Option<&Tier> {
    tiers.iter().reduce(|best, tier| if earning(tier) > earning(best) { tier } else { best })
}

/// From the first knot of the highest share to the last.
fn best_knot(knots: &[Knot]) -> Option<Interval> {
    let most = knots.iter().map(|knot| knot.share).max()?;
    let mut best = knots.iter().filter(|knot| knot.share == most);
    let first = best.next()?;
    let last = best.next_back().unwrap_or(first);
    let is_end = |at: Number, end: Option<&Knot>| end.is_some_and(|end| end.at == at);
    Some(Interval {
        at_least: (!is_end(first.at, knots.first())).then_some(first.at),
        at_most: (!is_end(last.at, knots.last())).then_some(last.at),
        ..Interval::EVERYTHING
    })
}

/// The least line of a table that earns so many points.
fn least_tier<'a>(curve: &Curve, award: &Award<'_>, wanted: i64) -> Option<Needed<'a>> {
    let Curve::Tiers(tiers) = curve else { return None };
    let working = award.working();
    let points = |tier: &Tier| {
        let step = match working.step {
            Step::Tier { measured, .. } => Step::Tier { measured, earns: tier.earns },
            Step::Converted { measured, of, .. } => match tier.earns {
                Earning::Points(points) => Step::Converted { measured, points, of },
                Earning::Share(_) => return None,
            },
            _ => return None,
        };
        Some(Working { step, ..working }.millionths())
    };
    let enough =
        tiers.iter().filter_map(|tier| points(tier).filter(|points| *points >= wanted).map(|points| (points, tier)));
    enough.min_by_key(|(points, _)| *points).map(|(_, tier)| Needed::Measured(tier.when))
}
