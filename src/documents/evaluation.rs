//! The documents of the library: `evaluation/1` and `form/1` as JSON.
//!
//! An `evaluation/1` document is an [`Evaluation`] with everything it holds: beside each printed target and actual
//! stands what it says, so that the meaning of a stored evaluation does not depend on the reader of a later version.
//! Decimals are texts, lists are lists, and a key that is not known is an error.

use crate::documents::form::owned::Borrowed;
use crate::documents::form::{Cell, Form};
use crate::documents::json;
use crate::documents::mistakes::Expected;
use crate::documents::readings::{CheckedItems, NoLevel, ReadCell, ReadingDocument};
use crate::error::Error;
use crate::evaluation::Evaluation;
use crate::evaluation::base_data::BaseAmount;
use crate::evaluation::budget::BudgetExecution;
use crate::evaluation::header::{DeclaredScores, Goal, Header, UnreadableCell};
use crate::evaluation::indicator::{Indicator, PointsCell};
use crate::evaluation::narrative::{Analysis, Results};
use crate::evaluation::row::Row;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::limits::MAX_FORMS;
use crate::notation::date::Deadline;
use crate::notation::hierarchy::block_label;
use crate::notation::reading::Level;
use crate::scheme::document::EvaluationKind;
use crate::scheme::formula::AmountName;
use crate::scheme::rule::Rule;
use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;
use serde::de;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

// Externally tagged, so that an unknown version is refused and every error keeps its line and column.

/// What [`Evaluation::all_from_json`] reads.
#[derive(serde::Deserialize)]
enum AnyEnvelope<'a> {
    #[serde(rename = "evaluation/1", borrow)]
    Evaluation1(OneOrMany<EvaluationDocument<'a>>),
    #[serde(rename = "form/1", borrow)]
    Form1(OneOrMany<Borrowed<'a>>),
}

#[derive(serde::Serialize, serde::Deserialize)]
enum EvaluationEnvelope<'a> {
    #[serde(rename = "evaluation/1", borrow)]
    Evaluation1(EvaluationDocument<'a>),
}

#[derive(serde::Deserialize)]
enum FormEnvelope<'a> {
    #[serde(rename = "form/1", borrow)]
    Form1(Borrowed<'a>),
}

#[derive(serde::Serialize)]
enum FormEnvelopeRef<'r, 'a> {
    #[serde(rename = "form/1")]
    Form1(&'r Form<'a>),
}

/// One document, or a list of those that stand in one envelope.
pub(crate) struct OneOrMany<T>(pub(crate) Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrManyVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrManyVisitor<T> {
            type Value = OneOrMany<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a form, an evaluation, or a list of them")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(|one| OneOrMany([one].into()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut many = Vec::new();
                while let Some(next) = list.next_element()? {
                    if many.len() >= MAX_FORMS {
                        return Err(de::Error::custom(format_args!("more than {MAX_FORMS} forms or evaluations")));
                    }
                    many.push(next);
                }
                Ok(OneOrMany(many))
            }
        }
        deserializer.deserialize_any(OneOrManyVisitor(PhantomData))
    }
}

impl Evaluation {
    /// Reads an `evaluation/1` document.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] with field, line and column where the text is no such document, [`Error::DocumentTooLarge`] where it
    /// is not looked at; [`Error::WordlessTarget`] and [`Error::WordlessActual`] where a cell is read as a text and prints no
    /// words; [`Error::Limit`], [`Error::RowRule`], [`Error::NegativeDeduction`], [`Error::GoalWithoutRow`],
    /// [`Error::CellWithoutRow`] and [`Error::FiscalYear`] as [`EvaluationBuilder::build`](crate::evaluation::EvaluationBuilder::build).
    pub fn from_json(text: &str) -> Result<Self, Error> {
        match json::read_borrowed(text, Expected { kinds: &[json::EVALUATION], lists: false })? {
            EvaluationEnvelope::Evaluation1(document) => document.read(),
        }
    }

    /// Writes the `evaluation/1` document: indented by two spaces, the same bytes for the same evaluation.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::write(&EvaluationEnvelope::Evaluation1(EvaluationDocument::of(self)))
    }

    /// Reads the evaluations of a `form/1` or `evaluation/1` document; either may hold a list.
    ///
    /// # Errors
    ///
    /// As [`Evaluation::from_json`].
    pub fn all_from_json(text: &str) -> Result<Vec<Self>, Error> {
        match json::read_borrowed(text, Expected { kinds: &[json::EVALUATION, json::FORM], lists: true })? {
            AnyEnvelope::Evaluation1(evaluations) => evaluations.0.iter().map(EvaluationDocument::read).collect(),
            AnyEnvelope::Form1(forms) => forms.0.iter().map(|form| form.0.read()).collect(),
        }
    }
}

impl<'a> Form<'a> {
    /// Reads a `form/1` document of one form, borrowing its cells.
    ///
    /// # Errors
    ///
    /// [`Error::Document`] with field, line and column where the text is no such document.
    pub fn from_json(text: &'a str) -> Result<Self, Error> {
        match json::read_borrowed(text, Expected { kinds: &[json::FORM], lists: false })? {
            FormEnvelope::Form1(form) => Ok(form.0),
        }
    }

