//! All JSON.

pub(crate) mod evaluation;
pub(crate) mod form;
pub(crate) mod json;
pub(crate) mod published;
pub(crate) mod report;
