//! The one error type: a call could not do its work. What is wrong with the content of an evaluation is a
//! [finding](crate::finding), never an error.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::finding::{Check, Language};

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
    /// The year of an evaluation is none of a budget.
    #[error("fiscal year {0} is not between 1900 and 2999")]
    FiscalYear(u16),
    /// A row says something that cannot be, or something refers to a row that is not there.
    #[error("row {row}: {message}")]
    Row {
        /// The row, from 1.
        row: u32,
        /// What is wrong.
        message: &'static str,
    },
}

impl Error {
    /// What is wrong, in a language; names of fields and what a reader of JSON says stay in English.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        ErrorText { error: self, language }
    }
}

struct ErrorText<'e> {
    error: &'e Error,
    language: Language,
}

impl fmt::Display for ErrorText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.language == Language::English {
            return write!(f, "{}", self.error);
        }
        match self.error {
            Error::Document(error) => {
                let DocumentError { field, message, line, column } = error.as_ref();
                write!(f, "文档第{line}行第{column}列无法读取：")?;
                if !field.is_empty() {
                    write!(f, "字段“{field}”：")?;
                }
                f.write_str(message)
            }
            Error::Limit { what, limit, found } => write!(f, "超过上限（{what}）：上限{limit}，实际{found}"),
            Error::SchemeUnusable(problems) => {
                write!(f, "计分方案无法使用，共{}处问题", problems.len())?;
                problems.iter().try_for_each(|problem| write!(f, "\n  {}", problem.text(Language::Chinese)))
            }
            Error::SchemeUnknown { id, suggestion: None } => write!(f, "没有名为“{id}”的计分方案"),
            Error::SchemeUnknown { id, suggestion: Some(near) } => {
                write!(f, "没有名为“{id}”的计分方案，是否应为“{near}”？")
            }
            Error::NothingToScore => f.write_str("各指标均未填分值和自评得分，无法计分"),
            Error::FiscalYear(year) => write!(f, "年度{year}不在1900至2999之间"),
            Error::Row { row, message } => write!(f, "第{row}行：{message}"),
        }
    }
}

impl SchemeProblem {
    /// The problem in the words of the catalogue.
    #[must_use]
    pub fn text(&self, language: Language) -> impl fmt::Display {
        ProblemText { problem: self, language }
    }
}

struct ProblemText<'p> {
    problem: &'p SchemeProblem,
    language: Language,
}

impl fmt::Display for ProblemText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let SchemeProblem { check, place, expected, found } = self.problem;
        let meaning = check.meaning(self.language);
        match self.language {
            Language::English => {
                write!(f, "{place}: {meaning}: found {found}")?;
                if expected.is_empty() { Ok(()) } else { write!(f, ", expected {expected}") }
            }
            Language::Chinese => {
                write!(f, "{place}：{meaning}：现为{found}")?;
                if expected.is_empty() { Ok(()) } else { write!(f, "，应为{expected}") }
            }
        }
    }
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

/// Everything that keeps a scheme from being used, in the order of its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeProblems(pub(crate) Vec<SchemeProblem>);

/// One problem of a scheme. What was expected and found is written without words, so that it reads in any language:
/// numbers, names, and intervals such as `(80, 90)`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SchemeProblem {
    /// The check that found it.
    pub check: Check,
    /// The place in the document, such as `levels` or `indicators[2].rule.numeric.curve`.
    pub place: String,
    /// What would be right: a number, a condition, the range that must be tiled, or the nearest name that exists.
    pub expected: String,
    /// What stands there; of a table, the numbers that no line or two lines hold.
    pub found: String,
}

impl fmt::Display for SchemeProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: found {}", self.place, self.check, self.found)?;
        if self.expected.is_empty() {
            return Ok(());
        }
        write!(f, ", expected {}", self.expected)
    }
}

impl fmt::Display for SchemeProblems {
    /// The number of problems, and each on a line of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.len() == 1 { "" } else { "s" };
        write!(f, "{} problem{plural}", self.len())?;
        for problem in self {
            write!(f, "\n  {problem}")?;
        }
        Ok(())
    }
}

impl<'a> IntoIterator for &'a SchemeProblems {
    type Item = &'a SchemeProblem;
    type IntoIter = core::slice::Iter<'a, SchemeProblem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl SchemeProblems {
    /// The problems in the order of the document.
    pub fn iter(&self) -> core::slice::Iter<'_, SchemeProblem> {
        self.0.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none, as in no error that a check returns.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
