//! Numbers in documents: read from texts and whole numbers, written as texts.

use crate::exact::number::{NUMBER_OF_SERDE_JSON, Number, NumberError, WRITE_AS_TEXT};
use crate::exact::points::Points;
use alloc::string::ToString;
use core::fmt;
use serde::de;
use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

struct NumberVisitor;

impl<'de> Visitor<'de> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal number as a text of at most 18 digits, such as \"5617.29\"")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Number, E> {
        text.parse().map_err(|error| E::custom(format_args!("`{text}` is {error}")))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Number, E> {
        Number::new(value, 0).map_err(|error| E::custom(format_args!("`{value}` has {error}")))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Number, E> {
        let signed = i64::try_from(value).map_err(|_| E::custom(NumberError::TooManyDigits.to_string()))?;
        self.visit_i64(signed)
    }

    // `serde_json/arbitrary_precision`, switched on by any crate of the program, presents numbers as maps of this key.
    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Number, A::Error> {
        if map.next_key::<alloc::string::String>()?.as_deref() != Some(NUMBER_OF_SERDE_JSON) {
            return Err(de::Error::invalid_type(de::Unexpected::Map, &self));
        }
        let digits: alloc::string::String = map.next_value()?;
        if digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            self.visit_str(&digits)
        } else {
            Err(de::Error::custom(WRITE_AS_TEXT))
        }
    }
}

// The one serde adapter for numbers. Texts and whole numbers come in, texts go out; a fraction written as a JSON
// number is refused, because whether it survives would depend on the features of other crates.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_written().serialized(serializer)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(NumberVisitor)
        } else {
            deserializer.deserialize_str(NumberVisitor)
        }
    }
}

/// [`NumberVisitor`] for points, whose limit is told while an error still has its place.
pub(crate) struct PointsVisitor;

impl PointsVisitor {
    fn within<E: de::Error>(number: Number) -> Result<Points, E> {
        Points::new(number).map_err(|error| E::custom(format_args!("`{}` is {error}", number.as_written())))
    }
}

impl<'de> Visitor<'de> for PointsVisitor {
    type Value = Points;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("points as a text, such as \"12.5\"")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Points, E> {
        Self::within(NumberVisitor.visit_str(text)?)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Points, E> {
        Self::within(NumberVisitor.visit_i64(value)?)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Points, E> {
        Self::within(NumberVisitor.visit_u64(value)?)
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Points, A::Error> {
        Self::within(NumberVisitor.visit_map(map)?)
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(PointsVisitor)
        } else {
            deserializer.deserialize_str(PointsVisitor)
        }
    }
}
