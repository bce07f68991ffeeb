//! The number of a cell with its multiplier and its unit.

use crate::exact::number::Number;
use crate::notation::cells::lead::Lead;
use crate::notation::characters::{is_ideograph, skip_spaces, split_first, strip_any};
use crate::notation::words::after::AFTER;
use crate::notation::words::units::{PERCENT, UNITS};
use crate::notation::words::{
    CLOSING_BRACKETS, OPENING_BRACKETS, ORDINAL, SURPLUS, UNIT_JOINTS, UNIT_LIST, UNIT_POWERS, UNIT_QUOTES,
};
use crate::notation::{characters, figures};

/// A number with its multiplier and unit.
#[derive(Clone, Copy)]
pub(crate) struct PrintedAmount<'a> {
    pub(crate) number: Number,
    pub(crate) exponent: u8,
    /// The sum of several terms, which have their multipliers already.
    pub(crate) summed: bool,
    pub(crate) approximate: bool,
    pub(crate) unit: Option<&'a str>,
    /// The unit is in the table, so that other words can follow it.
    pub(crate) listed: bool,
    /// Written in Chinese numerals, which are part of many words that count nothing.
    pub(crate) spelled: bool,
    /// Written as 二, which stands before a unit only where it ranks.
    pub(crate) ordinal: bool,
}

// ---------------------------------------------------------------------------------------------------------------
// The number

pub(crate) fn amount<'a>(lead: &Lead, text: &'a str) -> Option<(PrintedAmount<'a>, &'a str)> {
    let (negative, text) = match figures::minus(text) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let spelled = split_first(text).is_some_and(|(character, _)| characters::digit(character).is_none());
    let (number, rest) =
        if spelled { figures::chinese(text, lead.part_of.is_some())? } else { figures::decimal(text)? };
    let ordinal = spelled && text.strip_suffix(rest) == Some(ORDINAL);
    let (exponent, rest) = figures::multiplier(skip_spaces(rest));
    let (number, mut exponent, mut rest, summed) = match figures::sum_of_terms(number, exponent, rest) {
        Some((sum, rest)) => (sum, 0, rest, true),
        None => (number, exponent, rest, false),
    };
    let mut approximate = false;
    if let Some(after) = strip_any(rest, SURPLUS) {
        approximate = true;
        let (further, after) = figures::multiplier(after);
        // 1亿2千余万: the last multiplier is not one of the whole sum.
        if summed && further > 0 {
            return None;
        }
        exponent = exponent.saturating_add(further);
        rest = after;
    }
    let (mut unit, mut listed, mut rest) = match lead.part_of {
        Some(unit) => (Some(unit), true, rest),
        None => unit(rest),
    };
    if let (None, Some((power, printed, behind))) = (unit, bracketed_unit(rest)) {
        exponent = exponent.saturating_add(power);
        (unit, listed, rest) = (Some(printed), true, behind);
    }
    let number = if negative { number.negated() } else { number };
    Some((PrintedAmount { number, exponent, summed, approximate, unit, listed, spelled, ordinal }, rest))
}

/// The unit at the beginning of the text, whether it is in the table, and what follows it.
pub(crate) fn unit(text: &str) -> (Option<&str>, bool, &str) {
    let text = skip_spaces(text);
    if text.is_empty() {
        return (None, false, text);
    }
    if let Some((percent, rest)) = PERCENT.longest(text) {
        return (Some(percent), true, rest);
    }
    if let Some(inner) = text.strip_prefix(UNIT_QUOTES.0) {
        return quoted_unit(inner).unwrap_or((None, false, text));
    }
    if let Some((0, unit, rest)) = bracketed_unit(text) {
        return (Some(unit), true, rest);
    }
    let Some((rest, listed)) = compound_unit(text) else { return (None, false, text) };
    let unit = text.len().checked_sub(rest.len()).and_then(|length| text.get(..length));
    (unit, listed, rest)
}

