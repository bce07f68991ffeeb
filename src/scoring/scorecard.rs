//! New.

use crate::evaluation::Evaluation;
use crate::evaluation::budget::ExecutionBasis;
use crate::evaluation::row::Row;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::notation::nearest::{self, UnknownName};
use crate::scheme::Scheme;
use crate::scoring::blocks::Placement;
use crate::scoring::card::CardBlock;
use crate::scoring::execution::ExecutionMark;
use crate::scoring::hits::HitCounts;
use crate::scoring::step::{Step, Working};
use alloc::vec::Vec;
use core::str::FromStr;

/// What became of an indicator.
///
/// Not reported, not applicable and missed are three outcomes, although all of them may earn nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// The target is met.
    Met,
    /// The target is reached in part.
    Partly,
    /// Nothing of the target is reached.
    Missed,
    /// The points cannot be computed: the declared score stands within its bounds.
    Judged,
    /// Nothing is reported.
    Unreported,
    /// The indicator does not apply.
    NotApplicable,
}

impl FromStr for Outcome {
    type Err = UnknownName;

    /// The outcome of a name in documents.
    fn from_str(code: &str) -> Result<Self, UnknownName> {
        nearest::named(code, &Self::ALL, Self::code)
    }
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 6] =
        [Self::Met, Self::Partly, Self::Missed, Self::Judged, Self::Unreported, Self::NotApplicable];

    /// The name in documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly",
            Self::Missed => "missed",
            Self::Judged => "judged",
            Self::Unreported => "unreported",
            Self::NotApplicable => "not_applicable",
        }
    }
}

/// The points of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) millionths: i64,
    /// `None` where the row is not scored.
    pub(crate) outcome: Option<Outcome>,
}

/// What an evaluation earns under a scheme.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard<'a> {
    pub(crate) scheme: &'a Scheme,
    pub(crate) evaluation: &'a Evaluation,
    pub(crate) marks: Vec<Mark>,
    pub(crate) placement: Placement,
    pub(crate) execution: Option<ExecutionMark>,
    /// The shares of hits that rules measure.
    pub(crate) hits: HitCounts,
    pub(crate) total: i64,
    pub(crate) complete: bool,
}

impl<'a> Scorecard<'a> {
    /// The scheme that scored.
    #[must_use]
    pub const fn scheme(&self) -> &'a Scheme {
        self.scheme
    }

    /// The evaluation that was scored.
    #[must_use]
    pub const fn evaluation(&self) -> &'a Evaluation {
        self.evaluation
    }

    /// The total: the sum of the blocks, at most the full points.
    #[must_use]
    pub const fn total(&self) -> Points {
        Points::from_millionths(self.total)
    }

    /// The points of a perfect evaluation.
    #[must_use]
    pub fn full(&self) -> Points {
        self.scheme.document().full_points
    }

    /// The grade of the total; `None` where the scheme has none.
    #[must_use]
    pub fn grade(&self) -> Option<&'a str> {
        let total = self.total().number();
        let grade = self.scheme.document().grades.iter().find(|grade| grade.when.holds(total));
        grade.map(|grade| grade.name.as_str())
    }

    /// Whether every row is reported and the execution of the budget is known.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.complete
    }

    /// The blocks: execution first, then as the form has them.
    pub fn blocks(&self) -> impl Iterator<Item = BlockScore<'a>> {
        self.placement.in_form_order().into_iter().map(|card| BlockScore {
            name: self.block_name(&card),
            full: Points::from_millionths(card.full),
            points: Points::from_millionths(card.points()),
            awards: Points::from_millionths(card.awards),
        })
    }

    pub(crate) fn block_name(&self, card: &CardBlock) -> &'a str {
        self.scheme.block_name(self.evaluation, card)
    }

    /// The awards of the rows, in the order of the form; rows for information have none.
    pub fn awards(&self) -> impl Iterator<Item = Award<'a>> {
        let (scheme, hits) = (self.scheme, &self.hits);
        self.evaluation.indicators().zip(&self.marks).filter_map(move |(indicator, mark)| {
            let hits = scheme.hits_of(indicator, hits);
            let points = Points::from_millionths(mark.millionths);
            Some(Award { scheme, indicator, points, outcome: mark.outcome?, hits })
        })
    }

    /// The award of a row, by its number from 1.
    #[must_use]
    pub fn award(&self, row: u32) -> Option<Award<'a>> {
        let mark = self.marks.get(usize::try_from(row.checked_sub(1)?).ok()?)?;
        let indicator = self.evaluation.indicator(row)?;
        Some(Award {
            scheme: self.scheme,
            indicator,
            points: Points::from_millionths(mark.millionths),
            outcome: mark.outcome?,
            hits: self.scheme.hits_of(indicator, &self.hits),
        })
    }

    /// The execution rate that was scored, as an exact ratio; `None` where there is none.
    #[must_use]
    pub fn execution_rate(&self) -> Option<Ratio> {
        match self.execution?.basis {
            ExecutionBasis::Amounts(rate) | ExecutionBasis::PrintedRate(rate) => Some(rate),
            ExecutionBasis::Zero | ExecutionBasis::Missing => None,
        }
    }

    /// The points of the execution of the budget; `None` where the scheme does not score it.
    #[must_use]
    pub fn execution_points(&self) -> Option<Points> {
        Some(Points::from_millionths(self.execution?.millionths))
    }
}

/// A block of a scorecard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct BlockScore<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its full points.
    pub full: Points,
    /// Its points: the sum of its awards, at most the full points.
    pub points: Points,
    /// The sum of its awards before the cap.
    pub awards: Points,
}

/// What a row earns.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Award<'a> {
    pub(crate) scheme: &'a Scheme,
    /// The share of hits that its rule measures.
    pub(crate) hits: Option<Ratio>,
    /// The row.
    pub indicator: Row<'a>,
    /// Its points.
    pub points: Points,
    /// What became of it.
    pub outcome: Outcome,
}

impl<'a> Award<'a> {
    /// The row's number, from 1.
    #[must_use]
    pub const fn row(&self) -> u32 {
        self.indicator.number()
    }

    /// The weight it is scored with.
    #[must_use]
    pub fn weight(&self) -> Points {
        self.indicator.figures.weight()
    }

    /// How its weight became points.
    #[must_use]
    pub fn working(&self) -> Working<'a> {
        let (step, outcome) = self.scheme.step(self.indicator, self.hits);
        // An alternative that was not chosen earns nothing, whatever it would have earned.
        let passed_over = self.outcome == Outcome::NotApplicable && outcome != Outcome::NotApplicable;
        self.scheme.working_of(if passed_over { Step::Nothing } else { step }, self.indicator)
    }
}
