//! Scorecards and reports as JSON: to hand on, to store, and to compare with an earlier one.
//!
//! A [`Scorecard`] is written as one object: the total, the blocks, and for each row its award, with the step of its
//! working where points were lost. It names its scheme and numbers its rows, and repeats neither the scheme's rules and
//! citation nor the texts of the evaluation, which stand in their own documents. A [`Report`] is written as a `report/1`
//! document, which a [`ReportDocument`] reads again. Every decimal is a text.
//!
//! ```
//! use budget_performance::Scheme;
//! use budget_performance::evaluation::EvaluationKind;
//! use budget_performance::document::ReportDocument;
//! use budget_performance::{Evaluation, Indicator};
//! use budget_performance::evaluation::Header;
//!
//! let scheme = Scheme::named("hubei-project-2020")?;
//! let first = Indicator::new("产出指标", "数量指标", "培训人数").weight("10".parse()?).target("≥500人").actual("");
//! let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "示例项目")).indicator(first).build()?;
//! let stored = scheme.validate(&evaluation).to_json();
//!
//! let second = Indicator::new("产出指标", "数量指标", "培训人数").weight("10".parse()?).target("≥500人").actual("520人");
//! let evaluation = Evaluation::builder(Header::new(EvaluationKind::Project, "示例项目")).indicator(second).build()?;
//! let earlier = ReportDocument::from_json(&stored)?;
//! let report = scheme.validate(&evaluation);
//! let changes = report.compare(&earlier);
//! assert!(changes.new.is_empty());
//! assert_eq!(changes.resolved[0].check.code(), "actual-missing");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::documents::card::{AwardDocument, BlockDocument, Canonical, Displayed, Execution, Listed};
use crate::documents::json;
use crate::error::Error;
use crate::language::Language;
use crate::review::finding::{Finding, Place, Value};
use crate::review::policy::Policy;
use crate::review::report::Report;
use crate::scheme::checks::{Check, Severity};
use crate::scheme::document::Bilingual;
use crate::scoring::scorecard::{Award, BlockScore, Scorecard};
use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Ordering;
use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

impl Serialize for Scorecard<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let header = self.evaluation().header();
        let mut card = serializer.serialize_struct("Scorecard", 10)?;
        card.serialize_field("scheme", self.scheme().id())?;
        card.serialize_field("subject", &header.subject)?;
        card.serialize_field("fiscal_year", &header.fiscal_year)?;
        card.serialize_field("total", &Canonical(self.total()))?;
        card.serialize_field("full", &Canonical(self.full()))?;
        card.serialize_field("grade", &self.grade())?;
        card.serialize_field("complete", &self.is_complete())?;
        card.serialize_field("execution", &Execution::of(self))?;
        card.serialize_field("blocks", &Listed(|| self.blocks()))?;
        card.serialize_field("awards", &Listed(|| self.awards()))?;
        card.end()
    }
}

impl Serialize for BlockScore<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let block = BlockDocument {
            name: self.name,
            full: Canonical(self.full),
            points: Canonical(self.points),
            awards: (self.awards != self.points).then_some(Canonical(self.awards)),
        };
        block.serialize(serializer)
    }
}

impl Serialize for Award<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let weight = self.weight();
        let working = (self.points < weight).then(|| self.working());
        let award = AwardDocument {
            row: self.row(),
            weight: Canonical(weight),
            points: Canonical(self.points),
            outcome: self.outcome,
            step: working.map(|working| working.step),
            deduction: working.and_then(|working| working.deduction).map(Canonical),
            cap: working.and_then(|working| working.cap).map(Canonical),
        };
        award.serialize(serializer)
    }
}

