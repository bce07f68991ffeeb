//! A year beside the year before: what a reviewer asks who has both evaluations, and a look at one alone cannot tell.
//!
//! Who compares two years finds the rows that belong together; what is asked of a pair of them stands here.

use crate::evaluation::Evaluation;
use crate::evaluation::answer::{self, Answer};
use crate::evaluation::doubts::Doubts;
use crate::evaluation::row::Row;
use crate::exact::number::Number;
use crate::exact::ratio::Ratio;
use crate::notation::reading::{Actual, Comparison, Quantity, Target};
use crate::notation::{remarks, spelling};
use crate::review::context::{TOTAL, percent};
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::wording::wordings;
use crate::scoring::scorecard::{Outcome, Scorecard};
use alloc::collections::BTreeSet;
use core::cmp::Ordering;

wordings! {
    TargetBelowLastActual {
        meaning: "a target asks for less than last year's actual already was", "目标值的要求低于上年实际完成水平";
        advice: "set a target that is not below what was reached, or say why less is expected",
            "请参照上年实际完成情况合理设置目标值，或说明降低要求的理由";
        TARGET_BELOW_LAST_ACTUAL: "the target {found} asks for less than last year's actual {expected} already was",
            "目标值{found}的要求低于上年实际完成值{expected}";
    }
    TargetLowered {
        meaning: "a target that was missed last year is lower now", "上年未完成的目标值，本年降低了要求";
        advice: "explain why the target was lowered, or set the former one", "请说明降低目标值的理由，或恢复原目标值";
        TARGET_LOWERED: "the target {found} asks for less than last year's {expected}, which was missed",
            "目标值{found}的要求低于上年未完成的目标值{expected}";
    }
    IndicatorDropped {
        meaning: "an indicator that was missed last year is gone", "上年未完成的指标，本年不再设置";
        advice: "keep the indicator, or explain why it no longer applies", "请继续设置该指标，或说明不再设置的理由";
        INDICATOR_DROPPED: "{subject} was missed last year[, with the actual {found} for the target {expected},] and is gone",
            "上年未完成的指标{subject}[（目标值{expected}，实际完成值{found}）]本年不再设置";
    }
    ActualRepeated {
        meaning: "an actual is exactly last year's number", "实际完成值与上年数值完全相同";
        advice: "check whether last year's number was copied, and state this year's", "请核实是否照抄上年数据，并填报本年实际完成值";
        ACTUAL_REPEATED: "the actual {found} is exactly last year's[, {expected}]", "实际完成值{found}与上年[填报的{expected}]完全相同";
    }
    GoalRepeated {
        meaning: "a goal's text is last year's word for word", "绩效目标照抄上年内容";
        advice: "write the goal for this year, with its own numbers", "建议结合本年度工作任务重新编写绩效目标";
        GOAL_REPEATED: "goal {found} is last year's word for word: {subject}", "第{found}项绩效目标{subject}与上年绩效目标完全相同";
    }
    MoneyUpResultsDown {
        meaning: "much more was executed than last year, while the computed total fell", "执行数较上年明显增长，而计算总分下降";
        advice: "explain what the additional money was spent on, and why the results fell", "请说明新增资金的用途和绩效下降的原因";
        MONEY_UP_RESULTS_DOWN: "the executed amount grew by {found} over last year, beyond the line of {expected}, while the computed total fell",
            "执行数较上年增长{found}，超过提示线{expected}，而计算总分低于上年";
    }
}

/// A row of this year beside the one row that measured the same last year.
pub(crate) struct Pair<'a> {
    pub(crate) last: Row<'a>,
    pub(crate) now: Row<'a>,
    /// Last year's target was not reached, or only in part.
    pub(crate) missed: bool,
}

/// Whether a row was missed last year, wholly or in part, as its card says. Points that are lost beyond a target were not
/// missed.
pub(crate) fn is_missed(card: Option<&Scorecard<'_>>, row: &Row<'_>) -> bool {
    let reached = match row.figures.answer {
        Answer::Measured(Comparison::AtLeast | Comparison::Above) => row.figures.compare().is_ge(),
        Answer::Measured(Comparison::AtMost | Comparison::Below) => row.figures.compare().is_le(),
        _ => false,
    };
    let award = card.and_then(|card| card.award(row.number()));
    !reached && award.is_some_and(|award| matches!(award.outcome, Outcome::Missed | Outcome::Partly))
}

/// What is asked of a row that stood in last year's form, too.
pub(crate) fn of_pair<'a>(pair: &Pair<'a>) -> impl Iterator<Item = Finding<'a>> + use<'a> {
    [target_below_last_actual(pair), target_lowered(pair), actual_repeated(pair)].into_iter().flatten()
}

