//! Checks of the budget: amounts, parts, statements, the execution rate, its score, and reasons.

use crate::evaluation::answer::Answer;
use crate::evaluation::budget::{Amounts, Column, ExecutionBasis, Rate, StatementSubject};
use crate::evaluation::header::CellPlace;
use crate::evaluation::rows::Facts;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::exact::rounding::Rounding;
use crate::notation::money::{Amount, MoneyUnit};
use crate::notation::names;
use crate::notation::words::names::NameFacts;
use crate::review::context::{Review, points};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::checks::Check;
use crate::scheme::document::EvaluationKind;
use crate::scoring::share::share_of;

/// The total row.
const TOTAL: Place<'static> = Place::Budget("");

/// The yuan from which on an amount in 万元 is not believed: no project of a county or a city costs two billion, and no
/// such department spends ten.
const UNBELIEVABLE_PROJECT: Number = Number::whole(2_000_000_000);

const UNBELIEVABLE_DEPARTMENT: Number = Number::from_parts(10_000_000_000, 0);

/// The yuan below which an amount in 元 is not believed: nobody evaluates what costs less than a thousand yuan.
const UNBELIEVABLY_LITTLE: Number = Number::whole(1_000);

pub(crate) fn review(review: &mut Review<'_, '_>) {
    let execution = review.scheme.execution_basis(review.evaluation);
    review.raise(execution_weight_exceeds_block(review));
    review.raise(score_over_weight(review));
    review.raise(score_negative(review));
    let score = compare_score(review, execution);
    review.raise(score_rounded(score));
    review.raise(budget_missing(review, execution));
    review.raise(budget_zero(review, execution));
    review.raise(execution_over_budget(review, execution));
    let low = low_execution(review, execution);
    review.raise(execution_low(low));
    review.raise(execution_rate_differs(review, execution));
    part_rates_differ(review);
    review.raise(execution_score_differs(score));
    parts_differ_from_total(review);
    amounts_disagree(review);
    review.raise(unit_implausible(review));
    if execution != ExecutionBasis::Zero {
        let adjustment = review.evaluation.finest.adjustment_rate();
        let large = large_adjustment(review, adjustment);
        review.raise(adjustment_large(large));
        review.raise(adjusted_equals_executed(review, adjustment));
        review.raise(execution_reason_missing(review, low, score));
        review.raise(adjustment_reason_missing(review, large));
    }
    review.raise_unreadable(|place| matches!(place, CellPlace::Budget(_)));
}

/// The points of the scheme for execution, in millionths, where they are compared with the form's.
fn execution_points(review: &Review<'_, '_>) -> Option<i64> {
    let card = review.placement.execution()?;
    (!review.own_split()).then_some(card.full)
}

fn execution_weight_exceeds_block<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let printed = review.evaluation.budget.weight?.millionths();
    let full = execution_points(review)?;
    let card = review.placement.execution()?;
    let name = review.block_name(card);
    (printed > full).then(|| {
        Finding::new(Check::RowsExceedBlock, Place::Block(name))
            .variant(1)
            .about(name)
            .expected(points(full))
            .found(points(printed))
    })
}

fn score_over_weight<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let declared = review.evaluation.budget.declared_score?.millionths();
    let full = execution_points(review)?;
    (declared > full)
        .then(|| Finding::new(Check::ScoreOverWeight, TOTAL).variant(1).expected(points(full)).found(points(declared)))
}

fn score_negative<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let declared = review.evaluation.budget.declared_score.filter(|score| score.number().is_negative())?;
    Some(Finding::new(Check::ScoreNegative, TOTAL).found(Value::Points(declared)))
}

/// The declared execution score beside the computed one.
#[derive(Clone, Copy)]
struct ExecutionScore {
    comparison: Comparison,
    computed: i64,
    declared: Points,
}

/// How the declared execution score stands to the computed one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Agrees,
    Rounded,
    Differs,
}

