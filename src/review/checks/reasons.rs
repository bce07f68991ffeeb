//! Reasons (偏差原因): what must be explained, and whether it is (rule 15).

use crate::evaluation::answer::Answer;
use crate::evaluation::doubts::Doubts;
use crate::evaluation::row::Row;
use crate::evaluation::rows::Facts;
use crate::exact::points::Points;
use crate::notation::words::names::NameFacts;
use crate::notation::{characters, remarks};
use crate::review::checks::row::RowReview;
use crate::review::checks::scores::{ExecutionScore, Standing};
use crate::review::context::{LineAndRate, Review, TOTAL, points};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::wording::wordings;
use crate::scoring::scorecard::{Outcome, Scorecard};

wordings! {
    ReasonMissing {
        meaning: "points were lost, a target was over-fulfilled, the budget was executed too little or adjusted too much, and no reason is given",
            "存在扣分、超额完成、预算执行率偏低或预算调整幅度较大的情况，未说明原因";
        advice: "give the reason for the deviation, and the measures taken", "请补充说明偏差原因及改进措施";
        LOSS_NOT_EXPLAINED: "the score is {found}, but the weight is {expected}, and no reason is given",
            "得分为{found}，低于分值{expected}，未说明偏差原因";
        OVER_FULFILMENT_NOT_EXPLAINED: "the actual is {found} of the target; the line of over-fulfilment is {expected}, and no reason is given",
            "实际完成值为目标值的{found}，超额完成提示线为{expected}，未说明偏差原因";
        LOW_EXECUTION_NOT_EXPLAINED: "the execution rate is {found}, below {expected}, and no reason is given",
            "预算执行率为{found}，低于{expected}，未说明原因";
        OVER_EXECUTION_NOT_EXPLAINED: "the execution rate is {found}, above {expected}, and no reason is given", "预算执行率为{found}，超过{expected}，未说明原因";
        ADJUSTMENT_NOT_EXPLAINED: "the budget was adjusted by {found}, beyond the line of {expected}, and no reason is given",
            "预算调整率为{found}，超出{expected}的提示线，未说明原因";
    }
    AnalysisMissing {
        meaning: "points were lost, but a field for the analysis or the improvement is blank", "存在扣分，但偏差分析或改进措施栏为空";
        advice: "say why points were lost, and what will be done", "请补充偏差原因分析和改进措施";
        ANALYSIS_BLANK: "points were lost, but the analysis of deviations is blank", "存在扣分，但未填偏差原因分析";
        IMPROVEMENT_BLANK: "points were lost, but the improvement measures are blank", "存在扣分，但未填改进措施";
        ANALYSIS_AND_IMPROVEMENT_BLANK: "points were lost, but the analysis of deviations and the improvement measures are blank",
            "存在扣分，但未填偏差原因分析和改进措施";
    }
    ReasonContradicts {
        meaning: "all points are declared beside a reason that says unfinished, late or not reached", "自评满分，但所填原因称未完成、滞后或未达到目标";
        advice: "correct the score, or the reason", "请核实完成情况，更正得分或原因说明";
        REASON_CONTRADICTS: "all {expected} are declared, but the reason given says {found}", "自评得满分{expected}，但所填原因为{found}";
    }
    TemplateTextLeft {
        meaning: "an instruction of the form stands where the answer should", "应填内容处仍为表样的填写说明";
        advice: "replace the instruction by the answer", "请删除填写说明，填入实际内容";
        TEMPLATE_TEXT_LEFT: "the instruction of the form still stands as {subject}: {found}", "{subject}栏仍为表样的填写说明{found}";
    }
}

/// Points are lost where the declared score is below the weight, or the computed is by more than rounding; then, and
/// where the target is exceeded beyond the line, the row's own cell gives a reason.
pub(crate) fn reason_missing<'a>(
    row: &RowReview<'a>,
    standing: Standing,
    over: Option<LineAndRate<'a>>,
) -> Option<Finding<'a>> {
    if row.view.printed.facts.has(Facts::REASON) {
        return None;
    }
    let mark = row.mark?;
    if let Some((line, reached)) = over {
        return Some(Finding::new(OVER_FULFILMENT_NOT_EXPLAINED, row.place).expected(line).found(reached));
    }
    let weight = row.weight;
    let comparable = !matches!(mark.outcome, None | Some(Outcome::Unreported | Outcome::NotApplicable));
    let declared = row.declared.map(Points::millionths);
    let declared_lost = declared.is_some_and(|declared| declared < weight);
    let computed_lost =
        row.is_computed() && mark.millionths < weight && (declared.is_none() || standing.is_different());
    let score = declared.map_or(mark.millionths, |declared| declared.min(mark.millionths));
    (comparable && (declared_lost || computed_lost))
        .then(|| Finding::new(LOSS_NOT_EXPLAINED, row.place).expected(points(weight)).found(points(score)))
}

/// A reason for the budget stands in its own cell, in the analysis, or in a row about the same money.
fn budget_reason_given(review: &Review<'_, '_>) -> bool {
    let evaluation = review.evaluation;
    evaluation.budget.reason.as_deref().is_some_and(remarks::is_reason)
        || evaluation.deviation_analysis().is_some_and(remarks::is_reason)
        || evaluation.indicators().any(|row| row.printed.facts.has(Facts::REASON) && is_same_money(review, &row))
}

