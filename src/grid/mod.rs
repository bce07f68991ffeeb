//! From a table to a form: the cells of a printed self-evaluation, read into [`Form`](crate::document::Form)s.
//!
//! Forms reach a reviewer as Word tables, spreadsheets and web pages. A [`Grid`] is what such a page shows and where:
//! paragraphs and tables, the cells of a table, their texts and spans. [`Grid::read`] makes forms of it, each value with
//! the place that it came from, and [notes](Note) on whatever could not be placed.
//!
//! ```
//! use budget_performance::grid::{Field, Grid, ReadOptions, RowField};
//!
//! let mut grid = Grid::new();
//! grid.text("2022年度培训项目支出绩效自评表");
//! let table = grid.table(Some("Sheet1"));
//! table.row().cell("项目名称").span("培训项目", 6, 1);
//! table.row().cell("一级指标").cell("二级指标").cell("三级指标").cell("年度指标值").cell("实际完成值").cell("分值").cell("得分");
//! table.row().cell("产出指标").cell("数量指标").cell("培训人数").cell("≥500人").cell("421人").cell("50").cell("42.1");
//!
//! let reading = grid.read(&ReadOptions::default())?;
//! let read = &reading.forms[0];
//! assert_eq!(read.form.rows[0].actual, Some("421人".into()));
//! let source = read.sources.of(Field::row(1, RowField::Actual)).unwrap();
//! assert_eq!(reading.show(source, Default::default()).to_string(), "Sheet1!E3");
//! # Ok::<(), budget_performance::Error>(())
//! ```
//!
//! # The document `grid/1`
//!
//! ```json
//! { "grid/1": { "name": "自评表.xlsx",
//!   "parts": [
//!     { "text": "2020年度咸宁市民政局部门整体绩效自评表" },
//!     { "table": { "name": "Sheet1",
//!         "rows": [ [ "单位名称", {"text": "咸宁市民政局", "columns": 6} ],
//!                   [ {"text": "一级指标", "rows": 2}, null ] ] } } ] } }
//! ```
//!
//! A cell is a text, `{"text", "columns", "rows"}`, or `null` for a blank one; spans are 1 unless given. The text is
//! what is displayed: `98%`, not `0.98`. A cell takes the first free column of its row, as in HTML; a span from above
//! keeps its columns taken. Covered cells are left out, or blank where a program cannot tell spans; never left out
//! without the span. Names are optional.
// The rooms below are named in `below.rs` only. Here live the grid and its reading, a file a stage; `Grid` and its
// tables are below, and nothing of the library knows of this room.

mod account;
mod bands;
mod below;
mod book;
mod clean;
mod columns;
pub(crate) mod document;
mod draft;
mod drafts;
mod findings;
mod fund_lines;
mod funds;
mod goals;
mod headings;
mod indicators;
mod key;
mod keys;
mod narrative;
mod note;
mod options;
mod paper;
mod paragraph;
mod place;
mod reading;
mod roles;
mod source;
mod totals;
mod verify;
mod words;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use below::{Error, json};

pub use note::{Note, NotePlace};
pub use options::{ColumnRole, ReadOptions};
pub use reading::{FormReading, Reading};
pub use source::{BudgetField, Field, GoalField, Position, RowField, ScoreField, Source, Sources};

/// The most tables of a grid.
pub const MAX_TABLES: usize = 64;
/// The most paragraphs of a grid.
pub const MAX_PARAGRAPHS: usize = 10_000;
/// The most rows of a table.
pub const MAX_ROWS: usize = 20_000;
/// The most columns of a table.
pub const MAX_COLUMNS: usize = 256;
/// The most positions of all tables, covered ones among them.
pub const MAX_POSITIONS: usize = 1_000_000;

/// What a page shows and where: paragraphs and tables, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid<'a> {
    name: Option<Cow<'a, str>>,
    parts: Vec<Part<'a>>,
}

/// A paragraph, or a table.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part<'a> {
    Text(Cow<'a, str>),
    Table(Table<'a>),
}

/// A table of a [`Grid`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table<'a> {
    name: Option<Cow<'a, str>>,
    /// The cells of all rows, one row after the other.
    cells: Vec<TableCell<'a>>,
    /// Behind the last cell of each row.
    row_ends: Vec<usize>,
    merges: Vec<Merge>,
}

/// A cell with its spans, as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
struct TableCell<'a> {
    text: Cow<'a, str>,
    columns: u32,
    rows: u32,
}

