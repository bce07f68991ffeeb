//! The execution of the budget (预算执行): its basis, its rate, and whether it is scored once (rule 10).

use crate::evaluation::budget::{ExecutionBasis, Rate};
use crate::evaluation::doubts::Doubts;
use crate::exact::number::Number;
use crate::exact::ratio::Ratio;
use crate::notation::hierarchy::BlockKind;
use crate::notation::money::Amount;
use crate::notation::reading::Actual;
use crate::review::checks::row::RowReview;
use crate::review::context::{LineAndRate, Review, TOTAL, percent, points};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::wording::wordings;

wordings! {
    BudgetMissing {
        meaning: "the amount against which the budget execution is measured is missing", "未填计算预算执行率所需的预算数";
        advice: "fill in the amounts of the budget and its execution", "请补填预算数和执行数";
        BUDGET_MISSING: "the amount against which the budget execution is measured is missing", "未填预算数，无法计算预算执行率";
        ONLY_RATE_PRINTED: "the amount against which the budget execution is measured is missing: the printed execution rate is used",
            "未填预算数，按填报的预算执行率计算";
    }
    BudgetZero {
        meaning: "the amount against which the budget execution is measured is zero or negative, so that there is no execution rate",
            "预算数为零或负数，无法计算预算执行率";
        advice: "check the budget, and leave the block out where there was none", "请核实预算数；确无预算安排的，应作出说明";
        BUDGET_ZERO: "the budget is zero, so that there is no execution rate[, but {found} was executed]",
            "预算数为0，无法计算预算执行率[，但执行数为{found}]";
        BUDGET_NEGATIVE: "the budget of {expected} is negative, so that there is no execution rate[, but {found} was executed]",
            "预算数{expected}为负数，无法计算预算执行率[，但执行数为{found}]";
    }
    ExecutionOverBudget {
        meaning: "more was executed than the budget allows", "执行数大于预算数";
        advice: "check both amounts, and explain what was spent beyond the budget", "请核实预算数与执行数，并说明超预算执行的原因";
        EXECUTION_OVER_BUDGET: "{found} was executed, more than the budget of {expected}", "执行数为{found}，大于预算数{expected}";
    }
    ExecutionLow {
        meaning: "the execution rate is below the line of the scheme", "预算执行率低于计分方案的提示线";
        advice: "explain why the budget was not executed, and what will be done", "请说明预算执行率偏低的原因及改进措施";
        EXECUTION_LOW: "the execution rate is {found}, below {expected}", "预算执行率为{found}，低于{expected}";
    }
    ExecutionRateDiffers {
        meaning: "the printed execution rate is not what the amounts give", "填报的预算执行率与按金额计算的结果不一致";
        advice: "compute the rate again, or correct the amounts", "请重新计算预算执行率，或更正相关金额";
        EXECUTION_RATE_DIFFERS: "the printed execution rate is {found}, but the amounts give {expected}",
            "填报的预算执行率为{found}，按金额计算应为{expected}";
    }
    ExecutionCountedTwice {
        meaning: "an indicator repeats the budget execution rate that the form already scores", "指标与已单独计分的预算执行率重复";
        advice: "replace the indicator by one of the results of the work", "请删除该指标，改设反映工作成效的指标";
        EXECUTION_COUNTED_TWICE: "{subject} repeats the budget execution rate, with a weight of {found}",
            "指标{subject}与表内单独计分的预算执行率重复，分值为{found}";
    }
}

pub(crate) fn budget_missing<'a>(review: &Review<'a, '_>, execution: ExecutionBasis) -> Option<Finding<'a>> {
    review.scheme.plan().execution?;
    match execution {
        ExecutionBasis::Missing => Some(Finding::new(BUDGET_MISSING, TOTAL)),
        ExecutionBasis::PrintedRate(_) => Some(Finding::new(ONLY_RATE_PRINTED, TOTAL)),
        ExecutionBasis::Amounts(_) | ExecutionBasis::Zero => None,
    }
}

pub(crate) fn budget_zero<'a>(review: &Review<'a, '_>, execution: ExecutionBasis) -> Option<Finding<'a>> {
    let spent = review.evaluation.amounts.executed.filter(|executed| !executed.yuan().is_zero());
    let executed = spent.map_or(Value::None, Value::Amount);
    (execution == ExecutionBasis::Zero).then(|| {
        let negative = review.scheme.basis_amount(review.evaluation).filter(|basis| basis.yuan().is_negative());
        let finding = match negative {
            Some(basis) => Finding::new(BUDGET_NEGATIVE, TOTAL).expected(Value::Amount(basis)),
            None => Finding::new(BUDGET_ZERO, TOTAL),
        };
        finding.found(executed)
    })
}

