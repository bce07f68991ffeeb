//! The working of an award (计算过程), as data: which step turned the weight into points, with its inputs.
//!
//! A step can be folded back into the points, and rendered as text when somebody asks. It is made anew from the
//! evaluation and the scheme whenever it is wanted, so that scoring stores nothing but the points.

use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::exact::rounding::{Rounding, RoundingMode};
use crate::language::Bilingual;
use crate::notation::reading::Level;
use crate::scheme::citation::Citation;
use crate::scheme::rule::{Earning, Knot};
use crate::scoring::share::{complement, on_line, share_of};

/// How the weight became points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Step {
    /// The target is met: the whole weight.
    Full,
    /// Nothing is earned.
    Nothing,
    /// weight × part ÷ whole.
    Proportion {
        /// The actual of a direct indicator, the target of an inverse one.
        #[serde(serialize_with = "canonical")]
        part: Number,
        /// The target of a direct indicator, the actual of an inverse one.
        #[serde(serialize_with = "canonical")]
        whole: Number,
    },
    /// weight × (2 × target − actual) ÷ target.
    Complement {
        /// The actual.
        #[serde(serialize_with = "canonical")]
        actual: Number,
        /// The target.
        #[serde(serialize_with = "canonical")]
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
    /// Points of a table, of steps or of a checklist that the scheme gives to another weight: weight × points ÷ that weight.
    Converted {
        /// What was measured, by a table or by steps.
        #[serde(skip_serializing_if = "Option::is_none")]
        measured: Option<Ratio>,
        /// The points that the scheme's weight would earn.
        points: Points,
        /// The weight to which they belong.
        of: Points,
    },
    /// weight × the coefficient that the form states.
    Coefficient {
        /// The coefficient, as a share: 0.85 for 85%.
        #[serde(serialize_with = "canonical")]
        coefficient: Number,
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
    /// The share that a rule of the host gives.
    Custom {
        /// The share of the weight.
        share: Ratio,
        /// How the rule came to it.
        note: Bilingual<&'static str>,
    },
}

/// Writes a number without the places that only bring it to those of the other side.
fn canonical<S: serde::Serializer>(number: &Number, serializer: S) -> Result<S::Ok, S::Error> {
    number.normalized().as_written().serialized(serializer)
}

impl Step {
    /// The points of a weight, in millionths, within 0 and the weight.
    pub(crate) fn points(&self, weight: Points, rounding: Rounding) -> i64 {
        let whole = weight.millionths().max(0);
        let points = match *self {
            Self::Full => whole,
            Self::Nothing => 0,
            // More than the target was wanted and just the target reached: the full ratio is the weight, not rounded.
            Self::Proportion { part, whole: of } if part == of => whole,
            Self::Complement { actual, target } if actual == target => whole,
            Self::Proportion { part, whole: of } => share_of(weight, part, of, rounding),
            Self::Complement { actual, target } => complement(weight, actual, target, rounding),
            Self::Band { low, high, declared, .. } => {
                let score = declared.map_or(high.millionths(), |score| score.millionths());
                score.min(high.millionths()).max(low.millionths())
            }
            Self::Declared { score, most } => score.millionths().min(most.millionths()),
            Self::Tier { earns: Earning::Points(points), .. } => points.millionths(),
            Self::Tier { earns: Earning::Share(share), .. } => share_of(weight, share, Number::ONE, rounding),
            Self::Converted { points, of, .. } => share_of(weight, points.number(), of.number(), rounding),
            Self::Coefficient { coefficient } => share_of(weight, coefficient, Number::ONE, rounding),
            Self::Line { measured, from, to } => on_line(weight, measured, from, to, rounding),
            Self::Steps { count, cost, .. } => {
                let lost = i64::try_from(count).ok().and_then(|count| count.checked_mul(cost.millionths()));
                whole.saturating_sub(lost.unwrap_or(i64::MAX))
            }
            Self::Items { earned } => earned.millionths(),
            Self::Custom { share, .. } => share_of(weight, share.numerator(), share.denominator(), rounding),
        };
        points.clamp(0, whole)
    }

    /// Whether rounding made the points of a weight what they are: exact ones are the same rounded down and up.
    pub(crate) fn is_rounded(&self, weight: Points, rounding: Rounding, points: Points) -> bool {
        let differs = |mode| self.points(weight, Rounding { mode, ..rounding }) != points.millionths();
        differs(RoundingMode::Down) || differs(RoundingMode::Up)
    }
}

/// The working of an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Working<'a> {
    /// The weight.
    pub weight: Points,
    /// The step from the weight to the points.
    pub step: Step,
    /// How the points are rounded.
    pub rounding: Rounding,
    /// Points that a reviewer takes off after the step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deduction: Option<Points>,
    /// The most that the scheme lets the indicator earn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<Points>,
    /// Where the rule comes from; a scorecard as a document names the scheme, which has it.
    #[serde(skip)]
    pub citation: &'a Citation,
}

impl Working<'_> {
    /// The points that the working gives: the award itself.
    #[must_use]
    pub fn points(&self) -> Points {
        Points::from_millionths(self.millionths())
    }

    pub(crate) fn millionths(&self) -> i64 {
        let left = self.deducted().millionths();
        self.cap.map_or(left, |cap| left.min(cap.millionths().max(0)))
    }

    /// The points of the step alone.
    pub(crate) fn earned(&self) -> Points {
        Points::from_millionths(self.step.points(self.weight, self.rounding))
    }

    /// The points after the deduction and before the cap.
    pub(crate) fn deducted(&self) -> Points {
        // A deduction below zero would be a bonus, which no rule knows.
        let deduction = self.deduction.map_or(0, |deduction| deduction.millionths().max(0));
        Points::from_millionths(self.earned().millionths().saturating_sub(deduction).max(0))
    }
}
