//! How an evaluation is put together.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::std_instead_of_core,
    clippy::unwrap_used,
    reason = "tests run with std and may fail loudly"
)]

#[path = "../common/mod.rs"]
mod common;
mod forms;
mod revision;
mod row_errors;
