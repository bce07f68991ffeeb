//! Stage 4: what the columns of indicators are, as headings and contents say, and what is told of the others.

use alloc::vec::Vec;

use super::bands::Scan;
use super::below::{BlockKind, Kind, Label, Severity};
use super::clean;
use super::columns::{Column, Heading, Place, holds_signs};
use super::note::{Code, Note};
use super::options::ColumnRole;
use super::source::RowField;
use super::words::Word;

/// How many rows below a heading tell what a column holds.
const PROBED: usize = 60;

impl<'g> Scan<'_, 'g, '_> {
    /// The fields of the band's rows and their columns; notes on headings without a role.
    pub(super) fn places(&mut self, heading: &Heading) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        let mut roles: Vec<Option<ColumnRole>> = heading.columns.iter().map(|column| column.role).collect();
        self.guess_levels(heading, &mut roles);
        self.tell_natures(heading, &mut roles);
        let has_reason =
            heading.columns.iter().any(|column| column.role == Some(ColumnRole::Reason) && !self.is_remark(column));
        for (column, role) in heading.columns.iter().zip(roles) {
            let Some(role) = role else {
                self.unknown_column(heading, column);
                continue;
            };
            self.account.tick_off(column.cell);
            let Some(field) = field_of(role) else {
                self.tick_off_below(heading, column);
                continue;
            };
            // Of remarks and reasons, the reasons are the reasons.
            if field == RowField::DeviationReason && has_reason && self.is_remark(column) {
                continue;
            }
            let is_twice = places.iter().any(|place| place.field == field && place.column.role == column.role);
            if is_twice {
                let text = self.sheet.cell(column.cell).map_or("", |cell| cell.text);
                self.note(Code::ColumnTwice, column.cell, text);
                self.tick_off_below(heading, column);
                continue;
            }
            places.push(Place { field, column: Column { role: Some(role), ..*column } });
        }
        places
    }

    fn is_remark(&self, column: &Column) -> bool {
        self.sheet
            .cell(column.cell)
            .is_some_and(|cell| matches!(&*clean::label(cell.text), "备注" | "说明" | "情况说明"))
    }

    /// What is below a heading that is told once is not told cell by cell.
    fn tick_off_below(&mut self, heading: &Heading, column: &Column) {
        for row in heading.end..self.sheet.height {
            if self.lead_word(row, heading).is_some_and(Word::ends_indicators) {
                break;
            }
            for place in column.first..column.end {
                if let Some(index) = self.sheet.index_at(row, place) {
                    if self.sheet.cell(index).is_some_and(|cell| cell.column == place && !cell.meaning.is_known()) {
                        self.account.tick_off(index);
                    }
                }
            }
        }
    }

    fn unknown_column(&mut self, heading: &Heading, column: &Column) {
        let text = self.sheet.cell(column.cell).map_or("", |cell| cell.text);
        let mut note = Note::at(Code::ColumnUnknown, self.sheet.position(column.cell), text);
        if self.texts_below(heading, column).next().is_none() {
            note = note.weighing(Severity::Advice);
        }
        self.account.tick_off(column.cell);
        self.tick_off_below(heading, column);
        self.drafts.current.notes.push(note);
    }

    /// The texts of a column below the heading, as far as it is probed.
    fn texts_below(&self, heading: &Heading, column: &Column) -> impl Iterator<Item = &'g str> {
        let rows = heading.end..heading.end.saturating_add(PROBED).min(self.sheet.height);
        let place = column.first;
        rows.filter_map(move |row| {
            self.sheet.cell_at(row, place).filter(|cell| cell.column == place && cell.row == row)
        })
        .map(|cell| cell.text)
        .filter(|text| !text.is_empty())
    }

    /// An unknown column of labels left of the indicator's name is level 1 or 2.
    fn guess_levels(&mut self, heading: &Heading, roles: &mut [Option<ColumnRole>]) {
        let named = heading.find(ColumnRole::Level3).or_else(|| heading.find(ColumnRole::Level2));
        let Some(names) = named.map(|column| column.first) else { return };
        for (at, column) in heading.columns.iter().enumerate() {
            if column.role.is_some() || column.first >= names {
                continue;
            }
            let (mut blocks, mut kinds, mut texts) = (0usize, 0usize, 0usize);
            for text in self.texts_below(heading, column) {
                let label = clean::label(text);
                let name = Label::read(&label).name;
                texts = texts.saturating_add(1);
                if is_kind(name) {
                    kinds = kinds.saturating_add(1);
                } else if BlockKind::named(name) != BlockKind::Other {
                    blocks = blocks.saturating_add(1);
                }
            }
            let most = |count: usize| count.saturating_mul(2) > texts;
            let guess = match () {
                () if most(blocks) && !roles.contains(&Some(ColumnRole::Level1)) => ColumnRole::Level1,
                () if most(kinds) && !roles.contains(&Some(ColumnRole::Level2)) => ColumnRole::Level2,
                () => continue,
            };
            if let Some(role) = roles.get_mut(at) {
                *role = Some(guess);
            }
            let text = self.sheet.cell(column.cell).map_or("", |cell| cell.text);
            self.note(Code::ColumnGuessed, column.cell, text);
        }
    }

    /// 指标性质 is a column of signs or of natures, by its values.
    fn tell_natures(&self, heading: &Heading, roles: &mut [Option<ColumnRole>]) {
        for (column, role) in heading.columns.iter().zip(roles) {
            if *role == Some(ColumnRole::Sign) && !holds_signs(self.texts_below(heading, column)) {
                let mut texts = self.texts_below(heading, column).peekable();
                if texts.peek().is_none() {
                    continue;
                }
                let is_nature = |text: &str| {
                    ["正向", "反向", "负向", "逆向", "定性", "定量", "中性"].iter().any(|nature| text.contains(nature))
                };
                *role = if texts.any(is_nature) { Some(ColumnRole::Nature) } else { None };
            }
        }
    }
}

/// The field of a row that a column fills.
const fn field_of(role: ColumnRole) -> Option<RowField> {
    Some(match role {
        ColumnRole::Level1 => RowField::Level1,
        ColumnRole::Level2 => RowField::Level2,
        ColumnRole::Level3 => RowField::Level3,
        ColumnRole::Weight => RowField::Weight,
        ColumnRole::Sign => RowField::Sign,
        ColumnRole::Nature => RowField::Nature,
        ColumnRole::Unit => RowField::Unit,
        ColumnRole::Target | ColumnRole::AdjustedTarget => RowField::Target,
        ColumnRole::Actual => RowField::Actual,
        ColumnRole::Score => RowField::DeclaredScore,
        ColumnRole::Reason => RowField::DeviationReason,
        ColumnRole::Standard => RowField::Standard,
        ColumnRole::Coefficient => RowField::Coefficient,
        _ => return None,
    })
}

/// A kind of level 2 that is no block of level 1.
pub(super) fn is_kind(name: &str) -> bool {
    !matches!(Kind::named(name), Kind::Other | Kind::Cost | Kind::Satisfaction)
}
