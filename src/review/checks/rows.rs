//! The rows, one after the other: which checks a row is put to, and its weight.

use crate::evaluation::answer::Answer;
use crate::evaluation::doubts::Doubts;
use crate::evaluation::header::{CellPlace, UnreadableCell};
use crate::evaluation::row::Row;
use crate::evaluation::rows::{DECLARES_ALL, Facts, IMPLIED_WEIGHT};
use crate::review::checks::row::RowReview;
use crate::review::checks::scores::Standing;
use crate::review::checks::{about, cells, goals, kinds, reasons, scores, unreadable};
use crate::review::context::{Review, points};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::Scheme;
use crate::scheme::document::Weights;
use crate::scheme::wording::wordings;
use crate::scoring::comparison::is_over_fulfilled;
use crate::scoring::scorecard::Mark;
use alloc::vec::Vec;

wordings! {
    WeightNotPositive {
        meaning: "a weight is zero or less", "指标分值为零或负数";
        advice: "give the indicator a weight above zero, or take it off the form", "请为该指标设定大于零的分值，不参与评分的指标应予删除";
        WEIGHT_NOT_POSITIVE: "the weight is {found}, but it must be above zero", "该指标分值为{found}，应大于0分";
    }
    WeightMissing {
        meaning: "a row has a declared score but no weight, on a form with a weight column", "表内设有分值栏，但该指标有自评得分而未填分值";
        advice: "fill in the weight of the indicator", "请补填该指标的分值";
        WEIGHT_MISSING: "a score of {found} is declared, but the row has no weight", "该指标自评得分为{found}，但未填分值";
    }
    WeightDiffers {
        meaning: "a printed weight is not the one that the scheme fixes for the indicator", "指标分值与计分方案规定的分值不一致";
        advice: "print the weight that the scheme fixes", "请按计分方案规定的分值填列";
        WEIGHT_DIFFERS: "{subject} is printed with {found}, but the scheme fixes {expected}", "指标{subject}的分值为{found}，计分方案规定为{expected}";
    }
}

/// What only few forms have, and all rows share.
struct RareChecks<'a> {
    /// The rows that goals name, in order; `None` where the document does not link them.
    linked: Option<Vec<u32>>,
    /// The unreadable cells of rows, in their order, without those that were reported.
    unreadable: &'a [UnreadableCell],
}

pub(crate) fn review(review: &mut Review<'_, '_>) {
    let evaluation = review.evaluation;
    let marks = review.card.map_or(&[][..], |card| &card.marks);
    let mut rare = RareChecks { linked: goals::linked_rows(evaluation), unreadable: evaluation.unreadable_rows() };
    let fixed = review.scheme.document().weights == Weights::Fixed;
    let ordinary = rare.linked.is_none() && rare.unreadable.is_empty() && !fixed;
    let mut marks = marks.iter().copied();
    for view in evaluation.indicators() {
        let mark = marks.next();
        let quiet = mark.is_some_and(|mark| nothing_to_ask(review.scheme, &view, mark));
        if quiet && ordinary {
            continue;
        }
        rare.review(review, &view);
        if fixed {
            review.raise(weight_differs(review, &view));
        }
        if !quiet {
            review_group(review, &view);
            ask(review, view, mark);
        }
    }
}

impl<'a> RareChecks<'a> {
    /// Cells of rows that cannot be read, and goals that name rows.
    #[inline(never)]
    fn review(&mut self, review: &mut Review<'a, '_>, view: &Row<'a>) {
        while let Some((cell, rest)) = self.unreadable.split_first() {
            if cell.place != CellPlace::Row(view.number()) {
                break;
            }
            self.unreadable = rest;
            review.push(unreadable::finding(cell));
        }
        if let Some(linked) = &self.linked {
            review.raise(goals::indicator_without_goal(view, linked));
        }
    }
}

/// A kind that is not known, or not under its usual block, is remarked at its first row.
#[inline(never)]
fn review_group<'a>(review: &mut Review<'a, '_>, view: &Row<'a>) {
    if !view.printed.doubts.has(Doubts::UNUSUAL_KIND) {
        return;
    }
    if let Some(group) = view.group().filter(|_| view.is_counted()) {
        review.raise(kinds::kind_unknown(review, view, group));
        review.raise(kinds::kind_misplaced(review, view, group));
    }
}

/// Every check of one row.
#[inline(never)]
fn ask<'a>(review: &mut Review<'a, '_>, view: Row<'a>, mark: Option<Mark>) {
    if !view.is_counted() {
        return;
    }
    let row = RowReview {
        view,
        place: Place::Row(view.number()),
        scored: view.figures.is_scored(),
        mark,
        weight: view.figures.weight,
        declared: view.declared_score(),
    };
    let earns_all = row.earns_all();
    if row.scored && !earns_all {
        review.raise(weight_not_positive(&row));
        review.raise(weight_missing(&row));
    }
    let repeated = view.printed.doubts.has(Doubts::REPEATED);
    if repeated {
        review.raise(kinds::duplicate_indicator(review, &row));
    }
    let standing = if row.scored && !earns_all { scores::review_row(review, &row) } else { Standing::Agrees };
    let over = cells::review(review, &row);
    if row.scored {
        review.raise(reasons::reason_missing(&row, standing, over));
    }
    if row.scored {
        review.raise(reasons::reason_contradicts(review, &row));
    }
    review.raise(reasons::instruction_in_row(&row));
    about::review(review, &row);
    if repeated {
        review.raise(kinds::similar_indicators(review, &row));
    }
}

/// Whether there is nothing to ask of a row: it raises no doubt, is scored as declared, in full or with a reason, and
/// does not go beyond the line. Most rows of a careful form are such.
#[inline]
fn nothing_to_ask(scheme: &Scheme, view: &Row<'_>, mark: Mark) -> bool {
    let (figures, row) = (view.figures, view.printed);
    let in_full = || figures.flags & DECLARES_ALL != 0 && mark.millionths == figures.weight;
    let with_reason = || {
        row.facts.has(Facts::REASON)
            && (0..=figures.weight).contains(&mark.millionths)
            && view.declares(mark.millionths)
    };
    let beyond = || match figures.answer {
        Answer::Measured(comparison) => is_over_fulfilled(&scheme.limits_of(*view), figures, comparison),
        _ => false,
    };
    row.doubts.is_empty() && figures.weight > 0 && (in_full() || with_reason()) && !beyond()
}

fn weight_not_positive<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let weighed = row.view.weight_cell().points().is_some();
    (weighed && row.weight <= 0).then(|| Finding::new(WEIGHT_NOT_POSITIVE, row.place).found(points(row.weight)))
}

/// A weight that the form prints for an indicator whose weight the scheme fixes.
fn weight_differs<'a>(review: &Review<'a, '_>, view: &Row<'a>) -> Option<Finding<'a>> {
    let printed = view.weight().filter(|_| view.figures.flags & IMPLIED_WEIGHT == 0)?;
    let fixed = review.scheme.named_rule(*view)?.points?;
    (fixed != printed).then(|| {
        Finding::new(WEIGHT_DIFFERS, Place::Row(view.number()))
            .about(view.name())
            .expected(Value::Points(fixed))
            .found(Value::Points(printed))
    })
}

fn weight_missing<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let declared = row.declared.map_or(Value::None, Value::Points);
    (row.view.figures.answer == Answer::Unweighed).then(|| Finding::new(WEIGHT_MISSING, row.place).found(declared))
}