    /// Writes the `form/1` document: indented by two spaces, the same bytes for the same form.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::write(&FormEnvelopeRef::Form1(self))
    }
}

/// The inside of the `evaluation/1` document, for hosts that keep evaluations within documents of their own.
impl Serialize for Evaluation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        EvaluationDocument::of(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Evaluation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        EvaluationDocument::deserialize(deserializer)?.read().map_err(de::Error::custom)
    }
}

/// The inside of an `evaluation/1` document.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an evaluation")]
pub(crate) struct EvaluationDocument<'a> {
    kind: EvaluationKind,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    subject: Option<Cell<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    authority: Option<Cell<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    unit: Option<Cell<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fiscal_year: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reported_on: Option<Deadline>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    scheme: Option<Cell<'a>>,
    #[serde(default)]
    budget: Cow<'a, BudgetExecution>,
    #[serde(default, skip_serializing_if = "is_empty")]
    goals: Cow<'a, [Goal]>,
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    blocks: Vec<PrintedBlock<'a>>,
    #[serde(borrow, default)]
    indicators: Vec<IndicatorDocument<'a>>,
    #[serde(default, skip_serializing_if = "DeclaredScores::is_empty")]
    declared: Cow<'a, DeclaredScores>,
    #[serde(default, skip_serializing_if = "DeclaredScores::is_empty")]
    summary: Cow<'a, DeclaredScores>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    deviation_analysis: Option<Cell<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    improvement: Option<Cell<'a>>,
    #[serde(default, skip_serializing_if = "is_empty")]
    analyses: Cow<'a, [Analysis]>,
    #[serde(default, skip_serializing_if = "no_results")]
    results: Cow<'a, Results>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    unfinished: Option<Cell<'a>>,
    #[serde(default, skip_serializing_if = "is_empty")]
    base_data: Cow<'a, [BaseAmount]>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    amounts: Vec<NamedAmount>,
    #[serde(default, skip_serializing_if = "is_empty")]
    unreadable: Cow<'a, [UnreadableCell]>,
}

/// An amount under its name.
#[derive(Clone, Copy, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a named amount")]
struct NamedAmount {
    name: AmountName,
    value: Number,
}

impl From<(AmountName, Number)> for NamedAmount {
    fn from((name, value): (AmountName, Number)) -> Self {
        Self { name, value }
    }
}

fn no_results(results: &Results) -> bool {
    results.is_empty()
}

pub(crate) fn is_empty<T>(list: &[T]) -> bool {
    list.is_empty()
}

/// The points that the form prints for a block.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a block")]
struct PrintedBlock<'a> {
    #[serde(borrow)]
    pub(crate) name: Cell<'a>,
    pub(crate) points: Points,
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a row")]
struct IndicatorDocument<'a> {
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    level1: Option<Cell<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    level2: Option<Cell<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    level3: Option<Cell<'a>>,
    #[serde(default, skip_serializing_if = "PointsCell::is_absent")]
    weight: PointsCell,
    #[serde(default, skip_serializing_if = "PointsCell::is_absent")]
    declared_score: PointsCell,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    target: Option<ReadCell<'a, NoLevel>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    actual: Option<ReadCell<'a, Level>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    reason: Option<Cell<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    nature: Option<Cell<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    standard: Option<Cell<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    coefficient: Option<Cell<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rule: Option<Cow<'a, Rule>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    deduction: Option<Points>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    checked_items: Option<CheckedItems>,
}

// ---------------------------------------------------------------------------------------------------------------
// Reading

impl EvaluationDocument<'_> {
    pub(crate) fn read(&self) -> Result<Evaluation, Error> {
        let owned = |cell: &Cell<'_>| cell.text().to_string();
        let header = Header {
            kind: self.kind,
            subject: self.subject.as_ref().map(owned).unwrap_or_default(),
            authority: self.authority.as_ref().map(owned),
            unit: self.unit.as_ref().map(owned),
            fiscal_year: self.fiscal_year,
            reported_on: self.reported_on,
            scheme: self.scheme.as_ref().map(owned),
        };
        let mut builder = Evaluation::builder(header)
            .budget(self.budget.clone().into_owned())
            .declared(self.declared.clone().into_owned())
            .summary(self.summary.clone().into_owned())
            .results(self.results.clone().into_owned());
        for goal in self.goals.iter() {
            builder = builder.goal(goal.clone());
        }
        for block in &self.blocks {
            builder = builder.block_points(block.name.text(), block.points);
        }
        builder.reserve(self.indicators.len(), 0);
        for (index, indicator) in self.indicators.iter().enumerate() {
            builder.add(indicator.read(index)?);
        }
        if let Some(analysis) = &self.deviation_analysis {
            builder = builder.deviation_analysis(analysis.text());
        }
        if let Some(improvement) = &self.improvement {
            builder = builder.improvement(improvement.text());
        }
        if let Some(unfinished) = &self.unfinished {
            builder = builder.unfinished(unfinished.text());
        }
        for analysis in self.analyses.iter() {
            builder = builder.analysis(analysis.clone());
        }
        for amount in self.base_data.iter() {
            builder = builder.base_amount(amount.clone());
        }
        for amount in self.amounts.iter() {
            builder = builder.amount(amount.name, amount.value);
        }
        for cell in self.unreadable.iter() {
            builder.add_unreadable(cell.clone());
        }
        builder.build()
    }
}

