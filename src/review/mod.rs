//! Validating (复核): every question that a reviewer would ask about an evaluation under a scheme.
//!
//! Each check raises at most one finding at a place, and nearly each is a function of its own. They run place by place, about in the order in
//! which the report then lists them: the budget, the blocks and kinds, the rows (weights and scores, then
//! what their cells say), and the document as a whole. A check that needs computed points reads
//! them from the scorecard; where there is none, the content is reviewed all the same.

pub(crate) mod causes;
pub(crate) mod checks;
pub(crate) mod groups;
pub(crate) mod names;
pub(crate) mod order;
pub(crate) mod report;
pub(crate) mod wording;

use crate::evaluation::Evaluation;
use crate::evaluation::header::{CellPlace, UnreadableCause, UnreadableCell};
use crate::evaluation::row::IndicatorView;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::review::names::Subtotals;
use crate::review::order::Order;
use crate::review::report::Report;
use crate::scheme::Scheme;
use crate::scheme::checks::{Check, Finding, Place, Value};
use crate::scheme::small_set::SmallSet;
use crate::scoring::Scorecard;
use crate::scoring::blocks::{Belongs, Placement, Sums, belongs};
use crate::scoring::card::{BlockName, COMMON_BLOCKS, CardBlock};
use crate::scoring::hits::HitCounts;
use crate::scoring::inline::Inline;
use alloc::vec::Vec;

impl Scheme {
    /// Reviews an evaluation. Whatever it contains, this cannot fail.
    #[must_use]
    pub fn validate<'a>(&'a self, evaluation: &'a Evaluation) -> Report<'a> {
        let card = self.score(evaluation);
        let without_card;
        let (card, placement) = match &card {
            Ok(card) => (Some(card), &card.placement),
            Err(_) => {
                without_card = Placement::of(self, evaluation);
                (None, &without_card)
            }
        };
        let sums = placement.sums(evaluation);
        let mut review = Review {
            scheme: self,
            evaluation,
            card,
            placement,
            sums: &sums,
            subtotals: Subtotals::of(&evaluation.declared.subtotals),
            belongs: Inline::new(),
            on_form: SmallSet::default(),
            findings: Vec::new(),
        };
        review.place_blocks();
        checks::budget::review(&mut review);
        checks::blocks::review(&mut review);
        checks::document::review_subtotals(&mut review);
        let rows = review.findings.len();
        checks::rows::review(&mut review);
        let rest = review.findings.len();
        checks::document::review(&mut review);
        let mut findings = review.findings;
        // The parts of a report follow each other as they are reviewed; within a part the checks have their own order,
        // which is nearly that in which they run.
        let (before, rest) = findings.split_at_mut(rest);
        let (first, rows) = before.split_at_mut(rows);
        if first.len() > 1 {
            let order = Order::new(self, evaluation, first.len());
            first.sort_by_cached_key(|finding| (order.of(&finding.place), finding.check));
        }
        for part in [rows, rest] {
            if !part.is_sorted_by_key(|finding| (row_of(finding), finding.check)) {
                part.sort_by_key(|finding| (row_of(finding), finding.check));
            }
        }
        self.grade_findings(&mut findings);
        let hits = card.map_or_else(HitCounts::default, |card| card.hits.clone());
        Report { scheme: self, evaluation, findings, hits }
    }

    /// Gives the findings the severities that the scheme sets for their checks, and leaves out those that it silences.
    fn grade_findings(&self, findings: &mut Vec<Finding<'_>>) {
        for setting in &self.document().checks {
            match setting.severity {
                Some(severity) => {
                    let of_check = findings.iter_mut().filter(|finding| finding.check == setting.check);
                    of_check.for_each(|finding| finding.severity = severity);
                }
                None => findings.retain(|finding| finding.check != setting.check),
            }
        }
    }
}

/// The row of a finding; the document, which has none, stands for itself.
const fn row_of(finding: &Finding<'_>) -> u32 {
    match finding.place {
        Place::Row(row) => row,
        _ => 0,
    }
}

