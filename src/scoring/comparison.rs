//! New.

use crate::evaluation::row::Row;
use crate::evaluation::rows::{Quick, RowFigures};
use crate::exact::division;
use crate::exact::number::Number;
use crate::notation::reading::Comparison;
use crate::scheme::plan::Terms;
use crate::scheme::rule::{EqualRule, InverseRule};
use crate::scoring::scorecard::{Mark, Outcome};
use crate::scoring::step::Step;

/// The mark of a row that has a short way, under a scheme without rules of their own: the common case.
///
/// It is what [`Scheme::working`] gives for such a row. Most rows are met, and then nothing is divided; the others take
/// one division of whole numbers. What does not fit into 64 bits is left to the working.
#[inline]
pub(crate) fn quick_mark(terms: &Terms, figures: &RowFigures) -> Option<Mark> {
    let outcome = match figures.quick {
        Quick::Compare(comparison) if !terms.is_met(comparison, figures.actual.cmp(&figures.target)) => Outcome::Partly,
        Quick::Compare(_) | Quick::Met => Outcome::Met,
        Quick::Achieved if terms.achieved_is_full => Outcome::Met,
        Quick::Judged => Outcome::Judged,
        Quick::Achieved | Quick::No => return None,
    };
    if outcome != Outcome::Partly {
        return Some(Mark { millionths: figures.weight, outcome: Some(outcome) });
    }
    if figures.actual == figures.target {
        return None;
    }
    // Short of a target or above a limit, the smaller of the two is divided by the larger.
    let (part, whole) = (figures.actual.min(figures.target), figures.actual.max(figures.target));
    let points = division::share_of_millionths(figures.weight, part, whole, terms.unit, terms.rounding.mode)?;
    Some(finish(points.min(figures.weight), Outcome::Partly))
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
    pub(crate) fn step<'a>(self, figures: &RowFigures) -> Step<'a> {
        match self {
            Self::Full => Step::Full,
            Self::Nothing => Step::Nothing,
            Self::Direct => Step::Proportion { part: figures.actual_number(), whole: figures.target_number() },
            Self::Inverse => Step::Proportion { part: figures.target_number(), whole: figures.actual_number() },
            Self::Linear => Step::Complement { actual: figures.actual_number(), target: figures.target_number() },
        }
    }
}

/// Compares two positive numbers.
pub(crate) fn measure(terms: &Terms, figures: &RowFigures, comparison: Comparison) -> Measured {
    let order = figures.compare();
    if terms.is_met(comparison, order) {
        return Measured::Full;
    }
    if comparison.is_inverse() {
        return match terms.at_most {
            InverseRule::Ratio => Measured::Inverse,
            InverseRule::Linear => Measured::Linear,
        };
    }
    if comparison == Comparison::Equal && terms.equal == EqualRule::Exact {
        return Measured::Nothing;
    }
    if comparison == Comparison::Equal && order.is_gt() {
        return Measured::Inverse;
    }
    if terms.pass.is_some() && is_under_pass(terms, figures) { Measured::Nothing } else { Measured::Direct }
}

/// Whether a completion ratio is below the scheme's pass line.
fn is_under_pass(terms: &Terms, figures: &RowFigures) -> bool {
    terms.pass.is_some_and(|pass| figures.achievement().is_some_and(|ratio| ratio.compare(pass).is_lt()))
}

pub(crate) fn proportion<'a>(part: Number, whole: Number) -> Step<'a> {
    Step::Proportion { part, whole }
}

/// An actual above its limit.
pub(crate) fn inverse<'a>(terms: &Terms, actual: Number, target: Number) -> (Step<'a>, Outcome) {
    let step = match terms.at_most {
        InverseRule::Ratio => proportion(target, actual),
        InverseRule::Linear => Step::Complement { actual, target },
    };
    (step, Outcome::Partly)
}

/// A target of zero or below, or an actual below zero: there is no ratio to them.
pub(crate) fn unusual<'a>(terms: &Terms, figures: &RowFigures, comparison: Comparison) -> (Step<'a>, Outcome) {
    let order = figures.compare();
    let met = match comparison {
        Comparison::AtLeast | Comparison::Above if figures.target == 0 => figures.actual >= 0,
        Comparison::Equal if terms.equal == EqualRule::Exact => order.is_eq(),
        Comparison::AtMost | Comparison::Below | Comparison::Equal if figures.target == 0 => figures.actual <= 0,
        _ => terms.is_met(comparison, order),
    };
    if met { (Step::Full, Outcome::Met) } else { (Step::Nothing, Outcome::Missed) }
}

/// The declared score stands, within 0 and the weight.
pub(crate) fn judged<'a>(row: Row<'a>) -> (Step<'a>, Outcome) {
    match row.declared_score() {
        Some(score) => (Step::Declared { score, most: row.figures.weight() }, Outcome::Judged),
        None => (Step::Nothing, Outcome::Unreported),
    }
}

pub(crate) fn finish(millionths: i64, outcome: Outcome) -> Mark {
    let outcome = if outcome == Outcome::Partly && millionths == 0 { Outcome::Missed } else { outcome };
    Mark { millionths, outcome: Some(outcome) }
}
