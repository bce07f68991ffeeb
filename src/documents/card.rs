//! The parts of a scorecard as they are written, without a copy of its lists.

use crate::exact::points::Points;
use crate::scoring::scorecard::{Outcome, Scorecard};
use crate::scoring::step::Step;
use core::fmt;
use serde::ser::{Serialize, Serializer};

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
pub(crate) struct Canonical(pub(crate) Points);

impl Serialize for Canonical {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.number().normalized().as_written().serialized(serializer)
    }
}

/// A sentence that is put together while it is written.
pub(crate) struct Displayed<T>(pub(crate) T);

impl<T: fmt::Display> Serialize for Displayed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A list that is made while it is written.
pub(crate) struct Listed<F>(pub(crate) F);

impl<T: Serialize, I: Iterator<Item = T>, F: Fn() -> I> Serialize for Listed<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

#[derive(serde::Serialize)]
pub(crate) struct WrittenBlock<'a> {
    pub(crate) name: &'a str,
    pub(crate) full: Canonical,
    pub(crate) points: Canonical,
    /// Where the block caps them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) awards: Option<Canonical>,
}

#[derive(serde::Serialize)]
pub(crate) struct WrittenAward {
    pub(crate) row: u32,
    pub(crate) weight: Canonical,
    pub(crate) points: Canonical,
    pub(crate) outcome: Outcome,
    /// How the points were lost; nothing where the award is the whole weight.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) step: Option<Step>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) deduction: Option<Canonical>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cap: Option<Canonical>,
}
