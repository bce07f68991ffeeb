//! Schemes: published ones, checks of documents, formulas.
#![allow(
    clippy::std_instead_of_alloc,
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::std_instead_of_core,
    clippy::unwrap_used,
    reason = "tests run with std and may fail loudly"
)]

mod catalogue;
mod fingerprints;
mod published;
mod remarks;
mod schemes;