fn target_below_last_actual<'a>(pair: &Pair<'a>) -> Option<Finding<'a>> {
    let actual = pair.last.actual();
    let less = match actual {
        // An exact target asks for neither more nor less.
        Actual::Quantity(quantity) if !pair.is_exact() && is_result(&pair.last, &quantity) => {
            pair.asks_for_less(&held(&pair.last, quantity, pair.last.figures.actual_number()))
        }
        Actual::Deadline(_) => pair.is_later(actual),
        _ => false,
    };
    less.then(|| {
        let finding = Finding::new(TARGET_BELOW_LAST_ACTUAL, pair.place());
        finding.expected(Value::Cell(pair.last.actual_cell())).found(Value::Cell(pair.now.target_cell()))
    })
}

fn target_lowered<'a>(pair: &Pair<'a>) -> Option<Finding<'a>> {
    let target = pair.last.target();
    let lowered = pair.missed
        && match target {
            Target::Quantity(quantity) => {
                // One that was to be met exactly was lowered where less than it was reached.
                let fell_short = || pair.last.figures.compare().is_lt();
                (!pair.is_exact() || fell_short())
                    && pair.asks_for_less(&held(&pair.last, quantity, pair.last.figures.target_number()))
            }
            Target::Range(_) => pair.is_wider(),
            Target::Deadline(_) => pair.is_later(target.into()),
            Target::Text | Target::NotApplicable | Target::Blank => false,
        };
    lowered.then(|| {
        let finding = Finding::new(TARGET_LOWERED, pair.place());
        finding.expected(Value::Cell(pair.last.target_cell())).found(Value::Cell(pair.now.target_cell()))
    })
}

fn actual_repeated<'a>(pair: &Pair<'a>) -> Option<Finding<'a>> {
    let (Actual::Quantity(last), Actual::Quantity(now)) = (pair.last.actual(), pair.now.actual()) else { return None };
    let number = pair.now.figures.actual_number();
    let same = last.change == now.change && pair.last.figures.actual_number() == number;
    let told = is_telling(number) && is_result(&pair.last, &last) && is_result(&pair.now, &now);
    // What last year's form printed is shown where it is spelled otherwise.
    let is_spelled_alike = pair.last.actual_text() == pair.now.actual_text();
    let expected = if is_spelled_alike { Value::None } else { Value::Cell(pair.last.actual_cell()) };
    let found = Value::Cell(pair.now.actual_cell());
    (same && told).then(|| Finding::new(ACTUAL_REPEATED, pair.place()).expected(expected).found(found))
}

/// Whether the number of an actual is what came out of its row: no approximation, no copy of an inequality, and nothing that
/// was counted in another unit than the target.
fn is_result(row: &Row<'_>, actual: &Quantity<'_>) -> bool {
    let copied = !matches!(actual.comparison, None | Some(Comparison::Equal));
    !actual.approximate && !copied && !is_doubted(row, Doubts::UNITS_DIFFER)
}

/// Whether a number has at least three significant digits, so that hardly any other year gives the same: 95.4 and 1,230,000
/// do, 100 and 98.0 do not.
fn is_telling(number: Number) -> bool {
    let digits = number.mantissa().unsigned_abs();
    let stripped = core::iter::successors(Some(digits), |digits| {
        (digits.checked_rem(10) == Some(0)).then(|| digits.checked_div(10)).flatten()
    });
    stripped.take_while(|digits| *digits > 0).last().is_some_and(|digits| digits >= 100)
}

/// A number as it is held against another year's: its multiplier is multiplied out, and its unit is that of the row. A bare
/// number of at most 1 may be the ratio of a percentage, and has none.
fn held<'a>(row: &Row<'a>, quantity: Quantity<'a>, value: Number) -> Quantity<'a> {
    let may_be_ratio = !value.is_zero() && value <= Number::ONE && !is_doubted(row, Doubts::RATIO_AS_PERCENT);
    let unit = quantity.unit.or_else(|| row.unit().filter(|_| !may_be_ratio));
    Quantity { comparison: None, value, unit, multiplier: 0, ..quantity }
}

fn is_doubted(row: &Row<'_>, doubt: Doubts) -> bool {
    row.printed.doubts.has(doubt)
}

