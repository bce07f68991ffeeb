//! All JSON.

pub(crate) mod card;
pub(crate) mod evaluation;
pub(crate) mod form;
pub(crate) mod json;
pub(crate) mod published;
pub(crate) mod readings;
pub(crate) mod report;
pub(crate) mod scheme;