/// A unit between quotes, which is taken as it stands: 5「月」, and 5「」 for none. Only the end of the cell closes it, so
/// that it can have quotes of its own.
fn quoted_unit(inner: &str) -> Option<(Option<&str>, bool, &str)> {
    if let Some(rest) = inner.strip_prefix(UNIT_QUOTES.1) {
        return Some((None, true, rest));
    }
    inner.strip_suffix(UNIT_QUOTES.1).map(|unit| (Some(unit), true, ""))
}

/// The multiplier and the unit in a bracket that holds nothing else: 500(人), 20（万元）, 20（元/人）.
fn bracketed_unit(text: &str) -> Option<(u8, &str, &str)> {
    let inner = skip_spaces(strip_any(skip_spaces(text), OPENING_BRACKETS)?);
    let (exponent, printed) = figures::multiplier(inner);
    let printed = skip_spaces(printed);
    let (unit, rest) = match PERCENT.longest(printed) {
        Some(found) => found,
        None => {
            let (rest, _) = compound_unit(printed).filter(|(_, listed)| *listed)?;
            (printed.get(..printed.len().checked_sub(rest.len())?)?, rest)
        }
    };
    Some((exponent, unit, strip_any(skip_spaces(rest), CLOSING_BRACKETS)?))
}

/// What follows a unit of one or more parts: 元, 元/人、天, /月.
fn compound_unit(text: &str) -> Option<(&str, bool)> {
    let (mut rest, mut listed) = match strip_any(text, UNIT_JOINTS) {
        Some(after) => unit_part(after)?,
        None => unit_part(text)?,
    };
    let mut joined = false;
    while let Some((joint, after)) = split_first(skip_spaces(rest)) {
        let joins = UNIT_JOINTS.contains(&joint) || (UNIT_LIST.contains(&joint) && joined);
        let Some((behind, part_listed)) = unit_part(skip_spaces(after)).filter(|_| joins) else { break };
        joined = true;
        listed = listed && part_listed;
        rest = behind;
    }
    Some((second_measure(rest).filter(|_| listed).unwrap_or(rest), listed))
}

/// What follows a second measure in brackets, which is a part of the unit: 台(套), 人（次）.
fn second_measure(text: &str) -> Option<&str> {
    let ((), rest) = UNITS.longest(strip_any(text, OPENING_BRACKETS)?)?;
    strip_any(rest, CLOSING_BRACKETS)
}

/// What follows one part of a unit, and whether it is in the table.
fn unit_part(text: &str) -> Option<(&str, bool)> {
    if let Some(((), rest)) = UNITS.longest(text) {
        return Some((rest, true));
    }
    let (first, _) = split_first(text)?;
    if is_ideograph(first) {
        return unlisted_unit(text);
    }
    let mut rest = text;
    let mut length = 0usize;
    while let Some((letter, after)) = split_first(rest) {
        if !letter.is_alphabetic() || is_ideograph(letter) {
            break;
        }
        length = length.saturating_add(1);
        if length > MAX_UNIT_LETTERS {
            return None;
        }
        rest = after;
    }
    if length == 0 {
        return None;
    }
    let rest = strip_any(rest, UNIT_POWERS).unwrap_or(rest);
    // 5A级: the letter belongs to the word behind it.
    let continues = split_first(rest).is_some_and(|(next, _)| is_ideograph(next)) && AFTER.longest(rest).is_none();
    (!continues).then_some((rest, true))
}

/// A unit that is not in the table ends where the script or a known word does.
fn unlisted_unit(text: &str) -> Option<(&str, bool)> {
    let mut rest = text;
    let mut length = 0usize;
    while let Some((_, after)) = split_first(rest).filter(|(character, _)| is_ideograph(*character)) {
        if AFTER.longest(rest).is_some() || figures::range_mark(rest).is_some() {
            break;
        }
        length = length.saturating_add(1);
        if length > MAX_UNLISTED_UNIT {
            return None;
        }
        rest = after;
    }
    (length > 0).then_some((rest, false))
}

/// The most letters of a unit such as `mg` or `kWh`.
pub(crate) const MAX_UNIT_LETTERS: usize = 8;

/// The most characters of a unit that is not in the table.
pub(crate) const MAX_UNLISTED_UNIT: usize = 4;
