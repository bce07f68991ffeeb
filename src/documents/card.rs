//! New.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::cmp::Ordering;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use crate::documents::json;
use crate::error::Error;
use crate::exact::points::Points;
use crate::language::Language;
use crate::review::finding::{Finding, Place, Value};
use crate::review::policy::Policy;
use crate::review::report::Report;
use crate::scheme::checks::{Check, Severity};
use crate::scheme::document::Bilingual;
use crate::scoring::scorecard::{Award, BlockScore, Outcome, Scorecard};
use crate::scoring::step::Step;

/// How the execution of the budget was scored.
#[derive(serde::Serialize)]
pub(crate) struct Execution {
    points: Canonical,
    rate: Option<crate::exact::ratio::Ratio>,
}

impl Execution {
    pub(crate) fn of(card: &Scorecard<'_>) -> Option<Self> {
        Some(Self { points: Canonical(card.execution_points()?), rate: card.execution_rate() })
    }
}

/// A number that was computed, and has no printed form to keep.
pub(crate) struct Canonical(Points);

impl Serialize for Canonical {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.number().normalized().written().serialized(serializer)
    }
}

/// A sentence that is put together while it is written.
pub(crate) struct Displayed<T>(T);

impl<T: fmt::Display> Serialize for Displayed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A list that is made while it is written.
pub(crate) struct Listed<F>(F);

impl<T: Serialize, I: Iterator<Item = T>, F: Fn() -> I> Serialize for Listed<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        (self.0)().try_for_each(|entry| list.serialize_element(&entry))?;
        list.end()
    }
}

#[derive(serde::Serialize)]
pub(crate) struct BlockDocument<'a> {
    name: &'a str,
    full: Canonical,
    points: Canonical,
    /// Where the block caps them.
    #[serde(skip_serializing_if = "Option::is_none")]
    awards: Option<Canonical>,
}

#[derive(serde::Serialize)]
pub(crate) struct AwardDocument<'a> {
    row: u32,
    weight: Canonical,
    points: Canonical,
    outcome: Outcome,
    /// How the points were lost; nothing where the award is the whole weight.
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<Step<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deduction: Option<Canonical>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cap: Option<Canonical>,
}
