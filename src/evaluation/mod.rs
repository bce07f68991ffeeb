//! A self-evaluation (绩效自评): the budget, the indicators, and what the form declares of them.
//!
//! An [`Evaluation`] is put together once, by an [`EvaluationBuilder`], and then only looked at. Its rows stand
//! in lists: the numbers that scoring needs in one array of 32 bytes a row, everything else beside it, all text in one
//! string. What a row's words mean, and what can be doubted of them, is decided while it is built: scoring never searches
//! text, and validating only the few cells that are doubted.
//!
//! The files of this room import exact numbers, notation, scheme, error, limits and the language, and never what scores, reviews or writes.

pub(crate) mod answer;
pub(crate) mod base_data;
pub(crate) mod budget;
pub(crate) mod builder;
pub(crate) mod completion;
pub(crate) mod counterpart;
pub(crate) mod doubts;
pub(crate) mod entry;
pub(crate) mod header;
pub(crate) mod indicator;
pub(crate) mod narrative;
pub(crate) mod places;
pub(crate) mod printed_cell;
pub(crate) mod repetition;
pub(crate) mod revision;
pub(crate) mod row;
pub(crate) mod rows;

pub use crate::evaluation::base_data::BaseAmount;
pub use crate::evaluation::budget::{Amounts, BudgetExecution, Part, Rate, Statement, StatementOf};
pub use crate::evaluation::builder::EvaluationBuilder;
pub use crate::evaluation::header::{
    CellPlace, DeclaredScores, Goal, Header, Subtotal, UnreadableCause, UnreadableCell,
};
pub use crate::evaluation::indicator::PointsCell;
pub use crate::evaluation::narrative::{Analysis, Results};
pub use crate::evaluation::printed_cell::PrintedCell;
pub use crate::evaluation::row::Row;
pub use crate::limits::{MAX_BLOCKS, MAX_INDICATORS, MAX_LIST, MAX_TEXT};
pub use crate::notation::money::{Amount, MoneyUnit};
pub use crate::scheme::document::EvaluationKind;
pub use crate::scheme::formula::AmountName;

use crate::evaluation::indicator::Remarks;
use crate::evaluation::rows::{Block, KindGroup, Overview, PrintedRow, RowFigures, Span, Special};
use crate::exact::number::Number;
use crate::exact::points::Points;

use alloc::string::String;
use alloc::vec::Vec;

/// A self-evaluation (绩效自评), which a scheme scores and reviews.
///
/// Made by [`Evaluation::builder`], read from a printed form or from an `evaluation/1` document.
///
/// Two evaluations are equal when they say the same: see [`Evaluation::eq`](#impl-PartialEq-for-Evaluation).
#[derive(Debug, Clone)]
pub struct Evaluation {
    pub(crate) header: Header,
    pub(crate) budget: BudgetExecution,
    /// The amounts of the total row, completed from the statements.
    pub(crate) amounts: Amounts,
    /// The same at the finest precision that the form gives.
    pub(crate) finest: Amounts,
    pub(crate) goals: Vec<Goal>,
    pub(crate) declared: DeclaredScores,
    pub(crate) summary: DeclaredScores,
    pub(crate) deviation_analysis: Option<String>,
    pub(crate) improvement: Option<String>,
    pub(crate) analyses: Vec<Analysis>,
    pub(crate) results: Results,
    pub(crate) unfinished: Option<String>,
    pub(crate) base_data: Vec<BaseAmount>,
    pub(crate) named_amounts: Vec<(AmountName, Number)>,
    /// What formulas use: the named amounts, or where none are given those of the budget table, in yuan.
    pub(crate) formula_amounts: Vec<(AmountName, Number)>,
    pub(crate) unreadable: Vec<UnreadableCell>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) groups: Vec<KindGroup>,
    pub(crate) figures: Vec<RowFigures>,
    pub(crate) rows: Vec<PrintedRow>,
    pub(crate) specials: Vec<Special>,
    /// What stands beside rows and is not scored, by their indices, in order.
    pub(crate) remarks: Vec<(u32, Remarks)>,
    pub(crate) units: Vec<Span>,
    pub(crate) text: String,
    pub(crate) overview: Overview,
    /// Rows that repeat an earlier one, and that one; from 0, in order.
    pub(crate) duplicates: Vec<(u32, u32)>,
    /// The first of at least three similar rows, and how many they are.
    pub(crate) similar: Vec<(u32, u32)>,
}

