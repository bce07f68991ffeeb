//! What the table of a form declares for its blocks.

use crate::evaluation::Evaluation;
use crate::exact::points::Points;
use crate::scoring::blocks::{Placement, Sums};
use crate::scoring::card::CardBlock;

/// The declared scores of the blocks, in millionths of points.
#[derive(Clone, Copy)]
pub(crate) struct Declared<'c> {
    pub(crate) evaluation: &'c Evaluation,
    pub(crate) placement: &'c Placement,
    /// The sums of the rows of each block.
    pub(crate) sums: &'c [Sums],
}

impl Declared<'_> {
    /// For a block: of the execution the score in the budget table, else the sum of its rows.
    pub(crate) fn of(self, card: &CardBlock) -> Option<i64> {
        let in_table = self.evaluation.budget.declared_score.map(Points::millionths);
        in_table.filter(|_| card.is_execution()).or_else(|| self.by_rows(card))
    }

    /// For the execution of the budget, which a form may declare although the scheme does not score it.
    pub(crate) fn execution(self) -> Option<i64> {
        let in_table = self.evaluation.budget.declared_score.map(Points::millionths);
        in_table.or_else(|| self.by_rows(self.placement.execution()?))
    }

    /// Whether what is declared for a block stands in the budget table, and not in its rows.
    pub(crate) fn is_in_budget(self, card: &CardBlock) -> bool {
        card.is_execution() && self.evaluation.budget.declared_score.is_some()
    }

    /// The sum of a block's rows.
    pub(crate) fn sum_of_rows(self, card: &CardBlock) -> i64 {
        let sums = self.placement.place_of(card).and_then(|place| self.sums.get(place));
        sums.copied().unwrap_or_default().declared
    }

    /// The sum of a block's rows, where it has rows and the form declares scores.
    fn by_rows(self, card: &CardBlock) -> Option<i64> {
        (card.has_rows && self.evaluation.overview.declares_scores).then(|| self.sum_of_rows(card))
    }
}
