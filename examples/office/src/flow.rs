//! Paragraphs and tables as Word and web pages nest them, and their order on a flat page.

use crate::page::{self, Part};

/// Deeper nesting is no form, and browsers go no deeper; without an end it would exhaust the stack.
pub(crate) const MAX_DEPTH: usize = 512;

#[derive(Debug)]
pub(crate) enum Block {
    Text(String),
    Table(Vec<Vec<Cell>>),
}

/// A cell of such a table, with whatever stands in it.
#[derive(Debug)]
pub(crate) struct Cell {
    pub(crate) columns: usize,
    pub(crate) rows: usize,
    pub(crate) content: Vec<Block>,
}

/// The parts of a page: a table inside a cell stands after the table that it is in, its text also in the cell.
pub(crate) fn parts(blocks: Vec<Block>) -> Vec<Part> {
    let mut parts = Vec::new();
    for block in blocks {
        add(&mut parts, block);
    }
    parts
}

fn add(parts: &mut Vec<Part>, block: Block) {
    match block {
        Block::Text(text) => {
            let text = page::visible(&text);
            if !text.is_empty() {
                parts.push(Part::Text(text));
            }
        }
        Block::Table(rows) => match frame(rows) {
            Ok(content) => content.into_iter().for_each(|block| add(parts, block)),
            Err(rows) => add_table(parts, rows),
        },
    }
}

fn add_table(parts: &mut Vec<Part>, rows: Vec<Vec<Cell>>) {
    let mut inner = Vec::new();
    let mut table = Vec::new();
    for row in rows {
        let mut cells = Vec::new();
        for cell in row {
            let text = page::visible(&text(&cell.content));
            cells.push(page::Cell { text, columns: cell.columns, rows: cell.rows });
            inner.extend(cell.content.into_iter().filter(|block| matches!(block, Block::Table(_))));
        }
        table.push(cells);
    }
    if table.iter().flatten().any(|cell| !cell.text.is_empty()) {
        parts.push(Part::Table(page::Table { name: None, rows: table }));
    }
    inner.into_iter().for_each(|block| add(parts, block));
}

/// The content of a table that only frames others: no more than one cell shows anything, and that one holds a table.
fn frame(rows: Vec<Vec<Cell>>) -> Result<Vec<Block>, Vec<Vec<Cell>>> {
    let shows = |cell: &&Cell| !page::visible(&text(&cell.content)).is_empty();
    let mut shown = rows.iter().flatten().filter(shows);
    let frames = match (shown.next(), shown.next()) {
        (Some(only), None) => only.content.iter().any(|block| matches!(block, Block::Table(_))),
        _ => false,
    };
    if frames { Ok(rows.into_iter().flatten().flat_map(|cell| cell.content).collect()) } else { Err(rows) }
}

/// What a cell shows: a line for each paragraph, and for each row of a table inside it.
pub(crate) fn text(content: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in content {
        match block {
            Block::Text(text) => lines.push(text.clone()),
            Block::Table(rows) => {
                for row in rows {
                    let cells: Vec<_> = row.iter().map(|cell| text(&cell.content)).collect();
                    lines.push(cells.join(" ").trim().to_owned());
                }
            }
        }
    }
    lines.join("\n")
}
