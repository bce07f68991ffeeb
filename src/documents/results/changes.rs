//! What has changed between two stored reports.
//!
//! Findings are the same where check, place and names are: a row is known by its level-2 and level-3 names, so that a
//! row inserted above it changes nothing.

use crate::documents::results::finding::{FindingDocument, IndicatorNames, PlaceDocument, ValueDocument};
use crate::documents::results::report::ReportDocument;
use crate::scheme::check_code::CheckCode;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;

/// What has changed between two reports.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Changes<'n, 'e> {
    /// The findings that the earlier report lacks, in the order of the later one.
    pub new: Vec<&'n FindingDocument>,
    /// The findings of the earlier report that are no more, in its order.
    pub resolved: Vec<&'e FindingDocument>,
    /// The findings of both whose severity or figures differ, in the order of the later one.
    pub changed: Vec<ChangedFinding<'n, 'e>>,
}

/// A finding of two reports that says another thing in the later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChangedFinding<'n, 'e> {
    /// What the earlier report says.
    pub before: &'e FindingDocument,
    /// What the later report says.
    pub now: &'n FindingDocument,
}

impl ReportDocument {
    /// What has changed since an earlier report about the same evaluation.
    ///
    /// Of several findings about the same, those with the same figures are matched first.
    ///
    /// ```
    /// use budget_performance::evaluation::{EvaluationKind, Header};
    /// use budget_performance::{Evaluation, Indicator, Scheme};
    ///
    /// let scheme = Scheme::named("hubei-project-2020")?;
    /// let report = |rows: &[(&str, &str)]| {
    ///     let builder = Evaluation::builder(Header::new(EvaluationKind::Project, "示例项目"));
    ///     let builder = rows.iter().fold(builder, |builder, (name, actual)| {
    ///         let row = Indicator::new("产出指标", "数量指标", name).weight("10".parse().unwrap());
    ///         builder.indicator(row.target("≥500人").actual(actual))
    ///     });
    ///     builder.build().map(|evaluation| scheme.validate(&evaluation).to_document())
    /// };
    /// let earlier = report(&[("培训人数", "")])?;
    /// let later = report(&[("参会人数", "520人"), ("培训人数", "")])?;
    /// let changes = later.compare(&earlier);
    /// assert!(!changes.new.iter().any(|finding| finding.check.code() == "actual-missing"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn compare<'n, 'e>(&'n self, earlier: &'e Self) -> Changes<'n, 'e> {
        let mut now = Entry::all(self);
        let mut then = Entry::all(earlier);
        matched(&mut now, &mut then, |one, other| one.cmp_whole(other));
        let mut changed = matched(&mut now, &mut then, |one, other| one.cmp_identity(other));
        changed.sort_unstable_by_key(|(now, _)| now.position);
        now.sort_unstable_by_key(|entry| entry.position);
        then.sort_unstable_by_key(|entry| entry.position);
        Changes {
            new: now.iter().map(|entry| entry.finding).collect(),
            resolved: then.iter().map(|entry| entry.finding).collect(),
            changed: changed
                .iter()
                .map(|(now, then)| ChangedFinding { before: then.finding, now: now.finding })
                .collect(),
        }
    }
}

/// Where a finding stands, as it is recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Site<'f> {
    Named(&'f IndicatorNames),
    Placed(&'f PlaceDocument),
}

/// A finding as it is compared.
#[derive(Debug, Clone, Copy)]
struct Entry<'f> {
    finding: &'f FindingDocument,
    site: Site<'f>,
    position: usize,
}

impl<'f> Entry<'f> {
    /// The findings of a report, sorted by what they are about and what they say.
    fn all(report: &'f ReportDocument) -> Vec<Self> {
        let entry = |(position, finding): (usize, &'f FindingDocument)| {
            let named = finding.indicator.as_ref().filter(|names| names.level3.is_some());
            Self { finding, site: named.map_or(Site::Placed(&finding.place), Site::Named), position }
        };
        let mut entries: Vec<Self> = report.findings.iter().enumerate().map(entry).collect();
        entries.sort_by(|one, other| one.cmp_whole(other).then(one.position.cmp(&other.position)));
        entries
    }

    fn cmp_identity(&self, other: &Self) -> Ordering {
        let key = |entry: &Self| -> (&'f CheckCode, Site<'f>) { (&entry.finding.check, entry.site) };
        key(self).cmp(&key(other)).then_with(|| self.finding.subject.cmp(&other.finding.subject))
    }

    /// The figures; which row another is like says nothing of its own.
    fn cmp_figures(&self, other: &Self) -> Ordering {
        let figure = |text: &'f Option<String>, value: &Option<ValueDocument>| match value {
            Some(ValueDocument::Row(_)) => None,
            _ => text.as_deref(),
        };
        let key = |entry: &Self| {
            let finding = entry.finding;
            let expected = figure(&finding.expected, &finding.expected_value);
            (expected, figure(&finding.found, &finding.found_value), finding.severity)
        };
        key(self).cmp(&key(other))
    }

    fn cmp_whole(&self, other: &Self) -> Ordering {
        self.cmp_identity(other).then_with(|| self.cmp_figures(other))
    }
}

/// Takes the entries that both sorted lists have, one for one, out of both.
fn matched<'n, 'e>(
    now: &mut Vec<Entry<'n>>,
    then: &mut Vec<Entry<'e>>,
    compare: impl for<'f> Fn(&Entry<'f>, &Entry<'f>) -> Ordering,
) -> Vec<(Entry<'n>, Entry<'e>)> {
    let (mut left_now, mut left_then, mut pairs) = (Vec::new(), Vec::new(), Vec::new());
    let mut old = core::mem::take(then).into_iter().peekable();
    for entry in core::mem::take(now) {
        while let Some(before) = old.next_if(|old| compare(old, &entry).is_lt()) {
            left_then.push(before);
        }
        match old.next_if(|old| compare(old, &entry).is_eq()) {
            Some(before) => pairs.push((entry, before)),
            None => left_now.push(entry),
        }
    }
    left_then.extend(old);
    *now = left_now;
    *then = left_then;
    pairs
}
