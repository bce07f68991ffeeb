//! Checks of what the cells of a row say: its target, its actual, and whether they fit its name.

use crate::evaluation::answer::Answer;
use crate::evaluation::doubts::{self, Doubts, Mismatch};
use crate::notation::hierarchy::BlockKind;
use crate::notation::reading::Comparison;
use crate::review::checks::budget::{LineAndRate, percent};
use crate::review::checks::row::RowReview;
use crate::review::context::{Review, points};
use crate::review::finding::{Finding, Value};
use crate::scheme::checks::Check;
use crate::scheme::rule::Rule;

/// The checks of target and actual; what the row reached beyond the line of over-fulfilment.
pub(crate) fn review<'a>(review: &mut Review<'a, '_>, row: &RowReview<'a>) -> Option<LineAndRate<'a>> {
    if !row.view.printed.doubts.is_empty() {
        review_target(review, row);
        review_answer(review, row);
    }
    let over = if let Answer::Measured(comparison) = row.view.figures.answer {
        let over = over_fulfilment(review, row, comparison);
        review.raise(over_fulfilled(row, over));
        review.raise(limit_exceeded(row, comparison, over));
        review.raise(target_only_reached(row));
        over
    } else {
        None
    };
    review.raise(rate_over_hundred(row));
    over
}

/// The checks of how the target is written, by what it is, and of an actual that is not there.
fn review_target<'a>(review: &mut Review<'a, '_>, row: &RowReview<'a>) {
    review.raise(target_missing(row));
    review.raise(actual_missing(row));
    review.raise(target_vague(row));
    review.raise(target_not_quantified(row));
    review.raise(target_zero(row));
    review.raise(target_negative(row));
    review.raise(comparison_missing(row));
    review.raise(direction_doubtful(row));
}

/// The checks of how the actual is written, and whether it answers the target.
fn review_answer<'a>(review: &mut Review<'a, '_>, row: &RowReview<'a>) {
    review.raise(actual_copies_target(row));
    review.raise(actual_approximate(row));
    review.raise(answer_mismatched(row));
    review.raise(level_unrecognised(row));
    review.raise(units_differ(row));
    review.raise(unit_missing(row));
}

/// The checks of what the row is about.
pub(crate) fn review_name<'a>(review: &mut Review<'a, '_>, row: &RowReview<'a>) {
    review.raise(execution_counted_twice(review, row));
    review.raise(cost_not_a_cost(row));
    review.raise(timeliness_not_dated(row));
    review.raise(rule_unknown(review, row));
}

fn about_target<'a>(check: Check, row: &RowReview<'a>) -> Finding<'a> {
    Finding::new(check, row.place).found(Value::Text(row.view.target_text()))
}

fn about_actual<'a>(check: Check, row: &RowReview<'a>) -> Finding<'a> {
    Finding::new(check, row.place).found(Value::Text(row.view.actual_text()))
}

fn target_missing<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TARGET_MISSING).then(|| Finding::new(Check::TargetMissing, row.place))
}

fn actual_missing<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::ACTUAL_MISSING).then(|| Finding::new(Check::ActualMissing, row.place))
}

fn target_vague<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TARGET_VAGUE).then(|| about_target(Check::TargetVague, row))
}

fn target_not_quantified<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TARGET_NOT_QUANTIFIED).then(|| about_target(Check::TargetNotQuantified, row))
}

/// A target of zero says nothing only where more is better.
fn target_zero<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TARGET_ZERO).then(|| about_target(Check::TargetZero, row))
}

fn target_negative<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TARGET_NEGATIVE).then(|| about_target(Check::TargetNegative, row))
}

fn comparison_missing<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let sign = || Value::Text(row.view.comparison().map_or("", Comparison::sign));
    row.doubts(Doubts::COMPARISON_MISSING).then(|| about_target(Check::ComparisonMissing, row).expected(sign()))
}

/// The sign contradicts the name: more of what nobody wants, or less of what is to be built, done or trained.
fn direction_doubtful<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::DIRECTION_DOUBTFUL).then(|| about_target(Check::DirectionDoubtful, row).about(row.view.name()))
}

fn actual_copies_target<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::ACTUAL_COPIES_TARGET).then(|| about_actual(Check::ActualCopiesTarget, row))
}

fn actual_approximate<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::ACTUAL_APPROXIMATE).then(|| about_actual(Check::ActualApproximate, row))
}

