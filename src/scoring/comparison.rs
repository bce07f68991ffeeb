//! An actual against its target: met, a share of it, or missed, and the mark of a row that no rule of its own governs.

use crate::evaluation::answer::Answer;
use crate::evaluation::row::Row;
use crate::evaluation::rows::{
    DECLARES_ALL, HAS_SPECIAL, IMPLIED_WEIGHT, RowFigures, SCORED, UNDECLARED, UNUSUAL_SIGN,
};
use crate::exact::division;
use crate::exact::number::Number;
use crate::notation::reading::{Comparison, Level};
use crate::scheme::lines::OverFulfilment;
use crate::scheme::plan::{Limits, Plan};
use crate::scheme::rule::{EqualRule, InverseRule};
use crate::scoring::scorecard::{Mark, Outcome};
use crate::scoring::step::Step;
use core::cmp::Ordering;

/// The mark of a row that needs no working: the common case.
///
/// It is what [`Scheme::working`](crate::Scheme) gives for such a row under a scheme of general rules alone. Most rows are
/// met, and then nothing is divided; the others take one division of whole numbers. What does not fit into 64 bits is left
/// to the working. Words, levels and judgements need no numbers.
#[inline]
pub(crate) fn quick_mark(plan: &Plan, figures: &RowFigures) -> Option<Mark> {
    if figures.flags & (SCORED | HAS_SPECIAL) != SCORED || figures.weight <= 0 {
        return None;
    }
    let declares_all = figures.flags & DECLARES_ALL != 0;
    let comparable = figures.flags & UNUSUAL_SIGN == 0 && figures.target_places == figures.actual_places;
    let outcome = match figures.answer {
        Answer::Measured(comparison) if comparable => {
            let (part, whole) = match measure(plan, &plan.limits, figures, comparison) {
                Measured::Full => return Some(Mark { millionths: figures.weight, outcome: Some(Outcome::Met) }),
                Measured::Direct => (figures.actual, figures.target),
                Measured::Inverse => (figures.target, figures.actual),
                Measured::Nothing | Measured::Linear => return None,
            };
            // A weight that is the score already reduced is no weight to reduce.
            if part == whole || figures.flags & IMPLIED_WEIGHT != 0 {
                return None;
            }
            let points = division::share_of_millionths(figures.weight, part, whole, plan.unit, plan.rounding.mode)?;
            return Some(finish(points.min(figures.weight), Outcome::Partly));
        }
        Answer::OnTime | Answer::Repeated => Outcome::Met,
        Answer::Stated(Level::Achieved)
            if plan.achieved_is_full && (declares_all || figures.flags & UNDECLARED != 0) =>
        {
            Outcome::Met
        }
        Answer::NotComparable | Answer::WithoutTarget | Answer::Parent | Answer::Checklist if declares_all => {
            Outcome::Judged
        }
        _ => return None,
    };
    Some(Mark { millionths: figures.weight, outcome: Some(outcome) })
}

/// What two positive numbers say: the target is met, or a share of it.
#[derive(Clone, Copy)]
pub(crate) enum Measured {
    Full,
    Nothing,
    /// actual ÷ target.
    Direct,
    /// target ÷ actual.
    Inverse,
    /// 2 − actual ÷ target.
    Linear,
}

impl Measured {
    pub(crate) fn step(self, figures: &RowFigures) -> Step {
        match self {
            Self::Full => Step::Full,
            Self::Nothing => Step::Nothing,
            Self::Direct => Step::Proportion { part: figures.actual_number(), whole: figures.target_number() },
            Self::Inverse => Step::Proportion { part: figures.target_number(), whole: figures.actual_number() },
            Self::Linear => Step::Complement { actual: figures.actual_number(), target: figures.target_number() },
        }
    }
}

/// What a number beside a number earns.
pub(crate) fn step_of_numbers(
    plan: &Plan,
    limits: &Limits,
    figures: &RowFigures,
    comparison: Comparison,
) -> (Step, Outcome) {
    if figures.flags & UNUSUAL_SIGN != 0 {
        return unusual(plan, figures, comparison);
    }
    match measure(plan, limits, figures, comparison) {
        Measured::Full => (Step::Full, Outcome::Met),
        other => (other.step(figures), Outcome::Partly),
    }
}

