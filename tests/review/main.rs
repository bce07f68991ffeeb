//! Findings: each raised and not raised, with its sentences, groups and causes.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::std_instead_of_alloc,
    clippy::std_instead_of_core,
    clippy::unwrap_used,
    reason = "tests run with std and may fail loudly"
)]

mod catalogue;
#[path = "../common/mod.rs"]
mod common;
mod diagnose;
mod findings;
mod groups;
mod host_checks;
mod sentences;
