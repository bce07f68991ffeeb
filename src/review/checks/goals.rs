//! The annual goals (年度绩效目标), and the rows that serve them.

use crate::evaluation::Evaluation;
use crate::evaluation::row::Row;
use crate::notation::remarks;
use crate::review::context::Review;
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::wording::wordings;
use crate::scoring::scorecard::Outcome;
use alloc::vec::Vec;

wordings! {
    GoalWithoutIndicator {
        meaning: "no indicator serves a goal", "绩效目标没有对应的绩效指标";
        advice: "add an indicator that shows whether the goal was reached", "请补充能够反映该目标完成情况的指标";
        GOAL_WITHOUT_INDICATOR: "no indicator serves goal {found}: {subject}", "第{found}项绩效目标{subject}没有对应的绩效指标";
    }
    IndicatorWithoutGoal {
        meaning: "an indicator serves no goal", "绩效指标没有对应的绩效目标";
        advice: "name the goal that the indicator serves", "建议注明该指标对应的绩效目标";
        INDICATOR_WITHOUT_GOAL: "{subject} serves none of the goals", "指标{subject}没有对应的绩效目标";
    }
    GoalNotExplained {
        meaning: "a goal was not completed, and no analysis says why", "绩效目标未完成，且未说明原因";
        advice: "say why the goal was not completed, and what will be done", "请补充说明目标未完成的原因及改进措施";
        GOAL_NOT_EXPLAINED: "goal {found} was not completed, and no analysis says why: {subject}", "第{found}项绩效目标{subject}未完成，未说明原因";
    }
    GoalContradicted {
        meaning: "a goal is said to be completed, while a row that serves it is missed or partly met", "填报目标已完成，但其对应的指标未完成或部分完成";
        advice: "correct the statement about the goal, or the indicator", "请核实目标完成情况，使其与指标一致";
        GOAL_CONTRADICTED: "goal {found} is said to be completed, but row {expected}, which serves it, is not met: {subject}",
            "第{found}项绩效目标{subject}填报为已完成，但其对应的第{expected}行指标未完成";
    }
}

pub(crate) fn review(review: &mut Review<'_, '_>) {
    goals_without_indicators(review);
    goals_not_explained(review);
    goals_contradicted(review);
}

/// Goals and rows are only compared where the document links them at all.
fn links_goals(review: &Review<'_, '_>) -> bool {
    review.evaluation.goals.iter().any(|goal| goal.indicators.is_some())
}

fn goals_without_indicators(review: &mut Review<'_, '_>) {
    if !links_goals(review) {
        return;
    }
    for (number, goal) in (1u32..).zip(&review.evaluation.goals) {
        if goal.indicators.as_deref().unwrap_or_default().is_empty() {
            review.push(
                Finding::new(GOAL_WITHOUT_INDICATOR, Place::Document).about(&goal.text).found(Value::Count(number)),
            );
        }
    }
}

fn goals_not_explained(review: &mut Review<'_, '_>) {
    if review.evaluation.deviation_analysis().is_some_and(remarks::is_reason) {
        return;
    }
    for (number, goal) in (1u32..).zip(&review.evaluation.goals) {
        if goal.completed == Some(false) {
            review
                .push(Finding::new(GOAL_NOT_EXPLAINED, Place::Document).about(&goal.text).found(Value::Count(number)));
        }
    }
}

/// The rows that goals name, in order; `None` where the document does not link them.
pub(crate) fn linked_rows(evaluation: &Evaluation) -> Option<Vec<u32>> {
    let goals = || evaluation.goals.iter().filter_map(|goal| goal.indicators.as_ref());
    goals().next()?;
    let mut linked: Vec<u32> = goals().flatten().copied().collect();
    linked.sort_unstable();
    Some(linked)
}

pub(crate) fn indicator_without_goal<'a>(view: &Row<'a>, linked: &[u32]) -> Option<Finding<'a>> {
    (view.figures.is_scored() && linked.binary_search(&view.number()).is_err())
        .then(|| Finding::new(INDICATOR_WITHOUT_GOAL, Place::Row(view.number())).about(view.name()))
}

/// Whether a row misses its target, wholly or in part.
fn is_missed(review: &Review<'_, '_>, row: u32) -> bool {
    let mark = review.card.and_then(|card| card.marks.get(usize::try_from(row.checked_sub(1)?).ok()?));
    mark.is_some_and(|mark| matches!(mark.outcome, Some(Outcome::Missed | Outcome::Partly)))
}

fn goals_contradicted(review: &mut Review<'_, '_>) {
    for (number, goal) in (1u32..).zip(&review.evaluation.goals) {
        let rows = goal.indicators.as_deref().filter(|_| goal.completed == Some(true)).unwrap_or_default();
        if let Some(row) = rows.iter().copied().find(|row| is_missed(review, *row)) {
            review.push(
                Finding::new(GOAL_CONTRADICTED, Place::Document)
                    .about(&goal.text)
                    .expected(Value::Count(row))
                    .found(Value::Count(number)),
            );
        }
    }
}
