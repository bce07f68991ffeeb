//! Stage 0: the cells of a table at their places.

use alloc::vec;
use alloc::vec::Vec;

use super::below::{Error, Limited, MAX_TEXT, trim, within};
use super::key::Keys;
use super::source::Position;
use super::words::Meaning;
use super::{MAX_COLUMNS, MAX_POSITIONS, MAX_ROWS, Table};

/// A cell at its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlacedCell<'g> {
    /// What is displayed, without the blanks around it.
    pub(super) text: &'g str,
    /// Its top left place, from 0.
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// What it means as a heading or a label.
    pub(super) meaning: Meaning,
    /// Where the value begins that stands behind a label in the same cell; 0 where there is none.
    pub(super) value_at: usize,
}

impl PlacedCell<'_> {
    pub(super) const fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Behind the last row.
    pub(super) const fn bottom(&self) -> usize {
        self.row.saturating_add(self.rows)
    }

    /// Behind the last column.
    pub(super) const fn right(&self) -> usize {
        self.column.saturating_add(self.columns)
    }
}

/// A table whose cells are placed.
#[derive(Debug)]
pub(super) struct Sheet<'g> {
    /// The part of the grid, from 1.
    pub(super) part: u32,
    pub(super) width: usize,
    pub(super) height: usize,
    /// In order of rows, then of columns.
    pub(super) cells: Vec<PlacedCell<'g>>,
    /// Behind the last cell that begins in each row.
    row_ends: Vec<usize>,
    /// For each position the number of its cell and one more; 0 where there is none.
    at: Vec<u32>,
    /// Whether any cell covers more than one position.
    pub(super) has_spans: bool,
}

impl<'g> Sheet<'g> {
    /// Places the cells as HTML does: each takes the first free column of its row.
    pub(super) fn place(part: u32, table: &'g Table<'_>, keys: &mut Keys<'_>, left: &mut usize) -> Result<Self, Error> {
        let height = table.row_ends.len();
        within(Limited::TableRows, MAX_ROWS, height)?;
        let mut sheet = Self {
            part,
            width: 0,
            height,
            cells: Vec::with_capacity(table.cells.len()),
            row_ends: Vec::with_capacity(height),
            at: Vec::new(),
            has_spans: false,
        };
        sheet.find_columns(table, keys)?;
        let positions = sheet.width.saturating_mul(height);
        let Some(rest) = left.checked_sub(positions) else {
            let found = MAX_POSITIONS.saturating_sub(*left).saturating_add(positions);
            return Err(Limited::Positions.passed(MAX_POSITIONS, found));
        };
        *left = rest;
        sheet.at = vec![0; positions];
        for index in 0..sheet.cells.len() {
            sheet.cover(index);
        }
        for merge in &table.merges {
            sheet.merge(merge.first, merge.last)?;
        }
        Ok(sheet)
    }

    fn find_columns(&mut self, table: &'g Table<'_>, keys: &mut Keys<'_>) -> Result<(), Error> {
        // For each column the row behind the cell that reaches down in it.
        let mut taken: Vec<usize> = Vec::new();
        for (row, cells) in table.rows().enumerate() {
            let mut column = 0usize;
            for cell in cells {
                while taken.get(column).is_some_and(|bottom| *bottom > row) {
                    column = column.saturating_add(1);
                }
                let columns = usize::try_from(cell.columns).unwrap_or(usize::MAX);
                let rows = usize::try_from(cell.rows).unwrap_or(usize::MAX).min(self.height.saturating_sub(row));
                let right = column.saturating_add(columns);
                within(Limited::TableColumns, MAX_COLUMNS, right)?;
                within(Limited::CellText, MAX_TEXT, cell.text.len())?;
                if taken.len() < right {
                    taken.resize(right, 0);
                }
                for (offset, bottom) in taken.iter_mut().enumerate().skip(column).take(columns) {
                    if *bottom > row {
                        return Err(self.overlap(row, offset));
                    }
                    *bottom = row.saturating_add(rows);
                }
                self.has_spans |= columns > 1 || cell.rows > 1;
                let text = trim(&cell.text);
                let (meaning, value_at) = keys.meaning_of_cell(text);
                self.cells.push(PlacedCell { text, row, column, rows, columns, meaning, value_at });
                column = right;
            }
            self.row_ends.push(self.cells.len());
        }
        self.width = taken.len();
        Ok(())
    }

