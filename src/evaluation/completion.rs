//! What can be said of a row only when all rows are there.
//!
//! Weights that a form without a weight column implies, rows that only head the unweighed rows below them, blocks that
//! are checklists, and the sums of blocks and groups. Rows that repeat others: see `repetition`.

use crate::error::Error;
use crate::error::limited::{Limited, within};
use crate::evaluation::answer::Answer;
use crate::evaluation::base_data::BaseAmount;
use crate::evaluation::budget::Column;
use crate::evaluation::doubts::Doubts;
use crate::evaluation::header::CellPlace;
use crate::evaluation::rows::{
    Block, CellState, DECLARES_ALL, Facts, IMPLIED_WEIGHT, PrintedRow, RowFigures, SCORED, UNDECLARED,
};
use crate::evaluation::{Evaluation, MAX_LIST, MAX_TEXT};
use crate::exact::points::Points;
use crate::notation::hierarchy::BlockKind;
use crate::notation::money::Amount;
use crate::notation::reading::Target;
use crate::notation::{cells, characters, remarks};
use crate::scheme::formula::AmountName;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

impl Evaluation {
    /// Takes off what says nothing, as the reader of forms does: spaces around names, marks in place of a grade.
    pub(crate) fn tidy(&mut self) {
        trim(&mut self.header.scheme);
        for scores in [&mut self.declared, &mut self.summary] {
            trim(&mut scores.grade);
            scores.grade = scores.grade.take().filter(|grade| cells::read_target(grade) != Target::NotApplicable);
            for subtotal in &mut scores.subtotals {
                trim_name(&mut subtotal.name);
            }
        }
    }

    pub(crate) fn check_limits(&self) -> Result<(), Error> {
        if let Some(year) = self.header.fiscal_year.filter(|year| !(1900..3000).contains(year)) {
            return Err(Error::FiscalYear(year));
        }
        let (found, field) = self.longest_text();
        within(Limited::Text { row: None, field }, MAX_TEXT, found)?;
        let lists = [
            (Limited::Parts, self.budget.parts.len()),
            (Limited::Statements, self.budget.statements.len()),
            (Limited::Goals, self.goals.len()),
            (Limited::Subtotals, self.declared.subtotals.len().max(self.summary.subtotals.len())),
            (Limited::NamedAmounts, self.named_amounts.len().max(self.base_data.len())),
            (Limited::Analyses, self.analyses.len()),
            (
                Limited::RowsOfGoal,
                self.goals.iter().filter_map(|goal| Some(goal.indicators.as_ref()?.len())).max().unwrap_or(0),
            ),
        ];
        for (list, found) in lists {
            within(list, MAX_LIST, found)?;
        }
        for (goal, number) in self.goals.iter().zip(1usize..) {
            let absent = goal.indicators.iter().flatten().find(|row| self.indicator(**row).is_none());
            if let Some(row) = absent {
                return Err(Error::GoalWithoutRow { goal: number, row: *row, rows: self.rows.len() });
            }
        }
        let without_row = self.unreadable.iter().find_map(|cell| match cell.place {
            CellPlace::Row(row) => self.indicator(row).is_none().then_some(row),
            _ => None,
        });
        if let Some(row) = without_row {
            return Err(Error::CellWithoutRow { row, rows: self.rows.len() });
        }
        Ok(())
    }

