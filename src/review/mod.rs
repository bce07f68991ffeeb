//! Validating (复核): every question that a reviewer would ask about an evaluation under a scheme.
//!
//! Each check raises at most one finding at a place, and nearly each is a function of its own, below its sentences. They run
//! place by place, about in the order in which the report then lists them: the budget, the blocks and kinds, the rows
//! (weights and scores, then what their cells say), and the document as a whole. A check that needs computed points reads
//! them from the scorecard; where there is none, the content is reviewed all the same.
//!
//! What lives here: findings as data and in words, the checks, what follows from what ([`groups`]), and which way of
//! calculating explains a declared figure ([`diagnosis`]). It may ask the evaluation, the scheme and scoring; documents and
//! papers are made of its results and unknown to it.

pub(crate) mod checks;
pub(crate) mod context;
pub(crate) mod declared;
pub(crate) mod diagnosis;
pub(crate) mod finding;
pub(crate) mod groups;
pub(crate) mod host_finding;
pub(crate) mod message;
pub(crate) mod names;
pub(crate) mod order;
pub(crate) mod policy;
pub(crate) mod report;
pub(crate) mod template;
pub(crate) mod wording;

use crate::evaluation::Evaluation;
use crate::review::context::{Review, row_of};
use crate::review::finding::Finding;
use crate::review::names::Subtotals;
use crate::review::order::Order;
use crate::review::report::Report;
use crate::scheme::Scheme;
use crate::scoring::blocks::Placement;
use crate::scoring::targets_reached::TargetsReached;
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
        let subtotals = Subtotals::of(&evaluation.declared.subtotals);
        let mut review = Review {
            scheme: self,
            evaluation,
            card,
            placement,
            sums: &sums,
            subtotals: &subtotals,
            on_form: placement.on_form(),
            findings: Vec::new(),
        };
        checks::budget::review(&mut review);
        checks::blocks::review(&mut review);
        checks::totals::review_blocks(&mut review);
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
            let order = Order::new(self, evaluation);
            first.sort_by_cached_key(|finding| (order.of(&finding.place), finding.check));
        }
        for part in [rows, rest] {
            if !part.is_sorted_by_key(|finding| (row_of(finding), finding.check)) {
                part.sort_by_key(|finding| (row_of(finding), finding.check));
            }
        }
        self.grade_findings(&mut findings);
        let targets_reached = card.map_or_else(TargetsReached::default, |card| card.targets_reached.clone());
        Report { scheme: self, evaluation, findings, targets_reached }
    }

    /// Gives the findings the severities that the scheme sets for their checks, and leaves out those that it silences.
    pub(crate) fn grade_findings(&self, findings: &mut Vec<Finding<'_>>) {
        for setting in &self.document().checks {
            match setting.severity {
                Some(severity) => {
                    let of_check = findings.iter_mut().filter(|finding| setting.check == finding.check);
                    of_check.for_each(|finding| finding.severity = severity);
                }
                None => findings.retain(|finding| setting.check != finding.check),
            }
        }
    }
}
