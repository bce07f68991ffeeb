//! What the papers are written from.

use crate::evaluation::Evaluation;
use crate::review::report::Report;
use crate::scoring::scorecard::Scorecard;

/// Whose figures a paper prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Figures {
    /// What the form claims: for a document to be filed.
    #[default]
    Declared,
    /// What the card gives; on the form, beside what it claims, with the difference.
    Computed,
}

/// An evaluation, what was found and what it earns, to be written as papers.
///
/// What was not filled in is said so, never made up. Texts of the form are escaped.
#[derive(Debug, Clone, Copy)]
pub struct Papers<'p, 'a> {
    pub(crate) report: &'p Report<'a>,
    pub(crate) card: Option<&'p Scorecard<'a>>,
}

impl<'p, 'a> Papers<'p, 'a> {
    /// The papers of a report and its card; without a card, where an evaluation cannot be scored, computed figures are
    /// left out. Both are of the same evaluation.
    #[must_use]
    pub const fn new(report: &'p Report<'a>, card: Option<&'p Scorecard<'a>>) -> Self {
        Self { report, card }
    }

    pub(crate) const fn evaluation(&self) -> &'a Evaluation {
        self.report.evaluation
    }
}