    /// The bytes of the longest text outside the rows, whose texts are measured as they come, and its field.
    fn longest_text(&self) -> (usize, &'static str) {
        let mut longest = (self.header.subject.len(), "subject");
        let mut see = |text: &String, field| {
            if text.len() > longest.0 {
                longest = (text.len(), field);
            }
        };
        let single = [
            (&self.header.authority, "authority"),
            (&self.header.unit, "unit"),
            (&self.header.scheme, "scheme"),
            (&self.budget.reason, "reason"),
            (&self.deviation_analysis, "deviation_analysis"),
            (&self.improvement, "improvement"),
            (&self.unfinished, "unfinished"),
            (&self.results.previous, "previous"),
            (&self.results.budget_link, "budget_link"),
            (&self.results.publication, "publication"),
        ];
        single.into_iter().for_each(|(text, field)| text.iter().for_each(|text| see(text, field)));
        for part in &self.budget.parts {
            see(&part.name, "name");
            part.group.iter().for_each(|group| see(group, "group"));
        }
        self.budget.statements.iter().for_each(|statement| see(&statement.name, "name"));
        for goal in &self.goals {
            see(&goal.text, "goal");
            goal.actual.iter().for_each(|actual| see(actual, "actual"));
        }
        for analysis in &self.analyses {
            see(&analysis.about, "about");
            analysis.text.iter().for_each(|text| see(text, "text"));
        }
        self.base_data.iter().for_each(|amount| see(&amount.name, "name"));
        for scores in [&self.declared, &self.summary] {
            scores.grade.iter().for_each(|grade| see(grade, "grade"));
            scores.subtotals.iter().for_each(|subtotal| see(&subtotal.name, "name"));
        }
        longest
    }

    /// The base data and the amounts of the budget table under the names that formulas use, unless the host has given
    /// its own.
    pub(crate) fn complete_amounts(&mut self) {
        self.amounts = self.budget.completed_amounts();
        self.finest = self.budget.finest_of(self.amounts);
        if !self.named_amounts.is_empty() {
            self.formula_amounts = self.named_amounts.clone();
            return;
        }
        let yuan = |column: Column| self.amounts.get(column).map(Amount::yuan);
        let (initial, adjusted) = (yuan(Column::Initial), yuan(Column::Adjusted));
        let adjustment = adjusted.zip(initial).and_then(|(adjusted, initial)| adjusted.checked_sub(initial));
        let known = [
            (AmountName::InitialBudget, initial),
            (AmountName::AdjustedBudget, adjusted),
            (AmountName::BudgetAdjustment, adjustment),
            (AmountName::Expenditure, yuan(Column::Executed)),
        ];
        let of_table = known.into_iter().filter_map(|(name, value)| Some((name, value?)));
        self.formula_amounts = self.base_data.iter().filter_map(BaseAmount::named).collect();
        for (name, value) in of_table {
            if self.formula_amounts.iter().all(|(known, _)| *known != name) {
                self.formula_amounts.push((name, value));
            }
        }
    }

    /// Decides which fields outside the rows still hold the instruction of the form.
    pub(crate) fn note_instructions(&mut self) {
        let is_left = |field: &Option<String>| field.as_deref().is_some_and(remarks::is_instruction);
        self.overview.instruction_as_reason = is_left(&self.budget.reason);
        self.overview.instruction_as_analysis = is_left(&self.deviation_analysis);
        self.overview.instruction_as_improvement = is_left(&self.improvement);
    }

    /// Puts the unreadable cells into the order of a report.
    pub(crate) fn sort_unreadable(&mut self) {
        self.unreadable.sort_by(|left, right| left.place.cmp(&right.place));
    }

