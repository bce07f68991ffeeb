//! The boundary for other languages: calls and answers, each held against its schema.
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

mod answers;
mod refusals;
mod support;
