//! Stage 4: the deepest heading over a column gives its role, then the role is held against what stands below.

use alloc::vec::Vec;

use super::clean;
use super::key::Keys;
use super::options::ColumnRole;
use super::place::{PlacedCell, Sheet};
use super::source::RowField;
use super::words::{Meaning, Word};

/// How many rows below a heading tell names from amounts.
const PROBED: usize = 2;

/// The two kinds of tables with headings over columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TableKind {
    Indicators,
    Funds,
}

impl TableKind {
    /// What a text means as a heading of such a table.
    pub(super) const fn role(self, meaning: Meaning) -> Option<ColumnRole> {
        match self {
            Self::Indicators => meaning.indicator,
            Self::Funds => meaning.fund,
        }
    }
}

/// A column, or several under one heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    /// `None` where the heading is not known.
    pub(super) role: Option<ColumnRole>,
    pub(super) first: usize,
    /// Behind the last.
    pub(super) end: usize,
    /// The heading.
    pub(super) cell: usize,
    /// Of funds, the heading below it that names their source.
    pub(super) source: Option<usize>,
}

/// The heading of a band.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) top: usize,
    /// Behind its last row.
    pub(super) end: usize,
    pub(super) columns: Vec<Column>,
}

impl Heading {
    /// Reads the columns of a heading.
    pub(super) fn read(sheet: &Sheet<'_>, keys: &mut Keys<'_>, top: usize, end: usize, table: TableKind) -> Self {
        let mut columns: Vec<Column> = Vec::new();
        for column in 0..sheet.width {
            let Some(found) = Self::column(sheet, keys, top, end, column, table) else { continue };
            match columns.last_mut() {
                Some(last) if last.end == column && is_same(sheet, last, &found) => last.end = found.end,
                _ => columns.push(found),
            }
        }
        let mut heading = Self { top, end, columns };
        if table == TableKind::Funds {
            heading.find_names(sheet);
        }
        heading.drop_sections(sheet, table);
        heading
    }

