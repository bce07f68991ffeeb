//! A report as a `report/1` document.

use crate::documents::json;
use crate::documents::mistakes::Expected;
use crate::documents::stored::finding::FindingDocument;
use crate::error::Error;
use crate::review::report::Report;
use alloc::string::String;
use alloc::vec::Vec;
use serde::ser::{Serialize, Serializer};

/// A `report/1` document: a report that was stored.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(from = "Envelope", into = "Envelope")]
#[non_exhaustive]
pub struct ReportDocument {
    /// The id of the scheme under which the evaluation was reviewed.
    pub scheme: String,
    /// The fingerprint of the scheme's meaning; `None` in a report that was stored without.
    pub fingerprint: Option<String>,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fingerprint: Option<String>,
    findings: Vec<FindingDocument>,
}

impl From<Envelope> for ReportDocument {
    fn from(Envelope::Report1(Body { scheme, fingerprint, findings }): Envelope) -> Self {
        Self { scheme, fingerprint, findings }
    }
}

impl From<ReportDocument> for Envelope {
    fn from(ReportDocument { scheme, fingerprint, findings }: ReportDocument) -> Self {
        Self::Report1(Body { scheme, fingerprint, findings })
    }
}

impl ReportDocument {
    /// Reads a `report/1` document; keys that this version does not know, as a later one may write, are passed over.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] with every mistake and its place where the text is no such document.
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
    /// The `report/1` document.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_document().serialize(serializer)
    }
}

impl Report<'_> {
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
