//! The figures in a printed cell: decimals, Chinese numerals, multipliers and dates.
//!
//! Each function reads one thing from the beginning of a text and gives back what follows it. None looks further
//! than the thing it reads, so that reading a cell stays linear in its length.

use crate::exact::number::{Number, narrow_power_of_ten};
use crate::exact::parse::short_decimal;
use crate::notation::date::Deadline;
use crate::notation::lexicon::head;
use crate::notation::reading::Comparison;
use crate::notation::words::dates::{PART_OF_MONTH, PART_OF_YEAR};
use crate::notation::words::units::NOT_MULTIPLIERS;
use crate::notation::words::{
    CLOSING_BRACKETS, DATE_MARKS, DATE_WORDS, DAY, INVISIBLE, MINUSES, MONTH, MULTIPLIERS, NUMERAL_POINT, NUMERALS,
    Numeral, ONWARDS, OPENING_BRACKETS, POINTS, QUARTER, RANGE_MARKS, RANGE_WORDS, SIGNS, SignPart, THOUSANDS, UNTIL,
    YEAR,
};

/// The largest power of ten that a cell can print as a multiplier: 万亿.
pub(crate) const MAX_MULTIPLIER: u8 = 12;

impl SignPart {
    /// The comparison that a sign stands for; `None` for one that says nothing of it, or both ways.
    pub(crate) const fn comparison(self) -> Option<Comparison> {
        match (self.more, self.less, self.equal) {
            (true, false, true) => Some(Comparison::AtLeast),
            (true, false, false) => Some(Comparison::Above),
            (false, true, true) => Some(Comparison::AtMost),
            (false, true, false) => Some(Comparison::Below),
            (false, false, true) => Some(Comparison::Equal),
            (true, true, _) | (false, false, false) => None,
        }
    }
}

/// What a character says as a part of a sign.
pub(crate) fn sign_part(character: char) -> Option<SignPart> {
    SIGNS.iter().find(|(printed, _)| *printed == character).map(|(_, part)| *part)
}

/// The sign that begins with a part, taken together with the parts that follow, and the text behind it.
pub(crate) fn whole_sign(first: SignPart, mut rest: &str) -> (SignPart, &str) {
    let mut sign = first;
    while let Some((character, after)) = split_first(skip_spaces(rest)) {
        let Some(part) = sign_part(character) else { break };
        sign.more |= part.more;
        sign.less |= part.less;
        sign.equal |= part.equal;
        sign.about |= part.about;
        rest = after;
    }
    (sign, rest)
}

/// Whether the character is a space, or one of those that print nothing.
pub(crate) fn is_space(character: char) -> bool {
    // Nearly every character of a cell is a figure or an ideograph: they are told apart first.
    match character {
        ' ' => true,
        '!'..='~' => false,
        _ if is_ideograph(character) => false,
        _ => character.is_whitespace() || INVISIBLE.contains(&character),
    }
}

/// Whether the character is one of the Chinese script, which has no letters to tell words apart by.
pub(crate) const fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '〇')
}

/// Whether a line ends in the text, eight bytes at a time.
#[inline]
pub(crate) fn has_line_break(text: &str) -> bool {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        // A byte that is a line break is 0 here, and only from 0 does taking one away set the highest bit.
        let differs = head(rest) ^ EACH.wrapping_mul(0x0A);
        if differs.wrapping_sub(EACH) & !differs & EACH.wrapping_mul(0x80) != 0 {
            return true;
        }
        rest = rest.get(8..).unwrap_or_default();
    }
    false
}

/// The text without the spaces it begins with.
#[inline]
pub(crate) fn skip_spaces(text: &str) -> &str {
    if text.is_empty() || begins_visibly(text) { text } else { text.trim_start_matches(is_space) }
}

/// Whether the text is nothing but spaces.
#[inline]
pub(crate) fn is_blank(text: &str) -> bool {
    !begins_visibly(text) && text.chars().all(is_space)
}

/// The text without the spaces around it.
#[inline(always)]
pub(crate) fn trim(text: &str) -> &str {
    if text.is_empty() || begins_visibly(text) && ends_visibly(text) { text } else { text.trim_matches(is_space) }
}

