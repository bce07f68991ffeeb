//! The canonical notation of targets and actuals: how a typed value is written into a cell.
//!
//! What is written here is read back by the [reader of cells](crate::notation::cells) as the same value, so that an evaluation
//! made in code can be handed on as a printed form.

use alloc::format;
use alloc::string::String;
use core::fmt::Write;

use crate::exact::number::Number;
use crate::notation::cells;
use crate::notation::date::Deadline;
use crate::notation::figures::MAX_MULTIPLIER;
use crate::notation::reading::{Actual, Change, Level, Quantity, Range, Target};
use crate::notation::words::UNIT_QUOTES;

/// A target in canonical notation, and as it is read from there.
///
/// What the host gives and what the cell says are the same afterwards, whatever the unit: a unit such as `万元` is taken
/// apart as a reader does it, one that would be read as something else (`月` makes a date of a number) is quoted, the
/// ends of a range stand in order, and a change is positive. A text without words is a blank.
pub(crate) fn target<'a>(target: &Target<'a>) -> (String, Target<'a>) {
    match target {
        Target::Quantity(quantity) => {
            let (cell, quantity) = quantity_notation(normal_quantity(*quantity));
            (cell, Target::Quantity(quantity))
        }
        Target::Range(range) => {
            let (cell, range) = range_notation(normal_range(*range));
            (cell, Target::Range(range))
        }
        Target::Deadline(deadline) => (deadline_cell(*deadline), Target::Deadline(*deadline)),
        Target::NotApplicable => (String::from(NOT_APPLICABLE), Target::NotApplicable),
        Target::Text | Target::Blank => (String::new(), Target::Blank),
    }
}

/// An actual in canonical notation, and as it is read from there; as [`target`].
pub(crate) fn actual<'a>(actual: &Actual<'a>) -> (String, Actual<'a>) {
    match actual.reading() {
        Ok(reading) => {
            let (cell, reading) = target(&reading);
            (cell, reading.into())
        }
        Err(level) => (String::from(level_cell(level)), Actual::Level(level)),
    }
}

/// A target that stands beside its printed cell, in normal form.
pub(crate) fn normal_target<'a>(target: &Target<'a>) -> Target<'a> {
    match target {
        Target::Quantity(quantity) => Target::Quantity(normal_quantity(*quantity)),
        Target::Range(range) => Target::Range(normal_range(*range)),
        other => *other,
    }
}

/// An actual that stands beside its printed cell, in normal form.
pub(crate) fn normal_actual<'a>(actual: &Actual<'a>) -> Actual<'a> {
    actual.reading().map_or_else(Actual::Level, |reading| normal_target(&reading).into())
}

/// Whether a printed target says this: by itself, or as the number and the unit of two columns that are printed as one,
/// as in `≤12月`, no more than twelve months.
pub(crate) fn target_says(printed: &str, target: &Target<'_>) -> bool {
    cells::read_target(printed) == *target || says_number_and_unit(printed, target)
}

/// Whether a printed actual says this, as [`target_says`].
pub(crate) fn actual_says(printed: &str, actual: &Actual<'_>) -> bool {
    cells::read_actual(printed) == *actual
}

#[cold]
fn says_number_and_unit(printed: &str, target: &Target<'_>) -> bool {
    let Target::Quantity(quantity) = target else { return false };
    let unit = quantity.unit.unwrap_or_default();
    let number = Target::Quantity(Quantity { unit: None, ..*quantity });
    printed.trim_end().strip_suffix(unit).is_some_and(|bare| cells::read_target(bare.trim_end()) == number)
}

const NOT_APPLICABLE: &str = "/";

const fn level_cell(level: Level) -> &'static str {
    match level {
        Level::Achieved => "达成预期指标",
        Level::Partly => "部分达成预期指标",
        Level::NotAchieved => "未达成预期指标",
    }
}

