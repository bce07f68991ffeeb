//! What the cells of a row say: its target, its actual, and whether the one answers the other.

use crate::evaluation::answer::Answer;
use crate::evaluation::doubts::{self, Doubts, Mismatch};
use crate::evaluation::row::Row;
use crate::evaluation::rows::Tag;
use crate::notation::reading::Comparison;
use crate::review::checks::row::RowReview;
use crate::review::context::{LineAndRate, Review, percent};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::rule::Rule;
use crate::scheme::wording::{Sentence, wordings};
use crate::scoring::comparison::is_over_fulfilled;

wordings! {
    TargetMissing {
        meaning: "a scored row has no target", "参与评分的指标未填目标值";
        advice: "fill in the target as it was approved with the budget", "请按批复的绩效目标补填目标值";
        TARGET_MISSING: "the target is missing", "未填目标值";
        NO_ROW_HAS_A_TARGET: "no row of {subject} has a target", "{subject}下各指标均未填目标值";
    }
    InputMissing {
        meaning: "scores are declared by rules whose figures are not on the form", "已填得分，但表内没有计分规则所需的数据";
        advice: "print the numbers, the amounts or the coefficient that the rules measure", "请补填计分规则所需的数值、金额或得分系数";
        INPUT_MISSING: "scores are declared in {subject}, but the figures that their rules measure are not on the form ({found} of its rows)",
            "{subject}下有{found}项指标已填得分，但表内没有其计分规则所需的数据";
    }
    ActualMissing {
        meaning: "a scored row has no actual", "参与评分的指标未填实际完成值";
        advice: "fill in what was achieved", "请补填实际完成值";
        ACTUAL_MISSING: "the actual is missing", "未填实际完成值";
    }
    TargetNotQuantified {
        meaning: "a target is a text and no quantity", "目标值为文字表述，未量化";
        advice: "set a target that can be counted or measured", "建议设置可计量、可衡量的目标值";
        TARGET_NOT_QUANTIFIED: "the target {found} is not quantified", "目标值{found}未量化";
    }
    TargetVague {
        meaning: "a target is made of words of degree or effect only", "目标值仅为程度或效果性表述";
        advice: "say what will be measured and how much is expected", "请明确衡量内容和预期水平";
        TARGET_VAGUE: "the target {found} names a degree or effect, but nothing that can be measured", "目标值{found}表述笼统，无法衡量";
    }
    TargetZero {
        meaning: "a target of zero is reached by every actual", "目标值为零，任何实际完成值均视为完成";
        advice: "set a target above zero, or say that it is an upper limit", "请设置大于零的目标值，或注明为上限控制";
        TARGET_ZERO: "the target {found} is reached by every actual", "目标值为{found}，任何实际完成值均视为完成";
    }
    TargetNegative {
        meaning: "a target is below zero, so that no ratio to it can be taken", "目标值为负数，无法按完成比例计算";
        advice: "state the target as a positive number with a word of direction", "请以正数表述目标值，并注明增减方向";
        TARGET_NEGATIVE: "the target {found} is below zero: no ratio to it can be taken", "目标值{found}为负数，无法按完成比例计算";
    }
    ComparisonMissing {
        meaning: "a numeric target has no sign of comparison", "数值型目标值未注明比较符号";
        advice: "print the sign of comparison before the target", "请在目标值前注明比较符号";
        NO_TARGET_HAS_A_SIGN: "none of the {found} numeric targets has a sign of comparison", "{found}项数值型目标值均未注明比较符号";
        COMPARISON_MISSING: "the target {found} has no sign of comparison: {expected} is assumed", "目标值{found}未注明比较符号，按{expected}计算";
    }
    DirectionDoubtful {
        meaning: "the sign of the target contradicts the name of the indicator", "目标值的比较符号与指标名称含义相反";
        advice: "check whether more or less of it is better, and correct the sign", "请核实该指标为越高越好还是越低越好，并更正比较符号";
        DIRECTION_DOUBTFUL: "the target {found} seems to point the wrong way for {subject}", "指标{subject}的目标值为{found}，方向疑似有误";
    }
    ActualCopiesTarget {
        meaning: "an actual repeats the inequality of its target", "实际完成值照抄目标值的比较符号和数值";
        advice: "state the number that was achieved", "请填报实际完成的具体数值";
        ACTUAL_COPIES_TARGET: "the actual {found} repeats the inequality of the target, but a result is expected",
            "实际完成值{found}照抄目标值，未填实际结果";
    }
    ActualApproximate {
        meaning: "an actual is an approximate number", "实际完成值为约数";
        advice: "state the exact number", "请填报准确的实际完成值";
        ACTUAL_APPROXIMATE: "the actual {found} is approximate, but an exact number is expected", "实际完成值{found}为约数，应填准确数值";
    }
    AnswerMismatched {
        meaning: "the target and the actual are of different types", "实际完成值与目标值类型不一致";
        advice: "answer in the terms of the target", "请按目标值的形式填报实际完成值";
        NUMBER_NOT_ANSWERED: "the target {expected} is a number, but the actual {found} is not", "目标值{expected}为数值，实际完成值{found}不是数值";
        TEXT_ANSWERED_BY_NUMBER: "the target {expected} is a text, but the actual {found} is a number",
            "目标值{expected}为文字表述，实际完成值{found}为数值";
        ANSWER_OF_ANOTHER_TYPE: "the actual {found} is of another type than the target {expected}", "实际完成值{found}与目标值{expected}类型不一致";
        CHANGE_OF_ANOTHER_DIRECTION: "the actual {found} does not state a change in the direction of the target {expected}",
            "实际完成值{found}与目标值{expected}的增减方向不一致";
    }
    LevelUnrecognised {
        meaning: "a qualitative answer is none of the levels of completion", "定性指标的完成情况不属于规定的档次";
        advice: "state one of the levels: achieved, partly achieved, not achieved", "请按达成预期指标、部分达成预期指标、未达成预期指标的档次填报";
        LEVEL_UNRECOGNISED: "the actual {found} is none of the levels of completion", "实际完成值{found}不属于规定的完成档次";
    }
    UnitsDiffer {
        meaning: "the target and the actual have different units", "目标值与实际完成值的计量单位不一致";
        advice: "state both in the same unit", "请统一目标值与实际完成值的计量单位";
        UNITS_DIFFER: "the actual is in {found}, but the target is in {expected}", "实际完成值单位为{found}，目标值单位为{expected}";
    }
    UnitMissing {
        meaning: "a number has no unit in the target, the actual or the name", "目标值、实际完成值和指标名称均未注明计量单位";
        advice: "state the unit of the target and the actual", "请补充目标值和实际完成值的计量单位";
        UNIT_MISSING: "the target {found} has no unit, nor have the actual and the name", "目标值{found}无计量单位，实际完成值和指标名称也未注明";
    }
    ReadingDiffers {
        meaning: "the reading that stands beside a printed cell is not what the cell says", "所附读数与单元格填报内容不一致";
        advice: "correct the reading, or the cell: points follow the reading", "请更正读数或单元格内容；系统按读数计分";
        TARGET_READ_OTHERWISE: "the reading of the target {found} is not what the cell says", "目标值{found}所附读数与单元格内容不一致";
        ACTUAL_READ_OTHERWISE: "the reading of the actual {found} is not what the cell says",
            "实际完成值{found}所附读数与单元格内容不一致";
    }
    RatioAsPercent {
        meaning: "a bare number of at most 1 beside a percentage, which is taken as the ratio", "一方为百分数，另一方为不大于1的数值，按比率折算";
        advice: "print the percentage with its sign", "请以百分数填报，并注明“%”";
        RATIO_AS_PERCENT: "{found} stands beside a percentage: it is taken as the ratio, {expected}", "{found}与百分数并列，按比率折算为{expected}";
    }
    OverFulfilled {
        meaning: "an actual is beyond the line of over-fulfilment of the scheme", "实际完成值超出计分方案的超额完成提示线";
        advice: "explain the over-fulfilment, and set a more ambitious target next time", "请说明超额完成的原因，今后应合理设置目标值";
        OVER_FULFILLED: "the actual is {found} of the target; the line of over-fulfilment is {expected}",
            "实际完成值为目标值的{found}，超额完成提示线为{expected}";
    }
    LimitExceeded {
        meaning: "an actual is above the limit or the exact number that its target sets", "实际完成值超过目标值设定的上限或等值要求";
        advice: "explain why the limit was exceeded, and what will be done", "请说明超过上限的原因及改进措施";
        LIMIT_EXCEEDED: "the actual {found} is above the limit {expected}", "实际完成值{found}超过目标值上限{expected}";
        EXACT_TARGET_EXCEEDED: "the actual {found} is above the target {expected}, which asks for neither more nor less",
            "实际完成值{found}超过目标值{expected}，该目标值要求恰好相等";
    }
    TargetOnlyReached {
        meaning: "a sign that excludes the target (> or <), and an actual exactly at the target",
            "目标值使用“大于”或“小于”，而实际完成值恰等于目标值";
        advice: "check whether the sign should let the target itself count", "请核实目标值的符号是否应为“≥”或“≤”";
        TARGET_ONLY_REACHED: "the actual {found} only reaches the target {expected}, whose sign asks for going beyond it",
            "实际完成值{found}恰等于目标值{expected}，而该目标值的符号要求超过或低于它";
    }
    RateOverHundred {
        meaning: "a rate that can be at most 100% is above it", "最高为100%的比率超过100%";
        advice: "check how the rate was computed", "请核实该比率的计算口径";
        RATE_OVER_HUNDRED: "the actual {found} is above 100%, which this rate cannot exceed", "实际完成值{found}超过100%，该比率最高为100%";
    }
}

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
    review.raise(target_missing(review, row));
    review.raise(actual_missing(review, row));
    review.raise(target_vague(row));
    review.raise(target_not_quantified(row));
    review.raise(target_zero(row));
    review.raise(target_negative(row));
    review.raise(comparison_missing(review, row));
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
    review.raise(ratio_as_percent(row));
    review.raise(reading_differs(row));
}

