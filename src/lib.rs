//! Draft.
#![no_std]
extern crate alloc;

pub mod cell;
pub mod date;
pub mod number;
pub mod reading;
mod scan;
mod words;

pub use date::Deadline;
pub use number::{Number, Points, Rounding, RoundingMode};