impl<'a> Pair<'a> {
    fn place(&self) -> Place<'a> {
        Place::Row(self.now.number())
    }

    fn is_exact(&self) -> bool {
        [&self.last, &self.now].into_iter().any(|row| row.comparison() == Some(Comparison::Equal))
    }

    /// The sign that holds for this year's target; `None` where it points the other way than last year's, or a sign is doubted.
    fn comparison(&self) -> Option<Comparison> {
        let now = self.now.comparison()?;
        let agrees = self.last.comparison().is_none_or(|last| last.is_inverse() == now.is_inverse());
        let doubted =
            is_doubted(&self.now, Doubts::DIRECTION_DOUBTFUL) || is_doubted(&self.last, Doubts::DIRECTION_DOUBTFUL);
        (agrees && !doubted).then_some(now)
    }

    /// Whether this year's target surely asks for less than a number of last year: it is lower, or where less is better
    /// higher. The two are brought together as a target and its actual are.
    fn asks_for_less(&self, last: &Quantity<'a>) -> bool {
        let (Some(comparison), Target::Quantity(target)) = (self.comparison(), self.now.target()) else { return false };
        let now = held(&self.now, target, self.now.figures.target_number());
        let name = self.now.bare_name();
        let both = answer::compare(&Target::Quantity(now), &Actual::Quantity(*last), comparison, None, name);
        // A bare number beside a percentage that is not surely its ratio.
        let unclear = !both.ratio && matches!((now.unit, last.unit), (Some("%"), None) | (None, Some("%")));
        if !matches!(both.answer, Answer::Measured(_)) || unclear || now.approximate || last.approximate {
            return false;
        }
        let order = now.value.scaled(both.target_taken).zip(last.value.scaled(both.actual_taken));
        let looser = if comparison.is_inverse() { Ordering::Greater } else { Ordering::Less };
        order.is_some_and(|(now, last)| now.cmp(&last) == looser)
    }

    /// Whether this year's range holds all of last year's and more.
    fn is_wider(&self) -> bool {
        let (Target::Range(_), Target::Range(_)) = (self.last.target(), self.now.target()) else { return false };
        let ends = |row: &Row<'_>| (row.figures.target_number(), row.target_high_number());
        let ((low, high), (now_low, now_high)) = (ends(&self.last), ends(&self.now));
        now_low <= low && now_high >= high && (now_low, now_high) != (low, high)
    }

    /// Whether this year's deadline lies later in its year than a date of last year in its own.
    fn is_later(&self, last: Actual<'_>) -> bool {
        let (Target::Deadline(now), Actual::Deadline(last)) = (self.now.target(), last) else { return false };
        let year = |row: &Row<'_>| row.evaluation().header().fiscal_year;
        let both = now.since(year(&self.now)).zip(last.since(year(&self.last)));
        both.is_some_and(|(now, last)| now > last)
    }
}

/// A row that was missed last year, and of which this year's form has nothing.
pub(crate) fn indicator_dropped<'a>(row: &Row<'a>) -> Finding<'a> {
    Finding::new(INDICATOR_DROPPED, Place::Document)
        .about(row.name())
        .expected(Value::Cell(row.target_cell()))
        .found(Value::Cell(row.actual_cell()))
}

/// The goals that say what one of last year said; blanks, and words without content, are no goals.
pub(crate) fn goals_repeated<'a>(last: &Evaluation, now: &'a Evaluation) -> impl Iterator<Item = Finding<'a>> {
    let before: BTreeSet<_> = last.goals.iter().map(|goal| spelling::plain(&goal.text)).collect();
    let goals = (1u32..).zip(&now.goals);
    let repeated =
        goals.filter(move |(_, goal)| remarks::is_reason(&goal.text) && before.contains(&spelling::plain(&goal.text)));
    repeated.map(|(number, goal)| {
        Finding::new(GOAL_REPEATED, Place::Document).about(&goal.text).found(Value::Count(number))
    })
}

/// Totals are compared where both are of the same full points and this year's is complete: points that are not reported
/// yet have not fallen.
pub(crate) fn money_up_results_down<'a>(last: &Scorecard<'_>, now: &Scorecard<'a>) -> Option<Finding<'a>> {
    let executed = |card: &Scorecard<'_>| card.evaluation().amounts.executed.map(|amount| amount.yuan());
    let before = executed(last).filter(|before| before.is_positive())?;
    let growth = Ratio::new(executed(now)?, before)?.change()?;
    let line = now.scheme().document().thresholds.executed_grown;
    let fell = now.is_complete() && now.full() == last.full() && now.total() < last.total();
    (fell && growth.compare(line).is_gt()).then(|| {
        Finding::new(MONEY_UP_RESULTS_DOWN, TOTAL).expected(percent(line)).found(Value::Percent(growth.percentage(2)))
    })
}
