//! The canonical notation of targets and actuals: how a typed value is written into a cell.
//!
//! What is written here is read back by the [reader of cells](crate::cell) as the same value, so that an evaluation
//! made in code can be handed on as a printed form.

use alloc::string::String;
use core::fmt::Write;

use crate::date::Deadline;
use crate::number::Number;
use crate::reading::{Actual, Change, Level, Quantity, Range, Target};

/// The cell of a target; empty for a text, whose words only the cell itself holds.
pub(crate) fn target_cell(target: &Target<'_>) -> String {
    match target {
        Target::Quantity(quantity) => quantity_cell(quantity),
        Target::Range(range) => range_cell(range),
        Target::Deadline(deadline) => deadline_cell(*deadline),
        Target::NotApplicable => String::from("/"),
        Target::Text | Target::Blank => String::new(),
    }
}

/// The cell of an actual; empty for a text.
pub(crate) fn actual_cell(actual: &Actual<'_>) -> String {
    match actual {
        Actual::Quantity(quantity) => quantity_cell(quantity),
        Actual::Range(range) => range_cell(range),
        Actual::Deadline(deadline) => deadline_cell(*deadline),
        Actual::Level(Level::Achieved) => String::from("达成预期指标"),
        Actual::Level(Level::Partly) => String::from("部分达成预期指标"),
        Actual::Level(Level::NotAchieved) => String::from("未达成预期指标"),
        Actual::NotApplicable => String::from("/"),
        Actual::Text | Actual::Blank => String::new(),
    }
}

fn quantity_cell(quantity: &Quantity<'_>) -> String {
    let mut cell = String::new();
    match quantity.change {
        Some(Change::Up) => cell.push_str("增长"),
        Some(Change::Down) => cell.push_str("下降"),
        None => {}
    }
    if let Some(comparison) = quantity.comparison {
        cell.push_str(comparison.sign());
    }
    if quantity.approximate {
        cell.push('约');
    }
    push_number(&mut cell, quantity.value, quantity.multiplier);
    cell.push_str(quantity.unit.unwrap_or_default());
    cell
}

fn range_cell(range: &Range<'_>) -> String {
    let mut cell = String::new();
    push_number(&mut cell, range.low, range.multiplier);
    cell.push_str(range.unit.unwrap_or_default());
    cell.push('~');
    push_number(&mut cell, range.high, range.multiplier);
    cell.push_str(range.unit.unwrap_or_default());
    cell
}

/// The number as it stood before its multiplier was taken out, and the multiplier's character.
fn push_number(cell: &mut String, value: Number, multiplier: u8) {
    let written = match (multiplier, multiplier_sign(multiplier)) {
        (0, _) | (_, "") => write!(cell, "{}", value.written()),
        (_, sign) => {
            let places = value.places().saturating_add(multiplier);
            let printed = Number::from_wide(i128::from(value.mantissa()), places).unwrap_or(value).normalized();
            write!(cell, "{printed}{sign}")
        }
    };
    debug_assert!(written.is_ok(), "a String takes everything");
}

pub(crate) const fn multiplier_sign(exponent: u8) -> &'static str {
    match exponent {
        1 => "十",
        2 => "百",
        3 => "千",
        4 => "万",
        5 => "十万",
        6 => "百万",
        7 => "千万",
        8 => "亿",
        9 => "十亿",
        10 => "百亿",
        11 => "千亿",
        12 => "万亿",
        _ => "",
    }
}

fn deadline_cell(deadline: Deadline) -> String {
    let mut cell = String::new();
    let year = deadline.year().map_or(Ok(()), |year| write!(cell, "{year}年"));
    let month = write!(cell, "{}月", deadline.month());
    let day = match deadline.day() {
        Some(day) => write!(cell, "{day}日"),
        None => Ok(cell.push_str("底前")),
    };
    debug_assert!(year.and(month).and(day).is_ok(), "a String takes everything");
    cell
}
