//! The one error type: a call could not do its work. What is wrong with the content of an evaluation is a
//! [finding](crate::scheme::checks), never an error.
//!
//! Here live what an error says in both languages, what is wrong with a document, what has a limit, and the text form of a date,
//! which can fail. May import exact numbers, notation, the scheme and the language; nothing that holds or scores an evaluation.

pub(crate) mod date;
pub(crate) mod document;
pub(crate) mod limited;
pub(crate) mod sentence;
pub(crate) mod wording;

use crate::error::document::DocumentError;
use crate::exact::points::Points;
use crate::language::{Bilingual, Language};
use crate::scheme::problem::SchemeProblem;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

/// Why a call could not do its work: matched by its variant, told by [`Error::text`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Language::English))]
#[non_exhaustive]
pub enum Error {
    /// A document cannot be read.
    Document(Box<DocumentError>),
    /// A document has more bytes than [`MAX_BYTES`](crate::document::MAX_BYTES): it is not looked at.
    DocumentTooLarge {
        /// The limit.
        limit: usize,
        /// How many bytes it has.
        found: usize,
    },
    /// A named limit is passed.
    Limit {
        /// What is limited, such as `number of indicators`.
        what: Box<Bilingual>,
        /// The limit.
        limit: usize,
        /// What was found.
        found: usize,
    },
    /// A scheme cannot be used.
    SchemeUnusable {
        /// Everything that keeps it from being used, in the order of its document; never nothing.
        problems: Vec<SchemeProblem>,
    },
    /// No published scheme has this id.
    SchemeUnknown {
        /// The id that was asked for.
        id: Box<str>,
        /// The nearest id that exists.
        suggestion: Option<Box<str>>,
        /// The ids that are known, published or in the catalogue: of the kind of evaluation that asks, where one asks.
        known: Vec<String>,
    },
    /// No row of the evaluation has a weight or a score: nothing can be scored.
    NothingToScore,
    /// The year of an evaluation is none of a budget.
    FiscalYear(u16),
    /// The rule of a row's own cannot be used.
    RowRule {
        /// The row, from 1.
        row: u32,
        /// Everything that keeps it from being used, in its order; never nothing. The places begin with `rule`.
        problems: Vec<SchemeProblem>,
    },
    /// Points that are taken off a row are negative.
    NegativeDeduction {
        /// The row, from 1.
        row: u32,
        /// The points.
        points: Points,
    },
    /// The target of a row is read as a text, and no words are printed.
    WordlessTarget {
        /// The row, from 1.
        row: u32,
    },
    /// The actual of a row is read as a text, and no words are printed.
    WordlessActual {
        /// The row, from 1.
        row: u32,
    },
    /// A goal names a row that is not there.
    GoalWithoutRow {
        /// The goal, from 1.
        goal: usize,
        /// The row that it names; rows are counted from 1.
        row: u32,
        /// How many rows there are.
        rows: usize,
    },
    /// An unreadable cell is said to stand in a row that is not there.
    CellWithoutRow {
        /// The row that it names; rows are counted from 1.
        row: u32,
        /// How many rows there are.
        rows: usize,
    },
    /// Two cells of a table take one place.
    CellsOverlap {
        /// The part of the grid, from 1.
        part: u32,
        /// The row of the table, from 1.
        row: u32,
        /// The column of the table, from 1.
        column: u32,
    },
    /// A scheme does not say how evaluations of several units are rolled up.
    RollUpNotPrescribed {
        /// The id of the scheme.
        scheme: Box<str>,
    },
    /// There is no evaluation to roll up.
    NothingToRollUp,
    /// An evaluation is of another kind than the one that it is to become a part of.
    RollUpOfOtherKind {
        /// The evaluation, from 1.
        evaluation: usize,
    },
    /// An evaluation is of another year than the one that it is to become a part of.
    RollUpOfOtherYear {
        /// The evaluation, from 1.
        evaluation: usize,
        /// Its year.
        year: u16,
    },
    /// Of two evaluations to be compared one is of a department, the other of a project.
    YearsOfOtherKinds,
    /// The years of two evaluations to be compared do not follow each other.
    YearsNotInSequence {
        /// The year of the one that is taken for the earlier.
        previous: u16,
        /// The year of the other.
        current: u16,
    },
    /// A text has none of the forms of a [`Deadline`](crate::notation::Deadline): `2021-12-31`, `2021-12`, `--12-31`, `--11`.
    NotADate,
    /// There is no such day or month, or the year is not between 1900 and 2999.
    NoSuchDay,
}
