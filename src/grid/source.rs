//! Where a value of a form came from.

use alloc::vec::Vec;
use core::fmt;

/// A place of a table: the part of the grid, the row and the column, each from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The part of the grid.
    pub part: u32,
    /// The row of the table.
    pub row: u32,
    /// The column of the table.
    pub column: u32,
}

impl Position {
    /// The place as spreadsheets name it: `E7`.
    ///
    /// ```
    /// use budget_performance::grid::Position;
    ///
    /// assert_eq!(Position { part: 1, row: 7, column: 28 }.cell().to_string(), "AB7");
    /// ```
    #[must_use]
    pub fn cell(self) -> impl fmt::Display {
        CellName(self)
    }
}

struct CellName(Position);

impl fmt::Display for CellName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = [0u8; 8];
        let mut column = self.0.column;
        let mut start = letters.len();
        while column > 0 && start > 0 {
            let before = column.saturating_sub(1);
            start = start.saturating_sub(1);
            if let Some(letter) = letters.get_mut(start) {
                *letter = b'A'.saturating_add(u8::try_from(before.checked_rem(26).unwrap_or(0)).unwrap_or(0));
            }
            column = before.checked_div(26).unwrap_or(0);
        }
        let name = letters.get(start..).and_then(|name| core::str::from_utf8(name).ok());
        write!(f, "{}{}", name.unwrap_or_default(), self.0.row)
    }
}

/// Where a value came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// A cell.
    Cell(Position),
    /// A stretch of a paragraph, counted in characters.
    Text {
        /// The part of the grid, from 1.
        part: u32,
        /// The first character, from 0.
        start: u32,
        /// Behind the last character.
        end: u32,
    },
    /// An option of the reading, by its name.
    Option(&'static str),
}

impl Source {
    /// The cell, where it is one.
    #[must_use]
    pub const fn position(self) -> Option<Position> {
        match self {
            Self::Cell(position) => Some(position),
            _ => None,
        }
    }
}

/// Defines the fields of one kind of entry: the name in Rust, the key in the document.
macro_rules! fields {
    ($(#[doc = $doc:literal])+ $kind:ident { $($name:ident = $key:literal,)+ }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $kind {
            $(#[doc = concat!("`", $key, "`.")] $name,)+
        }

        impl $kind {
            /// Every field.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The key in the document.
            pub(crate) const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)+ }
            }
        }
    };
}

fields! {
    /// A field of a row of the indicator table.
    RowField {
        Level1 = "level1",
        Level2 = "level2",
        Level3 = "level3",
        Weight = "weight",
        Sign = "sign",
        Target = "target",
        Unit = "unit",
        Actual = "actual",
        DeclaredScore = "declared_score",
        DeviationReason = "deviation_reason",
        Nature = "nature",
        Standard = "standard",
        Coefficient = "coefficient",
    }
}

fields! {
    /// A field of the budget, of a part of it or of a statement.
    BudgetField {
        Name = "name",
        Of = "of",
        Group = "group",
        Unit = "unit",
        Initial = "initial",
        Adjusted = "adjusted",
        Executed = "executed",
        Rate = "rate",
        Weight = "weight",
        DeclaredScore = "declared_score",
        Reason = "reason",
    }
}

fields! {
    /// A field of a goal.
    GoalField {
        Text = "text",
        Actual = "actual",
        Completed = "completed",
    }
}

/// A field of declared scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ScoreField {
    /// `total`.
    Total,
    /// `grade`.
    Grade,
    /// The name of a subtotal, by its number from 0.
    Name(u32),
    /// The score of a subtotal, by its number from 0.
    Score(u32),
}