/// The exact execution rate, where amounts are printed.
const fn rate_of(execution: ExecutionBasis) -> Option<Ratio> {
    match execution {
        ExecutionBasis::Amounts(rate) => Some(rate),
        ExecutionBasis::PrintedRate(_) | ExecutionBasis::Zero | ExecutionBasis::Missing => None,
    }
}

pub(crate) fn execution_over_budget<'a>(review: &Review<'a, '_>, over: Option<LineAndRate<'a>>) -> Option<Finding<'a>> {
    over?;
    let basis = review.scheme.basis_amount(review.evaluation)?;
    let executed = review.evaluation.amounts.executed?;
    Some(Finding::new(EXECUTION_OVER_BUDGET, TOTAL).expected(Value::Amount(basis)).found(Value::Amount(executed)))
}

/// The line and the rate, where the execution is below the line.
pub(crate) fn low_execution<'a>(review: &Review<'_, '_>, execution: ExecutionBasis) -> Option<LineAndRate<'a>> {
    let rate = match execution {
        ExecutionBasis::Amounts(rate) | ExecutionBasis::PrintedRate(rate) => rate,
        ExecutionBasis::Zero | ExecutionBasis::Missing => return None,
    };
    let line = review.scheme.document().thresholds.execution_low;
    rate.compare(line).is_lt().then(|| (percent(line), Value::Percent(rate.percentage(2))))
}

pub(crate) fn execution_low<'a>(low: Option<LineAndRate<'a>>) -> Option<Finding<'a>> {
    let (line, rate) = low?;
    Some(Finding::new(EXECUTION_LOW, TOTAL).expected(line).found(rate))
}

pub(crate) fn execution_rate_differs<'a>(review: &Review<'a, '_>, execution: ExecutionBasis) -> Option<Finding<'a>> {
    rate_differs(TOTAL, review.evaluation.budget.rate?, rate_of(execution)?)
}

/// The rates of the parts that have amounts of their own; of 0 ÷ 0 there is none.
pub(crate) fn part_rates_differ(review: &mut Review<'_, '_>) {
    let budget = &review.evaluation.budget;
    let parts = budget.parts.iter().map(|part| (&part.name, &part.amounts, part.rate));
    let statements = budget.statements.iter().map(|stated| (&stated.name, &stated.amounts, stated.rate));
    for (name, amounts, rate) in parts.chain(statements) {
        let basis = review.scheme.basis_of(amounts).map(Amount::yuan);
        let exact = amounts.executed.zip(basis).and_then(|(executed, basis)| Ratio::new(executed.yuan(), basis));
        if let (Some(printed), Some(exact)) = (rate, exact) {
            review.raise(rate_differs(Place::Budget(name), printed, exact));
        }
    }
}

fn rate_differs(place: Place<'_>, printed: Rate, exact: Ratio) -> Option<Finding<'_>> {
    (!printed.is_rate_of(exact.numerator(), exact.denominator())).then(|| {
        // To the printed places, and at least as exact as rates are mostly printed.
        let places = printed.number.places().max(2);
        Finding::new(EXECUTION_RATE_DIFFERS, place)
            .expected(Value::Percent(exact.percentage(places)))
            .found(Value::Percent(printed.number))
    })
}

/// An indicator that repeats the execution rate, where the form scores it as a block.
pub(crate) fn execution_counted_twice<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    let repeats = row.doubts(Doubts::REPEATS_EXECUTION);
    let own_block = row.view.block().is_some_and(|block| block.kind == BlockKind::Execution);
    let scored = row.scored && review.scheme.plan().execution.is_some();
    (repeats && scored && !own_block)
        .then(|| Finding::new(EXECUTION_COUNTED_TWICE, row.place).about(row.view.name()).found(points(row.weight)))
}

/// The whole budget and the rate, where more than all of it was executed.
pub(crate) fn over_execution<'a>(basis: ExecutionBasis) -> Option<LineAndRate<'a>> {
    let rate = rate_of(basis).filter(|rate| rate.compare(Number::ONE).is_gt())?;
    Some((percent(Number::ONE), Value::Percent(rate.percentage(2))))
}

/// An execution rate that a row states is held against the table.
pub(crate) fn execution_rate_in_row_differs<'a>(review: &Review<'a, '_>, row: &RowReview<'a>) -> Option<Finding<'a>> {
    if !row.doubts(Doubts::REPEATS_EXECUTION) {
        return None;
    }
    let Actual::Quantity(stated) = row.view.actual() else { return None };
    let percent = stated.unit == Some("%");
    let rate = Rate { number: stated.value, percent };
    let exact = rate_of(review.scheme.execution_basis(review.evaluation))?;
    (percent || stated.unit.is_none()).then(|| rate_differs(row.place, rate, exact)).flatten()
}