/// Whether the text begins with a character of ASCII or the Chinese script or with a sign such as ≥, as nearly every
/// cell does: its first bytes tell that it is no space.
#[inline(always)]
fn begins_visibly(text: &str) -> bool {
    matches!(text.as_bytes(), [b'!'..=b'~' | 0xE4..=0xE9, ..] | [0xE2, 0x89, ..])
}

#[inline(always)]
fn ends_visibly(text: &str) -> bool {
    // The third byte from the end begins a character only where it is the last one.
    matches!(text.as_bytes(), [.., b'!'..=b'~'] | [.., 0xE4..=0xE9, _, _])
}

/// Whether the last character is a figure, a letter or one of the Chinese script, and so no punctuation.
#[inline]
pub(crate) fn ends_in_word(text: &str) -> bool {
    matches!(text.as_bytes(), [.., last] if last.is_ascii_alphanumeric())
        || matches!(text.as_bytes(), [.., 0xE4..=0xE9, _, _])
}

/// The value of an ASCII or full-width digit.
pub(crate) const fn digit(character: char) -> Option<u8> {
    let zero = match character {
        '0'..='9' => '0',
        '０'..='９' => '０',
        _ => return None,
    };
    // The difference is at most nine.
    Some((character as u32).wrapping_sub(zero as u32) as u8)
}

/// The first character and what follows it.
#[inline]
pub(crate) fn split_first(text: &str) -> Option<(char, &str)> {
    let mut characters = text.chars();
    characters.next().map(|character| (character, characters.as_str()))
}

/// What follows `text`'s first character, where that is one of `characters`.
#[inline]
pub(crate) fn strip_any<'a>(text: &'a str, characters: &[char]) -> Option<&'a str> {
    let (character, rest) = split_first(text)?;
    characters.contains(&character).then_some(rest)
}

fn numeral(character: char) -> Option<Numeral> {
    NUMERALS.iter().find(|(printed, _)| *printed == character).map(|(_, numeral)| *numeral)
}

/// Whether the text begins with a Chinese numeral.
pub(crate) fn begins_with_numeral(text: &str) -> bool {
    split_first(text).is_some_and(|(character, _)| numeral(character).is_some())
}

#[inline]
fn begins_with_digit(text: &str) -> bool {
    split_first(text).is_some_and(|(character, _)| digit(character).is_some())
}

/// The digits of a decimal as they are taken up.
#[derive(Default)]
struct Digits {
    mantissa: u64,
    places: u8,
    /// Zeros at the end of a fraction, taken up only when another digit follows or they still fit.
    zeros: u8,
    too_many: bool,
}

impl Digits {
    #[inline]
    fn push(&mut self, digit: u8) {
        // Below 10^19 nothing wraps; `Number::new` draws the line at its own number of digits.
        if self.mantissa < 1_000_000_000_000_000_000 {
            self.mantissa = self.mantissa.wrapping_mul(10).wrapping_add(u64::from(digit));
        } else {
            self.too_many = true;
        }
    }

    #[inline]
    fn push_place(&mut self, digit: u8) {
        if digit == 0 {
            self.zeros = self.zeros.saturating_add(1);
            return;
        }
        for _ in 0..self.zeros.min(crate::exact::number::MAX_PLACES.saturating_add(1)) {
            self.push(0);
            self.places = self.places.saturating_add(1);
        }
        self.zeros = 0;
        self.push(digit);
        self.places = self.places.saturating_add(1);
    }

    /// Takes the digits that begin the text, each by `push`: how many they are, and what follows them.
    #[inline]
    fn take<'a>(&mut self, text: &'a str, push: impl Fn(&mut Self, u8)) -> (usize, &'a str) {
        let mut count = 0usize;
        let mut rest = text.as_bytes();
        loop {
            match rest {
                [digit @ b'0'..=b'9', behind @ ..] => {
                    push(self, digit.wrapping_sub(b'0'));
                    rest = behind;
                }
                // ０ to ９.
                [0xEF, 0xBC, digit @ 0x90..=0x99, behind @ ..] => {
                    push(self, digit.wrapping_sub(0x90));
                    rest = behind;
                }
                _ => break,
            }
            count = count.saturating_add(1);
        }
        let taken = text.len().saturating_sub(rest.len());
        (count, text.get(taken..).unwrap_or_default())
    }

    fn number(self) -> Option<Number> {
        if self.too_many {
            return None;
        }
        let number = Number::new(i64::try_from(self.mantissa).ok()?, self.places).ok()?;
        if self.zeros == 0 {
            return Some(number);
        }
        let kept = self.places.checked_add(self.zeros).and_then(|places| {
            let mantissa = narrow_power_of_ten(self.zeros)?.checked_mul(self.mantissa)?;
            Number::new(i64::try_from(mantissa).ok()?, places).ok()
        });
        Some(kept.unwrap_or(number))
    }
}

