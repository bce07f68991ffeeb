//! Figures as a paper prints them: with the places and the unit of the form, thousands apart.

use crate::evaluation::budget::Rate;
use crate::evaluation::indicator::PointsCell;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::language::Language;
use crate::notation::date::Deadline;
use crate::notation::money::{Amount, MoneyUnit, write_grouped_number};
use crate::review::finding::Value;
use crate::review::message::{write_points, write_value};
use alloc::format;
use alloc::string::{String, ToString};

/// A value as sentences print it.
fn said(value: Value<'_>, language: Language) -> String {
    let mut text = String::new();
    // Writing to memory cannot fail.
    let _ = write_value(&mut text, value, language);
    text
}

/// A number as it was written, with commas between the thousands.
pub(crate) fn grouped(number: Number) -> String {
    let mut text = String::new();
    let _ = write_grouped_number(&mut text, number);
    text
}

/// An amount with its unit, which is the same in both languages.
pub(crate) fn amount(amount: Amount) -> String {
    said(Value::Amount(amount), Language::Chinese)
}

/// An amount below a heading that has the unit.
pub(crate) fn amount_cell(cell: Option<Amount>, unit: MoneyUnit) -> String {
    match cell {
        Some(printed) if printed.unit() == unit => grouped(printed.number()),
        Some(printed) => amount(printed),
        None => String::new(),
    }
}

pub(crate) fn rate(rate: Rate) -> String {
    format!("{}{}", rate.number.written(), if rate.percent { "%" } else { "" })
}

/// Points as they were written.
pub(crate) fn points(points: Points) -> String {
    points.number().written().to_string()
}

/// Points as they were written, with their unit.
pub(crate) fn with_unit(points: Points, language: Language) -> String {
    let mut text = String::new();
    let _ = write_points(&mut text, points, points.number().written(), language);
    text
}

pub(crate) fn points_cell(cell: PointsCell) -> String {
    cell.points().map_or(String::new(), points)
}

pub(crate) fn date(date: Deadline, language: Language) -> String {
    said(Value::Date(date), language)
}

/// How much more was declared than computed, with its sign; nothing where both are the same.
pub(crate) fn difference(declared: Points, computed: Points) -> Option<String> {
    let difference = declared.millionths().saturating_sub(computed.millionths());
    let size = Points::from_millionths(difference.saturating_abs());
    match difference.signum() {
        1 => Some(format!("+{size}")),
        -1 => Some(format!("−{size}")),
        _ => None,
    }
}