/// The answer is of another type than the target asks for. A level answers a text or a date.
fn answer_mismatched<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    if !row.doubts(Doubts::ANSWER_MISMATCHED) {
        return None;
    }
    let view = &row.view;
    let variant = match doubts::mismatch(&view.target(), &view.actual())? {
        Mismatch::Words => 0,
        Mismatch::Number => 1,
        Mismatch::Type => 2,
        Mismatch::Change => 3,
    };
    Some(about_actual(Check::AnswerMismatched, row).variant(variant).expected(Value::Text(view.target_text())))
}

/// A qualitative answer to a qualitative target, and none of the three levels.
fn level_unrecognised<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::LEVEL_UNRECOGNISED).then(|| about_actual(Check::LevelUnrecognised, row))
}

fn units_differ<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::UNITS_DIFFER).then(|| {
        let unit = |unit: Option<&'a str>| Value::Text(unit.unwrap_or_default());
        Finding::new(Check::UnitsDiffer, row.place)
            .expected(unit(row.view.target_unit()))
            .found(unit(row.view.actual_unit()))
    })
}

fn unit_missing<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::UNIT_MISSING).then(|| about_target(Check::UnitMissing, row))
}

/// The line and what was reached, where a row goes beyond the line of over-fulfilment.
fn over_fulfilment<'a>(
    review: &Review<'_, '_>,
    row: &RowReview<'_>,
    comparison: Comparison,
) -> Option<LineAndRate<'a>> {
    let figures = row.view.figures;
    if !review.scheme.is_over_fulfilled(figures, comparison) {
        return None;
    }
    let line = review.scheme.terms().over_fulfilled.at;
    Some((percent(line), Value::Percent(figures.achievement()?.percentage(1))))
}

fn over_fulfilled<'a>(row: &RowReview<'a>, over: Option<LineAndRate<'a>>) -> Option<Finding<'a>> {
    let (line, reached) = over?;
    Some(Finding::new(Check::OverFulfilled, row.place).expected(line).found(reached))
}

/// An inverse indicator above its limit, or an exact target exceeded by less than counts as over-fulfilment.
fn limit_exceeded<'a>(
    row: &RowReview<'a>,
    comparison: Comparison,
    over: Option<LineAndRate<'a>>,
) -> Option<Finding<'a>> {
    let exact = comparison == Comparison::Equal;
    let variant = u8::from(exact);
    let target = Value::Text(row.view.target_text());
    (row.doubts(Doubts::LIMIT_EXCEEDED) && !(exact && over.is_some()))
        .then(|| about_actual(Check::LimitExceeded, row).variant(variant).expected(target))
}

/// A strict sign, and an actual exactly at the target.
fn target_only_reached<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TARGET_ONLY_REACHED)
        .then(|| about_actual(Check::TargetOnlyReached, row).expected(Value::Text(row.view.target_text())))
}

/// Of those asked not more than all can be satisfied.
fn rate_over_hundred<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::RATE_OVER_HUNDRED).then(|| about_actual(Check::RateOverHundred, row))
}

/// An indicator that repeats the execution rate, where the form scores it as a block.
fn execution_counted_twice<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    let repeats = row.doubts(Doubts::REPEATS_EXECUTION);
    let own_block = row.view.block().is_some_and(|block| block.kind == BlockKind::Execution);
    let scored = row.scored && review.scheme.terms().execution.is_some();
    (repeats && scored && !own_block)
        .then(|| Finding::new(Check::ExecutionCountedTwice, row.place).about(row.view.name()).found(points(row.weight)))
}

fn cost_not_a_cost<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::COST_NOT_A_COST).then(|| Finding::new(Check::CostNotACost, row.place).about(row.view.name()))
}

/// A timeliness indicator says when, or how often on time.
fn timeliness_not_dated<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TIMELINESS_NOT_DATED).then(|| about_target(Check::TimelinessNotDated, row))
}

/// A rule of the row's own that the host has not registered.
fn rule_unknown<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    if !row.doubts(Doubts::CUSTOM_RULE) {
        return None;
    }
    let Rule::Custom(name) = row.view.rule()? else { return None };
    let missing = review.scheme.custom(name).is_none();
    missing.then(|| Finding::new(Check::RuleUnknown, row.place).found(Value::Text(name)))
}
