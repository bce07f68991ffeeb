//! The fingerprint of a scheme: a stable hash of what it means.
//!
//! Two documents have the same fingerprint where they score and review alike: ids, titles, places, layouts and
//! citations do not count, nor the places with which a number is written, nor the order of keys. What is absent, `false` or empty does not
//! count either, so that a key which a later version adds leaves the fingerprint of every document without it as it is.

use crate::exact::number::Number;
use crate::scheme::custom::CustomRule;
use crate::scheme::document::SchemeDocument;
use alloc::string::ToString;
use core::fmt;
use serde::ser::{Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeStructVariant, Serializer};

/// The fingerprints of the published schemes, and the documents that they cite, a line each.
const PUBLISHED: &str = include_str!("fingerprints.txt");

/// What a checked scheme means, as a hash, and what published schemes say of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fingerprint {
    pub(crate) hash: u64,
    /// The id is that of a published scheme, which means something else.
    pub(crate) modified: bool,
    /// The cited document is that of published schemes, none of which means the same.
    pub(crate) adapted: bool,
}

impl Fingerprint {
    /// The fingerprint of the published document of an id, which need not be worked out.
    pub(crate) fn listed(id: &str) -> Option<Self> {
        let (_, hash, _) = published().find(|(published, ..)| *published == id)?;
        Some(Self { hash, modified: false, adapted: false })
    }

    /// The fingerprint of a document and the rules of the host beside it, in the order of their ids.
    pub(crate) fn of(document: &SchemeDocument, rules: &[CustomRule]) -> Self {
        let meaning = document.serialize(Meaning).ok().flatten().unwrap_or(START);
        let (mut modified, mut cited, mut same) = (false, false, false);
        for (id, published, source) in published() {
            modified |= id == document.id && published != meaning;
            cited |= source == document.citation.document;
            same |= published == meaning;
        }
        let of_rule = |rule: &CustomRule| under(hash(rule.id()), hash(rule.version()));
        let whole = rules.iter().fold(meaning, |whole, rule| under(whole, of_rule(rule)));
        Self { hash: whole, modified, adapted: cited && !same }
    }
}

/// The published schemes: id, fingerprint, and the document that each cites.
fn published() -> impl Iterator<Item = (&'static str, u64, &'static str)> {
    PUBLISHED.lines().filter_map(|line| {
        let (id, rest) = line.split_once(' ')?;
        let (hash, source) = rest.split_once(' ')?;
        Some((id, u64::from_str_radix(hash, 16).ok()?, source))
    })
}

/// The hash of what a value says; `None` where it says nothing.
type Hashed = Result<Option<u64>, fmt::Error>;

// FNV-1a in 64 bits.
const START: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

fn hash(text: &str) -> u64 {
    mixed(text.bytes().fold(START, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME)))
}

/// Spreads a hash over all of its bits, so that sums of them do not meet.
const fn mixed(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

const fn under(key: u64, value: u64) -> u64 {
    mixed(key.rotate_left(17) ^ value)
}

/// Hashes what is serialised.
struct Meaning;

/// What a list or an object says so far.
struct Parts {
    /// The key under which the whole stands.
    variant: Option<u64>,
    sum: u64,
    count: u64,
    is_scheme: bool,
}

impl Parts {
    const fn new(variant: Option<u64>, is_scheme: bool) -> Self {
        Self { variant, sum: 0, count: 0, is_scheme }
    }

    fn add(&mut self, hash: u64) {
        self.sum = self.sum.wrapping_add(hash);
        self.count = self.count.saturating_add(1);
    }

    /// Adds a field wherever it stands among the others.
    fn field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), fmt::Error> {
        if key == "citation" || (self.is_scheme && matches!(key, "id" | "title" | "place" | "layout")) {
            return Ok(());
        }
        if let Some(value) = value.serialize(Meaning)? {
            self.add(under(hash(key), value));
        }
        Ok(())
    }

    fn whole(self) -> Hashed {
        let whole = (self.count > 0).then(|| under(self.count, self.sum));
        Ok(match (self.variant, whole) {
            (Some(variant), whole) => Some(under(variant, whole.unwrap_or(START))),
            (None, whole) => whole,
        })
    }
}

impl SerializeSeq for Parts {
    type Ok = Option<u64>;
    type Error = fmt::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
        let place = self.count;
        let value = value.serialize(Meaning)?.unwrap_or(START);
        self.add(under(place, value));
        Ok(())
    }

    fn end(self) -> Hashed {
        self.whole()
    }
}

impl SerializeStruct for Parts {
    type Ok = Option<u64>;
    type Error = fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), fmt::Error> {
        self.field(key, value)
    }

    fn end(self) -> Hashed {
        self.whole()
    }
}

impl SerializeStructVariant for Parts {
    type Ok = Option<u64>;
    type Error = fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), fmt::Error> {
        self.field(key, value)
    }

    fn end(self) -> Hashed {
        self.whole()
    }
}

/// The kinds of values that are hashed as their texts.
macro_rules! as_text {
    ($($method:ident $kind:ty),+ $(,)?) => {$(
        fn $method(self, value: $kind) -> Hashed {
            self.serialize_str(&value.to_string())
        }
    )+};
}

impl Serializer for Meaning {
    type Ok = Option<u64>;
    type Error = fmt::Error;
    type SerializeSeq = Parts;
    type SerializeTuple = Impossible<Option<u64>, fmt::Error>;
    type SerializeTupleStruct = Impossible<Option<u64>, fmt::Error>;
    type SerializeTupleVariant = Impossible<Option<u64>, fmt::Error>;
    type SerializeMap = Impossible<Option<u64>, fmt::Error>;
    type SerializeStruct = Parts;
    type SerializeStructVariant = Parts;

    as_text! {
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64, serialize_u8 u8, serialize_u16 u16,
        serialize_u32 u32, serialize_u64 u64, serialize_f32 f32, serialize_f64 f64, serialize_char char,
    }

    fn serialize_bool(self, value: bool) -> Hashed {
        Ok(value.then(|| hash("true")))
    }

    /// A text; that of a number whatever its places.
    fn serialize_str(self, text: &str) -> Hashed {
        let begins_as_number = text.starts_with(|first: char| first.is_ascii_digit() || first == '-');
        let number = if begins_as_number { text.parse::<Number>().ok() } else { None };
        let normal = number.map(|number| number.normalized().as_written().to_string());
        Ok((!text.is_empty()).then(|| hash(normal.as_deref().unwrap_or(text))))
    }

    fn serialize_bytes(self, _: &[u8]) -> Hashed {
        Err(fmt::Error)
    }

    fn serialize_none(self) -> Hashed {
        Ok(None)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Hashed {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Hashed {
        Ok(None)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Hashed {
        Ok(None)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Hashed {
        Ok(Some(hash(variant)))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Hashed {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Hashed {
        Ok(Some(under(hash(variant), value.serialize(self)?.unwrap_or(START))))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts, fmt::Error> {
        Ok(Parts::new(None, false))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Parts, fmt::Error> {
        Ok(Parts::new(None, name == "SchemeDocument"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts, fmt::Error> {
        Ok(Parts::new(Some(hash(variant)), false))
    }
}