impl Serialize for Place<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut place = serializer.serialize_map(Some(1))?;
        match self {
            Self::Budget(part) => place.serialize_entry("budget", part)?,
            Self::Block(name) => place.serialize_entry("block", name)?,
            Self::Kind(name) => place.serialize_entry("kind", name)?,
            Self::Row(row) => place.serialize_entry("row", row)?,
            Self::Document => place.serialize_entry("document", WHOLE)?,
            Self::Scheme(path) => place.serialize_entry("scheme", path)?,
        }
        place.end()
    }
}

/// What stands for the evaluation as a whole.
const WHOLE: &str = "evaluation";

impl Serialize for Value<'_> {
    /// A text, as the messages show it; null where there is nothing to say.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            value => serializer.collect_str(value),
        }
    }
}

impl Serialize for Finding<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut finding = serializer.serialize_struct("Finding", 8)?;
        finding.serialize_field("check", self.check.code())?;
        finding.serialize_field("severity", self.severity.code())?;
        finding.serialize_field("place", &self.place)?;
        finding.serialize_field("subject", self.subject)?;
        finding.serialize_field("expected", &self.expected)?;
        finding.serialize_field("found", &self.found)?;
        finding.serialize_field("message", &Texts(|language| Displayed(self.message(language))))?;
        finding.serialize_field("advice", &Texts(|language| self.advice(language)))?;
        finding.end()
    }
}

/// A finding of a report: as JSON the finding, with `causes` where other policies would give its declared figure.
#[derive(Debug, Clone, Copy)]
pub struct ReportedFinding<'r, 'a> {
    report: &'r Report<'a>,
    finding: &'r Finding<'a>,
}

impl Serialize for ReportedFinding<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let causes = causes_of(self.report, self.finding);
        FindingWithCauses { finding: self.finding, causes: &causes }.serialize(serializer)
    }
}

#[derive(serde::Serialize)]
struct FindingWithCauses<'f, 'a> {
    #[serde(flatten)]
    finding: &'f Finding<'a>,
    #[serde(skip_serializing_if = "<[Bilingual]>::is_empty")]
    causes: &'f [Bilingual],
}

/// The policies that would give the declared figure of a finding, in words.
fn causes_of(report: &Report<'_>, finding: &Finding<'_>) -> Vec<Bilingual> {
    let text = |policy: Policy<'_>, language| policy.text(language).to_string();
    let policies = report.causes(finding);
    policies
        .map(|policy| Bilingual { en: text(policy, Language::English), zh: text(policy, Language::Chinese) })
        .collect()
}

/// A text in both languages.
struct Texts<F>(F);

impl<T: Serialize, F: Fn(Language) -> T> Serialize for Texts<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut texts = serializer.serialize_struct("Texts", 2)?;
        texts.serialize_field("en", &(self.0)(Language::English))?;
        texts.serialize_field("zh", &(self.0)(Language::Chinese))?;
        texts.end()
    }
}

#[derive(serde::Serialize)]
enum EnvelopeRef<'r, F> {
    #[serde(rename = "report/1")]
    Report1 { scheme: &'r str, findings: F },
}

impl Serialize for Report<'_> {
    /// The `report/1` document.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let findings = Listed(|| self.reported());
        EnvelopeRef::Report1 { scheme: self.scheme().id(), findings }.serialize(serializer)
    }
}

impl<'a> Report<'a> {
    /// The findings as the `report/1` document lists them, to write them into a document of one's own.
    pub fn reported(&self) -> impl Iterator<Item = ReportedFinding<'_, 'a>> {
        self.findings().iter().map(|finding| ReportedFinding { report: self, finding })
    }

