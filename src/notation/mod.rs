//! What one printed cell, label or name says: numbers, dates, levels, blocks and kinds.
//!
//! [`read_target`] and [`read_actual`] read a cell alone, as typed values that borrow from it.
//
// Here live the readers of cells, labels and names, the tables of words that they interpret (`words`, a table a file), and the
// notation in which typed values are written. This room imports `exact` and `language` and knows no form.

pub(crate) mod additive;
pub(crate) mod canonical;
pub(crate) mod cells;
pub(crate) mod characters;
pub(crate) mod claims;
pub(crate) mod date;
pub(crate) mod direction;
pub(crate) mod fields;
pub(crate) mod figures;
pub(crate) mod hierarchy;
pub(crate) mod lexicon;
pub(crate) mod money;
pub(crate) mod names;
pub(crate) mod nearest;
pub(crate) mod periods;
pub(crate) mod quote;
pub(crate) mod reading;
pub(crate) mod remarks;
pub(crate) mod spelling;
pub(crate) mod unit;
pub(crate) mod words;

pub use crate::notation::cells::{read_actual, read_target};
pub use crate::notation::date::Deadline;
pub use crate::notation::hierarchy::{BlockKind, Kind};
pub use crate::notation::reading::{Actual, Change, Comparison, Level, Quantity, Range, Target};
