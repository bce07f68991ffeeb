//! The amounts of the budget: parts and total, statements, units and adjustments.

use crate::evaluation::budget::{Amounts, Column, StatementSubject};
use crate::exact::number::Number;
use crate::exact::ratio::Ratio;
use crate::notation::money::{Amount, MoneyUnit};
use crate::review::context::{LineAndRate, Review, TOTAL, percent};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::document::EvaluationKind;
use crate::scheme::wording::{Sentence, wordings};

wordings! {
    PartsDifferFromTotal {
        meaning: "the amounts of the parts do not add to the total", "各分项金额合计与总额不一致";
        advice: "correct the parts or the total, and check their units", "请核对各分项金额、总额及其计量单位";
        INITIAL_PARTS_DIFFER: "the initial budgets of the parts[ in {subject}] add to {found}, but the total is {expected}[, a difference of {difference}]",
            "[{subject}]各分项年初预算数合计{found}，总额为{expected}[，相差{difference}]";
        ADJUSTED_PARTS_DIFFER: "the adjusted budgets of the parts[ in {subject}] add to {found}, but the total is {expected}[, a difference of {difference}]",
            "[{subject}]各分项全年预算数合计{found}，总额为{expected}[，相差{difference}]";
        EXECUTED_PARTS_DIFFER: "the executed amounts of the parts[ in {subject}] add to {found}, but the total is {expected}[, a difference of {difference}]",
            "[{subject}]各分项全年执行数合计{found}，总额为{expected}[，相差{difference}]";
    }
    AmountsDisagree {
        meaning: "the same amount stands twice with different values", "同一金额在不同位置填报的数值不一致";
        advice: "find out which amount is right and state it in both places", "请核实正确金额，并在各处保持一致";
        INITIAL_AMOUNTS_DISAGREE: "the initial budget is {found} in {subject}, but {expected} in the budget table[, a difference of {difference}]",
            "{subject}中的年初预算数为{found}，自评表中为{expected}[，相差{difference}]";
        ADJUSTED_AMOUNTS_DISAGREE: "the adjusted budget is {found} in {subject}, but {expected} in the budget table[, a difference of {difference}]",
            "{subject}中的全年预算数为{found}，自评表中为{expected}[，相差{difference}]";
        EXECUTED_AMOUNTS_DISAGREE: "the executed amount is {found} in {subject}, but {expected} in the budget table[, a difference of {difference}]",
            "{subject}中的全年执行数为{found}，自评表中为{expected}[，相差{difference}]";
    }
    UnitImplausible {
        meaning: "an amount is believable only in another unit", "金额与计量单位明显不符";
        advice: "check the unit of the amount", "请核实金额的计量单位";
        SEEMS_TO_BE_IN_YUAN: "{found} is too large to be believed: the amount seems to be in yuan", "金额{found}明显过大，疑似应以“元”为单位";
        SEEMS_TO_BE_IN_TEN_THOUSAND: "{found} is too small to be believed: the amount seems to be in ten thousand yuan",
            "金额{found}明显过小，疑似应以“万元”为单位";
    }
    AdjustmentLarge {
        meaning: "the adjustment of the budget is beyond the line of the scheme", "预算调整率超出计分方案的提示线";
        advice: "explain why the budget was adjusted so much", "请说明预算调整幅度较大的原因";
        ADJUSTMENT_LARGE: "the budget was adjusted by {found}, beyond the line of {expected}", "预算调整率为{found}，超出{expected}的提示线";
    }
    AdjustedEqualsExecuted {
        meaning: "the budget was adjusted by more than the line of the scheme and then executed to the cent",
            "预算调整率超出计分方案的提示线，且调整后预算数与执行数完全相同";
        advice: "check that the adjusted budget is the approved one and not the amount that was spent",
            "请核实全年预算数为批复的调整预算数，而非按执行数倒填";
        ADJUSTED_EQUALS_EXECUTED: "the budget was adjusted by {expected}, and {found} was then executed to the cent",
            "预算调整率为{expected}，调整后预算数与执行数完全相同，均为{found}";
    }
}