impl Evaluation {
    /// What stands above the table.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The budget and its execution.
    #[must_use]
    pub const fn budget(&self) -> &BudgetExecution {
        &self.budget
    }

    /// The annual goals.
    #[must_use]
    pub fn goals(&self) -> &[Goal] {
        &self.goals
    }

    /// The scores that the table declares.
    #[must_use]
    pub const fn declared(&self) -> &DeclaredScores {
        &self.declared
    }

    /// The scores that the narrative states.
    #[must_use]
    pub const fn summary(&self) -> &DeclaredScores {
        &self.summary
    }

    /// The analysis of deviations; `Some("")` where the form has the field and it is blank.
    #[must_use]
    pub fn deviation_analysis(&self) -> Option<&str> {
        self.deviation_analysis.as_deref()
    }

    /// The measures of improvement; `Some("")` where the form has the field and it is blank.
    #[must_use]
    pub fn improvement(&self) -> Option<&str> {
        self.improvement.as_deref()
    }

    /// What the narrative says of the execution of the budget, of blocks and kinds.
    #[must_use]
    pub fn analyses(&self) -> &[Analysis] {
        &self.analyses
    }

    /// What became of the results.
    #[must_use]
    pub const fn results(&self) -> &Results {
        &self.results
    }

    /// What the form says of unfinished goals: `无` where it states that there are none.
    #[must_use]
    pub fn unfinished(&self) -> Option<&str> {
        self.unfinished.as_deref()
    }

    /// The base data as the form prints them.
    #[must_use]
    pub fn base_data(&self) -> &[BaseAmount] {
        &self.base_data
    }

    /// The amounts that named formulas use, as the host gives them.
    pub(crate) fn named_amounts(&self) -> &[(AmountName, Number)] {
        &self.named_amounts
    }

    pub(crate) fn text(&self, span: Span) -> &str {
        let start = usize::try_from(span.start).unwrap_or(usize::MAX);
        let end = start.saturating_add(usize::try_from(span.length).unwrap_or(usize::MAX));
        self.text.get(start..end).unwrap_or_default()
    }

    /// The cells that could not be read, each with what is printed there.
    #[must_use]
    pub fn unreadable_cells(&self) -> &[UnreadableCell] {
        &self.unreadable
    }

    /// The unreadable cells of rows, in the order of the rows.
    pub(crate) fn unreadable_rows(&self) -> &[UnreadableCell] {
        let start = self.unreadable.partition_point(|cell| cell.place < CellPlace::Row(0));
        let end = self.unreadable.partition_point(|cell| cell.place <= CellPlace::Row(u32::MAX));
        self.unreadable.get(start..end).unwrap_or_default()
    }

    /// The points that the form prints for its blocks (一级指标), each with the name of the block.
    pub fn block_points(&self) -> impl Iterator<Item = (&str, Points)> {
        self.blocks.iter().filter_map(|block| Some((self.text(block.name), block.printed?)))
    }

    fn points_by_name(&self) -> Vec<(&str, Points)> {
        let mut blocks: Vec<_> = self.block_points().collect();
        blocks.sort_unstable();
        blocks
    }

    fn unit(&self, id: u16) -> Option<&str> {
        let index = usize::from(id).checked_sub(1)?;
        self.units.get(index).map(|unit| self.text(*unit))
    }
}
