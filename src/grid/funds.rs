//! Stage 6: the funds of a form, total and parts.

use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::bands::Scan;
use super::below::Severity;
use super::clean;
use super::columns::{Column, Heading};
use super::draft::{MoneyDraft, Value};
use super::fund_lines::{field_of, fund_in_cell, is_group};
use super::note::{Code, Note};
use super::options::ColumnRole;
use super::source::{BudgetField, Source};
use super::verify::DoubtedCells;
use super::words::Word;

/// A row of funds: its name and its amounts.
struct FundRow<'g> {
    /// The cell of its name; `None` where it has none.
    name: Option<usize>,
    group: Option<usize>,
    money: MoneyDraft<'g>,
    /// Amounts below headings of sources.
    sources: Vec<(usize, BudgetField, Value<'g>)>,
    is_total: bool,
}

impl<'g> Scan<'_, 'g, '_> {
    /// Reads the band below a heading of funds; the row behind it.
    pub(super) fn funds(&mut self, heading: &Heading) -> usize {
        let draft = self.draft();
        draft.has_funds = true;
        let columns = self.fund_columns(heading);
        let named_above = self.total_in_heading(heading);
        self.unit_of_heading(heading);
        let mut rows: Vec<FundRow<'g>> = Vec::new();
        let mut inline: Vec<MoneyDraft<'g>> = Vec::new();
        let mut groups: Vec<(usize, usize)> = Vec::new();
        let mut doubts = DoubtedCells::default();
        let mut row = heading.end;
        while row < self.sheet.height {
            if self.sheet.printed(row).next().is_none() {
                row = row.saturating_add(1);
                continue;
            }
            if self.ends_funds(row, heading, &columns) {
                break;
            }
            if self.inline_funds(row, heading, &mut groups, &mut inline) {
                row = row.saturating_add(1);
                continue;
            }
            if let Some(read) = self.fund_row(row, heading, &columns, named_above, rows.len(), &mut doubts) {
                rows.push(read);
            }
            row = row.saturating_add(1);
        }
        if doubts.refuses(rows.len()) {
            if let Some((index, text)) = doubts.first(self.sheet) {
                self.note(Code::ColumnsDoNotFit, index, text);
            }
            return row;
        }
        for index in doubts.cells() {
            let text = self.sheet.cell(index).map_or("", |cell| cell.text);
            self.note(Code::CellDoubtful, index, text);
        }
        self.take_funds(rows, inline);
        self.fund_points(heading, &columns);
        row
    }

    /// The columns of amounts and points; notes on headings without a role.
    fn fund_columns(&mut self, heading: &Heading) -> Vec<Column> {
        let mut columns: Vec<Column> = Vec::new();
        for column in &heading.columns {
            let text = self.sheet.cell(column.cell).map_or("", |cell| cell.text);
            let Some(role) = column.role else {
                let is_blank_below = (heading.end..heading.end.saturating_add(8)).all(|row| {
                    self.sheet
                        .cell_at(row, column.first)
                        .is_none_or(|cell| cell.is_blank() || cell.column != column.first)
                });
                let note = Note::at(Code::ColumnUnknown, self.sheet.position(column.cell), text);
                self.drafts.current.notes.push(if is_blank_below { note.weighing(Severity::Advice) } else { note });
                self.account.tick_off(column.cell);
                columns.push(Column { role: Some(ColumnRole::Ignore), ..*column });
                continue;
            };
            self.account.tick_off(column.cell);
            let is_same =
                |known: &Column| known.role == Some(role) && known.source.is_none() && column.source.is_none();
            if role != ColumnRole::Ignore && columns.iter().any(is_same) {
                self.note(Code::ColumnTwice, column.cell, text);
                columns.push(Column { role: Some(ColumnRole::Ignore), ..*column });
                continue;
            }
            columns.push(*column);
        }
        columns
    }

    /// A total whose name stands in the heading row, beside the headings of its amounts.
    fn total_in_heading(&mut self, heading: &Heading) -> Option<usize> {
        let first = heading.first_column();
        self.sheet
            .printed(heading.top)
            .find(|(_, cell)| cell.column < first && cell.meaning.is(Word::FundTotal))
            .map(|(index, _)| index)
    }

