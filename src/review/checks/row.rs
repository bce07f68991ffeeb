//! A row under review.

use crate::evaluation::doubts::Doubts;
use crate::evaluation::row::Row;
use crate::exact::points::Points;
use crate::review::finding::{Place, Value};
use crate::scoring::scorecard::{Mark, Outcome};

/// A row under review, with what scoring made of it.
pub(crate) struct RowReview<'a> {
    pub(crate) view: Row<'a>,
    pub(crate) place: Place<'a>,
    /// The row is scored; otherwise only what its cells say is reviewed, where the form has no card at all.
    pub(crate) scored: bool,
    pub(crate) mark: Option<Mark>,
    pub(crate) weight: i64,
    pub(crate) declared: Option<Points>,
}

impl<'a> RowReview<'a> {
    /// Its target as a finding shows it.
    pub(crate) fn target(&self) -> Value<'a> {
        Value::Cell(self.view.target_cell())
    }

    /// Its actual as a finding shows it.
    pub(crate) fn actual(&self) -> Value<'a> {
        Value::Cell(self.view.actual_cell())
    }

    /// Whether one of these doubts is about the row.
    pub(crate) fn doubts(&self, doubts: Doubts) -> bool {
        self.view.printed.doubts.has(doubts)
    }

    /// The declared score is the computed one, and both are the whole weight: there is nothing to ask about points.
    pub(crate) fn earns_all(&self) -> bool {
        let weight = self.weight;
        weight > 0
            && self.mark.is_some_and(|mark| mark.millionths == weight)
            && self.declared.is_some_and(|declared| declared.millionths() == weight)
    }

    /// Its points follow from its target and its actual, and from nothing that was declared.
    pub(crate) fn is_computed(&self) -> bool {
        let outcome = self.mark.and_then(|mark| mark.outcome);
        matches!(outcome, Some(Outcome::Met | Outcome::Partly | Outcome::Missed))
    }
}
