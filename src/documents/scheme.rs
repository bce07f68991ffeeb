//! New.

use crate::scheme::document::SchemeDocument;

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