    fn column(
        sheet: &Sheet<'_>,
        keys: &mut Keys<'_>,
        top: usize,
        end: usize,
        column: usize,
        table: TableKind,
    ) -> Option<Column> {
        let mut above: Option<&PlacedCell<'_>> = None;
        let mut deepest: Option<(usize, &PlacedCell<'_>)> = None;
        for row in top..end {
            let Some(index) = sheet.index_at(row, column) else { continue };
            let Some(cell) = sheet.cell(index).filter(|cell| !cell.is_blank()) else { continue };
            if deepest.is_some_and(|(known, _)| known == index) {
                continue;
            }
            // What reaches below the heading is the label of the band's section; so is what comes from above it.
            if cell.bottom() > end || cell.row < top {
                return None;
            }
            if let Some((_, cell)) = deepest {
                above = Some(cell);
            }
            deepest = Some((index, cell));
        }
        let (index, cell) = deepest?;
        let found = |role, source| Column { role, first: column, end: column.saturating_add(1), cell: index, source };
        let own = table.role(cell.meaning);
        let Some(above) = above else { return Some(found(own, None)) };
        if own.is_some() {
            // Points below the heading of a level are those of its blocks, not of the rows.
            let is_of_level = matches!(table.role(above.meaning), Some(ColumnRole::Level1 | ColumnRole::Level2));
            let is_points = matches!(own, Some(ColumnRole::Weight | ColumnRole::Score));
            return Some(found(if is_of_level && is_points { Some(ColumnRole::Ignore) } else { own }, None));
        }
        // Below the heading of an amount stand the sources of it.
        let amount = table.role(above.meaning).filter(|role| table == TableKind::Funds && role.is_amount());
        if amount.is_some() {
            return Some(found(amount, Some(index)));
        }
        Some(found(table.role(keys.meaning_of_both(above.text, cell.text)), None))
    }

    /// A first column that holds names and no amounts is that of the names of funds, whatever its heading.
    fn find_names(&mut self, sheet: &Sheet<'_>) {
        let Some(column) = self.columns.iter_mut().find(|column| column.role.is_some_and(ColumnRole::is_amount)) else {
            return;
        };
        // Only what may also be the label of the section: 年度预算数 over the names.
        if !sheet.cell(column.cell).is_some_and(|cell| cell.meaning.is(Word::Section)) {
            return;
        }
        let rows = self.end..self.end.saturating_add(PROBED).min(sheet.height);
        let first = rows.filter_map(|row| sheet.cell_at(row, column.first)).find(|cell| !cell.is_blank());
        if first.is_some_and(|cell| !clean::is_amount_or_blank(cell.text)) {
            column.role = None;
        }
    }

    /// Labels of sections left of the columns are no columns.
    fn drop_sections(&mut self, sheet: &Sheet<'_>, table: TableKind) {
        let is_first = |role: ColumnRole| match table {
            TableKind::Indicators => matches!(role, ColumnRole::Level1 | ColumnRole::Level2 | ColumnRole::Level3),
            TableKind::Funds => role.is_amount() || role == ColumnRole::Rate,
        };
        let first = self.columns.iter().find(|column| column.role.is_some_and(is_first)).map(|column| column.first);
        let Some(first) = first else { return };
        let is_label = |column: &Column| {
            let label = sheet.cell(column.cell).and_then(|cell| cell.meaning.label);
            matches!(label, Some(Word::Section | Word::Goal | Word::Achievement | Word::FundTotal | Word::Sum))
        };
        let is_section = |column: &Column| match table {
            TableKind::Indicators => is_label(column),
            // The names of funds stand left of their amounts, whatever the heading over them.
            TableKind::Funds => column.role.is_none_or(|role| !is_first(role) && is_label(column)),
        };
        self.columns.retain(|column| column.first >= first || !is_section(column));
    }

    pub(super) fn has(&self, role: ColumnRole) -> bool {
        self.find(role).is_some()
    }

    pub(super) fn find(&self, role: ColumnRole) -> Option<&Column> {
        self.columns.iter().find(|column| column.role == Some(role))
    }

    /// A level-2 or level-3 heading, and two of level 1, target, actual, weight, score.
    pub(super) fn is_of_indicators(&self) -> bool {
        let others = [
            self.has(ColumnRole::Level1),
            self.has(ColumnRole::Target) || self.has(ColumnRole::AdjustedTarget),
            self.has(ColumnRole::Actual),
            self.has(ColumnRole::Weight),
            self.has(ColumnRole::Score),
        ];
        (self.has(ColumnRole::Level2) || self.has(ColumnRole::Level3))
            && others.into_iter().filter(|is_there| *is_there).count() >= 2
    }

    /// The executed amount and another of the names of funds, or a budget and a rate.
    pub(super) fn is_of_funds(&self) -> bool {
        let budget = self.has(ColumnRole::Initial) || self.has(ColumnRole::Adjusted);
        let points = self.has(ColumnRole::Weight) || self.has(ColumnRole::Score);
        let rate = self.has(ColumnRole::Rate);
        self.has(ColumnRole::Executed) && (budget || rate || points) || budget && rate
    }

    /// The first column of the band.
    pub(super) fn first_column(&self) -> usize {
        self.columns.first().map_or(0, |column| column.first)
    }

    /// Whether another heading says the same of the same columns, as after the break of a page.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        let roles =
            |heading: &Self| heading.columns.iter().map(|column| (column.role, column.first)).collect::<Vec<_>>();
        roles(self) == roles(other)
    }
}

impl ColumnRole {
    pub(super) const fn is_amount(self) -> bool {
        matches!(self, Self::Initial | Self::Adjusted | Self::Executed)
    }
}

/// Whether two neighbouring columns stand under one heading: the same cell, or its text repeated by a program that
/// repeats what it merges.
fn is_same(sheet: &Sheet<'_>, left: &Column, right: &Column) -> bool {
    let text = |index: usize| sheet.cell(index).map_or("", |cell| cell.text);
    if left.source != right.source {
        return false;
    }
    left.cell == right.cell || left.role == right.role && text(left.cell) == text(right.cell)
}

/// What the column of natures holds: signs, or directions and natures.
pub(super) fn holds_signs(texts: impl Iterator<Item = impl AsRef<str>>) -> bool {
    const SIGNS: [char; 12] = ['≥', '≤', '=', '＝', '﹦', '>', '<', '＞', '＜', '≧', '≦', '═'];
    const WORDS: [&str; 8] = ["大于", "小于", "等于", "不低于", "不高于", "不超过", "不少于", "以上"];
    for text in texts {
        let text = text.as_ref();
        if text.contains(SIGNS) || WORDS.iter().any(|word| text.starts_with(word)) {
            return true;
        }
    }
    false
}

/// A field of a row, the column where it stands, and what holds for merged cells.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) field: RowField,
    pub(super) column: Column,
}
