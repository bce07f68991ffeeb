//! Evaluations of one project by several units become one (汇总), as the scheme says: values are summed or averaged and then
//! scored, of levels the scores are averaged.

use crate::error::Error;
use crate::evaluation::budget::BudgetExecution;
use crate::evaluation::counterpart::RowKey;
use crate::evaluation::header::{DeclaredScores, Header};
use crate::evaluation::row::Row;
use crate::evaluation::{Evaluation, EvaluationBuilder};
use crate::portfolio::combine::{Combined, Gathered, combine};
use crate::portfolio::funds;
use crate::portfolio::rolled::{LeftOutReason, RollUp, RolledRow};
use crate::scheme::Scheme;
use crate::scoring::scorecard::Scorecard;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// Rolls the evaluations of several units up into one (汇总), by the scheme's rule.
///
/// Rows are matched by kind, name and unit. Absolute values are summed, relative ones averaged with the funds as weights, and
/// the budgets summed with their parts; the evaluation that is made of them is then scored like any other. Of rows that state a
/// level, the computed points are averaged, and the row states the level in whose band the mean lies. Targets are rolled up as
/// their actuals are. A mean is rounded once, half up, to six places; a mean of points as the scheme rounds.
///
/// On forms without a column for weights a row weighs what the highest of the declared scores was.
///
/// ```
/// use budget_performance::evaluation::{Amount, BudgetExecution, EvaluationKind, Header, MoneyUnit};
/// use budget_performance::portfolio::roll_up;
/// use budget_performance::{Evaluation, Indicator, Scheme};
///
/// let header = Header::new(EvaluationKind::Project, "农民培训");
/// let of_unit = |funds: u32, trained| {
///     let mut budget = BudgetExecution::default();
///     budget.amounts.adjusted = Some(Amount::new(funds.into(), MoneyUnit::TenThousandYuan)?);
///     budget.amounts.executed = budget.amounts.adjusted;
///     let row = Indicator::new("产出指标", "数量指标", "培训人数").weight("40".parse()?).target("≥500人").actual(trained);
///     let made = Evaluation::builder(header.clone()).budget(budget).indicator(row).build();
///     made.map_err(Box::<dyn core::error::Error>::from)
/// };
/// let scheme = Scheme::named("hubei-project-2020")?;
/// let rolled = roll_up(&scheme, header.clone(), &[of_unit(30, "520人")?, of_unit(50, "410人")?])?;
/// let row = rolled.evaluation().indicator(1).ok_or("a row")?;
/// assert_eq!((row.target_text(), row.actual_text()), ("≥1000人", "930人"));
/// assert_eq!(scheme.score(rolled.evaluation())?.award(1).ok_or("an award")?.points.to_string(), "37.2");
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`Error::RollUpNotPrescribed`] where the scheme has no rule for it, [`Error::NothingToRollUp`] where there is no evaluation,
/// [`Error::RollUpOfOtherKind`] and [`Error::RollUpOfOtherYear`] where one is of another kind or year than the header;
/// [`Error::Limit`] where the result would be larger than an evaluation can be.
pub fn roll_up(scheme: &Scheme, header: Header, evaluations: &[Evaluation]) -> Result<RollUp, Error> {
    let Some(rule) = &scheme.document().roll_up else {
        return Err(Error::RollUpNotPrescribed { scheme: scheme.id().into() });
    };
    check_headers(&header, evaluations)?;
    let cards: Vec<Option<Scorecard<'_>>> =
        evaluations.iter().map(|evaluation| scheme.score(evaluation).ok()).collect();
    let mut left_out = Vec::new();
    let (budget, amounts) = funds::sum(evaluations, &mut left_out);
    let mut rows = Vec::new();
    let mut kept: Vec<(&Gathered<'_>, Combined<'_>)> = Vec::new();
    let gathered = gather(evaluations);
    for group in &gathered {
        let combined = match combine(scheme, rule, &cards, group, evaluations.len()) {
            Ok(combined) => combined,
            Err(reason) => {
                left_out.push(group.left_out(reason));
                if reason == LeftOutReason::OnlySome {
                    continue;
                }
                Combined::without_actual(group)
            }
        };
        if let Some(way) = combined.way {
            let row = u32::try_from(kept.len()).unwrap_or(u32::MAX).saturating_add(1);
            rows.push(RolledRow { row, way, contributions: combined.contributions.clone() });
        }
        kept.push((group, combined));
    }
    let begin = || begin(&header, evaluations, &budget);
    let draft = add_rows(begin(), &kept, None).build()?;
    let evaluation = match scheme.score(&draft) {
        Ok(card) => add_rows(declare(begin(), &budget, &card), &kept, Some(&card)).build()?,
        Err(_) => draft.clone(),
    };
    Ok(RollUp { evaluation, rows, amounts, left_out })
}