/// Compares two positive numbers.
#[inline]
pub(crate) fn measure(plan: &Plan, limits: &Limits, figures: &RowFigures, comparison: Comparison) -> Measured {
    let order = figures.compare();
    let met = plan.is_met(comparison, order);
    if limits.over_fulfilment == OverFulfilment::Miss && is_missed_beyond(limits, figures, comparison, met) {
        return Measured::Nothing;
    }
    if met {
        return Measured::Full;
    }
    if comparison.is_inverse() {
        return match plan.at_most {
            InverseRule::Ratio => Measured::Inverse,
            InverseRule::Linear => Measured::Linear,
        };
    }
    if comparison == Comparison::Equal && plan.equal == EqualRule::Exact {
        return Measured::Nothing;
    }
    if comparison == Comparison::Equal && order.is_gt() {
        return Measured::Inverse;
    }
    if limits.pass.is_some_and(|pass| is_below(pass, figures)) { Measured::Nothing } else { Measured::Direct }
}

/// Whether a row reaches less of its target than a pass line.
#[cold] // Few schemes have such a line.
fn is_below(pass: Number, figures: &RowFigures) -> bool {
    figures.compare_achievement(pass).is_some_and(Ordering::is_lt)
}

/// Whether a row is beyond a line that makes it missed: one that is met, or above its target with an = that is not met so.
#[cold] // Few schemes have such a line.
fn is_missed_beyond(limits: &Limits, figures: &RowFigures, comparison: Comparison, met: bool) -> bool {
    (met || figures.compare().is_gt()) && is_over_fulfilled(limits, figures, comparison)
}

/// Whether a row goes beyond the line of over-fulfilment, which a checked scheme never has below the target.
#[inline]
pub(crate) fn is_over_fulfilled(limits: &Limits, figures: &RowFigures, comparison: Comparison) -> bool {
    !comparison.is_inverse() && figures.compare().is_ge() && is_beyond_line(limits, figures)
}

fn is_beyond_line(limits: &Limits, figures: &RowFigures) -> bool {
    figures.compare_achievement(limits.over_fulfilled).is_some_and(|order| limits.is_over(order))
}

pub(crate) fn proportion(part: Number, whole: Number) -> Step {
    Step::Proportion { part, whole }
}

/// An actual above its limit.
pub(crate) fn inverse(plan: &Plan, actual: Number, target: Number) -> (Step, Outcome) {
    let step = match plan.at_most {
        InverseRule::Ratio => proportion(target, actual),
        InverseRule::Linear => Step::Complement { actual, target },
    };
    (step, Outcome::Partly)
}

/// A target of zero or below, or an actual below zero: there is no ratio to them.
fn unusual(plan: &Plan, figures: &RowFigures, comparison: Comparison) -> (Step, Outcome) {
    let order = figures.compare();
    let met = match comparison {
        Comparison::AtLeast | Comparison::Above if figures.target == 0 => figures.actual >= 0,
        Comparison::Equal if plan.equal == EqualRule::Exact => order.is_eq(),
        Comparison::AtMost | Comparison::Below | Comparison::Equal if figures.target == 0 => figures.actual <= 0,
        _ => plan.is_met(comparison, order),
    };
    if met { (Step::Full, Outcome::Met) } else { (Step::Nothing, Outcome::Missed) }
}

/// The declared score stands, within 0 and the weight.
pub(crate) fn judged<'a>(row: Row<'a>) -> (Step, Outcome) {
    match row.declared_score() {
        Some(score) => (Step::Declared { score, most: row.figures.weight() }, Outcome::Judged),
        None => (Step::Nothing, Outcome::Unreported),
    }
}

pub(crate) fn finish(millionths: i64, outcome: Outcome) -> Mark {
    let outcome = if outcome == Outcome::Partly && millionths == 0 { Outcome::Missed } else { outcome };
    Mark { millionths, outcome: Some(outcome) }
}
