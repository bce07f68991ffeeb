//! Stage 3: the bands of a table, found by one scan from its first row to its last.

use super::account::Account;
use super::clean;
use super::columns::{Heading, TableKind};
use super::draft::{Draft, Value};
use super::drafts::Drafts;
use super::key::Keys;
use super::note::{Code, Note, NotePlace};
use super::options::ColumnRole;
use super::paragraph;
use super::place::{PlacedCell, Sheet};
use super::source::{Position, Source};
use super::words::Word;

/// The most rows of a heading.
const MAX_HEADING: usize = 3;

/// A table as it is read.
pub(super) struct Scan<'s, 'g, 'o> {
    pub(super) sheet: &'s Sheet<'g>,
    pub(super) account: Account,
    pub(super) keys: &'s mut Keys<'o>,
    pub(super) drafts: &'s mut Drafts<'g>,
}

impl<'g> Scan<'_, 'g, '_> {
    /// Reads the table from its first row on.
    pub(super) fn read(mut self) {
        if self.lists_projects() {
            return;
        }
        let mut row = 0;
        while row < self.sheet.height {
            row = self.next_band(row).max(row.saturating_add(1));
        }
        self.account.close(self.sheet, &mut self.drafts.current.notes);
    }

    /// Reads what begins in a row; the row behind it.
    fn next_band(&mut self, row: usize) -> usize {
        if self.sheet.printed(row).next().is_none() {
            return row.saturating_add(1);
        }
        if let Some(heading) = self.indicator_heading(row) {
            self.begin_indicators();
            return self.indicators(&heading);
        }
        if let Some(heading) = self.fund_heading(row) {
            if self.drafts.current.has_indicators && self.drafts.current.has_funds {
                self.drafts.next(self.sheet.part);
            }
            if self.fund_keys(row) {
                return row.saturating_add(1);
            }
            return self.funds(&heading);
        }
        if let Some(next) = self.goals(row) {
            return next;
        }
        self.loose_row(row)
    }

    /// Indicators after the total of a form are another form's, unless its table only goes on.
    fn begin_indicators(&mut self) {
        let draft = &self.drafts.current;
        if draft.has_indicators && draft.is_closed {
            self.drafts.next(self.sheet.part);
        }
    }

    /// The cell with which a row begins, sections at its left apart.
    pub(super) fn lead(&self, row: usize, first_column: usize) -> Option<(usize, &PlacedCell<'g>)> {
        let is_section = |cell: &PlacedCell<'_>| cell.meaning.is(Word::Section) && cell.column < first_column;
        self.sheet.printed(row).find(|(_, cell)| !is_section(cell))
    }