    fn overlap(&self, row: usize, column: usize) -> Error {
        let from_1 = |index: usize| u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        Error::CellsOverlap { part: self.part, row: from_1(row), column: from_1(column) }
    }

    /// Writes a cell's number at each of its positions.
    fn cover(&mut self, index: usize) {
        let Some(cell) = self.cells.get(index).copied() else { return };
        let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        for row in cell.row..cell.bottom() {
            let start = row.saturating_mul(self.width).saturating_add(cell.column);
            let end = start.saturating_add(cell.columns);
            if let Some(places) = self.at.get_mut(start..end) {
                places.fill(number);
            }
        }
    }

    /// Merges a range of full rows: its first cell covers the others, which are not displayed.
    fn merge(&mut self, first: (u32, u32), last: (u32, u32)) -> Result<(), Error> {
        let from_0 = |number: u32| usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
        let (row, column) = (from_0(first.0), from_0(first.1));
        within(Limited::TableColumns, MAX_COLUMNS, from_0(last.1).saturating_add(1))?;
        let bottom = from_0(last.0).saturating_add(1).min(self.height);
        let right = from_0(last.1).saturating_add(1).min(self.width);
        let Some(owner) = self.index_at(row, column) else { return Ok(()) };
        let is_single = |cell: &PlacedCell<'_>| cell.rows == 1 && cell.columns == 1;
        for row in row..bottom {
            for column in column..right {
                let Some(index) = self.index_at(row, column) else { continue };
                let Some(covered) = self.cells.get_mut(index) else { continue };
                if !is_single(covered) {
                    return Err(self.overlap(row, column));
                }
                if index != owner {
                    covered.text = "";
                    covered.meaning = Meaning::default();
                    covered.value_at = 0;
                }
            }
        }
        if let Some(cell) = self.cells.get_mut(owner) {
            cell.rows = bottom.saturating_sub(row).max(1);
            cell.columns = right.saturating_sub(column).max(1);
            self.has_spans = true;
        }
        self.cover(owner);
        Ok(())
    }

    /// The number of the cell that covers a position.
    pub(super) fn index_at(&self, row: usize, column: usize) -> Option<usize> {
        if column >= self.width {
            return None;
        }
        let number = *self.at.get(row.checked_mul(self.width)?.checked_add(column)?)?;
        usize::try_from(number).ok()?.checked_sub(1)
    }

    pub(super) fn cell(&self, index: usize) -> Option<&PlacedCell<'g>> {
        self.cells.get(index)
    }

    /// The cell that covers a position.
    pub(super) fn cell_at(&self, row: usize, column: usize) -> Option<&PlacedCell<'g>> {
        self.cell(self.index_at(row, column)?)
    }

    /// The numbers of the cells that begin in a row.
    pub(super) fn own(&self, row: usize) -> core::ops::Range<usize> {
        let end = self.row_ends.get(row).copied().unwrap_or(0);
        let start = row.checked_sub(1).and_then(|above| self.row_ends.get(above)).copied().unwrap_or(0);
        start..end
    }

    /// The cells that begin in a row and are not blank, with their numbers.
    pub(super) fn printed(&self, row: usize) -> impl Iterator<Item = (usize, &PlacedCell<'g>)> {
        let own = self.own(row);
        let start = own.start;
        let cells = self.cells.get(own).unwrap_or_default();
        cells
            .iter()
            .enumerate()
            .map(move |(offset, cell)| (start.saturating_add(offset), cell))
            .filter(|(_, cell)| !cell.is_blank())
    }

    /// Where a cell stands, from 1.
    pub(super) fn position(&self, index: usize) -> Position {
        let (row, column) = self.cell(index).map_or((0, 0), |cell| (cell.row, cell.column));
        let from_1 = |index: usize| u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        Position { part: self.part, row: from_1(row), column: from_1(column) }
    }

    /// Whether rows end at different columns.
    pub(super) fn is_ragged(&self) -> bool {
        let mut ends = (0..self.height)
            .map(|row| self.own(row).next_back().and_then(|last| self.cell(last)).map_or(0, |cell| cell.right()));
        let first = ends.next();
        ends.any(|end| Some(end) != first)
    }
}
