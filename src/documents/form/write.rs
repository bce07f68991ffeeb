//! Writing a form: an evaluation in canonical notation, from which the same one is read again.

use crate::documents::form::{
    Cell, Form, FormAmount, FormAnalysis, FormBlock, FormBudget, FormGoal, FormPart, FormResults, FormRow, FormScores,
    FormStatement, FormSubtotal,
};
use crate::evaluation::Evaluation;
use crate::evaluation::base_data::BaseAmount;
use crate::evaluation::budget::{Amounts, BudgetExecution, Rate};
use crate::evaluation::header::{DeclaredScores, Goal};
use crate::evaluation::indicator::PointsCell;
use crate::evaluation::narrative::{Analysis, Results};
use crate::evaluation::row::Row;
use crate::exact::points::Points;
use crate::notation::canonical;
use crate::notation::date::Deadline;
use crate::notation::hierarchy::block_label;
use crate::notation::money::Amount;
use crate::notation::reading::{Quantity, Target};
use alloc::format;
use alloc::string::{String, ToString};

impl Form<'static> {
    /// Prints an evaluation: texts as they were printed, typed values in canonical notation.
    ///
    /// Reading the form again gives the same evaluation, except for what a printed form has no column for: rules of
    /// their own, deductions, checklists, named amounts, readings that differ from what is printed, and the cells that
    /// could not be read. An `evaluation/1` document keeps all of these.
    #[must_use]
    pub fn write(evaluation: &Evaluation) -> Self {
        let header = evaluation.header();
        let text = |text: &str| Cell::from(text.to_string());
        Self {
            subject: Some(header.subject.as_str()).filter(|subject| !subject.is_empty()).map(text),
            authority: header.authority.as_deref().map(text),
            unit: header.unit.as_deref().map(text),
            fiscal_year: header.fiscal_year.map(|year| Cell::from(year.to_string())),
            reported_on: header.reported_on.map(|date| Cell::from(date_cell(date))),
            scheme: header.scheme.as_deref().map(text),
            budget: write_budget(evaluation.budget()),
            goals: evaluation.goals().iter().map(write_goal).collect(),
            blocks: evaluation
                .block_points()
                .map(|(name, points)| FormBlock {
                    name: Cell::from(block_label(name, points).into_owned()),
                    points: points_cell(Some(points)),
                })
                .collect(),
            rows: evaluation.indicators().map(|row| write_row(&row)).collect(),
            declared: write_scores(evaluation.declared()),
            summary: write_scores(evaluation.summary()),
            deviation_analysis: evaluation.deviation_analysis().map(text),
            improvement: evaluation.improvement().map(text),
            analyses: evaluation.analyses().iter().map(write_analysis).collect(),
            results: write_results(evaluation.results()),
            unfinished: evaluation.unfinished().map(text),
            amounts: evaluation.base_data().iter().map(write_base_amount).collect(),
            ..Self::new(header.kind)
        }
    }
}

fn date_cell(date: Deadline) -> String {
    let year = date.year().map_or(String::new(), |year| format!("{year}年"));
    let day = date.day().map_or(String::new(), |day| format!("{day}日"));
    format!("{year}{}月{day}", date.month())
}

fn amount_cell(amount: Option<Amount>) -> Option<Cell<'static>> {
    amount.map(|amount| Cell::from(amount.to_string()))
}

fn rate_cell(rate: Option<Rate>) -> Option<Cell<'static>> {
    rate.map(|rate| Cell::from(format!("{}{}", rate.number.as_written(), if rate.percent { "%" } else { "" })))
}

fn points_cell(points: Option<Points>) -> Option<Cell<'static>> {
    points.map(|points| Cell::from(points.number().as_written().to_string()))
}

