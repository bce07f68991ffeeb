//! How evaluations of one project by several units become one (汇总): what a scheme says of it.

use crate::scheme::citation::Citation;

/// What becomes of absolute values, such as 500人 or 30万元.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RollUpSum {
    /// They are summed (直接累加).
    Sum,
}

/// The amount of money by which a mean is weighted (资金额度).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RollUpWeight {
    /// The executed amount (执行数).
    ByExecuted,
    /// The adjusted budget (全年预算数).
    ByAdjusted,
}

/// How the evaluations of several units are rolled up into one (汇总).
///
/// Values are rolled up first and then scored; of levels the scores themselves are.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the rule of the roll-up")]
#[non_exhaustive]
pub struct RollUpRule {
    /// Absolute values.
    pub absolute: RollUpSum,
    /// Relative values: percentages, averages, amounts a head.
    pub relative: RollUpWeight,
    /// The scores of rows that state a level.
    pub levels: RollUpWeight,
    /// Where the rule comes from, where it is not the scheme's document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}

impl RollUpRule {
    /// Absolute values summed, means weighted by an amount.
    #[must_use]
    pub const fn weighted(weight: RollUpWeight) -> Self {
        Self { absolute: RollUpSum::Sum, relative: weight, levels: weight, citation: None }
    }
}