    /// The `report/1` document: indented by two spaces, the same bytes for the same report.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::write(self)
    }

    /// The report without borrows, to keep it.
    #[must_use]
    pub fn to_document(&self) -> ReportDocument {
        let findings = self.findings().iter().map(|finding| FindingDocument::of(self, finding)).collect();
        ReportDocument { scheme: self.scheme().id().into(), findings }
    }

    /// What has changed since an earlier report: findings are the same where check, place and subject are.
    ///
    /// Of several findings with the same three, those with the same numbers are matched first.
    #[must_use]
    pub fn compare<'e>(&self, earlier: &'e ReportDocument) -> Changes<'a, 'e> {
        let mut now: Vec<Entry<'_>> = self.findings().iter().enumerate().map(Entry::of_finding).collect();
        let mut then: Vec<Entry<'_>> = earlier.findings.iter().enumerate().map(Entry::of_document).collect();
        now.sort_unstable();
        then.sort_unstable();
        drop_common(&mut now, &mut then, Entry::cmp_with_numbers);
        drop_common(&mut now, &mut then, Entry::cmp_identity);
        now.sort_unstable_by_key(|entry| entry.position);
        then.sort_unstable_by_key(|entry| entry.position);
        let new = now.iter().filter_map(|entry| self.findings().get(entry.position).copied()).collect();
        let resolved = then.iter().filter_map(|entry| earlier.findings.get(entry.position)).collect();
        Changes { new, resolved }
    }
}

/// What has changed between two reports.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Changes<'a, 'e> {
    /// The findings that the earlier report lacks, in the order of the report.
    pub new: Vec<Finding<'a>>,
    /// The findings of the earlier report that are no more, in its order.
    pub resolved: Vec<&'e FindingDocument>,
}

/// A finding of either report, as it is compared.
#[derive(Debug, PartialEq, Eq)]
struct Entry<'f> {
    check: Check,
    place: Place<'f>,
    subject: &'f str,
    expected: Cow<'f, str>,
    found: Cow<'f, str>,
    position: usize,
}

impl<'f> Entry<'f> {
    fn of_finding((position, finding): (usize, &'f Finding<'_>)) -> Self {
        let text = |value: &'f Value<'_>| match value {
            Value::Text(text) => Cow::Borrowed(*text),
            value => Cow::Owned(value.to_string()),
        };
        Self {
            check: finding.check,
            place: finding.place,
            subject: finding.subject,
            expected: text(&finding.expected),
            found: text(&finding.found),
            position,
        }
    }

    fn of_document((position, finding): (usize, &'f FindingDocument)) -> Self {
        Self {
            check: finding.check,
            place: finding.place.place(),
            subject: &finding.subject,
            expected: Cow::Borrowed(finding.expected.as_deref().unwrap_or_default()),
            found: Cow::Borrowed(finding.found.as_deref().unwrap_or_default()),
            position,
        }
    }

    fn cmp_identity(&self, other: &Self) -> Ordering {
        (self.check, self.place, self.subject).cmp(&(other.check, other.place, other.subject))
    }

    fn cmp_with_numbers(&self, other: &Self) -> Ordering {
        self.cmp_identity(other).then_with(|| (&self.expected, &self.found).cmp(&(&other.expected, &other.found)))
    }
}

impl Ord for Entry<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.cmp_with_numbers(other).then(self.position.cmp(&other.position))
    }
}

impl PartialOrd for Entry<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Takes the entries that both sorted lists have, one for one, out of both.
fn drop_common<'f>(
    now: &mut Vec<Entry<'f>>,
    then: &mut Vec<Entry<'f>>,
    compare: impl Fn(&Entry<'f>, &Entry<'f>) -> Ordering,
) {
    let mut left_now = Vec::new();
    let mut left_then = Vec::new();
    let mut old = core::mem::take(then).into_iter().peekable();
    for entry in core::mem::take(now) {
        while let Some(before) = old.next_if(|old| compare(old, &entry).is_lt()) {
            left_then.push(before);
        }
        if old.next_if(|old| compare(old, &entry).is_eq()).is_none() {
            left_now.push(entry);
        }
    }
    left_then.extend(old);
    *now = left_now;
    *then = left_then;
}

/// A `report/1` document: a report that was stored.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(from = "Envelope", into = "Envelope")]
pub struct ReportDocument {
    /// The id of the scheme under which the evaluation was reviewed.
    pub scheme: String,
    /// The findings in their order.
    pub findings: Vec<FindingDocument>,
}

