//! Figures as a paper prints them: with the places and the unit of the form, thousands apart.

use crate::evaluation::budget::Rate;
use crate::evaluation::indicator::PointsCell;
use crate::exact::number::Number;
use crate::exact::points::Points;
use crate::language::Language;
use crate::notation::date::{Deadline, write_date};
use crate::notation::money::{Amount, MoneyUnit};
use alloc::format;
use alloc::string::{String, ToString};

/// A number as it was written, with commas between the thousands.
pub(crate) fn grouped(number: Number) -> String {
    let text = number.written().to_string();
    let (sign, size) = text.strip_prefix('-').map_or(("", text.as_str()), |size| ("-", size));
    let (whole, fraction) = size.split_once('.').map_or((size, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut written = String::from(sign);
    for (place, figure) in whole.chars().enumerate() {
        let left = whole.len().saturating_sub(place);
        if place > 0 && left.checked_rem(3) == Some(0) {
            written.push(',');
        }
        written.push(figure);
    }
    if let Some(fraction) = fraction {
        written.push('.');
        written.push_str(fraction);
    }
    written
}

/// An amount with its unit.
pub(crate) fn amount(amount: Amount) -> String {
    format!("{}{}", grouped(amount.number()), amount.unit().name())
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

/// Points with their unit.
pub(crate) fn with_unit(points: Points, language: Language) -> String {
    match language {
        Language::English if points.number() == Number::ONE => format!("{points} point"),
        Language::English => format!("{points} points"),
        Language::Chinese => format!("{points}分"),
    }
}

pub(crate) fn points_cell(cell: PointsCell) -> String {
    cell.points().map_or(String::new(), points)
}

pub(crate) fn date(date: Deadline, language: Language) -> String {
    match language {
        Language::English => date.to_string(),
        Language::Chinese => {
            let mut text = String::new();
            // Writing to memory cannot fail.
            let _ = write_date(&mut text, date);
            text
        }
    }
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
