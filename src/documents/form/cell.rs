//! A printed cell: a text, borrowed from the document where it can be.

use crate::exact::number::NUMBER_OF_SERDE_JSON;
use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::fmt;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Unexpected, Visitor};

/// A printed cell.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Cell<'a>(pub Cow<'a, str>);

impl Cell<'_> {
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl<'a> From<Cow<'a, str>> for Cell<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self(text)
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

struct CellVisitor;

impl<'de> Visitor<'de> for CellVisitor {
    type Value = Cell<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text of a cell")
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cell(Cow::Borrowed(text)))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cell(Cow::Owned(text.to_string())))
    }

    // Spreadsheets give numbers where people have written figures.

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Cell(Cow::Owned(number.to_string())))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Cell(Cow::Owned(number.to_string())))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Self::Value, E> {
        shortest(&number.to_string()).ok_or_else(|| E::invalid_value(Unexpected::Float(number), &self))
    }

    // `serde_json/arbitrary_precision`, switched on by any crate of the program, presents numbers as maps of this key.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        if map.next_key::<String>()?.as_deref() != Some(NUMBER_OF_SERDE_JSON) {
            return Err(de::Error::invalid_type(Unexpected::Map, &self));
        }
        let digits: String = map.next_value()?;
        shortest(&digits).ok_or_else(|| de::Error::invalid_value(Unexpected::Str(&digits), &self))
    }
}

/// A JSON number as its shortest decimal, the same whether its digits were kept or went through binary.
fn shortest(digits: &str) -> Option<Cell<'static>> {
    let whole = digits.parse::<i64>().map(|number| number.to_string());
    let whole = whole.or_else(|_| digits.parse::<u64>().map(|number| number.to_string()));
    let text = match whole {
        Ok(text) => text,
        Err(_) => digits.parse::<f64>().ok().filter(|number| number.is_finite())?.to_string(),
    };
    Some(Cell(Cow::Owned(if text == "-0" { "0".to_string() } else { text })))
}

// Serde borrows a `Cow` only when it is the field itself, and cells are optional.
impl<'de: 'a, 'a> Deserialize<'de> for Cell<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(CellVisitor)
        } else {
            deserializer.deserialize_str(CellVisitor)
        }
    }
}
