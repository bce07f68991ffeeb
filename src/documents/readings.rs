//! Reading and writing what a cell says: the readings of targets and actuals, multipliers, ticked items.

use crate::documents::form::Cell;
use crate::exact::number::Number;
use crate::limits::MAX_ITEMS;
use crate::notation::date::Deadline;
use crate::notation::figures::MAX_MULTIPLIER;
use crate::notation::reading::{Actual, Change, Comparison, Level, Quantity, Range, Target};
use core::fmt;
use serde::de;
use serde::de::{Deserialize, Deserializer, SeqAccess, Unexpected, Visitor};
use serde::ser::{Serialize, SerializeSeq, Serializer};

/// A printed target or actual and what it says; without the one it is written, without the other it is read.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a printed cell and its reading")]
#[serde(bound(deserialize = "L: Deserialize<'de>"))]
pub(crate) struct ReadCell<'a, L> {
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(crate) printed: Option<Cell<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(crate) reading: Option<ReadingDocument<'a, L>>,
}

impl<'a> ReadCell<'a, NoLevel> {
    /// `None` where nothing is printed, which an absent target says already.
    pub(crate) fn of_target(printed: &'a str, target: Target<'a>) -> Option<Self> {
        Self::of(printed, target)
    }
}

impl<'a> ReadCell<'a, Level> {
    /// As [`ReadCell::of_target`].
    pub(crate) fn of_actual(printed: &'a str, actual: Actual<'a>) -> Option<Self> {
        match actual.reading() {
            Ok(reading) => Self::of(printed, reading),
            Err(level) => Some(Self { printed: Some(printed.into()), reading: Some(ReadingDocument::Level(level)) }),
        }
    }
}

impl<'a, L> ReadCell<'a, L> {
    fn of(printed: &'a str, reading: Target<'a>) -> Option<Self> {
        if printed.is_empty() && reading == Target::Blank {
            return None;
        }
        let reading = match reading {
            Target::Quantity(quantity) => ReadingDocument::Quantity(QuantityDocument::of(quantity)),
            Target::Range(range) => ReadingDocument::Range(RangeDocument::of(range)),
            Target::Deadline(deadline) => ReadingDocument::Deadline(deadline),
            Target::Text => ReadingDocument::Text,
            Target::NotApplicable => ReadingDocument::NotApplicable,
            Target::Blank => ReadingDocument::Blank,
        };
        Some(Self { printed: Some(Cell::from(printed)), reading: Some(reading) })
    }
}

/// The level of a target, which has none.
#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) enum NoLevel {}

/// What a cell says: of an actual also a level.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ReadingDocument<'a, L> {
    #[serde(borrow)]
    Quantity(QuantityDocument<'a>),
    #[serde(borrow)]
    Range(RangeDocument<'a>),
    Deadline(Deadline),
    Level(L),
    Text,
    NotApplicable,
    Blank,
}

impl<L> ReadingDocument<'_, L> {
    fn reading(&self) -> Result<Target<'_>, &L> {
        Ok(match self {
            Self::Quantity(quantity) => Target::Quantity(quantity.quantity()),
            Self::Range(range) => Target::Range(range.range()),
            Self::Deadline(deadline) => Target::Deadline(*deadline),
            Self::Level(level) => return Err(level),
            Self::Text => Target::Text,
            Self::NotApplicable => Target::NotApplicable,
            Self::Blank => Target::Blank,
        })
    }
}

impl ReadingDocument<'_, NoLevel> {
    pub(crate) fn target(&self) -> Target<'_> {
        self.reading().unwrap_or_else(|never| match *never {})
    }
}

impl ReadingDocument<'_, Level> {
    pub(crate) fn actual(&self) -> Actual<'_> {
        self.reading().map_or_else(|level| Actual::Level(*level), Actual::from)
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a quantity")]
pub(crate) struct QuantityDocument<'a> {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    comparison: Option<Comparison>,
    value: Number,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    unit: Option<Cell<'a>>,
    #[serde(default, skip_serializing_if = "Multiplier::is_none")]
    multiplier: Multiplier,
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    approximate: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    change: Option<Change>,
}