/// Whether all are of the kind and the year of the one that is made.
fn check_headers(header: &Header, evaluations: &[Evaluation]) -> Result<(), Error> {
    if evaluations.is_empty() {
        return Err(Error::NothingToRollUp);
    }
    for (number, other) in (1..).zip(evaluations.iter().map(Evaluation::header)) {
        if other.kind != header.kind {
            return Err(Error::RollUpOfOtherKind { evaluation: number });
        }
        if let (Some(year), Some(wanted)) = (other.fiscal_year, header.fiscal_year) {
            if year != wanted {
                return Err(Error::RollUpOfOtherYear { evaluation: number, year });
            }
        }
    }
    Ok(())
}

/// The rows that measure the same, in the order in which they are first met.
fn gather(evaluations: &[Evaluation]) -> Vec<Gathered<'_>> {
    let mut all: Vec<Gathered<'_>> = Vec::new();
    let mut by_key: BTreeMap<RowKey<'_>, Vec<usize>> = BTreeMap::new();
    for (number, evaluation) in (1..).zip(evaluations) {
        for row in evaluation.indicators().filter(Row::is_counted) {
            let places = by_key.entry(row.key()).or_default();
            let open = |all: &[Gathered<'_>], same_unit: bool| {
                let is_open = |place: &&usize| {
                    let group = all.get(**place);
                    group.is_some_and(|group| group.is_open(number) && (!same_unit || group.has_unit_of(&row)))
                };
                places.iter().find(is_open).copied()
            };
            match open(&all, true).or_else(|| open(&all, false)).and_then(|place| all.get_mut(place)) {
                Some(group) => group.push(number, row),
                None => {
                    places.push(all.len());
                    all.push(Gathered::new(number, row));
                }
            }
        }
    }
    all
}

/// What stands around the rows: the budget, the points of the blocks on which all agree, and the goals.
fn begin(header: &Header, evaluations: &[Evaluation], budget: &BudgetExecution) -> EvaluationBuilder {
    let mut builder = Evaluation::builder(header.clone()).budget(budget.clone());
    let Some((first, others)) = evaluations.split_first() else { return builder };
    for (name, points) in first.block_points() {
        if others.iter().all(|other| other.block_points().any(|block| block == (name, points))) {
            builder.add_block_points(name, points);
        }
    }
    for goal in funds::goals(evaluations) {
        builder = builder.goal(goal);
    }
    builder
}

/// Declares what was computed for the execution and in all.
fn declare(builder: EvaluationBuilder, budget: &BudgetExecution, card: &Scorecard<'_>) -> EvaluationBuilder {
    let mut budget = budget.clone();
    budget.declared_score = card.execution_points().filter(|_| card.execution_rate().is_some());
    let declared = DeclaredScores { total: Some(card.total()), ..DeclaredScores::default() };
    builder.budget(budget).declared(declared)
}

fn add_rows(
    mut builder: EvaluationBuilder,
    rows: &[(&Gathered<'_>, Combined<'_>)],
    card: Option<&Scorecard<'_>>,
) -> EvaluationBuilder {
    for (row, (group, combined)) in (1..).zip(rows) {
        let computed = card.and_then(|card| card.award(row)).map(|award| award.points);
        builder.add(combined.indicator(group, computed.filter(|_| combined.way.is_some())));
    }
    builder
}