/// A value of a form. It prints as its path in the document: `rows[3].actual`, where lists count from 0.
///
/// ```
/// use budget_performance::grid::{Field, RowField};
///
/// assert_eq!(Field::row(4, RowField::Actual).to_string(), "rows[3].actual");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Field {
    /// `kind`.
    Kind,
    /// `subject`.
    Subject,
    /// `authority`.
    Authority,
    /// `unit`.
    Unit,
    /// `fiscal_year`.
    FiscalYear,
    /// `reported_on`.
    ReportedOn,
    /// `scheme`.
    Scheme,
    /// A field of the budget itself.
    Budget(BudgetField),
    /// A field of a part of the budget, by its number from 0.
    Part(u32, BudgetField),
    /// A field of a statement of the budget, by its number from 0.
    Statement(u32, BudgetField),
    /// A field of a goal, by its number from 0.
    Goal(u32, GoalField),
    /// The name of a block with printed points, by its number from 0.
    BlockName(u32),
    /// The points of a block, by its number from 0.
    BlockPoints(u32),
    /// A field of a row, by its number from 0; see [`Field::row`].
    Row(u32, RowField),
    /// A declared score of the table.
    Declared(ScoreField),
    /// A score that the narrative states.
    Summary(ScoreField),
    /// `deviation_analysis`.
    DeviationAnalysis,
    /// `improvement`.
    Improvement,
    /// What an analysis is about, by its number from 0.
    AnalysisAbout(u32),
    /// The text of an analysis, by its number from 0.
    AnalysisText(u32),
    /// `results.previous`.
    ResultsPrevious,
    /// `results.budget_link`.
    ResultsBudgetLink,
    /// `results.publication`.
    ResultsPublication,
    /// `unfinished`.
    Unfinished,
}

impl Field {
    /// A field of a row, by the row's number from 1, as findings count rows.
    #[must_use]
    pub const fn row(number: u32, field: RowField) -> Self {
        Self::Row(number.saturating_sub(1), field)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scores = |f: &mut fmt::Formatter<'_>, list: &str, field: ScoreField| match field {
            ScoreField::Total => write!(f, "{list}.total"),
            ScoreField::Grade => write!(f, "{list}.grade"),
            ScoreField::Name(index) => write!(f, "{list}.subtotals[{index}].name"),
            ScoreField::Score(index) => write!(f, "{list}.subtotals[{index}].score"),
        };
        match *self {
            Self::Kind => f.write_str("kind"),
            Self::Subject => f.write_str("subject"),
            Self::Authority => f.write_str("authority"),
            Self::Unit => f.write_str("unit"),
            Self::FiscalYear => f.write_str("fiscal_year"),
            Self::ReportedOn => f.write_str("reported_on"),
            Self::Scheme => f.write_str("scheme"),
            Self::Budget(field) => write!(f, "budget.{}", field.key()),
            Self::Part(index, field) => write!(f, "budget.parts[{index}].{}", field.key()),
            Self::Statement(index, field) => write!(f, "budget.statements[{index}].{}", field.key()),
            Self::Goal(index, field) => write!(f, "goals[{index}].{}", field.key()),
            Self::BlockName(index) => write!(f, "blocks[{index}].name"),
            Self::BlockPoints(index) => write!(f, "blocks[{index}].points"),
            Self::Row(index, field) => write!(f, "rows[{index}].{}", field.key()),
            Self::Declared(field) => scores(f, "declared", field),
            Self::Summary(field) => scores(f, "summary", field),
            Self::DeviationAnalysis => f.write_str("deviation_analysis"),
            Self::Improvement => f.write_str("improvement"),
            Self::AnalysisAbout(index) => write!(f, "analyses[{index}].about"),
            Self::AnalysisText(index) => write!(f, "analyses[{index}].text"),
            Self::ResultsPrevious => f.write_str("results.previous"),
            Self::ResultsBudgetLink => f.write_str("results.budget_link"),
            Self::ResultsPublication => f.write_str("results.publication"),
            Self::Unfinished => f.write_str("unfinished"),
        }
    }
}

/// The source of each value of a form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sources {
    /// In the order of the fields.
    sorted: Vec<(Field, Source)>,
}

impl Sources {
    pub(super) fn new(mut found: Vec<(Field, Source)>) -> Self {
        // The form is put together nearly in this order.
        found.sort_by_key(|(field, _)| *field);
        Self { sorted: found }
    }

    /// Where the value of a field came from; `None` where the form has no such value.
    #[must_use]
    pub fn of(&self, field: Field) -> Option<Source> {
        let found = self.sorted.binary_search_by_key(&field, |(field, _)| *field).ok()?;
        self.sorted.get(found).map(|(_, source)| *source)
    }

    /// Every value with its source, in the order of the document.
    pub fn iter(&self) -> impl Iterator<Item = (Field, Source)> {
        self.sorted.iter().copied()
    }
}
