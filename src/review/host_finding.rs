//! What a host finds itself, among the findings of a report.

use crate::review::finding::{Finding, Place, Value};
use crate::review::order::Order;
use crate::review::report::Report;
use crate::scheme::checks::Check;
use crate::scheme::host_check::HostCheck;
use alloc::vec::Vec;

/// A finding of a host's own check, to be [raised](Report::raise) in a report; the [check](HostCheck) shows an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HostFinding<'a> {
    check: &'static HostCheck,
    place: Place<'a>,
    subject: &'a str,
    expected: Value<'a>,
    found: Value<'a>,
}

impl<'a> HostFinding<'a> {
    /// A finding at a place.
    #[must_use]
    pub const fn new(check: &'static HostCheck, place: Place<'a>) -> Self {
        Self { check, place, subject: "", expected: Value::None, found: Value::None }
    }

    /// The name that it is about.
    #[must_use]
    pub const fn subject(mut self, subject: &'a str) -> Self {
        self.subject = subject;
        self
    }

    /// What would be right.
    #[must_use]
    pub const fn expected(mut self, expected: Value<'a>) -> Self {
        self.expected = expected;
        self
    }

    /// What stands there.
    #[must_use]
    pub const fn found(mut self, found: Value<'a>) -> Self {
        self.found = found;
        self
    }
}

impl<'a> From<HostFinding<'a>> for Finding<'a> {
    fn from(finding: HostFinding<'a>) -> Self {
        let HostFinding { check, place, subject, expected, found } = finding;
        Self {
            check: Check::Host(check),
            severity: check.severity(),
            sentence: check.sentence(),
            place,
            subject,
            expected,
            found,
        }
    }
}

impl<'a> Report<'a> {
    /// Adds what the host found itself, behind what the library found at the same place and in the order of its codes,
    /// with the severity that the scheme gives its check; what the scheme silences is left out.
    pub fn raise(&mut self, findings: impl IntoIterator<Item = HostFinding<'a>>) {
        let mut raised: Vec<Finding<'a>> = findings.into_iter().map(Finding::from).collect();
        self.scheme.grade_findings(&mut raised);
        let order = Order::new(self.scheme, self.evaluation);
        raised.sort_by_cached_key(|finding| (order.of(&finding.place), finding.check));
        let mut raised = raised.into_iter().peekable();
        let mut all = Vec::with_capacity(self.findings.len().saturating_add(raised.len()));
        for finding in self.findings.drain(..) {
            let here = (order.of(&finding.place), finding.check);
            while let Some(earlier) = raised.next_if(|raised| (order.of(&raised.place), raised.check) < here) {
                all.push(earlier);
            }
            all.push(finding);
        }
        all.extend(raised);
        self.findings = all;
    }
}
