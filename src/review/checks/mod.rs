//! The checks, an area a file: first what is said about each, then the functions that raise it.

pub(crate) mod about;
pub(crate) mod amounts;
pub(crate) mod blocks;
pub(crate) mod budget;
pub(crate) mod cells;
pub(crate) mod document;
pub(crate) mod execution;
pub(crate) mod goals;
pub(crate) mod kinds;
pub(crate) mod patterns;
pub(crate) mod reasons;
pub(crate) mod row;
pub(crate) mod rows;
pub(crate) mod scores;
pub(crate) mod totals;
pub(crate) mod unreadable;
pub(crate) mod years;