pub(crate) fn about_target<'a>(sentence: &'static Sentence, row: &RowReview<'a>) -> Finding<'a> {
    Finding::new(sentence, row.place).found(row.target())
}

fn about_actual<'a>(sentence: &'static Sentence, row: &RowReview<'a>) -> Finding<'a> {
    Finding::new(sentence, row.place).found(row.actual())
}

/// A row that a rule scores by something else is not asked for a target.
fn target_missing<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    let asked = || review.scheme.rule_of(row.view).is_none_or(Rule::asks_for_target);
    (row.doubts(Doubts::TARGET_MISSING) && asked()).then(|| Finding::new(TARGET_MISSING, row.place))
}

/// A row that its own rule scores without an actual is not asked for one.
fn actual_missing<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    let scored_without = || {
        let rule = review.scheme.rule_of(row.view).filter(|rule| !rule.asks_for_target());
        rule.is_some_and(|rule| review.scheme.step_by_rule(rule, row.view, review.reached_of(row.view)).is_some())
    };
    (row.doubts(Doubts::ACTUAL_MISSING) && !scored_without()).then(|| Finding::new(ACTUAL_MISSING, row.place))
}

/// A number of at most 1 was taken as the ratio of the percentage beside it.
fn ratio_as_percent<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    let (view, figures) = (row.view, row.view.figures);
    let (printed, taken) = match view.target_unit() {
        Some(_) => (row.actual(), figures.actual_number()),
        None => (row.target(), figures.target_number()),
    };
    row.doubts(Doubts::RATIO_AS_PERCENT)
        .then(|| Finding::new(RATIO_AS_PERCENT, row.place).expected(Value::Percent(taken.normalized())).found(printed))
}

