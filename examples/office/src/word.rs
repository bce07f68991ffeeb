//! What a `.docx` document shows: its body, without headers, footers and notes.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use crate::archive;
use crate::flow::{self, Block, Cell, MAX_DEPTH};
use crate::message::Message;
use crate::page::Part;
use crate::symbols;

const KIND: &str = ".docx";

pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Part>, Message> {
    let name = archive::main_part(bytes, KIND)?;
    let text = archive::text(bytes, &name, KIND)?;
    let document = Document::parse(&text).map_err(|error| Message::damaged(KIND, error))?;
    let body = document.root_element().children().find(|node| is(*node, "body"));
    let body = body.ok_or_else(|| Message::damaged(KIND, "it has no body"))?;
    Ok(flow::parts(blocks(body, 0)?))
}

/// Whether a node is the element of this name of word processing, in either of its two namespaces.
fn is(node: Node, name: &str) -> bool {
    let tag = node.tag_name();
    tag.name() == name
        && tag.namespace().is_some_and(|space| space.ends_with("/main") && space.contains("wordprocessingml"))
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| is(*child, name))
}

/// The attribute of this name, whichever namespace it has.
fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The value of a property such as `<w:gridSpan w:val="2"/>`; an empty text where it is only named.
fn property<'a>(properties: Option<Node<'a, '_>>, name: &str) -> Option<&'a str> {
    child(properties?, name).map(|property| attribute(property, "val").unwrap_or(""))
}

/// Whether a property that can be switched off is on.
fn on(properties: Option<Node>, name: &str) -> bool {
    property(properties, name).is_some_and(|value| !matches!(value, "0" | "false" | "off"))
}

fn number(properties: Option<Node>, name: &str) -> usize {
    property(properties, name).and_then(|value| value.parse().ok()).unwrap_or(0)
}

/// The wrappers of paragraphs, rows, cells and runs that show what is in them.
fn wraps(node: Node) -> bool {
    ["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"].iter().any(|name| is(node, name))
}

/// What has been deleted or moved away, or only asks to be replaced, is not shown.
fn hidden(node: Node) -> bool {
    let placeholder = is(node, "sdt") && on(child(node, "sdtPr"), "showingPlcHdr");
    placeholder || is(node, "del") || is(node, "moveFrom")
}

/// Of alternatives, the first is what today's programs show.
fn alternative<'a, 'i>(node: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    if node.tag_name().name() != "AlternateContent" {
        return None;
    }
    node.children().find(|child| child.is_element())
}

fn blocks(parent: Node, depth: usize) -> Result<Vec<Block>, Message> {
    if depth > MAX_DEPTH {
        return Err(Message::too_deep());
    }
    let deeper = depth.saturating_add(1);
    let mut found = Vec::new();
    for node in parent.children().filter(|node| !hidden(*node)) {
        if is(node, "p") {
            let mut paragraph = Paragraph::default();
            paragraph.add(node, deeper)?;
            found.push(Block::Text(paragraph.text));
            found.extend(paragraph.boxes);
        } else if is(node, "tbl") {
            found.push(Block::Table(table(node, deeper)?));
        } else if wraps(node) {
            found.extend(blocks(node, deeper)?);
        } else if let Some(chosen) = alternative(node) {
            found.extend(blocks(chosen, deeper)?);
        }
    }
    Ok(found)
}

/// The text of a paragraph, and the text boxes that hang on it.
#[derive(Default)]
struct Paragraph {
    text: String,
    boxes: Vec<Block>,
}

impl Paragraph {
    fn add(&mut self, parent: Node, depth: usize) -> Result<(), Message> {
        if depth > MAX_DEPTH {
            return Err(Message::too_deep());
        }
        let deeper = depth.saturating_add(1);
        for node in parent.children().filter(|node| !hidden(*node)) {
            if let Some(chosen) = alternative(node) {
                self.add(chosen, deeper)?;
            } else if is(node, "txbxContent") {
                self.boxes.extend(blocks(node, deeper)?);
            } else if is(node, "r") && on(child(node, "rPr"), "vanish") {
                continue;
            } else if node.tag_name().namespace().is_some_and(|space| space.ends_with("/math")) {
                self.formula(node, deeper)?;
            } else if !self.character(node) {
                self.add(node, deeper)?;
            }
        }
        Ok(())
    }

