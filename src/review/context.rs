//! A review under way: what the checks see, and where they put what they find.

use crate::evaluation::Evaluation;
use crate::evaluation::row::Row;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::review::declared::Declared;
use crate::review::finding::{Finding, Place, Value};
use crate::review::names::Subtotals;
use crate::scheme::Scheme;
use crate::scheme::plan::SmallSet;
use crate::scoring::blocks::{BlockName, CardBlock, Placement, Sums};
use crate::scoring::scorecard::Scorecard;
use alloc::vec::Vec;

/// A review under way.
pub(crate) struct Review<'a, 'c> {
    pub(crate) scheme: &'a Scheme,
    pub(crate) evaluation: &'a Evaluation,
    pub(crate) card: Option<&'c Scorecard<'a>>,
    /// The blocks, of the scorecard where there is one.
    pub(crate) placement: &'c Placement,
    /// The sums of the rows of each block.
    pub(crate) sums: &'c [Sums],
    /// The declared subtotals.
    pub(crate) subtotals: &'c Subtotals<'a>,
    /// The blocks of the scheme for which the form has a row, or prints points.
    pub(crate) on_form: SmallSet,
    pub(crate) findings: Vec<Finding<'a>>,
}

impl<'a: 'c, 'c> Review<'a, 'c> {
    #[inline(always)]
    pub(crate) fn raise(&mut self, finding: Option<Finding<'a>>) {
        if let Some(finding) = finding {
            self.push(finding);
        }
    }

    // Inlined, so that a finding is put together where it comes to lie: a copy would wait for the fields just written.
    #[inline(always)]
    pub(crate) fn push(&mut self, finding: Finding<'a>) {
        if self.findings.len() == self.findings.capacity() {
            self.make_room();
        }
        self.findings.push(finding);
    }

    #[cold]
    fn make_room(&mut self) {
        let rows = self.evaluation.rows.len().saturating_mul(2);
        self.findings.reserve(rows.saturating_add(ROOM).min(MOST_ROOM));
    }

    /// The points that nobody chose are not held against a form.
    pub(crate) fn own_split(&self) -> bool {
        self.placement.own_split
    }

    pub(crate) fn block_name(&self, card: &CardBlock) -> &'a str {
        self.scheme.block_name(self.evaluation, card)
    }

    /// Whether the form has a row, or prints points, for a block of the card.
    pub(crate) fn is_on_form(&self, card: &CardBlock) -> bool {
        match card.name {
            BlockName::Scheme(place) => self.on_form.has(place),
            BlockName::Form(_) => true,
        }
    }

    /// What the table declares for its blocks.
    pub(crate) const fn declared(&self) -> Declared<'c> {
        Declared { evaluation: self.evaluation, placement: self.placement, sums: self.sums }
    }

    /// The points of the scheme for execution, in millionths, where they are compared with the form's.
    pub(crate) fn execution_points(&self) -> Option<i64> {
        let card = self.placement.execution()?;
        // Under a scheme that nobody chose only a weight that the form prints is its own.
        let chosen = !self.own_split() || self.evaluation.budget.weight.is_some();
        chosen.then_some(card.full)
    }

    /// The share of targets reached that the rule of a row measures.
    pub(crate) fn reached_of(&self, row: Row<'_>) -> Option<Ratio> {
        self.card.and_then(|card| self.scheme.reached_of(row, &card.targets_reached))
    }
}

/// Points as a value of a finding.
pub(crate) const fn points(millionths: i64) -> Value<'static> {
    Value::Points(Points::from_millionths(millionths))
}

/// The total row of the budget.
pub(crate) const TOTAL: Place<'static> = Place::Budget("");

/// A line of the scheme, and the rate that is beyond it.
pub(crate) type LineAndRate<'a> = (Value<'a>, Value<'a>);

/// A share as a percentage.
pub(crate) fn percent<'a>(share: Number) -> Value<'a> {
    Value::Percent(Ratio::from(share).percentage(2).normalized())
}

/// The row of a finding; the document, which has none, stands for itself.
pub(crate) const fn row_of(finding: &Finding<'_>) -> u32 {
    match finding.place {
        Place::Row(row) => row,
        _ => 0,
    }
}

/// Room for the findings of an ordinary form: some for the budget, the blocks and the document, and two for each row.
pub(crate) const ROOM: usize = 12;

pub(crate) const MOST_ROOM: usize = 64;
