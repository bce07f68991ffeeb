//! Everything that is JSON: the printed form (`form/1`), the evaluation (`evaluation/1`), schemes (`scheme/1`) with
//! those that are published, and what a host stores of a result (`card/1`, `report/1`).
//!
//! Imports every room but the papers: a document is written from what was read, scored and reviewed. The schemas of the
//! documents stand under `schemas/`; what is wrong with a document is told by them. The documents of a call (`call/1`,
//! `answer/1`) stand in a room of their own above this.

pub(crate) mod card;
pub(crate) mod catalogue;
pub(crate) mod evaluation;
pub(crate) mod form;
pub(crate) mod json;
pub(crate) mod mistakes;
pub(crate) mod published;
pub(crate) mod readings;
pub(crate) mod report;
pub(crate) mod results;
pub(crate) mod scheme;
