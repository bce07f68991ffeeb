//! The one error type: a call could not do its work. What is wrong with the content of an evaluation is a
//! [finding](crate::finding), never an error.

use alloc::boxed::Box;
use alloc::string::String;

use crate::scheme_check::SchemeProblems;

/// Why a call could not do its work.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A document cannot be read.
    #[error("{0}")]
    Document(Box<DocumentError>),
    /// A named limit is passed.
    #[error("{what}: {found} is more than the limit of {limit}")]
    Limit {
        /// What is limited.
        what: &'static str,
        /// The limit.
        limit: usize,
        /// What was found.
        found: usize,
    },
    /// A scheme has problems that keep it from being used; all of them at once.
    #[error("scheme cannot be used: {0}")]
    SchemeUnusable(Box<SchemeProblems>),
    /// No published scheme has this id.
    #[error("unknown scheme `{id}`{}", suggestion.map_or(String::new(), |near| alloc::format!(", did you mean `{near}`?")))]
    SchemeUnknown {
        /// The id that was asked for.
        id: String,
        /// The nearest id that exists.
        suggestion: Option<&'static str>,
    },
    /// No row of the evaluation has a weight or a score: nothing can be scored.
    #[error("no row has a weight or a declared score")]
    NothingToScore,
    /// A row refers to something that is not there.
    #[error("row {row}: {message}")]
    Row {
        /// The row, from 1.
        row: u32,
        /// What is wrong.
        message: &'static str,
    },
}

/// Where and why a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{message} at line {line} column {column}", if field.is_empty() { String::new() } else { alloc::format!("`{field}`: ") })]
#[non_exhaustive]
pub struct DocumentError {
    /// The path of the field, such as `rows[3].weight`; empty where the text is no JSON.
    pub field: String,
    /// What is wrong, with a suggestion where a name is only misspelt.
    pub message: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
}
