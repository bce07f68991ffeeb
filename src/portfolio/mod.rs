//! Many evaluations (汇总): the units of one project rolled up into one, thousands of forms as one summary and one published
//! list, and this year held against the last.
//!
//! [`roll_up`] makes one evaluation of several, where the scheme says how.
//!
//! Here lives what needs more than one evaluation. It may ask every room but the grid.

mod combine;
mod funds;
mod roll_up;
mod rolled;

pub use crate::error::RollUpProblem;
pub use crate::portfolio::roll_up::roll_up;
pub use crate::portfolio::rolled::{Contribution, LeftOut, LeftOutReason, RollUp, RollUpWay, RolledAmount, RolledRow};
