//! How an indicator earns its points: the row kinds, measures and curves of which every published rule is made.
//!
//! A rule is data. The common comparisons (≥, ≤, =) follow the scheme's own settings; everything else that places
//! prescribe (tables with open and closed bounds, "each percentage point beyond costs half a point", interpolation
//! with a pass line, checklists, one of two indicators) is one of the row kinds below. Every rule found in
//! published scoring tables decomposes into *measure → curve → clamp → round*.

use crate::exact::interval::Interval;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::notation::hierarchy::Kind;
use crate::notation::reading::Level;
use crate::scheme::formula::Formula;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

/// A rule of its own, for an indicator or for all of a kind.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Rule {
    /// The comparison with its target, under the scheme's own settings: for an indicator whose points alone the scheme
    /// fixes, and inside [`Rule::Alternative`].
    Comparison,
    /// A number is measured and a curve turns it into a share of the points.
    Numeric {
        /// What is measured.
        measure: Measure,
        /// What the measured number earns.
        curve: Curve,
    },
    /// A level decides the band in which the declared score must lie; other bands than the scheme's.
    Band(Vec<LevelBand>),
    /// Items that are ticked one by one; those ticked earn their points.
    Checklist(Vec<ChecklistItem>),
    /// The declared score stands, within 0 and the weight.
    Declared,
    /// The coefficient that the form states (得分系数) is the share of the weight, as a judgement.
    Coefficient,
    /// One of the indicators of a group is scored, whichever the unit has chosen (二者择其一); the others are not
    /// applicable. Where several are answered, the one with the most points counts.
    Alternative {
        /// The name of the group.
        group: String,
        /// The rule of this indicator.
        rule: ChosenRule,
    },
    /// A pure function that the host supplies under a name.
    Custom(String),
}

impl Rule {
    /// The rule by which an indicator is scored once it is chosen among its alternatives.
    pub(crate) fn chosen(&self) -> &Self {
        match self {
            Self::Alternative { rule, .. } => rule.rule(),
            _ => self,
        }
    }

    /// Whether the rule compares an answer with a target. Others measure something by itself, or take what is declared.
    pub(crate) fn asks_for_target(&self) -> bool {
        match self.chosen() {
            Self::Declared | Self::Checklist(_) | Self::Coefficient => false,
            Self::Numeric { measure, .. } => !matches!(
                measure,
                Measure::Formula(_) | Measure::AbsoluteFormula(_) | Measure::Hits(_) | Measure::Value
            ),
            Self::Comparison | Self::Band(_) | Self::Custom(_) | Self::Alternative { .. } => true,
        }
    }

    /// Whether the rule needs no target but figures of its own: a number, amounts, a coefficient.
    pub(crate) fn asks_for_figures(&self) -> bool {
        !self.asks_for_target() && matches!(self.chosen(), Self::Numeric { .. } | Self::Coefficient)
    }

    /// The targets reached that the rule measures.
    pub(crate) fn targets_reached(&self) -> Option<Hits> {
        match self.chosen() {
            Self::Numeric { measure: Measure::Hits(hits), .. } => Some(*hits),
            _ => None,
        }
    }
}

/// The rule by which an indicator is scored that is one of several alternatives: any rule but a further alternative.
///
/// ```
/// use budget_performance::scheme::{ChosenRule, Rule};
///
/// let rule = ChosenRule::new(Rule::Comparison).expect("it is no alternative");
/// let alternative = Rule::Alternative { group: "二者择其一".into(), rule };
/// assert!(ChosenRule::new(alternative).is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(from = "ChosenDocument")]
pub struct ChosenRule(Box<Rule>);

impl ChosenRule {
    /// A rule for one of several alternatives; `None` where it is itself an alternative.
    #[must_use]
    pub fn new(rule: Rule) -> Option<Self> {
        (!matches!(rule, Rule::Alternative { .. })).then(|| Self(Box::new(rule)))
    }

    /// The rule; never an alternative.
    pub(crate) const fn rule(&self) -> &Rule {
        &self.0
    }
}

