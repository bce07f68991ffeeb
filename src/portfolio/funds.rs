//! The budgets of several evaluations, summed with their parts; and their goals.

use crate::evaluation::Evaluation;
use crate::evaluation::budget::{Amounts, BudgetExecution, Column, Part};
use crate::evaluation::header::Goal;
use crate::exact::number::Number;
use crate::notation::money::{Amount, MoneyUnit};
use crate::notation::spelling;
use crate::portfolio::rolled::{LeftOut, LeftOutReason, RolledAmount};
use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The budgets summed: each column that all have, and each part. A part that only some have is nothing for the others.
pub(super) fn sum(evaluations: &[Evaluation], left_out: &mut Vec<LeftOut>) -> (BudgetExecution, Vec<RolledAmount>) {
    let mut amounts = Vec::new();
    let mut budget = BudgetExecution::default();
    let units = || evaluations.iter().map(|evaluation| evaluation.budget.unit);
    let unit = units().next().unwrap_or_default();
    budget.unit = if units().all(|other| other == unit) { unit } else { MoneyUnit::default() };
    let weight = evaluations.first().and_then(|evaluation| evaluation.budget.weight);
    budget.weight = weight.filter(|_| evaluations.iter().all(|evaluation| evaluation.budget.weight == weight));
    for column in Column::ALL {
        let all: Vec<_> = (1..).zip(evaluations).map(|(number, one)| (number, one.amounts.get(column))).collect();
        let total = Place { part: "", group: None, column };
        *budget.amounts.get_mut(column) = total.sum(&all, budget.unit, true, &mut amounts, left_out);
    }
    budget.parts = parts(evaluations, budget.unit, &mut amounts, left_out);
    (budget, amounts)
}

/// An amount of the budget.
struct Place<'a> {
    part: &'a str,
    group: Option<&'a str>,
    column: Column,
}

impl Place<'_> {
    /// The sum of what the evaluations have; `None` where none has it, or where it is told that the sum cannot be made.
    fn sum(
        &self,
        all: &[(usize, Option<Amount>)],
        unit: MoneyUnit,
        needs_all: bool,
        amounts: &mut Vec<RolledAmount>,
        left_out: &mut Vec<LeftOut>,
    ) -> Option<Amount> {
        let printed: Vec<(usize, Amount)> =
            all.iter().filter_map(|(number, amount)| Some((*number, (*amount)?))).collect();
        if printed.is_empty() {
            return None;
        }
        let mut tell = |reason| {
            let rows = printed.iter().map(|(number, _)| (*number, 0)).collect();
            left_out.push(LeftOut { name: self.part.to_string(), column: Some(self.column.code()), reason, rows });
            None
        };
        if needs_all && printed.len() < all.len() {
            return tell(LeftOutReason::OnlySome);
        }
        let yuan = printed.iter().try_fold(Number::ZERO, |sum, (_, amount)| sum.checked_add(amount.yuan()));
        let Some(sum) = yuan.and_then(|yuan| Amount::from_yuan(yuan, unit)) else {
            return tell(LeftOutReason::TooManyDigits);
        };
        amounts.push(RolledAmount {
            part: self.part.to_string(),
            group: self.group.map(String::from),
            column: self.column.code(),
            contributions: printed.iter().map(|(number, amount)| (*number, amount.yuan())).collect(),
        });
        Some(sum)
    }
}

/// The parts of all, matched by name and breakdown, in the order in which they are first met.
fn parts(
    evaluations: &[Evaluation],
    unit: MoneyUnit,
    amounts: &mut Vec<RolledAmount>,
    left_out: &mut Vec<LeftOut>,
) -> Vec<Part> {
    let mut order: Vec<Vec<(usize, &Part)>> = Vec::new();
    let mut known: BTreeMap<(Option<&str>, Cow<'_, str>, usize), usize> = BTreeMap::new();
    for (number, evaluation) in (1..).zip(evaluations) {
        // A name may stand twice in one budget: the first goes with the first.
        let mut met: BTreeMap<(Option<&str>, Cow<'_, str>), usize> = BTreeMap::new();
        for part in &evaluation.budget.parts {
            let key = (part.group.as_deref(), spelling::plain(&part.name));
            let times = met.entry(key.clone()).or_default();
            let place = *known.entry((key.0, key.1, *times)).or_insert(order.len());
            *times = times.saturating_add(1);
            match order.get_mut(place) {
                Some(parts) => parts.push((number, part)),
                None => order.push([(number, part)].into()),
            }
        }
    }
    let summed = order.iter().filter_map(|parts| {
        let (_, first) = parts.first()?;
        let mut sums = Amounts::default();
        for column in Column::ALL {
            let all: Vec<_> = parts.iter().map(|(number, part)| (*number, part.amounts.get(column))).collect();
            let place = Place { part: &first.name, group: first.group.as_deref(), column };
            *sums.get_mut(column) = place.sum(&all, unit, false, amounts, left_out);
        }
        let mut part = Part::new(first.name.clone(), sums);
        part.group.clone_from(&first.group);
        Some(part)
    });
    summed.collect()
}

/// The goals of all, each once. One is completed where all who have it completed it, and not where one did not.
pub(super) fn goals(evaluations: &[Evaluation]) -> Vec<Goal> {
    let mut goals: Vec<Goal> = Vec::new();
    let mut known: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
    for goal in evaluations.iter().flat_map(|evaluation| &evaluation.goals) {
        let place = *known.entry(spelling::plain(&goal.text)).or_insert(goals.len());
        match goals.get_mut(place) {
            Some(same) => {
                same.completed = match (same.completed, goal.completed) {
                    (Some(false), _) | (_, Some(false)) => Some(false),
                    (Some(true), Some(true)) => Some(true),
                    _ => None,
                }
            }
            None => goals.push(Goal { text: goal.text.clone(), completed: goal.completed, ..Goal::default() }),
        }
    }
    goals
}
