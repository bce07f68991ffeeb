//! What one printed cell, label or name says.

pub(crate) mod canonical;
pub(crate) mod cells;
pub(crate) mod characters;
pub(crate) mod date;
pub(crate) mod figures;
pub(crate) mod hierarchy;
pub(crate) mod lexicon;
pub(crate) mod money;
pub(crate) mod names;
pub(crate) mod nearest;
pub(crate) mod periods;
pub(crate) mod reading;
pub(crate) mod unit;
pub(crate) mod words;
