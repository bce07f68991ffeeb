//! Points: every rule, by examples, against an oracle and by properties.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::std_instead_of_alloc,
    clippy::std_instead_of_core,
    clippy::unwrap_used,
    reason = "tests run with std and may fail loudly"
)]

#[path = "../common/mod.rs"]
mod common;
mod headroom;
mod limits;
mod needed;
mod numbers;
mod oracle;
mod own_rules;
mod properties;
mod rules;
mod short_ways;
mod whole_forms;
