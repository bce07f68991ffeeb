//! Scoring schemes (计分方案): what a place prescribes, as data with a citation.
//!
//! A [`SchemeDocument`] is the written `scheme/1` document; anyone can build or change one. [`Scheme::check`] turns it
//! into a [`Scheme`], or refuses it with everything that is wrong with it at once; only a checked scheme can score.

use alloc::string::String;
use alloc::vec::Vec;

use crate::budget::Basis;
use crate::finding::{Check, Severity};
use crate::hierarchy::{BlockKind, Kind};
use crate::number::{Number, Points, Rounding};
use crate::rule::{EqualRule, Interval, InverseRule, LevelBand, Rule};
use crate::terms::Terms;

/// The text of a name in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// English.
    pub en: String,
    /// Chinese.
    pub zh: String,
}

/// Where a rule comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The document that prescribes the rules.
    pub document: String,
    /// The clause, footnote or column.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
    /// The public address where the text or a form that follows it can be read.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Whether the text itself was read; `false` where the parameters rest on practice and general knowledge.
    pub checked: bool,
    /// What the parameters rest on, where the text was not read whole.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Which evaluations a scheme is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvaluationKind {
    /// 部门整体支出.
    Department,
    /// 项目支出.
    Project,
}

/// Who fixes the points of the blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockPoints {
    /// The scheme does; other printed points are noted and not used.
    #[default]
    Fixed,
    /// The scheme sets them "in principle": the points that a form prints for its blocks stand.
    Printed,
}

/// A block of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeBlock {
    /// Its name, as the scheme's forms print it.
    pub name: String,
    /// What it is about.
    pub block: BlockKind,
    /// Its full points.
    pub points: Points,
    /// The kinds of indicators that belong to it; a block of a form whose kind of block the scheme lacks is placed by
    /// them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Kind>,
    /// The kinds of which it must have an indicator.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub required_kinds: Vec<Kind>,
    /// Whether a form must have the block.
    #[serde(default)]
    pub required: bool,
    /// The block to which its points go where a form has no indicator of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points_if_absent: Option<BlockKind>,
}

/// How the execution of the budget is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExecutionRule {
    /// The amount that it is measured against.
    pub basis: Basis,
    /// The execution rate beyond which no more points are earned; absent where nothing caps them but the block.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Number>,
}

/// The rules for numbers that no rule of their own governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuantityRules {
    /// ≤ and < above their target.
    pub at_most: InverseRule,
    /// = above its target.
    pub equal: EqualRule,
    /// The completion ratio below which nothing is earned (及格门槛).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass: Option<Number>,
}

/// What happens to an indicator that exceeds the scheme's line of over-fulfilment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OverFulfilment {
    /// It is flagged and keeps its points.
    #[default]
    Flag,
    /// It counts as missed.
    Miss,
}

/// The lines beyond which a reviewer asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    /// actual ÷ target beyond which a reason is asked for.
    pub over_fulfilled: Number,
    /// What over-fulfilment does to the points.
    #[serde(default)]
    pub over_fulfilment: OverFulfilment,
    /// The execution rate below which a reason is asked for.
    pub execution_low: Number,
    /// The size of the adjustment rate beyond which a reason is asked for.
    pub adjustment_large: Number,
    /// The size of the adjustment rate beyond which an exact execution is remarked.
    pub adjusted_equals_executed: Number,
    /// The points by which a declared score may differ from the computed one.
    pub score_tolerance: Points,
    /// The share of the weight within which a difference can be one of rounding.
    pub score_rounding: Number,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            over_fulfilled: Number::from_parts(13, 1),
            over_fulfilment: OverFulfilment::Flag,
            execution_low: Number::from_parts(9, 1),
            adjustment_large: Number::from_parts(3, 1),
            adjusted_equals_executed: Number::from_parts(1, 1),
            score_tolerance: Points::from_millionths(10_000),
            score_rounding: Number::from_parts(1, 1),
        }
    }
}

