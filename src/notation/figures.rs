//! The figures in a printed cell: decimals, Chinese numerals, multipliers and dates.
//!
//! Each function reads one thing from the beginning of a text and gives back what follows it. None looks further
//! than the thing it reads, so that reading a cell stays linear in its length.

use crate::exact::number::{Number, narrow_power_of_ten};
use crate::exact::parse::{Digits, short_decimal};
use crate::notation::characters::{digit, is_ideograph, skip_spaces, split_first, strip_any};
use crate::notation::reading::Comparison;
use crate::notation::words::units::{NOT_MULTIPLIERS, UNITS};
use crate::notation::words::{
    MINUS_WORDS, MINUSES, MULTIPLIERS, NUMERAL_POINT, NUMERALS, Numeral, POINTS, RANGE_MARKS, RANGE_WORDS, SIGNS,
    SignPart, THOUSANDS,
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

fn numeral(character: char) -> Option<Numeral> {
    NUMERALS.iter().find(|(printed, _)| *printed == character).map(|(_, numeral)| *numeral)
}

/// Whether the text begins with a Chinese numeral.
pub(crate) fn begins_with_numeral(text: &str) -> bool {
    split_first(text).is_some_and(|(character, _)| numeral(character).is_some())
}

#[inline]
pub(crate) fn begins_with_digit(text: &str) -> bool {
    split_first(text).is_some_and(|(character, _)| digit(character).is_some())
}

/// Takes the digits that begin the text, each by `push`: how many they are, and what follows them.
#[inline]
fn take<'a>(digits: &mut Digits, text: &'a str, push: impl Fn(&mut Digits, u8)) -> (usize, &'a str) {
    let mut count = 0usize;
    let mut rest = text.as_bytes();
    loop {
        match rest {
            [digit @ b'0'..=b'9', behind @ ..] => {
                push(digits, digit.wrapping_sub(b'0'));
                rest = behind;
            }
            // ０ to ９.
            [0xEF, 0xBC, digit @ 0x90..=0x99, behind @ ..] => {
                push(digits, digit.wrapping_sub(0x90));
                rest = behind;
            }
            _ => break,
        }
        count = count.saturating_add(1);
    }
    let taken = text.len().saturating_sub(rest.len());
    (count, text.get(taken..).unwrap_or_default())
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
    let (mut run, mut rest) = take(&mut digits, text, Digits::push);
    let mut grouped = false;
    while let Some(after) = strip_any(rest, THOUSANDS).filter(|after| begins_with_digit(after)) {
        if run == 0 || run > 3 || (grouped && run != 3) {
            return None;
        }
        grouped = true;
        (run, rest) = take(&mut digits, after, Digits::push);
    }
    if run == 0 || (grouped && run != 3) {
        return None;
    }
    if let Some(after) = strip_any(rest, POINTS).filter(|after| begins_with_digit(after)) {
        (_, rest) = take(&mut digits, after, Digits::push_place);
    }
    Some((digits.number().ok()?, rest))
}

/// Whether what follows some figures may belong to them, a comma, a point or a full-width figure, as its first byte tells.
pub(crate) fn goes_on(text: &str) -> bool {
    matches!(text.as_bytes(), [b',' | b'.' | 0xEF, ..])
}

/// A Chinese numeral: 十二, 一百零五, 三点五, 二〇二一.
///
/// 百 and 千 need a digit before them, except as all of a whole (`whole`): 百分之百.
pub(crate) fn chinese(text: &str, whole: bool) -> Option<(Number, &str)> {
    let mut spoken = Spoken::default();
    let mut rest = text;
    while let Some((numeral, after)) = first_numeral(rest) {
        // A unit behind the number: 万元, 亿 alone are no numbers.
        let is_group = matches!(numeral, Numeral::Group(_));
        if is_group && (!spoken.any || NOT_MULTIPLIERS.longest(rest).is_some()) {
            break;
        }
        spoken.take(numeral, whole)?;
        rest = after;
    }
    with_fraction(i64::try_from(spoken.value()?).ok()?, rest)
}

/// A whole number with the fraction that follows it: 点五.
fn with_fraction(mut mantissa: i64, text: &str) -> Option<(Number, &str)> {
    let mut places = 0u8;
    let mut after = text.strip_prefix(NUMERAL_POINT).unwrap_or_default();
    while let Some((Numeral::Digit(digit), next)) = first_numeral(after) {
        mantissa = mantissa.checked_mul(10)?.checked_add(i64::from(digit))?;
        places = places.checked_add(1)?;
        after = next;
    }
    let rest = if places > 0 { after } else { text };
    Some((Number::new(mantissa, places).ok()?, rest))
}

fn first_numeral(text: &str) -> Option<(Numeral, &str)> {
    split_first(text).and_then(|(character, after)| Some((numeral(character)?, after)))
}

