//! The lines of a scheme: where points end, where a reviewer asks, and what a missing answer is worth.

use crate::exact::number::Number;
use crate::exact::points::Points;

/// What happens to an indicator that exceeds the scheme's line of over-fulfilment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
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
    /// The yuan from which on an amount in 万元 of a project is not believed.
    pub implausible_project: Number,
    /// The yuan from which on an amount in 万元 of a department is not believed.
    pub implausible_department: Number,
    /// The yuan below which an amount in 元 is not believed: nobody evaluates what costs less.
    pub implausibly_little: Number,
    /// The fewest rows of a block whose equal weights are remarked.
    pub equal_rows: u32,
    /// The fewest rows with the same target and a common beginning that are remarked as similar, at least 3.
    pub similar_rows: u32,
    /// The growth of the executed amount over last year's beyond which a lower total is asked about: 0.1 for 10%.
    #[serde(skip_serializing_if = "is_usual_growth")]
    pub executed_grown: Number,
}

/// The growth of the executed amount beyond which a lower total is asked about, where a scheme says nothing of it.
const USUAL_GROWTH: Number = Number::from_parts(1, 1);

/// The usual line is not written, so that it leaves the fingerprints of schemes that do not name it.
fn is_usual_growth(line: &Number) -> bool {
    *line == USUAL_GROWTH
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
            // No project of a county or a city costs two billion, and no such department spends ten.
            implausible_project: Number::whole(2_000_000_000),
            implausible_department: Number::from_parts(10_000_000_000, 0),
            implausibly_little: Number::whole(1_000),
            equal_rows: 4,
            similar_rows: 3,
            executed_grown: USUAL_GROWTH,
        }
    }
}

/// The pass line and the over-fulfilment of a block or a kind, where they are others than the scheme's.
///
/// ```
/// use budget_performance::scheme::{AchievementLimits, OverFulfilment};
///
/// // 重点履职: below 70% nothing, above 130% nothing.
/// let limits = AchievementLimits::default().pass("0.7".parse()?).over_fulfilment(OverFulfilment::Miss);
/// # Ok::<(), budget_performance::number::NumberError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields, expecting = "the limits of a block or a kind")]
#[non_exhaustive]
pub struct AchievementLimits {
    /// The completion ratio below which nothing is earned, from 0 to 1; absent where the scheme's holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass: Option<Number>,
    /// actual ÷ target from which an indicator is over-fulfilled, at least 1; absent where the scheme's holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub over_fulfilled: Option<Number>,
    /// What over-fulfilment does to the points; absent where the scheme's holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub over_fulfilment: Option<OverFulfilment>,
}

impl AchievementLimits {
    /// With a pass line.
    #[must_use]
    pub const fn pass(mut self, pass: Number) -> Self {
        self.pass = Some(pass);
        self
    }

    /// With a line of over-fulfilment.
    #[must_use]
    pub const fn over_fulfilled(mut self, line: Number) -> Self {
        self.over_fulfilled = Some(line);
        self
    }

    /// With what over-fulfilment does to the points.
    #[must_use]
    pub const fn over_fulfilment(mut self, effect: OverFulfilment) -> Self {
        self.over_fulfilment = Some(effect);
        self
    }

    /// These limits, and those of another where these say nothing.
    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            pass: self.pass.or(other.pass),
            over_fulfilled: self.over_fulfilled.or(other.over_fulfilled),
            over_fulfilment: self.over_fulfilment.or(other.over_fulfilment),
        }
    }
}

/// What an indicator gets that was not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
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
#[non_exhaustive]
pub enum NotApplicable {
    /// No points.
    #[default]
    None,
    /// Its full weight.
    FullMarks,
    /// It is left out, and the rest of the whole is converted: points × full ÷ (full − the weight not applicable).
    Prorate,
    /// The same within each block.
    ProrateBlock,
}

/// What is done where an answer is missing or does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the policies")]
#[non_exhaustive]
pub struct Policies {
    /// A blank actual.
    #[serde(default)]
    pub missing_actual: MissingActual,
    /// An actual of `/` or `—`.
    #[serde(default)]
    pub not_applicable: NotApplicable,
}
