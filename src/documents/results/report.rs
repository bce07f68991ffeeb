//! A report as a `report/1` document.

use crate::documents::card::Listed;
use crate::documents::json;
use crate::documents::mistakes::Expected;
use crate::documents::results::finding::FindingDocument;
use crate::documents::results::texts::ReportTexts;
use crate::documents::results::written::WrittenFinding;
use crate::error::Error;
use crate::review::report::Report;
use alloc::string::String;
use alloc::vec::Vec;
use serde::ser::{Serialize, Serializer};

/// A `report/1` document: a report that was stored.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(from = "ReportEnvelope<String, Vec<FindingDocument>>")]
#[non_exhaustive]
pub struct ReportDocument {
    /// The id of the scheme under which the evaluation was reviewed.
    pub scheme: String,
    /// The fingerprint of the scheme's meaning; `None` in a report that was stored without.
    pub fingerprint: Option<String>,
    /// The findings in their order.
    pub findings: Vec<FindingDocument>,
}

/// The document with texts and findings that it has or borrows.
#[derive(serde::Serialize, serde::Deserialize)]
enum ReportEnvelope<T, F> {
    #[serde(rename = "report/1")]
    Report1(ReportBody<T, F>),
}

// A report is what the library says, and a later version may say more: what this one does not know is passed over.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(expecting = "a report")]
struct ReportBody<T, F> {
    scheme: T,
    #[serde(default = "no_fingerprint", skip_serializing_if = "Option::is_none")]
    fingerprint: Option<T>,
    findings: F,
}

const fn no_fingerprint<T>() -> Option<T> {
    None
}

impl From<ReportEnvelope<String, Vec<FindingDocument>>> for ReportDocument {
    fn from(envelope: ReportEnvelope<String, Vec<FindingDocument>>) -> Self {
        let ReportEnvelope::Report1(ReportBody { scheme, fingerprint, findings }) = envelope;
        Self { scheme, fingerprint, findings }
    }
}

impl Serialize for ReportDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (scheme, fingerprint) = (self.scheme.as_str(), self.fingerprint.as_deref());
        ReportEnvelope::Report1(ReportBody { scheme, fingerprint, findings: &self.findings }).serialize(serializer)
    }
}

impl ReportDocument {
    /// Reads a `report/1` document; keys that this version does not know, as a later one may write, are passed over.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] with every mistake and its place where the text is no such document.
    /// [`Error::DocumentTooLarge`] where it has more bytes than [`MAX_BYTES`](crate::document::MAX_BYTES).
    pub fn from_json(text: &str) -> Result<Self, Error> {
        json::read(text, Expected { kinds: &[json::REPORT], lists: false })
    }

    /// Writes the `report/1` document: indented by two spaces, the same bytes for the same report.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::write(self)
    }
}

impl Serialize for Report<'_> {
    /// The `report/1` document, written without a copy of its sentences.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        WrittenReport { report: self, texts: ReportTexts::ALL }.serialize(serializer)
    }
}

/// A report with the texts that a host wants of it.
struct WrittenReport<'r, 'a> {
    report: &'r Report<'a>,
    texts: ReportTexts,
}

impl Serialize for WrittenReport<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (report, scheme) = (self.report, self.report.scheme());
        let written = |finding| WrittenFinding::of(report, finding, self.texts);
        let findings = Listed(|| report.findings().iter().map(written));
        let fingerprint = scheme.fingerprint();
        let body = ReportBody { scheme: scheme.id(), fingerprint: Some(fingerprint.as_str()), findings };
        ReportEnvelope::Report1(body).serialize(serializer)
    }
}

impl<'a> Report<'a> {
    /// The `report/1` document with some of its texts left out, to be written.
    #[must_use]
    pub fn with_texts(&self, texts: ReportTexts) -> impl Serialize + use<'_, 'a> {
        WrittenReport { report: self, texts }
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
        let fingerprint = Some(self.scheme().fingerprint());
        ReportDocument { scheme: self.scheme().id().into(), fingerprint, findings }
    }
}