/// The first and the last place of a merged range, rows and columns from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Merge {
    first: (u32, u32),
    last: (u32, u32),
}

/// A row that is being filled, from left to right.
#[derive(Debug)]
pub struct TableRow<'t, 'a> {
    table: &'t mut Table<'a>,
}

impl<'a> Grid<'a> {
    /// A grid without parts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The name of the page, such as that of its file.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Names the page.
    pub fn set_name(&mut self, name: impl Into<Cow<'a, str>>) {
        self.name = Some(name.into());
    }

    /// Adds a paragraph.
    pub fn text(&mut self, text: impl Into<Cow<'a, str>>) {
        self.parts.push(Part::Text(text.into()));
    }

    /// Adds a table, with the name of its sheet where it has one.
    pub fn table(&mut self, name: Option<&'a str>) -> &mut Table<'a> {
        self.push_table(Table { name: name.map(Cow::Borrowed), ..Table::default() })
    }

    /// Adds a table that was made on its own.
    ///
    /// ```
    /// use budget_performance::grid::{Grid, Table};
    ///
    /// let mut table = Table::new();
    /// table.row().cell("项目名称").cell("培训项目");
    /// let mut grid = Grid::new();
    /// grid.push_table(table).set_name("Sheet1");
    /// ```
    pub fn push_table(&mut self, table: Table<'a>) -> &mut Table<'a> {
        self.parts.push(Part::Table(table));
        match self.parts.last_mut() {
            Some(Part::Table(table)) => table,
            _ => unreachable!("a table was just added"),
        }
    }

    /// Reads a `grid/1` document, borrowing its texts.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] with field, line and column where the text is no such document.
    /// [`Error::DocumentTooLarge`] where it has more bytes than [`MAX_BYTES`](crate::document::MAX_BYTES).
    pub fn from_json(text: &'a str) -> Result<Self, Error> {
        document::read(text)
    }

    /// Writes the `grid/1` document: indented by two spaces, merged ranges as spans.
    ///
    /// # Errors
    ///
    /// As [`Grid::read`], where the cells of a table with merged ranges cannot be placed.
    pub fn to_json(&self) -> Result<alloc::string::String, Error> {
        Ok(json::write(&document::written(self)?))
    }

    /// Reads the forms of the grid.
    ///
    /// Nothing on the page makes the reading fail: a grid without a form is read as no forms and a note that says so.
    ///
    /// # Errors
    ///
    /// [`Error::CellsOverlap`] where two cells take one place; [`Error::Limit`] where a limit of this module is passed.
    pub fn read<'g>(&'g self, options: &ReadOptions) -> Result<Reading<'g>, Error> {
        book::read(self, options)
    }
}

impl<'a> Table<'a> {
    /// A table without rows.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Names the table.
    pub fn set_name(&mut self, name: impl Into<Cow<'a, str>>) {
        self.name = Some(name.into());
    }

    /// Adds a row below, to be filled from left to right.
    pub fn row(&mut self) -> TableRow<'_, 'a> {
        self.row_ends.push(self.cells.len());
        TableRow { table: self }
    }

    /// Merges a range of places of a sheet, each given as its row and column from 1: the first place is displayed, the
    /// others are covered. All rows are given first, in full.
    pub fn merge(&mut self, first: (u32, u32), last: (u32, u32)) {
        self.merges.push(Merge { first, last });
    }

    /// The cells of each row, as they were given.
    fn rows(&self) -> impl Iterator<Item = &[TableCell<'a>]> {
        let mut start = 0;
        self.row_ends.iter().map(move |end| {
            let row = self.cells.get(start..*end).unwrap_or_default();
            start = *end;
            row
        })
    }
}

impl<'a> TableRow<'_, 'a> {
    /// Adds a cell: the text that is displayed, line breaks as `\n`.
    pub fn cell(&mut self, text: impl Into<Cow<'a, str>>) -> &mut Self {
        self.span(text, 1, 1)
    }

    /// Adds a cell over several columns and rows; a span of 0 is 1.
    pub fn span(&mut self, text: impl Into<Cow<'a, str>>, columns: u32, rows: u32) -> &mut Self {
        let cell = TableCell { text: text.into(), columns: columns.max(1), rows: rows.max(1) };
        self.table.cells.push(cell);
        if let Some(end) = self.table.row_ends.last_mut() {
            *end = self.table.cells.len();
        }
        self
    }

    /// Adds a blank cell.
    pub fn blank(&mut self) -> &mut Self {
        self.cell("")
    }
}
