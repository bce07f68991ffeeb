//! A sign (指标性质) and a unit (度量单位) that stand in columns of their own, beside the number of the target.
//!
//! The three cells are one target: `≤`, `12` and `月` are no more than twelve months, or, where the answer is a date, by
//! December. A sign that is read counts, whatever the unit beside it is.

use crate::documents::form::{Cell, FormRow};
use crate::evaluation::MAX_TEXT;
use crate::notation::reading::{Actual, Comparison, Quantity, Target};
use crate::notation::{canonical, cells, characters, names};
use alloc::format;
use alloc::string::String;

/// A target of several columns.
pub(super) struct ColumnTarget<'c> {
    /// The cells as one, as they would be printed together.
    pub(super) text: String,
    number: Quantity<'c>,
    sign: Option<Comparison>,
    unit: &'c str,
}

impl FormRow<'_> {
    /// The target together with a sign or a unit of a column of its own; `None` where these say nothing more.
    pub(super) fn column_target(&self) -> Option<ColumnTarget<'_>> {
        let text = self.target.as_ref()?.text();
        let (sign, unit) = (column(self.sign.as_ref()), column(self.unit.as_ref()));
        if (sign.is_empty() && unit.is_empty()) || text.len() > MAX_TEXT {
            return None;
        }
        let Target::Quantity(number) = cells::read_target(text) else { return None };
        let (printed, sign) = if number.comparison.is_none() { read_sign(sign) } else { ("", None) };
        let unit = if number.unit.is_none() && names::names_a_unit(unit) { unit } else { "" };
        let gap = if unit.starts_with(|first: char| first.is_ascii_digit()) { " " } else { "" };
        let text = format!("{printed}{}{gap}{unit}", characters::trim(text));
        Some(ColumnTarget { text, number, sign, unit })
    }
}

impl ColumnTarget<'_> {
    /// What the target says to an answer.
    #[cold]
    pub(super) fn reading(&self, actual: &str) -> Target<'_> {
        match cells::read_target(&self.text) {
            Target::Quantity(quantity) => {
                Target::Quantity(Quantity { comparison: quantity.comparison.or(self.sign), ..quantity })
            }
            deadline @ Target::Deadline(_) if !matches!(cells::read_actual(actual), Actual::Quantity(_)) => deadline,
            _ => {
                let unit = Some(self.unit).filter(|unit| !unit.is_empty());
                canonical::normal_target(&Target::Quantity(Quantity { comparison: self.sign, unit, ..self.number }))
            }
        }
    }
}

/// What stands in a column; a mark of not applicable is nothing.
fn column<'c>(cell: Option<&'c Cell<'_>>) -> &'c str {
    let text = cell.map_or("", |cell| characters::trim(cell.text()));
    match cells::read_target(text) {
        Target::Blank | Target::NotApplicable => "",
        _ => text,
    }
}

/// The sign of a column as it is printed before the number, and what it means: `≥`, `≤(小于等于)`, `正向指标`.
fn read_sign(column: &str) -> (&str, Option<Comparison>) {
    let bare = characters::trim(column.split(['(', '（']).next().unwrap_or_default());
    if let Some(direction) = names::direction(bare) {
        return (direction.sign(), Some(direction));
    }
    match cells::read_target(&format!("{bare}1")) {
        Target::Quantity(quantity) if quantity.comparison.is_some() => (bare, quantity.comparison),
        _ => ("", None),
    }
}