/// A document may bring a reading of its own beside the cell; of two the target is told.
fn reading_differs<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    if row.doubts(Doubts::TARGET_READ_OTHERWISE) {
        return Some(about_target(TARGET_READ_OTHERWISE, row));
    }
    row.doubts(Doubts::ACTUAL_READ_OTHERWISE).then(|| about_actual(ACTUAL_READ_OTHERWISE, row))
}

fn target_vague<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TARGET_VAGUE).then(|| about_target(TARGET_VAGUE, row))
}

fn target_not_quantified<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TARGET_NOT_QUANTIFIED).then(|| about_target(TARGET_NOT_QUANTIFIED, row))
}

/// A target of zero says nothing only where more is better.
fn target_zero<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TARGET_ZERO).then(|| about_target(TARGET_ZERO, row))
}

fn target_negative<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TARGET_NEGATIVE).then(|| about_target(TARGET_NEGATIVE, row))
}

fn comparison_missing<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    if !row.doubts(Doubts::COMPARISON_MISSING) || unsigned_targets(review).is_some() {
        return None;
    }
    let sign = Value::Text(row.view.comparison().map_or("", Comparison::sign));
    Some(about_target(COMPARISON_MISSING, row).expected(sign))
}

/// A form that prints no sign at all is told so once.
pub(crate) fn no_target_has_a_sign<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let targets = unsigned_targets(review)?;
    Some(Finding::new(NO_TARGET_HAS_A_SIGN, Place::Document).found(Value::Count(targets)))
}