    /// The unit of money in the corner, a label of the section, or a heading.
    pub(super) fn unit_of_heading(&mut self, heading: &Heading) {
        let rows = heading.top..heading.end.saturating_add(1);
        let found = rows.flat_map(|row| self.sheet.printed(row)).find_map(|(index, cell)| {
            let alone = || clean::unit_of(cell.text).filter(|_| cell.text.len() < 30);
            clean::money_unit(cell.text).or_else(alone).map(|unit| (index, unit))
        });
        if let Some((index, unit)) = found {
            let source = Source::Cell(self.sheet.position(index));
            let budget = &mut self.drafts.current.budget;
            if budget.get(BudgetField::Unit).is_none() {
                budget.set(BudgetField::Unit, Value { text: Cow::Borrowed(unit), source });
            }
            // A cell that prints nothing but the unit.
            if self.sheet.cell(index).is_some_and(|cell| clean::label(cell.text).len() <= unit.len().saturating_add(16))
            {
                self.account.tick_off(index);
            }
        }
    }

    /// The points of the execution, in the section's label or in the heading of its score.
    pub(super) fn fund_points(&mut self, heading: &Heading, columns: &[Column]) {
        let mut blocks = Vec::new();
        self.section_points(heading, &mut blocks);
        let has_weight = self.drafts.current.budget.get(BudgetField::Weight).is_some();
        if !has_weight && !columns.iter().any(|column| column.role == Some(ColumnRole::Weight)) {
            let in_heading =
                columns.iter().filter(|column| column.role == Some(ColumnRole::Score)).find_map(|column| {
                    let points = clean::points(self.sheet.cell(column.cell)?.text)?;
                    let source = Source::Cell(self.sheet.position(column.cell));
                    Some(Value { text: Cow::Borrowed(points), source })
                });
            if let Some(points) = blocks.first().map(|(_, points)| points.clone()).or(in_heading) {
                self.drafts.current.budget.set(BudgetField::Weight, points);
            }
        }
        let draft = &mut self.drafts.current;
        for block in blocks {
            if !draft.blocks.iter().any(|(name, _)| name.text == block.0.text) {
                draft.blocks.push(block);
            }
        }
    }

    /// Whether a row belongs to the band no more.
    fn ends_funds(&mut self, row: usize, heading: &Heading, columns: &[Column]) -> bool {
        let first = heading.first_column();
        let Some((_, cell)) = self.lead(row, first) else { return false };
        if cell.meaning.label.is_some_and(Word::ends_funds) || self.title(row).is_some() {
            return true;
        }
        let is_amount_row = self.has_amount(row, columns);
        if self.indicator_heading(row).is_some() || self.fund_heading(row).is_some() && !is_amount_row {
            return true;
        }
        // The label of the section reaches down over the band's rows.
        let is_within = (0..first).any(|column| {
            let section = self.sheet.cell_at(heading.top, column);
            section.is_some_and(|section| {
                section.rows > 1
                    && section.bottom() > row
                    && section.meaning.is_known()
                    && section.bottom() > heading.end
            })
        });
        if is_within {
            return false;
        }
        let is_reached_by_section = (0..first).any(|column| {
            self.sheet.cell_at(heading.top, column).is_some_and(|section| {
                section.row <= heading.top && section.bottom() > heading.end && !section.is_blank()
            })
        });
        // Below the last row of the section, or without one: what has no amounts is no row of funds.
        !is_amount_row && (is_reached_by_section || !self.may_be_blank_fund(row, first))
    }

    fn has_amount(&self, row: usize, columns: &[Column]) -> bool {
        columns.iter().filter(|column| column.role.is_some_and(ColumnRole::is_amount)).any(|column| {
            (column.first..column.end).any(|place| {
                self.sheet
                    .cell_at(row, place)
                    .is_some_and(|cell| cell.column >= column.first && cell.row == row && clean::is_number(cell.text))
            })
        })
    }

    /// Whether a row prints a name of funds and nothing else, or funds with their amounts in the same cells.
    fn may_be_blank_fund(&self, row: usize, first: usize) -> bool {
        self.sheet.printed(row).all(|(_, cell)| {
            cell.column < first && cell.right() <= first
                || clean::is_mark(cell.text)
                || fund_in_cell(cell.text).is_some()
                || is_group(cell.text)
                || clean::is_number(cell.text)
        })
    }

