//! Forms that borrow nothing: what serde reads, whatever it reads from.

use crate::documents::form::rows::FormRow;
use crate::documents::form::{
    Cell, Form, FormAmount, FormAnalysis, FormBlock, FormBudget, FormGoal, FormPart, FormResults, FormScores,
    FormStatement, FormSubtotal,
};
use crate::scheme::document::EvaluationKind;
use alloc::borrow::Cow;
use alloc::vec::Vec;
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

/// A form that borrows its cells from the document that is read.
pub(crate) struct Borrowed<'a>(pub(crate) Form<'a>);

impl<'de: 'a, 'a> Deserialize<'de> for Borrowed<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Form::deserialize(deserializer).map(Self)
    }
}

impl<'de> Deserialize<'de> for Form<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Borrowed::deserialize(deserializer).map(|form| form.0.into_owned())
    }
}

impl Serialize for Form<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Form::serialize(self, serializer)
    }
}

impl Form<'_> {
    /// The form with cells of its own, to keep it longer than the text that it was read from.
    #[must_use]
    pub fn into_owned(self) -> Form<'static> {
        Owned::owned(self)
    }
}

/// What can be kept without its document.
trait Owned {
    type Value;

    fn owned(self) -> Self::Value;
}

impl Owned for Cell<'_> {
    type Value = Cell<'static>;

    fn owned(self) -> Cell<'static> {
        Cell(Cow::Owned(self.0.into_owned()))
    }
}

impl<T: Owned> Owned for Option<T> {
    type Value = Option<T::Value>;

    fn owned(self) -> Self::Value {
        self.map(Owned::owned)
    }
}

impl<T: Owned> Owned for Vec<T> {
    type Value = Vec<T::Value>;

    fn owned(self) -> Self::Value {
        self.into_iter().map(Owned::owned).collect()
    }
}

/// What borrows nothing.
macro_rules! plain {
    ($($name:ty),+) => {$(
        impl Owned for $name {
            type Value = Self;

            fn owned(self) -> Self {
                self
            }
        }
    )+};
}

plain!(bool, u32, EvaluationKind);

/// The parts of a form with all of their fields: the compiler tells one that is left out.
macro_rules! parts {
    ($($name:ident { $($field:ident),+ $(,)? })+) => {$(
        impl Owned for $name<'_> {
            type Value = $name<'static>;

            fn owned(self) -> Self::Value {
                $name { $($field: self.$field.owned(),)+ }
            }
        }
    )+};
}

parts! {
    Form {
        kind, subject, authority, unit, fiscal_year, reported_on, scheme, budget, amounts, goals, blocks, rows, declared,
        summary, deviation_analysis, improvement, analyses, results, unfinished,
    }
    FormBudget {
        unit, initial, adjusted, executed, rate, weight, declared_score, reason, parts, statements,
    }
    FormPart { name, group, unit, initial, adjusted, executed, rate, weight, declared_score, reason }
    FormStatement { name, of, unit, initial, adjusted, executed, rate }
    FormGoal { text, actual, completed, indicators }
    FormBlock { name, points }
    FormScores { total, grade, subtotals }
    FormSubtotal { name, score }
    FormAmount { name, value }
    FormAnalysis { about, text }
    FormResults { previous, budget_link, publication }
    FormRow {
        level1, level2, level3, weight, sign, target, unit, actual, declared_score, deviation_reason, nature, standard,
        coefficient,
    }
}
