//! The crate as a whole: its rooms, its public face, its examples.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::std_instead_of_alloc,
    clippy::std_instead_of_core,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "tests run with std and may fail loudly"
)]

mod auto_traits;
mod examples;
mod layers;
mod purity;
mod readme;
