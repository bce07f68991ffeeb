//! The amounts of the budget: parts and total, statements, units and adjustments.

use crate::evaluation::budget::{Amounts, BudgetExecution, Column, Part};
use crate::exact::number::Number;
use crate::exact::ratio::Ratio;
use crate::notation::characters;
use crate::notation::money::{Amount, MoneyUnit};
use crate::review::context::{LineAndRate, Review, TOTAL, percent};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::document::EvaluationKind;
use crate::scheme::wording::{Sentence, wordings};
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

wordings! {
    PartsDifferFromTotal {
        meaning: "the amounts of the parts do not add to the total", "各分项金额合计与总额不一致";
        advice: "correct the parts or the total, and check their units", "请核对各分项金额、总额及其计量单位";
        INITIAL_PARTS_DIFFER: "the initial budgets of the parts[ in {subject}] add to {found}, but the total is {expected}",
            "[{subject}]各分项年初预算数合计{found}，总额为{expected}";
        ADJUSTED_PARTS_DIFFER: "the adjusted budgets of the parts[ in {subject}] add to {found}, but the total is {expected}",
            "[{subject}]各分项全年预算数合计{found}，总额为{expected}";
        EXECUTED_PARTS_DIFFER: "the executed amounts of the parts[ in {subject}] add to {found}, but the total is {expected}",
            "[{subject}]各分项全年执行数合计{found}，总额为{expected}";
    }
    AmountsDisagree {
        meaning: "the same amount stands twice with different values", "同一金额在不同位置填报的数值不一致";
        advice: "find out which amount is right and state it in both places", "请核实正确金额，并在各处保持一致";
        INITIAL_AMOUNTS_DISAGREE: "the initial budget is {found} in {subject}, but {expected} in the budget table",
            "{subject}中的年初预算数为{found}，自评表中为{expected}";
        ADJUSTED_AMOUNTS_DISAGREE: "the adjusted budget is {found} in {subject}, but {expected} in the budget table",
            "{subject}中的全年预算数为{found}，自评表中为{expected}";
        EXECUTED_AMOUNTS_DISAGREE: "the executed amount is {found} in {subject}, but {expected} in the budget table",
            "{subject}中的全年执行数为{found}，自评表中为{expected}";
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

/// The yuan from which on an amount in 万元 is not believed: no project of a county or a city costs two billion, and no
/// such department spends ten.
const UNBELIEVABLE_PROJECT: Number = Number::whole(2_000_000_000);

const UNBELIEVABLE_DEPARTMENT: Number = Number::from_parts(10_000_000_000, 0);

/// The yuan below which an amount in 元 is not believed: nobody evaluates what costs less than a thousand yuan.
const UNBELIEVABLY_LITTLE: Number = Number::whole(1_000);

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

/// Each breakdown adds up to the total by itself, in each column, to half a unit of the last place of each part.
pub(crate) fn parts_differ_from_total(review: &mut Review<'_, '_>) {
    let parts = &review.evaluation.budget.parts;
    if parts.iter().any(|part| opens_breakdown(part)) {
        return nested_parts_differ(review, parts);
    }
    match parts.first() {
        None => {}
        Some(first) if parts.iter().all(|part| part.group == first.group) => {
            breakdown_differs_from_total(review, first.group.as_deref(), parts.iter());
        }
        Some(_) => breakdowns_differ_from_total(review, parts),
    }
}

/// The same of several breakdowns, in the order of the first part of each.
#[inline(never)]
fn breakdowns_differ_from_total<'a>(review: &mut Review<'a, '_>, parts: &'a [Part]) {
    let mut groups: BTreeMap<Option<&str>, Vec<&Part>> = BTreeMap::new();
    for part in parts {
        groups.entry(part.group.as_deref()).or_default().push(part);
    }
    for part in parts {
        if let Some(parts) = groups.remove(&part.group.as_deref()) {
            breakdown_differs_from_total(review, part.group.as_deref(), parts.into_iter());
        }
    }
}

/// Whether a part begins a breakdown of the part above it: 其中：省级资金.
fn opens_breakdown(part: &Part) -> bool {
    characters::trim(&part.name).starts_with("其中")
}

/// Parts with breakdowns of their own: each is added up against the part above it, and goes on until it makes that part
/// up or to the next 其中.
fn nested_parts_differ<'a>(review: &mut Review<'a, '_>, parts: &'a [Part]) {
    let (mut outer, mut inner): (Vec<&Part>, Vec<&Part>) = (Vec::new(), Vec::new());
    for part in parts {
        let above = outer.last().copied();
        if opens_breakdown(part) && above.is_some() {
            breakdown_differs_from_part(review, above, &inner);
            inner = Vec::from([part]);
        } else if !inner.is_empty() && above.is_some_and(|above| !makes_up(above, &inner)) {
            inner.push(part);
        } else {
            breakdown_differs_from_part(review, above, &inner);
            inner.clear();
            outer.push(part);
        }
    }
    breakdown_differs_from_part(review, outer.last().copied(), &inner);
    if outer.iter().all(|part| part.group == outer.first().and_then(|first| first.group.clone())) {
        let group = outer.first().and_then(|first| first.group.as_deref());
        breakdown_differs_from_total(review, group, outer.iter().copied());
    }
}

