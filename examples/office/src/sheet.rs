//! A sheet with its texts and merged ranges, and the table that it shows.

use std::collections::{BTreeMap, BTreeSet};

use crate::message::Message;
use crate::page::{Cell, Table};

/// The limits of `grid/1`: what goes beyond is refused before anything is laid out.
const MAX_ROWS: usize = 20_000;
const MAX_COLUMNS: usize = 256;
const MAX_POSITIONS: usize = 1_000_000;

/// The first cells of merged ranges, with the row and column after their last.
type Spans = BTreeMap<(usize, usize), (usize, usize)>;

/// Rows and columns count from 0, as the sheet has them.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) cells: BTreeMap<(usize, usize), String>,
    pub(crate) merged: Vec<Merged>,
}

/// A merged range, from its first cell to its last.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Merged {
    pub(crate) first: (usize, usize),
    pub(crate) last: (usize, usize),
}

impl Merged {
    fn end(&self) -> (usize, usize) {
        (self.last.0.saturating_add(1), self.last.1.saturating_add(1))
    }
}

impl Sheet {
    pub(crate) fn new(name: String) -> Self {
        Self { name, cells: BTreeMap::new(), merged: Vec::new() }
    }

    /// Keeps what a cell shows; a blank one takes no room.
    pub(crate) fn set(&mut self, row: usize, column: usize, text: &str) {
        let text = crate::page::visible(text);
        if !text.is_empty() {
            self.cells.insert((row, column), text);
        }
    }

    /// The sheet from A1 to the last row and column that show something, or `None` where nothing does.
    pub(crate) fn into_table(mut self) -> Result<Option<Table>, Message> {
        let (rows, columns) = self.extent()?;
        if rows == 0 {
            return Ok(None);
        }
        let spans = self.spans(rows, columns);
        let mut covered = BTreeSet::new();
        for (&(row, column), &(row_end, column_end)) in &spans {
            covered.extend((row..row_end).flat_map(|row| (column..column_end).map(move |column| (row, column))));
            covered.remove(&(row, column));
        }
        let mut table = Vec::with_capacity(rows);
        for row in 0..rows {
            let places = (0..columns).map(|column| (row, column)).filter(|place| !covered.contains(place));
            table.push(places.map(|place| self.cell(place, &spans)).collect());
        }
        Ok(Some(Table { name: Some(self.name), rows: table }))
    }

    fn cell(&mut self, place: (usize, usize), spans: &Spans) -> Cell {
        let text = self.cells.remove(&place).unwrap_or_default();
        let Some(end) = spans.get(&place) else { return Cell { text, columns: 1, rows: 1 } };
        Cell { text, columns: end.1.saturating_sub(place.1), rows: end.0.saturating_sub(place.0) }
    }

    /// How many rows and columns show something. A merged range counts whole, unless it runs to the end of the sheet.
    fn extent(&self) -> Result<(usize, usize), Message> {
        let (mut rows, mut columns) = (0, 0);
        for &(row, column) in self.cells.keys() {
            rows = rows.max(row.saturating_add(1));
            columns = columns.max(column.saturating_add(1));
        }
        if rows > MAX_ROWS || columns > MAX_COLUMNS || rows.saturating_mul(columns) > MAX_POSITIONS {
            return Err(self.too_large(rows, columns));
        }
        for merged in self.merged.iter().filter(|merged| self.cells.contains_key(&merged.first)) {
            let (row_end, column_end) = merged.end();
            let wider = if column_end > MAX_COLUMNS { columns } else { columns.max(column_end) };
            let longer = if row_end > MAX_ROWS { rows } else { rows.max(row_end) };
            if longer.saturating_mul(wider) <= MAX_POSITIONS {
                (rows, columns) = (longer, wider);
            }
        }
        Ok((rows, columns))
    }

    /// The merged ranges as far as the table reaches. Of ranges that overlap, the first one counts.
    fn spans(&self, rows: usize, columns: usize) -> Spans {
        let mut spans = Spans::new();
        let mut taken = BTreeSet::new();
        for merged in &self.merged {
            let (row_end, column_end) = merged.end();
            let (row_end, column_end) = (row_end.min(rows), column_end.min(columns));
            let places = || {
                (merged.first.0..row_end).flat_map(|row| (merged.first.1..column_end).map(move |column| (row, column)))
            };
            if places().next().is_some() && places().all(|place| !taken.contains(&place)) {
                taken.extend(places());
                spans.insert(merged.first, (row_end, column_end));
            }
        }
        spans
    }

    fn too_large(&self, rows: usize, columns: usize) -> Message {
        Message::new(
            format!(
                "sheet {} has {rows} rows and {columns} columns; at most {MAX_ROWS}, {MAX_COLUMNS} and {MAX_POSITIONS} cells are read",
                self.name
            ),
            format!(
                "工作表“{}”有{rows}行{columns}列；最多读取{MAX_ROWS}行、{MAX_COLUMNS}列、{MAX_POSITIONS}个单元格",
                self.name
            ),
        )
    }
}
