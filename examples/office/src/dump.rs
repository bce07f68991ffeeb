//! The plain text that archives keep of Word tables: a tab before each cell, a blank line after each row.

use crate::page::{Cell, Part, Table, visible};

enum Item {
    Text(String),
    Row(Vec<String>),
}

pub(crate) fn read(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rows = Vec::new();
    for item in items(text) {
        match item {
            Item::Row(row) => rows.push(row),
            Item::Text(text) => {
                parts.extend(table(&mut rows));
                parts.push(Part::Text(text));
            }
        }
    }
    parts.extend(table(&mut rows));
    parts
}

/// Paragraphs, a line each, and rows. A line without a tab goes on with the cell before it, unless a blank line ended that.
fn items(text: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let mut row: Vec<String> = Vec::new();
    for line in text.lines() {
        if let Some(cell) = line.strip_prefix('\t') {
            row.push(cell.to_owned());
        } else if visible(line).is_empty() {
            end_row(&mut items, &mut row);
        } else if let Some(cell) = row.last_mut() {
            cell.push('\n');
            cell.push_str(line);
        } else {
            items.push(Item::Text(visible(line)));
        }
    }
    end_row(&mut items, &mut row);
    items
}

fn end_row(items: &mut Vec<Item>, row: &mut Vec<String>) {
    if !row.is_empty() {
        items.push(Item::Row(core::mem::take(row).iter().map(|cell| visible(cell)).collect()));
    }
}

fn table(rows: &mut Vec<Vec<String>>) -> Option<Part> {
    let rows = joined(core::mem::take(rows));
    let cell = |text| Cell { text, columns: 1, rows: 1 };
    let rows: Vec<Vec<Cell>> = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
    let blank = rows.iter().flatten().all(|cell| cell.text.is_empty());
    (!blank).then_some(Part::Table(Table { name: None, rows }))
}

/// The rows, with those put together that a blank line inside a cell has broken.
fn joined(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut whole: Vec<Vec<String>> = Vec::with_capacity(rows.len());
    let mut rest = rows.as_slice();
    while let Some((row, after)) = rest.split_first() {
        let follows_whole = whole.last().is_some_and(|last| last.len() == width);
        let pieces = if follows_whole { pieces(rest, width) } else { None };
        let (row, after) = match pieces.and_then(|pieces| rest.split_at_checked(pieces)) {
            Some((pieces, after)) => (pieces.concat(), after),
            None => (row.clone(), after),
        };
        whole.push(row);
        rest = after;
    }
    whole
}

/// Of how many pieces the row at the beginning consists, if it is broken. Rows of merged cells are short too, and may add
/// up by chance, so a piece must be in the middle of whole rows: either it begins with the blank of a cell that is merged
/// downwards, or a whole row follows. The pieces after it begin in the middle of a row, never with such a blank.
fn pieces(rows: &[Vec<String>], width: usize) -> Option<usize> {
    let first = rows.first().filter(|row| row.len() < width)?;
    let mut length = first.len();
    for (at, piece) in rows.iter().enumerate().skip(1) {
        length = length.saturating_add(piece.len());
        if length > width || piece.first().is_none_or(String::is_empty) {
            return None;
        }
        if length == width {
            let count = at.saturating_add(1);
            let within_merged = first.first().is_some_and(String::is_empty);
            let before_whole = first.len() > 2 && rows.get(count).is_some_and(|next| next.len() == width);
            return (within_merged || before_whole).then_some(count);
        }
    }
    None
}
