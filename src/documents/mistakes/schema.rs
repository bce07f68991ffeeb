//! The schema of a document, as far as a mistake is told by it: the file that hosts validate with is what the library
//! itself explains its errors by.

use crate::error::document::JsonKind;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

/// A JSON Schema, or a part of one; what it says in words is passed over.
#[derive(Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Schema {
    #[serde(rename = "$ref")]
    reference: Option<String>,
    #[serde(rename = "$defs")]
    definitions: Entries,
    #[serde(rename = "type")]
    kinds: Kinds,
    pub(super) format: Option<String>,
    #[serde(rename = "enum")]
    pub(super) words: Vec<String>,
    any_of: Vec<Schema>,
    pub(super) properties: Entries,
    pub(super) required: Vec<String>,
    additional_properties: Option<bool>,
    max_properties: Option<usize>,
    pub(super) items: Option<Box<Schema>>,
    pub(super) max_items: Option<usize>,
    pub(super) unique_items: bool,
    pub(super) minimum: Option<i64>,
    pub(super) maximum: Option<i64>,
}

/// Schemas under their names, in the order of the file: keys are listed to a reader as the document has them.
#[derive(Default)]
pub(super) struct Entries(Vec<(String, Schema)>);

impl Entries {
    pub(super) fn get(&self, name: &str) -> Option<&Schema> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, schema)| schema)
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntriesVisitor;
        impl<'de> Visitor<'de> for EntriesVisitor {
            type Value = Entries;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("schemas under their names")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(EntriesVisitor)
    }
}

/// One kind of value, or several.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Kinds {
    One(String),
    Many(Vec<String>),
}

impl Default for Kinds {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl Kinds {
    fn list(&self) -> Vec<JsonKind> {
        let names = match self {
            Self::One(name) => core::slice::from_ref(name),
            Self::Many(names) => names.as_slice(),
        };
        names.iter().filter_map(|name| kind_of(name)).collect()
    }
}

fn kind_of(name: &str) -> Option<JsonKind> {
    match name {
        "null" => Some(JsonKind::Null),
        "boolean" => Some(JsonKind::Boolean),
        "integer" => Some(JsonKind::Whole),
        "number" => Some(JsonKind::Number),
        "string" => Some(JsonKind::Text),
        "array" => Some(JsonKind::List),
        "object" => Some(JsonKind::Object),
        _ => None,
    }
}

/// How the ids of the documents' schemas begin.
const DOCUMENT_ID: &str = "urn:budget-performance:";

impl Schema {
    /// The document to which the schema refers, as its id writes it: `form-1`.
    fn document(&self) -> Option<&str> {
        self.reference.as_deref()?.strip_prefix(DOCUMENT_ID)
    }

    /// Whether a document of this name, such as `form/1`, may stand there.
    pub(super) fn refers_to(&self, name: &str) -> bool {
        let is_named = |schema: &Self| schema.document().is_some_and(|id| id.rsplit_once('-') == name.rsplit_once('/'));
        is_named(self) || self.any_of.iter().any(is_named)
    }

    /// The schema of a name that a file defines.
    fn resolved<'s>(&'s self, root: &'s Self) -> &'s Self {
        let name = self.reference.as_deref().and_then(|reference| reference.strip_prefix("#/$defs/"));
        name.and_then(|name| root.definitions.get(name)).map_or(self, |schema| schema.resolved(root))
    }

    /// The one of the schemas that stand for choice which is for a kind of value; they differ in it.
    pub(super) fn for_kind<'s>(&'s self, kind: JsonKind, root: &'s Self) -> Option<&'s Self> {
        let schema = self.resolved(root);
        if !schema.any_of.is_empty() {
            return schema.any_of.iter().find_map(|choice| choice.for_kind(kind, root));
        }
        let kinds = schema.kinds.list();
        let fits = kinds.contains(&kind) || (kind == JsonKind::Whole && kinds.contains(&JsonKind::Number));
        fits.then_some(schema)
    }

    /// The kinds of values that can stand there, nothing last: where a value is wrong, it is seldom the answer.
    pub(super) fn kinds(&self, root: &Self) -> Vec<JsonKind> {
        let schema = self.resolved(root);
        let mut kinds = schema.kinds.list();
        kinds.extend(schema.document().map(|_| JsonKind::Object));
        for choice in &schema.any_of {
            kinds.extend(choice.kinds(root));
        }
        kinds.sort_by_key(|kind| *kind == JsonKind::Null);
        kinds.dedup();
        kinds
    }

    /// Whether keys that it does not name are passed over.
    pub(super) fn is_open(&self) -> bool {
        self.additional_properties != Some(false)
    }

    /// Whether exactly one key must stand there.
    pub(super) fn is_tagged(&self) -> bool {
        self.max_properties == Some(1)
    }
}