    /// Whether a row is a title: one text, that names a self-evaluation.
    pub(super) fn title(&self, row: usize) -> Option<&'g str> {
        let mut printed = self.sheet.printed(row);
        let (_, cell) = printed.next()?;
        // A careless program repeats what it merges.
        let is_alone = printed.all(|(_, other)| other.text == cell.text);
        (is_alone && paragraph::is_title(cell.text)).then_some(cell.text)
    }

    /// The heading of indicators that begins in a row.
    pub(super) fn indicator_heading(&mut self, row: usize) -> Option<Heading> {
        let known = |cell: &PlacedCell<'_>| cell.meaning.indicator.is_some();
        if self.sheet.printed(row).filter(|(_, cell)| known(cell)).take(2).count() < 2 {
            return None;
        }
        let end = self.heading_end(row, known, TableKind::Indicators);
        let heading = Heading::read(self.sheet, self.keys, row, end, TableKind::Indicators);
        heading.is_of_indicators().then_some(heading)
    }

    /// The heading of funds that begins in a row.
    pub(super) fn fund_heading(&mut self, row: usize) -> Option<Heading> {
        let (mut executed, mut budget, mut rate, mut points) = (0usize, 0usize, 0usize, 0usize);
        for (_, cell) in self.sheet.printed(row) {
            match cell.meaning.fund {
                Some(ColumnRole::Executed) => executed = executed.saturating_add(1),
                Some(ColumnRole::Initial | ColumnRole::Adjusted) => budget = budget.saturating_add(1),
                Some(ColumnRole::Rate) => rate = rate.saturating_add(1),
                Some(ColumnRole::Weight | ColumnRole::Score) => points = points.saturating_add(1),
                _ => {}
            }
        }
        let others = budget.saturating_add(rate).saturating_add(points);
        if !(executed > 0 && others > 0 || budget > 0 && rate > 0) {
            return None;
        }
        let end = self.heading_end(row, |cell| cell.meaning.fund.is_some(), TableKind::Funds);
        let heading = Heading::read(self.sheet, self.keys, row, end, TableKind::Funds);
        // Tasks with their money are no funds: what they are stands left of the amounts.
        let first = heading.first_column();
        let is_of_tasks = self.sheet.printed(row).any(|(_, cell)| {
            let is_task = cell.meaning.is(Word::NotCarried) || cell.meaning.indicator == Some(ColumnRole::Actual);
            cell.column < first && is_task
        });
        (heading.is_of_funds() && !is_of_tasks).then_some(heading)
    }

    /// Behind the last row of a heading: tall headings reach down, or a row of headings follows.
    fn heading_end(&mut self, top: usize, known: impl Fn(&PlacedCell<'_>) -> bool, table: TableKind) -> usize {
        let most = top.saturating_add(MAX_HEADING).min(self.sheet.height);
        let mut end = top.saturating_add(1);
        // A label left of the levels is that of the band, also where it could be a heading: 年度绩效目标.
        let is_level = |role| matches!(role, ColumnRole::Level1 | ColumnRole::Level2 | ColumnRole::Level3);
        let levels = self.sheet.printed(top).filter(|(_, cell)| cell.meaning.indicator.is_some_and(is_level));
        let first = levels.map(|(_, cell)| cell.column).min().filter(|_| table == TableKind::Indicators).unwrap_or(0);
        while end < most {
            let tall = (top..end)
                .flat_map(|row| self.sheet.printed(row))
                .filter(|(_, cell)| known(cell) && cell.column >= first && cell.bottom() > end && cell.bottom() <= most)
                .map(|(_, cell)| cell.bottom())
                .max();
            if let Some(bottom) = tall {
                end = bottom;
            } else if self.is_heading_row(top, end, &known, table) {
                end = end.saturating_add(1);
            } else {
                break;
            }
        }
        end
    }

    /// Whether a row below a heading goes on with it: at least half of its texts are headings, alone or with what
    /// stands above them, and none is a number.
    fn is_heading_row(
        &mut self,
        top: usize,
        row: usize,
        known: impl Fn(&PlacedCell<'_>) -> bool,
        table: TableKind,
    ) -> bool {
        let (mut texts, mut headings) = (0usize, 0usize);
        for (_, cell) in self.sheet.printed(row) {
            if clean::is_number(cell.text) {
                return false;
            }
            texts = texts.saturating_add(1);
            let above = (top..row).rev().find_map(|upper| {
                self.sheet.cell_at(upper, cell.column).filter(|upper| !upper.is_blank() && upper.row != cell.row)
            });
            let both =
                above.is_some_and(|above| table.role(self.keys.meaning_of_both(above.text, cell.text)).is_some());
            if known(cell) || both {
                headings = headings.saturating_add(1);
            }
        }
        headings > 0 && headings.saturating_mul(2) >= texts
    }

    /// Whether the table has a project in each row: then a heading of its columns is 项目名称.
    fn lists_projects(&mut self) -> bool {
        for row in 0..self.sheet.height {
            let Some((index, _)) = self.sheet.printed(row).find(|(_, cell)| cell.meaning.is(Word::Subject)) else {
                continue;
            };
            let headings = self.sheet.printed(row).filter(|(_, cell)| {
                cell.value_at == 0 && (cell.meaning.fund.is_some() || cell.meaning.indicator.is_some())
            });
            // The name itself, and at least two headings, nothing else beside it.
            let unknown = self.sheet.printed(row).filter(|(_, cell)| !cell.meaning.is_known()).count();
            let headings = headings.count();
            // A form has the name of its project, or a blank for it, at the right.
            let beside = self.sheet.cell(index.saturating_add(1)).filter(|cell| cell.row == row);
            if beside.is_some_and(|cell| !cell.meaning.is_known()) {
                continue;
            }
            if headings < 2 || unknown > headings {
                continue;
            }
            let position = self.sheet.position(index);
            let place = NotePlace { part: Some(position.part), row: None, column: None };
            let subject = self.sheet.cell(index).map_or("", |cell| cell.text);
            self.drafts.whole.push(Note::new(Code::TableListsProjects, place, subject));
            self.drafts.found_list = true;
            return true;
        }
        false
    }

    /// The text of a cell as a value of a form.
    pub(super) fn value(&self, index: usize) -> Value<'g> {
        let text = self.sheet.cell(index).map_or("", |cell| cell.text);
        Value { text: clean::text(text), source: Source::Cell(self.sheet.position(index)) }
    }

    /// The text of a cell as a label of a form.
    pub(super) fn label(&self, index: usize) -> Value<'g> {
        let text = self.sheet.cell(index).map_or("", |cell| cell.text);
        Value { text: clean::label(text), source: Source::Cell(self.sheet.position(index)) }
    }

    pub(super) fn draft(&mut self) -> &mut Draft<'g> {
        let draft = &mut self.drafts.current;
        draft.has_table = true;
        draft.part = draft.part.or(Some(self.sheet.part));
        draft
    }

    pub(super) fn note(&mut self, code: Code, index: usize, subject: &'g str) {
        let position = self.sheet.position(index);
        self.drafts.current.notes.push(Note::at(code, position, subject));
    }

    /// A position of the table, from places that count from 0.
    pub(super) fn position(&self, row: usize, column: usize) -> Position {
        let from_1 = |index: usize| u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        Position { part: self.sheet.part, row: from_1(row), column: from_1(column) }
    }
}
