//! The printed form (`form/1`): every cell a text, exactly as it stands on paper, in a spreadsheet or in an old system.
//!
//! A [`Form`] is the document; [`Form::read`] makes an [`Evaluation`](crate::Evaluation) of it. No cell can make the reading fail: what
//! cannot be read is kept as an unreadable cell at its place, and the rest is read all the same.
//! [`Form::write`] prints an evaluation in canonical notation, from which the same evaluation is read again.

pub(crate) mod cell;
pub(crate) mod columns;
pub(crate) mod owned;
pub(crate) mod read;
pub(crate) mod rows;
pub(crate) mod write;

use crate::scheme::document::EvaluationKind;
use alloc::vec::Vec;

use rows::FormRow;

pub use cell::Cell;

/// A `form/1` document.
///
/// [`Form::from_json`] borrows the cells from the text. As a value of serde it owns them, so that it is read from any
/// source: within a document of one's own, from a `serde_json::Value`, by a web framework or from a queue.
///
/// ```
/// use budget_performance::document::Form;
///
/// let value = serde_json::json!({"kind": "project", "rows": [{"level3": "培训人数", "weight": 12.5}]});
/// let form: Form<'static> = serde_json::from_value(value)?;
/// assert_eq!(form.rows[0].weight, Some("12.5".into()));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, expecting = "a form")]
pub struct Form<'a> {
    /// `department` or `project`.
    pub kind: EvaluationKind,
    /// The unit or project.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Cell<'a>>,
    /// 主管部门.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<Cell<'a>>,
    /// 实施单位.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Cell<'a>>,
    /// The year that is evaluated.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub fiscal_year: Option<Cell<'a>>,
    /// The date of the report.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub reported_on: Option<Cell<'a>>,
    /// The id of the scheme that the form follows.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<Cell<'a>>,
    /// The budget table.
    #[serde(borrow, default)]
    pub budget: FormBudget<'a>,
    /// The base data that formulas use, such as 编制数.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<FormAmount<'a>>,
    /// The annual goals.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<FormGoal<'a>>,
    /// Points that are printed in headings.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<FormBlock<'a>>,
    /// The rows of the indicator table.
    #[serde(borrow, default, deserialize_with = "rows::read_rows")]
    pub rows: Vec<FormRow<'a>>,
    /// The declared scores of the table.
    #[serde(borrow, default)]
    pub declared: FormScores<'a>,
    /// The scores that the narrative states.
    #[serde(borrow, default, skip_serializing_if = "FormScores::is_empty")]
    pub summary: FormScores<'a>,
    /// The analysis of deviations.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub deviation_analysis: Option<Cell<'a>>,
    /// The measures of improvement.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub improvement: Option<Cell<'a>>,
    /// What the narrative says of the execution of the budget, of a block or of a kind.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub analyses: Vec<FormAnalysis<'a>>,
    /// What became of the results.
    #[serde(borrow, default, skip_serializing_if = "FormResults::is_empty")]
    pub results: FormResults<'a>,
    /// What the form says of unfinished goals: `无` where it states that there are none.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub unfinished: Option<Cell<'a>>,
}

impl Form<'_> {
    /// A form on which nothing is printed yet.
    #[must_use]
    pub fn new(kind: EvaluationKind) -> Self {
        Self {
            kind,
            subject: None,
            authority: None,
            unit: None,
            fiscal_year: None,
            reported_on: None,
            scheme: None,
            budget: FormBudget::default(),
            amounts: Vec::new(),
            goals: Vec::new(),
            blocks: Vec::new(),
            rows: Vec::new(),
            declared: FormScores::default(),
            summary: FormScores::default(),
            deviation_analysis: None,
            improvement: None,
            analyses: Vec::new(),
            results: FormResults::default(),
            unfinished: None,
        }
    }
}