/// Room for the findings of an ordinary form: some for the budget, the blocks and the document, and two for each row.
const ROOM: usize = 12;

const MOST_ROOM: usize = 64;

/// A review under way.
pub(crate) struct Review<'a, 'c> {
    scheme: &'a Scheme,
    evaluation: &'a Evaluation,
    card: Option<&'c Scorecard<'a>>,
    /// The blocks, of the scorecard where there is one.
    placement: &'c Placement,
    /// The sums of the rows of each block.
    sums: &'c [Sums],
    /// The declared subtotals.
    subtotals: Subtotals<'a>,
    /// Where each block of the form belongs.
    belongs: Inline<Belongs, COMMON_BLOCKS>,
    /// The blocks of the scheme for which the form has a row, or prints points.
    on_form: SmallSet,
    findings: Vec<Finding<'a>>,
}

impl<'a> Review<'a, '_> {
    #[inline(always)]
    fn raise(&mut self, finding: Option<Finding<'a>>) {
        if let Some(finding) = finding {
            self.push(finding);
        }
    }

    // Inlined, so that a finding is put together where it comes to lie: a copy would wait for the fields just written.
    #[inline(always)]
    fn push(&mut self, finding: Finding<'a>) {
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
    fn own_split(&self) -> bool {
        self.placement.own_split
    }

    fn block_name(&self, card: &CardBlock) -> &'a str {
        self.scheme.block_name(self.evaluation, card)
    }

    fn place_blocks(&mut self) {
        for block in &self.evaluation.blocks {
            let place = belongs(self.scheme, self.evaluation, block);
            if let Belongs::To { block, .. } = place {
                self.on_form.insert(block);
            }
            self.belongs.push(place);
        }
    }

    /// Whether the form has a row, or prints points, for a block of the card.
    fn is_on_form(&self, card: &CardBlock) -> bool {
        match card.name {
            BlockName::Scheme(place) => self.on_form.has(place),
            BlockName::Form(_) => true,
        }
    }

    /// The sum of the declared scores of a block's rows, in millionths.
    fn declared(&self, card: &CardBlock) -> i64 {
        let sums = self.placement.place_of(card).and_then(|place| self.sums.get(place));
        sums.copied().unwrap_or_default().declared
    }

    /// Where a block of the form belongs under the scheme.
    fn belongs(&self, block: u16) -> Belongs {
        self.belongs.get(usize::from(block)).copied().unwrap_or_default()
    }

    /// Whether a row is reviewed: rows for information are not, but where the form has no card at all all are such, and
    /// what their cells say is reviewed.
    fn reviews(&self, row: &IndicatorView<'_>) -> bool {
        row.leaf.is_scored() || !self.evaluation.shape.has_card()
    }

    /// The share of hits that the rule of a row measures.
    fn hits_of(&self, row: IndicatorView<'_>) -> Option<Ratio> {
        self.card.and_then(|card| self.scheme.hits_of(row, &card.hits))
    }

    /// The unreadable cells of a place.
    fn raise_unreadable(&mut self, belongs: impl Fn(&CellPlace) -> bool) {
        let evaluation = self.evaluation;
        for cell in evaluation.unreadable.iter().filter(|cell| belongs(&cell.place)) {
            self.push(cell_unreadable(cell));
        }
    }
}

fn cell_unreadable(cell: &UnreadableCell) -> Finding<'_> {
    let place = match &cell.place {
        CellPlace::Budget(name) => Place::Budget(name),
        CellPlace::Block(name) => Place::Block(name),
        CellPlace::Row(row) => Place::Row(*row),
        CellPlace::Document => Place::Document,
    };
    let variant = match cell.cause {
        UnreadableCause::NotUnderstood => 0,
        UnreadableCause::TooLong => 1,
        UnreadableCause::TooManyDigits => 2,
        UnreadableCause::OutOfRange => 3,
    };
    Finding::new(Check::CellUnreadable, place).variant(variant).about(&cell.field).found(Value::Text(&cell.printed))
}

/// Points as a value of a finding.
const fn points(millionths: i64) -> Value<'static> {
    Value::Points(Points::from_millionths(millionths))
}
