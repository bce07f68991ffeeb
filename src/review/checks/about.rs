//! What a row is about: whether its name fits its kind, and whether its rule exists.

use crate::evaluation::doubts::Doubts;
use crate::notation::claims;
use crate::review::checks::cells::about_target;
use crate::review::checks::execution::{execution_counted_twice, execution_rate_in_row_differs};
use crate::review::checks::row::RowReview;
use crate::review::context::Review;
use crate::review::finding::{Finding, Value};
use crate::scheme::problem::RULE_UNKNOWN;
use crate::scheme::rule::Rule;
use crate::scheme::wording::wordings;

wordings! {
    CostNotACost {
        meaning: "a cost indicator is not about a cost", "成本指标未反映成本";
        advice: "measure a cost, such as the cost of a unit or the total against its limit", "请设置反映单位成本或总成本控制情况的指标";
        COST_NOT_A_COST: "{subject} stands among the cost indicators, but is about no cost", "成本指标{subject}未反映成本控制情况";
    }
    TimelinessNotDated {
        meaning: "a timeliness indicator has neither a date nor a rate", "时效指标的目标值未注明时间或比率";
        advice: "set the date by which the work is to be done, or the rate done in time", "建议以完成时间或及时率设置时效指标目标值";
        TIMELINESS_NOT_DATED: "the target {found} states neither a date nor a rate", "时效指标目标值{found}未注明完成时间或及时率";
    }
    KindDoubtful {
        meaning: "an indicator about paying out money stands as quantity or quality, or a rate of completion as quality",
            "资金支付类指标列为数量或质量指标，或完成率类指标列为质量指标";
        advice: "measure what was made and how well, and move the indicator to the kind that it measures",
            "请改设反映产出数量和质量的指标，或将该指标调整至相应类别";
        MONEY_IS_NO_OUTPUT: "{subject} is about paying out money, but stands under {found}", "指标{subject}反映资金支付情况，却列于{found}之下";
        COMPLETION_IS_NO_QUALITY: "{subject} is a rate of completion, but stands under {found}", "指标{subject}为完成率，却列于{found}之下";
    }
    TargetHollow {
        meaning: "a percentage is asked for of a degree or an aim in which nothing is counted", "以百分比衡量程度或愿景，而其中没有可计数的内容";
        advice: "say what is counted, out of how many, and where the number comes from", "请明确计数的内容、计算口径和数据来源";
        TARGET_HOLLOW: "the target {found} is a percentage of {subject}, in which nothing is counted", "指标{subject}没有可计数的内容，目标值{found}无法核实";
    }
}

/// The checks of what the row is about.
pub(crate) fn review<'a>(review: &mut Review<'a, '_>, row: &RowReview<'a>) {
    review.raise(execution_counted_twice(review, row));
    review.raise(execution_rate_in_row_differs(review, row));
    review.raise(cost_not_a_cost(row));
    review.raise(timeliness_not_dated(row));
    review.raise(kind_doubtful(row));
    review.raise(target_hollow(row));
    review.raise(rule_unknown(review, row));
}

fn cost_not_a_cost<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::COST_NOT_A_COST).then(|| Finding::new(COST_NOT_A_COST, row.place).about(row.view.name()))
}

/// A timeliness indicator says when, or how often on time.
fn timeliness_not_dated<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TIMELINESS_NOT_DATED).then(|| about_target(TIMELINESS_NOT_DATED, row))
}

/// A rule of the row's own that the host has not registered.
fn rule_unknown<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    if !row.doubts(Doubts::CUSTOM_RULE) {
        return None;
    }
    let Rule::Custom(name) = row.view.rule()? else { return None };
    let missing = review.scheme.custom(name).is_none();
    missing.then(|| Finding::new(RULE_UNKNOWN, row.place).found(Value::Text(name)))
}

/// Money that is paid out, or a rate of completion, under a kind that it does not measure.
fn kind_doubtful<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    if !row.doubts(Doubts::KIND_DOUBTFUL) {
        return None;
    }
    let (name, kind) = (row.view.name(), row.view.level2().unwrap_or_default());
    let sentence = if claims::is_payment(name) { MONEY_IS_NO_OUTPUT } else { COMPLETION_IS_NO_QUALITY };
    Some(Finding::new(sentence, row.place).about(name).found(Value::Text(kind)))
}

fn target_hollow<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::TARGET_HOLLOW).then(|| about_target(TARGET_HOLLOW, row).about(row.view.name()))
}
