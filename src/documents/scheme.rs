//! A scheme as a `scheme/1` document: read, read and checked, written.

use crate::documents::json;
use crate::documents::mistakes::Expected;
use crate::error::Error;
use crate::scheme::Scheme;
use crate::scheme::document::SchemeDocument;
use alloc::string::String;

// Externally tagged, so that an unknown version is refused and every error keeps its line and column.
#[derive(serde::Deserialize)]
pub(crate) enum Envelope {
    #[serde(rename = "scheme/1")]
    Scheme1(SchemeDocument),
}

#[derive(serde::Serialize)]
pub(crate) enum EnvelopeRef<'a> {
    #[serde(rename = "scheme/1")]
    Scheme1(&'a SchemeDocument),
}

impl SchemeDocument {
    /// Reads a `scheme/1` document without checking what it says.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] with the field, the line and the column where the text is no such document.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        match json::read(text, Expected { kinds: &[json::SCHEME], lists: false })? {
            Envelope::Scheme1(document) => Ok(document),
        }
    }
}

impl SchemeDocument {
    /// Writes the `scheme/1` document: indented by two spaces, every default spelt out, the same bytes for the same
    /// document.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::write(&EnvelopeRef::Scheme1(self))
    }
}

impl Scheme {
    /// Reads and checks a `scheme/1` document.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] where the text is no such document, [`Error::SchemeUnusable`] where it cannot be used.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        Ok(SchemeDocument::from_json(text)?.check()?)
    }
}