impl QuantityDocument<'_> {
    fn quantity(&self) -> Quantity<'_> {
        Quantity {
            comparison: self.comparison,
            value: self.value,
            unit: self.unit.as_ref().map(Cell::text),
            multiplier: self.multiplier.0,
            approximate: self.approximate,
            change: self.change,
        }
    }
}

impl<'a> QuantityDocument<'a> {
    fn of(quantity: Quantity<'a>) -> Self {
        Self {
            comparison: quantity.comparison,
            value: quantity.value,
            unit: quantity.unit.map(Cell::from),
            multiplier: Multiplier(quantity.multiplier),
            approximate: quantity.approximate,
            change: quantity.change,
        }
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a range")]
pub(crate) struct RangeDocument<'a> {
    low: Number,
    high: Number,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    unit: Option<Cell<'a>>,
    #[serde(default, skip_serializing_if = "Multiplier::is_none")]
    multiplier: Multiplier,
}

impl RangeDocument<'_> {
    fn range(&self) -> Range<'_> {
        Range {
            low: self.low,
            high: self.high,
            unit: self.unit.as_ref().map(Cell::text),
            multiplier: self.multiplier.0,
        }
    }
}

impl<'a> RangeDocument<'a> {
    fn of(range: Range<'a>) -> Self {
        Self {
            low: range.low,
            high: range.high,
            unit: range.unit.map(Cell::from),
            multiplier: Multiplier(range.multiplier),
        }
    }
}

/// The power of ten of a unit's multiplier, which a host cannot invent.
#[derive(Clone, Copy, Default, serde::Serialize)]
#[serde(transparent)]
struct Multiplier(u8);

impl Multiplier {
    const fn is_none(&self) -> bool {
        self.0 == 0
    }
}

impl<'de> Deserialize<'de> for Multiplier {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MultiplierVisitor;
        impl Visitor<'_> for MultiplierVisitor {
            type Value = Multiplier;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a power of ten up to {MAX_MULTIPLIER}")
            }

            // Readers of other formats present every whole number as a signed one.
            fn visit_i64<E: de::Error>(self, exponent: i64) -> Result<Multiplier, E> {
                match u64::try_from(exponent) {
                    Ok(exponent) => self.visit_u64(exponent),
                    Err(_) => Err(E::invalid_value(Unexpected::Signed(exponent), &self)),
                }
            }

            fn visit_u64<E: de::Error>(self, exponent: u64) -> Result<Multiplier, E> {
                let small = u8::try_from(exponent).ok().filter(|exponent| *exponent <= MAX_MULTIPLIER);
                small.map(Multiplier).ok_or_else(|| E::invalid_value(Unexpected::Unsigned(exponent), &self))
            }
        }
        deserializer.deserialize_u8(MultiplierVisitor)
    }
}

/// The fulfilled items of a checklist by their numbers, from 1: readers of JSON do not agree on 64 bits.
pub(crate) struct CheckedItems(pub(crate) u64);

impl CheckedItems {
    const fn bit(number: u8) -> Option<u64> {
        match number.checked_sub(1) {
            Some(index) => 1u64.checked_shl(index as u32),
            None => None,
        }
    }

    fn numbers(&self) -> impl Iterator<Item = u8> + '_ {
        (1..=MAX_ITEMS).filter(|number| Self::bit(*number).is_some_and(|bit| self.0 & bit != 0))
    }
}

impl Serialize for CheckedItems {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.numbers().count()))?;
        for number in self.numbers() {
            list.serialize_element(&number)?;
        }
        list.end()
    }
}

impl<'de> Deserialize<'de> for CheckedItems {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CheckedItemsVisitor;
        impl<'de> Visitor<'de> for CheckedItemsVisitor {
            type Value = CheckedItems;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of item numbers")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut items = 0u64;
                while let Some(number) = list.next_element::<u8>()? {
                    let bit = CheckedItems::bit(number).filter(|bit| items & bit == 0).ok_or_else(|| {
                        de::Error::custom(format_args!(
                            "`{number}` is no item, expected different numbers from 1 to {MAX_ITEMS}"
                        ))
                    })?;
                    items |= bit;
                }
                Ok(CheckedItems(items))
            }
        }
        deserializer.deserialize_seq(CheckedItemsVisitor)
    }
}
