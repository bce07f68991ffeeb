//! The document `call/1`.

use crate::documents::evaluation::{EvaluationDocument, OneOrMany};
use crate::documents::form::owned::Borrowed;
use crate::documents::json;
use crate::documents::mistakes::Expected;
use crate::documents::scheme::SchemeEnvelope;
use crate::error::Error;
use crate::grid::document::GridDocument;
use crate::language::Language;
use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use core::fmt;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};

#[derive(serde::Deserialize)]
enum CallEnvelope<'a> {
    #[serde(rename = "call/1", borrow)]
    Call1(Call<'a>),
}

/// What is asked for.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a call")]
pub(super) struct Call<'a> {
    #[serde(borrow)]
    pub(super) document: Assessed<'a>,
    /// The scheme; without one, each evaluation's own.
    #[serde(borrow, default)]
    pub(super) scheme: Option<Chosen<'a>>,
    #[serde(default)]
    language: Option<LanguageCode>,
    /// Whether the results are also written as pages.
    #[serde(default)]
    pub(super) page: bool,
}

/// What is assessed.
#[derive(serde::Deserialize)]
pub(super) enum Assessed<'a> {
    #[serde(rename = "form/1", borrow)]
    Forms(OneOrMany<Borrowed<'a>>),
    #[serde(rename = "evaluation/1", borrow)]
    Evaluations(OneOrMany<EvaluationDocument<'a>>),
    #[serde(rename = "grid/1", borrow)]
    Grid(GridDocument<'a>),
}

/// A scheme by its id, or as its document.
pub(super) enum Chosen<'a> {
    Named(Cow<'a, str>),
    Document(Box<SchemeEnvelope>),
}

#[derive(Clone, Copy, serde::Deserialize)]
enum LanguageCode {
    #[serde(rename = "en")]
    English,
    #[serde(rename = "zh")]
    Chinese,
}

impl<'a> Call<'a> {
    pub(super) fn read(text: &'a str) -> Result<Self, Error> {
        let CallEnvelope::Call1(call) = json::read_borrowed(text, Expected { kinds: &[json::CALL], lists: false })?;
        Ok(call)
    }

    /// The language of the pages.
    pub(super) fn language(&self) -> Language {
        match self.language {
            None => Language::default(),
            Some(LanguageCode::English) => Language::English,
            Some(LanguageCode::Chinese) => Language::Chinese,
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Chosen<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ChosenVisitor;
        impl<'de> Visitor<'de> for ChosenVisitor {
            type Value = Chosen<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a scheme, or a scheme")
            }

            fn visit_borrowed_str<E: de::Error>(self, id: &'de str) -> Result<Self::Value, E> {
                Ok(Chosen::Named(Cow::Borrowed(id)))
            }

            fn visit_str<E: de::Error>(self, id: &str) -> Result<Self::Value, E> {
                Ok(Chosen::Named(Cow::Owned(id.to_owned())))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                let document = SchemeEnvelope::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Chosen::Document(Box::new(document)))
            }
        }
        deserializer.deserialize_any(ChosenVisitor)
    }
}