fn write_budget(budget: &BudgetExecution) -> FormBudget<'static> {
    FormBudget {
        unit: Some(Cell::from(budget.unit.name())),
        initial: amount_cell(budget.amounts.initial),
        adjusted: amount_cell(budget.amounts.adjusted),
        executed: amount_cell(budget.amounts.executed),
        rate: rate_cell(budget.rate),
        weight: points_cell(budget.weight),
        declared_score: points_cell(budget.declared_score),
        reason: budget.reason.clone().map(Cell::from),
        parts: budget
            .parts
            .iter()
            .map(|part| FormPart {
                group: part.group.clone().map(Cell::from),
                rate: rate_cell(part.rate),
                ..write_part(&part.name, &part.amounts)
            })
            .collect(),
        statements: budget
            .statements
            .iter()
            .map(|statement| FormStatement {
                name: Some(Cell::from(statement.name.clone())),
                initial: amount_cell(statement.amounts.initial),
                adjusted: amount_cell(statement.amounts.adjusted),
                executed: amount_cell(statement.amounts.executed),
                of: statement.of.clone().map(|of| Cell::from(String::from(of))),
                rate: rate_cell(statement.rate),
                unit: None,
            })
            .collect(),
    }
}

fn write_part(name: &str, amounts: &Amounts) -> FormPart<'static> {
    FormPart {
        name: Some(Cell::from(name.to_string())),
        initial: amount_cell(amounts.initial),
        adjusted: amount_cell(amounts.adjusted),
        executed: amount_cell(amounts.executed),
        ..FormPart::default()
    }
}

fn write_goal(goal: &Goal) -> FormGoal<'static> {
    FormGoal {
        text: Cell::from(goal.text.clone()),
        actual: goal.actual.clone().map(Cell::from),
        completed: goal.completed,
        indicators: goal.indicators.clone(),
    }
}

fn write_analysis(analysis: &Analysis) -> FormAnalysis<'static> {
    FormAnalysis { about: Cell::from(analysis.about.clone()), text: analysis.text.clone().map(Cell::from) }
}

fn write_results(results: &Results) -> FormResults<'static> {
    FormResults {
        previous: results.previous.clone().map(Cell::from),
        budget_link: results.budget_link.clone().map(Cell::from),
        publication: results.publication.clone().map(Cell::from),
    }
}

fn write_base_amount(amount: &BaseAmount) -> FormAmount<'static> {
    let cell = amount.value.map(|value| {
        let quantity = Quantity { unit: amount.unit.as_deref(), ..Quantity::new(value) };
        Cell::from(canonical::target(&Target::Quantity(quantity)).0)
    });
    FormAmount { name: Cell::from(amount.name.clone()), value: cell }
}

fn write_scores(scores: &DeclaredScores) -> FormScores<'static> {
    FormScores {
        total: points_cell(scores.total),
        grade: scores.grade.clone().map(Cell::from),
        subtotals: scores
            .subtotals
            .iter()
            .map(|subtotal| FormSubtotal {
                name: Cell::from(subtotal.name.clone()),
                score: points_cell(Some(subtotal.score)),
            })
            .collect(),
    }
}

fn write_row(row: &Row<'_>) -> FormRow<'static> {
    let text = |text: &str| Some(text).filter(|text| !text.is_empty()).map(|text| Cell::from(text.to_string()));
    let printed = |text: &str| Cell::from(text.to_string());
    let points = |cell: PointsCell| match cell {
        PointsCell::Absent => None,
        PointsCell::Blank => Some(Cell::from("")),
        PointsCell::Printed(points) => points_cell(Some(points)),
    };
    FormRow {
        level1: row.level1_label().map(Cell::from),
        level2: row.level2_label().map(Cell::from),
        level3: row.level3().and_then(text),
        weight: points(row.weight_cell()),
        sign: None,
        target: text(row.target_text()),
        unit: None,
        actual: text(row.actual_text()),
        declared_score: points(row.declared_cell()),
        deviation_reason: row.reason().map(printed),
        nature: row.nature().map(printed),
        standard: row.standard().map(printed),
        coefficient: row.coefficient().map(printed),
    }
}
