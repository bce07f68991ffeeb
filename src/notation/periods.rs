//! Dates and periods as forms print them, by their ends.

use crate::notation::characters::{digit, is_ideograph, is_space, skip_spaces, split_first, strip_any};
use crate::notation::date::Deadline;
use crate::notation::figures::{begins_with_digit, chinese, range_mark};
use crate::notation::words::after::AFTER;
use crate::notation::words::dates::{PART_OF_MONTH, PART_OF_YEAR};
use crate::notation::words::{
    CLOSING_BRACKETS, DATE_MARKS, DATE_WORDS, DAY, MONTH, ONWARDS, OPENING_BRACKETS, POINTS, QUARTER, RANGE_MARKS,
    UNTIL, YEAR,
};

// ---------------------------------------------------------------------------------------------------------------
// Dates

/// A printed date or period, by its end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Printed<'a> {
    /// The end.
    pub(crate) deadline: Deadline,
    /// Only a year is printed: the number could as well be one of anything.
    pub(crate) year_alone: bool,
    /// The date is a year, whatever it is called: other words could as well be about something of that year.
    pub(crate) whole_year: bool,
    /// Both ends of a period are printed.
    pub(crate) spans: bool,
    /// What follows.
    pub(crate) rest: &'a str,
}

/// One end of a period: what it prints of year, month and day.
#[derive(Debug, Clone, Copy)]
struct Moment<'a> {
    year: Option<u16>,
    month: Option<u8>,
    day: Option<u8>,
    /// More than 年 says that the number is a year: 2021年度.
    called: bool,
    rest: &'a str,
}

impl<'a> Moment<'a> {
    fn printed(self) -> Option<Printed<'a>> {
        let deadline = Deadline::new(self.year, self.month.unwrap_or(12), self.day)?;
        let whole_year = self.month.is_none();
        Some(Printed { deadline, year_alone: whole_year && !self.called, whole_year, spans: false, rest: self.rest })
    }

    /// This as the beginning of a period that ends at `end`, which takes over the parts that are printed once.
    fn until(self, end: Self) -> Option<Printed<'a>> {
        let whole = Moment { year: end.year.or(self.year), ..end };
        let printed = whole.printed()?;
        let first = (self.year.or(whole.year), self.month.unwrap_or(1), self.day.unwrap_or(1));
        let last = (whole.year, whole.month.unwrap_or(12), whole.day.unwrap_or(31));
        (first <= last).then_some(Printed { year_alone: false, whole_year: false, spans: true, ..printed })
    }

    /// The month and day of the same year that begin with this number: the second end of 2021.1.1-12.31.
    fn later_in_year(self, month: u16, text: &'a str) -> Option<Self> {
        let after = strip_any(text, DATE_MARKS).filter(|_| self.year.is_some())?;
        let (day, after) = day_number(after)?;
        let rest = strip_any(after, DAY).unwrap_or(after);
        Some(Moment { month: u8::try_from(month).ok(), day: Some(day), rest, ..self })
    }
}

/// A whole number of one to four digits, or the Chinese numeral of one, and how many characters it has.
fn small_number(text: &str) -> Option<(u16, usize, &str)> {
    let mut value = 0u16;
    let mut length = 0usize;
    let mut rest = text;
    while let Some((digit, after)) = split_first(rest).and_then(|(character, after)| Some((digit(character)?, after))) {
        if length == 4 {
            return None;
        }
        value = value.checked_mul(10)?.checked_add(u16::from(digit))?;
        length = length.saturating_add(1);
        rest = after;
    }
    if length > 0 {
        return Some((value, length, rest));
    }
    // A date's longest numeral is the year's four or 三十一's three characters.
    let end = text.char_indices().nth(5).map_or(text.len(), |(end, _)| end);
    let (number, after) = chinese(text.get(..end)?, false)?;
    let read = end.checked_sub(after.len())?;
    if number.places() > 0 {
        return None;
    }
    let value = u16::try_from(number.mantissa()).ok()?;
    Some((value, text.get(..read)?.chars().count(), text.get(read..)?))
}

fn strip_year(text: &str) -> Option<&str> {
    skip_spaces(text).strip_prefix(YEAR)
}

fn strip_month(text: &str) -> Option<&str> {
    let text = skip_spaces(text);
    MONTH.iter().find_map(|word| text.strip_prefix(word))
}

/// The day behind a month: its digits, or the named part of the month.
fn day_after_month(text: &str) -> (Option<u8>, &str) {
    let text = skip_spaces(text);
    if let Some((day, rest)) = PART_OF_MONTH.longest(text) {
        return (day, rest);
    }
    match day_in_figures(text) {
        Some((day, rest)) => (Some(day), rest),
        None => (None, text),
    }
}