    /// Takes what stands for text. False: whatever is in the node is to be looked at.
    fn character(&mut self, node: Node) -> bool {
        if node.tag_name().namespace().is_none_or(|space| !space.contains("wordprocessingml")) {
            return !node.is_element();
        }
        match node.tag_name().name() {
            "t" => self.text.extend(node.children().filter_map(|text| text.text())),
            "tab" | "ptab" => self.text.push('\t'),
            "br" | "cr" => self.text.push('\n'),
            "noBreakHyphen" => self.text.push('-'),
            "sym" => self.text.extend(symbol(node)),
            "checkBox" => self.text.push(if checked(node) { '☑' } else { '□' }),
            // Properties, the instructions of fields, the small characters over others.
            "pPr" | "rPr" | "sdtPr" | "instrText" | "delText" | "rt" => {}
            _ => return false,
        }
        true
    }

    /// A formula in one line, with a stroke for a fraction.
    fn formula(&mut self, node: Node, depth: usize) -> Result<(), Message> {
        match node.tag_name().name() {
            "t" => self.text.extend(node.children().filter_map(|text| text.text())),
            "den" => {
                self.text.push('/');
                self.add(node, depth)?;
            }
            _ => self.add(node, depth)?,
        }
        Ok(())
    }
}

fn symbol(node: Node) -> Option<char> {
    let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok())?;
    symbols::shown(attribute(node, "font").unwrap_or(""), code)
}

/// Whether the check box of an old form field is ticked.
fn checked(node: Node) -> bool {
    let name = if child(node, "checked").is_some() { "checked" } else { "default" };
    on(Some(node), name)
}

/// A cell as it is written, with the column of the grid where it begins.
struct Written<'a, 'i> {
    nodes: Vec<Node<'a, 'i>>,
    column: usize,
    columns: usize,
    continues: bool,
    begins: bool,
}

/// A cell that the next row may go on with.
struct Open {
    row: usize,
    at: usize,
    columns: usize,
}

fn table(node: Node, depth: usize) -> Result<Vec<Vec<Cell>>, Message> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut open: BTreeMap<usize, Open> = BTreeMap::new();
    for row in unwrapped(node, "tr", depth)? {
        let properties = child(row, "trPr");
        if property(properties, "del").is_some() {
            continue;
        }
        let mut cells = Vec::new();
        let mut still_open = BTreeMap::new();
        let before = number(properties, "gridBefore");
        if before > 0 {
            cells.push(Cell { columns: before, rows: 1, content: Vec::new() });
        }
        for written in row_cells(row, before, depth)? {
            let above =
                open.remove(&written.column).filter(|open| written.continues && open.columns == written.columns);
            if let Some(above) = above {
                if let Some(cell) = rows.get_mut(above.row).and_then(|row| row.get_mut(above.at)) {
                    cell.rows = cell.rows.saturating_add(1);
                }
                still_open.insert(written.column, above);
                continue;
            }
            if written.begins || written.continues {
                still_open.insert(written.column, Open { row: rows.len(), at: cells.len(), columns: written.columns });
            }
            let mut content = Vec::new();
            for node in written.nodes {
                content.extend(blocks(node, depth.saturating_add(1))?);
            }
            cells.push(Cell { columns: written.columns, rows: 1, content });
        }
        open = still_open;
        rows.push(cells);
    }
    Ok(rows)
}

fn row_cells<'a, 'i>(row: Node<'a, 'i>, before: usize, depth: usize) -> Result<Vec<Written<'a, 'i>>, Message> {
    let mut cells: Vec<Written> = Vec::new();
    let mut column = before;
    for node in unwrapped(row, "tc", depth)? {
        let properties = child(node, "tcPr");
        let columns = number(properties, "gridSpan").max(1);
        let vertical = property(properties, "vMerge");
        let start = column;
        column = column.saturating_add(columns);
        // The older way to merge side by side.
        if property(properties, "hMerge").is_some_and(|value| value != "restart")
            && let Some(last) = cells.last_mut()
        {
            last.columns = last.columns.saturating_add(columns);
            last.nodes.push(node);
            continue;
        }
        let begins = vertical == Some("restart");
        let asked = node.ancestors().take_while(|above| *above != row).any(hidden);
        cells.push(Written {
            nodes: if asked { Vec::new() } else { vec![node] },
            column: start,
            columns,
            continues: vertical.is_some() && !begins,
            begins,
        });
    }
    Ok(cells)
}

/// The rows of a table or the cells of a row, out of whatever wraps them.
fn unwrapped<'a, 'i>(parent: Node<'a, 'i>, name: &str, depth: usize) -> Result<Vec<Node<'a, 'i>>, Message> {
    if depth > MAX_DEPTH {
        return Err(Message::too_deep());
    }
    let mut found = Vec::new();
    for node in parent.children() {
        if is(node, name) {
            found.push(node);
        } else if wraps(node) {
            found.extend(unwrapped(node, name, depth.saturating_add(1))?);
        }
    }
    Ok(found)
}
