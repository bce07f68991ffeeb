//! What stands around the table of a form: its head, the goals, the declared scores, and cells that could not be read.

use crate::exact::points::Points;
use crate::notation::date::Deadline;
use crate::scheme::document::EvaluationKind;
use alloc::string::String;
use alloc::vec::Vec;

/// What stands above the table of a form.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the head of a form")]
pub struct Header {
    /// Whether a department or a project evaluates itself.
    pub kind: EvaluationKind,
    /// The name of the project, or of the department.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// 主管部门; `Some("")` is a field that was left blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// 实施单位; `Some("")` is a field that was left blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The year that is evaluated, from 1900 to 2999.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_year: Option<u16>,
    /// The date of the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported_on: Option<Deadline>,
    /// The id of the scheme that the form follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
}

impl Header {
    /// A header that says only who evaluates.
    #[must_use]
    pub fn new(kind: EvaluationKind, subject: impl Into<String>) -> Self {
        Self {
            kind,
            subject: subject.into(),
            authority: None,
            unit: None,
            fiscal_year: None,
            reported_on: None,
            scheme: None,
        }
    }
}

/// An annual goal (年度绩效目标).
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a goal")]
pub struct Goal {
    /// Its text.
    pub text: String,
    /// What became of it (实际完成情况); `Some("")` is a field that was left blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual: Option<String>,
    /// Whether the form says that it was completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed: Option<bool>,
    /// The rows that serve it, from 1; `None` where the form links no rows to goals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicators: Option<Vec<u32>>,
}

/// A declared score of a block.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a subtotal")]
pub struct Subtotal {
    /// The block, as the form names it there.
    pub name: String,
    /// Its declared score.
    pub score: Points,
}

/// Scores that a form declares: in its table, or again in its narrative.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "declared scores")]
pub struct DeclaredScores {
    /// The total (自评总分).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Points>,
    /// The grade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The subtotals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subtotals: Vec<Subtotal>,
}

impl DeclaredScores {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A cell that could not be read, kept so that nothing is dropped silently.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an unreadable cell")]
#[non_exhaustive]
pub struct UnreadableCell {
    /// Where the cell stands.
    pub place: CellPlace,
    /// The field of the document, such as `weight`.
    pub field: String,
    /// What is printed there.
    pub printed: String,
    /// Why it cannot be read.
    pub cause: UnreadableCause,
}

impl UnreadableCell {
    /// A cell whose text is not what its column holds; set another cause as a field.
    #[must_use]
    pub fn new(place: CellPlace, field: impl Into<String>, printed: impl Into<String>) -> Self {
        Self { place, field: field.into(), printed: printed.into(), cause: UnreadableCause::NotUnderstood }
    }
}

/// Where a cell stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CellPlace {
    /// In the total row of the budget, or in the part or statement of this name.
    Budget(String),
    /// In the heading of a block.
    Block(String),
    /// In a row, from 1.
    Row(u32),
    /// Elsewhere.
    Document,
}

/// Why a cell cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnreadableCause {
    /// It is not what its column holds.
    NotUnderstood,
    /// It is longer than [`MAX_TEXT`](crate::evaluation::MAX_TEXT); only its beginning is kept.
    TooLong,
    /// Its number has more digits than a number can have.
    TooManyDigits,
    /// Its number is none of points: [`MAX_POINTS`](crate::number::MAX_POINTS) or more, or with more than
    /// [`MAX_POINT_PLACES`](crate::number::MAX_POINT_PLACES) decimal places.
    OutOfRange,
}
