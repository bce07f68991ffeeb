//! The checks, an area a file.

pub(crate) mod blocks;
pub(crate) mod budget;
pub(crate) mod cells;
pub(crate) mod document;
pub(crate) mod row;
pub(crate) mod rows;
