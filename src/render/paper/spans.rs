//! The bands of a form as the rows of one table, in which labels and repeated cells reach over several columns and rows.

use crate::render::paper::form::{Band, FormPaper, TableBand};
use crate::render::table::Align;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// A cell of the one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SpanCell {
    /// A paragraph a line.
    pub(crate) lines: Vec<String>,
    pub(crate) columns: usize,
    pub(crate) rows: usize,
    pub(crate) role: Role,
}

/// What a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A name of what stands beside it.
    Label,
    /// A name of what stands below it.
    Heading,
    Value,
    Number,
    /// A difference between declared and computed.
    Difference,
    /// Nothing was filled in where something belongs.
    Absent,
}

impl SpanCell {
    fn new(text: impl Into<String>, columns: usize, role: Role) -> Self {
        Self { lines: vec![text.into()], columns, rows: 1, role }
    }

    /// A value, or that there is none.
    fn of_value(text: Option<&String>, columns: usize) -> Self {
        match text {
            Some(text) => Self::new(text.as_str(), columns, Role::Value),
            None => Self::new("", columns, Role::Absent),
        }
    }

    fn over(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }
}

/// The rows of a form. A table without rows has one that says so, or, `as_filed`, its headings alone.
pub(crate) fn rows(paper: &FormPaper, as_filed: bool) -> Vec<Vec<SpanCell>> {
    let width = paper.bands.iter().map(width_of).max().unwrap_or(2);
    let mut rows = Vec::new();
    for band in &paper.bands {
        match band {
            Band::Table(table) if as_filed && table.total.is_none() && table.rows.is_empty() => {}
            Band::Labels(labels) => rows.push(label_row(labels, width)),
            Band::Table(table) => table_rows(table, width, as_filed, &mut rows),
            // A label of goals without any would be read as the heading of what stands below.
            Band::Text(_, None) if as_filed => {}
            Band::Text(label, lines) => {
                let value = SpanCell::of_value(None, width.saturating_sub(1));
                let value = match lines {
                    Some(lines) => SpanCell { lines: lines.clone(), role: Role::Value, ..value },
                    None => value,
                };
                rows.push(vec![SpanCell::new(label.as_str(), 1, Role::Label), value]);
            }
        }
    }
    rows
}

fn width_of(band: &Band) -> usize {
    match band {
        Band::Labels(labels) => labels.len().saturating_mul(2),
        Band::Table(table) => table.columns.len().saturating_add(1),
        Band::Text(..) => 2,
    }
}

/// Labels beside their values; the values take what is left, each as much as the others.
fn label_row(labels: &[(String, Option<String>)], width: usize) -> Vec<SpanCell> {
    let spans = spread(labels.len(), width.saturating_sub(labels.len()));
    let mut row = Vec::new();
    for ((label, value), span) in labels.iter().zip(spans) {
        row.push(SpanCell::new(label.as_str(), 1, Role::Label));
        row.push(SpanCell::of_value(value.as_ref(), span));
    }
    row
}

/// So many columns over a width: each as many as the others, what is left over to the first.
fn spread(columns: usize, width: usize) -> Vec<usize> {
    let base = width.checked_div(columns).unwrap_or(0);
    let left = width.checked_rem(columns).unwrap_or(0);
    (0..columns).map(|column| base.saturating_add(usize::from(column < left))).collect()
}

fn table_rows(table: &TableBand, width: usize, as_filed: bool, rows: &mut Vec<Vec<SpanCell>>) {
    let spans = spread(table.columns.len(), width.saturating_sub(1));
    let shows_absence = table.rows.is_empty() && !as_filed;
    let height = table.rows.len().saturating_add(1).saturating_add(usize::from(shows_absence));
    let mut headings = vec![SpanCell::new(table.label.as_str(), 1, Role::Label).over(height)];
    let heading =
        |(column, span): (&crate::render::table::Column, &usize)| SpanCell::new(&*column.heading, *span, Role::Heading);
    headings.extend(table.columns.iter().zip(&spans).map(heading));
    rows.push(headings);
    if shows_absence {
        rows.push(vec![SpanCell::of_value(None, width.saturating_sub(1))]);
    }
    for (place, cells) in table.rows.iter().enumerate() {
        let mut row = Vec::new();
        for (column, ((text, span), of)) in cells.iter().zip(&spans).zip(&table.columns).enumerate() {
            if table.is_merged(place, column) {
                continue;
            }
            let below = (place.saturating_add(1)..table.rows.len()).take_while(|row| table.is_merged(*row, column));
            let is_difference = table.difference == Some(column) && !text.is_empty();
            let role = match of.align {
                _ if is_difference => Role::Difference,
                Align::Right => Role::Number,
                Align::Left => Role::Value,
            };
            row.push(SpanCell::new(text.as_str(), *span, role).over(below.count().saturating_add(1)));
        }
        rows.push(row);
    }
    if let Some((label, at, value)) = &table.total {
        let before = spans.iter().take(*at).fold(1, |sum, span| usize::saturating_add(sum, *span));
        let own = spans.get(*at).copied().unwrap_or(1);
        // Beside the computed total the value is a sentence, which takes the rest of the row.
        let own = if table.difference.is_some() { width.saturating_sub(before) } else { own };
        let mut row = vec![SpanCell::new(label.as_str(), before, Role::Label)];
        let mut cell = SpanCell::of_value(value.as_ref(), own);
        if cell.role == Role::Value && table.difference.is_none() {
            cell.role = Role::Number;
        }
        row.push(cell);
        let rest = width.saturating_sub(before.saturating_add(own));
        if rest > 0 {
            row.push(SpanCell::new("", rest, Role::Value));
        }
        rows.push(row);
    }
}
