//! What a row is about: whether its name fits its kind, and whether its rule exists.

use crate::evaluation::rows::HAS_EXTRA;
use crate::notation::hierarchy::Kind;
use crate::notation::reading::Target;
use crate::notation::words::names::NameFacts;
use crate::notation::{characters, names};
use crate::review::checks::cells::about_target;
use crate::review::checks::execution::execution_counted_twice;
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
}

/// The checks of what the row is about.
pub(crate) fn review<'a>(review: &mut Review<'a, '_>, row: &RowReview<'a>) {
    review.raise(execution_counted_twice(review, row));
    review.raise(cost_not_a_cost(row));
    review.raise(timeliness_not_dated(row));
    review.raise(rule_unknown(review, row));
}

fn cost_not_a_cost<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    if row.view.kind() != Kind::Cost {
        return None;
    }
    let name = row.view.row.facts.name;
    let is_cost = name.any(NameFacts::COST) && !name.any(NameFacts::EXECUTION_RATE);
    (!is_cost && !characters::trim(row.view.name()).is_empty())
        .then(|| Finding::new(COST_NOT_A_COST, row.place).about(row.view.name()))
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
    (!dated && !named()).then(|| about_target(TIMELINESS_NOT_DATED, row))
}

/// A rule of the row's own that the host has not registered.
fn rule_unknown<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    if row.view.leaf.flags & HAS_EXTRA == 0 {
        return None;
    }
    let Rule::Custom(name) = row.view.rule()? else { return None };
    let missing = review.scheme.custom(name).is_none();
    missing.then(|| Finding::new(RULE_UNKNOWN, row.place).found(Value::Text(name)))
}
