//! A finding as it is written into a `report/1` document, its sentences put together on the way: the same keys as a
//! [`FindingDocument`](super::finding::FindingDocument), without its copies.

use crate::documents::card::Displayed;
use crate::documents::results::finding::{IndicatorNames, ValueDocument, names_of};
use crate::documents::results::texts::ReportTexts;
use crate::language::Language;
use crate::review::finding::{Finding, Place, Value};
use crate::review::policy::Policy;
use crate::review::report::Report;
use crate::scheme::checks::Check;
use crate::scheme::severity::Severity;
use alloc::vec::Vec;
use serde::ser::{Serialize, SerializeStruct, Serializer};

#[derive(serde::Serialize)]
pub(super) struct WrittenFinding<'f, 'a> {
    check: Check,
    severity: Severity,
    place: Place<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    indicator: Option<IndicatorNames>,
    subject: &'a str,
    expected: Value<'a>,
    found: Value<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected_value: Option<ValueDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    found_value: Option<ValueDocument>,
    message: Message<'f, 'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    advice: Option<Advice>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    causes: Vec<Cause<'a>>,
}

impl<'f, 'a> WrittenFinding<'f, 'a> {
    pub(super) fn of(report: &Report<'a>, finding: &'f Finding<'a>, texts: ReportTexts) -> Self {
        Self {
            check: finding.check,
            severity: finding.severity,
            place: finding.place,
            indicator: names_of(report, finding.place),
            subject: finding.subject,
            expected: finding.expected,
            found: finding.found,
            expected_value: ValueDocument::of(finding.check, finding.expected),
            found_value: ValueDocument::of(finding.check, finding.found),
            message: Message(finding, texts),
            advice: texts.has_advice().then_some(Advice(finding.check, texts)),
            causes: report.causes(finding).map(|policy| Cause(policy, texts)).collect(),
        }
    }
}

/// The sentence of a finding.
pub(crate) struct Message<'f, 'a>(pub(crate) &'f Finding<'a>, pub(crate) ReportTexts);

impl Serialize for Message<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        in_both(serializer, self.1, |language| Displayed(self.0.message(language)))
    }
}

struct Cause<'a>(Policy<'a>, ReportTexts);

impl Serialize for Cause<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        in_both(serializer, self.1, |language| Displayed(self.0.text(language)))
    }
}

/// What the filer should do about the findings of a check.
pub(crate) struct Advice(pub(crate) Check, pub(crate) ReportTexts);

impl Serialize for Advice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        in_both(serializer, self.1, |language| self.0.advice(language))
    }
}

/// A text in both languages; the one that is not wanted is empty.
fn in_both<S: Serializer, T: Serialize>(
    serializer: S,
    texts: ReportTexts,
    text: impl Fn(Language) -> T,
) -> Result<S::Ok, S::Error> {
    let mut both = serializer.serialize_struct("Bilingual", 2)?;
    for (key, language) in [("en", Language::English), ("zh", Language::Chinese)] {
        if texts.has(language) {
            both.serialize_field(key, &text(language))?;
        } else {
            both.serialize_field(key, "")?;
        }
    }
    both.end()
}
