//! One program, as each that holds the engine takes long to link.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "tests may fail loudly")]

mod queries;
mod travel;
