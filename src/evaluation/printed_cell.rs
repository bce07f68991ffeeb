//! The target or the actual of a row, as a value that can be handed on.

use crate::evaluation::Evaluation;
use crate::evaluation::row::Row;
use crate::notation::reading::Actual;
use core::fmt;

/// The target or the actual of a row: what is printed, and what that says.
#[derive(Clone, Copy)]
pub struct PrintedCell<'a> {
    evaluation: &'a Evaluation,
    /// The row, from 0.
    index: u32,
    side: CellSide,
}

#[derive(Clone, Copy)]
enum CellSide {
    Target,
    Actual,
}

impl<'a> PrintedCell<'a> {
    /// As printed.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.row().map_or("", |row| match self.side {
            CellSide::Target => row.target_text(),
            CellSide::Actual => row.actual_text(),
        })
    }

    /// What it says; no target says a level.
    #[must_use]
    pub fn reading(&self) -> Actual<'a> {
        self.row().map_or(Actual::Blank, |row| match self.side {
            CellSide::Target => row.target().into(),
            CellSide::Actual => row.actual(),
        })
    }

    fn row(&self) -> Option<Row<'a>> {
        self.evaluation.view(self.index)
    }
}

impl PartialEq for PrintedCell<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text() && self.reading() == other.reading()
    }
}

impl Eq for PrintedCell<'_> {}

impl fmt::Debug for PrintedCell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PrintedCell").field("text", &self.text()).field("reading", &self.reading()).finish()
    }
}

impl<'a> Row<'a> {
    /// Its target as a value, for a finding.
    #[must_use]
    pub const fn target_cell(&self) -> PrintedCell<'a> {
        self.cell(CellSide::Target)
    }

    /// Its actual as a value, for a finding.
    #[must_use]
    pub const fn actual_cell(&self) -> PrintedCell<'a> {
        self.cell(CellSide::Actual)
    }

    const fn cell(&self, side: CellSide) -> PrintedCell<'a> {
        PrintedCell { evaluation: self.evaluation, index: self.index, side }
    }
}
