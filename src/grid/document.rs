//! The document `grid/1`.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::below::{Cell, Error, Expected, json};
use super::key::Keys;
use super::options::ReadOptions;
use super::place::Sheet;
use super::{Grid, MAX_POSITIONS, Part, Table, TableCell};

/// Reads the document, borrowing its texts.
pub(super) fn read(text: &str) -> Result<Grid<'_>, Error> {
    let GridEnvelope::Grid1(document) = json::read_borrowed(text, Expected { kinds: &[json::GRID], lists: false })?;
    Ok(document.into())
}

#[derive(serde::Deserialize)]
enum GridEnvelope<'a> {
    #[serde(rename = "grid/1", borrow)]
    Grid1(GridDocument<'a>),
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a grid")]
pub(crate) struct GridDocument<'a> {
    #[serde(borrow, default)]
    name: Option<Cell<'a>>,
    #[serde(borrow)]
    parts: Vec<PartDocument<'a>>,
}

impl<'a> From<GridDocument<'a>> for Grid<'a> {
    fn from(document: GridDocument<'a>) -> Self {
        let parts = document.parts.into_iter().map(Part::from).collect();
        Self { name: document.name.map(|name| name.0), parts }
    }
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "snake_case", expecting = "a text or a table")]
enum PartDocument<'a> {
    #[serde(borrow)]
    Text(Cell<'a>),
    #[serde(borrow)]
    Table(TableDocument<'a>),
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
struct TableDocument<'a> {
    #[serde(borrow, default)]
    name: Option<Cell<'a>>,
    #[serde(borrow)]
    rows: Rows<'a>,
}

impl<'a> From<PartDocument<'a>> for Part<'a> {
    fn from(part: PartDocument<'a>) -> Self {
        match part {
            PartDocument::Text(text) => Self::Text(text.0),
            PartDocument::Table(table) => Self::Table(Table {
                name: table.name.map(|name| name.0),
                cells: table.rows.cells,
                row_ends: table.rows.ends,
                merges: Vec::new(),
            }),
        }
    }
}

/// The cells of all rows, and where each row ends.
#[derive(Default)]
struct Rows<'a> {
    cells: Vec<TableCell<'a>>,
    ends: Vec<usize>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Rows<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RowsVisitor;
        impl<'de> Visitor<'de> for RowsVisitor {
            type Value = Rows<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of rows")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut rows = Rows::default();
                while list.next_element_seed(Row(&mut rows.cells))?.is_some() {
                    rows.ends.push(rows.cells.len());
                }
                Ok(rows)
            }
        }
        deserializer.deserialize_seq(RowsVisitor)
    }
}

/// Reads a row behind the cells of the others.
struct Row<'r, 'a>(&'r mut Vec<TableCell<'a>>);

impl<'de: 'a, 'a> DeserializeSeed<'de> for Row<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de: 'a, 'a> Visitor<'de> for Row<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row of cells")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(cell) = list.next_element()? {
            self.0.push(cell);
        }
        Ok(())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for TableCell<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CellVisitor)
    }
}

struct CellVisitor;

impl<'de> Visitor<'de> for CellVisitor {
    type Value = TableCell<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text of a cell, a cell with its spans, or null")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(single(Cow::Borrowed("")))
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(single(Cow::Borrowed(text)))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(single(Cow::Owned(text.into())))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        const KEYS: &[&str] = &["text", "columns", "rows"];
        let (mut text, mut columns, mut rows) = (None, None, None);
        while let Some(key) = map.next_key::<Cell<'_>>()? {
            let is_new = match &*key.0 {
                "text" => text.replace(map.next_value::<Option<Cell<'de>>>()?).is_none(),
                "columns" => columns.replace(map.next_value::<Span>()?).is_none(),
                "rows" => rows.replace(map.next_value::<Span>()?).is_none(),
                unknown => return Err(de::Error::unknown_field(unknown, KEYS)),
            };
            if !is_new {
                return Err(de::Error::custom(format_args!("duplicate field `{}`", key.0)));
            }
        }
        let span = |span: Option<Span>| span.map_or(1, |span| span.0);
        let text = text.flatten().map_or(Cow::Borrowed(""), |text| text.0);
        Ok(TableCell { text, columns: span(columns), rows: span(rows) })
    }
}

fn single(text: Cow<'_, str>) -> TableCell<'_> {
    TableCell { text, columns: 1, rows: 1 }
}

/// How many columns or rows a cell covers.
struct Span(u32);

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u32::deserialize(deserializer)? {
            0 => Err(de::Error::custom("a cell covers at least 1 row and 1 column")),
            span => Ok(Self(span)),
        }
    }
}

/// The document as it is written.
#[derive(serde::Serialize)]
pub(super) enum Written<'w> {
    #[serde(rename = "grid/1")]
    Grid1(GridWritten<'w>),
}

#[derive(serde::Serialize)]
pub(super) struct GridWritten<'w> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'w str>,
    parts: Vec<PartWritten<'w>>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "snake_case")]
enum PartWritten<'w> {
    Text(&'w str),
    Table(TableWritten<'w>),
}

#[derive(serde::Serialize)]
struct TableWritten<'w> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'w str>,
    rows: Vec<Vec<CellWritten<'w>>>,
}

struct CellWritten<'w> {
    text: &'w str,
    columns: u32,
    rows: u32,
}

impl Serialize for CellWritten<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.columns == 1 && self.rows == 1 {
            return if self.text.is_empty() {
                serializer.serialize_unit()
            } else {
                serializer.serialize_str(self.text)
            };
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("text", self.text)?;
        for (key, span) in [("columns", self.columns), ("rows", self.rows)] {
            if span != 1 {
                map.serialize_entry(key, &span)?;
            }
        }
        map.end()
    }
}

/// The grid as it is written.
pub(super) fn written<'w>(grid: &'w Grid<'_>) -> Result<Written<'w>, Error> {
    let mut parts = Vec::with_capacity(grid.parts.len());
    for part in &grid.parts {
        parts.push(match part {
            Part::Text(text) => PartWritten::Text(text),
            Part::Table(table) => PartWritten::Table(table_written(table)?),
        });
    }
    Ok(Written::Grid1(GridWritten { name: grid.name(), parts }))
}

fn table_written<'w>(table: &'w Table<'_>) -> Result<TableWritten<'w>, Error> {
    let name = table.name.as_deref();
    let as_given = |cell: &'w TableCell<'_>| CellWritten { text: &cell.text, columns: cell.columns, rows: cell.rows };
    if table.merges.is_empty() {
        return Ok(TableWritten { name, rows: table.rows().map(|row| row.iter().map(as_given).collect()).collect() });
    }
    let options = ReadOptions::default();
    let mut left = MAX_POSITIONS;
    let sheet = Sheet::place(1, table, &mut Keys::new(&options), &mut left)?;
    let span = |span: usize| u32::try_from(span).unwrap_or(u32::MAX);
    let mut rows = Vec::with_capacity(sheet.height);
    for row in 0..sheet.height {
        // A covered cell no longer stands at its own place.
        let shown = sheet.own(row).filter_map(|index| {
            let cell = sheet.cell(index)?;
            (sheet.index_at(cell.row, cell.column) == Some(index)).then_some(CellWritten {
                text: cell.text,
                columns: span(cell.columns),
                rows: span(cell.rows),
            })
        });
        rows.push(shown.collect());
    }
    Ok(TableWritten { name, rows })
}
