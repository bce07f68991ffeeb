//! Scorecards and findings as JSON, written as they are put together, without a copy: to hand on. What is to be kept is
//! a [`CardDocument`](crate::document::CardDocument) or a [`ReportDocument`](crate::document::ReportDocument).
//!
//! A [`Scorecard`] is written as one object: the total, the blocks, and for each row its award, with the step of its
//! working where points were lost. It names its scheme and numbers its rows, and repeats neither the scheme's rules and
//! citation nor the texts of the evaluation, which stand in their own documents. Every decimal is a text.

use crate::documents::card::{Canonical, Execution, Listed, WrittenAward, WrittenBlock};
use crate::documents::results::texts::ReportTexts;
use crate::documents::results::written::{Advice, Message};
use crate::review::finding::{Finding, Place, Value};
use crate::scoring::scorecard::{Award, BlockScore, Scorecard};
use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

impl Serialize for Scorecard<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let header = self.evaluation().header();
        let mut card = serializer.serialize_struct("Scorecard", 10)?;
        card.serialize_field("scheme", self.scheme().id())?;
        card.serialize_field("subject", &header.subject)?;
        card.serialize_field("fiscal_year", &header.fiscal_year)?;
        card.serialize_field("total", &Canonical(self.total()))?;
        card.serialize_field("full", &Canonical(self.full()))?;
        card.serialize_field("grade", &self.grade())?;
        card.serialize_field("complete", &self.is_complete())?;
        card.serialize_field("execution", &Execution::of(self))?;
        card.serialize_field("blocks", &Listed(|| self.blocks()))?;
        card.serialize_field("awards", &Listed(|| self.awards()))?;
        card.end()
    }
}

impl Serialize for BlockScore<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let block = WrittenBlock {
            name: self.name,
            full: Canonical(self.full),
            points: Canonical(self.points),
            awards: (self.awards != self.points).then_some(Canonical(self.awards)),
        };
        block.serialize(serializer)
    }
}

impl Serialize for Award<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let weight = self.weight();
        let working = (self.points < weight).then(|| self.working());
        let award = WrittenAward {
            row: self.row(),
            weight: Canonical(weight),
            points: Canonical(self.points),
            outcome: self.outcome,
            step: working.map(|working| working.step),
            deduction: working.and_then(|working| working.deduction).map(Canonical),
            cap: working.and_then(|working| working.cap).map(Canonical),
        };
        award.serialize(serializer)
    }
}

impl Serialize for Place<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut place = serializer.serialize_map(Some(1))?;
        match self {
            Self::Budget(part) => place.serialize_entry("budget", part)?,
            Self::Block(name) => place.serialize_entry("block", name)?,
            Self::Kind(name) => place.serialize_entry("kind", name)?,
            Self::Row(row) => place.serialize_entry("row", row)?,
            Self::Document => place.serialize_entry("document", WHOLE)?,
            Self::Scheme(path) => place.serialize_entry("scheme", path)?,
        }
        place.end()
    }
}

/// What stands for the evaluation as a whole.
const WHOLE: &str = "evaluation";

impl Serialize for Value<'_> {
    /// A text, as the messages show it; null where there is nothing to say.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Cell(cell) => serializer.serialize_str(cell.text()),
            value => serializer.collect_str(value),
        }
    }
}

impl Serialize for Finding<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut finding = serializer.serialize_struct("Finding", 8)?;
        finding.serialize_field("check", self.check.code())?;
        finding.serialize_field("severity", self.severity.code())?;
        finding.serialize_field("place", &self.place)?;
        finding.serialize_field("subject", self.subject)?;
        finding.serialize_field("expected", &self.expected)?;
        finding.serialize_field("found", &self.found)?;
        finding.serialize_field("message", &Message(self, ReportTexts::ALL))?;
        finding.serialize_field("advice", &Advice(self.check, ReportTexts::ALL))?;
        finding.end()
    }
}