/// Whether parts add up to the part above them in each column that it prints.
fn makes_up(above: &Part, parts: &[&Part]) -> bool {
    Column::ALL.into_iter().all(|column| {
        let printed = parts.iter().filter_map(|part| part.amounts.get(column));
        above.amounts.get(column).is_none_or(|total| sum_that_differs(printed, total).is_none())
    })
}

fn breakdown_differs_from_part<'a>(review: &mut Review<'a, '_>, above: Option<&'a Part>, parts: &[&'a Part]) {
    let Some(above) = above.filter(|_| !parts.is_empty()) else { return };
    differs_from(review, (Place::Budget(&above.name), &above.amounts), &above.name, parts.iter().copied());
}

fn breakdown_differs_from_total<'a>(
    review: &mut Review<'a, '_>,
    group: Option<&'a str>,
    parts: impl Iterator<Item = &'a Part> + Clone,
) {
    differs_from(review, (TOTAL, &review.evaluation.budget.amounts), group.unwrap_or_default(), parts);
}

fn differs_from<'a>(
    review: &mut Review<'a, '_>,
    (place, total): (Place<'a>, &'a Amounts),
    name: &'a str,
    parts: impl Iterator<Item = &'a Part> + Clone,
) {
    for column in Column::ALL {
        let Some(total) = total.get(column) else { continue };
        let printed = parts.clone().filter_map(|part| part.amounts.get(column));
        if let Some(sum) = sum_that_differs(printed, total) {
            review.push(
                Finding::new(about_column(column, PARTS_DIFFER), place)
                    .about(name)
                    .expected(Value::Amount(total))
                    .found(Amount::from_yuan(sum, total.unit()).map_or(Value::Number(sum), Value::Amount)),
            );
        }
    }
}

/// The sum of parts in yuan, where it is not the total.
fn sum_that_differs(parts: impl Iterator<Item = Amount>, total: Amount) -> Option<Number> {
    let mut sum = Number::ZERO;
    let mut steps = Number::ZERO;
    let mut any = false;
    for part in parts {
        any = true;
        sum = sum.checked_add(part.yuan())?;
        steps = steps.checked_add(part.step())?;
    }
    let difference = sum.checked_sub(total.yuan())?.abs();
    (any && difference.checked_add(difference)? > steps).then_some(sum)
}

/// Statements are compared side with side: a part with the part of its name, other money with the table, and income with
/// nothing that the table holds.
pub(crate) fn amounts_disagree(review: &mut Review<'_, '_>) {
    let budget = &review.evaluation.budget;
    for statement in &budget.statements {
        let Some((place, amounts)) = counterpart(budget, &statement.name) else { continue };
        for column in Column::ALL {
            let pair = amounts.get(column).zip(statement.amounts.get(column));
            if let Some((total, stated)) = pair.filter(|(total, stated)| !total.agrees_with(*stated)) {
                review.push(
                    Finding::new(about_column(column, AMOUNTS_DISAGREE), place)
                        .about(&statement.name)
                        .expected(Value::Amount(total))
                        .found(Value::Amount(stated)),
                );
            }
        }
    }
}

/// With what a statement about income begins.
const INCOME: &str = "收入";

/// The amounts of the table that a statement repeats, and where they stand.
fn counterpart<'a>(budget: &'a BudgetExecution, name: &str) -> Option<(Place<'a>, &'a Amounts)> {
    let name = characters::trim(name);
    if name.starts_with(INCOME) {
        return None;
    }
    match budget.parts.iter().find(|part| characters::trim(&part.name) == name) {
        Some(part) => Some((Place::Budget(&part.name), &part.amounts)),
        None => Some((TOTAL, &budget.amounts)),
    }
}

pub(crate) fn unit_implausible<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let amounts = &review.evaluation.budget.amounts;
    let amount = amounts.adjusted.or(amounts.initial).or(amounts.executed)?;
    let most = match review.evaluation.header.kind {
        EvaluationKind::Department => UNBELIEVABLE_DEPARTMENT,
        EvaluationKind::Project => UNBELIEVABLE_PROJECT,
    };
    let sentence = match amount.unit() {
        MoneyUnit::Yuan if amount.yuan().is_positive() && amount.yuan() < UNBELIEVABLY_LITTLE => {
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