/// How many numeric targets there are, where they are several and none has a sign. The first row with a sign ends the
/// search, and most forms have one early.
fn unsigned_targets(review: &Review<'_, '_>) -> Option<u32> {
    let mut targets = 0u32;
    let is_numeric = |row: &Row<'_>| row.printed.target.tag == Tag::Quantity && row.is_counted();
    for row in review.evaluation.indicators().filter(is_numeric) {
        if !row.printed.doubts.has(Doubts::COMPARISON_MISSING) {
            return None;
        }
        targets = targets.saturating_add(1);
    }
    (targets >= SEVERAL_TARGETS).then_some(targets)
}

/// The fewest numeric targets for which it is said once that none has a sign.
const SEVERAL_TARGETS: u32 = 3;

/// The sign contradicts the name: more of what nobody wants, or less of what is to be built, done or trained.
fn direction_doubtful<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::DIRECTION_DOUBTFUL).then(|| about_target(DIRECTION_DOUBTFUL, row).about(row.view.name()))
}

fn actual_copies_target<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::ACTUAL_COPIES_TARGET).then(|| about_actual(ACTUAL_COPIES_TARGET, row))
}

fn actual_approximate<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::ACTUAL_APPROXIMATE).then(|| about_actual(ACTUAL_APPROXIMATE, row))
}

/// The answer is of another type than the target asks for. A level answers a text or a date.
fn answer_mismatched<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    if !row.doubts(Doubts::ANSWER_MISMATCHED) {
        return None;
    }
    let view = &row.view;
    let sentence = match doubts::mismatch(&view.target(), &view.actual())? {
        Mismatch::Words => NUMBER_NOT_ANSWERED,
        Mismatch::Number => TEXT_ANSWERED_BY_NUMBER,
        Mismatch::Type => ANSWER_OF_ANOTHER_TYPE,
        Mismatch::Change => CHANGE_OF_ANOTHER_DIRECTION,
    };
    Some(about_actual(sentence, row).expected(row.target()))
}

/// A qualitative answer to a qualitative target, and none of the three levels.
fn level_unrecognised<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::LEVEL_UNRECOGNISED).then(|| about_actual(LEVEL_UNRECOGNISED, row))
}

fn units_differ<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::UNITS_DIFFER).then(|| {
        let unit = |unit: Option<&'a str>| Value::Text(unit.unwrap_or_default());
        Finding::new(UNITS_DIFFER, row.place).expected(unit(row.view.target_unit())).found(unit(row.view.actual_unit()))
    })
}

fn unit_missing<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::UNIT_MISSING).then(|| about_target(UNIT_MISSING, row))
}

/// The line and what was reached, where a row goes beyond the line of over-fulfilment.
fn over_fulfilment<'a>(
    review: &Review<'_, '_>,
    row: &RowReview<'_>,
    comparison: Comparison,
) -> Option<LineAndRate<'a>> {
    let figures = row.view.figures;
    let limits = review.scheme.limits_of(row.view);
    if !is_over_fulfilled(&limits, figures, comparison) {
        return None;
    }
    let line = limits.over_fulfilled;
    Some((percent(line), Value::Percent(figures.achievement()?.percentage(1))))
}

fn over_fulfilled<'a>(row: &RowReview<'a>, over: Option<LineAndRate<'a>>) -> Option<Finding<'a>> {
    let (line, reached) = over?;
    Some(Finding::new(OVER_FULFILLED, row.place).expected(line).found(reached))
}

/// An inverse indicator above its limit, or an exact target exceeded by less than counts as over-fulfilment.
fn limit_exceeded<'a>(
    row: &RowReview<'a>,
    comparison: Comparison,
    over: Option<LineAndRate<'a>>,
) -> Option<Finding<'a>> {
    let exact = comparison == Comparison::Equal;
    let sentence = if exact { EXACT_TARGET_EXCEEDED } else { LIMIT_EXCEEDED };
    let target = row.target();
    (row.doubts(Doubts::LIMIT_EXCEEDED) && !(exact && over.is_some()))
        .then(|| about_actual(sentence, row).expected(target))
}

/// A strict sign, and an actual exactly at the target.
fn target_only_reached<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TARGET_ONLY_REACHED).then(|| about_actual(TARGET_ONLY_REACHED, row).expected(row.target()))
}

/// Of those asked not more than all can be satisfied.
fn rate_over_hundred<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::RATE_OVER_HUNDRED).then(|| about_actual(RATE_OVER_HUNDRED, row))
}
