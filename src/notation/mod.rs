//! What one printed cell, label or name says.

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
pub use crate::notation::date::{DateError, Deadline};
pub use crate::notation::hierarchy::{BlockKind, Kind};
pub use crate::notation::reading::{Actual, Change, Comparison, Level, Quantity, Range, Target};