/// The day that the text begins with, of two days the last: 31日, 10-15日, 31前.
fn day_in_figures(text: &str) -> Option<(u8, &str)> {
    let (first, after) = day_number(text)?;
    if let Some(rest) = strip_any(skip_spaces(after), DAY) {
        return Some((first, rest));
    }
    if is_until(after) {
        return Some((first, after));
    }
    let (last, after) = day_number(range_mark(after)?)?;
    Some((last, strip_any(skip_spaces(after), DAY).filter(|_| first <= last)?))
}

fn day_number(text: &str) -> Option<(u8, &str)> {
    let (value, _, after) = small_number(text).filter(|(_, length, _)| *length <= 3)?;
    Some((u8::try_from(value).ok()?, after))
}

/// The day behind the point of 12.31前, which only that word tells from a decimal.
fn day_until(text: &str) -> Option<(u8, &str)> {
    let (day, after) = day_number(strip_any(text, POINTS)?)?;
    let rest = strip_any(after, DAY).unwrap_or(after);
    is_until(rest).then_some((day, rest))
}

/// Whether the text begins with a word that makes a date of the figures before it.
fn is_until(text: &str) -> bool {
    UNTIL.iter().any(|until| text.starts_with(until))
}

/// The last month of the quarter that ends with this number, and what follows.
fn quarter(number: u8, text: &str) -> Option<(u8, &str)> {
    let rest = skip_spaces(text).strip_prefix(QUARTER)?;
    Some((number.checked_mul(3).filter(|month| (3..=12).contains(month))?, rest))
}

/// The month that ends with this number, or the last of the quarter.
fn month_or_quarter(number: u8, text: &str) -> Option<(u8, &str)> {
    strip_month(text).map(|rest| (number, rest)).or_else(|| quarter(number, text))
}

/// A date in figures between marks: 2021-12-31, 2021/12, 2021.12.31.
///
/// 2021.12 is a decimal, unless it closes a period or another such date follows it.
fn in_figures(year: u16, text: &str, closes: bool) -> Option<Moment<'_>> {
    let (mark, after) = split_first(text).filter(|(mark, _)| DATE_MARKS.contains(mark))?;
    let (month, length, after) = small_number(after).filter(|(_, length, _)| *length <= 2)?;
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month) && length <= 2)?;
    let day = split_first(after)
        .filter(|(next, _)| *next == mark)
        .and_then(|(_, after)| small_number(after))
        .filter(|(day, length, _)| *length <= 2 && (1..=31).contains(day));
    if let Some((day, _, rest)) = day {
        let rest = strip_any(rest, DAY).unwrap_or(rest);
        return Some(Moment { year: Some(year), month: Some(month), day: u8::try_from(day).ok(), called: true, rest });
    }
    if let Some(rest) = strip_month(after) {
        let (day, rest) = day_after_month(rest);
        return Some(Moment { year: Some(year), month: Some(month), day, called: true, rest });
    }
    if begins_with_digit(after) {
        return None;
    }
    let opens =
        || range_mark(after).and_then(small_number).is_some_and(|(year, length, _)| length == 4 && is_year(year));
    if POINTS.contains(&mark) && !closes && !is_until(after) && !opens() {
        return None;
    }
    Some(Moment { year: Some(year), month: Some(month), day: None, called: true, rest: after })
}

const fn is_year(value: u16) -> bool {
    value >= 1900 && value <= 2999
}

/// The date that begins with this number; it `closes` a period where a first date stands before it.
fn moment((value, length, after): (u16, usize, &str), closes: bool) -> Option<Moment<'_>> {
    if length == 4 && is_year(value) {
        if let Some(rest) = strip_year(after) {
            return Some(in_year(value, rest));
        }
        return in_figures(value, after, closes);
    }
    if length > 3 {
        return None;
    }
    let small = u8::try_from(value).ok()?;
    if let Some(rest) = strip_month(after) {
        let (day, rest) = day_after_month(rest);
        return Some(Moment { year: None, month: Some(small), day, called: true, rest });
    }
    if length == 2 {
        // 21年12月: only a month behind it makes a year of two digits.
        if let Some(rest) = strip_year(after) {
            let year = in_year(value.checked_add(2000)?, rest);
            return (year.month.is_some() || year.called).then_some(year);
        }
    }
    if let Some((day, rest)) = day_until(after) {
        return Some(Moment { year: None, month: Some(small), day: Some(day), called: true, rest });
    }
    let (month, rest) = quarter(small, after)?;
    Some(Moment { year: None, month: Some(month), day: None, called: true, rest })
}

