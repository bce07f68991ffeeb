//! The JSON documents, read and written.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::std_instead_of_alloc,
    clippy::std_instead_of_core,
    clippy::unwrap_used,
    reason = "tests run with std and may fail loudly"
)]

mod errors;
mod form_columns;
mod pages;
mod published_forms;
mod readings;
mod round_trip;
mod schemas;
mod values;
mod written_and_read;
