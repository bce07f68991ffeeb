//! A scheme as a `scheme/1` document: read, checked, written.

use crate::documents::json;
use crate::documents::mistakes::Expected;
use crate::error::Error;
use crate::scheme::Scheme;
use crate::scheme::custom::CustomRule;
use crate::scheme::document::SchemeDocument;
use crate::scheme::fingerprint::Fingerprint;
use crate::scheme::problem::SchemeProblem;
use alloc::string::String;
use alloc::vec::Vec;

// Externally tagged, so that an unknown version is refused and every error keeps its line and column.
#[derive(serde::Deserialize)]
pub(crate) enum SchemeEnvelope {
    #[serde(rename = "scheme/1")]
    Scheme1(SchemeDocument),
}

#[derive(serde::Serialize)]
pub(crate) enum SchemeEnvelopeRef<'a> {
    #[serde(rename = "scheme/1")]
    Scheme1(&'a SchemeDocument),
}

impl SchemeDocument {
    /// Reads a `scheme/1` document without checking what it says.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] with the field, the line and the column where the text is no such document.
    /// [`Error::DocumentTooLarge`] where it has more bytes than [`MAX_BYTES`](crate::document::MAX_BYTES).
    pub fn from_json(text: &str) -> Result<Self, Error> {
        match json::read(text, Expected { kinds: &[json::SCHEME], lists: false })? {
            SchemeEnvelope::Scheme1(document) => Ok(document),
        }
    }

    /// Checks the document, which may use no rules of the host.
    ///
    /// # Errors
    ///
    /// [`Error::SchemeUnusable`] with everything that is wrong with the document, at once.
    pub fn check(self) -> Result<Scheme, Error> {
        self.check_with(&[])
    }

    /// Checks the document, which may use the [rules of the host](CustomRule) given here; of two with one id the later
    /// counts.
    ///
    /// # Errors
    ///
    /// As [`check`](Self::check).
    pub fn check_with(self, rules: &[CustomRule]) -> Result<Scheme, Error> {
        self.checked(rules, Fingerprint::of).map_err(unusable)
    }

    /// Checks a document that is known to be the published one of its id.
    pub(crate) fn check_published(self) -> Result<Scheme, Error> {
        let listed = |document: &Self, rules: &[CustomRule]| {
            Fingerprint::listed(&document.id).unwrap_or_else(|| Fingerprint::of(document, rules))
        };
        self.checked(&[], listed).map_err(unusable)
    }

    /// Writes the `scheme/1` document: indented by two spaces, every default spelt out, the same bytes for the same
    /// document.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::write(&SchemeEnvelopeRef::Scheme1(self))
    }
}

impl Scheme {
    /// Reads and checks a `scheme/1` document.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] where the text is no such document, [`Error::DocumentTooLarge`] where it has more bytes than
    /// [`MAX_BYTES`](crate::document::MAX_BYTES), [`Error::SchemeUnusable`] where it cannot be used.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        SchemeDocument::from_json(text)?.check()
    }
}

const fn unusable(problems: Vec<SchemeProblem>) -> Error {
    Error::SchemeUnusable { problems }
}