impl IndicatorDocument<'_> {
    fn read(&self, index: usize) -> Result<Indicator<'_>, Error> {
        let row = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        let mut indicator = Indicator::unnamed().weight_cell(self.weight).declared_cell(self.declared_score);
        indicator.level1 = self.level1.as_ref().map(|label| Cow::Borrowed(label.text()));
        indicator.level2 = self.level2.as_ref().map(|label| Cow::Borrowed(label.text()));
        indicator.level3 = self.level3.as_ref().map(Cell::text);
        indicator.reason = self.reason.as_ref().map(Cell::text);
        if let Some(target) = &self.target {
            indicator = match (&target.printed, &target.reading) {
                (Some(printed), Some(reading)) => indicator.target_read_as(printed.text(), reading.target()),
                (Some(printed), None) => indicator.target(printed.text()),
                (None, Some(ReadingDocument::Text)) => return Err(Error::WordlessTarget { row }),
                (None, Some(reading)) => indicator.target_value(reading.target()),
                (None, None) => indicator,
            };
        }
        if let Some(actual) = &self.actual {
            indicator = match (&actual.printed, &actual.reading) {
                (Some(printed), Some(reading)) => indicator.actual_read_as(printed.text(), reading.actual()),
                (Some(printed), None) => indicator.actual(printed.text()),
                (None, Some(ReadingDocument::Text)) => return Err(Error::WordlessActual { row }),
                (None, Some(reading)) => indicator.actual_value(reading.actual()),
                (None, None) => indicator,
            };
        }
        let owned = |cell: &Cell<'_>| cell.text().to_string();
        indicator.remarks.nature = self.nature.as_ref().map(owned);
        indicator.remarks.standard = self.standard.as_ref().map(owned);
        indicator.remarks.coefficient = self.coefficient.as_ref().map(owned);
        indicator.particulars.rule = self.rule.as_deref().cloned();
        indicator.particulars.deduction = self.deduction;
        indicator.particulars.checked = self.checked_items.as_ref().map(|items| items.0);
        Ok(indicator)
    }
}

// ---------------------------------------------------------------------------------------------------------------
// Writing

impl<'a> EvaluationDocument<'a> {
    fn of(evaluation: &'a Evaluation) -> Self {
        let header = evaluation.header();
        Self {
            kind: header.kind,
            subject: Some(header.subject.as_str()).filter(|subject| !subject.is_empty()).map(Cell::from),
            authority: header.authority.as_deref().map(Cell::from),
            unit: header.unit.as_deref().map(Cell::from),
            fiscal_year: header.fiscal_year,
            reported_on: header.reported_on,
            scheme: header.scheme.as_deref().map(Cell::from),
            budget: Cow::Borrowed(evaluation.budget()),
            goals: Cow::Borrowed(evaluation.goals()),
            blocks: evaluation.block_points().map(|(name, points)| PrintedBlock::of(name, points)).collect(),
            indicators: evaluation.indicators().map(IndicatorDocument::of).collect(),
            declared: Cow::Borrowed(evaluation.declared()),
            summary: Cow::Borrowed(evaluation.summary()),
            deviation_analysis: evaluation.deviation_analysis().map(Cell::from),
            improvement: evaluation.improvement().map(Cell::from),
            analyses: Cow::Borrowed(evaluation.analyses()),
            results: Cow::Borrowed(evaluation.results()),
            unfinished: evaluation.unfinished().map(Cell::from),
            base_data: Cow::Borrowed(evaluation.base_data()),
            amounts: evaluation.named_amounts().iter().copied().map(NamedAmount::from).collect(),
            unreadable: Cow::Borrowed(&evaluation.unreadable),
        }
    }
}

impl<'a> PrintedBlock<'a> {
    fn of(name: &'a str, points: Points) -> Self {
        Self { name: block_label(name, points).into(), points }
    }
}

impl<'a> IndicatorDocument<'a> {
    fn of(row: Row<'a>) -> Self {
        Self {
            level1: row.level1_label().map(Cell::from),
            level2: row.level2_label().map(Cell::from),
            level3: row.level3().map(Cell::from),
            weight: row.weight_cell(),
            declared_score: row.declared_cell(),
            target: ReadCell::of_target(row.target_text(), row.target()),
            actual: ReadCell::of_actual(row.actual_text(), row.actual()),
            reason: row.reason().map(Cell::from),
            nature: row.nature().map(Cell::from),
            standard: row.standard().map(Cell::from),
            coefficient: row.coefficient().map(Cell::from),
            rule: row.rule().map(Cow::Borrowed),
            deduction: row.deduction(),
            checked_items: row.checked_items().map(CheckedItems),
        }
    }
}
