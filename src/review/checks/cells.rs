//! Checks of what the cells of a row say: its target, its actual, and whether they fit its name.

use crate::evaluation::answer::Answer;
use crate::evaluation::rows::{Facts, Tag};
use crate::exact::number::Number;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::notation::reading::{Comparison, Target};
use crate::notation::words::names::NameFacts;
use crate::notation::{characters, names};
use crate::review::checks::budget::{LineAndRate, percent};
use crate::review::checks::row::RowReview;
use crate::review::context::{Review, points};
use crate::review::finding::{Finding, Value};
use crate::scheme::checks::Check;
use crate::scheme::rule::Rule;
use alloc::string::ToString;

/// The checks of target and actual; what the row reached beyond the line of over-fulfilment.
pub(crate) fn review<'a>(review: &mut Review<'a, '_>, row: &RowReview<'a>) -> Option<LineAndRate<'a>> {
    if !row.view.row.facts.has(Facts::PLAIN) {
        review_target(review, row);
        review_answer(review, row);
    }
    let over = if let Answer::Measured(comparison) = row.view.leaf.answer {
        let over = over_fulfilment(review, row, comparison);
        review.raise(over_fulfilled(row, over));
        review.raise(limit_exceeded(row, comparison, over));
        review.raise(target_only_reached(row, comparison));
        over
    } else {
        None
    };
    review.raise(rate_over_hundred(row));
    over
}

/// The checks of how the target is written, by what it is, and of an actual that is not there.
fn review_target<'a>(review: &mut Review<'a, '_>, row: &RowReview<'a>) {
    let answer = row.view.leaf.answer;
    let expected = row.scored && answer != Answer::Checklist && answer != Answer::Parent;
    let target = row.view.row.target.tag;
    if expected {
        if let Tag::Blank | Tag::NotApplicable = target {
            review.raise(target_missing(row));
        }
        review.raise(actual_missing(row));
    }
    match target {
        Tag::Text if row.view.row.facts.has(Facts::VAGUE) => review.push(about_target(Check::TargetVague, row)),
        Tag::Text => review.push(about_target(Check::TargetNotQuantified, row)),
        Tag::Quantity | Tag::Range => {
            review.raise(target_zero(row));
            review.raise(target_negative(row));
            review.raise(comparison_missing(row));
            review.raise(direction_doubtful(row));
        }
        Tag::Deadline | Tag::Level(_) | Tag::NotApplicable | Tag::Blank => {}
    }
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
    (row.view.leaf.answer != Answer::NotApplicable).then(|| Finding::new(Check::TargetMissing, row.place))
}

fn actual_missing<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.view.actual_is_blank().then(|| Finding::new(Check::ActualMissing, row.place))
}

/// A target of zero says nothing only where more is better.
fn target_zero<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let more_is_better = matches!(row.view.comparison(), Some(Comparison::AtLeast | Comparison::Above));
    (row.view.leaf.target == 0 && more_is_better).then(|| about_target(Check::TargetZero, row))
}

fn target_negative<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    (row.view.leaf.target < 0).then(|| about_target(Check::TargetNegative, row))
}

fn comparison_missing<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    if row.view.row.facts.has(Facts::SIGN) {
        return None;
    }
    let sign = row.view.comparison().map_or("", Comparison::sign);
    Some(about_target(Check::ComparisonMissing, row).expected(Value::Text(sign)))
}

/// The sign contradicts the name: more of what nobody wants, or less of what is to be built, done or trained.
fn direction_doubtful<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let name = row.view.row.facts.name;
    let doubtful = match row.view.comparison()? {
        _ if !row.view.row.facts.has(Facts::SIGN) => false,
        Comparison::AtLeast | Comparison::Above => name.any(NameFacts::NUISANCE) && !row.view.target_is_a_change(),
        Comparison::AtMost | Comparison::Below => {
            let kept_down = NameFacts::COST.with(NameFacts::TIME).with(NameFacts::LESS_IS_BETTER).with(NameFacts::RATE);
            let kept_down = kept_down.with(NameFacts::KEPT_SMALL);
            row.view.kind() == Kind::Quantity && name.any(NameFacts::WORK) && !name.any(kept_down)
        }
        Comparison::Equal => false,
    };
    doubtful.then(|| about_target(Check::DirectionDoubtful, row).about(row.view.name()))
}

fn actual_copies_target<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    (row.view.leaf.answer == Answer::Repeated).then(|| about_actual(Check::ActualCopiesTarget, row))
}

fn actual_approximate<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.view.actual_is_approximate().then(|| about_actual(Check::ActualApproximate, row))
}

/// The answer is of another type than the target asks for. A level answers a text or a date.
fn answer_mismatched<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let view = &row.view;
    if view.row.facts.has(Facts::UNITS_DIFFER) {
        return None;
    }
    let (target, actual) = (view.row.target, view.row.actual);
    let variant = match (target.tag, actual.tag) {
        (Tag::Quantity | Tag::Range, Tag::Text | Tag::Level(_)) => 0,
        (Tag::Text, Tag::Quantity | Tag::Range) => 1,
        (Tag::Quantity, Tag::Quantity) if target.change != actual.change => 3,
        (Tag::Quantity | Tag::Range, Tag::Range | Tag::Deadline) => 2,
        (Tag::Deadline, Tag::Quantity | Tag::Range | Tag::Text) => 2,
        (Tag::Text, Tag::Deadline) => 2,
        _ => return None,
    };
    Some(about_actual(Check::AnswerMismatched, row).variant(variant).expected(Value::Text(view.target_text())))
}

