//! Where the rules of a scheme come from.

use alloc::string::String;

/// Where a rule comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a citation")]
pub struct Citation {
    /// The document that prescribes the rules.
    pub document: String,
    /// The clause, footnote or column.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
    /// The public address where the text or a form that follows it can be read.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Whether the text itself was read; `false` where the parameters rest on practice and general knowledge.
    pub checked: bool,
    /// What the parameters rest on, where the text was not read whole.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Citation {
    /// A citation of a document; set clause, address and note as fields.
    #[must_use]
    pub fn new(document: impl Into<String>, checked: bool) -> Self {
        Self { document: document.into(), checked, ..Self::default() }
    }
}
