//! Why a call, or the scoring of an evaluation, was not done: one error with its code and its sentence in both languages.

use crate::error::Error;
use crate::error::document::{DocumentFault, DocumentProblem, SyntaxFault};
use crate::language::{Bilingual, Language};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

/// An error as it is written.
#[derive(serde::Serialize)]
pub(super) struct Refusal {
    code: &'static str,
    #[serde(flatten)]
    sentence: Bilingual,
    /// The form or evaluation that it is about, from 1, where the call holds several.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<usize>,
    /// What is wrong with a document, mistake by mistake.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<Problem>,
}

/// A mistake of a document.
#[derive(serde::Serialize)]
struct Problem {
    code: &'static str,
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<u32>,
    line: usize,
    column: usize,
    #[serde(flatten)]
    sentence: Bilingual,
}

impl Refusal {
    /// The error of one of several forms or evaluations, by its number from 0.
    pub(super) fn of_entry(error: &Error, index: usize, count: usize) -> Self {
        let number = (count > 1).then_some(index.saturating_add(1));
        Self { number, ..Self::from(error) }
    }
}

impl From<&Error> for Refusal {
    fn from(error: &Error) -> Self {
        let problems = match error {
            Error::Document(error) => error.problems().iter().map(Problem::of).collect(),
            _ => Vec::new(),
        };
        Self { code: code_of(error), sentence: in_both(|language| error.text(language)), number: None, problems }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::from(&error)
    }
}

impl Problem {
    fn of(problem: &DocumentProblem) -> Self {
        let DocumentProblem { path, row, line, column, fault } = problem;
        let sentence = in_both(|language| problem.text(language));
        Self { code: code_of_fault(fault), path: path.clone(), row: *row, line: *line, column: *column, sentence }
    }
}

fn in_both<T: fmt::Display>(text: impl Fn(Language) -> T) -> Bilingual {
    Bilingual { en: text(Language::English).to_string(), zh: text(Language::Chinese).to_string() }
}

/// The stable code of an error; that of a document is the code of its first mistake.
fn code_of(error: &Error) -> &'static str {
    match error {
        Error::Document(error) => {
            error.problems().first().map_or(DOCUMENT_INVALID, |problem| code_of_fault(&problem.fault))
        }
        Error::DocumentTooLarge { .. } => "too-large",
        Error::Limit { .. } => "limit-exceeded",
        Error::SchemeUnusable { .. } => "scheme-unusable",
        Error::SchemeUnknown { .. } => "scheme-unknown",
        Error::NothingToScore => "nothing-to-score",
        Error::FiscalYear(_) => "fiscal-year-invalid",
        Error::RowRule { .. }
        | Error::NegativeDeduction { .. }
        | Error::WordlessTarget { .. }
        | Error::WordlessActual { .. } => "row-invalid",
        Error::GoalWithoutRow { .. } => "goal-without-row",
        Error::CellsOverlap { .. } => "cells-overlap",
        Error::CellWithoutRow { .. } => "cell-without-row",
        // A call is about one evaluation at a time, and what is wrong with its dates is told of its document.
        Error::RollUpNotPrescribed { .. }
        | Error::NothingToRollUp
        | Error::RollUpOfOtherKind { .. }
        | Error::RollUpOfOtherYear { .. }
        | Error::YearsOfOtherKinds
        | Error::YearsNotInSequence { .. }
        | Error::NotADate
        | Error::NoSuchDay => "internal",
    }
}

/// A document that is JSON and has known keys, but not the values that it must have.
const DOCUMENT_INVALID: &str = "document-invalid";

const fn code_of_fault(fault: &DocumentFault) -> &'static str {
    match fault {
        DocumentFault::Syntax(SyntaxFault::TooDeep) => "too-deep",
        DocumentFault::Syntax(_) => "json-malformed",
        DocumentFault::UnknownKey { .. } => "key-unknown",
        _ => DOCUMENT_INVALID,
    }
}