#[derive(serde::Serialize, serde::Deserialize)]
enum Envelope {
    #[serde(rename = "report/1")]
    Report1(Body),
}

// A report is what the library says, and a later version may say more: what this one does not know is passed over.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(expecting = "a report")]
struct Body {
    scheme: String,
    findings: Vec<FindingDocument>,
}

impl From<Envelope> for ReportDocument {
    fn from(Envelope::Report1(Body { scheme, findings }): Envelope) -> Self {
        Self { scheme, findings }
    }
}

impl From<ReportDocument> for Envelope {
    fn from(ReportDocument { scheme, findings }: ReportDocument) -> Self {
        Self::Report1(Body { scheme, findings })
    }
}

impl ReportDocument {
    /// Reads a `report/1` document; keys that this version does not know, as a later one may write, are passed over.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] with the field, the line and the column where the text is no such document.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        json::read(text)
    }

    /// Writes the `report/1` document.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::write(self)
    }
}

/// A finding of a stored report.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(expecting = "a finding")]
pub struct FindingDocument {
    /// The check that raised it.
    pub check: Check,
    /// Its severity under the scheme.
    pub severity: Severity,
    /// Where it stands.
    pub place: PlaceDocument,
    /// The name that it is about; empty where there is none.
    #[serde(default)]
    pub subject: String,
    /// What would be right.
    #[serde(default)]
    pub expected: Option<String>,
    /// What stands there.
    #[serde(default)]
    pub found: Option<String>,
    /// The sentence.
    pub message: Bilingual,
    /// What the filer should do.
    #[serde(default)]
    pub advice: Bilingual,
    /// The policies that would give the declared figure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<Bilingual>,
}

impl FindingDocument {
    fn of(report: &Report<'_>, finding: &Finding<'_>) -> Self {
        let text = |value: Value<'_>| match value {
            Value::None => None,
            value => Some(value.to_string()),
        };
        Self {
            check: finding.check,
            severity: finding.severity,
            place: PlaceDocument::of(finding.place),
            subject: finding.subject.into(),
            expected: text(finding.expected),
            found: text(finding.found),
            message: Bilingual {
                en: finding.message(Language::English).to_string(),
                zh: finding.message(Language::Chinese).to_string(),
            },
            advice: Bilingual {
                en: finding.advice(Language::English).into(),
                zh: finding.advice(Language::Chinese).into(),
            },
            causes: causes_of(report, finding),
        }
    }
}

/// A [`Place`] of a stored report.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PlaceDocument {
    /// The budget: the total row, whose name is empty, or the part or statement of this name.
    Budget(String),
    /// A level-1 block.
    Block(String),
    /// A level-2 kind.
    Kind(String),
    /// A row, counted from 1 in the order of the form.
    Row(u32),
    /// The evaluation as a whole; the text says nothing more.
    Document(String),
    /// A place in the scheme.
    Scheme(String),
}

impl PlaceDocument {
    fn of(place: Place<'_>) -> Self {
        match place {
            Place::Budget(part) => Self::Budget(part.into()),
            Place::Block(name) => Self::Block(name.into()),
            Place::Kind(name) => Self::Kind(name.into()),
            Place::Row(row) => Self::Row(row),
            Place::Document => Self::Document(WHOLE.into()),
            Place::Scheme(path) => Self::Scheme(path.into()),
        }
    }

    /// The place.
    #[must_use]
    pub fn place(&self) -> Place<'_> {
        match self {
            Self::Budget(part) => Place::Budget(part),
            Self::Block(name) => Place::Block(name),
            Self::Kind(name) => Place::Kind(name),
            Self::Row(row) => Place::Row(*row),
            Self::Document(_) => Place::Document,
            Self::Scheme(path) => Place::Scheme(path),
        }
    }
}