fn compare_score(review: &Review<'_, '_>, execution: ExecutionBasis) -> Option<ExecutionScore> {
    let declared = review.evaluation.budget.declared_score?;
    let full = execution_points(review)?;
    let rate = match execution {
        ExecutionBasis::Amounts(rate) | ExecutionBasis::PrintedRate(rate) => Some(rate),
        ExecutionBasis::Zero => None,
        ExecutionBasis::Missing => return None,
    };
    let at = |rounding: Rounding| rate.map_or(0, |rate| review.scheme.execution_points(full, rate, rounding));
    let computed = at(review.scheme.terms().rounding);
    let thresholds = &review.scheme.document().thresholds;
    let comparison = if declared.millionths() == computed {
        Comparison::Agrees
    } else {
        let exact = (at(Rounding::cut(6)), at(Rounding { places: 6, mode: crate::exact::rounding::RoundingMode::Up }));
        let away = distance(declared.millionths(), exact);
        let places = declared.number().places();
        let rounds = [Rounding::half_up(places), Rounding::cut(places)];
        if away <= thresholds.score_tolerance.millionths() {
            Comparison::Agrees
        } else if rounds.into_iter().any(|rounding| at(rounding) == declared.millionths())
            && is_within_share(away, thresholds.score_rounding, full)
        {
            Comparison::Rounded
        } else {
            Comparison::Differs
        }
    };
    Some(ExecutionScore { comparison, computed, declared })
}

/// How far a number of millionths is from an exact value between two neighbouring ones.
pub(crate) fn distance(declared: i64, (floor, ceiling): (i64, i64)) -> i64 {
    declared.saturating_sub(floor).max(ceiling.saturating_sub(declared))
}

/// Whether a difference is at most a share of the weight.
pub(crate) fn is_within_share(away: i64, share: Number, weight: i64) -> bool {
    let most = share_of(Points::from_millionths(weight), share, Number::ONE, Rounding::cut(6));
    away <= most
}

fn score_rounded<'a>(score: Option<ExecutionScore>) -> Option<Finding<'a>> {
    let ExecutionScore { comparison, computed, declared } = score?;
    (comparison == Comparison::Rounded)
        .then(|| Finding::new(Check::ScoreRounded, TOTAL).expected(points(computed)).found(Value::Points(declared)))
}

fn execution_score_differs<'a>(score: Option<ExecutionScore>) -> Option<Finding<'a>> {
    let ExecutionScore { comparison, computed, declared } = score?;
    (comparison == Comparison::Differs).then(|| {
        Finding::new(Check::ExecutionScoreDiffers, TOTAL).expected(points(computed)).found(Value::Points(declared))
    })
}

fn budget_missing<'a>(review: &Review<'a, '_>, execution: ExecutionBasis) -> Option<Finding<'a>> {
    review.scheme.terms().execution?;
    match execution {
        ExecutionBasis::Missing => Some(Finding::new(Check::BudgetMissing, TOTAL)),
        ExecutionBasis::PrintedRate(_) => Some(Finding::new(Check::BudgetMissing, TOTAL).variant(1)),
        ExecutionBasis::Amounts(_) | ExecutionBasis::Zero => None,
    }
}

fn budget_zero<'a>(review: &Review<'a, '_>, execution: ExecutionBasis) -> Option<Finding<'a>> {
    let spent = review.evaluation.amounts.executed.filter(|executed| !executed.yuan().is_zero());
    let executed = spent.map_or(Value::None, Value::Amount);
    (execution == ExecutionBasis::Zero).then(|| {
        let finding = Finding::new(Check::BudgetZero, TOTAL).found(executed);
        let negative = review.scheme.basis_amount(review.evaluation).filter(|basis| basis.yuan().is_negative());
        negative.map_or(finding, |basis| finding.variant(1).expected(Value::Amount(basis)))
    })
}

/// The exact execution rate, where amounts are printed.
const fn rate_of(execution: ExecutionBasis) -> Option<Ratio> {
    match execution {
        ExecutionBasis::Amounts(rate) => Some(rate),
        ExecutionBasis::PrintedRate(_) | ExecutionBasis::Zero | ExecutionBasis::Missing => None,
    }
}

