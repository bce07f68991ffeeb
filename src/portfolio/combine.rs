//! The rows of several evaluations that measure the same, made one.

use crate::evaluation::Evaluation;
use crate::evaluation::answer::Answer;
use crate::evaluation::indicator::{Indicator, PointsCell};
use crate::evaluation::row::Row;
use crate::exact::mean::weighted_mean;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::exact::rounding::Rounding;
use crate::notation::additive::is_relative;
use crate::notation::reading::{Actual, Change, Comparison, Level, Quantity, Range, Target};
use crate::notation::spelling;
use crate::portfolio::rolled::{Contribution, LeftOut, LeftOutReason, RollUpWay};
use crate::scheme::Scheme;
use crate::scheme::roll_up::{RollUpRule, RollUpSum, RollUpWeight};
use crate::scheme::rule::{LevelBand, Rule};
use crate::scoring::scorecard::{Outcome, Scorecard};
use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

/// How a mean of values is rounded: once, to places that no form prints.
const MEAN: Rounding = Rounding::half_up(6);

/// Rows that measure the same, with the numbers of their evaluations, from 1.
pub(super) struct Gathered<'a> {
    first: Row<'a>,
    rows: Vec<(usize, Row<'a>)>,
    units_differ: bool,
}

impl<'a> Gathered<'a> {
    pub(super) fn new(evaluation: usize, row: Row<'a>) -> Self {
        Self { first: row, rows: [(evaluation, row)].into(), units_differ: false }
    }

    pub(super) fn push(&mut self, evaluation: usize, row: Row<'a>) {
        self.units_differ |= !self.has_unit_of(&row);
        self.rows.push((evaluation, row));
    }

    /// Whether an evaluation has no row in it yet.
    pub(super) fn is_open(&self, evaluation: usize) -> bool {
        self.rows.last().is_some_and(|(last, _)| *last < evaluation)
    }

    pub(super) fn has_unit_of(&self, row: &Row<'_>) -> bool {
        self.rows.iter().all(|(_, known)| known.has_unit_of(row))
    }

    pub(super) fn left_out(&self, reason: LeftOutReason) -> LeftOut {
        let rows = self.rows.iter().map(|(evaluation, row)| (*evaluation, row.number())).collect();
        LeftOut { name: String::from(self.first.name()), column: None, reason, rows }
    }

    fn every(&self, holds: impl Fn(&Row<'a>) -> bool) -> bool {
        self.rows.iter().all(|(_, row)| holds(row))
    }

    fn any(&self, holds: impl Fn(&Row<'a>) -> bool) -> bool {
        self.rows.iter().any(|(_, row)| holds(row))
    }

    /// The weight on which the forms agree. A form without a column for weights has it in its declared scores: the highest is
    /// the nearest to it.
    fn weight(&self) -> Result<PointsCell, LeftOutReason> {
        let cell = self.first.weight_cell();
        if cell.is_absent() && self.every(|row| row.weight_cell().is_absent()) {
            return Ok(self.rows.iter().filter_map(|(_, row)| row.declared_score()).max().into());
        }
        if self.every(|row| row.weight_cell() == cell) { Ok(cell) } else { Err(LeftOutReason::WeightsDiffer) }
    }

    /// The first unit that is printed.
    fn unit(&self) -> Option<&'a str> {
        self.rows.iter().find_map(|(_, row)| row.target_unit().or_else(|| row.actual_unit()))
    }
}

/// A row that was made of several.
pub(super) struct Combined<'a> {
    /// `None` where it could not be.
    pub(super) way: Option<RollUpWay>,
    pub(super) contributions: Vec<Contribution>,
    weight: PointsCell,
    /// `None` where the text of the first is taken.
    target: Option<Target<'a>>,
    actual: Actual<'a>,
    declared: Option<Points>,
}

impl<'a> Combined<'a> {
    /// A row of which only the names, the target that all share and the weight are known.
    pub(super) fn without_actual(group: &Gathered<'a>) -> Self {
        let weight = group.weight().unwrap_or(PointsCell::Blank);
        let text = group.first.target_text();
        let shared = group.every(|row| spelling::is_same(row.target_text(), text));
        let target = if shared { None } else { Some(Target::Blank) };
        Self { way: None, contributions: Vec::new(), weight, target, actual: Actual::Blank, declared: None }
    }

