//! Many evaluations (汇总): the units of one project rolled up into one, and thousands of forms as one summary and one
//! published list.
//!
//! [`roll_up`] makes one evaluation of several, where the scheme says how.
//!
//! [`Portfolio`] takes forms one by one and keeps counts and sums; [`ProjectList`] is the list that is published.
//!
//! Here lives what needs more than one evaluation. It may ask every room but the grid.

mod combine;
mod funds;
mod list;
mod pairs;
mod roll_up;
mod rolled;
mod sheet;
mod sum;
mod summary;
mod tally;

pub use crate::error::RollUpProblem;
pub use crate::limits::{MAX_AUTHORITIES, MAX_CODES, MAX_KEPT_NAME, MAX_RANKED, MAX_TOTALS};
pub use crate::portfolio::list::ProjectList;
pub use crate::portfolio::roll_up::roll_up;
pub use crate::portfolio::rolled::{Contribution, LeftOut, LeftOutReason, RollUp, RollUpWay, RolledAmount, RolledRow};
pub use crate::portfolio::sum::Sum;
pub use crate::portfolio::summary::{FindingCount, Portfolio, Ranked};
pub use crate::portfolio::tally::{Money, Tally};