/// What a document can say there, so that nesting ends while it is read, whatever the format.
#[derive(serde::Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum ChosenDocument {
    Comparison,
    Numeric { measure: Measure, curve: Curve },
    Band(Vec<LevelBand>),
    Checklist(Vec<ChecklistItem>),
    Declared,
    Coefficient,
    Custom(String),
}

impl From<ChosenDocument> for ChosenRule {
    fn from(document: ChosenDocument) -> Self {
        Self(Box::new(match document {
            ChosenDocument::Comparison => Rule::Comparison,
            ChosenDocument::Numeric { measure, curve } => Rule::Numeric { measure, curve },
            ChosenDocument::Band(bands) => Rule::Band(bands),
            ChosenDocument::Checklist(items) => Rule::Checklist(items),
            ChosenDocument::Declared => Rule::Declared,
            ChosenDocument::Coefficient => Rule::Coefficient,
            ChosenDocument::Custom(name) => Rule::Custom(name),
        }))
    }
}

/// What a numeric rule measures.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Measure {
    /// actual ÷ target.
    Achievement,
    /// target ÷ actual.
    InverseAchievement,
    /// (actual − target) ÷ |target|.
    Deviation,
    /// The same without its sign, for symmetric tables.
    AbsoluteDeviation,
    /// actual − target.
    Difference,
    /// The same without its sign.
    AbsoluteDifference,
    /// The actual itself; 85% is 0.85.
    Value,
    /// A budget formula over the amounts of the evaluation.
    Formula(Box<Formula>),
    /// The same without its sign.
    AbsoluteFormula(Box<Formula>),
    /// The share of indicators that hit their target, among those of a kind.
    Hits(Hits),
}

/// Which indicators are counted, and when one is a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a measure of hits")]
#[non_exhaustive]
pub struct Hits {
    /// The kind whose numeric indicators are counted.
    pub kind: Kind,
    /// actual ÷ target above which an indicator is no hit (1.3 where over-fulfilment beyond 30% is a miss).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Number>,
    /// actual ÷ target from which on an indicator is no hit (1.3 where 30% beyond and more is a miss); it goes before
    /// `at_most`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<Number>,
}

impl Hits {
    /// The indicators of a kind that reach their target, however far.
    #[must_use]
    pub const fn of(kind: Kind) -> Self {
        Self { kind, at_most: None, below: None }
    }

    /// Whether an indicator that reached so much of its target is not beyond the line.
    pub(crate) fn is_within(&self, reached: Ratio) -> bool {
        match (self.below, self.at_most) {
            (Some(below), _) => reached.compare(below).is_lt(),
            (None, Some(most)) => reached.compare(most).is_le(),
            (None, None) => true,
        }
    }

    /// From the lowest line to none; a line that is itself excluded lies before one that is not.
    pub(crate) fn order(&self) -> (Kind, bool, Option<Number>, bool) {
        let line = self.below.or(self.at_most);
        (self.kind, line.is_none(), line, self.below.is_none())
    }
}

/// What a measured number earns.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Curve {
    /// Straight lines between knots; beyond the first and the last knot their shares hold. Two knots at one place make
    /// a jump: the first holds below it, the second from it on.
    Linear(Vec<Knot>),
    /// A table of intervals.
    Tiers(Vec<Tier>),
    /// "Each `step` beyond `beyond` costs `cost`, down to nothing."
    Steps {
        /// The side of the line on which points are lost.
        side: Side,
        /// The line.
        beyond: Number,
        /// The size of a step.
        step: Number,
        /// The points that each step costs.
        cost: Points,
        /// Whether a step counts when it is begun or only when it is full. Texts do not say; full steps are the default.
        #[serde(default)]
        count: StepCount,
    },
}

/// A knot of a [`Curve::Linear`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a knot")]
pub struct Knot {
    /// The measured number.
    pub at: Number,
    /// The share of the points that it earns, from 0 to 1.
    pub share: Number,
}