    fn fund_row(
        &mut self,
        row: usize,
        heading: &Heading,
        columns: &[Column],
        named_above: Option<usize>,
        rows_before: usize,
        doubts: &mut DoubtedCells,
    ) -> Option<FundRow<'g>> {
        let (name, group) = self.fund_name(row, heading);
        let mut read = FundRow { name, group, money: MoneyDraft::default(), sources: Vec::new(), is_total: false };
        let mut printed = false;
        for column in columns {
            let Some(field) = column.role.and_then(field_of) else {
                self.tick_off_cell(row, column);
                continue;
            };
            let Some(value) = self.fund_cell(row, column, field, doubts) else { continue };
            printed |= !value.text.is_empty();
            match column.source {
                Some(source) => read.sources.push((source, field, value)),
                None => read.money.set(field, value),
            }
        }
        if read.name.is_none() && printed && named_above.is_none() && rows_before > 0 {
            if let Some((index, text)) = self.sheet.printed(row).next().map(|(index, cell)| (index, cell.text)) {
                self.row_not_read(row, index, text);
            }
            return None;
        }
        let name_cell = read.name.and_then(|index| self.sheet.cell(index));
        read.is_total = match name_cell {
            Some(cell) => matches!(cell.meaning.label, Some(Word::FundTotal | Word::Sum | Word::Total)),
            None => named_above.is_some(),
        };
        if name_cell.is_some_and(|cell| clean::is_number(cell.text)) {
            doubts.doubt(row, read.name.unwrap_or(0));
        }
        if name_cell.is_none() && !printed {
            return None;
        }
        if name_cell.is_some_and(|cell| clean::is_placeholder(cell.text)) && !printed {
            return None;
        }
        Some(read)
    }

    /// The value of a cell of funds; `None` where none begins in this row.
    fn fund_cell(
        &mut self,
        row: usize,
        column: &Column,
        field: BudgetField,
        doubts: &mut DoubtedCells,
    ) -> Option<Value<'g>> {
        let (index, more) = self.cell_of(row, column);
        let index = index?;
        let cell = self.sheet.cell(index).copied().filter(|cell| cell.row >= row)?;
        self.account.tick_off(index);
        for index in more {
            self.note(Code::CellsJoined, index, cell.text);
            self.account.tick_off(index);
        }
        let mut value = self.value(index);
        let is_reason = field == BudgetField::Reason;
        // One text over total and parts, or with a limit of characters, is the form's own.
        if is_reason && (cell.rows > 1 || clean::is_instruction(cell.text)) {
            value.text = Cow::Borrowed("");
            if !cell.is_blank() && !clean::is_instruction(cell.text) {
                self.note(Code::CellNotCarried, index, cell.text);
            }
        }
        if !is_reason && !clean::is_amount_or_blank(cell.text) {
            doubts.doubt(row, index);
        }
        Some(value)
    }

    fn tick_off_cell(&mut self, row: usize, column: &Column) {
        for place in column.first..column.end {
            if let Some(index) = self.sheet.index_at(row, place) {
                if self.sheet.cell(index).is_some_and(|cell| cell.column >= column.first) {
                    self.account.tick_off(index);
                }
            }
        }
    }

    /// The name of a row of funds: the last text left of its amounts; a group before it, where that says so.
    fn fund_name(&mut self, row: usize, heading: &Heading) -> (Option<usize>, Option<usize>) {
        let first = heading.first_column();
        let (mut name, mut group, mut section) = (None, None, None);
        let mut last = None;
        for column in 0..first {
            let Some(index) = self.sheet.index_at(row, column) else { continue };
            if last == Some(index) {
                continue;
            }
            last = Some(index);
            let Some(cell) = self.sheet.cell(index).filter(|cell| !cell.is_blank()) else { continue };
            // The section's label, the corner, and what the heading itself prints.
            let is_of_heading = cell.row < heading.end && (cell.row < row && !cell.meaning.is(Word::FundTotal));
            let is_unit = clean::unit_of(cell.text).is_some() || clean::label(cell.text).starts_with(['(', '（']);
            if is_of_heading || is_unit {
                continue;
            }
            // 财政资金 may be a section, and a fund.
            if cell.meaning.is(Word::Section) {
                section = Some(index).filter(|_| cell.rows == 1);
                continue;
            }
            if is_group(cell.text) {
                group = Some(index);
                self.account.tick_off(index);
                continue;
            }
            name = Some(index);
        }
        let name = name.or(section);
        if let Some(name) = name {
            self.account.tick_off(name);
        }
        (name, group)
    }

    /// The total is the row of its name, or the only one; every other row is a part.
    fn take_funds(&mut self, rows: Vec<FundRow<'g>>, inline: Vec<MoneyDraft<'g>>) {
        let only = rows.len() == 1;
        let total = rows.iter().position(|row| row.is_total).or_else(|| only.then_some(0));
        // What 其中 follows is the total of it, whatever its name.
        let total = total.or_else(|| {
            let of_which = |row: &FundRow<'_>| {
                row.name.and_then(|name| self.sheet.cell(name)).is_some_and(|cell| cell.text.starts_with("其中"))
            };
            rows.iter().position(of_which).and_then(|part| part.checked_sub(1))
        });
        let mut parts: Vec<MoneyDraft<'g>> = Vec::new();
        for (index, mut row) in rows.into_iter().enumerate() {
            if Some(index) == total {
                self.name_of_total(row.name);
                for (source, field, value) in row.sources {
                    self.source_part(&mut parts, &mut row.money, source, field, value);
                }
                for field in BudgetField::ALL {
                    let value = row.money.get(*field).cloned();
                    if let Some(value) = value {
                        let budget = &mut self.drafts.current.budget;
                        if budget.get(*field).is_none() {
                            budget.set(*field, value);
                        }
                    }
                }
                continue;
            }
            for (source, field, value) in row.sources {
                if self.is_total_source(source) {
                    row.money.set(field, value);
                }
            }
            if let Some(name) = row.name {
                row.money.set(BudgetField::Name, self.part_name(name));
            }
            if let Some(group) = row.group {
                let mut value = self.label(group);
                value.text = Cow::Owned(value.text.trim_end_matches([':', '：']).to_string());
                row.money.set(BudgetField::Group, value);
            }
            parts.push(row.money);
        }
        parts.extend(inline);
        self.drafts.current.parts.extend(parts);
    }

    /// A form has no field for the name of the total: one that is not known is told.
    fn name_of_total(&mut self, name: Option<usize>) {
        let Some((index, cell)) = name.and_then(|index| Some((index, *self.sheet.cell(index)?))) else { return };
        if !cell.meaning.is_known() {
            self.note(Code::CellNotCarried, index, cell.text);
        }
    }

    fn is_total_source(&self, source: usize) -> bool {
        let label = self.sheet.cell(source).and_then(|cell| cell.meaning.label);
        matches!(label, Some(Word::FundTotal | Word::Sum | Word::Subtotal | Word::Total))
    }

    /// An amount of the total below the heading of a source.
    fn source_part(
        &self,
        parts: &mut Vec<MoneyDraft<'g>>,
        total: &mut MoneyDraft<'g>,
        source: usize,
        field: BudgetField,
        value: Value<'g>,
    ) {
        if self.is_total_source(source) {
            total.set(field, value);
            return;
        }
        let name = self.part_name(source);
        let known = parts.iter_mut().find(|part| part.text(BudgetField::Name) == name.text);
        match known {
            Some(part) => part.set(field, value),
            None => {
                let mut part = MoneyDraft::default();
                part.set(BudgetField::Name, name);
                part.set(field, value);
                parts.push(part);
            }
        }
    }

    /// The name of a part: without 其中 and the colon.
    pub(super) fn part_name(&self, index: usize) -> Value<'g> {
        let value = self.label(index);
        let bare = value.text.trim_end_matches([':', '：']);
        let bare = bare.strip_prefix("其中").map_or(bare, |rest| rest.trim_start_matches([':', '：']));
        Value { text: Cow::Owned(bare.to_string()), source: value.source }
    }
}
