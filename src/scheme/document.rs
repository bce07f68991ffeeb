//! The written `scheme/1` document: blocks and their points, rules, lines, policies, grades, each with its default.

use crate::exact::interval::Interval;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::rounding::Rounding;
use crate::language::Bilingual;
use crate::notation::hierarchy::{BlockKind, Kind};
use crate::scheme::check_code::CheckCode;
use crate::scheme::citation::Citation;
use crate::scheme::layout::Layout;
use crate::scheme::lines::{AchievementLimits, Policies, Thresholds};
use crate::scheme::roll_up::RollUpRule;
use crate::scheme::rule::{EqualRule, InverseRule, LevelBand, Rule};
use crate::scheme::severity::Severity;
use alloc::string::String;
use alloc::vec::Vec;

/// The amount that execution is measured against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Basis {
    /// The adjusted budget: the national reading.
    #[default]
    Adjusted,
    /// The initial budget, as in Guizhou.
    Initial,
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

/// Whether the points that a scheme gives its indicators bind a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weights {
    /// They are an example: a form weighs its indicators as it likes, and tables of points hold as shares of the weight.
    #[default]
    Example,
    /// The scheme fixes them.
    Fixed,
}

/// A block of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a block")]
#[non_exhaustive]
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
    /// Its own pass line and over-fulfilment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<AchievementLimits>,
    /// Where its rules come from, where it is not the scheme's document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}

impl SchemeBlock {
    /// A block that a form need not have, without kinds; set the rest as fields.
    #[must_use]
    pub fn new(name: impl Into<String>, block: BlockKind, points: Points) -> Self {
        Self {
            name: name.into(),
            block,
            points,
            kinds: Vec::new(),
            required_kinds: Vec::new(),
            required: false,
            points_if_absent: Vec::new(),
            limits: None,
            citation: None,
        }
    }

    /// Whether a form without the block is incomplete: the execution is no block of indicators.
    pub(crate) fn is_required(&self) -> bool {
        self.required && self.block != BlockKind::Execution
    }

    /// The points that another block takes over where a form has no indicator of this one.
    pub(crate) fn passes_on(&self, heir: BlockKind) -> Points {
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
#[non_exhaustive]
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
#[non_exhaustive]
pub struct QuantityRules {
    /// ≤ and < above their target.
    pub at_most: InverseRule,
    /// = above its target.
    pub equal: EqualRule,
    /// The completion ratio below which nothing is earned (及格门槛), from 0 to 1: 0.6 for 60%.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass: Option<Number>,
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
#[non_exhaustive]
pub struct IndicatorRule {
    /// The name of the indicator (三级指标), exactly.
    pub name: String,
    /// The points that the scheme gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// How it earns them.
    pub rule: Rule,
    /// Where the rule comes from, where it is not the scheme's document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}

impl IndicatorRule {
    /// The rule of an indicator to which the scheme gives no points.
    #[must_use]
    pub fn new(name: impl Into<String>, rule: Rule) -> Self {
        Self { name: name.into(), points: None, rule, citation: None }
    }

    /// With the points that the scheme gives it.
    #[must_use]
    pub const fn points(mut self, points: Points) -> Self {
        self.points = Some(points);
        self
    }
}

/// The rule of all indicators of a kind.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the rule of a kind")]
#[non_exhaustive]
pub struct KindRule {
    /// The kind.
    pub kind: Kind,
    /// How its indicators earn their points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// The most points that one of them can earn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Points>,
    /// Their own pass line and over-fulfilment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<AchievementLimits>,
    /// Where the rule comes from, where it is not the scheme's document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}

impl KindRule {
    /// A kind of which nothing is said yet; set the rest as fields.
    #[must_use]
    pub const fn new(kind: Kind) -> Self {
        Self { kind, rule: None, cap: None, limits: None, citation: None }
    }

    /// With the rule of its indicators.
    #[must_use]
    pub fn rule(mut self, rule: Rule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// With the most points that one of them can earn.
    #[must_use]
    pub const fn cap(mut self, cap: Points) -> Self {
        self.cap = Some(cap);
        self
    }
}

/// A check that a host silences or grades otherwise.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the setting of a check")]
pub struct CheckSetting {
    /// The code of the check, which may be one of the host's.
    pub check: CheckCode,
    /// Its severity under this scheme; absent to silence it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
}

/// A `scheme/1` document: everything that a place prescribes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a scheme")]
#[non_exhaustive]
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
    /// Whether the points of its indicators bind a form.
    #[serde(default)]
    pub weights: Weights,
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
    /// How the evaluations of several units become one; absent where the text does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll_up: Option<RollUpRule>,
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
    /// How its forms are laid out; absent where they have the layout of their kind. It counts for no points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout: Option<Layout>,
}

impl SchemeDocument {
    /// A scheme of 100 points for projects, with no blocks yet, the bands 80/60 and no grades; set the rest as fields.
    ///
    /// ```
    /// use budget_performance::notation::BlockKind;
    /// use budget_performance::scheme::{Citation, SchemeBlock, SchemeDocument};
    ///
    /// let mut document = SchemeDocument::new("my-city-2026", Citation::new("某市项目支出绩效自评办法", true));
    /// document.blocks.push(SchemeBlock::new("产出指标", BlockKind::Output, "100".parse()?));
    /// assert!(document.check().is_ok());
    /// # Ok::<(), budget_performance::number::NumberError>(())
    /// ```
    #[must_use]
    pub fn new(id: impl Into<String>, citation: Citation) -> Self {
        Self {
            id: id.into(),
            title: Bilingual::default(),
            place: Bilingual::default(),
            year: 0,
            kind: EvaluationKind::Project,
            citation,
            full_points: Points::from_millionths(FULL_POINTS),
            block_points: BlockPoints::default(),
            weights: Weights::default(),
            blocks: Vec::new(),
            execution: ExecutionRule::default(),
            quantities: QuantityRules::default(),
            levels: LevelBand::national(),
            rounding: Rounding::default(),
            thresholds: Thresholds::default(),
            policies: Policies::default(),
            roll_up: None,
            grades: Vec::new(),
            indicators: Vec::new(),
            kinds: Vec::new(),
            checks: Vec::new(),
            layout: None,
        }
    }
}

/// A hundred points, in millionths.
const FULL_POINTS: i64 = 100_000_000;