    /// Decides which rows are scored and which of them scoring can take the short way, and adds up blocks and groups.
    pub(crate) fn complete_rows(&mut self) {
        let implies_weights = self.overview.implies_weights();
        let Self { figures, rows, blocks, groups, overview, .. } = self;
        // The first scored rows of unusual groups that begin with rows for information, which do not stand for them.
        let mut late = Vec::new();
        for (index, figures) in figures.iter_mut().enumerate() {
            let below = rows.get(index.saturating_add(1));
            let heads = rows.get(index).is_some_and(|row| row.facts.has(Facts::NEITHER) && row.heads(below));
            let Some(row) = rows.get_mut(index) else { continue };
            let declared = row.declared_millionths();
            let weighed = row.is_weighed();
            if let (Some(declared), true) = (declared, !weighed && implies_weights) {
                figures.weight = declared;
                figures.flags |= IMPLIED_WEIGHT;
            }
            let scored = weighed || declared.is_some();
            if scored {
                figures.flags |= SCORED;
                if !weighed && !implies_weights {
                    figures.answer = Answer::Unweighed;
                } else if heads {
                    figures.answer = Answer::Parent;
                }
            }
            figures.flags |= match declared {
                None => UNDECLARED,
                Some(score) if score == figures.weight => DECLARES_ALL,
                Some(_) => 0,
            };
            row.doubts = row.doubts.completed(scored, figures.answer);
            let Some(block) = blocks.get_mut(usize::from(figures.block)) else { continue };
            block.rows = block.rows.saturating_add(1);
            if !scored {
                continue;
            }
            overview.undeclared |= declared.is_none();
            block.add(figures, row, declared);
            if let Some(group) = usize::try_from(row.group).ok().and_then(|group| groups.get_mut(group)) {
                if !group.usual && group.scored == 0 && !row.doubts.has(Doubts::UNUSUAL_KIND) {
                    late.push(index);
                }
                group.weights = group.weights.saturating_add(figures.weight);
                group.scored = group.scored.saturating_add(1);
            }
        }
        for index in late {
            if let Some(row) = rows.get_mut(index) {
                row.doubts = row.doubts.with(Doubts::UNUSUAL_KIND);
            }
        }
        for block in &*blocks {
            overview.unweighed |= block.unweighed;
            overview.scored = overview.scored.saturating_add(block.scored);
            overview.declared = overview.declared.saturating_add(block.declared);
        }
        overview.prints_block_points = blocks.iter().any(Block::prints_points);
        overview.kinds = groups.iter().filter(|group| group.scored > 0).map(|group| group.kind.index()).collect();
        if blocks.iter().any(Block::is_checklist) {
            self.complete_checklists();
        }
    }

    /// The rows of a checklist that have no target are judged item by item; one with a target is scored by it.
    fn complete_checklists(&mut self) {
        for (figures, row) in self.figures.iter_mut().zip(&mut self.rows) {
            let in_checklist = self.blocks.get(usize::from(figures.block)).is_some_and(Block::is_checklist);
            if in_checklist && row.target.is_empty() && figures.is_scored() && figures.answer != Answer::Unweighed {
                figures.answer = Answer::Checklist;
                row.doubts = row.doubts.completed(true, figures.answer);
            }
        }
    }
}

impl Block {
    /// Whether the form prints points for the block. What stands over several blocks (年度绩效指标, 项目绩效) has none of its
    /// own.
    fn prints_points(&self) -> bool {
        self.printed.is_some() && (self.rows > 0 || self.kind != BlockKind::Other)
    }

    /// Adds a scored row.
    fn add(&mut self, figures: &RowFigures, row: &PrintedRow, declared: Option<i64>) {
        if self.scored == 0 {
            self.first_weight = figures.weight;
        }
        self.scored = self.scored.saturating_add(1);
        self.weights = self.weights.saturating_add(figures.weight);
        self.equal_weights &= figures.weight == self.first_weight;
        self.targets = self.targets.saturating_add(u32::from(!row.target.is_empty()));
        self.unweighed |= figures.answer == Answer::Unweighed;
        self.declared = self.declared.saturating_add(declared.unwrap_or(0));
    }
}

impl PrintedRow {
    /// Whether a weight is printed, in its cell or in the name.
    fn is_weighed(&self) -> bool {
        self.weight_state == CellState::Printed || self.facts.has(Facts::WEIGHT_IN_NAME)
    }

    /// The declared score in millionths of points.
    fn declared_millionths(&self) -> Option<i64> {
        let declared = || Points::from_parts(self.declared, self.declared_places).millionths();
        (self.declared_state == CellState::Printed).then(declared)
    }

    /// Whether the row below is an unweighed one of its group that has both a target and an actual.
    fn heads(&self, below: Option<&Self>) -> bool {
        below.is_some_and(|below| {
            below.group == self.group
                && !below.is_weighed()
                && below.declared_state != CellState::Printed
                && below.facts.has(Facts::BOTH)
        })
    }
}

/// Without spaces around it; a blank text is none.
fn trim(text: &mut Option<String>) {
    if let Some(text) = text {
        trim_name(text);
    }
    text.take_if(|text| text.is_empty());
}

/// Without spaces around it, and the same text where there are none.
fn trim_name(text: &mut String) {
    let bare = characters::trim(text);
    if bare.len() < text.len() {
        *text = bare.to_string();
    }
}