/// A spoken numeral as its characters are taken up.
#[derive(Default)]
struct Spoken {
    /// The groups that are closed: 一亿 of 一亿二千万.
    total: u64,
    /// The smallest of them.
    group: Option<u8>,
    /// The places within the open group.
    section: u64,
    /// The digit that has no place yet.
    current: Option<u64>,
    /// How many digits stand in a row.
    row: usize,
    /// The place or group that was named last, until a zero says that places are left out.
    last: Option<u8>,
    any: bool,
}

impl Spoken {
    fn take(&mut self, numeral: Numeral, whole: bool) -> Option<()> {
        match numeral {
            Numeral::Digit(digit) => self.take_digit(digit)?,
            Numeral::Place(power) => {
                if self.current.is_none() && power > 1 && !whole {
                    return None;
                }
                let value = self.current.take().unwrap_or(1).max(1).checked_mul(narrow_power_of_ten(power)?)?;
                self.section = self.section.checked_add(value)?;
                self.last = Some(power);
            }
            Numeral::Group(power) => self.close_group(power)?,
        }
        if !matches!(numeral, Numeral::Digit(_)) {
            self.row = if self.row > 1 { return None } else { 0 };
        }
        self.any = true;
        Some(())
    }

    fn take_digit(&mut self, digit: u8) -> Option<()> {
        let placed = self.section > 0 || self.group.is_some();
        // The zero of 一百零五 and 一万零五百 only holds a place.
        if digit == 0 && placed && self.current.is_none() {
            self.last = None;
            return Some(());
        }
        self.row = self.row.saturating_add(1);
        let raised = if placed { 0 } else { self.current.unwrap_or(0).checked_mul(10)? };
        self.current = Some(raised.checked_add(u64::from(digit))?);
        Some(())
    }

    /// 万 in 一亿二千万 multiplies what stands behind 亿, 亿 in 一万亿 all that stands before it.
    fn close_group(&mut self, power: u8) -> Option<()> {
        let unit = narrow_power_of_ten(power)?;
        let below = self.section.checked_add(self.current.take().unwrap_or(0))?;
        self.total = match self.group {
            Some(larger) if larger > power => self.total.checked_add(below.checked_mul(unit)?)?,
            _ => self.total.checked_add(below)?.checked_mul(unit)?,
        };
        (self.section, self.group, self.last) = (0, Some(power), Some(power));
        Some(())
    }

    fn value(self) -> Option<u64> {
        // Four digits in a row spell a year; two are "two or three" (两三次).
        if !self.any || self.row == 2 || self.row == 3 {
            return None;
        }
        // 一万五 is spoken for 一万五千.
        let spoken = match self.last {
            Some(last) if self.row == 1 => narrow_power_of_ten(last.saturating_sub(1))?,
            _ => 1,
        };
        let last = self.current.unwrap_or(0).checked_mul(spoken)?;
        self.total.checked_add(self.section)?.checked_add(last)
    }
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
    if last == 0 {
        return None;
    }
    if !begins_with_digit(text) {
        return spoken_term(last, text);
    }
    let (term, behind) = decimal(text)?;
    let (smaller, behind) = multiplier(behind);
    let raised_term = raised(term, smaller).filter(|_| smaller > 0 && term.places() == 0)?;
    (raised_term < raised(Number::ONE, last)?).then_some((raised_term, smaller, behind))
}

/// The term in numerals behind a multiplier, which ends the number: 五千万 of 2亿五千万, and 五 of 3万五.
fn spoken_term(last: u8, text: &str) -> Option<(Number, u8, &str)> {
    let (numeral, after) = first_numeral(text)?;
    let (term, behind) = match numeral {
        Numeral::Digit(digit) if digit > 0 && !begins_with_numeral(after) => {
            // 5万两 has a unit.
            if UNITS.longest(text).is_some() {
                return None;
            }
            (Number::from(u32::from(digit)).scaled(last.checked_sub(1)?)?, after)
        }
        _ => chinese(text, false)?,
    };
    (term < raised(Number::ONE, last)?).then_some((term, 0, behind))
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

/// What follows the minus that begins the text, as a sign or a word, and stands directly before a number.
pub(crate) fn minus(text: &str) -> Option<&str> {
    let in_words = || MINUS_WORDS.iter().find_map(|word| text.strip_prefix(word));
    match strip_any(text, MINUSES) {
        Some(after) => Some(after).filter(|after| begins_with_digit(after)),
        None => in_words().filter(|after| begins_with_digit(after) || begins_with_numeral(after)),
    }
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
                let written =
                    |read: Option<(Number, &str)>| read.map(|(number, rest)| (number.as_written(), rest.len()));
                assert_eq!(written(decimal(text)), written(any_decimal(text)), "{text}");
            }
        }
    }
}
