//! What the sheets of an `.ods` document show. The file keeps the text that a cell shows beside its value, and its spans.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};

use crate::archive;
use crate::flow::MAX_DEPTH;
use crate::message::Message;
use crate::page::Part;
use crate::sheet::{Merged, Sheet};

const KIND: &str = ".ods";

pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Part>, Message> {
    if archive::text(bytes, "META-INF/manifest.xml", KIND).is_ok_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Message::protected());
    }
    let text = archive::text(bytes, "content.xml", KIND)?;
    let document = Document::parse(&text).map_err(|error| Message::damaged(KIND, error))?;
    let hidden: BTreeSet<&str> = document.descendants().filter_map(hidden_style).collect();
    let body = document.descendants().find(|node| is(*node, "spreadsheet"));
    let body = body.ok_or_else(|| Message::damaged(KIND, "it is no spreadsheet"))?;
    let mut parts = Vec::new();
    for table in body.children().filter(|node| is(*node, "table")) {
        if !attribute(table, "style-name").is_some_and(|style| hidden.contains(style)) {
            let name = attribute(table, "name").unwrap_or_default().to_owned();
            let mut reader = Rows { sheet: Sheet::new(name), row: 0 };
            reader.add(table, 0)?;
            parts.extend(reader.sheet.into_table()?.map(Part::Table));
        }
    }
    Ok(parts)
}

fn is(node: Node, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

fn number(node: Node, name: &str) -> usize {
    attribute(node, name).and_then(|value| value.parse().ok()).unwrap_or(1).max(1)
}

/// The name of a style that hides its sheet.
fn hidden_style<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let hides =
        |properties: Node| is(properties, "table-properties") && attribute(properties, "display") == Some("false");
    if is(node, "style") && node.children().any(hides) { attribute(node, "name") } else { None }
}

/// Reads the rows of a sheet; repeated ones are written once.
struct Rows {
    sheet: Sheet,
    row: usize,
}

impl Rows {
    fn add(&mut self, parent: Node, depth: usize) -> Result<(), Message> {
        if depth > MAX_DEPTH {
            return Err(Message::too_deep());
        }
        for node in parent.children() {
            if is(node, "table-row") {
                let repeated = number(node, "number-rows-repeated");
                let cells = row_cells(node);
                // A row of nothing, repeated to the end of the sheet, only moves on.
                let copies = if cells.iter().all(Placed::is_blank) { 0 } else { repeated };
                for copy in 0..copies.min(MOST_ROWS) {
                    cells.iter().for_each(|cell| self.place(cell, self.row.saturating_add(copy)));
                }
                self.row = self.row.saturating_add(repeated);
            } else if ["table-rows", "table-header-rows", "table-row-group"].iter().any(|name| is(node, name)) {
                self.add(node, depth.saturating_add(1))?;
            }
        }
        Ok(())
    }

    fn place(&mut self, cell: &Placed, row: usize) {
        self.sheet.set(row, cell.column, &cell.text);
        if cell.columns > 1 || cell.rows > 1 {
            let last = (
                row.saturating_add(cell.rows).saturating_sub(1),
                cell.column.saturating_add(cell.columns).saturating_sub(1),
            );
            self.sheet.merged.push(Merged { first: (row, cell.column), last });
        }
    }
}

/// One copy more than a table may have rows and columns, so that the sheet is refused and not cut.
const MOST_ROWS: usize = 20_001;
const MOST_COLUMNS: usize = 257;

struct Placed {
    column: usize,
    columns: usize,
    rows: usize,
    text: String,
}

impl Placed {
    fn is_blank(&self) -> bool {
        self.text.is_empty() && self.columns == 1 && self.rows == 1
    }
}

fn row_cells(row: Node) -> Vec<Placed> {
    let mut cells = Vec::new();
    let mut column = 0_usize;
    for node in row.descendants().filter(|node| node.parent().is_some_and(|parent| holds_cells(parent, row))) {
        let covered = is(node, "covered-table-cell");
        if !covered && !is(node, "table-cell") {
            continue;
        }
        let repeated = number(node, "number-columns-repeated");
        let text = if covered { String::new() } else { shown(node) };
        let (columns, rows) = (number(node, "number-columns-spanned"), number(node, "number-rows-spanned"));
        if !text.is_empty() || columns > 1 || rows > 1 {
            for copy in 0..repeated.min(MOST_COLUMNS) {
                cells.push(Placed { column: column.saturating_add(copy), columns, rows, text: text.clone() });
            }
        }
        column = column.saturating_add(repeated);
    }
    cells
}

fn holds_cells(parent: Node, row: Node) -> bool {
    parent == row || is(parent, "table-cell-group")
}

/// The paragraphs of a cell; without any, its value as far as its kind tells how it is shown.
fn shown(cell: Node) -> String {
    let lines: Vec<String> = cell.children().filter(|node| is(*node, "p")).map(line).collect();
    if !lines.is_empty() {
        return lines.join("\n");
    }
    let value = |name| attribute(cell, name).unwrap_or_default().to_owned();
    match attribute(cell, "value-type") {
        Some("percentage") => percentage(&value("value")),
        Some("date") => value("date-value"),
        Some("time") => value("time-value"),
        Some("boolean") => value("boolean-value").to_uppercase(),
        Some("string") => value("string-value"),
        _ => value("value"),
    }
}

fn percentage(value: &str) -> String {
    let decimal = value.parse().ok().and_then(crate::decimal::Decimal::new);
    decimal.map_or_else(
        || value.to_owned(),
        |decimal| format!("{}{}%", if decimal.negative { "-" } else { "" }, decimal.moved(2).general()),
    )
}

fn line(paragraph: Node) -> String {
    let mut text = String::new();
    for node in paragraph.descendants() {
        // A note hangs on a cell and is not shown in it; the small characters over others are not its text.
        let aside = node.ancestors().take_while(|above| *above != paragraph);
        if aside.into_iter().any(|above| is(above, "annotation") || is(above, "ruby-text")) {
            continue;
        }
        if node.is_text() {
            text.push_str(&node.text().unwrap_or_default().replace(['\n', '\r'], " "));
        } else if is(node, "s") {
            text.extend(core::iter::repeat_n(' ', number(node, "c").min(1_000)));
        } else if is(node, "tab") {
            text.push('\t');
        } else if is(node, "line-break") {
            text.push('\n');
        }
    }
    text
}
