//! New.

use crate::evaluation::doubts::Doubts;
use crate::evaluation::row::Row;
use crate::exact::points::Points;
use crate::review::context::points;
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::checks::Check;
use crate::scoring::scorecard::Mark;

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

impl RowReview<'_> {
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
}

/// How the declared score of a row stands to the computed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Difference {
    /// They agree, or there is nothing to compare.
    None,
    Rounded,
    Over,
    Under,
    OutsideBand,
}

impl Difference {
    pub(crate) fn finding<'a>(self, row: &RowReview<'a>) -> Option<Finding<'a>> {
        let check = match self {
            Self::None => return None,
            Self::Rounded => Check::ScoreRounded,
            Self::Over => Check::ScoreOverstated,
            Self::Under => Check::ScoreUnderstated,
            Self::OutsideBand => Check::ScoreOutsideBand,
        };
        let subject = if self == Self::OutsideBand { row.view.actual_text() } else { "" };
        Some(
            Finding::new(check, row.place)
                .about(subject)
                .expected(points(row.mark?.millionths))
                .found(Value::Points(row.declared?)),
        )
    }
}