/// What an indicator gets that was not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingActual {
    /// No points; the card is incomplete.
    #[default]
    Zero,
    /// The declared score stands, as a judgement.
    Declared,
}

/// What an indicator gets that does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotApplicable {
    /// No points.
    #[default]
    None,
    /// Its full weight.
    FullMarks,
}

/// What is done where an answer is missing or does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policies {
    /// A blank actual.
    #[serde(default)]
    pub missing_actual: MissingActual,
    /// An actual of `/` or `—`.
    #[serde(default)]
    pub not_applicable: NotApplicable,
}

/// A grade and the totals that earn it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    /// 优, 良, 中 or 差.
    pub name: String,
    /// The totals.
    pub when: Interval,
}

/// The rule of an indicator that the scheme itself names.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorRule {
    /// The name of the indicator (三级指标), exactly.
    pub name: String,
    /// The points that the scheme gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// How it earns them.
    pub rule: Rule,
}

/// The rule of all indicators of a kind.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindRule {
    /// The kind.
    pub kind: Kind,
    /// How its indicators earn their points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// The most points that one of them can earn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Points>,
}

/// A check that a host silences or grades otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckSetting {
    /// The check.
    pub check: Check,
    /// Its severity under this scheme; absent to silence it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
}

/// A `scheme/1` document: everything that a place prescribes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeDocument {
    /// The stable id, such as `hubei-department-2020`.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// The place where it applies.
    pub place: Bilingual,
    /// The year from which it applies.
    pub year: u16,
    /// The evaluations that it is for.
    pub kind: EvaluationKind,
    /// Where it comes from.
    pub citation: Citation,
    /// The points of a perfect evaluation.
    pub full_points: Points,
    /// Who fixes the points of the blocks.
    #[serde(default)]
    pub block_points: BlockPoints,
    /// The blocks in the order of the form.
    pub blocks: Vec<SchemeBlock>,
    /// How the execution of the budget is scored.
    #[serde(default)]
    pub execution: ExecutionRule,
    /// The rules for numbers.
    #[serde(default)]
    pub quantities: QuantityRules,
    /// The bands of the qualitative levels.
    pub levels: Vec<LevelBand>,
    /// How an award is rounded.
    #[serde(default)]
    pub rounding: Rounding,
    /// The lines beyond which a reviewer asks.
    #[serde(default)]
    pub thresholds: Thresholds,
    /// What is done where an answer is missing.
    #[serde(default)]
    pub policies: Policies,
    /// The grades; none where the scheme has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<Grade>,
    /// Indicators whose rules the scheme itself gives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<IndicatorRule>,
    /// Rules for all indicators of a kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<KindRule>,
    /// Checks that are silenced or graded otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<CheckSetting>,
}

/// Everything that keeps a scheme from being used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeProblems(Vec<SchemeProblem>);

/// One problem of a scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SchemeProblem {
    /// The check that found it.
    pub check: Check,
    /// The place in the document, such as `levels` or `indicators[2].rule`.
    pub place: String,
    /// What would be right.
    pub expected: String,
    /// What stands there.
    pub found: String,
}

impl core::fmt::Display for SchemeProblems {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} problems", self.0.len())
    }
}

/// A checked scheme: the only thing that can score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    document: SchemeDocument,
    terms: Terms,
    assumed: bool,
}

impl Scheme {
    /// Draft.
    pub fn draft(document: SchemeDocument) -> Self {
        let terms = Terms::of(&document);
        Self { document, terms, assumed: false }
    }

    /// The written document.
    #[must_use]
    pub const fn document(&self) -> &SchemeDocument {
        &self.document
    }

    pub(crate) const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Whether the scheme was assumed for an evaluation that names none.
    #[must_use]
    pub const fn is_assumed(&self) -> bool {
        self.assumed
    }

    /// The scheme, marked as assumed for an evaluation that names none.
    #[must_use]
    pub fn assumed(mut self) -> Self {
        self.assumed = true;
        self
    }
}