/// A qualitative answer to a qualitative target, and none of the three levels.
fn level_unrecognised<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    (row.view.target_tag_is_text() && row.view.actual_is_text()).then(|| about_actual(Check::LevelUnrecognised, row))
}

fn units_differ<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.view.row.facts.has(Facts::UNITS_DIFFER).then(|| {
        let unit = |unit: Option<&'a str>| Value::Text(unit.unwrap_or_default());
        Finding::new(Check::UnitsDiffer, row.place)
            .expected(unit(row.view.target_unit()))
            .found(unit(row.view.actual_unit()))
    })
}

fn unit_missing<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let named = row.view.row.facts.name.any(NameFacts::UNIT.with(NameFacts::RATE));
    let bare = row.view.target_is_number() && row.view.actual_is_number() && row.view.lacks_units();
    let printed = || match row.view.target() {
        Target::Quantity(target) => names::names_unit_of(row.view.name(), &target.value.to_string()),
        _ => false,
    };
    (bare && !named && !printed()).then(|| about_target(Check::UnitMissing, row))
}

/// The line and what was reached, where a row goes beyond the line of over-fulfilment.
fn over_fulfilment<'a>(
    review: &Review<'_, '_>,
    row: &RowReview<'_>,
    comparison: Comparison,
) -> Option<LineAndRate<'a>> {
    let leaf = row.view.leaf;
    if !review.scheme.is_over_fulfilled(leaf, comparison) {
        return None;
    }
    let line = review.scheme.terms().over_fulfilled.at;
    Some((percent(line), Value::Percent(leaf.achievement()?.percentage(1))))
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
    let variant = match comparison {
        Comparison::AtMost | Comparison::Below => 0,
        Comparison::Equal if over.is_none() => 1,
        Comparison::Equal | Comparison::AtLeast | Comparison::Above => return None,
    };
    let target = Value::Text(row.view.target_text());
    row.view.leaf.compare().is_gt().then(|| about_actual(Check::LimitExceeded, row).variant(variant).expected(target))
}

/// A strict sign, and an actual exactly at the target.
fn target_only_reached<'a>(row: &RowReview<'a>, comparison: Comparison) -> Option<Finding<'a>> {
    let strict = matches!(comparison, Comparison::Above | Comparison::Below);
    (strict && row.view.leaf.compare().is_eq())
        .then(|| about_actual(Check::TargetOnlyReached, row).expected(Value::Text(row.view.target_text())))
}

/// Of those asked not more than all can be satisfied.
fn rate_over_hundred<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let bounded = row.view.row.facts.name.any(NameFacts::BOUNDED_RATE);
    let percent = || row.view.actual_unit().or(row.view.target_unit()).is_none_or(|unit| unit == "%");
    let over = || row.view.actual_is_number() && row.view.leaf.actual_number() > Number::whole(100);
    (bounded && percent() && over()).then(|| about_actual(Check::RateOverHundred, row))
}

/// An indicator that repeats the execution rate, where the form scores it as a block.
fn execution_counted_twice<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    let repeats = row.view.row.facts.name.any(NameFacts::EXECUTION_RATE);
    let own_block = row.view.block().is_some_and(|block| block.kind == BlockKind::Execution);
    let scored = row.scored && review.scheme.terms().execution.is_some();
    (repeats && scored && !own_block)
        .then(|| Finding::new(Check::ExecutionCountedTwice, row.place).about(row.view.name()).found(points(row.weight)))
}

fn cost_not_a_cost<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    if row.view.kind() != Kind::Cost {
        return None;
    }
    let name = row.view.row.facts.name;
    let is_cost = name.any(NameFacts::COST) && !name.any(NameFacts::EXECUTION_RATE);
    (!is_cost && !characters::trim(row.view.name()).is_empty())
        .then(|| Finding::new(Check::CostNotACost, row.place).about(row.view.name()))
}

/// A timeliness indicator says when, or how often on time.
fn timeliness_not_dated<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    if row.view.kind() != Kind::Timeliness {
        return None;
    }
    let dated = match row.view.target() {
        Target::Deadline(_) | Target::Blank | Target::NotApplicable => true,
        Target::Quantity(_) | Target::Range(_) => {
            names::says_when(row.view.target_unit().or(row.view.actual_unit()), row.view.row.facts.name)
        }
        Target::Text => names::mentions_time(row.view.target_text()),
    };
    let named = || names::mentions_time(row.view.name());
    (!dated && !named()).then(|| about_target(Check::TimelinessNotDated, row))
}

/// A rule of the row's own that the host has not registered.
fn rule_unknown<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    if row.view.leaf.flags & crate::evaluation::rows::HAS_EXTRA == 0 {
        return None;
    }
    let Rule::Custom(name) = row.view.rule()? else { return None };
    let missing = review.scheme.custom(name).is_none();
    missing.then(|| Finding::new(Check::RuleUnknown, row.place).found(Value::Text(name)))
}
