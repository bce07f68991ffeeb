//! The card of an evaluation (计分卡): blocks, awards and the total, read from what was scored.

use crate::evaluation::Evaluation;
use crate::evaluation::row::Row;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::scheme::Scheme;
use crate::scoring::blocks::{CardBlock, Placement};
use crate::scoring::execution::ExecutionMark;
pub(crate) use crate::scoring::mark::Mark;
pub use crate::scoring::mark::Outcome;
use crate::scoring::step::{Step, Working};
use crate::scoring::targets_reached::TargetsReached;
use alloc::vec::Vec;

/// The result of scoring: asked for the total, the grade, the blocks, and the award of each row with its working.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard<'a> {
    pub(crate) scheme: &'a Scheme,
    pub(crate) evaluation: &'a Evaluation,
    pub(crate) marks: Vec<Mark>,
    pub(crate) placement: Placement,
    pub(crate) execution: Option<ExecutionMark>,
    /// The shares of targets reached that rules measure.
    pub(crate) targets_reached: TargetsReached,
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
        let (scheme, counted) = (self.scheme, &self.targets_reached);
        self.evaluation.indicators().zip(&self.marks).filter_map(move |(indicator, mark)| {
            let reached = scheme.reached_of(indicator, counted);
            let points = Points::from_millionths(mark.millionths);
            Some(Award { scheme, indicator, points, outcome: mark.outcome?, reached })
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
            reached: self.scheme.reached_of(indicator, &self.targets_reached),
        })
    }

    /// The execution rate that was scored, as an exact ratio; `None` where there is none.
    #[must_use]
    pub fn execution_rate(&self) -> Option<Ratio> {
        self.execution?.rate()
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
    /// The share of targets reached that its rule measures.
    pub(crate) reached: Option<Ratio>,
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
        let (step, outcome) = self.scheme.step(self.indicator, self.reached);
        // An alternative that was not chosen earns nothing, whatever it would have earned.
        let passed_over = self.outcome == Outcome::NotApplicable && outcome != Outcome::NotApplicable;
        self.scheme.working_of(if passed_over { Step::Nothing } else { step }, self.indicator)
    }
}
