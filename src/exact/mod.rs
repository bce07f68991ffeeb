//! Decimals, points, rounding and the one division: arithmetic that knows no domain. May import the limits
//! and the language.

pub(crate) mod display;
pub(crate) mod division;
pub(crate) mod interval;
pub(crate) mod mean;
pub(crate) mod number;
pub(crate) mod parse;
pub(crate) mod points;
pub(crate) mod ratio;
pub(crate) mod rounding;
pub(crate) mod serde;