/// A line of a [`Curve::Tiers`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a line of a table")]
pub struct Tier {
    /// The measured numbers that belong to the line.
    pub when: Interval,
    /// What they earn.
    pub earns: Earning,
}

/// Points, or a share of the weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Earning {
    /// So many points.
    Points(Points),
    /// A share of the weight, from 0 to 1.
    Share(Number),
}

/// The side of the line of [`Curve::Steps`] on which points are lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Points are lost above the line.
    Above,
    /// Points are lost below the line.
    Below,
}

/// When a step of [`Curve::Steps`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepCount {
    /// When it is complete.
    #[default]
    Full,
    /// As soon as it is begun.
    Started,
}

/// The share of the weight that a level allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a band")]
pub struct LevelBand {
    /// The level.
    pub level: Level,
    /// The shares of the weight, from 0 to 1.
    pub band: Interval,
}

impl LevelBand {
    /// The bands 100–80, 80–60 and 60–0 of the national measures of 2020.
    pub(crate) fn national() -> Vec<Self> {
        let share = |tenths| Some(Number::from_parts(tenths, 1));
        let from = |level, low, high: Interval| Self { level, band: Interval { at_least: share(low), ..high } };
        let below = |tenths| Interval { below: share(tenths), ..Interval::EVERYTHING };
        let whole = Interval { at_most: Some(Number::ONE), ..Interval::EVERYTHING };
        Vec::from([
            from(Level::Achieved, 8, whole),
            from(Level::Partly, 6, below(8)),
            from(Level::NotAchieved, 0, below(6)),
        ])
    }
}

/// An item of a [`Rule::Checklist`].
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an item of a checklist")]
pub struct ChecklistItem {
    /// What is checked.
    pub name: String,
    /// The points that it earns.
    pub points: Points,
}

/// The inverse rule: what a ≤ indicator earns above its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum InverseRule {
    /// target ÷ actual (得分 = 权重 × A/B): the form's footnote in Hubei and the national texts.
    #[default]
    Ratio,
    /// 1 − (actual − target) ÷ target, nothing from twice the target on: several platforms.
    Linear,
}

/// What an = indicator earns above its target; below it always earns actual ÷ target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EqualRule {
    /// Full points, flagged.
    #[default]
    FullAbove,
    /// target ÷ actual.
    RatioAbove,
    /// Nothing unless it is hit exactly, on either side.
    Exact,
}

#[cfg(test)]
mod tests {
    use super::{ChosenRule, Curve, Hits, Kind, Measure, Rule};
    use alloc::boxed::Box;
    use alloc::string::String;
    use alloc::vec::Vec;

    #[test]
    fn a_rule_asks_for_what_it_measures() {
        let numeric = |measure| Rule::Numeric { measure, curve: Curve::Tiers(Vec::new()) };
        let formula = || Box::new(crate::scheme::formula::Formula::named("staff_control_rate").unwrap());
        // A rule, whether it asks for a target, and whether for figures without one.
        let cases = [
            (Rule::Comparison, true, false),
            (Rule::Band(Vec::new()), true, false),
            (Rule::Custom(String::from("half")), true, false),
            (numeric(Measure::Achievement), true, false),
            (numeric(Measure::Difference), true, false),
            (numeric(Measure::Value), false, true),
            (numeric(Measure::Hits(Hits::of(Kind::Quality))), false, true),
            (numeric(Measure::Formula(formula())), false, true),
            (numeric(Measure::AbsoluteFormula(formula())), false, true),
            (Rule::Coefficient, false, true),
            (Rule::Declared, false, false),
            (Rule::Checklist(Vec::new()), false, false),
        ];
        for (rule, target, figures) in cases {
            assert_eq!((rule.asks_for_target(), rule.asks_for_figures()), (target, figures), "{rule:?}");
            // A rule of one of several alternatives asks for the same.
            let chosen = ChosenRule::new(rule).unwrap();
            let one = Rule::Alternative { group: String::from("一"), rule: chosen };
            assert_eq!((one.asks_for_target(), one.asks_for_figures()), (target, figures), "{one:?}");
        }
    }
}
