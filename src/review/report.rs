//! A report: everything that a review found, in a fixed order, with ways to look at a part of it.

use crate::evaluation::Evaluation;
use crate::review::finding::{Finding, Place};
use crate::scheme::Scheme;
use crate::scheme::checks::Check;
use crate::scheme::severity::Severity;
use crate::scoring::targets_reached::TargetsReached;
use alloc::vec::Vec;

/// The result of a review, to be read finding by finding, rendered or stored.
///
/// The findings have a fixed order: budget, blocks, kinds, rows, document.
#[derive(Debug, Clone)]
pub struct Report<'a> {
    pub(crate) scheme: &'a Scheme,
    pub(crate) evaluation: &'a Evaluation,
    pub(crate) findings: Vec<Finding<'a>>,
    /// The shares of targets reached that rules measure, for the causes of a finding.
    pub(crate) targets_reached: TargetsReached,
}

// Two reports are the same when they say the same, whatever they were made from.
impl PartialEq for Report<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.findings == other.findings
    }
}

impl Eq for Report<'_> {}

impl<'a> Report<'a> {
    /// The scheme under which the evaluation was reviewed.
    #[must_use]
    pub const fn scheme(&self) -> &'a Scheme {
        self.scheme
    }

    /// The evaluation that was reviewed.
    #[must_use]
    pub const fn evaluation(&self) -> &'a Evaluation {
        self.evaluation
    }

    /// The findings in their order.
    #[must_use]
    pub fn findings(&self) -> &[Finding<'a>] {
        &self.findings
    }

    /// The findings of a severity.
    pub fn with_severity(&self, severity: Severity) -> impl Iterator<Item = &Finding<'a>> {
        self.findings.iter().filter(move |finding| finding.severity == severity)
    }

    /// The findings at a place: of a row, to show beside it.
    pub fn at<'p>(&'p self, place: Place<'p>) -> impl Iterator<Item = &'p Finding<'a>> {
        self.findings.iter().filter(move |finding| finding.place == place)
    }

    /// The findings of a check.
    pub fn raised_by(&self, check: Check) -> impl Iterator<Item = &Finding<'a>> {
        self.findings.iter().filter(move |finding| finding.check == check)
    }

    /// Whether nothing was found that keeps the evaluation from being accepted.
    #[must_use]
    pub fn is_acceptable(&self) -> bool {
        self.with_severity(Severity::Error).next().is_none()
    }
}