/// Whether a row speaks of the budget and its execution: by its name, or by both amounts, in yuan or as printed.
fn is_same_money(review: &Review<'_, '_>, row: &Row<'_>) -> bool {
    if row.printed.facts.name.any(NameFacts::EXECUTION_RATE) {
        return true;
    }
    let basis = review.scheme.basis_amount(review.evaluation);
    let (Some(basis), Some(executed)) = (basis, review.evaluation.amounts.executed) else { return false };
    let numbers = (row.figures.target_number(), row.figures.actual_number());
    matches!(row.figures.answer, Answer::Measured(_))
        && (numbers == (basis.yuan(), executed.yuan()) || numbers == (basis.number(), executed.number()))
}

pub(crate) fn execution_reason_missing<'a>(
    review: &Review<'a, '_>,
    low: Option<LineAndRate<'a>>,
    over: Option<LineAndRate<'a>>,
    score: Option<ExecutionScore>,
) -> Option<Finding<'a>> {
    let finding = match low {
        Some((line, rate)) => Finding::new(LOW_EXECUTION_NOT_EXPLAINED, TOTAL).expected(line).found(rate),
        None if over.is_some() => {
            let (line, rate) = over?;
            Finding::new(OVER_EXECUTION_NOT_EXPLAINED, TOTAL).expected(line).found(rate)
        }
        None => {
            let ExecutionScore { standing, computed, declared } = score?;
            if standing != Standing::Under {
                return None;
            }
            let full = review.execution_points()?;
            let score = declared.millionths().min(computed);
            Finding::new(LOSS_NOT_EXPLAINED, TOTAL).expected(points(full)).found(points(score))
        }
    };
    (!budget_reason_given(review)).then_some(finding)
}

pub(crate) fn adjustment_reason_missing<'a>(
    review: &Review<'a, '_>,
    large: Option<LineAndRate<'a>>,
) -> Option<Finding<'a>> {
    let (line, rate) = large?;
    (!budget_reason_given(review)).then(|| Finding::new(ADJUSTMENT_NOT_EXPLAINED, TOTAL).expected(line).found(rate))
}

/// Points are lost, and a printed field for the analysis or for improvement is blank.
pub(crate) fn analysis_missing<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let blank = |field: Option<&str>| field.is_some_and(|text| characters::trim(text).is_empty());
    let analysis = blank(review.evaluation.deviation_analysis());
    let improvement = blank(review.evaluation.improvement());
    let sentence = match (analysis, improvement) {
        (true, true) => ANALYSIS_AND_IMPROVEMENT_BLANK,
        (true, false) => ANALYSIS_BLANK,
        (false, true) => IMPROVEMENT_BLANK,
        (false, false) => return None,
    };
    let full = review.scheme.document().full_points;
    let declared_lost = review.evaluation.declared.total.is_some_and(|total| total < full);
    // What is only unreported is not lost.
    let unreported = |card: &Scorecard<'_>| {
        let rows = card.marks.iter().zip(&review.evaluation.figures);
        let rows = rows.filter(|(mark, _)| mark.outcome == Some(Outcome::Unreported));
        rows.fold(0i64, |sum, (mark, figures)| sum.saturating_add(figures.weight).saturating_sub(mark.millionths))
    };
    let computed_lost =
        review.card.is_some_and(|card| card.total().millionths().saturating_add(unreported(card)) < full.millionths());
    (declared_lost || computed_lost).then(|| Finding::new(sentence, Place::Document))
}

/// All points beside a reason that speaks of unfinished work.
pub(crate) fn reason_contradicts<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    let declared = row.declared.filter(|declared| declared.millionths() == row.weight)?;
    let doubted = row.doubts(Doubts::REASON_CONTRADICTS) && !review.evaluation.overview.implies_weights();
    doubted.then(|| {
        let reason = Value::Text(row.view.reason().unwrap_or_default());
        Finding::new(REASON_CONTRADICTS, row.place).expected(Value::Points(declared)).found(reason)
    })
}

/// The reason of a row is still the instruction of the form.
pub(crate) fn instruction_in_row<'a>(row: &RowReview<'a>) -> Option<Finding<'a>> {
    row.doubts(Doubts::INSTRUCTION_LEFT)
        .then(|| instruction_left(row.place, "deviation_reason", row.view.reason().unwrap_or_default()))
}

/// The reason of the budget is still the instruction of the form.
pub(crate) fn instruction_in_budget<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let evaluation = review.evaluation;
    let reason = evaluation.budget.reason.as_deref().filter(|_| evaluation.overview.instruction_as_reason)?;
    Some(instruction_left(TOTAL, "reason", reason))
}

/// The analysis or the improvement measures are still the instruction of the form.
pub(crate) fn instruction_in_document<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let evaluation = review.evaluation;
    let overview = &evaluation.overview;
    let (field, text) = if overview.instruction_as_analysis {
        ("deviation_analysis", evaluation.deviation_analysis()?)
    } else if overview.instruction_as_improvement {
        ("improvement", evaluation.improvement()?)
    } else {
        return None;
    };
    Some(instruction_left(Place::Document, field, text))
}

fn instruction_left<'a>(place: Place<'a>, field: &'a str, text: &'a str) -> Finding<'a> {
    Finding::new(TEMPLATE_TEXT_LEFT, place).about(field).found(Value::Text(text))
}
