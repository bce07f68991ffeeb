//! The working of an award without borrows: [`Step`] and [`Working`] as a `card/1` document keeps them.

use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::exact::rounding::Rounding;
use crate::language::Bilingual;
use crate::notation::reading::Level;
use crate::scheme::rule::{Earning, Knot};
use crate::scoring::step::{Step, Working};

/// How a weight became points.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct WorkingDocument {
    /// The step from the weight to the points.
    pub step: StepDocument,
    /// How the points are rounded.
    pub rounding: Rounding,
    /// Points that a reviewer takes off after the step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deduction: Option<Points>,
    /// The most that the scheme lets the indicator earn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Points>,
}

impl WorkingDocument {
    pub(super) fn of(working: &Working<'_>) -> Self {
        Self {
            step: StepDocument::of(&working.step),
            rounding: working.rounding,
            deduction: working.deduction,
            cap: working.cap,
        }
    }
}

/// The step from a weight to points; the meaning of each is that of the [`Step`] of the same name.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StepDocument {
    /// The whole weight.
    Full,
    /// Nothing is earned.
    Nothing,
    /// weight × part ÷ whole.
    Proportion {
        /// The actual of a direct indicator, the target of an inverse one.
        part: Number,
        /// The target of a direct indicator, the actual of an inverse one.
        whole: Number,
    },
    /// weight × (2 × target − actual) ÷ target.
    Complement {
        /// The actual.
        actual: Number,
        /// The target.
        target: Number,
    },
    /// The declared score, within the band that the stated level allows.
    Band {
        /// The level.
        level: Level,
        /// The least that the band allows.
        low: Points,
        /// The most.
        high: Points,
        /// The declared score; without one the upper end counts.
        #[serde(default)]
        declared: Option<Points>,
    },
    /// The declared score, within 0 and the most that is allowed.
    Declared {
        /// The declared score.
        score: Points,
        /// The most that is allowed.
        most: Points,
    },
    /// A line of a table.
    Tier {
        /// What was measured.
        measured: Ratio,
        /// What the line earns.
        earns: Earning,
    },
    /// On the straight line between two knots.
    Line {
        /// What was measured.
        measured: Ratio,
        /// The knot before it.
        from: Knot,
        /// The knot behind it.
        to: Knot,
    },
    /// So many steps beyond a line, each at a cost.
    Steps {
        /// What was measured.
        measured: Ratio,
        /// How many steps count.
        count: u64,
        /// What each costs.
        cost: Points,
    },
    /// The points of the items that are fulfilled.
    Items {
        /// Their sum.
        earned: Points,
    },
    /// Points that the scheme gives to another weight: weight × points ÷ that weight.
    Converted {
        /// What was measured, by a table or by steps.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        measured: Option<Ratio>,
        /// The points that the scheme's weight would earn.
        points: Points,
        /// The weight to which they belong.
        of: Points,
    },
    /// weight × the coefficient that the form states.
    Coefficient {
        /// The coefficient, as a share.
        coefficient: Number,
    },
    /// The share that a rule of the host gives.
    Custom {
        /// The share of the weight.
        share: Ratio,
        /// How the rule came to it.
        note: Bilingual,
    },
}

impl StepDocument {
    fn of(step: &Step) -> Self {
        match *step {
            Step::Full => Self::Full,
            Step::Nothing => Self::Nothing,
            Step::Proportion { part, whole } => Self::Proportion { part: part.normalized(), whole: whole.normalized() },
            Step::Complement { actual, target } => {
                Self::Complement { actual: actual.normalized(), target: target.normalized() }
            }
            Step::Band { level, low, high, declared } => Self::Band { level, low, high, declared },
            Step::Declared { score, most } => Self::Declared { score, most },
            Step::Tier { measured, earns } => Self::Tier { measured, earns },
            Step::Line { measured, from, to } => Self::Line { measured, from, to },
            Step::Steps { measured, count, cost } => Self::Steps { measured, count, cost },
            Step::Items { earned } => Self::Items { earned },
            Step::Converted { measured, points, of } => Self::Converted { measured, points, of },
            Step::Coefficient { coefficient } => Self::Coefficient { coefficient: coefficient.normalized() },
            Step::Custom { share, note } => Self::Custom { share, note: Bilingual::new(note.en, note.zh) },
        }
    }
}