    /// The row as it is added to the evaluation; what it declares is what it computes.
    pub(super) fn indicator(&self, group: &Gathered<'a>, computed: Option<Points>) -> Indicator<'a> {
        let row = group.first;
        let mut indicator = Indicator::unnamed();
        (indicator.level1, indicator.level2) = (row.level1().map(Cow::Borrowed), row.level2().map(Cow::Borrowed));
        indicator.level3 = row.level3();
        let indicator = match self.target {
            Some(target) => indicator.target_value(target),
            None => indicator.target_read_as(row.target_text(), row.target()),
        };
        let indicator = indicator.weight_cell(self.weight).actual_value(self.actual);
        match self.declared.or(computed) {
            Some(points) => indicator.declared_score(points),
            None => indicator,
        }
    }
}

/// What the rows have in common that can be rolled up.
enum Answers {
    /// Numbers beside numbers, compared so.
    Numbers(Comparison),
    /// Numbers beside ranges.
    Ranges,
    /// Levels.
    Levels,
}

/// Makes one row of several.
pub(super) fn combine<'a>(
    scheme: &Scheme,
    rule: &RollUpRule,
    cards: &[Option<Scorecard<'_>>],
    group: &Gathered<'a>,
    evaluations: usize,
) -> Result<Combined<'a>, LeftOutReason> {
    if group.rows.len() < evaluations {
        return Err(LeftOutReason::OnlySome);
    }
    if group.units_differ {
        return Err(LeftOutReason::UnitsDiffer);
    }
    if group.any(|row| row.special().is_some_and(|special| !special.particulars.is_empty())) {
        return Err(LeftOutReason::OwnRule);
    }
    let weight = group.weight()?;
    match answers(group)? {
        Answers::Levels => levels(scheme, rule.levels, cards, group, weight),
        answers => numbers(rule, group, &answers, weight),
    }
}

/// What the answers have in common, or why they cannot be rolled up.
fn answers(group: &Gathered<'_>) -> Result<Answers, LeftOutReason> {
    let of = |row: &Row<'_>| row.figures.answer;
    if let Some((_, row)) = group.rows.iter().find(|(_, row)| !can_be_rolled_up(of(row))) {
        return Err(reason(row));
    }
    if group.every(|row| matches!(of(row), Answer::Stated(_))) {
        return Ok(Answers::Levels);
    }
    if group.any(|row| matches!(of(row), Answer::Stated(_))) {
        return Err(LeftOutReason::AnswersDiffer);
    }
    if group.every(|row| of(row) == Answer::MeasuredRange) {
        return Ok(Answers::Ranges);
    }
    match of(&group.first) {
        Answer::Measured(comparison)
            if group.every(|row| of(row) == Answer::Measured(comparison) && change(row) == change(&group.first)) =>
        {
            Ok(Answers::Numbers(comparison))
        }
        _ => Err(LeftOutReason::SignsDiffer),
    }
}

const fn can_be_rolled_up(answer: Answer) -> bool {
    matches!(answer, Answer::Measured(_) | Answer::MeasuredRange | Answer::Stated(_))
}

/// Why the answer of a row cannot be rolled up.
fn reason(row: &Row<'_>) -> LeftOutReason {
    match row.figures.answer {
        Answer::OnTime | Answer::Late => LeftOutReason::Date,
        Answer::WithoutTarget | Answer::Checklist => LeftOutReason::TargetMissing,
        Answer::Blank | Answer::NotApplicable | Answer::Parent | Answer::Unweighed => LeftOutReason::ActualMissing,
        Answer::NotComparable if row.target_is_number() && row.actual_is_number() => LeftOutReason::UnitsDiffer,
        _ => LeftOutReason::Text,
    }
}

fn change(row: &Row<'_>) -> Option<Change> {
    match row.target() {
        Target::Quantity(quantity) => quantity.change,
        _ => None,
    }
}

/// The money by which an evaluation weighs.
fn funds(evaluation: &Evaluation, weight: RollUpWeight) -> Option<Number> {
    let amount = match weight {
        RollUpWeight::ByExecuted => evaluation.amounts.executed,
        RollUpWeight::ByAdjusted => evaluation.amounts.adjusted,
    };
    amount.map(|amount| amount.yuan())
}

/// Values with the money by which each weighs.
type Weighed = (Option<Number>, Option<Number>);

/// A mean; equal values need no money.
fn mean(values: &[Weighed], rounding: Rounding) -> Result<Number, LeftOutReason> {
    let value = |weighed: &Weighed| weighed.0.unwrap_or_default();
    let equal = values.iter().all(|weighed| value(weighed) == values.first().map(value).unwrap_or_default());
    let known = |weighed: &Weighed| weighed.1.is_some_and(|funds| !funds.is_negative());
    let some = |weighed: &Weighed| weighed.1.is_some_and(Number::is_positive);
    let weighs = values.iter().all(known) && values.iter().any(some);
    if !(equal || weighs) {
        return Err(LeftOutReason::FundsMissing);
    }
    let parts: Vec<_> = values.iter().map(|weighed| (value(weighed), weighed.1.unwrap_or_default())).collect();
    weighted_mean(&parts, rounding).ok_or(LeftOutReason::TooManyDigits)
}