/// What follows 年: a month, a part of the year, or nothing of a date.
fn in_year(year: u16, text: &str) -> Moment<'_> {
    let text = skip_spaces(text);
    let (called, behind) = match PART_OF_YEAR.longest(text) {
        Some((Some(month), rest)) => {
            return Moment { year: Some(year), month: Some(month), day: None, called: true, rest };
        }
        Some((None, rest)) => (true, rest),
        None => (false, text),
    };
    match months(behind).or_else(|| bracketed_months(behind)) {
        Some((month, day, rest)) => Moment { year: Some(year), month: Some(month), day, called: true, rest },
        None => Moment { year: Some(year), month: None, day: None, called, rest: behind },
    }
}

/// The month or the last of several, and the day, that the text begins with: 12月31日, 4季度.
///
/// Of 1-12月 the first month lends its 月 from the second.
fn months(text: &str) -> Option<(u8, Option<u8>, &str)> {
    let (first, length, after) = small_number(skip_spaces(text))?;
    let first = u8::try_from(first).ok().filter(|_| length <= 2)?;
    let (month, rest) = month_or_quarter(first, after).or_else(|| {
        let (last, _, after) = small_number(range_mark(after)?)?;
        let last = u8::try_from(last).ok().filter(|last| *last >= first)?;
        month_or_quarter(last, after)
    })?;
    let (day, rest) = day_after_month(rest);
    Some((month, day, rest))
}

/// The same between brackets.
fn bracketed_months(text: &str) -> Option<(u8, Option<u8>, &str)> {
    let (month, day, rest) = months(strip_any(text, OPENING_BRACKETS)?)?;
    Some((month, day, strip_any(skip_spaces(rest), CLOSING_BRACKETS)?))
}

/// The date or period that begins the text: 2021年12月31日, 11月底, 1-12月, 2020年1月--2020年11月, 2021-2023年.
pub(crate) fn period(text: &str) -> Option<Printed<'_>> {
    let number = small_number(text)?;
    // Most numbers are none of a date, which the character behind them tells at once.
    let (next, _) = split_first(number.2)?;
    let goes_on = if is_ideograph(next) {
        DATE_WORDS.contains(&next)
    } else {
        is_space(next) || DATE_MARKS.contains(&next) || RANGE_MARKS.contains(&next)
    };
    if !goes_on {
        return None;
    }
    let Some(first) = moment(number, false) else { return lending_period(number) };
    let onwards = first.rest.strip_prefix(ONWARDS);
    let Some(after) = range_mark(onwards.unwrap_or(first.rest)) else { return first.printed() };
    if let Some(second) = small_number(after).and_then(|number| moment(number, true)) {
        return first.until(second);
    }
    // 1月1日-31日, 2021年-2023: what the second end lacks is printed with the first.
    match small_number(after) {
        Some((number, length, after)) if first.day.is_some() && length <= 2 => {
            if let Some(second) = first.later_in_year(number, after) {
                return first.until(second);
            }
            let day = number;
            let rest = strip_any(skip_spaces(after), DAY)?;
            first.until(Moment { day: Some(u8::try_from(day).ok()?), rest, ..first })
        }
        Some(_) => None,
        // 12月底到位: no end of a period, but a word of completion.
        None if onwards.is_some() || AFTER.longest(first.rest).is_some() => first.printed(),
        None => Moment { rest: after, ..first }.printed(),
    }
}

/// A period whose first end lends its 月, 季度 or 年 from the second: 1-12月, 1-4季度, 2021-2023年.
fn lending_period((first, length, after): (u16, usize, &str)) -> Option<Printed<'_>> {
    let (last, last_length, after) = small_number(range_mark(after)?)?;
    if length == 4 && last_length == 4 && is_year(first) && is_year(last) && first <= last {
        let Some(rest) = strip_year(after) else {
            return Moment { year: Some(last), month: None, day: None, called: false, rest: after }
                .printed()
                .filter(|_| after.is_empty());
        };
        return in_year(last, rest).printed().map(|printed| Printed { spans: true, ..printed });
    }
    if length > 2 || last_length > 2 || first == 0 || first > last {
        return None;
    }
    let (month, rest) = month_or_quarter(u8::try_from(last).ok()?, after)?;
    let (day, rest) = day_after_month(rest);
    let period = Moment { year: None, month: Some(month), day, called: true, rest }.printed()?;
    Some(Printed { spans: true, ..period })
}
