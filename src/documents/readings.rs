//! New.

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

/// A printed target and what it says; without the one it is written, without the other it is read.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a target")]
pub(crate) struct TargetDocument<'a> {
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(crate) printed: Option<Cell<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(crate) reading: Option<TargetReading<'a>>,
}

impl<'a> TargetDocument<'a> {
    /// `None` where nothing is printed, which an absent target says already.
    pub(crate) fn of(printed: &'a str, target: Target<'a>) -> Option<Self> {
        if printed.is_empty() && target == Target::Blank {
            return None;
        }
        let reading = match target {
            Target::Quantity(quantity) => TargetReading::Quantity(QuantityDocument::of(quantity)),
            Target::Range(range) => TargetReading::Range(RangeDocument::of(range)),
            Target::Deadline(deadline) => TargetReading::Deadline(deadline),
            Target::Text => TargetReading::Text,
            Target::NotApplicable => TargetReading::NotApplicable,
            Target::Blank => TargetReading::Blank,
        };
        Some(Self { printed: Some(Cell::from(printed)), reading: Some(reading) })
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an actual")]
pub(crate) struct ActualDocument<'a> {
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(crate) printed: Option<Cell<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(crate) reading: Option<ActualReading<'a>>,
}

impl<'a> ActualDocument<'a> {
    /// As [`TargetDocument::of`].
    pub(crate) fn of(printed: &'a str, actual: Actual<'a>) -> Option<Self> {
        if printed.is_empty() && actual == Actual::Blank {
            return None;
        }
        let reading = match actual {
            Actual::Quantity(quantity) => ActualReading::Quantity(QuantityDocument::of(quantity)),
            Actual::Range(range) => ActualReading::Range(RangeDocument::of(range)),
            Actual::Deadline(deadline) => ActualReading::Deadline(deadline),
            Actual::Level(level) => ActualReading::Level(level),
            Actual::Text => ActualReading::Text,
            Actual::NotApplicable => ActualReading::NotApplicable,
            Actual::Blank => ActualReading::Blank,
        };
        Some(Self { printed: Some(Cell::from(printed)), reading: Some(reading) })
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TargetReading<'a> {
    #[serde(borrow)]
    Quantity(QuantityDocument<'a>),
    #[serde(borrow)]
    Range(RangeDocument<'a>),
    Deadline(Deadline),
    Text,
    NotApplicable,
    Blank,
}

impl TargetReading<'_> {
    pub(crate) fn target(&self) -> Target<'_> {
        match self {
            Self::Quantity(quantity) => Target::Quantity(quantity.quantity()),
            Self::Range(range) => Target::Range(range.range()),
            Self::Deadline(deadline) => Target::Deadline(*deadline),
            Self::Text => Target::Text,
            Self::NotApplicable => Target::NotApplicable,
            Self::Blank => Target::Blank,
        }
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ActualReading<'a> {
    #[serde(borrow)]
    Quantity(QuantityDocument<'a>),
    #[serde(borrow)]
    Range(RangeDocument<'a>),
    Deadline(Deadline),
    Level(Level),
    Text,
    NotApplicable,
    Blank,
}

impl ActualReading<'_> {
    pub(crate) fn actual(&self) -> Actual<'_> {
        match self {
            Self::Quantity(quantity) => Actual::Quantity(quantity.quantity()),
            Self::Range(range) => Actual::Range(range.range()),
            Self::Deadline(deadline) => Actual::Deadline(*deadline),
            Self::Level(level) => Actual::Level(*level),
            Self::Text => Actual::Text,
            Self::NotApplicable => Actual::NotApplicable,
            Self::Blank => Actual::Blank,
        }
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