fn execution_over_budget<'a>(review: &Review<'a, '_>, execution: ExecutionBasis) -> Option<Finding<'a>> {
    let over = rate_of(execution)?.compare(Number::ONE).is_gt();
    let basis = review.scheme.basis_amount(review.evaluation)?;
    let executed = review.evaluation.amounts.executed?;
    over.then(|| {
        Finding::new(Check::ExecutionOverBudget, TOTAL).expected(Value::Amount(basis)).found(Value::Amount(executed))
    })
}

/// A line of the scheme, and the rate that is beyond it.
pub(crate) type LineAndRate<'a> = (Value<'a>, Value<'a>);

/// The line and the rate, where the execution is below the line.
fn low_execution<'a>(review: &Review<'_, '_>, execution: ExecutionBasis) -> Option<LineAndRate<'a>> {
    let rate = match execution {
        ExecutionBasis::Amounts(rate) | ExecutionBasis::PrintedRate(rate) => rate,
        ExecutionBasis::Zero | ExecutionBasis::Missing => return None,
    };
    let line = review.scheme.document().thresholds.execution_low;
    rate.compare(line).is_lt().then(|| (percent(line), Value::Percent(rate.percentage(2))))
}

/// A share as a percentage.
pub(crate) fn percent<'a>(share: Number) -> Value<'a> {
    Value::Percent(Ratio::from(share).percentage(2).normalized())
}

fn execution_low<'a>(low: Option<LineAndRate<'a>>) -> Option<Finding<'a>> {
    let (line, rate) = low?;
    Some(Finding::new(Check::ExecutionLow, TOTAL).expected(line).found(rate))
}

fn execution_rate_differs<'a>(review: &Review<'a, '_>, execution: ExecutionBasis) -> Option<Finding<'a>> {
    rate_differs(TOTAL, review.evaluation.budget.rate?, rate_of(execution)?)
}

/// The rates of the parts and statements that have amounts of their own; of 0 ÷ 0 there is none.
fn part_rates_differ(review: &mut Review<'_, '_>) {
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
        // One place more than is printed shows on which side the printed rate is wrong.
        let places = printed.number.places().saturating_add(1).max(2);
        Finding::new(Check::ExecutionRateDiffers, place)
            .expected(Value::Percent(exact.percentage(places)))
            .found(Value::Percent(printed.number))
    })
}

fn column_variant(column: Column) -> u8 {
    match column {
        Column::Initial => 0,
        Column::Adjusted => 1,
        Column::Executed => 2,
    }
}

/// Each breakdown adds up by itself, in each column, to half a unit of the last place of each part.
fn parts_differ_from_total(review: &mut Review<'_, '_>) {
    let budget = &review.evaluation.budget;
    if budget.parts.is_empty() {
        return;
    }
    for breakdown in budget.breakdowns() {
        let place = breakdown.of.map_or(TOTAL, |part| Place::Budget(&part.name));
        for column in Column::ALL {
            let differing = breakdown.amounts.get(column).zip(breakdown.sum_that_differs(column));
            let Some((whole, sum)) = differing else { continue };
            review.push(
                Finding::new(Check::PartsDifferFromTotal, place)
                    .variant(column_variant(column))
                    .about(breakdown.group.unwrap_or_default())
                    .expected(Value::Amount(whole))
                    .found(Amount::from_yuan(sum, whole.unit()).map_or(Value::Number(sum), Value::Amount)),
            );
        }
    }
}

/// What a statement repeats: the total row, a part, or the income that an earlier statement has.
fn amounts_disagree(review: &mut Review<'_, '_>) {
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
                Finding::new(Check::AmountsDisagree, place)
                    .variant(column_variant(column))
                    .about(&statement.name)
                    .expected(Value::Amount(known))
                    .found(Value::Amount(stated)),
            );
        }
    }
}

fn unit_implausible<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let amounts = &review.evaluation.budget.amounts;
    let amount = amounts.adjusted.or(amounts.initial).or(amounts.executed)?;
    let most = match review.evaluation.header.kind {
        EvaluationKind::Department => UNBELIEVABLE_DEPARTMENT,
        EvaluationKind::Project => UNBELIEVABLE_PROJECT,
    };
    let variant = match amount.unit() {
        MoneyUnit::Yuan if amount.yuan().is_positive() && amount.yuan() < UNBELIEVABLY_LITTLE => 1,
        MoneyUnit::TenThousandYuan if amount.yuan() >= most => 0,
        _ => return None,
    };
    Some(Finding::new(Check::UnitImplausible, TOTAL).variant(variant).found(Value::Amount(amount)))
}

