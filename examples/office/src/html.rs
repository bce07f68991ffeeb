//! What a web page shows, as far as its own marks tell: style sheets and scripts are not run.

use scraper::{ElementRef, Html, Node};

use crate::flow::{self, Block, Cell, MAX_DEPTH};
use crate::message::Message;
use crate::page::Part;

pub(crate) fn read(text: &str) -> Result<Vec<Part>, Message> {
    let page = Html::parse_document(text);
    Ok(flow::parts(blocks(page.root_element(), 0)?))
}

/// Elements that begin a line of their own.
const LINES: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "ul",
];

/// Elements that show no text of the page.
const UNSEEN: &[&str] = &[
    "audio", "button", "canvas", "datalist", "head", "iframe", "noframes", "noscript", "object", "rp", "rt", "script",
    "style", "svg", "template", "video",
];

fn hidden(element: ElementRef) -> bool {
    let style: String = element.attr("style").unwrap_or("").chars().filter(|c| !c.is_whitespace()).collect();
    let style = style.to_ascii_lowercase();
    UNSEEN.contains(&element.value().name())
        || element.attr("hidden").is_some()
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}

/// What stands in an element that is laid out by itself: the page, or a cell.
fn blocks(element: ElementRef, depth: usize) -> Result<Vec<Block>, Message> {
    let mut lines = Lines::default();
    lines.add(element, false, depth)?;
    lines.end();
    Ok(lines.blocks)
}

/// Collects the words of a paragraph as a browser sets them: blanks and breaks in the source are one blank.
#[derive(Default)]
struct Lines {
    blocks: Vec<Block>,
    text: String,
    /// Blanks that are set only if a word follows, and whether a line of the source ended among them.
    blank: Option<bool>,
}

impl Lines {
    fn end(&mut self) {
        self.blank = None;
        let text = core::mem::take(&mut self.text);
        if !text.trim().is_empty() {
            self.blocks.push(Block::Text(text));
        }
    }

    fn add(&mut self, element: ElementRef, as_written: bool, depth: usize) -> Result<(), Message> {
        if depth > MAX_DEPTH {
            return Err(Message::too_deep());
        }
        for node in element.children() {
            if let Node::Text(text) = node.value() {
                self.words(text, as_written);
            } else if let Some(child) = ElementRef::wrap(node).filter(|child| !hidden(*child)) {
                self.element(child, as_written, depth.saturating_add(1))?;
            }
        }
        Ok(())
    }

    fn element(&mut self, element: ElementRef, as_written: bool, depth: usize) -> Result<(), Message> {
        let name = element.value().name();
        match name {
            "br" => {
                self.blank = None;
                self.text.push('\n');
            }
            "table" => {
                self.end();
                self.blocks.extend(table(element, depth)?);
            }
            "input" => self.input(element),
            "textarea" => self.words(&element.text().collect::<String>(), true),
            "select" => self.chosen(element),
            _ if LINES.contains(&name) => {
                self.end();
                self.add(element, as_written || name == "pre", depth)?;
                self.end();
            }
            _ => self.add(element, as_written, depth)?,
        }
        Ok(())
    }

    fn words(&mut self, text: &str, as_written: bool) {
        for character in text.chars() {
            if !as_written && character.is_ascii_whitespace() {
                let ended = matches!(character, '\n' | '\r');
                self.blank = Some(self.blank == Some(true) || ended);
            } else {
                self.set_blank(character);
                // A hard blank takes its place but is no other sign.
                self.text.push(if character == '\u{a0}' { ' ' } else { character });
            }
        }
    }

    /// Sets the blanks before a character. The end of a line of the source is none between two Chinese characters.
    fn set_blank(&mut self, next: char) {
        let Some(ended) = self.blank.take() else { return };
        let Some(last) = self.text.chars().next_back() else { return };
        if last != '\n' && !(ended && !last.is_ascii() && !next.is_ascii()) {
            self.text.push(' ');
        }
    }

    /// A field shows its value, a box its tick.
    fn input(&mut self, element: ElementRef) {
        match element.attr("type").unwrap_or("text").to_ascii_lowercase().as_str() {
            "checkbox" | "radio" => self.words(if element.attr("checked").is_some() { "☑" } else { "□" }, false),
            "hidden" | "button" | "submit" | "reset" | "image" | "file" | "password" => {}
            _ => self.words(element.attr("value").unwrap_or(""), true),
        }
    }

    fn chosen(&mut self, element: ElementRef) {
        let options =
            || element.descendants().filter_map(ElementRef::wrap).filter(|node| node.value().name() == "option");
        let chosen = options().find(|option| option.attr("selected").is_some()).or_else(|| options().next());
        if let Some(option) = chosen {
            self.words(option.text().collect::<String>().trim(), false);
        }
    }
}

/// A table, after its caption. The feet of a table are shown last, wherever they are written.
fn table(element: ElementRef, depth: usize) -> Result<Vec<Block>, Message> {
    let mut found = Vec::new();
    let (mut heads, mut bodies, mut feet) = (Vec::new(), Vec::new(), Vec::new());
    for child in element.children().filter_map(ElementRef::wrap).filter(|child| !hidden(*child)) {
        match child.value().name() {
            "caption" => found.extend(blocks(child, depth)?),
            "thead" => heads.extend(rows(child, depth)?),
            "tbody" => bodies.extend(rows(child, depth)?),
            "tfoot" => feet.extend(rows(child, depth)?),
            _ => {}
        }
    }
    heads.extend(bodies);
    heads.extend(feet);
    found.push(Block::Table(heads));
    Ok(found)
}

fn rows(group: ElementRef, depth: usize) -> Result<Vec<Vec<Cell>>, Message> {
    let rows: Vec<_> = elements(group, &["tr"]).collect();
    let mut read = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        // A cell ends with its group of rows, and one of no rows reaches to that end.
        let left = rows.len().saturating_sub(at);
        let mut cells = Vec::new();
        for cell in elements(*row, &["td", "th"]) {
            let spanned = span(cell, "rowspan").unwrap_or(1);
            cells.push(Cell {
                columns: span(cell, "colspan").unwrap_or(1).max(1),
                rows: if spanned == 0 { left } else { spanned.min(left) },
                content: blocks(cell, depth.saturating_add(1))?,
            });
        }
        read.push(cells);
    }
    Ok(read)
}

fn elements<'a>(parent: ElementRef<'a>, names: &[&str]) -> impl Iterator<Item = ElementRef<'a>> {
    let children = parent.children().filter_map(ElementRef::wrap);
    children.filter(move |child| names.contains(&child.value().name()) && !hidden(*child))
}

/// A span as browsers read it: the digits at the beginning.
fn span(cell: ElementRef, name: &str) -> Option<usize> {
    let value = cell.attr(name)?.trim_start();
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    value.get(..end)?.parse().ok()
}
