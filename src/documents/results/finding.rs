//! A finding of a stored report: its place, its names, its values as data, and its sentences.

use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::language::{Bilingual, Language};
use crate::notation::date::Deadline;
use crate::notation::money::Amount;
use crate::notation::reading::{Actual, Comparison, Quantity};
use crate::review::finding::{Finding, Place, Value};
use crate::review::policy::Policy;
use crate::review::report::Report;
use crate::scheme::check_code::CheckCode;
use crate::scheme::checks::Check;
use crate::scheme::severity::Severity;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// What stands for the evaluation as a whole.
const WHOLE: &str = "evaluation";

/// A finding of a stored report.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(expecting = "a finding")]
#[non_exhaustive]
pub struct FindingDocument {
    /// The check that raised it.
    pub check: CheckCode,
    /// Its severity under the scheme.
    pub severity: Severity,
    /// Where it stands.
    pub place: PlaceDocument,
    /// The names of the row where it stands; `None` outside the rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorNames>,
    /// The name that it is about; empty where there is none.
    #[serde(default)]
    pub subject: String,
    /// What would be right, as the sentences say it.
    #[serde(default)]
    pub expected: Option<String>,
    /// What stands there, as the sentences say it.
    #[serde(default)]
    pub found: Option<String>,
    /// What would be right, as data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_value: Option<ValueDocument>,
    /// What stands there, as data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found_value: Option<ValueDocument>,
    /// The sentence.
    pub message: Bilingual,
    /// What the filer should do.
    #[serde(default)]
    pub advice: Bilingual,
    /// The policies that would give the declared figure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<Bilingual>,
}

/// The names of a row, as the form prints them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct IndicatorNames {
    /// The level-2 name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level2: Option<String>,
    /// The level-3 name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level3: Option<String>,
}

impl FindingDocument {
    pub(crate) fn of(report: &Report<'_>, finding: &Finding<'_>) -> Self {
        let text = |value: Value<'_>| match value {
            Value::None => None,
            value => Some(value.to_string()),
        };
        Self {
            check: finding.check.into(),
            severity: finding.severity,
            place: PlaceDocument::of(finding.place),
            indicator: names_of(report, finding.place),
            subject: finding.subject.into(),
            expected: text(finding.expected),
            found: text(finding.found),
            expected_value: ValueDocument::of(finding.check, finding.expected),
            found_value: ValueDocument::of(finding.check, finding.found),
            message: bilingual(|language| finding.message(language).to_string()),
            advice: bilingual(|language| finding.advice(language).into()),
            causes: causes_of(report, finding),
        }
    }
}

fn bilingual(text: impl Fn(Language) -> String) -> Bilingual {
    Bilingual { en: text(Language::English), zh: text(Language::Chinese) }
}

pub(super) fn names_of(report: &Report<'_>, place: Place<'_>) -> Option<IndicatorNames> {
    let Place::Row(row) = place else { return None };
    let row = report.evaluation().indicator(row)?;
    let label = row.level2_label().map(|label| label.to_string());
    Some(IndicatorNames { level2: label, level3: row.level3().map(ToString::to_string) })
}

/// The policies that would give the declared figure of a finding, in words.
fn causes_of(report: &Report<'_>, finding: &Finding<'_>) -> Vec<Bilingual> {
    let in_words = |policy: Policy<'_>| bilingual(|language| policy.text(language).to_string());
    report.causes(finding).map(in_words).collect()
}

/// A value of a finding, as data.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ValueDocument {
    /// Points.
    Points(Points),
    /// A plain number.
    Number(Number),
    /// A percentage: 140 for 140%.
    Percent(Number),
    /// An amount of money with its unit.
    Amount(Amount),
    /// A date.
    Date(Deadline),
    /// How many.
    Count(u32),
    /// A row, counted from 1.
    Row(u32),
    /// A number with its sign and unit, as a target or an actual prints it.
    Quantity {
        /// As printed.
        printed: String,
        /// The sign, or the word for one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comparison: Option<Comparison>,
        /// The value, with 万 and 亿 multiplied out.
        value: Number,
        /// The unit without its multiplier: `元` of `万元`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
    },
    /// A printed text or a name.
    Text(String),
}

impl ValueDocument {
    pub(super) fn of(check: Check, value: Value<'_>) -> Option<Self> {
        match value {
            Value::None => None,
            Value::Points(points) => Some(Self::Points(points)),
            Value::Number(number) => Some(Self::Number(number)),
            Value::Percent(number) => Some(Self::Percent(number)),
            Value::Amount(amount) => Some(Self::Amount(amount)),
            Value::Date(date) => Some(Self::Date(date)),
            // The row that has the same name.
            Value::Count(row) if check == Check::DuplicateIndicator => Some(Self::Row(row)),
            Value::Count(count) => Some(Self::Count(count)),
            Value::Cell(cell) => Some(match cell.reading() {
                Actual::Quantity(Quantity { comparison, value, unit, .. }) => {
                    Self::Quantity { printed: cell.text().into(), comparison, value, unit: unit.map(String::from) }
                }
                _ => Self::Text(cell.text().into()),
            }),
            Value::Text(text) => Some(Self::Text(text.into())),
        }
    }
}

/// A [`Place`] of a stored report.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PlaceDocument {
    /// The budget: the total row, whose name is empty, or the part or statement of this name.
    Budget(String),
    /// A level-1 block.
    Block(String),
    /// A level-2 kind.
    Kind(String),
    /// A row, counted from 1 in the order of the form.
    Row(u32),
    /// The evaluation as a whole; the text says nothing more.
    Document(String),
    /// A place in the scheme.
    Scheme(String),
}

impl PlaceDocument {
    fn of(place: Place<'_>) -> Self {
        match place {
            Place::Budget(part) => Self::Budget(part.into()),
            Place::Block(name) => Self::Block(name.into()),
            Place::Kind(name) => Self::Kind(name.into()),
            Place::Row(row) => Self::Row(row),
            Place::Document => Self::Document(WHOLE.into()),
            Place::Scheme(path) => Self::Scheme(path.into()),
        }
    }

    /// The place.
    #[must_use]
    pub fn place(&self) -> Place<'_> {
        match self {
            Self::Budget(part) => Place::Budget(part),
            Self::Block(name) => Place::Block(name),
            Self::Kind(name) => Place::Kind(name),
            Self::Row(row) => Place::Row(*row),
            Self::Document(_) => Place::Document,
            Self::Scheme(path) => Place::Scheme(path),
        }
    }
}