/// A decimal without a sign: figures in groups of three or in one, and at most one point between them.
///
/// `None` where the text does not begin with one, its commas stand elsewhere (`1,2` is two numbers), or it has more
/// digits than a [`Number`] can have.
pub(crate) fn decimal(text: &str) -> Option<(Number, &str)> {
    short_decimal::<true>(text).filter(|(_, rest)| !goes_on(rest)).or_else(|| any_decimal(text))
}

/// The same, whatever stands between the figures and however many there are.
fn any_decimal(text: &str) -> Option<(Number, &str)> {
    let mut digits = Digits::default();
    let (mut run, mut rest) = digits.take(text, Digits::push);
    let mut grouped = false;
    while let Some(after) = strip_any(rest, THOUSANDS).filter(|after| begins_with_digit(after)) {
        if run == 0 || run > 3 || (grouped && run != 3) {
            return None;
        }
        grouped = true;
        (run, rest) = digits.take(after, Digits::push);
    }
    if run == 0 || (grouped && run != 3) {
        return None;
    }
    if let Some(after) = strip_any(rest, POINTS).filter(|after| begins_with_digit(after)) {
        (_, rest) = digits.take(after, Digits::push_place);
    }
    Some((digits.number()?, rest))
}

/// Whether what follows some figures may belong to them, a comma, a point or a full-width figure, as its first byte tells.
fn goes_on(text: &str) -> bool {
    matches!(text.as_bytes(), [b',' | b'.' | 0xEF, ..])
}

/// A Chinese numeral: 十二, 一百零五, 三点五, 二〇二一.
///
/// 百 and 千 need a digit before them, except as all of a whole (`whole`): 百分之百.
pub(crate) fn chinese(text: &str, whole: bool) -> Option<(Number, &str)> {
    let mut total = 0u64;
    let mut section = 0u64;
    let mut current: Option<u64> = None;
    let mut any = false;
    let mut row = 0usize;
    let mut rest = text;
    while let Some((numeral, after)) =
        split_first(rest).and_then(|(character, after)| Some((numeral(character)?, after)))
    {
        match numeral {
            Numeral::Digit(digit) => {
                // The zero of 一百零五 only holds a place.
                row = if digit == 0 && section > 0 { 0 } else { row.saturating_add(1) };
                let raised = if section == 0 && total == 0 { current.unwrap_or(0).checked_mul(10)? } else { 0 };
                current = Some(raised.checked_add(u64::from(digit))?);
            }
            Numeral::Place(power) => {
                if current.is_none() && power > 1 && !whole {
                    return None;
                }
                let unit = narrow_power_of_ten(power)?;
                section = section.checked_add(current.take().unwrap_or(1).max(1).checked_mul(unit)?)?;
            }
            Numeral::Group(power) => {
                // A unit behind the number: 万元, 亿 alone are no numbers.
                if !any || NOT_MULTIPLIERS.longest(rest).is_some() {
                    break;
                }
                let unit = narrow_power_of_ten(power)?;
                let below = section.checked_add(current.take().unwrap_or(0))?;
                total = total.checked_add(below)?.checked_mul(unit)?;
                section = 0;
            }
        }
        if !matches!(numeral, Numeral::Digit(_)) {
            row = if row > 1 { return None } else { 0 };
        }
        any = true;
        rest = after;
    }
    // Four digits in a row spell a year; two are "two or three" (两三次).
    if !any || row == 2 || row == 3 {
        return None;
    }
    let sum = total.checked_add(section)?.checked_add(current.unwrap_or(0))?;
    let mut mantissa = i64::try_from(sum).ok()?;
    let mut places = 0u8;
    if let Some(fraction) = rest.strip_prefix(NUMERAL_POINT) {
        let mut after = fraction;
        while let Some((Numeral::Digit(digit), next)) =
            split_first(after).and_then(|(character, next)| Some((numeral(character)?, next)))
        {
            mantissa = mantissa.checked_mul(10)?.checked_add(i64::from(digit))?;
            places = places.checked_add(1)?;
            after = next;
        }
        if places > 0 {
            rest = after;
        }
    }
    Some((Number::new(mantissa, places).ok()?, rest))
}

