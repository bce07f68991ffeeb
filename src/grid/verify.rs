//! Stage 9: whether what stands in a band fits the headings above it.

use alloc::vec::Vec;

use super::below::Label;
use super::clean;
use super::columns::Place;
use super::draft::RowDraft;
use super::place::Sheet;
use super::roles::is_kind;
use super::source::{RowField, Source};

/// The cells of a band that do not fit, and in how many rows they stand.
#[derive(Debug, Default)]
pub(super) struct DoubtedCells {
    cells: Vec<usize>,
    rows: usize,
    last_row: Option<usize>,
}

impl DoubtedCells {
    /// DoubtedCells a cell.
    pub(super) fn doubt(&mut self, row: usize, index: usize) {
        if self.last_row != Some(row) {
            self.rows = self.rows.saturating_add(1);
            self.last_row = Some(row);
        }
        if self.cells.last() != Some(&index) {
            self.cells.push(index);
        }
    }

    /// Looks at a row of indicators.
    pub(super) fn look_at(&mut self, sheet: &Sheet<'_>, row: usize, places: &[Place], draft: &RowDraft<'_>) {
        let has = |field: RowField| places.iter().any(|place| place.field == field);
        for place in places {
            let text = draft.text(place.field);
            let is_doubtful = match place.field {
                RowField::Weight | RowField::DeclaredScore | RowField::Coefficient => !clean::is_amount_or_blank(text),
                RowField::Level3 => text.is_empty() || clean::is_number(text),
                RowField::Level2 => clean::is_number(text),
                RowField::Level1 => {
                    let name = Label::read(text).name;
                    clean::is_number(text) || has(RowField::Level2) && is_kind(name)
                }
                _ => false,
            };
            if is_doubtful {
                let at_source =
                    match draft.0.get(place.field as usize).and_then(Option::as_ref).map(|value| value.source) {
                        Some(Source::Cell(at)) => {
                            let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
                            sheet.index_at(place(at.row), place(at.column))
                        }
                        _ => None,
                    };
                let beside = || sheet.printed(row).next().map(|(index, _)| index);
                if let Some(index) = at_source.or_else(|| sheet.index_at(row, place.column.first)).or_else(beside) {
                    self.doubt(row, index);
                }
            }
        }
    }

    /// Doubt in a quarter of the rows refuses the band.
    pub(super) const fn refuses(&self, rows: usize) -> bool {
        self.rows > 0 && self.rows.saturating_mul(4) >= rows
    }

    /// The first doubtful cell and its text.
    pub(super) fn first<'g>(&self, sheet: &Sheet<'g>) -> Option<(usize, &'g str)> {
        let index = *self.cells.first()?;
        sheet.cell(index).map(|cell| (index, cell.text))
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = usize> {
        self.cells.iter().copied()
    }
}
