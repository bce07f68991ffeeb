//! The documents of the library: `form/1` and `evaluation/1` as JSON.

use alloc::vec::Vec;
use core::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::error::Error;
use crate::evaluation::Evaluation;
use crate::form::Form;
use crate::json;

/// The envelope of a document, whose key names its version.
#[derive(Debug, serde::Deserialize)]
enum Envelope<'a> {
    #[serde(rename = "form/1", borrow)]
    Form1(Forms<'a>),
}

/// One form, or a list of forms that stand in one document.
#[derive(Debug)]
struct Forms<'a>(Vec<Form<'a>>);

impl<'de: 'a, 'a> Deserialize<'de> for Forms<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FormsVisitor;
        impl<'de> Visitor<'de> for FormsVisitor {
            type Value = Forms<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a form or a list of forms")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                Form::deserialize(MapAccessDeserializer::new(map)).map(|form| Forms([form].into()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut forms = Vec::new();
                while let Some(form) = list.next_element()? {
                    if forms.len() >= MAX_FORMS {
                        return Err(de::Error::custom(format_args!("more than {MAX_FORMS} forms")));
                    }
                    forms.push(form);
                }
                Ok(Forms(forms))
            }
        }
        deserializer.deserialize_any(FormsVisitor)
    }
}

/// The most forms of one document.
pub const MAX_FORMS: usize = 10_000;

impl Evaluation {
    /// Reads the evaluations of a `form/1` or `evaluation/1` document; a `form/1` may hold a list of forms.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] with field, line and column where the text is no such document; [`Error::Limit`] and
    /// [`Error::Row`] as [`EvaluationBuilder::build`](crate::EvaluationBuilder::build).
    pub fn all_from_json(text: &str) -> Result<Vec<Self>, Error> {
        match json::read_borrowed(text)? {
            Envelope::Form1(forms) => forms.0.iter().map(Form::read).collect(),
        }
    }
}
