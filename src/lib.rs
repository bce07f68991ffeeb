//! Draft.
#![no_std]
extern crate alloc;

pub mod date;
pub mod number;
pub mod reading;

pub use date::Deadline;
pub use number::{Number, Points, Rounding, RoundingMode};
