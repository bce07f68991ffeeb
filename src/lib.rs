//! Draft.
#![no_std]
extern crate alloc;

pub mod answer;
pub mod budget;
pub(crate) mod builder;
pub mod catalogue;
pub mod cell;
pub mod date;
pub mod error;
pub mod evaluation;
pub(crate) mod exact;
pub mod finding;
pub mod form;
pub mod formula;
pub mod hierarchy;
pub mod indicator;
pub(crate) mod inline;
pub(crate) mod notation;
pub mod number;
pub(crate) mod own_rule;
pub(crate) mod placement;
pub mod reading;
pub mod rule;
pub(crate) mod scan;
pub mod scheme;
pub mod score;
pub(crate) mod settle;
pub(crate) mod table;
pub(crate) mod terms;
pub(crate) mod vocabulary;
pub(crate) mod words;
pub mod working;

pub use budget::{Amount, BudgetExecution, MoneyUnit};
pub use builder::EvaluationBuilder;
pub use date::Deadline;
pub use error::Error;
pub use evaluation::{Evaluation, Header};
pub use indicator::Indicator;
pub use number::{Number, Points, Rounding, RoundingMode};
pub use scheme::EvaluationKind;
pub use scheme::Scheme;
pub use score::{Outcome, Scorecard};
