//! New.

use alloc::string::String;
use alloc::vec::Vec;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::exact::ratio::Ratio;
use crate::scheme::document::SchemeDocument;
use crate::scheme::formula::NamedAmount;
use crate::scheme::plan::Terms;

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
