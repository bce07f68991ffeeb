//! What a file shows, in reading order, and how that is written as a `grid/1` document.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A page of paragraphs and tables.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Page {
    pub(crate) name: String,
    pub(crate) parts: Vec<Part>,
}

#[derive(Debug, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Part {
    Text(String),
    Table(Table),
}

#[derive(Debug, serde::Serialize)]
pub(crate) struct Table {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// A cell with the columns and rows that it spans. A cell that another one covers is left out of its row.
#[derive(Debug)]
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) columns: usize,
    pub(crate) rows: usize,
}

#[derive(serde::Serialize)]
struct Document<'p> {
    #[serde(rename = "grid/1")]
    grid: &'p Page,
}

impl Page {
    /// The page as a `grid/1` document on one line.
    pub(crate) fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(&Document { grid: self })
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.columns == 1 && self.rows == 1 {
            return if self.text.is_empty() { serializer.serialize_none() } else { self.text.serialize(serializer) };
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("text", &self.text)?;
        for (key, span) in [("columns", self.columns), ("rows", self.rows)] {
            if span != 1 {
                map.serialize_entry(key, &span)?;
            }
        }
        map.end()
    }
}

/// A text as it is seen: one kind of line break, nothing that only takes place at its ends.
pub(crate) fn visible(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}'], "\n");
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')).to_owned()
}