/// The line and the rate, where the adjustment is beyond the line.
fn large_adjustment<'a>(review: &Review<'_, '_>, adjustment: Option<Ratio>) -> Option<LineAndRate<'a>> {
    let rate = adjustment?;
    let line = review.scheme.document().thresholds.adjustment_large;
    is_beyond(rate, line).then(|| (percent(line), Value::Percent(rate.percentage(2))))
}

fn is_beyond(rate: Ratio, line: Number) -> bool {
    rate.compare(line).is_gt() || rate.compare(line.negated()).is_lt()
}

fn adjustment_large<'a>(large: Option<LineAndRate<'a>>) -> Option<Finding<'a>> {
    let (line, rate) = large?;
    Some(Finding::new(Check::AdjustmentLarge, TOTAL).expected(line).found(rate))
}

fn adjusted_equals_executed<'a>(review: &Review<'a, '_>, adjustment: Option<Ratio>) -> Option<Finding<'a>> {
    let rate = adjustment?;
    let amounts = &review.evaluation.finest;
    let (adjusted, executed) = (amounts.adjusted?, amounts.executed?);
    let beyond = is_beyond(rate, review.scheme.document().thresholds.adjusted_equals_executed);
    (beyond && adjusted.yuan() == executed.yuan()).then(|| {
        Finding::new(Check::AdjustedEqualsExecuted, TOTAL)
            .expected(Value::Percent(rate.percentage(2)))
            .found(Value::Amount(executed))
    })
}

/// A reason for the budget stands in its own cell, in the analysis, or in a row about the same money.
fn budget_reason_given(review: &Review<'_, '_>) -> bool {
    let evaluation = review.evaluation;
    evaluation.budget.reason.as_deref().is_some_and(names::is_reason)
        || evaluation.deviation_analysis().is_some_and(names::is_reason)
        || evaluation.indicators().any(|row| row.printed.facts.has(Facts::REASON) && is_same_money(review, &row))
}

/// Whether a row speaks of the budget and its execution: by its name, or by both amounts, in yuan or as printed.
fn is_same_money(review: &Review<'_, '_>, row: &crate::evaluation::row::Row<'_>) -> bool {
    if row.printed.facts.name.any(NameFacts::EXECUTION_RATE) {
        return true;
    }
    let basis = review.scheme.basis_amount(review.evaluation);
    let (Some(basis), Some(executed)) = (basis, review.evaluation.amounts.executed) else { return false };
    let numbers = (row.figures.target_number(), row.figures.actual_number());
    matches!(row.figures.answer, Answer::Measured(_))
        && (numbers == (basis.yuan(), executed.yuan()) || numbers == (basis.number(), executed.number()))
}

fn execution_reason_missing<'a>(
    review: &Review<'a, '_>,
    low: Option<LineAndRate<'a>>,
    score: Option<ExecutionScore>,
) -> Option<Finding<'a>> {
    let finding = Finding::new(Check::ReasonMissing, TOTAL);
    let finding = match low {
        Some((line, rate)) => finding.variant(2).expected(line).found(rate),
        None => {
            let ExecutionScore { comparison, computed, declared } = score?;
            let full = execution_points(review)?;
            let lost = declared.millionths() < full || (computed < full && comparison == Comparison::Differs);
            if !lost {
                return None;
            }
            finding.expected(points(full)).found(points(declared.millionths().min(computed)))
        }
    };
    (!budget_reason_given(review)).then_some(finding)
}

fn adjustment_reason_missing<'a>(review: &Review<'a, '_>, large: Option<LineAndRate<'a>>) -> Option<Finding<'a>> {
    let (line, rate) = large?;
    (!budget_reason_given(review))
        .then(|| Finding::new(Check::ReasonMissing, TOTAL).variant(3).expected(line).found(rate))
}
