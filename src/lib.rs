//! Draft.
#![no_std]
extern crate alloc;

pub mod budget;
pub mod catalogue;
pub mod date;
pub mod error;
pub(crate) mod exact;
pub mod finding;
pub mod formula;
pub mod hierarchy;
pub(crate) mod json;
pub mod number;
pub mod published;
pub mod reading;
pub mod rule;
pub mod scheme;
pub mod scheme_check;
pub(crate) mod suggest;
pub(crate) mod vocabulary;

pub use budget::{Amount, BudgetExecution, MoneyUnit};
pub use date::Deadline;
pub use number::{Number, Points, Rounding, RoundingMode};