/// The sentence about a column.
const fn about_column(column: Column, [initial, adjusted, executed]: [&'static Sentence; 3]) -> &'static Sentence {
    match column {
        Column::Initial => initial,
        Column::Adjusted => adjusted,
        Column::Executed => executed,
    }
}

const PARTS_DIFFER: [&Sentence; 3] = [INITIAL_PARTS_DIFFER, ADJUSTED_PARTS_DIFFER, EXECUTED_PARTS_DIFFER];

const AMOUNTS_DISAGREE: [&Sentence; 3] =
    [INITIAL_AMOUNTS_DISAGREE, ADJUSTED_AMOUNTS_DISAGREE, EXECUTED_AMOUNTS_DISAGREE];

/// Each breakdown adds up by itself, in each column, to half a unit of the last place of each part.
pub(crate) fn parts_differ_from_total(review: &mut Review<'_, '_>) {
    let budget = &review.evaluation.budget;
    if budget.parts.is_empty() {
        return;
    }
    for breakdown in budget.breakdowns() {
        let (place, subject) = match breakdown.of {
            Some(part) => (Place::Budget(&part.name), &*part.name),
            None => (TOTAL, breakdown.group.unwrap_or_default()),
        };
        for column in Column::ALL {
            let differing = breakdown.amounts.get(column).zip(breakdown.sum_that_differs(column));
            let Some((whole, sum)) = differing else { continue };
            review.push(
                Finding::new(about_column(column, PARTS_DIFFER), place)
                    .about(subject)
                    .expected(Value::Amount(whole))
                    .found(Amount::from_yuan(sum, whole.unit()).map_or(Value::Number(sum), Value::Amount)),
            );
        }
    }
}

/// Statements are compared side with side: with the total row, a part, or the income that an earlier statement has.
pub(crate) fn amounts_disagree(review: &mut Review<'_, '_>) {
    let budget = &review.evaluation.budget;
    let mut income: Option<&Amounts> = None;
    for statement in &budget.statements {
        let (place, known) = match budget.subject_of(statement) {
            StatementSubject::Total => (TOTAL, &budget.amounts),
            StatementSubject::Part(part) => (Place::Budget(&part.name), &part.amounts),
            StatementSubject::Income => (TOTAL, *income.get_or_insert(&statement.amounts)),
            _ => continue,
        };
        for column in Column::ALL {
            let pair = known.get(column).zip(statement.amounts.get(column));
            let Some((known, stated)) = pair.filter(|(known, stated)| !known.agrees_with(*stated)) else { continue };
            review.push(
                Finding::new(about_column(column, AMOUNTS_DISAGREE), place)
                    .about(&statement.name)
                    .expected(Value::Amount(known))
                    .found(Value::Amount(stated)),
            );
        }
    }
}

pub(crate) fn unit_implausible<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let amounts = &review.evaluation.budget.amounts;
    let amount = amounts.adjusted.or(amounts.initial).or(amounts.executed)?;
    let thresholds = &review.scheme.document().thresholds;
    let most = match review.evaluation.header.kind {
        EvaluationKind::Department => thresholds.implausible_department,
        EvaluationKind::Project => thresholds.implausible_project,
    };
    let sentence = match amount.unit() {
        MoneyUnit::Yuan if amount.yuan().is_positive() && amount.yuan() < thresholds.implausibly_little => {
            SEEMS_TO_BE_IN_TEN_THOUSAND
        }
        MoneyUnit::TenThousandYuan if amount.yuan() >= most => SEEMS_TO_BE_IN_YUAN,
        _ => return None,
    };
    Some(Finding::new(sentence, TOTAL).found(Value::Amount(amount)))
}

/// The line and the rate, where the adjustment is beyond the line.
pub(crate) fn large_adjustment<'a>(review: &Review<'_, '_>, adjustment: Option<Ratio>) -> Option<LineAndRate<'a>> {
    let rate = adjustment?;
    let line = review.scheme.document().thresholds.adjustment_large;
    is_beyond(rate, line).then(|| (percent(line), Value::Percent(rate.percentage(2))))
}

fn is_beyond(rate: Ratio, line: Number) -> bool {
    rate.compare(line).is_gt() || rate.compare(line.negated()).is_lt()
}

pub(crate) fn adjustment_large<'a>(large: Option<LineAndRate<'a>>) -> Option<Finding<'a>> {
    let (line, rate) = large?;
    Some(Finding::new(ADJUSTMENT_LARGE, TOTAL).expected(line).found(rate))
}

pub(crate) fn adjusted_equals_executed<'a>(review: &Review<'a, '_>, adjustment: Option<Ratio>) -> Option<Finding<'a>> {
    let rate = adjustment?;
    let amounts = &review.evaluation.finest;
    let (adjusted, executed) = (amounts.adjusted?, amounts.executed?);
    let beyond = is_beyond(rate, review.scheme.document().thresholds.adjusted_equals_executed);
    (beyond && adjusted.yuan() == executed.yuan()).then(|| {
        Finding::new(ADJUSTED_EQUALS_EXECUTED, TOTAL)
            .expected(Value::Percent(rate.percentage(2)))
            .found(Value::Amount(executed))
    })
}
