//! New.

use crate::exact::interval::Interval;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::rounding::Rounding;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::scheme::checks::{Check, Severity};
use crate::scheme::rule::{EqualRule, InverseRule, LevelBand, Rule};
use alloc::string::String;
use alloc::vec::Vec;

/// The amount that execution is measured against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The adjusted budget: the national reading.
    #[default]
    Adjusted,
    /// The initial budget, as in Guizhou.
    Initial,
}

/// The text of a name in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a text in English and Chinese")]
pub struct Bilingual {
    /// English.
    pub en: String,
    /// Chinese.
    pub zh: String,
}

/// Where a rule comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a citation")]
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
#[serde(deny_unknown_fields, expecting = "a block")]
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
    /// Where its points go when a form has no indicator of it; nowhere where the list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points_if_absent: Vec<PointsTo>,
}

impl SchemeBlock {
    /// Whether a form without the block is incomplete: the execution is no block of indicators.
    pub(crate) fn is_required(&self) -> bool {
        self.required && self.block != BlockKind::Execution
    }

    /// The points that another block takes over where a form has no indicator of this one.
    #[must_use]
    pub fn passes_on(&self, heir: BlockKind) -> Points {
        let taken = self.points_if_absent.iter().filter(|to| to.block == heir);
        // A checked scheme passes on exactly the points of the block: the sum cannot be too long.
        let sum = taken.fold(Number::ZERO, |sum, to| sum.checked_add(to.points.number()).unwrap_or(sum));
        Points::new(sum).unwrap_or(self.points)
    }
}

/// Points of an absent block that another block takes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "points that are passed on")]
pub struct PointsTo {
    /// The block that takes them over.
    pub block: BlockKind,
    /// How many.
    pub points: Points,
}

/// How the execution of the budget is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the rule of the execution")]
pub struct ExecutionRule {
    /// The amount that it is measured against.
    #[serde(default)]
    pub basis: Basis,
    /// The execution rate beyond which no more points are earned, as a ratio, 0.95 for 95%; absent where nothing caps them but the block.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Number>,
}

/// The rules for numbers that no rule of their own governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields, expecting = "the rules for numbers")]
pub struct QuantityRules {
    /// ≤ and < above their target.
    pub at_most: InverseRule,
    /// = above its target.
    pub equal: EqualRule,
    /// The completion ratio below which nothing is earned (及格门槛), from 0 to 1: 0.6 for 60%.
    #[serde(skip_serializing_if = "Option::is_none")]
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

/// The lines beyond which a reviewer asks. Rates and shares are ratios, not percentages: 0.9 for 90%.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields, expecting = "the thresholds")]
#[non_exhaustive]
pub struct Thresholds {
    /// actual ÷ target beyond which a reason is asked for, at least 1: 1.3 for 130%.
    pub over_fulfilled: Number,
    /// Whether that line itself counts as beyond it: "130% or more", not "more than 130%".
    pub over_fulfilled_included: bool,
    /// What over-fulfilment does to the points.
    pub over_fulfilment: OverFulfilment,
    /// The execution rate below which a reason is asked for, from 0 to 1: 0.9 for 90%.
    pub execution_low: Number,
    /// The size of the adjustment rate beyond which a reason is asked for: 0.3 for 30% up or down.
    pub adjustment_large: Number,
    /// The size of the adjustment rate beyond which an exact execution is remarked: 0.1 for 10%.
    pub adjusted_equals_executed: Number,
    /// The points by which a declared score may differ from the computed one: 0.01 of a point.
    pub score_tolerance: Points,
    /// The share of the weight within which a difference can be one of rounding, from 0 to 1: 0.1 for 10%.
    pub score_rounding: Number,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            over_fulfilled: Number::from_parts(13, 1),
            over_fulfilled_included: false,
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
#[serde(deny_unknown_fields, expecting = "the policies")]
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
#[serde(deny_unknown_fields, expecting = "a grade")]
pub struct Grade {
    /// 优, 良, 中 or 差.
    pub name: String,
    /// The totals.
    pub when: Interval,
}

/// The rule of an indicator that the scheme itself names.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the rule of an indicator")]
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
#[serde(deny_unknown_fields, expecting = "the rule of a kind")]
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
#[serde(deny_unknown_fields, expecting = "the setting of a check")]
pub struct CheckSetting {
    /// The check.
    pub check: Check,
    /// Its severity under this scheme; absent to silence it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
}

/// A `scheme/1` document: everything that a place prescribes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a scheme")]
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
    /// The lines beyond which a reviewer asks. Rates and shares are ratios, not percentages: 0.9 for 90%.
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