fn sum(values: &[Weighed]) -> Result<Number, LeftOutReason> {
    let mut numbers = values.iter().filter_map(|(value, _)| *value);
    let sum = numbers.try_fold(Number::ZERO, Number::checked_add);
    sum.ok_or(LeftOutReason::TooManyDigits)
}

/// Numbers, summed or averaged.
fn numbers<'a>(
    rule: &RollUpRule,
    group: &Gathered<'a>,
    answers: &Answers,
    weight: PointsCell,
) -> Result<Combined<'a>, LeftOutReason> {
    let unit = group.unit();
    let relative = group.any(|row| is_relative(row.bare_name(), row.unit(), row.printed.facts.name));
    let way = if relative { RollUpWay::Averaged } else { RollUpWay::Summed };
    let funds_of = |row: &Row<'a>| funds(row.evaluation(), rule.relative);
    let made = |number: &dyn Fn(&Row<'a>) -> Number| {
        let values: Vec<Weighed> = group.rows.iter().map(|(_, row)| (Some(number(row)), funds_of(row))).collect();
        match (way, rule.absolute) {
            (RollUpWay::Summed, RollUpSum::Sum) => sum(&values),
            _ => mean(&values, MEAN),
        }
    };
    let low = made(&|row| row.figures.target_number())?.normalized();
    let actual = made(&|row| row.figures.actual_number())?.normalized();
    let of = |value, comparison, approximate| Quantity {
        comparison,
        value,
        unit,
        multiplier: 0,
        approximate,
        change: change(&group.first),
    };
    let target = match answers {
        Answers::Numbers(comparison) => Target::Quantity(of(low, Some(*comparison), false)),
        Answers::Ranges | Answers::Levels => {
            Target::Range(Range { low, high: made(&Row::target_high_number)?.normalized(), unit, multiplier: 0 })
        }
    };
    let contributions = group.rows.iter().map(|(evaluation, row)| Contribution {
        evaluation: *evaluation,
        row: row.number(),
        funds: funds_of(row),
        target: Some(row.figures.target_number().normalized()),
        actual: Some(row.figures.actual_number().normalized()),
        points: None,
    });
    Ok(Combined {
        way: Some(way),
        contributions: contributions.collect(),
        weight,
        target: Some(target),
        actual: Actual::Quantity(of(actual, None, group.any(is_approximate))),
        declared: None,
    })
}

fn is_approximate(row: &Row<'_>) -> bool {
    matches!(row.actual(), Actual::Quantity(quantity) if quantity.approximate)
}

/// Levels: the mean of their points, and the level in whose band it lies.
fn levels<'a>(
    scheme: &Scheme,
    weight_by: RollUpWeight,
    cards: &[Option<Scorecard<'_>>],
    group: &Gathered<'a>,
    weight: PointsCell,
) -> Result<Combined<'a>, LeftOutReason> {
    let mut contributions = Vec::new();
    for ((evaluation, row), card) in group.rows.iter().zip(cards) {
        let award = card.as_ref().and_then(|card| card.award(row.number()));
        let earned = award.filter(|award| !matches!(award.outcome, Outcome::Unreported | Outcome::NotApplicable));
        let points = earned.ok_or(LeftOutReason::Unscored)?.points;
        contributions.push(Contribution {
            evaluation: *evaluation,
            row: row.number(),
            funds: funds(row.evaluation(), weight_by),
            target: None,
            actual: None,
            points: Some(points),
        });
    }
    let values: Vec<Weighed> = contributions.iter().map(|made| (made.points.map(Points::number), made.funds)).collect();
    let points = Points::new(mean(&values, scheme.document().rounding)?).map_err(|_| LeftOutReason::TooManyDigits)?;
    let full = weight.points().filter(|full| full.number().is_positive()).ok_or(LeftOutReason::Unscored)?;
    let share = Ratio::new(points.number(), full.number()).ok_or(LeftOutReason::Unscored)?;
    let level = level_of(bands(scheme, &group.first)?, share).ok_or(LeftOutReason::Unscored)?;
    Ok(Combined {
        way: Some(RollUpWay::PointsAveraged),
        contributions,
        weight,
        target: None,
        actual: Actual::Level(level),
        declared: Some(points),
    })
}

/// The bands by which a level earns points; a row that another rule scores has none.
fn bands<'s>(scheme: &'s Scheme, row: &Row<'s>) -> Result<&'s [LevelBand], LeftOutReason> {
    match scheme.rule_of(*row).map(Rule::chosen) {
        None => Ok(&scheme.document().levels),
        Some(Rule::Band(bands)) => Ok(bands),
        Some(_) => Err(LeftOutReason::OwnRule),
    }
}

fn level_of(bands: &[LevelBand], share: Ratio) -> Option<Level> {
    bands.iter().find(|band| band.band.holds_ratio(share)).map(|band| band.level)
}
