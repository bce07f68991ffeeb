//! Decimals, points, rounding and the one division: arithmetic that knows no domain.

pub(crate) mod division;
pub(crate) mod number;
