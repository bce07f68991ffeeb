//! Many evaluations (汇总): the units of one project rolled up into one, a year held against the year before, and thousands
//! of forms as one summary and one published list.
//!
//! [`roll_up`] makes one evaluation of several, where the scheme says how.
//!
//! [`compare_years`] asks what a reviewer asks who has last year's evaluation beside this year's.
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
mod years;

pub use crate::limits::{MAX_AUTHORITIES, MAX_CODES, MAX_KEPT_NAME, MAX_RANKED, MAX_TOTALS};
pub use crate::portfolio::list::ProjectList;
pub use crate::portfolio::roll_up::roll_up;
pub use crate::portfolio::rolled::{Contribution, LeftOut, LeftOutReason, RollUp, RollUpWay, RolledAmount, RolledRow};
pub use crate::portfolio::sum::Sum;
pub use crate::portfolio::summary::{FindingCount, Portfolio, Ranked};
pub use crate::portfolio::tally::{Money, Tally};
pub use crate::portfolio::years::compare_years;