/// The power of ten of the multiplier behind some figures, 0 where there is none.
#[inline(always)]
pub(crate) fn multiplier(text: &str) -> (u8, &str) {
    let mut exponent = 0u8;
    let mut rest = text;
    while let Some((character, after)) = split_first(rest) {
        let Some((_, power)) = MULTIPLIERS.iter().find(|(printed, _)| *printed == character) else { break };
        if NOT_MULTIPLIERS.longest(rest).is_some() {
            break;
        }
        exponent = exponent.saturating_add(*power);
        rest = after;
    }
    (exponent, rest)
}

/// The sum of a number that is printed in several terms, each with a smaller multiplier than the one before (1亿2千万,
/// 3万5千), and what follows it; `None` where no such term follows the first.
pub(crate) fn sum_of_terms(first: Number, power: u8, rest: &str) -> Option<(Number, &str)> {
    let (mut sum, mut last, mut rest) = (raised(first, power).filter(|_| first.places() == 0)?, power, rest);
    while let Some((term, smaller, behind)) = smaller_term(last, rest) {
        (sum, last, rest) = (sum.checked_add(term)?, smaller, behind);
    }
    (last < power).then_some((sum, rest))
}

/// The whole term that begins the text, multiplied out, with its multiplier and what follows it, where both are below
/// the multiplier of the term before.
fn smaller_term(last: u8, text: &str) -> Option<(Number, u8, &str)> {
    if last == 0 || !begins_with_digit(text) {
        return None;
    }
    let (term, behind) = decimal(text)?;
    let (smaller, behind) = multiplier(behind);
    let raised_term = raised(term, smaller).filter(|_| smaller > 0 && term.places() == 0)?;
    (raised_term < raised(Number::ONE, last)?).then_some((raised_term, smaller, behind))
}

/// What follows the dash, tilde or word between the ends of a range.
pub(crate) fn range_mark(text: &str) -> Option<&str> {
    let text = skip_spaces(text);
    let (first, after) = split_first(text)?;
    if is_ideograph(first) {
        return RANGE_WORDS.contains(&first).then(|| skip_spaces(after));
    }
    let after = text.trim_start_matches(RANGE_MARKS);
    (after.len() < text.len()).then(|| skip_spaces(after))
}

/// What follows the mark between the ends of a range of numbers: in `-5~-3` the dash belongs to the second.
pub(crate) fn range_end(text: &str) -> Option<&str> {
    let after = range_mark(text)?;
    let (first, behind) = split_first(skip_spaces(text))?;
    if MINUSES.contains(&first) || is_ideograph(first) {
        return Some(after);
    }
    Some(Some(skip_spaces(behind)).filter(|end| minus(end).is_some()).unwrap_or(after))
}

/// Whether the text begins with a minus that stands directly before a figure.
pub(crate) fn minus(text: &str) -> Option<&str> {
    strip_any(text, MINUSES).filter(|after| begins_with_digit(after))
}

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

impl<'a> Moment<'a> {
    fn printed(self) -> Option<Printed<'a>> {
        let deadline = Deadline::new(self.year, self.month.unwrap_or(12), self.day).ok()?;
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
        None if onwards.is_some() => first.printed(),
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

/// 10^`exponent` times the number; `None` beyond the largest multiplier: 十万亿 counts nothing on a form.
pub(crate) fn raised(number: Number, exponent: u8) -> Option<Number> {
    match exponent {
        0 => Some(number),
        1..=MAX_MULTIPLIER => number.scaled(exponent),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec;
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn a_short_decimal_is_read_as_any_decimal_is() {
        const PIECES: [&str; 10] = ["0", "5", "12", "617", "００", "345678901234567", ".", "．", ",", "%"];
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            texts =
                texts.iter().flat_map(|text| PIECES.map(|piece| alloc::format!("{text}{piece}"))).collect::<Vec<_>>();
            for text in &texts {
                let written = |read: Option<(Number, &str)>| read.map(|(number, rest)| (number.written(), rest.len()));
                assert_eq!(written(decimal(text)), written(any_decimal(text)), "{text}");
            }
        }
    }
}