/// The budget table of a form.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the budget table")]
pub struct FormBudget<'a> {
    /// The unit of the heading.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Cell<'a>>,
    /// 年初预算数.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub initial: Option<Cell<'a>>,
    /// 全年预算数.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub adjusted: Option<Cell<'a>>,
    /// 全年执行数.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub executed: Option<Cell<'a>>,
    /// 执行率.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Cell<'a>>,
    /// 分值.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Cell<'a>>,
    /// 得分.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub declared_score: Option<Cell<'a>>,
    /// The reason for a deviation.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Cell<'a>>,
    /// The rows under the total.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<FormPart<'a>>,
    /// The amounts elsewhere in the report.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<FormStatement<'a>>,
}

/// A row under the total.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a part of the budget")]
pub struct FormPart<'a> {
    /// What it is called.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Cell<'a>>,
    /// The breakdown to which it belongs.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Cell<'a>>,
    /// The unit of its amounts, where it is not that of the heading.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Cell<'a>>,
    /// 年初预算数.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub initial: Option<Cell<'a>>,
    /// 全年预算数.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub adjusted: Option<Cell<'a>>,
    /// 全年执行数.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub executed: Option<Cell<'a>>,
    /// 执行率.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Cell<'a>>,
    /// 分值, which is only printed and never judged.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Cell<'a>>,
    /// 得分, which is only printed and never judged.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub declared_score: Option<Cell<'a>>,
    /// A remark.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Cell<'a>>,
}

/// The amounts of the budget as they stand elsewhere in the report.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a statement of the budget")]
pub struct FormStatement<'a> {
    /// What it is called: `收入`, `支出`, or the name of a part.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Cell<'a>>,
    /// Whose amounts they are, where the name does not say it: `income`, `expenditure`, or the name of a part.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Cell<'a>>,
    /// The unit of its amounts, where it is not that of the heading.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Cell<'a>>,
    /// 年初预算数.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub initial: Option<Cell<'a>>,
    /// 全年预算数.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub adjusted: Option<Cell<'a>>,
    /// 决算数.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub executed: Option<Cell<'a>>,
    /// 执行率.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Cell<'a>>,
}

/// An annual goal of a form.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a goal")]
pub struct FormGoal<'a> {
    /// Its text.
    #[serde(borrow)]
    pub text: Cell<'a>,
    /// 实际完成情况.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub actual: Option<Cell<'a>>,
    /// Whether the form says that it was completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed: Option<bool>,
    /// The rows that serve it, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicators: Option<Vec<u32>>,
}

/// The points printed in the heading of a block.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a block")]
pub struct FormBlock<'a> {
    /// The name of the block.
    #[serde(borrow)]
    pub name: Cell<'a>,
    /// Its points.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Cell<'a>>,
}

/// Declared scores of a form.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "declared scores")]
pub struct FormScores<'a> {
    /// The total.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Cell<'a>>,
    /// The grade.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Cell<'a>>,
    /// The subtotals.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub subtotals: Vec<FormSubtotal<'a>>,
}

impl FormScores<'_> {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A declared subtotal of a form.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a subtotal")]
pub struct FormSubtotal<'a> {
    /// The block, as it is named there.
    #[serde(borrow)]
    pub name: Cell<'a>,
    /// Its score.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Cell<'a>>,
}

/// An amount of the base data of a form.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an amount")]
pub struct FormAmount<'a> {
    /// What it is called: `编制数`.
    #[serde(borrow)]
    pub name: Cell<'a>,
    /// The amount: `35人`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Cell<'a>>,
}

/// What the narrative says of one thing.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an analysis")]
pub struct FormAnalysis<'a> {
    /// `预算执行`, or the name of a block or a kind.
    #[serde(borrow)]
    pub about: Cell<'a>,
    /// Its text.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Cell<'a>>,
}

/// What became of the results of evaluations.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the use of the results")]
pub struct FormResults<'a> {
    /// 上年度绩效评价结果应用情况.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Cell<'a>>,
    /// 拟与预算安排相结合情况.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub budget_link: Option<Cell<'a>>,
    /// 结果公开.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub publication: Option<Cell<'a>>,
}

impl FormResults<'_> {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