/// The one form of equal quantities: the word of a change holds its direction, and only multipliers that can be printed
/// are kept.
fn normal_quantity(quantity: Quantity<'_>) -> Quantity<'_> {
    let (value, change) = match quantity.change {
        Some(_) if quantity.value.is_negative() => (quantity.value.abs(), Some(Change::Down)),
        change => (quantity.value, change),
    };
    Quantity {
        value,
        change,
        unit: normal_unit(quantity.unit),
        multiplier: normal_multiplier(quantity.multiplier),
        ..quantity
    }
}

fn normal_range(range: Range<'_>) -> Range<'_> {
    Range {
        low: range.low.min(range.high),
        high: range.high.max(range.low),
        unit: normal_unit(range.unit),
        multiplier: normal_multiplier(range.multiplier),
    }
}

/// An empty unit is none, and none begins with the quote that would close it.
fn normal_unit(unit: Option<&str>) -> Option<&str> {
    unit.map(|unit| unit.trim_start_matches(UNIT_QUOTES.1)).filter(|unit| !unit.is_empty())
}

const fn normal_multiplier(multiplier: u8) -> u8 {
    if multiplier > MAX_MULTIPLIER { 0 } else { multiplier }
}

/// Whether a unit stands as it is or between quotes.
#[derive(Clone, Copy)]
enum Unit {
    Bare,
    Quoted,
}

/// The first notation of a quantity from which it is read again: with its unit as it is, with the unit taken apart,
/// with the unit quoted, and at last without the multiplier, which a value of many digits has no room for.
fn quantity_notation(quantity: Quantity<'_>) -> (String, Quantity<'_>) {
    let unmultiplied = Quantity { multiplier: 0, ..quantity };
    let forms = [
        Some((quantity, Unit::Bare)),
        with_unit_taken_apart(quantity).map(|apart| (apart, Unit::Bare)),
        Some((quantity, Unit::Quoted)),
        Some((unmultiplied, Unit::Bare)),
    ];
    for (form, unit) in forms.into_iter().flatten() {
        let cell = quantity_cell(&form, unit);
        if let Target::Quantity(read) = cells::read_target(&cell) {
            if read == form {
                let value = read.value;
                return (cell, Quantity { value, ..form });
            }
        }
    }
    (quantity_cell(&unmultiplied, Unit::Quoted), unmultiplied)
}

/// 5 of the unit 万元 is 50000元.
fn with_unit_taken_apart(quantity: Quantity<'_>) -> Option<Quantity<'_>> {
    let (exponent, unit) = cells::read_unit(quantity.unit?)?;
    if exponent > 0 && quantity.multiplier > 0 {
        return None;
    }
    let value = quantity.value.scaled(exponent)?;
    Some(Quantity { value, unit, multiplier: quantity.multiplier.max(exponent), ..quantity })
}

/// As [`quantity_notation`].
fn range_notation(range: Range<'_>) -> (String, Range<'_>) {
    let unmultiplied = Range { multiplier: 0, ..range };
    let forms = [
        Some((range, Unit::Bare)),
        range_with_unit_taken_apart(range).map(|apart| (apart, Unit::Bare)),
        Some((range, Unit::Quoted)),
        Some((unmultiplied, Unit::Bare)),
    ];
    for (form, unit) in forms.into_iter().flatten() {
        let cell = range_cell(&form, unit);
        if let Target::Range(read) = cells::read_target(&cell) {
            if read == form {
                let (low, high) = (read.low, read.high);
                return (cell, Range { low, high, ..form });
            }
        }
    }
    (range_cell(&unmultiplied, Unit::Quoted), unmultiplied)
}

fn range_with_unit_taken_apart(range: Range<'_>) -> Option<Range<'_>> {
    let (exponent, unit) = cells::read_unit(range.unit?)?;
    if exponent > 0 && range.multiplier > 0 {
        return None;
    }
    let (low, high) = (range.low.scaled(exponent)?, range.high.scaled(exponent)?);
    Some(Range { low, high, unit, multiplier: range.multiplier.max(exponent) })
}

fn quantity_cell(quantity: &Quantity<'_>, unit: Unit) -> String {
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
    push_multiplier(&mut cell, quantity.multiplier);
    push_unit(&mut cell, quantity.unit, unit);
    cell
}

/// A quoted unit closes with the cell, so the lower end has none; it then takes over the multiplier of the upper end.
fn range_cell(range: &Range<'_>, unit: Unit) -> String {
    let mut cell = String::new();
    push_number(&mut cell, range.low, range.multiplier);
    match unit {
        Unit::Bare => {
            push_multiplier(&mut cell, range.multiplier);
            push_unit(&mut cell, range.unit, unit);
        }
        Unit::Quoted => push_unit(&mut cell, None, unit),
    }
    cell.push('~');
    push_number(&mut cell, range.high, range.multiplier);
    push_multiplier(&mut cell, range.multiplier);
    push_unit(&mut cell, range.unit, unit);
    cell
}

fn push_unit(cell: &mut String, unit: Option<&str>, quotes: Unit) {
    match quotes {
        Unit::Bare => cell.push_str(unit.unwrap_or_default()),
        Unit::Quoted => {
            cell.push(UNIT_QUOTES.0);
            cell.push_str(unit.unwrap_or_default());
            cell.push(UNIT_QUOTES.1);
        }
    }
}

/// The number as it stood before its multiplier was taken out.
fn push_number(cell: &mut String, value: Number, multiplier: u8) {
    let printed = match multiplier {
        0 => Some(value),
        _ => {
            let short = value.normalized();
            let places = short.places().saturating_add(multiplier);
            Number::from_wide(i128::from(short.mantissa()), places).map(Number::normalized)
        }
    };
    // A value with no room for so many places is written whole; the reader then finds another value, and the form
    // without a multiplier is taken.
    let written = write!(cell, "{}", printed.unwrap_or(value).as_written());
    debug_assert!(written.is_ok(), "a String takes everything");
}

fn push_multiplier(cell: &mut String, multiplier: u8) {
    cell.push_str(multiplier_sign(multiplier));
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

/// A month without a day is its end.
fn deadline_cell(deadline: Deadline) -> String {
    let year = deadline.year().map_or(String::new(), |year| format!("{year}年"));
    let day = deadline.day().map_or(String::from("底前"), |day| format!("{day}日"));
    format!("{year}{}月{day}", deadline.month())
}
